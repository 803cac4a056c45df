"""Why a message got its reply, in plain text that an admin can read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bot.core.catalog import Catalog
from bot.core.matching import Answer, Emergency, Explanation, Fallback, Outcome, Suggest


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


def as_text(explanation: Explanation, catalog: Catalog) -> str:
    """The whole way from the words to the verdict, one step a line."""
    return "\n".join(_lines(explanation, catalog))


def _lines(explanation: Explanation, catalog: Catalog) -> Iterator[str]:
    yield f"message     {explanation.message}"
    yield f"verdict     {verdict(explanation.outcome)}"
    yield f"confidence  {_confidence(explanation)}"
    if explanation.part:
        yield f"decided by  {explanation.part}"
    words = list(_words(explanation))
    yield f"words       {' '.join(words) or '(none that could be read)'}"
    for match in explanation.signs.found:
        yield f"sign        {match.sign}: raised by {_quoted(match.words)}"
    for stopped in explanation.signs.stopped:
        yield f"no alarm    {stopped.sign}: {_quoted(stopped.words)} {stopped.reason}"
    for index, candidate in enumerate(explanation.candidates[:5]):
        title = catalog.intents[candidate.intent].title
        label = "ranking" if index == 0 else ""
        yield f"{label:<11} {candidate.score:5.2f}  {candidate.intent} ({title})"
    for index, near in enumerate(explanation.nearest(3)):
        label = "nearest" if index == 0 else ""
        yield f"{label:<11} {near.similarity:5.2f}  {near.phrase!r} of {near.intent}"
    yield from _advice(explanation)


def _confidence(explanation: Explanation) -> str:
    bands = (
        f"answers from {explanation.answer_from:.2f}, suggests from {explanation.suggest_from:.2f}"
    )
    return f"{explanation.confidence:.2f} ({bands})"


def _words(explanation: Explanation) -> Iterator[str]:
    for word in explanation.words:
        read = " ".join(word.read_as)
        if word.weight == 0:
            yield f"{word.typed}[unknown]"
        else:
            yield word.typed if read == word.typed else f"{word.typed}→{read}"


def _quoted(words: tuple[str, ...]) -> str:
    return ", ".join(f"'{word}'" for word in words)


def _advice(explanation: Explanation) -> Iterator[str]:
    """What to do if the verdict is wrong."""
    if isinstance(explanation.outcome, Answer) or not explanation.candidates:
        return
    intent = explanation.candidates[0].intent
    said = explanation.part or explanation.message
    yield f'to mend     if {intent} is right: python -m bot add "{said}" --to {intent}'


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
