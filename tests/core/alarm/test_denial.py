"""How far "no" and "fine" reach: what they take back, and what stands in spite of them."""

from __future__ import annotations

import pytest
from few_signs import found
from signs_of_the_file import raised


@pytest.mark.parametrize("ask", ["is", "are", "isn't it odd that", "isnt it odd that"])
def test_a_question_whether_it_is_fine_does_not_say_that_it_is(ask: str) -> None:
    assert found(f"{ask} a numb groin still fine") == ["groin"]


@pytest.mark.parametrize("ask", ["should", "can", "would"])
def test_nor_does_a_question_what_it_should_be(ask: str) -> None:
    assert found(f"{ask} my numb groin feel normal") == ["groin"]


def test_only_the_sentence_itself_makes_it_a_question() -> None:
    assert found("my back is stiff. should my numb groin feel normal") == ["groin"]
    assert found("ok. is my numb groin still fine") == ["groin"]
    assert found("numb toes, my groin feels normal") == []
    assert found("can i sit down. numb toes, my groin feels normal") == []
    assert found("would ice do. numb toes, groin works fine") == []


@pytest.mark.parametrize(
    "never", ["never", "havent", "haven't", "hasnt", "hasn't", "i have not", "she has not"]
)
@pytest.mark.parametrize("until", ["before", "until today", "till now", "like this"])
def test_what_was_never_so_before_is_so_now(never: str, until: str) -> None:
    assert found(f"{never} had a numb groin {until}") == ["groin"]


@pytest.mark.parametrize("no", ["no", "without", "isnt", "dont have"])
def test_other_denials_hold_whatever_it_is_like(no: str) -> None:
    assert found(f"{no} numb groin like this") == []


def test_until_now_is_looked_for_in_the_same_sentence_and_not_far_off() -> None:
    assert found("it was not a numb groin. before that i sat down") == []
    assert found("never had a numb groin since i was a child and later at school before") == []
    assert found("like i said i never had a numb groin") == []


def test_a_list_with_or_is_denied_to_its_end() -> None:
    assert found("no fever, numb groin or anything") == []
    assert found("no fever, numb groin nor chills") == []


@pytest.mark.parametrize(
    "told", ["numb groin or so", "numb groin or weak legs", "numb groin all day or night"]
)
def test_an_or_may_join_what_is_there(told: str) -> None:
    assert found(f"no fever, {told}") == ["groin"]


def test_an_or_reaches_over_no_comma_after_it() -> None:
    assert found("no fever or chills, numb groin") == ["groin"]
    assert found("no fever or chills and my groin is numb") == ["groin"]
    assert found("no fever, chills or numb groin") == []


@pytest.mark.parametrize("told", ["can't", "cannot", "can not", "unable to", "couldn't"])
def test_what_one_can_not_do_is_never_an_item_of_a_denied_list(told: str) -> None:
    assert "bladder" in raised(f"no numbness or {told} pee")
    assert "bladder" in raised(f"no numbness {told} pee")


@pytest.mark.parametrize(
    "told", ["numb groin is fine", "numb groin feels ok?", "groin numb is normal"]
)
def test_a_trouble_is_never_fine(told: str) -> None:
    assert found(told) == ["groin"]


@pytest.mark.parametrize(
    "more", ["but i leak", ", when i sit it leaks", "until today", ", then not", "if i push"]
)
def test_what_is_fine_is_not_when_more_is_told(more: str) -> None:
    assert "bladder" in raised(f"bladder control is fine {more}")
    assert raised("bladder control is fine but my back hurts") == []


def test_without_an_or_a_comma_starts_what_is_there() -> None:
    assert found("no fever, numb groin") == ["groin"]
    assert found("cold or warm no fever, numb groin") == ["groin"]


def test_an_or_of_the_next_clause_is_none_of_the_list() -> None:
    assert found("no fever, numb groin. sit or lie down?") == ["groin"]
    assert found("no fever, numb groin but should i sit or lie down") == ["groin"]
    assert found("no fever, numb groin because i sat or knelt") == ["groin"]
    assert found("no fever, numb groin all day long yesterday at my work place or at home") == [
        "groin"
    ]


def test_a_trouble_named_by_its_ending_goes_on_with_the_list() -> None:
    assert found("no fever, numbness in the groin") == []
    assert found("no fever, numbing in the groin") == []
    assert raised("no weakness, tingling between my legs") == []


@pytest.mark.parametrize(
    "told",
    ["losing control of my bladder", "peeing myself", "wetting myself", "struggling to pee"],
)
def test_what_somebody_is_doing_is_no_item_of_a_denied_list(told: str) -> None:
    assert "bladder" in raised(f"no fever, {told}")


def test_a_denied_owner_denies_what_is_owned() -> None:
    assert found("luckily its not my groin that goes numb") == []
    assert found("i did not notice his groin go numb") == []
    assert found("no fever or my groin numb") == []


def test_an_owner_after_a_finished_list_starts_what_is_there() -> None:
    assert found("no fever my groin is numb") == ["groin"]
    assert found("no chills my groin is numb") == ["groin"]


def test_a_denied_pain_in_a_list_takes_the_rest_along() -> None:
    assert raised("no pain or numb groin") == []
    assert raised("no pain, fever or numb groin") == []


@pytest.mark.parametrize("unknown", ["sleep", "idea", "luck"])
def test_a_denial_does_not_reach_over_an_unknown_word(unknown: str) -> None:
    assert found(f"no {unknown} numb groin") == ["groin"]


def test_a_no_that_answers_denies_nothing_that_follows() -> None:
    assert found("no my groin is numb") == ["groin"]
    assert found("no, numb groin or so") == ["groin"]
    assert found("no. numb groin or so") == ["groin"]


