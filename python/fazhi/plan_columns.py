# SPDX-License-Identifier: MIT
"""The columns of the tables of what is lacking, what is undertaken, and which answers which."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .column import (
    ACTIONS,
    EVIDENCE,
    FLAG,
    ID,
    INTEGER,
    PIECES,
    PLACE,
    TEXT,
    TEXTS,
    THEME,
    WORDS,
    Column,
    RowContext,
    ends,
    pieces_of,
)

if TYPE_CHECKING:
    from ._core import Action, Piece


def _action(action: Action, context: RowContext) -> dict[str, Any]:
    return {
        "text": context.words(action),
        "verb": context.words(action.verb),
        "deadline": context.words(action.deadline),
        "strength": action.strength,
        "testability": action.testability,
        "targets": [target.id for target in action.targets],
        "begin": action.span[0],
        "end": action.span[1],
    }


def _evidence(lack: Piece, plan: Piece, context: RowContext) -> dict[str, Any]:
    return {
        "deficiency": context.words(lack),
        "deficiency_begin": lack.span[0],
        "deficiency_end": lack.span[1],
        "commitment": context.words(plan),
        "commitment_begin": plan.span[0],
        "commitment_end": plan.span[1],
    }


DEFICIENCIES = (
    ID,
    Column("subject", TEXT, "What is lacking", "不足的对象", lambda f, c: c.words(f.subject)),
    THEME,
    Column(
        "points",
        PIECES,
        "The separate statements inside, with their places",
        "其中各项表述及位置",
        lambda f, c: pieces_of(f.points, c),
    ),
    Column("cause", TEXT, "Cause stated for it", "所述原因", lambda f, c: c.words(f.cause)),
    *ends("the cause", "原因的", lambda f: f.cause, "cause_"),
    Column(
        "addressed_by",
        TEXTS,
        "Ids of the commitments that answer it",
        "对应安排的编号",
        lambda f, _: [each.id for each in f.addressed_by],
    ),
    *PLACE,
    WORDS,
)

COMMITMENTS = (
    ID,
    Column("lead", TEXT, "First statement of the item", "首句", lambda f, c: c.words(f.lead)),
    THEME,
    Column(
        "actions",
        ACTIONS,
        "What is undertaken, one each clause with its own verb; testability: 0 nothing checkable, "
        "1 a named deliverable, 2 with a date, 3 a number; targets are ids of indicators",
        "各项行动；可检验程度：0 无，1 有成果，2 有时限，3 有数字；targets 为指标编号",
        lambda f, c: [_action(action, c) for action in f.actions],
    ),
    Column(
        "testability",
        INTEGER,
        "Highest testability of its actions, 0 to 3",
        "各项行动可检验程度的最高值，0 至 3",
        lambda f, _: max((action.testability for action in f.actions), default=0),
    ),
    Column(
        "answers",
        TEXTS,
        "Ids of the deficiencies that it answers",
        "所回应不足的编号",
        lambda f, _: [each.id for each in f.answers],
    ),
    *PLACE,
    WORDS,
)

LINKS = (
    Column("deficiency", TEXT, "Id of the deficiency", "不足的编号", lambda f, _: f.deficiency.id),
    Column(
        "commitment",
        TEXT,
        "Id of a commitment that speaks of the same",
        "所述相同的安排的编号",
        lambda f, _: f.commitment.id,
    ),
    Column(
        "score",
        INTEGER,
        "40 to 100: 40 for the same theme, and 8 for each shared character, at most 60",
        "分值，40 至 100：主题相同得 40，每个相同的字得 8，至多 60",
    ),
    Column("same_theme", FLAG, "Whether both have the same theme", "二者主题是否相同"),
    Column(
        "subject",
        TEXT,
        "What is lacking",
        "不足的对象",
        lambda f, c: c.words(f.deficiency.subject),
    ),
    Column(
        "lead",
        TEXT,
        "First statement of the commitment",
        "安排的首句",
        lambda f, c: c.words(f.commitment.lead),
    ),
    Column(
        "evidence",
        EVIDENCE,
        "Words of both that say the same, with their places",
        "二者相同的词语及位置",
        lambda f, c: [_evidence(lack, plan, c) for lack, plan in f.evidence],
    ),
)
