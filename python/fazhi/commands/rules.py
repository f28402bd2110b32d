# SPDX-License-Identifier: MIT
"""``fazhi rules``: every rule that reports are checked by, with its source."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from . import arguments

if TYPE_CHECKING:
    import argparse

    from .. import Rule
    from . import Subparsers


def add_to(subparsers: Subparsers) -> None:
    """Add the parser of the command."""
    parser = subparsers.add_parser(
        "rules",
        help="列出核对规则 list the rules of check",
        description="列出全部核对规则及其依据。Lists every rule of check with its source.",
    )
    parser.add_argument(
        "names",
        nargs="*",
        metavar="RULE",
        help="只列这些规则（编号或类别） list these only (ids or families)",
    )
    arguments.add_format(parser, ("text", "json"))
    parser.set_defaults(run=run, parser=parser)


def run(options: argparse.Namespace) -> int:
    """Write the rules."""
    from .. import rules

    listed = [each for each in rules() if not options.names or _is_named(each, options.names)]
    for name in options.names:
        if not any(_is_named(each, [name]) for each in listed):
            options.parser.error(f"没有规则“{name}” there is no rule {name!r}")
    from .writing import Output

    with Output(None, any_encoding=options.format == "text") as out:
        (_write_json if options.format == "json" else _write_text)(listed, out)
    return 0


def _is_named(rule: Rule, names: list[str]) -> bool:
    families = {rule.id, rule.group, rule.id.partition(".")[0]}
    return any(name == "*" or name.removesuffix(".*") in families for name in names)


def years_of(rule: Rule) -> str:
    """Return the years reported on that a rule is limited to: ``2019–``."""
    if rule.since is None and rule.until is None:
        return ""
    return f"{rule.since or ''}–{rule.until or ''}"


def _write_text(listed: list[Rule], out: TextIO) -> None:
    from rich.cells import cell_len

    for rule in listed:
        years = years_of(rule)
        gap = " " * max(1, 40 - cell_len(rule.title_zh))
        out.write(f"{rule.id:<26}{rule.severity:<9}{rule.title_zh}{gap}{rule.title_en}\n")
        out.write(f"{'':<26}依据 source: {rule.source}" + (f"  {years}" if years else "") + "\n")


def _write_json(listed: list[Rule], out: TextIO) -> None:
    import json

    names = ("id", "group", "severity", "title_zh", "title_en", "source", "since", "until")
    for rule in listed:
        record = {name: getattr(rule, name) for name in names}
        out.write(json.dumps(record, ensure_ascii=False) + "\n")
