"""Buttons: acknowledged first and once, then done, however old they are."""

from __future__ import annotations

import pytest
from clinic import CLINIC, DESPAIR, GIBBERISH, HEAT, NUMB, UNSURE, library_of, many
from running import answer_to, running
from telegram_api import ApiError, TelegramApi

from bot.library import Library


def acknowledged_once(api: TelegramApi) -> bool:
    """Whether every press was answered exactly once."""
    presses = [u["callback_query"]["id"] for u in api.updates.values() if "callback_query" in u]
    answers = [call.params["callback_query_id"] for call in api.calls_of("answerCallbackQuery")]
    return sorted(presses) == sorted(answers)


def answering(api: TelegramApi) -> list[str]:
    """The methods called to answer, in their order."""
    names = ("answerCallbackQuery", "sendMessage", "editMessageText")
    return [call.method for call in api.calls if call.method in names]


async def test_a_press_is_acknowledged_before_it_is_answered(
    api: TelegramApi, clinic: Library
) -> None:
    """So the client stops spinning at once."""
    chat = api.private_chat()
    async with running(api, clinic):
        card = await answer_to(chat, HEAT)
        await chat.press(card, "Is walking good?")
        answer = await chat.next_reply()
        await api.settled()

    assert answer.message_id > card.message_id
    assert answering(api) == ["sendMessage", "answerCallbackQuery", "sendMessage"]
    assert acknowledged_once(api)
    assert not api.unanswered()
    assert not api.answered_twice()


@pytest.mark.parametrize("asked", [UNSURE, "/topics", GIBBERISH])
async def test_lists_turn_into_the_answer(api: TelegramApi, clinic: Library, asked: str) -> None:
    """A suggestion, the topics, a fallback: chosen from, they are the answer."""
    chat = api.private_chat()
    async with running(api, clinic):
        offered = await answer_to(chat, asked)
        await chat.press(offered, "Heat or ice?")
        answer = await chat.next_reply()
        await api.settled()

    assert answer.message_id == offered.message_id
    assert answer.text.startswith("Heat or ice?")
    assert answer.labels[-1] == "All topics"
    assert acknowledged_once(api)


async def test_none_of_these(api: TelegramApi, clinic: Library) -> None:
    """The suggestion turns into the words for what is not understood."""
    chat = api.private_chat()
    async with running(api, clinic):
        suggestion = await answer_to(chat, UNSURE)
        await chat.press(suggestion, "None of these")
        fallback = await chat.next_reply()
        await chat.press(fallback, "All topics")
        topics = await chat.next_reply()

    assert fallback.message_id == suggestion.message_id
    assert fallback.text.startswith("I did not get that.")
    assert topics.text.startswith("What would you like to know?")


async def test_a_removed_topic(api: TelegramApi) -> None:
    """A short notice and the menu; a list is replaced by them, an answer stays."""
    library = library_of(CLINIC)
    chat = api.private_chat()
    async with running(api, library):
        card = await answer_to(chat, HEAT)
        topics = await answer_to(chat, "/topics")
        library.current = library_of(many(3)).current
        await chat.press(card, "Is walking good?")
        below = await chat.next_reply()
        await chat.press(topics, "Is walking good?")
        instead = await chat.next_reply()
        await api.settled()

    assert below.message_id > topics.message_id
    assert instead.message_id == topics.message_id
    assert below.labels == instead.labels == ["Topic 1", "Topic 2", "Topic 3"]
    assert acknowledged_once(api)


@pytest.mark.parametrize("data", ["heat", "pick-heat", "none-all", "topics-all", "page-p1"])
async def test_a_press_from_long_ago(api: TelegramApi, clinic: Library, data: str) -> None:
    """The message is out of reach: the answer is sent anew."""
    chat = api.private_chat()
    async with running(api, clinic):
        press = await chat.press_raw(data)
        reply = await chat.next_reply()
        await api.settled()

    assert await press.answer()
    assert not reply.edited
    assert acknowledged_once(api)


@pytest.mark.parametrize("data", ["x" * 64, "UP-HEAT", "apply-0123", "🙂", "up-gone"])
async def test_a_press_of_what_was_never_a_button(
    api: TelegramApi, clinic: Library, data: str
) -> None:
    """Acknowledged, and answered with what there is."""
    chat = api.private_chat()
    async with running(api, clinic):
        await chat.press_raw(data)
        reply = await chat.next_reply()
        await api.settled()

    assert "topic is gone" in reply.text
    assert acknowledged_once(api)


async def test_a_press_that_is_too_old_is_answered_all_the_same(
    api: TelegramApi, clinic: Library, caplog: pytest.LogCaptureFixture
) -> None:
    """Telegram refuses the acknowledgement; the person gets the answer."""
    chat = api.private_chat()
    async with running(api, clinic):
        card = await answer_to(chat, HEAT)
        api.world.query_lifetime = -1
        await chat.press(card, "Is walking good?")
        answer = await chat.next_reply()
        await api.settled()

    assert answer.text.startswith("Is walking good?")
    assert acknowledged_once(api)
    assert not [record for record in caplog.records if record.levelname in ("WARNING", "ERROR")]


