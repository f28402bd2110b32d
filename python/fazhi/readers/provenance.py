# SPDX-License-Identifier: MIT
"""What is known of a text beside its words: format, metadata, and where each line stood."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Literal, TypeAlias

from .limits import THRESHOLD

if TYPE_CHECKING:
    import datetime

    from .._core import Piece
    from ..terms import Span

Format: TypeAlias = Literal["text", "html", "mhtml", "docx", "pdf", "ofd", "doc", "rtf", "odt"]
Part: TypeAlias = Literal[
    "metadata", "title", "heading", "body", "table", "footnote", "text box", "header"
]
Kind: TypeAlias = Literal[
    "interpretation", "news", "notice", "plan", "regulation", "work_report", "other"
]


@dataclass(frozen=True)
class Origin:
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


@dataclass(frozen=True)
class Metadata:
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


@dataclass(frozen=True)
class NotAReport:
    """Why a text seems to be no annual report on building a law-based government.

    Attributes:
        kind: what it seems to be: ``interpretation`` 政策解读, ``news``, ``notice``, ….
        reason: the words that tell, in Chinese and English, a line each.
        points: how much tells so; from the threshold of ``read`` on it is marked.
    """

    kind: Kind
    reason: str
    points: int


@dataclass(frozen=True)
class Provenance:
    """What a reader found out about a file; the properties of ``Source`` show it.

    ``threshold`` is the number of points from which on a text is marked as no report.
    """

    format: Format = "text"
    metadata: Metadata = field(default_factory=Metadata)
    origins: tuple[Origin, ...] = ()
    threshold: int | None = THRESHOLD

    def origin(self, place: Piece | Span | int) -> Origin | None:
        """Return the line in which a fact, a span or an offset begins."""
        if isinstance(place, int):
            offset = place
        else:
            offset = (place if isinstance(place, tuple) else place.span)[0]
        found = bisect_right(self._begins, offset) - 1
        if found < 0 or offset > self.origins[found].span[1]:
            return None
        return self.origins[found]

    def judge(self, text: str) -> NotAReport | None:
        """Return why the text of the source seems to be no report; asked for once, kept then."""
        from .genre import judge

        if self is PLAIN_TEXT:
            return judge(text, None, self.threshold)  # it stands for many texts
        if "_verdict" not in self.__dict__:
            told = sum(1 for each in self.origins if each.part == "metadata")
            body = text[self.origins[told].span[0] :] if 0 < told < len(self.origins) else text
            self.__dict__["_verdict"] = judge(body, self.metadata.title, self.threshold)
        verdict: NotAReport | None = self.__dict__["_verdict"]
        return verdict

    @cached_property
    def _begins(self) -> list[int]:
        return [each.span[0] for each in self.origins]

    def __getstate__(self) -> dict[str, object]:
        return {name: getattr(self, name) for name in self.__dataclass_fields__}


PLAIN_TEXT = Provenance()
