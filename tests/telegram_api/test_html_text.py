"""The HTML subset and UTF-16 counting, against examples and against everything else."""

import datetime as dtm
import html

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from telegram import Chat, Message, MessageEntity

from . import ApiError, Json, html_text, texts, utf16

# a busy machine is no failure
PATIENT = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
PLAIN = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))
WORDS = st.text(st.sampled_from("ab é😀👩‍⚕️&<>\"'\n"), min_size=1, max_size=6)
TAGS = {"b": "bold", "i": "italic", "u": "underline", "s": "strikethrough", "tg-spoiler": "spoiler"}
Tree = tuple[str, list["Tree"]] | str
TREES: st.SearchStrategy[Tree] = st.recursive(
    WORDS,
    lambda inner: st.tuples(st.sampled_from(sorted(TAGS)), st.lists(inner, min_size=1, max_size=3)),
    max_leaves=8,
)


def render(tree: Tree) -> str:
    if isinstance(tree, str):
        return html.escape(tree)
    return f"<{tree[0]}>{''.join(map(render, tree[1]))}</{tree[0]}>"


def plain(tree: Tree) -> str:
    return tree if isinstance(tree, str) else "".join(map(plain, tree[1]))


def spans(tree: Tree, before: str = "") -> list[tuple[str, str, str]]:
    """Kind, what stands before, and what is inside, of every tag."""
    if isinstance(tree, str):
        return []
    found = [(TAGS[tree[0]], before, plain(tree))]
    for child in tree[1]:
        found += spans(child, before)
        before += plain(child)
    return found


@PATIENT
@given(PLAIN)
def test_escaped_text_arrives_as_it_was(text: str) -> None:
    """html.escape is all a bot has to do with a user's words."""
    assert html_text.parse(html.escape(text)) == (text, [])


@PATIENT
@given(TREES)
def test_nested_tags_become_entities_over_the_right_words(tree: Tree) -> None:
    """Each tag is one entity, at the UTF-16 position of its words."""
    text, entities = html_text.parse(render(tree))

    found = sorted((e["type"], e["offset"], e["length"]) for e in entities)
    expected = sorted((k, utf16.length(a), utf16.length(w)) for k, a, w in spans(tree))
    assert plain(tree) == text
    assert expected == found
    for entity, _ in zip(entities, spans(tree), strict=True):
        assert utf16.cut(text, entity["offset"], entity["length"]) in text


@PATIENT
@given(TREES)
def test_ptb_reads_the_entities_as_we_meant_them(tree: Tree) -> None:
    """PTB's own text_html of a parsed message parses to the same message again."""
    text, entities = html_text.parse(render(tree))
    message = Message(
        1,
        dtm.datetime.now(dtm.UTC),
        Chat(1, "private"),
        text=text,
        entities=[MessageEntity(e["type"], e["offset"], e["length"]) for e in entities],
    )
    again, entities_again = html_text.parse(message.text_html)

    assert text == again
    assert _covered(entities) == _covered(entities_again)


def _covered(entities: list[Json]) -> set[tuple[str, int]]:
    """Which code unit has which style: PTB may split or join entities of one style."""
    return {
        (entity["type"], unit)
        for entity in entities
        for unit in range(entity["offset"], entity["offset"] + entity["length"])
    }


@PATIENT
@given(st.text(st.sampled_from("<>/ab =\"'&;#x1é😀 i")))
def test_anything_is_parsed_or_refused(source: str) -> None:
    """No input crashes or hangs the parser, and a refusal is Telegram's."""
    refusal, text, entities = "", "", list[Json]()
    try:
        text, entities = html_text.parse(source)
    except ApiError as error:
        refusal = error.description

    assert not refusal or refusal.startswith("Bad Request: can't parse entities: ")
    assert all(e["offset"] + e["length"] <= utf16.length(text) for e in entities)


@PATIENT
@given(PLAIN, PLAIN)
def test_utf16_cut_undoes_length(before: str, inside: str) -> None:
    """Offsets are what UTF-16 says, for every character there is."""
    text = f"{before}{inside}!"

    assert len(text.encode("utf-16-le")) // 2 == utf16.length(text)
    assert inside == utf16.cut(text, utf16.length(before), utf16.length(inside))


