"""Words that tell of a time long over: "in 1987", "years ago", "when i was nine".

A date counts only if nothing follows that makes it something else: "when i was nine rungs up",
"as a kid ran into me", "10 years back pain". What may follow depends on how sure the words are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.core.alarm.inflection import FAMILY, word_set
from bot.core.alarm.telling import Telling

_NUMBER = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
SOME = rf"(?:about|around|over|nearly|almost|some|many|a|few|couple|of|\d+|\w+teen|\w+ty|{_NUMBER})"
_AGE = rf"(?:[1-9]|[12]\d|{_NUMBER}|\w+teen|twenty)"
_AGED = rf"{_AGE}(?: (?:or|to) {_AGE})?(?: (?:years|yrs) old)?"
_YOUNG = r"(?:kid|child|boy|girl|teenager|teen|youngster|toddler|lad|lass|schoolboy|schoolgirl)"
_PLAIN_YEAR = r"(?:19\d\d|20[01]\d|202[0-2])"
YEAR = rf"(?:{_PLAIN_YEAR}|199|200)"
"""A year some time ago; of three digits alike two were read (1999, 2000)."""
_BARELY = r"(?:(?:just|only|about|around|like|still|maybe|a|very|really) )*"
_DATES = re.compile(
    r"(?P<sure> (?:"
    rf"(?:{SOME} )*(?:years|yrs|decades) ago|(?:a )?long time ago|in (?:the year )?{YEAR}|"
    rf"(?:(?:one time|back) )?{_PLAIN_YEAR}|in (?:0\d|[89]\d)|"
    rf"(?:\d\d|\w+teen|\w+ty|{_NUMBER}) year ago|"
    r"in the (?:(?:early|late|mid) )?(?:fifties|sixties|seventies|eighties|nineties)|"
    r"(?<= back )in the (?:(?:early|late|mid) )?[5-9]0 s))\b|"
    r"(?P<age> (?:"
    rf"when (?:i|ah|he|she|we|they) (?:was|were|wis) {_BARELY}(?:{_YOUNG}|kids|little|small|"
    rf"young|younger|growing up|{_AGED})|at the age of {_AGED}|"
    rf"(?:i|he|she) was {_BARELY}{_AGED} when|"
    rf"(?:until|til|till) (?:i|he|she) was {_BARELY}{_AGED}))\b|"
    r"(?P<loose> (?:"
    rf"(?:{SOME} )*(?:years|yrs|decades) back|as an? (?:(?:young|little|small) )?{_YOUNG}|"
    r"in (?:my|his|her) (?:(?:early|late|mid) )?(?:teens|twenties|20 s|childhood|youth)|"
    r"(?:(?:i|he|she|we|they) )?used to(?= (?:wet|pee|poo|soil|mess))))\b"
)
_HURT = r"(?:hurt|broke|broken|fractured|cracked|injured|smashed|damaged|landed|got|was|had)"
_STOP = rf"$| [,.](?! (?:\d|maybe|or|about|perhaps|{_NUMBER}\b))| and (?:(?:i|he|she) )?{_HURT}\b"
_ASKED = r" (?:is|are|can|could|should|do|does|why|what|how)\b"
_ENDS = {
    "loose": re.compile(_STOP),
    "age": re.compile(rf"{_STOP}|{_ASKED}"),
    "sure": re.compile(rf"{_STOP}|{_ASKED}| (?:and|but|so|when|while|in|at|on|from)\b"),
}
_OPENS = re.compile(r"(?:^|[,.]| (?:and|but|well|that))(?: way| back)*$")
_DENIALS = frozenset(word for word, name in FAMILY.items() if name == "not") | word_set(
    "no nor how nt hardly"
)
_DENIED = 4
"""Words before a date in which "not" takes it back: "not all that many years ago"."""


@dataclass(frozen=True, slots=True)
class Date:
    """A time long over: its first and last word, and how it stands in its clause."""

    first: int
    last: int
    said: str
    opens: bool
    """Whether the clause begins with it."""
    ends: bool
    """Whether what follows leaves it a date when the event stands before it."""
    alone: bool
    """Whether the clause holds nothing after it."""

    @property
    def may_be_age(self) -> bool:
        """Whether it may tell how old the writer is: "fell off a roof, in my twenties"."""
        return self.said.startswith(("in my", "in his", "in her", "in the"))


def dates(telling: Telling) -> Iterator[Date]:
    """The dates of a message, in order."""
    for found in _DATES.finditer(telling.text):
        first, last = telling.index(found.start()), telling.index(found.end() - 1)
        before = telling.before(first, _DENIED)
        if not _DENIALS.isdisjoint(before.rpartition(".")[2].split()):
            continue
        after = telling.after(last, 3)
        ends = _ENDS[found.lastgroup or "loose"].match(after) is not None
        opens = _OPENS.search(before) is not None
        yield Date(first, last, found[0].strip(), opens, ends, not after or after[1] in ",.")
