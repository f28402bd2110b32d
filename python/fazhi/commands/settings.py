# SPDX-License-Identifier: MIT
"""How a check is made: options of the command line, over those of ``fazhi.toml``, over defaults."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, cast

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

if TYPE_CHECKING:
    import argparse

    from .. import Finding
    from ..terms import Severity

NAME = "fazhi.toml"
SEVERITIES = ("note", "warning", "error")
LANGUAGES = ("zh", "en", "both")


@dataclass(frozen=True)
class Settings:
    """What to check and how to show it."""

    rules: list[str] = field(default_factory=list)
    ignore: list[str] = field(default_factory=list)
    severity: Severity = "note"
    fail_on: str = "warning"
    language: str = "zh"
    as_of: date | None = None
    published: date | None = None

    @property
    def languages(self) -> tuple[Literal["zh", "en"], ...]:
        """The languages to show messages in."""
        if self.language == "both":
            return ("zh", "en")
        return (cast("Literal['zh', 'en']", self.language),)

    def fails(self, found: Finding) -> bool:
        """Whether a finding makes the command exit with 1."""
        if self.fail_on == "never" or found.undecided:
            return False
        return SEVERITIES.index(found.severity) >= SEVERITIES.index(self.fail_on)


def settings_of(options: argparse.Namespace) -> Settings:
    """Return the settings that the options and the file say.

    Raises:
        ValueError: the file cannot be read, or it or an option says what cannot be.
    """
    chosen = _from_file(options)
    for key in ("severity", "fail_on", "language"):
        if (value := getattr(options, key)) is not None:
            chosen[key] = value
    for key in ("rules", "ignore"):
        if (values := getattr(options, key)) is not None:
            chosen[key] = [name for value in values for name in value.split(",") if name]
    for key in ("as_of", "published"):
        if (value := getattr(options, key)) is not None:
            chosen[key] = _date(f"--{key.replace('_', '-')}", value)
    return Settings(**chosen)


def _from_file(options: argparse.Namespace) -> dict[str, Any]:
    if options.no_config:
        return {}
    path = Path(options.config) if options.config else _nearest()
    if path is None:
        return {}
    try:
        return _read(_tables(path).get("check", {}))
    except (ValueError, TypeError) as error:
        raise ValueError(f"{path}: {error}") from None


def _tables(path: Path) -> dict[str, Any]:
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise ValueError(f"无法读取配置文件 cannot be read: {error.strerror}") from None
    except UnicodeDecodeError:
        raise ValueError("不是 UTF-8 not UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        raise ValueError(f"不是有效的 TOML not valid TOML: {error}") from None
    for name in content:
        if name != "check":
            raise ValueError(f"没有表“{name}”，应为 check there is no table {name!r} but check")
    return content


def _nearest() -> Path | None:
    here = Path.cwd()
    candidates = (folder / NAME for folder in (here, *here.parents))
    return next((path for path in candidates if path.is_file()), None)


def _read(table: Any) -> dict[str, Any]:
    if not isinstance(table, dict):
        raise TypeError("check 应为表 check is to be a table")
    chosen: dict[str, Any] = {}
    for key, value in table.items():
        name = key.replace("-", "_")
        if name in ("rules", "ignore"):
            if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
                raise ValueError(f"{key} 应为规则编号的数组 {key} is to be an array of rules")
        elif name in ("as_of", "published"):
            chosen[name] = _date(key, value)
            continue
        else:
            _require(key, name, value)
        chosen[name] = value
    return chosen


def _require(key: str, name: str, value: Any) -> None:
    allowed = {
        "severity": SEVERITIES,
        "fail_on": (*SEVERITIES, "never"),
        "language": LANGUAGES,
    }.get(name)
    if allowed is None:
        raise ValueError(f"没有设置“{key}” there is no setting {key!r}")
    if value not in allowed:
        raise ValueError(f"{key} 应为 {key} is to be: {', '.join(allowed)}")


def _date(key: str, value: Any) -> date:
    if isinstance(value, date):
        return date(value.year, value.month, value.day)
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError):
        raise ValueError(
            f"{key}：“{value}”不是 2025-02-26 这样的日期 {value!r} is no date like 2025-02-26"
        ) from None
