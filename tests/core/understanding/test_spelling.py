"""Slips are read as the word that was meant, everyday words are left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.understanding.spelling import Speller

KNOWN = [
    "heat", "ice", "stretching", "massage", "muscle", "walking", "relaxer", "ibuprofen", "doctor",
    "should", "take", "back", "pain", "lower", "lasting", "spasm", "heating", "pad", "or",
    "long", "how", "self", "bath",
]  # fmt: skip


@pytest.fixture(scope="module")
def speller() -> Speller:
    return Speller(KNOWN)


@given(word=st.text(min_size=1, max_size=60))
def test_any_word_is_read_as_known_words_or_stays_as_typed(speller: Speller, word: str) -> None:
    read_as, trust = speller.read(word)

    assert 0 <= trust <= 1
    assert read_as == (word,) if trust == 0 else all(part in speller for part in read_as)


@pytest.mark.parametrize("word", KNOWN)
def test_a_known_word_is_itself(speller: Speller, word: str) -> None:
    assert speller.read(word) == ((word,), 1.0)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("streching", "stretching"),
        ("stretchhhing", "stretching"),
        ("strecthing", "stretching"),
        ("mussle", "muscle"),
        ("massge", "massage"),
        ("ibuprophen", "ibuprofen"),
        ("dcotor", "doctor"),
        ("hwo", "how"),
        ("bak", "back"),
        ("walkign", "walking"),
        ("heatorice", "heat or ice"),
        ("heatingpad", "heating pad"),
        ("howlong", "how long"),
        ("abck", "back"),
        ("mabsaqe", "massage"),
        ("orice", "or ice"),
        ("heatoricebath", "heat or ice bath"),
        ("heatoricebathpad", "heat or ice bath pad"),
        ("shouldtakeheatoricebath", "should take heat or ice bath"),
        ("mscl", "muscle"),
        ("wlkng", "walking"),
        ("bck", "back"),
        ("tk", "take"),
    ],
)
def test_slips_and_missing_spaces_are_read(speller: Speller, typed: str, meant: str) -> None:
    read_as, trust = speller.read(typed)

    assert " ".join(read_as) == meant
    assert 0.5 < trust < 1


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("bcka", "two slips in four letters"),
        ("doqtxr", "two slips in six letters"),
        ("stxexchzng", "three slips"),
        ("padx", "a slip in a word of three letters"),
        ("heatoricebacktopad", "a word nobody knows"),
        ("orhowheorice", "too many words for its length"),
        ("orhowor", "mostly words of two letters"),
    ],
)
def test_what_is_too_far_off_stays_unknown(speller: Speller, typed: str, why: str) -> None:
    assert speller.read(typed) == ((typed,), 0.0), why


def test_a_word_without_vowels_is_the_commonest_with_its_consonants() -> None:
    speller = Speller(["flour", "floor", "floor", "or"])

    assert speller.read("flr") == (("floor",), 0.85)
    assert speller.read("flor")[0] == ("floor",)
    assert speller.read("r") == (("r",), 0.0)


def test_few_consonants_are_no_long_word() -> None:
    assert Speller(["lie", "louie"]).read("ll")[0] != ("louie",)
    assert Speller(["naive"]).read("nv") == (("nv",), 0.0)


def test_a_first_letter_of_three_is_not_swapped() -> None:
    assert Speller(["sit"]).read("ist") == (("ist",), 0.0)


def test_the_only_words_of_one_letter_are_a_and_i() -> None:
    speller = Speller(["a", "i", "x", "pad"])

    assert speller.read("apad")[0] == ("a", "pad")
    assert speller.read("xpad") == (("xpad",), 0.0)


def test_of_two_ways_to_part_a_word_the_commoner_one_is_read() -> None:
    assert Speller(["backs", "pain", "pain", "back", "spain"]).read("backspain")[0] == (
        "backs",
        "pain",
    )
    assert Speller(["backs", "pain", "back", "spain", "spain"]).read("backspain")[0] == (
        "back",
        "spain",
    )


def test_of_two_ways_to_part_a_word_the_one_in_longer_words_is_read() -> None:
    assert Speller([*KNOWN, "he", "at"]).read("heatorice")[0] == ("heat", "or", "ice")


@pytest.mark.parametrize("word", ["sell", "path", "rice", "tong", "xyzzy", "heatxice", "q", "12a"])
def test_other_words_stay_unknown(speller: Speller, word: str) -> None:
    assert speller.read(word) == ((word,), 0.0)


def test_repeated_letters_are_no_slip() -> None:
    """Whichever of the word and the message has them."""
    speller = Speller(["heat", "cool", "pain"])

    assert speller.read("heeaaat") == (("heat",), 0.95)
    assert speller.read("col") == (("cool",), 0.95)


@pytest.mark.parametrize(
    ("typed", "parts"), [("feetpain", ("feet", "pain")), ("coldpaaain", ("cold", "pain"))]
)
def test_a_word_is_parted_as_typed_or_without_its_repeats(
    typed: str, parts: tuple[str, ...]
) -> None:
    assert Speller(["feet", "pain", "cold"]).read(typed) == (parts, 0.9)


@pytest.mark.parametrize(
    ("real", "near"),
    [
        ("massive", "massage"),
        ("managed", "massaged"),
        ("hitting", "sitting"),
        ("loss", "lose"),
        ("passing", "pressing"),
        ("both", "bath"),
        ("career", "care"),
    ],
)
def test_a_real_word_is_not_another_misspelt(real: str, near: str) -> None:
    assert Speller([near, "er", "pain"]).read(real) == ((real,), 0.0)


@pytest.mark.parametrize(("typed", "meant"), [("spams", "spasms"), ("pitched", "pinched")])
def test_what_is_often_typed_for_another_is_read_as_that(typed: str, meant: str) -> None:
    assert Speller(["spasms", "pinched"]).read(typed)[0] == (meant,)


def test_a_lighter_slip_is_trusted_more(speller: Speller) -> None:
    beside, far = speller.read("massahe")[1], speller.read("massaqe")[1]

    assert beside > far


def test_a_slip_in_the_first_letter_is_trusted_less(speller: Speller) -> None:
    def trust(typed: str) -> float:
        ((meant,), trust) = speller.read(typed)
        assert meant == "massage"
        return trust

    assert trust("qassage") < trust("maqsage")
    assert trust("assage") < trust("massge")
    assert trust("nassage") < trust("massahe")


@pytest.mark.parametrize("typed", ["massahe", "mabsaqe", "massqge"])
def test_how_common_a_word_is_adds_a_little_trust(typed: str) -> None:
    once, often = (Speller(["massage"] * times).read(typed)[1] for times in (1, 100))

    assert once < often < once + 0.05
    assert often < 1


def test_the_commoner_word_wins_a_draw() -> None:
    assert Speller(["tramp", "tromp", "tromp", "tromp"]).read("trxmp")[0] == ("tromp",)
