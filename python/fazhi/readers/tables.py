# SPDX-License-Identifier: MIT
"""The word tables of the readers: a row a line, columns apart by tabs, ``#`` before a remark."""

from __future__ import annotations

from functools import cache


@cache
def rows(table: str) -> tuple[tuple[str, ...], ...]:
    """Return the rows of ``words/TABLE.txt``."""
    from importlib.resources import files

    folder = files("fazhi.readers").joinpath("words")
    text = folder.joinpath(f"{table}.txt").read_text(encoding="utf-8")
    return tuple(
        tuple(line.split("\t")) for line in text.splitlines() if line and not line.startswith("#")
    )


@cache
def kind(table: str, name: str) -> frozenset[str]:
    """Return the words of a table whose second column is ``name``."""
    return frozenset(word for word, told in rows(table) if told == name)
