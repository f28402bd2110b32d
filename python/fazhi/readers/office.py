# SPDX-License-Identifier: MIT
"""Files of older word processors (.doc, .wps, .rtf, .odt): converted by LibreOffice where it is."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from .errors import MissingLibraryError, format_error

COMMANDS = ("soffice", "libreoffice")
SECONDS = 120
# Links and pictures of other places are not followed, macros and embedded objects do not run.
SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="BlockUntrustedRefererLinks"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="DisableActiveContent"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="MacroSecurityLevel"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="DisableMacrosExecution"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update">
<prop oor:name="Link"><value>2</value></prop></item>
</oor:items>
"""
NOWHERE = "http://127.0.0.1:9"


def to_docx(data: bytes, extension: str, name: str) -> bytes:
    """Return a document as Word's .docx.

    Raises:
        MissingLibraryError: LibreOffice is not installed.
        FormatError: it cannot read the document, or not in time.
    """
    command = next(filter(None, map(shutil.which, COMMANDS)), None)
    if command is None:
        raise MissingLibraryError(
            f"{name}：读取 {extension} 需要 LibreOffice（soffice 命令）；请安装，或另存为 .docx。\n"
            f"{name}: {extension} is read with LibreOffice (the command soffice); please install "
            "it, or save the document as .docx."
        )
    with tempfile.TemporaryDirectory(prefix="fazhi-") as folder:
        profile = Path(folder, "profile", "user")
        profile.mkdir(parents=True)
        (profile / "registrymodifications.xcu").write_text(SETTINGS, encoding="utf-8")
        source = Path(folder, f"document{extension}")
        source.write_bytes(data)
        surroundings = {
            **os.environ,
            **dict.fromkeys(("http_proxy", "https_proxy", "ftp_proxy", "all_proxy"), NOWHERE),
            "no_proxy": "",
        }
        try:
            subprocess.run(
                [
                    command, "--headless", "--norestore", "--nolockcheck", "--nodefault",
                    f"-env:UserInstallation={Path(folder, 'profile').as_uri()}",
                    "--convert-to", "docx", "--outdir", str(Path(folder, "out")), str(source),
                ],
                check=True,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                timeout=SECONDS,
                env=surroundings,
            )  # fmt: skip
            return Path(folder, "out", "document.docx").read_bytes()
        except subprocess.TimeoutExpired:
            raise format_error(
                name,
                f"LibreOffice 在 {SECONDS} 秒内未能转换。",
                f"LibreOffice did not convert it within {SECONDS} seconds.",
            ) from None
        except (subprocess.CalledProcessError, OSError):
            raise format_error(
                name,
                "LibreOffice 无法转换，文件可能已损坏或加密。",
                "LibreOffice cannot convert it; it may be damaged or locked.",
            ) from None
