"""The file's own tests: messages, what must become of them, and what did."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.core.actions import Pick, Show
from bot.core.catalog import Catalog, Example
from bot.core.file.document import Document
from bot.core.matching import Answer, Context, Emergency, Explanation, Matcher, Outcome
from bot.core.problems import counted
from bot.core.replies import Replies
from bot.core.report import said_by, verdict, wish


@dataclass(frozen=True, slots=True)
class Result:
    """One test: its number (from 1), whether it holds, and what was understood."""

    number: int
    example: Example
    passed: bool
    explanation: Explanation


def run(catalog: Catalog, matcher: Matcher) -> Iterator[Result]:
    """Runs every test of the file."""
    replies = Replies(catalog)
    for number, example in enumerate(catalog.tests, 1):
        explanation = matcher.explain(example.say, Context(shown=example.after))
        passed = _holds(example, explanation.outcome, replies)
        yield Result(number, example, passed, explanation)


def understood(outcome: Outcome) -> set[str]:
    """Every word of ``expect`` that is true of an outcome."""
    match outcome:
        case Answer(intent):
            return {intent}
        case Emergency(signs, urgency):
            return {urgency, *signs}
    return {type(outcome).__name__.casefold()}


def _holds(example: Example, outcome: Outcome, replies: Replies) -> bool:
    expected = not example.expect or bool(understood(outcome) & set(example.expect))
    if not example.offer:
        return expected
    reply = replies.outcome(outcome)
    offered = {b.action.intent for b in reply.buttons if isinstance(b.action, Show | Pick)}
    return expected and bool((offered | understood(outcome)) & set(example.offer))


def report(results: Sequence[Result], file: str, document: Document) -> Iterator[str]:
    """Every failed test with its place and what was understood by which phrase, and the score."""
    failed = [result for result in results if not result.passed]
    for result in failed:
        line, column = document.at(("tests", result.number - 1))
        example, explanation = result.example, result.explanation
        after = f" after {example.after}" if example.after else ""
        yield f"{file}:{line}:{column}: '{example.say}'{after}"
        yield f"    expected    {wish(example)}"
        yield f"    understood  {verdict(explanation.outcome)}{said_by(explanation)}"
    yield f"{len(results) - len(failed)} of {counted(len(results), 'test')} passed"
