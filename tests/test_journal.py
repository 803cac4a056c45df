"""What could not be answered and what helped: kept, private, and forgotten when asked."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from pathlib import Path

import pytest
from databases import database
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from journals import KEY, tally
from postgres import Server
from sqlalchemy import func, select

from bot.core.gaps.masking import mask
from bot.database import Database
from bot.entries import DAY, Forgotten
from bot.errors import DatabaseError
from bot.journal import Journal
from bot.tables import messages, metadata, votes

MINUTE = 60.0


@dataclass
class Clock:
    """A time that the test sets."""

    now: float = 1_760_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def journal(opened: Database, clock: Clock) -> Journal:
    """A journal that writes when it is told to: ``await journal.flush()``."""
    return Journal(opened, key=KEY, clock=clock)


async def texts(journal: Journal) -> list[str]:
    return sorted(group.typical for group in await journal.groups())


async def everything(opened: Database) -> str:
    """All that stands in the database."""
    async with opened.reading() as connection:
        tables = [
            (await connection.execute(select(table))).all() for table in metadata.sorted_tables
        ]
    return repr(tables)


async def test_every_kind_of_reply_is_counted(journal: Journal) -> None:
    """By the intent where there is one."""
    journal.answered("ice")
    journal.answered("ice")
    journal.missed(1, "hm", "fallback", ["ice"])
    journal.missed(1, "heat", "suggest", ["heat", "ice"])
    journal.emergency(1, "urgent")
    counted = await tally(journal)

    assert counted.numbers == {
        ("answered", "ice"): 2,
        ("fallback", ""): 1,
        ("suggest", ""): 1,
        ("emergency", "urgent"): 1,
    }
    assert counted.messages == 5


async def test_days_are_counted_apart(journal: Journal, clock: Clock) -> None:
    """The last seven days are today and six more."""
    for _ in range(10):
        journal.answered("ice")
        clock.now += DAY

    assert (await tally(journal, 7)).messages == 6
    assert (await tally(journal, 30)).messages == 10


async def test_texts_are_masked(journal: Journal, opened: Database) -> None:
    """What points to a person is not kept, and the person is a keyed hash."""
    journal.missed(123456789, "mail me at jo@example.com or 0170 1234567", "fallback", [])
    await journal.flush()
    kept = await everything(opened)

    assert "mail me at [email] or [phone]" in kept
    assert "example" not in kept
    assert "123456789" not in kept


async def test_another_key_finds_nobody(opened: Database, journal: Journal) -> None:
    """Hashes cannot be made again without the token."""
    journal.missed(1, "anything", "fallback", [])
    await journal.flush()
    stranger = Journal(opened, key=b"another")

    assert await stranger.forget(1) == Forgotten(0, 0)
    assert await journal.forget(1) == Forgotten(1, 0)


async def test_texts_can_be_turned_off(opened: Database, clock: Clock) -> None:
    """Everything is counted all the same, choices too; the rows are gone after an hour."""
    journal = Journal(opened, key=KEY, store_messages=False, clock=clock)
    journal.missed(1, "secret words", "suggest", ["ice"])
    journal.chosen(1, "ice")

    assert (await tally(journal)).numbers == {("suggest", ""): 1, ("chosen", "ice"): 1}
    assert await journal.groups() == []
    assert "secret" not in await everything(opened)
    clock.now += 61 * MINUTE
    await journal.purge()
    async with opened.reading() as connection:
        assert await connection.scalar(select(func.count()).select_from(messages)) == 0


async def test_a_choice_belongs_to_the_last_message(journal: Journal, clock: Clock) -> None:
    """Of the same person, within 15 minutes, once."""
    journal.missed(1, "first thing", "suggest", ["ice"])
    clock.now += 1
    journal.missed(2, "of somebody else", "suggest", ["ice"])
    clock.now += 1
    journal.missed(1, "second thing", "fallback", ["heat"])
    clock.now += 15 * MINUTE
    journal.chosen(1, "heat")
    journal.chosen(1, "ice")
    await journal.flush()
    chosen = {group.typical: group.chosen for group in await journal.groups()}

    assert chosen == {
        "first thing": (),
        "of somebody else": (),
        "second thing": (("heat", 1),),
    }
    assert (await tally(journal)).total("chosen") == 1


async def test_a_late_choice_counts_for_nothing(journal: Journal, clock: Clock) -> None:
    """Nor does one of somebody who was offered nothing."""
    journal.missed(1, "first", "suggest", ["ice"])
    await journal.flush()
    clock.now += 15 * MINUTE + 1
    journal.chosen(1, "ice")
    journal.chosen(2, "ice")

    assert (await tally(journal)).total("chosen") == 0


async def test_a_choice_before_the_next_message_stays_with_its_own(
    journal: Journal, clock: Clock
) -> None:
    """Although all of them are written at once."""
    journal.missed(1, "first", "suggest", ["ice"])
    clock.now += 1
    journal.chosen(1, "ice")
    clock.now += 1
    journal.missed(1, "second", "suggest", ["ice"])
    await journal.flush()

    assert {group.typical: group.chosen for group in await journal.groups()} == {
        "first": (("ice", 1),),
        "second": (),
    }


@pytest.mark.parametrize("between", [False, True])
async def test_a_second_vote_replaces_the_first(journal: Journal, between: bool) -> None:
    """One vote per person and answer, whether written together or one after the other."""
    journal.voted(1, "ice", True)
    journal.voted(2, "ice", False)
    if between:
        await journal.flush()
    journal.voted(1, "ice", False)
    journal.voted(1, "heat", True)

    assert (await tally(journal)).voted == [("ice", 0, 2), ("heat", 1, 0)]


async def test_what_led_to_an_emergency_is_not_kept(journal: Journal, clock: Clock) -> None:
    """The notice may have come from several messages together."""
    journal.missed(1, "long before", "fallback", [])
    clock.now += 3 * MINUTE
    journal.missed(1, "i feel nothing", "fallback", [])
    journal.missed(2, "somebody else", "fallback", [])
    clock.now += MINUTE
    journal.emergency(1, "emergency")
    clock.now += 1
    journal.missed(1, "afterwards", "fallback", [])

    assert await texts(journal) == ["afterwards", "long before", "somebody else"]


async def test_forget_deletes_what_is_written_and_what_waits(
    journal: Journal, opened: Database
) -> None:
    """And says how much it was; the others keep theirs."""
    journal.missed(1, "mine", "fallback", ["ice"])
    journal.voted(1, "ice", True)
    journal.missed(2, "theirs", "fallback", ["ice"])
    await journal.flush()
    journal.missed(1, "mine too", "suggest", ["ice"])
    journal.voted(1, "ice", False)
    journal.voted(1, "heat", False)

    assert await journal.forget(1) == Forgotten(messages=2, votes=2)
    assert await journal.forget(1) == Forgotten(messages=0, votes=0)
    assert journal.waiting == 0
    assert await texts(journal) == ["theirs"]
    assert "mine" not in await everything(opened)


async def test_what_was_forgotten_is_in_no_file_any_more(tmp_path: Path) -> None:
    """Not as free space of SQLite's file nor in its log, while the bot goes on running."""
    async with database(f"sqlite:///{tmp_path}/bot.db") as opened:
        journal = Journal(opened, key=KEY)
        for number in range(50):
            journal.missed(1, f"zanzibar {number}", "fallback", [])
            journal.missed(2, f"somebody else {number}", "fallback", [])
        await journal.flush()
        before = b"".join(file.read_bytes() for file in tmp_path.iterdir())
        await journal.forget(1)
        after = b"".join(file.read_bytes() for file in tmp_path.iterdir())

    assert b"zanzibar" in before
    assert b"zanzibar" not in after
    assert b"somebody else 7" in after


