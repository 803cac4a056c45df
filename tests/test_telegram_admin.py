"""Admins in the chat, over the wire: what they can do, and that nobody else can."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path

import pytest
from databases import database, sqlite_url  # noqa: F401  a fixture
from edited import PATIENCE, library_of_versions, said  # noqa: F401  a fixture
from holding import Held
from running import running, until
from small import BROKEN, TESTED, small
from telegram import Bot
from telegram_api import Chat, TelegramApi

from bot.announced import Announced
from bot.changes import Change
from bot.database import Database
from bot.library import Library
from bot.platforms.telegram.admins.telling import Telling
from bot.platforms.telegram.profile import ADMIN, PRIVATE


async def test_nobody_else_has_the_commands(
    api: TelegramApi, library: Library, opened: Database
) -> None:
    """For them these are commands nobody knows."""
    admin, other = api.private_chat("Ada"), api.private_chat("Bob")
    async with running(api, library, database=opened, ADMIN_IDS=str(admin.id)):
        help_ = await said(other, "/help")
        for command in (
            "/status",
            "/reload",
            "/check",
            "/export",
            "/undo",
            "/stats",
            "/unanswered",
            "/admin",
            "/cancel",
        ):
            assert (await said(other, command)).text == help_.text
        await other.send("document", content=small(2).encode(), name="intents.yaml")
        reply = await other.next_reply()
        stolen = await other.press_raw("apply-" + "0" * 32, message_id=reply.message_id)
        await stolen.answer()
        await api.settled()

    assert "text" in reply.text
    assert library.current.text == small(1).encode()


async def test_status_check_explain_export(
    api: TelegramApi, library: Library, opened: Database
) -> None:
    admin = api.private_chat("Ada")
    async with running(api, library, database=opened, ADMIN_IDS=str(admin.id)):
        status = await said(admin, "/status")
        begun = await said(admin, "/check")
        check = await admin.next_reply(PATIENCE)
        explained = await said(admin, "/explain shoud i use ice?")
        exported = await said(admin, "/export")
        unchanged = await said(admin, "/reload")

    assert library.current.digest[:12] in status.text
    assert "2 intents, 6 phrases" in status.text
    assert begun.text.startswith("Looking at the file.")
    assert "No problems" in check.text
    assert "heat" in explained.text
    assert exported.raw["document"]["file_name"] == "intents.yaml"
    assert "has not changed" in unchanged.text


async def test_explain_ends_with_what_can_be_done_in_the_chat(
    api: TelegramApi, library: Library, opened: Database
) -> None:
    """Every command it names works there; none is for a shell."""
    library.path.write_text(TESTED.removesuffix("tests:\n"))
    admin = api.private_chat("Ada")
    async with running(api, library, database=opened, ADMIN_IDS=str(admin.id)):
        await admin.next_reply(PATIENCE)  # the file was saved
        understood = await said(admin, "/explain heat or ice")
        missed = await said(admin, "/explain which pillow do you recommend")
        alarming = await said(admin, "/explain my groin is numb")

    names = {name for name, _ in ADMIN}
    for explained in (understood, missed, alarming):
        advice = explained.text[explained.entities[0]["length"] :]
        commands = set(re.findall(r"/([a-z]+)", advice))
        assert commands
        assert commands <= names
        assert "python" not in explained.text
        assert len(advice.strip().splitlines()) == 1
    assert "/unanswered" in missed.text
    assert "If this is no emergency" in alarming.text


async def test_admins_have_a_menu_and_a_help_of_their_own(
    api: TelegramApi, library: Library, opened: Database
) -> None:
    """Set at the start, only when changed, and again by /admin, which tells every command."""
    admin = api.private_chat("Ada")
    scope = f"chat:{admin.id}", ""
    async with running(api, library, database=opened, ADMIN_IDS=str(admin.id)):
        await until(lambda: scope in api.world.commands)
        menu = [command["command"] for command in api.world.commands[scope]]
        helped = await said(admin, "/admin")
        api.world.commands.pop(scope)
        await said(admin, "/admin")
        await until(lambda: scope in api.world.commands)
    before = len(api.calls_of("setMyCommands"))
    async with running(api, library, database=opened, ADMIN_IDS=str(admin.id)):
        await said(admin, "/admin")
        await api.settled()

    assert menu == [name for name, _ in ADMIN + PRIVATE]
    assert all(f"/{name}: " in helped.text for name, _ in ADMIN)
    assert len(api.calls_of("setMyCommands")) == before


async def test_one_problem_is_not_one_problems(
    api: TelegramApi, library: Library, opened: Database
) -> None:
    admin = api.private_chat("Ada")
    one = small(2).replace("title: Walking 2", "title: Heat or ice 2")
    async with running(api, library, database=opened, ADMIN_IDS=str(admin.id)):
        await admin.send("document", content=one.encode(), name="intents.yaml")
        summary, warned = await admin.next_reply(PATIENCE), await admin.next_reply(PATIENCE)
        await admin.press(summary, "Apply")
        await admin.next_reply(PATIENCE)
        status = await said(admin, "/status")
        await said(admin, "/check")
        check = await admin.next_reply(PATIENCE)
        broken = one.replace("    answer: Both are fine, version 2.\n", "")
        await admin.send("document", content=broken.encode(), name="intents.yaml")
        refused = await admin.next_reply(PATIENCE)

    assert warned.text.startswith("⚠️ 1 problem more with the file you sent:")
    assert summary.text.startswith("This would change:")
    assert "1 warning (/check" in status.text
    assert check.text.startswith("1 problem\n")
    assert "Not applied: 2 problems" in refused.text


async def test_of_many_instances_one_tells_of_a_file(
    api: TelegramApi, library: Library, opened: Database
) -> None:
    """Each sees the shared file break, mend and break again; the admin reads it once each."""
    admin = api.private_chat("Ada")
    ids, bot = [admin.id], Bot(api.token, base_url=f"{api.url}/bot")
    instances = [Telling(ids, Announced(opened)) for _ in range(3)]
    broken, good = Change("aa", broken=True), Change("bb", mended=True)
    async with bot:
        for change in (broken, good, broken):
            await asyncio.gather(*(instance.tell(bot, change) for instance in instances))
        await api.settled()

    assert [("cannot be served" in one.text) for one in admin.shown] == [True, False, True]


async def test_a_file_that_is_sent_is_applied_by_a_button(
    api: TelegramApi, library: Library, opened: Database
) -> None:
    """Its problems, or what it would change; "Apply" publishes it and writes the file."""
    admin, other = api.private_chat("Ada"), api.private_chat("Bob")
    async with running(api, library, database=opened, ADMIN_IDS=str(admin.id)):
        await admin.send("document", content=BROKEN.encode(), name="intents.yaml")
        refused = await admin.next_reply(PATIENCE)
        await admin.send("document", content=small(1).encode(), name="intents.yaml")
        same = await admin.next_reply(PATIENCE)
        await admin.send("document", content=small(2).encode(), name="intents.yaml")
        summary = await admin.next_reply(PATIENCE)
        before = await said(other, "heat or ice")
        await admin.press(summary, "Apply")
        applied = await admin.next_reply(PATIENCE)
        after = await said(other, "heat or ice")
        undone = await said(admin, "/undo")
        back = await said(other, "heat or ice")

    assert "intents.yaml:2:3: error" in refused.text
    assert "the same as what is served" in same.text
    assert "heat: title changed, answer changed" in summary.text
    assert "version 1" in before.text
    assert "kept in the database and the file" in applied.text
    assert "version 2" in after.text
    assert "Back to the version before" in undone.text
    assert "version 1" in back.text
    assert library.path.read_text() == small(1)


async def test_admins_are_told_of_a_broken_file_once_and_of_its_mending(
    api: TelegramApi, library: Library, opened: Database
) -> None:
    admin, other = api.private_chat("Ada"), api.private_chat("Bob")
    async with running(api, library, database=opened, ADMIN_IDS=str(admin.id)):
        library.path.write_text(BROKEN)
        broken = await admin.next_reply(PATIENCE)
        answer = await said(other, "heat or ice")
        status = await said(admin, "/status")
        library.path.write_text(small(2))
        mended = await admin.next_reply(PATIENCE)
        await api.settled()
        unread = admin.unread

    assert "intents.yaml:2:3: error" in broken.text
    assert "version 1" in answer.text
    assert "is not served" in status.text
    assert "mended" in mended.text
    assert unread == []


@pytest.mark.usefixtures("watched_closely")
async def test_every_message_is_answered_by_exactly_one_version(
    api: TelegramApi, library: Library, opened: Database
) -> None:
    """A thousand messages while the file changes twenty times, five of them to something broken."""
    people = [api.private_chat(f"Person {number}") for number in range(20)]
    editing = True

    async def talk(chat: Chat) -> None:
        count = 0
        while editing or count < 50:
            answer = await said(chat, "heat or ice")
            version = answer.text.split("version ")[1].split(".")[0]
            assert answer.text.startswith(f"Heat or ice {version}\n"), "text of two versions"
            assert f"Walking {version}" in answer.labels, "buttons of another version"
            seen.add(version)
            count += 1
            await asyncio.sleep(0.1)

    async def edit() -> None:
        nonlocal editing
        for number in range(2, 22):
            broken = number % 4 == 0
            text = BROKEN + "#" * number if broken else small(number)
            library.path.write_text(text)
            digest = library.current.digest
            async with asyncio.timeout(PATIENCE):
                while library.current.digest == digest and not (broken and library.file_problems):
                    await asyncio.sleep(0.02)
        editing = False

    seen: set[str] = set()
    async with running(api, library, database=opened):
        async with asyncio.TaskGroup() as group:
            group.create_task(edit())
            for chat in people:
                group.create_task(talk(chat))
        await api.settled()

    assert seen >= {str(number) for number in range(2, 21) if number % 4}
    assert len(api.calls_of("sendMessage")) >= 1000
    assert not api.unanswered()
    assert not api.answered_twice()


async def test_another_file_than_one_of_intents_is_declined(
    api: TelegramApi, library: Library, opened: Database
) -> None:
    """To an admin; to everybody else it is a file like any other."""
    admin, other = api.private_chat("Ada"), api.private_chat("Bob")
    async with running(api, library, database=opened, ADMIN_IDS=str(admin.id)):
        await admin.send("document", content=b"PK", name="intents.docx")
        declined = await admin.next_reply(PATIENCE)
        await other.send("document", content=b"PK", name="intents.docx")
        as_ever = await other.next_reply(PATIENCE)

    assert "ends in .yaml or .yml" in declined.text
    assert "I can only read text" in as_ever.text


@pytest.mark.usefixtures("watched_closely")
async def test_what_is_being_mended_is_not_lost_by_an_edit_from_the_chat(
    api: TelegramApi, library: Library, opened: Database
) -> None:
    admin = api.private_chat("Ada")
    async with running(api, library, database=opened, ADMIN_IDS=str(admin.id)):
        library.path.write_text(BROKEN)
        broken = await admin.next_reply(PATIENCE)
        same = await said(admin, "/reload")
        await admin.send("document", content=small(2).encode(), name="intents.yaml")
        await admin.press(await admin.next_reply(PATIENCE), "Apply")
        applied = await admin.next_reply(PATIENCE)

    assert "cannot be served" in broken.text
    assert "has not changed" in same.text
    assert "intents.yaml:2:3: error" in same.text
    name = applied.text.partition("it is kept as ")[2].removesuffix(".")
    assert library.path.with_name(name).read_text() == BROKEN


async def test_a_file_is_applied_by_another_instance_than_it_was_sent_to(
    api: TelegramApi, library: Library, opened: Database, held: Held
) -> None:
    """Or by the same after a restart: the button's message names the file."""
    admin = api.private_chat("Ada")
    async with running(api, library, database=opened, ADMIN_IDS=str(admin.id)):
        await admin.send("document", content=small(2).encode(), name="intents.yaml")
        summary = await admin.next_reply(PATIENCE)
    async with running(api, library, database=opened, ADMIN_IDS=str(admin.id)):
        held.let_go()
        stopped = await admin.next_reply(PATIENCE)
        await admin.press(summary, "Apply")
        applied = await admin.next_reply(PATIENCE)

    assert "could see whether the file you sent made anything worse" in stopped.text
    assert "kept in the database and the file" in applied.text
    assert library.path.read_text() == small(2)


