# SPDX-License-Identifier: MIT
r"""Chinese annual reports on building a law-based government, as typed documents.

Example:
    >>> import fazhi
    >>> report = fazhi.parse("一、主要举措和成效\n全年办结行政复议案件365件。")
    >>> report.indicators[0].text
    '365件'
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._core import (
    Action,
    Addressee,
    Change,
    Citation,
    Citations,
    Commitment,
    Commitments,
    Concept,
    Deficiencies,
    Deficiency,
    DeficiencyLink,
    Diagnostic,
    Diagnostics,
    Division,
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
    Metric,
    MissingFileError,
    Observation,
    Observations,
    Ontology,
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
    check,
    collation_key,
    concepts,
    divisions_named,
    find_concept,
    find_division,
    findings_to_json,
    metrics,
    parse,
    parse_bytes,
    rules,
    themes,
    to_sarif,
)
from .files import parse_file, schema
from .many import Parsed, parse_many
from .readers import FormatError, Limits, MissingLibraryError, read, read_all
from .rendering import render, show_in_notebooks

if TYPE_CHECKING:
    from .corpus import Corpus
    from .frames import Findings, Links, columns

show_in_notebooks()
del show_in_notebooks

# What not every program needs is imported when it is asked for.
_LATER = {
    "Corpus": "corpus",
    "Findings": "frames",
    "Links": "frames",
    "columns": "frames",
}


def __getattr__(name: str) -> object:
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    found: object = getattr(import_module(f".{_LATER[name]}", __name__), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *_LATER})


__all__ = [
    "Action",
    "Addressee",
    "Change",
    "Citation",
    "Citations",
    "Commitment",
    "Commitments",
    "Concept",
    "Corpus",
    "Deficiencies",
    "Deficiency",
    "DeficiencyLink",
    "Diagnostic",
    "Diagnostics",
    "Division",
    "DocumentDate",
    "DocumentNumber",
    "EncodingError",
    "Error",
    "FileError",
    "Finding",
    "Findings",
    "FormatError",
    "Indicator",
    "Indicators",
    "Issuer",
    "Limits",
    "Links",
    "Marker",
    "Measure",
    "Measures",
    "Metric",
    "MissingFileError",
    "MissingLibraryError",
    "Observation",
    "Observations",
    "Ontology",
    "OptionError",
    "Parsed",
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
    "collation_key",
    "columns",
    "concepts",
    "divisions_named",
    "find_concept",
    "find_division",
    "findings_to_json",
    "metrics",
    "parse",
    "parse_bytes",
    "parse_file",
    "parse_many",
    "read",
    "read_all",
    "render",
    "rules",
    "schema",
    "themes",
    "to_sarif",
]
