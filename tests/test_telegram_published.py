"""What admins read of what they publish and take back, when it does not go by the book."""

from __future__ import annotations

from pathlib import Path

import pytest
from databases import one_kind
from dying import REASON, Dying
from edited import PATIENCE, library_of_versions, said  # noqa: F401  a fixture
from running import running, until
from small import BROKEN, small
from telegram_api import Chat, TelegramApi
from telegram_api.world import BotMessage

from bot.database import Database
from bot.library import Library, digest_of
from bot.live import Live
from bot.opening import start
from bot.versions import Versions

ASKED = ("which pillow do you recommend", "does swimming help")


async def added(admin: Chat, other: Chat, question: str) -> BotMessage:
    """Somebody asks in vain, and the admin adds it to a topic."""
    await said(other, question)
    await admin.press(await said(admin, "/unanswered"), "Add to “Walking 1”")
    return await admin.next_reply(PATIENCE)


async def test_undo_pressed_twice_is_one_undo(
    api: TelegramApi, library: Library, opened: Database
) -> None:
    """The second press was on its way already, and leads nobody to undo more."""
    admin, other = api.private_chat("Ada"), api.private_chat("Bob")
    async with running(api, library, database=opened, ADMIN_IDS=str(admin.id)):
        await added(admin, other, ASKED[0])
        second = await added(admin, other, ASKED[1])
        await admin.press(second, "Undo")
        await admin.press(second, "Undo")
        await admin.next_reply(PATIENCE)
        await api.settled(PATIENCE)
        told = {message.text for message in (*admin.unread, admin.shown[-1])}

    assert told == {"Undone."}
    assert ASKED[0] in library.path.read_text()
    assert ASKED[1] not in library.path.read_text()


@one_kind
async def test_undo_pressed_long_after_it_was_undone(
    api: TelegramApi, library: Library, opened: Database
) -> None:
    """By /undo, or before something else came: it is undone all the same."""
    admin, other = api.private_chat("Ada"), api.private_chat("Bob")
    async with running(api, library, database=opened, ADMIN_IDS=str(admin.id)):
        first = await added(admin, other, ASKED[0])
        back = await said(admin, "/undo")
        await added(admin, other, ASKED[1])
        await admin.press(first, "Undo")
        pressed = await admin.next_reply(PATIENCE)

    assert "Back to the version before" in back.text
    assert pressed.text == "Undone."
    assert ASKED[1] in library.path.read_text()


async def test_an_undo_goes_on_where_the_edit_came_from(
    api: TelegramApi, library: Library, opened: Database
) -> None:
    """To the next question in vain from /unanswered; from a file that was sent, nowhere."""
    admin, other = api.private_chat("Ada"), api.private_chat("Bob")
    async with running(api, library, database=opened, ADMIN_IDS=str(admin.id)):
        await admin.press(await added(admin, other, ASKED[0]), "Undo")
        of_a_gap = await admin.next_reply(PATIENCE)
        await admin.send("document", content=small(2).encode(), name="intents.yaml")
        await admin.press(await admin.next_reply(PATIENCE), "Apply")
        applied = await admin.next_reply(PATIENCE)
        await admin.press(applied, "Undo")
        of_a_file = await admin.next_reply(PATIENCE)
        stolen = await other.press_raw(applied.data_of("Undo"))
        await stolen.answer()

    assert (of_a_gap.text, of_a_gap.labels) == ("Undone.", ["Next"])
    assert applied.labels == ["Undo"]
    assert (of_a_file.text, of_a_file.labels) == ("Undone.", [])
    assert of_a_file.message_id == applied.message_id
    assert library.current.text == small(1).encode()


async def test_two_admins_at_once_lose_nothing(
    api: TelegramApi, library: Library, opened: Database
) -> None:
    """A topic that Ada publishes while what Cy added is being built."""
    ada, bob, cy = (api.private_chat(name) for name in ("Ada", "Bob", "Cy"))
    async with running(api, library, database=opened, ADMIN_IDS=f"{ada.id},{cy.id}"):
        await said(bob, ASKED[0])
        await ada.press(await said(ada, "/unanswered"), "New topic")
        await ada.next_reply(PATIENCE)
        await said(bob, ASKED[1])
        page = await said(cy, "/unanswered")
        if ASKED[1] not in page.text:
            await cy.press(page, "Next")
            page = await cy.next_reply(PATIENCE)
        await ada.say("One that keeps your neck in line.")
        await ada.next_reply(PATIENCE)
        draft = await ada.next_reply(PATIENCE)
        await cy.press(page, "Add to “Walking 1”")
        await ada.press(draft, "Publish")
        told = [await chat.next_reply(PATIENCE) for chat in (ada, cy)]
        answers = [await said(bob, question) for question in ASKED]

    assert all("is live" in message.text for message in told)
    assert "in line" in answers[0].text
    assert answers[1].text.startswith("Walking 1")


