"""The bot's own profile: getMe, commands, name, descriptions, logOut, close."""

import re
from collections.abc import Callable
from typing import Any

from .wire import Json, Upload, bad_request
from .world import World

# limits from the Bot API's documentation; the wording of the two descriptions is a guess
LIMITS = {
    "description": (512, "DESCRIPTION_TOO_LONG"),
    "short_description": (120, "ABOUT_TOO_LONG"),
    "name": (64, "BOT_TITLE_INVALID"),
}
SCOPES = {
    "default": (),
    "all_private_chats": (),
    "all_group_chats": (),
    "all_chat_administrators": (),
    "chat": ("chat_id",),
    "chat_administrators": ("chat_id",),
    "chat_member": ("chat_id", "user_id"),
}  # fmt: skip
MAX_COMMANDS = 100
_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_LANGUAGE = re.compile(r"(?:[a-z]{2})?")
Method = Callable[[World, Json, dict[str, Upload]], Any]


def get_me(world: World, params: Json, files: dict[str, Upload]) -> Json:
    """getMe."""
    return world.bot | {
        "can_join_groups": True,
        "can_read_all_group_messages": not world.privacy_mode,
        "supports_inline_queries": True,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def log_out(world: World, params: Json, files: dict[str, Upload]) -> bool:
    """logOut: every later call is refused."""
    world.logged_out = True
    return True


def close(world: World, params: Json, files: dict[str, Upload]) -> bool:
    """close: nothing to see from outside."""
    return True


def set_commands(world: World, params: Json, files: dict[str, Upload]) -> bool:
    """setMyCommands for a scope and a language."""
    key = _commands_key(params)
    commands = params.get("commands")
    if not isinstance(commands, list):
        raise bad_request("can't parse commands: expected an Array of BotCommand")
    if len(commands) > MAX_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    world.commands[key] = [_command(command) for command in commands]
    return True


def get_commands(world: World, params: Json, files: dict[str, Upload]) -> list[Json]:
    """getMyCommands: only what was set for exactly this scope and language."""
    return world.commands.get(_commands_key(params), [])


def delete_commands(world: World, params: Json, files: dict[str, Upload]) -> bool:
    """deleteMyCommands."""
    world.commands.pop(_commands_key(params), None)
    return True


def setter(field: str) -> Method:
    """setMyName, setMyDescription, setMyShortDescription."""
    limit, error = LIMITS[field]

    def method(world: World, params: Json, files: dict[str, Upload]) -> bool:
        value = str(params.get(field) or "")
        if len(value) > limit:
            raise bad_request(error)
        world.profile[field, _language(params)] = value
        return True

    return method


def getter(field: str) -> Method:
    """getMyName and its like: the text for the language, else the one for everybody."""

    def method(world: World, params: Json, files: dict[str, Upload]) -> Json:
        default = world.bot["first_name"] if field == "name" else ""
        general = world.profile.get((field, "")) or default
        return {field: world.profile.get((field, _language(params))) or general}

    return method


def _command(command: Any) -> Json:
    if not isinstance(command, dict):
        raise bad_request("can't parse BotCommand: expected an Object")
    if not _COMMAND.fullmatch(str(command.get("command", ""))):
        raise bad_request("BOT_COMMAND_INVALID")
    if not 1 <= len(str(command.get("description", ""))) <= 256:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": command["command"], "description": command["description"]}


def _commands_key(params: Json) -> tuple[str, str]:
    scope = params.get("scope") or {"type": "default"}
    kind = scope.get("type") if isinstance(scope, dict) else None
    if kind not in SCOPES:
        raise bad_request("can't parse BotCommandScope: Unsupported type specified")
    parts = [str(scope.get(name) or "") for name in SCOPES[kind]]
    if not all(parts):
        raise bad_request("can't parse BotCommandScope: chat_id is empty")
    return ":".join([kind, *parts]), _language(params)


def _language(params: Json) -> str:
    code = str(params.get("language_code") or "")
    if not _LANGUAGE.fullmatch(code):
        raise bad_request("invalid language code specified")
    return code
