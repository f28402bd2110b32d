# SPDX-License-Identifier: MIT
"""A report as a person wants to see it on a terminal or on paper: plain text in columns."""

from __future__ import annotations

import io
import unicodedata
from typing import TYPE_CHECKING

from rich.box import Box
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from . import labels
from .labels import HEADINGS
from .overview import Overview

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import TextIO

    from rich.console import ConsoleOptions, RenderableType, RenderResult

    from ._core import Commitment, Deficiency, Finding, Report

PIPED_WIDTH = 120
NARROW = 100  # a window in which the columns of an indicator do not fit beside each other


def write_report(
    report: Report,
    out: TextIO,
    *,
    findings: Sequence[Finding] | None = None,
    include_contact: bool = False,
) -> None:
    """Write a report for people: its frame, outline, figures, deficiencies and commitments.

    Last comes what the reader should look at: the findings of a check, or, where no check was
    made, what was odd when the text was read. Colours and the width of the window are used where
    ``out`` is a terminal.
    """
    on_terminal = out.isatty()
    width = Console(file=out).width if on_terminal else PIPED_WIDTH
    page = io.StringIO()
    console = Console(
        file=page,
        width=width,
        force_terminal=on_terminal,
        color_system="auto" if on_terminal else None,
        markup=False,
        emoji=False,
        highlight=False,
    )
    overview = Overview(
        report,
        report.diagnostics if findings is None else findings,
        include_contact=include_contact,
    )
    for part in _parts(overview, narrow=width < NARROW):
        console.print(part)
    text = page.getvalue()
    if not on_terminal:
        text = "".join(line.rstrip() + "\n" for line in text.splitlines())
    out.write(text)


def _parts(overview: Overview, *, narrow: bool) -> Iterator[RenderableType]:
    yield _words(overview.title, "bold")
    yield _frame(overview)
    for part, count in overview.counts().items():
        yield Padding(Text(f"{HEADINGS[part]} ({count})", "bold cyan"), (1, 0, 0, 0))
        stacked = narrow and part == "indicators"
        yield from (_stacked_indicators if stacked else WRITERS[part])(overview)


def _words(text: str, style: str = "") -> Text:
    """Return text on one line without anything that a terminal would obey."""
    if not text.isprintable():
        text = "".join(map(_shown, text))
    return Text(text, style, overflow="fold")


def _shown(character: str) -> str:
    if character in "\n\r\t":
        return " "
    return "\ufffd" if unicodedata.category(character) in ("Cc", "Cf") else character


class _Columns(Table):
    """Columns with two spaces between them, in half the time that a padding of each cell takes."""

    GAP = "  "

    def __init__(self) -> None:
        blank = Box("    \n" * 8)
        blank.head_vertical = blank.mid_vertical = blank.foot_vertical = self.GAP
        super().__init__(box=blank, show_header=False, show_edge=False, padding=0)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        # A table counts one place for what stands between two columns.
        uncounted = (len(self.columns) - 1) * (len(self.GAP) - 1)
        return super().__rich_console__(
            console, options.update_width(options.max_width - uncounted)
        )


def _columns(*heads: str) -> Table:
    """Return a table with a column for each head; the heads are its first row if they are named."""
    table = _Columns()
    for _ in heads:
        table.add_column(overflow="fold")
    if any(heads):
        table.add_row(*heads, style="dim")
    return table


def _frame(overview: Overview) -> RenderableType:
    table = _columns("", "")
    for row in overview.frame():
        about = f" ({', '.join(row.labels)})" if row.labels else ""
        table.add_row(Text(HEADINGS[row.key], "dim"), _words(row.written + about))
    return table


def _outline(overview: Overview) -> Iterator[RenderableType]:
    table = _columns("", "", "")
    quote = overview.quotations.of
    for section in overview.report.walk():
        marker = quote(section.marker) if section.marker else ""
        heading = quote(section.heading) if section.heading else ""
        indent = 2 * (section.level - 1)
        parent = section.parent
        role = section.role if parent is None or parent.role != section.role else None
        table.add_row(
            section.id,
            Padding(_words(marker + heading), (0, 0, 0, indent)),
            Text(labels.section_role(role), "dim"),
        )
    yield table


