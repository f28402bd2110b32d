# SPDX-License-Identifier: MIT
"""What a file is: told by its first bytes, and by its name only where those leave it open."""

from __future__ import annotations

import os
import re

COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
BEGINNINGS = (
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (COMPOUND, "compound"),
    (b"{\\rtf", "rtf"),
    (b"\x89PNG", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF8", "picture"),
    (b"II*\0", "picture"),
    (b"MM\0*", "picture"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"Rar!", "rar"),
    (b"\x1f\x8b", "gzip"),
)
EXTENSIONS = {
    ".htm": "html", ".html": "html", ".shtml": "html", ".xhtml": "html", ".mht": "mhtml",
    ".mhtml": "mhtml", ".docx": "docx", ".docm": "docx", ".pdf": "pdf", ".ofd": "ofd",
    ".doc": "doc", ".wps": "doc", ".rtf": "rtf", ".odt": "odt", ".zip": "zip",
}  # fmt: skip
HEAD = 4096
TAG = re.compile(
    rb"<(?:!doctype\s+html|html|head|body|meta|title|div|table|article|p|span|script|style|h1)[\s>/]",
    re.I,
)
MIME = re.compile(rb"^(?:mime-version|content-type|from|subject|snapshot-content-location):", re.I)
MARKS = (b"\xef\xbb\xbf",)
NULS = ((b"\xff\xfe", 0), (b"\xfe\xff", 1))


def extension_format(name: str) -> str:
    """Return the format that the extension of a name stands for; ``text`` where it tells none."""
    return EXTENSIONS.get(os.path.splitext(name)[1].lower(), "text")


def recognise(data: bytes, name: str) -> str:
    """Return ``pdf``, ``zip``, ``compound``, ``rtf``, ``mhtml``, ``html``, ``text``, ….

    A zip package is looked into by who reads it; ``compound`` holds .doc, .wps and locked .docx.
    """
    head = bytes(data[:HEAD])
    for beginning, kind in BEGINNINGS:
        if head.startswith(beginning):
            return kind
    if b"%PDF-" in head[:1024]:
        return "pdf"
    shown = _shown(head)
    if MIME.match(shown) and b"boundary=" in shown:
        return "mhtml"
    if b"<w:wordDocument" in shown or b"<pkg:package" in shown:
        return "word xml"
    is_page = extension_format(name) == "html" and (shown.startswith(b"<") or TAG.search(shown))
    return "html" if is_page or (shown.startswith(b"<") and TAG.search(shown)) else "text"


def _shown(head: bytes) -> bytes:
    """Return the beginning without a mark, and UTF-16 as if it were ASCII."""
    for mark, high in NULS:
        if head.startswith(mark):
            return head[2 + high :: 2].lstrip()
    for mark in MARKS:
        head = head.removeprefix(mark)
    if head[:64].count(b"\0") * 3 > len(head[:64]):
        head = head.replace(b"\0", b"")
    return head.lstrip()
