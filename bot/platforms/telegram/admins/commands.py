"""What admins can do from the chat. For everybody else these commands do not exist."""

from __future__ import annotations

import html
import logging
from collections import OrderedDict
from collections.abc import Callable, Collection, Coroutine, Sequence
from typing import Any

from telegram import (
    Bot,
    CallbackQuery,
    Document,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputFile,
    Message,
    Update,
)
from telegram.constants import ChatAction, ParseMode
from telegram.error import BadRequest
from telegram.ext import (
    Application,
    BaseHandler,
    CallbackContext,
    CallbackQueryHandler,
    CommandHandler,
    MessageHandler,
    filters,
)

from bot.core.file.difference import difference
from bot.core.file.formats import as_line
from bot.core.file.parsing import MAX_BYTES
from bot.core.matching import Context as Situation
from bot.core.problems import Problem, counted
from bot.core.report import as_text
from bot.errors import DatabaseError
from bot.library import Library, digest_of
from bot.live import Live
from bot.observe import note
from bot.platforms.telegram.admins.telling import FILE, FITS, fitting, kept, shown, told, worsened
from bot.platforms.telegram.profile import ADMIN, present_to
from bot.workshop import build_apart, inspect_apart

log = logging.getLogger(__name__)

Context = CallbackContext[Any, Any, Any, Any]
App = Application[Any, Any, Any, Any, Any, Any]

_APPLY = "apply-"
_WAITING = 5
"""Files that were sent and wait for their "Apply"."""


