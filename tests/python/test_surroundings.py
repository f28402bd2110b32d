# SPDX-License-Identifier: MIT
"""The command where the surroundings are poor: old terminals, streams that are closed."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest
from conftest import EXAMPLES

COMMAND = [sys.executable, "-m", "fazhi"]


def run(*arguments: str, **options: object) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([*COMMAND, *arguments], capture_output=True, check=False, **options)  # type: ignore[call-overload,no-any-return]


@pytest.mark.parametrize(
    "arguments",
    [["--help"], ["parse", "--help"], ["rules"], ["metrics", "--list"], ["corpus", "columns"]],
)
def test_an_old_terminal_is_shown_what_it_can_show(arguments: list[str]) -> None:
    done = run(*arguments, env={**os.environ, "PYTHONIOENCODING": "ascii"})
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"?" in done.stdout


def test_rules_as_json_are_utf8_whatever_the_surroundings() -> None:
    done = run("rules", "--format", "json", env={**os.environ, "PYTHONIOENCODING": "ascii"})
    assert done.stdout == run("rules", "--format", "json").stdout
    assert json.loads(done.stdout.splitlines()[0])["title_zh"] == "主送机关写法"


@pytest.mark.parametrize("closed", [">&-", "2>&-", "<&-", ">&- 2>&- <&-"])
def test_a_closed_stream_is_no_trouble(closed: str) -> None:
    command = f'"$0" -m fazhi parse --format json "$1" {closed}'
    done = subprocess.run(
        ["sh", "-c", command, sys.executable, EXAMPLES[0]], capture_output=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_closed_input_is_said() -> None:
    command = '"$0" -m fazhi parse - <&-'
    done = subprocess.run(["sh", "-c", command, sys.executable], capture_output=True, check=False)
    assert done.returncode == 1
    assert "标准输入已关闭" in done.stderr.decode()
    assert b"Traceback" not in done.stderr
