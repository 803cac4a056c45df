"""The handlers: an update in, calls to the Bot API out. All thinking is the assistant's."""

from __future__ import annotations

import logging
from collections import OrderedDict
from typing import Any

from telegram import (
    Bot,
    CallbackQuery,
    Chat,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InputTextMessageContent,
    LinkPreviewOptions,
    Message,
    ReplyParameters,
    Update,
)
from telegram.constants import ParseMode
from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError, TelegramError
from telegram.ext import Application, CallbackContext

from bot.assistant import Assistant, Press
from bot.core.actions import Vote, decode
from bot.core.markup import plain
from bot.core.replies import Reply
from bot.observe import note
from bot.platforms.telegram.addressing import addressed_text
from bot.platforms.telegram.render import keyboard, message

log = logging.getLogger(__name__)

Context = CallbackContext[Any, Any, Any, Any]
App = Application[Any, Any, Any, Any, Any, Any]

_EDITABLE = 5_000
"""Questions whose answers are remembered, so that an edited question edits its answer."""
_INLINE_RESULTS = 20
_INLINE_CACHE = 60


class Handlers:
    """One method per kind of update."""

    def __init__(self, assistant: Assistant) -> None:
        self._assistant = assistant
        self._answers: OrderedDict[tuple[int, int], int] = OrderedDict()

    async def text(self, update: Update, context: Context) -> None:
        """A question, or a caption that is one."""
        asked = _message(update)
        text = addressed_text(asked, context.bot.bot)
        if text is None or _own(asked, context.bot):
            return
        if not text.strip():
            await self._answer(asked, context.bot, self._assistant.say(asked.chat.id, "help"))
            return
        await self._answer(asked, context.bot, self._assistant.ask(asked.chat.id, text))

    async def edited(self, update: Update, context: Context) -> None:
        """An edited question edits its answer; a notice comes anew: an edit makes no sound."""
        asked = update.edited_message
        if asked is None or not (asked.text or asked.caption):
            return
        answer = self._answers.get((asked.chat.id, asked.message_id))
        text = addressed_text(asked, context.bot.bot)
        if text is None or (answer is None and asked.chat.type != Chat.PRIVATE):
            return
        reply = self._assistant.ask(asked.chat.id, _without_command(text))
        if answer is None or reply.kind == "emergency":
            await self._answer(asked, context.bot, reply)
            return
        _observe(reply)
        await self._edit(context.bot, reply, asked.chat.id, answer)

    async def other(self, update: Update, context: Context) -> None:
        """A voice message, a picture, a place: one helpful line."""
        asked = _message(update)
        if addressed_text(asked, context.bot.bot) is not None and not _own(asked, context.bot):
            await self._answer(asked, context.bot, self._assistant.say(asked.chat.id, "text_only"))

    async def start(self, update: Update, context: Context) -> None:
        """/start, alone or by a deep link that names an answer."""
        asked = _message(update)
        payload = " ".join(context.args or ())
        await self._answer(asked, context.bot, self._assistant.open(asked.chat.id, payload))

    async def ask(self, update: Update, context: Context) -> None:
        """/ask, the way to ask in a group."""
        asked = _message(update)
        question = " ".join(context.args or ())
        chat = asked.chat.id
        if not question and asked.reply_to_message is not None:
            question = asked.reply_to_message.text or asked.reply_to_message.caption or ""
        say = self._assistant
        reply = say.ask(chat, question) if question.strip() else say.say(chat, "ask")
        await self._answer(asked, context.bot, reply)

    async def share(self, update: Update, context: Context) -> None:
        """/share: a link to the answer shown last, or to the bot."""
        asked = _message(update)
        shown = self._assistant.shown(asked.chat.id)
        link = f"https://t.me/{context.bot.username}" + (f"?start={shown}" if shown else "")
        await self._answer(asked, context.bot, self._assistant.replies.share(link))

    async def forget(self, update: Update, context: Context) -> None:
        """/forget: deletes what is kept of a person."""
        asked = _message(update)
        self._assistant.forget(asked.chat.id)
        await self._answer(asked, context.bot, self._assistant.replies.forgotten(0, 0))

    def fixed(self, kind: str) -> Any:
        """The handler of a command that says one of the fixed texts."""

        async def say(update: Update, context: Context) -> None:
            asked = _message(update)
            await self._answer(asked, context.bot, self._assistant.say(asked.chat.id, kind))

        return say

    async def press(self, update: Update, context: Context) -> None:
        """A button: acknowledged first and once, then done."""
        query = update.callback_query
        assert query is not None, "the handler table sends presses only"
        chat = query.message.chat.id if query.message else query.from_user.id
        press = self._assistant.press(chat, query.data or "")
        note.get().outcome = "vote" if press.voted else "press"
        try:
            await query.answer(press.toast)
        except BadRequest:
            log.debug("a press was too old to be acknowledged")
        if press.voted is not None:
            await self._take_votes_away(query, press.voted)
        elif press.reply is not None:
            await self._show(query, context.bot, press, press.reply)

    async def inline(self, update: Update, context: Context) -> None:
        """``@bot heat or ice`` in any chat."""
        query = update.inline_query
        assert query is not None, "the handler table sends inline queries only"
        found = self._assistant.search(query.query, _INLINE_RESULTS)
        note.get().outcome = f"offered {len(found)}"
        results = [self._article(index, reply) for index, reply in enumerate(found)]
        await query.answer(results, cache_time=_INLINE_CACHE, is_personal=False)

    async def failed(self, update: object, context: Context) -> None:
        """What a handler could not do. Blocked and vanished chats are normal life."""
        error = context.error
        outcome = note.get(None)
        if outcome is not None:
            outcome.outcome = f"failed ({type(error).__name__})"
        if isinstance(error, Forbidden | BadRequest | ChatMigrated):
            log.info("Telegram refused an answer: %s", type(error).__name__)
        elif isinstance(error, NetworkError | TelegramError):
            log.warning("an answer could not be delivered: %s", type(error).__name__)
        else:
            log.error("this is a bug in the bot", exc_info=error)
            await self._apologise(update, context.bot)

    async def _apologise(self, update: object, bot: Bot) -> None:
        chat = update.effective_chat if isinstance(update, Update) else None
        if chat is None or chat.type != Chat.PRIVATE:
            return
        try:
            await bot.send_message(chat.id, **message(self._assistant.say(chat.id, "trouble")))
        except TelegramError as error:
            log.warning("not even an apology could be delivered: %s", type(error).__name__)

    async def _answer(self, asked: Message, bot: Bot, reply: Reply) -> None:
        """Sends a reply below a message; in a group as a reply to it, and short if nothing fits."""
        _observe(reply)
        group = asked.chat.type != Chat.PRIVATE
        if group and reply.kind in ("fallback", "text_only"):
            reply = self._assistant.replies.brief(reply)
        to = ReplyParameters(asked.message_id, allow_sending_without_reply=True) if group else None
        sent = await _send(bot, asked.chat.id, reply, reply_parameters=to)
        self._answers[asked.chat.id, asked.message_id] = sent.message_id
        if len(self._answers) > _EDITABLE:
            self._answers.popitem(last=False)

    async def _show(self, query: CallbackQuery, bot: Bot, press: Press, reply: Reply) -> None:
        """Shows what a press brought: in place, below, or inside an inline message."""
        _observe(reply)
        if query.inline_message_id:
            reply = self._assistant.replies.without_votes(reply)
            await self._edit(bot, reply, inline_message_id=query.inline_message_id)
            return
        if query.message is None:
            return
        chat, message_id = query.message.chat.id, query.message.message_id
        if press.in_place and query.message.is_accessible:
            await self._edit(bot, reply, chat, message_id)
        else:
            await _send(bot, chat, reply)

    async def _edit(
        self,
        bot: Bot,
        reply: Reply,
        chat: int | None = None,
        message_id: int | None = None,
        inline_message_id: str | None = None,
    ) -> None:
        """Turns a message into a reply; where that is impossible, sends it anew."""
        try:
            await bot.edit_message_text(
                chat_id=chat,
                message_id=message_id,
                inline_message_id=inline_message_id,
                **message(reply),
            )
        except BadRequest as error:
            if "not modified" not in str(error) and chat is not None:
                await _send(bot, chat, reply)

    async def _take_votes_away(self, query: CallbackQuery, vote: Vote) -> None:
        """A vote has been cast; in a group the others keep their buttons."""
        shown = query.message
        if shown is None or shown.chat.type != Chat.PRIVATE:
            return
        markup = shown.reply_markup if isinstance(shown, Message) else None
        rest = _without_votes(markup) if markup else self._rest(vote)
        try:
            await query.edit_message_reply_markup(rest)
        except BadRequest:
            log.debug("the voted message cannot be changed any more")

    def _rest(self, vote: Vote) -> InlineKeyboardMarkup | None:
        replies = self._assistant.replies
        fallback = vote.about == "fallback"
        reply = replies.fallback() if fallback else replies.answer(vote.about)
        return keyboard(replies.without_votes(reply).rows)

    def _article(self, index: int, reply: Reply) -> InlineQueryResultArticle:
        shown = self._assistant.replies.without_votes(reply)
        first, _, rest = plain(reply.text).partition("\n")
        content = InputTextMessageContent(
            shown.text,
            parse_mode=ParseMode.HTML,
            link_preview_options=LinkPreviewOptions(is_disabled=True),
        )
        return InlineQueryResultArticle(
            id=f"{index}-{reply.intent or reply.kind}",
            title=first,
            description=rest.strip().split("\n", 1)[0],
            input_message_content=content,
            reply_markup=keyboard(shown.rows),
        )


