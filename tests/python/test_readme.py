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


@pytest.mark.parametrize("page", PAGES)
def test_what_the_readme_shows_is_printed(page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    examples = EXAMPLE.findall((ROOT / page).read_text(encoding="utf-8"))
    assert examples
    for code, shown in examples:
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            exec(compile(code, page, "exec"), {"__name__": "__main__"})
        assert printed.getvalue() == shown


@pytest.mark.parametrize("page", PAGES)
def test_every_file_the_readme_names_exists(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    names = re.findall(r"\]\(([^)#:]+)\)", text) + re.findall(r"examples/[\w.]+\w", text)
    assert names
    assert [name for name in names if not (ROOT / name).exists()] == []
