"""A private chat: commands, questions, and everything that is no text."""

from __future__ import annotations

import time

import pytest
from clinic import GIBBERISH, HEAT, UNSURE
from running import answer_to, running
from telegram_api import TelegramApi
from telegram_api.events import KIND_OF_MEDIA, tell
from telegram_api.world import BotMessage

from bot.library import Library


def shape(message: BotMessage) -> list[list[str]]:
    return [[button["text"] for button in row] for row in message.keyboard]


def all_is_answered_once(api: TelegramApi) -> bool:
    return not api.unanswered() and not api.answered_twice()


async def test_a_card(api: TelegramApi, clinic: Library) -> None:
    """Title in bold, caution quoted, links without a preview, at most two buttons in a row."""
    chat = api.private_chat()
    async with running(api, clinic):
        card = await answer_to(chat, HEAT)
        await api.settled()

    kinds = [entity["type"] for entity in card.entities]
    assert card.text.startswith("Heat or ice?\n\nWhichever feels better.\n• Cold: 10 minutes\n\n⚠️")
    assert card.text.endswith("Sources: Some NHS · common patient FAQ")
    assert kinds[:3] == ["bold", "bold", "blockquote"]
    assert "text_link" in kinds
    assert card.raw["link_preview_options"] == {"is_disabled": True}
    assert shape(card)[-2:] == [["👍 Helpful", "👎 Not helpful"], ["All topics"]]
    assert card.reply_to is None
    assert chat.room.actions == []


@pytest.mark.parametrize(
    ("command", "expected"),
    [
        ("/start", "Hello from the clinic."),
        ("/help", "How to use this"),
        ("/topics", "What would you like to know?"),
        ("/ask", "Write your question after the command"),
        ("/ask heat or ice", "Heat or ice?\n\nWhichever"),
        ("/ask\nheat or ice", "Heat or ice?\n\nWhichever"),
        ("/ask@test_bot heat or ice", "Heat or ice?\n\nWhichever"),
        ("/privacy", "I keep the text of a message only"),
        ("/forget", "Deleted: 0 of your messages"),
        ("/share", "Here is a link to pass on:"),
        ("/nonsense", "How to use this"),
        ("/start@other_bot", "How to use this"),
        ("/HELP", "How to use this"),
    ],
)
async def test_commands(api: TelegramApi, clinic: Library, command: str, expected: str) -> None:
    """A command nobody knows gets the help."""
    chat = api.private_chat()
    async with running(api, clinic):
        reply = await answer_to(chat, command)
        await api.settled()

    assert reply.text.startswith(expected)
    assert all_is_answered_once(api)


async def test_the_greeting_stays_when_a_topic_is_tapped(api: TelegramApi, clinic: Library) -> None:
    """Few buttons, and answers below."""
    chat = api.private_chat()
    async with running(api, clinic):
        greeting = await answer_to(chat, "/start")
        await chat.press(greeting, "Is walking good?")
        answer = await chat.next_reply()

    assert answer.message_id > greeting.message_id
    assert greeting.labels[-1] == "All topics"


@pytest.mark.parametrize("kind", KIND_OF_MEDIA)
async def test_what_is_no_text_gets_one_helpful_line(
    api: TelegramApi, clinic: Library, kind: str
) -> None:
    """A voice message, a sticker, a place: never silence."""
    chat = api.private_chat()
    async with running(api, clinic):
        await chat.send(kind)
        reply = await chat.next_reply()
        await api.settled()

    assert reply.text.startswith("I can only read text.")
    assert reply.text.endswith("In an emergency call 112.")
    assert all_is_answered_once(api)


@pytest.mark.parametrize("kind", ["photo", "video", "document", "voice"])
@pytest.mark.parametrize("caption", ["heat or ice", "/ask heat or ice"])
async def test_a_caption_counts_as_text(
    api: TelegramApi, clinic: Library, kind: str, caption: str
) -> None:
    """The question under a picture is answered."""
    chat = api.private_chat()
    async with running(api, clinic):
        await chat.send(kind, caption)
        reply = await chat.next_reply()

    assert reply.text.startswith("Heat or ice?")


async def test_an_album_gets_one_answer(api: TelegramApi, clinic: Library) -> None:
    """Several messages with one group, whichever of them has the caption."""
    chat = api.private_chat()
    async with running(api, clinic):
        for caption in ("heat or ice", None, None):
            await chat.send("photo", caption, media_group_id="one")
        for caption in (None, None, "is walking good"):
            await chat.send("photo", caption, media_group_id="two")
        for _ in range(3):
            await chat.send("photo", media_group_id="three")
        await api.settled()

    assert [message.text[:12] for message in chat.shown] == [
        "Heat or ice?",
        "Is walking g",
        "I can only r",
    ]


