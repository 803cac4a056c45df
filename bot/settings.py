"""The settings, read from the environment here and nowhere else."""

from __future__ import annotations

import hashlib
import hmac
import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar, cast
from urllib.parse import urlsplit

from bot.errors import SettingError
from bot.variable_names import mistyped

T = TypeVar("T")

DEFAULT_FILE = "intents.yaml"


def prepare_libraries() -> None:
    """Settings of libraries, before they are imported; what is set already stays."""
    # PTB warns of its old way of telling seconds.
    os.environ.setdefault("PTB_TIMEDELTA", "1")
    # For matrices as small as ours, sharing the work out takes longer than doing it.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that is set from outside. Secrets stay out of its ``repr``."""

    token: str = field(repr=False)
    api_url: str
    proxy: str | None = field(repr=False)
    webhook_url: str | None
    webhook_secret: str = field(repr=False)
    host: str
    port: int | None
    intents_file: Path
    database_url: str = field(repr=False)
    admin_ids: frozenset[int]
    concurrency: int
    log_level: str
    log_format: str
    metrics_token: str | None = field(repr=False)
    store_messages: bool
    retention_days: int

    @property
    def hash_key(self) -> bytes:
        """The key of every hash that is stored; another token makes old hashes worthless."""
        return hmac.digest(self.token.encode(), b"journal", "sha256")

    @property
    def secrets(self) -> tuple[str, ...]:
        """What no log may show."""
        return tuple(filter(None, (self.token, self.webhook_secret, self.metrics_token)))

    @property
    def missing_for_webhook(self) -> list[str]:
        """What a webhook needs and is not there, a line each."""
        missing = []
        if not self.webhook_url:
            missing.append(
                "WEBHOOK_URL: is not set; --webhook needs the bot's public https address"
            )
        if self.port is None:
            missing.append("PORT: is not set; --webhook needs the port to listen on")
        return missing

    def require_webhook(self) -> None:
        """Raises SettingError where something is missing that a webhook needs."""
        if self.missing_for_webhook:
            raise SettingError("\n".join(self.missing_for_webhook))


def intents_file(environment: Mapping[str, str] | None = None) -> Path:
    """The file of intents, for commands that need nothing else."""
    return Path(
        (os.environ if environment is None else environment).get("INTENTS_FILE") or DEFAULT_FILE
    )


def database_url(environment: Mapping[str, str] | None = None) -> str:
    """The database, for commands that need nothing else."""
    return _read(os.environ if environment is None else environment, "DATABASE_URL", _database)


def warnings(environment: Mapping[str, str] | None = None) -> list[str]:
    """A line for every variable whose name is most likely a slip of one of ours."""
    return mistyped(os.environ if environment is None else environment)


def load(environment: Mapping[str, str] | None = None, mode: str | None = None) -> Settings:
    """Reads the environment.

    Args:
        environment: instead of the process's own.
        mode: ``webhook`` where that was asked for; then what it needs must be set.

    Raises:
        SettingError: values are missing or wrong; a line each, which names the variable.
    """
    env = _Environment(os.environ if environment is None else environment)
    token = _read(env, "TELEGRAM_BOT_TOKEN", _token)
    api_url = _read(env, "TELEGRAM_API_URL", _root("https://api.telegram.org"))
    found = Settings(
        token=token,
        api_url=api_url,
        proxy=_proxy(env, api_url or ""),
        webhook_url=_read(env, "WEBHOOK_URL", _webhook),
        webhook_secret=_read(env, "WEBHOOK_SECRET", _secret(token or "")),
        host=env.get("HOST") or "0.0.0.0",
        port=_read(env, "PORT", _port),
        intents_file=intents_file(env),
        database_url=_read(env, "DATABASE_URL", _database),
        admin_ids=_read(env, "ADMIN_IDS", _ids),
        concurrency=_read(env, "CONCURRENCY", _whole(100, 1, 1000)),
        log_level=_read(env, "LOG_LEVEL", _one_of("INFO", "DEBUG", "WARNING", "ERROR")),
        log_format=_read(env, "LOG_FORMAT", _one_of("text", "json")),
        metrics_token=env.get("METRICS_TOKEN") or None,
        store_messages=_read(env, "STORE_MESSAGES", _flag(True)),
        retention_days=_read(env, "RETENTION_DAYS", _whole(30, 1, 3650)),
    )
    named = {wrong.partition(":")[0] for wrong in env.wrong}
    missing = found.missing_for_webhook if mode == "webhook" else []
    wrong = env.wrong + [line for line in missing if line.partition(":")[0] not in named]
    if wrong:
        raise SettingError("\n".join(wrong))
    return found


