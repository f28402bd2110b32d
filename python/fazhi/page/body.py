# SPDX-License-Identifier: MIT
"""The body of a report as HTML: its sections as elements around its marked lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from ..labels import HEADINGS
from .marked_text import MarkedText
from .marks import Mark, in_order

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .._core import Section
    from ..overview import Overview

LINE_ENDS = "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"
CLOSING_POINTS = "。．.：:；;"
DEEPEST = 4


@dataclass(frozen=True)
class Part:
    """A section made of whole lines: where it begins, where its heading ends, where it ends."""

    section: Section
    begin: int
    head: int
    end: int


def body(
    overview: Overview,
    marks: Sequence[Mark],
    prefix: str,
    *,
    collapsible: bool,
    section: Section | None = None,
) -> Markup:
    """Return the text with its marks, or that of one section.

    Sections can be collapsed, where ``collapsible``; at first the ones below the highest are.
    Items inside a paragraph stay there.
    """
    text = overview.quotations.text
    place, end = 0, len(text)
    if section:
        place, end = (_begin_of_line(text, edge) for edge in section.span)
    open_level = section.level if section else 1
    sections = parts_of(overview)
    anchors = [] if collapsible else _anchors(overview, sections)
    marked = MarkedText(text, in_order([*marks, *anchors]), prefix, _kinds_of_lines(overview))
    html: list[str] = []
    parts: list[Part] = []

    def write_to(stop: int) -> None:
        nonlocal place
        if place < stop:
            html.append(marked.lines(place, stop))
            place = stop

    def leave(before: int) -> None:
        while parts and parts[-1].end <= before:
            write_to(parts.pop().end)
            html.append("</details>" if collapsible else "</section>")

    for part in sections:
        if part.begin < place or part.end > end:
            continue
        leave(part.begin)
        write_to(part.begin)
        heading = marked.heading(part.begin, part.head)
        figures = overview.figures(part.section)
        opened = part.section.level <= open_level or part.head == part.end
        if collapsible:
            html.append(_details(part, heading, figures, prefix, opened))
        else:
            html.append(f"<section {_attributes(part, prefix)}>{heading}")
        place = part.head
        parts.append(part)
    leave(end)
    write_to(end)
    if end == len(text):
        html.append(marked.places_at_end())
    return Markup("".join(html))


def _attributes(part: Part, prefix: str) -> str:
    level = min(part.section.level, DEEPEST)
    return f'class="fazhi-part fazhi-level-{level}" id="{prefix}-{part.section.id}"'


def _details(part: Part, heading: Markup, figures: int, prefix: str, opened: bool) -> str:
    state = " open" if opened else ""
    count = ""
    if figures:
        count = f' data-count="{figures}" title="{HEADINGS["indicators"]}: {figures}"'
    return f"<details {_attributes(part, prefix)}{state}><summary{count}>{heading}</summary>"


def _anchors(overview: Overview, parts: Sequence[Part]) -> list[Mark]:
    """Return places to go to for the items inside paragraphs, which have no element."""
    whole = {part.section.id for part in parts}
    return [
        Mark("frame", section.id, "", section.span[0], section.span[0], "")
        for section in overview.report.walk()
        if section.id not in whole
    ]


def parts_of(overview: Overview) -> list[Part]:
    """Return the sections that are made of whole lines, in reading order; they nest."""
    text = overview.quotations.text
    parts: list[Part] = []
    inside: set[str] = set()  # sections in a paragraph
    for section in overview.report.walk():
        begin, end = (_begin_of_line(text, place) for place in section.span)
        parent = section.parent
        whole = _begins_line(text, begin) and _begins_line(text, end)
        if not whole or section.heading is None or (parent and parent.id in inside):
            inside.add(section.id)
            continue
        parts.append(Part(section, begin, _end_of_heading(text, section.heading.span[1], end), end))
    return parts


def _begin_of_line(text: str, place: int) -> int:
    """Return where the line begins, where there are but blanks before the place."""
    begin = place
    while begin > 0 and text[begin - 1].isspace() and text[begin - 1] not in LINE_ENDS:
        begin -= 1
    return begin if _begins_line(text, begin) else place


def _begins_line(text: str, place: int) -> bool:
    if place in (0, len(text)):
        return True
    return text[place - 1] in LINE_ENDS and text[place - 1 : place + 1] != "\r\n"


def _end_of_heading(text: str, place: int, end: int) -> int:
    """Return the end of a heading with the point behind it and, if nothing follows, its line."""
    if place < end and text[place] in CLOSING_POINTS:
        place += 1
    line_end = place
    while line_end < end and text[line_end].isspace():
        line_end += 1
        if _begins_line(text, line_end):
            return line_end
    return line_end if line_end == end else place


def _kinds_of_lines(overview: Overview) -> dict[int, str]:
    """Return the kinds of the lines of title and signature, by the place of the first word."""
    report, text = overview.report, overview.quotations.text
    kinds: dict[int, str] = {}
    if report.title:
        begin, end = report.title.span
        for line in text[begin:end].splitlines(keepends=True):
            kinds[begin + len(line) - len(line.lstrip())] = "title"
            begin += len(line)
    sections = report.sections
    first = sections[0].span[0] if sections else len(text)
    for signed in (*report.issuers, *([report.date] if report.date else [])):
        begin, end = signed.span
        if begin > first and _begins_line(text, _begin_of_line(text, begin)):
            kinds[begin] = "signature"
    return kinds
