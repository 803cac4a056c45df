"""How open an intent is: the phrases of some resemble each other less than those of others."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.understanding.openness import nearest_sibling, news, openness

OWNERS = np.repeat([0, 1], 20)


def floats(*values: float) -> np.ndarray[tuple[int], np.dtype[np.float32]]:
    return np.asarray(values, np.float32)


def test_phrases_unlike_each_other_make_an_intent_open() -> None:
    likeness = floats(*[0.8] * 20, *[0.2] * 20)

    alike, unlike = openness(likeness, np.zeros(40, np.float32), OWNERS, 2)

    assert unlike > alike


def test_new_words_in_every_phrase_make_an_intent_open() -> None:
    new = floats(*[0.0] * 20, *[0.4] * 20)

    same, ever_new = openness(np.full(40, 0.5, np.float32), new, OWNERS, 2)

    assert ever_new > same


def test_a_catalog_that_is_not_compared_differs_only_in_its_news() -> None:
    one, other = openness(None, np.zeros(40, np.float32), OWNERS, 2)

    assert one == other


@given(st.lists(st.integers(0, 6), max_size=30))
def test_openness_is_moderate_whatever_the_phrases(owners: list[int]) -> None:
    """Neither a lone phrase nor a lone intent is taken for a rule."""
    count = max(owners, default=0) + 1
    zeros, ones = (np.full(len(owners), value, np.float32) for value in (0, 1))
    of = np.asarray(sorted(owners), np.int64)

    for found in (openness(zeros, ones, of, count), openness(ones, zeros, of, count)):
        assert found.shape == (count,)
        assert np.all(np.isfinite(found))
        assert np.all((found > -0.5) & (found < 3.5))


def test_a_lone_phrase_tells_nothing() -> None:
    alone = openness(floats(0.0), floats(1.0), np.zeros(1, np.int64), 1)
    none = openness(floats(), floats(), np.zeros(0, np.int64), 1)

    assert alone == pytest.approx(none)


def test_the_nearest_sibling_is_another_phrase_of_the_same_intent() -> None:
    kernel = np.asarray([[1, 0.3, 0.9], [0.3, 1, 0.1], [0.9, 0.1, 1]], np.float32)

    assert nearest_sibling(kernel, [0, 2, 3]) == pytest.approx([0.3, 0.3, 0])


def test_news_are_words_that_no_other_phrase_has() -> None:
    found = news([["buy", "soap"], ["buy", "tea"], ["buy"], []], lambda _: 1.0)

    assert found == pytest.approx([0.5, 0.5, 0, 0])
