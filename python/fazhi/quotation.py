# SPDX-License-Identifier: MIT
"""What is shown of a report's words: all of them, personal data masked unless it is asked for."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ._core import Indicator, Piece, Report
    from .terms import Span

MASK = "*"
LONG = 5  # digits


class Quotations:
    """Quotes one report. A letter or digit of personal data is shown as ``*``.

    Personal data is the contact note and what a rule of the family ``privacy`` found. The text
    keeps its length, so that every span of the report is a span of ``text``.
    """

    def __init__(self, report: Report, *, include_contact: bool = False) -> None:
        self._private = () if include_contact else _private_spans(report)
        self._text = report.text
        self.text = _mask(self._text, self._private)

    def of(self, place: Piece) -> str:
        """Return the words of a place."""
        return self.text[slice(*place.span)]

    def name(self, indicator: Indicator) -> str | None:
        """Return the name of an indicator; it may be made of several pieces of the text."""
        spans = indicator.name_spans
        if any(_overlap(span, private) for span in spans for private in self._private):
            return "".join(self.text[slice(*span)] for span in spans)
        return indicator.name

    def hide(self, sentence: str, quoted: Iterable[str]) -> str:
        """Return a sentence with the words that it quotes masked where they are private."""
        if self._private:
            for words in quoted:
                sentence = sentence.replace(words, self._masked(words))
            # A message may quote with other blanks than the text has, so that it is not found.
            for number in self._numbers:
                sentence = sentence.replace(number, MASK * len(number))
        return sentence

    @cached_property
    def _numbers(self) -> list[str]:
        """The numbers in personal data that are long enough to be told from others."""
        return [
            number
            for begin, end in self._private
            for number in re.findall(rf"\d{{{LONG},}}", self._text[begin:end])
        ]

    def _masked(self, words: str) -> str:
        """Return words of the text as they are shown where they overlap personal data."""
        for begin, end in self._private:
            first = max(0, begin - len(words) + 1)
            place = self._text.find(words, first, end + len(words) - 1) if words else -1
            if place != -1:
                return self.text[place : place + len(words)]
        return words


def _private_spans(report: Report) -> tuple[Span, ...]:
    spans = [each.span for each in report.diagnostics if each.rule.startswith("privacy.")]
    if report.contact:
        spans.append(report.contact.span)
    return tuple(spans)


def _mask(text: str, spans: tuple[Span, ...]) -> str:
    characters = list(text)
    for span in spans:
        for i in range(*span):
            if characters[i].isalnum():
                characters[i] = MASK
    return "".join(characters)


def _overlap(first: Span, second: Span) -> bool:
    return first[0] < second[1] and second[0] < first[1]
