"""What another had years ago, told beside a back that is only stiff.

"A neighbour had a numb foot ten years ago, mine is just a strain." It counts only where the story
opens its clause with somebody else, is dated long ago, tells nothing of the writer, and the writer
says besides that their own trouble is a small one; and where nothing says that it is the same.
"""

from __future__ import annotations

import re
from functools import cached_property

from bot.core.alarm.dates import SOME, YEAR
from bot.core.alarm.telling import Telling

_OTHER = (
    r"(?:neighbou?r|colleague|coworker|friend|mate|pal|buddy|boss|uncle|aunt|auntie|cousin|dad|"
    r"father|m[ou]m|mother|brother|sister|gran\w*|nan|nana|guy|bloke|man|woman|lad|lady|girl|chap|"
    r"fella|client|customer|teacher|coach|someone|somebody)"
)
_AS_A_CHILD = (
    r" when (?:i|we) (?:was|were) (?:a |just |only )*(?:kids?|child|little|small|young|at school)\b"
)
_LONG_AGO = re.compile(
    rf" (?:years|yrs|decades) (?:ago|back)\b| (?:back )?in (?:{YEAR}|the (?:\w+ )?(?:sixties|"
    rf"seventies|eighties|nineties|[6-9]0 ?s))\b|{_AS_A_CHILD}"
)
_OPENING = rf"(?: {SOME})* (?:years|yrs|decades) ago\b"
_MINOR = (
    r"(?:stiff\w*|strain\w*|lumbago|pulled|spasms?|sore|ach(?:e|es|y)|muscles?|muscular|tight\w*|"
    r"crick|twinges?|backache|cramps?|bent)"
)
_STORY = re.compile(
    r"(?:^|(?<=[,.]))(?: (?:so|well|but|and|hi|hello|ok|look))*"
    rf"(?:{_OPENING}(?: ,)?)?(?: (?:my|a|an|the|our|one|old|this|that|some))* {_OTHER}\b"
    rf"(?:{_AS_A_CHILD}|(?! \.| (?:i|im|i'm|ive|i've|id|me|myself|mine|mine's|we|now|my)\b).| "
    r"my (?:mate|friend|boss)\b|(?<= of) mine)*"
)
_OPENS = re.compile(rf"(?: (?:so|well|but|and))*{_OPENING}")
_GOES_ON = re.compile(r" (?:and|with|when|from|after|because)(?: [^\s.,]+){1,8}")
_TODAY = re.compile(
    r" (?:has|have|cant|can't|cannot|cannae|is|are|feels|since|hurts|been|being|hasnt|hasn't|"
    r"doesnt|doesn't|keeps|this|last|tonight|recently|lately|(?:to|yester|mon|tues|wednes|thurs|"
    r"fri|satur|sun)day)\b"
)
"""What tells that it goes on: "years ago he had a disc and now has numb legs"."""
_OWN = re.compile(
    r" (?:mine|mine's|mines|me|i|im|i'm|ive|i've|my (?:back|own|lower back)|ma back)\b(?: (?:is|"
    r"has|have|just|only|got|just|simply|probably|a|an|bit|of|i|ive|i've|im|i'm|am|s|back|"
    rf"lower|little|bad|over|the|my|from|mild|ordinary|normal|plain|simple|,))* {_MINOR}\b"
)
_SMALL = re.compile(r" (?:just|only|simply|mild|bit|ordinary|plain|simple|little|pulled|bent)\b")
SAME = re.compile(
    r" (?:too|also|same|similar|identical|as well|likewise|like (?:me|mine|us|him|her|his|"
    r"hers|that|them)|again|worse\w*|starting|started|now (?:i|my|mine) (?:have|has|got|is|are|"
    r"feel|cant|can't)|i(?:'?ve)?(?: have| got| feel)* (?:it|that|this|them)|what i (?:have|feel)|"
    r"(?:it's|its|it is|that's|thats|that is) (?:exactly |so |totally )?(?:me|mine)|spread\w*|"
    r"both of us|me neither|numb\w* (?:me|mine)|so (?:am|do|have|did|is) (?:i|mine|my))\b"
)
"""What tells that the writer has it, too, or that theirs is no small trouble."""


class Anecdotes:
    """What one message tells of another's old trouble."""

    def __init__(self, telling: Telling) -> None:
        self._telling = telling

    def told(self, start: int, end: int) -> str:
        """The words before ``words[start:end + 1]`` that make it another's, long ago."""
        if not self._stories:
            return ""
        at, last = self._telling.span(start, end)
        for first, after, said in self._stories:
            if first <= at and last <= after:
                return said
        return ""

    @cached_property
    def _stories(self) -> tuple[tuple[int, int, str], ...]:
        """Where the dated stories of others start and end, and how they begin."""
        text = self._telling.text
        if not _LONG_AGO.search(text) or SAME.search(text):
            return ()
        stories = [found for found in _STORY.finditer(text) if _dated(found[0])]
        rest = text
        for found in stories:
            rest = rest.replace(found[0], " .")
        own = _OWN.search(rest)
        if own is None or not _SMALL.search(own[0]):
            return ()
        return tuple(_clause(found) for found in stories)


def _dated(story: str) -> bool:
    return _LONG_AGO.search(story) is not None and not _TODAY.search(story)


def _clause(found: re.Match[str]) -> tuple[int, int, str]:
    """Where the clause of the date begins and ends; a date that opens the story dates all of it."""
    story, begins, ends = found[0], 0, len(found[0])
    if not _OPENS.match(story) and (date := _LONG_AGO.search(story)):
        begins = max(story.rfind(" ,", 0, date.start()), 0)
        goes_on = _GOES_ON.match(story, date.end())
        ends = (goes_on or date).end()
    return found.start() + begins, found.start() + ends, " ".join(story.split()[:4])