async def test_forwarded_messages_are_answered(api: TelegramApi, clinic: Library) -> None:
    """Whoever wrote them."""
    chat = api.private_chat()
    async with running(api, clinic):
        await chat.say(HEAT, forwarded_from=api.person("Bob"))
        one = await chat.next_reply()
        await chat.say(HEAT, forwarded_from="Somebody hidden")
        other = await chat.next_reply()

    assert one.text == other.text
    assert one.text.startswith("Heat or ice?")


@pytest.mark.parametrize(
    "content",
    [
        {"delete_chat_photo": True},
        {"message_auto_delete_timer_changed": {"message_auto_delete_time": 60}},
        {"write_access_allowed": {}},
        {"forum_topic_created": {"name": "x", "icon_color": 0}},
        {"video_chat_started": {}},
    ],
)
async def test_service_messages_are_passed_over(
    api: TelegramApi, clinic: Library, content: dict[str, object]
) -> None:
    """Nobody said anything."""
    chat = api.private_chat()
    async with running(api, clinic):
        sender = chat.person.user
        message = {"message_id": 1, "date": int(time.time()), "chat": chat.room.info}
        tell(api.world, "message", {**message, "from": sender, **content})
        await api.settled()

    assert chat.replies == []


async def test_channels_are_not_answered(api: TelegramApi, clinic: Library) -> None:
    """Neither posts nor their edits."""
    channel = api.channel()
    chat = api.private_chat()
    async with running(api, clinic):
        post = await channel.say("@test_bot heat or ice")
        await channel.edit(post, "@test_bot is walking good")
        await answer_to(chat, HEAT)
        await api.settled()

    assert channel.replies == []


@pytest.mark.parametrize(
    "text", ["😀", "🙏🏽🙏🏽", "👨‍👩‍👧‍👦", "...", "?", "a" * 4096, "😀" * 2048, "<b>&x"]
)
async def test_odd_texts(api: TelegramApi, clinic: Library, text: str) -> None:
    """Emoji, punctuation, the longest message there is, markup: all are answered."""
    chat = api.private_chat()
    async with running(api, clinic):
        reply = await answer_to(chat, text)
        await api.settled()

    assert reply.text.startswith("I did not get that.")
    assert all_is_answered_once(api)


@pytest.mark.parametrize(
    ("typed", "at"), [("2", 1), ("the second one", 1), ("yes", 0), ("last", -1)]
)
async def test_typed_choices(api: TelegramApi, clinic: Library, typed: str, at: int) -> None:
    """After a suggestion, as the buttons do."""
    chat = api.private_chat()
    async with running(api, clinic):
        suggestion = await answer_to(chat, UNSURE)
        answer = await answer_to(chat, typed)

    offered = suggestion.labels[:-2]
    assert suggestion.text == "Did you mean one of these?"
    assert suggestion.labels[-2:] == ["None of these", "All topics"]
    assert answer.text.startswith(offered[at])


async def test_a_miss_can_be_voted_on(api: TelegramApi, clinic: Library) -> None:
    """And the second in a row is said differently."""
    chat = api.private_chat()
    async with running(api, clinic):
        first = await answer_to(chat, GIBBERISH)
        second = await answer_to(chat, GIBBERISH)

    assert ["👍 Helpful", "👎 Not helpful"] in shape(first)
    assert first.text != second.text


async def test_messages_of_one_chat_are_answered_in_order(
    api: TelegramApi, clinic: Library
) -> None:
    """While one waits, the later ones wait too, and other chats do not."""
    slow, quick = api.private_chat("Ann"), api.private_chat("Bob")
    async with running(api, clinic):
        gate = api.faults.hang("sendMessage", chat_id=slow.id, times=1)
        for text in (HEAT, "is walking good", "thanks"):
            await slow.say(text)
        await answer_to(quick, HEAT)
        assert slow.replies == []
        gate.release()
        await api.settled()

    assert [message.text.split("\n")[0] for message in slow.shown] == [
        "Heat or ice?",
        "Is walking good?",
        "You are welcome.",
    ]


async def test_an_admin_of_nothing_is_a_person_like_others(
    api: TelegramApi, clinic: Library
) -> None:
    """What comes from a bot is not answered: two bots would talk forever."""
    robot = api.person("Robot", is_bot=True)
    chat = api.private_chat(robot)
    async with running(api, clinic):
        await chat.say(HEAT)
        await api.settled()

    assert chat.replies == []


async def test_a_blocked_bot_is_no_error(
    api: TelegramApi, clinic: Library, caplog: pytest.LogCaptureFixture
) -> None:
    """Before, while and after it is blocked."""
    chat = api.private_chat()
    async with running(api, clinic):
        await chat.say(HEAT)
        await chat.block()
        await api.settled()
        await chat.unblock()
        await chat.say("is walking good")
        await api.settled()

    assert chat.shown[-1].text.startswith("Is walking good?")
    assert not [record for record in caplog.records if record.levelname in ("WARNING", "ERROR")]
