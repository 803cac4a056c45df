"""How the bot presents itself in Telegram: commands, name, descriptions, set only when changed."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Collection, Sequence

from telegram import (
    Bot,
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
)
from telegram.error import TelegramError

from bot.core.catalog import Catalog
from bot.core.markup import plain

log = logging.getLogger(__name__)

Commands = tuple[tuple[str, str], ...]

PRIVATE: Commands = (
    ("topics", "Everything I know about"),
    ("ask", "Ask me: /ask heat or ice?"),
    ("help", "How to use this bot"),
    ("share", "A link to the last answer"),
    ("privacy", "What is kept, and what not"),
    ("forget", "Delete what is kept of you"),
    ("start", "What I can do"),
)
GROUP: Commands = (
    ("ask", "Ask me: /ask heat or ice?"),
    ("topics", "Everything I know about"),
    ("help", "How to use this bot"),
    ("share", "A link to the last answer"),
    ("privacy", "What is kept, and what not"),
    ("forget", "Delete what is kept of you"),
)
ADMIN: Commands = (
    ("admin", "What admins can do"),
    ("status", "What is served since when, and what is wrong"),
    ("check", "Every problem of the file"),
    ("unanswered", "What people asked in vain, to mend or ignore by a button"),
    ("stats", "What was asked, answered, missed, helpful"),
    ("explain", "Why a message gets its reply: /explain heat or ice?"),
    ("export", "The file as it is served"),
    ("undo", "Back to the version before"),
    ("reload", "Look at the file now"),
    ("cancel", "Leave a new topic that is not published yet"),
)
_NAME, _DESCRIPTION, _SHORT = 64, 512, 120
"""What Telegram takes, in UTF-16 units to be on the safe side."""


async def present(bot: Bot, catalog: Catalog, admins: Collection[int] = ()) -> None:
    """Sets what differs, for people of every language; what fails is logged and does no harm.

    Admins get a command menu of their own in their chats with the bot.

    The name is only touched where the file has one: it may have been chosen with @BotFather.
    """
    steps: list[Callable[[], Awaitable[None]]] = [
        lambda: _commands(bot, PRIVATE, BotCommandScopeAllPrivateChats()),
        lambda: _commands(bot, GROUP, BotCommandScopeAllGroupChats()),
        lambda: _description(bot, plain(catalog.bot.greeting)),
        lambda: _short_description(bot, plain(catalog.bot.disclaimer)),
    ]
    if "name" in catalog.bot.model_fields_set:
        steps.append(lambda: _name(bot, plain(catalog.bot.name)))
    for step in steps:
        try:
            await step()
        except Exception as error:  # answers that make no sense, too: the bot runs without this
            _tell(error)
    await present_to(bot, admins)


async def present_to(bot: Bot, admins: Collection[int]) -> None:
    """The command menu of admins: theirs, and what everybody has."""
    for id_ in sorted(admins):
        try:
            await _commands(bot, ADMIN + PRIVATE, BotCommandScopeChat(id_))
        except TelegramError:
            log.info("an admin has no command menu before the first message to the bot; see /admin")
        except Exception as error:  # as above
            _tell(error)


def _tell(error: Exception) -> None:
    log.warning("the profile could not be set: %s", type(error).__name__)


async def _commands(bot: Bot, commands: Sequence[tuple[str, str]], scope: BotCommandScope) -> None:
    wanted = tuple(BotCommand(name, text) for name, text in commands)
    if await bot.get_my_commands(scope=scope) != wanted:
        await bot.set_my_commands(wanted, scope=scope)


async def _description(bot: Bot, text: str) -> None:
    wanted = fitting(text, _DESCRIPTION)
    if (await bot.get_my_description()).description != wanted:
        await bot.set_my_description(wanted)


async def _short_description(bot: Bot, text: str) -> None:
    wanted = fitting(text, _SHORT)
    if (await bot.get_my_short_description()).short_description != wanted:
        await bot.set_my_short_description(wanted)


async def _name(bot: Bot, text: str) -> None:
    wanted = fitting(text, _NAME)
    if (await bot.get_my_name()).name != wanted:
        await bot.set_my_name(wanted)


def fitting(text: str, most: int) -> str:
    """The paragraphs that fit, without a gap; of a first one that is too long, its first words."""
    text = text.strip()
    first, *others = text.split("\n\n")
    if _units(first) > most:
        return _words(first, most)
    shown = first
    for paragraph in others:
        if _units(f"{shown}\n\n{paragraph}") <= most:
            shown = f"{shown}\n\n{paragraph}"
    return shown


def _words(text: str, most: int) -> str:
    shown = ""
    for word in text.split():
        longer = f"{shown} {word}".strip()
        if _units(longer) + 1 > most:
            break
        shown = longer
    return f"{shown}…"


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
