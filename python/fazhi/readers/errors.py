# SPDX-License-Identifier: MIT
"""What can be wrong with a file, beside its encoding and its size."""

from __future__ import annotations

from .._core import Error, SizeError


class FormatError(Error, ValueError):
    """A file that is damaged, locked, or of a format that is not read; it is named."""


class MissingLibraryError(Error, ImportError):
    """A format whose reader is not installed; the message says how to install it."""


def format_error(name: str, chinese: str, english: str) -> FormatError:
    """Return the error of a file, in both languages."""
    return FormatError(_of(name, chinese, english))


def size_error(name: str, chinese: str, english: str) -> SizeError:
    """Return the error of a file that is over a limit, in both languages."""
    return SizeError(_of(name, chinese, english))


def missing_library(name: str, library: str, extra: str) -> MissingLibraryError:
    """Return the error of a file that a library of some extra would read."""
    install = f"pip install 'fazhi[{extra}]'"
    return MissingLibraryError(
        _of(name, f"读取此格式需要 {library}：{install}", f"this format needs {library}: {install}")
    )


def _of(name: str, chinese: str, english: str) -> str:
    return f"{name}：{chinese}\n{name}: {english}" if name else f"{chinese}\n{english}"
