# SPDX-License-Identifier: MIT
"""The columns of the tables of facts, in the order of the tables."""

from __future__ import annotations

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
)

SECTION = Column(
    "section",
    TEXT,
    "Id of the innermost section around it",
    "所在最内层部分的编号",
    "section.id",
)
SECTION_HEADING = Column(
    "section_heading",
    TEXT,
    "Heading of that section",
    "该部分的标题",
    "section.heading.words",
)
SECTION_ROLE = Column(
    "section_role",
    CATEGORY,
    "Role of that section: measures, leadership, deficiencies, plan, other",
    "该部分的类别：举措成效、领导履职、不足、安排、其他",
    "section.role",
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
        "measure.id",
    ),
    Column(
        "theme",
        CATEGORY,
        "Theme of that measure",
        "该举措的主题",
        "measure.theme",
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
    "sentence.words",
)

SECTIONS = (
    ID,
    Column(
        "parent",
        TEXT,
        "Id of the section around it, null at level 1",
        "上级部分的编号，一级为空",
        "parent.id",
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
        "marker.text",
    ),
    Column(
        "marker_style",
        CATEGORY,
        "Style of the number: chinese_comma, chinese_bracket, …",
        "序号样式",
        "marker.style",
    ),
    Column(
        "ordinal",
        INTEGER,
        "Value of the number",
        "序号数值",
        "marker.ordinal",
    ),
    Column(
        "heading",
        TEXT,
        "Heading without number and closing point",
        "标题，不含序号和句号",
        "heading.words",
    ),
    Column(
        "length",
        INTEGER,
        "Length with all that is inside",
        "篇幅（含下级）",
        unit="code points",
    ),
    *PLACE,
)

MEASURES = (
    ID,
    Column("lead", TEXT, "Its heading or first sentence", "标题或首句", "lead.words"),
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
        "value.number",
        "column unit",
    ),
    Column(
        "number_text",
        TEXT,
        "The same in the digits of the text, also where it does not fit into number",
        "同一数值的数字串，保留原有位数，number 容不下时亦有",
        "value.number",
        "column unit",
    ),
    Column("grade", CATEGORY, "Grade as its letter: A", "等次字母", "value.grade"),
    Column(
        "unit",
        CATEGORY,
        "Unit as written, without 万 and 亿; rank for a bare rank; null where none is written",
        "单位原文，不含万、亿；名次为 rank；未写为空",
        "value.unit",
    ),
    Column(
        "kind",
        CATEGORY,
        "count, percent, points, money, rank, grade, duration, area, ratio, other",
        "数量种类",
        "value.kind",
    ),
    Column(
        "approx",
        CATEGORY,
        "exact, over, under, about, at_least, at_most",
        "约略程度：确数、超过、接近、大约、至少、至多",
        "value.approx",
    ),
    Column(
        "low",
        DECIMAL,
        "Least value that the wording allows, null where it sets none",
        "措辞容许的最小值，无下限为空",
        "value.low",
        "column unit",
    ),
    Column(
        "high",
        DECIMAL,
        "Greatest value that the wording allows, null where it sets none",
        "措辞容许的最大值，无上限为空",
        "value.high",
        "column unit",
    ),
    Column(
        "change_direction",
        CATEGORY,
        "up or down; null for a level",
        "增减方向，非变化量为空",
        "change.direction",
    ),
    Column(
        "change_kind",
        CATEGORY,
        "rel (percent), pts (percentage points), abs (in the unit)",
        "变化种类：比例、百分点、绝对数",
        "change.kind",
    ),
    Column(
        "change_base",
        TEXT,
        "What it is compared with, as written: 同比",
        "比较基准原文，如“同比”",
        "change.base.text",
    ),
    ROLE,
    Column(
        "period",
        TEXT,
        "Time it covers as written, null where not written",
        "时段原文，未写为空",
        "period.text",
    ),
    Column(
        "period_kind",
        CATEGORY,
        "year, to_date, part_year, several_years, recurring",
        "时段种类",
        "period.kind",
    ),
    Column(
        "period_year",
        INTEGER,
        "Year of that time",
        "时段所在年份",
        "period.year",
        "year",
    ),
    *SURROUNDINGS,
    Column(
        "name_spans",
        SPANS,
        "Places of the pieces that the name is made of",
        "名称各片段的位置",
        unit="code points",
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
        "name.words",
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
        "cue.text",
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
        "title.words",
    ),
    Column("kind", CATEGORY, "law, regulation, outline, document, document_number, other", "种类"),
    Column(
        "first_year",
        INTEGER,
        "First year that the title names",
        "标题所含首年",
        "years.first",
        "year",
    ),
    Column(
        "last_year",
        INTEGER,
        "Last year that the title names",
        "标题所含末年",
        "years.last",
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
    unit="code points",
)

FINDINGS = (
    _RULE,
    _SEVERITY,
    Column("undecided", FLAG, "Whether the rule could not decide", "规则是否无法判断"),
    Column("message", TEXT, "The finding in Chinese", "提示（中文）"),
    Column("message_en", TEXT, "The finding in English", "提示（英文）"),
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
