"""Pooling what the parts of a message say."""

from __future__ import annotations

from bot.core.understanding.pooling import Ranking, pooled


def ranking(confidence: float, *order: int) -> Ranking:
    return Ranking(order, tuple(1 / (place + 1) for place in range(len(order))), confidence)


def test_a_clause_that_is_understood_far_better_decides() -> None:
    best, decisive = pooled(ranking(0.1, 1, 2), [ranking(0.1, 3), ranking(0.9, 2, 1)])

    assert (best.order[0], decisive) == (2, 1)
    assert 0.5 < best.confidence < 0.9


def test_a_clause_that_is_hardly_surer_is_not_heard() -> None:
    best, decisive = pooled(ranking(0.5, 1, 2), [ranking(0.55, 2, 1)])

    assert (best.order[0], best.confidence, decisive) == (1, 0.5, None)


def test_nothing_pooled_is_nothing() -> None:
    best, decisive = pooled(Ranking((), (), 0.0), [Ranking((), (), 0.0)])

    assert (best.order, best.confidence, decisive) == ((), 0.0, None)
