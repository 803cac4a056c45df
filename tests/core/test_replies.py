"""What is said, and with which buttons."""

from __future__ import annotations

import pytest
from clinic import CLINIC, library_of, many

from bot.core.actions import Nothing, Page, Pick, Show, Signs, Topics, Vote, encode
from bot.core.markup import MAX_LENGTH, length, plain
from bot.core.matching import Answer, Emergency, Fallback, Suggest
from bot.core.replies import Replies
from bot.core.saying.reply import Reply
from bot.library import Library

TOPICS = ["heat", "walking", "duration", "er_visit"]


@pytest.fixture(scope="module")
def replies() -> Replies:
    return library_of(CLINIC).current.replies


def grown(count: int) -> Replies:
    return library_of(many(count)).current.replies


def shape(reply: Reply) -> list[list[str]]:
    return [[button.label for button in row] for row in reply.rows]


def actions(reply: Reply) -> list[object]:
    return [button.action for button in reply.buttons]


def test_every_reply_tells_its_kind(replies: Replies) -> None:
    """Statistics count by it, and what a chat remembers depends on it."""
    both = replies.answer("heat", ["walking"])
    kinds = {
        "answer": [replies.answer("heat"), both],
        "suggest": [replies.suggest(["heat"])],
        "fallback": [replies.fallback(), replies.fallback(again=True)],
        "emergency": [replies.emergency(["groin"])],
        "signs": [replies.signs()],
        "greeting": [replies.greeting(), replies.for_group(replies.greeting())],
        "help": [replies.help(), replies.for_group(replies.help())],
        "text_only": [replies.text_only()],
        "trouble": [replies.trouble()],
        "topics": [replies.topics()],
        "moved": [replies.moved()],
        "share": [replies.share("t.me/x")],
        "ask": [replies.ask()],
        "privacy": [replies.privacy(30)],
        "forgotten": [replies.forgotten(1, 1)],
        "not_forgotten": [replies.not_forgotten()],
    }

    assert {kind: {reply.kind for reply in made} for kind, made in kinds.items()} == {
        kind: {kind} for kind in kinds
    }


def test_a_reply_with_an_answer_tells_whose(replies: Replies) -> None:
    """So that "how long?" is read as a question about it, and /share links to it."""
    assert replies.answer("heat").intent == "heat"
    assert replies.answer("heat", ["walking"]).intent == "heat"
    assert replies.emergency(["groin"], "heat").intent == "heat"
    assert replies.suggest(["heat"]).intent is None


@pytest.mark.parametrize(
    ("reply", "first_line"),
    [
        ("greeting", "Hello from the clinic."),
        ("help", "How to use this"),
        ("text_only", "I can only read text."),
        ("trouble", "Sorry, something went wrong on my side. Please ask again, or pick a topic:"),
        ("topics", "What would you like to know?"),
        ("moved", "That topic is gone."),
        ("ask", "Write your question after the command: /ask heat or ice?"),
    ],
)
def test_every_reply_has_its_own_text(replies: Replies, reply: str, first_line: str) -> None:
    assert plain(getattr(replies, reply)().text).split("\n")[0] == first_line


@pytest.mark.parametrize("kind", ["text_only", "trouble", "fallback"])
def test_what_was_not_understood_may_have_been_an_emergency(replies: Replies, kind: str) -> None:
    """Also in a voice message, or one on which the bot broke."""
    assert getattr(replies, kind)().text.endswith("In an emergency call 112.")


def test_the_topic_list_says_what_it_is_not(replies: Replies) -> None:
    assert replies.topics().text.endswith("<i>General information, no diagnosis.</i>")


def test_a_card_sets_title_caution_and_sources_apart(replies: Replies) -> None:
    """Title in bold, the caution quoted, the sources last."""
    assert replies.answer("heat").text.split("\n\n") == [
        "<b>Heat or ice?</b>",
        "<b>Whichever feels better.</b>\n• Cold: 10 minutes",
        "<blockquote>⚠️ Wrap it.</blockquote>",
        '<i>Sources: <a href="https://nhs.uk/back">Some NHS</a> · common patient FAQ</i>',
    ]


