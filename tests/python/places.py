# SPDX-License-Identifier: MIT
"""All places of a report: the tests of spans and of pickling go over them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    import fazhi

FACTS = (
    "measures",
    "indicators",
    "observations",
    "deficiencies",
    "commitments",
    "citations",
    "diagnostics",
)


def places(report: fazhi.Report) -> Iterator[fazhi.Piece]:
    """Return every object of a report that quotes its text."""
    alone = (report.title, report.document_number, report.date, report.contact)
    yield from (piece for piece in alone if piece)
    yield from (*report.issuers, *report.addressees, *report.cc, *report.leaves())
    for section in report.walk():
        yield from (piece for piece in (section, section.marker, section.heading) if piece)
    for measure in report.measures:
        yield from (measure, measure.lead)
    for indicator in report.indicators:
        yield from (indicator, indicator.sentence)
        yield from (indicator.period,) if indicator.period else ()
        yield from (indicator.change.base,) if indicator.change and indicator.change.base else ()
    for observation in report.observations:
        yield from (observation, observation.cue, observation.name, observation.sentence)
    for deficiency in report.deficiencies:
        yield from (deficiency, *deficiency.points)
        yield from (piece for piece in (deficiency.subject, deficiency.cause) if piece)
    for commitment in report.commitments:
        yield from (commitment, commitment.lead, *commitment.actions)
        for action in commitment.actions:
            yield from (piece for piece in (action.verb, action.deadline) if piece)
    for citation in report.citations:
        yield from (citation, citation.title)
    for diagnostic in report.diagnostics:
        yield from (diagnostic, *diagnostic.related)
