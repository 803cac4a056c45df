"""What names a subject of its own and is about none of a bot's topics: "my wrist hurts"."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import replace

from bot.core.catalog import Matching
from bot.core.understanding.deciding import Heard
from bot.core.understanding.said import Said

_FAR = 3.0
"""How many times the score of the nearest topic what is none of them must have."""


def set_apart(heard: Heard, said: Said, topics: Set[int], bands: Matching) -> Heard:
    """What is far nearer to something apart from the topics than to any of them is answered.

    "Did you mean" would offer topics that nobody asked for: of a sore wrist it is enough to say
    that the bot knows nothing of it. That is so if the message names a subject of which the nearest
    topic says nothing; "hello, may I drive?" names none. `topics`: by number.
    """
    ranking = heard.ranking
    if not bands.suggest_from <= ranking.confidence < bands.answer_from:
        return heard
    if len(ranking.order) < 2 or ranking.order[0] in topics or ranking.order[1] not in topics:
        return heard
    if ranking.scores[0] < _FAR * ranking.scores[1] or not said.is_strange_to(ranking.order[1]):
        return heard
    return replace(heard, ranking=replace(ranking, confidence=bands.answer_from))
