# SPDX-License-Identifier: MIT
"""The pages in a real browser: what is seen, what a click and a key do, and that none calls out."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any

import pytest
from conftest import EXAMPLES, SAMPLE
from test_rendering import HOSTILE

import fazhi
from fazhi.page.view import view

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

playwright = pytest.importorskip("playwright.sync_api")
CHROMIUM = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
)
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium here")

SCHEMES = ("light", "dark")
PERFECT = 0.5  # of a pixel

# For every word that is seen: its contrast with what is behind it. Grounds that let another
# through are mixed. Returns the words below the measure, with the measure that holds for them.
FAINT = """() => {
  const parse = (c) => {
    const n = c.match(/[\\d.]+/g).map(Number);
    return { rgb: n.slice(0, 3), a: n.length > 3 ? n[3] : 1 };
  };
  const light = (rgb) => {
    const [r, g, b] = rgb.map((v) => {
      v /= 255;
      return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const mix = (top, under) => top.rgb.map((v, i) => v * top.a + under[i] * (1 - top.a));
  const ground = (element) => {
    const layers = [];
    for (let at = element; at; at = at.parentElement) {
      layers.push(parse(getComputedStyle(at).backgroundColor));
    }
    return layers.reverse().reduce((under, top) => mix(top, under), [255, 255, 255]);
  };
  const faint = [];
  let seen = 0;
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (words.nextNode()) {
    const element = words.currentNode.parentElement;
    if (!words.currentNode.data.trim() || !element.checkVisibility()) continue;
    if (element.closest("script, style, option")) continue;
    seen += 1;
    const style = getComputedStyle(element);
    const behind = ground(element);
    const ink = mix(parse(style.color), behind);
    const [a, b] = [light(ink), light(behind)].sort((x, y) => y - x);
    const ratio = (a + 0.05) / (b + 0.05);
    const size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && parseInt(style.fontWeight) >= 700);
    if (ratio < (large ? 3 : 4.5)) {
      faint.push([words.currentNode.data.slice(0, 20), ratio.toFixed(2), element.className]);
    }
  }
  return { seen, faint };
}"""


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    with playwright.sync_playwright() as driver:
        launched = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield launched
        launched.close()


@pytest.fixture
def visit(browser: Any, tmp_path: Path) -> Iterator[Callable[..., Any]]:
    """Open HTML from a file; that anything is asked for or complained about is an error."""
    unwanted: list[str] = []
    contexts = []

    def refuse(dialog: Any) -> None:
        unwanted.append(dialog.message)
        dialog.dismiss()

    def watch(request: Any) -> None:
        if not request.url.startswith("file:"):
            unwanted.append(request.url)

    def show(html: str, place: str = "", **options: Any) -> Any:
        path = tmp_path / "page.html"
        path.write_text(html, encoding="utf-8")
        context = browser.new_context(**{"reduced_motion": "reduce", **options})
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(20_000)
        page.on("console", lambda message: unwanted.append(message.text))
        page.on("pageerror", lambda error: unwanted.append(str(error)))
        page.on("dialog", refuse)
        page.on("request", watch)
        page.goto(path.as_uri() + place)
        return page

    yield show
    for context in contexts:
        context.close()
    assert unwanted == []


@pytest.fixture(scope="session")
def reports() -> list[fazhi.Report]:
    return [fazhi.parse(SAMPLE, name="清溪县.txt"), *map(fazhi.parse_file, EXAMPLES)]


def notebook(html: str, *, theme: str = "") -> str:
    return f"<!doctype html><meta charset='utf-8'><body {theme}>{html}"


def is_in_sight(page: Any, selector: str) -> bool:
    """Whether an element is inside the pane that scrolls it."""
    return bool(
        page.eval_on_selector(
            selector,
            """(e) => {
              const pane = e.closest(".fazhi-sheet, .fazhi-tab").getBoundingClientRect();
              const there = e.getClientRects()[0];
              return there.top >= pane.top - 1 && there.bottom <= pane.bottom + 1;
            }""",
        )
    )


class TestNotebook:
    def test_the_text_that_is_shown_is_the_text(
        self, visit: Callable[..., Any], reports: list[fazhi.Report]
    ) -> None:
        for report in reports:
            page = visit(notebook(fazhi.render(report, include_contact=True)))
            assert page.eval_on_selector(".fazhi-text", "e => e.textContent") == report.text

    def test_it_works_without_a_script(
        self, visit: Callable[..., Any], reports: list[fazhi.Report]
    ) -> None:
        page = visit(notebook(fazhi.render(reports[1])), java_script_enabled=False)
        part = page.locator(".fazhi-text details.fazhi-level-2").first
        line = part.locator(".fazhi-line").first
        assert not line.is_visible()
        part.locator("summary").first.click()
        assert part.locator("summary").nth(1).is_visible()
        panel = page.locator("details[data-part=indicators]")
        assert not panel.locator("table").is_visible()
        panel.locator("summary").click()
        assert panel.locator("table").is_visible()

    def test_a_link_opens_the_part_it_leads_into(
        self, visit: Callable[..., Any], reports: list[fazhi.Report]
    ) -> None:
        page = visit(notebook(fazhi.render(reports[1])))
        page.locator("details[data-part=indicators] > summary").click()
        page.locator("details[data-part=indicators] tbody a").first.click()
        mark = page.locator(".fazhi-text .fazhi-indicator").first
        mark.wait_for(state="visible")
        assert mark.evaluate("e => getComputedStyle(e).outlineStyle") == "solid"

    @pytest.mark.parametrize("scheme", SCHEMES)
    def test_words_stand_out(
        self, visit: Callable[..., Any], reports: list[fazhi.Report], scheme: str
    ) -> None:
        shown = [
            fazhi.render(reports[0]),
            fazhi.render(reports[2]),
            reports[2].indicators._repr_html_(),
        ]
        shown += [reports[2].sections[0]._repr_html_(), reports[2].citations._repr_html_()]
        page = visit(notebook("".join(shown)), color_scheme=scheme)
        page.evaluate("document.querySelectorAll('details').forEach((e) => (e.open = true))")
        measured = page.evaluate(FAINT)
        assert measured["seen"] > 1000
        assert measured["faint"] == []

    @pytest.mark.parametrize("scheme", SCHEMES)
    @pytest.mark.parametrize("theme", SCHEMES)
    def test_the_theme_of_the_notebook_goes_before_that_of_the_system(
        self, visit: Callable[..., Any], reports: list[fazhi.Report], theme: str, scheme: str
    ) -> None:
        html = fazhi.render(reports[0])
        bodies = [
            f'data-jp-theme-light="{str(theme == "light").lower()}"',
            f'class="vscode-{theme}"',
        ]
        for body in bodies:
            page = visit(notebook(html, theme=body), color_scheme=scheme)
            ground = page.eval_on_selector(
                ".fazhi-report", "e => getComputedStyle(e).backgroundColor"
            )
            assert ground == {"light": "rgb(255, 255, 255)", "dark": "rgb(28, 31, 36)"}[theme]

    def test_a_hostile_text_does_nothing(self, visit: Callable[..., Any]) -> None:
        report = fazhi.parse(HOSTILE)
        page = visit(notebook(fazhi.render(report) + report.indicators._repr_html_()))
        assert page.eval_on_selector(".fazhi-text", "e => e.textContent") == report.text
        assert page.locator("img, script, iframe").count() == 0

    def test_a_turning_character_turns_nothing_around(self, visit: Callable[..., Any]) -> None:
        texts = [f"一、主要举措和成效\n（一）服务。办理{c}案件365件。\n" for c in ("", "\u202e")]
        seen = []
        for text in texts:
            page = visit(notebook(fazhi.render(fazhi.parse(text))))
            page.evaluate("document.querySelectorAll('details').forEach((e) => (e.open = true))")
            box = page.evaluate(
                """() => {
                  const words = document.createTreeWalker(
                    document.querySelector(".fazhi-level-2 .fazhi-line"), NodeFilter.SHOW_TEXT);
                  const places = [];
                  while (words.nextNode()) {
                    const data = words.currentNode.data;
                    for (const word of ["案", "件", "3", "。"]) {
                      const at = data.lastIndexOf(word);
                      if (at < 0 || !data.trim()) continue;
                      const range = document.createRange();
                      range.setStart(words.currentNode, at);
                      range.setEnd(words.currentNode, at + 1);
                      places.push([word, range.getBoundingClientRect().left]);
                    }
                  }
                  return places;
                }"""
            )
            seen.append([word for word, _ in sorted(box, key=lambda each: each[1])])
        assert seen[0] == seen[1]


class TestView:
    @pytest.fixture
    def page(self, visit: Callable[..., Any], reports: list[fazhi.Report]) -> Any:
        return visit(view(reports), viewport={"width": 1300, "height": 800})

    def test_the_text_that_is_shown_is_the_text(
        self, visit: Callable[..., Any], reports: list[fazhi.Report]
    ) -> None:
        page = visit(view([*reports, fazhi.parse(HOSTILE)], include_contact=True))
        texts = page.eval_on_selector_all(".fazhi-text", "all => all.map((e) => e.textContent)")
        assert texts == [*(report.text for report in reports), HOSTILE]

    def test_a_click_on_a_mark_goes_to_its_fact(self, page: Any) -> None:
        page.select_option("#fazhi-chooser", "r3")
        mark = page.locator("#r3 .fazhi-sheet .fazhi-indicator").nth(60)
        fact = mark.get_attribute("data-fact")
        mark.click()
        entry = f"#r3 .fazhi-entry[data-fact={fact}]"
        assert page.locator("#r3 .fazhi-entry.fazhi-chosen").count() == 1
        assert "fazhi-chosen" in page.get_attribute(entry, "class")
        assert is_in_sight(page, entry)

    def test_a_click_on_a_fact_goes_to_its_mark(self, page: Any) -> None:
        page.select_option("#fazhi-chooser", "r3")
        page.click("#r3 .fazhi-entry[data-fact=c3] > a")
        marks = page.locator("#r3 .fazhi-sheet .fazhi-chosen")
        assert marks.count() >= 1
        assert is_in_sight(page, "#r3-c3")
        assert page.url.endswith("#r3-c3")

    def test_a_click_on_a_finding_goes_to_its_place(self, page: Any) -> None:
        page.select_option("#fazhi-chooser", "r3")
        page.click("#r3-tab-findings")
        page.locator("#r3-findings .fazhi-entry > a").first.click()
        assert is_in_sight(page, "#r3-finding-1")
        assert page.locator("#r3-findings").is_visible()

    def test_a_click_on_the_outline_goes_to_the_section(self, page: Any) -> None:
        page.select_option("#fazhi-chooser", "r3")
        page.click("#r3-tab-outline")
        for section in ("s41", "s5"):  # a part, and an item inside a paragraph
            page.click(f"#r3-outline a[href='#r3-{section}']")
            assert is_in_sight(page, f"#r3-{section}")

    def test_clicks_again_choose_what_is_around(self, page: Any) -> None:
        mark = page.locator("#r1 .fazhi-commitment .fazhi-indicator").first
        inner = mark.get_attribute("data-fact")
        chosen = []
        for _ in range(3):
            mark.click()
            chosen.append(page.get_attribute("#r1", "data-chosen"))
        assert chosen == [inner, "c1", inner]

    def test_a_kind_can_be_hidden(self, page: Any) -> None:
        def ground() -> str:
            return str(
                page.locator("#r1 .fazhi-text .fazhi-indicator").first.evaluate(
                    "e => getComputedStyle(e).backgroundColor"
                )
            )

        button = page.locator("#r1 .fazhi-kinds [data-kind=indicator]")
        entries = page.locator("#r1 .fazhi-of-indicator:visible")
        before, number = ground(), entries.count()
        assert number > 0
        button.click()
        assert button.get_attribute("aria-pressed") == "false"
        assert ground() == "rgba(0, 0, 0, 0)"
        assert entries.count() == 0
        button.click()
        assert (ground(), entries.count()) == (before, number)

    def test_all_and_none(self, page: Any) -> None:
        page.click("#r1 [data-do=none]")
        assert page.locator("#r1-facts .fazhi-entry:visible").count() == 0
        assert page.locator("#r1 .fazhi-empty").is_visible()
        page.click("#r1 .fazhi-kinds [data-kind=deficiency]")
        assert page.locator("#r1-facts .fazhi-entry:visible").count() == 2
        page.click("#r1 [data-do=all]")
        assert page.locator("#r1-facts .fazhi-entry:visible").count() > 10

    def test_facts_can_be_searched(self, page: Any) -> None:
        page.keyboard.press("f")
        page.keyboard.type("调解成功率")
        entries = page.locator("#r1-facts .fazhi-entry:visible")
        assert [("99.6" in text, "第1" in text) for text in entries.all_inner_texts()] == [
            (True, False),
            (False, True),  # 调解成功率达99.6%，居全市第1: the rank is of the rate
        ]
        page.fill("#r1 .fazhi-search", "没有这样的事")
        assert entries.count() == 0
        assert page.locator("#r1 .fazhi-empty").is_visible()

    def test_keys_walk_through_the_facts(self, page: Any) -> None:
        listed = page.eval_on_selector_all(
            "#r1-facts .fazhi-entry", "all => all.map((e) => e.dataset.fact)"
        )
        walked = []
        for key in ("j", "j", "ArrowDown", "k", "ArrowUp"):
            page.keyboard.press(key)
            walked.append(page.get_attribute("#r1", "data-chosen"))
        assert walked == [listed[i] for i in (0, 1, 2, 1, 0)]
        page.keyboard.press("Escape")
        assert page.locator(".fazhi-chosen").count() == 0

    def test_keys_open_tabs_and_reports(self, page: Any) -> None:
        for key, tab in (("1", "outline"), ("3", "findings"), ("2", "facts")):
            page.keyboard.press(key)
            assert page.locator(f"#r1-{tab}").is_visible()
            assert page.locator("#r1 [role=tabpanel]:visible").count() == 1
            assert page.get_attribute(f"#r1-tab-{tab}", "aria-selected") == "true"
        page.keyboard.press("ArrowRight")
        assert page.locator("#r1-findings").is_visible()
        page.keyboard.press("]")
        assert page.locator("article:visible").get_attribute("id") == "r2"
        assert page.input_value("#fazhi-chooser") == "r2"
        page.keyboard.press("[")
        page.keyboard.press("[")
        assert page.locator("article:visible").get_attribute("id") == "r1"

    def test_the_language_can_be_changed(self, page: Any) -> None:
        tab = page.locator("#r1-tab-findings")
        assert tab.inner_text().split()[0] == "提示"
        page.click("[data-do=language]")
        assert tab.inner_text().split()[0] == "Findings"
        assert page.get_attribute("html", "lang") == "en"
        assert page.get_attribute("#r1 .fazhi-search", "placeholder") == "Search facts"
        page.keyboard.press("l")
        assert tab.inner_text().split()[0] == "提示"

    def test_the_help_names_every_key_and_goes_away(self, page: Any) -> None:
        page.keyboard.press("?")
        assert page.locator("#fazhi-help").is_visible()
        assert page.locator("#fazhi-help kbd").count() > 10
        page.keyboard.press("j")
        assert page.locator(".fazhi-chosen").count() == 0
        page.keyboard.press("Escape")
        assert not page.locator("#fazhi-help").is_visible()

    def test_an_address_leads_to_a_fact(
        self, visit: Callable[..., Any], reports: list[fazhi.Report]
    ) -> None:
        for size in ({"width": 1300, "height": 800}, {"width": 400, "height": 700}):
            page = visit(view(reports), "#r3-i90", viewport=size)
            page.wait_for_timeout(200)
            assert page.locator("article:visible").get_attribute("id") == "r3"
            assert is_in_sight(page, "#r3-i90")
            assert is_in_sight(page, "#r3 .fazhi-entry[data-fact=i90]")

    @pytest.mark.parametrize("width", [360, 700, 1000, 1600])
    def test_nothing_is_wider_than_the_window(
        self, visit: Callable[..., Any], reports: list[fazhi.Report], width: int
    ) -> None:
        page = visit(view(reports), viewport={"width": width, "height": 700})
        wider = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
        assert wider <= PERFECT
        for pane in ("#r1 .fazhi-sheet", "#r1-facts"):
            assert page.eval_on_selector(pane, "e => e.scrollWidth - e.clientWidth") <= PERFECT

    @pytest.mark.parametrize("scheme", SCHEMES)
    def test_words_stand_out(
        self, visit: Callable[..., Any], reports: list[fazhi.Report], scheme: str
    ) -> None:
        page = visit(view([reports[0], reports[2]]), color_scheme=scheme)
        page.keyboard.press("j")
        for report in ("r1", "r2"):
            page.select_option("#fazhi-chooser", report)
            for key in ("1", "2", "3"):
                page.keyboard.press(key)
                measured = page.evaluate(FAINT)
                assert measured["seen"] > 50
                assert measured["faint"] == []
        page.keyboard.press("?")
        assert page.evaluate(FAINT)["faint"] == []

    def test_on_paper_there_are_the_text_and_every_list_and_no_controls(self, page: Any) -> None:
        page.emulate_media(media="print", color_scheme="dark")
        for shown in ("#r1 .fazhi-text", "#r1-outline", "#r1-facts", "#r1-findings"):
            assert page.locator(shown).is_visible(), shown
        for hidden in (".fazhi-bar", "#r1 .fazhi-tabs", "#r1 .fazhi-filter", "#r2"):
            assert not page.locator(hidden).is_visible(), hidden
        colours = page.eval_on_selector("#r1 .fazhi-text", "e => getComputedStyle(e).color")
        assert colours == "rgb(31, 35, 40)"
        paper = page.pdf(format="A4")
        assert paper.startswith(b"%PDF")
        assert paper.count(b"/Type /Page\n") + paper.count(b"/Type /Page ") >= 2

    def test_it_can_be_read_without_its_script(
        self, visit: Callable[..., Any], reports: list[fazhi.Report]
    ) -> None:
        page = visit(view(reports[:2]), java_script_enabled=False)
        for shown in ("#r1 .fazhi-text", "#r1-facts", "#r1-findings", "#r2 .fazhi-text"):
            assert page.locator(shown).is_visible(), shown
        page.click("#r2-facts .fazhi-entry >> nth=3 >> a >> nth=0")
        assert page.locator("#r2 .fazhi-text :target").count() == 1
