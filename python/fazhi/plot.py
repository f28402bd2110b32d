# SPDX-License-Identifier: MIT
"""Pictures of reports, drawn by matplotlib: each function returns the Axes it has drawn on.

Example:
    >>> import fazhi
    >>> from fazhi import plot
    >>> corpus = fazhi.Corpus.from_dir("examples/corpus", cache=None)
    >>> axes = plot.trend(corpus, concept="litigation.loss_rate")
    >>> axes.get_ylabel()
    '%'

Pictures are of what the reports say. Where one does not say it there is a gap, and nothing is put
into it; where the wording allows a range, the range is drawn.
"""

from __future__ import annotations

import textwrap
from collections import Counter, defaultdict
from functools import cache
from typing import TYPE_CHECKING, Any

from . import labels
from ._core import OptionError, Report, collation_key, themes
from .extras import need
from .fonts import chinese
from .labels import SECTION_ROLES
from .overview import concept_label
from .stated import COLOURS, MARKERS, Stated, draw_line, draw_point, reports_of, stated_in

if TYPE_CHECKING:
    from collections.abc import Iterable

    from matplotlib.axes import Axes

    from .corpus import Corpus

GREY = "#8c8c8c"
BOX = 14  # characters a line in a box
LABEL = 18  # characters a line beside an axis
NO_THEME = "未归类 no theme"


def parts(report: Report, *, ax: Axes | None = None) -> Axes:
    """Draw how much of a report each of its parts is, in percent of the text of all parts."""
    _require_report(report)
    lengths: Counter[str] = Counter()
    for section in report.sections:
        begin, end = section.span
        lengths[section.role or "other"] += len("".join(report.text[begin:end].split()))
    total = sum(lengths.values())
    with chinese():
        axes = _axes(ax, height=1.2 + 0.45 * max(1, len(lengths)))
        roles = list(lengths)
        shares = [100 * lengths[role] / total for role in roles]
        names = ["＋".join(SECTION_ROLES[part] for part in role.split("+")) for role in roles]
        bars = axes.barh(names, shares, color=COLOURS[0], height=0.62)
        axes.bar_label(bars, [f"{share:.1f}%" for share in shares], padding=4)
        axes.invert_yaxis()
        axes.set_xlim(0, max(shares, default=1) * 1.16)
        _finish(axes, title="各部分篇幅 Shares of the parts", x="占正文 % of the text")
    return axes


def figures(report: Report, *, ax: Axes | None = None) -> Axes:
    """Draw how many figures a report states of each theme; those of no measure are left out."""
    _require_report(report)
    rows = [row for row in report.indicators.to_records() if row["measure"]]
    counts = Counter(_theme_name(row["theme"]) for row in rows)
    names = [name for name in _theme_names(counts) if counts[name]]
    with chinese():
        axes = _axes(ax, height=1.2 + 0.6 * max(1, len(names)))
        bars = axes.barh(names, [counts[name] for name in names], color=COLOURS[2], height=0.62)
        axes.bar_label(bars, padding=4)
        axes.invert_yaxis()
        axes.set_xlim(0, max(counts.values(), default=1) * 1.16)
        _finish(axes, title="各主题指标数 Figures by theme", x="指标 figures")
    return axes


def profile(report: Report) -> tuple[Axes, Axes]:
    """Draw a report at a glance: the shares of its parts, and its figures by theme."""
    _require_report(report)
    pyplot = need("matplotlib.pyplot", "plot")
    with chinese():
        themed = {row["theme"] for row in report.indicators.to_records() if row["measure"]}
        size = (12.5, max(4.6, 1.6 + 0.5 * len(themed)))
        figure, (left, right) = pyplot.subplots(1, 2, figsize=size, layout="constrained")
        parts(report, ax=left)
        figures(report, ax=right)
        title = "".join(report.title.text.split()) if report.title else "（无标题 no title）"
        figure.suptitle(title)
    return left, right


def trend(
    corpus: Corpus,
    *,
    concept: str | None = None,
    name: str | None = None,
    unit: str | None = None,
    issuers: Iterable[str] | None = None,
    ax: Axes | None = None,
) -> Axes:
    """Draw an indicator over the years, a line for each agency.

    Args:
        corpus: the reports.
        concept: the id of a canonical indicator, or
        name: words that the name of the indicator has in it.
        unit: needed where the figures are stated in several units.
        issuers: the agencies to draw; all unless given.
        ax: where to draw; a new figure unless given.

    A bar at a point is the range that the wording allows (近 约 余), an arrow one that is open
    (以上). A line is broken where a year is not reported, or where a report states several values:
    these are hollow points.

    Raises:
        OptionError: nothing or too much is chosen, as several units are.
    """
    found, shown_unit = stated_in(corpus, concept, name, unit)
    chosen = None if issuers is None else set(issuers)
    lines: dict[str, dict[int, set[Stated]]] = defaultdict(lambda: defaultdict(set))
    for each in found:
        if chosen is None or each.issuer in chosen:
            lines[each.issuer][each.year].add(each)
    if not lines:
        raise OptionError("所选机关没有这项指标。\nthe agencies that are chosen do not state it.")
    years = range(
        min(min(line) for line in lines.values()), max(max(line) for line in lines.values()) + 1
    )
    with chinese():
        axes = _axes(ax, height=4.2)
        for i, issuer in enumerate(sorted(lines, key=collation_key)):
            style = {"color": COLOURS[i % len(COLOURS)], "marker": MARKERS[i % len(MARKERS)]}
            draw_line(axes, lines[issuer], years, issuer, style)
        axes.set_xticks(list(years))
        axes.margins(x=0.08, y=0.15)
        axes.legend(frameon=False, loc="upper left", bbox_to_anchor=(1.01, 1))
        _finish(axes, title=_title(corpus, concept, name), x="年度 year", y=shown_unit)
    return axes


