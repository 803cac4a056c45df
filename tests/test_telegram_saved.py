"""What admins read of a file that was saved, and of an undo: what is different since."""

from __future__ import annotations

from databases import sqlite_url  # noqa: F401  a fixture
from edited import PATIENCE, library_of_versions, said  # noqa: F401  a fixture
from running import running
from small import small
from telegram_api import TelegramApi

from bot.database import Database
from bot.library import Library
from bot.opening import start
from bot.versions import Versions

SIGNS = """\
emergency:
  emergency: Please call for help now.
  signs:
    numb: {title: Numb, urgency: emergency, phrases: [my groin is numb]}
    wet: {title: Wet, urgency: emergency, phrases: [i wet myself]}
"""


async def test_signs_that_a_saved_file_has_lost_are_told_at_once(
    api: TelegramApi, library: Library, opened: Database
) -> None:
    """A file that was cut off can be served; who saved it must know what it does not warn of."""
    admin, other = api.private_chat("Ada"), api.private_chat("Bob")
    async with running(api, library, database=opened, ADMIN_IDS=str(admin.id)):
        library.path.write_text(SIGNS + small(1))
        came = await admin.next_reply(PATIENCE)
        library.path.write_text(small(1))
        lost = await admin.next_reply(PATIENCE)
        undone = await said(admin, "/undo")
        warned = await said(other, "my groin is numb")

    assert came.text.splitlines()[1] == "• emergency signs added: numb, wet"
    assert lost.text.splitlines()[1:] == [
        "• ⚠️ emergency signs removed: numb, wet",
        "• emergency notices changed",
        "Nobody is warned of those any more. /undo brings the version before back.",
    ]
    assert "• emergency signs added: numb, wet" in undone.text
    assert "Numb" in warned.text


async def test_an_undo_says_what_it_took_back_and_can_be_taken_back(
    api: TelegramApi, library: Library, opened: Database
) -> None:
    """By its button, unless something came after it; pressed twice, it is done once."""
    admin, other = api.private_chat("Ada"), api.private_chat("Bob")
    async with running(api, library, database=opened, ADMIN_IDS=str(admin.id)):
        for text in (SIGNS + small(1), SIGNS + small(2)):
            library.path.write_text(text)
            await admin.next_reply(PATIENCE)
        await said(admin, "/undo")
        undone = await said(admin, "/undo")
        quiet = await said(other, "my groin is numb")
        await admin.press(undone, "Redo")
        redone = await admin.next_reply(PATIENCE)
        await admin.press(undone, "Redo")
        await api.settled()
        stands = next(m for m in admin.shown if m.message_id == undone.message_id)
        warned = await said(other, "my groin is numb")
        once_more = await said(admin, "/undo")
        library.path.write_text(small(2))
        await admin.next_reply(PATIENCE)
        await admin.press(once_more, "Redo")
        late = await admin.next_reply(PATIENCE)

    assert undone.text.startswith("Back to the version before. Version ")
    assert undone.text.splitlines()[1:] == [
        "• ⚠️ emergency signs removed: numb, wet",
        "• emergency notices changed",
        "Nobody is warned of those any more. “Redo” brings them back.",
    ]
    assert undone.labels == ["Redo"]
    assert "Numb" not in quiet.text
    assert redone.text.startswith("Redone. Version ")
    assert redone.message_id == undone.message_id
    assert stands.text == redone.text
    assert "Numb" in warned.text
    assert "something else has changed since" in late.text
    assert library.path.read_text() == small(2)


TEST = "tests:\n  - {say: my groin is numb, expect: numb}\n"
CUT = (
    "error: this looks cut off: all 1 test and 2 signs of an emergency are gone; nothing was "
    "changed. If you mean it, take out the signs first and keep the tests of what is left"
)


async def test_a_file_that_was_cut_off_is_not_served(
    api: TelegramApi, library: Library, opened: Database
) -> None:
    """Without its tests and with signs lost; saved, sent, and found again at the next start."""
    whole, cut = small(1) + SIGNS + TEST, small(2)
    admin, other = api.private_chat("Ada"), api.private_chat("Bob")
    async with running(api, library, database=opened, ADMIN_IDS=str(admin.id)):
        library.path.write_text(whole)
        await admin.next_reply(PATIENCE)
        library.path.write_text(cut)
        saved = await admin.next_reply(PATIENCE)
        await admin.send("document", content=cut.encode(), name="intents.yaml")
        sent = await admin.next_reply(PATIENCE)
        warned = await said(other, "my groin is numb")
    again = await start(library.path, Versions(opened))

    assert saved.text.splitlines() == [
        "⚠️ intents.yaml cannot be served, so the version before still is.",
        f"intents.yaml:{len(cut.splitlines())}:1: {CUT}",
    ]
    assert sent.text.startswith("Not applied: 1 problem\n")
    assert sent.text.endswith(CUT)
    assert "Numb" in warned.text
    assert again.current.text == whole.encode()
    assert CUT.endswith(again.file_problems[0].message)


async def test_signs_that_are_taken_out_by_hand_leave_their_tests_with_them(
    api: TelegramApi, library: Library, opened: Database
) -> None:
    """While a test is left, somebody means it; and then the tests may go, too."""
    admin, other = api.private_chat("Ada"), api.private_chat("Bob")
    kept = "tests:\n  - {say: is walking good, expect: walking}\n"
    async with running(api, library, database=opened, ADMIN_IDS=str(admin.id)):
        for text in (small(1) + SIGNS + TEST, small(1) + kept, small(2)):
            library.path.write_text(text)
            told = await admin.next_reply(PATIENCE)
        quiet = await said(other, "my groin is numb")

    assert "Now serving version" in told.text
    assert "Numb" not in quiet.text
    assert library.current.text == small(2).encode()


async def test_another_file_may_be_served_at_a_start(library: Library, opened: Database) -> None:
    """One with topics of its own is no rest of the one before, though it has no tests."""
    versions = Versions(opened)
    library.path.write_text(small(1) + SIGNS + TEST)
    await start(library.path, versions)
    library.path.write_text(small(1).replace("walking", "stairs"))
    begun = await start(library.path, versions)

    assert begun.file_problems == ()
    assert "stairs" in begun.current.catalog.intents
