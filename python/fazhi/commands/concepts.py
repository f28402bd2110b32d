# SPDX-License-Identifier: MIT
"""The option ``--concepts``: a table that extends the canonical indicators."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .. import Ontology


def ontology_of(path: str | None) -> Ontology | None:
    """Return the indicators with those of the table at ``path``; None where none is given.

    Raises:
        OptionError: the table cannot be read, or a line of it is wrong.
    """
    if path is None:
        return None
    from .. import EncodingError, Ontology, OptionError

    try:
        with open(path, encoding="utf-8") as table:
            text = table.read()
        return Ontology(text, name=path)
    except OSError as error:
        message = f"{path}: 无法读取 cannot be read: {error.strerror}"
        raise OptionError(message) from error
    except (UnicodeDecodeError, EncodingError) as error:
        raise OptionError(f"{path}: 不是 UTF-8 not UTF-8") from error
