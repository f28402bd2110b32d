# SPDX-License-Identifier: MIT
"""What is known of a text beside its words: format, metadata, and where each line stood."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from .._core import Piece
from .limits import THRESHOLD

if TYPE_CHECKING:
    import datetime

    from ..terms import Span

Format: TypeAlias = Literal["text", "html", "mhtml", "docx", "pdf", "ofd", "doc", "rtf", "odt"]
Part: TypeAlias = Literal[
    "metadata", "title", "heading", "body", "table", "footnote", "text box", "header"
]
Kind: TypeAlias = Literal[
    "interpretation", "news", "notice", "plan", "regulation", "work_report", "other"
]


class Origin(NamedTuple):
    """Where a line of the text stands in the file.

    Attributes:
        span: the line in ``Source.text``, in code points.
        part: ``body``, ``table``, …; ``metadata`` and ``title`` are said by the page around the
            report and not by the report itself.
        page: the page from 1; None where the format has no pages or does not tell.
        paragraph: the paragraph of the part from 1, as the format counts; None where a line is
            no paragraph. A footnote has the paragraph that refers to it.
        table: the table from 1 that a row belongs to.
        row: the row of that table from 1.
    """

    span: Span
    part: Part = "body"
    page: int | None = None
    paragraph: int | None = None
    table: int | None = None
    row: int | None = None


class Metadata(NamedTuple):
    """What the page says of itself: each value as written, dates as dates; None where unsaid.

    Attributes:
        index_number: 索引号.
        document_number: 发文字号: ``清政发〔2025〕3号``.
        date: 成文日期.
        published: 发布日期, 公开日期.
        publisher: 发布机构.
        subject: 主题分类.
        source: 来源.
        title: the title of the page.
        entries: all keys and values in their order, also those without an attribute.
    """

    index_number: str | None = None
    document_number: str | None = None
    date: datetime.date | None = None
    published: datetime.date | None = None
    publisher: str | None = None
    subject: str | None = None
    source: str | None = None
    title: str | None = None
    entries: tuple[tuple[str, str], ...] = ()


class NotAReport(NamedTuple):
    """Why a text seems to be no annual report on building a law-based government.

    Attributes:
        kind: what it seems to be: ``interpretation`` 政策解读, ``news``, ``notice``, ….
        reason: the words that tell, in Chinese and English, a line each.
        points: how much tells so; from the threshold of ``read`` on it is marked.
    """

    kind: Kind
    reason: str
    points: int


class Provenance:
    """What a reader found out about a file; the properties of ``Source`` show it."""

    def __init__(
        self,
        kind: Format = "text",
        origins: tuple[Origin, ...] = (),
        *,
        metadata: Metadata | None = None,
        front: tuple[str, ...] = (),
        threshold: int | None = THRESHOLD,
    ) -> None:
        """Take what is known; ``front`` are the lines that metadata is read from unless given.

        ``threshold`` is the number of points from which on a text is marked as no report.
        """
        self.format = kind
        self.origins = origins
        self.threshold = threshold
        self._metadata = metadata
        self._front = front
        self._verdict: list[NotAReport | None] = []

    @property
    def metadata(self) -> Metadata:
        """What the page says of itself."""
        if self._metadata is None:
            from .metadata import entries_of, metadata_of

            self._metadata = metadata_of(entries_of(self._front))
        return self._metadata

    def origin(self, place: Piece | Span | int) -> Origin | None:
        """Return the line in which a fact, a span or an offset begins."""
        if isinstance(place, int):
            offset = place
        elif isinstance(place, (tuple, Piece)):
            offset = (place if isinstance(place, tuple) else place.span)[0]
        else:
            kind = type(place).__name__
            raise TypeError(
                f"place 应为事实、(起, 止) 或位置，而不是 {kind}。\n"
                f"place is to be a fact, a span or an offset, not {kind}."
            )
        found = bisect_right(self._begins, offset) - 1
        if found < 0 or offset > self.origins[found].span[1]:
            return None
        return self.origins[found]

    def judge(self, text: str) -> NotAReport | None:
        """Return why the text of the source seems to be no report; asked for once, kept then."""
        from .genre import judge

        if self is PLAIN_TEXT:
            return judge(text, Metadata, self.threshold)  # it stands for many texts
        if not self._verdict:
            told = sum(1 for each in self.origins if each.part == "metadata")
            body = text[self.origins[told].span[0] :] if 0 < told < len(self.origins) else text
            self._verdict.append(judge(body, lambda: self.metadata, self.threshold))
        return self._verdict[0]

    @cached_property
    def _begins(self) -> list[int]:
        return [each.span[0] for each in self.origins]


PLAIN_TEXT = Provenance()
