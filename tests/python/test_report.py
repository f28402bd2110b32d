# SPDX-License-Identifier: MIT
"""What a report is in Python: its parts, its places, its equality and its life."""

from __future__ import annotations

import copy
import gc
import pickle
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

import pytest
from conftest import SAMPLE
from places import FACTS, places

import fazhi


def by_text(report: fazhi.Report, text: str) -> fazhi.Indicator:
    (found,) = (indicator for indicator in report.indicators if indicator.text == text)
    return found


class TestParts:
    def test_the_frame(self, report: fazhi.Report) -> None:
        assert report.title is not None
        assert report.title.text.splitlines()[-1] == "关于2024年法治政府建设情况的报告"
        assert [issuer.name for issuer in report.issuers] == ["清溪县人民政府"]
        assert (report.issuers[0].kind, report.issuers[0].level) == ("government", "county")
        assert [body.name for body in report.addressees] == ["云岭市人民政府"]
        assert report.year == 2024
        assert report.date is not None
        assert (report.date.year, report.date.month, report.date.day) == (2025, 1, 20)
        assert report.contact is not None
        assert "000-0000000" in report.contact.text

    def test_the_outline(self, report: fazhi.Report) -> None:
        roles = ["measures", "leadership", "deficiencies", "plan"]
        assert [section.role for section in report.sections] == roles
        measures = report.sections[0]
        assert measures.marker is not None
        assert (measures.marker.text, measures.marker.ordinal) == ("一、", 1)
        assert measures.heading is not None
        assert measures.heading.text == "2024年推进法治政府建设的主要举措和成效"
        assert [child.heading and child.heading.text for child in measures.children] == [
            "优化营商环境",
            "化解矛盾纠纷",
        ]
        assert {child.parent for child in measures.children} == {measures}
        assert measures.parent is None

    def test_a_walk_visits_each_section_once_in_reading_order(self, example: fazhi.Report) -> None:
        nested = [node for section in example.sections for node in section.walk()]
        assert nested == list(example.walk())
        assert [node.id for node in nested] == [f"s{n + 1}" for n in range(len(nested))]
        begins = [node.span[0] for node in nested]
        assert begins == sorted(begins)
        for node in nested:
            for child in node.children:
                assert child.parent == node
                assert child.level == node.level + 1

    def test_an_indicator(self, report: fazhi.Report) -> None:
        cases = by_text(report, "365件")
        assert cases.name == "新收行政复议案件"
        assert (cases.value.number, cases.value.unit) == (Decimal(365), "件")
        assert (cases.value.approx, cases.value.kind, cases.value.grade) == ("exact", "count", None)
        assert cases.role == "result"
        assert cases.change is None
        assert "365件" in cases.sentence.text
        assert cases in report.sections[0].indicators
        assert cases not in report.sections[3].indicators

    def test_a_change(self, report: fazhi.Report) -> None:
        growth = by_text(report, "27.8%")
        assert growth.change is not None
        assert (growth.change.direction, growth.change.kind) == ("up", "rel")
        assert growth.change.base is not None
        assert growth.change.base.text == "同比"

    def test_bounds_are_exact_decimals(self, report: fazhi.Report) -> None:
        money = by_text(report, "300余万元").value
        assert (money.number, money.unit, money.approx) == (Decimal(3000000), "元", "over")
        assert money.low == Decimal(3000000)
        assert isinstance(money.number, Decimal)
        assert by_text(report, "5分钟以内").value.approx == "at_most"

    def test_a_rank(self, report: fazhi.Report) -> None:
        rank = by_text(report, "第1").value
        assert (rank.number, rank.unit, rank.kind) == (Decimal(1), "rank", "rank")

    def test_a_grade_is_its_letter_and_no_number(self) -> None:
        report = fazhi.parse("一、主要举措和成效\n清溪县政务公开考核获评A档。")
        (indicator,) = report.indicators
        assert (indicator.value.grade, indicator.value.number) == ("A", None)

    def test_deficiencies_and_their_causes(self, report: fazhi.Report) -> None:
        first, second = report.deficiencies
        assert first.text.startswith("执法力量不足")
        assert first.cause is not None
        assert first.cause.text == "编制紧张"
        assert second.cause is not None
        assert second.cause.text == "投入不够"

    def test_commitments_and_their_actions(self, report: fazhi.Report) -> None:
        training, _ = report.commitments
        assert training.lead.text == "充实执法力量"
        targets = [t for action in training.actions for t in action.targets]
        assert {target.role for target in targets} == {"target"}
        assert [target.text for target in targets] == ["不少于4次", "100%"]
        deadlines = [action.deadline for action in training.actions if action.deadline]
        assert [deadline.text for deadline in deadlines] == ["2025年底前"]

    def test_citations(self, report: fazhi.Report) -> None:
        (law,) = report.citations
        assert (law.text, law.title.text) == ("《优化营商环境条例》", "优化营商环境条例")
        assert law.kind == "regulation"

    def test_where_it_came_from(self, report: fazhi.Report) -> None:
        source = report.source
        assert (source.name, source.encoding) == ("清溪县.txt", "UTF-8")
        assert source.length == len(SAMPLE) == len(report.text)
        assert fazhi.parse("").source.name is None

    def test_an_empty_text_is_a_report_of_nothing(self) -> None:
        report = fazhi.parse("")
        assert report.text == ""
        assert report.title is report.date is report.contact is report.year is None
        assert [len(getattr(report, facts)) for facts in FACTS] == [0] * len(FACTS)
        assert len(report.sections) == len(report.walk()) == 0

    def test_a_byte_order_mark_is_not_text(self) -> None:
        assert fazhi.parse("\ufeff清溪县").text == "清溪县"
        assert fazhi.parse("\ufeff\ufeff清溪县").text == "\ufeff清溪县"


