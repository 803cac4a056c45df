"""A question that leans on what was told before it is about that, not about the lower back."""

from __future__ import annotations

import pytest

from bot.core.catalog import Catalog
from bot.core.matching import Answer, Matcher
from bot.core.text import words
from bot.core.understanding.reference import asks_back, leans
from bot.library import Library


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("what should i do", True),
        ("what helps", True),
        ("should i put ice on it", True),
        ("heat or ice", False),
        ("is a hot bath good for my back", False),
    ],
)
def test_a_question_leans_that_names_little_or_points(question: str, expected: bool) -> None:
    assert leans(words(question)) is expected


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("which of those is better", True),
        ("on my belly?", True),
        ("even if it hurts", True),
        ("lol", False),
        ("heat or a hot bath?", False),
        ("what did he say to her when she told him about it", False),
    ],
)
def test_a_short_question_that_leans_asks_back(message: str, expected: bool) -> None:
    assert asks_back(message, words(message)) is expected


@pytest.mark.parametrize("told", ["i have a headache", "my elbow hurts", "my tooth aches"])
def test_a_question_about_another_part_of_the_body_is_not_ours(library: Library, told: str) -> None:
    outcome = library.current.matcher.match(f"{told}, what should i do?")

    assert not (isinstance(outcome, Answer) and outcome.intent != "chat_elsewhere"), outcome


@pytest.mark.parametrize(
    "told",
    [
        "my back locked up",
        "i was carrying my dog and my back went",
        "i had an operation on my knee last year and now my lower back is in spasm",
    ],
)
def test_a_question_about_the_back_is_ours_whatever_else_was_told(
    library: Library, told: str
) -> None:
    outcome = library.current.matcher.match(f"{told}, what should i do?")

    assert isinstance(outcome, Answer)
    assert outcome.intent == "fastest_relief"


def test_what_only_points_back_does_not_make_it_ours(library: Library) -> None:
    """Pain alone is not the back's."""
    told = "my knee is swollen, it hurts a lot, what should i do"
    outcome = library.current.matcher.match(told)

    assert not (isinstance(outcome, Answer) and outcome.intent != "chat_elsewhere"), outcome


KNEES = Matcher(
    Catalog.model_validate(
        {
            "intents": {
                id_: {"title": id_, "phrases": phrases, "answer": "x"}
                for id_, phrases in {
                    "knee": ["should i rest my knee", "does it help to rest my knee"],
                    "walk": ["is walking good", "should i walk", "does walking help"],
                    "heat": ["heat or ice", "should i use heat or ice", "is cold better"],
                }.items()
            }
        }
    )
)


def test_a_question_may_lean_on_what_its_own_phrases_speak_of() -> None:
    ours = KNEES.match("this is about my knee. does it help to rest? is cold better?")
    other = KNEES.match("this is about my elbow. does it help to rest? is cold better?")

    assert ours == Answer("knee", also=("heat",))
    assert not isinstance(other, Answer)
