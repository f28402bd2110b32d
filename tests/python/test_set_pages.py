# SPDX-License-Identifier: MIT
"""Pages that are set, in PDF and OFD: paragraphs, columns, titles, headers and page numbers."""

from __future__ import annotations

import io
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

import fazhi

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

pytest.importorskip("lxml")
pytest.importorskip("pypdfium2")
pytest.importorskip("docx")
pytest.importorskip("reportlab")

import found_files
from conftest import EXAMPLES, SAMPLE
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas
from test_readers import document_of, expected_text, facts_of

from fazhi.readers.typesetting import Glyph, compose

SIZE = 12
SENTENCE = "清溪县坚持依法行政，全年办结行政复议案件并公开结果，群众满意程度持续提升。"
Placed = tuple[float, float, str]


def pdf(*pages: Iterable[Placed], size: int = SIZE, spacing: float = 0) -> bytes:
    """A PDF of lines, each from a left edge and a distance from the top of the page."""
    pdfmetrics.registerFont(UnicodeCIDFont(found_files.FONT))
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(600, 800))
    for page in pages:
        for left, top, line in page:
            text = canvas.beginText(left, 800 - top)
            text.setFont(found_files.FONT, size)
            text.setCharSpace(spacing if top < 60 else 0)
            text.textOut(line)
            canvas.drawText(text)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def block(text: str, *, left: float, top: float, width: int) -> list[Placed]:
    """A paragraph of lines of some width in characters, its first line set in by two."""
    lines = [text[: width - 2], *(text[i : i + width] for i in range(width - 2, len(text), width))]
    return [
        (left + (2 * SIZE if not row else 0), top + 20 * row, line)
        for row, line in enumerate(lines)
    ]


def paragraphs(data: bytes) -> list[str]:
    return [line for line in fazhi.read(data, name="a.pdf").text.splitlines() if line]


def test_two_columns_are_read_one_after_the_other() -> None:
    left = SENTENCE * 6
    right = left.replace("清溪县", "柳树镇")
    page = block(left, left=40, top=100, width=20) + block(right, left=320, top=100, width=20)
    assert paragraphs(pdf(page)) == [left, right]


def test_a_line_across_two_columns_parts_them() -> None:
    pair = block(SENTENCE * 4, left=40, top=100, width=20)
    pair += block(SENTENCE * 4, left=320, top=100, width=20)
    heading = (40.0, 290.0, "一、主要举措和成效：" + SENTENCE)
    below = block(SENTENCE * 4, left=40, top=330, width=20)
    below += block("石桥镇" + SENTENCE * 4, left=320, top=330, width=20)
    found = paragraphs(pdf([*pair, heading, *below]))
    assert found.index(heading[2]) == 2
    assert found[-1].startswith("石桥镇")


def test_a_title_with_its_letters_set_apart_has_no_spaces() -> None:
    page = [(100.0, 50.0, "法治政府建设情况报告"), *block(SENTENCE * 3, left=40, top=100, width=40)]
    assert paragraphs(pdf(page, spacing=14)) == ["法治政府建设情况报告", SENTENCE * 3]


def test_a_gap_in_a_line_is_a_space() -> None:
    page = [*block(SENTENCE * 3, left=40, top=100, width=40)]
    page += [(60.0, 250.0, "中共清溪县委"), (340.0, 250.0, "清溪县人民政府")]
    assert paragraphs(pdf(page))[-1].split() == ["中共清溪县委", "清溪县人民政府"]


def test_a_paragraph_goes_on_over_the_end_of_a_page_and_headers_do_not_part_it() -> None:
    frame = [(240.0, 20.0, "清溪县人民政府文件"), (280.0, 780.0, "— 1 —")]
    again = [(240.0, 20.0, "清溪县人民政府文件"), (280.0, 780.0, "— 2 —")]
    whole = block(SENTENCE * 6, left=40, top=700, width=40)
    first = frame + [line for line in whole if line[1] < 760]
    rest = [(x, y - 640, line) for x, y, line in whole if y >= 760]
    source = fazhi.read(pdf(first, again + rest + block(SENTENCE, left=40, top=400, width=40)))
    assert source.text.splitlines() == [SENTENCE * 6, SENTENCE]
    assert [each.page for each in source.origins] == [1, 2]


def test_a_figure_at_the_foot_of_a_page_is_a_page_number_only_where_one_stands() -> None:
    text = "全年办结行政复议案件以及行政应诉案件的数量较上一年度有所增加，达到365"
    lines = [(40.0, 100.0, text), (40.0, 120.0, "365")]
    lines = [(40.0 + 24, 80.0, SENTENCE[:36]), *lines]
    assert "365365" in "".join(paragraphs(pdf(lines)))
    assert "7" not in "".join(paragraphs(pdf([*lines, (290.0, 780.0, "7")])))


