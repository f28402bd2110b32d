# SPDX-License-Identifier: MIT
"""``fazhi metrics``: the measures of whole reports, a row each."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from . import arguments

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
    arguments.add_files(parser, optional=True)
    parser.add_argument(
        "--list",
        action="store_true",
        dest="lists",
        help="列出全部度量及其定义和依据 list every measure with its definition and source",
    )
    arguments.add_format(parser, FORMATS)
    arguments.add_concepts(parser)
    arguments.add_output(parser)
    parser.set_defaults(run=run, parser=parser)


def run(options: argparse.Namespace) -> int:
    """Measure the files, or list the measures."""
    if options.lists == bool(options.files):
        options.parser.error("需要文件或 --list expected files, or --list alone")
    output, reading = arguments.opened(options, any_encoding=options.format == "text")
    if options.lists:
        with output as out:
            write_list(out, options.format)
        return 0
    with output as out:
        FORMATS[options.format](reading, out)
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
