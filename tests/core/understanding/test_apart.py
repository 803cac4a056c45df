"""What names a subject of its own and is about none of the topics is said to be so, if clear."""

from __future__ import annotations

from typing import Any

import pytest

from bot.core.catalog import Catalog
from bot.core.matching import Answer, Matcher, Suggest
from bot.library import Library


def intent(phrases: list[str], **more: Any) -> dict[str, Any]:
    return {"title": phrases[0], "phrases": phrases, "answer": "x", **more}


UNSURE = Matcher(
    Catalog.model_validate(
        {
            "matching": {"answer_from": 0.99, "suggest_from": 0.01},
            "intents": {
                "heat": intent(["heat or ice", "is ice good for it", "a hot bath for my back"]),
                "sleep": intent(["how should i sleep", "which pillow is best", "should i rest"]),
                "hello": intent(["hello there", "good morning", "hello you"], menu=False),
                "elsewhere": intent(
                    ["my knee hurts", "a swollen knee", "my neck is stiff"], menu=False
                ),
            },
        }
    )
)
"""Answers nothing but phrases, and offers what is a little like one."""


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


@pytest.mark.parametrize(
    "message",
    ["my wrist hurts from sewing with a needle", "a swollen elbow after rugby, which sling"],
)
def test_the_shipped_file_says_what_it_knows_nothing_of(library: Library, message: str) -> None:
    assert library.current.matcher.match(message) == Answer("chat_elsewhere")
