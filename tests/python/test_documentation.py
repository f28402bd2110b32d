# SPDX-License-Identifier: MIT
"""What ``help`` shows of a public name: how it is called, what it does, and a sample that runs."""

from __future__ import annotations

import doctest
import inspect
import pydoc
from pathlib import Path

import pytest

import fazhi

FUNCTIONS = [
    name
    for name in fazhi.__all__
    if callable(getattr(fazhi, name)) and not isinstance(getattr(fazhi, name), type)
]


def test_there_are_functions() -> None:
    assert {"parse", "parse_file", "check", "render", "to_sarif"} <= set(FUNCTIONS)


@pytest.mark.parametrize("name", FUNCTIONS)
def test_a_function_shows_its_arguments(name: str) -> None:
    thing = getattr(fazhi, name)
    inspect.signature(thing)
    assert f"{name}(...)" not in pydoc.plaintext.document(thing, name)


@pytest.mark.parametrize("name", FUNCTIONS)
def test_a_function_has_a_sample_that_runs(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(Path(__file__).parents[2])
    said = inspect.getdoc(getattr(fazhi, name)) or ""
    sample = doctest.DocTestParser().get_doctest(said, {}, name, None, 0)
    assert sample.examples
    told: list[str] = []
    doctest.DocTestRunner().run(sample, out=told.append)
    assert not told, "".join(told)


def test_methods_show_their_arguments() -> None:
    report = fazhi.parse("一、主要举措和成效")
    for thing in (report, report.indicators, report.sections[0], report.source, report.ontology):
        for name in dir(thing):
            if name.startswith("_") or not callable(member := getattr(thing, name)):
                continue
            inspect.signature(member)
    written = inspect.signature(fazhi.Report.to_json)
    assert str(written) == "(self, *, indent=None, include_contact=False)"
