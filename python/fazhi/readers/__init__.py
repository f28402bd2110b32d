# SPDX-License-Identifier: MIT
"""Reports as they are found: web pages, Word, PDF, OFD and text, read into a ``Source``.

Nothing is ever fetched: what a file refers to elsewhere stays where it is.
"""

from __future__ import annotations

from .errors import FormatError, MissingLibraryError
from .limits import LIMITS, Limits
from .reading import read
from .walk import Found, read_all

__all__ = [
    "LIMITS",
    "FormatError",
    "Found",
    "Limits",
    "MissingLibraryError",
    "read",
    "read_all",
]
