"""What an edit makes worse is told when it is known, and nobody waits for that."""

from __future__ import annotations

import pytest
from databases import sqlite_url  # noqa: F401  a fixture
from edited import PATIENCE, library_of_versions, said  # noqa: F401  a fixture
from holding import Held
from running import running, until
from small import small
from telegram_api import Chat, TelegramApi
from telegram_api.world import BotMessage

from bot.database import Database
from bot.library import Library
from bot.opening import start
from bot.versions import Versions

ASKED = ("which pillow do you recommend", "does swimming help")


@pytest.fixture(name="library")
async def library_with_tests(library: Library, versions: Versions) -> Library:
    """A file whose tests want both questions to stay unanswered."""
    tests = [f"  - {{say: {text}, expect: fallback}}\n" for text in ASKED]
    library.path.write_text(f"{small(1)}tests:\n{''.join(tests)}")
    return await start(library.path, versions)


async def added(admin: Chat, other: Chat, question: str) -> BotMessage:
    """Somebody asks in vain, and the admin adds it to a topic."""
    await said(other, question)
    await admin.press(await said(admin, "/unanswered"), "Add to “Walking 1”")
    return await admin.next_reply(PATIENCE)


async def test_the_next_command_does_not_wait(
    api: TelegramApi, library: Library, opened: Database, held: Held
) -> None:
    """The edit is live, the next command answered; the warning follows, and says of what it is."""
    admin, other = api.private_chat("Ada"), api.private_chat("Bob")
    async with running(api, library, database=opened, ADMIN_IDS=str(admin.id)):
        made = await added(admin, other, ASKED[0])
        status = await said(admin, "/status")
        await until(lambda: held.begun == 1)
        held.let_go()
        warning = await admin.next_reply(PATIENCE)

    assert "is live" in made.text
    assert "Serving version" in status.text
    assert warning.text.startswith(f"⚠️ 1 problem more with the phrase “{ASKED[0]}” (/check):")
    assert f"'{ASKED[0]}' should give fallback" in warning.text
    assert warning.reply_to == made.message_id


async def test_two_edits_give_one_warning(
    api: TelegramApi, library: Library, opened: Database, held: Held
) -> None:
    """Of two admins, each below the own edit; and no more than one file is looked at at a time."""
    admin, second, other = (api.private_chat(name) for name in ("Ada", "Cy", "Bob"))
    ids = f"{admin.id},{second.id}"
    async with running(api, library, database=opened, ADMIN_IDS=ids):
        by_admin = await added(admin, other, ASKED[0])
        by_second = await added(second, other, ASKED[1])
        begun = held.begun
        held.let_go()
        warnings = [await chat.next_reply(PATIENCE) for chat in (admin, second)]
        await api.settled(PATIENCE)

    named = f"the phrase “{ASKED[0]}” and the phrase “{ASKED[1]}”"
    assert begun == 1
    assert [one.reply_to for one in warnings] == [by_admin.message_id, by_second.message_id]
    assert all(one.text.startswith(f"⚠️ 2 problems more with {named}") for one in warnings)
    assert admin.unread == second.unread == []
    assert held.begun == 2


@pytest.mark.parametrize("way", ["button", "command", "file"])
async def test_what_was_taken_back_is_not_warned_of(
    api: TelegramApi, library: Library, opened: Database, held: Held, way: str
) -> None:
    """Nor by what came after it."""
    admin, other = api.private_chat("Ada"), api.private_chat("Bob")
    before = library.path.read_bytes()
    async with running(api, library, database=opened, ADMIN_IDS=str(admin.id)):
        first = await added(admin, other, ASKED[0])
        await until(lambda: held.begun == 1)
        if way == "button":
            await admin.press(first, "Undo")
        elif way == "command":
            await admin.say("/undo")
        else:
            library.path.write_bytes(before)
        await admin.next_reply(PATIENCE)
        await added(admin, other, ASKED[1])
        held.let_go()
        warning = await admin.next_reply(PATIENCE)
        await api.settled(PATIENCE)

    assert warning.text.startswith(f"⚠️ 1 problem more with the phrase “{ASKED[1]}” (/check):")
    assert admin.unread == []


async def test_what_it_spoils_is_told_even_if_that_it_is_live_could_not(
    api: TelegramApi, library: Library, opened: Database, held: Held
) -> None:
    admin, other = api.private_chat("Ada"), api.private_chat("Bob")
    held.let_go()
    async with running(api, library, database=opened, ADMIN_IDS=str(admin.id)):
        await said(other, ASKED[0])
        asked = await said(admin, "/unanswered")
        api.faults.forbidden("editMessageText", "not now")
        await admin.press(asked, "Add to “Walking 1”")
        told = await admin.next_reply(PATIENCE)
        while not told.text.startswith("⚠️"):
            told = await admin.next_reply(PATIENCE)

    assert told.text.startswith(f"⚠️ 1 problem more with the phrase “{ASKED[0]}” (/check):")
    assert told.reply_to == asked.message_id


