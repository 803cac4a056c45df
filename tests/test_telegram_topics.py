"""New topics written in the chat: asked for, shown as they will look, published by a button."""

from __future__ import annotations

import pytest
from databases import sqlite_url  # noqa: F401  a fixture
from edited import PATIENCE, library_of_versions, said  # noqa: F401  a fixture
from holding import Held
from running import running, until
from small import small
from telegram_api import Chat, TelegramApi
from telegram_api.world import BotMessage

from bot.core.file.review import inspect
from bot.database import Database
from bot.library import Library

ASKED = "which pillow do you recommend"
ANSWER = "One that keeps your neck & back in line."


async def asked_for(admin: Chat, other: Chat) -> BotMessage:
    """Somebody asks in vain, the admin presses "New topic", the bot asks for the answer."""
    await said(other, ASKED)
    page = await said(admin, "/unanswered")
    await admin.press(page, "New topic")
    return await admin.next_reply()


async def drafted(admin: Chat, text: str, reply_to: BotMessage | None = None) -> BotMessage:
    """The admin answers; the message with the buttons."""
    await admin.say(text, reply_to=reply_to)
    await admin.next_reply(PATIENCE)
    return await admin.next_reply(PATIENCE)


async def pressed(admin: Chat, message: BotMessage, label: str) -> BotMessage:
    """What comes of a button."""
    await admin.press(message, label)
    return await admin.next_reply(PATIENCE)


async def test_a_new_topic_is_written_seen_and_published(
    api: TelegramApi, library: Library, opened: Database
) -> None:
    """What is shown is what people get, and nobody gets it before."""
    admin, other = api.private_chat("Ada"), api.private_chat("Bob")
    async with running(api, library, database=opened, ADMIN_IDS=str(admin.id)):
        question = await asked_for(admin, other)
        answer = await admin.say(ANSWER, reply_to=question)
        reply = await admin.next_reply(PATIENCE)
        draft = await admin.next_reply(PATIENCE)
        early = await said(other, ASKED)
        made = await pressed(admin, draft, "Publish")
        late = await said(other, ASKED)

    assert question.text.splitlines()[:2] == [
        "A new topic for what was asked in vain:",
        ASKED,
    ]
    assert "Its title will be “Which pillow do you recommend?”" in question.text
    assert "#" not in question.text
    assert reply.text == f"Which pillow do you recommend?\n\n{ANSWER}"
    assert reply.text == late.text
    assert draft.text.startswith("☝️ So it will look. It is not live yet.")
    assert draft.labels == ["Publish", "Cancel"]
    assert draft.reply_to == answer.message_id
    assert "neck" not in early.text
    assert made.message_id == draft.message_id
    title = "“Which pillow do you recommend?” (which_pillow_do_you_recommend)"
    assert made.text.startswith(f"{title} answers it now. Version ")
    assert made.labels == ["Undo", "Next"]
    assert inspect(library.path.read_bytes()) == []


async def test_the_writer_can_give_a_title(
    api: TelegramApi, library: Library, opened: Database
) -> None:
    """A title that no button could show, or without an answer, is asked for again."""
    admin, other = api.private_chat("Ada"), api.private_chat("Bob")
    async with running(api, library, database=opened, ADMIN_IDS=str(admin.id)):
        await asked_for(admin, other)
        long = await said(admin, f"Title: {'very ' * 10}long\n{ANSWER}")
        bare = await said(admin, "Title: Choosing a pillow")
        draft = await drafted(admin, f"Title: Choosing a pillow\n\n{ANSWER}")
        made = await pressed(admin, draft, "Publish")
        answer = await said(other, ASKED)

    assert "the title has 54 characters; a button shows about 40" in long.text
    assert "there is a title, but no answer below it" in bare.text
    assert "“Choosing a pillow” stands on its button" in draft.text
    assert made.text.startswith("“Choosing a pillow” (choosing_a_pillow) answers it now.")
    assert answer.text == f"Choosing a pillow\n\n{ANSWER}"


