# SPDX-License-Identifier: MIT
r"""Facts as tables: any library that knows the Arrow PyCapsule interface takes them as they are.

Example:
    >>> import fazhi
    >>> report = fazhi.parse("一、主要举措和成效\n全年办结行政复议案件365件。")
    >>> report.indicators.to_records()[0]["number"]
    Decimal('365')

``polars.DataFrame(report.indicators)``, ``pandas.DataFrame.from_arrow(report.indicators)``,
``pyarrow.table(report.indicators)`` and ``duckdb.sql("from facts")`` with a variable ``facts``
read the same table. ``fazhi.columns()`` says what the columns mean.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any, Generic, TypeVar, overload

from ._core import DeficiencyLink, Finding, _FactTables
from .extras import need
from .report_columns import CORPUS, FACTS, METRICS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from collections.abc import Sequence as _Sequence

    import pandas
    import polars
    import pyarrow
    from typing_extensions import Self

    from ._core import _FactRows
    from .column import Cell, Column
else:
    _Sequence = Generic

_Fact_co = TypeVar("_Fact_co", covariant=True)

SHOWN = 10  # of what is in a sequence


class Tabular(ABC):
    """What can be had as a table."""

    @property
    @abstractmethod
    def columns(self) -> tuple[Column, ...]:
        """The columns in their order."""

    @abstractmethod
    def to_records(self) -> list[dict[str, Cell]]:
        """Return a dict for each row; numbers are ``decimal.Decimal``, days ``datetime.date``."""

    @abstractmethod
    def to_arrow(self) -> pyarrow.Table:
        """Return a ``pyarrow.Table``; a field's metadata say what the column means."""

    def to_pandas(self) -> pandas.DataFrame:
        """Return a ``pandas.DataFrame``.

        Numbers are exact: objects of the class ``decimal.Decimal``, None where there is none. For
        statistics, ``frame["number"].astype(float)``. Categories are categorical, integers
        ``Int32``, days ``datetime.date``, lists are lists of dicts.
        """
        need("pandas", "frames")
        from .arrow import to_pandas

        return to_pandas(self.to_arrow())

    def to_polars(self) -> polars.DataFrame:
        """Return a ``polars.DataFrame``."""
        found = need("polars", "polars").from_arrow(self.to_arrow())
        frame: polars.DataFrame = found
        return frame

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        return self.to_arrow().__arrow_c_stream__(requested_schema)


@cache
def fact_tables() -> _FactTables:
    """Return what makes rows of facts, as their columns say."""
    tables = {**FACTS, "metrics": METRICS[1:]}
    return _FactTables({name: [column.form for column in tables[name]] for name in tables})


