"""The live file: what is served after an edit, a broken edit, a restart, and an edit elsewhere."""

from __future__ import annotations

import asyncio
import os
import shutil
import sqlite3
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, closing
from pathlib import Path

import pytest
from databases import database, locked, sqlite_url  # noqa: F401  a fixture
from dying import REASON, Dying
from edited import PATIENCE
from small import BROKEN, small

from bot import watching
from bot.changes import Change
from bot.errors import FileError, OvertakenError, WorkshopError
from bot.library import Library, digest_of
from bot.live import Live
from bot.opening import start
from bot.versions import Versions

pytestmark = pytest.mark.usefixtures("watched_closely")


class Editing:
    """A watched file, and the changes that were told."""

    def __init__(self, path: Path, versions: Versions | None, library: Library) -> None:
        self.path = path
        self.library = library
        self.changes: asyncio.Queue[Change] = asyncio.Queue()
        self.live = Live(library, versions, self.changes.put_nowait)

    @property
    def answer(self) -> str:
        return self.library.current.catalog.intents["heat"].answer

    async def next_change(self) -> Change:
        return await asyncio.wait_for(self.changes.get(), PATIENCE)

    async def until(self, holds: Callable[[], bool]) -> None:
        async with asyncio.timeout(PATIENCE):
            while not holds():
                await asyncio.sleep(0.02)


@asynccontextmanager
async def editing(path: Path, versions: Versions | None = None) -> AsyncIterator[Editing]:
    async with watched(path, versions, await start(path, versions)) as edited:
        yield edited


@asynccontextmanager
async def watched(
    path: Path, versions: Versions | None, library: Library
) -> AsyncIterator[Editing]:
    edited = Editing(path, versions, library)
    task = asyncio.create_task(edited.live.run())
    try:
        yield edited
    finally:
        task.cancel()
        await asyncio.wait((task,))


@pytest.fixture
def alike(tmp_path: Path) -> tuple[Path, Path]:
    """The same file on two machines with disks of their own."""
    paths = tmp_path / "one.yaml", tmp_path / "other.yaml"
    for path in paths:
        path.write_text(small(1))
    return paths


def plain_write(path: Path, text: str) -> None:
    path.write_text(text)


def atomic_rename(path: Path, text: str) -> None:
    beside = path.with_suffix(".tmp")
    beside.write_text(text)
    beside.replace(path)


def delete_and_recreate(path: Path, text: str) -> None:
    path.unlink()
    path.write_text(text)


def same_size_and_time(path: Path, text: str) -> None:
    before = path.stat()
    assert before.st_size == len(text)
    path.write_text(text)
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def through_a_backup(path: Path, text: str) -> None:
    """As vim does: the old file moves away, a new one takes its name."""
    shutil.move(path, path.with_suffix(".bak"))
    path.write_text(text)


@pytest.mark.parametrize(
    "save", [plain_write, atomic_rename, delete_and_recreate, same_size_and_time, through_a_backup]
)
async def test_every_way_of_saving_is_seen(path: Path, save: Callable[[Path, str], None]) -> None:
    async with editing(path) as edited:
        save(path, small(2))
        change = await edited.next_change()

        assert not change.broken
        assert edited.answer == "Both are fine, version 2."


async def test_a_broken_edit_changes_nothing_and_is_told_once(path: Path) -> None:
    async with editing(path) as edited:
        path.write_text(BROKEN)
        broken = await edited.next_change()
        served = edited.answer
        problems = edited.library.file_problems
        path.write_text(small(3))
        mended = await edited.next_change()

        assert broken.broken
        assert (broken.problems[0].line, broken.problems[0].column) == (2, 3)
        assert served == "Both are fine, version 1."
        assert problems == broken.problems
        assert mended.mended
        assert edited.library.file_problems == ()
        assert edited.answer == "Both are fine, version 3."
        assert edited.changes.empty()


async def test_taking_a_broken_edit_back_is_a_mending(path: Path) -> None:
    async with editing(path) as edited:
        path.write_text(BROKEN)
        await edited.next_change()
        path.write_text(small(1))
        mended = await edited.next_change()

        assert mended.mended
        assert edited.answer == "Both are fine, version 1."


