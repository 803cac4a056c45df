"""A mapping that forgets."""

from __future__ import annotations

from bot.core.recent import Recent


def test_what_was_not_used_for_longest_is_forgotten() -> None:
    """Reading counts as use."""
    recent: Recent[str, int] = Recent(2)
    recent.put("a", 1)
    recent.put("b", 2)
    recent.get("a")
    recent.put("c", 3)

    assert [recent.get(key) for key in "abc"] == [1, None, 3]
    assert len(recent) == 2


def test_entries_can_be_replaced_and_dropped() -> None:
    """Also while walking through them."""
    recent: Recent[str, int] = Recent(5)
    for key in "ab":
        recent.put(key, 1)
    recent.put("a", 2)
    for key in recent:
        recent.drop(key)
    recent.drop("never there")

    assert len(recent) == 0
