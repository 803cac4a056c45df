"""What a button does survives the 64 bytes that Telegram keeps of it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.actions import Nothing, Page, Pick, Show, Signs, Topics, Vote, decode, encode

IDS = st.from_regex(r"[a-z][a-z0-9_]{0,47}", fullmatch=True)
ACTIONS = st.one_of(
    st.builds(Show, IDS),
    st.builds(Pick, IDS),
    st.builds(Vote, IDS, st.booleans()),
    st.builds(Page, st.integers(1, 9999)),
    st.sampled_from([Nothing(), Topics(), Signs()]),
)


@given(ACTIONS)
def test_an_action_comes_back_from_its_wire_form(
    action: Show | Pick | Nothing | Topics | Page | Signs | Vote,
) -> None:
    """Any id the schema allows fits into a button and into a deep link."""
    wire = encode(action)

    assert decode(wire) == action
    assert re.fullmatch(r"[A-Za-z0-9_-]{1,64}", wire)


def test_an_id_alone_shows_the_intent() -> None:
    """So a deep link is the bot's name and the id."""
    assert encode(Show("heat_or_ice")) == "heat_or_ice"


@pytest.mark.parametrize(
    "wire",
    [
        "",
        " ",
        "Heat",
        "9",
        "up-",
        "up-9",
        "-x",
        "later-heat",
        "none-some",
        "topics-p2",
        "page-1",
        "page-p0",
        "page-p01",
        "page-p99999",
        "heat\n",
        "🙂",
        "x-y-z",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    ],
)
def test_what_was_never_a_button_is_none(wire: str) -> None:
    """Foreign data is refused, never guessed at."""
    assert decode(wire) is None


@given(st.text())
def test_no_data_is_too_strange(wire: str) -> None:
    """Whatever arrives is an action or None, and an action that can be written again."""
    action = decode(wire)

    assert action is None or encode(action) == wire
