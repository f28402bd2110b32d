# SPDX-License-Identifier: MIT
"""Word documents: the paragraphs as a reader of the document sees them, numbers included.

Left out is what is not shown or not part of the text: deleted text, hidden text, instructions of
fields, headers and footers. What a tracked change inserts is read.
"""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING, Any

from .draft import Draft
from .errors import format_error
from .markup import check_nesting, parse_xml
from .numbering import Numbering, W

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .container import Container
    from .limits import Limits
    from .provenance import Part

CONTENT = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
# ISO 29500 Strict has names of its own for the same elements.
STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
LOOSE = W[1:-1].encode()

DROPPED = frozenset(
    f"{W}{name}"
    for name in (
        "del", "moveFrom", "instrText", "delText", "delInstrText", "pPr", "rPr", "sectPr", "tblPr",
        "trPr", "tcPr", "tblGrid", "sdtPr", "sdtEndPr", "fldData", "annotationRef", "rt",
    )
)  # fmt: skip
SPACE, SURROGATES = 0x20, 0xD800
HEADING = re.compile(r"heading\s*[1-9]|标题\s*[1-9]|title|标题", re.I)


def read_docx(package: Container, limits: Limits) -> Draft:
    """Return the text of a Word document.

    Raises:
        FormatError: a part of it is damaged or missing.
        SizeError: it unpacks to too much, or is nested too deep.
        MissingLibraryError: ``lxml`` is not installed.
    """
    return _Document(package, limits).read()


class _Document:
    def __init__(self, package: Container, limits: Limits) -> None:
        self._package = package
        self._limits = limits
        self._main = self._main_part()
        styles = self._part("styles")
        self._headings = _heading_styles(styles)
        self._numbering = Numbering(self._part("numbering"), styles)
        self._notes = {
            kind: {
                note.get(f"{W}id"): note
                for note in root.iter(f"{W}{kind}")
                if note.get(f"{W}type") in (None, "normal")
            }
            if (root := self._part(f"{kind}s")) is not None
            else {}
            for kind in ("footnote", "endnote")
        }
        self._draft = Draft()
        self._paragraph = 0
        self._table = 0
        self._page: int | None = None
        self._noted: list[tuple[str, int]] = []
        self._carried = ""  # of a paragraph whose end was deleted

    def read(self) -> Draft:
        root = self._root(self._main)
        body = root.find(f"{W}body")
        if body is None:
            raise format_error(
                self._package.name, "其中没有正文。", "there is no body of text in it."
            )
        if next(body.iter(f"{W}lastRenderedPageBreak"), None) is not None:
            self._page = 1
        for block in _blocks(body):
            self._block(block)
        if self._noted:
            self._draft.add("")
        for text, paragraph in self._noted:
            self._draft.add(text, "footnote", paragraph=paragraph)
        return self._draft

    def _block(self, block: Any, part: Part = "body") -> None:
        if block.tag == f"{W}tbl":
            self._rows(block)
        else:
            self._add_paragraph(block, part)

    def _add_paragraph(self, paragraph: Any, part: Part) -> None:
        self._paragraph += 1
        number = self._paragraph
        properties = paragraph.find(f"{W}pPr")
        page = None
        text = ""
        for piece in self._texts(paragraph):
            text += piece
            if page is None and piece.strip():
                page = self._page  # a page may end before the first word
        if properties is not None and properties.find(f"{W}rPr/{W}del") is not None:
            # Its end was deleted: what is left of it belongs to the next paragraph.
            self._carried += text
            return
        text, self._carried = self._carried + text, ""
        marker = self._numbering.of(properties)
        if text.strip():
            text = _joined(marker, text)
        style = properties.find(f"{W}pStyle") if properties is not None else None
        if part == "body" and style is not None and style.get(f"{W}val") in self._headings:
            part = "heading"
        self._draft.add(text, part, page=page, paragraph=number)

    def _rows(self, table: Any) -> None:
        self._table += 1
        number = self._table
        for row_number, row in enumerate(_children(table, f"{W}tr"), 1):
            cells = []
            page = self._page
            for cell in _children(row, f"{W}tc"):
                merge = cell.find(f"{W}tcPr/{W}vMerge")
                span = cell.find(f"{W}tcPr/{W}gridSpan")
                if merge is not None and merge.get(f"{W}val") != "restart":
                    cells.append("")
                else:
                    cells.append(" ".join(filter(None, self._cell(cell))))
                width = span.get(f"{W}val", "1") if span is not None else "1"
                cells.extend([""] * (min(int(width), 100) - 1 if width.isdecimal() else 0))
            if row.find(f"{W}trPr/{W}del") is not None:
                continue
            text = "\t".join(cells).rstrip("\t")
            if text.strip():
                self._draft.add(text, "table", page=page, table=number, row=row_number)

    def _cell(self, cell: Any) -> Iterator[str]:
        # A table in a cell is read as the paragraphs in it.
        for paragraph in _paragraphs(cell):
            text = "".join(self._texts(paragraph)).strip()
            if text:
                text = _joined(self._numbering.of(paragraph.find(f"{W}pPr")), text)
            yield re.sub(r"\s+", " ", text)

    def _texts(self, paragraph: Any) -> Iterator[str]:
        """Yield the pieces of text of a paragraph; boxes set in it are added before it."""
        stack = [iter(paragraph)]
        while stack:
            element = next(stack[-1], None)
            if element is None:
                stack.pop()
                continue
            tag = element.tag
            if tag in DROPPED or not isinstance(tag, str):
                continue
            if tag == f"{W}r" and _is_hidden(element):
                continue
            if tag == f"{CONTENT}AlternateContent":
                choices = [child for child in element if len(child)]
                stack.append(iter(choices[:1]))
            elif tag == f"{W}txbxContent":
                carried, self._carried = self._carried, ""
                for block in _blocks(element):
                    self._block(block, "text box")
                self._carried = carried
            elif tag in (f"{W}footnoteReference", f"{W}endnoteReference"):
                self._note(element)
            else:
                yield self._text(element)
                stack.append(iter(element))

    def _text(self, element: Any) -> str:
        tag = element.tag.removeprefix(W)
        if tag == "t":
            return element.text or ""
        if tag in ("tab", "ptab"):
            return "\t"
        if tag == "lastRenderedPageBreak" and self._page is not None:
            self._page += 1
        if tag == "br":
            return "" if element.get(f"{W}type") in ("page", "column") else "\n"
        if tag == "sym":
            code = element.get(f"{W}char", "")
            value = int(code, 16) if re.fullmatch("[0-9A-Fa-f]{4}", code) else 0
            # Symbol fonts keep their glyphs in the private range, where no text is.
            return chr(value) if SPACE <= value < SURROGATES else ""
        return {"cr": "\n", "noBreakHyphen": "-"}.get(tag, "")

    def _note(self, reference: Any) -> None:
        kind = reference.tag.removeprefix(W).removesuffix("Reference")
        note = self._notes[kind].pop(reference.get(f"{W}id"), None)
        if note is None:
            return
        at = self._paragraph
        lines = ["".join(self._texts(each)).strip() for each in _paragraphs(note)]
        self._noted.append((" ".join(filter(None, lines)), at))

    def _main_part(self) -> str:
        found = self._related("", "officeDocument")
        main = found or "word/document.xml"
        if main not in self._package:
            raise format_error(
                self._package.name, "其中没有 Word 正文。", "there is no Word text in it."
            )
        return main

    def _related(self, part: str, kind: str) -> str | None:
        folder, file = posixpath.split(part)
        path = posixpath.join(folder, "_rels", f"{file}.rels")
        if path not in self._package:
            return None
        for relation in self._root(path).iter(RELATION):
            is_it = relation.get("Type", "").endswith(f"/{kind}")
            if is_it and relation.get("TargetMode") != "External":
                target: str = relation.get("Target", "")
                if target.startswith("/"):
                    return target.lstrip("/")
                return posixpath.normpath(posixpath.join(folder, target))
        return None

    def _part(self, kind: str) -> Any:
        path = self._related(self._main, kind)
        return self._root(path) if path is not None and path in self._package else None

    def _root(self, path: str) -> Any:
        data = self._package.read(path).replace(STRICT, LOOSE)
        root = parse_xml(data, path, self._package.name, "docx")
        check_nesting(root, self._package.name, self._limits)
        return root


