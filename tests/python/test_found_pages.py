# SPDX-License-Identifier: MIT
"""Web pages: the report among what a site puts around it, and what the page says of it."""

from __future__ import annotations

import email.mime.multipart
import email.mime.text
import pickle
from datetime import date

import pytest

import fazhi

pytest.importorskip("lxml")
pytest.importorskip("docx")
pytest.importorskip("reportlab")

import found_files
from conftest import SAMPLE


def lines(page: str, **options: str) -> list[str]:
    return fazhi.read(page.encode(), name="页.html", **options).text.splitlines()


def body(inner: str) -> str:
    return f"<html><head><title>页</title></head><body>{inner}</body></html>"


def test_what_a_page_says_of_its_report_is_metadata_and_marked_as_such() -> None:
    source = fazhi.read(found_files.page(SAMPLE).encode(), name="清溪县.html")
    metadata = source.metadata
    assert metadata.index_number == "QX0012025/00031"
    assert metadata.document_number == "清政发〔2025〕3号"
    assert metadata.published == date(2025, 3, 20)
    assert metadata.date == date(2025, 2, 18)
    assert metadata.publisher == "清溪县司法局"
    assert metadata.subject == "依法行政"
    assert metadata.source == "清溪县司法局"
    assert metadata.title == "清溪县人民政府关于2024年法治政府建设情况的报告"
    assert ("发文字号", "清政发〔2025〕3号") in metadata.entries

    report = fazhi.parse(source)
    assert report.document_number is not None
    assert report.published is not None
    assert (report.published.year, report.published.month, report.published.day) == (2025, 3, 20)
    for piece in (report.document_number, report.published):
        origin = source.origin(piece)
        assert origin is not None
        assert origin.part == "metadata"
    assert report.title is not None
    assert source.origin(report.title).part == "body"
    assert report.date is not None
    assert (report.date.month, report.date.day) == (1, 20)  # the report's own


def test_a_report_knows_the_source_that_it_was_read_from() -> None:
    source = fazhi.read(found_files.page(SAMPLE).encode(), name="清溪县.html")
    report = fazhi.parse(source)
    assert report.source == source
    assert report.source.origins == source.origins
    again = pickle.loads(pickle.dumps(report))
    assert again.source.format == "html"
    assert again.source.metadata == source.metadata
    assert pickle.loads(pickle.dumps(source)) == source
    for fact in report.indicators:
        origin = source.origin(fact)
        assert origin is not None
        assert source.text[slice(*origin.span)].find(fact.text) >= 0
    assert source.origin(len(source.text) + 5) is None


def test_text_has_no_origins_but_says_what_it_is() -> None:
    source = fazhi.parse(SAMPLE).source
    assert (source.format, source.origins, source.origin(3)) == ("text", (), None)
    assert source.text == SAMPLE
    assert source.not_a_report is None


def test_the_title_is_that_of_the_page_where_the_text_has_none() -> None:
    running = SAMPLE[SAMPLE.index("2024年，") :]
    page = found_files.page(running, keys="").replace(
        found_files.TITLE, "清溪县2024年法治政府建设情况报告"
    )
    source = fazhi.read(page.encode())
    report = fazhi.parse(source)
    assert report.title is not None
    assert report.title.text == "清溪县2024年法治政府建设情况报告"
    assert source.origin(report.title).part == "title"
    assert report.year == 2024


def test_nothing_around_the_article_is_read() -> None:
    text = fazhi.read(found_files.page(SAMPLE).encode()).text
    for noise in ("999件", "互动交流", "12345", "版权所有", "分享到", "37件", "color"):
        assert noise not in text


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        ("<p>一、甲<br>（一）乙<br/>1.丙</p>", ["一、甲", "（一）乙", "1.丙"]),
        ("<p>办结案件\n365件，\n同比增长</p>", ["办结案件365件，同比增长"]),
        ("<p>Word 2019\nand 365</p>", ["Word 2019 and 365"]),
        ("<p>&nbsp;&emsp;　甲&nbsp;乙　</p>", ["甲 乙"]),
        ("<pre>甲\n  乙</pre>", ["甲", "乙"]),
        ("<div>甲<div>乙</div>丙</div>", ["甲", "乙", "丙"]),
        ("<p>甲<p>乙<p>丙", ["甲", "乙", "丙"]),
        ("<ol><li>甲</li><li>乙</li></ol>", ["1.甲", "2.乙"]),
        ("<ol start=3><li>甲</li><li>4.乙</li></ol>", ["3.甲", "4.乙"]),
        ("<ul><li>甲</li><li>乙</li></ul>", ["甲", "乙"]),
        ("<p>365<sup>①</sup>件</p>", ["365①件"]),
        ("<p>甲<!-- 乙 -->丙</p><script>丁</script>", ["甲丙"]),
        ("<p>&lt;甲&gt;&amp;&#20057;</p>", ["<甲>&乙"]),
    ],
)
def test_lines_are_those_that_a_browser_shows(inner: str, expected: list[str]) -> None:
    assert lines(body(inner)) == expected


