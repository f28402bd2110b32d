# SPDX-License-Identifier: MIT
"""Reports, sections and facts as the HTML that a notebook shows."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Any

from .._core import check
from ..overview import Overview
from .body import body
from .marks import KINDS, marks_of
from .templates import Page, draw

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .._core import Piece, Report, Section, _Facts
    from ..frames import FactList
    from .marks import Kind

MOST_ROWS = 500


def render_report(
    report: Report, kinds: Iterable[Kind], language: str, *, include_contact: bool
) -> str:
    """Return a report as HTML."""
    overview = Overview(report, check(report), include_contact=include_contact)
    chosen = [kind for kind in KINDS if kind in frozenset(kinds)]
    page = _page(overview, chosen)
    text = body(overview, page.marks, page.prefix, collapsible=True)
    return draw(
        "notebook.html", page=page, report=report, body=text, kinds=chosen, language=language
    )


def render_section(section: Section) -> str:
    """Return a section as HTML: its text with its marks, and its indicators."""
    overview = Overview(section.report, ())
    page = _page(overview, KINDS)
    text = body(overview, page.marks, page.prefix, collapsible=True, section=section)
    return draw("section.html", page=page, section=section, body=text)


def render_facts(facts: _Facts[Piece] | FactList[Any]) -> str:
    """Return facts of a kind as HTML, the first ``MOST_ROWS`` of them."""
    kind = type(facts).__name__.lower()
    if not facts:
        return ""
    page = Page(Overview(facts[0].report, ()), (), "")
    return draw(
        "facts_of_a_kind.html", page=page, kind=kind, shown=facts[:MOST_ROWS], size=len(facts)
    )


def _page(overview: Overview, kinds: Iterable[Kind]) -> Page:
    # Two reports in a notebook differ in their ids, and one report is always the same.
    digest = sha256(overview.report.text.encode()).hexdigest()[:8]
    return Page(overview, marks_of(overview, kinds), f"fazhi-{digest}")
