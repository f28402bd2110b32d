# SPDX-License-Identifier: MIT
"""The reports that the tests read: one of our own with every kind of fact, and the examples."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import fazhi

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = sorted((ROOT / "examples").glob("*_*.txt"))
FOLDER = ROOT / "examples" / "corpus"

# 𠮷 (U+20BB7) takes four bytes and two UTF-16 units: the three ways to count differ after it.
SAMPLE = """清溪县人民政府
关于2024年法治政府建设情况的报告

云岭市人民政府：
2024年，清溪县𠮷水镇等乡镇依法履职。现将有关情况报告如下。
一、2024年推进法治政府建设的主要举措和成效
（一）优化营商环境。按照《优化营商环境条例》，为企业减免费用300余万元，平均办理时限5分钟以内。
（二）化解矛盾纠纷。新收行政复议案件365件，同比增长27.8%；𠮷水镇调解成功率达99.6%，居全市第1。村（社区）实现法律顾问全覆盖。
二、党政主要负责人履行推进法治建设第一责任人职责情况
县长主持召开法治工作会议6次。
三、存在的不足和原因
一是执法力量不足，基层一人多岗；二是普法形式单一，群众参与不高。究其原因，主要有：编制紧张；投入不够。
四、2025年工作安排
一是充实执法力量。2025年底前开展执法培训不少于4次，确保持证上岗率达100%。
二是丰富普法形式。推动𠮷水镇建设法治广场2个。

清溪县人民政府
2025年1月20日
（联系人：王某某，电话：000-0000000）
"""


@pytest.fixture(scope="session")
def report() -> fazhi.Report:
    return fazhi.parse(SAMPLE, name="清溪县.txt")


@pytest.fixture(params=EXAMPLES, ids=lambda path: path.stem)
def example(request: pytest.FixtureRequest) -> fazhi.Report:
    path: Path = request.param
    return fazhi.parse_file(path)


@pytest.fixture(scope="session")
def corpus() -> fazhi.Corpus:
    return fazhi.Corpus.from_dir(FOLDER, cache=None)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "reports"
    shutil.copytree(FOLDER, made)
    return made
