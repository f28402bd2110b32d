# SPDX-License-Identifier: MIT
"""``fazhi parse``: reports in, what they say out, as text, JSON or CSV."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterable

    from .. import Report
    from . import Subparsers

    Write = Callable[[Iterable[Report], TextIO, argparse.Namespace], None]


def add_to(subparsers: Subparsers) -> None:
    """Add the parser of the command."""
    parser = subparsers.add_parser(
        "parse",
        help="解析报告 read reports",
        description="解析报告并输出其内容。Reads reports and writes what they say.",
    )
    parser.add_argument(
        "files",
        nargs="+",
        metavar="FILE",
        help="报告文件（txt、html、docx、pdf、ofd 等），- 为标准输入 "
        "files of reports (txt, html, docx, pdf, ofd, …), - for standard input",
    )
    parser.add_argument(
        "--format",
        choices=tuple(FORMATS),
        default="text",
        help="输出格式：text 阅读，json 每份报告一行，csv 每个指标一行 "
        "form of the output: text to read, json a line each report, csv a line each indicator "
        "(default: %(default)s)",
    )
    parser.add_argument(
        "--encoding",
        metavar="E",
        help="输入文件的编码，如 GB18030；不指定则自动识别 "
        "encoding of the input, such as GB18030; detected unless given",
    )
    parser.add_argument(
        "--concepts",
        metavar="TSV",
        help="扩充标准指标的表 a table that extends the canonical indicators",
    )
    parser.add_argument(
        "-o",
        "--output",
        metavar="OUT",
        help="写入文件（UTF-8）而非标准输出 write to a file (UTF-8) and not to standard output",
    )
    parser.add_argument(
        "--include-contact",
        action="store_true",
        help="text 和 json 中包括联系人及电话 include the contact note in text and json",
    )
    parser.set_defaults(run=run, parser=parser)


def run(options: argparse.Namespace) -> int:
    """Read the files and write them in the format."""
    from .concepts import ontology_of
    from .reading import Reading
    from .writing import Output, overwritten

    if options.files.count("-") > 1:
        options.parser.error("标准输入只能用一次 standard input can be read once only")
    if lost := overwritten(options.output, options.files):
        options.parser.error(f"输出会覆盖输入 the output would overwrite the input: {lost}")

    ontology = ontology_of(options.concepts)
    output = Output(options.output, any_encoding=options.format == "text")
    reading = Reading(options.files, options.encoding, quiet=output.on_terminal)
    with output as out:
        reports = (report.with_ontology(ontology) if ontology else report for report in reading)
        FORMATS[options.format](reports, out, options)
        if reading.done == 0:
            output.discard()
    return 1 if reading.failed else 0


def write_json(reports: Iterable[Report], out: TextIO, options: argparse.Namespace) -> None:
    """Write a JSON object a line for each report."""
    for report in reports:
        out.write(report.to_json(include_contact=options.include_contact) + "\n")


def write_csv(reports: Iterable[Report], out: TextIO, options: argparse.Namespace) -> None:
    """Write a row for each indicator of each report."""
    del options  # contact notes are never in this table
    import csv

    from ..frames import flat_columns, flat_rows

    table = csv.writer(out, lineterminator="\n")
    table.writerow(["file", *flat_columns("indicators")])
    for report in reports:
        table.writerows([report.source.name, *row] for row in flat_rows(report.indicators))


def write_text(reports: Iterable[Report], out: TextIO, options: argparse.Namespace) -> None:
    """Write each report for people, an empty line between two."""
    from ..display import write_report

    for number, report in enumerate(reports):
        if number:
            out.write("\n\n")
        write_report(report, out, include_contact=options.include_contact)


FORMATS: dict[str, Write] = {"text": write_text, "json": write_json, "csv": write_csv}
