"""What is long over: "fell off a horse in 1987", "wet the bed as a kid".

Only what happens at one time can be over: a fall, a crash, a stroke, a wet bed. A pain or a numb
leg cannot, whenever it began. It counts as over where

- its date stands in the same clause, and between the two is no more than the place or the injury
  ("fell off a scaffold thirty years ago and broke his back");
- nothing in the whole message tells of today or of another time ("now", "last night", "again");
- for what comes back (a stroke, a fit, a wet bed), nothing tells of how it is ("feels the same").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

from bot.core.alarm.dates import Date, dates
from bot.core.alarm.inflection import stem, word_set
from bot.core.alarm.telling import Telling
from bot.core.alarm.today import tells_of_relapse, tells_of_today
from bot.core.alarm.word import Word

_RELAPSING = frozenset(
    map(stem, word_set("stroke tia ministroke seizure faint pass collapse attack"))
)
_EVENTS = _RELAPSING | frozenset(
    map(
        stem,
        word_set(
            "fall slip trip stumble tumble crash accident wreck collision hit knock run throw buck "
            "break fracture crack snap kick tackle land jump come roll flip fling fly drop smash "
            "bang injure injury trauma whiplash shoot stab mug assault trample"
        ),
    )
)
"""What happens to somebody, as stems."""
_WETTING = word_set("wet peed weed pissed pooed pooped shat crapped soiled messed")
_INJURIES = frozenset(map(stem, word_set("hurt break fracture crack injure smash damage land")))
_KIN = (
    r"(?:dad|mum|mom|mother|father|sister|brother|uncle|aunt|auntie|gran|nan|nanna|grand\w+|"
    r"cousin|friend|mate|son|daughter|wife|husband|partner)"
)
_HURT = r"(?:hurt|broke|broken|fractured|cracked|injured|smashed|damaged|landed)"
_PLACE = (
    r"off|of|from|down|out|over|in|on|into|onto|at|to|by|the|a|an|my|his|her|their|badly|once|bad|"
    r"back|arm|leg|neck|hip|head|wrist|ankle|knee|foot|rib|ribs|gym|car|van|bus|bike|me|him"
)
_OTHER = (
    r"(?!\w{1,3}\b|\w+ed\b|(?:built|made|bought|left|laid|hung|stood|kept|lent|gave|given|sold|"
    rf"found|brought|went|came|felt|feel|feels|hurts|have|were|been|does|said|told|that|this|these|"
    rf"those|which|with|without|after|before|since|then|when|while|than|like|because|cause|they|"
    rf"cant|again|{_KIN})\b)[a-z]+"
)
_BETWEEN = re.compile(
    rf"(?: and(?: (?:i|he|she))?(?= {_HURT})| {_HURT}| (?:{_PLACE})\b)*(?: {_OTHER}){{0,2}}(?: ,)?"
)
"""What may stand between an event and a later date: where it was, and what was hurt."""
_SUBJECT = re.compile(
    rf"(?: ,)?(?: (?:i|he|she|we|they|my|his|her|a|an|{_KIN}|horse|car)\b"
    r"(?: (?:was|were|had|have|got|been|once|also|a|an|my|his|her|the|in|really|badly)\b|"
    rf" {_KIN}\b| horse\b| car\b)*)?"
)
"""What may stand between a date and a later event: whom it happened to."""
_APART = 8
"""Words that may stand between an event and its date."""


class Past:
    """What is long over in one message; its dates are looked for once, where asked."""

    def __init__(self, words: Sequence[Word], telling: Telling) -> None:
        self._words = words
        self._telling = telling

    def over(self, start: int, end: int) -> str:
        """The words that date ``words[start:end + 1]`` long ago, if those tell of an event."""
        wetting = any(word.typed in _WETTING for word in self._words[start : end + 1])
        if not wetting and not tells_event(self._words, start, end):
            return ""
        if not wetting and not _event(self._words[start : end + 1]):
            start -= 1
        if self._today:
            return ""
        said = self._words[start : end + 1]
        relapsing = wetting or any(word.forms[0] in _RELAPSING for word in said)
        if relapsing and self._still:
            return ""
        return next((date.said for date in self._dates if self._dated(start, end, date)), "")

    @cached_property
    def _dates(self) -> tuple[Date, ...]:
        return tuple(dates(self._telling))

    @cached_property
    def _today(self) -> bool:
        return tells_of_today(self._telling.text)

    @cached_property
    def _still(self) -> bool:
        return tells_of_relapse(self._telling.text)

    def _dated(self, start: int, end: int, date: Date) -> bool:
        if 0 < date.first - end <= _APART:
            between = self._telling.between(end, date.first)
            apart = between.endswith(",")
            fits = date.alone and not date.may_be_age if apart else date.ends
            return fits and _BETWEEN.fullmatch(between) is not None
        if 0 < start - date.last <= _APART:
            between = self._telling.between(date.last, start)
            if between.startswith(" and"):
                return self._injured(start, date)
            if not between and date.said.startswith("as "):
                return self._falling(start, end)
            told = _SUBJECT.fullmatch(between) is not None
            return date.opens and told and not (date.may_be_age and between in ("", " ,"))
        return False

    def _injured(self, start: int, date: Date) -> bool:
        """ "Fell off a wall years ago and broke his back": the event before the date is over."""
        words = self._words
        silent = all(word.silent and not word.pause for word in words[date.last + 2 : start])
        if not silent or words[start].pause or words[start].forms[0] not in _INJURIES:
            return False
        first = date.first
        while first > 0 and not words[first].pause and date.first - first < _APART:
            first -= 1
        return _event(words[first : date.first])

    def _falling(self, start: int, end: int) -> bool:
        """ "Broke my arm as a child falling off a wall"; but a child may fall on somebody."""
        later = self._telling.after(end, _APART).partition(",")[0].partition(".")[0].split()
        mine = not {"me", "us", "my", "into", "onto", "on"}.isdisjoint(later)
        return (
            self._words[start].typed.endswith("ing")
            and not mine
            and not _event(self._words[end + 1 : end + 1 + len(later)])
        )


def tells_event(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether ``words[start:end + 1]`` tell of an event, or the word before: "fell" off a roof."""
    first = start if start == 0 or words[start].pause else start - 1
    return _event(words[first : end + 1])


def _event(words: Sequence[Word]) -> bool:
    return any(word.forms[0] in _EVENTS for word in words)
