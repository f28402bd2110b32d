# SPDX-License-Identifier: MIT
"""Files: reports that are read from them, and the schema that comes with the package."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ._core import parse
from .readers import read

if TYPE_CHECKING:
    import os

    from ._core import Ontology, Report


def parse_file(
    path: str | os.PathLike[str],
    encoding: str | None = None,
    *,
    ontology: Ontology | None = None,
) -> Report:
    """Read a report from a file: text, web page, Word, PDF or OFD, as ``read`` does.

    The encoding of a text or a page is detected unless it is given; figures are given the
    indicators of ``ontology``, the library's own unless it is given.

    Raises:
        FileError: the file cannot be read; ``MissingFileError`` where it does not exist.
        FormatError: it is damaged, locked, or of a format that is not read.
        MissingLibraryError: what reads the format is not installed.
        EncodingError: the bytes are not text in the encoding.
        OptionError: the encoding does not exist.
        SizeError: it is over the limit of what is read.
    """
    return parse(read(path, encoding=encoding), ontology=ontology)


def schema() -> dict[str, Any]:
    """Return the JSON Schema of ``fazhi.report/1``, the form of ``Report.to_json``."""
    import json
    from importlib.resources import files

    text = files("fazhi").joinpath("report.schema.json").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)
    return found
