"""Long messages in parts: the question is often one clause of a story."""

from __future__ import annotations

import re

_LONG = 14
"""Words from which a message is taken apart."""
_SHORTEST = 2
_END = re.compile(r"[.?!;:\n]+(?:\s+|$)|\s[-–—]+\s|\.\.+|…")
_TURN = re.compile(
    r",\s*|\s+(?:but|so|then|also|plus|because)\s+"
    r"|\s+(?:and|or)\s+(?=(?:how|what|when|why|where|who|which|should|can|could|is|are|do|does|"
    r"will|would|if|also|i|my)\b)",
    re.IGNORECASE,
)


def clauses(message: str) -> list[str]:
    """Sentences and clauses of a long message, in order; none if it is short or in one piece."""
    if message.count(" ") + 1 < _LONG:
        return []
    sentences = [part for part in _END.split(message) if part and part.strip()]
    found: list[str] = []
    for sentence in sentences:
        parts = [part.strip() for part in _TURN.split(sentence) if part.strip()]
        long = [part for part in parts if part.count(" ") + 1 >= _SHORTEST]
        found += [sentence.strip(), *long] if len(long) > 1 else [sentence.strip()]
    return found if len(found) > 1 else []
