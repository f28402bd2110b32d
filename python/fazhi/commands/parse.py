# SPDX-License-Identifier: MIT
"""``fazhi parse``: reports in, what they say out, as text, JSON or CSV."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from . import arguments

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
    arguments.add_files(parser)
    arguments.add_format(
        parser,
        FORMATS,
        "：text 阅读，json 每份报告一行，csv 每个指标一行 "
        "text to read, json a line each report, csv a line each indicator",
    )
    arguments.add_concepts(parser)
    arguments.add_output(parser)
    parser.add_argument(
        "--include-contact",
        action="store_true",
        help="text 和 json 中包括联系人及电话 include the contact note in text and json",
    )
    parser.set_defaults(run=run, parser=parser)


def run(options: argparse.Namespace) -> int:
    """Read the files and write them in the format."""
    output, reading = arguments.opened(options, any_encoding=options.format == "text")
    with output as out:
        FORMATS[options.format](reading, out, options)
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
