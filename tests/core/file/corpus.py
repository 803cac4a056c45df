"""The corpus of broken files."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import yaml


@dataclass(frozen=True)
class Broken:
    """A file with mistakes; ``problems`` as ``line:column level: words … more words``."""

    name: str
    group: str
    file: str
    problems: tuple[str, ...]


def _cases() -> list[Broken]:
    return [
        Broken(case["name"], path.stem, case["file"], tuple(case["problems"]))
        for path in sorted(Path(__file__).parent.joinpath("broken").glob("*.yaml"))
        for case in yaml.safe_load(path.read_text("utf-8"))
    ]


CASES = _cases()
