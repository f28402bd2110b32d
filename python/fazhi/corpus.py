# SPDX-License-Identifier: MIT
"""A folder of reports as tables: parsed in parallel, once for each content, errors collected.

Example:
    >>> import fazhi
    >>> corpus = fazhi.Corpus.from_dir("examples/corpus", cache=None)
    >>> corpus
    <Corpus 12 reports, 0 errors>
"""

from __future__ import annotations

import importlib.util
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ._core import (
    FileError,
    MissingFileError,
    Ontology,
    OptionError,
    collation_key,
    parse,
    themes,
)
from .arrow import arranged, assemble, joined, make_table
from .cache import Cache, default_path
from .corpus_rows import ARCHIVE, Form, Reader, present, written
from .extras import need
from .frames import Table, fact_tables
from .many import positive
from .readers import read
from .readers.limits import THRESHOLD
from .readers.walk import is_document, read_all
from .report_columns import CONCEPTS, CORPUS, REPORTS, THEMES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    import pyarrow

    from ._core import Report
    from .column import Cell, Column
    from .corpus_rows import Read

INSIDE = "!/"  # between the path of an archive and that of a file in it

_BATCH = 20_000  # rows of a table that are gathered before they become a batch of Arrow


class Corpus:
    """Many reports as one table for each kind of fact, joined by the column ``report``.

    Attributes of the class are the tables, by the names that ``fazhi.columns()`` lists:
    ``reports``, ``indicators``, ``errors``, ….
    """

    def __init__(self, folder: Path, tables: dict[str, Table], form: Form) -> None:
        """Take tables as they are; ``from_dir`` is how a corpus is made."""
        self.folder = folder
        self._tables = tables
        self._form = form

    @classmethod
    def from_dir(
        cls,
        folder: str | os.PathLike[str],
        *,
        pattern: str | Sequence[str] = "**/*",
        encoding: str | None = None,
        ontology: Ontology | None = None,
        threshold: int | None = THRESHOLD,
        workers: int | None = None,
        progress: bool | None = None,
        cache: str | os.PathLike[str] | None = "",
    ) -> Corpus:
        """Read the reports in a folder.

        Args:
            folder: where the files are, also in folders and archives of it.
            pattern: which files, as ``Path.glob`` takes it: ``"**/*2024*.docx"``; or several. Of
                these, texts, pages, documents and archives are read, told by their extensions.
            encoding: of all files; detected for each unless it is given.
            ontology: what figures are given the indicators of; the library's own unless given.
            threshold: points of evidence from which on ``not_a_report`` says so; None never.
            workers: threads; as many as there are processors unless given.
            progress: whether to show a bar; on terminals and in notebooks unless it is said.
            cache: the file that remembers what was read (see ``fazhi.cache``); None for none.

        Raises:
            FileError: the folder cannot be read; ``MissingFileError`` where it does not exist.
            OptionError: the encoding or the pattern cannot be, or the workers are below 1.
            MissingLibraryError: pyarrow is not installed.

        What is wrong with a file is in ``errors`` and raises nothing.
        """
        need("pyarrow", "frames")
        positive("workers", workers)
        root = Path(folder)
        paths = _files(root, (pattern,) if isinstance(pattern, str) else pattern)
        remembered = default_path() if cache == "" else Path(cache) if cache else None
        form = Form(encoding, ontology or Ontology(), threshold)
        with Cache(remembered) as kept:
            reader = Reader(root, form, kept)
            gathered = _Gathered(form.ontology)
            archives = any(path.suffix.lower() == ARCHIVE for path in paths)
            total = None if archives else len(paths)
            for each in _shown(reader.all(paths, workers), total, progress):
                gathered.add(each)
        return cls(root, gathered.tables(), form)

    def report(self, key: str) -> Report:
        """Read one report again as a document.

        Its key is its path below the folder; behind ``!/`` follows the path in an archive.

        Raises:
            MissingFileError: there is no such file any more.
            Error: the file cannot be read.
        """
        form = self._form
        path, inside, member = key.partition(INSIDE)
        file = self.folder / path
        if not inside:
            source = read(file, encoding=form.encoding, threshold=form.threshold)
            return parse(source, ontology=form.ontology)
        name = written(file) + inside + member
        for found in read_all(file, encoding=form.encoding, threshold=form.threshold):
            if found.name == name:
                return parse(present(found.source, found), ontology=form.ontology)
        said = "压缩包中没有这个文件。\nthere is no such file in the archive"
        raise MissingFileError(None, said, name)

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
    def observations(self) -> Table:
        """A row for each figure said in words."""
        return self._tables["observations"]

    @property
    def deficiencies(self) -> Table:
        """A row for each deficiency."""
        return self._tables["deficiencies"]

    @property
    def commitments(self) -> Table:
        """A row for each commitment; its actions are a list."""
        return self._tables["commitments"]

    @property
    def links(self) -> Table:
        """A row for each commitment that speaks of a deficiency, and the deficiency."""
        return self._tables["links"]

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
    def metrics(self) -> Table:
        """A row for each report: the measures of the whole of it."""
        return self._tables["metrics"]

    @property
    def concepts(self) -> Table:
        """A row for each canonical indicator."""
        return self._tables["concepts"]

    @property
    def themes(self) -> Table:
        """A row for each theme."""
        return self._tables["themes"]

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