async def test_the_next_message_is_the_answer_too(
    api: TelegramApi, library: Library, opened: Database
) -> None:
    """Commands work in between, what is refused or reads badly can be written again, others just
    talk; once it is live, so does the admin."""
    admin, other = api.private_chat("Ada"), api.private_chat("Bob")
    async with running(api, library, database=opened, ADMIN_IDS=str(admin.id)):
        await asked_for(admin, other)
        status = await said(admin, "/status")
        talk = await said(other, "heat or ice")
        refused = await said(admin, "x" * 4090)
        first = await drafted(admin, "One that keeps yuor neck in line.")
        await admin.say("One that keeps your neck in line.")
        replaced, shown, second = [await admin.next_reply(PATIENCE) for _ in range(3)]
        await pressed(admin, second, "Publish")
        answer = await said(other, ASKED)
        ordinary = await said(admin, "heat or ice")

    assert "Serving version" in status.text
    assert talk.text.startswith("Heat or ice 1")
    assert "write it again" in refused.text
    assert replaced.message_id == first.message_id
    assert replaced.text == "There is a newer draft below."
    assert replaced.labels == []
    assert "your neck" in shown.text
    assert answer.text == shown.text
    assert ordinary.text.startswith("Heat or ice 1")


@pytest.mark.parametrize("shown", [False, True])
async def test_a_new_topic_can_be_left(
    api: TelegramApi, library: Library, opened: Database, shown: bool
) -> None:
    """By /cancel, before and after it was shown."""
    admin, other = api.private_chat("Ada"), api.private_chat("Bob")
    async with running(api, library, database=opened, ADMIN_IDS=str(admin.id)):
        await asked_for(admin, other)
        if shown:
            draft = await drafted(admin, ANSWER)
            await admin.say("/cancel")
            gone, left = await admin.next_reply(PATIENCE), await admin.next_reply(PATIENCE)
            assert (gone.message_id, gone.labels) == (draft.message_id, [])
        else:
            left = await said(admin, "/cancel")
        again = await said(admin, "/cancel")
        ordinary = await said(admin, "heat or ice")

    assert "Nothing has changed" in left.text
    assert admin.transcript().count(left.text) == 1
    assert "Nothing waits" in again.text
    assert ordinary.text.startswith("Heat or ice 1")
    assert library.path.read_text() == small(1)


async def test_a_draft_is_left_by_its_button(
    api: TelegramApi, library: Library, opened: Database
) -> None:
    admin, other = api.private_chat("Ada"), api.private_chat("Bob")
    async with running(api, library, database=opened, ADMIN_IDS=str(admin.id)):
        await asked_for(admin, other)
        left = await pressed(admin, await drafted(admin, ANSWER), "Cancel")
        ordinary = await said(admin, "heat or ice")

    assert left.text == "Left. Nothing has changed."
    assert left.labels == []
    assert ordinary.text.startswith("Heat or ice 1")
    assert library.path.read_text() == small(1)


def now(chat: Chat, message: BotMessage) -> str:
    """What a message says by now."""
    return next(one.text for one in chat.shown if one.message_id == message.message_id)


async def test_a_restart_at_any_moment_loses_nothing(
    api: TelegramApi, library: Library, opened: Database
) -> None:
    """Between question and answer, and between draft and button. Where others serve too, only a
    reply is the answer: the next message could have been meant for anything."""
    admin, other = api.private_chat("Ada"), api.private_chat("Bob")
    ids = str(admin.id)
    async with running(api, library, "webhook", database=opened, ADMIN_IDS=ids):
        question = await asked_for(admin, other)
    async with running(api, library, "webhook", database=opened, ADMIN_IDS=ids):
        ordinary = await said(admin, "heat or ice")
        draft = await drafted(admin, ANSWER, reply_to=question)
    async with running(api, library, "webhook", database=opened, ADMIN_IDS=ids):
        await admin.press(draft, "Publish")
        await until(lambda: "is live" in now(admin, draft), PATIENCE)
        answer = await said(other, ASKED)

    assert "Reply to this message" in question.text
    assert "/cancel" not in question.text
    assert ordinary.text.startswith("Heat or ice 1")
    assert "reply to my question again" in draft.text
    assert ANSWER in answer.text


async def test_an_answer_that_was_edited_is_shown_again(
    api: TelegramApi, library: Library, opened: Database
) -> None:
    """What goes live is what was shown last."""
    admin, other = api.private_chat("Ada"), api.private_chat("Bob")
    async with running(api, library, database=opened, ADMIN_IDS=str(admin.id)):
        question = await asked_for(admin, other)
        answer = await admin.say("One that keeps yuor neck in line.", reply_to=question)
        await admin.next_reply(PATIENCE)
        first = await admin.next_reply(PATIENCE)
        await admin.edit(answer, "One that keeps your neck in line.")
        replaced, shown, second = [await admin.next_reply(PATIENCE) for _ in range(3)]
        made = await pressed(admin, second, "Publish")

    assert (replaced.message_id, replaced.labels) == (first.message_id, [])
    assert "keeps your neck" in shown.text
    assert "is live" in made.text
    assert "keeps your neck" in library.path.read_text()


