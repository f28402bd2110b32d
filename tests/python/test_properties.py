# SPDX-License-Identifier: MIT
"""What holds of every text, whatever it says."""

from __future__ import annotations

import json
import pickle
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from places import FACTS, places

import fazhi

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

VALIDATOR = Draft202012Validator(fazhi.schema())

# Pieces that reports are made of, joined at random: grammatical now and then, odd at all times.
WORDS = """一、 （一） (二) 1. 1． （1） ① 一是 二要 第一， 首先， ——
2024年 2025年底前 近三年 截至目前 上半年 每季度 同比 较上年
新收行政复议案件 审结 办结率 满意率 普法 执法培训 合法性审查 清溪县人民政府 柳树镇 司法局
365 1,200 4.71 ３６５ 三百 百余 0.03 1/4 万 亿 余 多 件 人次 % ％ ‰ 个百分点 元 万元 分钟 档 倍 名
超过 近 约 不少于 不低于 以上 以内 左右 达 为 由 提升到 增长 下降 减少 居全市第1 分别为 八成
存在的不足和原因 主要举措和成效 下一年度安排 主要负责人履行第一责任人职责 究其原因 主要有： 确保
《行政复议法》 〔2025〕7号 《 》 “ ” （ ） ， 、 ； 。 ： , ; : . 𠮷 😀 抄送： 联系人：
关于 法治政府建设 情况的报告"""
PIECES = [*WORDS.split(), " ", "\u3000", "\ufeff", "\n", "\n", "\n\n", "\r\n", "\r"]

prose = st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=60).map("".join)
any_text: SearchStrategy[str] = st.text(st.characters(exclude_categories=["Cs"])) | prose


@given(any_text)
@settings(max_examples=300, deadline=None)
def test_any_text_is_a_report_whose_places_quote_it(text: str) -> None:
    report = fazhi.parse(text)
    assert report.text == text.removeprefix("\ufeff")
    utf8 = report.text.encode()
    for place in places(report):
        assert report.text[slice(*place.span)] == place.text
        assert utf8[slice(*place.byte_span)].decode() == place.text
    assert "".join(leaf.text for leaf in report.leaves()) == report.text


@given(prose)
@settings(max_examples=200, deadline=None)
def test_parts_nest(text: str) -> None:
    def inside(inner: fazhi.Piece, outer: fazhi.Piece) -> bool:
        return outer.span[0] <= inner.span[0] and inner.span[1] <= outer.span[1]

    report = fazhi.parse(text)
    for section in report.walk():
        if section.parent:
            assert inside(section, section.parent)
        for part in (section.marker, section.heading):
            assert part is None or inside(part, section)
    for indicator in report.indicators:
        assert inside(indicator, indicator.sentence)
        assert indicator.section is None or inside(indicator, indicator.section)
    for commitment in report.commitments:
        for action in commitment.actions:
            assert inside(action, commitment)
            assert all(inside(target, action) for target in action.targets)
    for deficiency in report.deficiencies:
        assert all(inside(point, deficiency) for point in deficiency.points)


@given(any_text)
@settings(max_examples=200, deadline=None)
def test_the_same_text_gives_the_same_report(text: str) -> None:
    report, again = fazhi.parse(text), fazhi.parse(text)
    assert report == again
    form = report.to_json()
    assert form == again.to_json()
    assert pickle.loads(pickle.dumps(report)).to_json() == form
    assert VALIDATOR.is_valid(json.loads(form))


@given(prose)
@settings(max_examples=200, deadline=None)
def test_facts_come_in_reading_order(text: str) -> None:
    report = fazhi.parse(text)
    for name in FACTS[:-1]:
        begins = [fact.span[0] for fact in getattr(report, name)]
        assert begins == sorted(begins), name
    for first, second in zip(report.indicators, report.indicators[1:], strict=False):
        assert first.span[1] <= second.span[0]


@given(prose)
@settings(max_examples=200, deadline=None)
def test_an_interval_holds_its_number(text: str) -> None:
    for indicator in fazhi.parse(text).indicators:
        value = indicator.value
        if value.number is not None and value.approx != "about":
            assert value.low is None or value.low <= value.number
            assert value.high is None or value.number <= value.high


@given(st.binary(max_size=200))
@settings(max_examples=300, deadline=None)
def test_any_bytes_are_a_report_or_an_encoding_error(data: bytes) -> None:
    for encoding in (None, "utf-8", "gb18030", "big5", "utf-16le"):
        try:
            report = fazhi.parse_bytes(data, encoding)
        except fazhi.EncodingError as error:
            assert 0 <= error.offset <= len(data)
        else:
            assert report.text.encode().decode() == report.text


WIDE = str.maketrans(
    "0123456789%(),:;",
    "\uff10\uff11\uff12\uff13\uff14\uff15\uff16\uff17\uff18\uff19\uff05\uff08\uff09\uff0c\uff1a\uff1b",
)
NARROW = {wide: narrow for narrow, wide in WIDE.items()}

figures = st.builds(
    "{}{}{}{}".format,
    st.sampled_from(["", "近", "约", "超过", "不少于", "同比增长", "居全市第"]),
    st.integers(1, 99999) | st.decimals(min_value=0, max_value=999, places=1),
    st.sampled_from(["", "余", "万", "亿", "余万"]),
    st.sampled_from(["件", "人次", "%", "元", "个百分点", "分钟以内"]),
)


@given(figures)
@settings(max_examples=300, deadline=None)
def test_half_width_and_full_width_say_the_same(figure: str) -> None:
    text = f"一、主要举措和成效\n(一)依法履职。办理案件{figure},结果良好。"
    narrow, wide = fazhi.parse(text.translate(NARROW)), fazhi.parse(text.translate(WIDE))
    assert [i.value for i in narrow.indicators] == [i.value for i in wide.indicators]
    assert [i.span for i in narrow.indicators] == [i.span for i in wide.indicators]
    assert [s.span for s in narrow.walk()] == [s.span for s in wide.walk()]


def test_the_comparison_of_widths_compares_something() -> None:
    report = fazhi.parse("一、主要举措和成效\n(一)依法履职。办理案件365件,结果良好。")
    assert [indicator.text for indicator in report.indicators] == ["365件"]


@pytest.mark.parametrize("piece", ["一", "1", "（", "、", "一、", "1.", "《", "\n", "%", "余万"])
def test_a_long_run_takes_time_in_proportion(piece: str) -> None:
    from time import perf_counter

    def seconds(size: int) -> float:
        begin = perf_counter()
        fazhi.parse(piece * size)
        return perf_counter() - begin

    short = min(seconds(20_000) for _ in range(3))
    long = min(seconds(160_000) for _ in range(2))
    assert long < max(40 * short, 0.5)
