# SPDX-License-Identifier: MIT
"""Facts as tables, read by the libraries that people read tables with."""

from __future__ import annotations

import copy
import pickle
import subprocess
import sys
from datetime import date
from decimal import Decimal

import duckdb
import pandas as pd
import places
import polars as pl
import pyarrow as pa
import pytest

import fazhi
from fazhi.arrow import fits, make_table, schema
from fazhi.column import DECIMAL, SCALE
from fazhi.extras import need
from fazhi.report_columns import CORPUS, FACTS

SEQUENCES = ("sections", *places.FACTS)


def tables(report: fazhi.Report) -> dict[str, object]:
    found: dict[str, object] = {name: getattr(report, name) for name in SEQUENCES}
    return {**found, "links": report.links(), "findings": fazhi.check(report)}


class TestColumns:
    def test_a_table_has_precisely_the_columns_that_are_documented(
        self, example: fazhi.Report
    ) -> None:
        for name, facts in tables(example).items():
            documented = [column.name for column in FACTS[name]]
            content = pa.table(facts)
            assert content.column_names == documented
            assert content.schema.equals(schema(FACTS[name]), check_metadata=True)
            for record in facts.to_records():  # type: ignore[attr-defined]
                assert list(record) == documented

    def test_every_column_says_what_it_means_in_both_languages(self) -> None:
        listed = fazhi.columns()
        assert {each["table"] for each in listed} == set(CORPUS)
        for each in listed:
            assert each["meaning"], each
            assert any("\u4e00" <= c <= "\u9fff" for c in str(each["meaning_zh"])), each
        assert [each["name"] for each in fazhi.columns("errors")] == ["report", "kind", "message"]

    def test_types_are_what_the_documentation_calls_them(self) -> None:
        for name, columns in CORPUS.items():
            for column, field in zip(columns, schema(columns), strict=True):
                called = str(field.type).replace("values=", "").replace("item: ", "")
                called = called.replace("string, indices=int32, ordered=0", "int32, string")
                assert called.replace("date32[day]", "date32") == column.type.name, name

    def test_a_table_that_is_not_there(self) -> None:
        with pytest.raises(fazhi.OptionError, match=r"没有表“rows”.*\n.*indicators"):
            fazhi.columns("rows")

    def test_names_are_unique(self) -> None:
        for columns in CORPUS.values():
            names = [column.name for column in columns]
            assert len(names) == len(set(names))


