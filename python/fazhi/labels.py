# SPDX-License-Identifier: MIT
"""What people read in place of the stable words: Chinese first, then English."""

from __future__ import annotations

HEADINGS = {
    "file": "文件 File",
    "number": "文号 Number",
    "issuers": "报告机关 Issuer",
    "year": "年度 Year",
    "date": "成文日期 Date",
    "addressees": "主送 To",
    "cc": "抄送 Copies",
    "contact": "联系人 Contact",
    "outline": "大纲 Outline",
    "indicators": "指标 Indicators",
    "deficiencies": "不足 Deficiencies",
    "commitments": "安排 Commitments",
    "diagnostics": "提示 Diagnostics",
    "name": "名称 Name",
    "written": "原文 As written",
    "value": "数值 Value",
    "change": "变化 Change",
    "role": "作用 Role",
    "period": "时段 Period",
    "section": "部分 Section",
    "cause": "原因 Cause",
    "answered": "对应安排 Answered by",
}

SECTION_ROLES = {
    "measures": "举措成效 measures",
    "leadership": "领导履职 leadership",
    "deficiencies": "不足 deficiencies",
    "plan": "下步安排 plan",
    "other": "其他 other",
}

INDICATOR_ROLES = {
    "result": "结果 result",
    "target": "目标 target",
    "baseline": "基数 baseline",
    "reference": "参照 reference",
}

ISSUER_KINDS = {
    "party_committee": "党委 party committee",
    "government": "政府 government",
    "department": "部门 department",
    "township": "乡镇 township",
    "subdistrict": "街道 subdistrict",
    "committee": "管委会 committee",
    "enterprise": "企业 enterprise",
    "court": "法院 court",
    "other": "其他 other",
}

LEVELS = {
    "nation": "国家 nation",
    "province": "省级 province",
    "prefecture": "地级 prefecture",
    "county": "县级 county",
    "township": "乡级 township",
}

STRENGTHS = {"hard": "刚性 hard", "soft": "柔性 soft", "none": ""}

SEVERITIES = {"note": "提示 note", "warning": "注意 warning", "error": "错误 error"}

APPROXIMATIONS = {
    "exact": "",
    "over": ">",
    "under": "<",
    "about": "≈",
    "at_least": "≥",
    "at_most": "≤",
}

DIRECTIONS = {"up": "↑", "down": "↓"}


def section_role(role: str | None) -> str:
    """Return the label of a section's role, of each of its parts where it has several."""
    return " + ".join(SECTION_ROLES[part] for part in role.split("+")) if role else ""
