# SPDX-License-Identifier: MIT
"""The command ``fazhi``: its parser, its exit statuses, and what happens when it is stopped.

Statuses: 0 done, 1 a file failed, 2 wrong use, 130 interrupted, 141 the reader went away.
"""

from __future__ import annotations

import argparse
import io
import os
import sys
from typing import TYPE_CHECKING, NoReturn

from . import __version__, commands
from ._core import FileError, OptionError
from .readers import MissingLibraryError

if TYPE_CHECKING:
    from collections.abc import Sequence

# What argparse says in English only, and the same in Chinese.
SAID = {
    "arguments are required": "缺少参数",
    "unrecognized arguments": "不认识的参数",
    "invalid choice": "不在可选的值之中",
    "expected one argument": "此选项后需要一个值",
    "ambiguous option": "选项的缩写不止一个意思",
    "not allowed with": "两个选项不能同用",
    "ignored explicit argument": "此选项不带值",
}

FAILED, WRONG_USE, INTERRUPTED, READER_GONE = 1, 2, 130, 141


class Parser(argparse.ArgumentParser):
    """A parser that says in both languages what was wrong."""

    def error(self, message: str) -> NoReturn:
        """Print how the command is used and leave."""
        chinese = "".join(f"{told} " for said, told in SAID.items() if said in message)
        self.print_usage(sys.stderr)
        self.exit(WRONG_USE, f"{self.prog}: 用法错误 wrong use: {chinese}{message}\n")


def make_parser() -> Parser:
    """Return the parser with all commands in it."""
    parser = Parser(
        prog="fazhi",
        description="解析法治政府建设年度报告。Reads annual reports on building a law-based "
        "government.",
    )
    parser.add_argument(
        "--version",
        action="version",
        version=f"fazhi {__version__}",
        help="显示版本 show the version",
    )
    subparsers = parser.add_subparsers(
        title="命令 commands", dest="command", metavar="COMMAND", required=True
    )
    for command in commands.load():
        command.add_to(subparsers)
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status."""
    _open_streams()
    try:
        parser = make_parser()
        options = parser.parse_args(arguments)
        status: int = options.run(options)
        sys.stdout.flush()
    except (OptionError, MissingLibraryError) as error:
        commands.complain(str(error))
        return WRONG_USE if isinstance(error, OptionError) else FAILED
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # The interpreter flushes once more at its end; let that go nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return READER_GONE
    except OSError as error:
        told = isinstance(error, FileError)  # which says itself what could not be done
        said = error.strerror if told else f"无法写入 cannot be written: {error.strerror}"
        commands.complain(said or "", error.filename)
        return FAILED
    return status


def _open_streams() -> None:
    """Have streams that can be written to, whatever the surroundings have left of them."""
    if sys.stdout is None:  # closed: >&-
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # what an old terminal cannot show


if __name__ == "__main__":
    sys.exit(main())
