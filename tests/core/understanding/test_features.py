"""Messages as vectors."""

from __future__ import annotations

import numpy as np
import pytest

from bot.core.understanding import features
from bot.core.understanding.features import Encoder, letter_groups, named, weighed

DOCUMENTS = [["heat", "or", "ice"], ["ice", "pack"], ["walking", "or", "rest"], ["long", "walk"]]
ENCODER = Encoder(DOCUMENTS, [0, 0, 1, 1])


def norm(*words: str, trust: float = 1.0) -> float:
    spelled = [ENCODER.spelled(word) for word in words]
    return float(np.linalg.norm(ENCODER.encode(spelled, [trust] * len(words)).values))


def test_letters_stand_with_the_edges_of_the_word() -> None:
    assert letter_groups("ice") == ["<i", "ic", "ce", "e>", "<ic", "ice", "ce>", "<ice", "ice>"]


def test_words_and_pairs_of_words_are_features() -> None:
    pair = features._PAIR
    found = dict(zip(named(["a", "b", "c"]), weighed([1.0, 0.5, 1.0]), strict=True))

    assert {name: found[name] for name in "abc"} == {"a": 1.0, "b": 0.5, "c": 1.0}
    assert {name: weight / pair for name, weight in found.items() if name not in "abc"} == (
        pytest.approx({"a b": 0.5, "b c": 0.5, "a  c": 1.0, "^a": 1.0, "c$": 1.0})
    )


@pytest.mark.parametrize("document", DOCUMENTS, ids=" ".join)
def test_a_phrase_is_a_unit_vector(document: list[str]) -> None:
    assert norm(*document) == pytest.approx(1, abs=1e-4)


def test_what_is_unknown_makes_a_vector_shorter() -> None:
    assert norm("heat", "or", "zeppelin", trust=1.0) < norm("heat", "or", "ice")


def test_a_message_of_unknown_signs_is_empty() -> None:
    assert len(ENCODER.encode([ENCODER.spelled("ж")], [0.0]).ids) == 0


def test_rare_words_say_more() -> None:
    assert ENCODER.rarity("zeppelin") > ENCODER.rarity("heat") > ENCODER.rarity("or")


def test_no_feature_is_repeated() -> None:
    spelled = [ENCODER.spelled(word) for word in ("ice", "ice", "pack", "ice")]
    ids = ENCODER.encode(spelled, [1.0] * 4).ids

    assert len(set(ids.tolist())) == len(ids)


def test_a_word_is_alike_to_others_of_its_group() -> None:
    encoder = Encoder([["how", "to", "buy"], ["is", "walking", "good"]], [0, 1])

    assert encoder.spelled("purchase").alike is not None
    assert encoder.spelled("purchase").alike == encoder.spelled("buy").alike
    assert encoder.spelled("refund").alike is None
    assert len(encoder.encode([encoder.spelled("purchase")], [0.0]).ids) == 1
