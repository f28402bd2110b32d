# SPDX-License-Identifier: MIT
"""The forms of tests/spec through Python: what C++ recognises is what a script is given.

A file is read here where its cases can be whole texts for ``parse``; the others are C++ only.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

import pytest
from conftest import ROOT
from spec_reader import read_spec

import fazhi

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


LEXICON = ROOT / "lib" / "lexicon"


class Form(NamedTuple):
    """How the cases of a file are put into a text, and how a report is written as they are."""

    show: Callable[[fazhi.Report], str]
    text: str = "{}"


def joined(parts: Iterable[str], separator: str = " / ") -> str:
    return separator.join(parts) or "nothing"


def outline(report: fazhi.Report) -> str:
    """Return level, marker and heading of each node, then the rules of the diagnostics."""
    nodes = joined(
        f"{node.level} {node.marker or ''}{node.heading or ''}" for node in report.walk()
    )
    rules = [d.rule for d in report.diagnostics if d.rule.startswith("outline.")]
    return f"{nodes} ! {' '.join(rules)}" if rules else nodes


def title(report: fazhi.Report) -> str:
    """Return the lines of the title."""
    return re.sub(r"[\r\n]+", " / ", report.title.text) if report.title else "nothing"


def frame(report: fazhi.Report) -> str:
    """Return whom it is for, the year it is on, its date and number."""
    parts = []
    if report.addressees:
        parts.append("to " + " | ".join(body.name for body in report.addressees))
    if report.cc:
        parts.append("cc " + " | ".join(body.name for body in report.cc))
    if report.year:
        parts.append(f"year {report.year}")
    if report.date:
        parts.append(f"date {report.date.year}-{report.date.month or '?'}-{report.date.day or '?'}")
    if report.document_number:
        parts.append(f"number {report.document_number}")
    if report.contact:
        parts.append("contact")
    return joined(parts, "; ")


def reporter(report: fazhi.Report) -> str:
    """Return who reports."""
    return joined([body.name for body in report.issuers], " | ")


def role_of_second(report: fazhi.Report) -> str:
    """Return the role of the second part; one without any wording is one of the measures."""
    (role,) = {node.role for node in report.walk() if node.marker and node.marker.ordinal == 2}
    return "nothing" if role == "measures" else str(role)


def indicators(report: fazhi.Report) -> str:
    """Return role, change, period, concept and scope of each figure."""
    return joined((_indicator(figure) for figure in report.indicators), " | ")


def _indicator(figure: fazhi.Indicator) -> str:
    change, period = "-", "-"
    if figure.change:
        base = f":{figure.change.base}" if figure.change.base else ""
        change = f"{figure.change.direction}:{figure.change.kind}{base}"
    if figure.period:
        period = figure.period.kind + (f":{figure.period.year}" if figure.period.year else "")
    return f"{figure.role} {change} {period} {figure.concept or '-'} {figure.scope or '-'}"


def names(report: fazhi.Report) -> str:
    """Return the names of the figures."""
    return joined((figure.name or "" for figure in report.indicators), " | ")


def deficiencies(report: fazhi.Report) -> str:
    """Return each deficiency with its cause."""
    return joined(
        f"{lack} < {lack.cause}" if lack.cause else str(lack) for lack in report.deficiencies
    )


def commitments(report: fazhi.Report) -> str:
    """Return the lead and the actions of each commitment."""
    return joined(
        f"{promise.lead} : {' + '.join(map(str, promise.actions))}"
        if promise.actions
        else str(promise.lead)
        for promise in report.commitments
    )


def action(report: fazhi.Report) -> str:
    """Return verb, strength, testability and deadline of the only action."""
    (promise,) = report.commitments
    (only,) = promise.actions
    deadline = f" {only.deadline}" if only.deadline else ""
    return f"{only.verb or '-'} {only.strength} {only.testability}{deadline}"


def citations(report: fazhi.Report) -> str:
    """Return title, kind and years of each citation."""
    return joined(_citation(found) for found in report.citations)


def _citation(found: fazhi.Citation) -> str:
    years = " " + "..".join(map(str, sorted(set(found.years)))) if found.years else ""
    return f"{found.title} = {found.kind}{years}"


FORMS = {
    "action": Form(action, "一、下一步打算\n一是{}。"),
    "citation": Form(citations, "一、工作\n{}"),
    "commitment": Form(commitments),
    "deficiency": Form(deficiencies),
    "frame": Form(frame),
    "reporter": Form(reporter),
    "indicator": Form(indicators),
    "indicator_name": Form(names),
    "outline": Form(outline),
    "section_role": Form(
        role_of_second,
        "清溪县2024年法治政府建设情况报告\n一、工作情况\n做了工作。\n二、{}\n正文在此。\n",
    ),
    "title": Form(title),
}


def cases(name: str) -> list[object]:
    return [
        pytest.param(
            name,
            case.input,
            # A heading without any wording is one of the measures in the end.
            "nothing" if (name, case.expected) == ("section_role", "measures") else case.expected,
            id=case.place,
            marks=[pytest.mark.skip(reason="debt")] if case.skipped else [],
        )
        for case in read_spec(name)
    ]


@pytest.mark.parametrize(("name", "given", "expected"), [c for name in FORMS for c in cases(name)])
def test_a_case_reads_as_it_says(name: str, given: str, expected: str) -> None:
    form = FORMS[name]
    assert form.show(fazhi.parse(form.text.format(given))) == expected


def words(table: str) -> tuple[str, ...]:
    (path,) = LEXICON.rglob(f"{table}.txt")
    lines = path.read_text(encoding="utf-8").splitlines()
    return tuple(line for line in lines if line and not line.startswith("#"))


OPENERS, CLOSERS = words("duration_openers"), words("duration_closers")


def quantities(*, bound: bool) -> list[object]:
    """Return the cases of one plain quantity: those of a row and in quotation marks are none.

    Bound are the durations that a word before or behind makes a period or a name: 近三年, 三年行动.
    """
    plain = re.compile(r"[^/]+ = \S+ \S+[^/]*")
    found = []
    for case in read_spec("quantity"):
        if not plain.fullmatch(case.expected) or re.search("ordinal|quoted", case.expected):
            continue
        text, value = case.expected.split(" = ")
        before, _, behind = case.input.partition(text)
        is_bound = " duration" in value and (before.endswith(OPENERS) or behind.startswith(CLOSERS))
        if is_bound == bound:
            found.append(pytest.param(case.input, text, value, id=case.place))
    return found


@pytest.mark.parametrize(("given", "text", "expected"), quantities(bound=False))
def test_a_quantity_is_an_indicator_with_its_value(given: str, text: str, expected: str) -> None:
    (figure,) = fazhi.parse(given).indicators
    value = figure.value
    number = format(value.number, "f") if value.number is not None else value.grade
    assert figure.text == text
    assert [number, value.unit or "-"] == expected.split(" ")[:2]


@pytest.mark.parametrize(("given", "text", "expected"), quantities(bound=True))
def test_a_duration_that_is_a_period_or_a_name_is_no_indicator(
    given: str, text: str, expected: str
) -> None:
    del text, expected
    assert not fazhi.parse(given).indicators
