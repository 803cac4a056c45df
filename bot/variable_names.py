"""Variables of the environment whose names are most likely meant for ours, and misspelt."""

from __future__ import annotations

from collections.abc import Collection

from rapidfuzz.distance import OSA

NAMES = (
    "TELEGRAM_BOT_TOKEN",
    "TELEGRAM_API_URL",
    "WEBHOOK_URL",
    "WEBHOOK_SECRET",
    "PORT",
    "HOST",
    "INTENTS_FILE",
    "DATABASE_URL",
    "ADMIN_IDS",
    "CONCURRENCY",
    "LOG_LEVEL",
    "LOG_FORMAT",
    "METRICS_TOKEN",
    "STORE_MESSAGES",
    "RETENTION_DAYS",
)
_SHORTEST = 8
"""Letters of a name from which likeness means something; HOST and PORT are like many others."""
_LONG = 12
"""Letters from which two slips are forgiven."""
_OTHERS = ("DATABASE_", "LOG_")
"""Beginnings that many programs share: after them only swapped letters are a slip."""
_OURS = ("TELEGRAM_", "BOT_", "TG_")


def mistyped(environment: Collection[str]) -> list[str]:
    """A line for every name that is none of ours but clearly meant to be one that is not set."""
    return [
        f"{name} is not a variable of this bot; did you mean {meant}?"
        for name in sorted(environment)
        if name not in NAMES and (meant := _meant(name)) and meant not in environment
    ]


def _meant(name: str) -> str | None:
    known = [one for one in NAMES if len(one) >= _SHORTEST]
    return next((one for one in known if _is_slip(name.upper(), one)), None)


def _is_slip(name: str, meant: str) -> bool:
    if name.replace("_", "") == meant.replace("_", ""):
        return True
    if any(name == before + meant for before in _OURS):
        return True
    if name in ("TELEGRAM_TOKEN", "BOT_TOKEN", "TELEGRAM_BOT_API_TOKEN"):
        return meant == "TELEGRAM_BOT_TOKEN"
    if name.startswith(_OTHERS):
        return sorted(name) == sorted(meant)
    return OSA.distance(name, meant) <= (2 if len(meant) >= _LONG else 1)
