"""Groups: one reply to what is addressed to the bot, silence otherwise."""

from __future__ import annotations

from typing import Any

import pytest
from clinic import GIBBERISH, HEAT, NUMB, UNSURE
from running import running
from telegram_api import Chat, TelegramApi, utf16
from telegram_api.world import BotMessage

from bot.library import Library


async def answer_to(chat: Chat, text: str, **more: Any) -> BotMessage:
    """What the bot says to a text; it replies to just that."""
    asked = await chat.say(text, **more)
    reply = await chat.next_reply()
    assert reply.reply_to == asked.message_id
    return reply


@pytest.mark.parametrize(
    "text",
    [
        "@test_bot heat or ice",
        "heat or ice @test_bot",
        "@Test_Bot, heat or ice?",
        "😀😀 @test_bot heat or ice",
        "hey 👨‍👩‍👧 heat or ice @test_bot",
        "/ask heat or ice",
        "/ask@test_bot heat or ice",
        "/ask @test_bot heat or ice",
    ],
)
@pytest.mark.parametrize("kind", ["group", "supergroup"])
async def test_what_is_addressed_is_answered(
    api: TelegramApi, clinic: Library, text: str, kind: str
) -> None:
    """By a mention anywhere (Telegram counts in UTF-16), or by /ask."""
    group = api.group() if kind == "group" else api.supergroup()
    async with running(api, clinic):
        reply = await answer_to(group, text)
        await api.settled()

    assert reply.text.startswith("Heat or ice?") or "Did you mean" in reply.text
    assert not api.answered_twice()


@pytest.mark.parametrize(
    "text",
    [
        "heat or ice",
        "@test_bots heat or ice",
        "@other_bot heat or ice",
        "/start@other_bot",
        "/ask@other_bot heat or ice",
        "/roll",
        "mail me@test_bot.com",
        NUMB,
    ],
)
async def test_the_rest_is_passed_over(api: TelegramApi, clinic: Library, text: str) -> None:
    """What people say to each other, and to other bots."""
    group = api.group()
    async with running(api, clinic):
        await group.say(text)
        await group.send("photo", text)
        await group.send("voice")
        await group.send("sticker")
        await api.settled()

    assert group.replies == []


async def test_a_mention_by_name_of_who_has_no_username(api: TelegramApi, clinic: Library) -> None:
    """A text_mention carries the user; only the mention is cut out."""
    group = api.group()
    text = "😀 Test Bot heat or ice"
    entity = {"type": "text_mention", "offset": 3, "length": 8, "user": api.world.bot}
    assert utf16.cut(text, 3, 8) == "Test Bot"
    async with running(api, clinic):
        reply = await answer_to(group, text, entities=[entity])

    assert reply.text.startswith("Heat or ice?")


async def test_replies_to_the_bot_are_addressed(api: TelegramApi, clinic: Library) -> None:
    """Replies to others are not."""
    group = api.group()
    async with running(api, clinic):
        card = await answer_to(group, f"/ask {HEAT}")
        other = await group.say("is walking good")
        await group.say("is walking good", reply_to=other)
        answer = await answer_to(group, "is walking good", reply_to=card)
        await group.send("voice", reply_to=answer)
        line = await group.next_reply()
        await api.settled()

    assert answer.text.startswith("Is walking good?")
    assert line.text == "I can only read text."
    assert len(group.shown) == 3


@pytest.mark.parametrize("how", ["/ask", "/ask@test_bot", "@test_bot", "@test_bot ?"])
async def test_asking_what_somebody_else_said(api: TelegramApi, clinic: Library, how: str) -> None:
    """/ask or a mention as a reply to a question asks that question."""
    group = api.group()
    async with running(api, clinic):
        question = await group.say(HEAT, by=api.person("Bob"))
        reply = await answer_to(group, how, reply_to=question)

    assert reply.text.startswith("Heat or ice?") == (how != "@test_bot ?")


@pytest.mark.parametrize("how", ["/ask", "@test_bot"])
async def test_asking_nothing(api: TelegramApi, clinic: Library, how: str) -> None:
    """One line that says how to ask."""
    group = api.group()
    async with running(api, clinic):
        reply = await answer_to(group, how)

    assert reply.text == "Write your question after the command: /ask heat or ice?"


@pytest.mark.parametrize("where", ["@test_bot heat or ice", "/ask heat or ice"])
async def test_captions(api: TelegramApi, clinic: Library, where: str) -> None:
    """A caption that mentions the bot is a question."""
    group = api.group()
    async with running(api, clinic):
        await group.send("photo", where)
        await group.send("photo", "@test_bot is walking good")
        reply = await group.next_reply()
        await api.settled()

    assert reply.text.startswith("Heat or ice?" if "@" in where else "Is walking good?")


