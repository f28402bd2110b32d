# SPDX-License-Identifier: MIT
"""Sites set an article in many ways; in each its facts are those of its text, and no others."""

from __future__ import annotations

from html import escape

import pytest

import fazhi

pytest.importorskip("lxml")
pytest.importorskip("docx")
pytest.importorskip("reportlab")

from conftest import SAMPLE
from test_readers import facts_of

LINES = [f"<p>　　{escape(line)}</p>" for line in SAMPLE.splitlines()]
BODY = "\n".join(LINES)
HALF = len(LINES) // 2
MENU = (
    "<ul>"
    + "".join(f'<li><a href="{n}.html">政务公开，第{n}项，共{n}件</a></li>' for n in range(40))
    + "</ul>"
)
PROSE = "本网站由清溪县人民政府办公室主办，内容版权归原单位所有，未经许可，不得转载，违者必究。"
LATEST = "<p>县司法局昨日召开会议，部署下一步工作，参加人员37人，印发材料120份。</p>"

LAYOUTS = {
    "tables in tables": (
        f"<table width=1000><tr><td>{MENU}</td></tr><tr><td width=200>{MENU}</td><td>"
        f"<table><tr><td align=center><b>清溪县</b></td></tr><tr><td>{BODY}</td></tr></table>"
        f"</td></tr><tr><td>{PROSE}</td></tr></table>"
    ),
    "paragraphs beside menus": f"{MENU}<h1>报告</h1>{BODY}<hr>{MENU}",
    "fonts and line breaks": (
        f"<div>{MENU}</div><div><font size=4>"
        + "<br><br>".join(f"&nbsp;&nbsp;&nbsp;&nbsp;{escape(line)}" for line in SAMPLE.splitlines())
        + f"</font></div><div>{PROSE}</div>"
    ),
    "two parts": (
        f"<div class=main><div class=left>{MENU}</div><div class=right>"
        f"<div>{''.join(LINES[:HALF])}</div><div>{''.join(LINES[HALF:])}</div></div></div>"
        f"<div class=foot>{PROSE}</div>"
    ),
    "a named container": (
        f"<div class=wrap><div class=list>{LATEST * 4}</div>"
        f'<div class="trs_editor_view TRS_UEDITOR"><div id="UCAP-CONTENT">{BODY}</div></div></div>'
    ),
    "hidden copies": (
        f'<div class=pc>{BODY}</div><div class=mobile style="display:none">{BODY}</div>'
        f"<textarea>{BODY}</textarea><noscript>{BODY}</noscript><template>{BODY}</template>"
    ),
    "buttons inside": (
        f'<article><div class="article-tools"><a>打印</a><a>关闭</a></div>{BODY}'
        '<div class="bdsharebuttonbox">分享到微信</div><div class="pager">上一篇：无</div>'
        "</article>"
    ),
    "never closed": f"<div><div>{MENU}<div><center>" + "\n".join(
        f"<p><span><font>　　{escape(line)}" for line in SAMPLE.splitlines()
    ),
    "a section for each part": "".join(
        f"<section><div class=paragraph>{line}</div></section>" for line in LINES
    ),
    "upper case and old marks": (
        f"<CENTER><FONT COLOR=red></FONT></CENTER>{BODY.replace('<p>', '<P ALIGN=left>')}"
    ),
    "words of an editor": BODY.replace(
        "<p>", '<p class="MsoNormal"><!--[if x]>案件9件<![endif]--><o:p>'
    ).replace("</p>", "</o:p></p>"),
}  # fmt: skip


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_article_is_found(layout: str) -> None:
    page = f"<html><head><title>清溪县</title></head><body>{LAYOUTS[layout]}</body></html>"
    source = fazhi.read(page.encode(), name="a.html")
    assert facts_of(fazhi.parse(source)) == facts_of(fazhi.parse(SAMPLE))
    for noise in ("政务公开", "违者必究", "召开会议，部署", "9件<"):
        assert noise not in source.text
