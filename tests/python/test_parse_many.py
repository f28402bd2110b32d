# SPDX-License-Identifier: MIT
"""Many reports at once: order, errors, laziness, progress, and the threads behind it."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import pytest
from conftest import EXAMPLES, SAMPLE

import fazhi
from fazhi.readers import Found

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def numbered(n: int) -> str:
    return f"一、主要举措和成效\n全年办结行政复议案件{n + 1}件。\n"


def lazily(count: int, asked: list[int]) -> Iterator[tuple[str, str]]:
    for n in range(count):
        asked.append(n)
        yield f"text {n}", numbered(n)


@pytest.mark.parametrize("workers", [None, 1, 2, 7])
def test_results_come_in_the_order_of_the_inputs(workers: int | None) -> None:
    parsed = list(fazhi.parse_many(map(numbered, range(200)), workers=workers))
    assert [each.value() for each in parsed] == [fazhi.parse(numbered(n)) for n in range(200)]
    assert [str(each.value().indicators[0].value.number) for each in parsed] == [
        str(n + 1) for n in range(200)
    ]


def test_paths_are_read_as_alone() -> None:
    for paths in (EXAMPLES, list(map(str, EXAMPLES))):
        many = [parsed.value() for parsed in fazhi.parse_many(paths)]
        alone = [fazhi.parse_file(path) for path in paths]
        assert [report.to_json() for report in many] == [report.to_json() for report in alone]
        assert [report.source for report in many] == [report.source for report in alone]


def test_each_kind_of_input() -> None:
    source = fazhi.read(EXAMPLES[0])
    inputs = [
        SAMPLE,
        SAMPLE.encode("gb18030"),
        ("文本", "办结5件"),
        ("字节", "办结5件".encode("gb18030")),
        source,
        Found("给定", source),
        "\ufeff" + SAMPLE,
    ]
    parsed = list(fazhi.parse_many(inputs))
    assert [each.name for each in parsed] == [
        "", "", "文本", "字节", str(EXAMPLES[0]), "给定", "",
    ]  # fmt: skip
    reports = [each.value() for each in parsed]
    assert reports[0] == reports[1] == reports[6] == fazhi.parse(SAMPLE)
    assert (reports[0].source.encoding, reports[1].source.encoding) == ("UTF-8", "GB18030")
    assert reports[2].text == reports[3].text == "办结5件"
    assert reports[2].source.name == "文本"
    assert reports[4] == reports[5] == fazhi.parse_file(EXAMPLES[0])
    assert reports[4].source == source


def test_what_cannot_be_read_is_a_result_and_the_others_go_on(tmp_path: Path) -> None:
    broken = tmp_path / "broken.txt"
    broken.write_bytes(b"\xe6\xb8")
    failed = Found("失败", error=fazhi.FormatError("失败"))
    inputs = ["missing.txt", numbered(1), broken, "\ud800\n", failed, numbered(2), tmp_path]
    parsed = list(fazhi.parse_many(inputs, workers=2, encoding="UTF-8"))
    kinds = [type(each.error) for each in parsed]
    assert kinds == [
        fazhi.MissingFileError,
        type(None),
        fazhi.EncodingError,
        fazhi.EncodingError,
        fazhi.FormatError,
        type(None),
        fazhi.FileError,
    ]
    assert all((each.report is None) == (each.error is not None) for each in parsed)
    assert [each.name for each in parsed][::2] == [
        "missing.txt",
        str(broken),
        "失败",
        str(tmp_path),
    ]
    with pytest.raises(fazhi.EncodingError, match="broken"):
        parsed[2].value()


def test_a_text_over_the_limit_of_the_parser_is_an_error_too(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # What goes wrong on a thread and not while reading comes back in the same way.
    class Refusing:
        def __init__(self, *_: int) -> None: ...
        def push(self, source: fazhi.Source) -> None: ...
        def is_ready(self) -> bool:
            return True

        def pop(self) -> fazhi.Report:
            raise fazhi.SizeError("too large")

    monkeypatch.setattr("fazhi.many._ReportQueue", Refusing)
    (parsed,) = fazhi.parse_many([numbered(1)])
    assert isinstance(parsed.error, fazhi.SizeError)


@pytest.mark.parametrize("in_flight", [1, 3, 10])
def test_inputs_are_taken_as_there_is_room(in_flight: int) -> None:
    asked: list[int] = []
    results = fazhi.parse_many(lazily(100, asked), workers=2, in_flight=in_flight)
    assert asked == []
    for done, _ in enumerate(results):
        assert len(asked) - done <= in_flight
    assert len(asked) == 100


def test_a_run_that_is_left_takes_no_more_inputs() -> None:
    asked: list[int] = []
    results = fazhi.parse_many(lazily(10_000, asked), workers=2, in_flight=4)
    assert next(results).name == "text 0"
    del results
    gc.collect()
    assert len(asked) <= 5


def test_progress_is_told_before_each_result() -> None:
    told: list[tuple[int, int | None]] = []
    texts = [numbered(n) for n in range(5)]
    for done, _ in enumerate(fazhi.parse_many(texts, progress=lambda *now: told.append(now)), 1):
        assert told[-1] == (done, 5)
    assert len(told) == 5
    told.clear()
    list(fazhi.parse_many(iter(texts), progress=lambda *now: told.append(now)))
    assert told[-1] == (5, None)


def test_exceptions_of_the_caller_come_out() -> None:
    def failing() -> Iterator[str]:
        yield numbered(0)
        raise RuntimeError("the disk is gone")

    with pytest.raises(RuntimeError, match="the disk is gone"):
        list(fazhi.parse_many(failing()))

    def refuse(done: int, total: int | None) -> None:
        del done, total
        raise KeyError("progress")

    with pytest.raises(KeyError, match="progress"):
        list(fazhi.parse_many([numbered(0)], progress=refuse))


def test_wrong_use_is_named_at_once() -> None:
    for single in ("reports", b"", EXAMPLES[0]):
        with pytest.raises(TypeError, match="read_all"):
            fazhi.parse_many(single)
    with pytest.raises(fazhi.OptionError, match="workers"):
        fazhi.parse_many([], workers=0)
    with pytest.raises(fazhi.OptionError, match="in_flight"):
        fazhi.parse_many([], in_flight=-1)
    with pytest.raises(fazhi.OptionError, match="no-such"):
        fazhi.parse_many([], encoding="no-such")
    with pytest.raises(TypeError, match="int"):
        list(fazhi.parse_many([5]))  # type: ignore[list-item]
    assert list(fazhi.parse_many([])) == []
