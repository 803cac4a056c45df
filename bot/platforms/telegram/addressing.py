"""Whether a message in a group is meant for the bot, and what it then says."""

from __future__ import annotations

from telegram import Message, MessageEntity, User


def addressed_text(message: Message, me: User) -> str | None:
    """The text of a message that is meant for the bot, without the mention; None for the others.

    In private chats everything is. In groups it takes a mention or a reply to the bot. A caption
    counts as text.
    """
    text = message.text if message.text is not None else message.caption or ""
    if message.chat.type == "private":
        return text
    entities = message.parse_entities([MessageEntity.MENTION, MessageEntity.TEXT_MENTION])
    entities |= message.parse_caption_entities([MessageEntity.MENTION, MessageEntity.TEXT_MENTION])
    for entity, mentioned in entities.items():
        by_name = mentioned.casefold() == f"@{me.username}".casefold()
        if by_name or (entity.user is not None and entity.user.id == me.id):
            return text.replace(mentioned, " ", 1).strip()
    answered = message.reply_to_message
    if answered is not None and answered.from_user is not None and answered.from_user.id == me.id:
        return text
    return None