async def _send(bot: Bot, chat: int, reply: Reply, **more: Any) -> Message:
    """Sends a reply, to where the chat has moved if it has."""
    try:
        return await bot.send_message(chat, **message(reply), **more)
    except ChatMigrated as error:
        return await bot.send_message(error.new_chat_id, **message(reply), **more)


def _message(update: Update) -> Message:
    asked = update.message
    assert asked is not None, "the handler table sends new messages only"
    return asked


def _own(asked: Message, bot: Bot) -> bool:
    """Whether the message was made by the bot's own inline mode."""
    return asked.via_bot is not None and asked.via_bot.id == bot.id


def _without_command(text: str) -> str:
    """An edited ``/ask …`` is its question."""
    command, _, rest = text.partition(" ")
    return rest if command.startswith("/") else text


def _without_votes(markup: InlineKeyboardMarkup) -> InlineKeyboardMarkup | None:
    rows = [
        [b for b in row if not isinstance(decode(str(b.callback_data)), Vote)]
        for row in markup.inline_keyboard
    ]
    rows = [row for row in rows if row]
    return InlineKeyboardMarkup(rows) if rows else None


def _observe(reply: Reply) -> None:
    noted = note.get(None)
    if noted is not None:
        noted.outcome, noted.intent = reply.kind, reply.intent
