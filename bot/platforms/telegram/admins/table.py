"""The admins' part of the handler table. For everybody else none of it exists."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Any

from telegram import Update
from telegram.ext import (
    BaseHandler,
    CallbackQueryHandler,
    CommandHandler,
    MessageHandler,
    filters,
)

from bot.observe import note
from bot.platforms.telegram.admins.checking import Checking
from bot.platforms.telegram.admins.commands import REDO, Commands
from bot.platforms.telegram.admins.drafts import PRESS as DRAFT
from bot.platforms.telegram.admins.drafts import Drafts
from bot.platforms.telegram.admins.edits import UNDO, Edits
from bot.platforms.telegram.admins.gaps import PRESS, Gaps
from bot.platforms.telegram.admins.messages import pressed
from bot.platforms.telegram.admins.questions import AnswersAQuestion, Questions
from bot.platforms.telegram.admins.topics import NewTopics
from bot.platforms.telegram.admins.uploads import APPLY, Uploads
from bot.platforms.telegram.app import Context, Handler
from bot.platforms.telegram.profile import PRIVATE

_EVERYBODYS = filters.Regex(
    re.compile(rf"^/(?:{'|'.join(name for name, _ in PRIVATE)})(?![a-z0-9_])", re.IGNORECASE)
)
"""The commands that everybody has."""


def admin_handlers(
    ids: Collection[int],
    commands: Commands,
    checking: Checking,
    uploads: Uploads,
    gaps: Gaps,
    edits: Edits,
    topics: NewTopics,
    drafts: Drafts,
    questions: Questions,
) -> list[BaseHandler[Any, Any, Any]]:
    """What admins, the users of these ids, can do; to be asked before what everybody can."""
    by_name: dict[str, Handler] = {
        "admin": commands.help,
        "status": commands.status,
        "reload": commands.reload,
        "check": checking.ask,
        "explain": commands.explain,
        "export": commands.export,
        "undo": commands.undo,
        "stats": commands.stats,
        "unanswered": gaps.unanswered,
        "cancel": topics.cancel,
    }
    theirs = filters.User(ids) & filters.UpdateType.MESSAGE
    changed = filters.User(ids) & filters.UpdateType.EDITED_MESSAGE & filters.REPLY
    private = theirs & filters.ChatType.PRIVATE
    addressed = filters.Regex(r"^/\w+@")  # in a group, a bare command may be another bot's
    yaml = filters.Document.FileExtension("yaml") | filters.Document.FileExtension("yml")
    answer = filters.TEXT & ~filters.COMMAND & AnswersAQuestion(questions)
    return [
        *(CommandHandler(name, _noted(do), filters=private) for name, do in by_name.items()),
        CommandHandler(by_name, _noted(commands.elsewhere), filters=theirs & addressed),
        MessageHandler(private & yaml, _noted(uploads.receive)),
        MessageHandler(private & filters.Document.ALL, _noted(uploads.decline)),
        MessageHandler(theirs & answer, _noted(topics.write)),
        MessageHandler(changed & answer, _noted(topics.write)),
        MessageHandler(private & filters.COMMAND & ~_EVERYBODYS, _noted(commands.unknown)),
        CallbackQueryHandler(_for_these(ids, uploads.apply), pattern=f"^{APPLY}"),
        CallbackQueryHandler(_for_these(ids, commands.redo), pattern=rf"^{REDO}\d+$"),
        CallbackQueryHandler(_for_these(ids, gaps.press), pattern=PRESS),
        CallbackQueryHandler(_for_these(ids, edits.press), pattern=rf"^{UNDO}\d+$"),
        CallbackQueryHandler(_for_these(ids, drafts.press), pattern=DRAFT),
    ]


def _noted(do: Handler) -> Handler:
    """The handler; the operator sees that an admin was served, and nothing of what was said."""

    async def noted(update: Update, context: Context) -> None:
        note.get().outcome = "admin"
        await do(update, context)

    return noted


def _for_these(ids: Collection[int], do: Handler) -> Handler:
    """The handler of presses, for some users; the presses of others do nothing."""
    noted = _noted(do)

    async def guarded(update: Update, context: Context) -> None:
        query = pressed(update)
        await (noted(update, context) if query.from_user.id in ids else query.answer())

    return guarded
