"""What to do where a message got the wrong reply."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator

from bot.core.matching import Answer, Emergency, Explanation

_HARMLESS = re.compile(r"[\w ,.?;:()'+/-]*")
"""What stands for itself between double quotes."""

_SENT_BACK = "/export the file, {}, and send it back to me"


def in_chat(explanation: Explanation) -> str:
    """What an admin can do in the chat, as plain text."""
    if isinstance(explanation.outcome, Emergency):
        narrower = "make the patterns of that sign need more words, add the message to the tests"
        return f"If this is no emergency: {_SENT_BACK.format(narrower)}."
    mended = _SENT_BACK.format("put the message among the phrases of the right topic")
    if isinstance(explanation.outcome, Answer):
        return f"If another topic was meant: {mended}."
    return (
        "If it should get an answer: once somebody asks it, /unanswered puts it into a topic by a "
        f"button, or makes a new one. Before that, {mended}."
    )


def by_command(explanation: Explanation) -> Iterator[str]:
    """What to do on a command line, in lines."""
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
