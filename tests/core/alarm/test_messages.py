"""Every shipped sign in many people's words, and messages that only look like one.

The messages stand in ``messages.yaml``.
"""

from __future__ import annotations

import random
import re

import pytest
from messages import groups
from signs_of_the_file import detector, raised, section

from bot.core.alarm.figures.finding import ALL
from bot.core.emergency import self_test

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


def test_a_risk_of_infection_comes_under_its_name() -> None:
    assert section().signs["fever"].title == "Fever or a risk of infection, with back pain"


@pytest.mark.parametrize("name", groups())
def test_a_message_raises_what_it_must(name: str) -> None:
    group = groups()[name]
    findings = {text: detector().find(text) for text in group.said}

    assert {text: read for text, read in findings.items() if not group.holds(text, read)} == {}


def test_a_sign_has_at_least_eight_wordings_and_there_are_hundred_near_misses() -> None:
    silent = [group for group in groups().values() if group.raises == "nothing"]

    assert [sign for sign in SIGNS if len(groups()[sign].said) < 8] == []
    assert sum(len(group.said) for group in silent) >= 100


@pytest.mark.parametrize(
    "before", ["does ice help, ", "should i use the ice pack, ", "my bag and "]
)
def test_words_of_a_figure_hide_no_sign_that_follows(before: str) -> None:
    assert [text for text in groups()["bladder"].said if not raised(before + text)] == []


def test_every_figure_of_speech_has_its_message() -> None:
    stopped = [group.said for group in groups().values() if group.stopped_by]
    texts = [text.replace(",", "") for said in stopped for text in said]

    unused = [figure for figure in ALL if not any(any(figure.find(text, text)) for text in texts)]

    assert [figure.pattern for figure in unused] == []


def test_no_wording_of_the_tests_was_copied_into_the_file() -> None:
    own = {phrase for sign in section().signs.values() for phrase in sign.phrases or ()}
    long = {text for group in groups().values() for text in group.said if len(text.split()) > 6}

    assert not own & long


@pytest.mark.parametrize("slip", ["left out", "swapped", "doubled", "beside"])
def test_nine_of_ten_wordings_survive_a_slip_in_their_longest_words(slip: str) -> None:
    texts = [text for name in SIGNS for text in groups()[name].said]
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
