# SPDX-License-Identifier: MIT
"""Figures that the reports of a corpus state of one indicator, and how each of them is drawn."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ._core import OptionError
from .extras import need

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from matplotlib.axes import Axes

    from .corpus import Corpus

# Told apart by those who do not see all colours, too (Okabe and Ito).
COLOURS = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000")
MARKERS = "osD^vPX"
ARROW = 24  # points


@dataclass(frozen=True)
class Stated:
    """A figure that a report states, for drawing."""

    issuer: str
    year: int
    number: Decimal
    low: Decimal | None
    high: Decimal | None


def stated_in(
    corpus: Corpus, concept: str | None, name: str | None, unit: str | None
) -> tuple[list[Stated], str]:
    """Return the results that reports state of an indicator, and the unit they are in."""
    if (concept is None) == (name is None):
        raise OptionError("concept 与 name 应给出其一。\ngive either concept or name.")
    reports = {row["report"]: (row["issuer"], row["year"]) for row in reports_of(corpus)}
    rows = [
        row
        for row in _chosen(corpus, concept, name)
        if row["role"] == "result"
        and row["change_kind"] is None
        and row["number"] is not None
        and None not in reports[row["report"]]
    ]
    units = Counter(row["unit"] or "" for row in rows)
    if unit is not None:
        rows = [row for row in rows if row["unit"] == unit]
    elif len(units) > 1:
        raise OptionError(
            f"单位不一，请用 unit 指定：{'、'.join(units)}。\n"
            f"there are several units, choose one: {', '.join(units)}."
        )
    if not rows:
        raise OptionError("没有这项指标的数值。\nno report states a value of it.")
    found = [
        Stated(*reports[row["report"]], row["number"], row["low"], row["high"]) for row in rows
    ]
    return found, rows[0]["unit"] or ""


def _chosen(corpus: Corpus, concept: str | None, name: str | None) -> list[dict[str, Any]]:
    pa = need("pyarrow", "plot")
    compute = need("pyarrow.compute", "plot")
    content = corpus.indicators.to_arrow()
    if concept is not None:
        mask = compute.equal(compute.cast(content["concept"], pa.string()), concept)
    else:
        mask = compute.match_substring(content["name"], name)
    found: list[dict[str, Any]] = content.filter(mask).to_pylist()
    return found


def reports_of(corpus: Corpus) -> list[dict[str, Any]]:
    """Return key, issuer and year of each report, in the order of the issuers."""
    found: list[dict[str, Any]] = (
        corpus.reports.to_arrow().select(["report", "issuer", "year"]).to_pylist()
    )
    return found


def draw_line(
    axes: Axes,
    values: dict[int, set[Stated]],
    years: Sequence[int],
    label: str,
    style: dict[str, Any],
) -> None:
    """Draw the figures of an agency by year: those that stand alone as a line, others hollow."""
    gap = float("nan")
    single = [next(iter(values[y])) if len(values.get(y, ())) == 1 else None for y in years]
    heights = [float(each.number) if each else gap for each in single]
    axes.plot(list(years), heights, label=label, lw=1.8, ms=6, **style)
    for year, stated in values.items():
        for each in stated:
            if len(stated) > 1:
                axes.plot(year, float(each.number), mfc="white", ls="", ms=6, **style)
            low, high = _range(each)
            if low != high:
                axes.errorbar(
                    year,
                    float(each.number),
                    yerr=[[float(each.number) - low], [high - float(each.number)]],
                    color=style["color"],
                    capsize=4,
                    lw=1.4,
                )
            _draw_open_sides(axes, each, (year, float(each.number)), (0, 1), style["color"])


def draw_point(axes: Axes, each: Stated, row: int, *, several: bool) -> None:
    """Draw a figure on the row of its agency, hollow where it is one of several."""
    number = float(each.number)
    low, high = _range(each)
    axes.errorbar(
        number,
        row,
        xerr=[[number - low], [high - number]],
        fmt="o",
        color=COLOURS[0],
        mfc="white" if several else COLOURS[0],
        ms=8,
        capsize=4,
    )
    _draw_open_sides(axes, each, (number, row), (1, 0), COLOURS[0])
    axes.annotate(
        f"{each.number.normalize():f}",
        (number, row),
        xytext=(0, 8),
        textcoords="offset points",
        ha="center",
    )


def _draw_open_sides(
    axes: Axes,
    each: Stated,
    point: tuple[float, float],
    upwards: tuple[int, int],
    color: str,
) -> None:
    """Draw an arrow to where the wording sets no limit; greater values are ``upwards``."""
    for limit, sign in ((each.low, -ARROW), (each.high, ARROW)):
        if limit is None:
            axes.annotate(
                "",
                point,
                xytext=(sign * upwards[0], sign * upwards[1]),
                textcoords="offset points",
                arrowprops={"arrowstyle": "<-", "color": color, "shrinkA": 0, "shrinkB": 3},
            )


def _range(each: Stated) -> tuple[float, float]:
    """Return the range that the wording allows; a side that is open ends at the number."""
    low = each.number if each.low is None else each.low
    high = each.number if each.high is None else each.high
    return float(min(low, each.number)), float(max(high, each.number))
