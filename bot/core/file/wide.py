"""Full-width colons behind keys, as keyboards for Chinese and Japanese type them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.core.file.lines import split_lines
from bot.core.file.naming import KEYS
from bot.core.file.rows import rows

_WIDE = "："
_NAMES = "|".join(sorted(KEYS))
_KEY = re.compile(rf"(^[ ]*(?:-[ ]+)?[ ]*)({_NAMES})[ ]*{_WIDE}[ ]*(?=\S)")
_IN_BRACES = re.compile(rf"((?:^|[{{,])[ ]*)({_NAMES})[ ]*{_WIDE}[ ]*(?=\S)")
_WORD = re.compile(r"[\w-]+$")
_MESSAGE = "this is a full-width colon ('：'); type a plain one and a space: '{}: '"
_HEAD = re.compile(rf"(^[ ]*)([\w-]+)[ ]*{_WIDE}(?=\s*(?:#.*)?$)")


def wide_colons(text: str) -> tuple[str, list[tuple[int, str]]]:
    """The text with plain colons behind keys, and for each line that had others what to do.

    Returns:
        the text, and the index of the first colon in such a line with what to do.
    """
    if _WIDE not in text:
        return text, []
    lines = split_lines(text)
    changed = dict(_changed(lines))
    found, index = [], 0
    for number, line in enumerate(lines):
        if number in changed:
            lines[number] = changed[number]
            key = line[: _difference(line, changed[number])]
            at = index + line.index(_WIDE, len(key))
            found += [(at, _MESSAGE.format(word[0])) for word in _WORD.finditer(key)]
        index += len(lines[number])
    return "".join(lines), found


def _difference(line: str, changed: str) -> int:
    """Where two lines begin to differ."""
    return next(at for at, (old, new) in enumerate(zip(line, changed, strict=False)) if old != new)


def _changed(lines: list[str]) -> Iterator[tuple[int, str]]:
    for row in rows(lines):
        line = lines[row.line]
        if _WIDE in line and not row.in_text:
            known = _IN_BRACES if "{" in line else _KEY
            plain = _HEAD.sub(r"\1\2:", known.sub(r"\1\2: ", line))
            if plain != line:
                yield row.line, plain
