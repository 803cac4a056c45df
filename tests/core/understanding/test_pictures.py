"""Pictures are read as the words they stand for, in messages and in phrases."""

from __future__ import annotations

import pytest

from bot.core.text import is_picture
from bot.core.understanding.pictures import Pictures

PICTURES = Pictures([["ice", "frozen peas", "🧊"], ["heat", "🔥", "♨️"], ["🍕", "pizza"]])


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("🧊 or 🔥?", "ice or heat ?"),
        ("🔥🔥", "heat heat"),
        ("is ♨️ good", "is heat \ufe0f good"),
        ("is ♨ good", "is heat good"),
        ("🍕 or peas", "🍕 or peas"),
        ("ice or heat", "ice or heat"),
    ],
)
def test_a_picture_stands_for_the_first_of_its_group(typed: str, said: str) -> None:
    assert PICTURES.written_out(typed).split() == said.split()


def test_without_pictures_a_text_stays() -> None:
    assert Pictures([["ice", "cold"]]).written_out("🧊 ça va") == "🧊 ça va"


@pytest.mark.parametrize(
    ("text", "expected"), [("🧊", True), ("❄️", True), ("ice 🧊", False), ("?!", False)]
)
def test_a_picture_has_no_words(text: str, expected: bool) -> None:
    assert is_picture(text) is expected


def test_of_two_pictures_that_begin_alike_the_longer_is_read() -> None:
    thumbs = Pictures([["yes", "👍"], ["maybe", "👍🏽"]])

    assert thumbs.written_out("👍🏽 👍").split() == ["maybe", "yes"]
