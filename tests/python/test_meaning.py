# SPDX-License-Identifier: MIT
"""What makes reports comparable: themes, links, measures, divisions, indicators of one's own."""

from __future__ import annotations

import copy
import csv
import io
import json
import pickle
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

import fazhi
from fazhi import command_line

if TYPE_CHECKING:
    from pathlib import Path

TEXT = """重庆市江北区人民政府
关于2024年法治政府建设情况的报告
一、主要举措和成效
（一）规范行政执法。办理案件100件，办结率100%。合同履约政务失信实现“零发生”。
二、存在的不足
一是部分单位行政执法监督有待加强。
二是档案库房面积不足。
三、2025年工作安排
一是加强行政执法监督。编制执法监督事项清单，确保培训率达90%。
"""

OWN = (
    "concept\tlocal.training_rate\t培训率\tTraining rate\tpct\t+\t-\tour office\n"
    "words\tlocal.training_rate\t培训率\n"
)


@pytest.fixture
def report() -> fazhi.Report:
    return fazhi.parse(TEXT, name="清溪.txt")


def test_a_figure_said_in_words_is_an_observation(report: fazhi.Report) -> None:
    (fact,) = report.observations
    assert (fact.id, fact.kind, fact.cue.text, fact.concept) == (
        "o1",
        "zero",
        "零发生",
        "business.gov_breach_cases",
    )
    assert fact.text == "合同履约政务失信实现“零发生”"
    assert (fact.role, fact.scope) == ("result", "own")
    assert fact.section is not None
    assert fact.text in fact.sentence.text
    assert pickle.loads(pickle.dumps(fact)) == fact
    assert report.to_dict()["observations"][0]["cue"]["text"] == "零发生"


def test_a_lack_and_a_promise_are_linked_by_their_words(report: fazhi.Report) -> None:
    (link,) = report.links()
    assert link.deficiency.id == "d1"
    assert link.commitment.id == "c1"
    assert link.same_theme
    assert link.score == 100
    lacking, promised = link.evidence[0]
    assert (lacking.text, promised.text) == ("行政执法监督", "行政执法监督")
    assert [lack.id for lack in report.unanswered] == ["d2"]
    assert [lack.id for lack in report.commitments[0].answers] == ["d1"]
    assert copy.copy(link) is link
    assert pickle.loads(pickle.dumps(link)) == link
    assert {link} == {report.links()[0]}
    assert "100" in repr(link)


def test_a_lack_tells_how_plainly_it_speaks(report: fazhi.Report) -> None:
    first = report.deficiencies[0]
    assert [word.text for word in first.hedges] == ["部分", "有待"]
    assert first.specifics == ()
    (other,) = fazhi.parse("二、存在的不足\n一是生态环境执法人员仅3名。").deficiencies
    assert [(kind, piece.text) for kind, piece in other.specifics] == [
        ("field", "生态环境"),
        ("number", "3名"),
    ]


def test_an_action_has_an_object_and_a_deliverable(report: fazhi.Report) -> None:
    first, second = report.commitments[0].actions
    assert first.object is not None
    assert first.object.text == "执法监督事项清单"
    assert first.deliverable is not None
    assert first.deliverable.text == "执法监督事项清单"
    assert second.deliverable is None


def test_themes_are_those_of_the_outline_of_the_year(report: fazhi.Report) -> None:
    assert [each.title_zh for each in fazhi.themes(2024)][:2] == [
        "政府机构职能体系",
        "依法行政制度体系",
    ]
    assert fazhi.themes() == fazhi.themes(2024)
    assert fazhi.themes(2018)[0].outline == "2015-2020"
    assert report.measures[0].theme in {each.id for each in fazhi.themes(report.year)}
    assert pickle.loads(pickle.dumps(fazhi.themes())) == fazhi.themes()
    assert repr(fazhi.themes()[0]) == "<Theme functions>"


def test_the_measures_are_a_tidy_row(report: fazhi.Report) -> None:
    row = report.measures_table()
    assert list(row) == [each.id for each in fazhi.metrics()]
    assert row["deficiency_count"] == Decimal(2)
    assert row["deficiencies_answered"] == Decimal("0.5000")
    assert row["citation_law_share"] is None
    assert pickle.loads(pickle.dumps(fazhi.metrics()[0])) == fazhi.metrics()[0]
    for each in fazhi.metrics():
        assert all((each.title_zh, each.definition_zh, each.definition_en, each.source))


