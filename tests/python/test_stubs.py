# SPDX-License-Identifier: MIT
"""The types that the package declares are those of the compiled part, and its code keeps them."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
from pathlib import Path

import fazhi

ROOT = Path(__file__).resolve().parents[2]


def run(tmp_path: Path, *command: str) -> subprocess.CompletedProcess[str]:
    surroundings = dict(os.environ)
    # The package as it is imported here. Where it is installed mypy finds it itself, and refuses
    # to be told; in a build tree it does not look.
    folder = str(Path(fazhi.__file__).parents[1])
    if folder not in (sysconfig.get_path("platlib"), sysconfig.get_path("purelib")):
        surroundings["MYPYPATH"] = folder
    return subprocess.run(
        [sys.executable, "-m", *command],
        cwd=tmp_path,
        env=surroundings,
        capture_output=True,
        text=True,
        check=False,
    )


def check(tmp_path: Path, *command: str) -> None:
    done = run(tmp_path, *command)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_stub_is_true(tmp_path: Path) -> None:
    # No class has a constructor; what pybind11 has in its place takes everything and refuses it.
    allowed = tmp_path / "allowed.txt"
    # parse has two forms, of which a signature shows one.
    allowed.write_text("fazhi\\._core\\.\\w+\\.__init__\nfazhi\\._core\\.parse\n", encoding="utf-8")
    check(
        tmp_path,
        "mypy.stubtest",
        "--mypy-config-file",
        str(ROOT / "pyproject.toml"),
        "--allowlist",
        str(allowed),
        "fazhi._core",
    )


def test_the_package_is_typed(tmp_path: Path) -> None:
    check(tmp_path, "mypy", "--config-file", str(ROOT / "pyproject.toml"), "-p", "fazhi")


def test_a_wrong_use_is_a_type_error(tmp_path: Path) -> None:
    (tmp_path / "wrong.py").write_text(
        "import fazhi\n"
        "number: float = fazhi.parse('').indicators[0].value.number\n"
        "fazhi.parse(b'')\n"
        "fazhi.parse('').year = 2024\n"
        "for section in fazhi.parse('').sections[1:].index('x'): ...\n",
        encoding="utf-8",
    )
    done = run(tmp_path, "mypy", "--strict", "--no-error-summary", "wrong.py")
    assert [line.split(":")[1] for line in done.stdout.splitlines() if "error" in line] == [
        "2",
        "3",
        "4",
        "5",
    ], done.stdout
