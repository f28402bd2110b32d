# SPDX-License-Identifier: MIT
"""The commands of ``fazhi``, one module each.

A command module has ``add_to(subparsers)``, which adds its parser and sets ``run`` to the function
that does the work and returns the exit status. It imports what only the work needs in ``run``, so
that every command starts fast. To add a command, write the module and name it in ``NAMES``.
"""

from __future__ import annotations

import importlib
import sys
from typing import TYPE_CHECKING, Protocol, cast

if TYPE_CHECKING:
    import argparse

    from ..command_line import Parser

    Subparsers = argparse._SubParsersAction[Parser]

NAMES = ("parse", "check", "view", "rules", "metrics", "corpus")


class Command(Protocol):
    """What a command module has."""

    def add_to(self, subparsers: Subparsers, /) -> None:
        """Add the parser of the command."""


def load() -> list[Command]:
    """Return the command modules in the order of the help text."""
    return [cast("Command", importlib.import_module(f"{__name__}.{name}")) for name in NAMES]


def complain(message: str, about: str = "") -> None:
    """Write a message to standard error, each line after the program and the file it is about."""
    prefix = f"fazhi: {about}: " if about else "fazhi: "
    for line in message.splitlines():
        print(prefix + line, file=sys.stderr)
