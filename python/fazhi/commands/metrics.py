# SPDX-License-Identifier: MIT
"""``fazhi metrics``: the measures of whole reports, a row each."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterable

    from .. import Report
    from . import Subparsers

    Write = Callable[[Iterable[Report], TextIO], None]


def add_to(subparsers: Subparsers) -> None:
    """Add the parser of the command."""
    parser = subparsers.add_parser(
        "metrics",
        help="计算报告的度量 measure reports",
        description="计算每份报告的整体度量，每份一行。Computes the measures of whole reports, "
        "a row each.",
    )
    parser.add_argument(
        "files",
        nargs="*",
        metavar="FILE",
        help="报告文件，- 为标准输入 files of reports, - for standard input",
    )
    parser.add_argument(
        "--list",
        action="store_true",
        dest="lists",
        help="列出全部度量及其定义和依据 list every measure with its definition and source",
    )
    parser.add_argument(
        "--format",
        choices=tuple(FORMATS),
        default="text",
        help="输出格式 form of the output (default: %(default)s)",
    )
    parser.add_argument(
        "--concepts",
        metavar="TSV",
        help="扩充标准指标的表 a table that extends the canonical indicators",
    )
    parser.add_argument(
        "--encoding",
        metavar="E",
        help="输入文件的编码 encoding of the input; detected unless given",
    )
    parser.add_argument(
        "-o", "--output", metavar="OUT", help="写入文件 write to a file and not to standard output"
    )
    parser.set_defaults(run=run, parser=parser)


def run(options: argparse.Namespace) -> int:
    """Measure the files, or list the measures."""
    from .reading import Reading
    from .writing import Output, overwritten

    if options.lists == bool(options.files):
        options.parser.error("需要文件或 --list expected files, or --list alone")
    if options.files.count("-") > 1:
        options.parser.error("标准输入只能用一次 standard input can be read once only")
    if lost := overwritten(options.output, options.files):
        options.parser.error(f"输出会覆盖输入 the output would overwrite the input: {lost}")

    output = Output(options.output, any_encoding=options.format == "text")
    if options.lists:
        with output as out:
            write_list(out, options.format)
        return 0
    from .concepts import ontology_of

    ontology = ontology_of(options.concepts)
    reading = Reading(options.files, options.encoding, quiet=output.on_terminal)
    reports = (report.with_ontology(ontology) if ontology else report for report in reading)
    with output as out:
        FORMATS[options.format](reports, out)
        if reading.done == 0:
            output.discard()
    return 1 if reading.failed else 0


def row_of(report: Report) -> dict[str, str | int | None]:
    """Return a report's row: what it is, and each measure by its id, as a string or None."""
    issuers = "、".join(issuer.name for issuer in report.issuers)
    row: dict[str, str | int | None] = {
        "file": report.source.name,
        "issuers": issuers or None,
        "year": report.year,
    }
    for measure, value in report.measures_table().items():
        row[measure] = None if value is None else format(value, "f")
    return row


def write_json(reports: Iterable[Report], out: TextIO) -> None:
    """Write a JSON object a line for each report."""
    import json

    for report in reports:
        out.write(json.dumps(row_of(report), ensure_ascii=False) + "\n")


def write_csv(reports: Iterable[Report], out: TextIO) -> None:
    """Write a row for each report."""
    import csv

    from .. import metrics

    columns = ["file", "issuers", "year", *(each.id for each in metrics())]
    table = csv.DictWriter(out, columns, lineterminator="\n")
    table.writeheader()
    table.writerows(row_of(report) for report in reports)


def write_text(reports: Iterable[Report], out: TextIO) -> None:
    """Write the measures of each report for people, an empty line between two."""
    from rich.cells import cell_len

    from .. import metrics

    for number, report in enumerate(reports):
        out.write("\n" if number else "")
        out.write(f"{report.source.name or ''} {report.year or ''}".strip() + "\n")
        values = report.measures_table()
        for each in metrics():
            value = values[each.id]
            gap = " " * max(1, 24 - cell_len(each.title_zh))
            shown = "—" if value is None else format(value, "f")
            out.write(f"  {each.title_zh}{gap}{shown:>10}  {each.title_en}\n")


def write_list(out: TextIO, form: str) -> None:
    """Write what every measure is."""
    from .. import metrics

    names = ("id", "title_zh", "title_en", "unit", "source", "definition_zh", "definition_en")
    records = [{name: str(getattr(each, name)) for name in names} for each in metrics()]
    if form == "json":
        import json

        for record in records:
            out.write(json.dumps(record, ensure_ascii=False) + "\n")
    elif form == "csv":
        import csv

        table = csv.DictWriter(out, names, lineterminator="\n")
        table.writeheader()
        table.writerows(records)
    else:
        for record in records:
            out.write("{id}  {title_zh}  {title_en}  ({unit})\n".format(**record))
            out.write("    {definition_zh}\n    {definition_en}\n".format(**record))
            out.write("    依据 source: {source}\n".format(**record))


FORMATS: dict[str, Write] = {"text": write_text, "json": write_json, "csv": write_csv}
