"""What an edit makes worse, told when it is known: nobody waits for it.

To look at two files takes seconds, in a process of its own. Of edits close
together the last one decides: what is told holds for the file as it is served then, and once.
"""

from __future__ import annotations

import asyncio
import logging

from telegram import CallbackQuery, InlineKeyboardMarkup, Message

from bot.apart import inspect_apart
from bot.changes import Change, Published
from bot.core.problems import Problem, brought
from bot.core.recent import Recent
from bot.errors import WorkshopError
from bot.library import Library, digest_of
from bot.platforms.telegram.admins.comparison import Comparison
from bot.platforms.telegram.admins.messages import change
from bot.platforms.telegram.admins.telling import compared_no_more, more_problems, unseen

log = logging.getLogger(__name__)

_REMEMBERED = 4
"""Files whose problems are remembered: that after an edit is that before the next."""
_OFFERED = 20
_FAREWELL = 2.0
"""Seconds that a stop may take to say what was not compared."""


class Comparisons:
    """Compares files before and after edits, one pair at a time.

    Args:
        library: what is served.
    """

    def __init__(self, library: Library) -> None:
        self._library = library
        self._edits: Comparison | None = None
        self._offers: dict[int, Comparison] = {}
        self._offered: Recent[tuple[int, str, str], bool] = Recent(_OFFERED)
        self._problems: Recent[str, tuple[Problem, ...]] = Recent(_REMEMBERED)
        self._wanted = asyncio.Event()
        self._telling: tuple[Comparison, str] | None = None

    def made(self, below: Message, edit: Published | Change, what: str) -> None:
        """An edit is served; what it spoils is told below a message.

        Nothing, if it was offered just so and that was told already.
        """
        assert edit.served is not None, "what is not served spoils nothing"
        self.withdrawn(below)  # if it was offered there, that goes on as this
        before, after = edit.before, edit.served.text
        edits, pair = self._edits, _pair(below, before, after)
        if edits is None and self._offered.get(pair):
            self._offered.drop(pair)
            return
        if edits is not None and edits.before == after:
            if self._library.current.text == after:  # all is as it was
                self._edits = None
                return
            edits.before = before  # of two at once, the later one was told first
        elif edits is None or edits.before == before:  # or all between was taken back
            edits = self._edits = Comparison(before)
        edits.add(what, below)
        self._wanted.set()

    async def tell(
        self,
        query: CallbackQuery,
        said: str,
        edit: Published,
        what: str,
        buttons: InlineKeyboardMarkup | None = None,
    ) -> None:
        """Says in place of what was pressed what became of an edit; what it spoils follows below.

        It is compared also if that could not be said.
        """
        below = query.message if isinstance(query.message, Message) else None
        try:
            below = await change(query, said, buttons)
        finally:
            if below is not None and edit.served is not None:
                self.made(below, edit, what)

    def offered(self, below: Message, before: bytes, after: bytes, what: str) -> None:
        """An edit can be made of the file ``before``; in each chat the latest offer counts."""
        if (replaced := self._offers.get(below.chat.id)) is not None:
            self._forget(replaced)
        offer = self._offers[below.chat.id] = Comparison(before, after)
        offer.add(what, below)
        self._offered.put(_pair(below, before, after), True)
        self._wanted.set()

    def withdrawn(self, below: Message) -> None:
        """The offer of this message does not stand any more."""
        offer = self._offers.get(below.chat.id)
        if offer is not None and offer.below[below.chat.id].message_id == below.message_id:
            self._forget(offer)
            del self._offers[below.chat.id]

    async def run(self) -> None:
        """Compares what there is to compare until it is cancelled."""
        while True:
            while (one := self._edits or next(iter(self._offers.values()), None)) is not None:
                told = await self._result(one)
                if self._finish(one) and told:
                    self._telling = one, told
                    await one.tell(told)
                    self._telling = None
            self._wanted.clear()
            await self._wanted.wait()

    async def leave(self) -> None:
        """Says before a stop what was not compared; to be called when :meth:`run` has ended."""
        waiting = [one for one in (self._edits, *self._offers.values()) if one is not None]
        changes = [one for one in waiting if self._after(one) != one.before]
        left = [(one, compared_no_more(one.named)) for one in changes]
        if left:
            log.warning("stopped before it was seen what an edit made worse: see /check")
        if self._telling is not None:
            left.append(self._telling)
        try:
            async with asyncio.timeout(_FAREWELL):
                for one, told in left:
                    await one.tell(told)
        except TimeoutError:
            log.warning("no admin could be told so in time")

    async def _result(self, one: Comparison) -> str:
        """What is to be told; empty if nothing is worse in the end."""
        try:
            fresh = await self._brought(one)
        except WorkshopError as error:
            return unseen(one.named, str(error))
        except Exception as error:  # whatever it is, the next edit is compared
            log.exception("an edit could not be compared")
            return unseen(one.named, type(error).__name__)
        return more_problems(fresh, one.named, live=one.after is None) if fresh else ""

    async def _brought(self, one: Comparison) -> list[Problem]:
        while self._after(one) != (before := one.before):
            after = self._after(one)
            old, new = await self._inspect(before, after)
            if (before, after) == (one.before, self._after(one)):
                return brought(old, new)
        return []

    def _after(self, one: Comparison) -> bytes:
        return self._library.current.text if one.after is None else one.after

    async def _inspect(self, *texts: bytes) -> list[tuple[Problem, ...]]:
        known = {digest: self._problems.get(digest) for digest in map(digest_of, texts)}
        new = [text for text in texts if known[digest_of(text)] is None]
        for text, found in zip(new, await inspect_apart(new) if new else (), strict=True):
            known[digest_of(text)] = self._problems.put(digest_of(text), tuple(found))
        return [known[digest_of(text)] or () for text in texts]

    def _forget(self, offer: Comparison) -> None:
        for below in offer.below.values():
            if offer.after is not None:
                self._offered.drop(_pair(below, offer.before, offer.after))

    def _finish(self, one: Comparison) -> bool:
        """Puts a comparison away; whether nothing has replaced it meanwhile."""
        if self._edits is one:
            self._edits = None
            return True
        chats = [chat for chat, offer in self._offers.items() if offer is one]
        for chat in chats:
            del self._offers[chat]
        return bool(chats)


def _pair(below: Message, before: bytes, after: bytes) -> tuple[int, str, str]:
    """What was offered, and in which chat it is told."""
    return below.chat.id, digest_of(before), digest_of(after)
