"""What the bot says is checked as Telegram checks it: every test through PTB and HTTP."""

from collections.abc import Awaitable, Callable

import pytest
from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeAllGroupChats,
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InputTextMessageContent,
    MessageEntity,
    ReplyParameters,
)
from telegram.error import BadRequest, ChatMigrated, EndPointNotFound, Forbidden, InvalidToken

from . import TelegramApi


def keyboard(*buttons: InlineKeyboardButton) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([[button] for button in buttons])


def button(data: str = "x", text: str = "X") -> InlineKeyboardButton:
    return InlineKeyboardButton(text, callback_data=data)


def article(identifier: str, text: str = "text") -> InlineQueryResultArticle:
    content = InputTextMessageContent(text, parse_mode="HTML")
    return InlineQueryResultArticle(identifier, "Title", content)


async def refusal(call: Awaitable[object]) -> str:
    with pytest.raises(BadRequest) as caught:
        await call
    return caught.value.message


async def test_html_arrives_as_text_with_entities(api: TelegramApi, bot: Bot) -> None:
    """People see no tags, and PTB cuts the entity out at the right place."""
    chat = api.private_chat()
    sent = await bot.send_message(chat.id, "😀 <b>Heat</b> &amp; ice", parse_mode="HTML")

    assert (await chat.next_reply()).text == "😀 Heat & ice"
    assert sent.text_html == "😀 <b>Heat</b> &amp; ice"
    assert list(sent.parse_entities([MessageEntity.BOLD]).values()) == ["Heat"]


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("", "Message text is empty"),
        (" \n ", "Text must be non-empty"),
        ("<b></b>", "Text must be non-empty"),
        ("a" * 4097, "Message is too long"),
        ("😀" * 2049, "Message is too long"),
        ("a &lt;<br>", 'Can\'t parse entities: unsupported start tag "br" at byte offset 6'),
    ],
)
async def test_impossible_texts(api: TelegramApi, bot: Bot, text: str, error: str) -> None:
    """Empty, too long and broken texts are refused in Telegram's words (PTB capitalises)."""
    said = await refusal(bot.send_message(api.private_chat().id, text, parse_mode="HTML"))

    assert error.lower() == said.lower()


async def test_length_counts_after_parsing(api: TelegramApi, bot: Bot) -> None:
    """Tags and references do not count: 4096 UTF-16 units of text are fine."""
    text = f"<b>{'😀' * 2047}</b>&amp;&amp;"
    sent = await bot.send_message(api.private_chat().id, text, parse_mode="HTML")

    assert sent.text == "😀" * 2047 + "&&"


@pytest.mark.parametrize(
    ("wrong", "error"),
    [
        (button("x" * 65), "Button_data_invalid"),
        (button("é" * 33), "Button_data_invalid"),
        (button(text=" "), "Button_text_invalid"),
        (InlineKeyboardButton("X"), "Text buttons are unallowed in the inline keyboard"),
        (button(""), "Text buttons are unallowed in the inline keyboard"),
        (InlineKeyboardButton("X", url="nowhere"), "Wrong HTTP URL"),
        (InlineKeyboardButton("X", url="https://a.b", pay=True), "exactly one action"),
    ],
)
async def test_impossible_buttons(
    api: TelegramApi, bot: Bot, wrong: InlineKeyboardButton, error: str
) -> None:
    """65 bytes of data, an empty label, no action, two actions, a bad link."""
    call = bot.send_message(api.private_chat().id, "x", reply_markup=keyboard(wrong))

    assert error.lower() in (await refusal(call)).lower()


async def test_possible_buttons(api: TelegramApi, bot: Bot) -> None:
    """64 bytes of data, links, inline switches, at most a hundred, other kinds of markup."""
    chat = api.private_chat()
    good = [
        button("é" * 32),
        InlineKeyboardButton("Link", url="https://nhs.uk"),
        InlineKeyboardButton("Share", switch_inline_query=""),
    ]
    await bot.send_message(chat.id, "x", reply_markup=keyboard(*good))
    await bot.send_message(chat.id, "x", reply_markup=keyboard(*[button()] * 100))
    await bot.send_message(chat.id, "x", reply_markup=ForceReply())
    many = bot.send_message(chat.id, "x", reply_markup=keyboard(*[button()] * 101))

    assert await refusal(many) == "Reply markup is too long"
    assert (await chat.next_reply()).labels == ["X", "Link", "Share"]