async def test_forget_without_a_database_drops_what_waits(tmp_path: Path) -> None:
    """It says that it failed, and does not write it later."""
    away = database(f"sqlite:///{tmp_path}/disk/bot.db")
    journal = Journal(away, key=KEY)
    journal.missed(1, "mine", "fallback", [])
    journal.missed(2, "theirs", "fallback", [])
    with pytest.raises(DatabaseError):
        await journal.forget(1)
    (tmp_path / "disk").mkdir()

    assert await texts(journal) == ["theirs"]
    await away.close()


async def test_what_is_too_old_is_deleted(journal: Journal, opened: Database, clock: Clock) -> None:
    """Texts and votes after 30 days; of the votes the numbers stay."""
    journal.missed(1, "old", "fallback", [])
    journal.voted(1, "ice", False)
    journal.voted(2, "ice", True)
    clock.now += 20 * DAY
    journal.missed(1, "new", "fallback", [])
    journal.voted(3, "ice", False)
    await journal.flush()
    clock.now += 11 * DAY
    await journal.purge()
    await journal.purge()
    async with opened.reading() as connection:
        left = await connection.scalar(select(func.count()).select_from(votes))

    assert await texts(journal) == ["new"]
    assert left == 1
    assert (await tally(journal, 60)).voted == [("ice", 1, 2)]


