"""Buttons: acknowledged first and once, then done."""

from __future__ import annotations

import asyncio
import logging

from telegram import Bot, CallbackQuery, InlineKeyboardMarkup, Message, Update
from telegram.error import BadRequest, TelegramError

from bot.assistant import Assistant
from bot.conversation import Press
from bot.core.actions import Vote, decode
from bot.core.recent import Recent
from bot.core.saying.reply import Reply
from bot.observe import note
from bot.platforms.telegram.addressing import is_private, presser
from bot.platforms.telegram.answering import is_unchanged, observe, replace, send
from bot.platforms.telegram.app import Context
from bot.platforms.telegram.calls.calling import call, fields, together
from bot.platforms.telegram.render import keyboard, message

log = logging.getLogger(__name__)

_PEOPLE = 1_000
_DOUBLE_TAP = 2.0
"""Seconds within which the same press of the same person is one press."""


class Presses:
    """Does what the buttons below the bot's messages say."""

    def __init__(self, assistant: Assistant) -> None:
        self._assistant = assistant
        self._last: Recent[int, tuple[float, object]] = Recent(_PEOPLE)

    async def press(self, update: Update, context: Context) -> None:
        """A button, however old."""
        query = update.callback_query
        assert query is not None, "the handler table sends presses only"
        note.get().outcome = "press"
        if self._is_double(query):
            await _acknowledge(context.bot, query)
            return
        try:
            press = self._assistant.press(presser(query), query.data or "")
        except Exception:  # a bug, which is told elsewhere; the client's spinner is stopped here
            await _acknowledge(context.bot, query)
            raise
        await _acknowledge(context.bot, query, press.toast)
        if press.voted is not None:
            note.get().outcome = "vote"
            await self._take_votes_away(query, press.voted)
        elif press.reply is not None:
            await self._show(query, context.bot, press, press.reply)
        self._last.put(query.from_user.id, (_now(), _identity(query)))

    def _is_double(self, query: CallbackQuery) -> bool:
        last = self._last.get(query.from_user.id)
        if last is None:
            return False
        at, pressed = last
        return pressed == _identity(query) and _now() - at < _DOUBLE_TAP

    async def _show(self, query: CallbackQuery, bot: Bot, press: Press, reply: Reply) -> None:
        """Shows what a press brought: in place, below, or inside an inline message."""
        observe(reply)
        pressed = query.message
        if query.inline_message_id is not None:
            await self._edit_inline(bot, query.inline_message_id, reply)
        elif not isinstance(pressed, Message):
            log.info("a press without a message cannot be answered")
        elif press.in_place and pressed.is_accessible:
            await replace(bot, pressed.chat.id, pressed.message_id, reply, pressed)
        else:
            await send(bot, pressed.chat.id, reply, pressed)

    async def _edit_inline(self, bot: Bot, inline_message_id: str, reply: Reply) -> None:
        shown = self._assistant.replies.without_votes(reply)
        try:
            place = fields(inline_message_id=inline_message_id)
            await call(bot, "editMessageText", together(place, message(shown)))
        except BadRequest as error:
            if not is_unchanged(error):
                log.info("an inline message cannot be changed any more: %s", error)

    async def _take_votes_away(self, query: CallbackQuery, vote: Vote) -> None:
        """A vote has been cast; in a group the others keep their buttons."""
        shown = query.message
        if not isinstance(shown, Message) or not is_private(shown):
            return
        rest = _without_votes(shown.reply_markup) if shown.is_accessible else None
        try:
            await query.edit_message_reply_markup(rest or self._rest(vote))
        except BadRequest as error:
            log.debug("the voted message cannot be changed any more: %s", error)

    def _rest(self, vote: Vote) -> InlineKeyboardMarkup | None:
        """The buttons that stood beside a vote, where the message itself is out of reach."""
        replies = self._assistant.replies
        fallback = vote.about == "fallback"
        reply = replies.fallback() if fallback else replies.answer(vote.about)
        return keyboard(replies.without_votes(reply).rows)


async def _acknowledge(bot: Bot, query: CallbackQuery, toast: str | None = None) -> None:
    """Stops the client's spinner; that it cannot be stopped must not cost the answer."""
    try:
        shown = {"text": toast} if toast else {}
        await call(
            bot, "answerCallbackQuery", together(fields(callback_query_id=query.id, **shown))
        )
    except TelegramError as error:
        log.debug("a press could not be acknowledged: %s", error)


def _identity(query: CallbackQuery) -> object:
    """What was pressed: which button of which message."""
    if query.message is None:
        return query.inline_message_id, query.data
    return query.message.chat.id, query.message.message_id, query.data


def _without_votes(markup: InlineKeyboardMarkup | None) -> InlineKeyboardMarkup | None:
    rows = [
        [b for b in row if not isinstance(decode(str(b.callback_data)), Vote)]
        for row in (markup.inline_keyboard if markup else ())
    ]
    rows = [row for row in rows if row]
    return InlineKeyboardMarkup(rows) if rows else None


def _now() -> float:
    return asyncio.get_running_loop().time()
