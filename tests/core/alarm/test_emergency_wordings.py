"""Every shipped sign in many people's words, and messages that only look like one."""

from __future__ import annotations

import random
import re

import pytest
from signs_of_the_file import detector, messages, raised, section

from bot.core.alarm.idioms import FIGURES
from bot.core.emergency import self_test

WORDINGS = messages("emergency_wordings.yaml")
NEAR_MISSES = messages("emergency_near_misses.yaml")
SIGNS = {
    "saddle_numbness": "emergency",
    "bladder": "emergency",
    "bowel": "emergency",
    "both_legs": "emergency",
    "leg_weakness": "emergency",
    "sexual_function": "emergency",
    "major_injury": "emergency",
    "chest_pain": "emergency",
    "belly_tearing": "emergency",
    "blood_thinner_fall": "emergency",
    "stroke_like": "emergency",
    "overdose_or_bleed": "emergency",
    "allergic_reaction": "emergency",
    "pregnancy_bleeding": "emergency",
    "self_harm": "emergency",
    "fever": "urgent",
    "back_surgery": "urgent",
    "cancer": "urgent",
    "weight_loss_night_pain": "urgent",
    "blood_in_urine": "urgent",
    "sick_child": "emergency",
}


def test_the_file_has_the_signs_of_the_list_with_their_urgency() -> None:
    shipped = {name: sign.urgency for name, sign in section().signs.items()}

    assert shipped == SIGNS


@pytest.mark.parametrize("sign", SIGNS)
def test_a_sign_is_raised_by_at_least_eight_wordings(sign: str) -> None:
    missed = [text for text in WORDINGS[sign] if sign not in raised(text)]

    assert len(WORDINGS[sign]) >= 8
    assert missed == []


def test_stories_and_questions_raise_a_notice() -> None:
    assert [text for text in WORDINGS["any"] if not raised(text)] == []


def test_what_was_denied_or_asked_beside_a_sign_does_not_hide_it() -> None:
    assert [text for text in NEAR_MISSES["warned_all_the_same"] if not raised(text)] == []


def test_there_are_hundred_near_misses_and_none_raises_an_alarm() -> None:
    texts = [*NEAR_MISSES["everyday"], *NEAR_MISSES["denied_or_asked"]]

    assert len(texts) >= 100
    assert {text: found for text in texts if (found := raised(text))} == {}


def test_a_figure_of_speech_raises_no_alarm() -> None:
    for text in NEAR_MISSES["figures"]:
        findings = detector().find(text)

        assert (text, findings.found) == (text, ())
        assert any(stop.reason.startswith("a figure of speech") for stop in findings.stopped), text


@pytest.mark.parametrize(
    "before", ["does ice help, ", "should i use the ice pack, ", "my bag and "]
)
def test_words_of_a_figure_hide_no_sign_that_follows(before: str) -> None:
    assert [t for t in WORDINGS["bladder"] if not raised(before + t)] == []


def test_every_figure_of_speech_has_its_message() -> None:
    texts = [text.replace(",", "") for text in NEAR_MISSES["figures"]]

    assert [p.pattern for p in FIGURES if not any(map(p.search, texts))] == []


def test_no_wording_of_the_tests_was_copied_into_the_file() -> None:
    own = {phrase for sign in section().signs.values() for phrase in sign.phrases or ()}
    long = {text for texts in WORDINGS.values() for text in texts if len(text.split()) > 6}

    assert not own & long


@pytest.mark.parametrize("slip", ["left out", "swapped", "doubled", "beside"])
def test_nine_of_ten_wordings_survive_a_slip_in_their_longest_words(slip: str) -> None:
    texts = [text for name in SIGNS for text in WORDINGS[name]]
    found = sum(bool(raised(_slip(text, slip))) for text in texts)

    assert found >= 0.9 * len(texts)


def _slip(text: str, kind: str) -> str:
    chance = random.Random(text)
    words = text.split()
    for place in sorted(range(len(words)), key=lambda at: -len(words[at]))[:2]:
        word = words[place]
        if len(word) > 4 and re.fullmatch(r"[a-z]+", word):
            at = chance.randrange(1, len(word) - 1)
            words[place] = {
                "left out": word[:at] + word[at + 1 :],
                "swapped": word[:at] + word[at + 1] + word[at] + word[at + 2 :],
                "doubled": word[:at] + word[at] + word[at:],
                "beside": word[:at] + "qwertyuiopasdfghjklzxcvbnm"[chance.randrange(26)]
                + word[at + 1 :],
            }[kind]  # fmt: skip
    return " ".join(words)


def test_every_phrase_and_pattern_of_the_file_raises_its_own_sign() -> None:
    assert list(self_test(section())) == []


@pytest.mark.parametrize(
    "told",
    [
        "i am pregnant and i lose blood and the back pain is strong",
        "pregnant, bleeding heavily and my back hurts",
        "22 weeks, bleeding that won't stop",
    ],
)
def test_who_bleeds_in_pregnancy_is_sent_to_the_midwife_first(told: str) -> None:
    assert raised(told)[0] == "pregnancy_bleeding"


@pytest.mark.parametrize("weeks", ["20", "34", "42"])
@pytest.mark.parametrize("every", ["every five minutes", "every 4 mins", "every few minutes"])
def test_pains_that_come_every_few_minutes_before_birth_need_no_word_of_it(
    weeks: str, every: str
) -> None:
    assert raised(f"im {weeks} weeks and my back hurts {every}") == ["pregnancy_bleeding"]
    assert raised(f"my back hurts {every} for {weeks} weeks") == []


@pytest.mark.parametrize("degrees", ["38", "38.4", "39.5", "40,1", "42"])
@pytest.mark.parametrize("said", ["temp {}", "{} temp", "temp of {}", "temperature is {}", "{} c"])
def test_degrees_of_fever_are_told_in_many_ways(said: str, degrees: str) -> None:
    assert raised(f"{said.format(degrees)} and my back hurts") == ["fever"]


@pytest.mark.parametrize("degrees", ["20", "36.6"])
def test_fewer_degrees_are_no_fever(degrees: str) -> None:
    assert raised(f"{degrees} degrees, temp of {degrees}, my back hurts") == []
