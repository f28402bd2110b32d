# SPDX-License-Identifier: MIT
"""How much is read at most: what no report reaches and an attack does."""

from __future__ import annotations

from typing import NamedTuple

THRESHOLD = 5  # points of evidence from which on a text is marked as no report


class Limits(NamedTuple):
    """Bounds of what is read; a file that is over one is refused with ``SizeError``.

    Attributes:
        file_bytes: bytes of a file.
        unpacked_bytes: bytes of all that is unpacked from one archive, OFD or Word file.
        members: files in one archive, OFD or Word file.
        depth: archives inside archives.
        nesting: elements inside elements of a page or an XML part.
        pages: pages of a PDF or OFD.
    """

    file_bytes: int = 256 << 20
    unpacked_bytes: int = 1 << 30
    members: int = 100_000
    depth: int = 3
    nesting: int = 2000
    pages: int = 5000


LIMITS = Limits()
