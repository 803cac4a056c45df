"""What the journal costs: per message in the event loop, and for ten thousand rows to review.

usage, from the project's root: python tests/bench/journal.py [DATABASE_URL]

Without an address a fresh SQLite file and, where it is installed, a fresh PostgreSQL are measured.
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
import time
import tracemalloc
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "core" / "gaps"))
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from postgres import server
from test_grouping import ten_thousand

from bot import settings
from bot.core.gaps.grouping import group
from bot.core.gaps.unanswered import gaps
from bot.database import Database
from bot.journal import Journal
from bot.library import open_library
from bot.versions import Versions

ROOT = Path(__file__).resolve().parents[2]
MESSAGES = 20_000


def main() -> None:
    """Print every figure."""
    review()
    if len(sys.argv) > 1:
        asyncio.run(noting(sys.argv[1]))
        return
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(noting(f"sqlite:///{folder}/bot.db"))
    with server() as running:
        asyncio.run(noting(running.url("postgres")))


async def noting(url: str) -> None:
    """CPU of the loop's thread for messages of which a fifth is missed and a fifth voted on."""
    async with Database(settings.database_url({"DATABASE_URL": url})) as database:
        journal = Journal(database, key=b"a key")
        await journal.start()
        noted, start = 0.0, time.thread_time()
        for number in range(MESSAGES):
            before = time.thread_time()
            if number % 5 == 0:
                text = f"how do i get number {number} to the station"
                journal.missed(number % 500, text, "fallback", ["heat_or_ice", "massage"])
            else:
                journal.answered(f"intent_{number % 60}")
            if number % 5 == 1:
                journal.voted(number % 500, f"intent_{number % 60}", number % 2 == 0)
            noted += time.thread_time() - before
            if number % 100 == 0:
                await asyncio.sleep(0.005)
        await journal.flush()
        whole = time.thread_time() - start
        versions = Versions(database)
        before = time.thread_time()
        for _ in range(100):
            await versions.number()
        poll = time.thread_time() - before
        await journal.stop()
        print(
            f"{database.place.split(':')[0]}: {1000 * whole / MESSAGES:.4f} ms a message with its "
            f"writing, {1000 * noted / MESSAGES:.4f} ms of it at once; {journal.dropped} dropped; "
            f"a look at the version's number {1000 * poll / 100:.2f} ms"
        )


def review() -> None:
    """Seconds and memory to group ten thousand rows, and to find the nearest intents."""
    served = open_library(ROOT / "intents.yaml").current
    synonyms = served.catalog.synonyms
    for kinds in (300, 2_000, 10_000):
        rows = ten_thousand(kinds)
        start = time.perf_counter()
        groups = group(rows, synonyms)
        grouped = time.perf_counter()
        shown = list(gaps(groups, served.matcher, served.catalog, 2))
        named = time.perf_counter()
        tracemalloc.start()
        group(rows, synonyms)
        memory = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        print(
            f"10,000 rows of {kinds} questions: {len(groups)} groups in {grouped - start:.2f} s "
            f"({memory / 1e6:.0f} MB), intents for the {len(shown)} of two or more in "
            f"{named - grouped:.2f} s"
        )


if __name__ == "__main__":
    main()