class _Gathered:
    """The rows of all reports on their way to tables."""

    def __init__(self, ontology: Ontology) -> None:
        self._ontology = ontology
        self._reports: list[list[Cell]] = []
        self._errors: list[list[Cell]] = []
        self._facts = fact_tables().empty()
        self._batches: dict[str, list[pyarrow.Table]] = {name: [] for name in self._facts.counts()}

    def add(self, read: Read) -> None:
        """Take what became of a file."""
        if read.row is None or read.facts is None:
            self._errors.append([read.key, *(read.error or ())])
            return
        self._reports.append([read.key, *read.row])
        if not self._facts.has_room(read.key, read.facts):
            self._flush(0)
        self._facts.append(read.key, read.facts)
        self._flush(_BATCH)

    def tables(self) -> dict[str, Table]:
        """Return the tables by name."""
        _put_in_order(self._reports)
        self._flush(0)
        content = {name: joined(batches) for name, batches in self._batches.items()}
        content["reports"] = make_table(CORPUS["reports"], self._reports)
        places = {key: i for i, key in enumerate(content["metrics"]["report"].to_pylist())}
        order = [places[row[0]] for row in self._reports]
        content["metrics"] = arranged(content["metrics"], order)
        content["concepts"] = _terms(CONCEPTS, self._ontology.concepts)
        year = [column.name for column in CORPUS["reports"]].index("year")
        years = {row[year] for row in self._reports if row[year]}
        listed = (theme for each in [None, *sorted(years)] for theme in themes(each))
        content["themes"] = _terms(THEMES, dict.fromkeys(listed))
        content["errors"] = make_table(CORPUS["errors"], self._errors)
        return {name: Table(name, CORPUS[name], content[name]) for name in CORPUS}

    def _flush(self, least: int) -> None:
        """Make a batch of each table that has so many rows."""
        for name, count in self._facts.counts().items():
            if count >= least:
                batch = assemble(CORPUS[name], self._facts.take(name, keys=True))
                self._batches[name].append(batch)


def _terms(columns: tuple[Column, ...], terms: Iterable[Any]) -> pyarrow.Table:
    """Return the table of terms that no report has of its own."""
    no_report: Any = None
    return make_table(columns, [[c.value(term, no_report) for c in columns] for term in terms])


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
    return not hidden and is_document(path.name)


def _shown(read: Iterator[Read], total: int | None, progress: bool | None) -> Iterable[Read]:
    """Show how far the reading is, where somebody is watching."""
    if progress is None:
        watched = sys.stderr.isatty() or hasattr(sys, "ps1")
        progress = watched and importlib.util.find_spec("tqdm") is not None
    if not progress:
        return read
    bar: Iterable[Read] = need("tqdm", "frames").tqdm(
        read, total=total, unit="份", desc="解析 reading", dynamic_ncols=True
    )
    return bar