class TestValues:
    def test_numbers_are_exact_decimals(self, report: fazhi.Report) -> None:
        table = pa.table(report.indicators)
        assert table.schema.field("number").type == pa.decimal128(38, SCALE)
        assert not any(pa.types.is_floating(field.type) for field in table.schema)
        numbers = table.column("number").to_pylist()
        assert numbers == [fact.value.number for fact in report.indicators]

    def test_a_number_that_does_not_fit_is_null(self) -> None:
        column = next(c for c in CORPUS["indicators"] if c.name == "number")
        numbers = [Decimal("0.1234567"), Decimal(365), None, Decimal("1E+40")]
        table = make_table([column], [[number] for number in numbers])
        assert table.column("number").to_pylist() == [None, Decimal(365), None, None]

    def test_digits_are_those_of_the_text(self) -> None:
        report = fazhi.parse("一、主要举措\n案件占比99.60%。减免税费4.71亿元。")
        rate, money = report.indicators.to_records()
        assert (rate["number"], rate["number_text"]) == (Decimal("99.6"), "99.60")
        assert (money["number"], money["number_text"]) == (Decimal(471000000), "471000000")

    @pytest.mark.parametrize(
        ("number", "expected"),
        [
            ("0.000001", True),
            ("0.0000001", False),
            ("99999999999999999999999999999999.999999", True),
            ("100000000000000000000000000000000", False),
            ("-1E+31", True),
            ("1E+32", False),
            ("NaN", False),
        ],
    )
    def test_what_fits_is_what_arrow_takes(self, number: str, *, expected: bool) -> None:
        assert fits(Decimal(number)) is expected
        kind = pa.decimal128(38, SCALE)
        if expected:
            assert pa.array([Decimal(number)], kind)[0].as_py() == Decimal(number)
        elif number != "NaN":
            with pytest.raises(pa.ArrowInvalid):
                pa.array([Decimal(number)], kind)

    def test_spans_are_those_of_the_text(self, example: fazhi.Report) -> None:
        for name in ("indicators", "deficiencies", "commitments", "citations", "measures"):
            for row in pa.table(getattr(example, name)).to_pylist():
                assert example.text[row["begin"] : row["end"]] == row["text"]

    def test_lists_and_structs(self, report: fazhi.Report) -> None:
        first = pa.table(report.commitments).to_pylist()[0]
        (action, *_) = first["actions"]
        assert action["text"] == report.text[action["begin"] : action["end"]]
        assert action["deadline"] == "2025年底前"
        assert all(target.startswith("i") for target in action["targets"])
        lacking = pa.table(report.deficiencies).to_pylist()[0]
        assert [point["text"] for point in lacking["points"]]
        names = pa.table(report.indicators).to_pylist()[0]["name_spans"]
        assert all(name["begin"] < name["end"] for name in names)

    def test_a_figure_knows_its_measure_and_part(self, report: fazhi.Report) -> None:
        rows = {row["text"]: row for row in report.indicators.to_records()}
        assert rows["365件"]["section_role"] == "measures"
        measure = next(m for m in report.measures if m.id == rows["365件"]["measure"])
        assert measure.lead.text == "化解矛盾纠纷"
        assert rows["不少于4次"]["measure"] is None
        assert rows["不少于4次"]["section_role"] == "plan"

    def test_personal_data_is_not_repeated(self) -> None:
        text = "一、主要举措\n办结案件365件，联系人王某某，电话13800000000，群众好评。"
        report = fazhi.parse(text)
        assert any(each.rule.startswith("privacy.") for each in report.diagnostics)
        everything = str([table.to_records() for table in tables(report).values()])  # type: ignore[attr-defined]
        assert "13800000000" not in everything
        assert "365件" in everything

    def test_a_slice_is_a_table_of_its_rows(self, report: fazhi.Report) -> None:
        whole = pa.table(report.indicators)
        assert pa.table(report.indicators[1:3]).to_pylist() == whole.slice(1, 2).to_pylist()
        assert pa.table(report.sections[0].indicators).num_rows == len(
            report.sections[0].indicators
        )

    def test_a_report_without_facts_has_empty_tables_of_the_same_form(self) -> None:
        empty = fazhi.parse("")
        for name, facts in tables(empty).items():
            if name != "findings":
                assert pa.table(facts).num_rows == 0
            assert pa.table(facts).schema.equals(schema(FACTS[name]))


