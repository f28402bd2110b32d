# SPDX-License-Identifier: MIT
"""Marks in a text: the words stay as they are, however the marks overlap."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pages import read_html
from test_properties import any_text

import fazhi
from fazhi.overview import Overview
from fazhi.page.body import body
from fazhi.page.marked_text import MarkedText
from fazhi.page.marks import KINDS, Kind, Mark, marks_of
from fazhi.page.plain import UNREADABLE, plain

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn

ODD = "a<&>\"'\u202e\u2066\x00\x07\x85 \t\n\r\u2028\u3000案件，。𠮷]]>"
HOSTILE = "<script>alert(1)</script>]]><!--</div></details>&amp;\u202e"


@st.composite
def marked_texts(draw: DrawFn) -> tuple[str, list[Mark]]:
    text = draw(st.text(st.sampled_from(ODD), max_size=40))
    places = st.integers(0, len(text))
    marks = []
    for number in range(draw(st.integers(0, 8))):
        begin, end = sorted((draw(places), draw(places)))
        kind: Kind = draw(st.sampled_from(KINDS))
        marks.append(Mark(kind, f"f{number}", "", begin, end, draw(st.text(max_size=5))))
    marks.sort(key=lambda mark: (mark.begin, -mark.end))
    return text, marks


@given(marked_texts())
@settings(max_examples=500, deadline=None)
def test_any_marks_leave_the_words_and_cover_their_own(case: tuple[str, list[Mark]]) -> None:
    text, marks = case
    writer = MarkedText(text, marks, "x")
    root = read_html(writer.lines(0, len(text)) + writer.places_at_end())
    shown = text.replace("\0", "\ufffd")
    assert root.text == shown
    for mark in marks:
        pieces = [e for e in root.walk() if e.attributes.get("data-fact") == mark.fact]
        assert "".join(piece.text for piece in pieces) == shown[mark.begin : mark.end]
        assert [piece.attributes.get("id") for piece in pieces if "id" in piece.attributes] == [
            f"x-{mark.fact}"
        ]


@given(any_text)
@settings(max_examples=300, deadline=None)
def test_the_body_of_any_report_is_its_text(text: str) -> None:
    report = fazhi.parse(text)
    overview = Overview(report, fazhi.check(report), include_contact=True)
    for collapsible in (True, False):
        html = body(overview, marks_of(overview), "x", collapsible=collapsible)
        root = read_html(html)
        assert root.text == report.text.replace("\0", "\ufffd")
        ids = [e.attributes["id"] for e in root.walk() if "id" in e.attributes]
        assert len(ids) == len(set(ids))


def test_the_body_of_an_example_is_its_text_and_has_every_fact(example: fazhi.Report) -> None:
    overview = Overview(example, fazhi.check(example), include_contact=True)
    root = read_html(body(overview, marks_of(overview), "x", collapsible=True))
    assert root.text == example.text
    for indicator in example.indicators:
        pieces = [e for e in root.all("mark") if e.attributes["data-fact"] == indicator.id]
        assert "".join(piece.text for piece in pieces) == indicator.text
        assert "fazhi-indicator" in pieces[0].classes
    facts = {e.attributes["data-fact"] for e in root.walk() if "data-fact" in e.attributes}
    for kind in ("measures", "deficiencies", "commitments"):
        assert {fact.id for fact in getattr(example, kind)} <= facts


def test_a_section_of_whole_lines_collapses_and_an_item_in_a_paragraph_does_not() -> None:
    report = fazhi.parse(
        "一、主要举措和成效\n（一）健全机制。一是开会6次；二是发文7份。\n（二）强化监督。\n办案8件。\n"
    )
    overview = Overview(report, ())
    root = read_html(body(overview, (), "x", collapsible=True))
    summaries = [summary.text.strip() for summary in root.all("summary")]
    assert summaries == ["一、主要举措和成效", "（一）健全机制。", "（二）强化监督。"]
    first, second, third = root.all("details")
    assert "open" in first.attributes
    assert "open" not in second.attributes
    assert second in list(first.walk())
    assert third not in list(second.walk())
    assert [s.attributes.get("data-count") for s in root.all("summary")] == ["3", "2", "1"]


def test_a_section_alone_is_shown_as_it_stands(example: fazhi.Report) -> None:
    overview = Overview(example, (), include_contact=True)
    for section in example.walk():
        root = read_html(body(overview, (), "x", collapsible=True, section=section))
        assert root.text.strip() == section.text.strip()


@pytest.mark.parametrize("character", ["\u202e", "\u2066", "\u200f", "\x1b", "\x85\x9b", "\x00"])
def test_a_character_that_turns_the_page_is_fenced_and_named(character: str) -> None:
    character = character[-1]
    root = read_html(MarkedText(f"办案{character}8件", (), "x").lines(0, 5))
    fence = root.one(of="fazhi-control")
    assert fence.attributes["data-code"] == f"U+{ord(character):04X}"
    assert fence.text == character.replace("\0", "\ufffd")
    assert plain(f"办案{character}8件") == "办案\ufffd8件"


def test_words_of_a_text_are_no_characters_to_fence() -> None:
    assert not UNREADABLE.search("办案8件，“一网通办”。\t\u3000\u200b\n\r\u2028𠮷")


def test_a_title_of_a_mark_cannot_leave_its_attribute() -> None:
    mark = Mark("indicator", "i1", "", 0, 2, f"\"{HOSTILE}'>")
    root = read_html(MarkedText("案件", [mark], "x").lines(0, 2))
    assert not root.all("script")
    assert root.one("mark").attributes["title"] == plain(f"\"{HOSTILE}'>")