async def test_one_line_where_nothing_fits(api: TelegramApi, clinic: Library) -> None:
    """Votes and the way to all topics stay below it."""
    group = api.group()
    async with running(api, clinic):
        reply = await answer_to(group, f"@test_bot {GIBBERISH}")

    assert reply.text == "I did not get that."
    assert reply.labels == ["👍 Helpful", "👎 Not helpful", "All topics"]


@pytest.mark.parametrize("command", ["/start", "/help", "/start@test_bot", "/nonsense@test_bot"])
async def test_commands_are_short(api: TelegramApi, clinic: Library, command: str) -> None:
    """Two lines: what this is and how to ask."""
    group = api.group()
    async with running(api, clinic):
        reply = await answer_to(group, command)

    assert len(reply.text.splitlines()) == 2
    assert reply.labels == ["All topics"]


async def test_a_notice_is_never_shortened(api: TelegramApi, clinic: Library) -> None:
    """The same words as in private."""
    group, chat = api.group(), api.private_chat()
    async with running(api, clinic):
        await chat.say(NUMB)
        private = await chat.next_reply()
        notice = await answer_to(group, f"@test_bot {NUMB}")

    assert notice.text == private.text
    assert notice.labels == private.labels


async def test_a_number_chooses_only_from_ones_own_suggestion(
    api: TelegramApi, clinic: Library
) -> None:
    """Bob's "2" has nothing to do with what Ann was offered."""
    group, bob = api.group(), api.person("Bob")
    async with running(api, clinic):
        suggestion = await answer_to(group, f"@test_bot {UNSURE}")
        bobs = await answer_to(group, "2", reply_to=suggestion, by=bob)
        anns = await answer_to(group, "2", reply_to=suggestion)

    assert bobs.text == "I did not get that."
    assert anns.text.startswith(suggestion.labels[1])


async def test_an_album_in_a_group(api: TelegramApi, clinic: Library) -> None:
    """Only the message with the mention is addressed."""
    group = api.group()
    async with running(api, clinic):
        for caption in (None, "@test_bot heat or ice", None):
            await group.send("photo", caption, media_group_id="one")
        await api.settled()

    assert [message.text[:12] for message in group.shown] == ["Heat or ice?"]


async def test_an_anonymous_admin_is_answered(api: TelegramApi, clinic: Library) -> None:
    """Telegram lets a bot of its own speak for the group."""
    group = api.supergroup()
    anonymous = api.person("Group", id=1087968824, is_bot=True, username="GroupAnonymousBot")
    async with running(api, clinic):
        reply = await answer_to(group, f"/ask {HEAT}", by=anonymous, sender_chat=group.room.info)

    assert reply.text.startswith("Heat or ice?")


async def test_a_topic_of_a_forum(api: TelegramApi, clinic: Library) -> None:
    """The answer stays in the topic."""
    forum = api.supergroup(is_forum=True)
    async with running(api, clinic):
        await answer_to(forum, f"/ask {HEAT}", message_thread_id=7, is_topic_message=True)

    assert api.calls_of("sendMessage")[0].params["message_thread_id"] == 7


async def test_a_group_that_becomes_a_supergroup(
    api: TelegramApi, clinic: Library, caplog: pytest.LogCaptureFixture
) -> None:
    """No error; an answer on its way goes to the new place."""
    group = api.group()
    async with running(api, clinic):
        gate = api.faults.hang("sendMessage", chat_id=group.id, times=1)
        await group.say(f"/ask {HEAT}")
        await api.wait_for("sendMessage", arrived=True)
        supergroup = await group.migrate()
        gate.release()
        moved = await supergroup.next_reply()
        await answer_to(supergroup, "/ask is walking good")
        await api.settled()

    assert moved.text.startswith("Heat or ice?")
    assert not [record for record in caplog.records if record.levelname in ("WARNING", "ERROR")]


async def test_a_bot_that_is_removed(
    api: TelegramApi, clinic: Library, caplog: pytest.LogCaptureFixture
) -> None:
    """In the middle of a conversation, and added again."""
    group = api.group()
    async with running(api, clinic):
        card = await answer_to(group, f"/ask {HEAT}")
        await group.say("/ask is walking good")
        await group.press(card, "Is walking good?")
        await group.kick_bot()
        await api.settled()
        await group.add_bot()
        await answer_to(group, "/ask is walking good")
        await api.settled()

    assert not [record for record in caplog.records if record.levelname in ("WARNING", "ERROR")]


async def test_privacy_mode_is_enough(api: TelegramApi, clinic: Library) -> None:
    """Commands, mentions and replies reach the bot even then."""
    api.world.privacy_mode = True
    group = api.supergroup()
    async with running(api, clinic):
        card = await answer_to(group, "/ask@test_bot heat or ice")
        await answer_to(group, "@test_bot is walking good")
        await answer_to(group, "thanks", reply_to=card)
        await group.say(HEAT)
        await api.settled()

    assert len(group.shown) == 3
