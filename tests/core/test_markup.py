"""Telegram's HTML."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.markup import MarkupError, Piece, escape, length, mistakes, parse, plain


def test_text_comes_in_runs_with_the_tags_around_it() -> None:
    assert parse('a <b>b <i>c</i></b> <A HREF="https://x.y/?a=1&amp;b=2">d</A>') == [
        Piece("a "),
        Piece("b ", ("b",)),
        Piece("c", ("b", "i")),
        Piece(" "),
        Piece("d", ("a",), "https://x.y/?a=1&b=2"),
    ]


@pytest.mark.parametrize(
    "markup",
    [
        "<b>a</b><strong>a</strong><i>a</i><em>a</em><u>a</u><ins>a</ins>",
        "<s>a</s><strike>a</strike><del>a</del><code>a</code><pre>a</pre>",
        '<pre><code class="language-python">a</code></pre>',
        '<span class="tg-spoiler">a</span><tg-spoiler>a</tg-spoiler>',
        "<blockquote>a</blockquote><blockquote expandable>a</blockquote>",
        '<tg-emoji emoji-id="5368324170671202286">👍</tg-emoji>',
        "<a href='tg://user?id=1'>a</a><a href=x.org>a</a>",
        "a & b > c &amp; &lt; &#128512; &#x1F600; &quot;",
    ],
)
def test_what_telegram_takes_is_no_mistake(markup: str) -> None:
    assert mistakes(markup) == []


@pytest.mark.parametrize(
    ("markup", "offset", "words"),
    [
        ("a<br>b", 1, "new line"),
        ("a <3", 2, "&lt;"),
        ("<b>a", 0, "never closed"),
        ("a</b>", 1, "closes nothing"),
        ("<b><i>a</b></i>", 7, "</i> must close"),
        ("<a>a</a>", 0, "address"),
        ("<a href=''>a</a>", 0, "address"),
        ("<a href=https://x.y>a</a>", 0, "straight"),
        ('<b class="x">a</b>', 0, "'class'"),
        ("<span>a</span>", 0, "tg-spoiler"),
        ('<tg-emoji emoji-id="x">👍</tg-emoji>', 0, "number"),
        ("<tg-emoji>👍</tg-emoji>", 0, "number"),
        ("a <video>", 2, "plain text"),
        ("<!-- a -->", 0, "start of a tag"),
        ("<b>" * 33 + "</b>" * 33, 96, "too many tags"),
    ],
)
def test_what_telegram_refuses(markup: str, offset: int, words: str) -> None:
    first = mistakes(markup)[0]
    with pytest.raises(MarkupError) as refused:
        plain(markup)

    assert first.offset == offset == refused.value.offset
    assert words in str(first)


def test_every_kind_of_mistake_is_told_once_in_order() -> None:
    found = mistakes("<p>a</p><p>b</p> <b>c <br> 1 < 2")

    assert [mistake.offset for mistake in found] == [0, 17, 22, 29]


def test_length_counts_as_telegram_does() -> None:
    assert length("<b>a&amp;😀</b>") == 4


def test_quotes_stay_as_they_are() -> None:
    assert escape('"it\'s" < 3 & more') == '"it\'s" &lt; 3 &amp; more'


@given(st.text())
def test_escaped_text_is_read_as_it_was(text: str) -> None:
    assert plain(escape(text)) == text


@given(st.text("<>/abipre =\"'&;#x1"))
def test_any_text_is_read_or_refused_inside_it(text: str) -> None:
    found = mistakes(text)

    assert all(0 <= mistake.offset < len(text) for mistake in found)
    if not found:
        assert length(text) <= len(text)
