"""What the values of variables of the environment mean.

Each reader takes a value as it is set, "" where it is not, and raises ValueError in words that are
meant to follow the variable's name.
"""

from __future__ import annotations

import hashlib
import hmac
import re
from collections.abc import Callable
from urllib.parse import urlsplit


def token(value: str) -> str:
    """The token of a bot."""
    if not value:
        raise ValueError("is not set; put the token here that @BotFather gave you")
    if not re.fullmatch(r"\d+:[A-Za-z0-9_-]{20,}", value):
        raise ValueError("is no bot token; it looks like 123456:ABC… and comes from @BotFather")
    return value


def address(default: str) -> Callable[[str], str]:
    """For the root of a web address, without the slash at its end."""

    def parse(value: str) -> str:
        parts = urlsplit(value or default)
        if parts.scheme not in ("http", "https") or not parts.hostname or parts.query:
            raise ValueError(f"'{value}' is no address; it looks like {default}")
        return (value or default).rstrip("/")

    return parse


def public_address(value: str) -> str | None:
    """The https address under which Telegram reaches the bot, if any."""
    if not value:
        return None
    if urlsplit(value).scheme != "https" or not urlsplit(value).hostname:
        raise ValueError(f"'{value}' is no public address; it starts with https://")
    return value.rstrip("/")


def secret(token: str) -> Callable[[str], str]:
    """For the webhook's secret; by default one that follows from the token, the same every time."""

    def parse(value: str) -> str:
        if value and not re.fullmatch(r"[A-Za-z0-9_-]{1,256}", value):
            raise ValueError("may have letters, digits, _ and - only, at most 256")
        return value or hmac.new(token.encode(), b"webhook", hashlib.sha256).hexdigest()

    return parse


def whole(default: int, least: int, most: int) -> Callable[[str], int]:
    """For a whole number within bounds."""

    def parse(value: str) -> int:
        if not value:
            return default
        if not re.fullmatch(r"\d{1,9}", value) or not least <= int(value) <= most:
            raise ValueError(f"'{value}' is no whole number from {least} to {most}")
        return int(value)

    return parse


def port(value: str) -> int | None:
    """A TCP port, if any."""
    return whole(0, 1, 65535)(value) if value else None


def ids(value: str) -> frozenset[int]:
    """User ids, with commas or blanks between them."""
    ids = [part for part in re.split(r"[\s,;]+", value) if part]
    for part in ids:
        if not re.fullmatch(r"\d{1,19}", part):
            raise ValueError(f"'{part}' is no user id; ids are numbers with commas between them")
    return frozenset(map(int, ids))


def one_of(*allowed: str) -> Callable[[str], str]:
    """For one of some words in any case, the first of them by default."""

    def parse(value: str) -> str:
        for word in allowed:
            if (value or allowed[0]).casefold() == word.casefold():
                return word
        raise ValueError(f"'{value}' is none of {', '.join(allowed)}")

    return parse


def flag(default: bool) -> Callable[[str], bool]:
    """For yes or no."""

    def parse(value: str) -> bool:
        word = value.casefold() or str(default).casefold()
        if word in ("true", "1", "yes", "on"):
            return True
        if word in ("false", "0", "no", "off"):
            return False
        raise ValueError(f"'{value}' is neither true nor false")

    return parse


def database(value: str) -> str:
    """The address as SQLAlchemy's async engine wants it."""
    value = value or "sqlite:///bot.db"
    scheme, separator, rest = value.partition("://")
    if separator and scheme in ("postgres", "postgresql"):
        return f"postgresql+psycopg://{rest}"
    if separator and scheme == "sqlite" and rest.startswith("/") and len(rest) > 1:
        return f"sqlite+aiosqlite://{rest}"
    raise ValueError("is no database; it looks like sqlite:///bot.db or postgres://user@host/name")
