"""Messages that ask the same are one group, whatever their order and typos; others stay apart."""

from __future__ import annotations

import random
from collections.abc import Iterable

import pytest
from effort import effort
from hypothesis import given
from hypothesis import strategies as st

from bot.core.common_words import COMMON
from bot.core.gaps.grouping import Group, Missed, group


def missed(*texts: str, ignored: Iterable[str] = ()) -> list[Missed]:
    return [
        Missed(i, text, f"person {i % 5}", None, "2026-01-01", text in set(ignored))
        for i, text in enumerate(texts)
    ]


def typical(groups: list[Group]) -> list[tuple[str, int]]:
    return [(found.typical, found.count) for found in groups]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("can i take ibuprofen", "Can I take Ibuprofen?"),
        ("can i take ibuprofen", "ibuprofen can i take"),
        ("can i take ibuprofen", "can i take ibuprofin"),
        ("can i take ibuprofen", "can i take obuprofen"),
        ("can i take ibuprofen", "can i tkae ibuprofen pls"),
        ("can i take ibuprofen", "hello, is it ok to take ibuprofen?"),
        ("what about acupuncture", "whats about akupuncture"),
        ("is naproxen ok", "is nepraxen ok"),
        ("which mattress is best", "which mattresses are best"),
        ("dont want surgery", "do not want surgery"),
        ("knee pain", "my knee hurts"),
        ("knee pain", "my kneepain"),
        ("i have a headache", "my head hurts"),
        ("can i swim", "is it ok for me to go swimming"),
        ("does yoga work", "should i try yoga"),
        ("is it ok to work", "can i work"),
        ("knee pain", "left knee pain"),
        ("¿puedo nadar con dolor?", "puedo nadar con dolor"),
        ("можно ли плавать с болью", "Можно ли плавать с болью?"),
        ("sore tummy", "my stomach hurts"),
        ("swollen ankle", "my ankle is swelling"),
        ("bruised foot", "my feet are bruised"),
        ("bad tooth", "bad teeth"),
        ("is yoga ok for a child", "is yoga ok for kids"),
        ("can i cycle", "can i bike"),
        ("should i see a doctor", "should i see my gp"),
        ("what does physio cost", "what is the price of physio"),
        ("do i need medicine", "do i need medication"),
        ("what about zumba", "how about zumba"),
        ("is zumba ok", "how is zumba"),
        ("do you advise yoga", "is yoga good"),
        ("pillow", "a pillow"),
        ("is it safe", "hi is it safe please"),
    ],
)
def test_near_identical_messages_are_one_group(one: str, other: str) -> None:
    assert len(group(missed(one, one, other))) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("should i use heat", "should i use ice"),
        ("can i take ibuprofen", "can i take aspirin"),
        ("can i take ibuprofen", "can i take ibuprofen with alcohol"),
        ("can i drive", "can i swim"),
        ("is it safe", "is it not safe"),
        ("back pain", "neck pain"),
        ("how long does it last", "how much does it cost"),
        ("pain in my hips", "pain in my ribs"),
        ("what about zumba", "what about rumba"),
        ("is lupus bad", "is lucas bad"),
        ("is meloxicam ok", "is piroxicam ok"),
        ("do i need an mri", "do i need an mra"),
        ("pain since 2023", "pain since 2024"),
        ("can i run", "when can i run"),
        ("can i run", "how far can i run"),
        ("can i stretch", "how do i stretch"),
        ("can i work", "does it work"),
        ("knee pain", "no knee pain"),
        ("what is your name", "what is my name"),
        ("who are you", "how are you"),
        ("knee pain", "knee surgery"),
        ("how far can i run", "how often can i run"),
        ("how far can i run", "can i run far"),
        ("how long should i rest", "how much should i rest"),
        ("hello", "thanks"),
        ("what works", "does this work"),
        ("can i work with it", "does it work"),
        ("pain at the weekend", "pain at the end of the week"),
        ("is the beach ok", "is the bench ok"),
    ],
)
def test_other_questions_stay_apart(one: str, other: str) -> None:
    assert len(group(missed(one, one, other))) == 2


def test_a_group_says_what_there_is_to_know() -> None:
    """The wording used most stands for all; people are counted, and what they chose."""
    rows = [
        Missed(7, "is yoga ok", "a", "stretching", "2026-01-02"),
        Missed(3, "Is yoga OK", "b", None, "2026-01-05"),
        Missed(5, "is yogga ok?", "a", "stretching", "2026-01-01"),
        Missed(9, "where is the station", "c", None, "2026-01-01"),
    ]

    first, second = group(rows)

    assert first == Group(
        texts=(("is yoga ok", 2), ("is yogga ok?", 1)),
        people=2,
        chosen=(("stretching", 2),),
        ids=(3, 5, 7),
        last="2026-01-05",
    )
    assert (second.typical, second.count) == ("where is the station", 1)


@pytest.mark.parametrize("order", [1, -1])
def test_what_is_as_frequent_stands_in_the_order_of_the_alphabet(order: int) -> None:
    """The same questions are shown the same way again."""
    rows = [
        Missed(1, "is yoga ok", "a", "bed", "2026-01-02"),
        Missed(2, "ok is yoga", "b", "heat", "2026-01-02"),
        Missed(3, "yoga is ok then", "c", "heat", "2026-01-02"),
        Missed(4, "yoga is ok then", "d", "walking", "2026-01-02"),
    ]

    (found,) = group(rows[::order])

    assert found.texts == (("yoga is ok then", 2), ("is yoga ok", 1), ("ok is yoga", 1))
    assert found.chosen == (("heat", 2), ("bed", 1), ("walking", 1))


