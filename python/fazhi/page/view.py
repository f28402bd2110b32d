# SPDX-License-Identifier: MIT
"""The page of ``fazhi view``: reports, their marks and facts in one file that needs no other."""

from __future__ import annotations

import os
from base64 import b64encode
from collections import Counter
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from markupsafe import Markup

from .. import __version__, check, labels, rules
from ..overview import Overview
from .body import body
from .entries import Group, groups_of
from .marks import KINDS, Kind, marks_of
from .palette import variables
from .templates import Page, draw, static

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .._core import Report


@dataclass
class ViewedPage(Page):
    """A report on the page, with its facts as a list."""

    @property
    def body(self) -> Markup:
        """The text with its marks."""
        return body(self.overview, self.marks, self.prefix, collapsible=False)

    @property
    def size(self) -> int:
        """How many facts the list has."""
        return sum(len(group.entries) for group in self.groups())

    def groups(self) -> list[Group]:
        """Return the facts under their headings."""
        return groups_of(self.overview.report)

    def kinds(self) -> list[tuple[Kind, int]]:
        """Return each kind that is marked and how many places it has."""
        places = Counter(mark.kind for mark in self.marks if not mark.place.startswith("related"))
        return [(kind, places[kind]) for kind in KINDS if places[kind]]


def view(reports: Iterable[Report], *, language: str = "zh", include_contact: bool = False) -> str:
    """Return a page that shows reports, one at a time."""
    pages = []
    shown = list(reports)
    names = _short_names([report.source.name or "" for report in shown])
    for number, (report, name) in enumerate(zip(shown, names, strict=True), 1):
        overview = Overview(report, check(report), include_contact=include_contact)
        overview.name = name
        pages.append(ViewedPage(overview, marks_of(overview), f"r{number}"))
    style, script = _style(), static("view.js")
    return draw(
        "view.html",
        pages=pages,
        language=language,
        version=__version__,
        KEYS=labels.KEYS,
        rules={rule.id: rule for rule in rules()},
        masked=not include_contact,
        style=Markup(style),
        script=Markup(script),
        style_hash=_hash(style),
        script_hash=_hash(script),
    )


def _short_names(paths: list[str]) -> list[str]:
    """Return paths without the folders that all are in: a page that is passed on tells no more."""
    folders = {os.path.dirname(path) for path in paths}
    if len(folders) == 1:
        return [os.path.basename(path) for path in paths]
    try:
        shared = os.path.commonpath(folders)
    except ValueError:  # some are absolute, or on other drives
        return [os.path.basename(path) for path in paths]
    return [os.path.relpath(path, shared) if shared and path else path for path in paths]


def _style() -> str:
    dark, light = variables(night=True), variables(night=False)
    night = f"@media screen and (prefers-color-scheme:dark){{.fazhi{{{dark}}}}}"
    return f".fazhi{{{light}}}{night}{static('marks.css')}{static('view.css')}"


def _hash(content: str) -> str:
    """Return what the page allows by name: our style and our script, and nothing else."""
    return "sha256-" + b64encode(sha256(content.encode()).digest()).decode()
