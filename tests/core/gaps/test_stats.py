"""Numbers as people read them, in a chat and in a terminal."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.core.gaps.stats import Tally, render, render_all

TALLY = Tally(
    7,
    {
        ("answered", "heat_or_ice"): 60,
        ("answered", "stretching"): 20,
        ("answered", "how_long_until_it_gets_better"): 1,
        ("suggest", ""): 10,
        ("fallback", ""): 8,
        ("emergency", "emergency"): 1,
        ("chosen", "stretching"): 9,
        ("up", "heat_or_ice"): 11,
        ("down", "heat_or_ice"): 1,
        ("down", "stretching"): 3,
        ("up", "massage"): 4,
    },
)


def test_numbers_with_bars() -> None:
    assert render(TALLY) == (
        "The last 7 days\n"
        "\n"
        "Messages       100\n"
        "Answered        81  81% ████████\n"
        "Offered         10  10% █\n"
        "Missed           8   8% █\n"
        "Emergency        1   1% ▌\n"
        "\n"
        "Chosen           9  50% █████\n"
        "of 18 that were offered topics\n"
        "\n"
        "Helpful         15  79% ████████\n"
        "of 19 that were voted on\n"
        "\n"
        "Asked most\n"
        "heat_or_ice        ██████████     60\n"
        "stretching         █████          29\n"
        "how_long_until_it_gets_better\n"
        "                   ▌               1\n"
        "\n"
        "Helped least             no      yes\n"
        "stretching                3        0\n"
        "heat_or_ice               1       11"
    )


def test_nothing_asked_yet() -> None:
    assert render(Tally(1, {})) == "Today\n\nNobody has asked anything."


def test_a_young_bot_has_its_numbers_once() -> None:
    """A week and a month are the same until it is older than a week."""
    numbers = {("answered", "heat"): 2}
    older = Tally(30, {("answered", "heat"): 3})

    assert render_all([Tally(7, numbers), Tally(30, numbers)]) == (
        f"{render(Tally(7, numbers))}\n\n\nThe last 30 days: the same"
    )
    assert render_all([Tally(7, numbers), older]) == (
        f"{render(Tally(7, numbers))}\n\n\n{render(older)}"
    )


def test_votes_alone_are_shown_with_what_was_asked() -> None:
    """A tally without votes or choices leaves those parts out."""
    assert render(Tally(30, {("fallback", ""): 2})).splitlines()[-1].startswith("of 2 that")


def test_one_vote_is_not_the_worst() -> None:
    """Nine of ten against weigh more than one of one."""
    tally = Tally(7, {("down", "once"): 1, ("down", "often"): 9, ("up", "often"): 1})

    assert [about for about, _, _ in tally.voted] == ["often", "once"]


@given(
    st.dictionaries(
        st.tuples(
            st.sampled_from(
                ["answered", "suggest", "fallback", "emergency", "chosen", "up", "down"]
            ),
            st.sampled_from(["", "ice", "a" * 48]),
        ),
        st.integers(0, 99_999),
    )
)
def test_it_fits_a_phone(numbers: dict[tuple[str, str], int]) -> None:
    assert max(map(len, render(Tally(30, numbers)).splitlines())) <= 36
