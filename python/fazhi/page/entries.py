# SPDX-License-Identifier: MIT
"""The facts of a report as one list in reading order, under the headings they stand under."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from .marks import Kind, citation_id

if TYPE_CHECKING:
    from .._core import Report, Section

HEADING_LEVELS = 2


@dataclass(frozen=True)
class Entry:
    """A fact, its kind and its id."""

    kind: Kind
    id: str
    fact: Any


@dataclass
class Group:
    """The facts under a heading; None is what stands before the first."""

    section: Section | None
    entries: list[Entry] = field(default_factory=list)


def groups_of(report: Report) -> list[Group]:
    """Return the facts in reading order, in groups; a group without any is left out."""
    groups = [Group(None)]
    entries = _entries(report)
    told = {entry.fact.span[0] for entry in entries if entry.kind in ("deficiency", "commitment")}
    headings = [
        section
        for section in report.walk()
        if section.level <= HEADING_LEVELS
        # The heading of an item is the fact itself.
        and not (section.heading and section.heading.span[0] in told)
    ]
    headings.reverse()
    for entry in entries:
        begin = entry.fact.span[0]
        while headings and headings[-1].span[0] <= begin:
            groups.append(Group(headings.pop()))
        groups[-1].entries.append(entry)
    return [group for group in groups if group.entries]


def _entries(report: Report) -> list[Entry]:
    entries = [
        *(Entry("measure", fact.id, fact) for fact in report.measures),
        *(Entry("deficiency", fact.id, fact) for fact in report.deficiencies),
        *(Entry("commitment", fact.id, fact) for fact in report.commitments),
        *(Entry("indicator", fact.id, fact) for fact in report.indicators),
        *(Entry("observation", fact.id, fact) for fact in report.observations),
        *(
            Entry("citation", citation_id(number), fact)
            for number, fact in enumerate(report.citations)
        ),
    ]
    entries.sort(key=lambda entry: entry.fact.span[0])
    return entries
