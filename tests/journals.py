"""What tests of the journal share."""

from __future__ import annotations

from bot.core.gaps.stats import Tally
from bot.journal import Journal

KEY = b"a key"


async def tally(journal: Journal, days: int = 7) -> Tally:
    return await journal.tally(days)
