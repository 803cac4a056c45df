"""The environment, read once; a wrong value is one line that names the variable."""

from __future__ import annotations

import pytest

from bot import settings
from bot.errors import SettingError

GOOD = {"TELEGRAM_BOT_TOKEN": "123456:ABCDEFGHIJKLMNOPQRSTUVWXYZ"}


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
        settings.load({**GOOD, name: value})

    assert str(caught.value).startswith(f"{name}: ")
    assert "\n" not in str(caught.value)


def test_the_secret_of_the_webhook_follows_from_the_token() -> None:
    """All instances have the same, another bot has another, and it gives the token not away."""
    one, same = settings.load(GOOD), settings.load(dict(GOOD))
    other = settings.load({"TELEGRAM_BOT_TOKEN": "123457:ABCDEFGHIJKLMNOPQRSTUVWXYZ"})

    assert one.webhook_secret == same.webhook_secret != other.webhook_secret
    assert one.token not in one.webhook_secret


@pytest.mark.parametrize(
    ("missing", "named"), [("WEBHOOK_URL", "WEBHOOK_URL"), ("PORT", "PORT"), ("", None)]
)
def test_what_a_webhook_needs(missing: str, named: str | None) -> None:
    """An address and a port; without them it is no silent polling."""
    env = {**GOOD, "WEBHOOK_URL": "https://bot.example", "PORT": "8080"}
    env.pop(missing, None)
    found = settings.load(env)
    if named is None:
        found.require_webhook()
        return

    with pytest.raises(SettingError, match=f"^{named}: "):
        found.require_webhook()


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
