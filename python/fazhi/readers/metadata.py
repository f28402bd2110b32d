# SPDX-License-Identifier: MIT
"""The block in which a page describes its document: keys and values, on lines or in cells."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from itertools import zip_longest
from typing import TYPE_CHECKING

from .provenance import Metadata
from .tables import rows

if TYPE_CHECKING:
    from collections.abc import Iterable

LONGEST_VALUE = 150
LONGEST_LINE = 1000
LONG_KEY = 4
DATES = ("date", "published")
# Keys by which a text may know what a page says under a name of its own.
KEYS = {
    "index_number": "索引号",
    "document_number": "发文字号",
    "date": "成文日期",
    "published": "发布日期",
    "publisher": "发布机构",
    "subject": "主题分类",
    "source": "来源",
}
DAY = re.compile(
    r"(\d{4}|[〇○零一二三四五六七八九]{4})\s*[-年/.]\s*(\d{1,2}|[一二三四五六七八九十]{1,2})\s*[-月/.]\s*"
    r"(\d{1,2}|[一二三四五六七八九十]{1,3})\s*日?"
)
EDGES = " \t\xa0\u3000|｜【】[]〔〕：:;；"
BRACKETS = {"]": "[", "】": "【", "〕": "〔", ")": "(", "）": "（"}

Entry = tuple[str, str]


@lru_cache(maxsize=1)
def _attributes() -> dict[str, str]:
    return {row[0]: row[1] for row in rows("metadata_keys")}


@lru_cache(maxsize=1)
def _key() -> re.Pattern[str]:
    keys = sorted(_attributes(), key=len, reverse=True)
    any_key, long_key = (
        "|".join(r"[\s\u3000]*".join(map(re.escape, key)) for key in keys if len(key) >= shortest)
        for shortest in (1, LONG_KEY)
    )
    # A key begins a line, a cell or a bracket, and a colon, a bar, a bracket or a cell follows.
    # A long one with a colon is told from a word of a sentence wherever it stands.
    return re.compile(
        rf"(?:^|(?<=[\s\u3000\[【〔(（|｜,，;；·•]))({any_key})[\s\u3000]*"
        rf"(?:[\]】〕)）]\s*[：:]?|[：:|｜]|(?=\t)|$)|({long_key})[\s\u3000]*[：:]"
    )


def entries_of(lines: Iterable[str]) -> list[Entry]:
    """Return the keys and values on lines; cells of a row are apart by tabs.

    A key that stands alone has its value on the line behind it.
    """
    found: list[Entry] = []
    waiting: str | None = None
    for line in lines:
        if len(line) > LONGEST_LINE:
            waiting = None
            continue
        hits = list(_key().finditer(line))
        before = line[: hits[0].start()] if hits else line
        if waiting is not None and (value := _value(before)):
            found.append((waiting, value))
        waiting = None
        for hit, following in zip_longest(hits, hits[1:]):
            key = re.sub(r"[\s\u3000]+", "", hit[1] or hit[2])
            value = _value(line[hit.end() : following.start() if following else len(line)])
            if _attributes()[key] == ".":
                continue
            if value:
                found.append((key, value))
            elif following is None:
                waiting = key
    return found


def metadata_of(entries: Iterable[Entry], title: str | None = None) -> Metadata:
    """Return what entries say. The first of several with the same meaning counts."""
    kept = tuple(entries)
    words: dict[str, str] = {}
    days: dict[str, date] = {}
    for key, value in kept:
        attribute = _attributes().get(key) or _tags().get(key.lower())
        if attribute in DATES:
            if attribute not in days and (day := day_of(value)) is not None:
                days[attribute] = day
        elif attribute is not None and attribute != "-":
            words.setdefault(attribute, value)
    if title:
        words["title"] = title
    return Metadata(
        index_number=words.get("index_number"),
        document_number=words.get("document_number"),
        date=days.get("date"),
        published=days.get("published"),
        publisher=words.get("publisher"),
        subject=words.get("subject"),
        source=words.get("source"),
        title=words.get("title"),
        entries=kept,
    )


def lines_for(entries: Iterable[Entry]) -> list[str]:
    """Return the lines under which a text carries what the page around it says."""
    lines = []
    told: set[str] = set()
    for key, value in entries:
        attribute = _attributes().get(key) or _tags().get(key.lower())
        if attribute not in KEYS or attribute in told:
            continue
        if attribute in DATES and day_of(value) is None:
            continue
        told.add(attribute)
        lines.append(f"{key if key in _attributes() else KEYS[attribute]}：{value}")
    return lines


def day_of(value: str) -> date | None:
    """Return the first day that is written in a value, or None."""
    found = DAY.search(value)
    if found is None:
        return None
    try:
        return date(_year(found[1]), _small(found[2]), _small(found[3]))
    except ValueError:
        return None


def _value(written: str) -> str:
    value = re.sub(r"[\s\u3000]+", " ", written).strip(EDGES)
    if value and value[-1] in BRACKETS and BRACKETS[value[-1]] not in value:
        value = value[:-1]
    return value if len(value) <= LONGEST_VALUE else ""


def _year(digits: str) -> int:
    return int("".join(_digit(each) for each in digits))


def _digit(character: str) -> str:
    if character in "〇○零":
        return "0"
    place = "一二三四五六七八九".find(character)
    return str(place + 1) if place >= 0 else character


def _small(number: str) -> int:
    tens, ten, units = number.partition("十")
    if not ten:
        return int("".join(map(_digit, number)))
    return 10 * int(_digit(tens) if tens else 1) + int(_digit(units) if units else 0)


@lru_cache(maxsize=1)
def _tags() -> dict[str, str]:
    return {row[0]: row[1] for row in rows("meta_tags")}
