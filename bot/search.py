"""Looking for answers while somebody types: the results of inline mode."""

from __future__ import annotations

from collections.abc import Iterator

from bot.core.catalog import Catalog
from bot.core.matching import Answer, Emergency, Fallback
from bot.core.saying.reply import Reply
from bot.library import Snapshot


def search(snapshot: Snapshot, text: str, count: int) -> list[Reply]:
    """At most ``count`` cards, best first: a notice, then what was asked.

    Without a text all topics; what is not among the topics is never listed. Half a question is
    rarely understood, so titles that begin like it come before what is only similar.
    """
    topics = dict.fromkeys(snapshot.catalog.menu)
    if not text.strip():
        return [snapshot.replies.answer(id_) for id_ in topics][:count]
    explanation = snapshot.matcher.explain(text)
    outcome = explanation.outcome
    found = [snapshot.replies.outcome(outcome)] if isinstance(outcome, Emergency) else []
    ids = [] if isinstance(outcome, Answer) else list(_titled(snapshot.catalog, text))
    if not isinstance(outcome, Fallback):
        ids += [candidate.intent for candidate in explanation.candidates]
    found += [snapshot.replies.answer(id_) for id_ in dict.fromkeys(ids) if id_ in topics]
    return found[:count]


def _titled(catalog: Catalog, text: str) -> Iterator[str]:
    """Intents with a title in which every typed word begins a word."""
    typed = text.casefold().split()
    for id_, intent in catalog.intents.items():
        words = intent.title.casefold().split()
        if all(any(word.startswith(start) for word in words) for start in typed):
            yield id_
