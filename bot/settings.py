"""The settings, read from the environment here and nowhere else."""

from __future__ import annotations

import hmac
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, TypeVar, cast
from urllib.parse import urlsplit

from bot import variable_values as values
from bot.errors import SettingError
from bot.variable_names import mistyped

T = TypeVar("T")
Mode = Literal["webhook", "polling"]

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

    mode: Mode
    token: str = field(repr=False)
    api_url: str
    proxy: str | None = field(repr=False)
    webhook_url: str | None
    webhook_secret: str = field(repr=False)
    host: str
    port: int | None
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


def intents_file(environment: Mapping[str, str] | None = None) -> Path:
    """The file of intents, for commands that need nothing else."""
    return Path(_given(environment).get("INTENTS_FILE") or DEFAULT_FILE)


def database_url(environment: Mapping[str, str] | None = None) -> str:
    """The database, for commands that need nothing else."""
    return _read(_given(environment), "DATABASE_URL", values.database)


def warnings(environment: Mapping[str, str] | None = None) -> list[str]:
    """A line for every variable whose name is most likely a slip of one of ours."""
    return mistyped(_given(environment))


def load(environment: Mapping[str, str] | None = None, mode: Mode | None = None) -> Settings:
    """Reads the environment.

    Args:
        environment: instead of the process's own.
        mode: what was asked for; else the webhook where ``WEBHOOK_URL`` is set, polling where not.

    Raises:
        SettingError: values are missing or wrong; a line each, which names the variable.
    """
    env = _Environment(_given(environment))
    token = _read(env, "TELEGRAM_BOT_TOKEN", values.token)
    api_url = _read(env, "TELEGRAM_API_URL", values.address("https://api.telegram.org"))
    found = Settings(
        mode=mode or ("webhook" if env.get("WEBHOOK_URL", "").strip() else "polling"),
        token=token,
        api_url=api_url,
        proxy=_proxy(env, api_url or ""),
        webhook_url=_read(env, "WEBHOOK_URL", values.public_address),
        webhook_secret=_read(env, "WEBHOOK_SECRET", values.secret(token or "")),
        host=env.get("HOST") or "0.0.0.0",
        port=_read(env, "PORT", values.port),
        database_url=_read(env, "DATABASE_URL", values.database),
        admin_ids=_read(env, "ADMIN_IDS", values.ids),
        concurrency=_read(env, "CONCURRENCY", values.whole(100, 1, 1000)),
        log_level=_read(env, "LOG_LEVEL", values.one_of("INFO", "DEBUG", "WARNING", "ERROR")),
        log_format=_read(env, "LOG_FORMAT", values.one_of("text", "json")),
        metrics_token=env.get("METRICS_TOKEN") or None,
        store_messages=_read(env, "STORE_MESSAGES", values.flag(True)),
        retention_days=_read(env, "RETENTION_DAYS", values.whole(30, 1, 3650)),
    )
    if found.mode == "webhook":
        env.need("WEBHOOK_URL", "is not set; --webhook needs the bot's public https address")
        env.need("PORT", "is not set; the webhook needs the port to listen on")
    if env.wrong:
        raise SettingError("\n".join(env.wrong))
    return found


def _given(environment: Mapping[str, str] | None) -> Mapping[str, str]:
    return os.environ if environment is None else environment


class _Environment(dict[str, str]):
    """The variables, and what is wrong with them."""

    def __init__(self, variables: Mapping[str, str]) -> None:
        super().__init__(variables)
        self.wrong: list[str] = []

    def need(self, name: str, why: str) -> None:
        """Counts it as wrong that a variable is not set."""
        if not self.get(name, "").strip():
            self.wrong.append(f"{name}: {why}")


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


def _proxy(env: Mapping[str, str], url: str) -> str | None:
    """The proxy that calls go through, by the variables that most programs understand."""
    parts = urlsplit(url)
    name, host = f"{parts.scheme}_proxy", (parts.hostname or "").casefold()
    for excepted in (env.get("no_proxy") or env.get("NO_PROXY") or "").casefold().split(","):
        domain = excepted.strip().lstrip("*.")
        if excepted.strip() == "*" or (domain and f".{host}".endswith(f".{domain}")):
            return None
    return env.get(name) or env.get(name.upper()) or None