async def test_what_people_asked_is_not_shown_in_a_group(
    api: TelegramApi, library: Library, opened: Database
) -> None:
    """Everybody there would read it; a command that may be another bot's is passed over."""
    admin, other = api.private_chat("Ada"), api.private_chat("Bob")
    group = api.group(person=admin.person)
    async with running(api, library, database=opened, ADMIN_IDS=str(admin.id)):
        await said(other, "which pillow do you recommend")
        refused = [await said(group, f"/{name}@test_bot") for name in ("unanswered", "export")]
        await group.say("/unanswered")
        await api.settled()
        unread = group.unread
        shown = await said(admin, "/unanswered")

    assert {one.text for one in refused} == {
        "I answer that in our private chat only: everybody reads here."
    }
    assert unread == []
    assert "which pillow" in shown.text


async def test_a_database_that_is_away_is_told_without_its_address(
    api: TelegramApi, library: Library, tmp_path: Path
) -> None:
    admin = api.private_chat("Ada")
    away = database(f"sqlite:///{tmp_path}/disk/bot.db")
    async with running(api, library, database=away, ADMIN_IDS=str(admin.id)):
        before = await said(admin, "/status")
        failed = [await said(admin, f"/{name}") for name in ("unanswered", "stats", "undo")]
        (tmp_path / "disk").mkdir()
        after = await said(admin, "/status")
    await away.close()

    assert "⚠️ The database is away; people are answered" in before.text
    assert {message.text for message in failed} == {
        "That did not work. The database is away; people are answered, and what there is to write "
        "waits. The log of the bot says why. Please try again later."
    }
    assert "The database" not in after.text
    assert "sqlite" not in admin.transcript()


