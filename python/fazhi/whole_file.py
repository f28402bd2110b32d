# SPDX-License-Identifier: MIT
"""Files that are whole or not there: written under another name, which is changed at the end."""

from __future__ import annotations

import contextlib
import os
import stat
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import TracebackType


class WholeFile:
    """A file that takes its name when all of it is written, and not before.

    Attributes:
        temporary: the path to write it at.
    """

    def __init__(self, path: str | os.PathLike[str]) -> None:
        """Make the file to write to, beside the other, so that it can take its place in one step.

        Raises:
            OSError: there is no such folder, or no file can be made in it.
        """
        self._target = os.path.realpath(path)  # a link stays a link
        folder, name = os.path.split(self._target)
        import tempfile  # takes as long to load as all of ``fazhi parse`` beside the core

        try:
            handle, self.temporary = tempfile.mkstemp(prefix=f".{name}.", dir=folder)
        except OSError as error:
            error.filename = os.fspath(path)  # what the caller named, and not what stands in for it
            raise
        os.close(handle)

    def keep(self) -> None:
        """Give the file its name; another of this name is replaced, and keeps its permissions."""
        os.chmod(self.temporary, _mode(self._target))
        with open(self.temporary, "rb") as written:
            os.fsync(written.fileno())
        os.replace(self.temporary, self._target)

    def discard(self) -> None:
        """Leave everything as it was before; nothing is done to a file that was kept."""
        with contextlib.suppress(FileNotFoundError):
            os.unlink(self.temporary)

    def __enter__(self) -> str:
        return self.temporary

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        try:
            if kind is None:
                self.keep()
        finally:
            self.discard()


def _mode(path: str) -> int:
    """Return the permissions of a file, or those that a new one gets."""
    try:
        return stat.S_IMODE(os.stat(path).st_mode)
    except OSError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask
