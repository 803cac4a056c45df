"""What is long over: "fell off a horse in 1987", "wet the bed as a kid".

Only what happens at one time can be over: a fall, a crash, a stroke, a wet bed. A pain or a numb
leg cannot, whenever it began. The time must be told in the same clause, so that what stands beside
an old story is heard all the same.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.core.alarm.inflection import stem, word_set
from bot.core.alarm.reading import index_at, sentence_around
from bot.core.alarm.word import Word

_EVENTS = frozenset(
    map(
        stem,
        word_set(
            "fall slip trip stumble tumble crash accident wreck collision hit knock run throw buck "
            "break fracture crack snap kick tackle land jump come roll flip fling fly drop smash "
            "bang injure injury trauma whiplash shoot stab mug assault attack trample stroke tia "
            "ministroke seizure faint pass collapse"
        ),
    )
)
"""What happens to somebody, as stems."""
_WETTING = word_set("wet peed weed pissed pooed pooped shat crapped soiled messed")
_INJURIES = frozenset(map(stem, word_set("hurt break fracture crack injure smash damage land")))
_UNIT = (
    r"(?:feet|foot|ft|met(?:re|er)s?|m|steps?|stairs?|rungs?|min(?:ute)?s?|hours?|hrs?|weeks?|wks?|"
    r"months?|days?|miles?|km|k|mph|yards?|floors?|inch(?:es)?|degrees|drinks?|pints?|beers?)"
)
_AGE = (
    r"(?:(?:[1-9]|[12]\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty)"
    rf"(?! {_UNIT}\b))"
)
_YOUNG = (
    r"(?:kid|child|boy|girl|teenager|teen|youngster|toddler|lad|lass|schoolboy|schoolgirl|student)"
)
_SOME = (
    r"(?:about|around|over|nearly|almost|some|many|a|few|couple|of|\d+|\w+teen|\w+ty|two|three|four|"
    r"five|six|seven|eight|nine|ten|eleven|twelve)"
)
_YEAR = rf"(?:(?:19\d\d|20[01]\d|202[0-2]|199|200)(?! {_UNIT}\b))"
"""A year some time ago; of three digits alike two were read (1999, 2000)."""
_BARELY = r"(?:(?:just|only|about|around|like|still|maybe|a|very|really) )*"
_DATES = re.compile(
    r"\b(?:"
    rf"(?:{_SOME} )*(?:years|yrs|decades|y) (?:ago|back)|(?:a )?long(?: time)? ago|"
    rf"in (?:the year )?{_YEAR}|(?<=back )in [4-9]\d|"
    r"in the (?:(?:early|late|mid) )?(?:(?:19)?[5-9]0 s|fifties|sixties|seventies|"
    r"eighties|nineties|noughties)|"
    r"in (?:my|his|her) (?:(?:early|late|mid) )?(?:teens|twenties|20 s|childhood|youth)|"
    rf"as an? (?:(?:young|little|small) )?{_YOUNG}|"
    rf"when (?:i|he|she|we|they) (?:was|were) {_BARELY}(?:{_YOUNG}|kids|little(?! (?:bit|drunk))|"
    rf"small|young|younger|at school|growing up|{_AGE})|at the age of {_AGE}|"
    rf"(?:i|he|she) was {_BARELY}{_AGE}(?: years old)? when|"
    rf"used to(?= (?:wet|pee|poo|soil|mess))|(?:until|til|till) (?:i|he|she) was {_BARELY}{_AGE}"
    r")\b"
)
"""Words that tell of a time long over."""
_ELSE = word_set(
    "but so because cause cos since then now today yesterday like than while i he she they we"
)
"""Words between an event and a date that begin something else: "hurt her back like years ago"."""
_ANEW = re.compile(
    r"\b(?:again (?:today|yesterday|tonight|this|last|on|now)|another|(?:now|today|yesterday|"
    r"(?:this|last) \w+) (?:it (?:is |has )?)?(?:\w+ )?again)\b"
)
_AGAIN = re.compile(r"\b(?:again|now|today|tonight|yesterday|lately|recently|this|still)\b")
_APART = 8
"""Words that may stand between an event and its date."""


def long_over(words: Sequence[Word], start: int, end: int) -> str:
    """The words that date ``words[start:end + 1]`` long ago, if those tell of an event."""
    wetting = any(word.typed in _WETTING for word in words[start : end + 1])
    if not wetting and not tells_event(words, start, end):
        return ""
    if not wetting and not _event(words[start : end + 1]):
        start -= 1
    first, sentence = sentence_around(words, start)
    typed = [word.typed for word in sentence]
    text = " ".join(typed)
    for date in _DATES.finditer(text):
        opens = first + index_at(typed, date.start())
        closes = first + index_at(typed, date.end() - 1)
        if _dated(words, (start, end), (opens, closes)):
            whole = " ".join(word.typed for word in words)
            return "" if (_AGAIN if wetting else _ANEW).search(whole) else date[0]
    return ""


def tells_event(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether ``words[start:end + 1]`` tell of an event, or the word before: "fell" off a roof."""
    first = start if start == 0 or words[start].pause else start - 1
    return _event(words[first : end + 1])


def _event(words: Sequence[Word]) -> bool:
    return any(word.forms[0] in _EVENTS for word in words)


def _dated(words: Sequence[Word], event: tuple[int, int], date: tuple[int, int]) -> bool:
    """Whether the date and the event, each from a first to a last word, belong together."""
    (start, end), (opens, closes) = event, date
    if opens > end:
        return opens - end <= _APART and _reads_on(words, end + 1, opens, closes)
    if closes >= start or start - closes > _APART:
        return False
    between = words[closes + 1 : start]
    if any(word.pause for word in words[closes + 2 : start + 1]):
        return False
    if between and between[0].typed == "and":
        return words[start].forms[0] in _INJURIES and all(word.silent for word in between[1:])
    if not between and words[start].typed.endswith("ing"):
        return True  # "hurt my arm as a kid falling off a wall"
    told = [word.typed for word in between[1:]]
    return _opens_clause(words, opens) and _ELSE.isdisjoint(told) and "and" not in told


def _reads_on(words: Sequence[Word], after: int, opens: int, closes: int) -> bool:
    """Whether nothing else begins before the date; a comma may, where the date stands alone."""
    for at in range(after, opens):
        word = words[at]
        hurt = at + 1 < len(words) and _injures(words, at + 1)
        if word.pause or word.typed in _ELSE or (word.typed == "and" and not hurt):
            return False
    alone = closes + 1 == len(words) or bool(words[closes + 1].pause)
    return not words[opens].pause or alone


def _injures(words: Sequence[Word], at: int) -> bool:
    return any(word.forms[0] in _INJURIES for word in words[at : at + 2])


def _opens_clause(words: Sequence[Word], at: int) -> bool:
    if at and words[at - 1].typed == "back" and not words[at].pause:
        at -= 1
    return at == 0 or bool(words[at].pause) or words[at - 1].typed in ("and", "but", "well", "that")
