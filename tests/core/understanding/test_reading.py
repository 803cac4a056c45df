"""Messages in the words of the phrases: spelling, spaces inside words, synonyms."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.core.text import words
from bot.core.understanding.reading import Reader, Word, names_something

READER = Reader(
    [
        ["heating", "pad", "or", "ice", "pack"],
        ["how", "long", "does", "stretching", "take"],
        ["painkillers"],
    ],
    [["heating pad", "hot water bottle", "heat pack"], ["painkillers", "meds", "advil"]],
)


def read(message: str) -> list[Word]:
    return READER.read(words(message))


def plain(message: str) -> str:
    return " ".join(word for found in read(message) for word in found.read_as)


def test_known_words_are_read_as_they_stand() -> None:
    assert read("Stretching?") == [Word("stretching", ("stretching",), 1.0)]


def test_an_inflection_of_a_known_word_is_known() -> None:
    assert read("stretched") == [Word("stretched", ("stretched",), 1.0)]


def test_every_word_is_read() -> None:
    assert plain("stretched zeppelin packs how") == "stretched zeppelin packs how"


def test_an_unknown_word_has_no_weight() -> None:
    assert read("zeppelin") == [Word("zeppelin", ("zeppelin",), 0.0)]


def test_small_words_and_unknown_ones_name_nothing() -> None:
    assert names_something(read("and how about stretching"))
    assert not names_something(read("and how about zeppelins or so"))
    assert not names_something([])


def test_a_synonym_is_read_as_the_first_of_its_group() -> None:
    assert read("advil") == [Word("advil", ("painkillers",), 1.0)]


def test_a_synonym_of_several_words_is_one_word_typed() -> None:
    assert plain("ice or hot water bottles or advil or ice") == (
        "ice or heating pad or painkillers or ice"
    )


def test_a_synonym_between_others_is_as_sure_as_its_least_sure_word() -> None:
    """And no less for what stands around it."""
    before, found, after = read("zeppelin hot watr bottle xqz")

    assert (before.weight, after.weight) == (0.0, 0.0)
    assert (found.typed, found.read_as) == ("hot watr bottle", ("heating", "pad"))
    assert 0.5 < found.weight < 1


def test_the_longest_synonym_is_read() -> None:
    reader = Reader([["ice"], ["rest"]], [["ice", "cold"], ["rest", "cold pack time"]])
    found = reader.read(words("cold pack time"))

    assert [word.read_as for word in found] == [("rest",)]
    assert [word.typed for word in found] == ["cold pack time"]


def test_a_group_whose_first_member_has_no_word_is_none() -> None:
    reader = Reader([["ice"]], [["!?", "cold"]])

    assert reader.read(words("cold ice")) == [
        Word("cold", ("cold",), 1.0),
        Word("ice", ("ice",), 1.0),
    ]


def test_a_misspelt_synonym_is_trusted_less() -> None:
    (word,) = read("advill")

    assert word.read_as == ("painkillers",)
    assert 0.5 < word.weight < 1


def test_a_space_inside_a_word_is_closed() -> None:
    assert read("how stretc hing") == [
        Word("how", ("how",), 1.0),
        Word("stretc hing", ("stretching",), 0.9),
    ]


def test_a_space_is_closed_in_words_of_four_letters_or_more() -> None:
    assert plain("pa ck") == "pack"
    assert plain("ic e") == "ic e"


def test_only_whole_members_of_a_group_are_replaced() -> None:
    assert plain("hot water") == "hot water"


def test_a_plain_text_is_not_corrected() -> None:
    assert [word.weight for word in READER.plain("stretching strecthing")] == [1.0, 0.0]


def test_a_plain_inflection_is_known() -> None:
    assert READER.plain("stretched") == [Word("stretched", ("stretched",), 1.0)]


@given(st.text(max_size=200))
def test_any_message_can_be_read(message: str) -> None:
    assert all(word.read_as and 0 <= word.weight <= 1 for word in read(message))
