# SPDX-License-Identifier: MIT
"""The cases of tests/spec/NAME.txt, as tests/support/spec_reader.hpp reads them for C++."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[1] / "spec"
ESCAPES = {"\\n": "\n", "\\r": "\r", "\\t": "\t"}


@dataclass(frozen=True)
class Case:
    """A line `input => expected`; ``skipped`` marks debt."""

    input: str
    expected: str
    place: str
    skipped: bool


def read_spec(name: str) -> list[Case]:
    """Return the cases of a file in order."""
    cases = []
    lines = (FOLDER / f"{name}.txt").read_text(encoding="utf-8").split("\n")
    for number, line in enumerate(lines, 1):
        rest = line.strip(" \t\r")
        if not rest or rest.startswith("#"):
            continue
        skipped = rest.startswith("skip: ")
        rest = rest.removeprefix("skip: ").split("  # ", 1)[0]
        given, arrow, expected = rest.rpartition(" => ")
        place = f"{name}.txt:{number}"
        assert arrow, f"{place}: no ` => ` in this line"
        cases.append(Case(_unescaped(given), _unescaped(expected), place, skipped))
    return cases


def _unescaped(text: str) -> str:
    return re.sub(r"\\[nrt]", lambda found: ESCAPES[found[0]], text.strip(" \t\r"))
