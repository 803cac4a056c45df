"""What works behind the answers: the journal, the live file, the admins."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from telegram import Bot
from telegram.ext import BaseHandler

from bot.announced import Announced
from bot.changes import Change
from bot.database import Database
from bot.journal import Journal
from bot.library import Library
from bot.live import Live
from bot.outage import Condition
from bot.platforms.telegram.admins.checking import Checking
from bot.platforms.telegram.admins.commands import Commands
from bot.platforms.telegram.admins.comparisons import Comparisons
from bot.platforms.telegram.admins.drafts import Drafts
from bot.platforms.telegram.admins.edits import Edits
from bot.platforms.telegram.admins.gaps import Gaps
from bot.platforms.telegram.admins.groups import Groups
from bot.platforms.telegram.admins.questions import Questions
from bot.platforms.telegram.admins.table import admin_handlers
from bot.platforms.telegram.admins.telling import Telling
from bot.platforms.telegram.admins.topics import NewTopics
from bot.platforms.telegram.admins.uploads import Uploads
from bot.settings import Settings
from bot.versions import Versions


class Backstage:
    """Everything that needs the database.

    Args:
        settings: who the admins are, what may be kept and how long.
        library: what is served.
        database: where the journal and the versions are.
    """

    def __init__(self, settings: Settings, library: Library, database: Database) -> None:
        self.place = database.place.partition(":")[0]
        """The kind of database."""
        self._database = database
        self._settings = settings
        self._library = library
        self._changes: asyncio.Queue[Change] = asyncio.Queue()
        self.journal = Journal(
            database,
            key=settings.hash_key,
            store_messages=settings.store_messages,
            retention_days=settings.retention_days,
        )
        self.live = Live(library, Versions(database), self._changes.put_nowait)
        self._comparisons = Comparisons(library)
        self._checking = Checking(library)
        self._telling = Telling(settings.admin_ids, Announced(database))

    @property
    def condition(self) -> Condition:
        """What can be done with the database."""
        return self._database.condition

    def handlers(self) -> list[BaseHandler[Any, Any, Any]]:
        """The admins' entries of the handler table; they come first."""
        library, live, settings = self._library, self.live, self._settings
        questions = Questions(alone=settings.mode == "polling")
        groups, edits = Groups(self.journal, library), Edits(live, self._comparisons)
        drafts = Drafts(library, edits, self._comparisons, groups, questions)
        topics = NewTopics(drafts, groups, questions)
        return admin_handlers(
            settings.admin_ids,
            Commands(library, live, self._comparisons, self.journal),
            self._checking,
            Uploads(library, live, self._comparisons),
            Gaps(library, groups, edits, topics),
            edits,
            topics,
            drafts,
            questions,
        )

    @asynccontextmanager
    async def open(self, bot: Bot) -> AsyncIterator[None]:
        """Writes the journal, watches the file, tells the admins and compares what they edit while
        the block runs."""
        if self._library.file_problems:
            problems = self._library.file_problems
            self._changes.put_nowait(
                Change(self._library.file_digest, broken=True, problems=problems)
            )
        if self._library.replaced:
            self._changes.put_nowait(
                Change(self._library.current.digest, replaced=self._library.replaced)
            )
        await self.journal.start()
        work = self.live.run(), self._tell(bot), self._comparisons.run(), self._checking.run()
        tasks = [asyncio.create_task(one) for one in work]
        try:
            yield
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.wait(tasks)
            await asyncio.gather(self._comparisons.leave(), self._checking.leave())
            await self.journal.stop()

    async def _tell(self, bot: Bot) -> None:
        while True:
            change = await self._changes.get()
            for message in await self._telling.tell(bot, change):
                if change.served is not None:
                    self._comparisons.made(message, change, "the saved file")
