# SPDX-License-Identifier: MIT
"""What is wrong with an argument is said, in both languages, and never ends the program."""

from __future__ import annotations

import io
import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import fazhi

if TYPE_CHECKING:
    from collections.abc import Callable

ANY: Any = fazhi  # what a type checker would not let pass
SAMPLE = "一、主要举措和成效\n办结投诉举报200件，其中回访90件，回访率50%。"


@pytest.fixture(scope="module")
def report() -> fazhi.Report:
    return fazhi.parse(SAMPLE)


def says_both(error: BaseException, *words: str) -> bool:
    chinese, english = str(error).splitlines()
    return not chinese.isascii() and english.isascii() and all(word in english for word in words)


class TestWrongTypes:
    @pytest.mark.parametrize(
        ("call", "word"),
        [
            (lambda: ANY.parse(None), "NoneType"),
            (lambda: ANY.parse(b"text"), "parse_bytes"),
            (lambda: ANY.parse(Path("a.txt")), "parse_file"),
            (lambda: ANY.parse("text", "name"), "wrong arguments"),
            (lambda: ANY.parse("text", name=None), "wrong arguments"),
            (lambda: ANY.parse("text", ontology="table"), "Ontology"),
            (lambda: ANY.parse_bytes(b"", 5), "encoding"),
            (lambda: ANY.parse_bytes(b"", ontology=5), "ontology"),
            (lambda: ANY.parse_file(None), "NoneType"),
            (lambda: ANY.read(5), "int"),
            (lambda: ANY.check(None), "Report"),
            (lambda: ANY.check(SAMPLE), "Report"),
            (lambda: ANY.to_sarif([fazhi.parse("")]), "pairs"),
            (lambda: ANY.to_sarif([(fazhi.parse(""), [1])]), "findings"),
            (lambda: ANY.to_sarif([(None, [])]), "Report"),
            (lambda: ANY.findings_to_json(None, []), "Report"),
            (lambda: ANY.render(None), "Report"),
            (lambda: ANY.render(fazhi.parse(""), marks="indicator"), "['indicator']"),
            (lambda: ANY.read(b"").origin("x"), "offset"),
            (lambda: list(ANY.parse_many([], workers="2")), "workers"),
            (lambda: list(ANY.parse_many([], in_flight=1.5)), "in_flight"),
        ],
    )
    def test_they_are_named(self, call: Callable[[], object], word: str) -> None:
        with pytest.raises(TypeError) as caught:
            call()
        assert says_both(caught.value, word)

    def test_those_of_a_check(self, report: fazhi.Report) -> None:
        for wrong in (
            {"rules": "figure"},
            {"rules": None},
            {"rules": [5]},
            {"ignore": "form"},
            {"minimum": None},
            {"as_of": "2025-01-01"},
            {"published": 20250101},
        ):
            with pytest.raises(TypeError) as caught:
                ANY.check(report, **wrong)
            assert says_both(caught.value, next(iter(wrong)))

    def test_a_pair_of_other_things_is_no_input(self) -> None:
        for wrong in (("name", 5), ("name", "a", "b"), (5, "text"), ("name",)):
            with pytest.raises(TypeError, match="cannot be an input"):
                list(ANY.parse_many([wrong]))

    def test_an_index_is_named_and_not_the_whole_sequence(self, report: fazhi.Report) -> None:
        with pytest.raises(TypeError) as caught:
            report.indicators["0"]  # type: ignore[call-overload]
        assert says_both(caught.value, "slice", "str")
        with pytest.raises(IndexError):
            report.indicators[10**30]


class TestWhatWouldHaveNoContent:
    def test_no_object_is_made_past_its_constructor(self) -> None:
        for made in (fazhi.Report, fazhi.Indicator, fazhi.Indicators, fazhi.Source, fazhi.Rule):
            for make in (made.__new__, object.__new__):
                with pytest.raises(TypeError):
                    make(made)
            derived = type("Derived", (made,), {})
            with pytest.raises(TypeError):
                derived()
        assert len(fazhi.Ontology().concepts) > 100

    def test_none_is_no_report(self) -> None:
        for method in (ANY.Report.to_json, ANY.Report.links, ANY.Report.text.fget):
            with pytest.raises(TypeError):
                method(None)

    def test_findings_stay_with_their_report(self, report: fazhi.Report) -> None:
        found = fazhi.check(report)
        assert len(found) > 0
        other = fazhi.parse("一")
        for call in (
            lambda: fazhi.findings_to_json(other, found),
            lambda: fazhi.to_sarif([(other, found)]),
        ):
            with pytest.raises(fazhi.OptionError) as caught:
                call()
            assert says_both(caught.value, "another report")
        again = fazhi.parse(SAMPLE)
        assert json.loads(fazhi.findings_to_json(again, found))["findings"]


class TestWhatIsTaken:
    def test_rules_as_any_iterable_and_as_rules(self, report: fazhi.Report) -> None:
        by_name = fazhi.check(report, rules=["figure.rate"])
        assert [found.rule for found in by_name] == ["figure.rate"]
        assert fazhi.check(report, rules=iter(["figure.rate"])) == by_name
        rule = next(each for each in fazhi.rules() if each.id == "figure.rate")
        assert fazhi.check(report, rules=[rule]) == by_name
        assert len(fazhi.check(report, rules=["figure"], ignore={rule})) == 0

    def test_a_day(self, report: fazhi.Report) -> None:
        assert fazhi.check(report, as_of=date(2025, 2, 1), published=date(2025, 3, 1))

    def test_an_indent(self, report: fazhi.Report) -> None:
        line = report.to_json()
        assert report.to_json(indent=-1) == line
        assert json.loads(report.to_json(indent=100)) == json.loads(line)
        for wide in (101, 10**9, 10**30):
            with pytest.raises(fazhi.OptionError) as caught:
                report.to_json(indent=wide)
            assert says_both(caught.value, str(wide))
        with pytest.raises(TypeError, match="whole number"):
            report.to_json(indent="  ")  # type: ignore[arg-type]

    def test_a_file_that_is_open(self, tmp_path: Path) -> None:
        path = tmp_path / "a.txt"
        path.write_text(SAMPLE, encoding="utf-8")
        with path.open("rb") as file:
            assert fazhi.parse_file(file).text == SAMPLE
        assert fazhi.parse_file(io.BytesIO(SAMPLE.encode())).text == SAMPLE

    def test_the_name_that_python_has_for_utf8_with_a_mark(self) -> None:
        for name in ("utf-8-sig", "UTF_8_SIG"):
            for data in (SAMPLE.encode("utf-8-sig"), SAMPLE.encode()):
                read = fazhi.parse_bytes(data, name)
                assert (read.text, read.source.encoding) == (SAMPLE, "UTF-8")

    def test_codes_of_divisions_with_the_noughts_that_fill_them(self) -> None:
        for short, *filled in (
            ("50", "500000", "500000000000"),
            ("4403", "440300", "440300000000"),
            ("500105", "500105000000"),
        ):
            known = fazhi.find_division(short)
            assert known is not None
            for code in filled:
                assert fazhi.find_division(code) == known
        assert fazhi.find_division("500001000000") is None
        (found,) = fazhi.divisions_named("江北区", within="500000")
        assert found.code == "500105"
