# SPDX-License-Identifier: MIT
"""Bytes of valid files with some changed, cut or doubled: each gives a source or our own error."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

import pytest

import fazhi

if TYPE_CHECKING:
    from collections.abc import Iterator

pytest.importorskip("lxml")
pytest.importorskip("pypdfium2")
pytest.importorskip("docx")
pytest.importorskip("reportlab")

import found_files
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

TEXT = "清溪县2024年法治政府建设情况报告\n\n一、举措\n（一）复议。办结365件，同比增长27.8%。\n"
LIMITS = fazhi.Limits(unpacked_bytes=8 << 20, file_bytes=8 << 20)
FILES = {
    "html": found_files.page(TEXT).encode(),
    "gb18030.html": found_files.page(TEXT).encode("gb18030"),
    "docx": found_files.word(TEXT, numbered=True),
    "pdf": found_files.portable(TEXT),
    "ofd": found_files.fixed(TEXT),
    "mht": b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=ab\n\n--ab\n"
    b"Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n"
    + found_files.page(TEXT).encode()
    + b"\n--ab--\n",
    "txt": TEXT.encode("gb18030"),
}
# Parts whose content and not whose packing is to be changed.
PARTS = {
    "docx": ("word/document.xml", "word/numbering.xml", "word/styles.xml", "_rels/.rels"),
    "ofd": ("OFD.xml", "Doc_0/Document.xml", "Doc_0/Pages/Page_0/Content.xml"),
}
SPICES = [
    b"", b"\0", b"\xff", b"<", b">", b"&", b'"', b"]]>", b"<!DOCTYPE a>", b"&a;", b"%", b"-1",
    b"99999999999999999999", b"1e999", b"nan", b"0 0 0 0", b"\xe5\xb9", b"<table><td>", b"</body>",
    b"<ol start=99999999999>", b"endobj", b"stream\r\n", b"/Length 999999999", b"\r\n\r\n", b"=3D",
]  # fmt: skip
PIECES = [
    "甲。", "一、", "办结案件365件，", " ", "\n", "<", ">", "<p>", "</p>", "<div>", "</div>",
    "<table>", "<tr>", "<td>", "</td>", "</table>", "<ol>", "<li>", "</ol>", "<pre>", "</pre>",
    "<a href=a>", "</a>", "<br>", "<nav>", "</nav>", "<h1>", "</h1>", "<script>", "</script>",
    "发布日期：2025-03-20", "索引号", '<div class="share">', '<div id="zoom">', "<div hidden>",
    "<!--", "-->", "&nbsp;", "&#0;", "<title>",
]  # fmt: skip

changes = st.lists(
    st.tuples(
        st.floats(0, 1), st.sampled_from(["put", "cut", "double", "replace"]),
        st.sampled_from(SPICES), st.integers(0, 400),
    ),
    min_size=1, max_size=6,
)  # fmt: skip
thorough = settings(
    max_examples=150, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True
)


@pytest.fixture(scope="module", autouse=True)
def _no_conversion() -> Iterator[None]:
    """What asks for LibreOffice is refused: its own robustness is not what is held up here."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PATH", "")
        yield


def changed(data: bytes, edits: list[tuple[float, str, bytes, int]]) -> bytes:
    for place, how, spice, length in edits:
        at = int(place * len(data))
        behind = data[at + (length if how in ("cut", "replace") else 0) :]
        inner = data[at : at + length] if how == "double" else b"" if how == "cut" else spice
        data = data[:at] + inner + behind
    return data


def require_sense(data: bytes, name: str) -> None:
    try:
        source = fazhi.read(data, name=name, limits=LIMITS)
    except fazhi.Error as error:
        assert name in str(error)
        assert "\n" in str(error)
        return
    text = source.text
    end = -1
    for origin in source.origins:
        assert end < origin.span[0] < origin.span[1] <= len(text)
        assert text[slice(*origin.span)].strip()
        assert origin.page is None or origin.page >= 1
        end = origin.span[1]
    assert fazhi.parse(source).text == text
    assert source.not_a_report is None or source.not_a_report.points >= 5


@pytest.mark.parametrize("kind", FILES)
@thorough
@given(edits=changes)
def test_changed_files(kind: str, edits: list[tuple[float, str, bytes, int]]) -> None:
    require_sense(changed(FILES[kind], edits), f"a.{kind}")


@pytest.mark.parametrize("kind", PARTS)
@thorough
@given(edits=changes, chosen=st.integers(0, 3))
def test_changed_parts(kind: str, edits: list[tuple[float, str, bytes, int]], chosen: int) -> None:
    target = PARTS[kind][chosen % len(PARTS[kind])]
    packed = BytesIO()
    with zipfile.ZipFile(BytesIO(FILES[kind])) as old, zipfile.ZipFile(packed, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            new.writestr(name, changed(part, edits) if name == target else part)
    require_sense(packed.getvalue(), f"a.{kind}")


@thorough
@given(data=st.binary(max_size=600), name=st.sampled_from(["a.pdf", "a.docx", "a.html", "a.txt"]))
def test_any_bytes(data: bytes, name: str) -> None:
    require_sense(data, name)


@thorough
@given(pieces=st.lists(st.sampled_from(PIECES), max_size=60))
def test_any_page(pieces: list[str]) -> None:
    require_sense(f"<html><body>{''.join(pieces)}".encode(), "a.html")
