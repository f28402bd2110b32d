# SPDX-License-Identifier: MIT
"""Reports as HTML, and what a notebook asks an object for to show it.

The templates are loaded when something is drawn, and not before.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any, Literal

from . import _core
from ._core import OptionError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ._core import Piece, Report, Section, _Facts
    from .page.marks import Kind

LANGUAGES = ("zh", "en", "both")


def render(
    report: Report,
    *,
    marks: Iterable[Kind] | None = None,
    language: Literal["zh", "en", "both"] = "both",
    include_contact: bool = False,
) -> str:
    r"""Return a report as HTML: what a notebook shows, for a page of your own.

    Header, outline with the text in parts that collapse, indicators, deficiencies, commitments and
    the findings of ``fazhi.check``. The HTML has its style with it, needs no script, and follows
    the theme of the notebook or the system. Everything from the report is escaped.

    Args:
        report: what to show.
        marks: the kinds of facts to mark in the text, all by default: ``frame``, ``measure``,
            ``indicator``, ``deficiency``, ``cause``, ``commitment``, ``deadline``, ``citation``,
            ``finding``.
        language: of the labels.
        include_contact: show the contact note and other personal data, which are masked by default.

    Raises:
        OptionError: a kind of mark or a language does not exist.

    Example:
        >>> import fazhi
        >>> report = fazhi.parse("一、主要举措和成效\n全年办结行政复议案件365件。")
        >>> '365件</mark>' in fazhi.render(report, marks=["indicator"])
        True
    """
    from .page.marks import KINDS
    from .page.notebook import render_report

    if isinstance(marks, str):  # whose characters would be taken for kinds
        raise TypeError(
            f"marks 应为种类的列表，如 [{marks!r}]，而不是 str。\n"
            f"marks is to be a list of kinds, such as [{marks!r}], not str."
        )
    kinds = KINDS if marks is None else tuple(marks)
    for name, allowed in [*((kind, KINDS) for kind in kinds), (language, LANGUAGES)]:
        if name not in allowed:
            raise OptionError(
                f"没有“{name}”，应为 {'、'.join(allowed)}。\n"
                f"there is no {name!r}; it is one of {', '.join(allowed)}."
            )
    return render_report(report, kinds, language, include_contact=include_contact)


def _report_as_html(self: Report) -> str:
    return render(self)


def _report_as_text(report: Report) -> str:
    from .display import write_report

    out = io.StringIO()
    write_report(report, out, findings=_core.check(report))
    return out.getvalue()


def _report_bundle(self: Report, include: object = None, exclude: object = None) -> dict[str, Any]:
    del include, exclude  # the caller picks
    return {"text/html": render(self), "text/plain": _report_as_text(self)}


def _section_as_html(self: Section) -> str:
    from .page.notebook import render_section

    return render_section(self)


def _facts_as_html(self: _Facts[Piece]) -> str:
    from .page.notebook import render_facts

    return render_facts(self)


def show_in_notebooks() -> None:
    """Teach the compiled classes to show themselves in a notebook."""
    setattr(_core.Report, "_repr_html_", _report_as_html)  # noqa: B010
    setattr(_core.Report, "_repr_mimebundle_", _report_bundle)  # noqa: B010
    setattr(_core.Section, "_repr_html_", _section_as_html)  # noqa: B010
    setattr(_core._Facts, "_repr_html_", _facts_as_html)  # noqa: B010
