"""Characters that were saved with the wrong encoding: ``â€“`` for a dash, ``Ã©`` for an é.

A text in UTF-8 was opened as Windows-1252, where each of its bytes is a character, and saved so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.file.lines import line_start
from bot.core.problems import counted

_SIGNS = "ÃÂâïð"
"""With what most of them begin, and what few texts hold otherwise."""
_NEXT = "\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
"""What a byte that goes on with a character looks like."""
_C1 = "\x80-\x84\x86-\x9f"
"""Where Windows-1252 has no character."""
_REFUSED = re.compile(f"[{_C1}]")
_GARBLED = re.compile(
    rf"[Â-ô][{_NEXT}]{{0,2}}[{_C1}][{_NEXT}]?|Ã[{_NEXT}]|Â[\xa0-\xbf]|Â (?=[\W\d_])"
    rf"|â[€‚„†œš˜][{_NEXT}]?|ï¸[{_NEXT}]?|ðŸ[{_NEXT}]*"
)


@dataclass(frozen=True, slots=True)
class Garbled:
    """One such character: where it starts and ends, as indices into the text."""

    start: int
    end: int


def garbled(text: str) -> list[Garbled]:
    """All of them; in a comment only what YAML refuses there, too."""
    if not any(sign in text for sign in _SIGNS):
        return []
    return [
        Garbled(*found.span())
        for found in _GARBLED.finditer(text)
        if _REFUSED.search(found[0]) or not _is_comment(text, found.start())
    ]


def about(text: str, found: Sequence[Garbled]) -> str:
    """What to do about all of them."""
    first = text[found[0].start : found[0].end]
    many = f" ({counted(len(found), 'place')} like this)" if len(found) > 1 else ""
    meant = _meant(first)
    was = f"was '{meant}' before" if meant else "was one character before"
    again = f"'{meant}'" if meant else "the character"
    shown = "".join(char for char in first if char.isprintable())
    return (
        f"'{shown}' {was} the file was saved with the wrong encoding{many}; take a good copy and "
        f"save it as UTF-8, or type {again} again"
    )


def _meant(wrong: str) -> str | None:
    """The character that the bytes stand for, None if it cannot be told or seen."""
    try:
        data = b"".join(
            char.encode("latin-1") if ord(char) < 0x100 else char.encode("cp1252") for char in wrong
        )
        meant = data.decode()
    except UnicodeError:
        return None
    return meant if meant.isprintable() else None


def _is_comment(text: str, index: int) -> bool:
    return text[line_start(text, index) : index].lstrip().startswith("#")