async def test_an_edit_that_spoils_nothing_is_followed_by_nothing(
    api: TelegramApi, library: Library, opened: Database, held: Held
) -> None:
    """And what an edit is compared with has been looked at already after the edit before it."""
    admin, other = api.private_chat("Ada"), api.private_chat("Bob")
    held.let_go()
    async with running(api, library, database=opened, ADMIN_IDS=str(admin.id)):
        await added(admin, other, "how about a hot water bottle")
        await until(lambda: held.begun == 1, PATIENCE)
        await added(admin, other, ASKED[0])
        warning = await admin.next_reply(PATIENCE)

    assert warning.text.startswith("⚠️ 1 problem more with the phrase “")
    assert f"'{ASKED[0]}' should give fallback" in warning.text
    assert held.begun == 2


async def test_a_stop_waits_for_no_comparison_and_says_so(
    api: TelegramApi,
    library: Library,
    opened: Database,
    held: Held,
    caplog: pytest.LogCaptureFixture,
) -> None:
    admin, other = api.private_chat("Ada"), api.private_chat("Bob")
    async with running(api, library, database=opened, ADMIN_IDS=str(admin.id)):
        made = await added(admin, other, ASKED[0])
        await until(lambda: held.begun == 1)
    farewell = await admin.next_reply(PATIENCE)

    assert farewell.text.startswith("I had to stop before I could see whether the phrase “")
    assert "/check" in farewell.text
    assert farewell.reply_to == made.message_id
    assert "what an edit made worse" in caplog.text
    assert ASKED[0] not in caplog.text


async def test_a_stop_does_not_hang_where_telegram_is_away(
    api: TelegramApi,
    library: Library,
    opened: Database,
    held: Held,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """The block ends, which has a limit of its own."""
    admin, other = api.private_chat("Ada"), api.private_chat("Bob")
    async with running(api, library, database=opened, ADMIN_IDS=str(admin.id)):
        await added(admin, other, ASKED[0])
        await until(lambda: held.begun == 1)
        hanging = api.faults.hang("sendMessage")
    hanging.release()

    assert "no admin could be told so in time" in caplog.text


async def test_a_file_is_offered_at_once(
    api: TelegramApi, library: Library, opened: Database, held: Held
) -> None:
    """It can be applied before it was compared, and is compared once."""
    admin = api.private_chat("Ada")
    worse = library.path.read_text().replace("walking good,", "walking good, does swimming help,")
    async with running(api, library, database=opened, ADMIN_IDS=str(admin.id)):
        await admin.send("document", content=worse.encode(), name="intents.yaml")
        offer = await admin.next_reply(PATIENCE)
        await until(lambda: held.begun == 1)
        await admin.press(offer, "Apply")
        applied = await admin.next_reply(PATIENCE)
        held.let_go()
        warning = await admin.next_reply(PATIENCE)
        await api.settled(PATIENCE)

    assert offer.text.endswith("If that makes anything worse, I say so below in a moment.")
    assert "is live" in applied.text
    assert warning.text.startswith("⚠️ 1 problem more with the file you sent (/check):")
    assert warning.reply_to == offer.message_id
    assert admin.unread == []
    assert held.begun == 1


async def test_of_two_files_sent_the_one_that_is_applied_is_told_of(
    api: TelegramApi, library: Library, opened: Database, held: Held
) -> None:
    """The second took the place of the first in the comparison; not so when that is applied."""
    admin = api.private_chat("Ada")
    text = library.path.read_text()
    worse = text.replace("walking good,", "walking good, does swimming help,")
    async with running(api, library, database=opened, ADMIN_IDS=str(admin.id)):
        await admin.send("document", content=worse.encode(), name="intents.yaml")
        first = await admin.next_reply(PATIENCE)
        await until(lambda: held.begun == 1)
        other = text.replace("Walking is good", "Walking is fine")
        await admin.send("document", content=other.encode(), name="intents.yaml")
        await admin.next_reply(PATIENCE)
        await admin.press(first, "Apply")
        await admin.next_reply(PATIENCE)
        held.let_go()
        warning = await admin.next_reply(PATIENCE)

    assert warning.text.startswith("⚠️ 1 problem more with the file you sent (/check):")
    assert warning.reply_to == first.message_id


async def test_what_a_saved_file_spoils_is_told_below_that_it_is_live(
    api: TelegramApi, library: Library, opened: Database
) -> None:
    """Whoever edits by hand reads as much as who sends the file."""
    admin = api.private_chat("Ada")
    worse = library.path.read_text().replace("walking good,", "walking good, does swimming help,")
    async with running(api, library, database=opened, ADMIN_IDS=str(admin.id)):
        library.path.write_text(worse)
        live = await admin.next_reply(PATIENCE)
        warning = await admin.next_reply(PATIENCE)

    assert live.text.startswith("✔ Now serving version ")
    assert live.text.splitlines()[1:] == ["• walking: +1 phrase"]
    assert warning.text.startswith("⚠️ 1 problem more with the saved file (/check):")
    assert warning.reply_to == live.message_id
