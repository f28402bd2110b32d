# SPDX-License-Identifier: MIT
"""Pictures: what is drawn is what the reports say."""

from __future__ import annotations

import math
import warnings
from typing import TYPE_CHECKING

import matplotlib as mpl
import pytest

import fazhi
from fazhi import fonts, plot

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from matplotlib.axes import Axes

mpl.use("Agg")


@pytest.fixture(autouse=True)
def closed() -> Iterator[None]:
    from matplotlib import pyplot

    yield
    pyplot.close("all")


def drawn(axes: Axes) -> None:
    """Draw everything; a character that the font does not have is a warning, and so an error."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        axes.figure.canvas.draw()


def words(axes: Axes) -> list[str]:
    return [text.get_text() for text in axes.texts if text.get_text()]


def line(axes: Axes, label: str) -> dict[int, float]:
    (found,) = (each for each in axes.lines if each.get_label() == label)
    return {
        int(x): float(y)
        for x, y in zip(found.get_xdata(), found.get_ydata(), strict=True)
        if not math.isnan(y)
    }


class TestProfile:
    def test_shares_are_of_the_whole_text(self, example: fazhi.Report) -> None:
        left, right = plot.profile(example)
        shares = [bar.get_width() for bar in left.patches]
        assert sum(shares) == pytest.approx(100)
        assert len(shares) == len({section.role for section in example.sections})
        inside = [i for i in example.indicators.to_records() if i["measure"]]
        assert sum(bar.get_width() for bar in right.patches) == len(inside)
        assert left.figure is right.figure
        drawn(left)

    def test_a_report_of_nothing(self) -> None:
        left, _ = plot.profile(fazhi.parse(""))
        drawn(left)

    def test_it_is_drawn_where_it_is_told_to(self, report: fazhi.Report) -> None:
        from matplotlib import pyplot

        _, axes = pyplot.subplots()
        assert plot.parts(report, ax=axes) is axes
        assert plot.figures(report, ax=axes) is axes


class TestTrend:
    def test_points_are_the_figures(self, corpus: fazhi.Corpus) -> None:
        axes = plot.trend(corpus, concept="recon.applications_received")
        assert line(axes, "松泉县人民政府") == {2022: 98, 2023: 126, 2024: 155}
        assert axes.get_ylabel() == "件"
        assert "行政复议" in axes.get_title()
        drawn(axes)

    def test_agencies_stand_in_the_order_of_pinyin(self, corpus: fazhi.Corpus) -> None:
        axes = plot.trend(corpus, concept="lawpop.events")
        names = [text.get_text() for text in axes.get_legend().get_texts()]
        assert names == sorted(names, key=fazhi.collation_key)
        assert len(names) == 4
        only = plot.trend(corpus, concept="lawpop.events", issuers=names[:1])
        assert len(only.get_legend().get_texts()) == 1

    def test_a_range_is_drawn_as_a_bar(self, corpus: fazhi.Corpus) -> None:
        axes = plot.trend(corpus, concept="lawpop.events", issuers=["松泉县人民政府"])
        tops = [segment for bar in axes.collections for segment in bar.get_segments()]
        years = sorted({round(float(segment[0][0])) for segment in tops})
        assert years == [2022, 2023]  # 210余, 近260; 285 is exact

    def test_a_range_that_is_open_is_drawn_as_an_arrow(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_text(
            "清溪县人民政府\n关于2024年法治政府建设情况的报告\n一、主要举措和成效\n"
            "办结行政复议案件30件以上。\n",
            encoding="utf-8",
        )
        small = fazhi.Corpus.from_dir(tmp_path, cache=None)
        for axes, point in (
            (plot.trend(small, name="行政复议案件"), (2024, 30)),
            (plot.compare(small, 2024, name="行政复议案件"), (30, 0)),
        ):
            (arrow,) = (each for each in axes.texts if each.arrow_patch is not None)
            assert arrow.xy == point
            assert max(arrow.xyann) > 0 == min(arrow.xyann)

    def test_a_year_without_a_figure_is_a_gap(self, tmp_path: Path) -> None:
        for year, cases in (
            (2021, "办结行政复议案件80件"),
            (2022, "情况良好"),
            (2023, "办结行政复议案件90件"),
        ):
            (tmp_path / f"{year}.txt").write_text(
                f"清溪县人民政府\n关于{year}年法治政府建设情况的报告\n一、主要举措和成效\n{cases}。\n",
                encoding="utf-8",
            )
        small = fazhi.Corpus.from_dir(tmp_path, cache=None)
        axes = plot.trend(small, name="行政复议案件")
        assert line(axes, "清溪县人民政府") == {2021: 80, 2023: 90}
        assert [int(x) for x in axes.get_xticks()] == [2021, 2022, 2023]
        compared = plot.compare(small, 2022, name="行政复议案件")
        assert words(compared) == ["未报 not stated"]

    def test_several_values_are_not_chosen_from(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_text(
            "清溪县人民政府\n关于2023年法治政府建设情况的报告\n一、主要举措和成效\n"
            "办结行政复议案件90件。办结行政复议案件95件。\n",
            encoding="utf-8",
        )
        small = fazhi.Corpus.from_dir(tmp_path, cache=None)
        axes = plot.trend(small, name="行政复议案件")
        assert line(axes, "清溪县人民政府") == {}
        hollow = [each for each in axes.lines if each.get_markerfacecolor() == "white"]
        assert sorted(float(each.get_ydata()[0]) for each in hollow) == [90, 95]

    def test_what_cannot_be_drawn_is_said(self, corpus: fazhi.Corpus) -> None:
        for options in ({}, {"concept": "x", "name": "y"}, {"concept": "no.such"}):
            with pytest.raises(fazhi.OptionError):
                plot.trend(corpus, **options)  # type: ignore[arg-type]
        with pytest.raises(fazhi.OptionError, match="单位不一"):
            plot.trend(corpus, name="普法")
        axes = plot.trend(corpus, name="普法", unit="场次")
        assert axes.get_ylabel() == "场次"
        with pytest.raises(fazhi.OptionError, match="所选机关"):
            plot.trend(corpus, concept="lawpop.events", issuers=["无此机关"])


class TestCompare:
    def test_every_agency_has_a_row(self, corpus: fazhi.Corpus) -> None:
        axes = plot.compare(corpus, 2024, concept="enforcement.penalty_cases")
        names = [label.get_text() for label in axes.get_yticklabels()]
        assert names == sorted(names, key=fazhi.collation_key)
        assert len(names) == 4
        assert sorted(words(axes)) == ["203", "28", "未报 not stated", "未报 not stated"]
        drawn(axes)

    def test_a_year_that_is_not_there(self, corpus: fazhi.Corpus) -> None:
        with pytest.raises(fazhi.OptionError, match="没有1999年的报告"):
            plot.compare(corpus, 1999, concept="lawpop.events")


class TestHeatMap:
    @pytest.mark.parametrize("table", ["measures", "indicators", "deficiencies", "commitments"])
    @pytest.mark.parametrize("year", [None, 2023])
    def test_cells_count_the_rows(self, corpus: fazhi.Corpus, table: str, year: int | None) -> None:
        axes = plot.heat_map(corpus, table=table, year=year)
        reports = corpus.reports.to_pandas()
        chosen = set(reports["report"][(reports["year"] == year) if year else slice(None)])
        rows = corpus.tables[table].to_pandas()
        assert int(axes.images[0].get_array().sum()) == rows["report"].isin(chosen).sum()
        assert len(axes.get_xticklabels()) == 4
        drawn(axes)

    def test_what_has_no_themes(self, corpus: fazhi.Corpus) -> None:
        with pytest.raises(fazhi.OptionError, match="没有主题"):
            plot.heat_map(corpus, table="citations")
        with pytest.raises(fazhi.OptionError, match="没有1999年的报告"):
            plot.heat_map(corpus, year=1999)


class TestLinks:
    def test_every_link_is_a_line(self, example: fazhi.Report) -> None:
        axes = plot.links(example)
        assert len(axes.lines) == sum(len(each.addressed_by) for each in example.deficiencies)
        boxes = [text for text in axes.texts if text.get_bbox_patch()]
        assert len(boxes) == len(example.deficiencies) + len(example.commitments)
        drawn(axes)

    def test_nothing_to_link(self) -> None:
        drawn(plot.links(fazhi.parse("没有内容。")))


@pytest.mark.parametrize("draw", [plot.parts, plot.figures, plot.profile, plot.links])
def test_a_picture_of_a_report_is_of_a_report(
    draw: Callable[[object], object], corpus: fazhi.Corpus
) -> None:
    for wrong in (corpus, corpus.indicators, None, "text"):
        with pytest.raises(TypeError, match=r"fazhi\.Report，而不是"):
            draw(wrong)


class TestFonts:
    def test_settings_are_left_as_they_were(self, report: fazhi.Report) -> None:
        before = dict(mpl.rcParams)
        plot.profile(report)
        assert dict(mpl.rcParams) == before

    def test_without_a_font_it_says_what_to_install(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(fonts, "_has_sample", lambda _: False)
        fonts.find_family.cache_clear()
        try:
            with pytest.raises(fonts.MissingFontError, match=r"fonts-noto-cjk(.|\n)*Install one"):
                plot.parts(fazhi.parse("一、主要举措\n办结案件3件。"))
        finally:
            fonts.find_family.cache_clear()

    def test_a_font_that_is_not_in_the_list_will_do(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(fonts, "FAMILIES", ())
        fonts.find_family.cache_clear()
        try:
            assert fonts.find_family()
        finally:
            fonts.find_family.cache_clear()