def test_a_wording_joins_what_it_is_most_like() -> None:
    """Of two groups that it resembles, and that do not resemble each other."""
    texts = [
        "alpha bravo charlie delta echo foxtrot",
        "bravo charlie delta echo foxtrot golf hotel",
    ]
    both = "bravo charlie delta echo foxtrot golf"

    found = group(missed(*[texts[0]] * 3, *[texts[1]] * 2, both))

    assert typical(found) == [(texts[0], 3), (texts[1], 3)]


def test_a_typo_is_read_as_the_frequent_word() -> None:
    """Not the other way round."""
    found = group(missed(*["is swimming good"] * 3, "is swiming good", "is swimmign good"))

    assert typical(found) == [("is swimming good", 5)]


def test_a_typo_of_a_typo_is_read_as_what_was_meant() -> None:
    found = group(missed(*["is swimming good"] * 3, *["is swiming good"] * 2, "is swimin good"))

    assert typical(found) == [("is swimming good", 6)]


def test_how_often_a_word_is_said_is_counted_over_all_messages() -> None:
    """Though each of these was asked once, one spelling is rarer."""
    texts = ["is tylenl ok", "is tylenol ok", "tylenol at night", "tylenol with food"]

    assert typical(group(missed(*texts)))[0] == ("is tylenol ok", 2)


def test_what_is_like_a_wording_of_a_group_need_not_be_like_its_most_frequent() -> None:
    """Else a group would grow from one to the next into another question."""
    first = "alpha bravo charlie delta echo foxtrot golf hotel"
    like_it = "alpha bravo charlie delta echo foxtrot golf india"
    like_that = "alpha bravo charlie delta echo foxtrot india juliet"

    found = group(missed(*[first] * 3, like_it, like_that))

    assert typical(found) == [(first, 4), (like_that, 1)]


def test_an_ignored_message_hides_what_is_like_it() -> None:
    """Also what came later."""
    rows = missed(
        "tell me a joke", "a joke please tell me", "is yoga ok", ignored=["tell me a joke"]
    )

    assert typical(group(rows)) == [("is yoga ok", 1)]


def test_what_is_ignored_can_be_asked_for() -> None:
    """As the same groups."""
    rows = missed("tell me a joke", "a joke please", "is yoga ok", ignored=["tell me a joke"])
    (found,) = group(rows, ignored=True)

    assert sorted(found.ids) == [0, 1]


def test_a_word_that_the_file_has_a_synonym_for_is_that() -> None:
    """Also where it is more than one word; others are not."""
    texts = ["is tylenol ok", "is para cetamol ok", "is aspirin ok"]

    assert len(group(missed(*texts))) == 3
    assert len(group(missed(*texts), [("para cetamol", "tylenol")])) == 2


def test_a_misspelt_wording_stands_for_all_only_if_it_is_the_most_frequent() -> None:
    """What stands for all becomes a phrase of the file."""
    rough, neat, others = "inversion tabel", "is an inversion table ok", ["table lamp"] * 4

    assert typical(group(missed(rough, neat, *others))) == [("table lamp", 4), (neat, 2)]
    assert typical(group(missed(rough, rough, neat, *others))) == [("table lamp", 4), (rough, 3)]


def test_messages_without_words_are_one_group() -> None:
    """Smileys and marks."""
    assert typical(group(missed("???", "🙏", "🙏"))) == [("🙏", 3)]


def test_nothing_makes_no_group() -> None:
    assert group([]) == []


@given(st.lists(st.text(max_size=40), max_size=30), st.randoms(use_true_random=False))
def test_every_message_is_in_one_group_whatever_the_order(
    texts: list[str], source: random.Random
) -> None:
    rows = missed(*texts)
    groups = group(rows)
    source.shuffle(rows)

    assert sorted(id_ for found in groups for id_ in found.ids) == list(range(len(texts)))
    assert sorted(found.ids for found in group(rows)) == sorted(found.ids for found in groups)


def ten_thousand(kinds: int) -> list[Missed]:
    """Messages of five to nine words, some words far more frequent than others, half mistyped."""
    source = random.Random(8)
    words = sorted(COMMON)
    source.shuffle(words)
    weights = [1 / rank for rank in range(1, len(words) + 1)]
    questions = [
        " ".join(source.choices(words, weights, k=source.randint(5, 9))) for _ in range(kinds)
    ]
    texts = questions + source.choices(questions, k=10_000 - kinds)
    return missed(*(_mistyped(text, source) for text in texts))


def _mistyped(text: str, source: random.Random) -> str:
    at = source.randrange(len(text) - 1)
    return source.choice([text, text[:at] + text[at + 1] + text[at] + text[at + 2 :]])


@pytest.mark.parametrize("kinds", [300, 10_000])
def test_the_work_hardly_grows_faster_than_the_messages(kinds: int) -> None:
    """Eight times as many; comparing each with every other would take sixty-four times."""
    rows = ten_thousand(kinds)
    few, groups = rows[: len(rows) // 8], list[Group]()
    spent = effort(lambda: groups.extend(group(rows)), 1)

    assert sum(found.count for found in groups) == 10_000
    assert spent < 32 * effort(lambda: group(few))


def test_the_work_is_bounded_where_all_is_nearly_alike() -> None:
    """A flood of the same thirty words: eight times as many messages, not sixty-four times."""
    source = random.Random(8)
    words = source.sample(sorted(word for word in COMMON if len(word) > 4), 30)
    rows = missed(*(" ".join(source.sample(words, 6)) for _ in range(12_000)))
    spent = effort(lambda: group(rows), 1)

    assert spent < 24 * effort(lambda: group(rows[: len(rows) // 8]))
