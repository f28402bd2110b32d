# SPDX-License-Identifier: MIT
"""What several commands take: files of reports, how they are read, and where the output goes."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from ..readers.limits import THRESHOLD

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .reading import Reading
    from .writing import Output


def add_files(parser: argparse.ArgumentParser, *, optional: bool = False) -> None:
    """Add FILE… and the options of how files are read."""
    parser.add_argument(
        "files",
        nargs="*" if optional else "+",
        metavar="FILE",
        help="报告文件（txt、html、docx、pdf、ofd 等）或存放报告的文件夹、zip 压缩包，- 为标准输入 "
        "files of reports (txt, html, docx, pdf, ofd, …), folders or zip archives of them, "
        "- for standard input",
    )
    add_reading(parser)


def add_reading(parser: argparse.ArgumentParser) -> None:
    """Add ``--encoding`` and ``--threshold``."""
    parser.add_argument(
        "--encoding",
        metavar="E",
        help="输入文件的编码，如 GB18030；不指定则自动识别 "
        "encoding of the input, such as GB18030; detected unless given",
    )
    parser.add_argument(
        "--threshold",
        type=_points,
        default=THRESHOLD,
        metavar="N",
        help="疑点达到几分即提示“似不是年度报告”，never 为从不提示 points of evidence from which "
        "on a text is said to seem no annual report, or never (default: %(default)s)",
    )


def positive(text: str) -> int:
    """Return the whole number that an argument is; an error of the parser where it is below 1."""
    if not text.isdecimal() or int(text) < 1:
        message = f"应为正整数 expected a whole number from 1 on: {text!r}"
        raise argparse.ArgumentTypeError(message)
    return int(text)


def _points(text: str) -> int | None:
    return None if text == "never" else positive(text)


def add_concepts(parser: argparse.ArgumentParser) -> None:
    """Add ``--concepts``."""
    parser.add_argument(
        "--concepts",
        metavar="TSV",
        help="扩充标准指标的表 a table that extends the canonical indicators",
    )


def add_format(parser: argparse.ArgumentParser, forms: Iterable[str], meaning: str = "") -> None:
    """Add ``--format``, ``text`` unless given; ``meaning`` says what the forms are."""
    said = f"输出格式 form of the output{meaning} (default: %(default)s)"
    parser.add_argument("--format", choices=tuple(forms), default="text", help=said)


def add_output(parser: argparse.ArgumentParser, metavar: str = "OUT") -> None:
    """Add ``-o``."""
    parser.add_argument(
        "-o",
        "--output",
        metavar=metavar,
        help="写入文件（UTF-8）而非标准输出 write to a file (UTF-8) and not to standard output",
    )


def opened(options: argparse.Namespace, *, any_encoding: bool = False) -> tuple[Output, Reading]:
    """Return where the output goes and the reports of the files; neither is begun yet.

    Leaves the program where the options cannot be met together.

    Raises:
        OptionError: the table of ``--concepts`` is wrong.
    """
    from .concepts import ontology_of
    from .reading import Reading
    from .writing import Output, overwritten

    if options.output == "":
        options.parser.error("输出文件名是空的 the name of the output is empty: -o ''")
    if options.files.count("-") > 1:
        options.parser.error("标准输入只能用一次 standard input can be read once only")
    if lost := overwritten(options.output, options.files):
        options.parser.error(f"输出会覆盖输入 the output would overwrite the input: {lost}")
    output = Output(options.output, any_encoding=any_encoding)
    reading = Reading(
        options.files,
        options.encoding,
        ontology=ontology_of(getattr(options, "concepts", None)),
        threshold=options.threshold,
        quiet=output.on_terminal,
    )
    return output, reading