async def test_edit_changes_what_people_see(api: TelegramApi, bot: Bot) -> None:
    """An edit replaces text and keyboard, and leaves no keyboard unless it brings one."""
    chat = api.private_chat()
    sent = await bot.send_message(chat.id, "one", reply_markup=keyboard(button()))
    await sent.edit_reply_markup(keyboard(button("y", "Y")))
    labels = chat.shown[0].labels
    await sent.edit_text("two")

    assert labels == ["Y"]
    assert chat.transcript() == "Test Bot: two"
    assert [reply.edited for reply in chat.replies] == [False, True, True]


async def test_edit_without_a_change(api: TelegramApi, bot: Bot) -> None:
    """Telegram's longest sentence."""
    sent = await bot.send_message(api.private_chat().id, "one", reply_markup=keyboard(button()))
    said = await refusal(sent.edit_text("<b></b>one ", "HTML", reply_markup=keyboard(button())))

    assert said == (
        "Message is not modified: specified new message content and reply markup are exactly the "
        "same as a current content and reply markup of the message"
    )


async def test_edit_of_what_cannot_be_edited(api: TelegramApi, bot: Bot) -> None:
    """Gone messages, people's messages, unknown inline messages."""
    chat = api.private_chat()
    theirs = await chat.say("hello")
    gone = await bot.send_message(chat.id, "one")
    await gone.delete()

    edit: Callable[..., Awaitable[object]] = bot.edit_message_text
    assert await refusal(gone.edit_text("two")) == "Message to edit not found"
    assert await refusal(edit("x", chat.id, theirs.message_id)) == "Message can't be edited"
    assert await refusal(edit("x", inline_message_id="no")) == "Message_id_invalid"
    assert await refusal(gone.delete()) == "Message to delete not found"


async def test_replies_need_their_message(api: TelegramApi, bot: Bot) -> None:
    """A reply to a message that is gone fails unless the bot allows it."""
    chat = api.private_chat()
    question = await chat.say("hello")
    answer = await bot.send_message(
        chat.id, "x", reply_parameters=ReplyParameters(question.message_id)
    )
    lost = bot.send_message(chat.id, "x", reply_parameters=ReplyParameters(999))
    allowed = ReplyParameters(999, allow_sending_without_reply=True)

    assert answer.reply_to_message
    assert answer.reply_to_message.text == "hello"
    assert await refusal(lost) == "Message to be replied not found"
    assert (await bot.send_message(chat.id, "x", reply_parameters=allowed)).reply_to_message is None


async def test_a_press_is_answered_once_and_in_time(api: TelegramApi, bot: Bot) -> None:
    """Unknown, answered and old queries are all the same to Telegram."""
    chat = api.private_chat()
    await bot.send_message(chat.id, "x", reply_markup=keyboard(button()))
    too_old = "Query is too old and response timeout expired or query id is invalid"
    press = await chat.press(None, "X")
    query_id = press.payload["id"]

    assert await refusal(bot.answer_callback_query(query_id, "é" * 201)) == "Message_too_long"
    assert await bot.answer_callback_query(query_id, "é" * 200, show_alert=True)
    assert (await press.answer())["show_alert"] is True
    assert await refusal(bot.answer_callback_query(query_id)) == too_old
    assert await refusal(bot.answer_callback_query("77")) == too_old
    late = await chat.press(None, "X")
    api.forget_queries()
    assert await refusal(bot.answer_callback_query(late.payload["id"])) == too_old


async def test_inline_results_are_checked(api: TelegramApi, bot: Bot) -> None:
    """Ids, their number, and the message each result would become."""

    async def offer(*results: InlineQueryResultArticle) -> str:
        asked = await api.person().inline("heat")
        call = bot.answer_inline_query(asked.payload["id"], results, current_offset=None)
        return (await refusal(call)).lower()

    assert await offer(article("a"), article("a")) == "result_id_duplicate"
    assert await offer(article("é" * 33)) == "result_id_invalid"
    assert await offer(article("")) == "result_id_invalid"
    assert await offer(*[article(str(n)) for n in range(51)]) == "results_too_much"
    assert "unsupported start tag" in await offer(article("a", "<br>"))
    assert "message is too long" in await offer(article("a", "x" * 4097))


