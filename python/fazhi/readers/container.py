# SPDX-License-Identifier: MIT
"""Files inside a file: zip packages, opened with bounds on what comes out of them."""

from __future__ import annotations

import io
import lzma
import struct
import zipfile
import zlib
from typing import TYPE_CHECKING

from .._core import Error
from .errors import format_error, size_error

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .limits import Limits

UTF8_FLAG, ENCRYPTED_FLAG = 0x800, 0x1
PIECE = 1 << 20
# What the readers of the standard library raise for bytes that make no sense.
DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    EOFError,
    LookupError,
    NotImplementedError,
    OSError,
    OverflowError,
    RuntimeError,
    ValueError,
)


class Container:
    """The members of a zip package. Bytes are counted as they come out, not as announced."""

    def __init__(self, data: bytes, name: str, limits: Limits) -> None:
        """Open a package.

        Raises:
            FormatError: it is damaged or cut off.
            SizeError: it has too many members.
        """
        self.name = name
        self.limits = limits
        self._left = limits.unpacked_bytes
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except DAMAGE:
            raise self._damaged() from None
        members = self._zip.infolist()
        if len(members) > limits.members:
            raise size_error(
                name,
                f"包内有 {len(members)} 个文件，上限为 {limits.members} 个。",
                f"it holds {len(members)} files and the limit is {limits.members}.",
            )
        self._members = {self._path(each): each for each in members if not each.is_dir()}

    def __contains__(self, path: str) -> bool:
        return path in self._members

    def __iter__(self) -> Iterator[str]:
        return iter(self._members)

    def read(self, path: str) -> bytes:
        """Return the bytes of a member.

        Raises:
            FormatError: it is damaged, locked or not there.
            SizeError: more comes out of the package than the limit.
        """
        member = self._members.get(path)
        if member is None:
            raise format_error(self.name, f"包内缺少 {path}。", f"{path} is missing in it.")
        if member.flag_bits & ENCRYPTED_FLAG:
            raise format_error(
                self.name,
                f"包内的 {path} 已加密，请先解密。",
                f"{path} in it is encrypted; please unlock it first.",
            )
        pieces: list[bytes] = []
        try:
            with self._zip.open(member) as stream:
                while piece := stream.read(PIECE):
                    self._left -= len(piece)
                    if self._left < 0:
                        raise self._too_large()
                    pieces.append(piece)
        except Error:
            raise
        except DAMAGE:
            raise self._damaged() from None
        return b"".join(pieces)

    @staticmethod
    def _path(member: zipfile.ZipInfo) -> str:
        # Chinese Windows writes names in its own encoding and does not say so.
        name = member.filename
        if not member.flag_bits & UTF8_FLAG:
            for encoding in ("utf-8", "gb18030"):
                try:
                    name = member.filename.encode("cp437").decode(encoding)
                    break
                except UnicodeError:
                    continue
        return name.replace("\\", "/").lstrip("/")

    def _damaged(self) -> Exception:
        return format_error(
            self.name,
            "文件已损坏或不完整，无法解包。",
            "damaged or cut off: it cannot be unpacked.",
        )

    def _too_large(self) -> Exception:
        most = self.limits.unpacked_bytes
        return size_error(
            self.name,
            f"解包后超过 {most} 字节的上限。",
            f"what is packed in it is over the limit of {most} bytes.",
        )
