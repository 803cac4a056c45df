"""What a topic is called that is made of a question nobody has answered."""

from __future__ import annotations

import re
from collections.abc import Container
from itertools import count

_TITLE = 40
"""Characters of a title at most; a longer one is cut on a button."""
_ID = 30
_NOISE = " .,;:!…-"
_ASKS = re.compile(
    r"(?:what|whats|which|who|whose|where|when|why|how|can|could|may|might|must|shall|should|will|"
    r"would|do|does|did|is|are|was|were|am|has|have)\b",
    re.IGNORECASE,
)
"""First words of a question, whether or not it ends with a question mark."""
_LONE_I = re.compile(r"\bi\b(?=[ '’?]|$)")
_MARKED = re.compile(r"\s*title\s*:[^\S\n]*([^\n]*)(?:\n|$)", re.IGNORECASE)


def title_of(question: str) -> str:
    """A question as a title: without noise around it, begun with a capital, ended by a question
    mark if it asks, and cut between words where it is long. All of it stays among the phrases."""
    text = question.strip(_NOISE)
    if bare := text.rstrip(f"{_NOISE}?"):
        asks = "?" in text[len(bare) :] or _ASKS.match(bare)
        text = f"{bare}?" if asks else bare
    text = text or question
    if text.isupper():
        text = text.lower()
    text = _LONE_I.sub("I", text[:1].upper() + text[1:])
    if len(text) <= _TITLE:
        return text
    whole = text[:_TITLE].rpartition(" ")[0] or text[: _TITLE - 1]
    return f"{whole.rstrip(_NOISE)}…"


def own_title(text: str) -> tuple[str, int]:
    """The title in a first line "Title: …", empty without one, and where the answer begins."""
    marked = _MARKED.match(text)
    return (marked[1].strip(), marked.end()) if marked else ("", 0)


def id_of(question: str, taken: Container[str]) -> str:
    """An id made of a question's first words, that is not taken."""
    words = re.sub(r"[^a-z0-9]+", "_", question.casefold()).strip("_")
    if len(words) > _ID:
        words = words[: _ID + 1].rpartition("_")[0] or words[:_ID]
    base = words if words[:1].isalpha() else f"topic_{words}".rstrip("_")
    if base not in taken:
        return base
    return next(id_ for number in count(2) if (id_ := f"{base}_{number}") not in taken)
