"""Full-width colons behind keys, as keyboards for Chinese and Japanese type them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.core.file.lines import split_lines
from bot.core.file.naming import KEYS
from bot.core.file.rows import rows

_WIDE = "："
_KEY = re.compile(
    rf"((?:^[ ]*(?:-[ ]+)?\{{?|[{{,])[ ]*)({'|'.join(sorted(KEYS))})[ ]*{_WIDE}[ ]*(?=\S)"
)
_WORD = re.compile(rf"([\w-]+)[ ]*{_WIDE}")
_MESSAGE = "this is a full-width colon ('：'); type a plain one and a space: '{}: '"
_HEAD = re.compile(rf"(^[ ]*)([\w-]+)[ ]*{_WIDE}(?=\s*(?:#.*)?$)")


def wide_colons(text: str) -> tuple[str, list[tuple[int, str]]]:
    """The text with plain colons behind keys, and for each line that had others what to do.

    Returns:
        the text, and the index in it where such a line begins with what to do.
    """
    if _WIDE not in text:
        return text, []
    lines = split_lines(text)
    changed = {number: line for number, line in _changed(lines)}
    found, index = [], 0
    for number, line in enumerate(lines):
        if number in changed:
            lines[number] = changed[number]
            found.append((index + line.index(_WIDE), _MESSAGE.format(_WORD.findall(line)[0])))
        index += len(lines[number])
    return "".join(lines), found


def _changed(lines: list[str]) -> Iterator[tuple[int, str]]:
    for row in rows(lines):
        line = lines[row.line]
        if _WIDE in line and not row.in_text:
            plain = _HEAD.sub(r"\1\2:", _KEY.sub(r"\1\2: ", line))
            if plain != line:
                yield row.line, plain
