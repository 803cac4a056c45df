"""The live file: an edit is served within two seconds, a broken one never takes the bot down.

Two things are watched: the file (:mod:`bot.watching`), and the number of the latest version in the
database, through which an edit from the chat reaches every instance. The file wins: a file with
another digest than the one a version was based on replaces that version.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass

from bot.core.problems import Problem
from bot.errors import DatabaseError
from bot.library import Library, Origin, Snapshot, digest_of, snapshot
from bot.opening import complain, publish_file
from bot.saving import save
from bot.versions import Version, Versions
from bot.watching import read, saves
from bot.workshop import Built, build_apart

log = logging.getLogger(__name__)

VERSION_POLL = 1.0
"""Seconds between looks at the number of the latest version."""


@dataclass(frozen=True, slots=True)
class Change:
    """Something an admin wants to know: a new version is served, or a file could not be.

    ``problems`` are the file's when it is ``broken``; ``mended`` when it was broken before.
    """

    digest: str
    broken: bool = False
    mended: bool = False
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Published:
    """What became of an edit from the chat."""

    problems: tuple[Problem, ...] = ()
    served: Snapshot | None = None
    in_database: bool = False
    in_file: bool = False


class Live:
    """Keeps a library up to date while the bot runs.

    Args:
        library: what is served.
        versions: the versions in the database, None without one.
        tell: called with every change, from the event loop.
    """

    def __init__(
        self, library: Library, versions: Versions | None, tell: Callable[[Change], None]
    ) -> None:
        self._library = library
        self._versions = versions
        self._tell = tell
        self._unreadable = 0
        """The number of a version that this bot cannot serve: a newer or older bot made it."""
        self._changing = asyncio.Lock()

    async def run(self) -> None:
        """Watches until it is cancelled."""
        async with asyncio.TaskGroup() as group:
            group.create_task(self._watch_file())
            if self._versions is not None:
                group.create_task(self._watch_versions(self._versions))

    async def reload(self) -> Change | None:
        """Looks at the file now; None if it is what was seen last."""
        text = await asyncio.to_thread(read, self._library.path)
        if text is None or digest_of(text) == self._library.file_digest:
            return None
        return await self._take_file(text)

    async def publish(self, text: bytes, note: str = "") -> Published:
        """Serves an edit from the chat; keeps it in the database and, where it can, the file."""
        async with self._changing:
            built = await build_apart(text)
            if built.catalog is None:
                return Published(built.problems)
            number = await self._keep(text, note)
            return await self._serve_edit(text, built, number)

    async def undo(self) -> Published | None:
        """Serves the version before the one that is served; None if there is none.

        Raises:
            DatabaseError: the versions cannot be read.
        """
        if self._versions is None:
            return None
        async with self._changing:
            version = await self._versions.undo()
            if version is None:
                return None
            text = version.text.encode()
            built = await build_apart(text)
            if built.catalog is None:
                self._pass_over(version)
                return Published(built.problems)
            return await self._serve_edit(text, built, version.number)

    async def _serve_edit(self, text: bytes, built: Built, number: int) -> Published:
        written = await asyncio.to_thread(self._write, text)
        if written:
            self._library.file_digest = digest_of(text)
        served = self._serve(text, built, "chat", number)
        return Published(built.problems, served, in_database=number > 0, in_file=written)

    async def _keep(self, text: bytes, note: str) -> int:
        if self._versions is None:
            return 0
        try:
            version = await self._versions.publish(
                text.decode("utf-8-sig"),
                digest=digest_of(text),
                based_on=self._library.file_digest,
                origin="chat",
                note=note,
            )
        except DatabaseError as error:
            log.warning("an edit from the chat is not kept in the database: %s", error)
            return 0
        return version.number

    async def _watch_file(self) -> None:
        async for text in saves(self._library.path, lambda: self._library.file_digest):
            if text is None:
                self._miss_file()
            else:
                await self._take_file(text)

    def _miss_file(self) -> None:
        """Says that the file is gone; whatever takes its place is new."""
        problems = (Problem(1, 1, "error", "the file is gone or cannot be read; put it back"),)
        self._library.file_digest, self._library.file_problems = "", problems
        complain(self._library.path, problems)
        self._tell(Change("", broken=True, problems=problems))

    async def _watch_versions(self, versions: Versions) -> None:
        reachable = True
        while True:
            await asyncio.sleep(VERSION_POLL)
            try:
                if await versions.number() > max(self._library.current.number, self._unreadable):
                    await self._take_version(versions)
                reachable = True
            except DatabaseError as error:
                if reachable:
                    log.warning("edits from other instances are not seen: %s", error)
                reachable = False

    async def _take_version(self, versions: Versions) -> None:
        async with self._changing:
            version = await versions.latest()
            if version is None or version.number <= self._library.current.number:
                return
            text = version.text.encode()
            built = await build_apart(text)
            if built.catalog is None:
                self._pass_over(version)
            else:
                self._serve(text, built, version.origin, version.number)

    def _pass_over(self, version: Version) -> None:
        log.error("version %d of the file cannot be served by this bot", version.number)
        self._unreadable = version.number

    async def _take_file(self, text: bytes) -> Change:
        async with self._changing:
            digest = self._library.file_digest = digest_of(text)
            built = await build_apart(text)
            if built.catalog is None:
                change = Change(digest, broken=True, problems=built.problems)
                self._library.file_problems = built.problems
                complain(self._library.path, built.problems)
            else:
                mended = bool(self._library.file_problems)
                change = Change(digest, mended=mended, problems=built.problems)
                self._serve(text, built, "file", await publish_file(self._versions, text))
        self._tell(change)
        return change

    def _serve(self, text: bytes, built: Built, origin: Origin, number: int) -> Snapshot:
        """Exchanges what is served, in one step."""
        current = self._library.current
        fresh = snapshot(text, built, origin, number or current.number)
        self._library.current = fresh
        self._library.file_problems = ()
        log.info("serving version %s since now (from the %s)", fresh.digest[:12], origin)
        return fresh

    def _write(self, text: bytes) -> bool:
        """Whether the disk allowed it."""
        try:
            save(self._library.path, text)
        except OSError as error:
            log.warning("%s cannot be written: %s", self._library.path, error.strerror)
            return False
        return True
