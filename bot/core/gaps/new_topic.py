"""What a topic is called that is made of a question nobody has answered."""

from __future__ import annotations

import re
from collections.abc import Container
from itertools import count

_TITLE = 40
"""Characters of a title at most; a longer one is cut on a button."""
_ID = 30
_NOISE = " .,;:!…-"


def title_of(question: str) -> str:
    """A question as a title: without noise around it, begun with a capital, and cut between words
    where it is long. All of it stays among the phrases."""
    text = question.strip(_NOISE)
    if bare := text.rstrip(f"{_NOISE}?"):
        text = f"{bare}?" if "?" in text[len(bare) :] else bare
    text = text or question
    if text.isupper():
        text = text.lower()
    text = text[:1].upper() + text[1:]
    if len(text) <= _TITLE:
        return text
    whole = text[:_TITLE].rpartition(" ")[0] or text[: _TITLE - 1]
    return f"{whole.rstrip(_NOISE)}…"


def id_of(question: str, taken: Container[str]) -> str:
    """An id made of a question's first words, that is not taken."""
    words = re.sub(r"[^a-z0-9]+", "_", question.casefold()).strip("_")
    if len(words) > _ID:
        words = words[: _ID + 1].rpartition("_")[0] or words[:_ID]
    base = words if words[:1].isalpha() else f"topic_{words}".rstrip("_")
    if base not in taken:
        return base
    return next(id_ for number in count(2) if (id_ := f"{base}_{number}") not in taken)
