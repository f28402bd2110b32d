# SPDX-License-Identifier: MIT
"""A corpus on disk: Parquet files and databases, asked in SQL, by the command, as documented."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import duckdb
import pandas as pd
import polars as pl
import pyarrow.parquet as pq
import pytest
from conftest import FOLDER, ROOT

import fazhi
from fazhi.report_columns import CORPUS
from fazhi.store import QueryError, query

if TYPE_CHECKING:
    from pathlib import Path


def fazhi_command(*arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-X", "utf8", "-m", "fazhi", "corpus", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


class TestStores:
    def test_parquet(self, corpus: fazhi.Corpus, tmp_path: Path) -> None:
        paths = corpus.write_parquet(tmp_path / "out")
        assert [path.name for path in paths] == [f"{name}.parquet" for name in CORPUS]
        assert sorted(os.listdir(tmp_path / "out")) == sorted(path.name for path in paths)
        for path in paths:
            table = corpus.tables[path.stem]
            assert pq.read_table(path).equals(table.to_arrow())
            assert pl.read_parquet(path).height == len(table)
            assert len(pd.read_parquet(path)) == len(table)
            assert duckdb.read_parquet(str(path)).shape[0] == len(table)

    def test_parquet_has_the_types_that_every_reader_knows(
        self, corpus: fazhi.Corpus, tmp_path: Path
    ) -> None:
        corpus.write_parquet(tmp_path)
        kinds = set()
        for name in CORPUS:
            form = pq.ParquetFile(tmp_path / f"{name}.parquet").schema
            for i in range(len(form)):
                column = form.column(i)
                kinds.add((column.physical_type, column.logical_type.type))
        assert kinds == {
            ("BYTE_ARRAY", "STRING"),
            ("BOOLEAN", "NONE"),
            ("FIXED_LEN_BYTE_ARRAY", "DECIMAL"),
            ("INT32", "DATE"),
            ("INT32", "NONE"),
        }

    def test_duckdb(self, corpus: fazhi.Corpus, tmp_path: Path) -> None:
        path = corpus.to_duckdb(tmp_path / "x.duckdb")
        with duckdb.connect(str(path), read_only=True) as connection:
            found = connection.execute(
                "select r.issuer, r.year, i.number from indicators i join reports r using (report) "
                "where i.concept = 'recon.applications_received' and i.change_kind is null "
                "order by r.issuer_order, r.year"
            ).fetchall()
            assert [(issuer, year, int(number)) for issuer, year, number in found] == [
                ("松泉县人民政府", 2022, 98),
                ("松泉县人民政府", 2023, 126),
                ("松泉县人民政府", 2024, 155),
            ]
            documented = {
                (name, column.name): f"{column.chinese}。{column.english}"
                for name, columns in CORPUS.items()
                for column in columns
            }
            comments = connection.execute(
                "select table_name, column_name, comment from duckdb_columns() "
                "where not internal and table_name <> 'fazhi_corpus'"
            ).fetchall()
            assert {(table, column) for table, column, _ in comments} == set(documented)
            for table, column, comment in comments:
                assert comment.startswith(documented[table, column])

    def test_a_database_of_a_corpus_is_replaced_and_another_is_not(
        self, corpus: fazhi.Corpus, tmp_path: Path
    ) -> None:
        path = tmp_path / "x.duckdb"
        corpus.to_duckdb(path)
        corpus.to_duckdb(path)
        other = tmp_path / "other.duckdb"
        with duckdb.connect(str(other)) as connection:
            connection.execute("create table precious (x int)")
        before = other.read_bytes()
        with pytest.raises(fazhi.FileError, match="不是语料库"):
            corpus.to_duckdb(other)
        assert other.read_bytes() == before
        assert sorted(os.listdir(tmp_path)) == ["other.duckdb", "x.duckdb"]
        with pytest.raises(fazhi.FileError):
            corpus.to_duckdb(tmp_path / "nowhere" / "x.duckdb")

    @pytest.mark.parametrize("name", ["x.duckdb", "x"])
    def test_questions(self, corpus: fazhi.Corpus, tmp_path: Path, name: str) -> None:
        path = tmp_path / name
        corpus.to_duckdb(path) if path.suffix else corpus.write_parquet(path)
        answer = query(path, "select count(*) as n from indicators")
        assert answer.to_pylist() == [{"n": len(corpus.indicators)}]
        (tmp_path / "secret.csv").write_text("a\n1\n")
        for wrong in (
            "select * from nothing",
            "selekt",
            "drop table reports",
            "create table x as select 1",
            f"select * from read_csv('{tmp_path / 'secret.csv'}')",
            f"copy reports to '{tmp_path / 'out.csv'}'",
            "set enable_external_access = true",
            "",
        ):
            with pytest.raises(QueryError):
                query(path, wrong)
        assert not (tmp_path / "out.csv").exists()
        assert query(path, "select 1 as x from reports limit 1").num_rows == 1

    def test_what_is_no_corpus(self, tmp_path: Path) -> None:
        with pytest.raises(fazhi.MissingFileError):
            query(tmp_path / "nowhere", "select 1")
        with pytest.raises(fazhi.FileError):
            query(tmp_path, "select 1")
        (tmp_path / "text.duckdb").write_text("text")
        with pytest.raises(fazhi.FileError):
            query(tmp_path / "text.duckdb", "select 1")


class TestCommand:
    @pytest.fixture
    def built(self, tmp_path: Path) -> Path:
        path = tmp_path / "x.duckdb"
        done = fazhi_command("build", FOLDER, "-o", path, "--no-cache")
        assert (done.returncode, done.stderr) == (0, "")
        assert "12 reports" in done.stdout
        return path

    def test_query_in_every_format(self, built: Path) -> None:
        sql = (
            "select report, number, date from indicators join reports using (report) "
            "where text = '98件' or text = '6.8%' order by number"
        )
        text = fazhi_command("query", built, sql)
        assert text.stdout.splitlines() == [
            "report           number  date",
            "---------------  ------  ----------",
            "county/2022.txt  6.8     2023-01-18",
            "county/2022.txt  98      2023-01-18",
        ]
        lines = fazhi_command("query", built, sql, "--format", "json").stdout.splitlines()
        assert json.loads(lines[0]) == {
            "report": "county/2022.txt",
            "number": "6.8",
            "date": "2023-01-18",
        }
        out = fazhi_command("query", built, sql, "--format", "csv").stdout
        assert list(csv.reader(io.StringIO(out)))[1] == ["county/2022.txt", "6.8", "2023-01-18"]

    def test_lists_are_json(self, built: Path) -> None:
        sql = "select actions from commitments limit 1"
        rows = list(
            csv.reader(io.StringIO(fazhi_command("query", built, sql, "--format", "csv").stdout))
        )
        assert json.loads(rows[1][0])[0]["testability"] in range(4)

    def test_what_json_has_no_word_for_is_null(self, built: Path) -> None:
        sql = "select 'nan'::double a, [1.5, 'inf'::double] b, {'c': 'nan'::double} d, 'x'::blob e"
        (line,) = fazhi_command("query", built, sql, "--format", "json").stdout.splitlines()

        def refuse(word: str) -> None:
            raise ValueError(word)

        read = json.loads(line, parse_constant=refuse)
        assert [read["a"], read["b"], read["d"]] == [None, [1.5, None], {"c": None}]

    def test_a_place_that_cannot_be_is_told_before_anything_is_read(
        self, folder: Path, tmp_path: Path
    ) -> None:
        (folder / "broken.txt").write_bytes(b"\xff\xff\xff\x00\x80")
        taken = tmp_path / "notes.md"
        taken.write_text("mine")
        for place, said in (
            (tmp_path / "no" / "x.duckdb", "没有要写入的文件夹"),
            (taken, "应为文件夹"),
            (folder / "county" / "2022.txt", "应为文件夹"),
        ):
            done = fazhi_command("build", folder, "-o", place, "--no-cache")
            assert done.returncode == 1
            assert f"fazhi: {place}: " in done.stderr
            assert said in done.stderr
            assert "broken.txt" not in done.stderr
        assert taken.read_text() == "mine"

    def test_parquet_and_errors(self, folder: Path, tmp_path: Path) -> None:
        (folder / "broken.txt").write_bytes(b"\xff\xff\xff\x00\x80")
        done = fazhi_command("build", folder, "-o", tmp_path / "out", "--no-cache")
        assert done.returncode == 1
        assert "broken.txt: " in done.stderr
        assert "12 reports" in done.stdout
        asked = fazhi_command("query", tmp_path / "out", "select report from errors")
        assert asked.stdout.splitlines()[-1] == "broken.txt"

    def test_statuses(self, built: Path, tmp_path: Path) -> None:
        assert fazhi_command("query", built, "selekt").returncode == 2
        missing = fazhi_command("query", tmp_path / "nowhere.duckdb", "select 1")
        assert missing.returncode == 1
        assert "没有这个语料库" in missing.stderr
        nothing = fazhi_command("build", tmp_path / "nowhere", "-o", tmp_path / "y")
        assert nothing.returncode == 1
        assert not (tmp_path / "y").exists()
        assert fazhi_command("build", FOLDER).returncode == 2
        assert fazhi_command("build", FOLDER, "-o", built, "--workers", "0").returncode == 2

    def test_columns(self) -> None:
        out = fazhi_command("columns", "indicators", "--format", "json").stdout
        listed = [json.loads(line) for line in out.splitlines()]
        assert listed == fazhi.columns("indicators")
        assert fazhi_command("columns", "rows").returncode == 2


@pytest.mark.parametrize("page", ["tables.md", "tables.zh.md"])
class TestPage:
    def test_it_lists_the_columns(self, page: str) -> None:
        text = (ROOT / "examples" / page).read_text(encoding="utf-8")
        listed = fazhi_command("columns", "--format", "markdown").stdout
        assert text[text.index("### reports") :] == listed

    def test_what_it_shows_runs(
        self, page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        text = (ROOT / "examples" / page).read_text(encoding="utf-8")
        (tmp_path / "examples").symlink_to(ROOT / "examples")
        monkeypatch.chdir(tmp_path)
        monkeypatch.setenv("FAZHI_CACHE", str(tmp_path / "cache"))
        names: dict[str, object] = {}
        blocks = re.findall(r"```python\n(.*?)```", text, re.DOTALL)
        assert len(blocks) == 3
        for block in blocks:
            exec(compile(block, page, "exec"), names)
        assert len(query(tmp_path / "reports.duckdb", "from reports")) == 12
        (commands,) = re.findall(r"```sh\n(.*?)```", text, re.DOTALL)
        done = subprocess.run(
            ["sh", "-ec", f'fazhi() {{ {sys.executable} -m fazhi "$@"; }}\n{commands}'],
            capture_output=True,
            text=True,
            check=True,
            env={**os.environ, "PYTHONUTF8": "1"},
        )
        assert "松泉县人民政府  2024  155     件" in done.stdout
        nested = re.search(r"`(select report, unnest.*?)`", text)
        assert nested is not None
        assert "deadline" in query(tmp_path / "tables", nested[1]).column_names