def _blocks(parent: Any) -> Iterator[Any]:
    """Yield the paragraphs and tables of a part in order, also those in content controls."""
    stack = [iter(parent)]
    while stack:
        element = next(stack[-1], None)
        if element is None:
            stack.pop()
        elif element.tag in (f"{W}p", f"{W}tbl"):
            yield element
        elif isinstance(element.tag, str) and element.tag not in DROPPED:
            stack.append(iter(element))


def _children(parent: Any, tag: str) -> Iterator[Any]:
    """Yield the rows of a table or the cells of a row, also those in content controls."""
    stack = [iter(parent)]
    while stack:
        element = next(stack[-1], None)
        if element is None:
            stack.pop()
        elif element.tag == tag:
            yield element
        elif isinstance(element.tag, str) and element.tag not in DROPPED:
            stack.append(iter(element))


def _paragraphs(parent: Any) -> Iterator[Any]:
    for block in _blocks(parent):
        if block.tag == f"{W}p":
            yield block
        else:
            yield from block.iter(f"{W}p")


def _joined(marker: str, text: str) -> str:
    # 1. and 2024年 are not 1.2024年.
    apart = marker and text[0].isdigit() and marker[-1].isascii() and marker[-1] != " "
    return f"{marker} {text}" if apart else marker + text


def _is_hidden(run: Any) -> bool:
    vanish = run.find(f"{W}rPr/{W}vanish")
    return vanish is not None and vanish.get(f"{W}val") not in ("0", "false", "off")


def _heading_styles(styles: Any) -> frozenset[str]:
    if styles is None:
        return frozenset()
    found = set()
    for style in styles.iter(f"{W}style"):
        name = style.find(f"{W}name")
        called = name.get(f"{W}val", "") if name is not None else ""
        is_paragraph = style.get(f"{W}type") == "paragraph"
        level = style.find(f"{W}pPr/{W}outlineLvl")
        if is_paragraph and (level is not None or HEADING.fullmatch(called)):
            found.add(style.get(f"{W}styleId", ""))
    return frozenset(found)