class TestPlaces:
    def test_spans_count_as_python_does(self, report: fazhi.Report) -> None:
        assert report.text == SAMPLE
        kinds = set()
        for place in places(report):
            assert report.text[slice(*place.span)] == place.text == str(place)
            kinds.add(type(place).__name__)
        assert kinds >= {"Piece", "Section", "Marker", "Indicator", "Deficiency", "Action"}

    def test_byte_and_utf16_spans(self, report: fazhi.Report) -> None:
        utf8, utf16 = SAMPLE.encode(), SAMPLE.encode("utf-16-le")
        for place in places(report):
            assert utf8[slice(*place.byte_span)].decode() == place.text
            begin, end = place.utf16_span
            assert utf16[2 * begin : 2 * end].decode("utf-16-le") == place.text

    def test_the_three_ways_to_count_differ_after_a_rare_character(self) -> None:
        report = fazhi.parse("一、主要举措和成效\n𠮷水镇调解纠纷365件。")
        (indicator,) = report.indicators
        assert indicator.span == (17, 21)
        assert indicator.utf16_span == (18, 22)
        assert indicator.byte_span == (50, 56)
        assert indicator.position == (2, 8)

    def test_names_are_made_of_their_pieces(self, example: fazhi.Report) -> None:
        for indicator in example.indicators:
            joined = "".join(example.text[b:e] for b, e in indicator.name_spans)
            assert joined == (indicator.name or "")

    def test_leaves_join_to_the_text(self, example: fazhi.Report) -> None:
        assert "".join(leaf.text for leaf in example.leaves()) == example.text

    def test_a_piece_by_its_span(self, report: fazhi.Report) -> None:
        assert report.piece(0, 7).text == "清溪县人民政府"
        assert report.piece(len(SAMPLE), len(SAMPLE)).text == ""
        assert report.title is not None
        assert report.piece(*report.title.span) == report.title
        for span in ((3, 2), (0, len(SAMPLE) + 1)):
            with pytest.raises(IndexError):
                report.piece(*span)

    def test_a_part_knows_its_report(self, report: fazhi.Report) -> None:
        assert all(place.report is report for place in places(report))

    def test_a_part_outlives_the_name_of_its_report(self) -> None:
        indicator = fazhi.parse(SAMPLE).indicators[0]
        section = indicator.section
        gc.collect()
        assert indicator.text in indicator.report.text
        assert section is not None
        assert indicator in section.indicators


