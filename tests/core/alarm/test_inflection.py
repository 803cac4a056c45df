"""What a word is cut down to, and what must not be cut."""

from __future__ import annotations

import pytest

from bot.core.alarm.inflection import forms_of, stem


@pytest.mark.parametrize(
    ("word", "base"),
    [
        ("slipped", "slip"),
        ("slipping", "slip"),
        ("swelled", "swell"),
        ("dizziness", "dizzy"),
        ("stiffness", "stiff"),
        ("needed", "need"),
        ("bodies", "body"),
        ("injuries", "injury"),
        ("suddenly", "sudden"),
        ("crashes", "crash"),
        ("masses", "mass"),
        ("fell", "fall"),
        ("numbness", "numb"),
        ("bruised", "bruis"),
        ("egged", "egg"),
        ("redness", "red"),
        ("carried", "carry"),
        ("cries", "cry"),
        ("quickly", "quick"),
        ("eating", "eat"),
        ("crying", "cry"),
        ("scratching", "scratch"),
        ("fitted", "fit"),
        ("ties", "tie"),
    ],
)
def test_an_ending_is_cut_off(word: str, base: str) -> None:
    assert stem(word) == base


@pytest.mark.parametrize(
    "word", ["bring", "string", "sled", "bleed", "bus", "pus", "less", "only", "ness", "is"]
)
def test_what_is_no_ending_stays(word: str) -> None:
    assert stem(word) == word


@pytest.mark.parametrize("word", ["toe", "gas", "used", "icing", "family", "virus", "pelvis"])
def test_a_word_too_short_to_have_that_ending_stays(word: str) -> None:
    assert stem(word) == word


@pytest.mark.parametrize("word", ["moves", "moved", "moving"])
def test_a_silent_e_makes_no_difference(word: str) -> None:
    assert stem(word) == stem("move")


@pytest.mark.parametrize("word", ["scared", "note", "spinning", "winning", "cane"])
def test_words_that_would_become_another_one_stay(word: str) -> None:
    assert stem(word) == word


@pytest.mark.parametrize(
    ("typed", "forms"),
    [
        ("couldn't", ("cant", "couldnt")),
        ("isnt", ("not", "isnt")),
        ("legs", ("legs", "leg")),
        ("leg", ("leg",)),
        ("39.5", ("39.5", "39")),
        ("39", ("39",)),
        ("he", ("he",)),
    ],
)
def test_the_most_particular_form_comes_first(typed: str, forms: tuple[str, ...]) -> None:
    assert forms_of(typed) == forms


@pytest.mark.parametrize(
    ("scots", "english"),
    [
        ("cannae", "cannot"),
        ("couldnae", "couldn't"),
        ("willnae", "won't"),
        ("wouldnae", "wouldn't"),
        ("dinnae", "don't"),
        ("didnae", "didn't"),
        ("doesnae", "doesn't"),
        ("isnae", "isn't"),
        ("wisnae", "wasn't"),
        ("wasnae", "wasn't"),
        ("hasnae", "hasn't"),
        ("havenae", "haven't"),
        ("arenae", "aren't"),
        ("haud", "hold"),
        ("doon", "down"),
        ("nae", "no"),
    ],
)
def test_scots_words_stand_for_their_english_ones(scots: str, english: str) -> None:
    assert forms_of(scots)[0] == forms_of(english)[0]
