# SPDX-License-Identifier: MIT
"""The notebooks of the examples run from top to bottom, and are kept without what they print."""

from __future__ import annotations

import re

import nbformat
import pytest
from conftest import ROOT
from nbclient import NotebookClient

FOLDER = ROOT / "examples" / "notebooks"
NOTEBOOKS = sorted(FOLDER.glob("*.ipynb"))


@pytest.fixture(params=NOTEBOOKS, ids=lambda path: path.stem)
def notebook(request: pytest.FixtureRequest) -> nbformat.NotebookNode:
    return nbformat.read(request.param, as_version=4)


def printed(cell: nbformat.NotebookNode) -> str:
    words = []
    for output in cell.outputs:
        words.append(output.get("text", ""))
        words.append(output.get("data", {}).get("text/plain", ""))
    return "".join(words)


def test_there_are_three() -> None:
    assert [path.stem for path in NOTEBOOKS] == [
        "01_read_one_report",
        "02_compare_agencies_and_years",
        "03_check_a_draft",
    ]


def test_nothing_is_stored(notebook: nbformat.NotebookNode) -> None:
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert code
    assert all(not cell.outputs and cell.execution_count is None for cell in code)


def test_headings_are_english_and_prose_is_chinese(notebook: nbformat.NotebookNode) -> None:
    prose = [cell.source for cell in notebook.cells if cell.cell_type == "markdown"]
    headings = [line for text in prose for line in text.splitlines() if line.startswith("#")]
    assert headings[0].startswith("# ")
    assert all(heading.isascii() for heading in headings)
    assert all(re.search("[\u4e00-\u9fff]", text) for text in prose)


@pytest.mark.filterwarnings("default")
def test_it_runs(notebook: nbformat.NotebookNode, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYDEVD_DISABLE_FILE_VALIDATION", "1")
    NotebookClient(notebook, resources={"metadata": {"path": FOLDER}}, timeout=300).execute()
    cells = [cell for cell in notebook.cells if cell.cell_type == "code"]
    everything = "".join(map(printed, cells))
    for cell in cells:
        if "plot." in cell.source.splitlines()[-1]:
            assert any("image/png" in output.get("data", {}) for output in cell.outputs)
    title = notebook.cells[0].source.splitlines()[0]
    expected = {
        "# Read one report": ["900 人次 about", "行政复议案件", "无时限"],
        "# Compare agencies and years": ["<Corpus 12 reports, 0 errors>", "6.4", "songquan.duckdb"],
        "# Check a draft": ["figure.from_to", "text.placeholder", "outline.gap", "date.incomplete"],
    }
    for words in expected[title]:
        assert words in everything
    if title == "# Check a draft":
        cell = next(cell for cell in cells if "mended" in cell.source)
        for rule in (
            "figure.from_to",
            "figure.growth",
            "text.placeholder",
            "outline.gap",
            "date.incomplete",
        ):
            assert rule not in printed(cell)
