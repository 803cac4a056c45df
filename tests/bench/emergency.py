"""How well the shipped emergency signs are recognised, and every miss with its reason.

usage, from the project's root: python tests/bench/emergency.py DATA_FOLDER [INTENTS_FILE]

DATA_FOLDER holds ``back_messages.jsonl`` (texts with ``labels``) and, where there, its typos and
public sets of other topics. Nothing of it is kept. MISSES=0 leaves out the single messages.
"""

from __future__ import annotations

import json
import os
import random
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from statistics import median
from typing import Any

import yaml

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from bot.core.catalog import EmergencySection
from bot.core.emergency import Findings, SignDetector

TOPICS = {
    "long_term_treatment", "duration", "causes", "walking", "massage", "fastest_relief",
    "rub_out", "heat_or_ice", "stretching", "er_visit",
}  # fmt: skip
FAR = ("clinc150_small.json", "banking77_10shot_s0.json", "hint3_curekart_full.json")
SEEDS = (0, 1, 2, 3, 4)
_KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_SHOW = os.environ.get("MISSES") != "0"


def main(folder: Path, intents: Path) -> None:
    """Print every figure."""
    raw: dict[str, Any] = yaml.load(intents.read_text("utf-8"), yaml.BaseLoader)
    detector = SignDetector(EmergencySection.model_validate(raw["emergency"]))
    rows = _rows(folder / "back_messages.jsonl")
    alone = [row["text"] for row in rows if row["labels"] == ["red_flag"]]
    beside = [row["text"] for row in rows if "red_flag" in row["labels"] and len(row["labels"]) > 1]
    scope = [
        row["text"]
        for row in rows
        if TOPICS & set(row["labels"]) and not {"oos", "red_flag"} & set(row["labels"])
    ]
    off = [row for row in rows if row["labels"] == ["oos"]]
    far = [row["text"] for row in off if row.get("hint") in (None, "far", "other language")]
    near = [row["text"] for row in off if row.get("hint") not in (None, "far", "other language")]

    _recall("red_flag alone (aim 97 %)", detector, alone)
    _recall("red_flag with others (aim 75 %)", detector, beside)
    _typos(detector, alone, beside)
    if (folder / "back_messages_typos.jsonl").exists():
        typed = _rows(folder / "back_messages_typos.jsonl")
        flags = [row["text"] for row in typed if row["labels"][0] == "red_flag"]
        _recall("red_flag, typos of the file (aim 90 %)", detector, flags)
        others = [row["text"] for row in typed if "red_flag" not in row["labels"]]
        _alarms("not red_flag, typos of the file", detector, others)
    _alarms("in scope (aim 3 %)", detector, scope)
    _alarms("far off-topic (aim 2 %)", detector, far)
    _alarms("near off-topic", detector, near)
    for name in FAR:
        if (folder / name).exists():
            data = json.loads((folder / name).read_text("utf-8"))
            _alarms(name, detector, [text for text, _ in (*data["train"], *data["test"])])
    if "intents" in raw:
        phrases = [text for intent in raw["intents"].values() for text in intent["phrases"]]
        _alarms("phrases of the topics (aim 0)", detector, phrases)
    _speed(detector, [row["text"] for row in rows])


def _rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def _share(part: int, whole: int) -> str:
    return f"{part} of {whole}" + (f" ({part / whole:.1%})" if whole else "")


def _recall(name: str, detector: SignDetector, texts: Sequence[str]) -> None:
    findings = [(text, detector.find(text)) for text in texts]
    missed = [(text, found) for text, found in findings if not found.found]
    print(f"{name}: raised {_share(len(texts) - len(missed), len(texts))}")
    for text, found in missed if _SHOW else ():
        print(f"  MISS {_why(found)} | {text}")


def _alarms(name: str, detector: SignDetector, texts: Iterable[str]) -> None:
    findings = [(text, detector.find(text)) for text in texts]
    raised = [(text, found) for text, found in findings if found.found]
    print(f"{name}: raised {_share(len(raised), len(findings))}")
    for text, found in raised if _SHOW else ():
        print(f"  ALARM {_what(found)} | {text[:160]}")


def _typos(detector: SignDetector, alone: Sequence[str], beside: Sequence[str]) -> None:
    for name, texts in (("alone", alone), ("with others", beside)):
        raised = 0
        missed: dict[str, int] = {}
        for seed in SEEDS:
            for text in texts:
                typed = mistyped(text, random.Random(f"{seed} {text}"))
                if detector.find(typed).found:
                    raised += 1
                elif detector.find(text).found:
                    missed[typed] = seed
        total = len(texts) * len(SEEDS)
        print(f"red_flag {name}, made typos, {len(SEEDS)} seeds: raised {_share(raised, total)}")
        for typed in missed if _SHOW else ():
            print(f"  MISS {_why(detector.find(typed))} | {typed}")


def mistyped(text: str, chance: random.Random, share: float = 0.2) -> str:
    """The text with slips of a phone keyboard in a share of its words of four letters or more."""
    return " ".join(
        _slip(word, chance) if len(word) >= 4 and chance.random() < share else word
        for word in text.split()
    )


def _slip(word: str, chance: random.Random) -> str:
    at = chance.randrange(1, len(word))
    match chance.randrange(5):
        case 0:
            return word[:at] + word[at + 1 :]
        case 1:
            return word[:at] + word[at] + word[at:]
        case 2:
            return word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :]
        case 3:
            return word[:at] + _beside(word[at], chance) + word[at + 1 :]
        case _:
            return word[:at] + _beside(word[at], chance) + word[at:]


def _beside(letter: str, chance: random.Random) -> str:
    for row in _KEYS:
        at = row.find(letter.lower())
        if at >= 0:
            return chance.choice(row[max(0, at - 1) : at] + row[at + 1 : at + 2])
    return letter


def _why(found: Findings) -> str:
    stopped = [f"{stop.sign}: {stop.reason}" for stop in found.stopped]
    return "; ".join(stopped) or "no pattern"


def _what(found: Findings) -> str:
    return "; ".join(f"{match.sign} ({' '.join(match.words)})" for match in found.found)


def _speed(detector: SignDetector, texts: Sequence[str]) -> None:
    ordinary = [text for text in texts if 6 <= len(text.split()) <= 10]
    long = [" ".join([*texts, *texts][at : at + 30]) for at in range(20)]
    long = [" ".join(text.split()[:100]) for text in long]
    for name, some in (("6 to 10 words", ordinary), ("100 words", long)):
        print(f"{name}: median {median(_times(detector, some)):.3f} ms")


def _times(detector: SignDetector, texts: Sequence[str]) -> Iterator[float]:
    for text in texts:
        detector.find(text)
        start = time.perf_counter()
        for _ in range(20):
            detector.find(text)
        yield (time.perf_counter() - start) * 50


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    main(Path(sys.argv[1]), Path(sys.argv[2] if len(sys.argv) == 3 else "intents.yaml"))
