# SPDX-License-Identifier: MIT
"""Folders and archives: a result for each file, in order, however deep and however broken."""

from __future__ import annotations

import io
import os
import zipfile
from typing import TYPE_CHECKING

import pytest

import fazhi

if TYPE_CHECKING:
    from pathlib import Path

pytest.importorskip("lxml")
pytest.importorskip("pypdfium2")
pytest.importorskip("docx")
pytest.importorskip("reportlab")

import found_files
from conftest import SAMPLE

WORD = found_files.word(SAMPLE)


def archive(members: dict[str, bytes], *, utf8: bool = True) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        for name, data in members.items():
            written = name if utf8 else name.encode("gb18030").decode("cp437")
            entry = zipfile.ZipInfo(written)
            package.writestr(entry, data)
    data = file.getvalue()
    if not utf8:
        data = unflagged(data, members)
    return data


def unflagged(data: bytes, members: dict[str, bytes]) -> bytes:
    """An archive as Chinese Windows writes it: names in its own encoding, and no flag."""
    for name in members:
        told = name.encode("gb18030").decode("cp437").encode()
        own = name.encode("gb18030")
        assert told in data
        # Both are put to one length, so that no offset in the archive changes.
        data = data.replace(told, own + b"_" * (len(told) - len(own)))
    changed = bytearray(data)
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = changed.find(mark)
        while place >= 0:
            changed[place + at + 1] &= ~0x08
            place = changed.find(mark, place + 1)
    return bytes(changed)


def test_every_file_of_a_folder_has_a_result(tmp_path: Path) -> None:
    inner = archive({"内/b.docx": WORD, "内/c.pdf": b"%PDF-", "__MACOSX/d.txt": b"x"})
    (tmp_path / "甲").mkdir()
    (tmp_path / "甲" / "a.txt").write_text(SAMPLE, encoding="gb18030")
    (tmp_path / "乙.zip").write_bytes(archive({"里.zip": inner, "z.txt": SAMPLE.encode()}))
    (tmp_path / "页_files").mkdir()
    (tmp_path / "页_files" / "style.css").write_text("a{}")
    (tmp_path / ".hidden").write_text("x")
    (tmp_path / "图.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    found = list(fazhi.read_all(tmp_path))
    assert [os.path.relpath(each.name, tmp_path) for each in found] == [
        "乙.zip!/z.txt",
        "乙.zip!/里.zip!/内/b.docx",
        "乙.zip!/里.zip!/内/c.pdf",
        "图.png",
        "甲/a.txt",
    ]
    assert [each.source is not None for each in found] == [True, True, False, False, True]
    assert all((each.source is None) != (each.error is None) for each in found)
    assert {fazhi.parse(each.source).year for each in found if each.source} == {2024}
    assert str(found[2].error).splitlines()[1].startswith(found[2].name)


def test_archives_are_not_opened_without_end(tmp_path: Path) -> None:
    data = SAMPLE.encode()
    for depth in range(5):
        data = archive({f"{depth}.zip" if depth else "a.txt": data})
    (tmp_path / "a.zip").write_bytes(data)
    (only,) = fazhi.read_all(tmp_path / "a.zip")
    assert isinstance(only.error, fazhi.SizeError)
    (only,) = fazhi.read_all(tmp_path / "a.zip", limits=fazhi.Limits(depth=5))
    assert only.source is not None


def test_names_that_are_not_unicode_are_read(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(archive({"清溪县.txt": SAMPLE.encode()}, utf8=False))
    (only,) = fazhi.read_all(tmp_path / "a.zip")
    assert "!/清溪县.txt" in only.name
    assert only.source is not None


def test_a_bomb_in_an_archive_stops_the_archive_and_nothing_else(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("a.txt", b" " * (3 << 20))
        package.writestr("b.txt", b" " * (3 << 20))
    (tmp_path / "b.txt").write_text(SAMPLE, encoding="utf-8")
    found = list(fazhi.read_all(tmp_path, limits=fazhi.Limits(unpacked_bytes=1 << 20)))
    assert [type(each.error) for each in found] == [fazhi.SizeError, fazhi.SizeError, type(None)]


def test_a_path_of_one_document_gives_that_one_and_no_path_an_error(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(WORD)
    (only,) = fazhi.read_all(path)
    assert only.source == fazhi.read(path)
    with pytest.raises(fazhi.MissingFileError):
        fazhi.read_all(tmp_path / "none")


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="no links here")
def test_a_folder_that_links_to_itself_ends(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(SAMPLE, encoding="utf-8")
    (tmp_path / "again").symlink_to(tmp_path, target_is_directory=True)
    assert len(list(fazhi.read_all(tmp_path))) == 1


def test_a_link_in_a_circle_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to("a.txt")
    (tmp_path / "b.txt").write_text(SAMPLE, encoding="utf-8")
    circle, other = fazhi.read_all(tmp_path)
    assert isinstance(circle.error, fazhi.FileError)
    assert circle.name == str(tmp_path / "a.txt")
    assert other.source is not None
