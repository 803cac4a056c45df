"""Inline mode: ``@bot heat or ice`` in any chat."""

from __future__ import annotations

from functools import lru_cache

from telegram import (
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
    Update,
)
from telegram.constants import ParseMode
from telegram.error import BadRequest

from bot.assistant import Assistant
from bot.core.actions import Topics, encode
from bot.core.markup import plain
from bot.core.saying.reply import Reply
from bot.observe import note
from bot.platforms.telegram.app import Context
from bot.platforms.telegram.render import NO_PREVIEW, keyboard

_RESULTS = 50
"""Telegram takes no more."""
_CACHE = 60
"""Seconds for which Telegram may give the same results to others."""


class Inline:
    """Offers answers while somebody types."""

    def __init__(self, assistant: Assistant) -> None:
        self._assistant = assistant

    async def search(self, update: Update, context: Context) -> None:
        """What was typed so far, best first, and a way to the bot itself."""
        query = update.inline_query
        assert query is not None, "the handler table sends inline queries only"
        found = self._assistant.search(query.query, _RESULTS)
        note.get().outcome = f"offered {len(found)}"
        results = [article(self._assistant.replies.without_votes(reply)) for reply in found]
        label = self._assistant.replies.all_topics
        to_the_bot = InlineQueryResultsButton(label, start_parameter=encode(Topics()))
        try:
            await query.answer(results, cache_time=_CACHE, is_personal=False, button=to_the_bot)
        except BadRequest as error:
            if "too old" not in str(error):
                raise


@lru_cache(maxsize=512)
def article(reply: Reply) -> InlineQueryResultArticle:
    """A reply as a result: its title, its first line, and all of it when chosen."""
    title, *rest = [line for line in plain(reply.text).splitlines() if line.strip()]
    return InlineQueryResultArticle(
        id=reply.intent if reply.kind == "answer" and reply.intent else reply.kind,
        title=title,
        description=rest[0] if rest else None,
        input_message_content=InputTextMessageContent(
            reply.text, parse_mode=ParseMode.HTML, link_preview_options=NO_PREVIEW
        ),
        reply_markup=keyboard(reply.rows),
    )
