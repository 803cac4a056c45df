"""Pooling what the parts of a message say."""

from __future__ import annotations

import pytest

from bot.core.understanding.pooling import PART, Ranking, pooled


def ranking(confidence: float, *order: int) -> Ranking:
    return Ranking(order, tuple(1 / (place + 1) for place in range(len(order))), confidence)


def test_a_clause_that_is_understood_far_better_decides() -> None:
    best, decisive = pooled(ranking(0.1, 1, 2), [ranking(0.1, 3), ranking(0.9, 2, 1)])

    assert (best.order[0], decisive) == (2, 1)
    assert 0.5 < best.confidence < 0.9


def test_a_clause_that_is_hardly_surer_is_not_heard() -> None:
    whole = Ranking((1, 2), (1.0, 0.9), 0.5)

    best, decisive = pooled(whole, [ranking(0.55, 2)])

    assert (best.order[0], best.confidence, decisive) == (1, 0.5, None)


def test_nothing_pooled_is_nothing() -> None:
    best, decisive = pooled(Ranking((), (), 0.0), [Ranking((), (), 0.0)])

    assert (best.order, best.confidence, decisive) == ((), 0.0, None)


def test_clauses_vote_with_the_square_of_their_confidence() -> None:
    best, decisive = pooled(
        Ranking((), (), 0.0),
        [Ranking((1,), (1.0,), 0.9), Ranking((2,), (7.0,), 0.6), Ranking((2,), (1.0,), 0.6)],
    )

    assert (best.order, decisive) == ((1, 2), 0)
    assert best.scores == pytest.approx((PART * 0.81, PART * 0.72))


def test_what_the_whole_and_its_clauses_say_adds_up() -> None:
    best, decisive = pooled(Ranking((1, 2), (3.0, 1.0), 0.4), [Ranking((2,), (1.0,), 0.9)])

    assert best.scores == pytest.approx((4 * 0.16 / 4 + PART * 0.81, 4 * 0.16 * 3 / 4))
    assert (best.order, decisive) == ((2, 1), 0)


def test_a_message_of_which_no_clause_says_the_same_is_less_sure() -> None:
    parts = [Ranking((2, 3), (1.0, 0.9), 0.8), Ranking((4, 3), (1.0, 0.9), 0.8)]
    best, decisive = pooled(Ranking((1,), (1.0,), 0.1), parts)

    assert (best.order[0], best.confidence, decisive) == (3, 0.05, None)


def test_what_is_put_first_keeps_the_others_in_their_order() -> None:
    best = Ranking((1, 2, 3), (4.0, 2.0, 1.0), 0.3).led_by([3])

    assert best == Ranking((3, 1, 2), (4.0, 4.0, 2.0), 0.3)


def test_what_is_put_first_scores_one_at_least_and_may_be_new() -> None:
    best = Ranking((1, 2), (0.4, 0.2), 0.3).led_by([5, 2], 1.0)

    assert best == Ranking((5, 2, 1), (1.0, 1.0, 0.4), 1.0)


def test_ten_intents_are_kept() -> None:
    many = ranking(0.5, *range(12))

    assert len(many.led_by([3]).order) == 10
    assert len(pooled(many, [])[0].order) == 10
