# SPDX-License-Identifier: MIT
"""The command: what it prints, where to, and with which exit status."""

from __future__ import annotations

import contextlib
import csv
import fcntl
import io
import json
import os
import pty
import re
import signal
import stat
import struct
import subprocess
import sys
import termios
import zipfile
from typing import TYPE_CHECKING

import pytest
from conftest import EXAMPLES, SAMPLE
from rich.cells import cell_len

import fazhi
from fazhi import display
from fazhi.command_line import main
from fazhi.commands import reading
from fazhi.frames import flat_columns

if TYPE_CHECKING:
    from pathlib import Path

COMMAND = [sys.executable, "-m", "fazhi"]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "清溪县.txt"
    path.write_text(SAMPLE, encoding="utf-8")
    return path


def run(*arguments: object, **options: object) -> subprocess.CompletedProcess[bytes]:
    command = [*COMMAND, *map(str, arguments)]
    return subprocess.run(command, capture_output=True, timeout=60, check=False, **options)  # type: ignore[call-overload,no-any-return]


class TestText:
    def test_it_shows_what_a_report_says(
        self, file: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main(["parse", str(file)]) == 0
        shown, complaints = capsys.readouterr()
        assert complaints == ""
        for expected in (
            "关于2024年法治政府建设情况的报告",
            "清溪县人民政府 (政府 government, 县级 county)",
            "年度 Year",
            "云岭市人民政府",
            "2025年1月20日",
            "一、2024年推进法治政府建设的主要举措和成效",
            "领导履职 leadership",
            "新收行政复议案件",
            "365 件",
            "> 3,000,000 元",
            "↑ 同比",
            "原因 Cause：编制紧张",
            "· 2025年底前开展执法培训不少于4次",
        ):
            assert expected in shown

    def test_columns_stand_under_each_other(
        self, file: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        main(["parse", str(file)])
        lines = capsys.readouterr().out.splitlines()
        head = next(line for line in lines if "As written" in line)
        begin = cell_len(head[: head.index("As written")])
        for written in ("365件", "27.8%", "300余万元"):
            line = next(line for line in lines if written in line and line.startswith("i"))
            columns = [
                cell_len(line[:at]) for at in range(len(line)) if line[at:].startswith(written)
            ]
            assert begin in columns

    def test_nothing_is_cut_off_and_no_line_is_too_wide(
        self, capsys: pytest.CaptureFixture[str]
    ) -> None:
        for path in EXAMPLES:
            main(["parse", str(path)])
            shown = capsys.readouterr().out
            assert "…" not in shown.replace("……", "") or "…" in path.read_text(encoding="utf-8")
            squeezed = "".join(shown.split())
            for deficiency in fazhi.parse_file(path).deficiencies:
                assert "".join(deficiency.text.split()) in squeezed
            assert max(cell_len(line) for line in shown.splitlines()) <= display.PIPED_WIDTH
            assert not any(line.endswith(" ") for line in shown.splitlines())

    def test_a_contact_is_shown_only_when_asked_for(
        self, file: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        main(["parse", str(file)])
        assert "000-0000000" not in capsys.readouterr().out
        main(["parse", "--include-contact", str(file)])
        assert "000-0000000" in capsys.readouterr().out

    def test_a_terminal_is_never_told_what_to_do(self, tmp_path: Path) -> None:
        path = tmp_path / "a.txt"
        path.write_text("一、主要举措和成效\x1b[2J[bold]\u202e\n案件365件\x07。", encoding="utf-8")
        out = run("parse", path).stdout.decode()
        assert "[bold]" in out
        assert not {"\x1b", "\x07", "\u202e"} & set(out)

    def test_it_is_plain_when_it_is_no_terminal(self, file: Path) -> None:
        out = run("parse", file, env={**os.environ, "FORCE_COLOR": "1"}).stdout.decode()
        assert "\x1b" not in out
        assert not any("\u2500" <= c <= "\u257f" for c in out)

    def test_a_terminal_has_colours_and_its_own_width(self, file: Path) -> None:
        master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 70, 0, 0))
        kept = {k: v for k, v in os.environ.items() if k not in ("COLUMNS", "NO_COLOR")}
        command = [*COMMAND, "parse", str(file)]
        with subprocess.Popen(command, stdout=slave, env={**kept, "TERM": "xterm"}) as process:
            os.close(slave)
            shown = b""
            # Reading from a terminal that nobody has open any more is an error.
            with contextlib.suppress(OSError):
                while piece := os.read(master, 65536):
                    shown += piece
        os.close(master)
        assert process.returncode == 0
        assert b"\x1b[" in shown
        plain = re.sub(r"\x1b\[[0-9;]*m", "", shown.decode())
        assert "新收行政复议案件" in "".join(plain.split())
        assert max(cell_len(line) for line in plain.splitlines()) <= 70

    def test_an_empty_file_is_a_report_of_nothing(self, tmp_path: Path) -> None:
        path = tmp_path / "empty.txt"
        path.write_bytes(b"")
        done = run("parse", path)
        assert done.returncode == 0
        assert "无标题 no title" in done.stdout.decode()


class TestJson:
    def test_one_file_is_one_object(self, file: Path) -> None:
        done = run("parse", "--format", "json", file)
        assert (done.returncode, done.stderr) == (0, b"")
        assert done.stdout.count(b"\n") == 1
        assert json.loads(done.stdout) == fazhi.parse_file(file).to_dict()

    def test_several_files_are_a_line_each_in_order(self, file: Path) -> None:
        paths = [*EXAMPLES, file, *EXAMPLES[:1]]
        lines = run("parse", "--format=json", *paths).stdout.decode().splitlines()
        assert [json.loads(line)["source"]["name"] for line in lines] == [str(p) for p in paths]

    def test_it_is_utf8_whatever_the_surroundings(self, file: Path) -> None:
        surroundings = {**os.environ, "PYTHONIOENCODING": "ascii", "LC_ALL": "C"}
        out = run("parse", "--format", "json", file, env=surroundings).stdout
        assert "清溪县人民政府" in out.decode("utf-8")

    def test_it_starts_fast(self, file: Path) -> None:
        # Nearly all of the time is the loading of modules, near a millisecond each. Counted and not
        # timed, for others may be at work on the machine.
        code = (
            "import sys; before = set(sys.modules)\n"
            "from fazhi.command_line import main\n"
            f"main(['parse', '--format', 'json', {str(file)!r}])\n"
            "print(*set(sys.modules) - before)"
        )
        out = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout
        loaded = set(out.decode().splitlines()[-1].split())
        assert "fazhi._core" in loaded
        assert len(loaded) < 100
        roots = {name.partition(".")[0] for name in loaded}
        assert roots - sys.stdlib_module_names == {"fazhi"}
        dear = {"csv", "dataclasses", "decimal", "inspect", "json", "pathlib", "tempfile"}
        assert not roots & dear


class TestCsv:
    def rows(self, *paths: object) -> list[dict[str, str]]:
        out = run("parse", "--format", "csv", *paths).stdout.decode()
        return list(csv.DictReader(io.StringIO(out)))

    def test_each_indicator_is_a_row(self, file: Path) -> None:
        rows = self.rows(file)
        assert list(rows[0]) == ["file", *flat_columns("indicators")]
        (cases,) = (row for row in rows if row["text"] == "365件")
        assert cases["name"] == "新收行政复议案件"
        assert (cases["number"], cases["unit"], cases["approx"]) == ("365", "件", "exact")
        assert cases["section_heading"] == "化解矛盾纠纷"
        assert cases["file"] == str(file)
        (growth,) = (row for row in rows if row["text"] == "27.8%")
        assert (growth["change_direction"], growth["change_kind"], growth["change_base"]) == (
            "up",
            "rel",
            "同比",
        )

    def test_rows_say_what_the_report_says(self) -> None:
        reports = [fazhi.parse_file(path) for path in EXAMPLES]
        rows = self.rows(*EXAMPLES)
        assert [row["text"] for row in rows] == [i.text for r in reports for i in r.indicators]
        by_name = {report.source.name: report for report in reports}
        for row in rows:
            text = by_name[row["file"]].text
            assert text[int(row["begin"]) : int(row["end"])] == row["text"]

    def test_it_has_one_head_and_no_mark(self, file: Path) -> None:
        out = run("parse", "--format", "csv", file, file).stdout
        assert out.startswith(b"file,id,name,number,number_text,grade,unit,")
        assert out.count(b"file,id,") == 1
        assert b"\r" not in out


class TestInput:
    def test_standard_input(self) -> None:
        done = run("parse", "--format", "json", "-", input=SAMPLE.encode())
        form = json.loads(done.stdout)
        assert form["source"]["name"] == "<stdin>"
        assert form["year"] == 2024

    @pytest.mark.parametrize("encoding", ["gb18030", "utf-16", "utf-16-le", "utf-8-sig"])
    def test_encodings_by_name_and_by_sight(self, tmp_path: Path, encoding: str) -> None:
        path = tmp_path / "a.txt"
        path.write_bytes(SAMPLE.encode(encoding))
        name = "utf-8" if encoding == "utf-8-sig" else encoding
        for options in ([], ["--encoding", name]):
            done = run("parse", "--format", "json", *options, path)
            assert (done.returncode, done.stderr) == (0, b"")
            assert json.loads(done.stdout)["source"]["length"] == len(SAMPLE)

    def test_big5(self, tmp_path: Path) -> None:
        path = tmp_path / "a.txt"
        path.write_bytes("一、主要舉措\n複議案件365件。".encode("big5"))
        done = run("parse", "--format", "json", "--encoding", "Big5", path)
        assert json.loads(done.stdout)["indicators"][0]["text"] == "365件"

    def test_a_bad_file_among_good_ones_is_named_and_left_out(
        self, file: Path, tmp_path: Path
    ) -> None:
        bad = tmp_path / "bad.txt"
        bad.write_bytes("法治".encode() + b"\xff\xfe\xff")
        missing = tmp_path / "missing.txt"
        done = run("parse", "--format", "json", "--encoding", "utf-8", file, bad, missing, file)
        assert done.returncode == 1
        assert len(done.stdout.splitlines()) == 2
        complaints = done.stderr.decode().splitlines()
        assert [line.startswith(f"fazhi: {bad}") for line in complaints] == [True] * 2 + [False] * 2
        assert complaints[2] == f"fazhi: {missing}: 没有这个文件。"
        assert complaints[3] == f"fazhi: {missing}: No such file or directory"

    def test_files_in_folders_and_archives_are_read(self, tmp_path: Path) -> None:
        folder, archive = tmp_path / "reports", tmp_path / "reports.zip"
        (folder / "2024").mkdir(parents=True)
        (folder / "2024" / "a.txt").write_text(SAMPLE, encoding="gb18030")
        (folder / "b.txt").write_text(SAMPLE, encoding="utf-8")
        with zipfile.ZipFile(archive, "w") as package:
            package.writestr("c.txt", SAMPLE)
            package.writestr("d.pdf", b"%PDF-")
            package.writestr("logo.png", b"\x89PNG\r\n\x1a\n")
        done = run("parse", "--format", "json", folder, archive)
        reports = [json.loads(line) for line in done.stdout.splitlines()]
        assert [report["source"]["name"] for report in reports] == [
            str(folder / "2024" / "a.txt"),
            str(folder / "b.txt"),
            f"{archive}!/c.txt",
        ]
        assert {report["year"] for report in reports} == {2024}
        assert done.returncode == 1
        complaints = done.stderr.decode().splitlines()
        assert [line.startswith(f"fazhi: {archive}!/d.pdf") for line in complaints] == [True] * 2
        done = run("parse", "--format", "json", "-", input=archive.read_bytes())
        assert json.loads(done.stdout)["source"]["name"] == "<stdin>!/c.txt"

    def test_a_folder_without_files_is_named(self, tmp_path: Path) -> None:
        done = run("parse", tmp_path)
        assert (done.returncode, done.stdout) == (1, b"")
        assert done.stderr.decode().startswith(f"fazhi: {tmp_path}: 其中没有可读的文件。")

    def test_what_seems_no_report_is_said_from_a_threshold_on(self, tmp_path: Path) -> None:
        path = tmp_path / "a.txt"
        path.write_text(
            "《清溪县优化营商环境办法》政策解读\n一、出台背景\n办法规定了12项措施。",
            encoding="utf-8",
        )
        said = {
            points: run("parse", "--threshold", points, path).stderr.decode()
            for points in ("1", "1000", "never")
        }
        assert said["1"].startswith(f"fazhi: {path}: 似为政策解读")
        assert said["1000"] == said["never"] == ""
        done = run("parse", "--threshold", "0", path)
        assert done.returncode == 2
        assert "应为正整数" in done.stderr.decode()

    def test_progress_goes_to_a_terminal_only(
        self, file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        main(["parse", "--format", "json", str(file), str(file)])
        assert capsys.readouterr().err == ""
        monkeypatch.setenv("TERM", "xterm")
        monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
        assert len(list(reading.Reading([str(file)] * 3, None))) == 3
        assert "解析 reading" in capsys.readouterr().err
        assert len(list(reading.Reading([str(file)] * 3, None, quiet=True))) == 3
        assert len(list(reading.Reading([str(file)], None))) == 1
        assert capsys.readouterr().err == ""


class TestOutput:
    def test_a_file_is_written_whole(self, file: Path, tmp_path: Path) -> None:
        out = tmp_path / "out.json"
        done = run("parse", "--format", "json", "-o", out, file)
        assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
        assert json.loads(out.read_bytes())["year"] == 2024
        assert sorted(tmp_path.iterdir()) == sorted([file, out])

    def test_text_in_a_file_is_utf8(self, file: Path, tmp_path: Path) -> None:
        out = tmp_path / "out.txt"
        run("parse", "--output", out, file, env={**os.environ, "PYTHONIOENCODING": "ascii"})
        assert "新收行政复议案件" in out.read_text(encoding="utf-8")

    def test_permissions_are_those_of_any_new_file(self, file: Path, tmp_path: Path) -> None:
        out, plain = tmp_path / "out.json", tmp_path / "plain"
        plain.write_text("")
        run("parse", "--format", "json", "-o", out, file)
        assert stat.S_IMODE(out.stat().st_mode) == stat.S_IMODE(plain.stat().st_mode)
        out.chmod(0o600)
        run("parse", "--format", "json", "-o", out, file)
        assert stat.S_IMODE(out.stat().st_mode) == 0o600

    def test_a_link_stays_a_link(self, file: Path, tmp_path: Path) -> None:
        real, link = tmp_path / "real.json", tmp_path / "link.json"
        real.write_text("old")
        link.symlink_to(real)
        run("parse", "--format", "json", "-o", link, file)
        assert link.is_symlink()
        assert json.loads(real.read_bytes())["year"] == 2024

    def test_an_input_is_never_overwritten(self, file: Path, tmp_path: Path) -> None:
        link = tmp_path / "link.txt"
        link.symlink_to(file)
        for out, given in ((file, file), (link, file), (file, tmp_path)):
            done = run("parse", "-o", out, given)
            assert done.returncode == 2
            assert b"overwrite" in done.stderr
            assert file.read_text(encoding="utf-8") == SAMPLE

    def test_a_file_stays_as_it_was_when_nothing_could_be_read(self, tmp_path: Path) -> None:
        out = tmp_path / "out.json"
        out.write_text("old")
        done = run("parse", "--format", "json", "-o", out, tmp_path / "missing.txt")
        assert done.returncode == 1
        assert list(tmp_path.iterdir()) == [out]
        assert out.read_text() == "old"

    def test_a_file_stays_as_it_was_when_writing_fails(
        self, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def fail(*_: object, **__: object) -> None:
            raise KeyboardInterrupt

        out = tmp_path / "out.txt"
        out.write_text("old")
        monkeypatch.setattr(display, "write_report", fail)
        assert main(["parse", "-o", str(out), str(file)]) == 130
        assert sorted(tmp_path.iterdir()) == sorted([file, out])
        assert out.read_text() == "old"

    def test_a_place_that_cannot_be_written_is_named(self, file: Path, tmp_path: Path) -> None:
        out = tmp_path / "no" / "out.txt"
        done = run("parse", "-o", out, file)
        assert done.returncode == 1
        assert f"fazhi: {out}: 无法写入 cannot be written" in done.stderr.decode()
        assert b"Traceback" not in done.stderr

    def test_an_output_without_a_name_is_wrong_use(self, file: Path, tmp_path: Path) -> None:
        done = run("parse", "-o", "", file)
        assert done.returncode == 2
        assert "输出文件名是空的 the name of the output is empty" in done.stderr.decode()
        assert list(tmp_path.iterdir()) == [file]

    def test_nothing_is_left_where_a_file_cannot_take_its_name(
        self, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def refuse(*_: object) -> None:
            raise PermissionError(1, "no")

        monkeypatch.setattr(os, "replace", refuse)
        assert main(["parse", "-o", str(tmp_path / "out.txt"), str(file)]) == 1
        assert list(tmp_path.iterdir()) == [file]

    def test_devices_are_written_to_and_not_replaced(self, file: Path) -> None:
        assert run("parse", "-o", os.devnull, file).returncode == 0
        assert not stat.S_ISREG(os.stat(os.devnull).st_mode)

    def test_a_dash_is_standard_output(self, file: Path) -> None:
        assert run("parse", "--format", "json", "-o", "-", file).stdout


class TestStatus:
    @pytest.mark.parametrize(
        "arguments",
        [
            [],
            ["sing"],
            ["parse"],
            ["parse", "--format", "poem", "a.txt"],
            ["parse", "-", "-"],
            ["parse", "--encoding", "pigeon", str(EXAMPLES[0])],
        ],
    )
    def test_wrong_use_is_2(self, arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
        try:
            status = main(arguments)
        except SystemExit as stopped:
            status = stopped.code  # type: ignore[assignment]
        assert status == 2
        shown, complaint = capsys.readouterr()
        assert shown == ""
        assert "fazhi" in complaint
        assert any(c >= "\u4e00" for c in complaint)

    @pytest.mark.parametrize(
        ("arguments", "chinese"),
        [
            (["parse"], "缺少参数"),
            (["parse", "a.txt", "--poem"], "不认识的参数"),
            (["parse", "a.txt", "--format", "poem"], "不在可选的值之中"),
            (["parse", "a.txt", "--format"], "此选项后需要一个值"),
            (["check", "a.txt", "--f", "text"], "选项的缩写不止一个意思"),
            (["parse", "a.txt", "--include-contact=yes"], "此选项不带值"),
        ],
    )
    def test_what_is_wrong_is_said_in_chinese_too(
        self, arguments: list[str], chinese: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        with pytest.raises(SystemExit) as stopped:
            main(arguments)
        assert stopped.value.code == 2
        assert chinese in capsys.readouterr().err

    def test_version(self, capsys: pytest.CaptureFixture[str]) -> None:
        with pytest.raises(SystemExit) as stopped:
            main(["--version"])
        assert stopped.value.code == 0
        assert capsys.readouterr().out == f"fazhi {fazhi.__version__}\n"

    @pytest.mark.parametrize("arguments", [["--help"], ["parse", "--help"]])
    def test_help_is_in_both_languages(
        self, arguments: list[str], capsys: pytest.CaptureFixture[str]
    ) -> None:
        with pytest.raises(SystemExit) as stopped:
            main(arguments)
        assert stopped.value.code == 0
        shown = capsys.readouterr().out
        assert "报告" in shown
        assert "reports" in shown

    def test_a_reader_that_goes_away_is_no_trouble(self) -> None:
        many = [str(path) for path in EXAMPLES] * 20
        for form in ("json", "text"):
            command = [*COMMAND, "parse", "--format", form, *many]
            with subprocess.Popen(
                command, stdout=subprocess.PIPE, stderr=subprocess.PIPE
            ) as process:
                assert process.stdout is not None
                assert process.stderr is not None
                process.stdout.read(10)
                process.stdout.close()
                assert process.stderr.read() == b""
            assert process.returncode == 141

    def test_an_interruption_is_quiet(self) -> None:
        command = [*COMMAND, "parse", "--format", "json", str(EXAMPLES[0]), "-"]
        with subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        ) as process:
            assert process.stdout is not None
            assert process.stderr is not None
            # The first report is written when the second is waited for.
            process.stdout.read(1)
            process.send_signal(signal.SIGINT)
            assert process.stderr.read() == b""
        assert process.returncode == 130
