# SPDX-License-Identifier: MIT
"""One file into one ``Source``, whatever its format."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from .._core import EncodingError, FileError, MissingFileError, _decode, _make_source
from .errors import format_error, size_error
from .formats import extension_format, recognise
from .limits import LIMITS, THRESHOLD
from .provenance import Provenance

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import BinaryIO, TypeAlias

    from .._core import Source
    from .container import Container
    from .draft import Draft
    from .errors import FormatError
    from .limits import Limits
    from .provenance import Format

    Readable: TypeAlias = str | os.PathLike[str] | bytes | bytearray | memoryview | BinaryIO

HEAD = 20_000  # characters; what a page says of itself stands before
LONGEST_FRONT = 60
FRONT = 30  # lines in which a text may say of itself what a page says of it


def read(
    file: Readable,
    *,
    name: str | None = None,
    encoding: str | None = None,
    threshold: int | None = THRESHOLD,
    limits: Limits = LIMITS,
) -> Source:
    r"""Read a report from a file as it was found: text, web page, Word, PDF or OFD.

    The format is told by the content, and by the extension where the content leaves it open.

    Example:
        >>> import fazhi
        >>> source = fazhi.read("一、主要举措和成效\n办结案件365件。".encode("gb18030"))
        >>> source.encoding, fazhi.parse(source).indicators[0].text
        ('GB18030', '365件')

    Args:
        file: a path, the bytes themselves, or a file that is open for reading bytes.
        name: what the source is called in messages; the path unless given.
        encoding: of a text or a web page; shown by the bytes unless given.
        threshold: points of evidence from which on ``Source.not_a_report`` says so; None never.
        limits: how much is read at most.

    Raises:
        FileError: the file cannot be read; ``MissingFileError`` where it does not exist.
        FormatError: it is damaged, locked, of pictures only, or of a format that is not read.
        MissingLibraryError: what reads the format is not installed.
        EncodingError: the bytes are not text in the encoding.
        SizeError: it is over a limit.
    """
    data, called = _bytes_of(file, name, limits)
    return _Reading(called, encoding, threshold, limits).read(data)


class _Reading:
    def __init__(
        self, name: str, encoding: str | None, threshold: int | None, limits: Limits
    ) -> None:
        self.name = name
        self.encoding = encoding
        self.threshold = threshold
        self.limits = limits

    def read(self, data: bytes) -> Source:
        """Return the source that the bytes hold."""
        kind = recognise(data, self.name)
        if not data and extension_format(self.name) != "text":
            raise format_error(self.name, "文件是空的。", "the file is empty.")
        readers = {
            "html": lambda: self._page(data, "html", None),
            "mhtml": lambda: self._saved_page(data),
            "zip": lambda: self._package(data),
            "compound": lambda: self._compound(data),
            "rtf": lambda: self._converted(data, "rtf", ".rtf"),
            "word xml": lambda: self._converted(data, "doc", ".xml"),
            "pdf": lambda: self._portable(data),
            "text": lambda: self._text(data),
        }
        if kind not in readers:
            raise self._not_read(kind)
        return readers[kind]()

    def _text(self, data: bytes) -> Source:
        expected = extension_format(self.name)
        try:
            decoded = _decode(data, self.encoding, self.name)
        except EncodingError:
            if expected == "text" or self.encoding is not None:
                raise
            raise self._not_as_told(expected) from None
        text = decoded.text
        if "\0" in text and expected != "text":
            raise self._not_as_told(expected) from None
        lines = [line.strip() for line in text[:HEAD].splitlines() if line.strip()]
        provenance = Provenance(front=_front(lines), threshold=self.threshold)
        return _make_source(text, self.name, decoded.encoding, provenance)

    def _page(self, data: bytes, kind: Format, charset: str | None) -> Source:
        from .html import decode, read_html

        text, encoding = decode(data, self.encoding or charset, self.name)
        draft, metadata = read_html(text, self.name, self.limits)
        provenance = Provenance(kind, draft.origins, metadata=metadata, threshold=self.threshold)
        return _make_source(draft.text, self.name, encoding, provenance)

    def _saved_page(self, data: bytes) -> Source:
        from .mhtml import page_of

        page, charset = page_of(data, self.name)
        return self._page(page, "mhtml", charset)

    def _portable(self, data: bytes) -> Source:
        from .pdf import read_pdf

        return self._drafted(read_pdf(data, self.name, self.limits), "pdf")

    def _package(self, data: bytes) -> Source:
        from .container import Container

        package = Container(data, self.name, self.limits)
        kind = package_kind(package)
        if kind == "docx":
            from .docx import read_docx

            return self._drafted(read_docx(package, self.limits), "docx")
        if kind == "ofd":
            from .ofd import read_ofd

            return self._drafted(read_ofd(package, self.limits), "ofd")
        if kind == "odt":
            return self._converted(data, "odt", ".odt")
        if kind == "archive":
            raise format_error(
                self.name,
                "这是压缩包；请解压，或用 fazhi.read_all 逐个读取其中的文件。",
                "it is an archive; please unpack it, or read the files in it with fazhi.read_all.",
            )
        raise self._not_read(kind)

    def _compound(self, data: bytes) -> Source:
        kind = _compound_kind(data)
        if kind == "locked":
            raise format_error(
                self.name,
                "文档已加密，打开需要密码；请先解除密码再读取。",
                "the document is locked with a password; please unlock it first.",
            )
        if kind != "doc":
            raise self._not_read(kind)
        extension = ".wps" if self.name.lower().endswith(".wps") else ".doc"
        return self._converted(data, "doc", extension)

    def _converted(self, data: bytes, kind: Format, extension: str) -> Source:
        from .container import Container
        from .docx import read_docx
        from .office import to_docx

        converted = to_docx(data, extension, self.name)
        draft = read_docx(Container(converted, self.name, self.limits), self.limits)
        return self._drafted(draft, kind)

    def _drafted(self, draft: Draft, kind: Format) -> Source:
        if not draft.origins:
            raise format_error(self.name, "没有文字。", "there is no text in it.")
        provenance = Provenance(
            kind, draft.origins, front=_front(draft.lines), threshold=self.threshold
        )
        return _make_source(draft.text, self.name, "UTF-8", provenance)

    def _not_read(self, kind: str) -> FormatError:
        if kind == "picture":
            return format_error(
                self.name,
                "这是图片，没有文字；请先用文字识别（OCR）软件转换。",
                "it is a picture without text; please convert it with OCR first.",
            )
        return format_error(
            self.name,
            f"不支持此格式（{kind}）；可读取 txt、html、mhtml、docx、pdf、ofd、doc、wps、rtf、"
            "odt。",
            f"this format ({kind}) is not read; txt, html, mhtml, docx, pdf, ofd, doc, wps, rtf "
            "and odt are.",
        )

    def _not_as_told(self, expected: str) -> FormatError:
        return format_error(
            self.name,
            f"扩展名表示 {expected}，内容却不是；文件可能已损坏。",
            f"the extension says {expected} and the content is none; it may be damaged.",
        )


def package_kind(package: Container) -> str:
    """Return what a zip package is: ``docx``, ``ofd``, ``odt``, ``xlsx``, … or ``archive``."""
    if "OFD.xml" in package:
        return "ofd"
    if "[Content_Types].xml" in package:
        folders = {path.partition("/")[0] for path in package}
        return next(
            (kind for folder, kind in (("word", "docx"), ("xl", "xlsx"), ("ppt", "pptx"))
             if folder in folders),
            "docx",
        )  # fmt: skip
    if "mimetype" in package and "content.xml" in package:
        kind = package.read("mimetype")[:100].decode("ascii", "replace").rpartition(".")[2]
        return "odt" if kind.startswith("text") else kind
    return "archive"


def _compound_kind(data: bytes) -> str:
    """Return what an OLE compound file holds, by the names of its streams."""
    names = (
        ("EncryptedPackage", "locked"),
        ("WordDocument", "doc"),
        ("WpsDocument", "doc"),
        ("Workbook", "xls"),
        ("PowerPoint Document", "ppt"),
    )
    return next((kind for name, kind in names if name.encode("utf-16-le") in data), "doc")


def _front(lines: Iterable[str]) -> tuple[str, ...]:
    """Return the lines before the running text, where keys and values may stand."""
    front: list[str] = []
    for line in lines:
        if len(front) == FRONT or (len(line) > LONGEST_FRONT and "。" in line):
            break
        front.append(line)
    return tuple(front)


def _bytes_of(file: Readable, name: str | None, limits: Limits) -> tuple[bytes, str]:
    if isinstance(file, (bytes, bytearray, memoryview)):
        data, called = bytes(file), name or ""
    elif isinstance(file, (str, os.PathLike)):
        # A name in some other encoding than the system's is shown as well as it can be.
        called = name or os.fsencode(file).decode(errors="replace")
        return read_bytes(file, called, limits), called
    elif not hasattr(file, "read"):
        kind = type(file).__name__
        raise TypeError(
            f"file 应为路径、字节或以二进制方式打开的文件，而不是 {kind}。\n"
            f"file is to be a path, bytes or a file open for reading bytes, not {kind}."
        )
    else:
        told = getattr(file, "name", "")
        called = name or (told if isinstance(told, str) else "")
        data = file.read(limits.file_bytes + 1)
        if not isinstance(data, bytes):
            raise TypeError("文件应以二进制方式打开 the file is to be opened for reading bytes")
    if len(data) > limits.file_bytes:
        raise _too_large(called, limits)
    return data, called


def read_bytes(path: str | os.PathLike[str], name: str, limits: Limits) -> bytes:
    """Return the bytes of a file.

    Raises:
        FileError: the file cannot be read; ``MissingFileError`` where it does not exist.
        SizeError: it is over the limit.
    """
    try:
        with open(path, "rb") as file:
            data = file.read(limits.file_bytes + 1)
    except OSError as error:
        raise file_error(error, os.fspath(path)) from None
    except ValueError:
        raise format_error(name, "文件名无效。", "no valid name of a file.") from None
    if len(data) > limits.file_bytes:
        raise _too_large(name, limits)
    return data


def file_error(error: OSError, path: str) -> FileError:
    """Return what cannot be read, in both languages."""
    missing = isinstance(error, FileNotFoundError)
    kind = MissingFileError if missing else FileError
    chinese = "没有这个文件。" if missing else "无法读取该文件。"
    return kind(error.errno, f"{chinese}\n{error.strerror}", path)


def _too_large(name: str, limits: Limits) -> Exception:
    return size_error(
        name,
        f"文件超过 {limits.file_bytes} 字节的上限。",
        f"the file is over the limit of {limits.file_bytes} bytes.",
    )
