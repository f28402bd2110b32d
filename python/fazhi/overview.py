# SPDX-License-Identifier: MIT
"""What is shown of a report, in which order and in which words: the same on every display."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from . import labels
from ._core import find_concept
from .quotation import Quotations

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ._core import Change, Diagnostic, Finding, Indicator, Report, Section, Value

PARTS = ("outline", "indicators", "deficiencies", "commitments", "findings")
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


class Overview:
    """A report with what was found in it, in words for people."""

    def __init__(
        self,
        report: Report,
        findings: Sequence[Finding | Diagnostic],
        *,
        include_contact: bool = False,
    ) -> None:
        self.report = report
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
        rows = [FrameRow("file", source.name or "—", (source.encoding, size))]
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
            concept=concept_label(indicator.concept),
            section=section_path(indicator.section),
        )

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


def concept_label(concept_id: str | None) -> str:
    """Return the name of a concept in Chinese and in English, or its id where it has none."""
    concept = find_concept(concept_id) if concept_id else None
    if concept is None:
        return concept_id or ""
    # A label is split at its first space.
    return f"{concept.name_zh.replace(' ', NO_BREAK)} {concept.name_en}"


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
