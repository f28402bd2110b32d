# SPDX-License-Identifier: MIT
"""``fazhi view``: reports as one page for a browser, which needs no network and no other file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import arguments

if TYPE_CHECKING:
    import argparse

    from . import Subparsers


def add_to(subparsers: Subparsers) -> None:
    """Add the parser of the command."""
    parser = subparsers.add_parser(
        "view",
        help="生成网页查看报告 make a page to look at reports",
        description="生成一个网页：左为带标记的原文，右为大纲、事实和核对提示，点击可互相定位；"
        "多份报告在同一页中切换。不需联网。"
        "Writes one page: the text with its marks beside outline, facts and findings, a click on "
        "either going to the other. Several reports share the page. No network is needed.",
    )
    arguments.add_files(parser)
    arguments.add_output(parser, "PAGE.html")
    parser.add_argument(
        "--open",
        action="store_true",
        help="写好后在浏览器中打开（须用 -o） open it in a browser when written (with -o)",
    )
    parser.add_argument(
        "--language",
        choices=("zh", "en"),
        default="zh",
        help="初始语言，页面上可切换 language at first, the page can switch (default: %(default)s)",
    )
    parser.add_argument(
        "--include-contact",
        action="store_true",
        help="不隐去联系人等个人信息 show the contact note and other personal data",
    )
    parser.set_defaults(run=run, parser=parser)


def run(options: argparse.Namespace) -> int:
    """Read the files and write the page."""
    from ..page.view import view

    output, reading = arguments.opened(options)
    if output.on_terminal:
        options.parser.error("网页请写入文件 write the page to a file: -o page.html")
    if options.open and output.path is None:
        options.parser.error("--open 须与 -o 同用 --open needs -o")

    reports = list(reading)
    if not reports:
        return 1
    page = view(reports, language=options.language, include_contact=options.include_contact)
    with output as out:
        out.write(page)
    if options.open:
        import webbrowser
        from pathlib import Path

        webbrowser.open(Path(options.output).resolve().as_uri())
    return 1 if reading.failed else 0
