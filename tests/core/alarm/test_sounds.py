"""Words written as they sound, and words that sound like another one only in some company."""

from __future__ import annotations

import pytest
from signs_of_the_file import raised

from bot.core.alarm.sounds import meant, sound


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("kant", "cant"),
        ("groyne", "groin"),
        ("moov", "move"),
        ("erecshun", "erection"),
        ("knum", "numb"),
        ("bladda", "bladder"),
        ("stroak", "stroke"),
        ("suiside", "suicide"),
        ("coff", "cough"),
        ("stomack", "stomach"),
        ("rist", "wrist"),
        ("siatica", "sciatica"),
        ("anurism", "aneurism"),
        ("kollapse", "collapse"),
    ],
)
def test_spellings_of_one_sound_sound_alike(typed: str, word: str) -> None:
    assert sound(typed) == sound(word) != ""


@pytest.mark.parametrize(
    ("one", "other"), [("groin", "green"), ("legs", "lags"), ("numb", "name"), ("chest", "cheese")]
)
def test_different_sounds_stay_apart(one: str, other: str) -> None:
    assert sound(one) != sound(other)


def test_what_is_too_short_has_no_sound() -> None:
    assert sound("pe") == sound("dye") == ""


@pytest.mark.parametrize(
    ("earlier", "typed", "later", "word"),
    [
        ("to", "dye", "", "die"),
        ("to", "dye", "because", "die"),
        ("to", "dye", "my", ""),
        ("to", "dye", "2", ""),
        ("hair", "dye", "", ""),
        ("cant", "pea", "", "pee"),
        ("frozen", "pea", "", ""),
        ("my", "pea", "soup", ""),
        ("getting", "week", "and", "weak"),
        ("is", "week", "three", ""),
        ("last", "week", "", ""),
        ("a", "week", "leg", "weak"),
        ("a", "week", "ago", ""),
        ("my", "waste", "", "waist"),
        ("a", "waste", "", ""),
        ("my", "groan", "is", "groin"),
        ("loud", "groan", "", ""),
        ("lost", "wait", "", "weight"),
        ("must", "wait", "", ""),
        ("took", "to", "many", "too"),
        ("want", "to", "go", ""),
        ("chest", "pane", "", "pain"),
        ("my", "back", "", ""),
    ],
)
def test_a_word_stands_for_another_only_in_company(
    earlier: str, typed: str, later: str, word: str
) -> None:
    assert meant(typed, [earlier], later) == word


@pytest.mark.parametrize(
    ("message", "sign"),
    [
        ("i kant pee", "bladder"),
        ("cant pea", "bladder"),
        ("i can t pee", "bladder"),
        ("can t hold my bowls", "bowel"),
        ("groyne gone numb", "saddle_numbness"),
        ("i want to dye", "self_harm"),
        ("moov my legs, i cant moov my legs", "both_legs"),
        ("nothing below the waste has any feeling, cant feel below my waste", "both_legs"),
        ("my left leg has gone week", "leg_weakness"),
        ("i took to many tablets", "overdose_or_bleed"),
        ("he is coffing up blood", "chest_pain"),
    ],
)
def test_a_sign_is_heard_in_its_sound(message: str, sign: str) -> None:
    assert sign in raised(message)


@pytest.mark.parametrize("pause", [",", ".", ";"])
def test_a_word_that_sounds_like_another_keeps_the_pause_before_it(pause: str) -> None:
    assert "leg_weakness" in raised(f"no fever{pause} week leg since monday")


@pytest.mark.parametrize(
    "message",
    [
        "i want to dye my hair but my back hurts",
        "frozen pea bag on my back",
        "i cant find the pea pack",
        "my legs hurt since last week",
        "it is week two and my leg is still sore",
        "what a waste of time, my back still hurts",
        "i groan when i stand up",
        "how long do i have to wait",
        "my back is stiff, to much sitting",
    ],
)
def test_ordinary_words_keep_their_sense(message: str) -> None:
    assert raised(message) == []


@pytest.mark.parametrize(
    "message",
    [
        "i am impatient to run again, my back is better",
        "my girlfriend has a stiff back and feels hot under the heating pad",
        "what helps against heartburn right now",
        "my heart goes out to everybody with a bad back",
        "i wear a thick sweater, my back likes it",
    ],
)
def test_words_of_their_own_are_no_misspelt_signs(message: str) -> None:
    assert raised(message) == []
