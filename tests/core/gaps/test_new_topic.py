"""What a topic is called that is made of a question."""

from __future__ import annotations

import re

import pytest

from bot.core.gaps.new_topic import id_of, own_title, title_of


@pytest.mark.parametrize(
    ("question", "title"),
    [
        ("which pillow do you recommend", "Which pillow do you recommend?"),
        ("pillow for side sleepers", "Pillow for side sleepers"),
        ("when can i drive, and i mean far", "When can I drive, and I mean far?"),
        ("... can i soak in the tub ???!", "Can I soak in the tub?"),
        ("do I need an MRI", "Do I need an MRI?"),
        ("IS YOGA OK!!!", "Is yoga ok?"),
        ("is it ok to sit in the car for five hours", "Is it ok to sit in the car for five…"),
        ("what about my back, which hurts, and then it", "What about my back, which hurts, and…"),
        ("x" * 60, "X" + "x" * 38 + "…"),
        ("???", "???"),
        ("¿puedo nadar?", "¿puedo nadar?"),
        ("😀", "😀"),
    ],
)
def test_a_title(question: str, title: str) -> None:
    assert title_of(question) == title
    assert len(title) <= 40


@pytest.mark.parametrize(
    ("question", "id_"),
    [
        ("Which pillow?", "which_pillow"),
        ("is it ok to sit in the car for five hours", "is_it_ok_to_sit_in_the_car_for"),
        ("y" * 60, "y" * 30),
        ("5 minutes of ice", "topic_5_minutes_of_ice"),
        ("¿qué?", "qu"),
        ("???", "topic"),
        ("fallback", "fallback_3"),
    ],
)
def test_an_id(question: str, id_: str) -> None:
    found = id_of(question, {"fallback", "fallback_2"})

    assert found == id_
    assert re.fullmatch("[a-z][a-z0-9_]{0,47}", found)


@pytest.mark.parametrize(
    ("text", "title", "answer"),
    [
        ("One that keeps your neck in line.", "", "One that keeps your neck in line."),
        ("Title: A pillow\n\nOne that\nfits.", "A pillow", "\nOne that\nfits."),
        (" title :  A pillow? \nOne.", "A pillow?", "One."),
        ("Title:\nOne.", "", "One."),
        ("Title: A pillow", "A pillow", ""),
        ("One.\nTitle: A pillow", "", "One.\nTitle: A pillow"),
        ("Titles: none", "", "Titles: none"),
    ],
)
def test_a_title_of_the_writer(text: str, title: str, answer: str) -> None:
    found, begins = own_title(text)

    assert (found, text[begins:]) == (title, answer)
