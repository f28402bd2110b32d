# SPDX-License-Identifier: MIT
"""A corpus on disk: Parquet files, or a DuckDB database; and questions to either in SQL."""

from __future__ import annotations

import contextlib
import os
from typing import TYPE_CHECKING, Any

from ._core import Error, FileError, MissingFileError, __version__
from .extras import need
from .report_columns import CORPUS
from .whole_file import WholeFile

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    import pyarrow

    from .frames import Table

FORM = "fazhi.corpus/1"
SUFFIXES = (".duckdb", ".db")


class QueryError(Error, ValueError):
    """A question that the database does not understand or refuses."""


def require_place(path: Path) -> None:
    """Look whether a corpus can be written to a path, so far as that shows beforehand.

    Raises:
        FileError: something else has that name, or there is no folder to write to.
        MissingLibraryError: duckdb is not installed, and the path is one of a database.
    """
    if path.suffix not in SUFFIXES:
        if path.exists() and not path.is_dir():
            said = "已有同名文件，应为文件夹。\na file has that name; it is to be a folder"
            raise FileError(None, said, str(path))
        return
    need("duckdb", "duckdb")
    if not path.parent.is_dir():
        raise FileError(None, "没有要写入的文件夹。\nthere is no folder to write to", str(path))
    if path.exists() and not _is_store(path):
        raise FileError(
            None,
            "已有同名文件，且不是语料库。\nsomething that is no corpus has that name",
            str(path),
        )


def write_parquet(tables: Mapping[str, Table], folder: Path) -> list[Path]:
    """Write a file for each table; see ``Corpus.write_parquet``."""
    parquet = need("pyarrow.parquet", "frames")
    with _named(folder):
        folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, table in tables.items():
        path = folder / f"{name}.parquet"
        with _named(path), WholeFile(path) as temporary:
            parquet.write_table(table.to_arrow(), temporary, compression="zstd")
        written.append(path)
    return written


def write_duckdb(tables: Mapping[str, Table], path: Path) -> Path:
    """Write a database; see ``Corpus.to_duckdb``."""
    require_place(path)
    duckdb = need("duckdb", "duckdb")
    with _named(path), WholeFile(path) as temporary:
        os.unlink(temporary)  # the name is ours; a database makes its own file
        with duckdb.connect(temporary) as connection:
            connection.begin()  # else each statement would wait for the disk
            connection.execute("CREATE TABLE fazhi_corpus (form VARCHAR, version VARCHAR)")
            connection.execute("INSERT INTO fazhi_corpus VALUES (?, ?)", [FORM, __version__])
            for name, table in tables.items():
                _create(connection, name, table.to_arrow())
            connection.commit()
    return path


def query(path: Path, sql: str) -> pyarrow.Table:
    """Ask a database or a folder of Parquet files that a corpus was written to.

    The question can read the tables of the corpus and nothing else, and changes nothing.

    Raises:
        MissingFileError: there is no corpus of that name.
        FileError: it is something else.
        QueryError: the question is wrong.
        MissingLibraryError: duckdb is not installed.
    """
    duckdb = need("duckdb", "duckdb")
    need("pyarrow", "duckdb")
    try:
        with contextlib.closing(_opened(path)) as connection:
            asking = (duckdb.StatementType.SELECT, duckdb.StatementType.EXPLAIN)
            statements = connection.extract_statements(sql)
            if len(statements) != 1 or statements[0].type not in asking:
                raise QueryError("应为一条查询语句。\none statement that asks is needed.")
            answer: pyarrow.Table = connection.sql(sql).to_arrow_table()
            return answer
    except duckdb.Error as error:
        raise QueryError(f"查询有误 the query is wrong: {error}") from None


def _opened(path: Path) -> Any:
    duckdb = need("duckdb", "duckdb")
    if path.is_dir():
        files = {name: path / f"{name}.parquet" for name in CORPUS}
        if not all(file.is_file() for file in files.values()):
            said = "文件夹中没有语料库。\nthere is no corpus in the folder"
            raise FileError(None, said, str(path))
        connection = duckdb.connect()
        for name, file in files.items():
            connection.read_parquet(str(file)).create_view(name)
        connection.execute("SET allowed_paths = ?", [[str(file) for file in files.values()]])
    elif not path.exists():
        raise MissingFileError(None, "没有这个语料库。\nthere is no such corpus", str(path))
    elif not _is_store(path):
        raise FileError(None, "这不是语料库。\nthis is no corpus", str(path))
    else:
        connection = duckdb.connect(str(path), read_only=True)
    connection.execute("SET enable_external_access = false")
    connection.execute("SET lock_configuration = true")
    return connection


def _is_store(path: Path) -> bool:
    duckdb = need("duckdb", "duckdb")
    try:
        with duckdb.connect(str(path), read_only=True) as connection:
            found = connection.execute("SELECT form FROM fazhi_corpus").fetchone()
        return bool(found == (FORM,))
    except duckdb.Error:
        return False


def _create(connection: Any, name: str, content: pyarrow.Table) -> None:
    connection.register("content", content)
    connection.execute(f'CREATE TABLE "{name}" AS SELECT * FROM content')
    connection.unregister("content")
    for column in CORPUS[name]:
        unit = f" [{column.unit}]" if column.unit else ""
        comment = f"{column.chinese}。{column.english}{unit}".replace("'", "''")
        connection.execute(f'COMMENT ON COLUMN "{name}"."{column.name}" IS \'{comment}\'')


@contextlib.contextmanager
def _named(path: Path) -> Iterator[None]:
    """Say in both languages which file an error of the system is about."""
    try:
        yield
    except FileError:
        raise
    except OSError as error:
        said = f"无法写入。\n{error.strerror or error}"
        raise FileError(error.errno, said, os.fspath(path)) from None
