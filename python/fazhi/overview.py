# SPDX-License-Identifier: MIT
"""What is shown of a report, in which order and in which words: the same on every display."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from . import labels
from .quotation import Quotations

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ._core import Change, Diagnostic, Finding, Indicator, Observation, Report, Section, Value

PARTS = ("outline", "indicators", "observations", "deficiencies", "commitments", "findings")
QUOTED = re.compile("“([^“”]*)”")
NO_BREAK = "\u00a0"
UNTITLED = "（无标题 no title）"


class FrameRow(NamedTuple):
    """A line of the frame: a key of ``labels.HEADINGS``, what is written, and labels about it."""

    key: str
    written: str
    labels: tuple[str, ...] = ()


class IndicatorRow(NamedTuple):
    """An indicator as words; what is not known is an empty string."""

    id: str
    name: str
    written: str
    value: str
    change: str
    role: str
    period: str
    scope: str
    concept: str
    section: str


class ObservationRow(NamedTuple):
    """A figure said in words; what is not known is an empty string."""

    id: str
    name: str
    written: str
    kind: str
    role: str
    scope: str
    concept: str
    section: str


class Overview:
    """A report with what was found in it, in words for people.

    Attributes:
        name: what the file is called; the name of the source unless it is set.
    """

    def __init__(
        self,
        report: Report,
        findings: Sequence[Finding | Diagnostic],
        *,
        include_contact: bool = False,
    ) -> None:
        self.report = report
        self.name = report.source.name or ""
        self.findings = findings
        self.quotations = Quotations(report, include_contact=include_contact)
        self.include_contact = include_contact
        self._begins = [indicator.span[0] for indicator in report.indicators]

    @property
    def title(self) -> str:
        """The title as written."""
        title = self.report.title
        return self.quotations.of(title) if title else UNTITLED

    def counts(self) -> dict[str, int]:
        """Return how many things each part has; a part without any is not shown."""
        report = self.report
        found = (
            report.walk(),
            report.indicators,
            report.observations,
            report.deficiencies,
            report.commitments,
            self.findings,
        )
        return {part: len(things) for part, things in zip(PARTS, found, strict=True) if things}

    def frame(self) -> list[FrameRow]:
        """Return who reports to whom, when, and from which file."""
        report, quote = self.report, self.quotations.of
        source = report.source
        size = f"{source.length}字 {source.length} characters"
        rows = [FrameRow("file", self.name or "—", (source.encoding, size))]
        if report.document_number:
            rows.append(FrameRow("number", quote(report.document_number)))
        for issuer in report.issuers:
            kinds: tuple[str, ...] = (labels.ISSUER_KINDS[issuer.kind],)
            if issuer.level:
                kinds += (labels.LEVELS[issuer.level],)
            rows.append(FrameRow("issuers", quote(issuer), kinds))
        if report.year:
            rows.append(FrameRow("year", str(report.year)))
        if report.date:
            rows.append(FrameRow("date", quote(report.date)))
        rows += [FrameRow("addressees", quote(body)) for body in report.addressees]
        rows += [FrameRow("cc", quote(body)) for body in report.cc]
        if report.contact:
            hidden = () if self.include_contact else (labels.MASKED,)
            rows.append(FrameRow("contact", quote(report.contact), hidden))
        return rows

    def indicator(self, indicator: Indicator) -> IndicatorRow:
        """Return an indicator in words."""
        return IndicatorRow(
            id=indicator.id,
            name=self.quotations.name(indicator) or "",
            written=self.quotations.of(indicator),
            value=value_words(indicator.value),
            change=self._change(indicator.change),
            role=labels.INDICATOR_ROLES[indicator.role],
            period=self.quotations.of(indicator.period) if indicator.period else "",
            scope=labels.scope(indicator.scope),
            concept=self.concept(indicator.concept),
            section=section_path(indicator.section),
        )

    def observation(self, observation: Observation) -> ObservationRow:
        """Return a figure that is said in words."""
        quote = self.quotations.of
        return ObservationRow(
            id=observation.id,
            name=quote(observation.name),
            written=quote(observation),
            kind=labels.OBSERVATION_KINDS[observation.kind],
            role=labels.INDICATOR_ROLES[observation.role],
            scope=labels.scope(observation.scope),
            concept=self.concept(observation.concept),
            section=section_path(observation.section),
        )

    def concept(self, its_id: str | None) -> str:
        """Return the name of a concept in Chinese and in English, or its id where it has none."""
        found = self.report.ontology.find(its_id) if its_id else None
        return concept_label(found.name_zh, found.name_en) if found else its_id or ""

    def figures(self, section: Section) -> int:
        """Return how many indicators stand in a section and below it."""
        begin, end = section.span
        return bisect_left(self._begins, end) - bisect_left(self._begins, begin)

    def message(self, found: Finding | Diagnostic) -> tuple[str, str]:
        """Return what was found as a sentence in Chinese and one in English."""
        quoted = [found.text]
        if callable(found.message):
            chinese, english = found.message("zh"), found.message("en")
            quoted += found.arguments.values()
        else:
            chinese, _, english = found.message.partition(" / ")
            english = english or chinese
        quoted += QUOTED.findall(chinese)
        hide = self.quotations.hide
        return hide(chinese, quoted), hide(english, quoted)

    @staticmethod
    def severity(found: Finding | Diagnostic) -> str:
        """Return how much a finding matters: a key of ``labels.SEVERITIES``."""
        return "undecided" if getattr(found, "undecided", False) else found.severity

    def _change(self, change: Change | None) -> str:
        if change is None:
            return ""
        arrow = labels.DIRECTIONS[change.direction]
        return f"{arrow} {self.quotations.of(change.base)}" if change.base else arrow


def concept_label(chinese: str, english: str) -> str:
    """Return the label of a concept with these names."""
    # {…} in a name says what its figures may be divided by. A label is split at its first space.
    return f"{re.sub('{.*?}', '', chinese).replace(' ', NO_BREAK)} {english}"


def value_words(value: Value) -> str:
    """Return a value as it is read: ``> 3,000,000 元``."""
    number = value.grade or (format(value.number, ",f") if value.number is not None else "—")
    unit = "名 rank" if value.unit == "rank" else value.unit
    return " ".join(part for part in (labels.APPROXIMATIONS[value.approx], number, unit) if part)


def section_path(section: Section | None) -> str:
    """Return the id of a section and the outline numbers down to it: s7 一、（二）1."""
    if section is None:
        return ""
    its_id = section.id
    numbers = ""
    while section is not None:
        numbers = (section.marker.text if section.marker else "") + numbers
        section = section.parent
    return f"{its_id} {numbers}".rstrip()
