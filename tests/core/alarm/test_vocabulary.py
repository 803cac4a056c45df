"""How far a typed word may be from a word of the signs to be read as that."""

from __future__ import annotations

import pytest

from bot.core.alarm.vocabulary import Vocabulary
from bot.core.catalog import EmergencySection, Sign
from bot.core.emergency import SignDetector

VOCABULARY = Vocabulary(
    ["numb", "groin", "pregnant", "incontinent", "control", "leg", "legs", "pain"]
)


def read(typed: str) -> list[str]:
    """The words that a typed one stands for, each by its most particular form."""
    return [word.forms[0] for word in VOCABULARY.words(typed)]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("prehnent", "pregnant"),
        ("pxegnent", "pregnant"),
        ("incntinet", "incontinent"),
        ("inncontinant", "incontinent"),
        ("comtrol", "control"),
        ("xgroin", "groin"),
        ("roin", "groin"),
        ("rgoin", "groin"),
        ("groyn", "groin"),
        ("groynes", "groin"),
    ],
)
def test_one_slip_is_forgiven_and_two_in_a_long_word(typed: str, meant: str) -> None:
    assert read(typed) == [meant]
    assert VOCABULARY.words(typed)[0].guessed


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("comtrpl", "two slips in seven letters"),
        ("imcomtiment", "three slips"),
        ("tregnanr", "two slips, one of them the first letter"),
        ("unmd", "two slips in four letters"),
        ("dumb", "a word of its own"),
        ("mumb", "the first letter of four"),
    ],
)
def test_more_is_not(typed: str, why: str) -> None:
    assert read(typed) == [typed], why
    assert not VOCABULARY.words(typed)[0].known


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("legnumb", ["leg", "numb"]),
        ("numbgroin", ["numb", "groin"]),
        ("mylegs", ["my", "legs"]),
        ("groinarea", ["groin", "area"]),
        ("legspain", ["legs", "pain"]),
    ],
)
def test_a_missing_space_is_put_back(typed: str, words: list[str]) -> None:
    assert read(typed) == words


@pytest.mark.parametrize("typed", ["xyzlegs", "legsxyz", "mygarden", "xlegs2"])
def test_a_word_is_parted_only_into_words(typed: str) -> None:
    assert len(read(typed)) == 1


@pytest.mark.parametrize(
    ("message", "raised"),
    [
        ("no lnger feel my groin", True),
        ("not abel to feel my groin", True),
        ("unabel to feel my groin", True),
        ("cnanot feel my groin", True),
        ("witout numb groin", False),
        ("wihtout numb groin", False),
        ("numb groin", True),
    ],
)
def test_the_words_that_deny_may_be_misspelt_too(message: str, raised: bool) -> None:
    small = SignDetector(
        EmergencySection(
            signs={
                "groin": Sign(
                    title="Numb",
                    urgency="emergency",
                    patterns=({"what": ("numb", "can't feel"), "where": ("groin",)},),
                )
            }
        )
    )

    assert bool(small.find(message).found) is raised