async def test_an_answer_that_changed_unseen_is_shown_before_it_goes_live(
    api: TelegramApi, library: Library, opened: Database
) -> None:
    """The edit came while the bot was away, or was lost; only the press brings it."""
    admin, other = api.private_chat("Ada"), api.private_chat("Bob")
    async with running(api, library, database=opened, ADMIN_IDS=str(admin.id)):
        await asked_for(admin, other)
        draft = await drafted(admin, ANSWER)
        replied = admin.room.messages[draft.message_id]["reply_to_message"]
        for message in (replied, admin.room.messages[replied["message_id"]]):
            message["text"] = "Any will do."
        changed = await pressed(admin, draft, "Publish")
        shown, second = await admin.next_reply(PATIENCE), await admin.next_reply(PATIENCE)
        await pressed(admin, second, "Publish")
        answer = await said(other, ASKED)

    assert "changed the answer" in changed.text
    assert shown.text == answer.text
    assert "Any will do." in answer.text


@pytest.mark.parametrize("what", ["old", "gone"])
async def test_a_draft_of_long_ago_is_not_published(
    api: TelegramApi, library: Library, opened: Database, what: str
) -> None:
    """Nor one whose answer was deleted; the admin reads what to do."""
    admin, other = api.private_chat("Ada"), api.private_chat("Bob")
    async with running(api, library, database=opened, ADMIN_IDS=str(admin.id)):
        await asked_for(admin, other)
        draft = await drafted(admin, ANSWER)
        stored = admin.room.messages[draft.message_id]
        if what == "old":
            stored["date"] -= 25 * 3600
        else:
            del stored["reply_to_message"]
        expired = await pressed(admin, draft, "Publish")

    assert "/unanswered" in expired.text
    assert expired.labels == []
    assert library.path.read_text() == small(1)


async def test_publish_pressed_twice_is_one_topic(
    api: TelegramApi, library: Library, opened: Database
) -> None:
    """The second press was on its way already; the message stays as it is."""
    admin, other = api.private_chat("Ada"), api.private_chat("Bob")
    async with running(api, library, database=opened, ADMIN_IDS=str(admin.id)):
        await asked_for(admin, other)
        draft = await drafted(admin, ANSWER)
        await admin.press(draft, "Publish")
        await admin.press(draft, "Publish")
        await admin.next_reply(PATIENCE)
        await api.settled(PATIENCE)
        text = now(admin, draft)

    assert "is live" in text
    assert library.path.read_text().count(ASKED) == 1


async def test_what_a_draft_would_spoil_is_told_below_it(
    api: TelegramApi, library: Library, opened: Database, held: Held
) -> None:
    """Once, whether or not it was published meanwhile; and not of one that was left."""
    admin, other = api.private_chat("Ada"), api.private_chat("Bob")
    async with running(api, library, database=opened, ADMIN_IDS=str(admin.id)):
        library.path.write_text(f"{small(1)}tests:\n  - {{say: {ASKED}, expect: fallback}}\n")
        await admin.next_reply(PATIENCE)
        await asked_for(admin, other)
        await pressed(admin, await drafted(admin, "Any will do."), "Cancel")
        await asked_for(admin, other)
        draft = await drafted(admin, ANSWER)
        await pressed(admin, draft, "Publish")
        held.let_go()
        warning = await admin.next_reply(PATIENCE)
        await api.settled(PATIENCE)

    topic = "the topic “Which pillow do you recommend?”"
    assert warning.text.startswith(f"⚠️ 1 problem more with the saved file and {topic} (/check):")
    assert f"'{ASKED}' should give fallback" in warning.text
    assert warning.reply_to == draft.message_id
    assert admin.unread == []


async def test_what_was_published_is_told_of_whatever_is_written_next(
    api: TelegramApi, library: Library, opened: Database, held: Held
) -> None:
    """The next draft takes no comparison away from what is live."""
    admin, other = api.private_chat("Ada"), api.private_chat("Bob")
    async with running(api, library, database=opened, ADMIN_IDS=str(admin.id)):
        library.path.write_text(f"{small(1)}tests:\n  - {{say: {ASKED}, expect: fallback}}\n")
        await admin.next_reply(PATIENCE)
        await asked_for(admin, other)
        draft = await drafted(admin, ANSWER)
        await pressed(admin, draft, "Publish")
        await said(other, "does swimming help")
        await admin.press(await said(admin, "/unanswered"), "New topic")
        await admin.next_reply()
        await drafted(admin, "A little.")
        held.let_go()
        warning = await admin.next_reply(PATIENCE)

    assert f"'{ASKED}' should give fallback" in warning.text
    assert warning.reply_to == draft.message_id