def compare(
    corpus: Corpus,
    year: int,
    *,
    concept: str | None = None,
    name: str | None = None,
    unit: str | None = None,
    ax: Axes | None = None,
) -> Axes:
    """Draw an indicator of one year for all agencies that report on that year.

    Agencies stand in the order of pinyin. One that does not state the indicator has no point and
    says so. The other arguments and the errors are those of ``trend``.
    """
    found, shown_unit = stated_in(corpus, concept, name, unit)
    by_issuer: dict[str, set[Stated]] = defaultdict(set)
    for each in found:
        if each.year == year:
            by_issuer[each.issuer].add(each)
    names = [row["issuer"] for row in reports_of(corpus) if row["year"] == year and row["issuer"]]
    issuers = list(dict.fromkeys(names))
    if not issuers:
        raise OptionError(f"没有{year}年的报告。\nthere is no report on {year}.")
    with chinese():
        axes = _axes(ax, height=1.4 + 0.5 * len(issuers))
        for row, issuer in enumerate(issuers):
            for each in by_issuer[issuer]:
                several = len(by_issuer[issuer]) > 1
                draw_point(axes, each, row, several=several)
            if not by_issuer[issuer]:
                axes.annotate(
                    "未报 not stated",
                    (0, row),
                    xycoords=("axes fraction", "data"),
                    xytext=(6, 0),
                    textcoords="offset points",
                    va="center",
                    color=GREY,
                    bbox={"fc": "white", "ec": "none", "pad": 1},
                )
        axes.set_yticks(range(len(issuers)), issuers)
        axes.set_ylim(len(issuers) - 0.5, -0.5)
        axes.margins(x=0.1)
        if _can_begin_at_0(by_issuer):
            axes.set_xlim(left=0)
        axes.grid(axis="y", color="#e6e6e6")
        _finish(axes, title=f"{_title(corpus, concept, name)}，{year}", x=shown_unit)
    return axes


def heat_map(
    corpus: Corpus,
    *,
    table: str = "measures",
    year: int | None = None,
    ax: Axes | None = None,
) -> Axes:
    """Draw how many measures, or other facts, each agency reports of each theme.

    Args:
        corpus: the reports.
        table: ``measures``, ``indicators``, ``deficiencies`` or ``commitments``.
        year: the year reported on; all years together unless given.
        ax: where to draw; a new figure unless given.

    Raises:
        OptionError: the table has no themes, or there is no report on the year.
    """
    tables = ("measures", "indicators", "deficiencies", "commitments")
    if table not in tables:
        raise OptionError(
            f"“{table}”没有主题，应为 {'、'.join(tables)}。\n{table!r} has no themes; use one of "
            f"{', '.join(tables)}."
        )
    issuers = {
        row["report"]: row["issuer"] or row["report"]
        for row in reports_of(corpus)
        if year is None or row["year"] == year
    }
    if not issuers:
        raise OptionError(f"没有{year}年的报告。\nthere is no report on {year}.")
    content = corpus.tables[table].to_arrow().select(["report", "theme"]).to_pylist()
    counts = Counter(
        (_theme_name(row["theme"]), issuers[row["report"]])
        for row in content
        if row["report"] in issuers
    )
    columns = list(dict.fromkeys(issuers.values()))
    rows = _theme_names(name for name, _ in counts)
    cells = [[counts[name, issuer] for issuer in columns] for name in rows]
    with chinese():
        axes = _axes(ax, width=4 + 1.3 * len(columns), height=2 + 0.6 * len(rows))
        highest = max((cell for row in cells for cell in row), default=0)
        axes.imshow(cells, cmap="Blues", aspect="auto", vmin=0, vmax=max(1, highest))
        for y, row in enumerate(cells):
            for x, cell in enumerate(row):
                dark = cell > 0.6 * highest
                axes.text(
                    x,
                    y,
                    str(cell) if cell else "·",
                    ha="center",
                    va="center",
                    color="white" if dark else "black" if cell else GREY,
                )
        axes.set_xticks(range(len(columns)), [textwrap.fill(name, 7) for name in columns])
        axes.set_yticks(range(len(rows)), rows)
        axes.tick_params(length=0)
        for spine in axes.spines.values():
            spine.set_visible(False)
        kind = {
            "measures": "举措 measures",
            "indicators": "指标 figures",
            "deficiencies": "不足 deficiencies",
            "commitments": "安排 commitments",
        }[table]
        axes.set_title(f"各主题{kind}" + (f"，{year}" if year else ""), pad=12)
    return axes


