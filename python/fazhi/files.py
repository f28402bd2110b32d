# SPDX-License-Identifier: MIT
"""Files: reports that are read from them, and the schema that comes with the package."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from ._core import FileError, MissingFileError, parse_bytes

if TYPE_CHECKING:
    from ._core import Report


def parse_file(path: str | os.PathLike[str], encoding: str | None = None) -> Report:
    """Read a report from a text file. The encoding is detected unless it is given.

    Raises:
        FileError: the file cannot be read; ``MissingFileError`` where it does not exist.
        EncodingError: the bytes are not text in the encoding.
        OptionError: the encoding does not exist.
    """
    # A name in some other encoding than the system's is shown as well as it can be.
    name = os.fsencode(path).decode(errors="replace")
    try:
        with open(path, "rb") as file:
            data = file.read()
    except OSError as error:
        raise _file_error(error, path) from None
    return parse_bytes(data, encoding, name)


def schema() -> dict[str, Any]:
    """Return the JSON Schema of ``fazhi.report/1``, the form of ``Report.to_json``."""
    import json
    from importlib.resources import files

    text = files("fazhi").joinpath("report.schema.json").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)
    return found


def _file_error(error: OSError, path: str | os.PathLike[str]) -> FileError:
    missing = isinstance(error, FileNotFoundError)
    kind = MissingFileError if missing else FileError
    chinese = "没有这个文件。" if missing else "无法读取该文件。"
    return kind(error.errno, f"{chinese}\n{error.strerror}", os.fspath(path))
