# SPDX-License-Identifier: MIT
"""The words that attributes are limited to, as types for annotations."""

from __future__ import annotations

from typing import Literal, TypeAlias

Role: TypeAlias = Literal["result", "target", "baseline", "reference"]
Approximation: TypeAlias = Literal["exact", "over", "under", "about", "at_least", "at_most"]
QuantityKind: TypeAlias = Literal[
    "count", "percent", "points", "money", "rank", "grade", "duration", "area", "ratio", "other"
]
PeriodKind: TypeAlias = Literal["year", "to_date", "part_year", "several_years", "recurring"]
MarkerStyle: TypeAlias = Literal[
    "chinese_comma",
    "chinese_bracket",
    "arabic_point",
    "arabic_bracket",
    "circled",
    "chinese_is",
    "chinese_ordinal",
    "dash",
]
CitationKind: TypeAlias = Literal[
    "law", "regulation", "outline", "document", "document_number", "other"
]
ObservationKind: TypeAlias = Literal["zero", "whole"]
IssuerKind: TypeAlias = Literal[
    "party_committee",
    "government",
    "department",
    "township",
    "subdistrict",
    "committee",
    "enterprise",
    "court",
    "other",
]
AdministrativeLevel: TypeAlias = Literal["nation", "province", "prefecture", "county", "township"]
Severity: TypeAlias = Literal["note", "warning", "error"]
Span: TypeAlias = tuple[int, int]
