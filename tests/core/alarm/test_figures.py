"""Figures of speech: which signs they take back, and which stand in spite of them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from signs_of_the_file import detector, raised


def groups(name: str) -> list[dict[str, Any]]:
    """The groups of a file beside this one."""
    loaded: list[dict[str, Any]] = yaml.safe_load(
        Path(__file__).with_name(f"{name}.yaml").read_text("utf-8")
    )
    return loaded


SPOILT = [
    (told, group["beside"].split(", "))
    for group in groups("spoilt_figures")
    for told in group["told"]
]
WORDED = [(group["told"], group["words"].split(", ")) for group in groups("figures_in_words")]


@pytest.mark.parametrize(("told", "words"), SPOILT)
def test_a_word_that_says_more_makes_a_figure_none(told: str, words: list[str]) -> None:
    alone = detector().find(told)
    stopped = {stop.sign for stop in alone.stopped if stop.reason.startswith("a figure")}

    assert alone.found == ()
    assert [word for word in words if stopped.isdisjoint(raised(f"{told}, {word}"))] == []


@pytest.mark.parametrize(("told", "words"), WORDED)
def test_a_figure_is_one_in_each_of_its_words(told: str, words: list[str]) -> None:
    findings = {word: detector().find(told.format(word).replace(" '", "'")) for word in words}
    figures = [
        word
        for word, read in findings.items()
        if not read.found and any(stop.reason.startswith("a figure") for stop in read.stopped)
    ]

    assert [word for word in words if word not in figures] == []


@pytest.mark.parametrize(
    "told",
    [
        "had an accident in my trousers and my back hurts",
        "accident in my pants, back pain",
        "mum has been having accidents, number two, sore back",
        "she keeps having accidents since her back went",
        "accident in bed, back pain",
    ],
)
def test_an_accident_of_the_bladder_or_bowels_is_no_crash(told: str) -> None:
    assert {*raised(told)} & {"bladder", "bowel"}
    assert "major_injury" not in raised(told)


@pytest.mark.parametrize(
    "told",
    [
        "wound is leaking pus, back op",
        "my back wound keeps leaking, pus",
        "dripping pus, sore back",
    ],
)
def test_what_leaks_pus_is_no_bladder(told: str) -> None:
    assert raised(told) == ["fever"]


@pytest.mark.parametrize("how", ["nearly", "almost", "practically"])
@pytest.mark.parametrize("told", ["pissed myself", "shat himself", "peed her pants"])
def test_what_all_but_happened_did_not(how: str, told: str) -> None:
    assert raised(f"{how} {told} when it went") == []
    assert raised(f"{told} when it went")


@pytest.mark.parametrize(
    "told",
    [
        "nearly wet myself, no feeling down there",
        "can nearly not feel my legs",
        "almost no feeling in my legs",
        "nearly passed out",
        "almost can't pee",
        "i have almost lost control of my bladder",
    ],
)
def test_what_all_but_happened_is_bad_enough_elsewhere(told: str) -> None:
    assert raised(told) != []


@pytest.mark.parametrize("between", [0, 30, 33, 36, 60])
def test_a_figure_is_one_however_far_from_another_in_a_sentence_without_end(between: int) -> None:
    told = "peed myself laughing" + " well" * between + " and took codeine every eight hours"

    assert raised(told) == []
    assert raised(told.replace("eight", "two")) == ["overdose_or_bleed"]