class TestSequences:
    def test_they_are_sequences(self, report: fazhi.Report) -> None:
        for name in (*FACTS, "sections"):
            facts = getattr(report, name)
            # Registered as one, polars would take it for a list of objects and not for a table.
            assert not isinstance(facts, Sequence)
            assert list(reversed(facts)) == list(facts)[::-1]
            assert type(facts).__name__ == name.capitalize()

    def test_items_and_slices_are_those_of_a_list(self, example: fazhi.Report) -> None:
        facts = example.indicators
        listed = list(facts)
        size = len(listed)
        assert len(facts) == size > 9
        for i in (0, 1, size - 1, -1, -size):
            assert facts[i] == listed[i]
        for cut in (
            slice(None),
            slice(2, 5),
            slice(-3, None),
            slice(None, None, -1),
            slice(1, 8, 3),
            slice(5, 2),
            slice(0, size + 99),
        ):
            assert isinstance(facts[cut], fazhi.Indicators)
            assert list(facts[cut]) == listed[cut]
        assert list(facts[1:9][::-2][1:]) == listed[1:9][::-2][1:]
        assert list(reversed(facts)) == listed[::-1]

    def test_a_wrong_index_is_an_index_error(self, report: fazhi.Report) -> None:
        size = len(report.indicators)
        for i in (size, -size - 1, 10**18):
            with pytest.raises(IndexError):
                report.indicators[i]
        with pytest.raises(TypeError):
            report.indicators["0"]  # type: ignore[call-overload]
        with pytest.raises(ValueError, match="step"):
            report.indicators[::0]

    def test_membership(self, report: fazhi.Report) -> None:
        facts = report.indicators
        assert facts[2] in facts
        assert facts[2] not in facts[3:]
        assert "365件" not in facts
        assert facts.index(facts[2]) == 2
        assert facts.index(facts[2], -len(facts)) == 2
        assert (facts.count(facts[2]), facts.count(None)) == (1, 0)
        with pytest.raises(ValueError, match="not in"):
            facts.index(facts[2], 3)
        with pytest.raises(ValueError, match="not in"):
            facts.index(facts[2], 0, 2)

    def test_equality(self, report: fazhi.Report) -> None:
        again = fazhi.parse(SAMPLE)
        assert report.indicators == again.indicators
        assert hash(report.indicators) == hash(again.indicators)
        assert report.indicators[:2] != report.indicators[1:3]
        assert report.indicators[:0] != report.measures[:0]
        assert report.indicators != list(report.indicators)

    def test_they_are_formatted_as_their_text_is(self, report: fazhi.Report) -> None:
        figure = by_text(report, "365件")
        assert f"{figure}|{figure:>6}|{figure:.2}" == "365件|  365件|36"
        with pytest.raises(ValueError, match="format"):
            f"{figure:d}"

    def test_text_comes_first_in_what_they_show(self, report: fazhi.Report) -> None:
        assert repr(by_text(report, "365件")) == "<Indicator '365件' 新收行政复议案件>"
        assert repr(by_text(report, "300余万元").value) == "<Value 3000000 元 over>"
        assert repr(by_text(report, "27.8%").change) == "<Change up rel '同比'>"
        assert repr(report.sections[0].marker) == "<Marker '一、' chinese_comma 1>"
        assert repr(report.sections[2]) == "<Section '三、存在的不足和原因' level 1 deficiencies>"
        assert report.title is not None
        assert repr(report).startswith(f"<Report {report.title.text!r} 2024, ")
        shown = repr(report.deficiencies).splitlines()
        assert shown[0] == "<Deficiencies 2"
        assert shown[1].startswith("  <Deficiency '执法力量不足")
        assert repr(report.measures[:0]) == "<Measures 0>"


class TestValues:
    def test_reports_are_equal_when_their_texts_are(self, report: fazhi.Report) -> None:
        again = fazhi.parse(SAMPLE)
        assert report == again
        assert hash(report) == hash(again)
        assert report != fazhi.parse(SAMPLE + " ")
        assert report != SAMPLE

    def test_places_are_equal_at_one_place_of_one_text(self, report: fazhi.Report) -> None:
        again = fazhi.parse(SAMPLE)
        first, other = list(places(report)), list(places(again))
        assert first == other
        assert [hash(place) for place in first] == [hash(place) for place in other]
        elsewhere = fazhi.parse(SAMPLE + " ")
        assert report.indicators[0] != elsewhere.indicators[0]
        assert report.indicators[0] != report.indicators[1]
        assert report.indicators[0] != report.piece(*report.indicators[0].span)

    def test_values_are_equal_wherever_they_stand(self, report: fazhi.Report) -> None:
        other = fazhi.parse("一、主要举措和成效\n柳树镇调解纠纷365件，同比增长27.80%。")
        value = by_text(other, "365件").value
        assert value == by_text(report, "365件").value
        assert hash(value) == hash(by_text(report, "365件").value)
        assert value != by_text(report, "300余万元").value
        change = by_text(other, "27.80%").change
        assert change == by_text(report, "27.8%").change
        assert hash(change) == hash(by_text(report, "27.8%").change)

    def test_nothing_can_be_changed_or_made(self, report: fazhi.Report) -> None:
        for thing in (report, report.source, report.indicators, *places(report)):
            with pytest.raises(AttributeError):
                thing.text = ""  # type: ignore[misc,union-attr]
            with pytest.raises(AttributeError):
                thing.note = ""  # type: ignore[union-attr]
            with pytest.raises(TypeError):
                type(thing)()

    def test_copies_are_the_same_object(self, report: fazhi.Report) -> None:
        for thing in (report, report.indicators, report.indicators[0], report.indicators[0].value):
            assert copy.copy(thing) is thing
            assert copy.deepcopy([thing])[0] is thing


