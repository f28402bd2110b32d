# SPDX-License-Identifier: MIT
"""The forms of tests/spec through Python: what C++ recognises is what a script is given.

A file is read here when its cases are whole texts for ``parse``; the others are tested in C++ only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from spec_reader import read_spec

import fazhi

if TYPE_CHECKING:
    from collections.abc import Callable


def outline(report: fazhi.Report) -> str:
    """Return level, marker and heading of each node, then the rules of the diagnostics."""
    nodes = [f"{node.level} {node.marker or ''}{node.heading or ''}" for node in report.walk()]
    rules = [d.rule for d in report.diagnostics if d.rule.startswith("outline.")]
    shown = " / ".join(nodes) or "nothing"
    return f"{shown} ! {' '.join(rules)}" if rules else shown


FORMS: dict[str, Callable[[fazhi.Report], str]] = {"outline": outline}

CASES = [
    pytest.param(
        FORMS[name],
        case.input,
        case.expected,
        id=case.place,
        marks=[pytest.mark.skip(reason="debt")] if case.skipped else [],
    )
    for name in FORMS
    for case in read_spec(name)
]


@pytest.mark.parametrize(("form", "text", "expected"), CASES)
def test_a_case_reads_as_it_says(
    form: Callable[[fazhi.Report], str], text: str, expected: str
) -> None:
    assert form(fazhi.parse(text)) == expected
