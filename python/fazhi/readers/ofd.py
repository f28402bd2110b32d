# SPDX-License-Identifier: MIT
"""OFD files (GB/T 33190—2016): text in the order of the pages, signatures apart."""

from __future__ import annotations

import math
import posixpath
from typing import TYPE_CHECKING, Any

from .errors import format_error, size_error
from .markup import check_nesting, parse_xml
from .typesetting import Glyph, compose

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .container import Container
    from .draft import Draft
    from .limits import Limits

NAMESPACE = "{http://www.ofdspec.org/2016}"
UPRIGHT = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0]
LEANING = 0.2
FEW = 30  # characters; a page with fewer has its text in a picture, if any
LARGEST = 1e6  # millimetres; what stands further off is on no page


def read_ofd(package: Container, limits: Limits) -> Draft:
    """Return the text of all documents in an OFD file.

    Raises:
        FormatError: a part of it is damaged or missing, or its pages are pictures.
        SizeError: it unpacks to too much, or has too many pages.
        MissingLibraryError: ``lxml`` is not installed.
    """
    pages: list[list[Glyph]] = []
    pictures = 0
    reader = _Reader(package, limits)
    for path in reader.pages():
        root = reader.root(path)
        glyphs = [glyph for each in _named(root, "TextObject") for glyph in _glyphs(each)]
        has_picture = next(_named(root, "ImageObject"), None) is not None
        pictures += has_picture and len(glyphs) < FEW
        pages.append(glyphs)
    characters = sum(map(len, pages))
    if pictures and (characters < FEW or pictures * 2 > len(pages)):
        raise format_error(
            package.name,
            f"{len(pages)} 页中有 {pictures} 页是图片，没有文字；请先用文字识别（OCR）软件转换，"
            "或向发布机关索取可编辑的文本。",
            f"{pictures} of {len(pages)} pages are pictures without text; please convert it with "
            "OCR first, or ask the publisher for the text.",
        )
    if characters == 0:
        raise format_error(package.name, "没有文字。", "there is no text in it.")
    return compose(pages)


class _Reader:
    def __init__(self, package: Container, limits: Limits) -> None:
        self._package = package
        self._limits = limits

    def pages(self) -> Iterator[str]:
        """Yield the paths of the pages."""
        count = 0
        for document_root in _named(self.root("OFD.xml"), "DocRoot"):
            document = _path("", document_root.text)
            for page in _named(self.root(document), "Page"):
                place = page.get("BaseLoc")
                if place is None:
                    continue
                count += 1
                if count > self._limits.pages:
                    most = self._limits.pages
                    raise size_error(
                        self._package.name,
                        f"页数超过 {most} 页的上限。",
                        f"it has more pages than the limit of {most}.",
                    )
                yield _path(posixpath.dirname(document), place)

    def root(self, path: str) -> Any:
        root = parse_xml(self._package.read(path), path, self._package.name, "ofd")
        check_nesting(root, self._package.name, self._limits)
        return root


def _path(folder: str, written: str | None) -> str:
    place = (written or "").strip().replace("\\", "/")
    if place.startswith("/"):
        return place.lstrip("/")
    return posixpath.normpath(posixpath.join(folder, place))


def _named(root: Any, name: str) -> Iterator[Any]:
    """Yield the elements of a name, with the namespace of the standard or with none."""
    for element in root.iter():
        if isinstance(element.tag, str) and element.tag.rpartition("}")[2] == name:
            yield element


def _glyphs(text: Any) -> Iterator[Glyph]:
    """Yield the characters of a text object; upright ones only, for a watermark leans."""
    a, b, c, d, e, f = _matrix(text.get("CTM"))
    boundary = _numbers(text.get("Boundary"))[:2]
    if len(boundary) != len(("x", "y")) or abs(b) > LEANING * abs(a):
        return
    size = _number(text.get("Size")) * math.hypot(c, d)
    scale = _number(text.get("HScale") or "1")
    x = y = 0.0
    for code in _named(text, "TextCode"):
        x = _number(code.get("X")) if code.get("X") else x
        y = _number(code.get("Y")) if code.get("Y") else y
        steps = _steps(code.get("DeltaX"))
        falls = _steps(code.get("DeltaY"))
        at, fall = x, y
        written = code.text or ""
        for index, character in enumerate(written):
            left = boundary[0] + a * at + c * fall + e
            base = boundary[1] + b * at + d * fall + f
            step = steps[min(index, len(steps) - 1)] if steps else _width(character, size, scale)
            width = min(abs(a) * step, _width(character, size, scale)) if step > 0 else size
            if size > 0 and abs(left) < LARGEST and abs(base) < LARGEST:
                yield Glyph(character, left, left + width, base, size)
            at += step
            fall += falls[min(index, len(falls) - 1)] if falls else 0.0


def _matrix(written: str | None) -> list[float]:
    numbers = _numbers(written)
    return numbers if len(numbers) == len(UPRIGHT) else UPRIGHT


def _width(character: str, size: float, scale: float) -> float:
    return size * scale * (0.5 if character < "\u0300" else 1.0)


def _steps(written: str | None) -> list[float]:
    """Return the distances of ``DeltaX``; ``g 3 5.5`` is three times 5.5."""
    words = (written or "").split()
    steps: list[float] = []
    index = 0
    while index < len(words):
        if words[index] == "g" and index + 2 < len(words):
            count = min(int(_number(words[index + 1])), 10_000)
            steps.extend([_number(words[index + 2])] * max(0, count))
            index += 3
        else:
            steps.append(_number(words[index]))
            index += 1
    return steps


def _numbers(written: str | None) -> list[float]:
    return [_number(word) for word in (written or "").split()]


def _number(written: str | None) -> float:
    try:
        value = float(written or "0")
    except ValueError:
        return 0.0
    return value if math.isfinite(value) and abs(value) < LARGEST else 0.0