def test_below_a_card_follow_ups_come_first(replies: Replies) -> None:
    """Then the votes, then the way to everything else; at most two in a row."""
    assert shape(replies.answer("heat")) == [
        ["Is walking good?"],
        ["How long will it last with my back?"],
        ["When to get help"],
        ["👍 Helpful", "👎 Not helpful"],
        ["All topics"],
    ]
    assert actions(replies.answer("heat"))[3:] == [
        Vote("heat", up=True),
        Vote("heat", up=False),
        Topics(),
    ]


def test_small_talk_is_a_line_without_title_and_votes(replies: Replies) -> None:
    """Nobody is asked whether "You are welcome" helped."""
    reply = replies.answer("chat_thanks")

    assert reply.text == "You are welcome."
    assert shape(reply) == [["Heat or ice?"], ["All topics"]]


def test_the_same_question_gets_the_same_object(replies: Replies) -> None:
    """Platforms keep what they made of it."""
    assert replies.outcome(Answer("heat")) is replies.answer("heat")
    assert replies.outcome(Suggest(("heat", "walking"))) is replies.suggest(["heat", "walking"])
    assert replies.answer("heat", ["walking"]) is replies.answer("heat", ["walking"])
    assert replies.fallback() is replies.fallback()
    assert replies.topics() is replies.topics()


def test_what_was_asked_besides_stands_first(replies: Replies) -> None:
    """And no button comes twice."""
    reply = replies.outcome(Answer("heat", ("er_visit", "heat", "gone")))

    assert reply.text.endswith("You also asked:")
    assert actions(reply)[:3] == [Show("er_visit"), Show("walking"), Show("duration")]
    assert len(set(actions(reply))) == len(actions(reply))


def test_a_suggestion_offers_the_intents_and_two_ways_out(replies: Replies) -> None:
    """Small talk is no suggestion, unless there is nothing else."""
    reply = replies.outcome(Suggest(("heat", "chat_thanks", "walking")))

    assert actions(reply) == [Pick("heat"), Pick("walking"), Nothing(), Page(1)]
    assert plain(reply.text) == "Did you mean one of these?"
    assert shape(reply)[-1] == ["None of these", "All topics"]
    assert reply.offers == ("heat", "walking")
    assert replies.suggest(["chat_thanks"]).offers == ("chat_thanks",)


def test_a_fallback_offers_what_is_nearest_then_topics(replies: Replies) -> None:
    """It can be voted on, and says whom to call in an emergency."""
    reply = replies.outcome(Fallback(("er_visit", "chat_thanks")))

    assert reply.offers == ("er_visit", "heat", "walking", "duration")
    assert Vote("fallback", up=True) in actions(reply)
    assert actions(reply)[-1] == Topics()
    assert reply.text.endswith("In an emergency call 112.")


def test_a_second_miss_is_said_differently(replies: Replies) -> None:
    """Nobody is told the same sentence twice."""
    once, again = replies.fallback(), replies.outcome(Fallback(), again=True)

    assert once.text != again.text


@pytest.mark.parametrize(
    ("outcome", "expected"),
    [
        (Suggest(("heat", "walking", "duration")), ("er_visit", "heat", "walking")),
        (Suggest(("heat", "er_visit")), ("er_visit", "heat")),
        (Fallback(("walking",)), ("er_visit", "walking", "heat", "duration")),
        (Fallback(), ("er_visit", "heat", "walking", "duration")),
    ],
)
def test_words_of_a_sign_put_help_first(
    replies: Replies, outcome: Suggest | Fallback, expected: tuple[str, ...]
) -> None:
    """Where they are not enough for a notice."""
    assert replies.outcome(outcome, doubtful=True).offers == expected


def test_words_of_a_sign_change_no_answer(replies: Replies) -> None:
    assert replies.outcome(Answer("heat"), doubtful=True) is replies.answer("heat")


