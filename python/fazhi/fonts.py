# SPDX-License-Identifier: MIT
"""A font with Chinese characters for pictures."""

from __future__ import annotations

import contextlib
from functools import cache
from typing import TYPE_CHECKING, Any

from .extras import need

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# Families in the order of preference: those that Linux, macOS and Windows come with. Any other font
# with Chinese characters will do where none of them is there.
FAMILIES = (
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "Noto Sans SC",
    "PingFang SC",
    "Hiragino Sans GB",
    "Microsoft YaHei",
    "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei",
    "SimHei",
)
_SAMPLE = "法治报告（％）"


class MissingFontError(LookupError):
    """There is no font with Chinese characters; the message names a package that has one."""


@contextlib.contextmanager
def chinese() -> Iterator[None]:
    """Let what is drawn inside have Chinese characters, and leave the settings as they were.

    Raises:
        MissingFontError: there is no such font.
        MissingExtraError: matplotlib is not installed.
    """
    matplotlib = need("matplotlib", "plot")
    settings = {
        "font.family": [find_family(), *matplotlib.rcParams["font.family"]],
        "axes.unicode_minus": False,
    }
    # Not rc_context: the first picture of a notebook sets how pictures are shown there, and that
    # is to stay.
    before = {name: matplotlib.rcParams[name] for name in settings}
    matplotlib.rcParams.update(settings)
    try:
        yield
    finally:
        matplotlib.rcParams.update(before)


@cache
def find_family() -> str:
    """Return the name of a font family with Chinese characters."""
    manager = need("matplotlib.font_manager", "plot")
    known = manager.fontManager
    if family := _chosen(known.ttflist):
        return family
    # Matplotlib remembers the fonts it has seen: one that is new to it is found by looking again.
    before = {entry.fname for entry in known.ttflist}
    for path in manager.findSystemFonts():
        if path not in before:
            with contextlib.suppress(Exception):  # a file that is no font, whatever it is
                known.addfont(path)
    if family := _chosen(known.ttflist):
        return family
    raise MissingFontError(
        "没有中文字体。请安装其一：Debian、Ubuntu 用 apt-get install fonts-noto-cjk，"
        "Fedora 用 dnf install google-noto-sans-cjk-fonts。\n"
        "There is no font with Chinese characters. Install one: apt-get install fonts-noto-cjk on "
        "Debian and Ubuntu, dnf install google-noto-sans-cjk-fonts on Fedora."
    )


def _chosen(entries: Iterable[Any]) -> str | None:
    by_name: dict[str, str] = {}
    for entry in entries:
        by_name.setdefault(entry.name, entry.fname)
    names = [*(name for name in FAMILIES if name in by_name), *by_name]
    return next((name for name in names if _has_sample(by_name[name])), None)


def _has_sample(path: str) -> bool:
    fonts = need("matplotlib.ft2font", "plot")
    try:
        font = fonts.FT2Font(path)
    except (OSError, RuntimeError):
        return False
    return all(font.get_char_index(ord(character)) for character in _SAMPLE)
