"""What only a trained matcher can say about a file: unreached topics, failing tests."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from bot.core.catalog import Catalog
from bot.core.checks import Finding
from bot.core.examples import run
from bot.core.matching import Matcher
from bot.core.problems import Problem
from bot.core.report import verdict
from bot.core.source import load, place


def inspect(text: str | bytes) -> list[Problem]:
    """Every problem of a file, in file order."""
    loaded = load(text)
    if loaded.catalog is None:
        return list(loaded.problems)
    found = review(loaded.catalog, Matcher(loaded.catalog))
    return sorted({*loaded.problems, *(place(finding, loaded.document) for finding in found)})


def review(catalog: Catalog, matcher: Matcher) -> Iterator[Finding]:
    """All warnings of a catalog that can be served."""
    yield from _unreached(catalog, matcher)
    yield from _alarming(catalog, matcher)
    yield from _failing(catalog, matcher)


def _unreached(catalog: Catalog, matcher: Matcher) -> Iterator[Finding]:
    """Intents most of whose phrases, each left out in turn, are understood as something else."""
    missed: dict[str, Counter[str]] = {}
    for confusion in matcher.confusions():
        missed.setdefault(confusion.intent, Counter())[confusion.instead] += 1
    for id_, instead in missed.items():
        phrases = len(catalog.intents[id_].phrases)
        if phrases > 2 and sum(instead.values()) * 2 > phrases:
            other, _ = instead.most_common(1)[0]
            message = (
                f"{sum(instead.values())} of its {phrases} phrases alone would not lead here but "
                f'mostly to "{other}"; add phrases that tell the two apart'
            )
            yield Finding(("intents", id_), message, "warning", at_key=True)


def _alarming(catalog: Catalog, matcher: Matcher) -> Iterator[Finding]:
    """Phrases of ordinary topics that raise a sign."""
    for id_, intent in catalog.intents.items():
        for index, phrase in enumerate(intent.phrases):
            for match in matcher.explain(phrase).signs.found[:1]:
                words = ", ".join(f"'{word}'" for word in match.words)
                message = (
                    f"'{phrase}' raises the sign \"{match.sign}\" by {words}; "
                    "narrow the sign's patterns, or move the phrase there"
                )
                yield Finding(("intents", id_, "phrases", index), message, "warning")


def _failing(catalog: Catalog, matcher: Matcher) -> Iterator[Finding]:
    for result in run(catalog, matcher):
        if not result.passed:
            wish = " or ".join(result.example.expect or result.example.offer or ())
            said = verdict(result.explanation.outcome)
            message = f"expected {wish} for '{result.example.say}', understood {said}"
            yield Finding(("tests", result.number - 1), message, "warning")
