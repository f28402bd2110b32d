# SPDX-License-Identifier: MIT
"""From characters on pages to paragraphs: what a fixed layout has lost, told by distances.

All lengths are relative to the size of the characters, so that the unit of the page (points in
PDF, millimetres in OFD) does not matter. ``y`` grows downwards.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from .draft import Draft

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

SAME_LINE = 0.5  # of the size: how far the bases of characters on one line may be apart
A_SPACE = 0.45  # of the size, beyond the usual gap of the line: a gap that is a space
INDENT = 1.2  # of the size: from here on a line begins a paragraph
SHORT = 2.2  # of the size: what is set in so far from both margins is centred
ROOM = 0.6  # of the size: what a line has left over when it is full
RAGGED = 2.0  # of the size: what a full line may have left over where the margin is ragged
LOOSE = 1.45  # of the usual pitch: a line so far below the last begins a paragraph
OTHER_SIZE = 1.12
GUTTER = 1.5  # of the size: white between two columns
COLUMN_LINES, COLUMN_CHARACTERS = 6, 8
MARGIN_LINES = 3  # lines at the head and the foot of a page that may be no text
PAGE_NUMBER = re.compile(
    r"[\s\-–—―－─·•~第共页码/|｜（）()]*\d{1,4}(?:[\s\-–—―－─·•~第共页码/|｜（）()]+\d{0,4})*[\s页]*"
    r"|第[〇一二三四五六七八九十百]+页"
)
MARKER = re.compile(
    r"[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|[0-9０-９]{1,2}[.．、](?![0-9０-９])"
    r"|[（(][0-9０-９]{1,2}[）)]|第[一二三四五六七八九十]{1,3}[章节条部]"
)
ITEM = re.compile(
    r"[一二三四五六七八九十]{1,2}[是要]|第[一二三四五六七八九十]{1,2}[，,、]|其[一二三四五六][，,、]"
)
ENDS = re.compile(r"[。！？：；!?:;][”』」）)]*$")
LETTERS = re.compile(r"[A-Za-z0-9]")
# What is not broken at the end of a line: a number, a word, with the marks that cling to it.
UNIT = re.compile(
    r"[“‘「『（(《〈【〔]*(?:.(?=[“‘]))?(?:[^\s\u3400-\u9fff，。；：、！？]+|.)[”’」』）)》〉】〕，。；：、！？,.;:!?%％…—]*"
)


@dataclass(frozen=True)
class Glyph:
    """A character and its box on the page; ``size`` is the size of its font."""

    text: str
    left: float
    right: float
    base: float
    size: float


@dataclass
class Line:
    """Characters on one line."""

    glyphs: list[Glyph]
    text: str = ""
    left: float = 0.0
    right: float = 0.0
    base: float = 0.0
    size: float = 0.0
    page: int = 1

    def __post_init__(self) -> None:
        shown = [each for each in self.glyphs if not each.text.isspace()]
        self.left = min(each.left for each in shown)
        self.right = max(each.right for each in shown)
        self.base = median(each.base for each in shown)
        self.size = median(each.size for each in shown)
        self.text = _spaced(self.glyphs, self.size)


@dataclass
class Column:
    """Lines that are read one after the other, and where they begin and end."""

    lines: list[Line]
    left: float = field(init=False)
    right: float = field(init=False)
    pitch: float = field(init=False)
    size: float = field(init=False)

    def __post_init__(self) -> None:
        self.size = Counter(
            {size: sum(len(each.text) for each in self.lines if round(each.size, 1) == size)
             for size in {round(each.size, 1) for each in self.lines}}
        ).most_common(1)[0][0] or self.lines[0].size  # fmt: skip
        body = [each for each in self.lines if abs(each.size - self.size) <= 0.1 * self.size]
        body = body or self.lines
        self.left = _common(sorted(each.left for each in body), self.size, last=False)
        self.right = _common(sorted(each.right for each in body), self.size, last=True)
        pitches = [
            below.base - above.base
            for above, below in pairwise(body)
            if below.page == above.page and below.base > above.base
        ]
        self.pitch = _usual_pitch(pitches) if pitches else 2 * self.size


def compose(pages: Sequence[Iterable[Glyph]]) -> Draft:
    """Return the paragraphs of pages: no headers, footers and page numbers, lines joined."""
    paged = [_lines(list(glyphs), number) for number, glyphs in enumerate(pages, 1)]
    _drop_margins(paged)
    draft = Draft()
    number = 0
    paragraph: list[Line] = []
    column_of: list[Column] = []
    for lines in paged:
        for column in _columns(lines):
            for line in column.lines:
                last = column_of[-1] if column_of else None
                if paragraph and last and _begins(line, column, paragraph, last):
                    number += 1
                    _add(draft, paragraph, number)
                    paragraph = []
                paragraph.append(line)
                column_of[:] = [column]
    if paragraph:
        _add(draft, paragraph, number + 1)
    return draft


def _add(draft: Draft, paragraph: list[Line], number: int) -> None:
    text = ""
    for line in paragraph:
        joint = " " if LETTERS.match(text[-1:]) and LETTERS.match(line.text[:1]) else ""
        if joint and (text[-1].isdigit() or line.text[0].isdigit()):
            joint = ""  # a number that was cut by the end of the line
        text += joint + line.text
    draft.add(text, "body", page=paragraph[0].page, paragraph=number)


def _lines(glyphs: list[Glyph], page: int) -> list[Line]:
    """Return the lines of a page from top to bottom."""
    glyphs = [each for each in glyphs if each.size > 0 and each.text]
    glyphs.sort(key=lambda each: each.base)
    rows: list[list[Glyph]] = []
    for glyph in glyphs:
        if rows and abs(glyph.base - rows[-1][0].base) <= SAME_LINE * min(
            glyph.size, rows[-1][0].size
        ):
            rows[-1].append(glyph)
        else:
            rows.append([glyph])
    lines = []
    for row in rows:
        row.sort(key=lambda each: each.left)
        if any(not each.text.isspace() for each in row):
            lines.append(Line(_once(row), page=page))
    return lines


def _once(row: list[Glyph]) -> list[Glyph]:
    """Return a row without what is set twice to look bold."""
    kept: list[Glyph] = []
    for glyph in row:
        twice = any(
            other.text == glyph.text and abs(other.left - glyph.left) < 0.3 * glyph.size
            for other in kept[-2:]
        )
        if not twice or glyph.text.isspace():
            kept.append(glyph)
    return kept


def _spaced(glyphs: list[Glyph], size: float) -> str:
    """Return the text of a line, with spaces where there are gaps beyond its usual ones."""
    shown = [each for each in glyphs if not each.text.isspace()]
    gaps = [max(0.0, b.left - a.right) for a, b in pairwise(shown)]
    wide = [
        gap
        for gap, (a, b) in zip(gaps, pairwise(shown), strict=True)
        if not (LETTERS.match(a.text) and LETTERS.match(b.text))
    ]
    # Letters set apart over a whole line are a title; the same gap everywhere is no space.
    usual = median(wide) if len(wide) > 1 else 0.0
    text = shown[0].text if shown else ""
    for gap, glyph in zip(gaps, shown[1:], strict=True):
        latin = LETTERS.match(text[-1:]) and LETTERS.match(glyph.text)
        beyond = gap - (0.0 if latin else usual)
        if beyond > (0.2 if latin else A_SPACE) * size:
            text += " " * max(1, min(20, round(beyond / size)))
        text += glyph.text
    return text.strip()


def _drop_margins(pages: list[list[Line]]) -> None:
    """Drop headers, footers and page numbers: what repeats at the edges, figures aside."""
    filled = [lines for lines in pages if lines]
    repeated: Counter[tuple[str, str]] = Counter()
    for lines in filled:
        for edge, index in _edges(lines):
            repeated[edge, re.sub(r"\d+|\s+", "#", lines[index].text)] += 1
    enough = max(2, (len(filled) + 1) // 2)
    for lines in filled:
        for edge in ("head", "foot"):
            while lines:
                line = lines[0 if edge == "head" else -1]
                shape = re.sub(r"\d+|\s+", "#", line.text)
                is_number = PAGE_NUMBER.fullmatch(line.text) and not _is_figure(line, lines)
                if not is_number and (len(filled) == 1 or repeated[edge, shape] < enough):
                    break
                lines.remove(line)


def _edges(lines: list[Line]) -> list[tuple[str, int]]:
    head = range(min(MARGIN_LINES, len(lines)))
    foot = range(max(0, len(lines) - MARGIN_LINES), len(lines))
    return [*(("head", index) for index in head), *(("foot", index) for index in foot)]


def _is_figure(line: Line, lines: list[Line]) -> bool:
    """Whether a figure alone on a line is the tail of a paragraph: it is set like the text."""
    if len(lines) == 1 or not line.text.isdigit():
        return False
    other = lines[1] if lines[0] is line else lines[-2]
    pitch = abs(line.base - other.base)
    pitches = [b.base - a.base for a, b in pairwise(lines)]
    left = min(each.left for each in lines)
    return pitch <= 1.1 * median(pitches) and line.left - left < INDENT * line.size


def _columns(lines: list[Line]) -> list[Column]:
    """Return the columns of a page in reading order; a line across both ends a pair of them."""
    if not lines:
        return []
    cut = _gutter(lines)
    if cut is None:
        return [Column(lines)]
    columns: list[Column] = []
    left: list[Line] = []
    right: list[Line] = []

    def close() -> None:
        columns.extend(Column(list(side)) for side in (left, right) if side)
        left.clear()
        right.clear()

    whole: list[Line] = []
    for line in lines:
        sides = _cut(line, cut)
        if sides is None:
            close()
            whole.append(line)
            continue
        if whole:
            columns.append(Column(whole))
            whole = []
        if sides[0]:
            left.append(Line(sides[0], page=line.page))
        if sides[1]:
            right.append(Line(sides[1], page=line.page))
    close()
    if whole:
        columns.append(Column(whole))
    return columns


def _gutter(lines: list[Line]) -> float | None:
    """Return where a page is cut into two columns, or None where it is not."""
    size = median(line.size for line in lines)
    left, right = min(line.left for line in lines), max(line.right for line in lines)
    if right - left < 16 * size:
        return None
    best: tuple[int, float] = (0, 0.0)
    steps = 24
    for step in range(steps + 1):
        x = left + (right - left) * (0.35 + 0.3 * step / steps)
        both = across = 0
        for line in lines:
            sides = _cut(line, x)
            if sides is None:
                across += 1
            elif _is_text(sides[0]) and _is_text(sides[1]):
                both += 1
        if both >= COLUMN_LINES and both >= 2 * across and both > best[0]:
            best = (both, x)
    return best[1] if best[0] else None


def _cut(line: Line, x: float) -> tuple[list[Glyph], list[Glyph]] | None:
    """Return a line's characters on both sides of ``x``, or None where it runs across."""
    shown = [each for each in line.glyphs if not each.text.isspace()]
    left = [each for each in shown if each.right <= x]
    right = [each for each in shown if each.left >= x]
    if len(left) + len(right) < len(shown):
        return None
    if left and right and right[0].left - left[-1].right < GUTTER * line.size:
        return None
    return left, right