async def test_a_flood_does_not_fill_the_disk(
    journal: Journal, opened: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The newest messages are kept."""
    monkeypatch.setattr("bot.records._MOST_MESSAGES", 3)
    for number in range(5):
        journal.missed(1, f"question {number}", "fallback", [])
    await journal.flush()
    await journal.purge()

    assert await texts(journal) == ["question 2", "question 3", "question 4"]


async def test_an_ignored_group_stays_away(journal: Journal) -> None:
    """With what is like it later."""
    journal.missed(1, "tell me a joke", "fallback", [])
    await journal.flush()
    (group,) = await journal.groups()
    await journal.ignore(group)
    journal.missed(2, "Tell me a joke please", "fallback", [])

    assert await texts(journal) == []


async def test_ignoring_is_taken_back(journal: Journal) -> None:
    """With what has come since, and all of its numbers; twice is as good as once."""
    for person in range(3):
        journal.missed(person, "tell me a joke", "fallback", [])
    (before,) = await journal.groups()
    await journal.ignore(before)
    journal.missed(3, "a joke please", "fallback", [])
    (ignored,) = await journal.groups(ignored=True)
    await journal.restore(ignored)
    await journal.restore(ignored)
    (after,) = await journal.groups()

    assert before.count == before.people == 3
    assert after == ignored
    assert after.count == after.people == 4
    assert await journal.groups(ignored=True) == []


async def test_what_is_ignored_is_forgotten_and_grows_too_old_as_well(
    journal: Journal, opened: Database, clock: Clock
) -> None:
    """And nothing brings it back."""
    for person in (1, 2):
        journal.missed(person, "tell me a joke", "fallback", [])
    (group,) = await journal.groups()
    await journal.ignore(group)

    assert await journal.forget(1) == Forgotten(1, 0)
    await journal.restore(group)
    (left,) = await journal.groups()
    assert left.count == 1
    await journal.ignore(left)
    clock.now += 31 * DAY
    await journal.purge()
    await journal.restore(group)
    assert await journal.groups() == await journal.groups(ignored=True) == []
    assert "joke" not in await everything(opened)


@given(
    st.lists(
        st.one_of(
            st.tuples(st.just("missed"), st.text()),
            st.tuples(st.just("voted"), st.booleans()),
            st.tuples(st.just("chosen"), st.just("ice")),
        ),
        max_size=8,
    )
)
@hypothesis_settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_whatever_people_write_can_be_kept(
    postgresql: Server, acts: list[tuple[str, object]]
) -> None:
    """No text, however odd, stops the journal: half characters, nulls, controls."""

    async def keep() -> int:
        async with database(postgresql.url("postgres")) as opened:
            journal = Journal(opened, key=KEY)
            for kind, value in acts:
                if kind == "missed":
                    journal.missed(1, str(value), "fallback", ["ice"])
                elif kind == "voted":
                    journal.voted(1, "ice", bool(value))
                else:
                    journal.chosen(1, "ice")
            await journal.flush()
            return (await journal.forget(1)).messages

    assert asyncio.run(keep()) == sum(
        kind == "missed" and mask(str(text)) != "" for kind, text in acts
    )
