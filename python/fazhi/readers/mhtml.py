# SPDX-License-Identifier: MIT
"""Web pages that a browser saved as one file (.mht, .mhtml): a mail with the page in it."""

from __future__ import annotations

from .errors import format_error


def page_of(data: bytes, name: str) -> tuple[bytes, str | None]:
    """Return the bytes of the first page in a file and the charset that is told for them.

    Raises:
        FormatError: there is none.
    """
    from email import message_from_bytes
    from email.errors import MessageError

    try:
        message = message_from_bytes(data)
        for part in message.walk():
            if part.get_content_type() in ("text/html", "application/xhtml+xml"):
                payload = part.get_payload(decode=True)
                if isinstance(payload, bytes) and payload.strip():
                    return payload, _known(part.get_content_charset())
    except (MessageError, ValueError, LookupError, RecursionError):
        pass
    raise format_error(name, "其中没有网页。", "there is no page in it.")


def _known(charset: str | None) -> str | None:
    """Return a charset that is one: what a damaged file calls so is left to detection."""
    import codecs

    try:
        return codecs.lookup(charset).name if charset else None
    except (LookupError, ValueError):
        return None
