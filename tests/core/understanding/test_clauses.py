"""Stories and double questions in parts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.understanding.clauses import clauses


def test_a_short_message_is_in_one_piece() -> None:
    assert clauses("heat or ice?") == []


def test_six_words_may_ask_two_things() -> None:
    assert [clause.text for clause in clauses("heat or ice? walking or rest?")] == [
        "heat or ice?",
        "walking or rest?",
    ]
    assert clauses("heat or ice? or rest?") == []


def test_a_single_clause_is_in_one_piece() -> None:
    assert clauses("how long does it usually take to get better") == []


def test_two_questions_stand_before_the_sentence_they_make() -> None:
    found = clauses("should I use heat and how long will it last?")

    assert [clause.text for clause in found] == [
        "should I use heat",
        "how long will it last?",
        "should I use heat and how long will it last?",
    ]
    assert all(clause.asks for clause in found)
    assert [clause.parted for clause in found] == [False, False, True]


def test_a_sentence_without_parts_is_not_parted() -> None:
    found = clauses("My back went out yesterday. How long will it last?")

    assert [clause.parted for clause in found] == [False, False]


def test_a_story_is_told_from_its_question() -> None:
    story = "I moved boxes all day. My back went out so what should I do now"
    asking = {clause.text: clause.asks for clause in clauses(story)}

    assert asking["I moved boxes all day."] is False
    assert asking["what should I do now"] is True


@pytest.mark.parametrize("purpose", ["so that it stays away", "so it never comes back", "so as to"])
def test_what_something_is_done_for_is_no_clause_of_its_own(purpose: str) -> None:
    assert clauses(f"what can i do about my back {purpose}") == []


def test_the_question_mark_is_for_the_last_clause() -> None:
    asking = {clause.text: clause.asks for clause in clauses("my back is killing me, heat or ice?")}

    assert asking["my back is killing me"] is False
    assert asking["heat or ice?"] is True


@pytest.mark.parametrize("end", ["?", "??", "?!", "?)", "? "])
def test_a_question_mark_counts_among_other_marks(end: str) -> None:
    found = clauses(f"my back is killing me. walking in the park{end}")

    assert found[-1].asks


@pytest.mark.parametrize("number", ["3.5 weeks of pain now and it hurts"])
def test_a_point_inside_a_number_ends_nothing(number: str) -> None:
    assert not any(clause.text.startswith("5") for clause in clauses(number))


@given(st.text(max_size=300))
def test_every_clause_stands_in_the_message(message: str) -> None:
    assert all(clause.text and clause.text in message for clause in clauses(message))


@pytest.mark.parametrize(
    "asking", ["kindly suggest some medicine for it", "tell me which stretches are safe"]
)
def test_a_request_asks_without_a_question_mark(asking: str) -> None:
    found = clauses(f"My back went out yesterday. {asking}")

    assert {clause.text: clause.asks for clause in found}[asking] is True
