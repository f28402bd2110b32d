# SPDX-License-Identifier: MIT
"""Facts as flat rows with stable columns, for tables and data frames."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decimal import Decimal

    from ._core import Indicator, Report

Cell = str | int | None

INDICATOR_COLUMNS = (
    "file",
    "id",
    "name",
    "number",
    "unit",
    "approx",
    "low",
    "high",
    "kind",
    "change_direction",
    "change_kind",
    "base",
    "role",
    "period",
    "scope",
    "concept",
    "section",
    "begin",
    "end",
    "text",
)


def indicator_rows(report: Report) -> list[dict[str, Cell]]:
    """Return a flat row for each indicator; its keys are ``INDICATOR_COLUMNS``.

    Numbers are strings with the digits as written, so that nothing is lost on the way.
    """
    file = report.source.name
    return [_indicator_row(indicator, file) for indicator in report.indicators]


def _indicator_row(indicator: Indicator, file: str | None) -> dict[str, Cell]:
    value, change, section = indicator.value, indicator.change, indicator.section
    heading = section.heading if section else None
    begin, end = indicator.span
    return {
        "file": file,
        "id": indicator.id,
        "name": indicator.name,
        "number": value.grade or _plain(value.number),
        "unit": value.unit,
        "approx": value.approx,
        "low": _plain(value.low),
        "high": _plain(value.high),
        "kind": value.kind,
        "change_direction": change.direction if change else None,
        "change_kind": change.kind if change else None,
        "base": change.base.text if change and change.base else None,
        "role": indicator.role,
        "period": indicator.period.text if indicator.period else None,
        "scope": indicator.scope,
        "concept": indicator.concept,
        "section": heading.text if heading else None,
        "begin": begin,
        "end": end,
        "text": indicator.text,
    }


def _plain(number: Decimal | None) -> str | None:
    return None if number is None else format(number, "f")
