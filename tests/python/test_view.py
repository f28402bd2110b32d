# SPDX-License-Identifier: MIT
"""``fazhi view``: where its page goes, what is in it, and what it says when it cannot."""

from __future__ import annotations

import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from conftest import EXAMPLES, ROOT, SAMPLE
from pages import read_html

import fazhi
from fazhi import labels
from fazhi.command_line import main
from fazhi.page.entries import groups_of
from fazhi.page.marks import KINDS
from fazhi.page.view import view

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "清溪县.txt"
    path.write_text(SAMPLE, encoding="utf-8")
    return path


class TestCommand:
    def test_it_writes_one_page(self, file: Path, capsys: pytest.CaptureFixture[str]) -> None:
        page = file.with_name("page.html")
        assert main(["view", str(file), "-o", str(page)]) == 0
        assert capsys.readouterr() == ("", "")
        root = read_html(page.read_text(encoding="utf-8"))
        assert root.one("title").text.split() == [
            "清溪县人民政府",
            "关于2024年法治政府建设情况的报告",
        ]
        assert len(root.all("article")) == 1
        assert not root.all("select")

    def test_without_a_file_it_goes_to_standard_output(self, file: Path) -> None:
        command = [sys.executable, "-m", "fazhi", "view", str(file)]
        run = subprocess.run(command, capture_output=True, timeout=60, check=True)
        assert run.stdout.decode() == view([fazhi.parse_file(file)])

    def test_several_files_share_a_page_with_a_chooser(self, tmp_path: Path) -> None:
        page = tmp_path / "page.html"
        assert main(["view", *map(str, EXAMPLES), "-o", str(page)]) == 0
        root = read_html(page.read_text(encoding="utf-8"))
        assert len(root.all("article")) == len(EXAMPLES)
        options = root.one("select").all("option")
        assert [o.attributes["value"] for o in options] == [
            a.attributes["id"] for a in root.all("article")
        ]
        for option, path in zip(options, EXAMPLES, strict=True):
            assert path.name in option.text
        ids = [e.attributes["id"] for e in root.walk() if "id" in e.attributes]
        assert len(ids) == len(set(ids))

    def test_a_bad_file_is_named_and_the_others_are_shown(
        self, file: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        page, missing = file.with_name("page.html"), file.with_name("missing.txt")
        assert main(["view", str(missing), str(file), "-o", str(page)]) == 1
        assert "missing.txt" in capsys.readouterr().err
        assert len(read_html(page.read_text(encoding="utf-8")).all("article")) == 1

    def test_where_nothing_can_be_read_an_old_page_stays(self, tmp_path: Path) -> None:
        page = tmp_path / "page.html"
        page.write_text("old", encoding="utf-8")
        assert main(["view", str(tmp_path / "missing.txt"), "-o", str(page)]) == 1
        assert page.read_text(encoding="utf-8") == "old"

    def test_a_report_is_never_written_over(
        self, file: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        with pytest.raises(SystemExit) as left:
            main(["view", str(file), "-o", str(file)])
        assert left.value.code == 2
        assert "overwrite" in capsys.readouterr().err
        assert file.read_text(encoding="utf-8") == SAMPLE

    def test_a_page_is_not_written_on_a_terminal(
        self, file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.setattr("sys.stdout.isatty", lambda: True)
        with pytest.raises(SystemExit) as left:
            main(["view", str(file)])
        assert left.value.code == 2
        assert "-o page.html" in capsys.readouterr().err

    def test_it_opens_the_page_that_it_wrote(
        self, file: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        opened: list[str] = []
        monkeypatch.setattr("webbrowser.open", opened.append)
        page = file.with_name("page.html")
        assert main(["view", str(file), "-o", str(page), "--open"]) == 0
        assert opened == [page.resolve().as_uri()]

    def test_it_opens_nothing_that_has_no_name(self, file: Path) -> None:
        with pytest.raises(SystemExit) as left:
            main(["view", str(file), "--open"])
        assert left.value.code == 2

    def test_an_encoding_can_be_given(self, tmp_path: Path) -> None:
        path, page = tmp_path / "a.txt", tmp_path / "page.html"
        path.write_bytes(SAMPLE.replace("𠮷", "吉").encode("gb18030"))
        assert main(["view", "--encoding", "GB18030", str(path), "-o", str(page)]) == 0
        assert "清溪县人民政府" in page.read_text(encoding="utf-8")
        assert main(["view", "--encoding", "no-such", str(path), "-o", str(page)]) == 2

    @pytest.mark.parametrize("language", ["zh", "en"])
    def test_it_begins_in_a_language(self, file: Path, language: str) -> None:
        page = file.with_name("page.html")
        main(["view", "--language", language, str(file), "-o", str(page)])
        root = read_html(page.read_text(encoding="utf-8"))
        assert root.one("html").attributes["data-language"] == language

    def test_personal_data_is_masked_unless_asked_for(self, file: Path) -> None:
        page = file.with_name("page.html")
        main(["view", str(file), "-o", str(page)])
        masked = page.read_text(encoding="utf-8")
        assert "000-0000000" not in masked
        assert "王某某" not in masked
        main(["view", "--include-contact", str(file), "-o", str(page)])
        assert "000-0000000" in page.read_text(encoding="utf-8")


class TestPage:
    def test_it_needs_nothing_from_elsewhere(self, example: fazhi.Report) -> None:
        html = view([example])
        root = read_html(html)
        assert not root.all("link")
        assert not root.all("img")
        assert not [e for e in root.walk() if "src" in e.attributes]
        assert all(a.attributes["href"].startswith("#") for a in root.all("a"))
        assert not re.search(r"@import|url\(|https?://|fetch\(|XMLHttpRequest", html)

    def test_only_its_own_script_may_run(self, report: fazhi.Report) -> None:
        import base64
        import hashlib

        root = read_html(view([report]))
        (policy,) = (m for m in root.all("meta") if "http-equiv" in m.attributes)
        content = policy.attributes["content"]
        assert "default-src 'none'" in content
        for name in ("script", "style"):
            digest = hashlib.sha256(root.one(name).text.encode()).digest()
            assert f"{name}-src 'sha256-{base64.b64encode(digest).decode()}'" in content
        assert not [e for e in root.walk() if "style" in e.attributes]

    def test_the_text_is_whole(self, example: fazhi.Report) -> None:
        root = read_html(view([example], include_contact=True))
        assert root.one(of="fazhi-text").text == example.text

    def test_links_lead_to_places_and_every_fact_is_listed(self, example: fazhi.Report) -> None:
        root = read_html(view([example]))
        ids = {e.attributes["id"] for e in root.walk() if "id" in e.attributes}
        assert all(a.attributes["href"][1:] in ids for a in root.all("a"))
        listed = [e.attributes["data-fact"] for e in root.all("li", of="fazhi-entry")]
        assert len(listed) == len(set(listed))
        for name in ("measures", "indicators", "observations", "deficiencies", "commitments"):
            assert {fact.id for fact in getattr(example, name)} <= set(listed)
        findings = [e for e in listed if e.startswith("finding")]
        assert len(findings) == len(fazhi.check(example))
        outline = root.one(of="fazhi-outline").all("li")
        assert len(outline) == len(example.walk())

    @pytest.mark.parametrize(
        ("paths", "shown"),
        [
            (["/media/li/报告/a.txt"], ["a.txt"]),
            (["/media/li/报告/a.txt", "/media/li/报告/b.txt"], ["a.txt", "b.txt"]),
            (["/media/li/2023/a.txt", "/media/li/2024/a.txt"], ["2023/a.txt", "2024/a.txt"]),
            (["2023/a.txt", "2024/a.txt"], ["2023/a.txt", "2024/a.txt"]),
            (["/media/li/a.txt", "b.txt"], ["a.txt", "b.txt"]),
            (["/media/li/a.zip!/b.txt", "<stdin>"], ["b.txt", "<stdin>"]),
        ],
    )
    def test_the_folders_of_the_files_stay_private(
        self, paths: list[str], shown: list[str]
    ) -> None:
        html = view([fazhi.parse("一、主要举措", name=path) for path in paths])
        root = read_html(html)
        frames = [each.text for each in root.all("dl") if "文件" in each.text]
        assert all(name in frame for name, frame in zip(shown, frames, strict=True))
        assert "/media/li" not in html

    def test_kinds_are_counted(self, report: fazhi.Report) -> None:
        root = read_html(view([report]))
        counts = {
            b.attributes["data-kind"]: int(b.one(of="fazhi-count").text)
            for b in root.all("button")
            if "data-kind" in b.attributes
        }
        assert counts["indicator"] == len(report.indicators)
        assert counts["deficiency"] == counts["cause"] == len(report.deficiencies)
        assert counts["commitment"] == len(report.commitments)

    def test_facts_stand_in_reading_order_under_their_headings(self, example: fazhi.Report) -> None:
        groups = groups_of(example)
        begins = [entry.fact.span[0] for group in groups for entry in group.entries]
        assert begins == sorted(begins)
        for group in groups:
            if group.section and group.section.level == 1:
                first, last = group.section.span
                assert all(first <= entry.fact.span[0] < last for entry in group.entries)

    def test_a_hostile_text_is_only_text(self) -> None:
        from test_rendering import HOSTILE

        report = fazhi.parse(HOSTILE, name="</title><script>alert(1)</script>")
        root = read_html(view([report, report]))
        assert len(root.all("script")) == 1
        assert not {e.name for e in root.walk()} & {"img", "b onmouseover", "u"}
        assert not [a for e in root.walk() for a in e.attributes if a.startswith("on")]
        assert root.all(of="fazhi-text")[0].text == report.text

    def test_a_text_of_nothing_has_a_page(self) -> None:
        root = read_html(view([fazhi.parse("")]))
        assert root.one(of="fazhi-text").text == ""
        assert not root.all("li", of="fazhi-of-indicator")


@pytest.mark.parametrize("name", ["viewing.md", "viewing.zh.md"])
class TestGuide:
    @pytest.fixture
    def guide(self, name: str) -> str:
        return (ROOT / "examples" / name).read_text(encoding="utf-8")

    def test_its_code_runs(self, guide: str, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(ROOT)
        blocks = re.findall(r"```python\n(.*?)```", guide, re.DOTALL)
        names: dict[str, object] = {}
        for block in blocks:
            exec(compile(block, "guide", "exec"), names)
        assert isinstance(names["report"], fazhi.Report)
        assert str(names["html"]).count("<mark") > 100

    def test_it_names_every_kind_of_mark(self, guide: str) -> None:
        rows = re.findall(r"^\| (`[a-z].*?) \| .* \| .* \|$", guide, re.MULTILINE)
        named = {kind for row in rows for kind in re.findall(r"`(\w+)`", row)}
        assert named == set(KINDS)

    def test_it_names_every_key(self, guide: str) -> None:
        rows = re.findall(r"^\| (`[^|]*`) \| [^|]* \|$", guide, re.MULTILINE)
        named = {key for row in rows for key in re.findall(r"`([^`]+)`", row)}
        assert named == {key for keys in labels.KEYS for key in keys.split()} - {"Esc"}
