# SPDX-License-Identifier: MIT
"""The word tables of the readers: a row a line, columns apart by tabs, ``#`` before a remark."""

from __future__ import annotations

import os
from functools import cache

FOLDER = os.path.join(os.path.dirname(__file__), "words")


@cache
def rows(table: str) -> tuple[tuple[str, ...], ...]:
    """Return the rows of ``words/TABLE.txt``."""
    # Beside this module, not asked of importlib.resources, which takes longer than all the rest.
    with open(os.path.join(FOLDER, f"{table}.txt"), encoding="utf-8") as file:
        text = file.read()
    return tuple(
        tuple(line.split("\t")) for line in text.splitlines() if line and not line.startswith("#")
    )


@cache
def kind(table: str, name: str) -> frozenset[str]:
    """Return the words of a table whose second column is ``name``."""
    return frozenset(word for word, told in rows(table) if told == name)
