"""What admins read about the file: its changes, its problems, where an edit is kept."""

from __future__ import annotations

import logging
from collections.abc import Collection, Iterable, Sequence

from telegram import Bot, InputFile, Message
from telegram.constants import ParseMode
from telegram.error import TelegramError

from bot.announced import Announced
from bot.changes import Change, Published
from bot.core.file.difference import LOST
from bot.core.file.formats import as_line
from bot.core.markup import escape
from bot.core.problems import Problem, counted, errors
from bot.errors import DatabaseError
from bot.platforms.telegram.admins.messages import say

log = logging.getLogger(__name__)

FILE = "intents.yaml"
_FRESH = 3
_CHANGES = 12
SAID_LATER = "If that makes anything worse, I say so below in a moment."
FITS = 3500
"""Characters of a list that are shown as a message; a longer one comes as a file."""


class Telling:
    """Tells the admins of changes of the file, by one of the instances that share a database.

    Args:
        ids: the users who are admins.
        announced: what was told already.
    """

    def __init__(self, ids: Collection[int], announced: Announced) -> None:
        self._ids = frozenset(ids)
        self._announced = announced

    async def tell(self, bot: Bot, change: Change) -> list[Message]:
        """Tells every admin, unless another instance has done so; the messages that say so."""
        if not self._ids or not await self._is_news(change):
            return []
        sent = []
        for id_ in self._ids:
            try:
                sent.append(await bot.send_message(id_, told(change), parse_mode=ParseMode.HTML))
            except TelegramError as error:
                log.warning("an admin could not be told: %s", type(error).__name__)
        return sent

    async def _is_news(self, change: Change) -> bool:
        try:
            return await self._announced.is_first(_topic(change))
        except DatabaseError:
            return True  # better twice than never


def _topic(change: Change) -> str:
    """What is announced: that a file could not be read in yet, and what became of it later."""
    if change.unfinished:
        return f"unfinished {change.digest}"
    if change.replaced:
        return f"replaced {change.replaced} by {change.digest}"
    return change.digest or "no file"


def told(change: Change) -> str:
    """A change of the file, in words for an admin."""
    if change.unfinished:
        return put_off(change.unfinished)
    if change.replaced:
        return (
            f"⚠️ <b>The file replaces an edit from the chat</b> since the start: version "
            f"{change.digest[:12]} is served, version {change.replaced[:12]} was before. "
            "/undo brings that back."
        )
    if change.broken:
        heading = f"⚠️ <b>{FILE} cannot be served</b>, so the version before still is."
        return f"{heading}\n{shown(change.problems)}"
    mended = "The file is mended. " if change.mended else ""
    warnings = f" {counted(len(change.problems), 'warning')} (/check)." if change.problems else ""
    heading = f"✔ {mended}Now serving version {change.digest[:12]}.{warnings}"
    return "\n".join([heading, *changed(change.changes, "/undo brings the version before back.")])


def changed(changes: Sequence[str], way_back: str) -> list[str]:
    """What is different now, as lines of HTML; where signs are gone, the way back, too."""
    lines = [f"• {escape(change)}" for change in changes[:_CHANGES]]
    if len(changes) > _CHANGES:
        lines.append(f"… and {counted(len(changes) - _CHANGES, 'more change')}")
    if is_lost(changes):
        lines.append(f"Nobody is warned of those any more. {way_back}")
    return lines


def is_lost(changes: Iterable[str]) -> bool:
    """Whether signs of an emergency are among what an edit takes away."""
    return any(change.startswith(LOST) for change in changes)


def put_off(reason: str) -> str:
    """That a file could not be read in, which is not its fault."""
    why = escape(reason)
    return f"⚠️ <b>{FILE} could not be read in just now</b> ({why}). It is tried again."


def more_problems(fresh: Sequence[Problem], edit: str, *, live: bool) -> str:
    """What ``check`` finds since an edit that it did not before; ``edit`` is HTML."""
    where = " (/check)" if live else ""
    heading = f"⚠️ {counted(len(fresh), 'problem')} more with {edit}{where}:"
    more = len(fresh) - _FRESH
    rest = f"\n… and {more} more" if more > 0 else ""
    return f"{heading}\n{shown(fresh[:_FRESH])}{rest}"


def unseen(edit: str, reason: str) -> str:
    """That nobody knows what an edit brings; ``edit`` is HTML."""
    why = escape(reason)
    return f"Whether {edit} made anything worse could not be seen ({why}). Once it is live: /check."


def compared_no_more(edit: str) -> str:
    """That the bot stops before anybody knows; ``edit`` is HTML."""
    return (
        f"I had to stop before I could see whether {edit} made anything worse. "
        "Once it is live, /check shows them."
    )


def kept(published: Published) -> str:
    """What became of an edit: whether it is live, and where it is kept."""
    if published.served is None:
        return escape(refused(published))
    places = [("database", published.in_database), ("file", published.in_file)]
    where = " and the ".join(place for place, is_so in places if is_so)
    version = published.served.digest[:12]
    if not where:
        return f"Version {version} is live, but kept nowhere: a restart loses it."
    return f"Version {version} is live, kept in the {where}.{_put_aside(published.beside)}"


def _put_aside(name: str) -> str:
    if not name:
        return ""
    return f"\nWhat stood in the file was not served; it is kept as <code>{escape(name)}</code>."


def refused(published: Published) -> str:
    """Why an edit is not served, as plain text."""
    first = errors(published.problems)[:_FRESH]
    lines = [as_line(problem, FILE) for problem in first]
    return "\n".join(["That cannot be served, so nothing has changed.", *lines])


async def list_problems(message: Message, heading: str, problems: Sequence[Problem]) -> None:
    """Problems below a message; as a file where they are too many for one."""
    plain = "\n".join(as_line(problem, FILE) for problem in problems)
    if len(plain) <= FITS:
        await say(message, f"<b>{heading}</b>\n{escape(plain)}")
    else:
        file = InputFile(plain.encode(), filename="problems.txt")
        await message.reply_document(file, caption=heading)


def shown(problems: Iterable[Problem]) -> str:
    """Problems as HTML, a line each, as many as fit."""
    return fitting(as_line(problem, FILE) for problem in problems)


def fitting(lines: Iterable[str]) -> str:
    """As many lines as fit into a message, as HTML."""
    fit, room = [], FITS
    for line in lines:
        room -= len(line) + 1
        if room < 0:
            fit.append("…")
            break
        fit.append(escape(line))
    return "\n".join(fit)
