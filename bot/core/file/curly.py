"""Curly quotes around a whole text, as word processors make them; YAML takes them for letters."""

from __future__ import annotations

from collections.abc import Iterator

from bot.core.checks import Finding
from bot.core.file.document import Document
from bot.core.file.naming import name_of

_PAIRS = ("“”", "„“", "„”", "””", "‘’", "‚‘", "‚’", "«»", "»«")
_APOSTROPHE = "’"


def curly(document: Document) -> Iterator[Finding]:
    """Every text without other quotes that begins and ends with curly ones.

    In straight quotes or below ``|`` they are there on purpose, and so are they inside a text.
    """
    for path, (start, end) in document.composed.spans.items():
        if is_wrapped(document.text[start:end]):
            seen = ", so people see them on the button" if path[-1] == "title" else ""
            message = (
                f"the curly quotes around {name_of(path)} are read as part of the text{seen}; "
                "delete them, or put 'straight quotes' around them if they belong to it"
            )
            yield Finding(path, message, "warning")


def is_wrapped(text: str) -> bool:
    """Whether curly quotes stand around a text, and none of them inside."""
    opening, inner, closing = text[:1], text[1:-1], text[-1:]
    if len(text) < 2 or opening + closing not in _PAIRS:
        return False
    return not any(sign in inner for sign in {opening, closing} - {_APOSTROPHE})
