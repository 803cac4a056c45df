"""Notes what could not be answered and what helped, without ever holding up an answer.

What is noted waits in memory until a task writes it (:mod:`bot.backlog`). Before that, people are
turned into keyed hashes and texts are masked.
"""

from __future__ import annotations

import asyncio
import hmac
import logging
import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress

from bot.backlog import LAST_WORDS, Backlog, pause
from bot.core.gaps.grouping import Group, group
from bot.core.gaps.masking import mask
from bot.core.gaps.stats import Tally
from bot.database import Database
from bot.entries import Alarm, Choice, Forgotten, Message, Vote, day_of
from bot.errors import DatabaseError
from bot.protocols import HowMissed
from bot.records import Records

_HOUR = 3600.0

log = logging.getLogger(__name__)


class Journal:
    """The journal of one instance of the bot; not for use from other threads.

    The methods that note something return at once, whatever becomes of the database; those that
    are awaited raise :class:`~bot.errors.DatabaseError` where it cannot be used.

    Args:
        database: where to; need not be open.
        key: of the hashes of people; with another key nobody is found again.
        store_messages: False keeps no text of any message.
        retention_days: days after which messages and votes of people are deleted.
        clock: seconds since 1970.
        capacity: entries that wait at most; what comes on top is dropped.
    """

    def __init__(
        self,
        database: Database,
        *,
        key: bytes,
        store_messages: bool = True,
        retention_days: int = 30,
        clock: Callable[[], float] = time.time,
        capacity: int = 10_000,
    ) -> None:
        self._records = Records(database)
        self._backlog = Backlog(self._records.write, capacity)
        self._key = key
        self._texts = store_messages
        self._days = retention_days
        self._clock = clock
        self._stopping = asyncio.Event()
        self._purging: asyncio.Task[None] | None = None

    @property
    def waiting(self) -> int:
        """Entries that are not written yet."""
        return len(self._backlog)

    @property
    def dropped(self) -> int:
        """Entries that were lost since the start."""
        return self._backlog.dropped

    def answered(self, intent: str) -> None:
        """A message was answered."""
        self._count("answered", intent)

    def missed(self, person: int, text: str, kind: HowMissed, offered: Sequence[str]) -> None:
        """A message was not understood, or not for sure; these intents were offered."""
        self._count(kind)
        kept = (mask(text) or None) if self._texts else None
        entry = Message(self._hash(person), self._clock(), kind, kept, " ".join(offered))
        self._backlog.put(entry)

    def chosen(self, person: int, intent: str) -> None:
        """An intent was chosen; counts where the person was offered something shortly before."""
        self._backlog.put(Choice(self._hash(person), self._clock(), intent))

    def voted(self, person: int, about: str, up: bool) -> None:
        """A reply helped, or not; replaces what the person said of it before."""
        self._backlog.put(Vote(self._hash(person), self._clock(), about, up))

    def emergency(self, person: int, urgency: str) -> None:
        """A notice was shown; what the person wrote just before may be part of it, and goes."""
        self._count("emergency", urgency)
        self._backlog.put(Alarm(self._hash(person), self._clock()))

    async def start(self) -> None:
        """Begins to write, and to delete what is too old, now and every hour."""
        self._backlog.start()
        self._purging = asyncio.create_task(self._purge_hourly(), name="journal-purge")

    async def stop(self) -> None:
        """Writes what is left, for some seconds at most, and ends."""
        self._stopping.set()
        await self._backlog.stop()
        if self._purging:
            _, late = await asyncio.wait({self._purging}, timeout=LAST_WORDS)
            for task in late:
                task.cancel()

    async def flush(self) -> None:
        """Writes everything that waits, now: who looks sees what was said just before."""
        await self._backlog.flush()

    async def forget(self, person: int) -> Forgotten:
        """Deletes everything of a person and says how much it was.

        Raises:
            DatabaseError: only what was not written yet is deleted.
        """
        hashed = self._hash(person)
        try:
            await self.flush()
            return await self._records.forget(hashed)
        finally:
            await self._backlog.discard(hashed)

    async def purge(self) -> None:
        """Deletes what is older than the retention."""
        await self._records.purge(self._clock(), self._days)

    async def groups(
        self, synonyms: Iterable[Sequence[str]] = (), *, ignored: bool = False
    ) -> list[Group]:
        """What was asked in vain, as far as it is kept: what is not ignored, or what is.

        ``synonyms``: words or phrases that mean the same.
        """
        await self.flush()
        missed = await self._records.missed(self._clock(), self._days)
        return await asyncio.to_thread(group, missed, synonyms, ignored=ignored)

    async def ignore(self, group: Group) -> None:
        """Hides a group and whatever will be like it."""
        await self._records.ignore(group.ids, ignored=True)

    async def restore(self, group: Group) -> None:
        """Takes back that a group is ignored."""
        await self._records.ignore(group.ids, ignored=False)

    async def tally(self, days: int) -> Tally:
        """What happened in the last ``days`` days, today included."""
        await self.flush()
        return await self._records.tally(self._clock(), days)

    def _count(self, name: str, about: str = "") -> None:
        self._backlog.count(day_of(self._clock()), name, about)

    def _hash(self, person: int) -> str:
        return hmac.digest(self._key, b"%d" % person, "sha256")[:16].hex()

    async def _purge_hourly(self) -> None:
        while not self._stopping.is_set():
            try:
                with suppress(DatabaseError):  # the log says that it is away
                    await self.purge()
            except Exception:  # a bug; it may not end for good what deletes
                log.exception("journal: what is too old could not be deleted")
            await pause(self._stopping, _HOUR)
