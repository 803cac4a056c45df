"""Which intents are taken for which: what the other phrases make of each one, left out in turn."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.core.catalog import Catalog
from bot.core.file.clashes import meet
from bot.core.matching import Confusion, Matcher

_ROWS = 10
_SHOWN = 40
"""Characters of an example in the table."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Phrases of ``intent`` that the other phrases would lead to ``instead``."""

    intent: str
    instead: str
    phrases: tuple[str, ...]


def pairs(catalog: Catalog, matcher: Matcher) -> list[Pair]:
    """All pairs that can be understood at the same time, the most confused first."""
    found: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for confusion in _possible(catalog, matcher.confusions()):
        found[confusion.intent, confusion.instead].append(confusion.phrase)
    made = [Pair(intent, instead, tuple(said)) for (intent, instead), said in found.items()]
    return sorted(made, key=lambda pair: -len(pair.phrases))


def _possible(catalog: Catalog, confusions: Sequence[Confusion]) -> Iterator[Confusion]:
    """Without those that ``after`` keeps apart."""
    for confusion in confusions:
        if meet(catalog, confusion.intent, confusion.instead):
            yield confusion


def table(catalog: Catalog, found: Sequence[Pair]) -> Iterator[str]:
    """The most confused pairs for people, a line each; nothing if no pair is confused twice."""
    shown = [pair for pair in found if len(pair.phrases) > 1][:_ROWS]
    if not shown:
        return
    total = sum(len(pair.phrases) for pair in found)
    phrases = sum(len(intent.phrases) for intent in catalog.intents.values())
    yield "No mistake, but a hint where more phrases help:"
    yield f"{total} of {phrases} phrases would be taken for another topic, were they not there."
    yield "The most confused topics; phrases that tell the two apart help most:"
    left = max(len(pair.intent) for pair in shown)
    right = max(len(pair.instead) for pair in shown)
    yield f"  {'of':<{left}}  {'taken for':<{right}}  phrases"
    for pair in shown:
        share = f"{len(pair.phrases)} of {len(catalog.intents[pair.intent].phrases)}"
        said = min(pair.phrases, key=len)
        example = said if len(said) <= _SHOWN else said[: _SHOWN - 1] + "…"
        yield f"  {pair.intent:<{left}}  {pair.instead:<{right}}  {share:<8} like '{example}'"