class _Environment(dict[str, str]):
    """The variables, and what is wrong with them."""

    def __init__(self, variables: Mapping[str, str]) -> None:
        super().__init__(variables)
        self.wrong: list[str] = []


def _read(env: Mapping[str, str], name: str, parse: Callable[[str], T]) -> T:
    """The value of a variable.

    What is wrong with it is raised, or kept by an :class:`_Environment`, which is not used then.
    """
    try:
        return parse(env.get(name, "").strip())
    except ValueError as error:
        if not isinstance(env, _Environment):
            raise SettingError(f"{name}: {error}") from None
        env.wrong.append(f"{name}: {error}")
        return cast(T, None)


def _token(value: str) -> str:
    if not value:
        raise ValueError("is not set; put the token here that @BotFather gave you")
    if not re.fullmatch(r"\d+:[A-Za-z0-9_-]{20,}", value):
        raise ValueError("is no bot token; it looks like 123456:ABC… and comes from @BotFather")
    return value


def _root(default: str) -> Callable[[str], str]:
    def parse(value: str) -> str:
        parts = urlsplit(value or default)
        if parts.scheme not in ("http", "https") or not parts.hostname or parts.query:
            raise ValueError(f"'{value}' is no address; it looks like {default}")
        return (value or default).rstrip("/")

    return parse


def _webhook(value: str) -> str | None:
    if not value:
        return None
    if urlsplit(value).scheme != "https" or not urlsplit(value).hostname:
        raise ValueError(f"'{value}' is no public address; it starts with https://")
    return value.rstrip("/")


def _secret(token: str) -> Callable[[str], str]:
    def parse(value: str) -> str:
        if value and not re.fullmatch(r"[A-Za-z0-9_-]{1,256}", value):
            raise ValueError("may have letters, digits, _ and - only, at most 256")
        return value or hmac.new(token.encode(), b"webhook", hashlib.sha256).hexdigest()

    return parse


def _proxy(env: Mapping[str, str], url: str) -> str | None:
    """The proxy that calls go through, by the variables that most programs understand."""
    parts = urlsplit(url)
    name, host = f"{parts.scheme}_proxy", (parts.hostname or "").casefold()
    for excepted in (env.get("no_proxy") or env.get("NO_PROXY") or "").casefold().split(","):
        domain = excepted.strip().lstrip("*.")
        if excepted.strip() == "*" or (domain and f".{host}".endswith(f".{domain}")):
            return None
    return env.get(name) or env.get(name.upper()) or None


def _whole(default: int, least: int, most: int) -> Callable[[str], int]:
    def parse(value: str) -> int:
        if not value:
            return default
        if not re.fullmatch(r"\d{1,9}", value) or not least <= int(value) <= most:
            raise ValueError(f"'{value}' is no whole number from {least} to {most}")
        return int(value)

    return parse


def _port(value: str) -> int | None:
    return _whole(0, 1, 65535)(value) if value else None


def _ids(value: str) -> frozenset[int]:
    ids = [part for part in re.split(r"[\s,;]+", value) if part]
    for part in ids:
        if not re.fullmatch(r"\d{1,19}", part):
            raise ValueError(f"'{part}' is no user id; ids are numbers with commas between them")
    return frozenset(map(int, ids))


def _one_of(*allowed: str) -> Callable[[str], str]:
    def parse(value: str) -> str:
        for word in allowed:
            if (value or allowed[0]).casefold() == word.casefold():
                return word
        raise ValueError(f"'{value}' is none of {', '.join(allowed)}")

    return parse


def _flag(default: bool) -> Callable[[str], bool]:
    def parse(value: str) -> bool:
        word = value.casefold() or str(default).casefold()
        if word in ("true", "1", "yes", "on"):
            return True
        if word in ("false", "0", "no", "off"):
            return False
        raise ValueError(f"'{value}' is neither true nor false")

    return parse


def _database(value: str) -> str:
    """The address as SQLAlchemy's async engine wants it."""
    value = value or "sqlite:///bot.db"
    scheme, separator, rest = value.partition("://")
    if separator and scheme in ("postgres", "postgresql"):
        return f"postgresql+psycopg://{rest}"
    if separator and scheme == "sqlite" and rest.startswith("/") and len(rest) > 1:
        return f"sqlite+aiosqlite://{rest}"
    raise ValueError("is no database; it looks like sqlite:///bot.db or postgres://user@host/name")
