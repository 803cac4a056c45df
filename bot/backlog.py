"""What waits to be written, and the task that writes it in batches.

Entries are written in order and leave the queue when their transaction is committed. Where a
commit's own answer is lost on the way, its numbers may count twice.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections import Counter, deque
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from itertools import islice

from bot.entries import Counts, Entry
from bot.errors import DatabaseError

_BATCH = 200
_GATHER = 1.0
"""Seconds that an entry waits for others to be written with: a transaction costs as much CPU as
several answers, however little it writes."""
_FIRST_PAUSE, _LONGEST_PAUSE = 0.25, 5.0
"""Seconds between attempts while the database is away."""
LAST_WORDS = 2.0
"""Seconds that stopping may take to write what is left."""
_LOG_EVERY = 60.0

log = logging.getLogger(__name__)


class Backlog:
    """A bounded queue of entries, and numbers that are added up meanwhile.

    Args:
        write: writes entries and numbers, all or nothing.
        capacity: entries that wait at most; what comes on top is dropped.
    """

    def __init__(
        self, write: Callable[[Sequence[Entry], Counts], Awaitable[None]], capacity: int
    ) -> None:
        self._write = write
        self._capacity = capacity
        self._queue: deque[Entry] = deque()
        self._counts: Counts = Counter()
        self._work, self._full, self._stopping = asyncio.Event(), asyncio.Event(), asyncio.Event()
        self._lock = asyncio.Lock()
        self._task: asyncio.Task[None] | None = None
        self._silent_until = 0.0
        self.dropped = 0

    def __len__(self) -> int:
        return len(self._queue)

    def put(self, entry: Entry) -> None:
        """Adds an entry, or drops it where too many wait."""
        if len(self._queue) >= self._capacity:
            self._drop(1)
            return
        self._queue.append(entry)
        self._work.set()
        if len(self._queue) >= _BATCH:
            self._full.set()

    def count(self, day: int, name: str, about: str) -> None:
        """Adds one to a number."""
        self._counts[day, name, about] += 1
        self._work.set()

    def start(self) -> None:
        """Begins to write."""
        self._task = asyncio.create_task(self._run(), name="journal")

    async def stop(self) -> None:
        """Writes what is left, for some seconds at most, and ends."""
        self._stopping.set()
        self._work.set()
        self._full.set()
        try:
            async with asyncio.timeout(LAST_WORDS):
                if self._task:
                    await self._task
                await self.flush()
        except (DatabaseError, TimeoutError) as error:
            log.warning("journal: %d entries are lost at the end: %s", len(self._queue), error)

    async def flush(self) -> None:
        """Writes everything that waits; also what is being written just now is written then.

        Raises:
            DatabaseError: the rest waits on.
        """
        while self._queue or self._counts or self._lock.locked():
            await self._write_batch()

    async def discard(self, person: str) -> None:
        """Drops what waits of a person."""
        async with self._lock:
            self._queue = deque(entry for entry in self._queue if entry.person != person)

    async def _run(self) -> None:
        seconds = _FIRST_PAUSE
        while not self._stopping.is_set():
            await self._gather()
            try:
                await self._write_batch()
            except DatabaseError:
                self._work.set()
                await pause(self._stopping, seconds)
                seconds = min(2 * seconds, _LONGEST_PAUSE)
            else:
                seconds = _FIRST_PAUSE

    async def _gather(self) -> None:
        """Waits for work, and then a moment for more."""
        await self._work.wait()
        await pause(self._full, _GATHER)
        self._work.clear()
        self._full.clear()

    async def _write_batch(self) -> None:
        async with self._lock:
            batch = list(islice(self._queue, _BATCH))
            counts, self._counts = self._counts, Counter()
            try:
                await self._write(batch, counts)
            except (DatabaseError, asyncio.CancelledError):
                self._counts.update(counts)
                raise
            except Exception:  # what is wrong with a batch may not stop those behind it
                log.exception("journal: a batch could not be written")
                self._drop(len(batch))
            for _ in batch:
                self._queue.popleft()
        if self._queue:
            self._work.set()
        if len(self._queue) >= _BATCH:
            self._full.set()

    def _drop(self, number: int) -> None:
        self.dropped += number
        now = time.monotonic()
        if now >= self._silent_until:
            self._silent_until = now + _LOG_EVERY
            log.warning("journal: too much to write, %d entries dropped so far", self.dropped)


async def pause(event: asyncio.Event, seconds: float) -> None:
    """Waits until something has happened, for some seconds at most."""
    with suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            await event.wait()
