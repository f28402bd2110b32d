# SPDX-License-Identifier: MIT
"""The columns of every table: name, type, unit and meaning, and how a value is had from a fact.

This is the one place that says what a table holds: the tables, their documentation and the schemas
of Parquet and DuckDB files are made from it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable

PRECISION, SCALE = 38, 6

Cell: TypeAlias = Any
Form: TypeAlias = "tuple[str, str, str, tuple[Form, ...]]"
"""Of a column or a part: its name, its path, the name of its type, its parts."""
Buffers: TypeAlias = "tuple[int, list[bytes], list[Buffers]]"
"""Of an array of Arrow: its length, its buffers, the arrays inside it."""


class Part(NamedTuple):
    """A part of the elements of a list: its name, its type, and the path from an element to it."""

    name: str
    type: Type
    path: str


@dataclass(frozen=True)
class Type:
    """What the cells of a column are, named as Arrow names it.

    Attributes:
        name: as Arrow names it.
        parts: of a list, what an element is made of; one without a name where it is a text.
    """

    name: str
    parts: tuple[Part, ...] = ()

    @property
    def is_nested(self) -> bool:
        """Whether a cell holds a list and not one value."""
        return bool(self.parts)


def _list_of(*parts: tuple[str, Type] | tuple[str, Type, str]) -> Type:
    """Return the type of lists of structs; the path to a part is its name unless it is given."""
    inside = ", ".join(f"{name}: {kind.name}" for name, kind, *_ in parts)
    named = (Part(name, kind, *(path or [name])) for name, kind, *path in parts)
    return Type(f"list<struct<{inside}>>", tuple(named))


TEXT = Type("string")
CATEGORY = Type("dictionary<int32, string>")
INTEGER = Type("int32")
FLAG = Type("bool")
DAY = Type("date32")
DECIMAL = Type(f"decimal128({PRECISION}, {SCALE})")
TEXTS = Type("list<string>", (Part("", TEXT, ""),))
SPANS = _list_of(("begin", INTEGER), ("end", INTEGER))
PIECES = _list_of(("text", TEXT, "words"), ("begin", INTEGER), ("end", INTEGER))
ISSUERS = _list_of(("name", TEXT), ("kind", TEXT), ("level", TEXT), ("division", TEXT))
ACTIONS = _list_of(
    ("text", TEXT, "words"),
    ("verb", TEXT, "verb.words"),
    ("deadline", TEXT, "deadline.words"),
    ("strength", TEXT),
    ("testability", INTEGER),
    ("targets", TEXTS, "targets.id"),
    ("begin", INTEGER),
    ("end", INTEGER),
)
EVIDENCE = _list_of(
    ("deficiency", TEXT, "deficiency.words"),
    ("deficiency_begin", INTEGER, "deficiency.begin"),
    ("deficiency_end", INTEGER, "deficiency.end"),
    ("commitment", TEXT, "commitment.words"),
    ("commitment_begin", INTEGER, "commitment.begin"),
    ("commitment_end", INTEGER, "commitment.end"),
)


@dataclass(frozen=True)
class Column:
    """A column of a table.

    Attributes:
        name: as in the JSON and in the classes; parts of one thing share its name.
        type: what Arrow calls its type.
        english: what it means.
        chinese: the same in Chinese.
        read: the path of attributes from a fact to its cell, ``value.number``; where it is None,
            the attribute of the same name is it. In the table of reports also what gives the cell.
        unit: what a number counts, where that is not in the column ``unit``.

    A cell is None where something on the path to it is. Behind a list the path goes on for each
    element. A piece of the text also has its place as ``begin``, ``end``, ``length``, ``line`` and
    ``column``, and ``words``: its text, None where that would repeat personal data. A figure also
    has the ``measure`` that it stands in, the years of a citation ``first`` and ``last``.
    """

    name: str
    type: Type
    english: str
    chinese: str
    read: str | Callable[[Any, ReportContext], Cell] | None = None
    unit: str | None = None

    @property
    def form(self) -> Form:
        """What the core makes the cells of facts from."""
        if callable(self.read):
            raise TypeError(self.name)
        return _form(Part(self.name, self.type, self.read or self.name))

    @cached_property
    def value(self) -> Callable[[Any, ReportContext], Cell]:
        """What gives the cell of a report or a term."""
        if callable(self.read):
            return self.read
        attribute = attrgetter(self.read or self.name)
        return lambda thing, _: attribute(thing)


def _form(part: Part) -> Form:
    return (part.name, part.path, part.type.name, tuple(map(_form, part.type.parts)))


@dataclass(frozen=True)
class ReportContext:
    """What the row of a report tells that is not in the report."""

    sha256: str
    counts: dict[str, int]


def ends(english: str, chinese: str, part: str = "") -> tuple[Column, Column]:
    """Return the columns of the begin and the end of a fact, or of a part of it."""
    path, prefix = (f"{part}.", f"{part}_") if part else ("", "")
    unit = "code points"
    return (
        Column(
            f"{prefix}begin",
            INTEGER,
            f"Begin of {english}",
            f"{chinese}起始位置",
            f"{path}begin",
            unit,
        ),
        Column(
            f"{prefix}end",
            INTEGER,
            f"End of {english}, behind its last character",
            f"{chinese}结束位置（不含）",
            f"{path}end",
            unit,
        ),
    )


ID = Column("id", TEXT, "Id, stable for the same text", "编号，同一文本不变")
WORDS = Column(
    "text",
    TEXT,
    "Text at the span; null where it would repeat personal data",
    "原文；涉及个人信息时为空",
    "words",
)
PLACE = ends("the span", "")
POSITION = (
    Column("line", INTEGER, "Line, from 1", "行号，从 1 起"),
    Column(
        "column", INTEGER, "Column in the line, from 1", "行内位置，从 1 起", unit="code points"
    ),
)
THEME = Column("theme", CATEGORY, "Theme, null where it is not told", "主题，无法判断为空")
