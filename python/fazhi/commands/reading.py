# SPDX-License-Identifier: MIT
"""Reports from the files that a command is given."""

from __future__ import annotations

import contextlib
import sys
from typing import TYPE_CHECKING

from .. import Error, FileError, OptionError, parse, read
from . import complain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from .. import Ontology, Report


class Reading:
    """Reads files one after the other; one that fails is named on standard error and left out."""

    def __init__(
        self,
        paths: Sequence[str],
        encoding: str | None,
        *,
        ontology: Ontology | None = None,
        quiet: bool = False,
    ) -> None:
        """Take the paths; ``-`` is standard input. ``quiet`` shows no progress."""
        self.paths = paths
        self.encoding = encoding
        self.ontology = ontology
        self.quiet = quiet or len(paths) == 1 or not sys.stderr.isatty()
        self.done = 0
        self.failed = 0

    def __iter__(self) -> Iterator[Report]:
        with self._progress() as advance:
            for path in self.paths:
                report = self._read(path)
                if report is not None:
                    self.done += 1
                    yield report
                advance()

    def _read(self, path: str) -> Report | None:
        try:
            if path == "-":
                data = sys.stdin.buffer.read()
                source = read(data, name="<stdin>", encoding=self.encoding)
            else:
                source = read(path, encoding=self.encoding)
            if source.not_a_report:
                told = source.not_a_report.reason.splitlines()
                complain("\n".join(f"{source.name}: {line}" for line in told))
            return parse(source, ontology=self.ontology)
        except OptionError:
            raise  # wrong for one file, wrong for all
        except FileError as error:
            reason = error.strerror or ""
            complain("\n".join(f"{error.filename}: {line}" for line in reason.splitlines()))
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
