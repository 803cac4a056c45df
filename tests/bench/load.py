"""Our bot under load, beside a bare echo bot of python-telegram-bot and one of aiogram.

usage: python tests/bench/load.py RIG [--ptb PYTHON] [--aiogram PYTHON] [--rounds N]
           [-n UPDATES] [--texts FILE] [--mode polling|webhook]

RIG is a folder with ``rig.py``, which plays the Bot API and Telegram for any bot process, and
``bots/ptb_echo.py`` and ``bots/aiogram_echo.py``. PYTHON is an interpreter that has what a peer
needs: aiogram, which wants other versions than we do; ``python-telegram-bot[webhooks]``, without
which (default: our own interpreter) PTB takes part in polling only. The bots take turns within a
round, so that noise of the machine hits all alike; every figure is a median over the rounds. CPU is
the figure least touched by noise.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[2]
FIGURES = {
    "cpu_ms_per_update": "CPU ms/update",
    "ups": "updates/s",
    "p50_ms": "p50 ms",
    "p99_ms": "p99 ms",
    "cold_ready_ms": "ready ms",
    "rss_end_mb": "RSS MB",
}
DELAYS = (0.0, 0.05)
RATE = 40
POSTERS = 100
"""As many connections as we ask Telegram for; what is acknowledged when done needs them."""
Run = dict[str, float]


@dataclass(frozen=True)
class Contestant:
    """A bot process and how the rig tells it where the API is."""

    name: str
    command: str
    options: tuple[str, ...]

    def in_mode(self, mode: str, delay: float) -> tuple[str, ...]:
        """The rig's options for this bot in a mode."""
        if self.name == "ours":
            address = ("--env", "WEBHOOK_URL=https://127.0.0.1:{port}")
            more = (*(address if mode == "webhook" else ()), "--bot", f"{self.command} --{mode}")
        else:
            more = ("--env", f"MODE={mode}", "--bot", self.command)
        if self.name == "PTB" and delay:
            # One at a time it would not end; this many is what suits its transport best.
            more = (*more, "--env", "CONC=32")
        return (*self.options, *more, "--mode", mode)


def contestants(
    rig: Path, ptb: str | None, aiogram: str | None, mode: str, folder: str
) -> Iterator[Contestant]:
    """Who takes part in a mode."""
    names = ("--env-base", "TELEGRAM_API_URL", "--base-suffix", "", "--env-token")
    database = f"DATABASE_URL=sqlite:///{folder}/bot.db"
    ours = (*names, "TELEGRAM_BOT_TOKEN", "--env", database, "--env", "HOST=127.0.0.1")
    yield Contestant("ours", f"{sys.executable} -m bot run", (*ours, "--cwd", str(ROOT)))
    if ptb or mode == "polling":
        yield Contestant("PTB", f"{ptb or sys.executable} {rig / 'bots/ptb_echo.py'}", ())
    if aiogram:
        command = f"{aiogram} {rig / 'bots/aiogram_echo.py'}"
        yield Contestant("aiogram", command, ("--base-suffix", ""))


def measure(rig: Path, contestant: Contestant, mode: str, delay: float, *options: str) -> Run:
    """One run of the rig. Raises RuntimeError with its words where it brought no figures."""
    command = [sys.executable, str(rig / "rig.py"), *options, "--runs", "1"]
    command += ["--api-delay", str(delay), "--posters", str(POSTERS)]
    done = subprocess.run(
        [*command, *contestant.in_mode(mode, delay)],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    lines = done.stdout.splitlines()
    run: Run = json.loads(lines[0]) if done.returncode == 0 and lines else {}
    if not run or "error" in run:
        raise RuntimeError(f"{contestant.name}, {mode}: {done.stdout[-500:]}{done.stderr[-500:]}")
    return run


def table(title: str, runs: dict[str, list[Run]]) -> Iterator[str]:
    """Lines with the medians of every bot, and ours as a multiple of the others'."""
    middle = {
        name: {key: median(run[key] for run in all_) for key in FIGURES if key in all_[0]}
        for name, all_ in runs.items()
    }
    peers = [name for name in middle if name != "ours"]
    yield f"| {title} | {' | '.join(middle)} | {' | '.join(f'ours / {n}' for n in peers)} |"
    yield "| --- " * (1 + len(middle) + len(peers)) + "|"
    for key, label in FIGURES.items():
        if key in middle["ours"]:
            values = [f"{figures[key]:.2f}" for figures in middle.values()]
            ratios = [f"{middle['ours'][key] / middle[name][key]:.2f}" for name in peers]
            yield f"| {label} | {' | '.join(values + ratios)} |"


def main() -> None:
    """Runs everything and prints a table for each load."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("rig", type=lambda path: Path(path).resolve())
    parser.add_argument("--ptb", metavar="PYTHON")
    parser.add_argument("--aiogram", metavar="PYTHON")
    parser.add_argument("--mode", choices=("polling", "webhook"))
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("-n", type=int, default=3000)
    parser.add_argument("--texts", type=lambda path: str(Path(path).resolve()))
    options = parser.parse_args()
    texts = ("--texts", options.texts) if options.texts else ()
    with tempfile.TemporaryDirectory() as folder:
        for mode in [options.mode] if options.mode else ["polling", "webhook"]:
            bots = list(contestants(options.rig, options.ptb, options.aiogram, mode, folder))
            flood = ("throughput", "-n", str(options.n), *texts)
            calm = ("latency", "-n", "400", "--rate", str(RATE), *texts)
            loads = [(f"{mode}, {1000 * delay:.0f} ms API", flood, delay) for delay in DELAYS]
            for title, load, delay in [*loads, (f"{mode}, {RATE}/s", calm, 0.0)]:
                runs: dict[str, list[Run]] = defaultdict(list)
                for _ in range(options.rounds):
                    for bot in bots:
                        runs[bot.name].append(measure(options.rig, bot, mode, delay, *load))
                print("\n".join(table(title, runs)), end="\n\n", flush=True)


if __name__ == "__main__":
    main()
