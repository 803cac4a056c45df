"""What the journal keeps, as statements to the database."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import bindparam, delete, func, select, text, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.gaps.grouping import Missed
from bot.core.gaps.stats import Tally
from bot.database import Database
from bot.entries import DAY, Alarm, Choice, Counts, Entry, Forgotten, Message, Vote, day_of
from bot.tables import counts, messages, votes

CHOICE_WITHIN = 15 * 60.0
"""Seconds after a message within which a choice belongs to it."""
TOGETHER = 120.0
"""Seconds before an emergency within which the messages of a person may be part of it."""
_WITHOUT_TEXT = 60 * 60.0
"""Seconds that a message without a text is kept: it only waits for what is chosen after it."""
_MOST_MESSAGES = 100_000
"""Messages that are kept at most, whoever floods us."""
_COUNTS_KEPT = 400
"""Days that plain numbers are kept."""


class Records:
    """The journal's rows. Every method raises DatabaseError when the database cannot be used."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def write(self, entries: Sequence[Entry], numbers: Counts) -> None:
        """Adds entries, in order, and numbers, all or nothing."""
        async with self._database.writing() as connection:
            new = [asdict(entry) for entry in entries if isinstance(entry, Message)]
            if new:
                await connection.execute(messages.insert(), new)
            chosen = await _choose(connection, [e for e in entries if isinstance(e, Choice)])
            alarms = [{"p": e.person, "now": e.at} for e in entries if isinstance(e, Alarm)]
            if alarms:
                await connection.execute(_WITHDRAW, alarms)
            await _vote(connection, [entry for entry in entries if isinstance(entry, Vote)])
            await _count(connection, numbers + chosen)

    async def forget(self, person: str) -> Forgotten:
        """Deletes all rows of a person, and their bytes."""
        async with self._database.writing() as connection:
            mine = messages.c.person == person
            texts = await connection.execute(
                delete(messages).where(mine).returning(messages.c.text)
            )
            up = await connection.execute(
                delete(votes).where(votes.c.person == person).returning(votes.c.about)
            )
            gone = Forgotten(
                sum(text is not None for text in texts.scalars()), len(up.scalars().all())
            )
        await self._database.wipe()
        return gone

    async def purge(self, now: float, days: int) -> None:
        """Deletes what is older than ``days``; old votes go on as plain numbers of their day."""
        before = now - days * DAY
        async with self._database.writing() as connection:
            newest = select(func.max(messages.c.id)).scalar_subquery()
            await connection.execute(
                delete(messages).where(
                    (messages.c.at < before)
                    | (messages.c.text.is_(None) & (messages.c.at < now - _WITHOUT_TEXT))
                    | (messages.c.id <= newest - _MOST_MESSAGES)
                )
            )
            old = delete(votes).where(votes.c.at < before).returning(votes)
            gone = (await connection.execute(old)).all()
            await _count(
                connection,
                Counter((day_of(row.at), "up" if row.up else "down", row.about) for row in gone),
            )
            await connection.execute(
                delete(counts).where(counts.c.day < day_of(now) - _COUNTS_KEPT)
            )
        await self._database.wipe()

    async def missed(self, now: float, days: int, limit: int = 20_000) -> list[Missed]:
        """The newest messages of the last ``days`` days that were not answered."""
        query = (
            select(messages)
            .where(messages.c.at >= now - days * DAY, messages.c.text.is_not(None))
            .order_by(messages.c.id.desc())
            .limit(limit)
        )
        async with self._database.reading() as connection:
            rows = (await connection.execute(query)).all()
        return [
            Missed(
                id=row.id,
                text=row.text,
                person=row.person,
                chosen=row.chosen,
                day=datetime.fromtimestamp(row.at, UTC).date().isoformat(),
                ignored=row.ignored,
            )
            for row in rows
        ]

    async def ignore(self, ids: Iterable[int], *, ignored: bool) -> None:
        """Marks messages as not worth an answer, or takes that back."""
        async with self._database.writing() as connection:
            await connection.execute(
                update(messages).where(messages.c.id.in_(list(ids))).values(ignored=ignored)
            )

    async def tally(self, now: float, days: int) -> Tally:
        """What happened in the last ``days`` days (UTC), today included."""
        first = day_of(now) - days + 1
        async with self._database.reading() as connection:
            total = func.sum(counts.c.number).label("total")
            numbers = await connection.execute(
                select(counts.c.name, counts.c.about, total)
                .where(counts.c.day >= first)
                .group_by(counts.c.name, counts.c.about)
            )
            totals = Counter({(row.name, row.about): int(row.total) for row in numbers})
            cast = await connection.execute(
                select(votes.c.about, votes.c.up, func.count().label("total"))
                .where(votes.c.at >= first * DAY)
                .group_by(votes.c.about, votes.c.up)
            )
            for row in cast:
                totals["up" if row.up else "down", row.about] += row.total
        return Tally(days, totals)


