"""After a notice, to people whose language the bot cannot read: short, with whom to call."""

from __future__ import annotations

import pytest
from running import answer_to, running
from telegram_api import TelegramApi

from bot.library import Library

SPANISH = ["necesito ayuda, no hablo inglés", "dónde está el hospital", "tengo mucho miedo"]


@pytest.mark.parametrize(
    ("alarming", "first", "call"),
    [("no puedo mover las piernas", "Please get checked now", "112"), ("quiero morir", "", "988")],
)
async def test_the_notice_comes_once_and_then_whom_to_call(
    api: TelegramApi, library: Library, alarming: str, first: str, call: str
) -> None:
    """The whole is said once; after that the number is in the first line, and in that only."""
    chat = api.private_chat()
    async with running(api, library):
        notice = await answer_to(chat, alarming)
        reminders = [await answer_to(chat, text) for text in SPANISH]
        again = await answer_to(chat, alarming)

    assert notice.text.startswith(first)
    assert call in notice.text
    assert again.text == notice.text
    for reminder in reminders:
        lead, *others = reminder.text.split("\n")
        assert call in lead
        assert call not in "\n".join(others)
        assert "Do not drive yourself" not in reminder.text
    if call == "988":
        assert all(len(reminder.text) < len(notice.text) / 2 for reminder in reminders)
        assert all(reminder.labels == ["All topics"] for reminder in reminders)
    else:
        assert all("both legs" in reminder.text for reminder in reminders)


async def test_a_group_reads_the_number_too(api: TelegramApi, library: Library) -> None:
    """There the reminder is a single line."""
    group = api.group()
    async with running(api, library):
        await answer_to(group, "/ask no puedo mover las piernas")
        reminder = await answer_to(group, f"/ask {SPANISH[0]}")

    assert reminder.text.startswith("🆘 What you wrote a moment ago comes first.")
    assert "112" in reminder.text
    assert "\n" not in reminder.text


@pytest.mark.parametrize(
    ("alarming", "call"), [("both my legs went numb", "comes first"), ("i want to die", "988")]
)
async def test_a_sticker_after_a_notice_is_reminded_too(
    api: TelegramApi, library: Library, alarming: str, call: str
) -> None:
    """It may stand for "help"; and a sticker that comes out of the blue is reminded of nothing."""
    chat, calm = api.private_chat("Ada"), api.private_chat("Bob")
    async with running(api, library):
        await answer_to(chat, alarming)
        await chat.send("sticker")
        reminded = await chat.next_reply()
        await calm.send("sticker")
        plain = await calm.next_reply()

    first, *others = reminded.text.split("\n")
    assert call in first
    assert "\n".join(others).strip() == plain.text
