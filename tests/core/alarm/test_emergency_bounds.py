"""How far words reach: distances, words read over, and every word that ends a denial."""

from __future__ import annotations

import pytest
from signs_of_the_file import raised

from bot.core.alarm.sounds import meant
from bot.core.catalog import EmergencySection, Sign
from bot.core.emergency import SignDetector

SMALL = SignDetector(
    EmergencySection(
        signs={
            "numb": Sign(
                title="Numb groin",
                urgency="emergency",
                patterns=({"feeling": ("numb", "no feeling"), "place": ("groin",)},),
            ),
            "going": Sign(
                title="Cannot go on",
                urgency="emergency",
                phrases=("can't go on", "wake in wet sheets now"),
            ),
            "leg": Sign(title="Leg", urgency="emergency", phrases=("can't lift leg",)),
            "wrist": Sign(
                title="Fever",
                urgency="urgent",
                patterns=({"fever": ("fever",), "anywhere": ("back", "hurts")},),
            ),
        }
    )
)


def found(message: str, *earlier: str) -> list[str]:
    return [match.sign for match in SMALL.find(message, earlier).found]


def each(words: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("word", words.split())


def apart(words: int) -> str:
    return "numb " + "xx " * (words - 1) + "groin"


def test_lines_are_near_up_to_fourteen_words() -> None:
    assert found(apart(14)) == ["numb"]
    assert found(apart(15)) == []


def test_a_full_stop_counts_as_six_words_and_a_new_message_as_two() -> None:
    assert found("numb " + "xx " * 7 + ". groin") == ["numb"]
    assert found("numb " + "xx " * 8 + ". groin") == []
    assert found("groin", "numb " + "xx " * 11) == ["numb"]
    assert found("groin", "numb " + "xx " * 12) == []


def test_every_word_of_a_later_message_is_further_off() -> None:
    assert found("xx " * 11 + "groin", "numb") == ["numb"]
    assert found("xx " * 12 + "groin", "numb") == []


@pytest.mark.parametrize(
    ("phrase", "message", "expected"),
    [
        ("legs are numb", "my legs numb", True),
        ("legs are numb", "my legs", False),
        ("so weak", "i feel so weak", True),
        ("so weak", "a weak ankle", False),
        ("the shakes", "i got shakes", True),
        ("in labour", "i am in labour", True),
        ("in labour", "a labour of love", False),
    ],
)
def test_small_words_of_a_phrase_count_where_little_else_is_left(
    phrase: str, message: str, expected: bool
) -> None:
    small = SignDetector(
        EmergencySection(signs={"x": Sign(title="x", urgency="urgent", phrases=(phrase,))})
    )

    assert bool(small.find(message).found) is expected


def test_the_nearest_words_are_the_ones_that_count() -> None:
    words = SMALL.find("groin xx xx numb xx numb groin").found[0].words

    assert words == ("numb", "groin")


def test_a_short_phrase_is_interrupted_once_and_a_long_one_twice() -> None:
    assert found("can't xx lift leg") == ["leg"]
    assert found("can't xx lift xx leg") == []
    assert found("wake xx in wet xx sheets now") == ["going"]
    assert found("wake xx in xx wet xx sheets now") == []


def test_small_words_do_not_interrupt_a_phrase() -> None:
    assert found("can't lift this other of the leg") == ["leg"]
    assert found("can't lift any of that for him or her leg") == []


def test_the_first_of_two_small_words_after_a_verb_decides() -> None:
    assert found("can't go on") == ["going"]
    assert found("can't go up on") == []
    assert found("can't go really on") == ["going"]


def test_a_direction_ends_a_phrase_but_holding_on_to_something_does_not() -> None:
    assert found("can't lift to leg") == []
    assert found("can't to lift leg") == ["leg"]
    assert found("can't lift on to leg") == ["leg"]


@each(
    "but however although though except apart besides other yet because cause cos since after when "
    "while until till if why who what where unless despite only just simply"
)
def test_a_denial_ends_at(word: str) -> None:
    assert found(f"no fever {word} numb groin") == ["numb"]


@each("only just sure certain kidding joking normal better know one matter joke")
def test_not_and_no_deny_something_else_before(word: str) -> None:
    assert found(f"not {word} numb groin") == ["numb"]


@each("pain pains ache aches")
def test_a_pain_that_is_denied_takes_nothing_along(word: str) -> None:
    assert found(f"no {word} numb groin") == ["numb"]


@each("fever fevers chills sweats cancer stiffness tingling")
def test_a_denied_list_goes_on_over(word: str) -> None:
    assert raised(f"no weakness {word} or numb groin") == []
    assert found(f"no {word}, bad numb groin") == ["numb"]


@each("trouble problem issue symptom change concern problems changes")
def test_trouble_that_follows_is_what_is_denied(word: str) -> None:
    assert found(f"groin no feeling {word}") == []
    assert found(f"groin no feeling, {word}") == ["numb"]


@each("is are feels feel seems seem works work all both still")
def test_what_is_fine_is_denied(word: str) -> None:
    assert found(f"numb toes, my groin {word} fine") == []
    assert found(f"numb toes, my groin {word} bad") == ["numb"]


@each("was were")
def test_what_was_fine_need_not_be(word: str) -> None:
    assert found(f"numb toes, my groin {word} fine") == ["numb"]


@each("wrist elbow finger thumb hand throat ear tooth teeth eye nose gum mouth ankle shin scalp")
def test_a_pain_elsewhere_is_no_sign_of_the_back(word: str) -> None:
    assert found(f"fever and my {word} hurts") == []
    assert found(f"fever and my back and {word} hurts") == ["wrist"]


@pytest.mark.parametrize(
    "message",
    [
        "can you tell me what numb groin means",
        "u explain numb groin",
        "hi doc could you define numb groin",
        "i dont know what numb groin means",
    ],
)
def test_who_is_asked_is_not_who_is_ill(message: str) -> None:
    assert found(message) == []


@pytest.mark.parametrize(
    "message",
    ["i know what my numb groin means", "i dont feel well, i know what a numb groin means for me"],
)
def test_who_tells_of_themselves_is_heard(message: str) -> None:
    assert found(message) == ["numb"]


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("my froin is numb", ["numb"]),
        ("my groin is mumb", []),
        ("numb grooinn", ["numb"]),
        ("numbgroin", ["numb"]),
        ("numb in mygroin", ["numb"]),
    ],
)
def test_how_much_may_be_misspelt(message: str, expected: list[str]) -> None:
    assert found(message) == expected


