"""Questions that go on from something: from a statement beside them, from the answer above them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.core.catalog import Matching
from bot.core.understanding.deciding import Heard
from bot.core.understanding.ears import Ears
from bot.core.understanding.pooling import PART
from bot.core.understanding.reference import asks_back
from bot.core.understanding.said import Said

_BESIDE = 2
"""Follow-ups that are offered with what was just shown."""
_DENIED = frozenset({"not", "no", "never", "without", "nor"})


def continued(whole: Said, clauses: Sequence[Said], ears: Ears, answer_from: float) -> Heard | None:
    """A question that goes on from a statement as it would after the answer to that.

    "I'm pregnant, can I take ibuprofen?" is not about painkillers where that means another thing
    after the topic of pregnancy: that topic is answered, the other one is offered. "Not pregnant"
    is no statement to go on from.
    """
    questions = [one for one in clauses if one.asks]
    for told in (one for one in clauses if questions and not one.asks):
        if not _DENIED.isdisjoint(told.typed) or not _is_sure(told, answer_from):
            continue
        topic = told.ranking.order[0]
        elsewhere = ears.taken_over(topic)
        for question in (one for one in questions if elsewhere and _is_sure(one, answer_from)):
            alone = question.ranking.order[0]
            if alone != topic and alone in elsewhere:
                after = Said(question.text, ears.after_number(topic)).ranking
                if after.confidence >= answer_from and ears.is_only_after(after.order[0], topic):
                    ranking = told.ranking.led_by([topic, alone])
                    return Heard(whole.words, ranking, told.text, (alone,))
    return None


def _is_sure(said: Said, answer_from: float) -> bool:
    return said.ranking.confidence * PART >= answer_from


def about_shown(shown: int, heard: Heard, said: Said, ears: Ears, bands: Matching) -> Heard:
    """A short question that is not understood is most likely about what was just shown."""
    ranking, least = heard.ranking, bands.suggest_from
    if ranking.confidence >= bands.answer_from or said.is_strange_to(shown):
        return heard
    if not asks_back(said.text, said.typed):
        return heard
    near = ears.follow_ups(shown)[:_BESIDE] if ranking.confidence < least else []
    ranking = ranking.led_by([shown, *near], max(ranking.confidence, least))
    return replace(heard, ranking=ranking)