async def test_profile_limits(api: TelegramApi, bot: Bot) -> None:
    """Commands, descriptions and names at their limits and past them."""
    await bot.set_my_commands([("a" * 32, "x" * 256)] * 100)
    await bot.set_my_description("x" * 512)
    await bot.set_my_short_description("x" * 120)

    assert await refusal(bot.set_my_commands([("Start", "x")])) == "Bot_command_invalid"
    assert await refusal(bot.set_my_commands([("a" * 33, "x")])) == "Bot_command_invalid"
    invalid = "Bot_command_description_invalid"
    assert await refusal(bot.set_my_commands([("a", "")])) == invalid
    assert await refusal(bot.set_my_commands([("a", "x")] * 101)) == "Bot_commands_too_much"
    await refusal(bot.set_my_description("x" * 513))
    await refusal(bot.set_my_short_description("x" * 121))
    await refusal(bot.set_my_name("x" * 65))


async def test_profile_is_kept_per_scope_and_language(api: TelegramApi, bot: Bot) -> None:
    """What was set comes back, for that scope and language only."""
    groups = BotCommandScopeAllGroupChats()
    await bot.set_my_commands([("ask", "Ask")], scope=groups, language_code="de")
    await bot.set_my_description("general")
    await bot.set_my_description("deutsch", language_code="de")

    assert await bot.get_my_commands(groups, "de") == (BotCommand("ask", "Ask"),)
    assert await bot.get_my_commands() == ()
    assert (await bot.get_my_description("de")).description == "deutsch"
    assert (await bot.get_my_description("fr")).description == "general"
    await bot.delete_my_commands(groups, "de")
    assert await bot.get_my_commands(groups, "de") == ()
    assert (await bot.get_my_name()).name == "Test Bot"


async def test_chats_that_are_closed_to_the_bot(api: TelegramApi, bot: Bot) -> None:
    """Blocked, kicked, migrated and unknown chats."""
    person, group, old = api.private_chat(), api.group(), api.group()
    await person.block()
    await group.kick_bot()
    new = await old.migrate()

    with pytest.raises(Forbidden, match="Forbidden: bot was blocked by the user"):
        await bot.send_message(person.id, "x")
    with pytest.raises(Forbidden, match="Forbidden: bot was kicked from the group chat"):
        await bot.send_message(group.id, "x")
    with pytest.raises(ChatMigrated) as caught:
        await bot.send_message(old.id, "x")
    assert caught.value.new_chat_id == new.id
    assert await refusal(bot.send_message(4711, "x")) == "Chat not found"
    await person.unblock()
    await bot.send_message(person.id, "x")


async def test_chat_actions_and_information(api: TelegramApi, bot: Bot) -> None:
    """Typing shows; getChat says where we are."""
    chat = api.private_chat("Zoe")
    await bot.send_chat_action(chat.id, "typing")

    assert chat.room.actions == ["typing"]
    assert (await bot.get_chat(chat.id)).first_name == "Zoe"
    assert "action" in await refusal(bot.send_chat_action(chat.id, "dance"))


async def test_documents_go_up_and_down(api: TelegramApi, bot: Bot) -> None:
    """A file is uploaded as multipart, found by getFile, downloaded, and sent again by id."""
    chat = api.private_chat()
    sent = await bot.send_document(
        chat.id, b"id: yes", "<i>all</i>", parse_mode="HTML", filename="a.yaml"
    )
    assert sent.document
    file = await bot.get_file(sent.document.file_id)
    await bot.send_document(chat.id, sent.document.file_id)

    assert await file.download_as_bytearray() == b"id: yes"
    assert (sent.document.file_name, sent.caption) == ("a.yaml", "all")
    assert await refusal(bot.get_file("no")) == "Invalid file_id"
    assert len(chat.replies) == 2


async def test_only_the_right_token_and_known_methods(api: TelegramApi, bot: Bot) -> None:
    """401 for a wrong token, 404 for a method nobody knows."""
    with pytest.raises(InvalidToken, match="rejected by the server"):
        async with Bot("1:wrong", f"{api.url}/bot"):
            pass
    with pytest.raises(EndPointNotFound):
        await bot.do_api_request("getMee")


async def test_nothing_works_after_log_out(api: TelegramApi, bot: Bot) -> None:
    """logOut is for good."""
    await bot.log_out()

    assert await refusal(bot.get_me()) == "Logged out"