async def test_a_file_that_is_away_for_a_while_is_no_edit(path: Path) -> None:
    async with editing(path) as edited:
        path.unlink()
        await asyncio.sleep(watching.FILE_POLL * 3)
        assert edited.changes.empty()
        path.write_text(small(2))
        await edited.next_change()

        assert edited.answer == "Both are fine, version 2."


async def test_answers_flow_while_a_large_edit_is_trained(path: Path) -> None:
    """The event loop is never held for long (processor time): the training is done elsewhere."""
    more = "".join(f"      - wording number {n} of heat {n * 7919}\n" for n in range(1500))
    text = small(2).replace(
        "phrases: [heat or ice, should i use ice or heat, is a heating pad good]",
        "phrases:\n      - heat or ice\n" + more.rstrip("\n"),
    )
    async with editing(path) as edited:
        path.write_text(text)
        longest, last = 0.0, time.process_time()
        while edited.changes.empty():
            await asyncio.sleep(0.001)
            longest, last = max(longest, time.process_time() - last), time.process_time()

        assert edited.answer == "Both are fine, version 2."
        assert longest < 0.2


async def test_a_start_goes_on_where_the_database_is_not_there(
    path: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """The file is served as it stands, and the log says what is missed."""
    gone = database(f"sqlite:///{tmp_path}/gone/bot.db")
    library = await start(path, Versions(gone))
    await gone.close()

    assert library.current.text == small(1).encode()
    assert library.current.number == 0
    assert len(caplog.messages) == 1
    assert caplog.messages[0].startswith("the database cannot be used; people are answered")
    assert caplog.messages[0].endswith("gone/bot.db: unable to open database file")


async def test_a_broken_file_at_start_needs_an_earlier_version(
    path: Path, versions: Versions
) -> None:
    path.write_text(BROKEN)
    with pytest.raises(FileError, match=r"intents\.yaml:2:3: error"):
        await start(path, versions)

    path.write_text(small(1))
    await start(path, versions)
    path.write_text(BROKEN)
    library = await start(path, versions)

    assert library.current.catalog.intents["heat"].answer == "Both are fine, version 1."
    assert library.file_problems


async def test_a_missing_file_is_told_once_with_what_is_served(
    path: Path, versions: Versions, caplog: pytest.LogCaptureFixture
) -> None:
    """At a start: also when it is seen a moment later that it is not there. And again later on."""
    await start(path, versions)
    path.unlink()
    async with editing(path, versions) as edited:
        await asyncio.sleep(2 * watching._GONE * watching.FILE_POLL)  # it would be missed by now
        told = list(caplog.messages)
        path.write_text(small(2))
        back = await edited.next_change()
        path.unlink()
        gone = await edited.next_change()

    served = f"version {digest_of(small(1).encode())[:12]} is served meanwhile"
    todo = "No such file or directory; name the file with --intents or INTENTS_FILE"
    assert told == [f"{path}: {todo}; {served}"]
    assert back.mended
    assert gone.broken
    assert caplog.messages[-1].startswith(
        f"{path}: the file is gone or cannot be read; put it back"
    )
    assert len(caplog.messages) == 2


async def test_a_missing_file_without_a_version_is_one_line(path: Path, versions: Versions) -> None:
    path.unlink()
    with pytest.raises(FileError) as refused:
        await start(path, versions)

    assert str(refused.value).splitlines() == [
        f"{path}: No such file or directory; name the file with --intents or INTENTS_FILE"
    ]


async def test_an_edit_from_the_chat_reaches_others_and_survives_a_restart(
    alike: tuple[Path, Path], versions: Versions
) -> None:
    one, other = alike
    async with editing(one, versions) as here, editing(other, versions) as there:
        published = await here.live.publish(small(2).encode())
        await there.until(lambda: there.answer == "Both are fine, version 2.")

        assert published.in_database
        assert published.in_file
        assert here.answer == there.answer
        assert one.read_text() == small(2)
        assert other.read_text() == small(1)

    restarted = await start(other, versions)
    assert restarted.current.catalog.intents["heat"].answer == "Both are fine, version 2."

    other.write_text(small(3))
    deployed = await start(other, versions)
    assert deployed.current.catalog.intents["heat"].answer == "Both are fine, version 3."


async def test_an_edit_written_into_one_file_outlives_restarts_of_all(
    alike: tuple[Path, Path], versions: Versions
) -> None:
    """Machines with disks of their own: one has the edit in its file, the other has not."""
    one, other = alike
    async with editing(one, versions) as here:
        await here.live.publish(small(2).encode())

    for path in (other, one, other):
        restarted = await start(path, versions)
        assert restarted.current.catalog.intents["heat"].answer == "Both are fine, version 2."


async def test_an_edit_that_was_undone_elsewhere_does_not_come_back(
    alike: tuple[Path, Path], versions: Versions, caplog: pytest.LogCaptureFixture
) -> None:
    """It still stands in the file of the machine where it was made."""
    one, other = alike
    async with editing(one, versions) as here, editing(other, versions) as there:
        await here.live.publish(small(2).encode())
        await there.until(lambda: there.answer == "Both are fine, version 2.")
        await there.live.undo()
    restarted = await start(one, versions)

    assert one.read_text() == small(2)
    assert restarted.current.text == small(1).encode()

    other.write_text(small(3))
    await start(other, versions)
    again = await start(one, versions)
    one.write_text(small(1))
    deployed = await start(one, versions)

    assert "holds an edit from the chat that was gone on from" in caplog.text
    assert again.current.text == small(3).encode()
    assert deployed.current.text == small(1).encode()


async def test_a_file_that_stays_away_is_told_once(path: Path) -> None:
    async with editing(path) as edited:
        path.unlink()
        gone = await edited.next_change()
        served = edited.answer
        path.write_text(small(1))
        back = await edited.next_change()

        assert gone.broken
        assert "cannot be read" in gone.problems[0].message
        assert served == "Both are fine, version 1."
        assert back.mended
        assert edited.library.file_problems == ()
        assert edited.changes.empty()


async def test_a_broken_edit_from_the_chat_is_refused(path: Path, versions: Versions) -> None:
    async with editing(path, versions) as edited:
        published = await edited.live.publish(BROKEN.encode())

        assert published.served is None
        assert published.problems
        assert edited.answer == "Both are fine, version 1."
        assert path.read_text() == small(1)


async def test_an_edit_comes_on_top_of_what_was_saved_just_now(path: Path) -> None:
    """Although nobody has looked at the file since."""
    live = Live(await start(path, None), None, lambda _: None)
    path.write_text(small(2))
    published = await live.edit(lambda served: served + b"# edited\n")

    assert published.beside == ""
    assert path.read_text() == small(2) + "# edited\n"


async def test_what_an_edit_takes_the_place_of_is_kept(path: Path) -> None:
    """Somebody is still mending it."""
    async with editing(path) as edited:
        path.write_text(BROKEN)
        await edited.next_change()
        first = await edited.live.publish(small(2).encode())
        nothing = await edited.live.publish(small(3).encode())
        path.write_text(BROKEN + "# again\n")
        await edited.next_change()
        second = await edited.live.publish(small(4).encode())

        assert first.in_file
        assert path.with_name(first.beside).read_text() == BROKEN
        assert edited.library.file_problems == ()
        assert nothing.beside == ""
        assert path.with_name(second.beside).read_text() == BROKEN + "# again\n"
        assert path.read_text() == small(4)


async def test_what_is_saved_while_an_edit_is_built_is_kept(path: Path) -> None:
    live = Live(await start(path, None), None, lambda _: None)

    def edit(served: bytes) -> bytes:
        path.write_text(small(2))
        return served + b"# edited\n"

    published = await live.edit(edit)

    assert path.with_name(published.beside).read_text() == small(2)
    assert path.read_text() == small(1) + "# edited\n"


async def test_what_cannot_be_kept_stays_where_it_is(path: Path) -> None:
    async with editing(path) as edited:
        path.write_text(BROKEN)
        await edited.next_change()
        digest = digest_of(BROKEN.encode())
        path.with_name(f"{path.name}.unserved-{digest[:8]}").mkdir()
        published = await edited.live.publish(small(2).encode())

        assert published.served is not None
        assert not published.in_file
        assert path.read_text() == BROKEN
        assert edited.library.file_problems


async def test_an_edit_elsewhere_does_not_mend_the_file_here(
    alike: tuple[Path, Path], versions: Versions
) -> None:
    one, other = alike
    async with editing(one, versions) as here, editing(other, versions) as there:
        other.write_text(BROKEN)
        await there.next_change()
        await here.live.publish(small(2).encode())
        await there.until(lambda: there.answer == "Both are fine, version 2.")

        assert there.library.file_problems


async def test_a_disk_that_cannot_be_written_is_told(tmp_path: Path, versions: Versions) -> None:
    folder = tmp_path / "gone"
    folder.mkdir()
    path = folder / "intents.yaml"
    path.write_text(small(1))
    async with editing(path, versions) as edited:
        shutil.rmtree(folder)
        published = await edited.live.publish(small(2).encode())

        assert published.in_database
        assert not published.in_file
        assert edited.answer == "Both are fine, version 2."


async def test_undo_goes_back_one_version(path: Path, versions: Versions) -> None:
    async with editing(path, versions) as edited:
        assert await edited.live.undo() is None
        await edited.live.publish(small(2).encode())
        undone = await edited.live.undo()

        assert undone is not None
        assert undone.served is not None
        assert edited.answer == "Both are fine, version 1."
        assert path.read_text() == small(1)

    restarted = await start(path, versions)
    assert restarted.current.digest == digest_of(small(1).encode())


async def test_a_saved_file_is_read_in_although_its_process_died(
    path: Path, dying: Dying, caplog: pytest.LogCaptureFixture
) -> None:
    """Nobody need save it again; that it was late is told once and called nobody's mistake."""
    async with editing(path) as edited:
        dying.dies(2)
        path.write_text(small(2))
        late = await edited.next_change()
        waits, problems = edited.library.file_waits, edited.library.file_problems
        taken = await edited.next_change()

        assert REASON in late.unfinished
        assert not late.broken
        assert REASON in waits
        assert problems == ()
        assert edited.answer == "Both are fine, version 2."
        assert not taken.mended
        assert edited.library.file_waits == ""
        assert edited.changes.empty()
    assert dying.left == 0
    assert caplog.text.count("could not be read in just now") == 1
    assert "cannot be served" not in caplog.text


@pytest.mark.usefixtures("tried_once")
async def test_reload_tries_at_once(path: Path, dying: Dying) -> None:
    """However long the pause would be."""
    async with editing(path) as edited:
        dying.dies(2)
        path.write_text(small(2))
        await edited.next_change()
        again = await edited.live.reload()
        taken = await edited.live.reload()

        assert again is not None
        assert again.unfinished
        assert taken is not None
        assert not taken.unfinished
        assert edited.answer == "Both are fine, version 2."
        assert await edited.live.reload() is None


@pytest.mark.usefixtures("tried_once")
async def test_the_pause_holds_for_what_waits_and_not_for_what_is_saved_next(
    path: Path, dying: Dying
) -> None:
    async with editing(path) as edited:
        dying.dies(1)
        path.write_text(small(2))
        await edited.next_change()
        path.touch()
        await asyncio.sleep(watching.FILE_POLL * 50)
        begun = dying.begun
        path.write_text(small(3))
        await edited.next_change()

        assert begun == 1
        assert edited.answer == "Both are fine, version 3."


async def test_a_save_that_is_taken_back_need_not_be_read_in(path: Path, dying: Dying) -> None:
    async with editing(path) as edited:
        dying.dies(1_000)
        path.write_text(small(2))
        await edited.next_change()
        path.write_text(small(1))
        await edited.until(lambda: not edited.library.file_waits)

        assert edited.answer == "Both are fine, version 1."
        assert edited.changes.empty()


@pytest.mark.usefixtures("tried_once")
async def test_an_edit_from_the_chat_takes_no_place_of_a_file_that_waits(
    path: Path, dying: Dying
) -> None:
    """The file would be overwritten, and what was saved lost."""
    async with editing(path) as edited:
        dying.dies(2)
        path.write_text(small(2))
        await edited.next_change()
        with pytest.raises(WorkshopError, match=REASON):
            await edited.live.edit(lambda served: served + b"# edited\n")
        waiting = path.read_text()
        await edited.live.edit(lambda served: served + b"# edited\n")

        assert waiting == small(2)
        assert path.read_text() == small(2) + "# edited\n"


async def test_a_version_from_elsewhere_is_taken_although_its_process_died(
    alike: tuple[Path, Path], versions: Versions, dying: Dying, caplog: pytest.LogCaptureFixture
) -> None:
    one, other = alike
    here = Live(await start(one, versions), versions, lambda _: None)
    await here.publish(small(2).encode())
    other_library = await start(other, None)
    async with watched(other, versions, other_library) as there:
        dying.dies(2)
        await there.until(lambda: there.answer == "Both are fine, version 2.")

    assert dying.left == 0
    assert caplog.text.count("could not be read in just now") == 1
    assert "cannot be served" not in caplog.text


async def test_undo_publishes_what_could_be_built(
    path: Path, versions: Versions, dying: Dying
) -> None:
    """Where the process dies nothing has changed, in the database either."""
    live = Live(await start(path, versions), versions, lambda _: None)
    await live.publish(small(2).encode())
    before = await versions.latest()
    dying.dies(1)
    with pytest.raises(WorkshopError):
        await live.undo()

    assert await versions.latest() == before
    assert path.read_text() == small(2)


async def test_of_two_edits_at_once_none_is_lost(path: Path, versions: Versions) -> None:
    live = Live(await start(path, versions), versions, lambda _: None)
    await asyncio.gather(
        live.edit(lambda served: served + b"# one\n"),
        live.edit(lambda served: served + b"# two\n"),
    )

    assert set(path.read_text().splitlines()[-2:]) == {"# one", "# two"}


async def test_of_two_edits_at_once_on_two_instances_none_is_lost(
    alike: tuple[Path, Path], versions: Versions
) -> None:
    """The one that comes second is made again, on top of the first."""
    lives = [Live(await start(path, versions), versions, lambda _: None) for path in alike]
    await asyncio.gather(
        lives[0].edit(lambda served: served + b"# one\n"),
        lives[1].edit(lambda served: served + b"# two\n"),
    )
    latest = await versions.latest()

    assert latest is not None
    assert latest.number == 3
    assert set(latest.text.splitlines()[-2:]) == {"# one", "# two"}


async def test_who_is_overtaken_again_and_again_is_told(
    path: Path, tmp_path: Path, versions: Versions
) -> None:
    """Nothing has changed then."""
    live = Live(await start(path, versions), versions, lambda _: None)
    other = sqlite3.connect(tmp_path / "bot.db", isolation_level=None, check_same_thread=False)
    copy = (
        "INSERT INTO bot_versions SELECT number + 1, text || '#', digest || '+', based_on, origin,"
        " created, note, restores FROM bot_versions ORDER BY number DESC LIMIT 1"
    )

    def edit(served: bytes) -> bytes:
        other.execute(copy)
        return served + b"# edited\n"

    with closing(other), pytest.raises(OvertakenError, match="try again"):
        await live.edit(edit)

    latest = await versions.latest()
    assert latest is not None
    assert "# edited" not in latest.text
    assert path.read_text() == small(1)


async def test_undo_takes_back_first_what_was_not_kept(path: Path, tmp_path: Path) -> None:
    """While the database was away an edit came on top of the one that is latest there."""
    address = f"sqlite:///{tmp_path / 'bot.db'}"
    async with database(address, patience=1.0) as impatient:
        versions = Versions(impatient)
        live = Live(await start(path, versions), versions, lambda _: None)
        kept = await live.publish(small(2).encode())
        with locked(address):
            unkept = await live.publish(small(3).encode())
        assert kept.served is not None
        with pytest.raises(OvertakenError):
            await live.undo(only=kept.served.number)
        still = path.read_text()
        undone = await live.undo()
        back = path.read_text()
        await live.undo(only=kept.served.number)

    assert not unkept.in_database
    assert still == small(3)
    assert undone is not None
    assert back == small(2)
    assert path.read_text() == small(1)
