"""How the bot presents itself: set at the start, only what has changed."""

from __future__ import annotations

import pytest
from clinic import library_of, many
from running import answer_to, environment, running
from telegram.ext import CommandHandler
from telegram_api import ApiError, TelegramApi

from bot import settings
from bot.database import Database
from bot.library import Library
from bot.platforms.telegram.admins.backstage import Backstage
from bot.platforms.telegram.profile import ADMIN, GROUP, PRIVATE, fitting

_LAST = "getMyName"


async def test_the_profile_is_set_once(api: TelegramApi, clinic: Library) -> None:
    """Commands for private chats and for groups, name and descriptions; a restart sets nothing."""
    async with running(api, clinic):
        await api.wait_for("setMyName")
    first = [call.method for call in api.calls if call.method.startswith("setMy")]
    async with running(api, clinic):
        await api.wait_for(_LAST, 2)
    second = [call.method for call in api.calls if call.method.startswith("setMy")]

    assert (
        first
        == second
        == [
            "setMyCommands",
            "setMyCommands",
            "setMyDescription",
            "setMyShortDescription",
            "setMyName",
        ]
    )
    assert api.world.profile["name", ""] == "Clinic"
    assert api.world.profile["description", ""] == "Hello from the clinic.\nAsk me about backs."
    assert api.world.profile["short_description", ""] == "General information, no diagnosis."


async def test_commands_per_scope(api: TelegramApi, clinic: Library) -> None:
    """In groups /ask comes first."""
    async with running(api, clinic):
        await api.wait_for("setMyName")

    names = {
        scope: [command["command"] for command in commands]
        for (scope, _), commands in api.world.commands.items()
    }
    assert names["all_private_chats"] == [name for name, _ in PRIVATE]
    assert names["all_group_chats"] == [name for name, _ in GROUP]
    assert names["all_group_chats"][0] == "ask"
    for name in ("start", "help", "topics", "ask", "privacy", "forget"):
        assert name in names["all_private_chats"]


async def test_every_command_of_the_profile_is_understood(
    api: TelegramApi, clinic: Library
) -> None:
    """None of them ends at the help for what nobody knows."""
    chat, group = api.private_chat(), api.group()
    async with running(api, clinic):
        for place, commands in ((chat, PRIVATE), (group, GROUP)):
            seen = {}
            for name, _ in commands:
                await place.say(f"/{name}")
                seen[name] = (await place.next_reply()).text
            assert len(set(seen.values())) == len(commands)


async def test_only_what_differs_is_set(api: TelegramApi, clinic: Library) -> None:
    """An old description is replaced, the rest stays."""
    async with running(api, clinic):
        await api.wait_for("setMyName")
    api.world.profile["description", ""] = "old"
    before = len(api.calls)
    async with running(api, clinic):
        await api.wait_for(_LAST, 2)

    later = [call.method for call in api.calls[before:] if call.method.startswith("setMy")]
    assert later == ["setMyDescription"]


async def test_a_name_of_botfather_is_left_alone(api: TelegramApi) -> None:
    """Where the file gives the bot no name."""
    async with running(api, library_of(many(2))):
        await api.wait_for("setMyShortDescription")
        await api.settled()

    assert not api.calls_of("setMyName")


async def test_a_refused_profile_does_no_harm(api: TelegramApi, clinic: Library) -> None:
    """The bot answers, and the other parts are set."""
    chat = api.private_chat()
    refusal = ApiError(400, "Bad Request: BOT_COMMAND_INVALID")
    api.faults.refuse("setMyCommands", refusal, times=None)
    async with running(api, clinic):
        await api.wait_for("setMyName")
        await chat.say("/start")
        await chat.next_reply()


@pytest.mark.parametrize("result", [{"text": "hello"}, None, "hello", 7])
@pytest.mark.parametrize("method", ["getMyDescription", "getMyCommands"])
async def test_an_answer_that_makes_no_sense_is_told_at_once(
    api: TelegramApi,
    clinic: Library,
    caplog: pytest.LogCaptureFixture,
    method: str,
    result: object,
) -> None:
    """In one line, long before the stop; the other parts are set, and the bot answers."""
    chat = api.private_chat()
    api.faults.garbled(method, {"ok": True, "result": result})
    async with running(api, clinic, ADMIN_IDS="7"):
        await api.wait_for("setMyName")
        await answer_to(chat, "/start")
        told = [one.message for one in caplog.records if one.levelname == "WARNING"]

    assert len(told) == 1
    assert told[0].startswith("the profile could not be set: ")
    assert [one.message for one in caplog.records if one.levelname == "WARNING"] == told


@pytest.mark.parametrize(
    ("text", "most", "expected"),
    [
        ("short", 10, "short"),
        ("one\n\ntwo three\n\nfour", 9, "one\n\nfour"),
        ("one two three", 9, "one two…"),
        ("😀😀😀😀😀 😀", 12, "😀😀😀😀😀…"),
        ("x" * 20, 10, "…"),
    ],
)
def test_texts_are_fitted_in_whole_paragraphs(text: str, most: int, expected: str) -> None:
    """Or, of a single one, in whole words; counted in UTF-16 units."""
    assert fitting(text, most) == expected


def test_the_shipped_description(library: Library) -> None:
    """It fits, ends with a whole sentence and keeps the number to call."""
    from bot.core.markup import plain

    shown = fitting(plain(library.current.catalog.bot.greeting), 512)

    assert len(shown) <= 512
    assert shown.endswith((".", ":", ")"))


def test_the_menu_of_admins_names_all_they_can_do(api: TelegramApi, clinic: Library) -> None:
    """What is missing there nobody finds."""
    read = settings.load(environment(api, ADMIN_IDS="7"))
    handlers = Backstage(read, clinic, Database(read.database_url)).handlers()

    commands = [one.commands for one in handlers if isinstance(one, CommandHandler)]
    assert frozenset().union(*commands) == {name for name, _ in ADMIN}
