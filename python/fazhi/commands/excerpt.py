# SPDX-License-Identifier: MIT
"""The line around a finding, with a mark under the place: wide characters take two columns."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from rich.cells import cell_len, chop_cells

from ..overview import Overview

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .. import Finding, Piece, Report

COLUMNS = 36  # on each side of the place
QUOTE = 60
SPACES = {ord(space): " " for space in "\t\r\n\v\f\u2028\u2029"}


class Excerpts:
    """Cuts lines out of one report. Personal data in them is not shown."""

    def __init__(self, report: Report) -> None:
        self._overview = Overview(report, ())
        self.text = self._overview.quotations.text

    def message(self, found: Finding) -> tuple[str, str]:
        """Return what was found as a sentence in Chinese and one in English."""
        return self._overview.message(found)

    def of(self, place: Piece) -> tuple[str, str]:
        """Return the words around a place and the carets under it."""
        begin, end = place.span
        before = _last_line(self.text[max(0, begin - 2 * COLUMNS) : begin])
        behind = "".join(takewhile(lambda c: c not in "\r\n", self.text[end : end + COLUMNS]))
        inside = "".join(takewhile(lambda c: c not in "\r\n", self.text[begin:end]))
        if len(inside) < end - begin:
            behind = ""
        left = _keep_end(before, COLUMNS)
        shown = _keep_begin(inside, 2 * COLUMNS)
        right = _keep_begin(behind, COLUMNS) if shown == inside else ""
        line = (left + shown + right).translate(SPACES)
        if not line.strip():  # a place with nothing to show, such as the end of an empty text
            return "", ""
        return line, " " * cell_len(left) + "^" * max(1, cell_len(shown))

    def quote(self, place: Piece) -> str:
        """Return the words of a place on one line."""
        words = "".join(self.text[slice(*place.span)].split())
        return _keep_begin(words, QUOTE)


def _last_line(text: str) -> str:
    lines = text.splitlines()
    return "" if not lines or text.endswith(("\r", "\n")) else lines[-1]


def _keep_begin(words: str, columns: int) -> str:
    if cell_len(words) <= columns:
        return words
    return chop_cells(words, columns - 1)[0] + "…"


def _keep_end(words: str, columns: int) -> str:
    if cell_len(words) <= columns:
        return words
    kept: Iterable[str] = reversed(chop_cells(words[::-1], columns - 1)[0])
    return "…" + "".join(kept)
