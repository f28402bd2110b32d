# SPDX-License-Identifier: MIT
"""The places of a text that are marked, each with the fact that it belongs to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias, get_args

from .. import labels
from ..overview import value_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .._core import (
        Commitment,
        Commitments,
        Deficiencies,
        Deficiency,
        Indicator,
        Piece,
    )
    from ..overview import Overview

Kind: TypeAlias = Literal[
    "frame",
    "measure",
    "indicator",
    "observation",
    "deficiency",
    "cause",
    "commitment",
    "deadline",
    "citation",
    "finding",
]
KINDS: tuple[Kind, ...] = get_args(Kind)


@dataclass(frozen=True)
class Mark:
    """A marked place: its kind, the id of its fact, its span, and what is shown on hovering.

    A fact may have several places. ``place`` tells them apart; it is empty for the fact itself.
    """

    kind: Kind
    fact: str
    place: str
    begin: int
    end: int
    title: str


def marks_of(overview: Overview, kinds: Iterable[Kind] = KINDS) -> list[Mark]:
    """Return the marks of some kinds in reading order."""
    return in_order(mark for kind in KINDS if kind in kinds for mark in _MAKERS[kind](overview))


def in_order(marks: Iterable[Mark]) -> list[Mark]:
    """Return marks in reading order, the wider of two first."""
    return sorted(marks, key=lambda mark: (mark.begin, -mark.end))


def _mark(kind: Kind, fact: str, piece: Piece, title: str, place: str = "") -> Mark:
    begin, end = piece.span
    return Mark(kind, fact, place, begin, end, title)


def _frame(overview: Overview) -> Iterator[Mark]:
    report = overview.report
    places = [
        ("title", "标题 Title", report.title),
        ("number", labels.HEADINGS["number"], report.document_number),
        ("date", labels.HEADINGS["date"], report.date),
        ("contact", labels.HEADINGS["contact"], report.contact),
    ]
    places += [
        (f"issuer-{number}", labels.HEADINGS["issuers"], issuer)
        for number, issuer in enumerate(report.issuers, 1)
    ]
    for key, bodies in (("addressees", report.addressees), ("cc", report.cc)):
        places += [
            (f"{key}-{number}", labels.HEADINGS[key], body) for number, body in enumerate(bodies, 1)
        ]
    for fact, title, place in places:
        if place is not None:
            yield _mark("frame", fact, place, title)


def _measures(overview: Overview) -> Iterator[Mark]:
    for measure in overview.report.measures:
        yield _mark("measure", measure.id, measure.lead, f"{labels.KINDS['measure']} {measure.id}")


def _indicators(overview: Overview) -> Iterator[Mark]:
    for indicator in overview.report.indicators:
        title = indicator_title(overview, indicator)
        yield _mark("indicator", indicator.id, indicator, title)


def indicator_title(overview: Overview, indicator: Indicator) -> str:
    """Return an indicator in three lines at most: name, value, and what else is known."""
    row = overview.indicator(indicator)
    value = " ".join(part for part in (value_words(indicator.value), row.change) if part)
    rest = [row.role, row.period, row.scope, row.concept, row.id]
    lines = (row.name, f"= {value}", " · ".join(part for part in rest if part))
    return "\n".join(line for line in lines if line)


def _observations(overview: Overview) -> Iterator[Mark]:
    for observation in overview.report.observations:
        row = overview.observation(observation)
        rest = (row.role, row.scope, row.concept, row.id)
        lines = (row.name, f"= {row.kind}", " · ".join(part for part in rest if part))
        yield _mark("observation", observation.id, observation, "\n".join(lines))


def _deficiencies(overview: Overview) -> Iterator[Mark]:
    for deficiency in overview.report.deficiencies:
        yield _linked("deficiency", deficiency, "answered", deficiency.addressed_by)


def _linked(
    kind: Kind,
    fact: Deficiency | Commitment,
    heading: str,
    others: Deficiencies | Commitments,
) -> Mark:
    """Return the mark of a fact that names those on the other side of its links."""
    title = f"{labels.KINDS[kind]} {fact.id}"
    if others:
        title += f"\n{labels.HEADINGS[heading]}：{' '.join(each.id for each in others)}"
    return _mark(kind, fact.id, fact, title)


def _causes(overview: Overview) -> Iterator[Mark]:
    for deficiency in overview.report.deficiencies:
        if deficiency.cause:
            title = f"{labels.KINDS['cause']} {deficiency.id}"
            yield _mark("cause", deficiency.id, deficiency.cause, title, "cause")


def _commitments(overview: Overview) -> Iterator[Mark]:
    for commitment in overview.report.commitments:
        yield _linked("commitment", commitment, "answers", commitment.answers)


def _deadlines(overview: Overview) -> Iterator[Mark]:
    for commitment in overview.report.commitments:
        title = f"{labels.KINDS['deadline']} {commitment.id}"
        for number, action in enumerate(commitment.actions, 1):
            if action.deadline:
                yield _mark("deadline", commitment.id, action.deadline, title, f"deadline-{number}")


def citation_id(number: int) -> str:
    """Return the id of a citation on a page; ``number`` is its position in the report."""
    return f"citation-{number + 1}"


def _citations(overview: Overview) -> Iterator[Mark]:
    for number, citation in enumerate(overview.report.citations):
        kind = labels.CITATION_KINDS.get(citation.kind, citation.kind)
        title = f"{labels.KINDS['citation']}：{kind}"
        yield _mark("citation", citation_id(number), citation, title)


def finding_id(number: int) -> str:
    """Return the id of a finding on a page; ``number`` is its position among the findings."""
    return f"finding-{number + 1}"


def _findings(overview: Overview) -> Iterator[Mark]:
    for number, found in enumerate(overview.findings):
        chinese, english = overview.message(found)
        severity = labels.SEVERITIES[overview.severity(found)]
        title = f"{severity} [{found.rule}]\n{chinese}\n{english}"
        yield _mark("finding", finding_id(number), found, title)
        for place, related in enumerate(found.related, 1):
            yield _mark("finding", finding_id(number), related, title, f"related-{place}")


_MAKERS = {
    "frame": _frame,
    "measure": _measures,
    "indicator": _indicators,
    "observation": _observations,
    "deficiency": _deficiencies,
    "cause": _causes,
    "commitment": _commitments,
    "deadline": _deadlines,
    "citation": _citations,
    "finding": _findings,
}