_OFFERS = (
    select(messages.c.id, messages.c.person, messages.c.at, messages.c.chosen)
    .where(messages.c.person.in_(bindparam("people", expanding=True)))
    .where(messages.c.at >= bindparam("since"))
    .order_by(messages.c.at, messages.c.id)
)
_CHOOSE = (
    update(messages)
    .where(messages.c.id == bindparam("message"), messages.c.chosen.is_(None))
    .values(chosen=bindparam("intent"))
)
_WITHDRAW = delete(messages).where(
    messages.c.person == bindparam("p"),
    messages.c.at <= bindparam("now"),
    messages.c.at >= bindparam("now") - TOGETHER,
)
# SQLAlchemy has ON CONFLICT per dialect only, and loading PostgreSQL's for SQLite is time at start.
_VOTE = text(
    f"INSERT INTO {votes.name} (person, about, up, at) VALUES (:person, :about, :up, :at) "
    "ON CONFLICT (person, about) DO UPDATE SET up = excluded.up, at = excluded.at"
)
_COUNT = text(
    f"INSERT INTO {counts.name} (day, name, about, number) VALUES (:day, :name, :about, :number) "
    f"ON CONFLICT (day, name, about) DO UPDATE SET number = {counts.name}.number + excluded.number"
)


async def _choose(connection: AsyncConnection, choices: Sequence[Choice]) -> Counts:
    """Notes choices at the messages they belong to; the number of those that belong to one.

    All at once: with SQLite, every statement goes to another thread and back.
    """
    found = await _offers_to(connection, choices) if choices else {}
    noted: dict[int, Choice] = {}
    for choice in choices:
        since = choice.at - CHOICE_WITHIN
        said = [m for m in found.get(choice.person, ()) if since <= m.at <= choice.at]
        if said and said[-1].chosen is None:
            noted.setdefault(said[-1].id, choice)
    if noted:
        rows = [{"message": id_, "intent": choice.intent} for id_, choice in noted.items()]
        await connection.execute(_CHOOSE, rows)
    return Counter((day_of(choice.at), "chosen", choice.intent) for choice in noted.values())


async def _offers_to(
    connection: AsyncConnection, choices: Sequence[Choice]
) -> dict[str, list[Any]]:
    """The messages that choices may belong to, by person, in the order they were said."""
    asked = {
        "people": list({choice.person for choice in choices}),
        "since": min(choice.at for choice in choices) - CHOICE_WITHIN,
    }
    found: dict[str, list[Any]] = defaultdict(list)
    for row in await connection.execute(_OFFERS, asked):
        found[row.person].append(row)
    return found


async def _vote(connection: AsyncConnection, cast: Sequence[Vote]) -> None:
    last = {(vote.person, vote.about): asdict(vote) for vote in cast}
    if last:  # in one order, so that two instances never wait for each other in a circle
        await connection.execute(_VOTE, [last[key] for key in sorted(last)])


async def _count(connection: AsyncConnection, numbers: Counts) -> None:
    rows = [
        {"day": day, "name": name, "about": about, "number": number}
        for (day, name, about), number in sorted(numbers.items())
        if number
    ]
    if rows:
        await connection.execute(_COUNT, rows)
