"""Why a message got its reply, in plain text that an admin can read."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from typing import Any

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

_HARMLESS = re.compile(r"[\w ,.?;:()'+/-]*")
"""What stands for itself between double quotes."""

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
    """The whole way from the words to the verdict, and what to do if it is wrong."""
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
    yield from _rows("to mend", list(_advice(explanation)))


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


def _advice(explanation: Explanation) -> Iterator[str]:
    """What to do if the verdict is wrong."""
    said = explanation.part or explanation.message
    candidates = [candidate.intent for candidate in explanation.candidates]
    if isinstance(explanation.outcome, Emergency):
        yield "if this is no emergency: make the patterns of that sign narrower, so that they need"
        yield "more words, and add the message to `tests`"
    elif not any(word.weight for word in explanation.words):
        yield "no word of it stands in any phrase; if people should get an answer,"
        yield f"put it into the topic that has one: {_command(said, 'TOPIC')}"
    elif isinstance(explanation.outcome, Answer):
        yield f"if another topic is right: {_command(said, _second(candidates))}"
    else:
        for intent in candidates[:2]:
            yield f"if {intent} is right: {_command(said, intent)}"
        yield "if no topic has the answer: write a new one, with this among its phrases"


def _second(candidates: list[str]) -> str:
    return candidates[1] if len(candidates) > 1 else "TOPIC"


def _command(phrase: str, intent: str) -> str:
    said = shell_quoted(phrase)
    if said.strip("\"'").startswith("-"):  # or it would be taken for an option
        return f"python -m bot add --to {intent} -- {said}"
    return f"python -m bot add {said} --to {intent}"


def shell_quoted(text: str) -> str:
    """One argument for any shell; in double quotes if possible, since Windows knows no others."""
    line = " ".join(text.split())
    return f'"{line}"' if _HARMLESS.fullmatch(line) else shlex.quote(line)


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
