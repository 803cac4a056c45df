"""An edited question edits its answer."""

from __future__ import annotations

import pytest
from clinic import FEVER, HEAT, NUMB
from running import running
from telegram_api import ApiError, TelegramApi
from telegram_api.events import tell

from bot.library import Library


async def test_an_edited_question_edits_its_answer(api: TelegramApi, clinic: Library) -> None:
    """However often, and whatever was said in between."""
    chat = api.private_chat()
    async with running(api, clinic):
        asked = await chat.say(HEAT)
        answer = await chat.next_reply()
        await chat.say("thanks")
        await chat.next_reply()
        for text, title in (("is walking good", "Is walking good?"), (HEAT, "Heat or ice?")):
            await chat.edit(asked, text)
            edited = await chat.next_reply()
            assert edited.message_id == answer.message_id
            assert edited.text.startswith(title)
        await api.settled()

    assert len(chat.shown) == 2


async def test_an_edit_that_changes_nothing(
    api: TelegramApi, clinic: Library, caplog: pytest.LogCaptureFixture
) -> None:
    """The same answer again is no error and no second message."""
    chat = api.private_chat()
    async with running(api, clinic):
        asked = await chat.say(HEAT)
        await chat.next_reply()
        await chat.edit(asked, f"{HEAT}?")
        await api.settled()

    assert len(chat.replies) == 1
    assert not [record for record in caplog.records if record.levelname in ("WARNING", "ERROR")]


async def test_a_notice_comes_as_a_new_message(api: TelegramApi, clinic: Library) -> None:
    """An edit makes no sound; and no edit takes a notice away."""
    chat = api.private_chat()
    async with running(api, clinic):
        asked = await chat.say(HEAT)
        await chat.next_reply()
        await chat.edit(asked, NUMB)
        notice = await chat.next_reply()
        await chat.edit(asked, f"{NUMB}!")
        await chat.edit(asked, FEVER)
        urgent = await chat.next_reply()
        await chat.edit(asked, "is walking good")
        answer = await chat.next_reply()
        await chat.edit(asked, HEAT)
        edited = await chat.next_reply()
        await api.settled()

    assert not any(message.edited for message in (notice, urgent, answer))
    assert edited.message_id == answer.message_id
    assert [message.text.split("\n")[0] for message in chat.shown] == [
        "Heat or ice?",
        "Get help now: call 112.",
        "See a doctor today.",
        "What you wrote a moment ago comes first. Please get help now if you have not yet; "
        "until then no stretching and no massage.",
    ]


async def test_an_edit_after_a_restart_is_answered_anew(api: TelegramApi, clinic: Library) -> None:
    """What answered it is not remembered; silence would be worse."""
    chat = api.private_chat()
    async with running(api, clinic):
        asked = await chat.say(HEAT)
        await chat.next_reply()
        await api.settled()
    api.world.record.calls.clear()
    async with running(api, clinic):
        await chat.edit(asked, "is walking good")
        answer = await chat.next_reply()

    assert not answer.edited
    assert answer.text.startswith("Is walking good?")


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("/ask heat or ice", "/ask is walking good", "Is walking good?"),
        ("/help", "/topics", "What would you like to know?"),
        ("/nonsense", "heat or ice", "Heat or ice?"),
        ("heat or ice", "/start", "Hello from the clinic."),
        ("/topics", "/nonsense", "How to use this"),
    ],
)
async def test_edited_commands(
    api: TelegramApi, clinic: Library, before: str, after: str, expected: str
) -> None:
    """A command turned into another, or into a question."""
    chat = api.private_chat()
    async with running(api, clinic):
        asked = await chat.say(before)
        shown = await chat.next_reply()
        await chat.edit(asked, after)
        edited = await chat.next_reply()

    assert edited.message_id == shown.message_id
    assert edited.text.startswith(expected)


async def test_an_edited_caption(api: TelegramApi, clinic: Library) -> None:
    """Also where there was none before."""
    chat = api.private_chat()
    async with running(api, clinic):
        photo = await chat.send("photo")
        shown = await chat.next_reply()
        await chat.edit(photo, HEAT)
        edited = await chat.next_reply()

    assert edited.message_id == shown.message_id
    assert edited.text.startswith("Heat or ice?")


async def test_a_live_location_that_moves_is_passed_over(api: TelegramApi, clinic: Library) -> None:
    """It is edited every few seconds."""
    chat = api.private_chat()
    async with running(api, clinic):
        place = await chat.send("location")
        await chat.next_reply()
        stored = chat.room.messages[place.message_id]
        for _ in range(3):
            tell(api.world, "edited_message", {**stored, "edit_date": 1})
        await api.settled()

    assert len(chat.replies) == 1


@pytest.mark.parametrize("why", ["message to edit not found", "message can't be edited"])
async def test_an_answer_that_cannot_be_edited_is_sent_anew(
    api: TelegramApi, clinic: Library, why: str
) -> None:
    """And from then on the new one is edited."""
    chat = api.private_chat()
    async with running(api, clinic):
        asked = await chat.say(HEAT)
        first = await chat.next_reply()
        api.faults.refuse("editMessageText", ApiError(400, f"Bad Request: {why}"))
        await chat.edit(asked, "is walking good")
        second = await chat.next_reply()
        await chat.edit(asked, HEAT)
        third = await chat.next_reply()

    assert second.message_id > first.message_id
    assert third.message_id == second.message_id


async def test_edits_in_a_group(api: TelegramApi, clinic: Library) -> None:
    """What was answered is edited, what becomes a question to the bot is answered."""
    group = api.group()
    async with running(api, clinic):
        asked = await group.say("@test_bot heat or ice")
        answer = await group.next_reply()
        await group.edit(asked, "@test_bot is walking good")
        edited = await group.next_reply()
        talk = await group.say("nice weather")
        await group.edit(talk, "nice weather indeed")
        await group.edit(talk, "@test_bot heat or ice")
        late = await group.next_reply()
        await api.settled()

    assert edited.message_id == answer.message_id
    assert late.reply_to == talk.message_id
    assert len(group.shown) == 2