class TestPickling:
    @pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
    def test_a_report_comes_back(self, report: fazhi.Report, protocol: int) -> None:
        again = pickle.loads(pickle.dumps(report, protocol))
        assert again == report
        assert again.source == report.source
        assert again.to_json() == report.to_json()

    def test_it_remembers_its_encoding(self) -> None:
        report = fazhi.parse_bytes(SAMPLE.replace("𠮷", "柳").encode("gb18030"), "gb18030", "a.txt")
        again = pickle.loads(pickle.dumps(report))
        assert (again.source.name, again.source.encoding) == ("a.txt", "GB18030")
        assert again.source == report.source

    def test_a_mark_inside_the_text_stays(self) -> None:
        report = fazhi.parse("\ufeff\ufeff清溪县")
        assert pickle.loads(pickle.dumps(report)).text == "\ufeff清溪县"

    def test_every_part_comes_back(self, report: fazhi.Report) -> None:
        parts: list[object] = list(places(report))
        for indicator in report.indicators:
            parts += [indicator.value, indicator.change, indicator.section]
        again = pickle.loads(pickle.dumps(parts))
        assert again == parts
        assert [type(part) for part in again] == [type(part) for part in parts]

    def test_sequences_come_back(self, report: fazhi.Report) -> None:
        for facts in (
            report.sections,
            report.walk(),
            report.indicators[::-2],
            report.sections[0].indicators,
            report.sections[0].children,
            report.measures[:0],
        ):
            again = pickle.loads(pickle.dumps(facts))
            assert again == facts
            assert type(again) is type(facts)


class TestForms:
    def test_the_dict_says_what_the_objects_say(self, example: fazhi.Report) -> None:
        form = example.to_dict()
        assert form["schema"] == "fazhi.report/1"
        assert form["year"] == example.year
        assert (form["title"] or {}).get("text") == (example.title.text if example.title else None)
        for name in FACTS:
            facts = getattr(example, name)
            assert [entry["span"] for entry in form[name]] == [list(fact.span) for fact in facts]
        for entry, indicator in zip(form["indicators"], example.indicators, strict=True):
            value = indicator.value
            number = None if value.number is None else format(value.number, "f")
            assert entry["id"] == indicator.id
            assert entry["name"] == indicator.name
            assert entry["value"]["number"] == (value.grade or number)
            for key in ("unit", "approx", "kind"):
                assert entry["value"][key] == getattr(value, key)
            for key in ("role", "scope", "concept", "text"):
                assert entry[key] == getattr(indicator, key)
            assert entry["section"] == (indicator.section.id if indicator.section else None)
        assert [node["id"] for node in form["sections"]] == [s.id for s in example.sections]

    def test_json_is_one_line_unless_asked(self, report: fazhi.Report) -> None:
        assert "\n" not in report.to_json()
        assert report.to_json(indent=2).startswith('{\n  "schema": "fazhi.report/1"')

    def test_a_contact_is_written_only_when_asked_for(self, report: fazhi.Report) -> None:
        assert "000-0000000" not in report.to_json()
        assert "000-0000000" in report.to_json(include_contact=True)
        assert set(report.to_dict()["contact"]) == {"span"}
        assert set(report.to_dict(include_contact=True)["contact"]) == {"span", "text"}


