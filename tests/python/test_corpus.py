# SPDX-License-Identifier: MIT
"""A folder of reports as tables: what is in them, which files are read, and which only once."""

from __future__ import annotations

import os
import pickle
import sqlite3
import zipfile
from typing import TYPE_CHECKING

import duckdb
import places
import polars as pl
import pyarrow as pa
import pytest
from conftest import FOLDER, SAMPLE

import fazhi
from fazhi import corpus as corpus_module
from fazhi import corpus_rows
from fazhi.arrow import schema
from fazhi.report_columns import CORPUS

if TYPE_CHECKING:
    from pathlib import Path


class TestTables:
    def test_every_report_is_read(self, corpus: fazhi.Corpus) -> None:
        paths = sorted(path.relative_to(FOLDER).as_posix() for path in FOLDER.rglob("*.txt"))
        assert len(corpus) == len(paths) >= 9
        assert sorted(corpus.reports.to_pandas()["report"]) == paths
        assert len(corpus.errors) == 0
        assert corpus.reports.to_pandas()["year"].value_counts().to_dict() == {
            2022: 4,
            2023: 4,
            2024: 4,
        }

    def test_tables_have_the_columns_that_are_documented(self, corpus: fazhi.Corpus) -> None:
        assert list(corpus.tables) == list(CORPUS)
        for name, table in corpus.tables.items():
            assert table.to_arrow().schema.equals(schema(CORPUS[name]), check_metadata=True)
            assert getattr(corpus, name) is table

    def test_rows_are_those_of_the_reports(self, corpus: fazhi.Corpus) -> None:
        for row in corpus.reports.to_records():
            report = corpus.report(row["report"])
            assert row["title"] == (report.title.text if report.title else None)
            for name in places.FACTS:
                rows = (
                    corpus.tables[name]
                    .to_arrow()
                    .filter(
                        pa.compute.equal(corpus.tables[name].to_arrow()["report"], row["report"])
                    )
                )
                own = pa.table(getattr(report, name))
                assert rows.drop_columns("report").to_pylist() == own.to_pylist()
                assert row[name] == own.num_rows
            assert row["sections"] == len(report.walk())
            assert row["findings"] == len(fazhi.check(report))
            assert row["links"] == len(report.links())

    def test_a_table_has_the_measures_of_each_report(self, corpus: fazhi.Corpus) -> None:
        rows = corpus.metrics.to_records()
        assert [row.pop("report") for row in rows] == [
            row["report"] for row in corpus.reports.to_records()
        ]
        report = corpus.report("county/2024.txt")
        (stated,) = (
            row
            for row, each in zip(rows, corpus.reports.to_records(), strict=True)
            if each["report"] == "county/2024.txt"
        )
        assert stated == report.measures_table()

    def test_ids_of_concepts_and_themes_have_their_names(self, corpus: fazhi.Corpus) -> None:
        names = {row["concept"]: row["name_zh"] for row in corpus.concepts.to_records()}
        assert names == {each.id: each.name_zh for each in fazhi.concepts()}
        used = {row["concept"] for row in corpus.indicators.to_records()} - {None}
        assert used <= set(names)
        rows = corpus.themes.to_records()
        assert [row["title_zh"] for row in rows] == [each.title_zh for each in fazhi.themes()]
        used = {row["theme"] for row in corpus.measures.to_records()} - {None}
        assert used <= {row["theme"] for row in rows}

    def test_themes_are_those_of_every_outline_that_a_report_goes_by(self, tmp_path: Path) -> None:
        for year in (2019, 2024):
            text = f"清溪县{year}年法治政府建设情况报告\n一、主要举措\n"
            (tmp_path / f"{year}.txt").write_text(text, encoding="utf-8")
        rows = fazhi.Corpus.from_dir(tmp_path, cache=None).themes.to_records()
        assert [(row["theme"], row["outline"]) for row in rows] == [
            (each.id, each.outline) for each in (*fazhi.themes(), *fazhi.themes(2019))
        ]

    def test_issuers_stand_in_the_order_of_pinyin(self, corpus: fazhi.Corpus) -> None:
        rows = corpus.reports.to_records()
        issuers = list(dict.fromkeys(row["issuer"] for row in rows))
        assert issuers == sorted(issuers, key=fazhi.collation_key)
        assert [row["issuer_order"] for row in rows] == [
            issuers.index(row["issuer"]) + 1 for row in rows
        ]
        assert [row["year"] for row in rows] == [2022, 2023, 2024] * 4

    def test_a_date_without_a_day_says_so(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_text(SAMPLE.replace("1月20日", "2月 日"), encoding="utf-8")
        (tmp_path / "b.txt").write_text("没有日期。", encoding="utf-8")
        dates = {
            row["report"]: (str(row["date"]), row["date_precision"])
            for row in fazhi.Corpus.from_dir(tmp_path, cache=None).reports.to_records()
        }
        assert dates == {"a.txt": ("2025-02-01", "month"), "b.txt": ("None", None)}

    def test_any_library_reads_a_table(self, corpus: fazhi.Corpus) -> None:
        rows = len(corpus.indicators)
        assert pl.DataFrame(corpus.indicators).height == rows
        assert pa.table(corpus.indicators).num_rows == rows
        assert len(corpus.indicators.to_pandas()) == rows
        facts = corpus.indicators
        assert duckdb.sql("select count(*) from facts").fetchall() == [(len(facts),)]
        assert corpus.indicators._repr_html_().lstrip().startswith("<div>")

    def test_it_comes_back_from_pickle(self, corpus: fazhi.Corpus) -> None:
        again = pickle.loads(pickle.dumps(corpus))
        assert repr(again) == repr(corpus)
        for name, table in corpus.tables.items():
            assert again.tables[name].columns == table.columns
            assert again.tables[name].to_arrow().equals(table.to_arrow(), check_metadata=True)
        key = corpus.reports.to_records()[0]["report"]
        assert again.report(key) == corpus.report(key)

    @pytest.mark.parametrize("workers", [1, 3])
    def test_the_number_of_threads_changes_nothing(
        self, corpus: fazhi.Corpus, workers: int
    ) -> None:
        again = fazhi.Corpus.from_dir(FOLDER, cache=None, workers=workers)
        for name, table in corpus.tables.items():
            assert again.tables[name].to_arrow().equals(table.to_arrow())

    def test_batches_change_nothing(
        self, corpus: fazhi.Corpus, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(corpus_module, "_BATCH", 7)
        again = fazhi.Corpus.from_dir(FOLDER, cache=None)
        for name, table in corpus.tables.items():
            assert again.tables[name].to_records() == table.to_records()


class TestFiles:
    def test_what_is_wrong_with_a_file_is_collected(self, folder: Path) -> None:
        (folder / "broken.txt").write_bytes(b"\xff\xff\xff\x00\x80")
        (folder / "gone.txt").symlink_to(folder / "nowhere")
        (folder / "old.txt").write_bytes(SAMPLE.encode("gb18030"))
        found = fazhi.Corpus.from_dir(folder, cache=None)
        assert len(found) == 13
        (error,) = found.errors.to_records()
        assert (error["report"], error["kind"]) == ("broken.txt", "EncodingError")
        assert error["message"].startswith("无法判断编码：")
        encodings = {row["report"]: row["encoding"] for row in found.reports.to_records()}
        assert encodings["old.txt"] == "GB18030"

    def test_archives_are_read_file_by_file(self, folder: Path, tmp_path: Path) -> None:
        plain = fazhi.Corpus.from_dir(folder, cache=None)
        packed = tmp_path / "packed"
        packed.mkdir()
        with zipfile.ZipFile(packed / "全部.zip", "w") as package:
            for path in folder.rglob("*.txt"):
                package.write(path, path.relative_to(folder).as_posix())
            package.writestr("broken.docx", b"PK\x03\x04")
            package.writestr("logo.png", b"\x89PNG")
        cache = tmp_path / "corpus.sqlite"
        found = fazhi.Corpus.from_dir(packed, cache=cache, workers=2)
        assert len(found) == len(plain)
        (error,) = found.errors.to_records()
        assert error["report"] == "全部.zip!/broken.docx"
        assert error["kind"] == "FormatError"
        assert error["message"].splitlines()[0] == "文件已损坏或不完整，无法解包。"
        for name in ("reports", "indicators", "findings"):
            expected = [
                {**row, "report": f"全部.zip!/{row['report']}"}
                for row in plain.tables[name].to_records()
            ]
            rows = found.tables[name].to_records()
            assert sorted(rows, key=str) == sorted(expected, key=str)
        report = found.report("全部.zip!/county/2024.txt")
        assert report == plain.report("county/2024.txt")
        with pytest.raises(fazhi.MissingFileError, match="压缩包中没有这个文件"):
            found.report("全部.zip!/county/1999.txt")
        again = fazhi.Corpus.from_dir(packed, cache=cache)
        assert again.indicators.to_records() == found.indicators.to_records()

    def test_what_seems_no_report_is_marked(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_text(SAMPLE, encoding="utf-8")
        explained = "《清溪县优化营商环境办法》政策解读\n一、出台背景\n办法规定了12项措施。"
        (tmp_path / "b.txt").write_text(explained, encoding="utf-8")
        found = fazhi.Corpus.from_dir(tmp_path, cache=None).reports.to_records()
        assert {row["report"]: row["not_a_report"] for row in found} == {
            "a.txt": None,
            "b.txt": "interpretation",
        }
        never = fazhi.Corpus.from_dir(tmp_path, cache=None, threshold=None).reports.to_records()
        assert {row["not_a_report"] for row in never} == {None}

    def test_figures_are_given_the_indicators_of_a_table(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_text("一、主要举措\n古树挂牌率达98%。", encoding="utf-8")
        table = (
            "concept\tlocal.tagged_rate\t古树挂牌率\tTagged old trees\tpct\t+\t-\tS\n"
            "words\tlocal.tagged_rate\t古树 挂牌率 @%\n"
        )
        cache = tmp_path / "cache.sqlite"
        for ontology, expected in ((None, None), (fazhi.Ontology(table), "local.tagged_rate")):
            found = fazhi.Corpus.from_dir(tmp_path, cache=cache, ontology=ontology)
            (figure,) = found.indicators.to_records()
            assert figure["concept"] == expected
            ids = {row["concept"] for row in found.concepts.to_records()}
            assert ("local.tagged_rate" in ids) is (expected is not None)
            assert found.report("a.txt").indicators[0].concept == expected

    def test_a_pattern_chooses(self, folder: Path) -> None:
        (folder / ".hidden.txt").write_text(SAMPLE, encoding="utf-8")
        (folder / "county" / "~$2024.txt").write_text("x", encoding="utf-8")
        only = fazhi.Corpus.from_dir(folder, pattern="**/*2024.txt", cache=None)
        assert {row["year"] for row in only.reports.to_records()} == {2024}
        both = fazhi.Corpus.from_dir(folder, pattern=("county/*", "market/*"), cache=None)
        assert len(both) == 6
        assert len(fazhi.Corpus.from_dir(folder, pattern="*.csv", cache=None)) == 0

    def test_what_the_caller_did_wrong_is_raised(self, tmp_path: Path, folder: Path) -> None:
        with pytest.raises(fazhi.OptionError, match="workers is at least 1, not 0"):
            fazhi.Corpus.from_dir(folder, workers=0, cache=None)
        with pytest.raises(fazhi.MissingFileError, match="无法读取该文件夹"):
            fazhi.Corpus.from_dir(tmp_path / "nowhere")
        with pytest.raises(fazhi.FileError):
            fazhi.Corpus.from_dir(folder / "county" / "2024.txt")
        with pytest.raises(fazhi.OptionError):
            fazhi.Corpus.from_dir(folder, pattern="/etc/*", cache=None)
        with pytest.raises(fazhi.OptionError):
            fazhi.Corpus.from_dir(folder, encoding="no-such-encoding", cache=None)

    def test_progress_is_shown_where_it_is_asked_for(
        self, folder: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        fazhi.Corpus.from_dir(folder, cache=None)
        assert capsys.readouterr() == ("", "")
        fazhi.Corpus.from_dir(folder, cache=None, progress=True)
        out, err = capsys.readouterr()
        assert out == ""
        assert "12/12" in err


class TestCache:
    def parsed(self, monkeypatch: pytest.MonkeyPatch) -> list[str]:
        read: list[str] = []
        parse = corpus_rows.parse

        def noted(source: fazhi.Source, *, ontology: fazhi.Ontology) -> fazhi.Report:
            read.append(os.path.basename(source.name or ""))
            return parse(source, ontology=ontology)

        monkeypatch.setattr(corpus_rows, "parse", noted)
        return read

    def test_what_has_not_changed_is_not_parsed_again(
        self, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        cache = tmp_path / "cache" / "corpus.sqlite"
        read = self.parsed(monkeypatch)
        first = fazhi.Corpus.from_dir(folder, cache=cache)
        assert len(read) == 12
        read.clear()
        again = fazhi.Corpus.from_dir(folder, cache=cache)
        assert read == []
        for name, table in first.tables.items():
            assert again.tables[name].to_records() == table.to_records()

        with open(folder / "county" / "2024.txt", "a", encoding="utf-8") as file:
            file.write("抄送：云岭市司法局。\n")
        (folder / "market" / "2023.txt").rename(folder / "renamed.txt")
        changed = fazhi.Corpus.from_dir(folder, cache=cache)
        assert read == ["2024.txt"]
        assert "renamed.txt" in set(changed.indicators.to_pandas()["report"])

    def test_another_library_does_not_use_it(
        self, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        cache = tmp_path / "corpus.sqlite"
        fazhi.Corpus.from_dir(folder, cache=cache)
        read = self.parsed(monkeypatch)
        monkeypatch.setattr("fazhi.cache.library", lambda: "another")
        fazhi.Corpus.from_dir(folder, cache=cache)
        assert len(read) == 12
        with sqlite3.connect(cache) as connection:
            kept = connection.execute("SELECT DISTINCT library FROM entry").fetchall()
        connection.close()
        assert kept == [("another",)]

    @pytest.mark.parametrize("content", [b"", b"no database at all, but something else" * 50])
    def test_a_broken_cache_is_made_anew(
        self, folder: Path, tmp_path: Path, content: bytes
    ) -> None:
        cache = tmp_path / "corpus.sqlite"
        cache.write_bytes(content)
        assert len(fazhi.Corpus.from_dir(folder, cache=cache)) == 12
        assert cache.read_bytes().startswith(b"SQLite format 3")

    @pytest.mark.parametrize(
        "damage",
        [
            "content = x'00'",
            "content = substr(content, 1, 900)",
            "content = substr(content, 1, 900) || x'00' || substr(content, 902)",
        ],
    )
    def test_what_is_damaged_in_it_is_parsed_again(
        self, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, damage: str
    ) -> None:
        cache = tmp_path / "corpus.sqlite"
        first = fazhi.Corpus.from_dir(folder, cache=cache)
        with sqlite3.connect(cache) as connection:
            connection.execute(f"UPDATE entry SET {damage}")
        connection.close()
        read = self.parsed(monkeypatch)
        again = fazhi.Corpus.from_dir(folder, cache=cache)
        assert len(read) == 12
        assert again.findings.to_records() == first.findings.to_records()

    def test_without_a_place_to_write_nothing_is_remembered(
        self, folder: Path, tmp_path: Path
    ) -> None:
        (tmp_path / "file").write_text("")
        assert len(fazhi.Corpus.from_dir(folder, cache=tmp_path / "file" / "x.sqlite")) == 12

    def test_the_place_can_be_named(
        self, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("FAZHI_CACHE", str(tmp_path / "own"))
        fazhi.Corpus.from_dir(folder)
        assert (tmp_path / "own" / "corpus.sqlite").is_file()
