# SPDX-License-Identifier: MIT
"""What was read before: rows of files by their content, so that nothing is parsed twice.

The cache is one SQLite file, ``corpus.sqlite`` in the folder for caches of the user unless another
is named. It may be deleted at any time. What an other version of the library wrote is not used, and
removed.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import sqlite3
import threading
import zlib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from .extras import need

if TYPE_CHECKING:
    from types import TracebackType

NAME = "corpus.sqlite"

_SUM = 4  # bytes


def default_path() -> Path:
    """Return where the cache is: below ``$FAZHI_CACHE`` or the user's folder for caches."""
    if own := os.environ.get("FAZHI_CACHE"):
        return Path(own) / NAME
    from platformdirs import user_cache_path

    return user_cache_path("fazhi", appauthor=False) / NAME


@cache
def library() -> str:
    """Return the digest of what decides what a file becomes: the files of the package."""
    digest = hashlib.sha256()
    for path in sorted(Path(__file__).parent.rglob("*")):
        if path.suffix in (".py", ".so", ".pyd", ".json") and path.is_file():
            digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


class Cache:
    """Rows by the digest of a file's content. Where it cannot be used nothing is remembered."""

    def __init__(self, path: Path | None) -> None:
        self._lock = threading.Lock()
        self._connection: sqlite3.Connection | None = None
        if path is not None:
            with contextlib.suppress(OSError, sqlite3.Error):
                path.parent.mkdir(parents=True, exist_ok=True)
                self._connection = _opened(path)

    def __enter__(self) -> Cache:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._connection is not None:
            with contextlib.suppress(sqlite3.Error):
                self._connection.commit()
            self._connection.close()

    @property
    def is_open(self) -> bool:
        """Whether anything can be kept."""
        return self._connection is not None

    def get(self, key: str) -> bytes | None:
        """Return what was kept for a key, or None."""
        if self._connection is None:
            return None
        query = "SELECT content FROM entry WHERE library = ? AND key = ?"
        try:
            with self._lock:
                found = self._connection.execute(query, (library(), key)).fetchone()
            return _unpacked(found[0]) if found else None
        except (sqlite3.Error, OSError):
            return None

    def put(self, key: str, content: bytes) -> None:
        """Keep something for a key."""
        if self._connection is None:
            return
        packed = _packed(content)
        with self._lock, contextlib.suppress(sqlite3.Error):
            self._connection.execute(
                "INSERT OR REPLACE INTO entry VALUES (?, ?, ?)", (library(), key, packed)
            )


def _packed(content: bytes) -> bytes:
    """Return a content compressed, its check sum before it."""
    pa = need("pyarrow", "frames")
    packed = pa.BufferOutputStream()
    with pa.CompressedOutputStream(packed, "zstd") as stream:
        stream.write(content)
    made: bytes = packed.getvalue().to_pybytes()
    return _sum(made) + made


def _unpacked(packed: bytes) -> bytes | None:
    """Return the content; None where it is damaged."""
    pa = need("pyarrow", "frames")
    checked, made = packed[:_SUM], packed[_SUM:]
    if checked != _sum(made):
        return None
    with pa.CompressedInputStream(pa.BufferReader(made), "zstd") as stream:
        content: bytes = stream.read()
    return content


def _sum(content: bytes) -> bytes:
    return zlib.crc32(content).to_bytes(_SUM, "big")


def _opened(path: Path) -> sqlite3.Connection:
    try:
        return _connected(path)
    except sqlite3.DatabaseError as error:
        if isinstance(error, sqlite3.OperationalError):  # locked, or no place to write
            raise
        path.unlink()  # no database, or a broken one
        return _connected(path)


def _connected(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=10, check_same_thread=False)
    try:
        connection.execute(
            "CREATE TABLE IF NOT EXISTS entry (library TEXT, key TEXT, content BLOB, "
            "PRIMARY KEY (library, key)) WITHOUT ROWID"
        )
        connection.execute("DELETE FROM entry WHERE library <> ?", (library(),))
        connection.commit()
    except sqlite3.Error:
        connection.close()
        raise
    return connection