def test_nothing_like_it_denies_and_nothing_else_does_not() -> None:
    assert found("nothing like a numb groin") == []
    assert found("nothing helps a numb groin") == ["groin"]


@pytest.mark.parametrize("told", ["ruled out", "they ruled out a", "they are ruling out a"])
def test_what_was_ruled_out_is_denied(told: str) -> None:
    assert found(f"{told} numb groin") == []


def test_out_alone_denies_nothing() -> None:
    assert found("i went out numb groin") == ["groin"]


def test_an_answer_denies_the_last_item_only() -> None:
    assert found("numb groin: no") == []
    assert found("numb groin, fever: no") == ["groin"]
    assert found("numb groin today no") == ["groin"]


def test_what_is_fine_may_be_taken_up_by_a_small_word() -> None:
    assert found("numb toes, my groin it is fine") == []


@pytest.mark.parametrize("pause", [",", ".", ";", " -"])
def test_cannot_in_two_words_starts_what_is_there(pause: str) -> None:
    assert "both_legs" in raised(f"no fever{pause} can not move my legs")


@pytest.mark.parametrize("told", ["no fever, incontinence", "no fever or incontinence"])
def test_a_list_of_nouns_is_denied(told: str) -> None:
    assert raised(told) == []


def test_a_denial_reaches_over_one_thing_and_not_over_two() -> None:
    assert found("no bladder numb groin") == []
    assert found("no bladder bowel numb groin") == ["groin"]


@pytest.mark.parametrize("how", ["normally", "fine", "ok", "as normal", "as usual"])
def test_who_pees_as_ever_has_no_trouble_with_it(how: str) -> None:
    assert raised(f"trouble sleeping, peeing {how}") == []
    assert raised(f"cant sleep, i am still peeing {how}") == []


@pytest.mark.parametrize(
    "told",
    [
        "trouble peeing normally",
        "cant pee as normal",
        "she is not peeing fine",
        "trouble peeing fine",
        "trouble and was peeing fine until today",
    ],
)
def test_as_ever_takes_back_only_what_works_now(told: str) -> None:
    assert raised(told) == ["bladder"]


@pytest.mark.parametrize("who", ["i", "she's", "he", "they"])
def test_not_reaches_no_further_than_what_the_next_one_does(who: str) -> None:
    assert raised(f"hasn't had a fall and {who} pee a lot") == []
    assert raised(f"haven't slept and {who} can't pee") == ["bladder"]


@pytest.mark.parametrize(
    "told",
    [
        "loss of feeling",
        "lack of feeling",
        "reduced feeling",
        "new loss of feeling",
        "lost feeling",
    ],
)
@pytest.mark.parametrize("no", ["no", "not any", "i dont have any"])
def test_a_denied_loss_is_no_want_of_feeling(no: str, told: str) -> None:
    assert raised(f"{no} {told} between my legs") == []


@pytest.mark.parametrize(
    ("told", "sign"),
    [
        ("no problems, loss of feeling between my legs", "saddle_numbness"),
        ("i dont feel it, lost it all when i wipe", "saddle_numbness"),
        ("not having any, lost sense in my groin", "saddle_numbness"),
        ("no idea lost when i am peeing", "bladder"),
    ],
)
def test_a_loss_after_something_else_that_is_denied_is_there(told: str, sign: str) -> None:
    assert sign in raised(told)


def test_a_no_that_answers_starts_what_is_there_whatever_follows() -> None:
    assert found("no, numbness in the groin") == ["groin"]
    assert found("no, numb groin or anything") == ["groin"]


def test_only_what_is_ruled_out_is_denied() -> None:
    assert found("they ruled my numb groin an emergency") == ["groin"]


SUBJECTS = """
i im ive id my ma he hes she shes his her they theyre their we our it its the there this that now
then also had has have got
"""
SAYS_NOTHING = """
get getting feel feeling notice noticed noticing experience experienced experiencing suffer
suffering suffered think see seen show showing take taken taking sign signs symptom symptoms history
evidence trouble problem problems issue issues change changes sudden suddenly new real actual
obvious recent significant major serious known family personal such red flag flags or nor either
anything areas area involved loss lost from as form type ever prior previous left right lower upper
both inner a any at been being in kind of on really sort to with
"""
NOT_SO = "sure certain kidding joking normal better know one matter joke wait only me mine"


@pytest.mark.parametrize("no", ["no", "without"])
def test_a_no_before_a_subject_is_an_answer(no: str) -> None:
    assert [who for who in SUBJECTS.split() if not found(f"{no} {who} groin numb")] == []


def test_a_not_that_says_something_of_its_own_denies_no_trouble() -> None:
    assert [what for what in NOT_SO.split() if not raised(f"not {what} numb groin")] == []


def test_a_denial_reaches_over_words_that_say_nothing_of_their_own() -> None:
    assert [word for word in SAYS_NOTHING.split() if found(f"no {word} numb groin")] == []


@pytest.mark.parametrize("no", ["no", "not", "without", "nor", "neither", "i deny", "zero", "nil"])
def test_a_word_that_denies_denies_what_follows(no: str) -> None:
    assert found(f"{no} numb groin") == []


def test_none_answers_and_denies_nothing_that_follows() -> None:
    assert found("help? none numb groin") == ["groin"]
    assert found("numb groin: none") == []


@pytest.mark.parametrize("told", ["numb", "weak", "tingly", "tingling", "broken", "like numb"])
def test_nothing_denies_a_few_troubles(told: str) -> None:
    assert raised(f"nothing {told} in both legs, my back is stiff") == []
