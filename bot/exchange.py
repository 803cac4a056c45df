"""Exchanges what is served: for the file as it was saved, or a version from another instance.

One change at a time: what changes something is called by whoever holds
:attr:`Exchange.changing`.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable

from bot.apart import build_apart
from bot.changes import Change
from bot.core.file.difference import difference
from bot.core.file.formats import as_line
from bot.core.problems import errors
from bot.errors import WorkshopError
from bot.library import Library, Origin, Snapshot, digest_of, snapshot
from bot.opening import complain, miss, publish_file
from bot.unfinished import Unfinished
from bot.versions import Version, Versions
from bot.watching import read
from bot.workshop import Built, in_place_of

log = logging.getLogger(__name__)


class Exchange:
    """Brings a library up to date.

    Args:
        library: what is served.
        versions: the versions in the database, None without one.
        tell: called with every change that an admin wants to know of.
    """

    def __init__(
        self, library: Library, versions: Versions | None, tell: Callable[[Change], None]
    ) -> None:
        self._library = library
        self._versions = versions
        self._tell = tell
        self._unreadable = 0
        """The number of a version that this bot cannot serve: a newer or older bot made it."""
        self.file_unfinished = Unfinished()
        """The digest of a file that could not be read in just now."""
        self.changing = asyncio.Lock()

    @property
    def newest(self) -> int:
        """The number of the newest version that was looked at: it is served, or cannot be."""
        return max(self._library.current.number, self._unreadable)

    async def look_at_file(self) -> Change | None:
        """Takes the lock and the file as it is then; None if there is nothing new."""
        async with self.changing:
            return await self._take_file()

    async def _take_file(self) -> Change | None:
        """Serves the file if it can be; None if it is what was read last, or not there."""
        text = await asyncio.to_thread(read, self._library.path)
        if text is None:
            return None
        digest = digest_of(text)
        if digest == self._library.file_digest:
            self._nothing_waits()
            return None
        served = self._library.current.catalog
        try:
            built = in_place_of(served, await build_apart(text), text)
        except WorkshopError as error:
            return self._put_off(digest, str(error))
        self._nothing_waits()
        self._library.file_digest = digest
        change = await self._change_to(text, built)
        self._tell(change)
        return change

    async def take_saved_file(self) -> None:
        """Takes the file as it is saved just now, before something takes its place for good.

        Raises:
            WorkshopError: it cannot be read in just now.
        """
        change = await self._take_file()
        if change is not None and change.unfinished:
            raise WorkshopError(f"the saved file waits to be read in ({change.unfinished})")

    def miss_file(self) -> None:
        """Says that the file is gone, unless that is known since the start."""
        self._nothing_waits()
        if not self._library.file_digest:
            return
        miss(self._library, "the file is gone or cannot be read; put it back")
        self._tell(Change("", broken=True, problems=self._library.file_problems))

    async def take_latest(self, versions: Versions) -> None:
        """Serves the latest version, if it is news and this bot can.

        Raises:
            DatabaseError: it cannot be read.
            WorkshopError: it could not be built just now.
        """
        version = await versions.latest()
        if version is None or version.number <= self.newest:
            return
        text = version.text.encode()
        built = await build_apart(text)
        if built.catalog is None:
            self._pass_over(version, built)
        else:
            self.serve(text, built, version.origin, version.number)

    def serve(self, text: bytes, built: Built, origin: Origin, number: int) -> Snapshot:
        """Exchanges what is served, in one step."""
        current = self._library.current
        fresh = snapshot(text, built, origin, number or current.number)
        self._library.current = fresh
        log.info("serving version %s since now (from the %s)", fresh.digest[:12], origin)
        return fresh

    async def _change_to(self, text: bytes, built: Built) -> Change:
        digest = digest_of(text)
        if built.catalog is None:
            self._library.file_problems = built.problems
            complain(self._library.path, built.problems)
            return Change(digest, broken=True, problems=built.problems)
        mended = bool(self._library.file_problems)
        self._library.file_problems = ()
        before = self._library.current
        served = self.serve(text, built, "file", await publish_file(self._versions, text))
        return Change(
            digest,
            mended=mended,
            problems=built.problems,
            served=served,
            before=before.text,
            changes=tuple(difference(before.catalog, served.catalog)),
        )

    def _put_off(self, digest: str, reason: str) -> Change:
        change = Change(digest, unfinished=reason)
        if self.file_unfinished.failed(digest):
            self._library.file_waits = reason
            log.warning(
                "%s could not be read in just now (%s); it is tried again",
                self._library.path,
                reason,
            )
            self._tell(change)
        return change

    def _nothing_waits(self) -> None:
        self.file_unfinished.finished()
        self._library.file_waits = ""

    def _pass_over(self, version: Version, built: Built) -> None:
        reason = as_line(errors(built.problems)[0], f"version {version.number}")
        log.error("a version of the file cannot be served by this bot: %s", reason)
        self._unreadable = version.number
