# SPDX-License-Identifier: MIT
"""The check through Python: findings, the commands ``check`` and ``rules``, the settings file."""

from __future__ import annotations

import copy
import json
import os
import pickle
import re
import shlex
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import fazhi
from fazhi.command_line import main
from fazhi.commands.excerpt import Excerpts

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parents[2]

ODD = """清溪县人民政府关于2024年法治政府建设情况的报告
一、2024年主要举措和成效
𠮷水镇督察反馈问题46条，完成整改43条，整改率98.5%。按时办结率998%。联系电话13800138000。

清溪县人民政府
2025年2月18日
"""
EVEN = """清溪县人民政府关于2024年法治政府建设情况的报告
一、2024年主要举措和成效
督察反馈问题46条，完成整改43条，整改率93.5%。
二、2024年党政主要负责人履行推进法治建设第一责任人职责情况
县长主持会议3次。
三、存在的不足和原因
一是力量不足，原因是编制紧张。
四、2025年工作安排
一是开展培训。

清溪县人民政府
2025年2月18日
"""


@pytest.fixture
def report() -> fazhi.Report:
    return fazhi.parse(ODD, name="odd.txt")


@pytest.fixture
def odd_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "odd.txt"
    path.write_text(ODD, encoding="utf-8")
    return path


def rate(report: fazhi.Report) -> fazhi.Finding:
    (found,) = fazhi.check(report, rules=["figure.rate"])
    return found


def test_a_finding_says_what_to_look_at(report: fazhi.Report) -> None:
    found = rate(report)
    assert found.text == "98.5%"
    assert report.text[slice(*found.span)] == found.text
    assert found.rule == "figure.rate"
    assert found.severity == "warning"
    assert not found.undecided
    assert [each.text for each in found.related] == ["46条", "43条"]
    assert found.arithmetic == "43 ÷ 46 = 93.48% ≠ 98.5%"
    assert found.arguments["stated"] == "98.5%"
    assert "请核对" in found.message()
    assert "please check" in found.message("en")
    assert repr(found) == "<Finding figure.rate '98.5%'>"
    with pytest.raises(fazhi.OptionError, match="de"):
        found.message("de")  # type: ignore[arg-type]


def test_findings_live_on_their_own_and_come_back_from_pickle(report: fazhi.Report) -> None:
    found = rate(report)
    assert copy.deepcopy(found) is found
    again = pickle.loads(pickle.dumps(found))
    assert again == found
    assert hash(again) == hash(found)
    assert again.message("en") == found.message("en")
    assert found != fazhi.check(report, rules=["figure.percent"])[0]


def test_personal_data_is_not_repeated(report: fazhi.Report) -> None:
    (found,) = fazhi.check(report, rules=["privacy"])
    assert "13800138000" not in repr(found)
    assert "13800138000" not in fazhi.findings_to_json(report, [found])
    assert "13800138000" in fazhi.findings_to_json(report, [found], include_contact=True)


def test_what_is_known_besides_the_text(report: fazhi.Report) -> None:
    def rules(**known: date) -> set[str]:
        return {found.rule for found in fazhi.check(report, **known) if not found.undecided}

    assert "date.later" not in rules()
    assert "date.later" in rules(as_of=date(2025, 1, 31))
    assert "duty.published" not in rules(published=date(2025, 3, 31))
    assert "duty.published" in rules(published=date(2025, 4, 1))


def test_a_rule_that_does_not_exist_is_an_error(report: fazhi.Report) -> None:
    with pytest.raises(fazhi.OptionError, match=r"figure\.nonsense"):
        fazhi.check(report, rules=["figure.nonsense"])
    with pytest.raises(fazhi.OptionError, match="loud"):
        fazhi.check(report, minimum="loud")  # type: ignore[arg-type]


def test_every_rule_is_complete() -> None:
    listed = fazhi.rules()
    assert [rule.id for rule in listed] == sorted({rule.id for rule in listed})
    for rule in listed:
        assert rule.title_zh, rule
        assert rule.title_en, rule
        assert rule.source, rule
        assert rule.severity in ("note", "warning", "error")
        assert pickle.loads(pickle.dumps(rule)) == rule


@pytest.mark.parametrize(
    ("guide", "title"), [("checking.md", "title_en"), ("checking.zh.md", "title_zh")]
)
def test_the_guide_lists_every_rule(guide: str, title: str) -> None:
    rows = [
        f"| `{rule.id}` | {rule.severity} | {getattr(rule, title)} | {rule.source} |"
        for rule in fazhi.rules()
    ]
    text = (ROOT / "examples" / guide).read_text(encoding="utf-8")
    assert [line for line in text.splitlines() if line.startswith("| `")] == rows


