"""How well people are understood: our matcher beside the usual ones, over a folder of sets.

usage: python tests/bench/understanding.py DATA_FOLDER [INTENTS.yaml]

Understands ``{"train": [[text, label]], "test": [[text, label]], "oos_label": str | null}``; a file
``typo_mixed_NAME.json`` holds the misspelt messages of ``NAME.json``. ``back_messages*.jsonl`` is
put to INTENTS.yaml (default: the shipped file). Every set runs in a process of its own, so that its
memory can be told.

acc, a3: the right intent first, or among three (in scope). auroc: in against out of scope. mcc: the
best over thresholds (Gorodkin 2004). right, wrong, offered, stray: shares of messages answered
rightly, answered wrongly, right or offered among three, and out of scope but answered, at the
catalog's two thresholds (.45 and .25). typo: what acc loses by typing mistakes. For the two scorers
of rapidfuzz the best phrase decides, and its score is the confidence.
"""

from __future__ import annotations

import bisect
import json
import math
import multiprocessing
import statistics
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import psutil  # type: ignore[import-untyped]
from rapidfuzz import fuzz, process, utils

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

NONE = ""
TOPICS = {
    "long_term_treatment", "duration", "causes", "walking", "massage", "fastest_relief",
    "rub_out", "heat_or_ice", "stretching", "er_visit",
}  # fmt: skip
COLUMNS = ["acc", "a3", "auroc", "mcc", "right", "wrong", "offered", "stray", "typo"]
COLUMNS += ["p50 ms", "p99 ms", "build s", "rss MB"]


@dataclass(frozen=True)
class Message:
    """What was said, and the intents that are right (none: out of scope)."""

    text: str
    right: frozenset[str]


@dataclass(frozen=True)
class Found:
    """Intents best first, and the confidence in the first."""

    intents: list[str]
    confidence: float


@dataclass(frozen=True)
class Set:
    """Phrases by intent, messages, misspelt ones (and those as they were meant, where not all are
    misspelt), the intents that count as topics, and the file they come from.
    """

    name: str
    phrases: dict[str, list[str]]
    messages: list[Message]
    misspelt: list[Message]
    meant: list[Message] | None = None
    topics: frozenset[str] | None = None
    file: Path | None = None


Matcher = Callable[[str], Found]


def read_set(path: Path) -> Set:
    """A set of the JSON form."""
    data = json.loads(path.read_text())
    ids: dict[str, str] = {}
    phrases: dict[str, dict[str, str]] = {}
    for text, label in data["train"]:
        if label != data["oos_label"] and text.strip():
            intent = ids.setdefault(label, f"i{len(ids)}")
            phrases.setdefault(intent, {}).setdefault(text.strip().casefold(), text.strip())

    def messages(rows: list[list[str]]) -> list[Message]:
        return [
            Message(" ".join(text.split()), frozenset({ids[label]} if label in ids else ()))
            for text, label in rows
            if text.strip()
        ]

    typos = path.with_name(f"typo_mixed_{path.name}")
    misspelt = messages(json.loads(typos.read_text())["test"]) if typos.exists() else []
    listed = {intent: list(texts.values()) for intent, texts in phrases.items()}
    return Set(path.stem, listed, messages(data["test"]), misspelt)


def read_back(path: Path, intents: Path) -> Set:
    """The messages about back pain, for a file of intents."""
    from bot.core.source import load

    catalog = load(intents.read_bytes()).catalog
    assert catalog is not None, f"{intents} cannot be served"
    typos = path.with_name(f"{path.stem}_typos.jsonl")
    return Set(
        path.stem,
        {id_: list(intent.phrases) for id_, intent in catalog.intents.items()},
        list(_back_messages(path)),
        list(_back_messages(typos)) if typos.exists() else [],
        list(_back_messages(typos, "original")) if typos.exists() else None,
        frozenset(TOPICS | {"back_hurts"}),
        intents,
    )


def _back_messages(path: Path, key: str = "text") -> Iterator[Message]:
    """Messages that are in scope or out of it; those with a sign of an emergency are neither."""
    for row in map(json.loads, path.read_text().splitlines()):
        labels, text = set(row["labels"]), " ".join(row[key].split())
        if labels == {"oos"}:
            yield Message(text, frozenset())
        elif labels & TOPICS and not labels & {"oos", "red_flag"}:
            labels |= {"prevention"} if "long_term_treatment" in labels else set()
            labels |= {"back_hurts"} if len(labels & TOPICS) > 1 else set()
            yield Message(text, frozenset(labels))


def ours(data: Set) -> Matcher:
    """The bot's own matcher."""
    from bot.core.catalog import Catalog
    from bot.core.matching import Matcher as Own
    from bot.core.source import load

    if data.file is not None:
        catalog = load(data.file.read_bytes()).catalog
        assert catalog is not None
    else:
        intents = {
            id_: {"title": id_, "phrases": texts, "answer": id_}
            for id_, texts in data.phrases.items()
        }
        catalog = Catalog.model_validate({"intents": intents})
    matcher = Own(catalog)

    def match(text: str) -> Found:
        explanation = matcher.explain(text)
        return Found([c.intent for c in explanation.candidates], explanation.confidence)

    return match


def best_phrase(scorer: Callable[..., float]) -> Callable[[Set], Matcher]:
    """The usual way: the phrase that a scorer of rapidfuzz likes best."""

    def build(data: Set) -> Matcher:
        pairs = [(text, intent) for intent, texts in data.phrases.items() for text in texts]
        texts = [utils.default_process(text) for text, _ in pairs]

        def match(text: str) -> Found:
            rows = process.extract(utils.default_process(text), texts, scorer=scorer, limit=20)
            intents = list(dict.fromkeys(pairs[index][1] for _, _, index in rows))
            return Found(intents, rows[0][1] / 100 if rows else 0.0)

        return match

    return build


