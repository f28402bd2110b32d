# SPDX-License-Identifier: MIT
"""A report as a person wants to see it on a terminal or on paper: plain text in columns."""

from __future__ import annotations

import io
import unicodedata
from typing import TYPE_CHECKING

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from . import labels
from .labels import HEADINGS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import TextIO

    from rich.console import RenderableType

    from ._core import Change, Commitment, Deficiency, Indicator, Report, Section, Value

PIPED_WIDTH = 120


def write_report(report: Report, out: TextIO, *, include_contact: bool = False) -> None:
    """Write a report for people: its frame, outline, figures, deficiencies and commitments.

    Colours and the width of the window are used where ``out`` is a terminal.
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
    for part in _parts(report, include_contact):
        console.print(part)
    text = page.getvalue()
    if not on_terminal:
        text = "".join(line.rstrip() + "\n" for line in text.splitlines())
    out.write(text)


def _parts(report: Report, include_contact: bool) -> Iterator[RenderableType]:
    yield _words(report.title.text if report.title else "（无标题 no title）", "bold")
    yield _frame(report, include_contact)
    if report.sections:
        yield _head("outline", len(report.walk()))
        yield _outline(report)
    if report.indicators:
        yield _head("indicators", len(report.indicators))
        yield _indicators(report)
    if report.deficiencies:
        yield _head("deficiencies", len(report.deficiencies))
        for deficiency in report.deficiencies:
            yield _deficiency(deficiency)
    if report.commitments:
        yield _head("commitments", len(report.commitments))
        for commitment in report.commitments:
            yield _commitment(commitment)
    if report.diagnostics:
        yield _head("diagnostics", len(report.diagnostics))
        yield _diagnostics(report)


def _words(text: str, style: str = "") -> Text:
    """Return text on one line without anything that a terminal would obey."""
    shown = "".join(
        " " if c in "\n\r\t" else "\ufffd" if unicodedata.category(c) in ("Cc", "Cf") else c
        for c in text
    )
    return Text(shown, style, overflow="fold")


def _head(key: str, count: int) -> RenderableType:
    return Padding(Text(f"{HEADINGS[key]} ({count})", "bold cyan"), (1, 0, 0, 0))


def _columns(*names: str, header: bool = True) -> Table:
    table = Table(
        box=None, show_header=header, show_edge=False, padding=(0, 2, 0, 0), header_style="dim"
    )
    for name in names:
        table.add_column(name, overflow="fold")
    return table


def _frame(report: Report, include_contact: bool) -> RenderableType:
    source = report.source
    file = f"{source.name or '—'} ({source.encoding}, {source.length} 字 characters)"
    rows = [("file", file)]
    if report.document_number:
        rows.append(("number", report.document_number.text))
    for issuer in report.issuers:
        kinds = [labels.ISSUER_KINDS[issuer.kind]]
        if issuer.level:
            kinds.append(labels.LEVELS[issuer.level])
        rows.append(("issuers", f"{issuer.name} ({', '.join(kinds)})"))
    if report.year:
        rows.append(("year", str(report.year)))
    if report.date:
        rows.append(("date", report.date.text))
    rows += [("addressees", body.name) for body in report.addressees]
    rows += [("cc", body.name) for body in report.cc]
    if report.contact:
        hidden = "（未显示 not shown: --include-contact）"
        rows.append(("contact", report.contact.text if include_contact else hidden))
    table = _columns("", "", header=False)
    for key, text in rows:
        table.add_row(Text(HEADINGS[key], "dim"), _words(text))
    return table


def _outline(report: Report) -> Table:
    table = _columns("", "", "", header=False)
    for section in report.walk():
        marker = section.marker.text if section.marker else ""
        heading = section.heading.text if section.heading else ""
        indent = 2 * (section.level - 1)
        parent = section.parent
        role = section.role if parent is None or parent.role != section.role else None
        table.add_row(
            section.id,
            Padding(_words(marker + heading), (0, 0, 0, indent)),
            Text(labels.section_role(role), "dim"),
        )
    return table


def _indicators(report: Report) -> Table:
    keys = ("name", "written", "value", "change", "role", "period", "section")
    # The two languages above each other: names need the width more than headings do.
    table = _columns("", *(HEADINGS[key].replace(" ", "\n", 1) for key in keys))
    for indicator in report.indicators:
        table.add_row(*(_words(cell) for cell in _indicator_cells(indicator)))
    return table


def _indicator_cells(indicator: Indicator) -> tuple[str, ...]:
    return (
        indicator.id,
        indicator.name or "—",
        indicator.text,
        _value(indicator.value),
        _change(indicator.change),
        labels.INDICATOR_ROLES[indicator.role],
        indicator.period.text if indicator.period else "",
        _path(indicator.section),
    )


def _value(value: Value) -> str:
    number = value.grade or (format(value.number, ",f") if value.number is not None else "—")
    unit = "名 rank" if value.unit == "rank" else value.unit
    return " ".join(part for part in (labels.APPROXIMATIONS[value.approx], number, unit) if part)


def _change(change: Change | None) -> str:
    if change is None:
        return ""
    return labels.DIRECTIONS[change.direction] + (f" {change.base.text}" if change.base else "")


def _path(section: Section | None) -> str:
    """Return the id of a section and the outline numbers down to it: s7 一、（二）1."""
    if section is None:
        return ""
    its_id = section.id
    numbers = ""
    while section is not None:
        numbers = (section.marker.text if section.marker else "") + numbers
        section = section.parent
    return f"{its_id} {numbers}".rstrip()


def _item(id: str, *lines: Text) -> Table:  # noqa: A002 - the fact's own word
    table = _columns("", "", header=False)
    table.columns[0].min_width = 4
    table.add_row(id, lines[0])
    for line in lines[1:]:
        table.add_row("", line)
    return table


def _labelled(key: str, text: str) -> Text:
    return Text(f"{HEADINGS[key]}：", "dim", overflow="fold").append_text(_words(text, "not dim"))


def _deficiency(deficiency: Deficiency) -> Table:
    lines = [_words(deficiency.text)]
    if deficiency.cause:
        lines.append(_labelled("cause", deficiency.cause.text))
    if deficiency.addressed_by:
        lines.append(_labelled("answered", " ".join(c.id for c in deficiency.addressed_by)))
    return _item(deficiency.id, *lines)


def _commitment(commitment: Commitment) -> Table:
    lines = [_words(commitment.lead.text, "bold")]
    for action in commitment.actions:
        strength = labels.STRENGTHS[action.strength]
        note = _words(f"（{strength}）" if strength else "", "dim")
        lines.append(_words(f"· {action.text}").append_text(note))
    return _item(commitment.id, *lines)


def _diagnostics(report: Report) -> Table:
    table = _columns("", "", "", header=False)
    for found in report.diagnostics:
        line, column = found.position
        table.add_row(
            _words(f"{line}:{column}"),
            Text(labels.SEVERITIES[found.severity], "yellow"),
            _words(f"{found.message} [{found.rule}]"),
        )
    return table