@one_kind
async def test_a_file_that_was_sent_takes_nothing_back(
    api: TelegramApi, library: Library, opened: Database
) -> None:
    """What Cy added after Ada was shown what her file would change is not in her file."""
    ada, bob, cy = (api.private_chat(name) for name in ("Ada", "Bob", "Cy"))
    async with running(api, library, database=opened, ADMIN_IDS=f"{ada.id},{cy.id}"):
        await ada.send("document", content=small(2).encode(), name="intents.yaml")
        summary = await ada.next_reply(PATIENCE)
        await added(cy, bob, ASKED[0])
        await ada.press(summary, "Apply")
        refused = await ada.next_reply(PATIENCE)
        kept = library.path.read_text()
        await ada.send("document", content=small(2).encode(), name="intents.yaml")
        again = await ada.next_reply(PATIENCE)
        await ada.press(again, "Apply")
        await ada.press(again, "Apply")
        await ada.next_reply(PATIENCE)
        await api.settled(PATIENCE)

    assert "send it again" in refused.text
    assert ASKED[0] in kept
    assert all("is live" in message.text for message in (*ada.unread, ada.shown[-1]))
    assert library.path.read_text() == small(2)


@one_kind
async def test_why_an_undo_is_refused_is_told(
    api: TelegramApi, library: Library, opened: Database
) -> None:
    """Here the version before is one that a newer bot has made."""
    versions, admin = Versions(opened), api.private_chat("Ada")
    for text in (BROKEN, small(2)):
        await versions.publish(
            text, digest=digest_of(text.encode()), based_on=library.file_digest, origin="chat"
        )
    async with running(api, library, database=opened, ADMIN_IDS=str(admin.id)):
        refused = await said(admin, "/undo")

    assert refused.text.startswith("That cannot be served, so nothing has changed.\n")
    assert "intents.yaml:2:3: error" in refused.text
    assert await versions.number() == 3


@one_kind
@pytest.mark.usefixtures("tried_once")
async def test_a_file_that_could_not_be_read_in_is_told_as_that(
    api: TelegramApi, library: Library, opened: Database, dying: Dying
) -> None:
    """Once, and what became of it."""
    admin = api.private_chat("Ada")
    async with running(api, library, database=opened, ADMIN_IDS=str(admin.id)):
        dying.dies(1)
        library.path.write_text(small(2))
        late = await admin.next_reply(PATIENCE)
        status = await said(admin, "/status")
        await admin.say("/reload")
        taken = {(await admin.next_reply(PATIENCE)).text for _ in range(2)}
        await api.settled(PATIENCE)
        unread = admin.unread

    assert late.text.startswith("⚠️ intents.yaml could not be read in just now")
    assert REASON in late.text
    assert "cannot be served" not in late.text
    assert "could not be read in just now" in status.text
    assert "is not served" not in status.text
    serving = f"✔ Now serving version {digest_of(small(2).encode())[:12]}."
    assert {text.splitlines()[0] for text in taken} == {serving}
    assert all("• heat: title changed, answer changed" in text for text in taken)
    assert unread == []


@one_kind
async def test_what_is_asked_for_while_processes_die_can_be_asked_again(
    api: TelegramApi, library: Library, opened: Database, dying: Dying
) -> None:
    """Each says what happened, none blames the file, and nothing has changed."""
    admin = api.private_chat("Ada")
    async with running(api, library, database=opened, ADMIN_IDS=str(admin.id)):
        await admin.send("document", content=small(2).encode(), name="intents.yaml")
        summary = await admin.next_reply(PATIENCE)
        await until(lambda: dying.begun == 2, PATIENCE)  # it was built, and both were looked at
        dying.dies(3)
        await said(admin, "/check")
        check = await admin.next_reply(PATIENCE)
        await admin.send("document", content=small(3).encode(), name="intents.yaml")
        sent = await admin.next_reply(PATIENCE)
        await admin.press(summary, "Apply")
        applied = await admin.next_reply(PATIENCE)

    assert dying.left == 0
    for message in (check, sent, applied):
        assert message.text.startswith("That did not work: ")
        assert REASON in message.text
        assert "please try again" in message.text
    assert library.current.text == small(1).encode()


@one_kind
async def test_a_file_that_replaces_an_edit_from_the_chat_at_the_start_is_told(
    api: TelegramApi, tmp_path: Path, opened: Database, caplog: pytest.LogCaptureFixture
) -> None:
    """On a disk of its own the file is not the one that was edited; /undo brings the edit back."""
    admin, versions = api.private_chat("Ada"), Versions(opened)
    here, there = tmp_path / "here.yaml", tmp_path / "there.yaml"
    for path in (here, there):
        path.write_text(small(1))
    live = Live(await start(here, versions), versions, lambda _: None)
    for number in (2, 3):
        edited = await live.publish(small(number).encode())
    library = await start(there, versions)
    async with running(api, library, database=opened, ADMIN_IDS=str(admin.id)):
        told = await admin.next_reply(PATIENCE)
        undone = await said(admin, "/undo")

    assert edited.served is not None
    assert told.text == (
        "⚠️ The file replaces an edit from the chat since the start: version "
        f"{digest_of(small(1).encode())[:12]} is served, version {edited.served.digest[:12]} was "
        "before. /undo brings that back."
    )
    assert "which was edited in the chat" in caplog.text
    assert undone.text.startswith("Back to the version before.")
    assert library.current.text == small(3).encode()
