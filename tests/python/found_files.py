# SPDX-License-Identifier: MIT
"""Reports as they are found, made from a text of our own: a page, a Word file, a PDF, an OFD."""

from __future__ import annotations

import io
import re
import zipfile
from html import escape

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from reportlab.lib.enums import TA_CENTER, TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer

import fazhi

FONT = "STSong-Light"
MARKER = re.compile(r"([一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|[0-9]+\.)")
DEPTHS = {"、": 0, "）": 1, ".": 2}
KEYS = """<table class="xxgk-head">
<tr><td>索 引 号：</td><td>QX0012025/00031</td><td>主题分类：</td><td>依法行政</td></tr>
<tr><td>发布机构：</td><td>清溪县司法局</td><td>成文日期：</td><td>2025-02-18</td></tr>
<tr><td>发文字号：</td><td>清政发〔2025〕3号</td><td>发布日期：</td><td>2025-03-20</td></tr>
</table>"""
PAGE = """<!DOCTYPE html>
<html><head>{charset}<title>{title}_清溪县人民政府门户网站</title>
<meta name="ArticleTitle" content="{title}"><meta name="PubDate" content="2025-03-20 10:12">
<script>var count = "一、这不是正文，办结案件999件。";</script><style>.a{{color:red}}</style></head>
<body>
<div class="header"><div class="nav"><ul><li><a href="/">首页</a></li>
<li><a href="/zw">政务公开</a></li>
<li><a href="/hd">互动交流，欢迎您对我们的工作提出意见和建议，我们将认真办理。</a></li></ul>
</div></div>
<div class="wrap"><div class="position">您现在的位置：<a href="/">首页</a> &gt; 信息公开</div>
{keys}
<h1 class="art-title">{title}</h1>
<div class="pages-date"><span>发布时间：2025-03-20 10:12</span>
<span>来源：清溪县司法局</span>
<span>浏览次数：<span id="hits">365</span> 次</span>
字体：[<a>大</a> <a>中</a> <a>小</a>] <a href="#">打印</a></div>
<div class="bdsharebuttonbox">分享到：<a>微信</a><a>微博</a></div>
<div class="TRS_Editor" id="zoom">
{body}
</div>
<div class="share">分享到：微信 微博</div>
<div class="relevant"><h3>相关阅读</h3><ul>
<li><a href="1.html">清溪县召开推进会，部署下一年度工作任务，办理案件37件</a></li></ul></div>
</div>
<div style="display:none">隐藏的文字，共有案件12345件。</div>
<div class="footer">主办：清溪县人民政府办公室　网站标识码：0000000000
版权所有，未经许可，不得转载。</div>
</body></html>"""


TITLE = "石桥镇2023年度法治政府建设工作报告"


def title_of(text: str) -> str:
    """The title of a report, or one that only the page around it has."""
    title = fazhi.parse(text).title
    return "".join(title.text.split()) if title else TITLE


def page(text: str, *, style: str = "p", charset: str = "", keys: str = KEYS) -> str:
    """A page of a site, its paragraphs set in one of the ways that editors set them."""
    lines = text.splitlines()
    if style == "p":
        body = "\n".join(f"<p>&emsp;&emsp;{escape(line)}&nbsp;</p>" for line in lines)
    elif style == "br":
        body = "<br/>\n".join(f"　　{escape(line)}" for line in lines)
    elif style == "div":
        body = "\n".join(f"<div><span>&nbsp;&nbsp;{escape(line)}</span></div>" for line in lines)
    else:  # as a word processor exports: each piece in a span, lines of the source broken anywhere
        body = "\n".join(
            "<p class=MsoNormal><span>" + "</span><span\nlang=ZH-CN>".join(
                escape(re.sub("(.{20}[\u4e00-\u9fff])(?=[\u4e00-\u9fff])", r"\1\n", piece))
                for piece in re.split("(?<=，)", line)
            ) + "</span></p>"
            for line in lines
        )  # fmt: skip
    return PAGE.format(title=escape(title_of(text)), body=body, charset=charset, keys=keys)


def word(text: str, *, numbered: bool = False) -> bytes:
    """A Word file; its markers are text, or made by a list of several levels."""
    document = docx.Document()
    if numbered:
        _add_list(document)
    for line in text.splitlines():
        marker = MARKER.match(line)
        if not numbered or marker is None:
            document.add_paragraph(line)
            continue
        paragraph = document.add_paragraph(line[marker.end() :])
        depth = DEPTHS[marker[0][-1]]
        properties = paragraph._p.get_or_add_pPr()
        properties.append(
            parse_xml(
                f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{depth}"/><w:numId w:val="77"/></w:numPr>'
            )
        )
    return saved(document)