@pytest.mark.parametrize("kind", ["greeting", "help", "text_only", "trouble"])
def test_few_topics_below_what_should_stay(replies: Replies, kind: str) -> None:
    """One screen: the text stays when a topic is tapped."""
    reply: Reply = getattr(replies, kind)()

    assert actions(reply) == [*(Show(id_) for id_ in TOPICS), Topics()]
    assert reply.offers == tuple(TOPICS)


def test_the_topic_list_turns_into_what_is_chosen(replies: Replies) -> None:
    """Everything with a place in the menu, and nothing else."""
    assert actions(replies.topics()) == [Pick(id_) for id_ in TOPICS]
    assert all(replies.topics().rows)
    assert replies.moved().offers == replies.topics().offers


@pytest.mark.parametrize("count", [1, 24, 25, 100, 250])
def test_long_lists_have_pages(count: int) -> None:
    """Every topic is on one page, no page has more buttons than Telegram takes."""
    replies = grown(count)
    seen: list[str] = []
    page = 1
    while True:
        reply = replies.topics(page)
        assert len(reply.buttons) <= 26
        assert all(len(row) <= 2 for row in reply.rows)
        seen += reply.offers
        if Page(page + 1) not in actions(reply):
            break
        page += 1

    assert seen == [f"topic{n}" for n in range(1, count + 1)]
    assert replies.topics(page + 7).offers == reply.offers


def test_who_presses_a_dead_button_gets_the_first_page() -> None:
    replies = grown(60)

    assert replies.moved().offers == replies.topics(1).offers


def test_pages_lead_on_and_back() -> None:
    """Not before the first, not beyond the last."""
    replies = grown(60)

    assert shape(replies.topics(1))[-1] == ["More topics »"]
    assert shape(replies.topics(2))[-1] == ["« Back", "More topics »"]
    assert shape(replies.topics(3))[-1] == ["« Back"]
    assert actions(replies.topics(2))[-2:] == [Page(1), Page(3)]
    assert actions(replies.topics(3))[-1] == Page(2)


def test_a_notice_comes_first_and_names_the_signs(replies: Replies) -> None:
    """What to do, why, and then the ordinary answer, one tap away."""
    reply = replies.outcome(Emergency(("groin", "fever"), "emergency", "heat"))

    assert plain(reply.text) == (
        "Get help now: call 112.\nDo not drive yourself.\n\n"
        "You mentioned:\n• Numbness around the groin\n• Fever with back pain"
    )
    assert actions(reply) == [Show("heat"), Show("er_visit"), Signs()]
    assert shape(reply)[-1] == ["Signs of an emergency"]
    assert reply.signs == ("groin", "fever")


def test_an_urgent_notice_has_its_own_words(replies: Replies) -> None:
    """Get checked today, not now."""
    assert replies.emergency(["fever"]).text.startswith("<b>See a doctor today.")


def test_when_to_get_help_is_not_offered_twice(replies: Replies) -> None:
    """It may be the very answer that was asked for."""
    reply = replies.emergency(["groin"], "er_visit")

    assert actions(reply) == [Show("er_visit"), Signs()]


def test_despair_is_answered_kindly_and_with_nothing_trivial(replies: Replies) -> None:
    """No list of what was said, no button about heat or ice."""
    alone = replies.emergency(["self_harm"], "heat")
    among = replies.emergency(["groin", "self_harm"], "heat")

    assert plain(alone.text) == "You do not have to get through it alone. Call 988."
    assert actions(alone) == [Topics()]
    assert "Call 988" in among.text
    assert "Thoughts of dying" not in among.text
    assert actions(among) == [Show("er_visit"), Signs()]


def test_below_a_notice_of_its_own_no_topic_stands(library: Library) -> None:
    """Whoever took too many tablets is not led on to the answer about tablets."""
    overdose = library.current.replies.emergency(["overdose_or_bleed"], "painkillers")

    assert actions(overdose) == [Show("er_visit"), Signs()]
    assert overdose.intent == "painkillers"


