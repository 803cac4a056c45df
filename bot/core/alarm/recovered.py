"""A fever that is over: one of months ago, or a child's, beside a back of one's own.

A fever months ago counts as over where its sentence dates it and says soon that it was got over.
A child's counts as over where the child is said to be well again, and the writer's own back is
what hurts. Whatever tells that it may be back, or of anybody else's back, makes it count.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

from bot.core.alarm.dates import YEAR
from bot.core.alarm.inflection import forms_of, word_set
from bot.core.alarm.telling import Telling
from bot.core.alarm.word import Word

_FEVERS = frozenset(
    form
    for word in word_set("fever temperature temp chills burning feverish malaria flu")
    for form in forms_of(word)
)
_MONTH = (
    r"(?:january|february|march|april|june|july|august|september|october|november|december|jan|"
    r"feb|aug|sept|oct|nov|dec)"
)
_LONG_AGO = re.compile(
    r" (?:(?:months|years|yrs) (?:ago|back)|last (?:year|winter|summer|spring|autumn|christmas)|"
    r"at (?:christmas|easter)|"
    rf"in (?:{YEAR}|{_MONTH}))\b"
)
_PRESENT = re.compile(
    r" (?:have|has|ive|i've|am|im|i'm|running|get|getting|got|now|today|tonight|yesterday|since|"
    r"this (?:week|month|morning)|last night|(?:days?|hours?) ago)\b(?! (?:finished|over|gone)\b)"
)
"""What tells of a fever that is there."""
_WELL = (
    r"(?:fine|ok|okay|right as rain|better|healthy|well|grand|good|recovered|over it|all gone|"
    r"cured|her ?self again|him ?self again|back (?:at|to|in) (?:school|nursery|normal|playgroup|"
    r"kindergarten))"
)
_OVER = re.compile(
    r" (?:recovered|cured|all gone|gone now|over it|long over|long (?:gone|since gone|"
    r"since over)|finished|treated and (?:clear|cured|gone|fine)|all clear|(?:fully|completely|"
    r"totally|all|much|long) (?:better|well|healed|gone|clear)|(?:fine|well) "
    r"(?:since|now|again|after))\b"
)
_CHILD = re.compile(
    r" (?:bab(?:y|ies)|babys|toddlers?|kids?|kiddo|child|children|son|daughter|boys?|girls?|lad|"
    r"bairns?|weans?|wee (?:man|one|yin)|little (?:one|man|fella)|grandson|granddaughter|nephew|"
    r"niece|twins)(?:'?s)?\b(?!.* (?:i|im|i'm|me|my|we)\b)"
)
_CHILD_WELL = re.compile(
    r" (?:shes|she's|hes|he's|theyre|they're|(?:she|he|they) (?:is|are|was|were)|now|"
    r"all)(?: (?:all|now|quite|"
    rf"completely|fully|totally|much|perfectly|a lot|since|already|as|fit|and))* {_WELL}\b|"
    r"^ (?:is |has |was )?(?:all )?gone\b| , (?:all |much )?(?:fine|better|ok|okay|well) (?:now|"
    r"again)\b"
)
_MY_BACK = re.compile(
    r" (?:my|ma|me|mine)(?: (?:own|old|lower|low|poor|bad|whole))* (?:back|spine|lumbago)\b|"
    r" (?:me|i|mine)\b[^.]* (?:lumbago|backache)\b"
)
_NOT_YET = re.compile(
    r" (?:again(?<! well again)(?<! grand again)(?<! fine again)(?<!self again)|still|keeps?|"
    r"kept|returns?|returned|(?:came|comes?|coming) back|on and off|off and on|"
    r"comes? and go(?:es)?|relaps\w*|never|shiver\w*|sweat\w*|rigors?|(?:hot|cold) and|feverish|"
    r"unwell|poorly|not (?:fully|completely|yet|really|all|quite|been|well|better|gone|"
    r"(?:him|her) ?self)|(?:hasnt|hasn't|isnt|isn't|wasnt|wasn't|didnt|didn't|havent|haven't|"
    r"nearly|almost|partly|mostly|half|hardly|barely|wont|won't) (?:\w+ ){0,2}?(?:recover\w*|gone|"
    r"better|cured|clear\w*|fine|healthy|well|(?:him|her) ?self)|(?:i|im|i'm|ive|i've) (?:(?:now|"
    r"also|have|got|feel|feeling|am|a|the|bit|really|so|been) )*(?:hot|fever\w*|"
    r"temp\w*|it|ill|sick|caught|rough|chills?))\b"
)
_THEIRS = re.compile(
    r" (?:other|both|another|sister|brother|twin|wife|husband|partner|dad|m[ou]m|boyfriend|"
    r"girlfriend)\b| (?:i|im|i'm|i am|we|we're|were|we are) (?:(?:all|now|both|am) )*(?:fine|ok|"
    r"okay|well|better)\b| (?:his|her|their|its|\w+ters?'?s?|\w*sons?'s|babys|baby's|kids|kid's|"
    r"the) (?:\w+ )?(?:backs?|legs?|spine|hips?|neck)\b| (?:limp\w*|cry\w*|cries|refus\w*)\b|"
    r" (?:wont|won't|not|cant|can't|doesnt|doesn't) (?:want to )?(?:walk\w*|stand\w*|sit\w*|"
    r"play\w*|eat\w*|feed\w*|drink\w*)\b"
)
_ME_TOO = re.compile(
    r" (?:and|then|now|also|it to|on to)(?: (?:now|then|also|even))* (?:me|us|myself)(?=$| [.,]|"
    r" (?:too|also|as well|now|after)\b)| (?:me|us|myself) (?:too|also|as well|next)\b|"
    r" so (?:did|had|have|do|was|am) (?:i|we|my)\b| (?:i|we)(?: (?:also|then|now|had|have|got|get|"
    r"caught))+ (?:it|one|that)\b| (?:come|came|coming|go|went|going) down with\b| pick\w* (?:it|"
    r"one|that) up\b| my turn\b| (?:im|i'm|i am) next\b| (?:his|her|their|the) bug\b| (?:mine|my "
    r"own) (?:is|was) \d| my own temp\w*| (?:i|we) did(?=$| [.,]| too\b| also\b)| same "
    r"(?:here|with me|for me)\b| (?:me|i) and (?:my|the|our) (?!back\b)"
)
"""A child is well again, and the writer caught it: "my toddler had a fever and so did i"."""
_CLAUSE_ENDS = re.compile(r" [.,]| (?:but|and)\b")
_FEVER = re.compile(r"(?<! and)(?<! with)(?<! and a) (?:fever\w*|temp|temperature|chills?)\b")
"""Another fever; what is said after it is said of that one."""
_SOON = 12
"""Words after a fever in which it is said to be over."""


class Recovered:
    """Which fevers of one message are over."""

    def __init__(self, words: Sequence[Word], telling: Telling) -> None:
        self._words = words
        self._telling = telling

    def well(self, start: int, end: int) -> str:
        """The words that say that the fever in ``words[start:end + 1]`` is over."""
        said = self._words[start : end + 1]
        if all(word.forms[0] not in _FEVERS for word in said) or self._not_yet:
            return ""
        before = self._telling.before(start, _SOON).rpartition(" .")[2]
        after = _FEVER.split(self._telling.after(end, _SOON), 1)[0]
        clause = before.rpartition(" ,")[2] + self._telling.text_of(start, end)
        rest = _CLAUSE_ENDS.split(after, 1)[0]
        if _PRESENT.search(clause + rest):
            return ""
        dated = _LONG_AGO.search(before + rest)
        if dated and (over := _OVER.search(after)):
            return over[0].strip()
        return self._child(before + self._telling.text_of(start, end), after)

    def _child(self, before: str, after: str) -> str:
        well, text = _CHILD_WELL.search(after), self._telling.text
        if not well or not _CHILD.search(before) or not _MY_BACK.search(text):
            return ""
        return "" if _THEIRS.search(text) or _ME_TOO.search(text) else well[0].strip()

    @cached_property
    def _not_yet(self) -> bool:
        return _NOT_YET.search(self._telling.text) is not None
