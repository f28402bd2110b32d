# SPDX-License-Identifier: MIT
"""What several commands take: files of reports, how they are read, and where the output goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable

    from .reading import Reading
    from .writing import Output


def add_files(parser: argparse.ArgumentParser, *, optional: bool = False) -> None:
    """Add FILE… and ``--encoding``."""
    parser.add_argument(
        "files",
        nargs="*" if optional else "+",
        metavar="FILE",
        help="报告文件（txt、html、docx、pdf、ofd 等），- 为标准输入 "
        "files of reports (txt, html, docx, pdf, ofd, …), - for standard input",
    )
    add_encoding(parser)


def add_encoding(parser: argparse.ArgumentParser) -> None:
    """Add ``--encoding``."""
    parser.add_argument(
        "--encoding",
        metavar="E",
        help="输入文件的编码，如 GB18030；不指定则自动识别 "
        "encoding of the input, such as GB18030; detected unless given",
    )


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

    if options.files.count("-") > 1:
        options.parser.error("标准输入只能用一次 standard input can be read once only")
    if lost := overwritten(options.output, options.files):
        options.parser.error(f"输出会覆盖输入 the output would overwrite the input: {lost}")
    output = Output(options.output, any_encoding=any_encoding)
    reading = Reading(
        options.files,
        options.encoding,
        ontology=ontology_of(getattr(options, "concepts", None)),
        quiet=output.on_terminal,
    )
    return output, reading
