"""The lines of a file that hold something, by themselves: no reading of YAML is needed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_KEY = re.compile(r"([A-Za-z_][\w-]*)[ ]*:(?:[ ]+|$)(.*)")
_ITEM = re.compile(r"-(?:\s|$)")
_BLOCK = re.compile(r"(?:.*(?::[ ]+|：[ ]*)|-[ ]+)?[|>][-+0-9]*\s*(?:#.*)?$")


@dataclass(frozen=True, slots=True)
class Row:
    """A line that holds more than a comment: its number (from 0), its indent, what stands on it.

    ``in_text``: it belongs to a text below ``|``. ``word`` is its key, empty if there is none.
    """

    line: int
    indent: int
    content: str
    in_text: bool
    word: str
    value: str

    @property
    def is_item(self) -> bool:
        """Whether it begins an item of a list."""
        return _ITEM.match(self.content) is not None

    @property
    def is_open(self) -> bool:
        """Whether it is a key with nothing behind it."""
        return bool(self.word) and not self.value


def rows(lines: Sequence[str]) -> Iterator[Row]:
    """All of them, in the order of the file."""
    text_of: int | None = None
    for number, line in enumerate(lines):
        content = line.strip()
        if not content or content.startswith("#"):
            continue
        indent = len(line) - len(line.lstrip(" "))
        in_text = text_of is not None and indent > text_of
        if not in_text:
            text_of = indent if _BLOCK.fullmatch(content) else None
        found = _KEY.fullmatch(content)
        word, value = (found[1], found[2]) if found else ("", "")
        yield Row(number, indent, content, in_text, word, "" if value.startswith("#") else value)