def links(report: Report, *, ax: Axes | None = None) -> Axes:
    """Draw which commitments answer which deficiencies; what has no counterpart is grey."""
    _require_report(report)
    lacks = [_short(each.subject or each) for each in report.deficiencies]
    plans = [_short(each.lead) for each in report.commitments]
    answers = [
        (i, int(answer.id[1:]) - 1)
        for i, each in enumerate(report.deficiencies)
        for answer in each.addressed_by
    ]
    size = max(len(lacks), len(plans), 1)
    with chinese():
        axes = _axes(ax, width=9, height=1.4 + 0.72 * size)
        left, right = _spread(len(lacks), size), _spread(len(plans), size)
        for lack, plan in answers:
            axes.plot([0.36, 0.64], [left[lack], right[plan]], color=COLOURS[0], lw=2, alpha=0.7)
        answered, answering = {lack for lack, _ in answers}, {plan for _, plan in answers}
        for i, words in enumerate(lacks):
            _draw_box(axes, 0.35, left[i], words, side="right", linked=i in answered)
        for i, words in enumerate(plans):
            _draw_box(axes, 0.65, right[i], words, side="left", linked=i in answering)
        axes.set_xlim(0, 1)
        axes.set_ylim(size - 0.4, -0.95)
        axes.axis("off")
        axes.text(0.35, -0.8, "不足 deficiencies", ha="right", weight="bold")
        axes.text(0.65, -0.8, "安排 commitments", ha="left", weight="bold")
        if not answers:
            axes.text(0.5, size - 0.5, "未见对应 no links", ha="center", color=GREY)
    return axes


def _require_report(given: object) -> None:
    if not isinstance(given, Report):
        kind = type(given).__name__
        raise TypeError(
            f"report 应为 fazhi.Report，而不是 {kind}。\n"
            f"report is to be a fazhi.Report, not {kind}."
        )


def _can_begin_at_0(stated: dict[str, set[Stated]]) -> bool:
    """Whether figures differ by so much that the axis may begin at 0 without squeezing them."""
    numbers = [each.number for those in stated.values() for each in those]
    return bool(numbers) and 0 <= 2 * min(numbers) <= max(numbers)


def _draw_box(axes: Axes, x: float, y: float, words: str, *, side: str, linked: bool) -> None:
    axes.text(
        x,
        y,
        words,
        ha=side,
        va="center",
        color="black" if linked else GREY,
        bbox={"boxstyle": "round,pad=0.4", "fc": "#eef4fa" if linked else "#f4f4f4", "ec": "none"},
    )


def _short(piece: Any) -> str:
    words = "".join(piece.text.split())
    if len(words) > 2 * BOX:
        words = words[: 2 * BOX - 1] + "…"
    return "\n".join(words[i : i + BOX] for i in range(0, len(words), BOX))


def _spread(number: int, size: int) -> list[float]:
    """Return places for a number of boxes over a height."""
    return [(i + 0.5) * size / number - 0.5 for i in range(number)]


def _title(corpus: Corpus, concept: str | None, name: str | None) -> str:
    if concept is None:
        return f"“{name}”"
    for row in corpus.concepts.to_records():
        if row["concept"] == concept:
            return concept_label(row["name_zh"], row["name_en"])
    return concept


def _theme_name(theme: str | None) -> str:
    return NO_THEME if theme is None else _theme_titles().get(theme, theme)


@cache
def _theme_titles() -> dict[str, str]:
    """Return what themes are called, in the order of the outline in force."""
    order = [theme.id for theme in themes()]
    listed = {theme: labels.theme(theme) for theme in (*order, *labels.themes())}
    return {theme: "\n".join(_folded(*label.split(" ", 1))) for theme, label in listed.items()}


def _folded(chinese: str, english: str) -> tuple[str, str]:
    """Return a title in two or three lines, broken behind a comma where that is enough."""
    if len(chinese) <= LABEL:
        return chinese, english
    head, comma, rest = chinese.partition("，")
    return (f"{head}{comma}\n{rest}" if comma else textwrap.fill(chinese, LABEL)), english


def _theme_names(names: Iterable[str]) -> list[str]:
    """Return the names of themes that are there, in the order of the outline, none last."""
    there = set(names)
    order = [*_theme_titles().values()]
    others = sorted(there - {NO_THEME, *order})
    return [name for name in (*order, *others, NO_THEME) if name in there]


def _axes(ax: Axes | None, *, width: float = 7.5, height: float) -> Axes:
    if ax is not None:
        return ax
    pyplot = need("matplotlib.pyplot", "plot")
    made: Axes = pyplot.subplots(figsize=(width, height), layout="constrained")[1]
    return made


def _finish(axes: Axes, *, title: str, x: str, y: str = "") -> None:
    axes.set_title(title)
    axes.set_xlabel(x)
    axes.set_ylabel(y, rotation=0, ha="right", va="center")
    axes.spines[["top", "right"]].set_visible(False)
