# SPDX-License-Identifier: MIT
"""``fazhi check``: what an attentive reader would ask to look at, as text, JSON or SARIF."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from . import arguments

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterable, Iterator

    from .. import Finding, Findings, Report
    from . import Subparsers
    from .settings import Settings

    Checked = Iterable[tuple[Report, Findings]]
    Write = Callable[[Checked, TextIO, Settings], None]

SEVERITIES = ("note", "warning", "error")
FOUND, FAILED = 1, 2


def add_to(subparsers: Subparsers) -> None:
    """Add the parser of the command."""
    parser = subparsers.add_parser(
        "check",
        help="核对报告 check reports",
        description="核对报告中的数字、形式和报告义务，提示应再看一眼之处。"
        "Checks figures, form and the duty to report, and asks to look at what seems odd.",
        epilog="退出状态：0 无，1 有 --fail-on 及以上的提示，2 用法或文件有误。"
        "Exit status: 0 nothing, 1 findings at --fail-on or above, 2 wrong use or a bad file.",
    )
    arguments.add_files(parser)
    arguments.add_format(parser, FORMATS)
    parser.add_argument(
        "--rules",
        action="append",
        metavar="R,…",
        help="只用这些规则（编号或类别，如 figure.rate、form）"
        "check by these rules only (ids or families, such as figure.rate or form)",
    )
    parser.add_argument(
        "--ignore", action="append", metavar="R,…", help="不用这些规则 leave these rules out"
    )
    parser.add_argument(
        "--severity",
        choices=SEVERITIES,
        help="只显示此级别及以上 leave out what is below (default: note)",
    )
    parser.add_argument(
        "--fail-on",
        choices=(*SEVERITIES, "never"),
        help="此级别及以上时退出状态为 1 exit with 1 from this severity on (default: warning)",
    )
    parser.add_argument(
        "--as-of",
        metavar="DATE",
        help="核对日期 day of the check, as 2025-02-26",
    )
    parser.add_argument(
        "--published",
        metavar="DATE",
        help="报告公开的日期 day on which the report was made public, as 2025-03-20",
    )
    parser.add_argument(
        "--language",
        choices=("zh", "en", "both"),
        help="提示所用语言 language of the messages (default: zh)",
    )
    parser.add_argument(
        "--config",
        metavar="TOML",
        help="配置文件；不指定则用当前或上级目录中的 fazhi.toml "
        "settings; the fazhi.toml in this directory or above unless given",
    )
    parser.add_argument(
        "--no-config", action="store_true", help="不用配置文件 use no file of settings"
    )
    arguments.add_output(parser)
    parser.set_defaults(run=run, parser=parser)


def run(options: argparse.Namespace) -> int:
    """Check the files and write what was found."""
    from .. import OptionError, check
    from . import complain
    from .settings import settings_of

    try:
        settings = settings_of(options)
    except ValueError as error:
        complain(str(error))
        return FAILED

    reached = False
    output, reading = arguments.opened(options, any_encoding=options.format == "text")

    def checked() -> Iterator[tuple[Report, Findings]]:
        nonlocal reached
        for report in reading:
            found = check(
                report,
                rules=settings.rules,
                ignore=settings.ignore,
                minimum=settings.severity,
                as_of=settings.as_of,
                published=settings.published,
            )
            reached = reached or any(settings.fails(each) for each in found)
            yield report, found

    try:
        with output as out:
            FORMATS[options.format](checked(), out, settings)
            if reading.done == 0:
                output.discard()
    except OptionError as error:
        complain(str(error))
        return FAILED
    if reading.failed:
        return FAILED
    return FOUND if reached else 0


def write_json(checked: Checked, out: TextIO, settings: Settings) -> None:
    """Write a JSON object a line for each report."""
    del settings  # both languages are in it
    from .. import findings_to_json

    for report, found in checked:
        out.write(findings_to_json(report, found) + "\n")


def write_sarif(checked: Checked, out: TextIO, settings: Settings) -> None:
    """Write one SARIF log."""
    del settings  # both languages are in it
    from .. import to_sarif

    out.write(to_sarif(list(checked), indent=2) + "\n")


def write_text(checked: Checked, out: TextIO, settings: Settings) -> None:
    """Write each finding for people, with the line that it stands in."""
    from .excerpt import Excerpts

    numbers = dict.fromkeys(SEVERITIES, 0)
    undecided = 0
    reports = 0
    for report, found in checked:
        reports += 1
        name = report.source.name or "-"
        excerpts = Excerpts(report)
        for each in found:
            undecided += each.undecided
            numbers[each.severity] += not each.undecided
            _write_finding(each, name, excerpts, out, settings)
    if reports == 0:
        return  # nothing was found where nothing was looked at
    stated = "，".join(f"{number} {severity}" for severity, number in numbers.items() if number)
    total = sum(numbers.values())
    out.write(f"{total} 处提示 findings" + (f"（{stated}）" if stated else ""))
    out.write(f"；{undecided} 项无法判断 not decided\n" if undecided else "\n")


def _write_finding(
    found: Finding, name: str, excerpts: object, out: TextIO, settings: Settings
) -> None:
    from .excerpt import Excerpts

    assert isinstance(excerpts, Excerpts)
    line, column = found.position
    kind = "unknown" if found.undecided else found.severity
    told = dict(zip(("zh", "en"), excerpts.message(found), strict=True))
    messages = [told[language] for language in settings.languages]
    out.write(f"{name}:{line}:{column}: {kind}: {messages[0]} [{found.rule}]\n")
    out.writelines(f"    {message}\n" for message in messages[1:])
    if found.undecided:
        return
    out.writelines(f"    {shown}\n" for shown in excerpts.of(found) if shown)
    if found.arithmetic:
        out.write(f"    {found.arithmetic}\n")
    out.writelines(
        f"    {each.position[0]}:{each.position[1]}: {excerpts.quote(each)}\n"
        for each in found.related
    )


FORMATS: dict[str, Write] = {"text": write_text, "json": write_json, "sarif": write_sarif}
