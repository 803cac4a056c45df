"""What goes on from an answer, or from a statement as from its answer."""

from __future__ import annotations

from typing import Any

import pytest

from bot.core.catalog import Catalog
from bot.core.matching import Answer, Context, Fallback, Matcher, Suggest


def intent(phrases: list[str], **more: Any) -> dict[str, Any]:
    return {"title": phrases[0], "phrases": phrases, "answer": "x", **more}


MATCHER = Matcher(
    Catalog.model_validate(
        {
            "intents": {
                "pills": intent(
                    ["can i take ibuprofen", "which painkiller helps", "are pills any good"],
                    follow_ups=["pregnant"],
                ),
                "pregnant": intent(
                    ["i am pregnant", "my wife is pregnant", "we are having a baby"],
                    follow_ups=["pills", "walk"],
                ),
                "walk": intent(["is walking good", "should i walk", "can i go for a walk"]),
                "is_it_safe": intent(
                    ["can i take ibuprofen", "which painkiller is safe", "is walking safe then"],
                    after=["pregnant"],
                    menu=False,
                ),
            }
        }
    )
)


def match(message: str, shown: str | None = None) -> object:
    return MATCHER.match(message, Context(shown))


def test_a_phrase_kept_for_what_was_shown_goes_before_the_same_one_elsewhere() -> None:
    assert match("can i take ibuprofen") == Answer("pills")
    assert match("can i take ibuprofen", "pregnant") == Answer("is_it_safe")
    assert match("can i take ibuprofen", "walk") == Answer("pills")


@pytest.mark.parametrize(
    "message",
    ["i am pregnant, can i take ibuprofen?", "can i take ibuprofen? my wife is pregnant"],
)
def test_a_question_is_heard_as_after_the_answer_to_the_statement_beside_it(message: str) -> None:
    assert match(message) == Answer("pregnant", also=("pills",))
    assert "pregnant" in (MATCHER.explain(message).part or "")


@pytest.mark.parametrize(
    "told",
    [
        "i am not pregnant",
        "no baby",
        "i was never pregnant",
        "nor am i pregnant",
        "without being pregnant",
        "my dog is asleep",
        "we are at home",
    ],
)
def test_what_is_denied_or_not_understood_is_no_statement_to_go_on_from(told: str) -> None:
    assert match(f"{told}, can i take ibuprofen?") == Answer("pills")


def test_a_statement_after_a_denied_one_is_gone_on_from() -> None:
    told = "i am not pregnant, my wife is pregnant, can i take ibuprofen?"

    assert match(told) == Answer("pregnant", also=("pills",))


@pytest.mark.parametrize(
    ("asked", "topic"),
    [
        ("should i walk?", "walk"),
        ("is walking then good?", "walk"),
        ("are pills any good?", "pills"),
        ("which helps?", "pills"),
    ],
)
def test_a_question_that_nothing_keeps_for_the_statement_is_answered_itself(
    asked: str, topic: str
) -> None:
    assert match(f"i am pregnant, and {asked}") == Answer(topic)


@pytest.mark.parametrize("asked", ["can i take a bus?", "which one is safe?"])
def test_of_a_question_that_is_not_understood_itself_nothing_is_offered(asked: str) -> None:
    assert match(f"i am pregnant, {asked}") == Answer("pregnant")


@pytest.mark.parametrize("message", ["and if it is not?", "how would i?", "does it?"])
def test_a_short_question_that_is_not_understood_is_about_what_was_shown(message: str) -> None:
    assert isinstance(match(message), Fallback)
    assert match(message, "pregnant") == Suggest(("pregnant", "pills", "walk"))


def test_what_it_may_mean_itself_goes_before_what_follows_on_what_was_shown() -> None:
    assert match("can i?", "pregnant") == Suggest(("pregnant", "walk", "is_it_safe"))


@pytest.mark.parametrize(
    "message",
    [
        "lol",
        "my knee?",
        "what about my knee?",
        "qwxz zpt",
        "why did the referee stop that match on sunday?",
    ],
)
def test_what_does_not_ask_back_is_not_about_what_was_shown(message: str) -> None:
    assert isinstance(match(message, "pregnant"), Fallback)


def test_what_is_understood_is_not_about_what_was_shown() -> None:
    assert match("should i walk", "pills") == Answer("walk")
