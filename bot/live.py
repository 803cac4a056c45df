"""The live file: an edit is served within two seconds, a broken one never takes the bot down.

The file and the database are followed (:mod:`bot.following`), admins edit from the chat. The file
wins: a file with another digest than the one a version was based on replaces that version.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from bot.apart import build_apart
from bot.changes import Change, Published
from bot.core.file.difference import difference
from bot.errors import DatabaseError, OvertakenError
from bot.exchange import Exchange
from bot.following import follow
from bot.library import Library, digest_of
from bot.saving import save
from bot.versions import Version, Versions
from bot.watching import read
from bot.workshop import Built, in_place_of

log = logging.getLogger(__name__)

_ATTEMPTS = 3
"""Times that an edit is made, each on top of what others have published meanwhile."""

_UNSERVED = ".unserved-"
"""What stands in the name under which a file is kept that an edit takes the place of."""
_DIGITS = 8

Edit = Callable[[bytes], bytes]
"""Makes of the file as it is served the file as it shall be, in a thread: others are answered."""


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
        self._exchange = Exchange(library, versions, tell)

    async def run(self) -> None:
        """Watches until it is cancelled."""
        await follow(self._library, self._versions, self._exchange)

    async def reload(self) -> Change | None:
        """Looks at the file now; None if it is what was read last."""
        return await self._exchange.look_at_file()

    async def publish(self, text: bytes, note: str = "") -> Published:
        """Serves a whole file from the chat, as :meth:`edit` does."""
        return await self.edit(lambda _: text, note)

    async def edit(self, edit: Edit, note: str = "") -> Published:
        """Serves an edit from the chat; keeps it in the database and, where it can, the file.

        The edit is made while nothing else changes what is served, and once more where another
        instance was first, so that of two edits at once none is lost. What it raises comes through.

        Raises:
            WorkshopError: it could not be built just now.
            OvertakenError: others were first again and again.
            DatabaseError: another instance was first, and its version cannot be read.
        """
        async with self._exchange.changing:
            await self._exchange.take_saved_file()
            for _ in range(_ATTEMPTS):
                served = self._library.current
                text = await asyncio.to_thread(edit, served.text)
                built = in_place_of(served.catalog, await build_apart(text), text)
                if built.catalog is None:
                    return Published(built.problems)
                try:
                    number = await self._keep(text, note)
                except OvertakenError:
                    assert self._versions is not None, "nobody overtakes without a database"
                    await self._exchange.take_latest(self._versions)
                else:
                    return await self._serve_edit(text, built, number)
        raise OvertakenError("others are changing the file at the same time; please try again")

    async def undo(self, only: int | None = None) -> Published | None:
        """Serves the version before the one that is served; None if there is none.

        It becomes the latest of the database when it can be served, and not before.

        Args:
            only: undo nothing but the version of this number.

        Raises:
            DatabaseError: the versions cannot be read.
            WorkshopError: the version before could not be built just now.
            OvertakenError: something else than ``only`` is served, or was published meanwhile.
        """
        if self._versions is None:
            return None
        async with self._exchange.changing:
            await self._exchange.take_saved_file()
            await self._exchange.take_latest(self._versions)
            version = await self._before(self._versions, only)
            if version is None:
                return None
            text = version.text.encode()
            built = await build_apart(text)
            if built.catalog is None:
                return Published(built.problems)
            restored = await self._versions.restore(version)
            undone = await self._serve_edit(text, built, restored.number)
            return replace(undone, redo=restored.number if restored.restores else 0)

    async def redo(self, number: int) -> Published:
        """Serves again what the undo took back that made version `number`.

        Raises:
            DatabaseError: the versions cannot be read.
            WorkshopError: it could not be built just now.
            OvertakenError: something has changed since, or it is not known any more.
        """
        versions = self._versions
        latest = versions and await versions.latest()
        undone = versions and await versions.latest(before=number)
        if not latest or not undone or latest.number != number or latest.restores is None:
            raise OvertakenError("something else has changed since")
        restored, again = latest.text, undone.text.encode()

        def edit(served: bytes) -> bytes:
            if served.decode("utf-8-sig") != restored and served != again:  # pressed twice
                raise OvertakenError("something else has changed since")
            return again

        return await self.edit(edit, note=f"version {undone.number} again")

    async def is_database_away(self) -> bool:
        """Whether edits cannot be kept just now; False where nothing keeps them anyway."""
        try:
            if self._versions is not None:
                await self._versions.number()
        except DatabaseError:  # the log has the reason, with its address
            return True
        return False

    async def is_undone(self, number: int) -> bool:
        """Whether a version was taken back by an undo. Raises DatabaseError."""
        return self._versions is not None and await self._versions.is_undone(number)

    async def is_redone(self, number: int) -> bool:
        """Whether what the undo took back that made a version was served again right after it.

        Raises DatabaseError.
        """
        versions = self._versions
        after = versions and await versions.latest(before=number + 2)
        undone = versions and await versions.latest(before=number)
        if not after or not undone or after.number != number + 1:
            return False
        return after.text == undone.text

    async def _before(self, versions: Versions, only: int | None) -> Version | None:
        """What an undo leads to: the latest version itself where what is served was not kept."""
        latest, served = await versions.latest(), self._library.current
        is_kept = latest is not None and latest.text == served.text.decode("utf-8-sig")
        if only is not None and not (latest is not None and latest.number == only and is_kept):
            raise OvertakenError("something else has changed since")
        if latest is not None and latest.number == served.number and not is_kept:
            return latest
        return await versions.previous()

    async def _serve_edit(self, text: bytes, built: Built, number: int) -> Published:
        path = self._library.path
        beside = await asyncio.to_thread(self._keep_beside, text)
        written = beside is not None and await asyncio.to_thread(_written, path, text)
        if written:
            self._library.file_digest, self._library.file_problems = digest_of(text), ()
        before = self._library.current
        served = self._exchange.serve(text, built, "chat", number)
        changes = tuple(difference(before.catalog, served.catalog))
        return Published(
            built.problems, served, before.text, number > 0, written, beside or "", changes
        )

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
                after=self._exchange.newest,
            )
        except DatabaseError:  # who made it reads where it is kept
            return 0
        return version.number

    def _keep_beside(self, text: bytes) -> str | None:
        """Keeps what stands in the file where that was never served: broken, or saved just now.

        Returns the name it has now, empty if there is nothing to keep, None if it cannot be kept.
        """
        path, library = self._library.path, self._library
        found = read(path)
        if found is None or found == text:
            return ""
        if digest_of(found) == library.file_digest and not library.file_problems:
            return ""
        beside = path.with_name(f"{path.name}{_UNSERVED}{digest_of(found)[:_DIGITS]}")
        return beside.name if _written(beside, found) else None


def _written(path: Path, text: bytes) -> bool:
    """Whether the disk allowed it."""
    try:
        save(path, text)
    except OSError as error:
        log.warning("%s cannot be written: %s", path, error.strerror)
        return False
    return True
