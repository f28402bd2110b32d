# SPDX-License-Identifier: MIT
"""XML parts of packages, read without anything that reaches beyond them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .errors import format_error, missing_library, size_error

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .limits import Limits

# libxml2 frees trees and answers paths by calling itself; this deep it does so safely.
XML_DEPTH = 250


def lxml_etree(name: str, extra: str) -> Any:
    """Return ``lxml.etree``.

    Raises:
        MissingLibraryError: it is not installed.
    """
    try:
        from lxml import etree
    except ImportError:
        raise missing_library(name, "lxml", extra) from None
    return etree


def parse_xml(data: bytes, part: str, name: str, extra: str) -> Any:
    """Return the root of an XML part. Entities are not resolved and nothing is fetched.

    Raises:
        FormatError: it is not well-formed, or it declares a document type.
        MissingLibraryError: ``lxml`` is not installed.
    """
    etree = lxml_etree(name, extra)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False,
        huge_tree=False, remove_comments=True, remove_pis=True, collect_ids=False,
    )  # fmt: skip
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError, AssertionError) as error:
        line = getattr(error, "lineno", None) or 1
        raise format_error(
            name,
            f"其中的 {part} 第 {line} 行起已损坏，不是有效的 XML。",
            f"{part} in it is no well-formed XML from line {line} on.",
        ) from None
    if root is None or root.getroottree().docinfo.doctype:
        raise format_error(
            name,
            f"其中的 {part} 带有文档类型声明，出于安全不予读取。",
            f"{part} in it declares a document type, which is refused for safety.",
        )
    return root


def check_nesting(root: Any, name: str, limits: Limits) -> None:
    """Refuse a tree that is deeper than any document.

    Raises:
        SizeError: it is.
    """
    for depth in _depths(root):
        if depth > limits.nesting:
            raise size_error(
                name,
                f"元素嵌套超过 {limits.nesting} 层。",
                f"elements are nested more than {limits.nesting} deep.",
            )


def _depths(root: Any) -> Iterator[int]:
    level = [root]
    depth = 0
    while level:
        depth += 1
        yield depth
        level = [child for each in level for child in each]
