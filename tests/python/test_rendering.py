# SPDX-License-Identifier: MIT
"""What a notebook shows: the parts of a report, the same as text and as HTML, all escaped."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import places
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pages import read_html
from test_properties import PIECES, any_text

import fazhi
from fazhi import labels
from fazhi.overview import PARTS, Overview
from fazhi.page.marks import KINDS

if TYPE_CHECKING:
    from pages import Element

HOSTILE = """<script>alert('关于2024年法治政府建设情况的报告')</script>
一、主要举措和成效"><img src=x onerror=alert(1)>
办理"<b onmouseover='alert(1)'>案件</b>]]><!-- 365件，同比增长27.8%。
按照《<u>条例</u>&amp;办法》{{ 7*7 }}{% raw %}。
二、存在的不足和原因
一是</details></div></style>\u202e力量不足\u2066；二是`${alert(1)}`不够。
三、下一步打算
一是</script><script>alert(1)</script>年底前完成不少于4次。
"""
FACTS = ("sections", *places.FACTS)


def sequences(report: fazhi.Report) -> list[Any]:
    """Return every sequence of facts that a report has."""
    return [*(getattr(report, name) for name in FACTS), report.links(), fazhi.check(report)]


def parts_of_text(text: str) -> dict[str, int]:
    """Return the headings of the text form and the numbers behind them."""
    heads = {labels.HEADINGS[part]: part for part in PARTS}
    lines = (re.fullmatch(r"(.+) \((\d+)\)", line) for line in text.splitlines())
    return {heads[m[1]]: int(m[2]) for m in lines if m and m[1] in heads}


def parts_of_html(root: Element) -> dict[str, int]:
    panels = (e for e in root.all("details") if "data-part" in e.attributes)
    return {p.attributes["data-part"]: int(p.all(of="fazhi-count")[0].text) for p in panels}


def test_text_and_html_have_the_same_parts(example: fazhi.Report) -> None:
    bundle = example._repr_mimebundle_()
    assert set(bundle) == {"text/html", "text/plain"}
    shown = parts_of_html(read_html(bundle["text/html"]))
    assert shown == parts_of_text(bundle["text/plain"])
    assert shown == {
        "outline": len(example.walk()),
        "indicators": len(example.indicators),
        **({"observations": len(example.observations)} if example.observations else {}),
        "deficiencies": len(example.deficiencies),
        "commitments": len(example.commitments),
        "findings": len(fazhi.check(example)),
    }


@given(any_text)
@settings(max_examples=100, deadline=None)
def test_any_report_has_the_same_parts_in_both(text: str) -> None:
    bundle = fazhi.parse(text)._repr_mimebundle_()
    assert parts_of_html(read_html(bundle["text/html"])) == parts_of_text(bundle["text/plain"])


def test_tables_say_what_the_facts_say(report: fazhi.Report) -> None:
    root = read_html(fazhi.render(report))
    panels = {
        e.attributes["data-part"]: e for e in root.all("details") if "data-part" in e.attributes
    }
    rows = panels["indicators"].all("tr")[1:]
    assert len(rows) == len(report.indicators)
    for row, indicator in zip(rows, report.indicators, strict=True):
        assert indicator.id in row.text
        assert indicator.text in row.text
        assert indicator.name is None or indicator.name in row.text
    (row,) = panels["observations"].all("tr")[1:]
    (observation,) = report.observations
    assert all(words in row.text for words in (observation.text, observation.name.text, "全部"))
    for deficiency in report.deficiencies:
        assert deficiency.text in panels["deficiencies"].text
        assert deficiency.cause
        assert deficiency.cause.text in panels["deficiencies"].text
    for commitment in report.commitments:
        for action in commitment.actions:
            assert action.text in panels["commitments"].text
    for found in fazhi.check(report):
        assert found.rule in panels["findings"].text
        if "联系人" not in found.message():
            assert found.message("zh") in panels["findings"].text
            assert found.message("en") in panels["findings"].text
    frame = root.one("dl").text
    for expected in ("清溪县人民政府", "2024", "2025年1月20日", "云岭市人民政府"):
        assert expected in frame


def test_links_lead_to_marks_of_the_same_page(example: fazhi.Report) -> None:
    root = read_html(fazhi.render(example))
    ids = {e.attributes["id"] for e in root.walk() if "id" in e.attributes}
    links = [a.attributes["href"] for a in root.all("a")]
    assert len(links) > len(example.indicators)
    assert all(link.startswith("#") and link[1:] in ids for link in links)


def test_a_hostile_text_is_only_text() -> None:
    report = fazhi.parse(HOSTILE, name='"><script>alert(1)</script>')
    pages = [
        fazhi.render(report, language="zh"),
        *(facts._repr_html_() for facts in sequences(report)),
    ]
    pages += [section._repr_html_() for section in report.walk()]
    for html in pages:
        root = read_html(html)
        assert not {e.name for e in root.walk()} & {"script", "img", "b onmouseover", "u", "iframe"}
        assert not [a for e in root.walk() for a in e.attributes if a.startswith("on")]
        fences = root.all(of="fazhi-control")
        outside = html
        for fence in fences:
            outside = outside.replace(f">{fence.text}<", "><")
        assert not re.search("[\u202a-\u202e\u2066-\u2069]", outside)
    assert "{{ 7*7 }}" in pages[0]
    assert "alert(1)" in read_html(pages[0]).text


@given(any_text)
@settings(max_examples=100, deadline=None)
def test_every_object_of_any_report_can_be_shown(text: str) -> None:
    report = fazhi.parse(text)
    for facts in sequences(report):
        root = read_html(facts._repr_html_())
        assert bool(root.text) == bool(facts)
    for section in report.walk():
        read_html(section._repr_html_())


class TestMarks:
    def test_all_kinds_are_marked_unless_some_are_named(self, report: fazhi.Report) -> None:
        root = read_html(fazhi.render(report))
        text = root.one(of="fazhi-text")
        for kind in KINDS:
            assert text.all(of=f"fazhi-{kind}"), kind
        assert len(root.one(of="fazhi-legend").all(of="fazhi-mark")) == len(KINDS)

    @pytest.mark.parametrize("kind", KINDS)
    def test_only_what_is_named_is_marked(self, report: fazhi.Report, kind: str) -> None:
        root = read_html(fazhi.render(report, marks=[kind]))  # type: ignore[list-item]
        marks = root.one(of="fazhi-text").all(of="fazhi-mark")
        assert marks
        names = {name for mark in marks for name in mark.classes}
        assert names <= {"fazhi-mark", f"fazhi-{kind}", "fazhi-related"}

    def test_none_can_be_marked(self, report: fazhi.Report) -> None:
        root = read_html(fazhi.render(report, marks=()))
        assert not root.one(of="fazhi-text").all(of="fazhi-mark")
        assert not root.all("a")

    def test_a_mark_says_on_hovering_what_it_is(self, report: fazhi.Report) -> None:
        root = read_html(fazhi.render(report))
        (mark,) = (m for m in root.all("mark") if m.text == "27.8%")
        title = mark.attributes["title"]
        assert title.splitlines()[:2] == ["新收行政复议案件", "= 27.8 % ↑ 同比"]

    @pytest.mark.parametrize("wrong", [{"marks": ["figures"]}, {"language": "fr"}])
    def test_what_does_not_exist_is_named(
        self, report: fazhi.Report, wrong: dict[str, object]
    ) -> None:
        with pytest.raises(fazhi.OptionError, match=r"figures|fr"):
            fazhi.render(report, **wrong)  # type: ignore[arg-type]


class TestPersonalData:
    def test_a_number_is_masked_in_a_message_that_quotes_with_other_blanks(self) -> None:
        report = fazhi.parse("《\n13800138000")
        assert any(each.rule.startswith("privacy.") for each in report.diagnostics)
        for form in report._repr_mimebundle_().values():
            assert "13800138000" not in form

    def test_it_is_masked(self, report: fazhi.Report) -> None:
        bundle = report._repr_mimebundle_()
        for form in bundle.values():
            assert "000-0000000" not in form
            assert "王某某" not in form
        assert "***-*******" in bundle["text/html"]

    def test_it_is_shown_when_asked_for(self, report: fazhi.Report) -> None:
        html = fazhi.render(report, include_contact=True)
        assert html.count("000-0000000") == 2  # in the frame and in the text

    @pytest.mark.parametrize("number", ["13800138000", "11010519491231002X", "a.b@example.com"])
    def test_a_number_in_the_text_is_masked_in_all_that_is_shown(self, number: str) -> None:
        text = f"一、主要举措和成效\n（一）服务群众。热线电话{number}，办理案件365件。\n"
        report = fazhi.parse(text)
        assert any(each.rule.startswith("privacy.") for each in report.diagnostics)
        shown = [fazhi.render(report), report._repr_mimebundle_()["text/plain"]]
        shown += [facts._repr_html_() for facts in sequences(report)]
        shown += [section._repr_html_() for section in report.walk()]
        assert not [form for form in shown if number in form]
        assert number in fazhi.render(report, include_contact=True)

    @given(st.lists(st.sampled_from([*PIECES, "13800138000"]), max_size=40).map("".join))
    @settings(max_examples=150, deadline=None)
    def test_a_number_is_masked_wherever_it_stands(self, text: str) -> None:
        report = fazhi.parse(text)
        if "13800138000" in Overview(report, ()).quotations.text:
            return  # it is part of a longer number and no telephone
        for form in report._repr_mimebundle_().values():
            assert "13800138000" not in form

    def test_the_masked_text_is_as_long_as_the_text(self, report: fazhi.Report) -> None:
        masked = Overview(report, ()).quotations.text
        assert len(masked) == len(report.text)
        assert masked != report.text


def test_the_same_report_gives_the_same_page(example: fazhi.Report) -> None:
    again = fazhi.parse(example.text, name=example.source.name or "")
    assert fazhi.render(example) == fazhi.render(again)


def test_two_reports_share_no_id() -> None:
    first, second = (fazhi.parse(f"一、主要举措和成效\n办案{n}件。") for n in (6, 7))
    ids = [
        {e.attributes["id"] for e in read_html(fazhi.render(r)).walk() if "id" in e.attributes}
        for r in (first, second)
    ]
    assert ids[0]
    assert not ids[0] & ids[1]


def test_many_facts_are_cut_and_it_says_so() -> None:
    report = fazhi.parse("一、主要举措和成效\n" + "办理案件365件。" * 600)
    root = read_html(report.indicators._repr_html_())
    assert len(root.all("tr")) == 501
    assert root.one(of="fazhi-note").text == "500 / 600"


@pytest.mark.parametrize("language", ["zh", "en", "both"])
def test_labels_are_there_in_both_languages(report: fazhi.Report, language: str) -> None:
    root = read_html(fazhi.render(report, language=language))  # type: ignore[arg-type]
    assert root.one(of="fazhi-report").attributes["data-language"] == language
    summaries = [s.text for s in root.all("summary") if "指标" in s.text]
    assert summaries[0].split()[:2] == ["指标", "Indicators"]


def test_findings_are_a_table_of_what_to_look_at(report: fazhi.Report) -> None:
    found = fazhi.check(report)
    root = read_html(found._repr_html_())
    assert len(root.all("li", of="fazhi-of-finding")) == len(found) > 0
    assert fazhi.check(fazhi.parse(report.text), rules=["figure.rank"])._repr_html_() == ""


def test_a_concept_is_shown_by_its_name(report: fazhi.Report) -> None:
    known = [i for i in report.indicators if i.concept]
    assert known
    root = read_html(fazhi.render(report))
    shown = {e.attributes.get("title"): e.text.replace("\u00a0", " ") for e in root.walk()}
    for indicator in known:
        concept = fazhi.find_concept(indicator.concept or "")
        assert concept
        assert shown[concept.id] == f"{concept.name_zh} {concept.name_en}"


def test_a_concept_of_ones_own_is_shown_by_its_name() -> None:
    ontology = fazhi.Ontology(
        "concept\tlocal.tagged_rate\t古树挂牌率{按乡镇}\tTagged old trees\tpct\t+\t-\tS\n"
        "words\tlocal.tagged_rate\t古树 挂牌率 @%\n"
    )
    report = fazhi.parse("一、主要举措\n古树挂牌率达98%。", ontology=ontology)
    root = read_html(fazhi.render(report))
    shown = {e.attributes.get("title"): e.text for e in root.walk()}
    # What the figures may be divided by is no part of what they are called.
    assert shown["local.tagged_rate"] == "古树挂牌率 Tagged old trees"


def test_a_theme_is_shown_by_its_title(report: fazhi.Report) -> None:
    html = fazhi.render(report)
    titles = {theme.id: theme.title_zh for theme in fazhi.themes()}
    found = {each.theme for each in (*report.deficiencies, *report.commitments)} - {None}
    assert found
    assert all(titles[theme] in html for theme in found if theme)
    assert labels.theme("officials").startswith("全面提高政府工作人员")  # of the outline before
    assert (labels.theme("none of them"), labels.theme(None)) == ("none of them", "")


def test_a_label_keeps_all_its_words() -> None:
    from fazhi.page.templates import both

    for table in (labels.HEADINGS, labels.KINDS, labels.PAGE, labels.KEYS, labels.SCOPES):
        for label in table.values():
            spans = read_html(both(label)).all("span")
            assert [span.attributes["lang"] for span in spans] == ["zh", "en"]
            assert " ".join(span.text for span in spans) == label
    role = labels.section_role("deficiencies+plan")
    assert [s.text for s in read_html(both(role)).all("span")] == [
        "不足 + 下步安排",
        "deficiencies + plan",
    ]
    assert both("UTF-8") == "UTF-8"


def test_every_word_of_the_core_has_a_label() -> None:
    from typing import get_args

    from fazhi import terms

    for words, table in (
        (terms.Role, labels.INDICATOR_ROLES),
        (terms.Approximation, labels.APPROXIMATIONS),
        (terms.CitationKind, labels.CITATION_KINDS),
        (terms.IssuerKind, labels.ISSUER_KINDS),
        (terms.AdministrativeLevel, labels.LEVELS),
        (terms.Severity, labels.SEVERITIES),
        (terms.ObservationKind, labels.OBSERVATION_KINDS),
    ):
        assert set(get_args(words)) <= set(table)
    assert set(KINDS) == set(labels.KINDS)
