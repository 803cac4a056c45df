"""Deep links, /share and inline mode: an answer can be handed on."""

from __future__ import annotations

import pytest
from clinic import DESPAIR, GIBBERISH, HEAT, NUMB, library_of, many
from running import answer_to, running
from telegram_api import TelegramApi

from bot.core.markup import plain
from bot.library import Library


async def test_every_intent_has_a_link(api: TelegramApi, library: Library) -> None:
    """Of the shipped file, over the wire."""
    chat = api.private_chat()
    async with running(api, library):
        for id_, intent in library.current.catalog.intents.items():
            answer = await answer_to(chat, f"/start {id_}")
            assert plain(intent.answer).strip() in answer.text


@pytest.mark.parametrize("payload", ["gone", "up-heat", "%%%", "a b c", "x" * 64])
async def test_a_link_that_leads_nowhere_greets(
    api: TelegramApi, clinic: Library, payload: str
) -> None:
    """Whoever opens it may never have seen the bot."""
    chat = api.private_chat()
    async with running(api, clinic):
        reply = await answer_to(chat, f"/start {payload}")

    assert reply.text.startswith("Hello from the clinic.")


async def test_share_links_to_the_last_answer(api: TelegramApi, clinic: Library) -> None:
    """Or to the bot, and the link leads back to the same answer."""
    chat = api.private_chat()
    async with running(api, clinic):
        bot = await answer_to(chat, "/share")
        card = await answer_to(chat, HEAT)
        await answer_to(chat, "/topics")
        shared = await answer_to(chat, "/share")
        link = shared.text.splitlines()[-1]
        again = await answer_to(chat, f"/start {link.partition('=')[2]}")

    assert bot.text.endswith("\nhttps://t.me/test_bot")
    assert link == "https://t.me/test_bot?start=heat"
    assert again.text == card.text


async def test_inline_results(api: TelegramApi, clinic: Library) -> None:
    """Titles and first lines; what is chosen is the card, without votes and previews."""
    ann = api.person()
    async with running(api, clinic):
        asked = await ann.inline(HEAT)
        answer = await asked.answer()

    first = answer["results"][0]
    labels = [button["text"] for row in first["keyboard"]["inline_keyboard"] for button in row]
    assert (first["title"], first["description"]) == ("Heat or ice?", "Whichever feels better.")
    assert first["content"]["text"].startswith("Heat or ice?\n\nWhichever")
    assert first["input_message_content"]["link_preview_options"] == {"is_disabled": True}
    assert labels[-1] == "All topics"
    assert not [label for label in labels if "elpful" in label]
    assert answer["button"] == {"text": "All topics", "start_parameter": "topics-all"}


async def test_an_empty_query_lists_the_topics(api: TelegramApi, clinic: Library) -> None:
    """Small talk is not among them."""
    async with running(api, clinic):
        answer = await (await api.person().inline("")).answer()

    assert [result["id"] for result in answer["results"]] == [
        "heat",
        "walking",
        "duration",
        "er_visit",
    ]


async def test_at_most_fifty_results(api: TelegramApi) -> None:
    """Telegram takes no more."""
    async with running(api, library_of(many(120))):
        answer = await (await api.person().inline("")).answer()

    assert len(answer["results"]) == 50


async def test_nothing_is_found_for_nonsense(api: TelegramApi, clinic: Library) -> None:
    """Only the way to the bot, whose link lists all topics."""
    chat = api.private_chat()
    async with running(api, clinic):
        answer = await (await chat.person.inline(GIBBERISH)).answer()
        topics = await answer_to(chat, f"/start {answer['button']['start_parameter']}")

    assert answer["results"] == []
    assert topics.text.startswith("What would you like to know?")


@pytest.mark.parametrize("text", [NUMB, DESPAIR, f"{NUMB} {HEAT}"])
async def test_a_notice_is_the_first_result(api: TelegramApi, clinic: Library, text: str) -> None:
    """In whole, as in a chat."""
    chat = api.private_chat()
    async with running(api, clinic):
        answer = await (await chat.person.inline(text)).answer()
        notice = await answer_to(chat, text)

    first = answer["results"][0]
    assert first["id"] == "emergency"
    assert first["content"]["text"] == notice.text
    assert first["title"] == notice.text.splitlines()[0]


async def test_buttons_work_inside_an_inline_message(api: TelegramApi, clinic: Library) -> None:
    """The message turns into what was pressed; a second tap is no error."""
    ann = api.person()
    async with running(api, clinic):
        asked = await ann.inline(HEAT)
        await asked.answer()
        chosen = await ann.choose(asked, "heat")
        where = chosen.inline_message_id
        message = api.world.inline_messages[where]
        titles = []
        for label in ("Is walking good?", "All topics", "When to get help", "All topics"):
            press = await ann.press_inline(where, label)
            assert await press.answer()
            await api.settled()
            titles.append(message["text"].split("\n")[0])
        bob = api.person("Bob")
        await (await bob.press_inline(where, "Heat or ice?")).answer()
        await api.settled()

    assert titles[0] == "Is walking good?"
    assert titles[2] == "When to get help"
    assert message["text"].startswith("Heat or ice?")
    assert not api.calls_of("sendMessage")
    assert all(call.ok for call in api.calls_of("editMessageText"))


async def test_an_inline_message_that_is_gone(
    api: TelegramApi, clinic: Library, caplog: pytest.LogCaptureFixture
) -> None:
    """The press is acknowledged, and that is all that can be done."""
    chat = api.private_chat()
    async with running(api, clinic):
        press = await chat.press_raw("heat", inline_message_id="gone")
        assert await press.answer()
        await api.settled()

    assert chat.replies == []
    assert not [record for record in caplog.records if record.levelname in ("WARNING", "ERROR")]


async def test_what_was_sent_by_inline_mode_is_not_answered(
    api: TelegramApi, clinic: Library
) -> None:
    """It comes back as a message of the person, via the bot."""
    chat, group = api.private_chat(), api.group()
    async with running(api, clinic):
        await chat.say("Heat or ice?", via_bot=api.world.bot)
        await group.say("@test_bot Heat or ice?", via_bot=api.world.bot)
        await chat.send("photo", via_bot=api.world.bot)
        await api.settled()

    assert chat.replies == group.replies == []


async def test_an_inline_query_that_is_too_old(
    api: TelegramApi, clinic: Library, caplog: pytest.LogCaptureFixture
) -> None:
    """The person has typed on long ago."""
    async with running(api, clinic):
        api.world.query_lifetime = -1
        await api.person().inline(HEAT)
        await api.settled()

    assert not [record for record in caplog.records if record.levelname in ("WARNING", "ERROR")]