MATCHERS: dict[str, Callable[[Set], Matcher]] = {
    "ours": ours,
    "WRatio": best_phrase(fuzz.WRatio),
    "token_set_ratio": best_phrase(fuzz.token_set_ratio),
}


def measure(data: Set, name: str) -> dict[str, float]:
    """All figures of one matcher on one set."""
    started = time.perf_counter()
    match = MATCHERS[name](data)
    figures = {"build s": time.perf_counter() - started}
    seconds = []
    found = []
    for message in data.messages:
        started = time.perf_counter()
        found.append(match(message.text))
        seconds.append(time.perf_counter() - started)
    figures["p50 ms"] = 1000 * statistics.median(seconds)
    figures["p99 ms"] = 1000 * sorted(seconds)[int(0.99 * len(seconds))]
    figures["rss MB"] = psutil.Process().memory_info().rss / 1e6
    figures |= understanding(data, found)
    if data.misspelt:
        clean = figures["acc"] if data.meant is None else first_right(data.meant, match)
        figures["typo"] = clean - first_right(data.misspelt, match)
    return figures


def first_right(messages: list[Message], match: Matcher) -> float:
    """Per cent of in-scope messages whose first intent is right."""
    hits = [bool(set(match(m.text).intents[:1]) & m.right) for m in messages if m.right]
    return 100 * sum(hits) / len(hits)


def understanding(data: Set, found: list[Found]) -> dict[str, float]:
    """The figures of understanding, in per cent."""
    pairs = list(zip(data.messages, found, strict=True))
    inside = [(m, f) for m, f in pairs if m.right]
    outside = [f for m, f in pairs if not m.right]

    def share(hits: list[bool]) -> float:
        return 100 * sum(hits) / max(1, len(hits))

    def first(m: Message, f: Found) -> bool:
        return bool(set(f.intents[:1]) & m.right)

    figures = {
        "acc": share([first(m, f) for m, f in inside]),
        "a3": share([bool(set(f.intents[:3]) & m.right) for m, f in inside]),
        "right": share([f.confidence >= 0.45 and first(m, f) for m, f in inside]),
        "wrong": share([f.confidence >= 0.45 and not first(m, f) for m, f in inside]),
        "offered": share(
            [
                first(m, f)
                if f.confidence >= 0.45
                else f.confidence >= 0.25 and bool(set(f.intents[:3]) & m.right)
                for m, f in inside
            ]
        ),
    }
    if len(outside) > 20:
        topics = data.topics

        def sure(f: Found) -> float:
            return f.confidence if f.intents and (not topics or f.intents[0] in topics) else 0.0

        figures["stray"] = share([sure(f) >= 0.45 for f in outside])
        figures["auroc"] = auroc([sure(f) for _, f in inside], [sure(f) for f in outside])
        if topics is None:
            gold = [next(iter(m.right), NONE) for m, _ in pairs]
            figures["mcc"] = 100 * max(mcc(gold, found, step / 50) for step in range(51))
    return figures


def auroc(inside: list[float], outside: list[float]) -> float:
    """Per cent of pairs in which the message in scope has the greater confidence."""
    low = sorted(outside)
    below = sum(bisect.bisect_left(low, c) + bisect.bisect_right(low, c) for c in inside)
    return 100 * below / (2 * len(inside) * len(outside))


def mcc(gold: list[str], found: list[Found], threshold: float) -> float:
    """Multiclass Matthews correlation (Gorodkin 2004) at one threshold."""
    said = [f.intents[0] if f.intents and f.confidence >= threshold else NONE for f in found]
    n, right = len(gold), sum(g == s for g, s in zip(gold, said, strict=True))
    real, told = Counter(gold), Counter(said)
    spread = math.prod(n * n - sum(v * v for v in c.values()) for c in (real, told))
    covariance = right * n - sum(real[label] * told[label] for label in real)
    return covariance / math.sqrt(spread) if spread else 0.0


def _work(data: Set, name: str, results: multiprocessing.Queue[dict[str, float]]) -> None:
    results.put(measure(data, name))


def apart(data: Set, name: str) -> dict[str, float]:
    """The same in a process of its own."""
    context = multiprocessing.get_context("spawn")
    results: multiprocessing.Queue[dict[str, float]] = context.Queue()
    worker = context.Process(target=_work, args=(data, name, results))
    worker.start()
    figures = results.get()
    worker.join()
    return figures


def main(folder: Path, intents: Path) -> None:
    """Prints the table."""
    names = sorted(p for p in folder.glob("*.json") if not p.name.startswith("typo_"))
    sets = [read_set(path) for path in names if "train" in json.loads(path.read_text())]
    back = [p for p in sorted(folder.glob("back_messages*.jsonl")) if "typos" not in p.name]
    sets += [read_back(path, intents) for path in back]
    print(f"{'set':<26} {'matcher':<16}" + "".join(f"{c:>8}" for c in COLUMNS))
    losses: dict[str, list[float]] = {}
    for data in sets:
        for name in MATCHERS:
            figures = apart(data, name)
            cells = (f"{figures[c]:8.2f}" if c in figures else f"{'–':>8}" for c in COLUMNS)
            print(f"{data.name:<26} {name:<16}" + "".join(cells), flush=True)
            if data.file is None and "typo" in figures:
                losses.setdefault(name, []).append(figures["typo"])
    for name, all_losses in losses.items():
        print(
            f"mean loss by typing mistakes, public sets: {name} {statistics.mean(all_losses):.2f}"
        )


if __name__ == "__main__":
    if len(sys.argv) not in {2, 3}:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else ROOT / "intents.yaml")
