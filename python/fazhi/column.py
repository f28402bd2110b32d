# SPDX-License-Identifier: MIT
"""The columns of every table: name, type, unit and meaning, and how a value is had from a fact.

This is the one place that says what a table holds: the tables, their documentation and the schemas
of Parquet and DuckDB files are made from it.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable
    from decimal import Decimal

    from ._core import Measure, Piece, Report

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

    def value(self, fact: Any, context: RowContext) -> Cell:
        """Return the cell of a fact."""
        return getattr(fact, self.name) if self.read is None else self.read(fact, context)


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
        begin, end = piece.span
        if any(first < end and begin < last for first, last in self._private):
            return None
        return piece.text

    def measure(self, piece: Piece) -> Measure | None:
        """Return the measure that a piece stands in."""
        begin, end = piece.span
        i = bisect_right(self._measure_begins, begin) - 1
        if i < 0:
            return None
        found = self.report.measures[i]
        return found if end <= found.span[1] else None

    @cached_property
    def _private(self) -> list[tuple[int, int]]:
        contact = self.report.contact
        spans = [contact.span] if contact else []
        return spans + [
            each.span for each in self.report.diagnostics if each.rule.startswith("privacy.")
        ]

    @cached_property
    def _measure_begins(self) -> list[int]:
        return [measure.span[0] for measure in self.report.measures]


def ends(
    english: str,
    chinese: str,
    part: Callable[[Any], Piece | None] = lambda fact: fact,
    prefix: str = "",
) -> tuple[Column, Column]:
    """Return the columns of the begin and the end of a part; both null where it is not there."""

    def end(which: int) -> Callable[[Any, RowContext], int | None]:
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
