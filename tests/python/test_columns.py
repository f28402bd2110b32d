# SPDX-License-Identifier: MIT
"""The cells of facts are what Python finds along the path that a column names."""

from __future__ import annotations

from decimal import Decimal
from functools import reduce
from typing import TYPE_CHECKING, Any

import places
import pytest
from conftest import SAMPLE

import fazhi
from fazhi._core import _FactTables, _words
from fazhi.column import DECIMAL, FLAG, INTEGER, TEXT, TEXTS, Column
from fazhi.frames import fact_tables
from fazhi.overview import Overview
from fazhi.report_columns import FACTS, METRICS

if TYPE_CHECKING:
    from fazhi.column import Cell, Part

PRIVATE = (
    "清溪县2024年法治政府建设情况报告\n一、主要举措\n"
    "新收行政复议案件365件，联系人王某某，电话13800000000，同比增长27.8%（电话13900000000。\n"
    "（一）化解纠纷。请打电话13700000000。柳树镇调解成功率达120%，其中22件、33件，共56件。\n"
    "二、存在的不足\n一是力量不足，请拨打13800000000反映；二是𠮷水镇普法不够。\n"
    "三、下一步安排\n一是2025年底前充实力量不少于3人，热线13800000000。\n"
)


def tables(report: fazhi.Report) -> dict[str, Any]:
    found: dict[str, Any] = {name: getattr(report, name) for name in places.FACTS}
    made = {"links": report.links(), "findings": fazhi.check(report), "sections": report.walk()}
    return {**found, **made}


def private(piece: fazhi.Piece) -> bool:
    report = piece.report
    places = [each for each in report.diagnostics if each.rule.startswith("privacy.")]
    places += [report.contact] if report.contact else []  # type: ignore[list-item]
    begin, end = piece.span
    return any(each.span[0] < end and begin < each.span[1] for each in places)


def made(thing: Any) -> dict[str, Any]:
    """Return the attributes that only columns have, made of those that Python has."""
    if isinstance(thing, tuple):  # a span, years, a pair of pieces
        first, last = thing
        return dict.fromkeys(("begin", "first", "deficiency"), first) | dict.fromkeys(
            ("end", "last", "commitment"), last
        )
    found: dict[str, Any] = {}
    if isinstance(thing, fazhi.Piece):
        begin, end = thing.span
        line, column = thing.position
        around = [m for m in thing.report.measures if m.span[0] <= begin and end <= m.span[1]]
        found = {
            "words": None if private(thing) else thing.text,
            "measure": around[-1] if around else None,
            "begin": begin,
            "end": end,
            "length": end - begin,
            "line": line,
            "column": column,
        }
    if isinstance(thing, fazhi.Finding):
        found["message"], found["message_en"] = Overview(thing.report, ()).message(thing)
    if isinstance(thing, fazhi.Commitment):
        found["testability"] = max((action.testability for action in thing.actions), default=0)
    return found


def step(thing: Any, name: str) -> Any:
    own = made(thing)
    return own[name] if name in own else getattr(thing, name)


def along(thing: Any, path: str) -> Any:
    def go(found: Any, name: str) -> Any:
        if found is None:
            return None
        if isinstance(found, (list, fazhi.Commitments, fazhi.Deficiencies, fazhi.Indicators)):
            return [step(each, name) for each in found]
        return step(found, name)

    return reduce(go, path.split("."), thing)


def cell(fact: Any, column: Column | Part) -> Cell:
    path = column.read if isinstance(column, Column) else column.path
    assert not callable(path)
    found = along(fact, path or column.name)
    if column.type.is_nested and column.type is not TEXTS:
        return [{part.name: cell(each, part) for part in column.type.parts} for each in found]
    if column.type is TEXT and isinstance(found, Decimal):
        return format(found, "f")
    return found