def test_an_issuer_has_a_division(report: fazhi.Report) -> None:
    place = report.issuers[0].division
    assert place is not None
    assert place.path == ("重庆市", "江北区")
    assert (place.code, place.name, place.level) == ("500105", "江北区", "county")
    assert (place.ground, place.is_part) == ("name", False)
    assert pickle.loads(pickle.dumps(place)) == place
    assert repr(place) == "<Division 500105 江北区>"


def test_a_name_that_two_divisions_have_stays_open() -> None:
    assert [each.code for each in fazhi.divisions_named("江北区")] == ["330205", "500105"]
    assert [each.code for each in fazhi.divisions_named("江北区", within="33")] == ["330205"]
    found = fazhi.find_division("330205")
    assert found is not None
    assert found.path == ("浙江省", "宁波市", "江北区")
    assert found.ground is None
    assert fazhi.find_division("999999") is None


def test_a_table_extends_the_indicators(report: fazhi.Report) -> None:
    ontology = fazhi.Ontology(OWN, name="own.tsv")
    assert ontology.concepts[-1].id == "local.training_rate"
    assert len(ontology.concepts) == len(fazhi.concepts()) + 1
    wider = report.with_ontology(ontology)
    assert report.indicators[-1].concept is None
    assert wider.indicators[-1].concept == "local.training_rate"
    assert wider.ontology == ontology
    assert wider.source.name == "清溪.txt"
    again = pickle.loads(pickle.dumps(wider))
    assert again.indicators[-1].concept == "local.training_rate"
    assert pickle.loads(pickle.dumps(ontology)) == ontology


def test_every_way_to_parse_takes_a_table(file: Path) -> None:
    ontology = fazhi.Ontology(OWN)
    data = TEXT.encode()
    reports = [
        fazhi.parse(TEXT, ontology=ontology),
        fazhi.parse(fazhi.read(file), ontology=ontology),
        fazhi.parse_bytes(data, ontology=ontology),
        fazhi.parse_file(file, ontology=ontology),
        *(each.value() for each in fazhi.parse_many([file, data], ontology=ontology)),
    ]
    for report in reports:
        assert report.ontology == ontology
        assert report.indicators[-1].concept == "local.training_rate"
        assert pickle.loads(pickle.dumps(report)).ontology == ontology


def test_a_table_that_is_wrong_names_its_line() -> None:
    with pytest.raises(fazhi.OptionError, match=r"own\.tsv:2: expected 8 columns, found 2"):
        fazhi.Ontology("# mine\nconcept\tlocal.visits\n", name="own.tsv")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "清溪.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_metrics_writes_a_row_for_each_report(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command_line.main(["metrics", str(file), str(file), "--format", "csv"]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert [row["year"] for row in rows] == ["2024", "2024"]
    assert rows[0]["deficiency_count"] == "2"
    assert rows[0]["citation_law_share"] == ""
    assert command_line.main(["metrics", str(file), "--format", "json"]) == 0
    row = json.loads(capsys.readouterr().out)
    assert (row["issuers"], row["deficiencies_answered"]) == ("重庆市江北区人民政府", "0.5000")
    assert command_line.main(["metrics", str(file)]) == 0
    assert "不足条数" in capsys.readouterr().out


def test_metrics_lists_what_each_measure_is(capsys: pytest.CaptureFixture[str]) -> None:
    assert command_line.main(["metrics", "--list"]) == 0
    text = capsys.readouterr().out
    assert all(each.definition_en in text for each in fazhi.metrics())
    for form in ("json", "csv"):
        assert command_line.main(["metrics", "--list", "--format", form]) == 0
        assert "hundred_share" in capsys.readouterr().out
    with pytest.raises(SystemExit):
        command_line.main(["metrics"])


def test_concepts_of_a_file_are_given_and_a_wrong_line_is_named(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "own.tsv"
    table.write_text(OWN, encoding="utf-8")
    assert (
        command_line.main(["parse", str(file), "--format", "json", "--concepts", str(table)]) == 0
    )
    found = json.loads(capsys.readouterr().out)
    assert found["indicators"][-1]["concept"] == "local.training_rate"
    table.write_text("words\tlocal.none\t培训率\n", encoding="utf-8")
    assert command_line.main(["metrics", str(file), "--concepts", str(table)]) == 2
    assert "own.tsv:1" in capsys.readouterr().err
    assert command_line.main(["metrics", str(file), "--concepts", str(tmp_path / "no.tsv")]) == 2
    assert "no.tsv" in capsys.readouterr().err
