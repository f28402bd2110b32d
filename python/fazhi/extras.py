# SPDX-License-Identifier: MIT
"""Libraries that not everybody needs: imported when used, with a clear word where they are not."""

from __future__ import annotations

import importlib
from typing import Any

from .readers.errors import MissingLibraryError


def need(module: str, extra: str) -> Any:
    """Import a library.

    Raises:
        MissingLibraryError: it is not installed.
    """
    try:
        return importlib.import_module(module)
    except ModuleNotFoundError as error:
        if error.name != module.partition(".")[0]:
            raise
        raise MissingLibraryError(
            f"需要 {error.name}，请运行：pip install 'fazhi[{extra}]'\n"
            f"{error.name} is needed: pip install 'fazhi[{extra}]'",
            name=error.name,
        ) from None
