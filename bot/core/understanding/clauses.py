"""Long messages in parts: the question is often one clause of a story."""

from __future__ import annotations

import re
from dataclasses import dataclass

_SEVERAL = 6
"""Words from which a message may ask two things."""
LONG = 18
"""Words from which a message is a story, and may be understood by one clause of it."""
_SENTENCE = re.compile(r"[^.?!;:\n…]+(?:\.(?=\S)[^.?!;:\n…]*)*[.?!;:\n…]*")
_OPENERS = (
    "how|what|when|why|where|who|which|should|shall|can|could|may|is|are|am|was|do|does|did|will|"
    "would|has|have|any|anyone|anything|if|also|now|i|my"
)
_TURN = re.compile(
    r",\s*|\s+[-–—]+\s+|\s+(?:but|then|also|plus|because)\s+"
    # What is done "so that it stays away" is one question with that.
    r"|\s+so\s+(?!(?:that|as)\b|(?:it|this|they)\s+(?:never|does|doesn|won|will|stops?|stays?)\b)"
    rf"|\s+(?:and|or)\s+(?=(?:{_OPENERS})\b)",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\s*(?:(?:and|or|but|so|also|then|please|hi|hello)\s+)*"
    r"(?:how|what|whats|what's|when|why|where|who|which|should|shall|can|could|may|is|are|am|do|"
    r"does|did|will|would|any|anything|anyone)\b"
    r"|.*\b(?:how (?:do|to|long|much|can)|what (?:do|can|should)|(?:should|can|could|do) i"
    r"|which one|tell me|let me know"
    r"|(?:please|pls|kindly) (?:tell|advise|suggest|guide|help|say))\b"
    # A choice is a question without its words: "ice or heat".
    r"|\s*(?:[\w'-]+\s+){1,2}or(?:\s+[\w'-]+){1,2}\W*$",
    re.IGNORECASE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A part of a message, whether it asks something, and whether it is given in parts, too."""

    text: str
    asks: bool
    parted: bool = False


def clauses(message: str) -> list[Clause]:
    """Clauses and sentences of a message, in the order in which they end.

    Empty if the message is short or in one piece.
    """
    if message.count(" ") + 1 < _SEVERAL:
        return []
    found: list[Clause] = []
    for sentence in _SENTENCE.findall(message):
        parts = [part for part in _TURN.split(sentence) if " " in part.strip()]
        if len(parts) > 1:
            found += [_clause(part, sentence) for part in parts]
        found.append(_clause(sentence, sentence, len(parts) > 1))
    found = [clause for clause in found if " " in clause.text]
    return found if len(found) > 1 else []


def _clause(part: str, sentence: str, parted: bool = False) -> Clause:
    """A clause; the question mark of a sentence speaks for its last clause."""
    last = sentence.rstrip().endswith(part.strip())
    asks = (last and "?" in sentence[-3:]) or _ASKS.match(part) is not None
    return Clause(part.strip(), asks, parted)