def test_json_is_a_line_each_report(odd_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--format", "json", "--no-config", str(odd_file), str(odd_file)]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 2
    written = json.loads(lines[0])
    assert written["schema"] == "fazhi.findings/1"
    text = odd_file.read_text(encoding="utf-8")
    for found in written["findings"]:
        assert found["message"].keys() == {"zh", "en"}
        if found["text"] is not None:
            assert text[slice(*found["span"])] == found["text"]


def without_uris(schema: Any) -> Any:
    """Return the schema without the formats that need a further package to be checked."""
    if isinstance(schema, dict):
        return {key: without_uris(value) for key, value in schema.items() if key != "format"}
    return [without_uris(each) for each in schema] if isinstance(schema, list) else schema


def test_sarif_is_as_its_schema_says(odd_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--format", "sarif", "--no-config", str(odd_file)]) == 1
    log = json.loads(capsys.readouterr().out)
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [rule.id for rule in fazhi.rules()]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    # The published schema is not ours to carry along: FAZHI_SARIF_SCHEMA says where it is.
    path = os.environ.get("FAZHI_SARIF_SCHEMA")
    if path is None:
        pytest.skip("FAZHI_SARIF_SCHEMA does not name the schema of SARIF 2.1.0")
    jsonschema = pytest.importorskip("jsonschema")
    schema = json.loads(Path(path).read_text(encoding="utf-8"))
    jsonschema.Draft7Validator(without_uris(schema)).validate(log)


def test_sarif_counts_columns_in_code_points(report: fazhi.Report) -> None:
    log = json.loads(fazhi.to_sarif([(report, [rate(report)])]))
    region = log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]
    line = ODD.splitlines()[region["startLine"] - 1]
    assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == "98.5%"
    begin = region["charOffset"]
    assert ODD[begin : begin + region["charLength"]] == "98.5%"


def test_text_shows_the_place(odd_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--no-config", "--rules", "figure.rate", str(odd_file)]) == 1
    first, line, carets, *rest = capsys.readouterr().out.splitlines()
    assert first.startswith(f"{odd_file}:3:25: warning: ")
    assert first.endswith("[figure.rate]")
    assert "整改率98.5%" in line
    # Wide characters take two columns: the carets stand under the number.
    width = sum(2 if ord(c) > 0x2E80 else 1 for c in line[: line.index("98.5%")])
    assert carets == " " * width + "^^^^^"
    assert rest[0].strip() == "43 ÷ 46 = 93.48% ≠ 98.5%"
    assert rest[-1] == "1 处提示 findings（1 warning）"


@pytest.mark.parametrize("guide", ["checking.md", "checking.zh.md"])
def test_the_guide_shows_what_is_printed(
    guide: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    text = (ROOT / "examples" / guide).read_text(encoding="utf-8")
    shown = re.search(r"```console\n\$ fazhi (.*?)\n(.*?)```", text, re.DOTALL)
    assert shown is not None
    monkeypatch.chdir(tmp_path)
    (tmp_path / "draft.txt").write_text(EVEN.replace("93.5%", "98.5%"), encoding="utf-8")
    assert main([*shlex.split(shown[1]), "--no-config"]) == 1
    assert capsys.readouterr().out == shown[2]


def test_excerpts_hide_personal_data(report: fazhi.Report) -> None:
    (found,) = fazhi.check(report, rules=["privacy"])
    line, carets = Excerpts(report).of(found)
    assert "*" * 11 in line
    assert carets.endswith("^" * 11)


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        ([], 1),
        (["--fail-on", "error"], 1),
        (["--fail-on", "never"], 0),
        (["--rules", "figure.rate", "--fail-on", "error"], 0),
        (["--ignore", "figure,form,duty"], 0),
        (["--rules", "figure.nonsense"], 2),
        (["--as-of", "yesterday"], 2),
        (["--config", "nowhere.toml"], 2),
    ],
)
def test_the_exit_status(
    odd_file: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], status: int
) -> None:
    assert main(["check", str(odd_file), *arguments]) == status
    assert bool(capsys.readouterr().err) == (status == 2)


def test_a_report_that_reads_well_passes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "even.txt"
    path.write_text(EVEN, encoding="utf-8")
    assert main(["check", "--no-config", str(path)]) == 0
    assert "无法判断" in capsys.readouterr().out