def test_the_list_of_signs(replies: Replies) -> None:
    """By urgency, with the number to call."""
    text = plain(replies.signs().text)

    assert text.index("In an emergency") < text.index("Get help now") < text.index("groin")
    assert actions(replies.signs()) == [Show("er_visit"), Topics()]
    assert text.index("groin") < text.index("Get checked today") < text.index("Fever")


def test_a_group_gets_one_line_where_nothing_fits(replies: Replies) -> None:
    """Votes and the way to all topics stay; answers and notices are never shortened."""
    fallback = replies.for_group(replies.fallback())
    greeting = replies.for_group(replies.greeting())
    instructions = replies.for_group(replies.help())
    others = [replies.for_group(other) for other in (replies.text_only(), replies.trouble())]

    assert plain(fallback.text) == "I did not get that."
    assert shape(fallback) == [["👍 Helpful", "👎 Not helpful"], ["All topics"]]
    assert fallback.offers == ()
    assert greeting.text.startswith("<b>Hello from the clinic.</b>\nWrite your question after")
    assert shape(greeting) == [["All topics"]]
    assert instructions.text.startswith("<b>How to use this</b>\nWrite your question after")
    assert shape(instructions) == [["All topics"]]
    assert [len(other.text.split("\n")) for other in others] == [1, 1]
    assert [shape(other) for other in others] == [[["All topics"]]] * 2
    for reply in (replies.answer("heat"), replies.emergency(["groin"])):
        assert replies.for_group(reply) is reply


def test_texts_about_a_person(replies: Replies) -> None:
    """Numbers stand where the file wants them."""
    assert "30 days" in replies.privacy(30).text
    assert replies.forgotten(3, 1).text == "Deleted: 3 of your messages and 1 of your votes."
    assert "t.me/x?a=1&amp;b" in replies.share("t.me/x?a=1&b").text


def test_nothing_outgrows_a_message() -> None:
    """What is put together drops its lesser parts rather than be refused."""
    text = "x" * 4000
    file = f"""
bot: {{fallback: {text}, text_only: {text}, topics: {text}, disclaimer: {"y" * 200},
  emergency_line: {"z" * 200}, also_asked: {"w" * 200}}}
emergency:
  emergency: {text}
  signs:
    one: {{title: One sign, urgency: emergency, phrases: [xyzzy one], notice: {"n" * 200}}}
    two: {{title: Two signs, urgency: emergency, phrases: [xyzzy two]}}
intents:
  heat: {{title: Heat, phrases: [heat], answer: {text}}}
  walk: {{title: Walk, phrases: [walk], answer: Yes.}}
"""
    replies = library_of(file).current.replies
    long = [
        replies.fallback(),
        replies.text_only(),
        replies.topics(),
        replies.answer("heat", ["walk"]),
        replies.emergency(["two", "one"]),
    ]

    assert all(length(reply.text) <= MAX_LENGTH for reply in long)
    assert all(text in reply.text for reply in long)


def test_every_card_of_the_shipped_file_fits(library: Library) -> None:
    """One message, two buttons per row, 64 bytes of data in each."""
    replies = library.current.replies
    for id_ in library.current.catalog.intents:
        card = replies.answer(id_)
        assert length(card.text) <= MAX_LENGTH
        for row in card.rows:
            assert 1 <= len(row) <= 2
            assert all(len(encode(button.action)) <= 64 for button in row)


def test_every_notice_of_the_shipped_file_says_what_to_do(library: Library) -> None:
    """Whom to call; not to drive; one message, even with every sign at once."""
    replies, signs = library.current.replies, library.current.catalog.emergency.signs
    for id_, sign in signs.items():
        text = plain(replies.emergency([id_]).text)
        assert "911" in text or "111" in text
        assert sign.title in text or id_ == "self_harm"
        assert id_ == "self_harm" or "drive" in text
    everything = plain(replies.emergency(list(signs)).text)

    assert all(sign.title in everything for id_, sign in signs.items() if id_ != "self_harm")
    leading = [sign.notice for sign in signs.values() if sign.notice][:7]
    assert all(plain(notice).strip() in everything for notice in leading)
    assert length(everything) <= MAX_LENGTH
