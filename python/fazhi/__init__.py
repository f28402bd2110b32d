# SPDX-License-Identifier: MIT
r"""Chinese annual reports on building a law-based government, as typed documents.

Example:
    >>> import fazhi
    >>> report = fazhi.parse("一、主要举措和成效\n全年办结行政复议案件365件。")
    >>> report.indicators[0].text
    '365件'
"""

from __future__ import annotations

from collections.abc import Sequence as _Sequence

from ._core import (
    Action,
    Addressee,
    Change,
    Citation,
    Citations,
    Commitment,
    Commitments,
    Deficiencies,
    Deficiency,
    Diagnostic,
    Diagnostics,
    DocumentDate,
    DocumentNumber,
    EncodingError,
    Error,
    FileError,
    Indicator,
    Indicators,
    Issuer,
    Marker,
    Measure,
    Measures,
    MissingFileError,
    OptionError,
    Period,
    Piece,
    Report,
    Section,
    Sections,
    SizeError,
    Source,
    Value,
    __version__,
    _Facts,
    parse,
    parse_bytes,
)
from .files import parse_file, schema

_Sequence.register(_Facts)

__all__ = [
    "Action",
    "Addressee",
    "Change",
    "Citation",
    "Citations",
    "Commitment",
    "Commitments",
    "Deficiencies",
    "Deficiency",
    "Diagnostic",
    "Diagnostics",
    "DocumentDate",
    "DocumentNumber",
    "EncodingError",
    "Error",
    "FileError",
    "Indicator",
    "Indicators",
    "Issuer",
    "Marker",
    "Measure",
    "Measures",
    "MissingFileError",
    "OptionError",
    "Period",
    "Piece",
    "Report",
    "Section",
    "Sections",
    "SizeError",
    "Source",
    "Value",
    "__version__",
    "parse",
    "parse_bytes",
    "parse_file",
    "schema",
]