class FactTable(Tabular):
    """The table of facts of one kind."""

    def __init__(self, name: str, facts: Iterable[Any]) -> None:
        self.name = name
        self.facts = facts

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns in their order."""
        return FACTS[self.name]

    def rows(self) -> Iterator[tuple[Cell, ...]]:
        """Yield the cells of each fact."""
        return zip(*self._made().to_lists(self.name), strict=True)

    def to_records(self) -> list[dict[str, Cell]]:
        """Return a dict for each fact."""
        names = [column.name for column in self.columns]
        return [dict(zip(names, row, strict=True)) for row in self.rows()]

    def to_arrow(self) -> pyarrow.Table:
        """Return the facts as a ``pyarrow.Table``."""
        from .arrow import assemble

        return assemble(self.columns, self._made().take(self.name, keys=False))

    def _made(self) -> _FactRows:
        return fact_tables().of_facts(self.name, self.facts)


def table_of(facts: Iterable[Any]) -> FactTable:
    """Return the table of a sequence of facts; its class names it."""
    return FactTable(type(facts).__name__.lower(), facts)


def flat_columns(name: str) -> list[str]:
    """Return the columns of a table that hold one value a cell, as CSV can."""
    return [column.name for column in FACTS[name] if not column.type.is_nested]


def flat_rows(facts: Iterable[Any]) -> Iterator[list[Cell]]:
    """Yield the cells of ``flat_columns``; numbers are strings of plain digits."""
    table = table_of(facts)
    flat = [i for i, column in enumerate(table.columns) if not column.type.is_nested]
    for row in table.rows():
        yield [format(row[i], "f") if isinstance(row[i], Decimal) else row[i] for i in flat]


class FactList(Tabular, _Sequence[_Fact_co]):
    """What was worked out of a report: a sequence, equal to a list of the same, and a table.

    It is no list and no ``collections.abc.Sequence``: pyarrow and polars look for those first, and
    would take it for a list of objects.
    """

    def __init__(self, facts: Iterable[_Fact_co] = ()) -> None:
        self._facts = tuple(facts)

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns in their order."""
        return table_of(self).columns

    def to_records(self) -> list[dict[str, Cell]]:
        """Return a dict for each."""
        return table_of(self).to_records()

    def to_arrow(self) -> pyarrow.Table:
        """Return them as a ``pyarrow.Table``."""
        return table_of(self).to_arrow()

    def _repr_html_(self) -> str:
        from .page.notebook import render_facts

        return render_facts(self)

    def __len__(self) -> int:
        return len(self._facts)

    @overload
    def __getitem__(self, index: int) -> _Fact_co: ...
    @overload
    def __getitem__(self, index: slice) -> Self: ...
    def __getitem__(self, index: int | slice) -> _Fact_co | Self:
        if isinstance(index, slice):
            return type(self)(self._facts[index])
        return self._facts[index]

    def __iter__(self) -> Iterator[_Fact_co]:
        return iter(self._facts)

    def __contains__(self, fact: object) -> bool:
        return fact in self._facts

    def index(self, value: object, *place: int) -> int:
        """Return the position of one; ValueError where it is not there."""
        return self._facts.index(value, *place)

    def count(self, value: object) -> int:
        """Return how often one is there."""
        return self._facts.count(value)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, (type(self), list)):
            return NotImplemented
        return self._facts == tuple(other)

    def __hash__(self) -> int:
        return hash(self._facts)

    def __repr__(self) -> str:
        name = type(self).__name__
        lines = [f"<{name} {len(self)}", *(f"  {fact!r}" for fact in self._facts[:SHOWN])]
        if len(self) > SHOWN:
            lines.append("  …")
        return "\n".join(lines) + ">"


class Findings(FactList[Finding]):
    """What a check found."""


class Links(FactList[DeficiencyLink]):
    """Which commitments speak of what is lacking, in the order of the deficiencies."""


class Table(Tabular):
    """A table that is held in the form of Arrow: one of a corpus."""

    def __init__(self, name: str, columns: tuple[Column, ...], content: pyarrow.Table) -> None:
        self.name = name
        self._columns = columns
        self._content = content

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns in their order."""
        return self._columns

    def to_arrow(self) -> pyarrow.Table:
        """Return the ``pyarrow.Table`` that it is."""
        return self._content

    def to_records(self) -> list[dict[str, Cell]]:
        """Return a dict for each row."""
        records: list[dict[str, Cell]] = self._content.to_pylist()
        return records

    def __reduce__(self) -> tuple[object, tuple[str, pyarrow.Table]]:
        return _table_again, (self.name, self._content)

    def __len__(self) -> int:
        return int(self._content.num_rows)

    def __repr__(self) -> str:
        names = ", ".join(column.name for column in self.columns)
        return f"<Table {self.name}: {len(self)} rows; {names}>"

    def _repr_html_(self) -> str:
        """Return what a notebook shows: the table as pandas shows it."""
        shown: str = self.to_pandas()._repr_html_()
        return shown


def _table_again(name: str, content: pyarrow.Table) -> Table:
    return Table(name, CORPUS[name], content)


def columns(table: str | None = None) -> list[dict[str, str | None]]:
    """Return what each column of the tables is, as a list of dicts that makes a data frame.

    Args:
        table: ``indicators``, ``reports``, …; all tables where it is None.

    Raises:
        OptionError: there is no such table.

    Example:
        >>> import fazhi
        >>> fazhi.columns("indicators")[0]["name"]
        'report'
    """
    from ._core import OptionError

    if table is not None and table not in CORPUS:
        raise OptionError(
            f"没有表“{table}”，应为 {'、'.join(CORPUS)}。\n"
            f"there is no table {table!r}; the tables are {', '.join(CORPUS)}."
        )
    names = CORPUS if table is None else (table,)
    return [
        {
            "table": name,
            "name": column.name,
            "type": column.type.name,
            "unit": column.unit,
            "meaning": column.english,
            "meaning_zh": column.chinese,
        }
        for name in names
        for column in CORPUS[name]
    ]
