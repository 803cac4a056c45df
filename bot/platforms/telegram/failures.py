"""What a handler could not do: normal life is passed over, a bug is logged and apologised for."""

from __future__ import annotations

import logging

from telegram import Bot, Message, Update
from telegram.error import BadRequest, ChatMigrated, Forbidden, TelegramError

from bot.assistant import Assistant
from bot.conversation import Who
from bot.observe import note
from bot.platforms.telegram.addressing import (
    addressed_text,
    is_private,
    presser,
    speaker,
)
from bot.platforms.telegram.answering import send
from bot.platforms.telegram.app import Context

log = logging.getLogger(__name__)


class Failures:
    """PTB's error handler."""

    def __init__(self, assistant: Assistant) -> None:
        self._assistant = assistant

    async def failed(self, update: object, context: Context) -> None:
        """Logs what went wrong, without what was said, and apologises where an answer is due."""
        error = context.error
        noted = note.get(None)
        if noted is not None:
            noted.outcome = f"failed ({type(error).__name__})"
        if isinstance(error, Forbidden | ChatMigrated):
            log.info("the bot may not write there any more: %s", error)
        elif isinstance(error, BadRequest):
            log.warning("Telegram refused an answer: %s", error)
            await self._apologise(update, context.bot)
        elif isinstance(error, TelegramError):
            log.warning("an answer could not be delivered: %s", type(error).__name__)
        else:
            log.error("this is a bug in the bot", exc_info=error)
            await self._apologise(update, context.bot)

    async def _apologise(self, update: object, bot: Bot) -> None:
        waiting = _waiting(update, bot)
        if waiting is None:
            return
        who, asked = waiting
        try:
            await send(bot, who.chat, self._assistant.say(who, "trouble"), asked)
        except TelegramError as error:
            log.warning("not even an apology could be delivered: %s", type(error).__name__)


def _waiting(update: object, bot: Bot) -> tuple[Who, Message] | None:
    """Who waits for an answer to which message: one meant for the bot, or one that was pressed."""
    if not isinstance(update, Update):
        return None
    if update.callback_query is not None:
        pressed = update.callback_query.message
        return (presser(update.callback_query), pressed) if isinstance(pressed, Message) else None
    asked = update.message or update.edited_message
    if asked is None:
        return None
    command = (asked.text or "").startswith("/")
    if command or is_private(asked) or addressed_text(asked, bot.bot) is not None:
        return speaker(asked), asked
    return None
