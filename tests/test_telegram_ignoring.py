"""A question that an admin ignores, and brings back, on SQLite and on PostgreSQL."""

from __future__ import annotations

from pathlib import Path

from databases import one_kind
from edited import PATIENCE, library_of_versions, said  # noqa: F401  a fixture
from running import running
from small import small
from telegram_api import Chat, TelegramApi
from telegram_api.world import BotMessage

from bot.database import Database
from bot.library import Library

JOKE, PILLOW = "tell me a joke", "which pillow do you recommend"


async def ignored(api: TelegramApi, admin: Chat, people: int = 3) -> BotMessage:
    """Several people ask for a joke, one for a pillow, and the admin ignores the joke."""
    for number in range(people):
        await said(api.private_chat(f"Person {number}"), JOKE)
    await said(api.private_chat("Pia"), PILLOW)
    page = await said(admin, "/unanswered")
    assert f"{people}× by {people} people" in page.text
    return await press(admin, page, "Ignore")


async def press(admin: Chat, message: BotMessage, label: str) -> BotMessage:
    """What a message becomes by a button of it."""
    await admin.press(message, label)
    return await admin.next_reply(PATIENCE)


async def test_ignoring_is_undone(api: TelegramApi, library: Library, opened: Database) -> None:
    """The question is back where it was, with all its numbers and buttons."""
    admin = api.private_chat("Ada")
    async with running(api, library, database=opened, ADMIN_IDS=str(admin.id)):
        after = await ignored(api, admin)
        hidden = await said(admin, "/unanswered")
        await said(api.private_chat("Late"), "a joke please")
        undone = await press(admin, after, "Undo")
        listed = await said(admin, "/unanswered")

    assert after.text.startswith(f"“{JOKE}” is ignored, and what is like it.\n\n")
    assert PILLOW in after.text
    assert "Undo" in after.labels
    assert JOKE not in hidden.text
    assert undone.text == f"Undone.\n\n{listed.text}"
    assert "number 1: 4× by 4 people" in undone.text
    assert f"3× {JOKE}\n1× a joke please" in undone.text
    assert undone.labels == listed.labels
    assert {"Ignore", "Next", "New topic"} <= set(undone.labels)


async def test_it_is_undone_after_a_restart_too(
    api: TelegramApi, library: Library, opened: Database
) -> None:
    admin = api.private_chat("Ada")
    ids = str(admin.id)
    async with running(api, library, database=opened, ADMIN_IDS=ids):
        after = await ignored(api, admin)
    async with running(api, library, database=opened, ADMIN_IDS=ids):
        hidden = await said(admin, "/unanswered")
        undone = await press(admin, after, "Undo")

    assert JOKE not in hidden.text
    assert undone.text.startswith("Undone.")
    assert f"3× {JOKE}" in undone.text


@one_kind
async def test_two_admins_may_both_undo(
    api: TelegramApi, library: Library, opened: Database
) -> None:
    """Both ignored it; the second to undo sees what the first has brought back."""
    ada, cy = api.private_chat("Ada"), api.private_chat("Cy")
    async with running(api, library, database=opened, ADMIN_IDS=f"{ada.id},{cy.id}"):
        await said(api.private_chat("Bob"), JOKE)
        pages = [await said(admin, "/unanswered") for admin in (ada, cy)]
        first = await press(ada, pages[0], "Ignore")
        second = await press(cy, pages[1], "Ignore")
        undone = [await press(ada, first, "Undo"), await press(cy, second, "Undo")]
        listed = await said(cy, "/unanswered")

    assert "Nothing" in first.text
    assert first.labels == second.labels == ["Undo"]
    assert [message.text for message in undone] == [f"Undone.\n\n{listed.text}"] * 2
    assert f"1× {JOKE}" in listed.text


@one_kind
async def test_undo_pressed_twice_is_one_undo(
    api: TelegramApi, library: Library, opened: Database
) -> None:
    """The second press was on its way already."""
    admin = api.private_chat("Ada")
    async with running(api, library, database=opened, ADMIN_IDS=str(admin.id)):
        after = await ignored(api, admin)
        await admin.press(after, "Undo")
        await admin.press(after, "Undo")
        await admin.next_reply(PATIENCE)
        await api.settled(PATIENCE)

    (text,) = {message.text for message in (*admin.unread, admin.shown[-1])}
    assert text.startswith("Undone.")
    assert f"3× {JOKE}" in text


@one_kind
async def test_what_was_forgotten_does_not_come_back(
    api: TelegramApi, library: Library, opened: Database
) -> None:
    """The rest of the question does, though it was the newest message that has gone."""
    admin = api.private_chat("Ada")
    one, other = api.private_chat("One"), api.private_chat("Other")
    async with running(api, library, database=opened, ADMIN_IDS=str(admin.id)):
        for chat in (one, other):
            await said(chat, JOKE)
        after = await press(admin, await said(admin, "/unanswered"), "Ignore")
        await said(other, "/forget")
        undone = await press(admin, after, "Undo")
        after = await press(admin, undone, "Ignore")
        await said(one, "/forget")
        gone = await press(admin, after, "Undo")
        listed = await said(admin, "/unanswered")

    assert "1× by 1 person" in undone.text
    assert "a while ago" in gone.text
    assert JOKE not in gone.text
    assert "Nothing" in listed.text


@one_kind
async def test_what_is_answered_by_now_is_not_listed_again(
    api: TelegramApi, library: Library, opened: Database, path: Path
) -> None:
    admin = api.private_chat("Ada")
    async with running(api, library, database=opened, ADMIN_IDS=str(admin.id)):
        after = await ignored(api, admin)
        path.write_text(small(2).replace("should i walk", f"should i walk, {JOKE}"))
        served = await admin.next_reply(PATIENCE)
        undone = await press(admin, after, "Undo")

    assert "Now serving" in served.text
    assert "answered by now" in undone.text


@one_kind
async def test_nobody_else_can_undo(api: TelegramApi, library: Library, opened: Database) -> None:
    admin, other = api.private_chat("Ada"), api.private_chat("Bob")
    async with running(api, library, database=opened, ADMIN_IDS=str(admin.id)):
        after = await ignored(api, admin)
        await other.press_raw(after.data_of("Undo"))
        await api.settled()
        listed = await said(admin, "/unanswered")

    assert JOKE not in listed.text


TALK = """\
  hello:
    title: Hello
    menu: false
    phrases: [hello there, good morning, hi bot]
    answer: Hello.
"""


@one_kind
async def test_topics_are_offered_before_small_talk(
    api: TelegramApi, library: Library, opened: Database, path: Path
) -> None:
    """Below a question that is near to a greeting first of all."""
    admin, question = api.private_chat("Ada"), "hello you, may i drive a car"
    async with running(api, library, database=opened, ADMIN_IDS=str(admin.id)):
        path.write_text(f"matching: {{answer_from: 0.99}}\n{small(2)}{TALK}")
        await admin.next_reply(PATIENCE)
        await said(api.private_chat("Bob"), question)
        page = await said(admin, "/unanswered")

    assert question in page.text
    assert page.labels[2] == "Add to “Hello”"
    assert {*page.labels[:2]} == {"Add to “Heat or ice 2”", "Add to “Walking 2”"}
