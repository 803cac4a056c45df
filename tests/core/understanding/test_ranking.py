"""Which intent a message means: what the ranker makes of its parts."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.understanding import ranking
from bot.core.understanding.ranking import Ranker, _best
from bot.core.understanding.reading import Reader


def ranker(*phrases: str, owners: list[int]) -> Ranker:
    typed = [phrase.split() for phrase in phrases]
    reader = Reader(typed)
    return Ranker([reader.read(words) for words in typed], owners, max(owners) + 1)


@given(st.lists(st.integers(-3, 3), max_size=60), st.integers(1, 6))
def test_the_best_come_first_and_equals_in_order(values: list[int], count: int) -> None:
    """Although of many only some are sorted; which of equal ones those are is left open."""
    best = _best(np.asarray(values, np.float32), count)

    assert [values[i] for i in best] == sorted(values, reverse=True)[:count]
    assert best == sorted(best, key=lambda i: (-values[i], i))
    assert len(set(best)) == len(best)


def test_an_intent_whose_phrases_are_unlike_each_other_is_open() -> None:
    """Although no phrase of either has a word that no other has."""
    alike = ["cancel my order", "cancel the order", "cancel my order now", "cancel the order now"]
    unlike = ["red fox", "blue hen", "red hen", "blue fox"]

    closed, open_ = ranker(*alike, *unlike, owners=[0] * 4 + [1] * 4)._openness

    assert open_ > closed + 0.05


def test_a_catalog_that_is_too_large_is_not_searched_for_confusions(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(ranking, "_MOST_LEFT_OUT", 2)

    assert len(ranker("red fox", "blue hen", owners=[0, 1]).left_out()) == 2
    assert len(ranker("red fox", "blue hen", "red hen", owners=[0, 1, 1]).left_out()) == 0
