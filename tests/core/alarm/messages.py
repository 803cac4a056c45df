"""The messages of ``messages.yaml``, and what they must raise."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from bot.core.emergency import Findings


@dataclass(frozen=True, slots=True)
class Group:
    """Messages for which one rule holds; without a rule each names its sign."""

    said: Sequence[str] | Mapping[str, str]
    raises: str | None = None
    raises_only: Sequence[str] | None = None
    never_raises: str | None = None
    stopped_by: str | None = None

    def holds(self, text: str, findings: Findings) -> bool:
        """Whether what was found in a message of the group is what must be."""
        found = [match.sign for match in findings.found]
        if self.stopped_by is not None:
            reasons = [stop.reason for stop in findings.stopped]
            return not found and any(reason.startswith(self.stopped_by) for reason in reasons)
        if self.raises_only is not None:
            return found == self.raises_only
        if self.never_raises is not None:
            return self.never_raises not in found
        if self.raises in ("nothing", "anything"):
            return bool(found) == (self.raises == "anything")
        sign = self.said[text] if isinstance(self.said, Mapping) else self.raises
        return sign in found


@cache
def groups() -> dict[str, Group]:
    """Every group by its name."""
    raw = yaml.load(Path(__file__).with_suffix(".yaml").read_bytes(), Loader=yaml.CSafeLoader)
    return {name: Group(**group) for name, group in raw.items()}
