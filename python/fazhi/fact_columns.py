# SPDX-License-Identifier: MIT
"""The columns of the tables of facts, in the order of the tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .column import (
    CATEGORY,
    DECIMAL,
    FLAG,
    ID,
    INTEGER,
    PLACE,
    POSITION,
    SPANS,
    TEXT,
    THEME,
    WORDS,
    Column,
    spans_of,
)

if TYPE_CHECKING:
    from decimal import Decimal


def plain(number: Decimal | None) -> str | None:
    """Return the digits of a number without an exponent."""
    return None if number is None else format(number, "f")


SECTION = Column(
    "section",
    TEXT,
    "Id of the innermost section around it",
    "所在最内层部分的编号",
    lambda f, c: c.section(f).section,
)
SECTION_HEADING = Column(
    "section_heading",
    TEXT,
    "Heading of that section",
    "该部分的标题",
    lambda f, c: c.section(f).heading,
)
SECTION_ROLE = Column(
    "section_role",
    CATEGORY,
    "Role of that section: measures, leadership, deficiencies, plan, other",
    "该部分的类别：举措成效、领导履职、不足、安排、其他",
    lambda f, c: c.section(f).role,
)

ROLE = Column(
    "role", CATEGORY, "result, target, baseline or reference", "作用：结果、目标、基数、参照"
)
SURROUNDINGS = (
    Column(
        "scope",
        CATEGORY,
        "Whose figure: own, departments, townships, area, …; null where not told",
        "数据归属：本级、部门、乡镇、辖区等，无法判断为空",
    ),
    Column(
        "concept",
        CATEGORY,
        "Id of the canonical indicator, null where it is none of them",
        "规范指标编号，无对应为空",
    ),
    Column(
        "measure",
        TEXT,
        "Id of the measure it stands in",
        "所在举措的编号",
        lambda f, c: c.measure(f).id,
    ),
    Column(
        "theme",
        CATEGORY,
        "Theme of that measure",
        "该举措的主题",
        lambda f, c: c.measure(f).theme,
    ),
    SECTION,
    SECTION_HEADING,
    SECTION_ROLE,
)
"""Of a figure: whose it is, which of the canonical indicators, and where it stands."""

SENTENCE = Column(
    "sentence",
    TEXT,
    "Sentence it stands in; null where it would repeat personal data",
    "所在句子；涉及个人信息时为空",
    lambda f, c: c.words(f.sentence),
)

SECTIONS = (
    ID,
    Column(
        "parent",
        TEXT,
        "Id of the section around it, null at level 1",
        "上级部分的编号，一级为空",
        lambda f, _: f.parent.id if f.parent else None,
    ),
    Column("level", INTEGER, "Depth, from 1", "层级，从 1 起"),
    Column(
        "role",
        CATEGORY,
        "measures, leadership, deficiencies, plan, other; two joined by +",
        "类别：举措成效、领导履职、不足、安排、其他；两类以 + 相连",
    ),
    Column(
        "marker",
        TEXT,
        "Number as written: 一、",
        "序号原文，如“一、”",
        lambda f, _: f.marker.text if f.marker else None,
    ),
    Column(
        "marker_style",
        CATEGORY,
        "Style of the number: chinese_comma, chinese_bracket, …",
        "序号样式",
        lambda f, _: f.marker.style if f.marker else None,
    ),
    Column(
        "ordinal",
        INTEGER,
        "Value of the number",
        "序号数值",
        lambda f, _: f.marker.ordinal if f.marker else None,
    ),
    Column(
        "heading",
        TEXT,
        "Heading without number and closing point",
        "标题，不含序号和句号",
        lambda f, c: c.words(f.heading),
    ),
    Column(
        "length",
        INTEGER,
        "Length with all that is inside",
        "篇幅（含下级）",
        lambda f, _: f.span[1] - f.span[0],
        "code points",
    ),
    *PLACE,
)

MEASURES = (
    ID,
    Column(
        "lead", TEXT, "Its heading or first sentence", "标题或首句", lambda f, c: c.words(f.lead)
    ),
    THEME,
    SECTION,
    SECTION_HEADING,
    SECTION_ROLE,
    *PLACE,
    WORDS,
)

INDICATORS = (
    ID,
    Column("name", TEXT, "What is counted, from the text", "指标名称（取自原文）"),
    Column(
        "number",
        DECIMAL,
        "Number, scaled (4.71万 is 47100); null for a grade and with over six decimals",
        "数值，已折算（4.71万 为 47100）；等次及超过六位小数为空",
        lambda f, _: f.value.number,
        "column unit",
    ),
    Column(
        "number_text",
        TEXT,
        "The same in the digits of the text, also where it does not fit into number",
        "同一数值的数字串，保留原有位数，number 容不下时亦有",
        lambda f, _: plain(f.value.number),
        "column unit",
    ),
    Column("grade", CATEGORY, "Grade as its letter: A", "等次字母", lambda f, _: f.value.grade),
    Column(
        "unit",
        CATEGORY,
        "Unit as written, without 万 and 亿; rank for a bare rank; null where none is written",
        "单位原文，不含万、亿；名次为 rank；未写为空",
        lambda f, _: f.value.unit,
    ),
    Column(
        "kind",
        CATEGORY,
        "count, percent, points, money, rank, grade, duration, area, ratio, other",
        "数量种类",
        lambda f, _: f.value.kind,
    ),
    Column(
        "approx",
        CATEGORY,
        "exact, over, under, about, at_least, at_most",
        "约略程度：确数、超过、接近、大约、至少、至多",
        lambda f, _: f.value.approx,
    ),
    Column(
        "low",
        DECIMAL,
        "Least value that the wording allows, null where it sets none",
        "措辞容许的最小值，无下限为空",
        lambda f, _: f.value.low,
        "column unit",
    ),
    Column(
        "high",
        DECIMAL,
        "Greatest value that the wording allows, null where it sets none",
        "措辞容许的最大值，无上限为空",
        lambda f, _: f.value.high,
        "column unit",
    ),
    Column(
        "change_direction",
        CATEGORY,
        "up or down; null for a level",
        "增减方向，非变化量为空",
        lambda f, _: change.direction if (change := f.change) else None,
    ),
    Column(
        "change_kind",
        CATEGORY,
        "rel (percent), pts (percentage points), abs (in the unit)",
        "变化种类：比例、百分点、绝对数",
        lambda f, _: change.kind if (change := f.change) else None,
    ),
    Column(
        "change_base",
        TEXT,
        "What it is compared with, as written: 同比",
        "比较基准原文，如“同比”",
        lambda f, _: f.change.base.text if f.change and f.change.base else None,
    ),
    ROLE,
    Column(
        "period",
        TEXT,
        "Time it covers as written, null where not written",
        "时段原文，未写为空",
        lambda f, _: period.text if (period := f.period) else None,
    ),
    Column(
        "period_kind",
        CATEGORY,
        "year, to_date, part_year, several_years, recurring",
        "时段种类",
        lambda f, _: period.kind if (period := f.period) else None,
    ),
    Column(
        "period_year",
        INTEGER,
        "Year of that time",
        "时段所在年份",
        lambda f, _: period.year if (period := f.period) else None,
        "year",
    ),
    *SURROUNDINGS,
    Column(
        "name_spans",
        SPANS,
        "Places of the pieces that the name is made of",
        "名称各片段的位置",
        lambda f, _: [{"begin": begin, "end": end} for begin, end in f.name_spans],
        "code points",
    ),
    *PLACE,
    WORDS,
    SENTENCE,
)

OBSERVATIONS = (
    ID,
    Column(
        "name",
        TEXT,
        "What is counted, from the text",
        "指标名称（取自原文）",
        lambda f, c: c.words(f.name),
    ),
    Column(
        "kind",
        CATEGORY,
        "zero, a count of 0, or whole, a share of 100 %",
        "种类：zero 为零（计数为 0），whole 为全部（占比 100%）",
    ),
    Column(
        "cue",
        TEXT,
        "Word by which it is known: 全覆盖",
        "所据词语，如“全覆盖”",
        lambda f, _: f.cue.text,
    ),
    ROLE,
    *SURROUNDINGS,
    *PLACE,
    WORDS,
    SENTENCE,
)

CITATIONS = (
    Column(
        "title",
        TEXT,
        "Title inside 《》, or the document number",
        "标题或文号",
        lambda f, c: c.words(f.title),
    ),
    Column("kind", CATEGORY, "law, regulation, outline, document, document_number, other", "种类"),
    Column(
        "first_year",
        INTEGER,
        "First year that the title names",
        "标题所含首年",
        lambda f, _: f.years[0] if f.years else None,
        "year",
    ),
    Column(
        "last_year",
        INTEGER,
        "Last year that the title names",
        "标题所含末年",
        lambda f, _: f.years[1] if f.years else None,
        "year",
    ),
    *PLACE,
    WORDS,
)

_RULE = Column("rule", CATEGORY, "Id of the rule", "规则编号")
_SEVERITY = Column("severity", CATEGORY, "note, warning or error", "级别")
_RELATED = Column(
    "related",
    SPANS,
    "Other places that it is about",
    "相关的其他位置",
    lambda f, _: spans_of(f.related),
    "code points",
)

FINDINGS = (
    _RULE,
    _SEVERITY,
    Column("undecided", FLAG, "Whether the rule could not decide", "规则是否无法判断"),
    Column("message", TEXT, "The finding in Chinese", "提示（中文）", lambda f, c: c.message(f)[0]),
    Column(
        "message_en", TEXT, "The finding in English", "提示（英文）", lambda f, c: c.message(f)[1]
    ),
    Column("arithmetic", TEXT, "What was computed", "计算过程"),
    _RELATED,
    *POSITION,
    *PLACE,
    WORDS,
)

DIAGNOSTICS = (
    _RULE,
    _SEVERITY,
    Column("message", TEXT, "What was odd, Chinese then English", "说明"),
    _RELATED,
    *POSITION,
    *PLACE,
    WORDS,
)
