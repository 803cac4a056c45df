"""How the matcher grows: 100 to 100,000 made-up phrases, thirty to an intent.

usage: python tests/bench/growth.py [PHRASES …]

Up to some thousand phrases intents are learnt by regression, beyond by centroids
(:mod:`bot.core.understanding.scoring` says where). Each size runs in a process of its own, so that
its memory can be told; the messages are phrases with one word changed.
"""

from __future__ import annotations

import multiprocessing
import pickle
import random
import statistics
import sys
import time
from pathlib import Path

import psutil  # type: ignore[import-untyped]

sys.path.insert(0, str(Path(__file__).parents[2]))

SIZES = [100, 300, 1_000, 3_000, 10_000, 30_000, 100_000]
PER_INTENT = 30
MESSAGES = 1_000
SYLLABLES = [
    "ba",
    "ce",
    "di",
    "fo",
    "gu",
    "ha",
    "je",
    "ki",
    "lo",
    "mu",
    "na",
    "pe",
    "ri",
    "so",
    "tu",
    "va",
    "we",
    "xi",
    "yo",
    "zu",
    "sta",
    "cre",
    "pli",
    "tro",
]
FRAMES = [
    "how do i {} the {} {}",
    "can you {} my {} please",
    "what is the {} of a {} {}",
    "i want to {} it before the {}",
    "why does my {} not {} any more",
    "is it possible to {} two {} {} at once",
]


def phrases(count: int, chance: random.Random) -> dict[str, list[str]]:
    """Phrases by intent: everyday frames around words of the intent and words of all."""

    def word() -> str:
        return "".join(chance.choices(SYLLABLES, k=chance.choice([2, 2, 3])))

    common = [word() for _ in range(300)]
    found: dict[str, list[str]] = {}
    for number in range(max(2, count // PER_INTENT)):
        own = [word() for _ in range(8)]
        texts: dict[str, None] = {}
        while len(texts) < PER_INTENT:
            slots = [chance.choice(own), chance.choice(own), chance.choice(common)]
            chance.shuffle(slots)
            texts[chance.choice(FRAMES).format(*slots)] = None
        found[f"i{number}"] = list(texts)
    return found


def messages(found: dict[str, list[str]], chance: random.Random) -> list[str]:
    """Phrases with one word left out or doubled letters."""
    texts = []
    for _ in range(MESSAGES):
        said = chance.choice(chance.choice(list(found.values()))).split()
        place = chance.randrange(len(said))
        said[place] = chance.choice(["really", said[place] + said[place][-1]])
        texts.append(" ".join(said))
    return texts


def measure(count: int, results: multiprocessing.Queue[str]) -> None:
    """One line of the table."""
    from bot.core.catalog import Catalog
    from bot.core.matching import Matcher

    chance = random.Random(7)
    made = phrases(count, chance)
    asked = messages(made, chance)
    intents = {id_: {"title": id_, "phrases": texts, "answer": id_} for id_, texts in made.items()}
    catalog = Catalog.model_validate({"intents": intents})
    before = psutil.Process().memory_info().rss
    started = time.perf_counter()
    matcher = Matcher(catalog)
    build = time.perf_counter() - started
    resident = psutil.Process().memory_info().rss
    seconds = []
    for text in asked:
        started = time.perf_counter()
        matcher.match(text)
        seconds.append(time.perf_counter() - started)
    p50, p99 = 1000 * statistics.median(seconds), 1000 * sorted(seconds)[int(0.99 * MESSAGES)]
    total = sum(map(len, made.values()))
    size = len(pickle.dumps(matcher)) / 1e6
    results.put(
        f"{total:>9,} {len(made):>8,} {build:>9.2f} {p50:>8.3f} {p99:>8.3f} {resident / 1e6:>8.0f}"
        f" {(resident - before) / 1e6:>8.0f} {size:>8.1f}"
    )


def main(sizes: list[int]) -> None:
    """Prints the table."""
    print("  phrases  intents   build s   p50 ms   p99 ms   rss MB   own MB pickle MB")
    context = multiprocessing.get_context("spawn")
    for size in sizes:
        results: multiprocessing.Queue[str] = context.Queue()
        worker = context.Process(target=measure, args=(size, results))
        worker.start()
        print(results.get(), flush=True)
        worker.join()


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or SIZES)
