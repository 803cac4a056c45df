"""What people asked in vain, with the intent it probably belongs to, for the eyes of an admin."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

import yaml

from bot.core.catalog import Catalog
from bot.core.gaps.grouping import Group
from bot.core.matching import Explanation, Matcher
from bot.core.outcomes import Answer, Candidate, Emergency
from bot.core.problems import counted
from bot.core.saying.cards import is_small_talk

_ALSO = 3
_OFFERED = 3


@dataclass(frozen=True, slots=True)
class Gap:
    """A group, the intents it may belong to, nearest first, and the confidence (0..1) in that one.

    The group has no longer those of its wordings that are answered by now, as far as they stood
    before the first one that is not.
    """

    group: Group
    offers: tuple[str, ...]
    confidence: float

    @property
    def nearest(self) -> str | None:
        """The intent nearest to the group, if any."""
        return self.offers[0] if self.offers else None


def gaps(
    groups: Iterable[Group], matcher: Matcher, catalog: Catalog, least: int = 1
) -> Iterator[Gap]:
    """Groups of ``least`` messages or more that would still not be answered.

    What the served file answers by now is left out, and so is whatever it takes for an emergency.
    """
    for group in groups:
        if group.count < least:
            continue
        for at, (text, _) in enumerate(group.texts):
            explanation = matcher.explain(text)
            if not isinstance(explanation.outcome, Answer | Emergency):
                offers = _offers(explanation.candidates, catalog)
                sure = _confidence(explanation, offers)
                yield Gap(
                    replace(group, texts=group.texts[at:]), tuple(o.intent for o in offers), sure
                )
                break


def _offers(candidates: Sequence[Candidate], catalog: Catalog) -> Sequence[Candidate]:
    """Where a question may belong, nearest first; small talk, if that is likeliest, last."""
    topics = [one for one in candidates if not is_small_talk(catalog.intents[one.intent])]
    talk = [one for one in candidates[:1] if one not in topics]
    return [*topics[: _OFFERED - len(talk)], *talk]


def _confidence(explanation: Explanation, offers: Sequence[Candidate]) -> float:
    """How sure the nearest intent is: as the best one, or by their scores so much less."""
    if not offers:
        return explanation.confidence
    return explanation.confidence * offers[0].score / explanation.candidates[0].score


def as_yaml(found: Sequence[Gap]) -> str:
    """The gaps as YAML to paste: phrases under the nearest intent, a new topic for the rest."""
    return "\n".join(_yaml(found)) + "\n"


def _yaml(found: Sequence[Gap]) -> Iterator[str]:
    if not found:
        yield "# Nothing is unanswered."
        return
    total = sum(gap.group.count for gap in found)
    messages, groups = counted(total, "message"), counted(len(found), "group")
    yield f"# {messages} without an answer, in {groups}."
    yield "# Paste a phrase below the intent that it belongs to, or do it by a command:"
    yield '#   python -m bot add "the phrase" --to the_intent'
    yield "intents:"
    near = sorted((gap for gap in found if gap.nearest), key=lambda gap: gap.nearest or "")
    sections = [(intent, list(gaps)) for intent, gaps in groupby(near, lambda gap: gap.nearest)]
    sections.sort(key=lambda section: -sum(gap.group.count for gap in section[1]))
    for intent, members in sections:
        yield f"  {intent}:"
        yield "    phrases:"
        for gap in members:
            yield from _phrase(gap, "      ")
    for number, gap in enumerate((gap for gap in found if not gap.nearest), 1):
        yield f"  new_topic_{number}:  # nothing is near; a topic that is missing?"
        yield "    title:"
        yield "    answer:"
        yield "    phrases:"
        yield from _phrase(gap, "      ")


def _phrase(gap: Gap, indent: str) -> Iterator[str]:
    group = gap.group
    said = [_times(group.count), f"by {_count(group.people, 'person', 'people')}"]
    said.append(f"last {group.last}")
    if gap.nearest:
        said.append(f"confidence {gap.confidence:.2f}")
    said += [f"{number} chose {intent}" for intent, number in group.chosen[:_ALSO]]
    yield f"{indent}# {', '.join(said)}"
    for text, number in group.texts[1 : _ALSO + 1]:
        yield f"{indent}# also {_times(number)}: {text}"
    yield f"{indent}- {_scalar(group.typical)}"


def _scalar(text: str) -> str:
    """A text as it stands in YAML, on one line, quoted where it must be."""
    written: str = yaml.safe_dump([text], allow_unicode=True, width=10_000)
    return written.removeprefix("- ").rstrip("\n")


def as_table(found: Sequence[Gap]) -> str:
    """The gaps as a table, a line each."""
    if not found:
        return "Nothing is unanswered.\n"
    width = max(len("nearest"), *(len(gap.nearest or "-") for gap in found))
    lines = [f"{'times':>6} {'people':>6}  {'nearest':<{width}}  message"]
    for gap in found:
        group = gap.group
        near = f"{gap.nearest or '-':<{width}}"
        lines.append(f"{group.count:>6} {group.people:>6}  {near}  {group.typical}")
    return "\n".join(lines) + "\n"


def as_objects(found: Sequence[Gap]) -> list[dict[str, Any]]:
    """The gaps as plain objects, for JSON."""
    return [
        {
            "message": gap.group.typical,
            "count": gap.group.count,
            "people": gap.group.people,
            "nearest": gap.nearest,
            "confidence": round(gap.confidence, 4),
            "chosen": dict(gap.group.chosen),
            "texts": dict(gap.group.texts),
            "last": gap.group.last,
        }
        for gap in found
    ]


def _times(number: int) -> str:
    return _count(number, "time", "times")


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