class TestLibraries:
    def test_polars(self, report: fazhi.Report) -> None:
        for frame in (report.indicators.to_polars(), pl.DataFrame(report.indicators)):
            assert isinstance(frame, pl.DataFrame)
            assert frame.schema["number"] == pl.Decimal(38, SCALE)
            assert frame.schema["unit"] == pl.Categorical
            assert frame.filter(pl.col("number") == 365)["name"].to_list() == ["新收行政复议案件"]

    def test_pandas(self, report: fazhi.Report) -> None:
        frame = report.indicators.to_pandas()
        assert list(frame["number"]) == [fact.value.number for fact in report.indicators]
        assert str(frame["number"][frame["text"] == "365件"].iloc[0]) == "365"
        assert isinstance(frame["unit"].dtype, pd.CategoricalDtype)
        assert frame["begin"].dtype == pd.Int32Dtype()
        assert frame["period_year"].dtype == pd.Int32Dtype()
        actions = report.commitments.to_pandas()["actions"]
        assert isinstance(actions[0][0], dict)
        assert frame["number"].astype(float).sum() > 0

    @pytest.mark.skipif(
        not hasattr(pd.DataFrame, "from_arrow"), reason="pandas before 3.0 has no from_arrow"
    )
    def test_pandas_reads_the_stream(self, report: fazhi.Report) -> None:
        assert len(pd.DataFrame.from_arrow(report.indicators)) == len(report.indicators)

    def test_duckdb(self, report: fazhi.Report) -> None:
        facts = report.indicators
        found = duckdb.sql("select name, number from facts where unit = '件'").fetchall()
        assert (facts[2].name, facts[2].value.number) in found
        assert found == [("新收行政复议案件", Decimal(365))]

    def test_findings_are_a_sequence_and_a_table(self) -> None:
        report = fazhi.parse("一、主要举措\n2024年办结案件120件，比上年的100件增长50%。")
        found = fazhi.check(report)
        assert isinstance(found, fazhi.Findings)
        assert found == list(found) != []
        assert repr(found).startswith(f"<Findings {len(found)}\n  <Finding ")
        assert isinstance(found[:1], fazhi.Findings)
        assert found[:1][0] == found[0]
        assert list(found.to_pandas()["rule"]) == [each.rule for each in found]
        assert pa.table(found).num_rows == len(found) > 0
        assert pickle.loads(pickle.dumps(found)) == found == copy.copy(found)

    def test_links_are_a_sequence_and_a_table(self, report: fazhi.Report) -> None:
        found = report.links()
        assert isinstance(found, fazhi.Links)
        rows = pa.table(found).to_pylist()
        assert [(row["deficiency"], row["commitment"]) for row in rows] == [
            ("d1", "c1"),
            ("d2", "c2"),
        ]
        for row, link in zip(rows, found, strict=True):
            assert row["subject"] == link.deficiency.subject.text  # type: ignore[union-attr]
            assert row["lead"] == link.commitment.lead.text
            for pair in row["evidence"]:
                for side in ("deficiency", "commitment"):
                    place = slice(pair[f"{side}_begin"], pair[f"{side}_end"])
                    assert report.text[place] == pair[side] != ""
        assert pickle.loads(pickle.dumps(found)) == found
        assert found != report.indicators

    def test_figures_in_words_are_a_table(self) -> None:
        text = "一、主要举措\n实现村（社区）法律顾问全覆盖。未收到行政复议案件。"
        rows = pa.table(fazhi.parse(text).observations).to_pylist()
        assert [(row["kind"], row["cue"], row["section"]) for row in rows] == [
            ("whole", "全覆盖", "s1"),
            ("zero", "未收到", "s1"),
        ]
        assert [text[row["begin"] : row["end"]] for row in rows] == [row["text"] for row in rows]
        assert rows[1]["concept"] == "recon.applications_received"

    def test_what_is_missing_is_named_with_its_extra(self) -> None:
        with pytest.raises(
            fazhi.MissingLibraryError, match=r"no_such_library.*\[frames\]"
        ) as caught:
            need("no_such_library", "frames")
        assert isinstance(caught.value, ImportError)
        assert caught.value.name == "no_such_library"

    def test_records_need_no_other_library(self) -> None:
        code = (
            "import sys\n"
            "for name in ('pyarrow', 'pandas', 'polars'): sys.modules[name] = None\n"
            "import fazhi\n"
            "report = fazhi.parse('一、主要举措\\n办结案件365件。')\n"
            "print(report.indicators.to_records()[0]['number'])\n"
            "try: report.indicators.to_pandas()\n"
            "except fazhi.MissingLibraryError as error: print(error)\n"
        )
        out = subprocess.run(
            [sys.executable, "-X", "utf8", "-c", code], capture_output=True, check=True
        ).stdout.decode()
        assert out.splitlines()[0] == "365"
        assert "pip install 'fazhi[frames]'" in out


def test_rows_make_a_table_of_any_columns() -> None:
    columns = CORPUS["reports"]
    days = [column.name for column in columns if column.type.name == "date32"]
    row = [date(2025, 1, 20) if column.name in days else None for column in columns]
    table = make_table(columns, [row])
    assert table.column("date").to_pylist() == [date(2025, 1, 20)]
    assert [c.name for c in CORPUS["indicators"] if c.type is DECIMAL] == ["number", "low", "high"]


def test_names_sort_by_pinyin() -> None:
    names = ["竹溪镇", "石桥镇", "柳树镇", "白鹭镇", "12345热线"]
    assert sorted(names, key=fazhi.collation_key) == names[::-1]
    assert isinstance(fazhi.collation_key("柳树镇"), bytes)