class Admin:
    """The commands of admins.

    Args:
        library: what is served.
        live: what exchanges it.
        ids: the users who are admins.
        status: further lines for /status.
    """

    def __init__(
        self,
        library: Library,
        live: Live,
        ids: Collection[int],
        status: Callable[[], Sequence[str]] = list,
    ) -> None:
        self._library = library
        self._live = live
        self._ids = frozenset(ids)
        self._status = status
        self._waiting: OrderedDict[str, bytes] = OrderedDict()

    def handlers(self) -> list[BaseHandler[Any, Any, Any]]:
        """Entries for the handler table, before those for everybody."""
        admins = filters.User(self._ids) & filters.UpdateType.MESSAGE
        commands: dict[str, Callable[[Update, Context], Coroutine[Any, Any, None]]] = {
            "admin": self.help,
            "status": self.status,
            "reload": self.reload,
            "check": self.check,
            "explain": self.explain,
            "export": self.export,
            "undo": self.undo,
        }
        yaml = filters.Document.FileExtension("yaml") | filters.Document.FileExtension("yml")
        return [
            *(CommandHandler(name, do, filters=admins) for name, do in commands.items()),
            MessageHandler(admins & filters.ChatType.PRIVATE & yaml, self.receive),
            CallbackQueryHandler(self.apply, pattern=f"^{_APPLY}"),
        ]

    async def help(self, update: Update, context: Context) -> None:
        """/admin: what an admin can do here; it also brings the command menu up to date."""
        lines = [f"/{name}: {what}" for name, what in ADMIN]
        lines.append(f"Or send me an {FILE}: I say what it would change, and you tap “Apply”.")
        await self._say(update, "\n".join(["<b>For admins</b>", *lines]))
        if (user := _asked(update).from_user) is not None:
            await present_to(context.bot, [user.id])

    async def status(self, update: Update, context: Context) -> None:
        """/status: what is served since when, and what is wrong."""
        served = self._library.current
        intents = served.catalog.intents.values()
        number = f", number {served.number}" if served.number else ""
        lines = [
            f"<b>Serving version {served.digest[:12]}</b> (from the {served.origin}{number})",
            f"since {served.since:%Y-%m-%d %H:%M:%S} UTC",
            f"{counted(len(intents), 'intent')}, "
            f"{counted(sum(len(i.phrases) for i in intents), 'phrase')}, "
            f"{counted(len(served.catalog.emergency.signs), 'emergency sign')}",
            f"{counted(len(served.problems), 'warning')} (/check shows all)",
        ]
        if self._library.file_problems:
            count = counted(len(self._library.file_problems), "problem")
            lines.append(f"⚠️ The file has {count} and is not served:")
            lines.append(shown(self._library.file_problems))
        await self._say(update, "\n".join([*lines, *self._status()]))

    async def reload(self, update: Update, context: Context) -> None:
        """/reload: looks at the file now."""
        change = await self._live.reload()
        if change is None:
            await self._say(update, "The file has not changed since it was read last.")
        else:
            await self._say(update, told(change))

    async def check(self, update: Update, context: Context) -> None:
        """/check: every problem of the served version, and of a file that is not."""
        await self._busy(update, context.bot)
        problems = await inspect_apart(self._library.current.text)
        problems = [*self._library.file_problems, *problems]
        if not problems:
            await self._say(update, "No problems. ✔")
            return
        await self._list(update, f"<b>{counted(len(problems), 'problem')}</b>", problems)

    async def explain(self, update: Update, context: Context) -> None:
        """/explain …: why a message gets its reply."""
        text = _after_command(update)
        if not text:
            await self._say(update, "Write the message after the command: /explain heat or ice?")
            return
        served = self._library.current
        explanation = served.matcher.explain(text, Situation())
        shown = html.escape(as_text(explanation, served.catalog)[:FITS], quote=False)
        await self._say(update, f"<pre>{shown}</pre>")

    async def export(self, update: Update, context: Context) -> None:
        """/export: the served file."""
        served = self._library.current
        noted = note.get(None)
        if noted is not None:
            noted.outcome = "admin"
        await _asked(update).reply_document(
            InputFile(served.text, filename=FILE), caption=f"Version {served.digest[:12]}"
        )

    async def undo(self, update: Update, context: Context) -> None:
        """/undo: back to the version before."""
        await self._busy(update, context.bot)
        try:
            undone = await self._live.undo()
        except DatabaseError as error:
            await self._say(update, html.escape(f"The versions cannot be read: {error}"))
            return
        if undone is None:
            await self._say(update, "There is no version before this one.")
        else:
            await self._say(update, f"Back to the version before. {kept(undone)}")

    async def receive(self, update: Update, context: Context) -> None:
        """A file of intents: its problems, or what it would change and a button to apply it."""
        document = _asked(update).document
        if document is None:
            return
        if (document.file_size or 0) > MAX_BYTES:
            await self._say(update, "That file is too large for a file of intents.")
            return
        await self._busy(update, context.bot)
        text = await _download(document)
        built = await build_apart(text)
        if built.catalog is None:
            heading = f"<b>Not applied: {counted(len(built.problems), 'problem')}</b>"
            await self._list(update, heading, built.problems)
            return
        changes = difference(self._library.current.catalog, built.catalog)
        if not changes:
            await self._say(update, "That says and understands the same as what is served.")
            return
        key = f"{_APPLY}{digest_of(text)[:32]}"
        self._waiting[key] = text
        if len(self._waiting) > _WAITING:
            self._waiting.popitem(last=False)
        worse = await worsened(self._library.current.text, text)
        button = InlineKeyboardMarkup([[InlineKeyboardButton("Apply", callback_data=key)]])
        shown = fitting(f"• {change}" for change in changes)
        if worse:
            await self._say(update, worse)
        # As a reply, so that another instance finds the file again.
        await self._say(update, f"<b>This would change:</b>\n{shown}", button, quote=True)

    async def apply(self, update: Update, context: Context) -> None:
        """The button "Apply"."""
        query = update.callback_query
        assert query is not None, "the handler table sends presses only"
        if query.from_user.id not in self._ids:
            await query.answer()
            return
        await query.answer("One moment…")
        noted = note.get(None)
        if noted is not None:
            noted.outcome = "admin"
        text = self._waiting.pop(query.data or "", None) or await _sent_again(query)
        if text is None:
            said = "That file is no longer waiting. Please send it again."
        else:
            published = await self._live.publish(text, note="sent by an admin")
            said = f"Applied. {kept(published)}" if published.served else "It cannot be served."
        try:
            await query.edit_message_text(said)
        except BadRequest:
            log.info("the message with the button is gone")

    async def _list(self, update: Update, heading: str, problems: Sequence[Problem]) -> None:
        plain = "\n".join(as_line(problem, FILE) for problem in problems)
        if len(plain) <= FITS:
            await self._say(update, f"{heading}\n{html.escape(plain, quote=False)}")
            return
        file = InputFile(plain.encode(), filename="problems.txt")
        await _asked(update).reply_document(file, caption=counted(len(problems), "problem"))

    async def _busy(self, update: Update, bot: Bot) -> None:
        """For what takes longer than half a second."""
        await bot.send_chat_action(_asked(update).chat.id, ChatAction.TYPING)

    async def _say(
        self,
        update: Update,
        text: str,
        buttons: InlineKeyboardMarkup | None = None,
        *,
        quote: bool = False,
    ) -> None:
        noted = note.get(None)
        if noted is not None:
            noted.outcome = "admin"
        await _asked(update).reply_text(
            text, parse_mode=ParseMode.HTML, reply_markup=buttons, do_quote=quote
        )


async def _download(document: Document) -> bytes:
    return bytes(await (await document.get_file()).download_as_bytearray())


async def _sent_again(query: CallbackQuery) -> bytes | None:
    """The file that the message with the button replies to, if it is the one the button means."""
    shown = query.message.reply_to_message if isinstance(query.message, Message) else None
    if shown is None or shown.document is None:
        return None
    text = await _download(shown.document)
    return text if query.data == f"{_APPLY}{digest_of(text)[:32]}" else None


def _asked(update: Update) -> Message:
    message = update.message
    assert message is not None, "the handler table sends new messages only"
    return message


def _after_command(update: Update) -> str:
    """What stands after the command, as it was typed."""
    _, _, rest = (_asked(update).text or "").partition(" ")
    return rest.strip()
