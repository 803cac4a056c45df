"""What people asked in vain, mended from the chat, on SQLite and on PostgreSQL."""

from __future__ import annotations

import logging

import pytest
from databases import one_kind
from edited import PATIENCE, library_of_versions, said  # noqa: F401  a fixture
from running import running
from small import small
from telegram_api import TelegramApi

from bot.database import Database
from bot.library import Library

ASKED = ("which pillow do you recommend", "does swimming help", "may i drive a car")


async def test_a_group_is_added_and_the_next_person_gets_the_answer(
    api: TelegramApi, library: Library, opened: Database
) -> None:
    """Twelve people ask three questions in vain; the admin adds one; the thirteenth is answered."""
    admin = api.private_chat("Ada")
    async with running(api, library, database=opened, ADMIN_IDS=str(admin.id)):
        for number in range(12):
            reply = await said(api.private_chat(f"Person {number}"), ASKED[number % 3])
            assert "Walking is good" not in reply.text
        first = await said(admin, "/unanswered")
        await admin.press(first, "Next")
        second = await admin.next_reply()
        await admin.press(second, "Next")
        third = await admin.next_reply()
        await admin.press(third, "Next")
        end = await admin.next_reply()
        shown = {
            text: page for page in (first, second, third) for text in ASKED if text in page.text
        }

        page = await said(admin, "/unanswered")
        while ASKED[1] not in page.text:
            await admin.press(page, "Next")
            page = await admin.next_reply()
        await admin.press(page, "Add to “Walking 1”")
        added = await admin.next_reply(PATIENCE)
        thirteenth = await said(api.private_chat("Thirteenth"), "does swiming help?")
        left = await said(admin, "/unanswered")
        await admin.press(added, "Undo")
        undone = await admin.next_reply(PATIENCE)

    assert set(shown) == set(ASKED)
    assert all("4× by 4 people" in page.text for page in shown.values())
    assert "Nothing" in end.text
    assert "now leads to “Walking 1”. Version " in added.text
    assert "is live, kept in the database and the file." in added.text
    assert all("nearest:" not in page.text and "(0." not in page.text for page in shown.values())
    assert thirteenth.text.startswith("Walking 1")
    assert ASKED[1] not in left.text
    assert undone.text == "Undone."
    assert ASKED[1] not in library.path.read_text()


@one_kind
async def test_undo_takes_back_no_other_edit(
    api: TelegramApi, library: Library, opened: Database
) -> None:
    """The button belongs to one edit; what came later is not undone by it."""
    admin, other = api.private_chat("Ada"), api.private_chat("Bob")
    async with running(api, library, database=opened, ADMIN_IDS=str(admin.id)):
        await said(other, ASKED[1])
        page = await said(admin, "/unanswered")
        await admin.press(page, "Add to “Walking 1”")
        added = await admin.next_reply(PATIENCE)
        library.path.write_text(small(2))
        served = await admin.next_reply(PATIENCE)
        await admin.press(added, "Undo")
        refused = await admin.next_reply(PATIENCE)

    assert "Now serving" in served.text
    assert "/undo" in refused.text
    assert library.path.read_text() == small(2)


@one_kind
async def test_ignored_groups_stay_away(
    api: TelegramApi, library: Library, opened: Database, caplog: pytest.LogCaptureFixture
) -> None:
    """And the operator sees that an admin was served, not what was said."""
    caplog.set_level(logging.INFO, "bot")
    admin, other = api.private_chat("Ada"), api.private_chat("Bob")
    async with running(api, library, database=opened, ADMIN_IDS=str(admin.id)):
        await said(other, ASKED[2])
        page = await said(admin, "/unanswered")
        await admin.press(page, "Ignore")
        after = await admin.next_reply()
        stats = await said(admin, "/stats")
        await api.settled()

    assert ASKED[2] in page.text
    assert "Nothing" in after.text
    assert "7 days" in stats.text
    assert stats.text.endswith("The last 30 days: the same")
    assert caplog.text.count("message: admin in") == 2
    assert caplog.text.count("press: admin in") == 1
    assert ASKED[2] not in caplog.text


@one_kind
async def test_a_button_of_long_ago_is_answered_below_it(
    api: TelegramApi, library: Library, opened: Database
) -> None:
    """Telegram hides old messages from bots, so there is nothing to be changed."""
    admin = api.private_chat("Ada")
    async with running(api, library, database=opened, ADMIN_IDS=str(admin.id)):
        await admin.press_raw("gap-next-0")
        page = await admin.next_reply(PATIENCE)

    assert page.text == "Nothing (more) was asked in vain. ✔"


@one_kind
async def test_a_topic_that_is_near_is_named_by_its_title(
    api: TelegramApi, library: Library, opened: Database
) -> None:
    admin, other = api.private_chat("Ada"), api.private_chat("Bob")
    async with running(api, library, database=opened, ADMIN_IDS=str(admin.id)):
        await said(other, "can i take a bath")
        page = await said(admin, "/unanswered")

    assert page.text.splitlines()[-1].startswith("nearest topic: “Walking 1”, last on ")
