# SPDX-License-Identifier: MIT
"""Rows as Arrow tables, by pyarrow."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from .column import CATEGORY, DAY, DECIMAL, FLAG, INTEGER, PRECISION, SCALE, TEXT, TEXTS
from .extras import need

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas
    import pyarrow

    from .column import Buffers, Cell, Column, Type

_LIMIT = Decimal(10) ** (PRECISION - SCALE)


def schema(columns: Sequence[Column]) -> pyarrow.Schema:
    """Return the Arrow schema of columns; the metadata of a field say what it means."""
    pa = need("pyarrow", "frames")
    return pa.schema([pa.field(c.name, _type(c.type), metadata=_metadata(c)) for c in columns])


def make_table(columns: Sequence[Column], rows: Sequence[Sequence[Cell]]) -> pyarrow.Table:
    """Return rows of cells, each in the order of the columns, as a table."""
    pa = need("pyarrow", "frames")
    form = schema(columns)
    arrays = [
        pa.array([_cell(row[i], column.type) for row in rows], form.field(i).type)
        for i, column in enumerate(columns)
    ]
    return pa.table(arrays, form)


def assemble(columns: Sequence[Column], cells: Sequence[Buffers]) -> pyarrow.Table:
    """Return the cells of facts, as the core has them, as a table."""
    pa = need("pyarrow", "frames")
    arrays = [_array(column.type, each) for column, each in zip(columns, cells, strict=True)]
    return pa.table(arrays, schema(columns))


def _array(kind: Type, cells: Buffers) -> pyarrow.Array:
    pa = need("pyarrow", "frames")
    size, buffers, parts = cells
    content = [pa.py_buffer(buffer) for buffer in buffers]
    if kind is CATEGORY:
        places = pa.Array.from_buffers(pa.int32(), size, content)
        return pa.DictionaryArray.from_arrays(places, _array(TEXT, parts[0]))
    form = _type(kind)
    inside = [_array(part.type, each) for part, each in zip(kind.parts, parts, strict=True)]
    if pa.types.is_list(form) and pa.types.is_struct(form.value_type):
        inside = [pa.StructArray.from_arrays(inside, fields=list(form.value_type))]
    return pa.Array.from_buffers(form, size, content, children=inside)


def joined(tables: Sequence[pyarrow.Table]) -> pyarrow.Table:
    """Return tables of one schema as one; their categories become the same."""
    return need("pyarrow", "frames").concat_tables(tables).unify_dictionaries()


def arranged(table: pyarrow.Table, places: Sequence[int]) -> pyarrow.Table:
    """Return the rows at places of a table."""
    pa = need("pyarrow", "frames")
    return table.take(pa.array(places, pa.int64()))


def to_pandas(table: pyarrow.Table) -> pandas.DataFrame:
    """Return a data frame in which integers and truth values may be missing."""
    pa = need("pyarrow", "frames")
    pd = need("pandas", "frames")
    types = {pa.int32(): pd.Int32Dtype(), pa.bool_(): pd.BooleanDtype()}
    found: pandas.DataFrame = table.to_pandas(types_mapper=types.get)
    for field in table.schema:
        cells = table.column(field.name)
        if pa.types.is_decimal(field.type):
            found[field.name] = pd.Series(map(_trimmed, cells.to_pylist()), dtype=object)
        elif pa.types.is_list(field.type):
            found[field.name] = pd.Series(cells.to_pylist(), dtype=object)
    return found


def _trimmed(number: Decimal | None) -> Decimal | None:
    """Return a number without the zeros that the column has put behind it."""
    if number is None:
        return None
    whole = number.to_integral_value()
    return whole if whole == number else Decimal(format(number, "f").rstrip("0"))


def _cell(cell: Cell, kind: Type) -> Cell:
    """Return the cell, or None where a number has no place in the column."""
    if kind is DECIMAL and cell is not None and not fits(cell):
        return None
    return cell


def fits(number: Decimal) -> bool:
    """Whether a number is exact in a column of decimals."""
    exponent = number.as_tuple().exponent
    return isinstance(exponent, int) and exponent >= -SCALE and number.copy_abs() < _LIMIT


def _type(kind: Type) -> Any:
    pa = need("pyarrow", "frames")
    plain = {
        TEXT: pa.string(),
        INTEGER: pa.int32(),
        FLAG: pa.bool_(),
        DAY: pa.date32(),
        DECIMAL: pa.decimal128(PRECISION, SCALE),
        TEXTS: pa.list_(pa.string()),
        CATEGORY: pa.dictionary(pa.int32(), pa.string()),
    }
    return plain.get(kind) or pa.list_(pa.struct([(p.name, _type(p.type)) for p in kind.parts]))


def _metadata(column: Column) -> dict[str, str]:
    said = {"meaning": column.english, "meaning_zh": column.chinese}
    return {**said, "unit": column.unit} if column.unit else said
