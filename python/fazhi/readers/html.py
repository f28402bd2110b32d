# SPDX-License-Identifier: MIT
"""Web pages as they were saved: any charset, the report among all that a site puts around it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from .._core import EncodingError, OptionError, _decode, parse
from .article import Article, titled
from .draft import Draft
from .errors import format_error
from .markup import check_nesting, lxml_etree
from .metadata import Entry, entries_of, lines_for, metadata_of
from .page_lines import HEADINGS, lines_of
from .tables import rows

if TYPE_CHECKING:
    from .limits import Limits
    from .page_lines import PageLine
    from .provenance import Metadata, Part

DECLARED = re.compile(
    rb"""<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.I
)
HEAD = 4096
NULS = re.compile(r"[\x00\ud800-\udfff]")
SITE = re.compile(r"\s*[_|｜\-–—]+\s*")
SHORTEST_TITLE, LONGEST_TITLE = 6, 150
FRONT = 40  # lines in which a block of metadata and a title stand

HEAD_CHARACTERS = 1500


def decode(data: bytes, encoding: str | None, name: str) -> tuple[str, str]:
    """Return the text of a page and its encoding: as given, shown by the bytes, or declared.

    Raises:
        EncodingError: the bytes are not text in the encoding.
    """
    declared = DECLARED.search(data[:HEAD])
    if encoding is None and declared is not None and not _is_utf8(data):
        try:
            found = _decode(data, declared[1].decode("ascii"), name)
            return found.text, found.encoding
        except (EncodingError, OptionError):
            pass  # a page may say anything; its bytes are what they are
    found = _decode(data, encoding, name)
    return found.text, found.encoding


def read_html(text: str, name: str, limits: Limits) -> tuple[Draft, Metadata]:
    """Return the report of a page and what the page says of it.

    Raises:
        FormatError: there is no text on the page.
        SizeError: its elements are nested deeper than any page's.
        MissingLibraryError: ``lxml`` is not installed.
    """
    root = _parse(text, name)
    check_nesting(root, name, limits)
    body = next(root.iter("body", "frameset"), root)
    article = Article(body)
    lines = list(lines_of(article.element, article.is_dropped))
    front = list(lines_of(body, article.is_dropped, until=article.element))
    if not lines:
        raise format_error(
            name,
            "页面上没有文字（可能由脚本载入）。",
            "the page has no text (a script may load it).",
        )
    entries = _entries(root, front, lines)
    title = _title(root, article, entries)
    draft = Draft()
    _add_frame(draft, entries, title, lines)
    for number, line in enumerate(lines, 1):
        part: Part = "table" if line.table else "heading" if line.tag in HEADINGS else "body"
        if line.table:
            draft.add(line.text, part, table=line.table, row=line.row)
        else:
            draft.add(line.text, part, paragraph=number)
    return draft, metadata_of(entries, title)


def _parse(text: str, name: str) -> Any:
    etree = lxml_etree(name, "html")
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True,
        collect_ids=False,
    )  # fmt: skip
    clean = NULS.sub("", text)
    # The declaration of an encoding is for bytes, and these are characters by now.
    clean = re.sub(r"^\s*<\?xml[^>]*\?>", "", clean)
    try:
        root = etree.fromstring(clean.encode(), parser)
    except (etree.XMLSyntaxError, ValueError, AssertionError):
        root = None
    if root is None:
        raise format_error(name, "页面是空的。", "the page is empty.")
    return root


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return not data.isascii()


def _entries(root: Any, front: list[PageLine], lines: list[PageLine]) -> list[Entry]:
    entries = entries_of(line.text for line in front)
    entries += entries_of(line.text for line in lines[:FRONT])
    names = {name for name, _ in rows("meta_tags")}
    for tag in root.iter("meta"):
        key = (tag.get("name") or tag.get("property") or "").strip()
        value = " ".join((tag.get("content") or "").split())
        if key.lower() in names and value:
            entries.append((key, value))
    return list(dict.fromkeys(entries))


def _title(root: Any, article: Article, entries: list[Entry]) -> str | None:
    """Return the title of the page: told by it, set above the article, or that of its window."""
    told = metadata_of(entries).title
    if told and len(told) >= SHORTEST_TITLE:
        return told
    for element in titled(root, article.element):
        found = "".join(line.text for line in lines_of(element, article.is_dropped))
        if SHORTEST_TITLE <= len(found) <= LONGEST_TITLE:
            return found
    window = next(root.iter("title"), None)
    if window is None or window.text is None:
        return None
    pieces = [" ".join(piece.split()) for piece in SITE.split(window.text)]
    return next((piece for piece in pieces if len(piece) >= SHORTEST_TITLE), None)


def _add_frame(
    draft: Draft, entries: list[Entry], title: str | None, lines: list[PageLine]
) -> None:
    """Add what the page says and the text does not, before the text."""
    inside = {line for shown in lines[:FRONT] for line in _keys(shown.text)}
    for line in lines_for(entries):
        if line.partition("：")[0] not in inside:
            draft.add(line, "metadata")
    if title and not _has_title(title, lines):
        if draft.lines:
            draft.add("")
        draft.add(title, "title")
        draft.add("")


def _keys(line: str) -> list[str]:
    return [key for key, _ in entries_of([line])]


def _has_title(title: str, lines: list[PageLine]) -> bool:
    head = ""
    for line in lines[:FRONT]:
        head += line.text + "\n"
        if len(head) > HEAD_CHARACTERS:
            break
    bare = "".join(title.split())
    return bare in "".join(head.split()) or parse(head).title is not None
