"""Texts as they are sent."""

from __future__ import annotations

from typing import Any

import pytest

from bot.core.catalog import BotTexts, Intent
from bot.core.markup import MAX_LENGTH, length, mistakes
from bot.core.saying.cards import card, first_line, fitting, is_small_talk


def intent(**changes: Any) -> Intent:
    return Intent.model_validate(
        {"title": "Thanks", "phrases": ["thanks"], "answer": "Welcome.", "menu": False, **changes}
    )


def shown(**changes: Any) -> str:
    return card(intent(**changes), BotTexts())


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, True),
        ({"menu": True}, False),
        ({"after": ["heat"]}, False),
        ({"caution": "Wrap it."}, False),
        ({"sources": [{"name": "NHS"}]}, False),
    ],
)
def test_information_outside_the_menu_is_no_small_talk(
    changes: dict[str, Any], expected: bool
) -> None:
    """It keeps its title, its caution and its sources."""
    assert is_small_talk(intent(**changes)) == expected
    assert (shown(**changes) == "Welcome.") == expected


def test_one_source_is_named_in_the_singular() -> None:
    both = [{"name": "NHS"}, {"name": "A & B"}]

    assert shown(sources=both[:1]).endswith("<i>Source: NHS</i>")
    assert shown(sources=both).endswith("<i>Sources: NHS · A &amp; B</i>")


def test_a_caution_that_is_a_quotation_stays_one() -> None:
    """Telegram refuses one inside another."""
    text = shown(caution="<blockquote>Wrap it.</blockquote>")

    assert text.count("<blockquote") == 1
    assert mistakes(text) == []


def test_the_last_character_that_fits_is_used() -> None:
    fits, too_long = "x" * (MAX_LENGTH - 3), "x" * (MAX_LENGTH - 2)

    assert length(fitting("a", fits)) == MAX_LENGTH
    assert fitting("a", too_long, "b") == "a\n\nb"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One", "One"),
        ("<b>One</b>\nTwo\nThree", "<b>One</b>"),
        ("<b>One\nTwo</b>\nThree", "<b>One\nTwo</b>\nThree"),
    ],
)
def test_the_first_line_ends_where_its_tags_do(text: str, expected: str) -> None:
    assert first_line(text) == expected
