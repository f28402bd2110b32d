# SPDX-License-Identifier: MIT
"""The text of a source while it is put together, line by line with where each comes from."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .provenance import Origin

if TYPE_CHECKING:
    from .provenance import Part

# What breaks a line or cannot stand in one; a form feed and its kin break lines too.
BREAKS = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1b\x1f\x7f\ufeff\ufffe\uffff\ud800-\udfff]")


class Draft:
    """Lines and their origins. An empty line between two is kept, several become one."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._origins: list[Origin] = []
        self._length = 0

    def add(
        self,
        text: str,
        part: Part = "body",
        *,
        page: int | None = None,
        paragraph: int | None = None,
        table: int | None = None,
        row: int | None = None,
    ) -> None:
        """Add a paragraph; one with line breaks in it becomes several lines of one origin."""
        for piece in BREAKS.split(text):
            line = CONTROLS.sub("", piece).strip(" \t\xa0\u3000")
            if not line:
                if self._lines and self._lines[-1]:
                    self._append("")
                continue
            span = (self._length, self._length + len(line))
            self._append(line)
            self._origins.append(Origin(span, part, page, paragraph, table, row))

    def _append(self, line: str) -> None:
        self._lines.append(line)
        self._length += len(line) + 1

    @property
    def text(self) -> str:
        """What was added, a line break behind each line."""
        lines = self._lines if not self._lines or self._lines[-1] else self._lines[:-1]
        return "".join(line + "\n" for line in lines)

    @property
    def lines(self) -> list[str]:
        """The lines, the empty ones among them."""
        return self._lines

    @property
    def origins(self) -> tuple[Origin, ...]:
        """Where each line that is not empty comes from, in order."""
        return tuple(self._origins)
