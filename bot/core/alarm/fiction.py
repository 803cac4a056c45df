"""What befalls somebody in a novel, a film or a game.

A figure of the writer's own ("for a novel: my protagonist has …") and what was seen on a screen
("saw a film where a man was stabbed") count as told, up to the first word of the writer or of kin,
unless the writer says that they have it, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from bot.core.alarm.anecdotes import SAME
from bot.core.alarm.telling import Telling

_WORK = r"(?:novel|screen ?play|script|short story|story|book|thriller|comic|play|fanfic\w*)"
_SCREEN = r"(?:film|movie|show|series|episode|soap|drama|cartoon|anime|documentary|video ?game)"
_SOMEBODY = (
    r"(?:someone|somebody|(?:a|an|the|this|some|one) (?:(?:\w+ )?(?:guy|man|woman|lady|girl|boy|"
    r"kid|bloke|dude|hero|heroine|actor|actress|soldier|cop|character|detective|villain|spy|lad|"
    r"fella)))"
)
_FRAME = re.compile(
    r"(?P<says>(?:^|(?<=[.,]))(?: (?:hi|hello|so|just|ok))*(?: (?:for|in) (?:a|my|the|our|"
    rf"this) (?:new )?{_WORK}"
    r"(?: (?:i'?m|i am|im) (?:\w+ing))?(?: ,)? (?:my|the|a|an|our|this|one) \w+|(?: (?:i'?m|i am|"
    r"im))? writing (?:a|my|"
    rf"the) (?:\w+ )?{_WORK} "
    rf"(?:where|in which|about|, (?:my|the)) (?:\w+ )?\w+| (?:my|the) (?:main )?(?:protagonist|"
    r"antagonist|main character)(?! of)|(?=[^.]* (?:games?|gaming|playing|xbox|"
    r"playstation)\b)[^.]*?(?P<played> my (?:game )?character(?! of)))\b|"
    rf"(?:^|(?<=[.,]))(?: (?:i|just|have|ive|i've|we|last|night|yesterday|so|was|been))*"
    r" (?:saw|seen|watch\w*|playing|played) (?:(?:a|an|the|this|some|that|old|new|horror|action) )*"
    rf"{_SCREEN}(?: (?:last|night|yesterday|on|tv|netflix))* (?:where|in which|,) {_SOMEBODY}\b)"
    r"(?P<story>(?: [^\s.,]+){0,8})"
)
_REAL = re.compile(
    r" (?:i|im|i'm|ive|i've|id|i'd|me|mine|myself|we|us|our|my(?! (?:main )?(?:protagonist|"
    r"antagonist|character|hero|heroine|detective|villain))|dad|m[ou]m|wife|husband|son|daughter|"
    r"brother|sister|meanwhile|pains?|hurts?|aches?|sore|weeks?|months?|years?|days?|yesterday|"
    r"today|since|"
    r"and here|but (?:now|here)|now|when|while|then)\b"
)


class Fiction:
    """What one message tells of people who are made up."""

    def __init__(self, telling: Telling) -> None:
        self._telling = telling

    def told(self, start: int, end: int) -> str:
        """The words that make what ``words[start:end + 1]`` tell a made-up story."""
        first, last = self._telling.span(start, end)
        return next(
            (said for begins, ends, said in self._stories if begins <= first and last <= ends), ""
        )

    @cached_property
    def _stories(self) -> tuple[tuple[int, int, str], ...]:
        """Where each story begins and ends, and the words that say that it is one."""
        return tuple(self._find())

    def _find(self) -> Iterator[tuple[int, int, str]]:
        text = self._telling.text
        for frame in _FRAME.finditer(text):
            if SAME.search(text):
                return
            real = _REAL.search(text, *frame.span("story"))
            if real is None or real[0] not in (" me", " us"):
                begins = max(frame.start(), frame.start("played"))
                yield begins, real.start() if real else frame.end(), frame["says"].strip()
