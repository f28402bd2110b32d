# SPDX-License-Identifier: MIT
"""Every output is in the form that the schema describes, and the schema says something."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

import pytest
from conftest import EXAMPLES, SAMPLE
from jsonschema import Draft202012Validator

import fazhi

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.fixture(scope="session")
def validator() -> Draft202012Validator:
    schema = fazhi.schema()
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


@pytest.mark.parametrize("include_contact", [False, True])
@pytest.mark.parametrize(
    "text",
    ["", "\n", "清溪县", SAMPLE, *(path.read_text(encoding="utf-8") for path in EXAMPLES)],
    ids=["empty", "line", "word", "sample", *(path.stem for path in EXAMPLES)],
)
def test_reports_are_valid(
    validator: Draft202012Validator, text: str, include_contact: bool
) -> None:
    form = fazhi.parse(text).to_dict(include_contact=include_contact)
    assert [error.message for error in validator.iter_errors(form)] == []


def without_title(form: dict[str, Any]) -> None:
    del form["title"]


def float_number(form: dict[str, Any]) -> None:
    form["indicators"][0]["value"]["number"] = 365.0


def unknown_role(form: dict[str, Any]) -> None:
    form["indicators"][0]["role"] = "hope"


def open_span(form: dict[str, Any]) -> None:
    form["sections"][0]["span"] = [0]


def other_schema(form: dict[str, Any]) -> None:
    form["schema"] = "fazhi.report/0"


@pytest.mark.parametrize(
    "spoil", [without_title, float_number, unknown_role, open_span, other_schema]
)
def test_a_spoiled_report_is_not_valid(
    validator: Draft202012Validator,
    report: fazhi.Report,
    spoil: Callable[[dict[str, Any]], None],
) -> None:
    form = copy.deepcopy(report.to_dict())
    spoil(form)
    assert not validator.is_valid(form)
