# SPDX-License-Identifier: MIT
"""The templates and style sheets of the pages, and what they are given."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from .. import labels
from ..overview import section_path
from .marks import citation_id, finding_id
from .palette import variables
from .plain import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..overview import Overview
    from .marks import Mark


@dataclass
class Page:
    """A report on a page: its overview, its marks, and what the ids of its elements begin with."""

    overview: Overview
    marks: Sequence[Mark]
    prefix: str

    @cached_property
    def targets(self) -> frozenset[str]:
        """The facts that are marked, and the sections: what can be linked to."""
        return frozenset(mark.fact for mark in self.marks)

    @property
    def style(self) -> Markup:
        """The style sheet of what a notebook shows."""
        return Markup(f"<style>{notebook_style()}</style>")


def draw(template: str, **content: Any) -> str:
    """Return a template with its content, text in it escaped."""
    return _environment().get_template(template).render(**content)


@cache
def notebook_style() -> str:
    """Return the style of notebooks: by day or night as the theme, else the system, says."""
    dark, light = variables(night=True), variables(night=False)
    night = '[data-jp-theme-light="false"] .fazhi,.vscode-dark .fazhi'
    day = '[data-jp-theme-light="true"] .fazhi,.vscode-light .fazhi'
    return (
        f".fazhi{{{light}}}@media (prefers-color-scheme:dark){{.fazhi{{{dark}}}}}"
        f"{day}{{{light}}}{night}{{{dark}}}{static('marks.css')}{static('notebook.css')}"
    )


@cache
def static(name: str) -> str:
    """Return a file of the package that goes into a page as it is."""
    return (files("fazhi.page") / "static" / name).read_text(encoding="utf-8")


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("fazhi.page", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_finalize,
    )
    environment.filters["both"] = both
    environment.globals.update(
        HEADINGS=labels.HEADINGS,
        KINDS=labels.KINDS,
        STRENGTHS=labels.STRENGTHS,
        SEVERITIES=labels.SEVERITIES,
        CITATION_KINDS=labels.CITATION_KINDS,
        PAGE=labels.PAGE,
        section_role=labels.section_role,
        theme=labels.theme,
        section_path=section_path,
        citation_id=citation_id,
        finding_id=finding_id,
    )
    return environment


def _finalize(value: Any) -> Any:
    """Take from words of a report what would turn the page around."""
    return plain(value) if type(value) is str else value


def both(label: str) -> Markup:
    """Return a label in its two languages, of which a page may hide one."""
    parts = [part.partition(" ") for part in label.split(" + ")]
    if not any(part[2] for part in parts):
        return escape(label)
    return Markup(
        '<span class="fazhi-zh" lang="zh">{}</span> <span class="fazhi-en" lang="en">{}</span>'
    ).format(*(" + ".join(part[i] for part in parts) for i in (0, 2)))
