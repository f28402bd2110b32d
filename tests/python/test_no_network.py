# SPDX-License-Identifier: MIT
"""Nothing that a file refers to is fetched: a server that each file names is never asked."""

from __future__ import annotations

import io
import shutil
import threading
import zipfile
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import TYPE_CHECKING

import pytest

import fazhi

if TYPE_CHECKING:
    from collections.abc import Iterator

pytest.importorskip("lxml")

TEXT = "一、主要举措和成效。办结行政复议案件365件。"
OFFICE = "urn:oasis:names:tc:opendocument:xmlns:"


class Server(HTTPServer):
    """Remembers what it was asked for."""

    asked: list[str]

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/a"


class Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        assert isinstance(self.server, Server)
        self.server.asked.append(self.path)
        self.send_response(404)
        self.end_headers()

    do_HEAD = do_OPTIONS = do_PROPFIND = do_GET  # noqa: N815

    def log_message(self, *_: object) -> None:
        """Keep quiet."""


@pytest.fixture
def server() -> Iterator[Server]:
    with Server(("127.0.0.1", 0), Handler) as running:
        running.asked = []
        thread = threading.Thread(target=running.serve_forever, daemon=True)
        thread.start()
        yield running
        running.shutdown()
        thread.join()


def package(parts: dict[str, str]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as written:
        for name, part in parts.items():
            written.writestr(name, part)
    return file.getvalue()


def page(url: str) -> bytes:
    return (
        f'<!DOCTYPE html SYSTEM "{url}"><html><head><link rel=stylesheet href="{url}">'
        f'<base href="{url}"><meta http-equiv=refresh content="0;{url}"></head><body>'
        f'<img src="{url}"><iframe src="{url}"></iframe><p>{TEXT}</p></body></html>'
    ).encode()


def word(url: str, head: str = "") -> bytes:
    space = "http://schemas.openxmlformats.org"
    relations = (
        f'<Relationships xmlns="{space}/package/2006/relationships"><Relationship Id="a" '
        f'Type="{space}/officeDocument/2006/relationships/numbering" Target="{url}" '
        'TargetMode="External"/></Relationships>'
    )
    body = f"<w:body><w:p><w:r><w:t>{TEXT}</w:t></w:r></w:p></w:body>"
    return package(
        {
            "[Content_Types].xml": "<Types/>",
            "word/_rels/document.xml.rels": relations,
            "word/document.xml": f'{head}<w:document xmlns:w="{space}/wordprocessingml/2006/main">'
            f"{body}</w:document>",
        }
    )


def open_document(url: str) -> bytes:
    names = " ".join(
        f'xmlns:{name}="{OFFICE}{name if name != "draw" else "drawing"}:1.0"'
        for name in ("office", "text", "draw")
    )
    return package(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "META-INF/manifest.xml": f'<m:manifest xmlns:m="{OFFICE}manifest:1.0">'
            '<m:file-entry m:full-path="/" '
            'm:media-type="application/vnd.oasis.opendocument.text"/>'
            '<m:file-entry m:full-path="content.xml" m:media-type="text/xml"/></m:manifest>',
            "content.xml": f'<office:document-content {names} office:version="1.2" '
            'xmlns:xlink="http://www.w3.org/1999/xlink"><office:body><office:text>'
            f"<text:p>{TEXT}</text:p><text:p><draw:frame><draw:image "
            f'xlink:href="{url}" xlink:type="simple" xlink:actuate="onLoad"/></draw:frame></text:p>'
            "</office:text></office:body></office:document-content>",
        }
    )


def rich_text(url: str) -> bytes:
    written = "".join(f"\\u{ord(each)}?" for each in TEXT)
    return (
        f'{{\\rtf1\\ansi {written}\\par{{\\field{{\\*\\fldinst INCLUDEPICTURE "{url}" \\\\d}}'
        f'{{\\fldrslt}}}}{{\\field{{\\*\\fldinst INCLUDETEXT "{url}"}}{{\\fldrslt}}}}\\par}}'
    ).encode()


def test_pages_and_word_files(server: Server) -> None:
    assert fazhi.read(page(server.url), name="a.html").text.strip() == TEXT
    assert fazhi.read(word(server.url), name="a.docx").text.strip() == TEXT
    doctype = f'<!DOCTYPE a SYSTEM "{server.url}">'
    with pytest.raises(fazhi.FormatError, match=r"a\.docx"):
        fazhi.read(word(server.url, doctype), name="a.docx")
    assert server.asked == []


@pytest.mark.skipif(not shutil.which("soffice"), reason="no LibreOffice here")
@pytest.mark.parametrize("make", [open_document, rich_text])
def test_what_libreoffice_converts(make: object, server: Server) -> None:
    assert callable(make)
    assert TEXT in fazhi.read(make(server.url), name="a").text
    assert server.asked == []
