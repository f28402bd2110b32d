# SPDX-License-Identifier: MIT
"""The lines that a browser would show of an element: paragraphs, headings, rows of tables."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .tables import kind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
# A cell with more than this is no cell of figures but a part of the page.
LONGEST_CELL, MOST_PARAGRAPHS = 400, 3
LINE_BREAK = "\u2028"  # of <br>, against those of the source, which are spaces

SPACES = re.compile(r"[ \t\r\n\f]+")
WIDE = re.compile(
    r"[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff“”‘’—…·]"
)

NUMBERED = re.compile(r"[（(]?[0-9０-９一二三四五六七八九十]+[、.．)）]|[一二三四五六七八九十]+是")
LARGEST_SPAN, LARGEST_START = 100, 99_999


@dataclass(frozen=True)
class PageLine:
    """A line of a page; a row has its cells apart by tabs."""

    text: str
    tag: str
    is_link: bool = False
    table: int | None = None
    row: int | None = None


def lines_of(root: Any, is_dropped: Callable[[Any], bool], until: Any = None) -> Iterator[PageLine]:
    """Return the lines of an element in reading order, up to the element ``until``."""
    return _Reader(root, is_dropped, until).lines()


class _Reader:
    def __init__(self, root: Any, is_dropped: Callable[[Any], bool], until: Any) -> None:
        self._root = root
        self._is_dropped = is_dropped
        self._until = until
        self._layouts = _layout_tables(root)
        self._pieces: list[str] = []
        self._linked = 0
        self._blocks: list[str] = []
        self._tables = 0
        self._block_names = kind("elements", "block")

    def lines(self) -> Iterator[PageLine]:  # noqa: PLR0912
        from lxml import etree

        walker = etree.iterwalk(self._root, events=("start", "end"))
        links = preformatted = 0
        numbers: list[int | None] = []
        for event, element in walker:
            tag = element.tag
            if event == "start":
                if element is self._until:
                    break
                if not isinstance(tag, str) or self._is_dropped(element):
                    walker.skip_subtree()
                    continue
                if tag == "table" and element not in self._layouts:
                    yield from self._flush()
                    yield from self._rows(element)
                    walker.skip_subtree()
                    continue
                if tag in self._block_names:
                    yield from self._flush()
                    self._blocks.append(tag)
                links += tag == "a"
                preformatted += tag == "pre"
                if tag in ("ol", "ul"):
                    numbers.append(_first_number(element) if tag == "ol" else None)
                elif tag == "li" and numbers and numbers[-1] is not None:
                    self._number(element, numbers[-1])
                    numbers[-1] += 1
                elif tag == "br":
                    self._pieces.append(LINE_BREAK)
                self._add(element.text, links, preformatted)
                continue
            skipped = not isinstance(tag, str) or self._is_dropped(element)
            if not skipped:
                links -= tag == "a"
                preformatted -= tag == "pre"
                if tag in ("ol", "ul") and numbers:
                    numbers.pop()
                if tag in self._block_names:
                    yield from self._flush()
                    if self._blocks and not (tag == "table" and element not in self._layouts):
                        self._blocks.pop()
            if element is not self._root:
                self._add(element.tail, links, preformatted)
        yield from self._flush()

    def _add(self, text: str | None, links: int, preformatted: int) -> None:
        if not text:
            return
        if preformatted:
            self._pieces.append(text.replace("\n", LINE_BREAK))
        else:
            self._pieces.append(SPACES.sub(lambda run: _space(text, run), text))
        if links:
            self._linked += len("".join(text.split()))

    def _number(self, element: Any, number: int) -> None:
        # What a list numbers by itself is not in its text; what numbers itself needs no more.
        text = "".join(element.itertext()).lstrip()[:8]
        if not re.match(
            r"[（(]?[0-9０-９一二三四五六七八九十]+[、.．)）]|[一二三四五六七八九十]+是", text
        ):
            self._pieces.append(f"{number}.")

    def _flush(self) -> Iterator[PageLine]:
        text = _collapsed(self._pieces)
        linked, self._linked = self._linked, 0
        self._pieces.clear()
        tag = self._blocks[-1] if self._blocks else ""
        is_link = linked > 0 and linked >= len("".join(text.split()))
        for line in text.split(LINE_BREAK):
            if line.strip():
                yield PageLine(line.strip(), tag, is_link)

    def _rows(self, table: Any) -> Iterator[PageLine]:
        self._tables += 1
        number = 0
        for row in table.iter("tr", "caption"):
            if row.tag == "caption":
                cells = [_cell(row, self._is_dropped)]
            else:
                cells = []
                for cell in row:
                    if cell.tag in ("td", "th"):
                        cells.append(_cell(cell, self._is_dropped))
                        cells.extend([""] * (_span(cell) - 1))
            if any(cells):
                number += 1
                yield PageLine("\t".join(cells).rstrip("\t"), "tr", False, self._tables, number)


def _cell(cell: Any, is_dropped: Callable[[Any], bool]) -> str:
    lines = lines_of(cell, lambda element: element is not cell and is_dropped(element))
    return " ".join(line.text.replace("\t", " ") for line in lines)


def _span(cell: Any) -> int:
    return min(_figure(cell.get("colspan")) or 1, LARGEST_SPAN)


def _first_number(element: Any) -> int | None:
    style = f"{element.get('style', '')} {element.get('class', '')}".lower()
    if "none" in style or element.get("type", "1") != "1":
        return None
    start = _figure(element.get("start"))
    return 1 if start is None else min(start, LARGEST_START)


def _figure(written: str | None) -> int | None:
    figure = (written or "").strip()[:9]
    return int(figure) if figure.isascii() and figure.isdigit() else None


def _layout_tables(root: Any) -> set[Any]:
    """Return the tables that hold parts of the page: those with tables or long text in them."""
    found = set()
    for table in root.iter("table"):
        outer = next(table.iterancestors("table"), None)
        if outer is not None:
            found.add(outer)
    for table in root.iter("table"):
        if table in found:
            continue
        for cell in table.iter("td", "th"):
            paragraphs = sum(1 for _ in cell.iter("p"))
            if sum(map(len, cell.itertext())) > LONGEST_CELL or paragraphs > MOST_PARAGRAPHS:
                found.add(table)
                break
    return found


def _collapsed(pieces: list[str]) -> str:
    text = "".join(pieces)
    text = SPACES.sub(" ", text)
    return re.sub(rf" *{LINE_BREAK} *", LINE_BREAK, text.replace("\xa0", " "))


def _space(text: str, run: re.Match[str]) -> str:
    """Return what a run of spaces shows as: a line break beside a Chinese character is none."""
    if "\n" not in run[0] or run.start() == 0 or run.end() == len(text):
        return " "
    return "" if WIDE.match(text[run.start() - 1]) or WIDE.match(text[run.end()]) else " "
