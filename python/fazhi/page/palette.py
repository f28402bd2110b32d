# SPDX-License-Identifier: MIT
"""The colours of every page: each by day and by night, as the variables of a style sheet.

Words on every ground they stand on keep a contrast of 4.5 : 1 (WCAG 2.2, AA); the tests measure
it in a browser. A kind of mark has a ground (``-fill``) and an edge (``-line``); the two differ
in form as well, so that nothing is told by colour alone.
"""

from __future__ import annotations

# name: (by day, by night)
COLOURS = {
    "desk": ("#f4f3ef", "#15171b"),
    "paper": ("#ffffff", "#1c1f24"),
    "raised": ("#faf9f6", "#23272d"),
    "ink": ("#1f2328", "#e6e4de"),
    "muted": ("#57606a", "#a6acb5"),
    "rule": ("#dedbd2", "#3a3f47"),
    "accent": ("#24508c", "#9cc0f2"),
    "seal": ("#a8322a", "#f08a80"),
    "chosen": ("#fff3bf", "#4a4219"),
    "indicator-fill": ("#dce8f8", "#24395a"),
    "indicator-line": ("#2b62a8", "#86b2f0"),
    "observation-fill": ("#def3f2", "#173b3c"),
    "observation-line": ("#1b6b6f", "#7fd0d2"),
    "citation-fill": ("#ece4f6", "#3a2f52"),
    "citation-line": ("#6d4a9c", "#c5a8ef"),
    "deadline-fill": ("#cdeadf", "#1b4a3c"),
    "deadline-line": ("#1c6e53", "#7ed2b3"),
    "deficiency-fill": ("#fdf1e0", "#352a1a"),
    "deficiency-line": ("#96590a", "#e8b468"),
    "cause-fill": ("#f8e2c2", "#4a3718"),
    "cause-line": ("#96590a", "#e8b468"),
    "commitment-fill": ("#e9f5ec", "#1e3023"),
    "commitment-line": ("#2a7040", "#86ca99"),
    "measure-fill": ("#edf2f4", "#262d31"),
    "measure-line": ("#4a6a78", "#9dbac8"),
    "frame-fill": ("#f1efe9", "#2a2d33"),
    "frame-line": ("#6a665c", "#aaa69c"),
    "finding-fill": ("#fde8e6", "#45211f"),
    "finding-line": ("#b3261e", "#ff9388"),
}


def variables(night: bool) -> str:
    """Return the declarations of one of the two sets."""
    return "".join(f"--fazhi-{name}:{pair[night]};" for name, pair in COLOURS.items())
