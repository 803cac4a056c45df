"""What names a subject of its own and is about none of the topics is said to be so, if clear."""

from __future__ import annotations

from typing import Any

import pytest

from bot.core.catalog import Catalog
from bot.core.matching import Answer, Fallback, Matcher, Suggest
from bot.library import Library


def intent(phrases: list[str], **more: Any) -> dict[str, Any]:
    return {"title": phrases[0], "phrases": phrases, "answer": "x", **more}


HEAT = intent(["heat or ice", "is ice good for it", "a hot bath for my back"])
SLEEP = intent(["how should i sleep", "which pillow is best", "should i rest"])
HELLO = intent(["hello there", "good morning", "hello you"], menu=False)
ELSEWHERE = intent(["my knee hurts", "a swollen knee", "my neck is stiff"], menu=False)


def matcher(suggest_from: float = 0.01, **intents: dict[str, Any]) -> Matcher:
    """Answers nothing but phrases; offers from a confidence on."""
    bands = {"answer_from": 0.99, "suggest_from": suggest_from}
    return Matcher(Catalog.model_validate({"matching": bands, "intents": intents}))


UNSURE = matcher(heat=HEAT, sleep=SLEEP, hello=HELLO, elsewhere=ELSEWHERE)
"""Offers what is a little like a phrase."""


def test_another_part_of_the_body_is_no_reason_to_offer_topics() -> None:
    assert UNSURE.match("my left knee hurts on hills") == Answer("elsewhere")


@pytest.mark.parametrize(
    "message",
    [
        pytest.param("hello you, may i cross the hills", id="names no subject"),
        pytest.param("ice for a swollen elbow that hurts", id="a topic is near"),
        pytest.param("should i sleep on a pillow", id="a topic"),
    ],
)
def test_other_messages_are_asked_about(message: str) -> None:
    assert isinstance(UNSURE.match(message), Suggest)


def test_what_is_not_even_enough_to_offer_is_not_answered() -> None:
    high = matcher(0.98, heat=HEAT, sleep=SLEEP, hello=HELLO, elsewhere=ELSEWHERE)

    assert isinstance(high.match("my left knee hurts on hills"), Fallback)


def test_a_phrase_itself_stays_as_sure_as_it_is() -> None:
    assert UNSURE.explain("my knee hurts").confidence == 1


@pytest.mark.parametrize(
    "beside", [{}, {"hello": HELLO}, {"hello": HELLO, "heat": HEAT}], ids=["none", "one", "two"]
)
def test_what_stands_before_no_topic_is_asked_about(beside: dict[str, Any]) -> None:
    unsure = matcher(elsewhere=ELSEWHERE, **beside)
    message = "hello there my swollen knee" if beside else "my left knee hurts on hills"

    assert isinstance(unsure.match(message), Suggest)


@pytest.mark.parametrize(
    "message",
    ["my wrist hurts from sewing with a needle", "a swollen elbow after rugby, which sling"],
)
def test_the_shipped_file_says_what_it_knows_nothing_of(library: Library, message: str) -> None:
    assert library.current.matcher.match(message) == Answer("chat_elsewhere")
