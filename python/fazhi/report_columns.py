# SPDX-License-Identifier: MIT
"""The columns of a corpus: rows for reports, for files that could not be read, and for terms."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from . import fact_columns, plan_columns
from ._core import _words, metrics
from .column import CATEGORY, DAY, DECIMAL, INTEGER, ISSUERS, TEXT, Column

if TYPE_CHECKING:
    from ._core import DocumentDate, Metric, Piece, Report


def _date(date: DocumentDate | None) -> datetime.date | None:
    if date is None:
        return None
    try:
        return datetime.date(date.year, date.month or 1, date.day or 1)
    except ValueError:  # 2月30日
        return None


def _precision(date: DocumentDate | None) -> str | None:
    if date is None:
        return None
    return "day" if date.day and date.month else "month" if date.month else "year"


def _issuers(report: Report) -> list[dict[str, Any]]:
    return [
        {
            "name": issuer.name,
            "kind": issuer.kind,
            "level": issuer.level,
            "division": division.code if (division := issuer.division) else None,
        }
        for issuer in report.issuers
    ]


def _first(report: Report, attribute: str) -> Any:
    """Return an attribute of the body whose report it is: the last to sign names it best.

    A party committee signs before the government of the same place.
    """
    return getattr(report.issuers[-1], attribute) if report.issuers else None


def _shown(piece: Piece | None) -> str | None:
    return _words(piece) if piece else None


def _count(name: str, english: str, chinese: str) -> Column:
    return Column(
        name, INTEGER, f"Number of {english}", f"{chinese}数", lambda _, c: c.counts[name], "rows"
    )


KEY = Column(
    "report",
    TEXT,
    "Key of the report: the path of its file below the folder, with /",
    "报告键：文件在文件夹中的相对路径，以 / 分隔",
)

REPORTS = (
    KEY,
    Column("title", TEXT, "Title", "标题", lambda r, _: _shown(r.title)),
    Column(
        "issuer",
        TEXT,
        "The body that signs last: 清溪县人民政府",
        "制发机关（末位署名者）",
        lambda r, _: _first(r, "name"),
    ),
    Column(
        "issuer_kind",
        CATEGORY,
        "party_committee, government, department, township, …",
        "机关种类",
        lambda r, _: _first(r, "kind"),
    ),
    Column(
        "issuer_level",
        CATEGORY,
        "nation, province, prefecture, county, township; null where the name does not tell",
        "机关层级，名称不足以判断时为空",
        lambda r, _: _first(r, "level"),
    ),
    Column(
        "issuer_order",
        INTEGER,
        "Rank of the issuer in the order of pinyin, from 1; null without issuer",
        "制发机关的拼音序，从 1 起；无机关为空",
        lambda _r, _c: None,  # known when all reports are
    ),
    Column(
        "issuers",
        ISSUERS,
        "All that sign, in their order",
        "全部署名机关",
        lambda r, _: _issuers(r),
    ),
    Column("year", INTEGER, "Year reported on", "报告年度", unit="year"),
    Column(
        "date",
        DAY,
        "Date of the document; the first day where the text leaves out the day or month",
        "成文日期；缺月或日时取首日",
        lambda r, _: _date(r.date),
    ),
    Column(
        "date_precision",
        CATEGORY,
        "day, month or year: what the text writes of the date",
        "日期精度：日、月、年",
        lambda r, _: _precision(r.date),
    ),
    Column("document_number", TEXT, "发文字号", "发文字号", lambda r, _: _shown(r.document_number)),
    Column(
        "length",
        INTEGER,
        "Length of the text",
        "文本长度",
        "source.length",
        "code points",
    ),
    Column(
        "format",
        CATEGORY,
        "text, html, docx, pdf, ofd, …: what it was read from",
        "文件格式",
        "source.format",
    ),
    Column("encoding", CATEGORY, "Encoding it was read in", "编码", "source.encoding"),
    Column(
        "sha256",
        TEXT,
        "SHA-256 of the file, in hexadecimal",
        "文件内容的 SHA-256",
        lambda _, c: c.sha256,
    ),
    Column(
        "published",
        DAY,
        "Day on which it was made public, where the page or the text says so",
        "公开日期，网页或文中写明时才有",
        lambda r, _: _date(r.published),
    ),
    Column(
        "not_a_report",
        CATEGORY,
        "What it seems to be where it seems no report: interpretation, news, notice, plan, "
        "regulation, work_report, other; else null",
        "似非年度报告时所似：解读、新闻、通知、方案、规定、政府工作报告、其他；否则为空",
        lambda r, _: found.kind if (found := r.source.not_a_report) else None,
    ),
    _count("sections", "sections", "部分"),
    _count("measures", "measures", "举措"),
    _count("indicators", "indicators", "指标"),
    _count("observations", "figures said in words", "零发生、全覆盖"),
    _count("deficiencies", "deficiencies", "不足"),
    _count("commitments", "commitments", "安排"),
    _count("links", "links between the two", "不足与安排的对应"),
    _count("citations", "citations", "援引"),
    _count("findings", "findings", "核对提示"),
    _count("diagnostics", "diagnostics", "解析提示"),
)


def _measure(metric: Metric) -> Column:
    return Column(
        metric.id,
        DECIMAL,
        f"{metric.title_en}: {metric.definition_en}",
        f"{metric.title_zh}：{metric.definition_zh}",
        unit=metric.unit,
    )


METRICS = (KEY, *map(_measure, metrics()))

CONCEPTS = (
    Column("concept", TEXT, "Id of the canonical indicator", "标准指标的编号", "id"),
    Column("name_zh", TEXT, "Its name in Chinese", "中文名称"),
    Column("name_en", TEXT, "Its name in English", "英文名称"),
    Column(
        "unit_kind",
        CATEGORY,
        "Kind of measure word that agrees with it: case, item, pct, …",
        "相配的量词种类",
    ),
    Column(
        "polarity",
        CATEGORY,
        "+ better when higher, - better when lower, 0 a volume that must not be ranked",
        "方向：+ 越高越好，- 越低越好，0 为数量，不宜排名",
    ),
    Column(
        "denominator",
        TEXT,
        "Id of the indicator that a rate is a rate of; null where none is fixed",
        "比率所除的指标的编号，不固定为空",
    ),
    Column(
        "source",
        TEXT,
        "S reports, L official forms, I indices, P other reports; or what a table says",
        "来源：S 报告，L 官方表格，I 指数，P 其他报告；或自定表格所写",
    ),
)

THEMES = (
    Column("theme", TEXT, "Id of the theme", "主题的编号", "id"),
    Column(
        "outline",
        CATEGORY,
        "Outline that lists it: 2021-2025, and 2015-2020 where a report goes by it",
        "所属纲要：2021-2025；有报告依照前一纲要时另有 2015-2020",
    ),
    Column("title_zh", TEXT, "Its title in that outline", "纲要中的标题"),
    Column("title_en", TEXT, "The same in English", "英文标题"),
)

ERRORS = (
    KEY,
    Column("kind", CATEGORY, "Class of the error", "错误种类"),
    Column("message", TEXT, "What was wrong", "错误说明"),
)

FACTS: dict[str, tuple[Column, ...]] = {
    "sections": fact_columns.SECTIONS,
    "measures": fact_columns.MEASURES,
    "indicators": fact_columns.INDICATORS,
    "observations": fact_columns.OBSERVATIONS,
    "deficiencies": plan_columns.DEFICIENCIES,
    "commitments": plan_columns.COMMITMENTS,
    "links": plan_columns.LINKS,
    "citations": fact_columns.CITATIONS,
    "findings": fact_columns.FINDINGS,
    "diagnostics": fact_columns.DIAGNOSTICS,
}
"""The tables of facts. In a corpus each has the column ``report`` before the others."""

CORPUS: dict[str, tuple[Column, ...]] = {
    "reports": REPORTS,
    **{name: (KEY, *columns) for name, columns in FACTS.items()},
    "metrics": METRICS,
    "concepts": CONCEPTS,
    "themes": THEMES,
    "errors": ERRORS,
}
"""The tables of a corpus."""