async def test_nothing_waits_for_a_check(
    api: TelegramApi, library: Library, opened: Database, held: Held
) -> None:
    """It takes seconds: that is said at once, and other commands are done meanwhile."""
    admin = api.private_chat("Ada")
    async with running(api, library, database=opened, ADMIN_IDS=str(admin.id)):
        library.path.write_text(small(2))
        await admin.next_reply(PATIENCE)
        begun = await said(admin, "/check")
        await until(lambda: held.begun >= 1, PATIENCE)
        undone = await said(admin, "/undo")
        again = await said(admin, "/check")
        still_held = held.begun
        held.let_go()
        checked = [await admin.next_reply(PATIENCE) for _ in range(2)]

    assert {begun.text, again.text} == {"Looking at the file. What I find I say in a moment."}
    assert undone.text.startswith("Back to the version before.")
    assert still_held <= 2
    assert [message.text for message in checked] == ["No problems. ✔"] * 2


async def test_a_stop_waits_for_no_check_and_says_so(
    api: TelegramApi, library: Library, opened: Database, held: Held
) -> None:
    admin = api.private_chat("Ada")
    async with running(api, library, database=opened, ADMIN_IDS=str(admin.id)):
        await said(admin, "/check")
        await until(lambda: held.begun == 1, PATIENCE)
    farewell = await admin.next_reply(PATIENCE)

    assert farewell.text == "I had to stop before I was through. Please send /check again."


async def test_a_mistyped_command_leads_admins_to_theirs(
    api: TelegramApi, library: Library, opened: Database
) -> None:
    """Everybody's commands stay everybody's, and who is no admin reads the help."""
    admin, other = api.private_chat("Ada"), api.private_chat("Bob")
    async with running(api, library, database=opened, ADMIN_IDS=str(admin.id)):
        mistyped = [await said(admin, text) for text in ("/statu", "/helpme", "/status_")]
        everybodys = [await said(admin, text) for text in ("/help", "/Help", "/ask heat or ice")]
        theirs = [await said(other, text) for text in ("/statu", "/help", "/ask heat or ice")]

    assert {message.text for message in mistyped} == {
        "I know no such command. /admin lists yours, /help is for everybody."
    }
    help_, _, answer = (message.text for message in everybodys)
    assert [message.text for message in theirs] == [help_, help_, answer]
    assert "Heat or ice" in answer
