"""What could point to a person is masked, however it is written."""

from __future__ import annotations

import re

import pytest
from effort import effort
from hypothesis import given
from hypothesis import strategies as st

from bot.core.gaps.masking import MOST, mask

WORDS = st.sampled_from(["my back hurts", "call me", "heat or ice?", "(please)", "", "Ärzte, ok."])
DIGITS = st.text("0123456789", min_size=7, max_size=15)
GAPS = st.sampled_from(["", " ", "-", ".", "/", " (", ") ", "\u00a0", "\u2011", "\u200b", " - "])


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("write to jo.doe+x@mail.example.co.uk!", "write to [email]!"),
        ("jo @ example.com", "[email]"),
        ("jo(at)example.com", "[email]"),
        ("see https://example.com/a?b=c now", "see [link] now"),
        ("www.example.com/x", "[link]"),
        ("is nhs.uk right?", "is [link] right?"),
        ("t.me/somebody", "[link]"),
        ("tg://user?id=1", "[link]"),
        ("ask @somebody_else", "ask [name]"),
        ("call +49 (0)170 / 123 45 67 tonight", "call [phone] tonight"),
        ("call 020-7946-0958", "call [phone]"),
        ("born 03.11.1984", "born [phone]"),
        ("٠١٢٣٤٥٦٧٨٩", "[phone]"),
        ("my number is 12345", "my number is [number]"),
        ("insurance AB123456C", "insurance AB[number]C"),
    ],
)
def test_what_points_to_a_person_is_masked(text: str, masked: str) -> None:
    assert mask(text) == masked


@pytest.mark.parametrize(
    "text",
    [
        "call 911 or 112?",
        "10-15 minutes, 3 times a day",
        "400 mg ibuprofen 3x",
        "L4/L5 since 2019",
        "it hurts.what now",
        "my back hurts.in the morning too",
        "5.5 out of 10",
    ],
)
def test_what_the_question_needs_stays(text: str) -> None:
    assert mask(text) == text


@given(WORDS, st.emails(), WORDS)
def test_no_address_gets_through(before: str, email: str, after: str) -> None:
    masked = mask(f"{before} {email} {after}")

    assert "@" not in masked


@given(WORDS, st.lists(st.tuples(st.sampled_from("0123456789"), GAPS), min_size=7, max_size=15))
def test_no_phone_number_gets_through(before: str, digits: list[tuple[str, str]]) -> None:
    """However its digits are grouped."""
    number = "".join(digit + gap for digit, gap in digits)

    assert not re.search(r"\d", mask(f"{before} {number}x"))


@given(WORDS, st.sampled_from(["http://", "https://", "HTTPS://", "www.", "ftp://"]), DIGITS)
def test_no_link_gets_through(before: str, scheme: str, path: str) -> None:
    masked = mask(f"{before} {scheme}secret.example/{path}?q=secret#secret")

    assert "secret" not in masked


@given(st.text())
def test_any_text_becomes_one_printable_line(text: str) -> None:
    masked = mask(text)

    assert mask(masked) == masked
    assert len(masked.splitlines()) <= 1
    assert len(masked) <= MOST
    assert not re.search(r"\d{5}", masked)
    masked.encode()


@pytest.mark.parametrize("piece", ["a", "1 ", "@", "a.", "a@", "/.", "-", "a:", "+1"])
def test_a_text_made_to_be_slow_costs_no_more_than_its_length(piece: str) -> None:
    """Sixteen times as long a text; what grows with the square takes 256 times."""
    text = piece * (2 * 4096 // len(piece))

    assert effort(lambda: mask(text * 16)) < 64 * effort(lambda: mask(text))
