"""A mistake anywhere hides no other: what the schema refuses is taken out, the rest is checked."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import pytest
import yaml

from bot.core.source import load

FILE: dict[str, Any] = {
    "bot": {"name": "Bot"},
    "matching": {"answer_from": 0.5},
    "synonyms": [["ice", "cold"]],
    "intents": {
        "walk": {
            "title": "Walk",
            "phrases": ["is walking good"],
            "answer": "Yes.",
            "follow_ups": ["nowhere"],
        },
        "heat": {
            "title": "Heat",
            "phrases": ["heat or ice"],
            "answer": "Both.",
            "caution": "Wrap it.",
            "menu": True,
            "sources": [{"name": "NHS", "url": "https://nhs.uk"}],
            "follow_ups": ["walk"],
            "after": ["walk"],
        },
    },
    "emergency": {
        "emergency": "Go.",
        "signs": {
            "groin": {
                "title": "Numb",
                "urgency": "urgent",
                "patterns": [{"what": ["numb"], "where": ["groin"]}],
                "phrases": ["numb down there"],
            }
        },
    },
    "tests": [{"say": "heat", "expect": ["heat"], "offer": ["walk"], "after": "walk"}],
}
"""With one mistake: a follow-up that leads nowhere."""

NESTED = {"not": {"here": "x"}}


def paths(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Every place in the file."""
    if not isinstance(value, dict | list):
        return [path]
    inner = value.items() if isinstance(value, dict) else enumerate(value)
    return [path, *(one for step, held in inner for one in paths(held, (*path, step)))]


def changed(path: tuple[Any, ...], wrong: object) -> dict[str, Any]:
    """The file with something else at a place."""
    made = deepcopy(FILE)
    holder: Any = made
    for step in path[:-1]:
        holder = holder[step]
    holder[path[-1]] = wrong
    return made


def told(file: dict[str, Any]) -> list[str]:
    text = yaml.safe_dump(file, sort_keys=False)
    return [one.message for one in load(text).problems if one.level == "error"]


ITSELF = ("intents", "walk", "follow_ups", 0)
PLACES = [path for path in paths(FILE) if path != ITSELF[: len(path)]]


def test_the_file_has_one_mistake() -> None:
    assert len(told(FILE)) == 1


@pytest.mark.parametrize("path", PLACES, ids=lambda path: ".".join(map(str, path)))
@pytest.mark.parametrize("wrong", [NESTED, "a text", {"Bad Id": "x"}], ids=str)
def test_of_two_mistakes_both_are_told(path: tuple[Any, ...], wrong: object) -> None:
    found = told(changed(path, wrong))

    assert any("there is no intent 'nowhere'" in one for one in found), found


@pytest.mark.parametrize("path", PLACES, ids=lambda path: ".".join(map(str, path)))
def test_what_stands_in_for_a_mistake_makes_none(path: tuple[Any, ...]) -> None:
    assert len(told(changed(path, "a text"))) <= 2


ODD = {"not": "a list"}
SIGN = {"title": "Numb", "urgency": "urgent"}


@pytest.mark.parametrize(
    ("path", "wrong"),
    [
        (("emergency", "signs", "groin", "patterns"), [{"what": 5}]),
        (("emergency", "signs", "groin", "patterns"), ["a text"]),
        (("emergency", "signs", "groin"), {**SIGN, "patterns": [{"what": 5}]}),
        (("emergency", "signs", "groin"), {**SIGN, "patterns": ["a text"]}),
        (("emergency", "signs", "groin"), {**SIGN, "phrases": [ODD]}),
        (("intents", "heat", "after"), ODD),
        (("intents", "heat", "sources"), ["a text"]),
        (("tests",), [{"say": "heat", "expect": ODD}]),
        (("tests",), [{"say": "heat", "offer": ODD}]),
        (("tests",), [{"say": ODD, "expect": "heat"}]),
        (("tests",), ["a text"]),
        (("synonyms",), ["a text"]),
        (("matching",), "a text"),
        (("bot", "name"), ODD),
        (("bot", "title"), "a text"),
        (("intents", "heat", "name"), "a text"),
        (("intents", "heat", "say"), "a text"),
        (("intents", "heat", "urgency"), "urgent"),
        (("emergency", "signs", "groin", "answer"), "a text"),
    ],
)
def test_a_mistake_is_told_once_wherever_it_stands(path: tuple[Any, ...], wrong: object) -> None:
    found = told(changed(path, wrong))

    assert len(found) == 2, found
    assert any("there is no intent 'nowhere'" in one for one in found)


def test_a_spoiled_sign_is_still_there_for_the_tests() -> None:
    file = changed(("emergency", "signs", "groin"), "a text")
    file["tests"] = [{"say": "my groin is numb", "expect": ["groin"]}]

    assert len(told(file)) == 2
