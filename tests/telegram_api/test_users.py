"""Playing people, seen by a PTB Application that polls: the updates are as Telegram's."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InputTextMessageContent,
    Update,
)
from telegram.ext import Application, CallbackContext, ExtBot, TypeHandler

from . import TelegramApi
from .events import KIND_OF_MEDIA

Context = CallbackContext[ExtBot[None], dict[Any, Any], dict[Any, Any], dict[Any, Any]]
MENU = InlineKeyboardMarkup(
    [
        [InlineKeyboardButton("Heat or ice?", callback_data="heat")],
        [InlineKeyboardButton("Site", url="https://nhs.uk")],
    ]
)


class Listener:
    """A bot that keeps every update, shows a menu on /start and answers presses and queries."""

    def __init__(self, api: TelegramApi) -> None:
        self.api = api
        self.updates: list[Update] = []

    async def handle(self, update: Update, context: Context) -> None:
        self.updates.append(update)
        self.api.world.signal.notify()
        if update.message and update.message.text == "/start":
            await update.message.reply_html("<b>Menu</b>", reply_markup=MENU)
        if update.callback_query:
            await update.callback_query.answer("A moment")
            if update.callback_query.inline_message_id or update.effective_message:
                await update.callback_query.edit_message_text("Ice, wrapped in a towel.")
        if update.inline_query:
            content = InputTextMessageContent("Ice.")
            result = InlineQueryResultArticle("heat", "Heat or ice?", content, MENU)
            await update.inline_query.answer([result])


@pytest.fixture
async def heard(api: TelegramApi) -> AsyncIterator[list[Update]]:
    """The updates that a running, polling Application has handled, growing."""
    listener = Listener(api)
    builder = Application.builder().token(api.token).base_url(f"{api.url}/bot")
    app = builder.build()
    app.add_handler(TypeHandler(Update, listener.handle))
    async with app:
        assert app.updater
        await app.updater.start_polling(timeout=10, allowed_updates=Update.ALL_TYPES)
        await app.start()
        yield listener.updates
        await app.updater.stop()
        await app.stop()


async def test_a_conversation_from_start_to_button(api: TelegramApi, heard: list[Update]) -> None:
    """Command, menu, press, notice, edit: the transcript is what a person sees in the end."""
    chat = api.private_chat("Ann")
    await chat.say("/start")
    menu = await chat.next_reply()
    before = chat.transcript()
    press = await chat.press(menu, "Heat or ice?")
    notice = await press.answer()
    after = await chat.next_reply()

    assert before == "Ann: /start\nTest Bot: Menu\n[Heat or ice?]\n[Site]"
    assert notice["text"] == "A moment"
    assert (after.edited, after.message_id) == (True, menu.message_id)
    assert chat.transcript() == "Ann: /start\nTest Bot: Ice, wrapped in a towel."
    assert (api.unanswered(), api.answered_twice()) == ([], [])


async def test_only_what_is_there_can_be_pressed(api: TelegramApi, heard: list[Update]) -> None:
    """Neither an unknown label nor a link calls back."""
    chat = api.private_chat()
    await chat.say("/start")
    menu = await chat.next_reply()
    with pytest.raises(AssertionError, match="no button 'Cold'"):
        await chat.press(menu, "Cold")
    with pytest.raises(AssertionError, match="does not call back"):
        await chat.press(menu, "Site")


async def test_presses_from_long_ago(api: TelegramApi, heard: list[Update]) -> None:
    """A message that Telegram no longer shows to the bot, and one that never was in a chat."""
    chat = api.private_chat()
    await (await chat.press_raw("heat")).answer()
    await (await chat.press_raw("heat", inline_message_id="gone")).answer()
    old, inline = [update.callback_query for update in heard]

    assert old
    assert old.message
    assert not old.message.is_accessible
    assert inline
    assert (inline.message, inline.inline_message_id) == (None, "gone")


async def test_inline_mode_from_query_to_press(api: TelegramApi, heard: list[Update]) -> None:
    """Query, results, the chosen one, and a press under the message it became."""
    ann = api.person("Ann")
    asked = await ann.inline("heat or")
    (result,) = (await asked.answer())["results"]
    chosen = await ann.choose(asked, "heat")
    press = await ann.press_inline(chosen.inline_message_id, "heat")
    await press.answer()
    await api.wait_for("editMessageText")

    assert result["content"] == {"text": "Ice."}
    assert api.world.inline_messages[chosen.inline_message_id]["text"].startswith("Ice, wrapped")
    assert [bool(u.chosen_inline_result) for u in heard] == [False, True, False]


async def test_commands_and_mentions_have_entities(api: TelegramApi, heard: list[Update]) -> None:
    """Offsets are UTF-16, so PTB finds the command and the mention behind an emoji."""
    group = api.group()
    await group.say("😀 /ask@test_bot and @test_bot")
    await api.until(lambda: len(heard) == 1)
    message = heard[0].message

    assert message
    assert list(message.parse_entities().values()) == ["/ask@test_bot", "@test_bot"]


@pytest.mark.parametrize("kind", KIND_OF_MEDIA)
async def test_every_kind_of_message(api: TelegramApi, heard: list[Update], kind: str) -> None:
    """PTB recognises each kind as what it is."""
    await api.private_chat().send(kind)
    await api.until(lambda: len(heard) == 1)

    assert heard[0].message
    assert getattr(heard[0].message, kind)


async def test_captions_edits_forwards_and_replies(api: TelegramApi, heard: list[Update]) -> None:
    """The parts of a message that a bot must not overlook."""
    chat = api.private_chat()
    photo = await chat.send("photo", caption="my /back")
    await chat.edit(photo, "my neck")
    question = await chat.say("heat?", forwarded_from="Somebody")
    await chat.edit(question, "ice?")
    await chat.say("well?", reply_to=question)
    await api.until(lambda: len(heard) == 5)
    first, second, third, fourth, fifth = heard

    assert first.message
    assert first.message.caption == "my /back"
    assert second.edited_message
    assert second.edited_message.caption == "my neck"
    assert third.message
    assert third.message.forward_origin
    assert fourth.edited_message
    assert fourth.edited_message.text == "ice?"
    assert fifth.message
    assert fifth.message.reply_to_message
    assert fifth.message.reply_to_message.text == "ice?"


async def test_channels_post(api: TelegramApi, heard: list[Update]) -> None:
    """Posts and their edits come without a user."""
    channel = api.channel()
    await channel.edit(await channel.say("News"), "Newer")
    await api.until(lambda: len(heard) == 2)

    assert heard[0].channel_post
    assert heard[0].effective_user is None
    assert heard[1].edited_channel_post
    assert heard[1].edited_channel_post.text == "Newer"


async def test_coming_and_going(api: TelegramApi, heard: list[Update]) -> None:
    """my_chat_member tells of blocks and kicks, service messages of migration."""
    chat, group = api.private_chat(), api.group()
    await chat.block()
    await chat.unblock()
    await group.kick_bot()
    await group.add_bot()
    supergroup = await group.migrate()
    await api.until(lambda: len(heard) == 6)
    changes = [update.my_chat_member for update in heard[:4]]

    assert [c and c.new_chat_member.status for c in changes] == [
        "kicked", "member", "kicked", "member",
    ]  # fmt: skip
    assert heard[4].message
    assert heard[4].message.migrate_to_chat_id == supergroup.id
    assert heard[5].message
    assert heard[5].message.migrate_from_chat_id == group.id


async def test_privacy_mode_hides_what_is_not_addressed(
    api: TelegramApi, heard: list[Update]
) -> None:
    """In groups only commands, mentions and replies to the bot arrive."""
    api.world.privacy_mode = True
    group = api.supergroup()
    start = await group.say("/start")
    menu = await group.next_reply()
    events = [
        await group.say("just talking"),
        await group.say("hey @test_bot"),
        await group.say("thanks", reply_to=menu),
        await group.send("voice"),
    ]

    assert start.update_id
    assert [bool(event.update_id) for event in events] == [False, True, True, False]


async def test_message_ids_of_supergroups_are_their_own(api: TelegramApi) -> None:
    """The same number in two supergroups, as in Telegram: chat and number belong together."""
    one, other = api.supergroup(), api.supergroup()

    assert (await one.say("x")).message_id == (await other.say("x")).message_id
