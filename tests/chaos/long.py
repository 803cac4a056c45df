"""Long storms by hand.

usage: python tests/chaos/long.py [--seconds S] [--seed N] [--storms K] [--mode polling|webhook]

Prints a line per storm: what was said, what happened, how many were answered not at all or twice.
Exit code 1 if any was not answered, or twice without an excuse.
"""

from __future__ import annotations

import argparse
import asyncio
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from storm import Outcome, Storm
from telegram_api import TelegramApi


async def storm(mode: str, seed: int, seconds: float) -> Outcome:
    """One storm over a Telegram of its own."""
    with tempfile.TemporaryDirectory() as folder:
        async with TelegramApi(lifetime=seconds + 300) as api:
            return await Storm(api, mode, seed, Path(folder)).rage(seconds)


def main() -> int:
    """Lets them rage one after the other."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--seconds", type=float, default=30)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--storms", type=int, default=1, help="how many of each mode")
    parser.add_argument("--mode", choices=("polling", "webhook"))
    options = parser.parse_args()
    failed = False
    for seed in range(options.seed, options.seed + options.storms):
        for mode in [options.mode] if options.mode else ["polling", "webhook"]:
            outcome = asyncio.run(storm(mode, seed, options.seconds))
            failed |= bool(outcome.unanswered or outcome.twice_without_excuse or outcome.bad_exits)
            print(f"{mode}, seed {seed}: {outcome}", flush=True)
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