class TestErrors:
    def test_all_have_one_base(self) -> None:
        for error, builtin in (
            (fazhi.EncodingError, ValueError),
            (fazhi.OptionError, ValueError),
            (fazhi.SizeError, ValueError),
            (fazhi.FileError, OSError),
            (fazhi.MissingFileError, FileNotFoundError),
        ):
            assert issubclass(error, fazhi.Error)
            assert issubclass(error, builtin)
            assert error.__module__ == "fazhi"

    def test_a_lone_surrogate_is_named_with_its_place(self) -> None:
        with pytest.raises(fazhi.EncodingError, match="surrogate") as caught:
            fazhi.parse("清溪\ud83d县")
        assert caught.value.offset == 2
        assert r"'\ud83d'" in str(caught.value)
        assert len(str(caught.value).splitlines()) == 2
        assert pickle.loads(pickle.dumps(caught.value)).offset == 2

    def test_bytes_that_are_no_text(self) -> None:
        with pytest.raises(fazhi.EncodingError, match=r"a\.txt") as caught:
            fazhi.parse_bytes("法治".encode() + b"\xff", "utf-8", "a.txt")
        assert caught.value.offset == 6

    def test_an_encoding_that_does_not_exist(self) -> None:
        with pytest.raises(fazhi.OptionError, match="pigeon"):
            fazhi.parse_bytes(b"", "pigeon")

    def test_a_file_that_is_not_there(self, tmp_path: Path) -> None:
        path = tmp_path / "没有.txt"
        with pytest.raises(FileNotFoundError) as caught:
            fazhi.parse_file(path)
        assert isinstance(caught.value, fazhi.MissingFileError)
        assert caught.value.filename == str(path)

    def test_a_folder_is_no_file(self, tmp_path: Path) -> None:
        with pytest.raises(fazhi.FileError) as caught:
            fazhi.parse_file(tmp_path)
        assert not isinstance(caught.value, FileNotFoundError)

    def test_other_types_are_refused(self) -> None:
        for wrong in (b"text", None, 1):
            with pytest.raises(TypeError):
                fazhi.parse(wrong)  # type: ignore[arg-type]
        with pytest.raises(TypeError):
            fazhi.parse_bytes("text")  # type: ignore[arg-type]
        with pytest.raises(BufferError):
            fazhi.parse_bytes(memoryview(b"abcd")[::2])


class TestReading:
    def test_bytes_like_objects(self) -> None:
        data = SAMPLE.encode()
        expected = fazhi.parse(SAMPLE)
        for form in (data, bytearray(data), memoryview(data)):
            assert fazhi.parse_bytes(form) == expected

    @pytest.mark.parametrize("encoding", ["gb18030", "utf-16", "utf-16-be", "utf-8-sig"])
    def test_encodings_are_detected(self, encoding: str) -> None:
        data = SAMPLE.encode(encoding)
        report = fazhi.parse_bytes(data)
        assert report.text == SAMPLE
        assert report.source.encoding

    def test_a_file_gives_its_name(self, tmp_path: Path) -> None:
        path = tmp_path / "报告.txt"
        path.write_bytes(SAMPLE.encode("gb18030"))
        for known in (path, str(path)):
            report = fazhi.parse_file(known, "gb18030")
            assert report.text == SAMPLE
            assert report.source.name == str(path)

    def test_a_file_name_that_is_not_utf8(self, tmp_path: Path) -> None:
        path = tmp_path / "\udcff.txt"
        try:
            path.write_text(SAMPLE, encoding="utf-8")
        except OSError:
            pytest.skip("the file system refuses such names")
        report = fazhi.parse_file(path)
        assert report.source.name is not None
        assert report.source.name.endswith("\ufffd.txt")
        assert report.to_dict()["source"]["name"] == report.source.name


def test_every_public_thing_says_what_it_is() -> None:
    for name in fazhi.__all__:
        thing = getattr(fazhi, name)
        if name == "__version__":
            continue
        assert thing.__doc__, name
        if isinstance(thing, type):
            for member, value in vars(thing).items():
                is_field = member in getattr(thing, "__dataclass_fields__", {})
                if not member.startswith("_") and not is_field:
                    assert value.__doc__, f"{name}.{member}"


def test_the_version_is_that_of_the_build() -> None:
    cmake = (Path(__file__).parents[2] / "CMakeLists.txt").read_text(encoding="utf-8")
    assert f"project(fazhi VERSION {fazhi.__version__}" in cmake
