#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Makes examples/notebook_view.png: a sample report as a notebook shows it.

It needs a Chromium, a Chinese font and ``pip install 'fazhi[test]'``:
    python examples/notebook_view.py
"""

from __future__ import annotations

import io
import shutil
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

import fazhi

HERE = Path(__file__).parent
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
COLOURS = 220

# One part open, to show the marks; the others closed, to show the outline.
PREPARE = """() => {
  const parts = [...document.querySelectorAll(".fazhi-level-1")];
  parts[0].querySelectorAll("details").forEach((each, i) => { each.open = i === 4 || i === 6; });
  const others = parts[0].querySelectorAll(":scope > details");
  others[1].open = true;
}"""


def main() -> None:
    """Draw the report and take its picture."""
    name = "qingxi_county_2024.txt"
    report = fazhi.parse((HERE / name).read_text(encoding="utf-8"), name=name)
    browser_path = next(filter(None, map(shutil.which, BROWSERS)))
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=browser_path, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 860, "height": 1060})
        page.set_content(f"<!doctype html><meta charset='utf-8'>{fazhi.render(report)}")
        page.evaluate(PREPARE)
        picture = Image.open(io.BytesIO(page.screenshot()))
        browser.close()
    picture.quantize(COLOURS).save(HERE / "notebook_view.png", optimize=True)


if __name__ == "__main__":
    main()
