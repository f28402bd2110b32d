# SPDX-License-Identifier: MIT
"""The text of a report as HTML: its lines and parts are elements, and its facts are marked.

The words are never changed: joined in their order, the texts of the elements are the text. Marks
may overlap in any way; one that does not nest is drawn in several pieces.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from .plain import UNREADABLE, plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from .marks import Mark

# Small things are marked; of wide ones, which hold others, the background is tinted.
WIDE = frozenset({"observation", "deficiency", "commitment", "finding", "frame", "measure"})


@dataclass
class MarkedText:
    """Writes a text with marks.

    ``prefix`` begins every id, so that several texts can stand on a page. ``kinds`` names lines
    that are not just lines, such as ``title``, by the place of their first word.
    """

    text: str
    marks: Sequence[Mark]
    prefix: str
    kinds: Mapping[int, str] = field(default_factory=dict)
    _next: int = 0
    _open: list[Mark] = field(default_factory=list)
    _anchored: set[str] = field(default_factory=set)

    def lines(self, begin: int, end: int) -> Markup:
        """Return the lines of a span, an element for each. Spans are asked for in their order."""
        html: list[str] = []
        for line in self.text[begin:end].splitlines(keepends=True):
            kind = self.kinds.get(begin + len(line) - len(line.lstrip()), "line")
            html.append(f'<div class="fazhi-{kind if line.strip() else "blank"}">')
            html.extend(self._line(begin, begin + len(line)))
            html.append("</div>")
            begin += len(line)
        return Markup("".join(html))

    def heading(self, begin: int, end: int) -> Markup:
        """Return a span as a heading, on one line or on several."""
        words = "".join(self._line(begin, end))
        return Markup(f'<span class="fazhi-heading">{words}</span>')

    def places_at_end(self) -> Markup:
        """Return the anchors of what stands behind the last word."""
        return Markup("".join(self._begin_marks(len(self.text))))

    def _line(self, begin: int, end: int) -> Iterator[str]:
        self._open = [mark for mark in self._open if mark.end > begin]
        yield from map(self._begin, self._open)
        while begin < end:
            yield from self._begin_marks(begin)
            stop = min([end, *(mark.end for mark in self._open)])
            if self._next < len(self.marks):
                stop = min(stop, self.marks[self._next].begin)
            yield _characters(self.text[begin:stop])
            begin = stop
            if begin < end:
                yield from self._end_marks(begin)
        yield from (_end(mark) for mark in reversed(self._open))

    def _begin_marks(self, place: int) -> Iterator[str]:
        while self._next < len(self.marks) and self.marks[self._next].begin <= place:
            mark = self.marks[self._next]
            self._next += 1
            if mark.end > place:
                self._open.append(mark)
                yield self._begin(mark)
            elif mark.end == mark.begin:
                yield f'<span class="fazhi-place"{self._anchor(mark)}></span>'

    def _end_marks(self, place: int) -> Iterator[str]:
        """End the marks that end here, and those inside of them; the rest of these begins anew."""
        first = next((i for i, mark in enumerate(self._open) if mark.end <= place), None)
        if first is None:
            return
        inside = self._open[first:]
        yield from (_end(mark) for mark in reversed(inside))
        del self._open[first:]
        for mark in inside:
            if mark.end > place:
                self._open.append(mark)
                yield self._begin(mark)

    def _begin(self, mark: Mark) -> str:
        name = "fazhi-related" if mark.place.startswith("related") else f"fazhi-{mark.kind}"
        return (
            f'<{_element(mark)} class="fazhi-mark {name}"{self._anchor(mark)}'
            f' title="{escape(plain(mark.title))}">'
        )

    def _anchor(self, mark: Mark) -> str:
        """Return the attributes that tell the fact; its first piece has the id to go to."""
        fact = f' data-fact="{mark.fact}"'
        anchor = "-".join(part for part in (self.prefix, mark.fact, mark.place) if part)
        if anchor in self._anchored:
            return fact
        self._anchored.add(anchor)
        return f' id="{anchor}"{fact}'


def _element(mark: Mark) -> str:
    return "span" if mark.kind in WIDE else "mark"


def _end(mark: Mark) -> str:
    return f"</{_element(mark)}>"


def _characters(text: str) -> str:
    """Return characters of the text, those that would rearrange the page fenced in.

    The element around such a character shows it and keeps its effect inside. HTML cannot hold
    U+0000; it is shown as U+FFFD.
    """
    html = [str(escape(text[slice(*gap)])) for gap in _gaps(text)]
    for i, found in enumerate(UNREADABLE.finditer(text)):
        character = "\ufffd" if found[0] == "\0" else found[0]
        html[i] += (
            f'<span class="fazhi-control" data-code="U+{ord(found[0]):04X}">{character}</span>'
        )
    return "".join(html).replace("\r", "&#13;")


def _gaps(text: str) -> Iterator[tuple[int, int]]:
    """Return the spans between unreadable characters."""
    edges = [0, *(edge for found in UNREADABLE.finditer(text) for edge in found.span()), len(text)]
    return ((edges[i], edges[i + 1]) for i in range(0, len(edges), 2))
