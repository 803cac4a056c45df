"""What was not finished is tried again, soon at first, then ever less often."""

from __future__ import annotations

from bot.unfinished import LONGEST_PAUSE, Unfinished


def test_the_pauses_grow_up_to_a_minute() -> None:
    now = 0.0
    unfinished = Unfinished(lambda: now)
    pauses: list[float] = []
    for _ in range(9):
        unfinished.failed("a file")
        began = now
        while not unfinished.due("a file"):
            now += 0.5
        pauses.append(now - began)

    assert pauses == [1, 2, 4, 8, 16, 32, LONGEST_PAUSE, LONGEST_PAUSE, LONGEST_PAUSE]


def test_only_the_first_failure_is_news() -> None:
    unfinished = Unfinished(lambda: 0.0)

    assert unfinished.failed("a file")
    assert not unfinished.failed("a file")
    assert unfinished.failed("the next")


def test_what_is_new_waits_for_nothing_old() -> None:
    unfinished = Unfinished(lambda: 0.0)
    unfinished.failed("a file")

    assert not unfinished.due("a file")
    assert unfinished.due("the next")
    unfinished.finished()
    assert unfinished.what == ""