def test_headings_and_items_begin_paragraphs_without_being_set_in() -> None:
    full = (SENTENCE * 2)[:40] + "。"
    page = [
        (40.0, 100.0, "一、主要举措和成效"),
        (40.0, 120.0, "（一）抓学习。" + full[7:]),
        (40.0, 140.0, "（二）抓执法。" + full[7:]),
        (40.0, 160.0, full),
        (40.0, 180.0, "一是" + full[2:]),
    ]
    assert len(paragraphs(pdf(page))) == 5 - 1  # the fourth line goes on with nothing before it


def test_a_size_is_that_of_the_font_however_high_its_boxes(monkeypatch: pytest.MonkeyPatch) -> None:
    file = io.BytesIO()
    pdfmetrics.registerFont(UnicodeCIDFont(found_files.FONT))
    canvas = Canvas(file, pagesize=(600, 800))
    canvas.scale(0.5, 0.5)
    for row, font in enumerate([found_files.FONT, "Courier", "Helvetica", "Times-Roman"]):
        canvas.setFont(font, 2 * SIZE)
        canvas.drawString(80, 1400 - 40 * row, "88.25%")
    canvas.save()
    sizes: list[float] = []

    def compose_and_note(pages: list[list[Glyph]]) -> object:
        sizes.extend(round(glyph.size, 3) for page in pages for glyph in page)
        return compose(pages)

    monkeypatch.setattr("fazhi.readers.pdf.compose", compose_and_note)
    paragraphs(file.getvalue())
    assert sizes == [SIZE] * 4 * len("88.25%")


def test_what_leans_over_the_page_is_no_text() -> None:
    file = io.BytesIO()
    pdfmetrics.registerFont(UnicodeCIDFont(found_files.FONT))
    canvas = Canvas(file, pagesize=(600, 800))
    canvas.setFont(found_files.FONT, SIZE)
    canvas.drawString(40, 700, SENTENCE)
    canvas.rotate(40)
    canvas.drawString(300, 100, "内部资料")
    canvas.save()
    assert paragraphs(file.getvalue()) == [SENTENCE]


def test_pages_and_paragraphs_of_facts() -> None:
    source = fazhi.read(found_files.portable(EXAMPLES[1].read_text(encoding="utf-8")))
    report = fazhi.parse(source)
    pages = [source.origin(fact).page for fact in report.indicators]
    assert pages == sorted(pages)
    assert pages[0] == 1
    assert pages[-1] > 4
    numbers = [source.origin(fact).paragraph for fact in report.indicators]
    assert numbers == sorted(numbers)


@pytest.mark.skipif(not shutil.which("chromium"), reason="no chromium here")
def test_what_a_browser_prints_has_the_same_facts(tmp_path: Path) -> None:
    style = (
        "<style>.header,.position,.footer,.share,.relevant,.bdsharebuttonbox,.pages-date,"
        ".xxgk-head{display:none}p{font-size:16pt;line-height:28pt;margin:0;text-align:justify}"
        "h1{text-align:center}</style></head>"
    )
    text = EXAMPLES[1].read_text(encoding="utf-8")
    page = found_files.page(text).replace("</head>", style)
    (tmp_path / "a.html").write_text(page, encoding="utf-8")
    subprocess.run(
        [
            "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
            f"--user-data-dir={tmp_path / 'profile'}",
            f"--print-to-pdf={tmp_path / 'a.pdf'}", (tmp_path / "a.html").as_uri(),
        ],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    source = fazhi.read(tmp_path / "a.pdf")
    assert facts_of(fazhi.parse(source)) == facts_of(fazhi.parse(expected_text(text, "html")))


@pytest.mark.skipif(not shutil.which("soffice"), reason="no LibreOffice here")
@pytest.mark.parametrize("extension", ["doc", "rtf", "odt", "pdf"])
def test_what_libreoffice_writes_has_the_same_facts(extension: str, tmp_path: Path) -> None:
    text = document_of(SAMPLE, "pdf")
    # LibreOffice writes lists of Chinese numbers into RTF as lists of another kind.
    (tmp_path / "a.docx").write_bytes(found_files.word(text, numbered=extension != "rtf"))
    subprocess.run(
        [
            "soffice", "--headless", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
            "--convert-to", extension, "--outdir", str(tmp_path), str(tmp_path / "a.docx"),
        ],
        check=True, capture_output=True, timeout=180,
    )  # fmt: skip
    source = fazhi.read(tmp_path / f"a.{extension}")
    assert source.format == extension
    assert facts_of(fazhi.parse(source)) == facts_of(fazhi.parse(text))


@settings(max_examples=200, deadline=None, derandomize=True)
@given(
    rows=st.lists(
        st.tuples(st.integers(0, 500), st.integers(0, 700), st.integers(1, 40), st.integers(8, 20)),
        max_size=25,
    )
)
def test_no_character_is_lost_wherever_it_stands(rows: list[tuple[int, int, int, int]]) -> None:
    glyphs = []
    code = 0x4E00
    for left, base, count, size in rows:
        for step in range(count):
            glyphs.append(
                Glyph(chr(code), left + step * size, left + (step + 1) * size, base, size)
            )
            code += 1
    # Page numbers in words are dropped on purpose; none of these characters is one alone.
    composed = compose([glyphs]).text
    assert sorted("".join(composed.split())) == [glyph.text for glyph in glyphs]