def _add_list(document: docx.document.Document) -> None:
    levels = (
        ("chineseCountingThousand", "%1、"),
        ("chineseCounting", "（%2）"),
        ("decimal", "%3."),
    )
    written = "".join(
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{style}"/>'
        f'<w:lvlText w:val="{shape}"/></w:lvl>'
        for depth, (style, shape) in enumerate(levels)
    )
    root = document.part.numbering_part.element
    abstract = parse_xml(
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="77">{written}</w:abstractNum>'
    )
    root.insert(0, abstract)
    root.append(
        parse_xml(f'<w:num {nsdecls("w")} w:numId="77"><w:abstractNumId w:val="77"/></w:num>')
    )


def saved(document: docx.document.Document) -> bytes:
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def portable(text: str, *, indent: bool = True, password: str | None = None) -> bytes:
    """A PDF with a header and a page number on each page, its lines broken by the margin."""
    pdfmetrics.registerFont(UnicodeCIDFont(FONT))
    size = 16
    body = ParagraphStyle(
        "body", fontName=FONT, fontSize=size, leading=28, wordWrap="CJK",
        firstLineIndent=2 * size if indent else 0,
    )  # fmt: skip
    title = ParagraphStyle(
        "title", body, fontSize=22, leading=36, alignment=TA_CENTER, firstLineIndent=0
    )
    right = ParagraphStyle("right", body, alignment=TA_RIGHT, firstLineIndent=0)
    story = []
    front = True
    signed = False
    for line in text.splitlines():
        if not line:
            story.append(Spacer(1, 20))
            front = False
            continue
        signed = signed or line == "特此报告。"
        front = front and len(line) < 40
        style = title if front else body
        if signed and len(line) < 30 and line[-1] not in "。）":
            style = right
        shown = escape(line).replace("  ", "&nbsp; ")
        story.append(Paragraph(shown, style))
    file = io.BytesIO()
    document = SimpleDocTemplate(file, pagesize=A4, encrypt=password)

    def frame(canvas, template) -> None:
        canvas.setFont(FONT, 10)
        canvas.drawCentredString(A4[0] / 2, A4[1] - 40, "清溪县人民政府文件")
        canvas.drawCentredString(A4[0] / 2, 40, f"— {template.page} —")

    document.build(story, onFirstPage=frame, onLaterPages=frame)
    return file.getvalue()


def fixed(text: str, *, characters: int = 28, lines: int = 22) -> bytes:
    """An OFD: lines of some width on pages of some height, a page number on each."""
    set_lines: list[tuple[float, str]] = []
    front = True
    for line in text.splitlines():
        if not line:
            front = False
            set_lines.append((0, ""))
            continue
        front = front and len(line) < 40
        if front:
            set_lines.append((14 - len(line) / 2, line))
            continue
        indent = 2.0
        rest = line
        while rest:
            piece = _fitting(rest, characters - indent)
            set_lines.append((indent, piece))
            rest, indent = rest[len(piece) :], 0.0
    pages = [set_lines[at : at + lines] for at in range(0, len(set_lines), lines)]
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        head = '<?xml version="1.0" encoding="UTF-8"?>'
        space = 'xmlns:ofd="http://www.ofdspec.org/2016"'
        package.writestr(
            "OFD.xml",
            f"{head}<ofd:OFD {space}><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot>"
            "<ofd:Signatures>/Doc_0/Signs/Signatures.xml</ofd:Signatures></ofd:DocBody></ofd:OFD>",
        )
        package.writestr("Doc_0/Signs/Signatures.xml", "<broken")
        listed = "".join(
            f'<ofd:Page ID="{number}" BaseLoc="Pages/Page_{number}/Content.xml"/>'
            for number in range(len(pages))
        )
        package.writestr(
            "Doc_0/Document.xml",
            f"{head}<ofd:Document {space}><ofd:Pages>{listed}</ofd:Pages></ofd:Document>",
        )
        for number, shown in enumerate(pages):
            objects = "".join(
                _text_object(indent, line, 30 + 9 * row) for row, (indent, line) in enumerate(shown)
            )
            objects += _text_object(12, f"－{number + 1}－", 280)
            package.writestr(
                f"Doc_0/Pages/Page_{number}/Content.xml",
                f"{head}<ofd:Page {space}><ofd:Content><ofd:Layer>{objects}</ofd:Layer>"
                "</ofd:Content></ofd:Page>",
            )
    return file.getvalue()


def _fitting(line: str, room: float) -> str:
    for at, character in enumerate(line):
        room -= _width(character)
        if room < 0:
            return line[:at]
    return line


def _width(character: str) -> float:
    return 0.5 if character.isascii() else 1.0


def _text_object(indent: float, line: str, top: float) -> str:
    if not line:
        return ""
    steps = " ".join(f"{5.6 * _width(character):.1f}" for character in line)
    return (
        f'<ofd:TextObject ID="1" Boundary="{25 + 5.6 * indent} {top} 170 7" Size="5.6">'
        f'<ofd:TextCode X="0" Y="5" DeltaX="{steps}">{escape(line)}</ofd:TextCode>'
        "</ofd:TextObject>"
    )
