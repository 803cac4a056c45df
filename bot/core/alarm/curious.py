"""What is asked about people at large by somebody who says that it is not theirs.

"What happens to people who ignore a numb groin? Not me, I read about it." The question may name
nobody in particular, the rest of the message nobody who could be ill but the writer, and the
writer must say in so many words that they do not have it.
"""

from __future__ import annotations

import re
from functools import cached_property

from bot.core.alarm.telling import Telling

_NOT_MINE = re.compile(
    r"(?:^|[.,])(?: (?:and|but|its|it's|this is|thats|that's|asking|just|only|"
    r"obviously))* (?:not (?:me|mine|my case|for me|about me|happening to me)(?! (?:yet|my|our|"
    r"but))(?=$| [.,]| just| only| thank\w*| luckily| i (?:just )?(?:read|saw|heard)| personally|"
    r" obviously)|i (?:dont|don't|do not|havent|haven't) (?:have|got) (?:it|that|this|them|those|"
    r"any of (?:it|that|this|them|those|these))(?=$| [.,]| myself| thank\w*| luckily| just| only)|"
    r"i have none of (?:it|that|this|them|those|these)|(?:(?:im|i'm|i am|am|purely) )?(?:just |"
    r"only )?curious(?=$| [.,])|out of (?:pure |sheer )?curiosity|i'?m fine myself)"
)
_ASKS = re.compile(
    r"^(?: (?:so|and|but|hi|hello|hey|ok|question|just|out|of|curiosity|curious|,))*"
    r" (?:what(?! (?:to|should|shall|am|do i))|how(?! (?:to|do i|should))|why|when|who|where)\b|"
    r"^(?: (?:i|ive|i've|just|have|once|i was))* (?:read|reading|saw|seen|heard|hearing|watched)\b"
    r"(?: \S+){0,5}? (?:about|of|(?:article|piece|documentary|thread|post|story) on)\b"
)
_HARM = re.compile(
    r" (?:die|lethal|fatal|kill\w*|dos(?:e|es|age)|overdos\w*|suicid\w*|pills?|tablets?)\b"
)
"""What is taken at its word, whoever says that it is not theirs."""
_PEOPLE = re.compile(r" (?:people|person|persons|doctors|someone|somebody|anyone|anybody)\b")
_SOMEBODY = re.compile(r" (?:someone|somebody|anyone|anybody|a person)\b")
"""Who may be somebody in the same room."""
_READ = re.compile(
    r" (?:read|reading|saw|seen|heard|watched|online|internet|tv|telly|article|magazine|papers?|"
    r"documentary|curious|curiosity)\b"
)
_OWN = re.compile(
    r" (?:i(?! (?:just |only |once )*(?:read|saw|seen|heard|watched))|im|i'm|ive|i've|my|ma|"
    r"me|mine|myself|we|our|us)\b"
)
_OTHERS = re.compile(
    r" (?:he|hes|he's|she|shes|she's|his|her|him|dad|m[ou]m|mother|father|wife|husband|son|"
    r"daughter|partner|brother|sister|friend|mate|colleague|neighbou?r|gran\w*|nan|kids?|child|"
    r"baby|girl|boy|man|woman|guy|lady|boyfriend|girlfriend|uncle|aunt|cousin|patient|client|"
    r"customer|its me|it's me|is me|but i|i have it|me too|like me|like mine|like this|now|since|"
    r"today|yesterday|tonight|this morning|last night)\b"
)


class Curious:
    """What one message only asks about, from curiosity."""

    def __init__(self, telling: Telling) -> None:
        self._telling = telling

    def asks(self, start: int, end: int) -> str:
        """The words that say that ``words[start:end + 1]`` are not the writer's own."""
        if not self._not_mine:
            return ""
        first, last = self._telling.span(start, end)
        text = self._telling.text
        begins = first - len(text[:first].rpartition(" .")[2])
        sentence = text[begins:].partition(" .")[0]
        asked = sentence[: _end_of_question(sentence)]
        if last - begins > len(asked) or not _ASKS.match(asked):
            return ""
        if _OWN.search(asked) or _HARM.search(asked):
            return ""
        if not (_PEOPLE.search(asked) or (_READ.search(text) and "curio" not in self._not_mine)):
            return ""
        if _SOMEBODY.search(asked) and not _READ.search(text):
            return ""
        return self._not_mine

    @cached_property
    def _not_mine(self) -> str:
        text = self._telling.text
        found = _NOT_MINE.search(text)
        return found[0].lstrip(" .,") if found and not _OTHERS.search(text) else ""


def _end_of_question(sentence: str) -> int:
    """Where the writer speaks of themselves in the same sentence, if they do."""
    found = _NOT_MINE.search(sentence)
    return found.start() if found and found.start() else len(sentence)
