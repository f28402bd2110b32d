# SPDX-License-Identifier: MIT
"""Folders and archives of reports, file by file; one that fails does not stop the others."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from .._core import Error
from .errors import size_error
from .formats import recognise
from .limits import LIMITS, THRESHOLD
from .reading import file_error, package_kind, read, read_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .._core import Source
    from .container import Container
    from .limits import Limits

# What a browser saves beside a page is not a document of its own, nor is what a system leaves.
COMPANIONS = ("_files", ".files", "__MACOSX")
LEFTOVERS = ("thumbs.db", "desktop.ini", ".ds_store")


class Found(NamedTuple):
    """A file that was found and what came of it: a source, or the error that kept it from one.

    Attributes:
        name: its path; what is inside an archive stands behind ``!/``: ``2024.zip!/清溪县.docx``.
        source: what was read, or None.
        error: why nothing was read, or None.
    """

    name: str
    source: Source | None = None
    error: Error | None = None


def read_all(
    path: str | os.PathLike[str],
    *,
    encoding: str | None = None,
    threshold: int | None = THRESHOLD,
    limits: Limits = LIMITS,
) -> Iterator[Found]:
    """Read every file of a folder or an archive, in the order of their names.

    Archives inside are opened too, as deep as the limits allow. Hidden files are passed over, and
    what a browser saves beside a page. A path of one document gives that one.

    Args:
        path: a folder, a zip archive or a document.
        encoding: of texts and web pages; shown by the bytes of each unless given.
        threshold: points of evidence from which on ``Source.not_a_report`` says so; None never.
        limits: how much is read at most.

    Raises:
        MissingFileError: there is no such path.
    """
    if not os.path.lexists(path):
        raise file_error(FileNotFoundError(2, os.strerror(2)), os.fspath(path))
    return _Walk(encoding, threshold, limits).path(os.fspath(path))


class _Walk:
    def __init__(self, encoding: str | None, threshold: int | None, limits: Limits) -> None:
        self.encoding = encoding
        self.threshold = threshold
        self.limits = limits

    def path(self, path: str) -> Iterator[Found]:
        if not os.path.isdir(path):
            yield from self._file(path)
            return
        try:
            entries = sorted(os.scandir(path), key=lambda entry: entry.name)
        except OSError as error:
            yield Found(path, error=file_error(error, path))
            return
        for entry in entries:
            if _is_passed_over(entry.name):
                continue
            # A folder that is linked may lead back to where the walk is.
            if entry.is_dir(follow_symlinks=False):
                yield from self.path(entry.path)
            elif entry.is_file():
                yield from self._file(entry.path)

    def _file(self, path: str) -> Iterator[Found]:
        name = os.fsencode(path).decode(errors="replace")
        try:
            data = read_bytes(path, name, self.limits)
        except Error as error:
            yield Found(name, error=error)
            return
        yield from self._bytes(data, name, self.limits)

    def _bytes(self, data: bytes, name: str, limits: Limits) -> Iterator[Found]:
        try:
            if recognise(data, name) == "zip":
                from .container import Container

                package = Container(data, name, limits)
                if package_kind(package) == "archive":
                    if limits.depth == 0:
                        raise _too_deep(name)
                    yield from self._members(package, limits._replace(depth=limits.depth - 1))
                    return
            source = read(
                data,
                name=name,
                encoding=self.encoding,
                threshold=self.threshold,
                limits=limits,
            )
        except Error as error:
            yield Found(name, error=error)
            return
        yield Found(name, source)

    def _members(self, package: Container, limits: Limits) -> Iterator[Found]:
        for path in sorted(package):
            if any(map(_is_passed_over, path.split("/"))):
                continue
            name = f"{package.name}!/{path}"
            try:
                data = package.read(path)
            except Error as error:
                yield Found(name, error=error)
                continue
            yield from self._bytes(data, name, limits)


def _is_passed_over(name: str) -> bool:
    return name.startswith((".", "~$")) or name.endswith(COMPANIONS) or name.lower() in LEFTOVERS


def _too_deep(name: str) -> Error:
    return size_error(name, "压缩包嵌套过深。", "archives are nested too deep in it.")
