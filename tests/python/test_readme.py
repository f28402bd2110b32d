# SPDX-License-Identifier: MIT
"""The Python of the READMEs is run; what it prints is the text block that follows it."""

from __future__ import annotations

import contextlib
import io
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = re.compile(r"```python\n(.*?)```\n\s*```text\n(.*?)```", re.DOTALL)
PAGES = ["README.md", "README.zh.md"]
LONGER = ["examples/comparing.md", "examples/comparing.zh.md"]
# Pages that need the libraries of the readers.
READING = ["examples/reading.md", "examples/reading.zh.md"]


@pytest.mark.parametrize("page", [*PAGES, *LONGER, *READING])
def test_what_the_readme_shows_is_printed(page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if page in READING:
        pytest.importorskip("lxml")
        pytest.importorskip("pypdfium2")
    monkeypatch.chdir(ROOT)
    examples = EXAMPLE.findall((ROOT / page).read_text(encoding="utf-8"))
    assert examples
    names: dict[str, object] = {"__name__": "__main__"}  # a page is read from top to bottom
    for code, shown in examples:
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            exec(compile(code, page, "exec"), names)
        assert printed.getvalue() == shown


@pytest.mark.parametrize("page", [*PAGES, *LONGER, *READING])
def test_every_file_the_readme_names_exists(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    linked = [(ROOT / page).parent / name for name in re.findall(r"\]\(([^)#:]+)\)", text)]
    named = [ROOT / name for name in re.findall(r"examples/[\w.]+\w", text)]
    assert linked
    assert [path for path in linked + named if not path.exists()] == []
