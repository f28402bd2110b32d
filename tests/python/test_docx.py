# SPDX-License-Identifier: MIT
"""What a Word file shows and its XML does not say: numbers, changes, fields, boxes, notes."""

from __future__ import annotations

import io
import re
import zipfile

import pytest

import fazhi

pytest.importorskip("lxml")
docx = pytest.importorskip("docx")
pytest.importorskip("reportlab")

import found_files  # noqa: E402

from fazhi.readers.word_numbers import written  # noqa: E402

SPACE = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}'
    "</Relationships>"
)
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def package(body: str, **parts: str) -> bytes:
    """A Word file of a body and of parts such as numbering, styles and footnotes."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as written_file:
        written_file.writestr("[Content_Types].xml", "<Types/>")
        main = f'<Relationship Id="r" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>'
        written_file.writestr("_rels/.rels", RELATIONS.format(main))
        written_file.writestr(
            "word/document.xml", f"<w:document {SPACE}><w:body>{body}</w:body></w:document>"
        )
        related = "".join(
            f'<Relationship Id="{name}" Type="{OFFICE}/{name}" Target="{name}.xml"/>'
            for name in parts
        )
        written_file.writestr("word/_rels/document.xml.rels", RELATIONS.format(related))
        for name, part in parts.items():
            written_file.writestr(f"word/{name}.xml", f"<w:{name} {SPACE}>{part}</w:{name}>")
    return file.getvalue()


def paragraph(text: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def listed(text: str, level: int = 0, instance: int = 1) -> str:
    return paragraph(
        text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{instance}"/></w:numPr>'
    )


def levels(*styles: tuple[str, str]) -> str:
    return "".join(
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{style}"/>'
        f'<w:lvlText w:val="{shape}"/></w:lvl>'
        for depth, (style, shape) in enumerate(styles)
    )


def lists(*instances: str, style: str = "") -> str:
    shapes = levels(("chineseCounting", "%1、"), ("chineseCounting", "（%2）"), ("decimal", "%3."))
    return f'<w:abstractNum w:abstractNumId="0">{style}{shapes}</w:abstractNum>' + "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="0"/>{inner}</w:num>'
        for number, inner in enumerate(instances, 1)
    )


def lines(data: bytes) -> list[str]:
    return [line for line in fazhi.read(data, name="样.docx").text.splitlines() if line]


@pytest.mark.parametrize(
    ("style", "number", "expected"),
    [
        ("chineseCounting", 10, "十"),
        ("chineseCounting", 12, "十二"),
        ("chineseCounting", 20, "二十"),
        ("chineseCountingThousand", 105, "一百零五"),
        ("chineseCountingThousand", 110, "一百一十"),
        ("japaneseCounting", 31, "三十一"),
        ("chineseLegalSimplified", 23, "贰拾叁"),
        ("ideographTraditional", 3, "丙"),
        ("ideographZodiac", 2, "丑"),
        ("ideographDigital", 10, "一〇"),
        ("decimalEnclosedCircle", 11, "⑪"),
        ("decimalEnclosedCircle", 90, "90"),
        ("decimalFullWidth", 12, "１２"),
        ("decimalZero", 7, "07"),
        ("upperRoman", 1994, "MCMXCIV"),
        ("lowerLetter", 28, "bb"),
        ("noSuchFormat", 4, "4"),
    ],
)
def test_numbers_are_written_as_word_does(style: str, number: int, expected: str) -> None:
    assert written(number, style) == expected


def test_levels_count_and_restart() -> None:
    body = listed("甲") + listed("子", 1) + listed("丑", 1) + listed("寅", 2)
    body += listed("乙") + listed("卯", 1) + listed("2024年", 2) + listed("辰", 2)
    assert lines(package(body, numbering=lists(""))) == [
        "一、甲", "（一）子", "（二）丑", "1.寅", "二、乙", "（一）卯", "1. 2024年", "2.辰",
    ]  # fmt: skip


def test_instances_of_a_list_share_its_numbers_unless_they_restart_it() -> None:
    again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    body = (
        listed("甲")
        + listed("乙", instance=2)
        + listed("丙", instance=3)
        + listed("丁", instance=3)
    )
    assert lines(package(body, numbering=lists("", "", again))) == [
        "一、甲", "二、乙", "一、丙", "二、丁",
    ]  # fmt: skip


def test_a_style_may_number_its_paragraphs() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:numPr>'
        '<w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="H1a"><w:name w:val="own"/>'
        '<w:basedOn w:val="H1"/></w:style>'
    )
    off = '<w:pStyle w:val="H1"/><w:numPr><w:numId w:val="0"/></w:numPr>'
    body = paragraph("甲", '<w:pStyle w:val="H1"/>') + paragraph("乙", '<w:pStyle w:val="H1a"/>')
    body += paragraph("无", off)
    source = fazhi.read(package(body, numbering=lists(""), styles=styles))
    assert source.text.splitlines() == ["一、甲", "二、乙", "无"]
    assert source.origins[0].part == "heading"
    assert [each.paragraph for each in source.origins] == [1, 2, 3]


def test_an_empty_paragraph_takes_a_number_and_shows_none() -> None:
    body = listed("甲") + listed("") + listed("丙")
    assert lines(package(body, numbering=lists(""))) == ["一、甲", "三、丙"]


def test_deleted_text_is_left_out_and_inserted_text_is_read() -> None:
    body = (
        "<w:p><w:r><w:t>办结案件</w:t></w:r>"
        "<w:del><w:r><w:delText>300</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>365</w:t></w:r></w:ins><w:r><w:t>件。</w:t></w:r></w:p>"
        "<w:p><w:moveFrom><w:r><w:t>移走的话。</w:t></w:r></w:moveFrom></w:p>"
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>前半</w:t></w:r></w:p>"
        "<w:p><w:r><w:t>后半。</w:t></w:r></w:p>"
        "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r></w:p>"
    )
    assert lines(package(body)) == ["办结案件365件。", "前半后半。"]


def test_fields_show_their_results_and_not_their_instructions() -> None:
    body = (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText>'
        '</w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>12</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t>页</w:t></w:r></w:p>'
    )
    assert lines(package(body)) == ["12页"]


def test_a_text_box_is_read_once() -> None:
    inner = "<w:txbxContent><w:p><w:r><w:t>清政发〔2025〕3号</w:t></w:r></w:p></w:txbxContent>"
    body = (
        "<w:p><w:r><mc:AlternateContent>"
        f'<mc:Choice Requires="wps"><w:drawing><wps:txbx>{inner}</wps:txbx></w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict><v:textbox>{inner}</v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r><w:r><w:t>标题</w:t></w:r></w:p>"
    )
    source = fazhi.read(package(body))
    assert source.text.splitlines() == ["清政发〔2025〕3号", "标题"]
    assert source.origins[0].part == "text box"


def test_footnotes_stand_behind_the_text_with_the_paragraph_that_refers_to_them() -> None:
    notes = (
        '<w:footnote w:id="-1" w:type="separator"><w:p/></w:footnote>'
        '<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/><w:t>含开发区。</w:t></w:r></w:p>'
        "</w:footnote>"
    )
    body = paragraph("第一段。") + (
        '<w:p><w:r><w:t>办结365件</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r>'
        "<w:r><w:t>。</w:t></w:r></w:p>"
    )
    source = fazhi.read(package(body, footnotes=notes))
    assert source.text.splitlines() == ["第一段。", "办结365件。", "", "含开发区。"]
    assert (source.origins[-1].part, source.origins[-1].paragraph) == ("footnote", 2)


def test_tables_are_rows_of_cells() -> None:
    document = docx.Document()
    document.add_paragraph("附表")
    table = document.add_table(2, 3)
    for cell, text in zip(
        [cell for row in table.rows for cell in row.cells],
        ["指标", "数量", "同比", "行政复议", "365件", "27.8%"],
        strict=True,
    ):
        cell.text = text
    table.cell(0, 1).merge(table.cell(0, 2))
    source = fazhi.read(found_files.saved(document))
    rows = [line for line in source.text.splitlines() if "\t" in line]
    assert rows == ["指标\t数量 同比", "行政复议\t365件\t27.8%"]
    assert [(each.table, each.row) for each in source.origins if each.part == "table"] == [
        (1, 1), (1, 2),
    ]  # fmt: skip


def test_pages_are_those_that_word_last_laid_out() -> None:
    body = paragraph("一") + "<w:p><w:r><w:lastRenderedPageBreak/><w:t>二</w:t></w:r></w:p>"
    source = fazhi.read(package(body + paragraph("三")))
    assert [each.page for each in source.origins] == [1, 2, 2]


def test_breaks_tabs_and_symbols() -> None:
    body = (
        "<w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:tab/><w:t>丙</w:t><w:noBreakHyphen/>"
        '<w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:char="2460"/></w:r></w:p>'
    )
    assert re.split("[\n\t]", fazhi.read(package(body)).text.strip()) == ["甲", "乙", "丙-①"]
