"""Telegram counts text in UTF-16 code units: an emoji is two, a letter one."""

import re
from collections.abc import Iterator

from .wire import Json

_AUTOMATIC = (
    ("url", re.compile(r"https?://[^\s<>\"]+[^\s<>\".,;:!?)]", re.IGNORECASE)),
    ("bot_command", re.compile(r"(?<![\w/])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/@])")),
    ("email", re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")),
    ("mention", re.compile(r"(?<![\w@/])@[A-Za-z][A-Za-z0-9_]{2,31}\b")),
    ("hashtag", re.compile(r"(?<![\w#])#\w*[^\W\d]\w*")),
)


def length(text: str) -> int:
    """The length of a text in UTF-16 code units."""
    return len(text) + sum(char > "\uffff" for char in text)


def cut(text: str, offset: int, size: int) -> str:
    """The part of a text that an entity covers; offset and size in UTF-16 code units."""
    units = text.encode("utf-16-le", "surrogatepass")
    return units[2 * offset : 2 * (offset + size)].decode("utf-16-le", "replace")


def detect(text: str) -> list[Json]:
    """The entities Telegram adds by itself: links, commands, mentions, hashtags, addresses."""
    taken: list[tuple[int, int]] = []
    found: list[Json] = []
    for kind, start, end in _matches(text):
        if any(start < other_end and other_start < end for other_start, other_end in taken):
            continue
        taken.append((start, end))
        size = length(text[start:end])
        found.append({"type": kind, "offset": length(text[:start]), "length": size})
    return sorted(found, key=lambda entity: int(entity["offset"]))


def _matches(text: str) -> Iterator[tuple[str, int, int]]:
    for kind, pattern in _AUTOMATIC:
        for match in pattern.finditer(text):
            yield kind, match.start(), match.end()