@PATIENT
@given(PLAIN)
def test_trimming_keeps_entities_on_their_words(text: str) -> None:
    """Blanks at the ends go, and a bold word stays bold."""
    source = f"  {html.escape(text)} <b>bold</b> \n"
    shown, entities = texts.formatted(source, "HTML")
    bold = next(e for e in entities if e["type"] == "bold")

    assert shown == shown.strip(" \n\t\r")
    assert utf16.cut(shown, bold["offset"], bold["length"]) == "bold"


@pytest.mark.parametrize(
    ("source", "error"),
    [
        ("Line one, é<br>two", 'Unsupported start tag "br" at byte offset 12'),
        ("<p>x</p>", 'Unsupported start tag "p" at byte offset 0'),
        ("a < b", 'Unsupported start tag "" at byte offset 2'),
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("<b", "Unclosed start tag at byte offset 0"),
        ('<a href="x', "Unclosed start tag at byte offset 0"),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("<b><i>x</b></i>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("<a href=x/y>z</a>", "Unexpected end of name token at byte offset 8"),
        ('<a ="x">z</a>', 'Empty attribute name in the tag "a" at byte offset 0'),
    ],
)
def test_broken_html_is_refused_in_telegrams_words(source: str, error: str) -> None:
    """The text and the byte offset are those a bot's log would show."""
    with pytest.raises(ApiError) as caught:
        html_text.parse(source)

    assert f"Bad Request: can't parse entities: {error}" == caught.value.description


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("&lt;&amp;&quot;&gt;&#128512;&#x41", '<&">😀A', []),
        ("&nbsp; & &; &lte", "&nbsp; & &; &lte", []),
        ("<B>x</b>", "x", [("bold", 0, 1)]),
        ("<b>x</>", "x", [("bold", 0, 1)]),
        ("<b></b>x", "x", []),
        ("😀<i>x</i>", "😀x", [("italic", 2, 1)]),
        ("<blockquote expandable>x</blockquote>", "x", [("expandable_blockquote", 0, 1)]),
        ('<span class="tg-spoiler">x</span>', "x", [("spoiler", 0, 1)]),
        ("<pre><b>x</b></pre>", "x", [("pre", 0, 1)]),
        ('<a href="not a link">x</a>', "x", []),
    ],
)
def test_what_telegram_makes_of(source: str, text: str, entities: list[object]) -> None:
    """Corners that a bot's author might stumble over."""
    got, found = html_text.parse(source)

    assert text == got
    assert entities == [(e["type"], e["offset"], e["length"]) for e in found]


def test_links_mentions_and_code_keep_their_arguments() -> None:
    """URL, user, language and expandable quotes come along."""
    _, entities = html_text.parse(
        '<a href="https://nhs.uk?a=1&amp;b">l</a><a href="tg://user?id=7">u</a>'
        '<pre><code class="language-python">c</code></pre><a href="t.me/x">t</a>'
    )

    assert entities[0]["url"] == "https://nhs.uk/?a=1&b"
    assert entities[1]["user"]["id"] == 7
    assert entities[2] | {"type": "pre", "language": "python"} == entities[2]
    assert entities[3]["url"] == "http://t.me/x"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("/start@test_bot now", [("bot_command", "/start@test_bot")]),
        ("😀 /ask x", [("bot_command", "/ask")]),
        ("a/b and 1/2", []),
        ("hi @test_bot!", [("mention", "@test_bot")]),
        ("see https://nhs.uk/back.", [("url", "https://nhs.uk/back")]),
        ("me@example.org #back", [("email", "me@example.org"), ("hashtag", "#back")]),
    ],
)
def test_automatic_entities(text: str, found: list[tuple[str, str]]) -> None:
    """Commands, mentions and links are found as Telegram's clients find them."""
    entities = utf16.detect(text)

    assert found == [(e["type"], utf16.cut(text, e["offset"], e["length"])) for e in entities]
