# SPDX-License-Identifier: MIT
"""The automatic numbering of a Word document: what each numbered paragraph begins with.

Paragraphs name an instance of a list (``w:num``) and a level; the instance an abstract list,
whose counters all its instances share unless they restart it. Styles may name lists too.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from .word_numbers import written

if TYPE_CHECKING:
    from collections.abc import Iterator

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LEVELS = 9
NO_NUMBER = ("none", "bullet")
DEEPEST_STYLE = 30
MOST_FIGURES = 8


@dataclass(frozen=True)
class Level:
    """How a level is numbered: 一、 is ``%1、`` in ``chineseCounting``."""

    style: str = "decimal"
    text: str = ""
    start: int = 1
    restart: int | None = None  # after a number of this level or a higher one; 0 never
    is_legal: bool = False
    suffix: str = "tab"


class Numbering:
    """Gives paragraphs their numbers; they are to be asked for in the order of the document."""

    def __init__(self, numbering: Any, styles: Any) -> None:
        """Take the roots of ``numbering.xml`` and ``styles.xml``; None where there is none."""
        self._abstract: dict[str, dict[int, Level]] = {}
        self._linked: dict[str, str] = {}  # abstract list -> style that has its levels
        self._instances: dict[str, tuple[str, dict[int, Level], dict[int, int]]] = {}
        self._styles: dict[str, tuple[str | None, str | None, int | None]] = {}
        self._by_style: dict[tuple[str, str], int] = {}
        self._counters: dict[str, list[int | None]] = {}
        self._restarted: set[tuple[str, int]] = set()
        self._default: str | None = None
        if styles is not None:
            self._read_styles(styles)
        if numbering is not None:
            self._read_lists(numbering)

    def of(self, properties: Any) -> str:
        """Return what a paragraph with these ``w:pPr`` begins with; empty where not numbered."""
        place = self._place(properties)
        if place is None:
            return ""
        instance, depth = place
        abstract, own, restarts = self._instances[instance]
        levels = {**self._levels(abstract), **own}
        level = levels.get(depth)
        if level is None:
            return ""
        counters = self._counters.setdefault(abstract, [None] * LEVELS)
        if depth in restarts and (instance, depth) not in self._restarted:
            self._restarted.add((instance, depth))
            counters[depth] = None
        before = counters[depth]
        counters[depth] = restarts.get(depth, level.start) if before is None else before + 1
        for lower in range(depth + 1, LEVELS):
            restart = levels.get(lower, Level()).restart
            if restart is None or depth < restart:
                counters[lower] = None
        if level.style in NO_NUMBER:
            return ""
        return self._marker(level, levels, counters) + (" " if level.suffix == "space" else "")

    def _marker(self, level: Level, levels: dict[int, Level], counters: list[int | None]) -> str:
        def number(place: re.Match[str]) -> str:
            index = int(place[1]) - 1
            told = levels.get(index, Level())
            value = counters[index] if index < LEVELS else None
            style = "decimal" if level.is_legal else told.style
            if told.style == "none":
                return ""
            return written(told.start if value is None else value, style)

        return re.sub(r"%([1-9])", number, level.text)

    def _place(self, properties: Any) -> tuple[str, int] | None:
        """Return the instance and the level that a paragraph or its styles name."""
        instance: str | None = None
        depth: int | None = None
        style = self._default
        if properties is not None:
            instance, depth = _named(properties)
            told = properties.find(f"{W}pStyle")
            style = told.get(f"{W}val") if told is not None else style
        from_style = None
        for name in self._chain(style):
            _, listed, level = self._styles[name]
            if listed is not None and from_style is None:
                from_style = listed
                if instance is None:
                    instance = listed
                    linked = self._instances.get(listed)
                    if depth is None and linked is not None:
                        depth = self._by_style.get((linked[0], name), level)
            if depth is None and level is not None:
                depth = level
        if instance is None or instance == "0" or instance not in self._instances:
            return None
        depth = depth or 0
        return (instance, depth) if 0 <= depth < LEVELS else None

    def _levels(self, abstract: str) -> dict[int, Level]:
        levels = self._abstract.get(abstract, {})
        style = self._linked.get(abstract)
        if levels or style is None:
            return levels
        # A list may have its levels from a style that names another list.
        instance = self._styles.get(style, (None, None, None))[1]
        linked = self._instances.get(instance or "")
        return self._abstract.get(linked[0], {}) if linked else {}

    def _chain(self, style: str | None) -> Iterator[str]:
        for _ in range(DEEPEST_STYLE):
            if style is None or style not in self._styles:
                return
            yield style
            style = self._styles[style][0]

    def _read_styles(self, styles: Any) -> None:
        for style in styles.iter(f"{W}style"):
            name = style.get(f"{W}styleId")
            if name is None:
                continue
            based = style.find(f"{W}basedOn")
            properties = style.find(f"{W}pPr")
            instance, depth = _named(properties) if properties is not None else (None, None)
            self._styles[name] = (
                based.get(f"{W}val") if based is not None else None,
                instance,
                depth,
            )
            if style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in ("1", "true"):
                self._default = name

    def _read_lists(self, numbering: Any) -> None:
        for each in numbering.iter(f"{W}abstractNum"):
            abstract = each.get(f"{W}abstractNumId", "")
            link = each.find(f"{W}numStyleLink")
            if link is not None:
                self._linked[abstract] = link.get(f"{W}val", "")
            levels = {}
            for level in each.iter(f"{W}lvl"):
                depth = _number(level.get(f"{W}ilvl"))
                if depth is None:
                    continue
                levels[depth] = _level(level)
                style = level.find(f"{W}pStyle")
                if style is not None:
                    self._by_style[abstract, style.get(f"{W}val", "")] = depth
            self._abstract[abstract] = levels
        for each in numbering.iter(f"{W}num"):
            link = each.find(f"{W}abstractNumId")
            if link is None:
                continue
            own: dict[int, Level] = {}
            restarts: dict[int, int] = {}
            for override in each.iter(f"{W}lvlOverride"):
                depth = _number(override.get(f"{W}ilvl"))
                start = override.find(f"{W}startOverride")
                level = override.find(f"{W}lvl")
                if depth is None:
                    continue
                if level is not None:
                    own[depth] = _level(level)
                if start is not None:
                    first = _number(start.get(f"{W}val"))
                    restarts[depth] = 1 if first is None else first
                    if depth in own:
                        own[depth] = replace(own[depth], start=restarts[depth])
            self._instances[each.get(f"{W}numId", "")] = (link.get(f"{W}val", ""), own, restarts)


def _named(properties: Any) -> tuple[str | None, int | None]:
    told = properties.find(f"{W}numPr")
    if told is None:
        return None, None
    instance = told.find(f"{W}numId")
    depth = told.find(f"{W}ilvl")
    return (
        instance.get(f"{W}val") if instance is not None else None,
        _number(depth.get(f"{W}val")) if depth is not None else None,
    )


def _level(element: Any) -> Level:
    def value(name: str) -> str | None:
        child = element.find(f"{W}{name}")
        found: str | None = None if child is None else child.get(f"{W}val", "")
        return found

    start = _number(value("start"))
    style = value("numFmt")
    if style is None:
        # A format of a later edition stands in an alternate content.
        later = next(element.iter(f"{W}numFmt"), None)
        style = later.get(f"{W}val", "decimal") if later is not None else "decimal"
    return Level(
        style=style,
        text=value("lvlText") or "",
        start=1 if start is None else start,
        restart=_number(value("lvlRestart")),
        is_legal=element.find(f"{W}isLgl") is not None and value("isLgl") not in ("0", "false"),
        suffix=value("suff") or "tab",
    )


def _number(written_number: str | None) -> int | None:
    if written_number is None or not written_number.isascii() or not written_number.isdigit():
        return None
    return int(written_number) if len(written_number) <= MOST_FIGURES else None
