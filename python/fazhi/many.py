# SPDX-License-Identifier: MIT
"""Many reports at once: read one after the other, parsed on all processors."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Sized
from typing import TYPE_CHECKING, NamedTuple, TypeAlias, TypeGuard

from ._core import Error, OptionError, Report, Source, _decode, _make_source, _ReportQueue
from .readers import Found, read

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from ._core import Ontology

_PAIR = 2

Input: TypeAlias = "str | os.PathLike[str] | bytes | Source | Found | tuple[str, str | bytes]"


class Parsed(NamedTuple):
    """What came of one input: a report, or the error that kept it from being one.

    Attributes:
        name: its path or name; empty for a text that has none.
        report: what was parsed, or None.
        error: why nothing was, or None.
    """

    name: str
    report: Report | None = None
    error: Error | None = None

    def value(self) -> Report:
        """Return the report.

        Raises:
            Error: there is none.
        """
        if self.report is None:
            raise self.error or Error(self.name)
        return self.report


def parse_many(
    inputs: Iterable[Input],
    *,
    workers: int | None = None,
    in_flight: int | None = None,
    encoding: str | None = None,
    ontology: Ontology | None = None,
    progress: Callable[[int, int | None], object] | None = None,
) -> Iterator[Parsed]:
    r"""Parse many reports on several threads; the results come in the order of the inputs.

    Inputs are taken as there is room for them, so that a folder of any size takes the memory of
    what is in flight. One that cannot be read is a result with an error and does not stop the
    others. To end a run early, stop iterating.

    Example:
        >>> import fazhi
        >>> texts = ["一、主要举措\n办结案件365件。", "一、主要举措\n办结案件12件。"]
        >>> for parsed in fazhi.parse_many(texts):
        ...     print(parsed.value().indicators[0].text)
        365件
        12件

    Args:
        inputs: paths, read as ``parse_file`` does; a ``str`` with a line break in it is a text and
            any other a path. Also ``(name, text)`` or ``(name, bytes)``, ``bytes``, what ``read``
            and ``read_all`` return: ``parse_many(read_all("2024.zip"))``.
        workers: threads that parse; as many as there are processors unless given.
        in_flight: inputs that are held at once; four times the workers unless given.
        encoding: of texts and web pages; shown by the bytes of each unless given.
        ontology: what figures are given the indicators of; the library's own unless given.
        progress: called before each result with how many there are and of how many, None where
            the inputs have no length.

    Raises:
        OptionError: the encoding does not exist, or a number is below 1.
        TypeError: the inputs are a single one, or one is of another type; the latter when its
            turn has come, as is any exception of ``inputs`` and ``progress``.
    """
    if isinstance(inputs, (str, bytes, os.PathLike)):
        raise TypeError(
            "parse_many 需要多个输入，如路径的列表；整个文件夹用 parse_many(read_all(文件夹))。\n"
            "parse_many takes several inputs, such as a list of paths; "
            "for a folder parse_many(read_all(folder))."
        )
    threads = positive("workers", workers) or os.cpu_count() or 1
    room = positive("in_flight", in_flight) or 4 * threads
    if encoding is not None:
        _decode(b"", encoding)  # wrong for one, wrong for all
    total = len(inputs) if isinstance(inputs, Sized) else None
    return _run(inputs, _Run(threads, room, encoding, ontology), progress, total)


def _run(
    inputs: Iterable[Input],
    run: _Run,
    progress: Callable[[int, int | None], object] | None,
    total: int | None,
) -> Iterator[Parsed]:
    done = 0

    def counted(parsed: Parsed) -> Parsed:
        nonlocal done
        done += 1
        if progress is not None:
            progress(done, total)
        return parsed

    # One comes in, one may go out: threads have something to do while the caller has a result.
    for each in inputs:
        run.begin(each)
        if run.is_full() or run.is_ready():
            yield counted(run.end())
    while run.waiting:
        yield counted(run.end())


class _Run:
    def __init__(
        self, workers: int, in_flight: int, encoding: str | None, ontology: Ontology | None
    ) -> None:
        self.queue = _ReportQueue(workers, in_flight, ontology)
        self.in_flight = in_flight
        self.encoding = encoding
        # In order: what could not be read, or the name of what is in the queue.
        self.waiting: deque[Parsed | str] = deque()

    def is_full(self) -> bool:
        return len(self.waiting) >= self.in_flight

    def is_ready(self) -> bool:
        return isinstance(self.waiting[0], Parsed) or self.queue.is_ready()

    def begin(self, each: Input) -> None:
        name = _name_of(each)
        try:
            self.queue.push(self._source(each, name))
        except OptionError:
            raise
        except Error as error:
            # Without the frames that it passed, which hold the bytes that were read.
            self.waiting.append(Parsed(name, error=error.with_traceback(None)))
        else:
            self.waiting.append(name)

    def end(self) -> Parsed:
        oldest = self.waiting.popleft()
        if isinstance(oldest, Parsed):
            return oldest
        try:
            return Parsed(oldest, self.queue.pop())
        except Error as error:
            return Parsed(oldest, error=error.with_traceback(None))

    def _source(self, each: Input, name: str) -> Source:
        if isinstance(each, Source):
            return each
        if isinstance(each, Found):
            if each.source is None:
                raise each.error or Error(name)
            return each.source
        content = each[1] if isinstance(each, tuple) else each
        if isinstance(content, bytes):
            return _decode(content, self.encoding, name)
        if isinstance(each, tuple) or (isinstance(each, str) and _is_text(each)):
            text = str(content)
            # As parse does; what is decoded already keeps a mark of its own.
            return _make_source(text.removeprefix("\ufeff"), name, "UTF-8", None)
        return read(content, encoding=self.encoding)


def _is_text(words: str) -> bool:
    return "\n" in words or "\r" in words


def _name_of(each: Input) -> str:
    if isinstance(each, (Source, Found)):
        return each.name or ""
    if _is_named(each):
        return each[0]
    if isinstance(each, bytes) or (isinstance(each, str) and _is_text(each)):
        return ""
    if isinstance(each, (str, os.PathLike)):
        return os.fsencode(each).decode(errors="replace")
    raise TypeError(
        f"无法作为输入 cannot be an input: {type(each).__name__}; "
        "str, PathLike, bytes, Source, Found, (name, text)"
    )


def _is_named(each: object) -> TypeGuard[tuple[str, str | bytes]]:
    return (
        isinstance(each, tuple)
        and not isinstance(each, Found)
        and len(each) == _PAIR
        and isinstance(each[0], str)
        and isinstance(each[1], (str, bytes))
    )


def positive(name: str, number: int | None) -> int | None:
    """Return a number of threads or inputs.

    Raises:
        OptionError: it is below 1.
        TypeError: it is no whole number.
    """
    if number is not None and not isinstance(number, int):
        kind = type(number).__name__
        raise TypeError(
            f"{name} 应为整数，而不是 {kind}。\n{name} is to be a whole number, not {kind}."
        )
    if number is not None and number < 1:
        raise OptionError(
            f"{name} 至少为 1，而不是 {number}。\n{name} is at least 1, not {number}."
        )
    return number
