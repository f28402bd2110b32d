# SPDX-License-Identifier: MIT
"""The article of a web page, found among navigation, banners, counters, buttons and footers."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from .tables import kind

SENTENCE = re.compile(r"[。；，、：]")
LONG = 20
# What part of the prose of a page its article has at least, and one with a telling name.
MOST, HALF = 0.8, 0.5
# What part of the article an element with the name of noise may hold at most.
LITTLE = 0.1
# How many links make a menu, and what part of its text they are.
MENU_LINKS, MENU_SHARE = 4, 0.8


class Article:
    """Where the article of a page is. ``element`` holds it; ``is_dropped`` tells noise in it."""

    def __init__(self, root: Any) -> None:
        self._elements = list(root.iter())
        self._hides = True
        mass = self._masses()
        if not mass.get(root):
            # A page that a script unfolds has all of its text hidden.
            self._hides = False
            mass = self._masses()
        self.element = _container(root, mass)
        self._allowance = LITTLE * mass.get(self.element, 0)
        self._mass = mass
        self._links = self._link_counts()

    def is_dropped(self, element: Any) -> bool:
        """Whether an element is none of the article: a script, hidden, a button, a menu."""
        if self._is_silent(element):
            return True
        if element is self.element or self._mass.get(element, 0) > self._allowance:
            return False
        if element.tag in kind("elements", "apart") or _says(element, "noise"):
            return True
        return self._is_menu(element)

    def _is_menu(self, element: Any) -> bool:
        """Whether an element holds links and next to nothing else."""
        links, linked, shown = self._links.get(element, (0, 0, 0))
        return links >= MENU_LINKS and linked >= MENU_SHARE * shown

    def _is_silent(self, element: Any) -> bool:
        tag = element.tag
        if not isinstance(tag, str) or tag in kind("elements", "silent"):
            return True
        return self._hides and _is_hidden(element)

    def _masses(self) -> dict[Any, int]:
        """Return how many characters of prose each element holds: sentences that are no links."""
        silent: set[Any] = set()
        linked: set[Any] = set()
        own: dict[Any, int] = {}
        for element in self._elements:
            parent = element.getparent()
            if self._is_silent(element) or parent in silent:
                silent.add(element)
            if element.tag == "a" or parent in linked:
                linked.add(element)
            counts = element not in silent and element not in linked
            own[element] = _prose(element.text) if counts else 0
            if parent in own and parent not in silent and parent not in linked:
                own[parent] += _prose(element.tail)
        for element in reversed(self._elements):
            parent = element.getparent()
            if parent in own:
                own[parent] += own[element]
        return own

    def _link_counts(self) -> dict[Any, tuple[int, int, int]]:
        """Return the links in each element, the characters of their text and those of all text."""
        counts: dict[Any, tuple[int, int, int]] = {}
        for element in reversed(self._elements):
            links, linked, shown = counts.get(element, (0, 0, 0))
            shown += len((element.text or "").strip())
            counts[element] = (links, linked, shown)
            parent = element.getparent()
            if parent is None:
                continue
            if element.tag == "a":
                links, linked = links + 1, shown
            before = counts.get(parent, (0, 0, 0))
            tail = len((element.tail or "").strip())
            counts[parent] = (before[0] + links, before[1] + linked, before[2] + shown + tail)
        return counts


def titled(root: Any, before: Any) -> list[Any]:
    """Return the elements that seem to hold the title of the page, the best first."""
    names: list[Any] = []
    heads: list[Any] = []
    for element in root.iter():
        if element is before:
            break
        if element.tag in ("h1", "h2"):
            heads.append(element)
        elif isinstance(element.tag, str) and _says(element, "title"):
            names.append(element)
    return [*heads[::-1], *names[::-1]]


def _container(root: Any, mass: dict[Any, int]) -> Any:
    total = mass.get(root, 0)
    named = [
        element
        for element, inside in mass.items()
        if inside >= HALF * total and element is not root and _says(element, "article")
        and element.tag not in kind("elements", "phrase")
    ]  # fmt: skip
    if total and named:
        return named[-1]
    found = root
    while total:
        inner = max(found, key=lambda child: mass.get(child, 0), default=None)
        if inner is None or mass.get(inner, 0) < MOST * total:
            return found
        if inner.tag in kind("elements", "phrase"):
            return found
        if len(inner) == 0 and len(found) > 1:
            return found
        found = inner
    return found


def _prose(text: str | None) -> int:
    if not text:
        return 0
    words = "".join(text.split())
    return len(words) if len(words) >= LONG or SENTENCE.search(words) else 0


def _is_hidden(element: Any) -> bool:
    if "hidden" in element.attrib:
        return True
    style = element.get("style")
    if not style:
        return False
    bare = "".join(style.lower().split())
    return "display:none" in bare or "visibility:hidden" in bare


def _says(element: Any, what: str) -> bool:
    """Whether a class name or the id of an element is among some words."""
    for name in (*element.get("class", "").split()[:20], element.get("id", "")):
        words = _words(name[:80])
        if words and (words in kind("page_parts", what) or (what == "noise" and _any_noise(words))):
            return True
    return False


def _any_noise(words: str) -> bool:
    parts = words.split()
    return bool(kind("page_parts", "noise").intersection((parts[0], parts[-1])))


@lru_cache(maxsize=4096)
def _words(name: str) -> str:
    cut = re.sub(r"(?<=[a-z])(?=[A-Z])|[^0-9A-Za-z]+", " ", name)
    return " ".join(cut.lower().split())
