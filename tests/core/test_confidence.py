"""Confidence: what makes an intent surer, and what a message says of another subject."""

from __future__ import annotations

import pytest

from bot.core.understanding.confidence import Coverage, confidence

COVERAGE = Coverage(
    [["does", "massag", "help"], ["is", "walk", "good"]], [0, 1], lambda stem: len(stem) / 4
)


def test_words_of_the_intent_are_covered() -> None:
    assert COVERAGE.of(["massag", "help"], [1.0, 1.0], 0) == (1.0, 0.0)


def test_a_misspelt_word_is_covered_as_far_as_it_is_trusted() -> None:
    assert COVERAGE.of(["massag", "help"], [0.5, 0.5], 0) == (0.5, 0.0)


def test_words_of_another_intent_are_not_covered() -> None:
    assert COVERAGE.of(["walk", "help"], [1.0, 1.0], 0) == (0.5, 0.0)


def test_a_subject_of_its_own_is_elsewhere() -> None:
    covered, elsewhere = COVERAGE.of(["massag", "help", "psoriasis"], [1.0, 1.0, 0.0], 0)

    assert covered < 1
    assert elsewhere == pytest.approx(1 - covered)


def test_a_message_without_words_is_not_covered() -> None:
    assert COVERAGE.of([], [], 0) == (0.0, 0.0)


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        ((0.9, 0.8, 1.0, 0.0, 5), (0.5, 0.8, 1.0, 0.0, 5)),
        ((0.9, 0.8, 1.0, 0.0, 5), (0.9, 0.4, 1.0, 0.0, 5)),
        ((0.9, 0.8, 1.0, 0.0, 5), (0.9, 0.8, 0.5, 0.0, 5)),
        ((0.9, 0.8, 0.7, 0.0, 5), (0.9, 0.8, 0.7, 0.3, 5)),
        ((0.9, 0.8, 1.0, 0.0, 5), (0.9, 0.8, 1.0, 0.0, 1)),
    ],
    ids=["share", "likeness", "covered", "elsewhere", "size"],
)
def test_what_makes_surer(
    better: tuple[float, float, float, float, int], worse: tuple[float, float, float, float, int]
) -> None:
    assert 0 < confidence(*worse) < confidence(*better) < 1