@pytest.mark.parametrize("label", ["Is walking good?", "All topics"])
async def test_a_double_tap_below_an_answer(api: TelegramApi, clinic: Library, label: str) -> None:
    """Two presses, both acknowledged, one answer."""
    chat = api.private_chat()
    async with running(api, clinic):
        card = await answer_to(chat, HEAT)
        await chat.press(card, label)
        await chat.press(card, label)
        await api.settled()

    assert len(chat.shown) == 2
    assert acknowledged_once(api)


async def test_a_double_tap_on_a_list(api: TelegramApi, clinic: Library) -> None:
    """The second finds the message changed already."""
    chat = api.private_chat()
    async with running(api, clinic):
        topics = await answer_to(chat, "/topics")
        await chat.press(topics, "Is walking good?")
        await chat.press(topics, "Is walking good?")
        await api.settled()

    assert [message.text[:16] for message in chat.shown] == ["Is walking good?"]
    assert acknowledged_once(api)


async def test_the_same_choice_by_two_people_of_a_group(api: TelegramApi, clinic: Library) -> None:
    """ "message is not modified" is no error."""
    group = api.group()
    bob = api.person("Bob")
    async with running(api, clinic):
        topics = await answer_to(group, "/topics")
        await group.press(topics, "Is walking good?")
        await group.press(topics, "Is walking good?", by=bob)
        await api.settled()

    assert [message.text[:16] for message in group.shown] == ["Is walking good?"]
    assert acknowledged_once(api)


async def test_what_cannot_be_edited_is_sent_anew(api: TelegramApi, clinic: Library) -> None:
    """The message may be too old for Telegram, or deleted."""
    chat = api.private_chat()
    async with running(api, clinic):
        topics = await answer_to(chat, "/topics")
        refusal = ApiError(400, "Bad Request: message can't be edited")
        api.faults.refuse("editMessageText", refusal, chat_id=chat.id)
        await chat.press(topics, "Is walking good?")
        anew = await chat.next_reply()
        del chat.room.messages[topics.message_id]
        await chat.press(topics, "Heat or ice?")
        another = await chat.next_reply()
        await api.settled()

    assert anew.text.startswith("Is walking good?")
    assert another.text.startswith("Heat or ice?")
    assert anew.message_id != topics.message_id
    assert another.message_id > anew.message_id


@pytest.mark.parametrize("asked", [HEAT, GIBBERISH])
@pytest.mark.parametrize(("label", "thanks"), [("👍 Helpful", "good"), ("👎 Not helpful", "let")])
async def test_a_vote(
    api: TelegramApi, clinic: Library, asked: str, label: str, thanks: str
) -> None:
    """A word of thanks, and the vote buttons go; the others stay."""
    chat = api.private_chat()
    async with running(api, clinic):
        shown = await answer_to(chat, asked)
        press = await chat.press(shown, label)
        voted = await chat.next_reply()
        again = await chat.press_raw("up-walking", message_id=shown.message_id)
        await api.settled()

    assert thanks in (await press.answer())["text"]
    assert (await again.answer())["text"]
    assert voted.text == shown.text
    assert voted.labels == [text for text in shown.labels if "elpful" not in text]
    assert len(chat.shown) == 1
    assert acknowledged_once(api)


async def test_votes_in_a_group_stay_for_the_others(api: TelegramApi, clinic: Library) -> None:
    """One vote is one person's."""
    group = api.group()
    async with running(api, clinic):
        card = await answer_to(group, f"/ask {HEAT}")
        for person in (api.person("Bob"), api.person("Cid")):
            press = await group.press(card, "👍 Helpful", by=person)
            assert (await press.answer())["text"]
        await api.settled()

    assert group.shown[0].labels == card.labels
    assert acknowledged_once(api)


async def test_a_follow_up_in_a_group_replies_to_the_card(
    api: TelegramApi, clinic: Library
) -> None:
    """So others see what it belongs to."""
    group = api.group()
    async with running(api, clinic):
        card = await answer_to(group, f"/ask {HEAT}")
        await group.press(card, "Is walking good?", by=api.person("Bob"))
        answer = await group.next_reply()

    assert answer.reply_to == card.message_id


async def test_long_lists_turn_their_pages_in_place(api: TelegramApi) -> None:
    """A hundred topics are no reason to be refused."""
    chat = api.private_chat()
    async with running(api, library_of(many(100))):
        first = await answer_to(chat, "/topics")
        await chat.press(first, "More topics »")
        second = await chat.next_reply()
        await chat.press(second, "Topic 30")
        answer = await chat.next_reply()
        await api.settled()

    assert second.message_id == first.message_id == answer.message_id
    assert second.labels[-2:] == ["« Back", "More topics »"]
    assert answer.text.startswith("Topic 30")


async def test_a_notice_keeps_the_ordinary_answer_one_tap_away(
    api: TelegramApi, clinic: Library
) -> None:
    """And the list of signs; the notice itself stays."""
    chat = api.private_chat()
    async with running(api, clinic):
        notice = await answer_to(chat, NUMB)
        await chat.press(notice, "Signs of an emergency")
        signs = await chat.next_reply()
        await chat.press(notice, "When to get help")
        answer = await chat.next_reply()
        despair = await answer_to(chat, DESPAIR)

    assert notice.text.startswith("Get help now: call 112.\nDo not drive yourself.")
    assert "Numbness around the groin" in notice.text
    assert "Get checked today\n• Fever with back pain" in signs.text
    assert answer.text.startswith("When to get help")
    assert notice.message_id in [message.message_id for message in chat.shown]
    assert despair.labels == ["All topics"]
