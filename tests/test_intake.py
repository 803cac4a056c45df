"""The promise of the intake: in order within a chat, once each, done or given back."""

from __future__ import annotations

import asyncio
from collections import deque

import pytest
from telegram import Update

from bot.observe import Note, note
from bot.platforms.telegram.delivery.intake import BusyError, Intake


def update(id_: int, chat: int = 1) -> Update:
    """A message in a chat."""
    message = {"message_id": id_, "date": 0, "chat": {"id": chat, "type": "private"}, "text": "x"}
    found = Update.de_json({"update_id": id_, "message": message})
    assert found is not None
    return found


class Work:
    """Answers updates one by one, each when it is let go."""

    def __init__(self, *, limit: int = 10, concurrency: int = 10, patience: float = 30) -> None:
        self.begun: list[int] = []
        self.notes: list[Note] = []
        self._gates: dict[int, asyncio.Event] = {}
        self._changed = asyncio.Event()
        self.errors: deque[Exception] = deque()
        self.intake = Intake(
            self._handle,
            self.notes.append,
            concurrency=concurrency,
            limit=limit,
            patience=patience,
            is_open=True,
        )

    def let_go(self, *ids: int) -> None:
        """These are answered, now or as soon as they are begun."""
        for id_ in ids:
            self._gate(id_).set()

    async def begins(self, *ids: int) -> None:
        """Waits until exactly these were begun, in this order."""
        async with asyncio.timeout(5):
            while len(self.begun) < len(ids):
                self._changed.clear()
                await self._changed.wait()
        assert self.begun == list(ids)

    async def _handle(self, update: Update) -> None:
        self.begun.append(update.update_id)
        self._changed.set()
        if self.errors:
            raise self.errors.popleft()
        await self._gate(update.update_id).wait()
        note.get().outcome = "answer"

    def _gate(self, id_: int) -> asyncio.Event:
        return self._gates.setdefault(id_, asyncio.Event())


async def test_a_chat_is_answered_in_order_others_beside_it() -> None:
    """The second message of a chat waits for the first, another chat does not."""
    work = Work()
    tasks = [work.intake.submit(update(id_, chat)) for id_, chat in ((1, 1), (2, 1), (3, 2))]
    await work.begins(1, 3)
    work.let_go(1, 2, 3)
    await asyncio.gather(*filter(None, tasks))

    assert work.begun == [1, 3, 2]
    assert [noted.outcome for noted in work.notes] == ["answer"] * 3
    assert work.intake.under_way == 0


async def test_a_repeated_update_waits_for_the_first() -> None:
    """While one is under way its copy shares its end; later it is known as done."""
    work = Work()
    first = work.intake.submit(update(1))
    again = work.intake.submit(update(1))
    work.let_go(1)
    assert first is not None
    await first

    assert again is first
    assert work.intake.submit(update(1)) is None
    assert work.begun == [1]


async def test_no_more_than_the_limit() -> None:
    """Past the bound an update is to come back later; a copy of a known one is not."""
    work = Work(limit=2)
    for id_ in (1, 2):
        work.intake.submit(update(id_, chat=id_))

    with pytest.raises(BusyError):
        work.intake.submit(update(3))
    assert work.intake.submit(update(1)) is not None
    assert await work.intake.drain(0) == 2


async def test_no_more_chats_at_once_than_allowed() -> None:
    """With one slot the second chat waits for the first."""
    work = Work(concurrency=1)
    tasks = [work.intake.submit(update(id_, chat=id_)) for id_ in (1, 2)]
    await work.begins(1)
    work.let_go(1, 2)
    await asyncio.gather(*filter(None, tasks))

    assert work.begun == [1, 2]


async def test_what_cannot_be_answered_in_time_expires() -> None:
    """It counts as done, and whoever waited behind it goes on."""
    work = Work(patience=0.02)
    task = work.intake.submit(update(1))
    assert task is not None
    await task

    assert [noted.outcome for noted in work.notes] == ["expired"]
    assert work.intake.is_done(1)


async def test_a_bug_is_done_and_logged_without_its_words(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Trying a bug again would not help."""
    work = Work()
    work.errors.append(ValueError("what somebody wrote"))
    task = work.intake.submit(update(1))
    assert task is not None
    await task

    assert [noted.outcome for noted in work.notes] == ["bug"]
    assert work.intake.is_done(1)
    assert "somebody" not in caplog.messages[0]


async def test_a_closed_intake_takes_nothing() -> None:
    """Neither before the start nor after the stop."""
    work = Work()
    await work.intake.drain(0)

    with pytest.raises(BusyError):
        work.intake.submit(update(1))


async def test_a_stop_waits_and_then_gives_back() -> None:
    """What is answered in time is done; the rest, and all behind it, is not."""
    work = Work()
    for id_, chat in ((1, 1), (2, 2), (3, 2)):
        work.intake.submit(update(id_, chat))
    await work.begins(1, 2)
    work.let_go(1, 3)
    left = await work.intake.drain(0.05)

    assert left == 2
    assert work.intake.is_done(1)
    assert not work.intake.knows(2)
    assert not work.intake.knows(3)
    assert work.begun == [1, 2]
