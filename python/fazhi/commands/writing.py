# SPDX-License-Identifier: MIT
"""Where the output of a command goes: standard output, or a file that is whole or not there."""

from __future__ import annotations

import contextlib
import io
import os
import stat
import sys
from typing import TYPE_CHECKING, TextIO

from ..whole_file import WholeFile

if TYPE_CHECKING:
    from collections.abc import Iterable
    from types import TracebackType


def overwritten(output: str | None, inputs: Iterable[str]) -> str | None:
    """Return the input that writing to ``output`` would destroy."""
    if output is None or output == "-":
        return None
    for path in inputs:
        with contextlib.suppress(OSError):
            if path != "-" and (os.path.samefile(path, output) or _is_inside(output, path)):
                return path
    return None


def _is_inside(output: str, folder: str) -> bool:
    """Whether a folder that is read has a file that writing to ``output`` would replace."""
    if not os.path.isdir(folder) or not os.path.exists(output):
        return False
    root = os.path.realpath(folder)
    return os.path.commonpath([root, os.path.realpath(output)]) == root


class Output:
    """A stream to write to. A file takes its name when all is written, and not before."""

    def __init__(self, path: str | None, *, any_encoding: bool = False) -> None:
        """Write to ``path``, or to standard output for None and ``-``.

        Standard output is UTF-8 unless ``any_encoding`` lets the terminal have its own.
        """
        self.path = None if path in (None, "-") else path
        self.any_encoding = any_encoding
        self._file: WholeFile | None = None
        self._stream: TextIO = sys.stdout

    @property
    def on_terminal(self) -> bool:
        """Whether a person is watching it come."""
        return self.path is None and sys.stdout.isatty()

    def discard(self) -> None:
        """Leave a file as it was before."""
        if self._file is not None:
            self._stream.close()
            self._file.discard()
            self._file = None

    def __enter__(self) -> TextIO:
        if self.path is None:
            self._stream = self._standard_output()
        elif _is_special(self.path):
            self._stream = open(self.path, "w", encoding="utf-8", newline="\n")
        else:
            self._file = WholeFile(self.path)
            self._stream = open(self._file.temporary, "w", encoding="utf-8", newline="\n")
        return self._stream

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._stream is sys.stdout:
            return
        if kind is not None:
            self.discard()
        self._stream.close()
        if self._file is not None:
            try:
                self._file.keep()
            finally:
                self._file.discard()

    def _standard_output(self) -> TextIO:
        if not self.any_encoding and isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(encoding="utf-8", newline="\n")
        return sys.stdout


def _is_special(path: str) -> bool:
    """Whether a path is there and no regular file, as /dev/null is."""
    try:
        return not stat.S_ISREG(os.stat(path).st_mode)
    except OSError:
        return False
