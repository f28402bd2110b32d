# SPDX-License-Identifier: MIT
"""The columns of every table: name, type, unit and meaning, and how a value is had from a fact.

This is the one place that says what a table holds: the tables, their documentation and the schemas
of Parquet and DuckDB files are made from it.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from operator import itemgetter
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from .overview import Overview

if TYPE_CHECKING:
    from collections.abc import Callable
    from decimal import Decimal

    from ._core import Finding, Piece, Report, Section

PRECISION, SCALE = 38, 6

Cell: TypeAlias = Any


@dataclass(frozen=True)
class Type:
    """What the cells of a column are, named as Arrow names it."""

    name: str
    fields: tuple[tuple[str, Type], ...] = ()

    @property
    def is_nested(self) -> bool:
        """Whether a cell holds a list and not one value."""
        return self.name.startswith("list")


def _list_of(*fields: tuple[str, Type]) -> Type:
    inside = ", ".join(f"{name}: {kind.name}" for name, kind in fields)
    return Type(f"list<struct<{inside}>>", fields)


TEXT = Type("string")
CATEGORY = Type("dictionary<int32, string>")
INTEGER = Type("int32")
FLAG = Type("bool")
DAY = Type("date32")
DECIMAL = Type(f"decimal128({PRECISION}, {SCALE})")
TEXTS = Type("list<string>")
SPANS = _list_of(("begin", INTEGER), ("end", INTEGER))
PIECES = _list_of(("text", TEXT), ("begin", INTEGER), ("end", INTEGER))
ISSUERS = _list_of(("name", TEXT), ("kind", TEXT), ("level", TEXT), ("division", TEXT))
ACTIONS = _list_of(
    ("text", TEXT),
    ("verb", TEXT),
    ("deadline", TEXT),
    ("strength", TEXT),
    ("testability", INTEGER),
    ("targets", TEXTS),
    ("begin", INTEGER),
    ("end", INTEGER),
)
EVIDENCE = _list_of(
    ("deficiency", TEXT),
    ("deficiency_begin", INTEGER),
    ("deficiency_end", INTEGER),
    ("commitment", TEXT),
    ("commitment_begin", INTEGER),
    ("commitment_end", INTEGER),
)


@dataclass(frozen=True)
class Column:
    """A column of a table.

    Attributes:
        name: as in the JSON and in the classes; parts of one thing share its name.
        type: what Arrow calls its type.
        english: what it means.
        chinese: the same in Chinese.
        read: gives the cell of a fact; where it is None, the attribute of the same name is it.
        unit: what a number counts, where that is not in the column ``unit``.
    """

    name: str
    type: Type
    english: str
    chinese: str
    read: Callable[[Any, RowContext], Cell] | None = None
    unit: str | None = None

    @cached_property
    def value(self) -> Callable[[Any, RowContext], Cell]:
        """What gives the cell of a fact."""
        return self.read or (lambda fact, _: getattr(fact, self.name))


class Surroundings(NamedTuple):
    """What a fact stands in, of which the rows of many facts speak; None where there is none."""

    section: str | None = None
    heading: str | None = None
    role: str | None = None


class Place(NamedTuple):
    """A measure by its place."""

    begin: int
    end: int
    id: str | None
    theme: str | None


NOWHERE = Place(0, 0, None, None)


@dataclass(frozen=True)
class RowContext:
    """What the rows of one report share."""

    report: Report
    key: str | None = None
    sha256: str | None = None
    counts: dict[str, int] = field(default_factory=dict)

    @cached_property
    def metrics(self) -> dict[str, Decimal | None]:
        """The measures of the whole report."""
        return self.report.measures_table()

    def words(self, piece: Piece | None) -> str | None:
        """Return the text of a piece; None where it would repeat personal data."""
        if piece is None:
            return None
        if self._private:
            begin, end = piece.span
            if any(first < end and begin < last for first, last in self._private):
                return None
        return piece.text

    def message(self, found: Finding) -> tuple[str, str]:
        """Return a finding in Chinese and in English; it repeats no personal data."""
        return self._overview.message(found)

    @cached_property
    def _overview(self) -> Overview:
        return Overview(self.report, ())

    def section(self, fact: Any) -> Surroundings:
        """Return the innermost section around a fact."""
        section: Section | None = fact.section
        if section is None:
            return Surroundings()
        its_id = section.id
        found = self._sections.get(its_id)
        if found is None:
            found = Surroundings(its_id, self.words(section.heading), section.role)
            self._sections[its_id] = found
        return found

    def measure(self, piece: Piece) -> Place:
        """Return the measure that a piece stands in; ``NOWHERE`` where it stands in none."""
        begin, end = piece.span
        i = bisect_right(self._measures, begin, key=itemgetter(0)) - 1
        return self._measures[i] if i >= 0 and end <= self._measures[i].end else NOWHERE

    @cached_property
    def _private(self) -> list[tuple[int, int]]:
        contact = self.report.contact
        spans = [contact.span] if contact else []
        return spans + [
            each.span for each in self.report.diagnostics if each.rule.startswith("privacy.")
        ]

    @cached_property
    def _sections(self) -> dict[str, Surroundings]:
        return {}

    @cached_property
    def _measures(self) -> list[Place]:
        return [Place(*each.span, each.id, each.theme) for each in self.report.measures]


def ends(
    english: str,
    chinese: str,
    part: Callable[[Any], Piece | None] | None = None,
    prefix: str = "",
) -> tuple[Column, Column]:
    """Return the columns of the begin and the end of a fact, or of a part that may not be there."""

    def end(which: int) -> Callable[[Any, RowContext], int | None]:
        if part is None:
            return lambda fact, _: fact.span[which]
        return lambda fact, _: piece.span[which] if (piece := part(fact)) else None

    unit = "code points"
    return (
        Column(
            f"{prefix}begin", INTEGER, f"Begin of {english}", f"{chinese}起始位置", end(0), unit
        ),
        Column(
            f"{prefix}end",
            INTEGER,
            f"End of {english}, behind its last character",
            f"{chinese}结束位置（不含）",
            end(1),
            unit,
        ),
    )


def spans_of(pieces: tuple[Piece, ...]) -> list[Cell]:
    """Return the places of pieces as structs."""
    return [{"begin": piece.span[0], "end": piece.span[1]} for piece in pieces]


def pieces_of(pieces: tuple[Piece, ...], context: RowContext) -> list[Cell]:
    """Return pieces with their places as structs."""
    return [
        {"text": context.words(piece), "begin": piece.span[0], "end": piece.span[1]}
        for piece in pieces
    ]


ID = Column("id", TEXT, "Id, stable for the same text", "编号，同一文本不变")
WORDS = Column(
    "text",
    TEXT,
    "Text at the span; null where it would repeat personal data",
    "原文；涉及个人信息时为空",
    lambda f, c: c.words(f),
)
PLACE = ends("the span", "")
POSITION = (
    Column("line", INTEGER, "Line, from 1", "行号，从 1 起", lambda f, _: f.position[0]),
    Column(
        "column",
        INTEGER,
        "Column in the line, from 1",
        "行内位置，从 1 起",
        lambda f, _: f.position[1],
        "code points",
    ),
)
THEME = Column("theme", CATEGORY, "Theme, null where it is not told", "主题，无法判断为空")
