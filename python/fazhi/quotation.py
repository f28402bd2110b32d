# SPDX-License-Identifier: MIT
"""What is shown of a report's words: all of them, personal data masked unless it is asked for."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from operator import itemgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ._core import Indicator, Piece, Report
    from .terms import Span

MASK = "*"
NUMBER = re.compile(r"\d{5,}")


class Quotations:
    """Quotes one report. A letter or digit of personal data is shown as ``*``.

    Personal data is the contact note and what a rule of the family ``privacy`` found. The text
    keeps its length, so that every span of the report is a span of ``text``.
    """

    def __init__(self, report: Report, *, include_contact: bool = False) -> None:
        rules, contact = ((), ()) if include_contact else _private_spans(report)
        self._private = rules + contact
        self._groups = (_merged(rules), contact)
        self._known: dict[str, str] = {}  # words as they are shown
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
            for number in self._numbers_in(sentence):
                sentence = sentence.replace(number, MASK * len(number))
        return sentence

    def _numbers_in(self, sentence: str) -> list[str]:
        """Return the numbers of personal data that a sentence has, in the order of the text."""
        order = self._numbers
        sizes = self._sizes
        found = {
            part
            for run in NUMBER.findall(sentence)
            for size in sizes
            for i in range(len(run) - size + 1)
            if (part := run[i : i + size]) in order
        }
        return sorted(found, key=order.__getitem__)

    @cached_property
    def _numbers(self) -> dict[str, int]:
        """The numbers in personal data that are long enough to be told from others, and where."""
        found = (
            number
            for begin, end in self._private
            for number in NUMBER.findall(self._text[begin:end])
        )
        return {number: place for place, number in enumerate(dict.fromkeys(found))}

    @cached_property
    def _sizes(self) -> frozenset[int]:
        return frozenset(map(len, self._numbers))

    def _masked(self, words: str) -> str:
        """Return words of the text as they are shown where they overlap personal data."""
        if words not in self._known:
            places = (self._place(words, spans) for spans in self._groups)
            place = next((place for place in places if place is not None), None)
            end = (place or 0) + len(words)
            self._known[words] = words if place is None else self.text[place:end]
        return self._known[words]

    def _place(self, words: str, private: Sequence[Span]) -> int | None:
        """Return where words overlap the first of spans that do not overlap each other."""
        place = self._text.find(words) if words and private else -1
        while place != -1:
            i = bisect_right(private, place, key=itemgetter(1))
            if i < len(private) and private[i][0] < place + len(words):
                return place
            place = self._text.find(words, place + 1)
        return None


def _private_spans(report: Report) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Return what rules have found, and the contact note."""
    found = (each.span for each in report.diagnostics if each.rule.startswith("privacy."))
    return tuple(found), (report.contact.span,) if report.contact else ()


def _merged(spans: Iterable[Span]) -> list[Span]:
    """Return spans in order, those that overlap as one."""
    merged: list[Span] = []
    for begin, end in sorted(spans):
        if merged and begin < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((begin, end))
    return merged


def _mask(text: str, spans: tuple[Span, ...]) -> str:
    characters = list(text)
    for span in spans:
        for i in range(*span):
            if characters[i].isalnum():
                characters[i] = MASK
    return "".join(characters)


def _overlap(first: Span, second: Span) -> bool:
    return first[0] < second[1] and second[0] < first[1]
