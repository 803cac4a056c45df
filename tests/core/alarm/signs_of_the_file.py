"""The signs that ship with the bot, compiled once for all tests that need them."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

import yaml

from bot.core.catalog import EmergencySection
from bot.core.emergency import SignDetector

ROOT = Path(__file__).parents[3]
FILE = Path(os.environ.get("INTENTS_FILE", ROOT / "intents.yaml"))


@cache
def section() -> EmergencySection:
    """The ``emergency:`` part of the shipped file."""
    raw = yaml.load(FILE.read_text("utf-8"), yaml.CBaseLoader)
    return EmergencySection.model_validate(raw["emergency"])


@cache
def detector() -> SignDetector:
    """A detector of the shipped signs."""
    return SignDetector(section())


def raised(message: str, *earlier: str) -> list[str]:
    """The signs that the message raises."""
    return [match.sign for match in detector().find(message, earlier).found]
