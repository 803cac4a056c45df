"""A sentence sent in pieces is read as one, by the signs that ship with the bot."""

from __future__ import annotations

import pytest
from signs_of_the_file import raised


@pytest.mark.parametrize(
    "pieces",
    [
        ("i fell", "down the stairs"),
        ("it hurts", "to breathe"),
        ("my legs", "wont move"),
        ("cant", "feel", "my feet"),
        ("i am", "numb", "between the legs"),
        ("hey", "swallowed", "all my pills"),
        ("should i walk?", "i cannot", "pee"),
    ],
)
def test_the_last_piece_raises_it(pieces: tuple[str, ...]) -> None:
    *earlier, last = pieces

    assert raised(last, *earlier)


@pytest.mark.parametrize(
    ("pieces", "next_one"),
    [
        (("cant", "feel", "my feet"), "help"),
        (("i fell", "down the stairs"), "heat or ice"),
    ],
)
def test_what_was_raised_is_not_raised_again(pieces: tuple[str, ...], next_one: str) -> None:
    assert raised(next_one, *pieces) == []


@pytest.mark.parametrize(
    "messages",
    [
        ("can i walk?", "to pee"),
        ("thanks", "my back is stiff"),
        ("it hurts", "to sit"),
        ("i fell", "asleep on the couch"),
        ("heat or ice", "can i stretch", "ok"),
        ("is walking something i cannot do.", "feel it helps"),
        ("no", "numbness"),
        ("not", "numb at all"),
    ],
)
def test_ordinary_pieces_raise_nothing(messages: tuple[str, ...]) -> None:
    *earlier, last = messages

    assert raised(last, *earlier) == []
