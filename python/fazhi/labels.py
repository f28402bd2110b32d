# SPDX-License-Identifier: MIT
"""What people read in place of the stable words: Chinese first, then English."""

from __future__ import annotations

from functools import cache

from . import _core

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
    "observations": "零发生、全覆盖 None or all",
    "deficiencies": "不足 Deficiencies",
    "commitments": "安排 Commitments",
    "findings": "提示 Findings",
    "name": "名称 Name",
    "written": "原文 As written",
    "value": "数值 Value",
    "change": "变化 Change",
    "role": "作用 Role",
    "period": "时段 Period",
    "section": "部分 Section",
    "scope": "归属 Scope",
    "concept": "概念 Concept",
    "theme": "主题 Theme",
    "lead": "要点 Lead",
    "points": "分述 Points",
    "cause": "原因 Cause",
    "answered": "对应安排 Answered by",
    "actions": "行动 Actions",
    "deadline": "时限 Deadline",
    "targets": "指标 Targets",
    "answers": "针对不足 Answers",
    "place": "位置 Place",
    "rule": "规则 Rule",
    "message": "说明 Message",
    "kind": "类别 Kind",
    "years": "年份 Years",
    "sections": "部分 Sections",
    "measures": "举措 Measures",
    "citations": "援引 Citations",
    "links": "对应 Links",
    "evidence": "相同词语 Shared words",
    "score": "分值 Score",
    "diagnostics": "提示 Diagnostics",
}

MASKED = "已隐去 masked"

# The kinds of marks in a text.
KINDS = {
    "frame": "文头文尾 Frame",
    "measure": "举措 Measure",
    "indicator": "指标 Indicator",
    "observation": "零发生、全覆盖 None or all",
    "deficiency": "不足 Deficiency",
    "cause": "原因 Cause",
    "commitment": "安排 Commitment",
    "deadline": "时限 Deadline",
    "citation": "援引 Citation",
    "finding": "提示 Finding",
}

# What stands on the controls of a page.
PAGE = {
    "reports": "报告 Report",
    "previous": "上一份 Previous report",
    "next": "下一份 Next report",
    "language": "English 中文",
    "print": "打印 Print",
    "help": "帮助 Help",
    "close": "关闭 Close",
    "facts": "事实 Facts",
    "show": "显示 Show",
    "all": "全部 All",
    "none": "全不选 None",
    "search": "筛选名称或原文 Search facts",
    "nothing": "没有符合的内容 Nothing found",
    "checked": "核对结果，请逐项查看原文。 Please look at each place.",
    "clear": "未发现需要核对之处。 Nothing to look at was found.",
    "related": "相关位置 Compared with",
    "source": "依据 Source",
    "masked": "联系人等个人信息已隐去 Personal data is masked",
    "made": "由fazhi生成，供核对参考 Made by fazhi, to be checked against the original",
}

# Keys, and what they do.
KEYS = {
    "j ↓": "下一处 next fact",
    "k ↑": "上一处 previous fact",
    "1 2 3": "大纲、事实、提示 outline, facts, findings",
    "f": "筛选 search facts",
    "a": "显示全部或全不显示标记 all marks or none",
    "l": "中文或英文 Chinese or English",
    "[ ]": "上一份、下一份报告 previous, next report",
    "p": "打印 print",
    "Esc": "取消选择 clear the selection",
    "?": "显示本页 this help",
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

OBSERVATION_KINDS = {"zero": "零 none", "whole": "全部 all"}

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

SEVERITIES = {
    "note": "提示 note",
    "warning": "注意 warning",
    "error": "错误 error",
    "undecided": "待定 not decided",
}

SCOPES = {
    "own": "本级 own",
    "departments": "部门 departments",
    "townships": "乡镇 townships",
    "area": "全域 area",
    "court": "法院 court",
    "procuratorate": "检察院 procuratorate",
    "enterprise": "企业 enterprise",
    "other": "其他 other",
}

CITATION_KINDS = {
    "law": "法律 law",
    "regulation": "法规规章 regulation",
    "outline": "纲要 outline",
    "document": "文件 document",
    "document_number": "文号 document number",
    "other": "其他 other",
}

APPROXIMATIONS = {
    "exact": "",
    "over": ">",
    "under": "<",
    "about": "≈",
    "at_least": "≥",
    "at_most": "≤",
}

DIRECTIONS = {"up": "↑", "down": "↓"}


# The last year of the outline before the one in force, which alone has some of the themes.
EARLIER = 2020


@cache
def themes() -> dict[str, str]:
    """Return what the themes are called in the outline in force, else in the one before it."""
    earlier, present = _core.themes(EARLIER), _core.themes()
    return {each.id: f"{each.title_zh} {each.title_en}" for each in (*earlier, *present)}


def theme(its_id: str | None) -> str:
    """Return the label of a theme."""
    return themes().get(its_id, its_id) if its_id else ""


def section_role(role: str | None) -> str:
    """Return the label of a section's role, of each of its parts where it has several."""
    return " + ".join(SECTION_ROLES[part] for part in role.split("+")) if role else ""


def scope(words: str | None) -> str:
    """Return the label of a scope, of each of its parts where it has several."""
    return " + ".join(SCOPES.get(part, part) for part in words.split("+")) if words else ""
