# SPDX-License-Identifier: MIT
"""From the files of a corpus to rows: several at once, each content once, errors kept as errors."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import re
from collections import deque
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath, PurePosixPath
from typing import TYPE_CHECKING, Any, TypeVar

from ._core import Error, Ontology, OptionError, parse
from .column import DAY, ReportContext
from .frames import fact_tables
from .readers import read
from .readers.limits import LIMITS
from .readers.reading import read_bytes
from .readers.walk import Member, is_document, members_of
from .report_columns import REPORTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from ._core import Report, Source, _FactRows
    from .cache import Cache
    from .column import Cell
    from .readers import Found

ARCHIVE = ".zip"


@dataclass(frozen=True)
class Form:
    """How files become rows: the arguments of ``read`` and of ``parse``."""

    encoding: str | None
    ontology: Ontology
    threshold: int | None

    def digest(self) -> str:
        """Return what tells this form from others in a cache."""
        said = (self.encoding, self.ontology.table, self.threshold)
        return hashlib.sha256(repr(said).encode()).hexdigest()


@dataclass(frozen=True)
class Read:
    """What became of one file: its row and its facts, or the kind of an error and what it says."""

    key: str
    row: list[Cell] | None = None
    facts: _FactRows | None = None
    error: tuple[str, str] | None = None


class Reader:
    """Turns files into rows."""

    def __init__(self, root: Path, form: Form, cache: Cache) -> None:
        self._root = root
        self._form = form
        self._cache = cache
        self._known = form.digest()

    def all(self, paths: Sequence[Path], workers: int | None) -> Iterator[Read]:
        """Read files in several threads; what comes out is in the order of the files."""
        size = workers or os.cpu_count() or 1
        waiting: deque[Any] = deque()
        with ThreadPoolExecutor(size) as pool:
            try:
                for key, file in self._inputs(paths):
                    waiting.append(pool.submit(self.read, key, file))
                    if len(waiting) > 4 * size:
                        yield waiting.popleft().result()
                while waiting:
                    yield waiting.popleft().result()
            finally:
                pool.shutdown(cancel_futures=True)

    def _inputs(self, paths: Sequence[Path]) -> Iterator[tuple[str, Path | Member]]:
        """Yield keys, with documents as paths, which a thread opens; those in archives as bytes."""
        for path in paths:
            key = written(PurePosixPath(path.relative_to(self._root).as_posix()))
            if path.suffix.lower() != ARCHIVE:
                yield key, path
                continue
            try:
                members = members_of(path)
            except Error as error:  # it went away since it was seen
                members = iter([Member(written(path), error=error)])
            for member in members:
                if member.error or is_document(member.name):
                    yield key + member.name[len(written(path)) :], member

    def read(self, key: str, file: Path | Member) -> Read:
        """Read one file, or remember what it was."""
        form = self._form
        name = file.name if isinstance(file, Member) else written(file)
        try:
            if isinstance(file, Member):
                data = present(file.data, file)
            else:
                data = read_bytes(file, name, LIMITS)
            digest = hashlib.sha256(data).hexdigest()
            known = f"{digest} {_extension(name)} {self._known}"
            if (packed := self._cache.get(known)) is not None:
                with contextlib.suppress(ValueError):
                    return Read(key, *_restored(packed))
            source = read(data, name=name, encoding=form.encoding, threshold=form.threshold)
            report = parse(source, ontology=form.ontology)
            facts = fact_tables().of_report(report)
            row = _row_of(report, ReportContext(digest, facts.counts()))
            if self._cache.is_open:
                self._cache.put(known, _packed(row, facts))
            return Read(key, row, facts)
        except OptionError:
            raise
        except (Error, OSError) as error:
            message = error.strerror if isinstance(error, OSError) else str(error)
            # Which file it is the key says.
            lines = re.sub(f"^{re.escape(name)}(：|: )", "", message or str(error), flags=re.M)
            return Read(key, error=(type(error).__name__, lines))


_Content = TypeVar("_Content", bytes, "Source")


def present(content: _Content | None, found: Found | Member) -> _Content:
    """Return what was found; raise the error where nothing was."""
    if content is None:
        raise found.error or Error(found.name)
    return content


def written(path: PurePath) -> str:
    """Return a path as text; one in another encoding than the system's as well as it can be."""
    return os.fsencode(path).decode(errors="replace")


def _extension(name: str) -> str:
    return PurePosixPath(name).suffix.lower()


def _row_of(report: Report, context: ReportContext) -> list[Cell]:
    """Return the row of a report without its key."""
    return [column.value(report, context) for column in REPORTS[1:]]


def _packed(row: list[Cell], facts: _FactRows) -> bytes:
    """Return what a cache keeps of a report: its row as a line of JSON, then its facts."""
    line = json.dumps(row, ensure_ascii=False, default=date.isoformat)
    return line.encode() + b"\n" + facts.pack()


def _restored(packed: bytes) -> tuple[list[Cell], _FactRows]:
    """Return what was packed; ValueError where it is damaged."""
    line, _, facts = packed.partition(b"\n")
    row = json.loads(line)
    for i, column in enumerate(REPORTS[1:]):
        if column.type is DAY and row[i] is not None:
            row[i] = date.fromisoformat(row[i])
    return row, fact_tables().unpack(facts)
