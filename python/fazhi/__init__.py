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
    DeficiencyLink,
    Diagnostic,
    Diagnostics,
    DocumentDate,
    DocumentNumber,
    EncodingError,
    Error,
    FileError,
    Finding,
    Indicator,
    Indicators,
    Issuer,
    Marker,
    Measure,
    Measures,
    MissingFileError,
    Observation,
    Observations,
    OptionError,
    Period,
    Piece,
    Report,
    Rule,
    Section,
    Sections,
    SizeError,
    Source,
    Theme,
    Value,
    __version__,
    _Facts,
    check,
    findings_to_json,
    parse,
    parse_bytes,
    rules,
    themes,
    to_sarif,
)
from .files import parse_file, schema
from .readers import FormatError, Limits, MissingLibraryError, read, read_all
from .rendering import render, show_in_notebooks

_Sequence.register(_Facts)
show_in_notebooks()
del show_in_notebooks

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
    "DeficiencyLink",
    "Diagnostic",
    "Diagnostics",
    "DocumentDate",
    "DocumentNumber",
    "EncodingError",
    "Error",
    "FileError",
    "Finding",
    "FormatError",
    "Indicator",
    "Indicators",
    "Issuer",
    "Limits",
    "Marker",
    "Measure",
    "Measures",
    "MissingFileError",
    "MissingLibraryError",
    "Observation",
    "Observations",
    "OptionError",
    "Period",
    "Piece",
    "Report",
    "Rule",
    "Section",
    "Sections",
    "SizeError",
    "Source",
    "Theme",
    "Value",
    "__version__",
    "check",
    "findings_to_json",
    "parse",
    "parse_bytes",
    "parse_file",
    "read",
    "read_all",
    "render",
    "rules",
    "schema",
    "themes",
    "to_sarif",
]
