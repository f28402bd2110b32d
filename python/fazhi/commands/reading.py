# SPDX-License-Identifier: MIT
"""Reports from the files that a command is given."""

from __future__ import annotations

import contextlib
import os
import sys
from typing import TYPE_CHECKING

from .. import Error, FileError, OptionError, parse
from ..readers.limits import THRESHOLD
from ..readers.walk import Found, is_document, members_in, members_of, read_member
from . import complain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from .. import Ontology, Report
    from ..readers.walk import Member


class Reading:
    """Reads files one after the other, and those in folders and archives.

    One that fails is named on standard error and left out.
    """

    def __init__(
        self,
        paths: Sequence[str],
        encoding: str | None,
        *,
        ontology: Ontology | None = None,
        threshold: int | None = THRESHOLD,
        quiet: bool = False,
    ) -> None:
        """Take the paths; ``-`` is standard input. ``quiet`` shows no progress.

        The others are as in ``fazhi.read`` and ``fazhi.parse``.
        """
        self.paths = paths
        self.encoding = encoding
        self.ontology = ontology
        self.threshold = threshold
        self.quiet = quiet or len(paths) == 1 or not sys.stderr.isatty()
        self.done = 0
        self.failed = 0

    def __iter__(self) -> Iterator[Report]:
        with self._progress() as advance:
            for path in self.paths:
                for found in self._found(path):
                    report = self._parse(found)
                    if report is not None:
                        self.done += 1
                        yield report
                advance()

    def _found(self, path: str) -> Iterator[Found]:
        any_file = False
        try:
            for member in self._members(path):
                any_file = True
                yield read_member(member, self.encoding, self.threshold)
            if not any_file:
                raise FileError(None, "其中没有可读的文件。\nthere is no file to read in it.", path)
        except Error as error:
            yield Found(path, error=error)

    @staticmethod
    def _members(path: str) -> Iterator[Member]:
        """Yield a file that is named, or in a folder or an archive those that may be reports."""
        if path == "-":
            name = "<stdin>"
            if sys.stdin is None:
                raise FileError(None, "标准输入已关闭。\nstandard input is closed", name)
            members = members_in(sys.stdin.buffer.read(), name)
        else:
            name = os.fsencode(path).decode(errors="replace")
            members = members_of(path)
        for member in members:
            if member.error or member.name == name or is_document(member.name):
                yield member

    def _parse(self, found: Found) -> Report | None:
        try:
            if found.source is None:
                raise found.error or Error(found.name)
            if told := found.source.not_a_report:
                complain(told.reason, found.name)
            return parse(found.source, ontology=self.ontology)
        except OptionError:
            raise  # wrong for one file, wrong for all
        except FileError as error:
            complain(error.strerror or "", error.filename)
        except Error as error:
            complain(str(error))
        self.failed += 1
        return None

    @contextlib.contextmanager
    def _progress(self) -> Iterator[Callable[[], None]]:
        if self.quiet:
            yield lambda: None
            return
        from rich.console import Console
        from rich.progress import Progress

        with Progress(console=Console(stderr=True), transient=True) as progress:
            task = progress.add_task("解析 reading", total=len(self.paths))
            yield lambda: progress.advance(task)
