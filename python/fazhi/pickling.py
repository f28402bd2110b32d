# SPDX-License-Identifier: MIT
"""How pickled objects come back: the text is parsed again, and a part is asked for by its name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from . import _core

if TYPE_CHECKING:
    from ._core import Finding, Metric, Piece, Report, Rule, Source, Theme


def restore_report(
    text: str, name: str, encoding: str, provenance: object = None, ontology: Any = None
) -> Report:
    """Parse the text of a pickled report again."""
    return _core._parse_again(text, name, encoding, provenance, ontology)


def restore_source(text: str, name: str, encoding: str, provenance: object) -> Source:
    """Return a source as it was."""
    return _core._make_source(text, name, encoding, provenance)


def restore_piece(report: Report, span: tuple[int, int]) -> Piece:
    """Return the piece of text at a span."""
    return report.piece(*span)


def restore(owner: Any, attribute: str, index: int | None = None) -> Any:
    """Return a part of an object, or one of its parts."""
    found = getattr(owner, attribute)
    if callable(found):
        found = found()
    return found if index is None else found[index]


def restore_facts(report: Report, attribute: str, indices: tuple[int, ...]) -> Any:
    """Return the facts at some positions of a report."""
    return restore(report, attribute)._pick(list(indices))


def restore_rule(rule: str) -> Rule:
    """Return a row of the table of rules."""
    return _core._find_rule(rule)


def restore_finding(report: Report, *parts: Any) -> Finding:
    """Return a finding as it was."""
    return _core._make_finding(report, *parts)


def restore_theme(outline: str, theme: str) -> Theme:
    """Return a theme of an outline."""
    year = int(outline.partition("-")[0])
    return next(each for each in _core.themes(year) if each.id == theme)


def restore_metric(metric: str) -> Metric:
    """Return a row of the table of measures."""
    return next(each for each in _core.metrics() if each.id == metric)