def test_tables_of_figures_are_rows_and_tables_of_layout_are_not() -> None:
    rows = (
        "<table><tr><th>指标</th><th colspan=2>数量</th></tr>"
        "<tr><td>行政复议<br>案件</td><td>365件</td><td>27.8%</td></tr></table>"
    )
    source = fazhi.read(body(f"<p>附表。</p>{rows}").encode())
    assert source.text.splitlines() == ["附表。", "指标\t数量", "行政复议 案件\t365件\t27.8%"]
    assert [(each.part, each.table, each.row) for each in source.origins] == [
        ("body", None, None),
        ("table", 1, 1),
        ("table", 1, 2),
    ]
    layout = f"<table><tr><td><p>甲。</p><p>乙。</p>{rows}</td></tr></table>"
    assert lines(body(layout))[:3] == ["甲。", "乙。", "指标\t数量"]


@pytest.mark.parametrize(
    ("page", "encoding", "expected"),
    [
        (found_files.page(SAMPLE).encode("gb18030"), None, "GB18030"),
        (found_files.page(SAMPLE, charset="<meta charset=gbk>").encode("gb18030"), None, "GB18030"),
        (found_files.page(SAMPLE, charset="<meta charset=gbk>").encode(), None, "UTF-8"),
        (found_files.page(SAMPLE, charset="<meta charset=no-such>").encode(), None, "UTF-8"),
        (found_files.page(SAMPLE).encode("utf-16"), None, "UTF-16LE"),
        (found_files.page(SAMPLE).encode("utf-8-sig"), None, "UTF-8"),
        (found_files.page(SAMPLE).encode("gb18030"), "gbk", "GB18030"),
        (
            found_files.page("依法行政工作報告\n\n辦結案件365件。", charset='<meta charset="big5">')
            .replace("门户网站", "").encode("big5", "ignore"),
            None,
            "Big5",
        ),
    ],
)  # fmt: skip
def test_the_encoding_is_given_shown_or_declared(
    page: bytes, encoding: str | None, expected: str
) -> None:
    source = fazhi.read(page, encoding=encoding)
    assert source.encoding == expected
    assert "365" in source.text
    assert source.format == "html"


def test_a_page_saved_as_one_file_is_read() -> None:
    saved = email.mime.multipart.MIMEMultipart("related")
    saved["Subject"] = "清溪县"
    saved.attach(email.mime.text.MIMEText(found_files.page(SAMPLE), "html", "gb18030"))
    source = fazhi.read(saved.as_bytes(), name="清溪县.mht")
    assert source.format == "mhtml"
    assert fazhi.parse(source).title is not None


def test_a_hidden_article_is_read_where_there_is_no_other() -> None:
    hidden = '<div style="display: none"><p>一、主要举措和成效。办结案件365件。</p></div>'
    assert lines(body(hidden)) == ["一、主要举措和成效。办结案件365件。"]


@pytest.mark.parametrize("value", ["2025-03-20 10:12", "2025年3月20日", "二〇二五年三月二十日"])
def test_dates_are_read_in_all_their_forms(value: str) -> None:
    page = found_files.page(SAMPLE, keys=f"<ul><li><b>发布日期：</b>{value}</li></ul>")
    assert fazhi.read(page.encode()).metadata.published == date(2025, 3, 20)


@pytest.mark.parametrize(
    "keys",
    [
        "<dl><dt>索引号</dt><dd>QX/1</dd><dt>发文字号：</dt><dd>清政发〔2025〕3号</dd></dl>",
        "<div>[ 索引号 ] QX/1 [ 发文字号 ] 清政发〔2025〕3号 [ 有效性 ]</div>",
        "<table><tr><td>索引号</td><td>QX/1</td></tr><tr><td>文号</td><td>清政发〔2025〕3号</td></tr></table>",
        "<p>索 引 号：QX/1&emsp;发文字号：清政发〔2025〕3号</p>",
    ],
)
def test_keys_and_values_are_found_as_sites_set_them(keys: str) -> None:
    metadata = fazhi.read(found_files.page(SAMPLE, keys=keys).encode()).metadata
    assert metadata.index_number == "QX/1"
    assert metadata.document_number == "清政发〔2025〕3号"


def test_a_check_knows_from_the_page_when_the_report_was_made_public() -> None:
    page = found_files.page(SAMPLE)
    for day, is_late in (("2025-03-20", False), ("2025-04-20", True)):
        source = fazhi.read(page.replace("2025-03-20", day).encode())
        found = fazhi.check(fazhi.parse(source), rules=["duty.published"])
        assert [each.rule for each in found] == ["duty.published"] * is_late
        for each in found:
            assert each.text == day
            assert source.origin(each).part == "metadata"
