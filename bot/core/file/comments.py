"""Comments that were most likely meant as text: ``answer: take pill #2 daily``.

A ``#`` behind a blank ends a text without quotes. An ordinary comment has a blank after its sign,
or stands apart; what touches the sign, and what leaves a sentence hanging, is text cut off.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from bot.core.file.lines import Path
from bot.core.file.scalars import is_plain
from bot.core.problems import quoted

_COMMENT = re.compile(r"([ \t]+)#([^\r\n]*)")
_NOTES = re.compile(r"(?:TODO|FIXME|XXX|NOTE)\b")
_HANGING = frozenset(
    {"a", "an", "the", "this", "my", "your", "and", "or", "to", "of", "with", "for", "than", "in"}
    | {"at", "on", "by", "from", "about", "no", "nr", "number", "pill", "option", "key", "button"}
    | {"press", "dial", "call", "tap", "hit", "choose"}
)
"""Words that no text ends with; ``number # 2`` goes on."""


def cut_texts(text: str, spans: Mapping[Path, tuple[int, int]]) -> Iterator[tuple[Path, int, str]]:
    """Path, index of the ``#``, and what to do, for every plain text that was cut off.

    Args:
        text: the file.
        spans: where its scalars start and end.
    """
    for path, (start, end) in spans.items():
        if text[end : end + 1] in (" ", "\t") and is_plain(text, start):
            value = text[start:end]
            found = _COMMENT.match(text, end)
            if found and _is_text(value, found[1], found[2]):
                message = (
                    f"'{quoted('#' + found[2])}' is taken for a comment, so it is left out; put "
                    "the whole text in 'quotes', or the comment on a line of its own"
                )
                yield path, found.end(1), message


def _is_text(value: str, apart: str, said: str) -> bool:
    """Whether what stands behind the sign belongs to the value before it."""
    if said[:1].isalnum():
        return (apart == " " or not value) and not _NOTES.match(said)
    words = value.split()
    return bool(words and said.strip()) and words[-1].casefold() in _HANGING
