# SPDX-License-Identifier: MIT
"""The same report in every format that it is found in has the same facts as its text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

import fazhi

pytest.importorskip("lxml")
pytest.importorskip("pypdfium2")
pytest.importorskip("docx")
pytest.importorskip("reportlab")

import found_files
from conftest import EXAMPLES

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PLACES = re.compile(r"(?:.*_)?spans?|source|related")
FORMATS: dict[str, Callable[[str], bytes]] = {
    "html": lambda text: found_files.page(text).encode(),
    "html of lines": lambda text: found_files.page(text, style="br").encode(),
    "html of divisions": lambda text: found_files.page(text, style="div").encode(),
    "html of a word processor": lambda text: found_files.page(text, style="word").encode(),
    "html in GB18030": lambda text: found_files.page(
        text, charset='<meta http-equiv="Content-Type" content="text/html; charset=gb2312">'
    ).encode("gb18030"),
    "html in GB18030 undeclared": lambda text: found_files.page(text).encode("gb18030"),
    "html in UTF-16": lambda text: found_files.page(text).encode("utf-16"),
    "docx": found_files.word,
    "docx with lists": lambda text: found_files.word(text, numbered=True),
    "pdf": found_files.portable,
    "pdf without indents": lambda text: found_files.portable(text, indent=False),
    "ofd": found_files.fixed,
    "text in GB18030": lambda text: text.encode("gb18030"),
    "text in UTF-16": lambda text: text.encode("utf-16"),
}


def facts_of(report: fazhi.Report) -> dict[str, Any]:
    """What a report says, without where it says so and without the breaks of lines."""
    found: dict[str, Any] = without_places(report.to_dict(include_contact=True))
    return found


def without_places(value: Any) -> Any:
    if isinstance(value, dict):
        return {
            key: without_places(each) for key, each in value.items() if not PLACES.fullmatch(key)
        }
    if isinstance(value, list):
        return [without_places(each) for each in value]
    return re.sub(r"\s+", "", value) if isinstance(value, str) else value


def document_of(text: str, format_name: str) -> str:
    """A text without the page around it, which a PDF or an OFD does not have."""
    title = fazhi.parse(text).title
    return text[title.span[0] :] if title and format_name.startswith(("pdf", "ofd")) else text


def expected_text(text: str, format_name: str) -> str:
    """A text with the title that only the page has."""
    titled = fazhi.parse(text).title is not None or not format_name.startswith("html")
    return text if titled else f"{found_files.TITLE}\n\n{text}"


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
@pytest.mark.parametrize("format_name", FORMATS)
def test_the_same_facts(format_name: str, path: Path) -> None:
    text = document_of(path.read_text(encoding="utf-8"), format_name)
    source = fazhi.read(
        FORMATS[format_name](text), name=f"{path.stem}.{format_name.split(maxsplit=1)[0]}"
    )
    expected = facts_of(fazhi.parse(expected_text(text, format_name)))
    found = facts_of(fazhi.parse(source))
    if "html" in format_name and expected["document_number"] is None:
        # What only the page says.
        assert found["document_number"]["number"] == 3
        assert found["published"]["text"] == "2025-03-20"
        found["document_number"] = found["published"] = None
    assert found == expected
    assert source.format == format_name.split(maxsplit=1)[0]
    assert source.not_a_report is None
