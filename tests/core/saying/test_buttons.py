"""Buttons fit a phone."""

from __future__ import annotations

import pytest

from bot.core.actions import Show
from bot.core.saying.buttons import Button, arrange, columns, keep


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("abc", 3),
        ("👍 No", 5),
        ("👍\ufe0f", 2),
        ("⚠️", 2),
        ("⚠️\ufe0f", 2),
        ("⚠", 1),
        ("é", 1),
        ("e\u0301", 1),
        ("a\u200db", 2),
        ("腰痛", 4),
        ("\ufe0f", 0),
        ("", 0),
    ],
)
def test_columns_count_what_is_seen(text: str, width: int) -> None:
    """Emoji and wide letters take two columns, marks none."""
    assert columns(text) == width


def labels(*texts: str) -> list[list[str]]:
    rows = arrange([Button(text, Show("x")) for text in texts])
    return [[button.label for button in row] for row in rows]


def test_short_labels_stand_in_pairs_and_long_ones_alone() -> None:
    """In their order, never more than two in a row."""
    long = "How long will it last?"

    assert labels("a", "b", "c") == [["a", "b"], ["c"]]
    assert labels("a", long, "b", "c") == [["a"], [long], ["b", "c"]]
    assert labels() == []


def test_half_a_row_shows_eighteen_columns() -> None:
    assert labels("a" * 18, "b") == [["a" * 18, "b"]]
    assert labels("a" * 19, "b") == [["a" * 19], ["b"]]


def test_width_decides_not_length() -> None:
    """Twelve wide letters do not fit into half a row."""
    assert labels("腰" * 12, "b") == [["腰" * 12], ["b"]]


def test_rows_that_become_empty_vanish() -> None:
    """Telegram gets no empty rows."""
    wanted, other = Button("a", Show("a")), Button("b", Show("b"))

    assert keep(((wanted, other), (other,)), lambda b: b is wanted) == ((wanted,),)
