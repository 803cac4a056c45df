"""The commands of admins, but for those that mend what was asked in vain."""

from __future__ import annotations

from telegram import InlineKeyboardMarkup, InputFile, Update
from telegram.constants import ChatAction

from bot.core.advice import in_chat
from bot.core.gaps.stats import render_all
from bot.core.markup import escape
from bot.core.problems import counted
from bot.core.report import way_to_verdict
from bot.errors import BotError, DatabaseError, OvertakenError
from bot.journal import Journal
from bot.library import Library
from bot.live import Live
from bot.platforms.telegram.addressing import after_command
from bot.platforms.telegram.admins.comparisons import Comparisons
from bot.platforms.telegram.admins.messages import (
    AWAY,
    apology,
    asked,
    button,
    change,
    pressed,
    say,
)
from bot.platforms.telegram.admins.telling import (
    FILE,
    FITS,
    changed,
    kept,
    put_off,
    shown,
    told,
)
from bot.platforms.telegram.app import Context
from bot.platforms.telegram.profile import ADMIN, present_to

REDO = "redo-"
"""How the button begins that takes an undo back; the number of its version follows."""


class Commands:
    """One method per command.

    Args:
        library: what is served.
        live: what exchanges it.
        comparisons: tell what an undo spoils.
        journal: what people asked.
    """

    def __init__(
        self, library: Library, live: Live, comparisons: Comparisons, journal: Journal
    ) -> None:
        self._library = library
        self._live = live
        self._comparisons = comparisons
        self._journal = journal

    async def help(self, update: Update, context: Context) -> None:
        """/admin: what an admin can do here; it also brings the command menu up to date."""
        message = asked(update)
        lines = [f"/{name}: {what}" for name, what in ADMIN]
        lines.append(f"Or send me an {FILE}: I say what it would change, and you tap “Apply”.")
        lines.append(
            "A new topic (/unanswered) is live when you tap “Publish”. What makes anything worse "
            "I say below it, a moment later."
        )
        await say(message, "\n".join(["<b>For admins</b>", *lines]))
        if message.from_user is not None:
            await present_to(context.bot, [message.from_user.id])

    async def elsewhere(self, update: Update, context: Context) -> None:
        """A command in a group: what people asked is nobody's there."""
        await say(asked(update), "I answer that in our private chat only: everybody reads here.")

    async def unknown(self, update: Update, context: Context) -> None:
        """A command nobody knows, mistyped most likely."""
        await say(
            asked(update), "I know no such command. /admin lists yours, /help is for everybody."
        )

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
        if await self._live.is_database_away():
            lines.append(f"⚠️ {AWAY}")
        if self._library.file_waits:
            lines.append(put_off(self._library.file_waits))
        if self._library.file_problems:
            count = counted(len(self._library.file_problems), "problem")
            lines.append(f"⚠️ The file has {count} and is not served:")
            lines.append(shown(self._library.file_problems))
        await say(asked(update), "\n".join(lines))

    async def reload(self, update: Update, context: Context) -> None:
        """/reload: looks at the file now."""
        change = await self._live.reload()
        await say(asked(update), self._unchanged() if change is None else told(change))

    def _unchanged(self) -> str:
        same = "The file has not changed since it was read last."
        problems = self._library.file_problems
        return f"{same} It still cannot be served:\n{shown(problems)}" if problems else same

    async def explain(self, update: Update, context: Context) -> None:
        """/explain …: why a message gets its reply."""
        message = asked(update)
        text = after_command(message, context.bot.bot)
        if not text:
            await say(message, "Write the message after the command: /explain heat or ice?")
            return
        served = self._library.current
        explanation = served.matcher.explain(text)
        way = way_to_verdict(explanation, served.catalog)
        await say(message, f"<pre>{escape(way[:FITS])}</pre>\n{escape(in_chat(explanation))}")

    async def export(self, update: Update, context: Context) -> None:
        """/export: the served file."""
        served = self._library.current
        file = InputFile(served.text, filename=FILE)
        await asked(update).reply_document(file, caption=f"Version {served.digest[:12]}")

    async def undo(self, update: Update, context: Context) -> None:
        """/undo: back to the version before."""
        message = asked(update)
        await message.reply_chat_action(ChatAction.TYPING)
        try:
            undone = await self._live.undo()
        except BotError as error:
            await say(message, apology(error))
            return
        if undone is None:
            await say(message, "There is no version before this one.")
        elif undone.served is None:
            await say(message, kept(undone))
        else:
            way_back = "“Redo” brings them back." if undone.redo else ""
            lines = [f"Back to the version before. {kept(undone)}"]
            lines += changed(undone.changes, way_back)
            redo = InlineKeyboardMarkup([[button("Redo", f"{REDO}{undone.redo}")]])
            below = await say(message, "\n".join(lines), redo if undone.redo else None)
            self._comparisons.made(below, undone, "/undo")

    async def redo(self, update: Update, context: Context) -> None:
        """The button below an undo: what it took back is served again."""
        query = pressed(update)
        await query.answer("One moment…")
        number = int((query.data or "").removeprefix(REDO))
        try:
            try:
                published = await self._live.redo(number)
            except OvertakenError:
                if await self._live.is_redone(number):
                    return  # pressed twice; the message says so already
                raise
        except BotError as error:
            await change(query, apology(error))
            return
        await self._comparisons.tell(query, f"Redone. {kept(published)}", published, "the redo")

    async def stats(self, update: Update, context: Context) -> None:
        """/stats: what was asked, answered, missed, over a week and a month."""
        try:
            week, month = await self._journal.tally(7), await self._journal.tally(30)
        except DatabaseError as error:
            await say(asked(update), apology(error))
            return
        await say(asked(update), f"<pre>{escape(render_all([week, month]))}</pre>")
