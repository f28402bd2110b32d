# SPDX-License-Identifier: MIT
"""A folder of reports as tables: parsed in parallel, once for each content, errors collected.

Example:
    >>> import fazhi
    >>> corpus = fazhi.Corpus.from_dir("examples/corpus", cache=None)
    >>> corpus
    <Corpus 12 reports, 0 errors>
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import sys
from collections import deque
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ._core import Error, FileError, MissingFileError, OptionError, check, collation_key
from .arrow import joined, make_table
from .cache import Cache, default_path
from .column import DAY, DECIMAL, RowContext
from .extras import need
from .files import parse_file
from .frames import FactTable, Table
from .readers import formats
from .report_columns import CORPUS, FACTS, REPORTS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    import pyarrow

    from ._core import Report
    from .column import Cell, Type

    Rows = dict[str, list[list[Cell]]]
    Changes = dict[Type, Callable[[Any], Cell]]

EXTENSIONS = (".txt", *(each for each, kind in formats.EXTENSIONS.items() if kind != "zip"))
"""Of the files that are read; what is in archives is not."""

_BATCH = 20_000  # rows that are kept as Python objects before they become a batch of Arrow


@dataclass(frozen=True)
class _Read:
    """What became of one file: its rows, or the kind of an error and what it says."""

    key: str
    rows: Rows = field(default_factory=dict)
    error: tuple[str, str] | None = None


class Corpus:
    """Many reports as one table for each kind of fact, joined by the column ``report``.

    Attributes of the class are the tables: ``reports``, ``sections``, ``measures``, ``indicators``,
    ``deficiencies``, ``commitments``, ``citations``, ``findings``, ``diagnostics``, ``errors``.
    """

    def __init__(self, folder: Path, tables: dict[str, Table], encoding: str | None) -> None:
        """Take tables as they are; ``from_dir`` is how a corpus is made."""
        self.folder = folder
        self._tables = tables
        self._encoding = encoding

    @classmethod
    def from_dir(
        cls,
        folder: str | os.PathLike[str],
        *,
        pattern: str | Sequence[str] = "**/*",
        encoding: str | None = None,
        workers: int | None = None,
        progress: bool | None = None,
        cache: str | os.PathLike[str] | None = "",
    ) -> Corpus:
        """Read the reports in a folder.

        Args:
            folder: where the files are, also in folders of it.
            pattern: which files, as ``Path.glob`` takes it: ``"**/*2024*.docx"``; or several. Of
                these, the ones with an extension of ``EXTENSIONS`` are read.
            encoding: of all files; detected for each unless it is given.
            workers: threads; as many as there are processors unless given.
            progress: whether to show a bar; on terminals and in notebooks unless it is said.
            cache: the file that remembers what was read (see ``fazhi.cache``); None for none.

        Raises:
            FileError: the folder cannot be read; ``MissingFileError`` where it does not exist.
            OptionError: the encoding or the pattern cannot be.
            MissingLibraryError: pyarrow is not installed.

        What is wrong with a file is in ``errors`` and raises nothing.
        """
        need("pyarrow", "frames")
        root = Path(folder)
        paths = _files(root, (pattern,) if isinstance(pattern, str) else pattern)
        remembered = default_path() if cache == "" else Path(cache) if cache else None
        with Cache(remembered) as kept:
            read = _Reader(root, encoding, kept)
            gathered = _Gathered()
            for each in _shown(read.all(paths, workers), len(paths), progress):
                gathered.add(each)
        return cls(root, gathered.tables(), encoding)

    def report(self, key: str) -> Report:
        """Read one report again as a document; its key is its path below the folder."""
        return parse_file(self.folder / key, self._encoding)

    @property
    def tables(self) -> dict[str, Table]:
        """All tables by name."""
        return dict(self._tables)

    @property
    def reports(self) -> Table:
        """A row for each report, in the order of pinyin of their issuers, then of years."""
        return self._tables["reports"]

    @property
    def sections(self) -> Table:
        """A row for each node of each outline."""
        return self._tables["sections"]

    @property
    def measures(self) -> Table:
        """A row for each measure."""
        return self._tables["measures"]

    @property
    def indicators(self) -> Table:
        """A row for each figure."""
        return self._tables["indicators"]

    @property
    def deficiencies(self) -> Table:
        """A row for each deficiency."""
        return self._tables["deficiencies"]

    @property
    def commitments(self) -> Table:
        """A row for each commitment; its actions are a list."""
        return self._tables["commitments"]

    @property
    def citations(self) -> Table:
        """A row for each citation."""
        return self._tables["citations"]

    @property
    def findings(self) -> Table:
        """A row for each finding of ``fazhi.check``."""
        return self._tables["findings"]

    @property
    def diagnostics(self) -> Table:
        """A row for each diagnostic."""
        return self._tables["diagnostics"]

    @property
    def errors(self) -> Table:
        """A row for each file that could not be read, and why."""
        return self._tables["errors"]

    def write_parquet(self, folder: str | os.PathLike[str]) -> list[Path]:
        """Write ``reports.parquet``, ``indicators.parquet``, … and return their paths.

        Files of these names are replaced, each when it is whole; others are left alone.
        """
        from .store import write_parquet

        return write_parquet(self._tables, Path(folder))

    def to_duckdb(self, path: str | os.PathLike[str]) -> Path:
        """Write a DuckDB database with a table for each kind of fact, and return its path.

        A database of a corpus is replaced when the new one is whole.

        Raises:
            FileError: something else has that name, or it cannot be written.
            MissingLibraryError: duckdb is not installed.
        """
        from .store import write_duckdb

        return write_duckdb(self._tables, Path(path))

    def __len__(self) -> int:
        return len(self.reports)

    def __repr__(self) -> str:
        return f"<Corpus {len(self)} reports, {len(self.errors)} errors>"


class _Reader:
    """Turns files into rows."""

    def __init__(self, root: Path, encoding: str | None, cache: Cache) -> None:
        self._root = root
        self._encoding = encoding
        self._cache = cache

    def all(self, paths: Sequence[Path], workers: int | None) -> Iterator[_Read]:
        """Read files in several threads; what comes out is in the order of the files."""
        size = workers or os.cpu_count() or 1
        waiting: deque[Any] = deque()
        with ThreadPoolExecutor(size) as pool:
            try:
                for path in paths:
                    waiting.append(pool.submit(self.read, path))
                    if len(waiting) > 4 * size:
                        yield waiting.popleft().result()
                while waiting:
                    yield waiting.popleft().result()
            finally:
                pool.shutdown(cancel_futures=True)

    def read(self, path: Path) -> _Read:
        """Read one file, or remember what it was."""
        # A name in some other encoding than the system's is shown as well as it can be.
        key = os.fsencode(path.relative_to(self._root).as_posix()).decode(errors="replace")
        try:
            digest = hashlib.sha256(path.read_bytes()).hexdigest()
            known = f"{digest} {path.suffix.lower()} {self._encoding or ''}"
            if (packed := self._cache.get(known)) is not None:
                return _Read(key, _restored(packed))
            rows = _rows_of(parse_file(path, self._encoding), digest)
            self._cache.put(known, _packed(rows))
            return _Read(key, rows)
        except OptionError:
            raise
        except (Error, OSError) as error:
            message = error.strerror if isinstance(error, OSError) else str(error)
            return _Read(key, error=(type(error).__name__, message or str(error)))


class _Gathered:
    """The rows of all reports on their way to tables."""

    def __init__(self) -> None:
        self._reports: list[list[Cell]] = []
        self._errors: list[list[Cell]] = []
        self._rows: Rows = {name: [] for name in FACTS}
        self._batches: dict[str, list[pyarrow.Table]] = {name: [] for name in FACTS}

    def add(self, read: _Read) -> None:
        """Take what became of a file."""
        if read.error:
            self._errors.append([read.key, *read.error])
            return
        self._reports += ([read.key, *row] for row in read.rows["reports"])
        for name, waiting in self._rows.items():
            waiting.extend([read.key, *row] for row in read.rows[name])
            if len(waiting) >= _BATCH:
                self._flush(name)

    def tables(self) -> dict[str, Table]:
        """Return the tables by name."""
        _put_in_order(self._reports)
        content = {"reports": make_table(CORPUS["reports"], self._reports)}
        for name in FACTS:
            self._flush(name)
            content[name] = joined(self._batches[name])
        content["errors"] = make_table(CORPUS["errors"], self._errors)
        return {name: Table(name, CORPUS[name], content[name]) for name in CORPUS}

    def _flush(self, name: str) -> None:
        self._batches[name].append(make_table(CORPUS[name], self._rows[name]))
        self._rows[name].clear()


def _put_in_order(reports: list[list[Cell]]) -> None:
    """Sort rows of reports by pinyin of the issuer, then by year, and number the issuers."""
    names = [column.name for column in REPORTS]
    issuer, year, order = (names.index(name) for name in ("issuer", "year", "issuer_order"))
    issuers = sorted({row[issuer] for row in reports if row[issuer]}, key=collation_key)
    ranks = {name: rank for rank, name in enumerate(issuers, 1)}
    for row in reports:
        row[order] = ranks.get(row[issuer])
    last = len(ranks) + 1
    reports.sort(key=lambda row: (row[order] or last, row[year] or 0, row[0]))


def _rows_of(report: Report, sha256: str) -> Rows:
    """Return the rows of every table, each without the key of the report."""
    facts: dict[str, Any] = {
        "sections": report.walk(),
        "findings": check(report),
        **{name: getattr(report, name) for name in FACTS if name not in ("sections", "findings")},
    }
    counts = {name: len(found) for name, found in facts.items()}
    context = RowContext(report, sha256=sha256, counts=counts)
    rows = {name: list(FactTable(name, found, context).rows()) for name, found in facts.items()}
    rows["reports"] = [[column.value(report, context) for column in REPORTS[1:]]]
    return rows


def _packed(rows: Rows) -> Rows:
    """Return rows as JSON can say them."""
    plain: Changes = {DECIMAL: str, DAY: date.isoformat}
    return {name: _changed(name, found, plain) for name, found in rows.items()}


def _restored(rows: Rows) -> Rows:
    """Return rows as they were before they were packed."""
    back: Changes = {DECIMAL: Decimal, DAY: date.fromisoformat}
    return {name: _changed(name, found, back) for name, found in rows.items()}


def _changed(name: str, rows: list[list[Cell]], change: Changes) -> list[list[Cell]]:
    changes = [
        (i, change[column.type])
        for i, column in enumerate(CORPUS[name][1:])
        if column.type in change
    ]
    changed = [list(row) for row in rows]
    for row in changed:
        for i, make in changes:
            if row[i] is not None:
                row[i] = make(row[i])
    return changed


def _files(root: Path, patterns: Sequence[str]) -> list[Path]:
    """Return the files to read, in the order of their paths."""
    try:
        os.listdir(root)
    except OSError as error:
        kind = MissingFileError if isinstance(error, FileNotFoundError) else FileError
        said = f"无法读取该文件夹。\n{error.strerror}"
        raise kind(error.errno, said, os.fspath(root)) from None
    try:
        found = {path for pattern in patterns for path in root.glob(pattern)}
    except (ValueError, NotImplementedError) as error:
        raise OptionError(f"不能使用的匹配式 a pattern that cannot be used: {error}") from None
    return sorted(path for path in found if _is_report(path, root) and path.is_file())


def _is_report(path: Path, root: Path) -> bool:
    # ~$ is how word processors begin the names of their locks.
    hidden = any(part.startswith((".", "~$")) for part in path.relative_to(root).parts)
    return not hidden and path.suffix.lower() in EXTENSIONS


def _shown(read: Iterator[_Read], total: int, progress: bool | None) -> Iterable[_Read]:
    """Show how far the reading is, where somebody is watching."""
    if progress is None:
        watched = sys.stderr.isatty() or hasattr(sys, "ps1")
        progress = watched and importlib.util.find_spec("tqdm") is not None
    if not progress:
        return read
    bar: Iterable[_Read] = need("tqdm", "frames").tqdm(
        read, total=total, unit="份", desc="解析 reading", dynamic_ncols=True
    )
    return bar
