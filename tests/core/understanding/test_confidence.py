"""Confidence: what makes an intent surer, and what a message says of another subject."""

from __future__ import annotations

import pytest

from bot.core.understanding.confidence import Coverage, Covered, confidence

COVERAGE = Coverage(
    [["does", "massag", "help"], ["is", "walk", "good"]], [0, 1], lambda stem: len(stem) / 4
)


def test_words_of_the_intent_are_covered() -> None:
    assert COVERAGE.of(["massag", "help"], [1.0, 1.0], 0) == Covered(1.0)


def test_a_misspelt_word_is_covered_as_far_as_it_is_trusted() -> None:
    assert COVERAGE.of(["massag", "help"], [0.5, 0.5], 0) == Covered(0.5)


def test_words_of_another_intent_are_not_covered() -> None:
    assert COVERAGE.of(["walk", "help"], [1.0, 1.0], 0) == Covered(0.5)


@pytest.mark.parametrize(
    ("word", "kind"),
    [("psoriasis", "elsewhere"), ("rout", "foreign"), ("walk", ""), ("yes", ""), ("xqzw", "")],
    ids=["subject", "everyday word", "other intent", "small word", "no word"],
)
def test_a_word_that_no_phrase_of_the_intent_has(word: str, kind: str) -> None:
    found = COVERAGE.of(["massag", "help", word], [1.0, 1.0, 0.0], 0)

    rest = pytest.approx(1 - found.covered)
    assert found.covered < 1
    assert found.elsewhere == (rest if kind == "elsewhere" else 0)
    assert found.foreign == (rest if kind == "foreign" else 0)


def test_every_word_that_is_not_covered_counts() -> None:
    found = COVERAGE.of(["psoriasis", "gout", "rout", "bank", "walk"], [1.0] * 5, 0)

    assert found.covered == 0
    assert found.elsewhere == pytest.approx(13 / 25)
    assert found.foreign == pytest.approx(8 / 25)


def test_a_message_without_words_is_not_covered() -> None:
    assert COVERAGE.of([], [], 0) == Covered()


SURE = (0.9, 0.8, Covered(0.7), 0.5, 5)


@pytest.mark.parametrize(
    "worse",
    [
        (0.5, 0.8, Covered(0.7), 0.5, 5),
        (0.9, 0.4, Covered(0.7), 0.5, 5),
        (0.9, 0.8, Covered(0.5), 0.5, 5),
        (0.9, 0.8, Covered(0.7, elsewhere=0.3), 0.5, 5),
        (0.9, 0.8, Covered(0.7, foreign=0.3), 0.5, 5),
        (0.9, 0.8, Covered(0.7), 0.1, 5),
        (0.9, 0.8, Covered(0.7), 0.5, 1),
    ],
    ids=["share", "likeness", "covered", "elsewhere", "foreign", "openness", "size"],
)
def test_what_makes_surer(worse: tuple[float, float, Covered, float, int]) -> None:
    assert 0 < confidence(*worse) < confidence(*SURE) < 1
