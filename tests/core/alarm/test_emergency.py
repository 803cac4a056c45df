"""How signs are read from a file and found in messages: small signs, one rule a test."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from messages import groups
from signs_of_the_file import detector, section

from bot.core.catalog import EmergencySection, Sign
from bot.core.emergency import Findings, SignDetector, Stopped, self_test

NUMB = Sign(
    title="Numb groin",
    urgency="emergency",
    patterns=(
        {
            "feeling": ("numb", "no feeling", "can't feel"),
            "place": ("groin", "between my legs"),
        },
    ),
    phrases=("saddle anaesthesia",),
)
LEGS = Sign(
    title="Both legs",
    urgency="emergency",
    patterns=({"feeling": ("numb", "can't move"), "place": ("legs",)},),
)
FEVER = Sign(
    title="Fever with back pain",
    urgency="urgent",
    patterns=({"fever": ("fever", "chills"), "anywhere": ("back", "spine")},),
)
PREGNANT = Sign(
    title="Pregnant and bleeding",
    urgency="emergency",
    patterns=({"who": ("4-42 weeks", "pregnant"), "what": ("bleeding",)},),
)
GRIEF = Sign(title="Wants to die", urgency="emergency", phrases=("end it all", "can't go on"))
SECTION = EmergencySection(
    signs={"fever": FEVER, "numb": NUMB, "legs": LEGS, "pregnant": PREGNANT, "grief": GRIEF}
)
SMALL = SignDetector(SECTION)


def found(message: str, *earlier: str) -> list[str]:
    return [match.sign for match in SMALL.find(message, earlier).found]


def reasons(message: str) -> list[str]:
    return [stop.reason for stop in SMALL.find(message).stopped]


@pytest.mark.parametrize(
    "message",
    [
        "my groin is numb",
        "numb groin",
        "NUMB!!! groin...",
        "there is a numbness in the groin",
        "my groin, since yesterday, has gone completely numb",
        "i can't feel anything between my legs",
        "i cannot really feel the area between his legs",
        "couldn't feel my groin",
        "i am not able to feel my groin",
        "I’m unable to feel my groin",
        "can no longer feel my groin",
        "she has no feeling in her groin",
        "saddle anaesthesia",
    ],
)
def test_a_pattern_is_found_in_any_order_and_inflection(message: str) -> None:
    assert found(message) == ["numb"]


def test_the_words_that_raised_a_sign_are_told_as_typed() -> None:
    match = SMALL.find("Doc, my GROIN has been nubm all day").found[0]

    assert match.words == ("groin", "nubm")
    assert match.urgency == "emergency"
    assert SMALL.find("my back and spine, and a FEVER").found[0].words == ("back", "fever")


def test_words_that_together_say_cannot_are_told_as_typed() -> None:
    told = SMALL.find("I CAN NOT move my legs").found[0].words

    assert told == ("can not", "move", "legs")


@pytest.mark.parametrize("end", ["anymore", "any more"])
def test_any_more_is_one_word(end: str) -> None:
    small = SignDetector(
        EmergencySection(
            signs={"x": Sign(title="x", urgency="urgent", phrases=("can't cope anymore",))}
        )
    )

    assert small.find(f"i can't cope {end}").found


@pytest.mark.parametrize(
    "message",
    [
        "my groin is nunb",
        "my groon is numb",
        "cnat feel my groin",
        "no feeeling in my grooin",
        "mygroin is numb",
        "my groin is numbb",
    ],
)
def test_typing_mistakes_are_forgiven(message: str) -> None:
    assert found(message) == ["numb"]


@pytest.mark.parametrize(
    "message",
    [
        "what is the number of the groin clinic",
        "i want a new grain for my legs and a plumber",
        "a legal number for lags",
        "fewer back problems",
        "never on my back",
        "clever back exercise",
    ],
)
def test_everyday_words_are_not_corrected_into_sign_words(message: str) -> None:
    assert found(message) == []


def test_a_plural_in_the_file_means_more_than_one() -> None:
    assert found("my legs are numb") == ["legs"]
    assert found("my leg is numb") == []


def test_a_range_in_the_file_stands_for_its_numbers() -> None:
    assert found("22 weeks and bleeding") == ["pregnant"]
    assert found("22wks, pregnant, bleeding") == ["pregnant"]
    assert found("50 weeks of bleeding") == []


def test_a_range_in_the_file_holds_both_its_ends_and_no_more() -> None:
    weeks = [n for n in range(60) if found(f"{n} weeks, bleeding")]

    assert weeks == list(range(4, 43))


def test_a_slash_in_the_file_stands_for_either_word() -> None:
    small = SignDetector(
        EmergencySection(
            signs={"x": Sign(title="x", urgency="urgent", phrases=("leg/foot won't move/lift",))}
        )
    )

    assert all(
        small.find(f"my {limb} doesn't want to, it won't {verb}, the {limb} won't {verb}").found
        for limb in ("leg", "foot")
        for verb in ("move", "lift")
    )
    assert not small.find("my leg won't hurt").found


def test_a_small_word_of_a_phrase_counts_where_it_makes_the_sense() -> None:
    assert found("i want to end it all") == ["grief"]
    assert found("at the end of it") == []


@pytest.mark.parametrize(
    ("message", "signs"),
    [
        ("my legs, they have gone numb", ["legs"]),
        ("it is my legs. they are numb", ["legs"]),
        ("my hand was numb from the ice. later on i will go and stretch my legs", []),
        ("numb " + "well " * 20 + "legs", []),
    ],
)
def test_words_must_be_near_each_other(message: str, signs: list[str]) -> None:
    assert found(message) == signs


def test_the_line_called_anywhere_need_not_be_near() -> None:
    assert found("i have a fever. " + "and so on " * 30 + "my back hurts") == ["fever"]
    assert found("i have a fever") == []
    assert reasons("i have a fever") == ["nothing about back, spine …"]


def test_a_line_called_anywhere_that_is_alone_is_a_line_like_any_other() -> None:
    small = SignDetector(
        EmergencySection(
            signs={
                "x": Sign(title="x", urgency="urgent", patterns=({"anywhere": ("coma", "fits")},))
            }
        )
    )

    assert small.find("he lies in a coma").found
    assert not small.find("he lies in bed").found


def test_a_long_line_is_told_by_its_first_four_words() -> None:
    about = ("back", "spine", "leg", "hip", "pelvis", "rib")
    small = SignDetector(
        EmergencySection(
            signs={
                "x": Sign(
                    title="x", urgency="urgent", patterns=({"a": ("fever",), "anywhere": about},)
                )
            }
        )
    )

    assert small.find("fever").stopped[0].reason == "nothing about back, spine, leg, hip …"


def test_the_line_called_anywhere_may_be_the_first() -> None:
    pattern = {"anywhere": ("back", "spine"), "fever": ("fever",)}
    small = SignDetector(
        EmergencySection(signs={"x": Sign(title="x", urgency="urgent", patterns=(pattern,))})
    )

    assert small.find("a fever and my back").found
    assert not small.find("a fever and my knee").found


def test_emergencies_lead_then_the_order_of_the_file() -> None:
    assert found("fever, sore back, numb legs, numb groin") == ["numb", "legs", "fever"]


@pytest.mark.parametrize(
    ("message", "reason"),
    [
        ("no numbness in the groin", 'denied by "no"'),
        ("my groin isn't numb", 'denied by "isn\'t"'),
        ("i don't have any fever, my back is just stiff", 'denied by "don\'t"'),
        ("back pain without fever or chills", 'denied by "without"'),
        ("sore back, fever: no", 'denied by "no"'),
        ("what does saddle anaesthesia mean", 'asked about ("mean")'),
        ("what is saddle anaesthesia?", 'asked about ("what is")'),
        ("numbing cream for the groin", 'a figure of speech ("numbing cream")'),
    ],
)
def test_what_stops_a_sign_is_told(message: str, reason: str) -> None:
    assert found(message) == []
    assert reason in reasons(message)


def test_a_stopped_sign_is_told_with_the_words_that_all_but_raised_it() -> None:
    stopped = SMALL.find("Luckily no numbness in the GROIN").stopped

    assert stopped == (Stopped("numb", ("numbness", "groin"), 'denied by "no"'),)


@pytest.mark.parametrize(
    "message",
    [
        "what does saddle anaesthesia mean. i only know that my groin is numb",
        "what is a numb groin. my doctor wrote saddle anaesthesia",
    ],
)
def test_a_sign_raised_in_other_words_is_not_told_as_stopped(message: str) -> None:
    findings = SMALL.find(message)

    assert [match.sign for match in findings.found] == ["numb"]
    assert findings.stopped == ()


def test_a_sign_stopped_twice_is_told_once() -> None:
    stopped = SMALL.find("no numb groin, what does saddle anaesthesia mean").stopped

    assert [stop.sign for stop in stopped] == ["numb"]


@pytest.mark.parametrize(
    "message",
    [
        "no fever but my groin is numb",
        "no, my groin is numb",
        "no pain, my groin is numb",
        "not sure but my groin is numb",
        "never had a numb groin like this before",
        "i have no feeling in my groin",
        "what should i do my groin is numb",
        "what is it when my groin is numb",
    ],
)
def test_a_denial_ends_where_something_new_begins(message: str) -> None:
    assert found(message) == ["numb"]


@pytest.mark.parametrize(
    "message",
    [
        "is it ok to use heat, my groin is numb",
        "is it safe to take it my groin is numb",
        "is it safe to take it because the groin went numb",
        "how do you fix this, groin numb",
        "whats the right pillow, groin numb",
        "what is the best stretch groin numb",
        "groin numb what does that mean",
        "is it a sign of something that groin gets numb",
        "numb groin is that normal",
        "numb groin is it ok",
        "numb groin and back but no pain",
        "numb groin all day and no pain",
        "groin no feeling, trouble walking",
    ],
)
def test_a_question_or_denial_of_something_else_hides_no_sign(message: str) -> None:
    assert found(message) == ["numb"]


@pytest.mark.parametrize(
    "message",
    [
        "can you fracture a numb groin",
        "is sitting a sign of numb groin",
        "what happens if you take numb groin cream",
        "numb groin: no",
        "numb toes, my groin is ok",
    ],
)
def test_what_is_asked_or_denied_raises_nothing(message: str) -> None:
    assert found(message) == []


def test_words_read_over_end_where_a_direction_begins() -> None:
    assert found("i can't move my legs") == ["legs"]
    assert found("i can't move at all, my legs") == ["legs"]
    assert found("can't move on to legs") == ["legs"]


def test_messages_of_a_chat_are_read_together() -> None:
    assert found("completely numb", "it is my groin") == ["numb"]
    assert found("the groin", "everything is numb") == ["numb"]
    assert found("my back hurts", "i have a fever") == ["fever"]
    assert found("numb", "my groin", "what is that") == ["numb"]


def test_what_is_said_in_between_does_not_part_two_messages() -> None:
    between = "is that a bad thing. i only lifted one small box and a bag of sand. what now"

    assert found("it is all numb now", "something with my groin", between) == ["numb"]
    assert found("heat or ice?", "my groin is numb", between) == []


def test_sentences_of_a_later_message_stay_apart() -> None:
    assert found("no fever. totally numb", "it is about my groin") == ["numb"]
    assert found("no fever or numb feeling", "it is about my groin") == []


def test_an_old_alarm_is_not_repeated_for_an_unrelated_message() -> None:
    assert found("heat or ice?", "my groin is numb") == []
    assert found("my back likes heat", "fever and a sore back") == []


def test_a_sign_that_is_said_again_is_found_again() -> None:
    assert found("my groin is still numb!!", "my groin is numb") == ["numb"]


def test_what_stops_a_sign_is_told_beside_earlier_messages() -> None:
    denied = SMALL.find("no numb groin", ("heat or ice?",))
    joined = SMALL.find("i have a fever", ("my back hurts",))

    assert [stop.sign for stop in denied.stopped] == ["numb"]
    assert [match.sign for match in joined.found] == ["fever"]
    assert joined.stopped == ()


def test_new_and_joined_signs_stand_in_order() -> None:
    assert found("my back hurts and the groin too", "fever", "numb") == ["numb", "fever"]


def test_a_misspelt_short_word_alone_raises_nothing() -> None:
    small = SignDetector(
        EmergencySection(signs={"x": Sign(title="x", urgency="urgent", phrases=("sepsis", "coma"))})
    )

    assert not small.find("comq").found
    assert small.find("comq").stopped[0].reason == "a guess at a short misspelt word"
    assert small.find("sespsis").found


def test_a_sign_whose_phrases_do_not_raise_it_is_reported() -> None:
    section = EmergencySection(
        signs={
            "good": NUMB,
            "asked": Sign(title="a", urgency="urgent", phrases=("meaning of numbness",)),
            "far": Sign(
                title="f",
                urgency="urgent",
                patterns=({"a": ("one " + "more " * 20,), "b": ("two. three",)},),
            ),
        }
    )

    assert [name for name, _ in self_test(section)] == ["asked", "far"]
    assert ("asked", "meaning of numbness") in set(self_test(section))


def test_nothing_is_found_where_there_is_nothing() -> None:
    assert SignDetector(EmergencySection()).find("my groin is numb") == Findings()
    assert SMALL.find("") == Findings()
    assert SMALL.find("🙂 … ?!") == Findings()


def test_a_detector_can_be_pickled() -> None:
    copy = pickle.loads(pickle.dumps(SMALL))

    assert copy.find("my groin is nubm") == SMALL.find("my groin is nubm")


WORDS = sorted(
    {word for sign in section().signs for text in groups()[sign].said for word in text.split()}
)
STORIES = st.lists(
    st.one_of(st.sampled_from(WORDS), st.sampled_from([".", ",", "no", "but", "?", "not", "\n"])),
    max_size=40,
).map(" ".join)


@settings(deadline=None)
@given(st.one_of(st.text(max_size=400), STORIES), st.lists(STORIES, max_size=2))
def test_any_text_is_read_the_same_each_time(message: str, earlier: list[str]) -> None:
    findings = detector().find(message, earlier)

    assert findings == detector().find(message, earlier)
    assert len({match.sign for match in findings.found}) == len(findings.found)
    assert not {m.sign for m in findings.found} & {s.sign for s in findings.stopped}
    assert [m.urgency for m in findings.found] == sorted(m.urgency for m in findings.found)


@settings(deadline=None)
@given(STORIES)
def test_a_line_about_something_else_takes_no_alarm_away(story: str) -> None:
    before = {match.sign for match in detector().find(story).found}
    after = {match.sign for match in detector().find(story + " .\nThank you").found}

    assert before == after


def test_a_message_may_end_after_any_word() -> None:
    """Also after one that asks for what follows it."""
    said = [text.split() for group in groups().values() for text in group.said]
    ends = {" ".join(words[:size][-4:]) for words in said for size in range(1, len(words) + 1)}
    raising = [end for end in sorted(ends) if detector().find(end).found]

    assert 0 < len(raising) < len(ends)


def test_what_goes_beyond_the_longest_message_of_telegram_is_not_read() -> None:
    worst = "no numb groin but legs what is pee, " * 120

    assert detector().find(worst[:4096] * 3) == detector().find(worst[:4096])