class TestCells:
    def same(self, report: fazhi.Report) -> None:
        for name, facts in tables(report).items():
            expected = [{c.name: cell(fact, c) for c in FACTS[name]} for fact in facts]
            assert facts.to_records() == expected, name
            # Also how a number is written, which equality does not tell.
            assert str(facts.to_records()) == str(expected), name

    @pytest.mark.parametrize("text", [SAMPLE, PRIVATE, ""], ids=["sample", "private", "empty"])
    def test_are_those_of_the_attributes(self, text: str) -> None:
        report = fazhi.parse(text)
        self.same(report)

    def test_are_those_of_the_attributes_in_whole_reports(self, example: fazhi.Report) -> None:
        self.same(example)

    def test_personal_data_is_met_by_every_way_to_say_it(self) -> None:
        report = fazhi.parse(PRIVATE)
        cells = [
            found
            for facts in tables(report).values()
            for row in facts.to_records()
            for found in row.values()
        ]
        assert not any(number in str(cells) for number in ("13800000000", "13700000000"))
        assert "***********" in str(cells)  # in messages
        hidden = [fact for fact in report.indicators if _words(fact.sentence) is None]
        assert hidden
        assert all(private(fact.sentence) for fact in hidden)

    def test_facts_of_several_reports_are_one_table(self) -> None:
        first, second = fazhi.parse(SAMPLE), fazhi.parse(PRIVATE)
        both = fazhi.Findings([*fazhi.check(first), *fazhi.check(second), *fazhi.check(first)])
        ends = fazhi.check(first).to_records()
        assert both.to_records() == [*ends, *fazhi.check(second).to_records(), *ends]
        assert both.to_arrow().num_rows == len(both)


class TestRows:
    def test_of_a_report_are_those_of_its_tables(self, report: fazhi.Report) -> None:
        rows = fact_tables().of_report(report)
        found = tables(report)
        assert rows.counts() == {**{name: len(found[name]) for name in FACTS}, "metrics": 1}
        for name in FACTS:
            cells = zip(*rows.to_lists(name), strict=True)
            assert list(cells) == [tuple(row.values()) for row in found[name].to_records()]
        names = [column.name for column in METRICS[1:]]
        (measured,) = zip(*rows.to_lists("metrics"), strict=True)
        assert dict(zip(names, measured, strict=True)) == report.measures_table()

    def test_come_back_from_where_they_are_kept(self, example: fazhi.Report) -> None:
        rows = fact_tables().of_report(example)
        packed = rows.pack()
        again = fact_tables().unpack(packed)
        assert again.counts() == rows.counts()
        assert again.pack() == packed
        for name in rows.counts():
            assert again.to_lists(name) == rows.to_lists(name)
            assert again.take(name, keys=False) == rows.take(name, keys=False)

    def test_are_refused_where_they_are_damaged(self) -> None:
        packed = fact_tables().of_report(fazhi.parse(PRIVATE)).pack()
        for size in range(0, len(packed), 97):
            with pytest.raises(ValueError, match="damaged"):
                fact_tables().unpack(packed[:size])
        with pytest.raises(ValueError, match="damaged"):
            fact_tables().unpack(packed + b"\0")
        for place in range(0, len(packed), 7):  # no byte makes it read what is not there
            changed = packed[:place] + b"\xff" + packed[place + 1 :]
            try:
                rows = fact_tables().unpack(changed)
            except ValueError:
                continue
            for name in rows.counts():
                assert rows.to_lists(name) is not None

    @pytest.mark.parametrize(
        "column",
        [
            Column("no_such", TEXT, "", ""),
            Column("number", INTEGER, "", "", "value.number"),
            Column("number", DECIMAL, "", "", "value.number.digits"),
            Column("value", TEXT, "", ""),
            Column("value", FLAG, "", "", "value.unit"),
            Column("begin", TEXT, "", ""),
            Column("name_spans", TEXTS, "", "", "name_spans.begin"),
            Column("name_spans", INTEGER, "", "", "name_spans.begin"),
            Column("id", TEXTS, "", ""),
        ],
        ids=lambda column: f"{column.read or column.name}: {column.type.name}",
    )
    def test_a_column_that_no_fact_has_is_refused(self, column: Column) -> None:
        with pytest.raises(ValueError, match="no fact has such cells: "):
            _FactTables({"indicators": [column.form]})

    def test_a_table_that_is_not_there_is_refused(self) -> None:
        with pytest.raises(ValueError, match="no facts are called rows"):
            _FactTables({"rows": []})
        with pytest.raises(ValueError, match="no facts are called rows"):
            fact_tables().empty().to_lists("rows")
