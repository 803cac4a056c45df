"""What is about none of the topics of the shipped file is said to be so, if it clearly is."""

from __future__ import annotations

import pytest

from bot.core.catalog import Matching
from bot.core.matching import Answer
from bot.core.understanding.apart import set_apart
from bot.core.understanding.deciding import Heard
from bot.core.understanding.pooling import Ranking
from bot.library import Library

BANDS = Matching(answer_from=0.45, suggest_from=0.25)
TOPICS = frozenset({0, 1})
APART, SMALL_TALK = 2, 3


def heard(confidence: float, order: tuple[int, ...], *scores: float) -> Heard:
    return Heard([], Ranking(order, scores, confidence))


@pytest.mark.parametrize(
    "message",
    ["my thumb hurts from sewing with a needle", "a swollen elbow after rugby, which sling"],
)
def test_another_part_of_the_body_is_no_reason_to_offer_topics(
    library: Library, message: str
) -> None:
    assert library.current.matcher.match(message) == Answer("chat_elsewhere")


def test_what_is_far_from_every_topic_is_as_sure_as_an_answer() -> None:
    found = set_apart(heard(0.3, (APART, 0), 0.8, 0.2), TOPICS, BANDS)

    assert found.ranking == Ranking((APART, 0), (0.8, 0.2), BANDS.answer_from)


@pytest.mark.parametrize(
    "unsure",
    [
        pytest.param(heard(0.3, (APART, 0), 0.7, 0.2), id="a topic is near"),
        pytest.param(heard(0.2, (APART, 0), 0.8, 0.1), id="not understood"),
        pytest.param(heard(0.3, (0, 1), 0.8, 0.1), id="a topic"),
        pytest.param(heard(0.3, (APART, SMALL_TALK), 0.8, 0.1), id="no topic is near at all"),
        pytest.param(heard(0.3, (APART,), 0.8), id="nothing else"),
        pytest.param(heard(0.6, (APART, 0), 0.8, 0.1), id="answered already"),
    ],
)
def test_anything_else_stays_as_sure_as_it_was(unsure: Heard) -> None:
    assert set_apart(unsure, TOPICS, BANDS) is unsure
