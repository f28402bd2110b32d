# SPDX-License-Identifier: MIT
"""What is about a report and none itself is marked, with the reason; what is one never is."""

from __future__ import annotations

import pytest

import fazhi

BODY = (
    "一、主要举措和成效\n办结案件365件。\n二、存在的不足和原因\n人手不够。\n三、下一年度主要安排\n"
)
OPENING = "现将2024年法治政府建设情况报告如下。\n"

REPORTS = [
    f"清溪县人民政府关于2024年法治政府建设情况的报告\n\n{OPENING}{BODY}",
    f"柳树镇2024年度法治政府建设工作报告\n\n{OPENING}{BODY}",
    f"清溪县司法局2024年法治政府建设年度报告\n\n{BODY}",
    f"清溪县人民政府关于印发《清溪县2024年法治政府建设情况报告》的通知\n\n各乡镇：\n{OPENING}{BODY}特此报告。",
    f"{OPENING}{BODY}",
    BODY,
    "",
    "办结案件365件。",
    "柳树镇2023年法治政府建设工作总结\n\n今年以来，召开会议3次，印发通知2份，开展培训5场。\n"
    + BODY,
]

OTHERS = [
    (
        "interpretation",
        "《清溪县法治政府建设实施方案》政策解读\n\n一、制定背景\n为落实上级要求。\n二、主要内容\n共五条。",
    ),
    ("interpretation", "一图读懂清溪县2024年法治政府建设情况报告\n\n图见附件。"),
    ("interpretation", "关于《清溪县2024年法治政府建设情况报告》的解读\n\n现就有关内容解读如下。"),
    (
        "news",
        "清溪县召开法治政府建设推进会\n\n近日，清溪县召开会议。会议强调，要抓好落实。（记者 某某）",
    ),
    ("news", "清溪县获评法治政府建设示范县\n\n本报讯 1月5日，清溪县获评示范县。"),
    ("notice", "关于报送2024年法治政府建设情况报告的通知\n\n各乡镇：\n现将有关事项通知如下。"),
    ("notice", "清溪县司法局招聘公告\n\n现将有关事项公告如下。"),
    ("plan", "清溪县2025年法治政府建设工作要点\n\n一、加强学习。\n二、抓好执法。"),
    ("plan", "清溪县法治政府建设示范创建实施方案\n\n为推进工作，制定本方案。"),
    ("regulation", "清溪县重大行政决策程序办法\n\n第一条　为规范决策，制定本办法。"),
    ("work_report", "政府工作报告\n\n各位代表：\n现在，我代表县人民政府向大会报告工作。"),
    ("other", "清溪县2024年政府信息公开工作年度报告\n\n一、总体情况\n公开信息365条。"),
]


@pytest.mark.parametrize("text", REPORTS, ids=lambda text: text[:20])
def test_a_report_is_not_marked(text: str) -> None:
    assert fazhi.read(text.encode()).not_a_report is None


@pytest.mark.parametrize(("kind", "text"), OTHERS, ids=lambda text: text[:20])
def test_what_is_none_is_marked_with_the_reason(kind: str, text: str) -> None:
    found = fazhi.read(text.encode()).not_a_report
    assert found is not None
    assert found.kind == kind
    chinese, english = found.reason.splitlines()
    assert chinese.startswith("似为")
    assert "“" in chinese
    assert english.startswith("seems to be ")
    assert found.points >= 5


def test_the_threshold_can_be_set() -> None:
    text = OTHERS[0][1].encode()
    points = fazhi.read(text).not_a_report.points
    assert fazhi.read(text, threshold=points).not_a_report is not None
    assert fazhi.read(text, threshold=points + 1).not_a_report is None
    assert fazhi.read(text, threshold=None).not_a_report is None
