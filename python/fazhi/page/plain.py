# SPDX-License-Identifier: MIT
"""Text without characters that a reader does not see and a display obeys."""

from __future__ import annotations

import re

# Control characters but tab and the ends of lines, and those that turn the direction of writing.
UNREADABLE = re.compile(
    "[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb]"
)


def plain(text: str) -> str:
    """Return the text with U+FFFD for each unreadable character."""
    return UNREADABLE.sub("\ufffd", text)
