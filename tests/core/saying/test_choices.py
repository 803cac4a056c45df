"""Typing a choice instead of pressing it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.saying.choices import agrees, choose, declines


@pytest.mark.parametrize(
    ("text", "index"),
    [
        ("1", 0),
        ("2", 1),
        ("2.", 1),
        ("#2", 1),
        ("(2)", 1),
        ("no. 2", 1),
        ("number two", 1),
        ("Second", 1),
        ("the second one", 1),
        ("the second one please", 1),
        ("2nd", 1),
        ("i mean the 2nd", 1),
        ("yes, 2", 1),
        ("yes no. 2", 1),
        ("ok i want the second one", 1),
        ("option 3", 2),
        ("third option pls", 2),
        ("first", 0),
        ("one", 0),
        ("the first one", 0),
        ("top one", 0),
        ("last", 2),
        ("the last one", 2),
        ("last one please", 2),
    ],
)
def test_a_number_chooses(text: str, index: int) -> None:
    """In figures and words, with what people say around it."""
    assert choose(text, 3) == index


@pytest.mark.parametrize(
    "text",
    [
        "",
        "4",
        "0",
        "99",
        "12345",
        "fourth",
        "two weeks",
        "2 days",
        "first aid",
        "1 or 2",
        "is the second one better",
        "one week",
        "no one",
        "that one",
        "the one",
        "my second child",
        "how long does the last stage last",
        "2 tablets",
        "yes",
        "ok",
        "heat",
        "911",
        "😀",
        "first i fell and then the second time it went",
        "last night",
        "1 2 3",
        "yes please i want the second one please",
    ],
)
def test_anything_else_is_a_question_of_its_own(text: str) -> None:
    """A number among other words is part of a question."""
    assert choose(text, 3) is None


def test_long_lists_can_be_chosen_from() -> None:
    """The topic list has more than a handful."""
    assert choose("16", 16) == 15
    assert choose("12th", 16) == 11
    assert choose("the last one", 16) == 15


@pytest.mark.parametrize("text", ["yes", "Yes!", "yes please", "yep", "ok", "sure", "yes that one"])
def test_a_plain_yes(text: str) -> None:
    """Agreement, and no refusal."""
    assert agrees(text)
    assert not declines(text)


@pytest.mark.parametrize("text", ["no", "nope", "none", "none of these", "no thanks", "neither"])
def test_a_plain_no(text: str) -> None:
    """Refusal, and no agreement."""
    assert declines(text)
    assert not agrees(text)


@pytest.mark.parametrize(
    "text",
    ["", "yes but how long", "ok thanks", "no numbness", "not sure", "right leg", "no sleep"],
)
def test_neither_yes_nor_no(text: str) -> None:
    """What goes on is a message of its own."""
    assert not agrees(text)
    assert not declines(text)


@given(st.text(), st.integers(1, 50))
def test_a_choice_is_always_one_that_was_offered(text: str, offered: int) -> None:
    """No index out of range, whatever is typed."""
    index = choose(text, offered)

    assert index is None or 0 <= index < offered
