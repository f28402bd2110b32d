# SPDX-License-Identifier: MIT
"""``fazhi corpus``: a folder of reports as a database, questions to it, and what is in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TextIO

from . import arguments

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from . import Subparsers

    Write = Callable[[list[str], list[tuple[Any, ...]], TextIO], None]

FORMATS = ("text", "json", "csv")


def add_to(subparsers: Subparsers) -> None:
    """Add the parser of the command, which has commands of its own."""
    parser = subparsers.add_parser(
        "corpus",
        help="语料库 many reports as tables",
        description="把一批报告变成数据表。Makes tables of many reports.",
    )
    own = parser.add_subparsers(title="命令 commands", metavar="COMMAND", required=True)
    _add_build(own)
    _add_query(own)
    _add_columns(own)


def _add_build(subparsers: Subparsers) -> None:
    parser = subparsers.add_parser(
        "build",
        help="由文件夹建库 make a database of a folder",
        description="解析文件夹中的报告并建库；未变的文件不再解析。"
        "Reads the reports in a folder into a database; what has not changed is not read again.",
    )
    parser.add_argument("folder", metavar="DIR", help="报告所在文件夹 folder of the reports")
    parser.add_argument(
        "-o",
        "--output",
        metavar="OUT",
        required=True,
        help="以 .duckdb 结尾为数据库，否则为 Parquet 文件夹 "
        "a database where it ends in .duckdb, else a folder for Parquet files",
    )
    parser.add_argument(
        "--pattern",
        action="append",
        metavar="P",
        help="只读匹配的文件，如 '**/*2024*.txt'，可多次 files to read, may be given again",
    )
    arguments.add_reading(parser)
    arguments.add_concepts(parser)
    parser.add_argument(
        "--workers",
        type=arguments.positive,
        metavar="N",
        help="并行线程数 threads; one a processor",
    )
    parser.add_argument(
        "--cache", metavar="FILE", help="缓存文件 file that remembers what was read"
    )
    parser.add_argument("--no-cache", action="store_true", help="不用缓存 remember nothing")
    parser.set_defaults(run=build, parser=parser)


def _add_query(subparsers: Subparsers) -> None:
    parser = subparsers.add_parser(
        "query",
        help="查询 ask in SQL",
        description="用 SQL 查询语料库，只读。Asks a corpus in SQL; nothing is changed.",
        epilog="例 example: fazhi corpus query x.duckdb "
        "\"select report, name, number, unit from indicators where unit = '件' limit 5\"",
    )
    parser.add_argument("corpus", metavar="OUT", help="build 所建的库 what build has made")
    parser.add_argument("sql", metavar="SQL", help="查询语句 the question")
    arguments.add_format(parser, FORMATS)
    parser.set_defaults(run=ask, parser=parser)


def _add_columns(subparsers: Subparsers) -> None:
    parser = subparsers.add_parser(
        "columns",
        help="各列含义 what the columns mean",
        description="列出各表各列。Lists the columns of the tables.",
    )
    parser.add_argument(
        "table", metavar="TABLE", nargs="?", help="某一表 one table; all unless given"
    )
    arguments.add_format(parser, (*FORMATS, "markdown"))
    parser.set_defaults(run=list_columns, parser=parser)


def build(options: argparse.Namespace) -> int:
    """Make a database, or Parquet files, of a folder."""
    from pathlib import Path

    from ..corpus import Corpus
    from ..store import SUFFIXES, require_place
    from . import complain
    from .concepts import ontology_of

    output = Path(options.output)
    require_place(output)  # before hours of reading
    corpus = Corpus.from_dir(
        options.folder,
        pattern=options.pattern or "**/*",
        encoding=options.encoding,
        ontology=ontology_of(options.concepts),
        threshold=options.threshold,
        workers=options.workers,
        cache=None if options.no_cache else options.cache or "",
    )
    for error in corpus.errors.to_records():
        complain(error["message"], error["report"])
    if len(corpus) == 0:
        complain(f"{options.folder}: 没有读到报告 no report was read")
        return 1
    if output.suffix in SUFFIXES:
        corpus.to_duckdb(output)
    else:
        corpus.write_parquet(output)
    shown = ", ".join(f"{len(table)} {name}" for name, table in corpus.tables.items())
    print(f"{options.output}: {shown}")
    return 1 if len(corpus.errors) else 0


def ask(options: argparse.Namespace) -> int:
    """Write the answer to a question."""
    from pathlib import Path

    from ..store import QueryError, query
    from . import complain

    try:
        answer = query(Path(options.corpus), options.sql)
    except QueryError as error:
        complain(str(error))
        return 2
    cells = [column.to_pylist() for column in answer.columns]
    _write(options.format, list(answer.column_names), list(zip(*cells, strict=True)))
    return 0


def list_columns(options: argparse.Namespace) -> int:
    """Write what the columns are."""
    from ..frames import columns

    records = columns(options.table)
    if options.format == "markdown":
        _write_markdown(records)
        return 0
    rows = [tuple(record.values()) for record in records]
    _write(options.format, list(records[0]), rows)
    return 0


def _write(form: str, names: list[str], rows: list[tuple[Any, ...]]) -> None:
    from .writing import Output

    write: dict[str, Write] = {"text": _write_text, "json": _write_json, "csv": _write_csv}
    with Output(None, any_encoding=form == "text") as out:
        write[form](names, rows, out)


def _write_markdown(records: list[dict[str, str | None]]) -> None:
    """Write a section for each table, as the page examples/tables.md has them."""
    from .writing import Output

    keys = ("unit", "meaning", "meaning_zh")
    table = None
    with Output(None) as out:
        for record in records:
            if record["table"] != table:
                out.write("\n" * (table is not None))
                table = record["table"]
                out.write(f"### {table}\n\n| column | type | unit | meaning | 含义 |\n")
                out.write("| --- | --- | --- | --- | --- |\n")
            cells = [f"`{record['name']}`", f"`{record['type']}`"]
            cells += (record[key] or "" for key in keys)
            out.write("| " + " | ".join(cells) + " |\n")


def _write_text(names: list[str], rows: list[tuple[Any, ...]], out: TextIO) -> None:
    from rich.cells import cell_len

    shown = [names, *([_shown(cell) for cell in row] for row in rows)]
    widths = [max(cell_len(row[i]) for row in shown) for i in range(len(names))]
    for number, row in enumerate(shown):
        cells = [
            cell + " " * (width - cell_len(cell)) for cell, width in zip(row, widths, strict=True)
        ]
        out.write("  ".join(cells).rstrip() + "\n")
        if number == 0:
            out.write("  ".join("-" * width for width in widths) + "\n")


def _write_json(names: list[str], rows: list[tuple[Any, ...]], out: TextIO) -> None:
    for row in rows:
        out.write(_as_json(dict(zip(names, row, strict=True))) + "\n")


def _write_csv(names: list[str], rows: list[tuple[Any, ...]], out: TextIO) -> None:
    import csv

    table = csv.writer(out, lineterminator="\n")
    table.writerow(names)
    for row in rows:
        table.writerow(
            _as_json(cell) if isinstance(cell, (list, dict)) else _plain(cell) for cell in row
        )


def _shown(cell: Any) -> str:
    """Return a cell on one line."""
    if cell is None:
        return ""
    if isinstance(cell, (list, dict)):
        return _as_json(cell)
    return " ".join(str(_plain(cell)).split())


def _as_json(cell: Any) -> str:
    import json

    return json.dumps(_sayable(cell), ensure_ascii=False, default=_plain)


def _sayable(cell: Any) -> Any:
    """Return a cell with null for what JSON has no word for: a number that is infinite or none."""
    import math

    if isinstance(cell, dict):
        return {key: _sayable(value) for key, value in cell.items()}
    if isinstance(cell, list):
        return [_sayable(value) for value in cell]
    return None if isinstance(cell, float) and not math.isfinite(cell) else cell


def _plain(cell: Any) -> Any:
    """Return a number in plain digits without the zeros that a column adds; the rest as text."""
    from decimal import Decimal

    if isinstance(cell, Decimal):
        digits = format(cell, "f")
        return digits.rstrip("0").rstrip(".") if "." in digits else digits
    return cell if cell is None or isinstance(cell, (str, int, float)) else str(cell)
