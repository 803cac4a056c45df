"""What takes longer to see than a bot should take to start: likeness, training, tests."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from bot.core.catalog import Catalog
from bot.core.checks import Finding
from bot.core.emergency import self_test
from bot.core.file.clashes import nearly
from bot.core.file.confused import Pair, pairs
from bot.core.file.cutoff import without_tests
from bot.core.file.examples import run
from bot.core.file.lines import Path
from bot.core.matching import Matcher
from bot.core.problems import Problem, in_order, quoted
from bot.core.report import said_by, verdict, wish
from bot.core.source import load
from bot.core.source import place as place_of

_COMPARED = 20_000
"""Phrases up to which likeness is looked for."""


def inspect(text: str | bytes) -> list[Problem]:
    """Every problem of a file, in file order; first of all that it seems to be cut off."""
    loaded = load(text)
    if loaded.catalog is None:
        return list(loaded.problems)
    cut = without_tests(loaded.catalog, loaded.document)
    torn = cut.path[2] if cut and cut.path[:2] == ("emergency", "signs") else None
    found = review(loaded.catalog, Matcher(loaded.catalog), torn)
    placed = in_order([*loaded.problems, *(place_of(one, loaded.document) for one in found)])
    if cut is None:
        return list(placed)
    first = place_of(cut, loaded.document)
    return [first, *(problem for problem in placed if problem != first)]


def review(catalog: Catalog, matcher: Matcher, torn: str | int | None = None) -> Iterator[Finding]:
    """All warnings of a catalog that can be served.

    Args:
        torn: the sign in which the file seems to be cut off; half a pattern is raised by anything.
    """
    yield from _alike(catalog)
    yield from _unreached(catalog, matcher)
    yield from _alarming(catalog, matcher, torn)
    yield from _silent(catalog)
    yield from _without_notice(catalog)
    yield from _failing(catalog, matcher)


def _alike(catalog: Catalog) -> Iterator[Finding]:
    """Nearly the same phrase in two intents; every one is compared with every other."""
    if sum(len(intent.phrases) for intent in catalog.intents.values()) > _COMPARED:
        return
    for place, other in nearly(catalog):
        message = (
            f"'{quoted(place.phrase)}' is nearly the same as '{quoted(other.phrase)}' in "
            f'"{other.intent}"; take one out, or tell them apart by more words'
        )
        yield Finding(("intents", place.intent, "phrases", place.index), message, "warning")


def _unreached(catalog: Catalog, matcher: Matcher) -> Iterator[Finding]:
    """Intents most of whose phrases, each left out in turn, are understood as something else."""
    missed: defaultdict[str, list[Pair]] = defaultdict(list)
    for pair in pairs(catalog, matcher):
        missed[pair.intent].append(pair)
    for id_, found in missed.items():
        count, phrases = sum(len(pair.phrases) for pair in found), len(catalog.intents[id_].phrases)
        if phrases > 2 and count * 2 > phrases:
            message = (
                f"{count} of its {phrases} phrases alone would not lead here but mostly to "
                f'"{found[0].instead}"; add phrases that tell the two apart'
            )
            yield Finding(("intents", id_), message, "warning", at_key=True)


def _alarming(catalog: Catalog, matcher: Matcher, torn: str | int | None) -> Iterator[Finding]:
    """Phrases of ordinary topics that raise a sign that is whole."""
    for id_, intent in catalog.intents.items():
        for index, phrase in enumerate(intent.phrases):
            found = [match for match in matcher.explain(phrase).signs.found if match.sign != torn]
            for match in found[:1]:
                words = ", ".join(f"'{word}'" for word in match.words)
                message = (
                    f"'{quoted(phrase)}' raises the sign \"{match.sign}\" by {words}; "
                    "narrow the sign's patterns, or move the phrase there"
                )
                path: Path = ("intents", id_, "phrases", index)
                yield Finding(path, message, "warning")


def _silent(catalog: Catalog) -> Iterator[Finding]:
    """Phrases of signs that do not raise their own sign."""
    for id_, phrase in self_test(catalog.emergency):
        message = f"'{quoted(phrase)}' does not raise this sign; word it as people would say it"
        yield Finding(("emergency", "signs", id_), message, "warning", at_key=True)


def _without_notice(catalog: Catalog) -> Iterator[Finding]:
    """Signs for which the file says nowhere what to do; the bot's own words are said then."""
    section = catalog.emergency
    for id_, sign in section.signs.items():
        if not sign.notice and sign.urgency not in section.model_fields_set:
            message = f"no notice: write one here, or '{sign.urgency}:' above 'signs:' for all"
            yield Finding(("emergency", "signs", id_), message, "warning", at_key=True)


def _failing(catalog: Catalog, matcher: Matcher) -> Iterator[Finding]:
    for result in run(catalog, matcher):
        if not result.passed:
            message = (
                f"'{quoted(result.example.say)}' should give {wish(result.example)}, but gives "
                f"{verdict(result.explanation.outcome)}{said_by(result.explanation)}; "
                "mend the phrases or the test"
            )
            yield Finding(("tests", result.number - 1), message, "warning")