@each("getting gone going went goes feel feels felt so very really too quite is are")
def test_week_is_weak_after(word: str) -> None:
    assert "leg_weakness" in raised(f"my leg {word} week")


@each("fell fall falling fallen came come slipped slid thrown")
def test_of_is_off_after(word: str) -> None:
    assert raised(f"i {word} of my bike and my spine hurts") == ["major_injury"]


@each("to wanna gonna rather")
def test_dye_is_die_after(word: str) -> None:
    assert raised(f"i want {word} dye") == ["self_harm"]
    assert raised(f"i want {word} dye it") == []


@each("soup size sized protein pod pods shoots pack")
def test_a_pea_stays_one_before(word: str) -> None:
    assert raised(f"i cant pea {word}") == []


@each("one two three four five six after before off ago later end day in of to for 3")
def test_a_week_stays_one_before(word: str) -> None:
    assert meant("week", ["is"], word) == ""


@each("lost lose losing loosing")
def test_wait_is_weight_after(word: str) -> None:
    assert meant("wait", [word], "") == "weight"


@each("cant not trouble to my his her no")
def test_a_pea_is_a_pee_after(word: str) -> None:
    assert meant("pea", [word], "") == "pee"


@each("many much")
def test_to_is_too_before(word: str) -> None:
    assert meant("to", ["took"], word) == meant("two", ["took"], word) == "too"
