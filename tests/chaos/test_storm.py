"""A short storm of each kind; `python tests/chaos/long.py` makes long ones."""

from __future__ import annotations

from pathlib import Path

import pytest
from storm import Storm
from telegram_api import TelegramApi


@pytest.mark.parametrize(("mode", "seed"), [("polling", 1), ("webhook", 2)])
async def test_a_storm(api: TelegramApi, tmp_path: Path, mode: str, seed: int) -> None:
    """None unanswered; twice only where the bot could not know; clean exits; a discreet log."""
    outcome = await Storm(api, mode, seed, tmp_path).rage(seconds=2)

    assert outcome.said > 100
    assert outcome.unanswered == 0
    assert outcome.twice_without_excuse == 0
    assert outcome.bad_exits == []
    assert "zanzibar" not in outcome.log.casefold()
    assert api.token not in outcome.log
    assert "bug" not in outcome.log
