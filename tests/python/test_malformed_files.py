# SPDX-License-Identifier: MIT
"""Files that are damaged, locked, empty or hostile are refused with a message that names them."""

from __future__ import annotations

import io
import struct
import subprocess
import sys
import zipfile
import zlib
from typing import TYPE_CHECKING

import pytest

import fazhi

if TYPE_CHECKING:
    from pathlib import Path

pytest.importorskip("lxml")
pytest.importorskip("pypdfium2")
pytest.importorskip("docx")
pytest.importorskip("reportlab")

import found_files
from conftest import SAMPLE

WORD, PDF, OFD = (
    make(SAMPLE) for make in (found_files.word, found_files.portable, found_files.fixed)
)
PAGE = found_files.page(SAMPLE).encode()
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def archive(**members: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in members.items():
            package.writestr(name.replace("__", "/"), data)
    return file.getvalue()


def with_part(data: bytes, path: str, part: bytes) -> bytes:
    """A package with one part in place of its own."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(file, "w", 8) as new:
        for name in old.namelist():
            new.writestr(name, part if name == path else old.read(name))
    return file.getvalue()


def picture() -> bytes:
    """A PDF whose page is a picture."""
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    rows = b"".join(b"\0" + bytes([200, 200, 200] * 40) for _ in range(40))

    def chunk(kind: bytes, data: bytes) -> bytes:
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    head = struct.pack(">IIBBBBB", 40, 40, 8, 2, 0, 0, 0)
    image = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head)
    image += chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    file = io.BytesIO()
    canvas = Canvas(file)
    canvas.drawImage(ImageReader(io.BytesIO(image)), 50, 50, 400, 600)
    canvas.showPage()
    canvas.save()
    return file.getvalue()


BOMB = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><a>&b;</a>'
OUTSIDE = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/hostname">]><a>&a;</a>'
MISSING = b'<a><Page BaseLoc="b.xml"/></a>'
MAIN = "word/document.xml"

REFUSED: dict[str, tuple[str, bytes, str]] = {
    "empty docx": ("a.docx", b"", "empty"),
    "empty pdf": ("a.pdf", b"", "empty"),
    "empty ofd": ("a.ofd", b"", "empty"),
    "empty html": ("a.html", b"", "empty"),
    "cut docx": ("a.docx", WORD[: len(WORD) // 2], "damaged"),
    "cut ofd": ("a.ofd", OFD[: len(OFD) // 2], "damaged"),
    "cut pdf": ("a.pdf", PDF[: len(PDF) // 3], "damaged"),
    "only a head": ("a.pdf", b"%PDF-1.7\n", "damaged"),
    "locked pdf": ("a.pdf", found_files.portable("办结案件365件。", password="1"), "password"),
    "locked docx": ("a.docx", COMPOUND + "EncryptedPackage".encode("utf-16-le"), "password"),
    "picture pdf": ("a.pdf", picture(), "OCR"),
    "picture": ("a.jpg", b"\xff\xd8\xff\xe0" + bytes(100), "OCR"),
    "docx is noise": ("a.docx", bytes(range(128, 256)) * 8, "the extension says docx"),
    "pdf is noise": ("a.pdf", b"\0\1\2\3" * 50, "the extension says pdf"),
    "xlsx": ("a.xlsx", archive(**{"[Content_Types].xml": b"<a/>", "xl__a.xml": b"<a/>"}), "xlsx"),
    "xls": ("a.xls", COMPOUND + "Workbook".encode("utf-16-le"), "xls"),
    "rar": ("a.rar", b"Rar!\x1a\x07\0" + bytes(20), "rar"),
    "archive": ("a.zip", archive(**{"a.txt": b"a"}), "read_all"),
    "docx without text": ("a.docx", archive(**{"[Content_Types].xml": b"<a/>"}), "no Word text"),
    "docx of bad xml": ("a.docx", with_part(WORD, MAIN, b"<w:document><w:body>"), "well-formed"),
    "docx of no xml": ("a.docx", with_part(WORD, MAIN, b"\0\0"), "well-formed"),
    "docx of entities": ("a.docx", with_part(WORD, MAIN, BOMB), "document type"),
    "docx reaching out": ("a.docx", with_part(WORD, MAIN, OUTSIDE), "document type"),
    "ofd of entities": ("a.ofd", with_part(OFD, "OFD.xml", BOMB), "document type"),
    "ofd without pages": ("a.ofd", with_part(OFD, "OFD.xml", b"<a/>"), "no text"),
    "ofd of a missing page": ("a.ofd", with_part(OFD, "Doc_0/Document.xml", MISSING), "is missing"),
    "html without text": ("a.html", b"<html><body><script>a</script></body></html>", "no text"),
    "mhtml without a page": ("a.mht", b"Content-Type: multipart/mixed; boundary=a\n\n", "no page"),
    "text of two encodings": ("a.txt", "办结".encode() * 9 + b"\xff\xff", "not UTF-8"),
}  # fmt: skip


@pytest.mark.parametrize("case", REFUSED)
def test_it_is_refused_in_two_languages_and_named(case: str) -> None:
    name, data, reason = REFUSED[case]
    with pytest.raises(fazhi.Error) as caught:
        fazhi.read(data, name=name)
    chinese, english = str(caught.value).splitlines()
    assert chinese.startswith(f"{name}：")
    assert english.startswith(f"{name}: ")
    assert reason in english
    assert isinstance(
        caught.value, fazhi.EncodingError if "encodings" in case else fazhi.FormatError
    )


DEEP = 10_000


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.html", ("<div>" * DEEP + "办结案件。" + "</div>" * DEEP).encode()),
        ("a.html", ("<table><tr><td>" * DEEP + "办结案件。").encode()),
        ("a.docx", with_part(WORD, MAIN, b"<a>" * DEEP + b"</a>" * DEEP)),
        ("a.ofd", with_part(OFD, "OFD.xml", b"<a>" * DEEP + b"</a>" * DEEP)),
    ],
)
def test_what_is_nested_ten_thousand_deep_is_refused(name: str, data: bytes) -> None:
    with pytest.raises((fazhi.SizeError, fazhi.FormatError), match=r"a\.\w+: "):
        fazhi.read(data, name=name)


def test_ten_thousand_siblings_are_no_nesting() -> None:
    page = "<html><body>" + "<p>办结案件1件。" * DEEP + "</body></html>"
    assert fazhi.read(page.encode()).text.count("案件") == DEEP


def test_what_unpacks_to_too_much_is_refused() -> None:
    small = fazhi.Limits(unpacked_bytes=1 << 20)
    bomb = with_part(WORD, MAIN, b" " * (2 << 20))
    assert len(bomb) < 100_000
    with pytest.raises(fazhi.SizeError, match=r"a\.docx: .*1048576 bytes"):
        fazhi.read(bomb, name="a.docx", limits=small)


@pytest.mark.parametrize(
    ("limits", "data"),
    [
        (fazhi.Limits(file_bytes=100), PDF),
        (fazhi.Limits(members=2), WORD),
        (fazhi.Limits(pages=1), PDF),
        (fazhi.Limits(pages=0), OFD),
        (fazhi.Limits(nesting=5), PAGE),
    ],
)
def test_limits_are_kept(limits: fazhi.Limits, data: bytes) -> None:
    with pytest.raises(fazhi.SizeError):
        fazhi.read(data, name="a", limits=limits)


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("a.pdf", WORD, "docx"),
        ("a.docx", PDF, "pdf"),
        ("a.txt", OFD, "ofd"),
        ("a.doc", PAGE, "html"),
        ("a.docx", SAMPLE.encode(), "text"),
        ("a", WORD, "docx"),
        ("a.PDF", b"\n\n" + PDF, "pdf"),
    ],
)
def test_the_content_tells_the_format_and_not_the_extension(
    name: str, data: bytes, expected: str
) -> None:
    source = fazhi.read(data, name=name)
    assert source.format == expected
    assert "365件" in source.text


def test_a_file_may_be_a_path_bytes_or_an_open_file(tmp_path: Path) -> None:
    path = tmp_path / "清溪县.docx"
    path.write_bytes(WORD)
    texts = {fazhi.read(each).text for each in (path, str(path), WORD, bytearray(WORD))}
    with path.open("rb") as file:
        texts.add(fazhi.read(file).text)
    assert len(texts) == 1
    assert fazhi.read(path).name == str(path)
    assert fazhi.parse_file(path).source.format == "docx"
    with pytest.raises(fazhi.MissingFileError):
        fazhi.read(tmp_path / "none.pdf")
    with pytest.raises(fazhi.FileError):
        fazhi.read(tmp_path)
    with pytest.raises(TypeError):
        fazhi.read(io.StringIO("办结案件365件。"))


@pytest.mark.parametrize(
    ("library", "name", "data"),
    [
        ("lxml", "a.html", PAGE),
        ("lxml", "a.docx", WORD),
        ("lxml", "a.ofd", OFD),
        ("pypdfium2", "a.pdf", PDF),
    ],
)
def test_a_missing_library_is_named_with_the_extra_that_brings_it(
    library: str, name: str, data: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(fazhi.MissingLibraryError) as caught:
        fazhi.read(data, name=name)
    assert f"{name}: this format needs {library}: pip install 'fazhi[{name[2:]}]'" in str(
        caught.value
    )


def test_an_old_word_file_needs_libreoffice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    old = COMPOUND + "WordDocument".encode("utf-16-le")
    with pytest.raises(fazhi.MissingLibraryError, match=r"a\.doc: .*LibreOffice"):
        fazhi.read(old, name="a.doc")


def test_the_command_takes_every_format_and_goes_on_behind_a_bad_file(tmp_path: Path) -> None:
    names = []
    for name, data in {"a.html": PAGE, "b.docx": WORD, "c.pdf": b"%PDF-", "d.ofd": OFD}.items():
        (tmp_path / name).write_bytes(data)
        names.append(name)
    (tmp_path / "e.txt").write_text("某县召开会议\n\n近日，某县召开会议。", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "fazhi", "parse", "--format", "json", *names, "e.txt"],
        cwd=tmp_path, capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert done.stdout.count('"schema"') == 4
    assert done.stdout.count("清溪县人民政府") > 3
    assert "c.pdf" in done.stderr
    assert "e.txt: seems to be news" in done.stderr
