# SPDX-License-Identifier: MIT
"""Folders and archives of reports, file by file; one that fails does not stop the others."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from .._core import Error
from .errors import size_error
from .formats import EXTENSIONS, recognise
from .limits import LIMITS, THRESHOLD
from .reading import file_error, package_kind, read, read_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .._core import Source
    from .container import Container
    from .limits import Limits

# What a browser saves beside a page is not a document of its own, nor is what a system leaves.
COMPANIONS = ("_files", ".files", "__MACOSX")
DOCUMENTS = frozenset({".txt", *EXTENSIONS})
LEFTOVERS = ("thumbs.db", "desktop.ini", ".ds_store")


class Member(NamedTuple):
    """A file that was found: its bytes, or the error that kept them from being read.

    Attributes:
        name: its path; what is inside an archive stands behind ``!/``.
        data: its bytes, or None.
        error: why there are none, or None.
    """

    name: str
    data: bytes | None = None
    error: Error | None = None


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

    Example:
        >>> import fazhi
        >>> for found in fazhi.read_all("examples/corpus/county"):
        ...     print(found.name, found.source.length if found.source else found.error)
        examples/corpus/county/2022.txt 870
        examples/corpus/county/2023.txt 861
        examples/corpus/county/2024.txt 919
    """
    members = members_of(path, limits)  # says now and not later that there is no such path
    return (read_member(each, encoding, threshold, limits) for each in members)


def members_of(path: str | os.PathLike[str], limits: Limits = LIMITS) -> Iterator[Member]:
    """Return the files of a folder or an archive as ``read_all`` finds them, not read yet.

    Raises:
        MissingFileError: there is no such path.
    """
    if not os.path.lexists(path):
        raise file_error(FileNotFoundError(2, os.strerror(2)), os.fspath(path))
    return _Walk(limits).path(os.fspath(path))


def members_in(data: bytes, name: str, limits: Limits = LIMITS) -> Iterator[Member]:
    """Return the files of an archive that is given as bytes; a document gives that one."""
    return _Walk(limits).inside(data, name, limits.depth)


def is_document(name: str) -> bool:
    """Whether the name has the extension of a format that reports are found in."""
    return os.path.splitext(name)[1].lower() in DOCUMENTS


def read_member(
    member: Member, encoding: str | None, threshold: int | None, limits: Limits = LIMITS
) -> Found:
    """Read a file that was found."""
    if member.data is None:
        return Found(member.name, error=member.error)
    try:
        source = read(
            member.data,
            name=member.name,
            encoding=encoding,
            threshold=threshold,
            limits=limits,
        )
    except Error as error:
        return Found(member.name, error=error)
    return Found(member.name, source)


class _Walk:
    def __init__(self, limits: Limits) -> None:
        self.limits = limits

    def path(self, path: str) -> Iterator[Member]:
        if not os.path.isdir(path):
            yield from self._file(path)
            return
        try:
            entries = sorted(os.scandir(path), key=lambda entry: entry.name)
        except OSError as error:
            yield Member(path, error=file_error(error, path))
            return
        for entry in entries:
            if _is_passed_over(entry.name):
                continue
            # A folder that is linked may lead back to where the walk is.
            if entry.is_dir(follow_symlinks=False):
                yield from self.path(entry.path)
            elif _is_file(entry):
                yield from self._file(entry.path)

    def _file(self, path: str) -> Iterator[Member]:
        name = os.fsencode(path).decode(errors="replace")
        try:
            data = read_bytes(path, name, self.limits)
        except Error as error:
            yield Member(name, error=error)
            return
        yield from self.inside(data, name, self.limits.depth)

    def inside(self, data: bytes, name: str, depth: int) -> Iterator[Member]:
        try:
            package = self._archive(data, name)
            if package is not None and depth == 0:
                raise _too_deep(name)
        except Error as error:
            yield Member(name, error=error)
            return
        if package is None:
            yield Member(name, data)
        else:
            yield from self._members(package, depth - 1)

    def _archive(self, data: bytes, name: str) -> Container | None:
        if recognise(data, name) != "zip":
            return None
        from .container import Container

        package = Container(data, name, self.limits)
        return package if package_kind(package) == "archive" else None

    def _members(self, package: Container, depth: int) -> Iterator[Member]:
        for path in sorted(package):
            if any(map(_is_passed_over, path.split("/"))):
                continue
            name = f"{package.name}!/{path}"
            try:
                data = package.read(path)
            except Error as error:
                yield Member(name, error=error)
                continue
            yield from self.inside(data, name, depth)


def _is_file(entry: os.DirEntry[str]) -> bool:
    """Whether an entry is to be read as a file: also a link in a circle, which then is named."""
    try:
        return entry.is_file()
    except OSError:
        return True


def _is_passed_over(name: str) -> bool:
    return name.startswith((".", "~$")) or name.endswith(COMPANIONS) or name.lower() in LEFTOVERS


def _too_deep(name: str) -> Error:
    return size_error(name, "压缩包嵌套过深。", "archives are nested too deep in it.")
