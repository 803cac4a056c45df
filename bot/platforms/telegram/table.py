"""The handler table: which update goes where."""

from __future__ import annotations

from telegram.ext import (
    CallbackQueryHandler,
    CommandHandler,
    InlineQueryHandler,
    MessageHandler,
    filters,
)

from bot.assistant import Assistant
from bot.platforms.telegram.app import App, Handler
from bot.platforms.telegram.failures import Failures
from bot.platforms.telegram.handlers import Handlers
from bot.platforms.telegram.inline import Inline
from bot.platforms.telegram.presses import Presses


def add_handlers(app: App, assistant: Assistant) -> None:
    """The handler table. The first entry that fits an update has it."""
    handlers = Handlers(assistant)
    commands: dict[str, Handler] = {
        "start": handlers.start,
        "ask": handlers.ask,
        "share": handlers.share,
        "forget": handlers.forget,
        "help": handlers.fixed("help"),
        "topics": handlers.fixed("topics"),
        "privacy": handlers.fixed("privacy"),
    }
    # New or edited; what is posted in a channel is said to nobody.
    said = filters.UpdateType.MESSAGES
    text = (filters.TEXT | filters.CAPTION) & ~filters.COMMAND
    app.add_handler(CallbackQueryHandler(Presses(assistant).press))
    app.add_handler(MessageHandler(said & text, handlers.text))
    for name, callback in commands.items():
        app.add_handler(CommandHandler(name, callback, filters=said))
    app.add_handler(MessageHandler(said & filters.COMMAND, handlers.unknown))
    app.add_handler(InlineQueryHandler(Inline(assistant).search))
    # Joins, pins and migrations want no answer, nor does a live location that moves.
    rest = filters.UpdateType.MESSAGE & ~filters.StatusUpdate.ALL
    app.add_handler(MessageHandler(rest, handlers.other))
    app.add_error_handler(Failures(assistant).failed)
