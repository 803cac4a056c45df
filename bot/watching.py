"""Seeing that a file was saved, however an editor does it.

By looking: no watcher of the operating system sees a save by atomic rename reliably.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from itertools import count
from pathlib import Path

from bot.library import digest_of

FILE_POLL = 0.25
"""Seconds between looks; a change is taken when two looks in a row see the same."""
_GONE = 8
"""Looks in a row after which a file that is not there is missed; editors take less to save."""
_FULL_LOOK = 20
"""Looks after which the file is read although nothing about it seems to have changed."""


async def saves(path: Path, known: Callable[[], str]) -> AsyncIterator[bool]:
    """Tells, for ever, when a file settles on a new text (True), or has gone and stays away.

    Args:
        path: the file.
        known: the digest of the text that need not be told.
    """
    stamp: tuple[int, ...] | None = None
    candidate: str | None = None
    away = 0
    for look in count():
        await asyncio.sleep(FILE_POLL)
        seen = await asyncio.to_thread(_stamp, path)
        away = away + 1 if seen is None else 0
        if away == _GONE:
            yield False
        settled = seen == stamp and candidate is None
        if settled and look % _FULL_LOOK:
            continue
        stamp = seen
        text = await asyncio.to_thread(read, path)
        digest = digest_of(text) if text is not None else None
        if text is None or digest == known():
            candidate = None
        elif digest != candidate:
            candidate = digest  # it may be half written; look again
        else:
            candidate = None
            yield True


def read(path: Path) -> bytes | None:
    """The bytes of a file; None while it is being saved, or gone."""
    try:
        return path.read_bytes()
    except OSError:
        return None


def _stamp(path: Path) -> tuple[int, ...] | None:
    """What changes with every save; the time of the last change of the file cannot be set back."""
    try:
        facts = path.stat()
    except OSError:
        return None
    return facts.st_ino, facts.st_size, facts.st_mtime_ns, facts.st_ctime_ns