def _is_text(glyphs: list[Glyph]) -> bool:
    """Whether the half of a line is set as text is, not as the cell of a table."""
    return len(glyphs) >= COLUMN_CHARACTERS


def _begins(line: Line, column: Column, paragraph: list[Line], before: Column) -> bool:
    """Whether a line begins a paragraph and does not go on with the last one."""
    last = paragraph[-1]
    is_apart = column is before and line.base - last.base > LOOSE * column.pitch
    is_alike = 1 / OTHER_SIZE < line.size / last.size < OTHER_SIZE
    if is_apart or not is_alike or _is_centred(last, before):
        return True
    if line.left - column.left > INDENT * line.size:
        # All lines of a list that hangs are set in but the first.
        hangs = len(paragraph) > 1 or paragraph[0].left - before.left < INDENT * line.size
        return not (hangs and _is_hanging(line, column) and not _ends(last, before, line))
    is_marked = MARKER.match(line.text) and ENDS.search(last.text)
    is_item = ITEM.match(line.text) and last.text.endswith("。")
    return _ends(last, before, line) or bool(is_marked or is_item)


def _ends(last: Line, column: Column, line: Line) -> bool:
    """Whether a line stops where the beginning of the next one would have found room."""
    unit = UNIT.match(line.text)
    count = len("".join(unit[0].split())) if unit else 1
    shown = [each for each in line.glyphs if not each.text.isspace()][:count]
    left_over = column.right - last.right - (shown[-1].right - shown[0].left)
    if left_over > RAGGED * last.size:
        return True
    return left_over > ROOM * last.size and bool(ENDS.search(last.text) or MARKER.match(line.text))


def _is_centred(line: Line, column: Column) -> bool:
    before, behind = line.left - column.left, column.right - line.right
    return before > SHORT * line.size and abs(before - behind) < line.size


def _is_hanging(line: Line, column: Column) -> bool:
    """Whether most lines of a column begin where this one does, which is then no indent."""
    alike = sum(1 for each in column.lines if abs(each.left - line.left) < 0.3 * line.size)
    return alike * 2 > len(column.lines)


def _common(places: list[float], size: float, *, last: bool) -> float:
    """Return the margin: the outermost place that several lines share."""
    order = places[::-1] if last else places
    need = max(1, min(3, len(order) // 4))
    for index, place in enumerate(order):
        close = sum(1 for other in order[index:] if abs(other - place) < 0.8 * size)
        if close >= need:
            return place
    return order[0]


def _usual_pitch(pitches: list[float]) -> float:
    ordered = sorted(pitches)
    return ordered[len(ordered) * 2 // 5]
