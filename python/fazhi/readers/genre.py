# SPDX-License-Identifier: MIT
"""Tells what is about reports from what is one: 政策解读, news and notices are found with them.

Forms of a table speak for or against it, in the title, in the opening and on the short lines of
the text; their points are added. Nothing is dropped: the text is read, and marked.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from .._core import parse
from .provenance import NotAReport
from .tables import rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from .provenance import Kind, Metadata

HEAD = 1500
OPENING = 400
HEADING = 45  # characters; a longer line is running text
TAIL = 200
NOTE = re.compile(r"[（(][^（()）]*[）)]$")
KINDS: dict[str, tuple[Kind, str, str]] = {
    "interpretation": ("interpretation", "政策解读", "an explanation of a document"),
    "news": ("news", "新闻报道", "news"),
    "notice": ("notice", "通知公告", "a notice"),
    "plan": ("plan", "方案或计划", "a plan"),
    "regulation": ("regulation", "办法或规定", "a regulation"),
    "work_report": ("work_report", "政府工作报告", "a government work report"),
    "other": ("other", "其他报告", "a report of another kind"),
}
PLACES = {"title": ("标题", "title"), "opening": ("开头", "opening"), "text": ("正文", "text")}


def judge(text: str, metadata: Callable[[], Metadata], threshold: int | None) -> NotAReport | None:
    """Return why a text seems to be no annual report on building a law-based government.

    ``metadata`` gives what the page says, whose title counts where the text has none.
    ``threshold``: points from which on it is said; None never says so. The text has no lines of
    metadata before it.
    """
    if threshold is None:
        return None
    lines = [line for line in map(_bare, text.splitlines()) if line]
    title = _title(text, lines) or _bare(metadata().title or "")
    opening = "".join(_behind(lines, title))[:OPENING]
    parts = {
        "line": "\n".join(line for line in lines if len(line) <= HEADING),
        "end": "".join(lines[-3:])[-TAIL:],
    }
    words = {"title": title, "opening": opening}
    ends = {where: NOTE.sub("", written) for where, written in words.items()}
    for_it: list[tuple[str, str]] = []
    points: Counter[str] = Counter()
    against = 0
    for where, how, form, kind, written in rows("genre_cues"):
        if where == "text":
            hit = form in parts[how]
        elif how == "end":
            hit = ends[where].endswith(form)
        elif how == "start":
            hit = words[where].startswith(form)
        else:
            hit = form in words[where]
        if not hit:
            continue
        value = int(written)
        if value < 0:
            against -= value
        else:
            points[kind] += value
            for_it.append((where, form))
    if not points:
        return None
    total = sum(points.values()) - against
    if total < threshold:
        return None
    return _verdict(points.most_common(1)[0][0], for_it, total)


def _verdict(name: str, found: Iterable[tuple[str, str]], points: int) -> NotAReport:
    kind, chinese, english = KINDS[name]
    told = list(dict.fromkeys(found))
    words = "、".join(f"{PLACES[where][0]}“{form}”" for where, form in told)
    english_words = ", ".join(f"“{form}” in the {PLACES[where][1]}" for where, form in told)
    reason = f"似为{chinese}，不是年度报告：{words}"
    return NotAReport(kind, f"{reason}\nseems to be {english}: {english_words}", points)


def _title(text: str, lines: list[str]) -> str:
    """Return the title that the text has: what the parser found, or a first line that is short."""
    found = parse(text[:HEAD]).title
    if found is not None:
        return _bare(found.text)
    head = ""
    for line in lines[:4]:
        if re.search(r"[。；]|[：:]$", line) or len(line) > 2 * HEADING:
            break
        if re.match(r"[一二三四五六七八九十]+、", line):
            break
        head += line
    return head[:120]


def _behind(lines: list[str], title: str) -> list[str]:
    """Return the lines behind the title."""
    for index, line in enumerate(lines[:12]):
        if title.endswith(line):
            return lines[index + 1 :]
    return lines


def _bare(line: str) -> str:
    return "".join(line.split())
