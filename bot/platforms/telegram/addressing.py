"""Who speaks, whether it is meant for the bot, and what it then says."""

from __future__ import annotations

from telegram import CallbackQuery, Chat, Message, MessageEntity, User

from bot.conversation import Who

_NAMES = (MessageEntity.MENTION, MessageEntity.TEXT_MENTION, MessageEntity.BOT_COMMAND)


def speaker(message: Message) -> Who:
    """The conversation that a message belongs to."""
    person = message.from_user
    return Who(message.chat.id, person.id if person else 0)


def presser(query: CallbackQuery) -> Who:
    """The conversation that a press belongs to; inline messages are in a chat nobody knows."""
    return Who(query.message.chat.id if query.message else 0, query.from_user.id)


def is_private(message: Message) -> bool:
    """Whether everything in the message's chat is said to the bot."""
    return message.chat.type == Chat.PRIVATE


def is_own(message: Message, me: User) -> bool:
    """Whether a message is one the bot made itself: by inline mode, or as another bot's echo."""
    if message.via_bot is not None and message.via_bot.id == me.id:
        return True
    # Anonymous admins and channels speak through a bot of Telegram's, with a chat behind them.
    speaks = message.from_user
    return speaks is not None and speaks.is_bot and message.sender_chat is None


def addressed_text(message: Message, me: User) -> str | None:
    """What a message says to the bot, without the mention; None if it is not meant for the bot.

    In private chats everything is. In groups it takes a mention (a command for the bot is one) or a
    reply to the bot. A caption counts as text. Who only mentions the bot in a reply to somebody
    asks what that somebody asked.
    """
    text = said(message)
    if is_private(message):
        return text
    mention = _mention(message, me)
    if mention is not None:
        rest = _without(text, mention)
        return rest or quoted(message, me)
    answered = message.reply_to_message
    if answered is not None and answered.from_user is not None and answered.from_user.id == me.id:
        return text
    return None


def said(message: Message) -> str:
    """Text or caption, or nothing."""
    return message.text or message.caption or ""


def quoted(message: Message, me: User) -> str:
    """What somebody else said, to whom the message replies; or nothing."""
    answered = message.reply_to_message
    if answered is None or (answered.from_user is not None and answered.from_user.id == me.id):
        return ""
    return said(answered)


def after_command(message: Message, me: User) -> str:
    """What follows the command at the start of a message, without a mention of the bot."""
    command, _, rest = said(message).partition(" ")
    if "\n" in command:
        rest = said(message).partition("\n")[2]
    return rest.strip().removeprefix(f"@{me.username}").strip()


def names(command: str, me: User) -> bool:
    """Whether a command such as ``/help@this_bot`` says whom it is for, and means the bot."""
    return command.partition("@")[2].casefold() == (me.username or "").casefold()


def _mention(message: Message, me: User) -> MessageEntity | None:
    entities = message.parse_entities(list(_NAMES)) | message.parse_caption_entities(list(_NAMES))
    for entity, text in entities.items():
        by_id = entity.user is not None and entity.user.id == me.id
        if by_id or ("@" in text and names(text, me)):
            return entity
    return None


def _without(text: str, entity: MessageEntity) -> str:
    """The text without the part an entity covers; Telegram counts in UTF-16 units."""
    units = text.encode("utf-16-le")
    start, end = 2 * entity.offset, 2 * (entity.offset + entity.length)
    before, after = units[:start].decode("utf-16-le"), units[end:].decode("utf-16-le")
    return f"{before.rstrip()} {after.lstrip(' ,:')}".strip()
