"""Which questions take a sign back, and where a report begins all the same."""

from __future__ import annotations

import pytest
from few_signs import found


@pytest.mark.parametrize(
    "message",
    [
        "i have numb groin please explain",
        "i dont know what my numb groin means",
        "i got a numb groin define that please",
    ],
)
def test_who_asks_for_an_explanation_of_their_own_trouble_is_warned(message: str) -> None:
    assert found(message) == ["groin"]


@pytest.mark.parametrize("end", [", my groin is numb", " because the groin went numb"])
def test_a_clause_right_after_the_question_is_a_report(end: str) -> None:
    assert found("would it be safe to use" + end) == ["groin"]
    assert found("what happens if i mix" + end) == ["groin"]


def test_a_question_reaches_to_the_end_of_its_clause() -> None:
    assert found("would it be safe to use numb groin cream") == []


@pytest.mark.parametrize("before", ["", "my back is stiff. ", "stiff back " * 30 + ". "])
@pytest.mark.parametrize("after", ["", ". my back is stiff"])
def test_only_the_sentence_itself_makes_it_a_question(before: str, after: str) -> None:
    assert found(before + "what is fever" + after) == []
    assert found(before + "what is fever then" + after) == []
    assert found(before + "define fever" + after) == []
    assert found(before + "define numb groin" + after) == []
    assert found(before + "fever" + after) == ["fever"]


@pytest.mark.parametrize("before", ["", "stiff back " * 30 + ". ", "stiff back " * 15])
def test_a_figure_of_speech_is_one_wherever_it_stands(before: str) -> None:
    assert found(before + "numbing cream for the groin") == []


def test_an_earlier_question_is_none_about_what_follows() -> None:
    assert found("what is sciatica. groin numb") == ["groin"]
    assert found("define sciatica. groin numb") == ["groin"]


def test_what_follows_the_sign_ends_no_question() -> None:
    assert found("my back is stiff. what is fever, heat or ice") == []
    assert found("what is fever, heat or ice") == []


def test_a_clause_of_its_own_after_a_question_for_a_name_is_a_report() -> None:
    assert found("what is this, numb groin") == ["groin"]
    assert found("my back is stiff. what is this, numb groin") == ["groin"]


@pytest.mark.parametrize("who", ["they", "people", "doctors"])
def test_how_it_is_found_is_only_asked(who: str) -> None:
    assert found(f"how do {who} test for a numb groin") == []
