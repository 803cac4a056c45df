"""Pictures that stand for words: a flame for heat."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from bot.core.text import is_picture

_VARIANT = "\ufe0f"
"""Asks for the coloured form of a picture; it is typed with it or without."""


class Pictures:
    """The pictures among `synonyms`; each stands for the first words of its group."""

    def __init__(self, synonyms: Iterable[Sequence[str]]) -> None:
        self._meant = {
            member.strip().replace(_VARIANT, ""): f" {first} "
            for first, *others in synonyms
            for member in others
            if is_picture(member)
        }
        longest_first = sorted(self._meant, key=len, reverse=True)
        self._any = re.compile("|".join(map(re.escape, longest_first)))

    def written_out(self, text: str) -> str:
        """The text with words for its pictures."""
        if not self._meant or text.isascii():
            return text
        return self._any.sub(lambda found: self._meant[found[0]], text)