def test_a_file_that_is_not_there_fails(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--no-config", str(tmp_path / "none.txt")]) == 2
    shown, complaint = capsys.readouterr()
    assert "none.txt" in complaint
    assert shown == ""  # and not that nothing was found


def test_a_place_with_nothing_to_show_shows_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "empty.txt"
    path.write_text("")
    assert main(["check", "--no-config", str(path)]) == 1
    out = capsys.readouterr().out
    assert "title.missing" in out
    assert all(line.strip(" ^") for line in out.splitlines())


@pytest.fixture
def settings(odd_file: Path) -> Callable[[str], None]:
    def write(content: str) -> None:
        odd_file.with_name("fazhi.toml").write_text(content, encoding="utf-8")

    return write


def test_settings_choose_and_silence(
    odd_file: Path, settings: Callable[[str], None], capsys: pytest.CaptureFixture[str]
) -> None:
    settings('[check]\nrules = ["figure"]\nignore = ["figure.percent"]\nlanguage = "en"\n')
    assert main(["check", str(odd_file)]) == 1
    out = capsys.readouterr().out
    assert "please check" in out
    assert "figure.rate" in out
    assert "figure.percent" not in out
    # An option is stronger than the file.
    assert main(["check", "--rules", "figure.percent", "--ignore", "", str(odd_file)]) == 1
    assert "figure.percent" in capsys.readouterr().out
    assert main(["check", "--no-config", "--rules", "form", str(odd_file)]) == 1


@pytest.mark.parametrize(
    "content",
    [
        "[check",
        "check = 1",
        "[check]\ncolour = true",
        "[chekc]\nlanguage = 'en'",
        "language = 'en'",
        '[check]\nlanguage = "fr"',
        '[check]\nrules = "figure"',
        '[check]\nas_of = "soon"',
    ],
)
def test_wrong_settings_are_named(
    odd_file: Path,
    settings: Callable[[str], None],
    capsys: pytest.CaptureFixture[str],
    content: str,
) -> None:
    settings(content)
    assert main(["check", str(odd_file)]) == 2
    complaint = capsys.readouterr().err
    assert "fazhi.toml" in complaint
    assert not complaint.isascii()


def test_settings_that_cannot_be_read_are_named(
    odd_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = odd_file.with_name("other.toml")
    file.write_bytes(b"\xff\xfe")
    for path, said in (
        (file, "不是 UTF-8 not UTF-8"),
        (odd_file.parent, "无法读取配置文件 cannot be read: Is a directory"),
        (odd_file.with_name("none.toml"), "无法读取配置文件 cannot be read: No such file"),
    ):
        assert main(["check", "--config", str(path), str(odd_file)]) == 2
        assert f"fazhi: {path}: {said}" in capsys.readouterr().err


def test_settings_may_have_the_mark_that_windows_writes(
    odd_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = odd_file.with_name("other.toml")
    file.write_text('[check]\nlanguage = "en"\n', encoding="utf-8-sig")
    assert main(["check", "--config", str(file), str(odd_file)]) == 1
    assert "please check" in capsys.readouterr().out


def test_settings_may_hold_dates(
    odd_file: Path, settings: Callable[[str], None], capsys: pytest.CaptureFixture[str]
) -> None:
    settings('[check]\nrules = ["date"]\nas_of = 2025-01-31\npublished = "2025-03-20"\n')
    assert main(["check", str(odd_file)]) == 1
    assert "date.later" in capsys.readouterr().out


def test_rules_are_listed_with_their_source(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules"]) == 0
    out = capsys.readouterr().out
    for rule in fazhi.rules():
        assert rule.id in out
        assert rule.source in out
    assert main(["rules", "--format", "json", "figure", "duty.*"]) == 0
    listed = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert {rule["group"] for rule in listed} == {"figure", "duty"}
    with pytest.raises(SystemExit) as left:
        main(["rules", "nonsense"])
    assert left.value.code == 2


def test_personal_data_is_not_repeated_in_messages(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.txt"
    path.write_text("一、主要举措\n依据《\n13800138000", encoding="utf-8")
    main(["check", str(path)])
    out = capsys.readouterr().out
    assert "[text.unclosed]" in out
    assert "[privacy.mobile_number]" in out
    assert "13800138000" not in out
    rows = fazhi.check(fazhi.parse_file(path)).to_records()
    assert "13800138000" not in str(rows)