def _indicators(overview: Overview) -> Iterator[RenderableType]:
    keys = ("name", "written", "value", "change", "role", "period", "section")
    # The two languages above each other: names need the width more than headings do.
    table = _columns("", *(HEADINGS[key].replace(" ", "\n", 1) for key in keys))
    for indicator in overview.report.indicators:
        row = overview.indicator(indicator)
        cells = (row.id, row.name or "—", *(getattr(row, key) for key in keys[1:]))
        table.add_row(*(_words(cell) for cell in cells))
    yield table


def _stacked_indicators(overview: Overview) -> Iterator[RenderableType]:
    table = _columns("", *(HEADINGS[key] for key in ("name", "value", "change", "role")))
    for indicator in overview.report.indicators:
        row = overview.indicator(indicator)
        origin = " · ".join(part for part in (row.written, row.period, row.section) if part)
        name = _words(row.name or "—").append("\n").append_text(_words(origin, "dim"))
        table.add_row(row.id, name, *map(_words, (row.value, row.change, row.role)))
    yield table


def _observations(overview: Overview) -> Iterator[RenderableType]:
    keys = ("name", "written", "kind", "role", "section")
    heads = (HEADINGS["value" if key == "kind" else key].replace(" ", "\n", 1) for key in keys)
    table = _columns("", *heads)
    for observation in overview.report.observations:
        row = overview.observation(observation)
        table.add_row(*(_words(getattr(row, key)) for key in ("id", *keys)))
    yield table


def _item(id: str, *lines: Text) -> Table:  # noqa: A002 - the fact's own word
    table = _columns("", "")
    table.columns[0].min_width = 4
    table.add_row(id, lines[0])
    for line in lines[1:]:
        table.add_row("", line)
    return table


def _labelled(key: str, text: str) -> Text:
    return Text(f"{HEADINGS[key]}：", "dim", overflow="fold").append_text(_words(text, "not dim"))


def _deficiencies(overview: Overview) -> Iterator[RenderableType]:
    for deficiency in overview.report.deficiencies:
        yield _deficiency(overview, deficiency)


def _deficiency(overview: Overview, deficiency: Deficiency) -> Table:
    lines = [_words(overview.quotations.of(deficiency))]
    if deficiency.cause:
        lines.append(_labelled("cause", overview.quotations.of(deficiency.cause)))
    if deficiency.addressed_by:
        lines.append(_labelled("answered", " ".join(c.id for c in deficiency.addressed_by)))
    return _item(deficiency.id, *lines)


def _commitments(overview: Overview) -> Iterator[RenderableType]:
    for commitment in overview.report.commitments:
        yield _commitment(overview, commitment)


def _commitment(overview: Overview, commitment: Commitment) -> Table:
    lines = [_words(overview.quotations.of(commitment.lead), "bold")]
    for action in commitment.actions:
        strength = labels.STRENGTHS[action.strength]
        note = _words(f"（{strength}）" if strength else "", "dim")
        lines.append(_words(f"· {overview.quotations.of(action)}").append_text(note))
    return _item(commitment.id, *lines)


def _findings(overview: Overview) -> Iterator[RenderableType]:
    table = _columns("", "", "")
    for found in overview.findings:
        line, column = found.position
        table.add_row(
            _words(f"{line}:{column}"),
            Text(labels.SEVERITIES[overview.severity(found)], "yellow"),
            _words(f"{' / '.join(overview.message(found))} [{found.rule}]"),
        )
    yield table


WRITERS = {
    "outline": _outline,
    "indicators": _indicators,
    "observations": _observations,
    "deficiencies": _deficiencies,
    "commitments": _commitments,
    "findings": _findings,
}
