"""Why a message got its reply, in plain text that an admin can read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bot.core.advice import by_command
from bot.core.catalog import Catalog, Example
from bot.core.matching import (
    Answer,
    Emergency,
    Explanation,
    Fallback,
    Nearest,
    Outcome,
    Suggest,
    Word,
)

_LABEL = 12
"""Columns of the labels at the left."""

_SEARCHED = 50
"""Nearest phrases among which the one of an understood intent is looked for."""


def verdict(outcome: Outcome) -> str:
    """An outcome in a few words."""
    match outcome:
        case Answer(intent, also):
            return f"answer {intent}" + (f", also offer {', '.join(also)}" if also else "")
        case Suggest(intents):
            return f"did you mean {', '.join(intents)}?"
        case Emergency(signs, urgency, intent):
            behind = f", with {intent} one tap away" if intent else ""
            return f"{urgency} notice: {', '.join(signs)}{behind}"
        case Fallback():
            return "fallback: not understood"


def wish(example: Example) -> str:
    """What a test wants, in a few words."""
    expect = " or ".join(example.expect or ())
    offer = "an offer of " + " or ".join(example.offer) if example.offer else ""
    return " and ".join(part for part in (expect, offer) if part)


def said_by(explanation: Explanation) -> str:
    """Which phrase, or which words of a sign, made the outcome; nothing if none did."""
    for match in explanation.signs.found[:1]:
        return f" (by {_quoted(match.words)})"
    near = _decisive(explanation)
    by = "by the phrase" if isinstance(explanation.outcome, Answer) else "the nearest phrase is"
    return f" ({by} '{near.phrase}' of {near.intent})" if near else ""


def _decisive(explanation: Explanation) -> Nearest | None:
    """The nearest phrase of what was understood, or of all if nothing was."""
    nearest = explanation.nearest(_SEARCHED)
    understood = explanation.outcome.intent if isinstance(explanation.outcome, Answer) else None
    of_it = (near for near in nearest if understood in (None, near.intent))
    return next(of_it, None)


def as_text(explanation: Explanation, catalog: Catalog) -> str:
    """The way from the words to the verdict, and the commands to give if it is wrong."""
    mend = _rows("to mend", list(by_command(explanation)))
    return "\n".join([way_to_verdict(explanation, catalog), *mend])


def way_to_verdict(explanation: Explanation, catalog: Catalog) -> str:
    """How each word was read, what it led to and why."""
    return "\n".join(_lines(explanation, catalog))


def _lines(explanation: Explanation, catalog: Catalog) -> Iterator[str]:
    yield _row("message", explanation.message)
    yield _row("verdict", verdict(explanation.outcome))
    if explanation.part:
        yield _row("decided by", f"this part: {explanation.part}")
    yield _row("read as", " ".join(map(_read, explanation.words)) or "no word that could be read")
    for match in explanation.signs.found:
        yield _row("sign", f"{match.sign}, raised by {_quoted(match.words)}")
    for stopped in explanation.signs.stopped:
        yield _row("no alarm", f"{stopped.sign}: {_quoted(stopped.words)} {stopped.reason}")
    yield _row("confidence", _confidence(explanation))
    candidates = [
        f"{candidate.score:5.2f}  {candidate.intent} ({catalog.intents[candidate.intent].title})"
        for candidate in explanation.candidates[:5]
    ]
    yield from _rows("ranking", candidates)
    nearest = [
        f"{near.similarity:5.2f}  '{near.phrase}' of {near.intent}"
        for near in explanation.nearest(3)
    ]
    yield from _rows("nearest", nearest)


def _row(label: str, text: str) -> str:
    return f"{label:<{_LABEL}}{text}"


def _rows(label: str, texts: list[str]) -> Iterator[str]:
    for index, text in enumerate(texts):
        yield _row("" if index else label, text)


def _confidence(explanation: Explanation) -> str:
    answers, suggests = explanation.answer_from, explanation.suggest_from
    bands = f"answers from {answers:.2f}, suggests from {suggests:.2f}"
    return f"{explanation.confidence:.2f} ({bands})"


def _read(word: Word) -> str:
    """A word as it was read, and what was typed if that is another; ``?`` after an unknown one."""
    if word.weight == 0:
        return f"{word.typed}?"
    read = " ".join(word.read_as)
    return word.typed if read == word.typed else f"{word.typed}→{read}"


def _quoted(words: tuple[str, ...]) -> str:
    return ", ".join(f"'{word}'" for word in words)


def as_json(explanation: Explanation) -> dict[str, Any]:
    """The object of ``explain --json``."""
    outcome = explanation.outcome
    emergency = outcome if isinstance(outcome, Emergency) else None
    return {
        "message": explanation.message,
        "outcome": type(outcome).__name__.casefold(),
        "intent": outcome.intent if isinstance(outcome, Answer | Emergency) else None,
        "sign": emergency.signs[0] if emergency else None,
        "urgency": emergency.urgency if emergency else None,
        "confidence": round(explanation.confidence, 4),
        "candidates": [
            {"intent": candidate.intent, "score": round(candidate.score, 4)}
            for candidate in explanation.candidates
        ],
    }
