# SPDX-License-Identifier: MIT
"""The columns of the tables of what is lacking, what is undertaken, and which answers which."""

from __future__ import annotations

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
    ends,
)

DEFICIENCIES = (
    ID,
    Column("subject", TEXT, "What is lacking", "不足的对象", "subject.words"),
    THEME,
    Column(
        "points",
        PIECES,
        "The separate statements inside, with their places",
        "其中各项表述及位置",
    ),
    Column("cause", TEXT, "Cause stated for it", "所述原因", "cause.words"),
    *ends("the cause", "原因的", "cause"),
    Column(
        "addressed_by",
        TEXTS,
        "Ids of the commitments that answer it",
        "对应安排的编号",
        "addressed_by.id",
    ),
    *PLACE,
    WORDS,
)

COMMITMENTS = (
    ID,
    Column("lead", TEXT, "First statement of the item", "首句", "lead.words"),
    THEME,
    Column(
        "actions",
        ACTIONS,
        "What is undertaken, one each clause with its own verb; testability: 0 nothing checkable, "
        "1 a named deliverable, 2 with a date, 3 a number; targets are ids of indicators",
        "各项行动；可检验程度：0 无，1 有成果，2 有时限，3 有数字；targets 为指标编号",
    ),
    Column(
        "testability",
        INTEGER,
        "Highest testability of its actions, 0 to 3",
        "各项行动可检验程度的最高值，0 至 3",
    ),
    Column(
        "answers",
        TEXTS,
        "Ids of the deficiencies that it answers",
        "所回应不足的编号",
        "answers.id",
    ),
    *PLACE,
    WORDS,
)

LINKS = (
    Column("deficiency", TEXT, "Id of the deficiency", "不足的编号", "deficiency.id"),
    Column(
        "commitment",
        TEXT,
        "Id of a commitment that speaks of the same",
        "所述相同的安排的编号",
        "commitment.id",
    ),
    Column(
        "score",
        INTEGER,
        "40 to 100: 40 for the same theme, 8 for each shared character, at most 60, "
        "16 for the same place",
        "分值，40 至 100：主题相同得 40，每个相同的字得 8，至多 60，次序相同得 16",
    ),
    Column("same_theme", FLAG, "Whether both have the same theme", "二者主题是否相同"),
    Column(
        "subject",
        TEXT,
        "What is lacking",
        "不足的对象",
        "deficiency.subject.words",
    ),
    Column(
        "lead",
        TEXT,
        "First statement of the commitment",
        "安排的首句",
        "commitment.lead.words",
    ),
    Column(
        "evidence",
        EVIDENCE,
        "Words of both that say the same, with their places",
        "二者相同的词语及位置",
    ),
)
