"""The environment, read once; a wrong value is one line that names the variable."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot import settings
from bot.errors import SettingError
from bot.variable_names import NAMES

GOOD = {"TELEGRAM_BOT_TOKEN": "123456:ABCDEFGHIJKLMNOPQRSTUVWXYZ"}
WEBHOOK = {"WEBHOOK_URL": "https://bot.example", "PORT": "8080"}


def test_only_the_token_is_needed() -> None:
    """Everything else has a default, and no secret is shown by accident."""
    found = settings.load(GOOD)

    assert (found.api_url, found.port, found.webhook_url) == (
        "https://api.telegram.org",
        None,
        None,
    )
    assert (found.concurrency, found.log_level, found.log_format) == (100, "INFO", "text")
    assert found.metrics_token is None
    assert all(secret not in repr(found) for secret in found.secrets)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("TELEGRAM_BOT_TOKEN", ""),
        ("TELEGRAM_BOT_TOKEN", "abc"),
        ("TELEGRAM_API_URL", "localhost"),
        ("WEBHOOK_URL", "http://bot.example"),
        ("WEBHOOK_SECRET", "no spaces"),
        ("PORT", "70000"),
        ("PORT", "http"),
        ("CONCURRENCY", "0"),
        ("CONCURRENCY", "many"),
        ("LOG_LEVEL", "LOUD"),
        ("LOG_FORMAT", "xml"),
        ("ADMIN_IDS", "me"),
        ("STORE_MESSAGES", "maybe"),
        ("RETENTION_DAYS", "-1"),
        ("DATABASE_URL", "mysql://x"),
    ],
)
def test_a_wrong_value_is_one_line(name: str, value: str) -> None:
    """It begins with the variable's name."""
    with pytest.raises(SettingError) as caught:
        settings.load({**GOOD, name: value}, "polling")

    assert str(caught.value).startswith(f"{name}: ")
    assert "\n" not in str(caught.value)


def test_all_wrong_values_are_told_at_once() -> None:
    env = {"ADMIN_IDS": "me", "PORT": "http", "LOG_LEVEL": "LOUD", "DATABASE_URL": "mysql://x"}
    with pytest.raises(SettingError) as caught:
        settings.load(env, mode="webhook")

    named = [line.partition(":")[0] for line in str(caught.value).splitlines()]
    assert sorted(named) == sorted([*env, "TELEGRAM_BOT_TOKEN", "WEBHOOK_URL"])


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("ADMIN_ID", "ADMIN_IDS"),
        ("ADMINS_IDS", "ADMIN_IDS"),
        ("admin_ids", "ADMIN_IDS"),
        ("BOT_ADMIN_IDS", "ADMIN_IDS"),
        ("TELEGRAM_TOKEN", "TELEGRAM_BOT_TOKEN"),
        ("BOT_TOKEN", "TELEGRAM_BOT_TOKEN"),
        ("TELEGRAM_BOT_TOKN", "TELEGRAM_BOT_TOKEN"),
        ("WEBHOOKURL", "WEBHOOK_URL"),
        ("WEBHOOK_ULR", "WEBHOOK_URL"),
        ("DATABSE_URL", "DATABASE_URL"),
        ("DATABASE_ULR", "DATABASE_URL"),
        ("INTENT_FILE", "INTENTS_FILE"),
        ("RETENTION_DAY", "RETENTION_DAYS"),
        ("STORE_MESAGES", "STORE_MESSAGES"),
    ],
)
def test_a_mistyped_name_is_one_line(name: str, meant: str) -> None:
    expected = f"{name} is not a variable of this bot; did you mean {meant}?"

    assert settings.warnings({name: "x", "PATH": "/bin"}) == [expected]
    assert settings.warnings({name: "x", meant: "y"}) == []


def test_every_variable_is_known_by_name() -> None:
    """A new setting that is not among the names would be called a slip, or its slips be missed."""
    source = Path(settings.__file__).read_text()

    assert set(re.findall(r'_read\(\w+, "([A-Z_]+)"', source)) <= set(NAMES)
    assert [name for name in NAMES if f'"{name}"' not in source] == []


def test_ordinary_variables_are_no_slips() -> None:
    names = (
        "HOSTNAME LOGNAME PORT_NUMBER PORTS HOSTS DATABASE_HOST DATABASE_USER DATABASE_NAME "
        "DATABASE_PORT DATABASE_CONNECTION_POOL_URL DATABASE_PASSWORD WEB_CONCURRENCY LOG_FILE "
        "LOG_DIR API_URL API_TOKEN TOKEN HTTP_PROXY no_proxy HOME LANG PYTHONPATH LOGS USER_ID "
        "PTB_TIMEDELTA OPENBLAS_NUM_THREADS DYNO HEROKU_POSTGRESQL_RED_URL REDIS_URL TERM SECRET "
        "DATABASE_URI MAIL_URL WEBHOOK LOG_COLOR METRICS_PORT ADMIN_EMAIL ADMIN_USER host port"
    )

    assert settings.warnings(dict.fromkeys(names.split(), "x")) == []


def test_the_secret_of_the_webhook_follows_from_the_token() -> None:
    """All instances have the same, another bot has another, and it gives the token not away."""
    one, same = settings.load(GOOD), settings.load(dict(GOOD))
    other = settings.load({"TELEGRAM_BOT_TOKEN": "123457:ABCDEFGHIJKLMNOPQRSTUVWXYZ"})

    assert one.webhook_secret == same.webhook_secret != other.webhook_secret
    assert one.token not in one.webhook_secret


@pytest.mark.parametrize(
    ("asked", "variables", "expected"),
    [
        (None, (), "polling"),
        (None, ("PORT",), "polling"),
        (None, ("WEBHOOK_URL", "PORT"), "webhook"),
        ("polling", ("WEBHOOK_URL",), "polling"),
        ("webhook", ("WEBHOOK_URL", "PORT"), "webhook"),
    ],
)
def test_the_mode(
    asked: settings.Mode | None, variables: tuple[str, ...], expected: settings.Mode
) -> None:
    """What was asked for, else what the address of the webhook says."""
    found = settings.load({**GOOD, **{name: WEBHOOK[name] for name in variables}}, asked)

    assert found.mode == expected


@pytest.mark.parametrize(
    ("asked", "set_", "missing"),
    [("webhook", "PORT", "WEBHOOK_URL"), (None, "WEBHOOK_URL", "PORT")],
)
def test_what_a_webhook_needs(asked: settings.Mode | None, set_: str, missing: str) -> None:
    """An address and a port; without them it is no silent polling."""
    with pytest.raises(SettingError) as caught:
        settings.load({**GOOD, set_: WEBHOOK[set_]}, asked)

    assert str(caught.value).startswith(f"{missing}: is not set; ")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("env", "proxy"),
    [
        ({}, None),
        ({"HTTPS_PROXY": "http://proxy:3128"}, "http://proxy:3128"),
        ({"https_proxy": "http://proxy:3128"}, "http://proxy:3128"),
        ({"http_proxy": "http://proxy:3128"}, None),
        ({"https_proxy": "http://proxy:3128", "no_proxy": "x.org, .telegram.org"}, None),
        ({"https_proxy": "http://proxy:3128", "NO_PROXY": "*"}, None),
        ({"https_proxy": "http://proxy:3128", "no_proxy": "gram.org"}, "http://proxy:3128"),
    ],
)
def test_the_proxy_of_the_system(env: dict[str, str], proxy: str | None) -> None:
    """The variables that curl and requests read."""
    assert settings.load({**GOOD, **env}).proxy == proxy
