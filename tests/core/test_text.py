"""Messages in one plain form: nothing a person can type breaks it, and chat forms are read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.text import normalise, stem, tokens, words, written_out


@given(st.text())
def test_normalising_again_changes_nothing(text: str) -> None:
    once = normalise(text)

    assert normalise(once) == once


@given(st.text())
def test_words_are_never_empty_and_hold_no_space(text: str) -> None:
    assert all(word and not any(map(str.isspace, word)) for word in tokens(text) + words(text))


@given(st.text())
def test_case_does_not_matter(text: str) -> None:
    assert tokens(text.casefold()) == tokens(text)


@given(st.text(min_size=1, max_size=30))
def test_a_stem_is_never_empty_and_no_longer_than_the_word(word: str) -> None:
    assert 0 < len(stem(word)) <= len(word)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Can't  SLEEP!!", ["can", "not", "sleep"]),
        ("cant sleep", ["can", "not", "sleep"]),
        ("u r gr8, thx", ["you", "are", "great", "thanks"]),
        ("wat shld i do pls", ["what", "should", "i", "do", "please"]),
        ("it’s my wife's back", ["it", "is", "my", "wife", "is", "back"]),
        ("whit dae ah dae wi ma back noo", ["what", "do", "i", "do", "with", "my", "back", "now"]),
        ("can lah", ["can"]),
        ("heat/ice?", ["heat", "ice"]),
        ("see https://example.org/a?b=c", ["see", "url"]),
        ("look at www.example.org", ["look", "at", "url"]),
        ("call 07021645199", ["call", "0"]),
        ("1234 or 12345", ["1234", "or", "0"]),
        ("can`t sit", ["can", "not", "sit"]),
        ("y'all'd say 5 o'clock", ["yall", "would", "say", "5", "oclock"]),
        ("ＨＥＡＴ ｏｒ ｉｃｅ", ["heat", "or", "ice"]),
        ("👍🏽 🙏", []),
        ("спина болит", ["спина", "болит"]),
        ("", []),
    ],
)
def test_what_people_type_becomes_words(typed: str, meant: list[str]) -> None:
    assert words(typed) == meant


def test_long_repeats_are_folded() -> None:
    assert tokens("heeeeeelp") == ["heelp"]


@pytest.mark.parametrize("one", ["dont", "don't", "dinnae"])
def test_contractions_are_written_out_with_and_without_apostrophe(one: str) -> None:
    assert written_out(one) == ("do", "not")


@pytest.mark.parametrize(
    "forms",
    [
        ["spasm", "spasms", "spasming", "spasmed"],
        ["stretch", "stretches", "stretching", "stretched"],
        ["massage", "massages", "massaging", "massaged"],
        ["remedy", "remedies"],
        ["stop", "stops", "stopping", "stopped"],
        ["severe", "severely"],
    ],
)
def test_inflections_share_a_stem(forms: list[str]) -> None:
    assert len({stem(form) for form in forms}) == 1


@pytest.mark.parametrize(
    ("word", "bare"),
    [
        ("spasms", "spasm"),
        ("remedies", "remedi"),
        ("remedy", "remedi"),
        ("ties", "tie"),
        ("dresses", "dress"),
        ("flushes", "flush"),
        ("aches", "ach"),
        ("boxes", "box"),
        ("buzzes", "buzz"),
        ("press", "press"),
        ("sinus", "sinus"),
        ("basis", "basis"),
        ("lifting", "lift"),
        ("lifted", "lift"),
        ("rubbing", "rub"),
        ("rolling", "roll"),
        ("pressing", "press"),
        ("agreed", "agreed"),
        ("string", "string"),
        ("gently", "gent"),
        ("daily", "daili"),
        ("ply", "ply"),
        ("joyful", "joyful"),
        ("delay", "delay"),
        ("spasmé", "spasmé"),
    ],
)
def test_a_stem_takes_off_plural_ing_ed_ly_and_a_last_e(word: str, bare: str) -> None:
    assert stem(word) == bare


@pytest.mark.parametrize(("one", "other"), [("bed", "be"), ("need", "ne"), ("thing", "th")])
def test_short_words_keep_their_ending(one: str, other: str) -> None:
    assert stem(one) != stem(other)


def test_what_is_mine_is_no_minute() -> None:
    assert stem("mine") != stem("min")
