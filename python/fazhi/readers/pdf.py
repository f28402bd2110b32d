# SPDX-License-Identifier: MIT
"""PDF files: their characters from PDFium, their paragraphs from where the characters stand."""

from __future__ import annotations

import ctypes
import math
import threading
from typing import TYPE_CHECKING, Any

from .errors import format_error, missing_library, size_error
from .typesetting import Glyph, compose

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .draft import Draft
    from .limits import Limits

# PDFium is not made for several threads at once.
LOCK = threading.Lock()
UPRIGHT = 0.2  # radians; what leans more is a watermark or the edge of a turned table
PASSWORD, SECURITY = 4, 5
NOTHING, LARGEST = (0, 0xFFFE, 0xFFFF), 0x10FFFF
PICTURE_PAGE = 30  # characters; a page with fewer has its text in a picture, if any


def read_pdf(data: bytes, name: str, limits: Limits) -> Draft:
    """Return the text of a PDF.

    Raises:
        FormatError: it is damaged, locked with a password, or made of pictures.
        SizeError: it has too many pages.
        MissingLibraryError: ``pypdfium2`` is not installed.
    """
    try:
        import pypdfium2 as pdfium
        from pypdfium2 import raw
    except ImportError:
        raise missing_library(name, "pypdfium2", "pdf") from None
    with LOCK:
        try:
            document = pdfium.PdfDocument(data)
        except pdfium.PdfiumError as error:
            code = getattr(error, "err_code", None)
            raise _refusal(name, code) from None
        try:
            count = len(document)
            if count > limits.pages:
                raise size_error(
                    name,
                    f"共 {count} 页，上限为 {limits.pages} 页。",
                    f"it has {count} pages and the limit is {limits.pages}.",
                )
            pages = []
            pictures = 0
            for index in range(count):
                try:
                    page = document[index]
                except pdfium.PdfiumError:
                    raise _damaged_page(name, index + 1) from None
                try:
                    glyphs, has_picture = _page(page, raw)
                except pdfium.PdfiumError:
                    raise _damaged_page(name, index + 1) from None
                finally:
                    page.close()
                pages.append(glyphs)
                pictures += has_picture and len(glyphs) < PICTURE_PAGE
        finally:
            document.close()
    _require_text(sum(map(len, pages)), pictures, count, name)
    return compose(pages)


def _refusal(name: str, code: object) -> Exception:
    if code in (PASSWORD, SECURITY):
        return format_error(
            name,
            "PDF 已加密，打开需要密码；请先解除密码再读取。",
            "the PDF is locked with a password; please unlock it first.",
        )
    return format_error(name, "PDF 已损坏或不完整。", "the PDF is damaged or cut off.")


def _damaged_page(name: str, number: int) -> Exception:
    return format_error(name, f"第 {number} 页已损坏。", f"page {number} is damaged.")


def _require_text(characters: int, pictures: int, pages: int, name: str) -> None:
    if pages == 0:
        raise format_error(name, "没有任何页面。", "it has no pages.")
    if pictures and (characters < PICTURE_PAGE or pictures * 2 > pages):
        raise format_error(
            name,
            f"{pages} 页中有 {pictures} 页是扫描图片，没有文字；请先用文字识别（OCR）软件转换，"
            "或向发布机关索取可编辑的文本。",
            f"{pictures} of {pages} pages are pictures without text; please convert it with OCR "
            "first, or ask the publisher for the text.",
        )
    if characters == 0:
        raise format_error(name, "没有文字。", "there is no text in it.")


def _page(page: Any, raw: Any) -> tuple[list[Glyph], bool]:
    text = page.get_textpage()
    try:
        glyphs = list(_glyphs(text, page.get_height(), raw))
    finally:
        text.close()
    pictures = page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=5)
    return glyphs, next(iter(pictures), None) is not None


def _glyphs(text: Any, height: float, raw: Any) -> Iterator[Glyph]:
    handle = text.raw
    x, y = ctypes.c_double(), ctypes.c_double()
    box, matrix = raw.FS_RECTF(), raw.FS_MATRIX()
    at_box, at_x, at_y = ctypes.byref(box), ctypes.byref(x), ctypes.byref(y)
    at_matrix = ctypes.byref(matrix)
    angle_of, box_of, origin_of, matrix_of, font_size_of = (
        raw.FPDFText_GetCharAngle,
        raw.FPDFText_GetLooseCharBox,
        raw.FPDFText_GetCharOrigin,
        raw.FPDFText_GetMatrix,
        raw.FPDFText_GetFontSize,
    )
    for index, character in _characters(handle, raw):
        if UPRIGHT < angle_of(handle, index) < math.tau - UPRIGHT:
            continue
        placed = box_of(handle, index, at_box) and origin_of(handle, index, at_x, at_y)
        if placed and matrix_of(handle, index, at_matrix):
            # Boxes are as high as their font pleases: figures in another font would look larger.
            size = font_size_of(handle, index) * math.hypot(matrix.c, matrix.d)
            yield Glyph(character, box.left, box.right, height - y.value, size)


def _characters(handle: Any, raw: Any) -> Iterator[tuple[int, str]]:
    """Yield the characters and their numbers; some come in two halves, in UTF-16."""
    lead = ""
    for index in range(raw.FPDFText_CountChars(handle)):
        code = raw.FPDFText_GetUnicode(handle, index)
        if raw.FPDFText_IsGenerated(handle, index) == 1 or code in NOTHING:
            continue
        half = chr(code) if code <= LARGEST else ""
        if "\ud800" <= half <= "\udbff":
            lead = half
            continue
        whole = lead + half
        lead = ""
        yield index, whole.encode("utf-16", "surrogatepass").decode("utf-16", "ignore")
