# SPDX-License-Identifier: MIT
"""Files: reports that are read from them, and the schema that comes with the package."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ._core import parse
from .readers import read

if TYPE_CHECKING:
    from ._core import Ontology, Report
    from .readers.reading import Readable


def parse_file(
    path: Readable,
    encoding: str | None = None,
    *,
    ontology: Ontology | None = None,
) -> Report:
    """Read a report from a file: text, web page, Word, PDF or OFD, as ``read`` does.

    What is open for reading bytes, and bytes themselves, are read as the file that they are of.
    The encoding of a text or a page is detected unless it is given; figures are given the
    indicators of ``ontology``, the library's own unless it is given.

    Raises:
        FileError: the file cannot be read; ``MissingFileError`` where it does not exist.
        FormatError: it is damaged, locked, or of a format that is not read.
        MissingLibraryError: what reads the format is not installed.
        EncodingError: the bytes are not text in the encoding.
        OptionError: the encoding does not exist.
        SizeError: it is over the limit of what is read.

    Example:
        >>> import fazhi
        >>> report = fazhi.parse_file("examples/qingxi_county_2024.txt")
        >>> report.year, len(report.deficiencies), len(report.commitments)
        (2024, 4, 5)
    """
    return parse(read(path, encoding=encoding), ontology=ontology)


def schema() -> dict[str, Any]:
    """Return the JSON Schema of ``fazhi.report/1``, the form of ``Report.to_json``.

    Example:
        >>> import fazhi
        >>> fazhi.schema()["properties"]["schema"]["const"]
        'fazhi.report/1'
    """
    import json
    from importlib.resources import files

    text = files("fazhi").joinpath("report.schema.json").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)
    return found
