"""What another had, or was only seen or read of: "a man in the news fell off a roof".

Somebody close by who is ill now is no hearsay: "my mum is having a stroke".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.core.alarm.inflection import word_set
from bot.core.alarm.past import tells_event
from bot.core.alarm.reading import index_at, sentence_around
from bot.core.alarm.word import Word

_SHOWN = (
    r"(?:film|movie|show|series|programme?|episode|documentary|soap|drama|video|clip|reel|cartoon|"
    r"story|article|book|novel|thread|post)"
)
_SOURCE = re.compile(
    r"\b(?:on (?:the )?(?:news|tv|telly|television|youtube|tik ?tok|netflix|instagram|insta|"
    rf"facebook|reddit|radio)|in (?:the|a|this) (?:news|papers?|newspapers?|{_SHOWN})|"
    rf"(?:watch\w*|saw|seen|see|read|reading|heard) (?:\w+ ){{0,2}}?{_SHOWN}|"
    r"(?:read|reading|heard) (?:about|of))\b"
)
_STRANGERS = word_set(
    "someone somebody man woman guy girl boy kid lad lady bloke dude chap fella fellow person "
    "people player cyclist rider jockey actor actress stuntman character footballer gymnast "
    "celebrity builder worker skier climber couple"
)
_OWN = word_set(
    "i im i'm ive i've id me my mine myself we us our ours dad mum mom mother father wife husband "
    "son daughter partner and but then"
)
"""Words that bring it home, or begin something else."""
_ILL = r"(?:cancer|leuk\w+|lymphoma|tumou?rs?|melanoma|myeloma)"
_KIN = (
    r"(?:sister|brother|bro|sis|m[ou]m|mother|dad|father|aunt\w*|uncle|cousin|friend|mate|buddy|pal|"
    r"colleague|coworker|boss|neighbou?r|wife|husband|partner|gran\w*|nan|nana|nanna|girlfriend|"
    r"boyfriend)"
)
_THEIRS = re.compile(rf"\b{_KIN} (?:once |also )?had (?:\w+ )?{_ILL}\b")
_MINE = re.compile(r"\b(?:i|im|i'm|ive|i've|mine|mine's|my (?:own |lower |low )*(?:back|spine))\b")
_SHARED = re.compile(
    r"\b(?:her|his|she|shes|she's|he|hes|he's|they|their|too|also|same|remission|chemo\w*|radio\w*|"
    r"mastectomy|lump\w*|tumou?rs?|oncolog\w*|(?:i|ive|i've|i have|i also) had|me (?:and|as)|"
    r"so (?:did|have|do) i|and (?:i|me) (?:did|had|have|do)|weight|nights?|gene|brca\w*)\b"
)
"""What may tell of an illness of one's own, or of one that they still have."""


def of_others(words: Sequence[Word], start: int, end: int) -> str:
    """The words that tell that ``words[start:end + 1]`` are of another, if some do."""
    first, sentence = sentence_around(words, start)
    typed = [word.typed for word in sentence]
    return _shown(words, (start, end), first, typed) or _theirs(words, (start, end), first, typed)


def _shown(words: Sequence[Word], event: tuple[int, int], first: int, typed: Sequence[str]) -> str:
    """Where it was seen or read: a stranger is in it, and nobody the writer knows."""
    start, end = event
    if not tells_event(words, start, end):
        return ""
    clause = _clause(words, start, end)
    for source in _SOURCE.finditer(" ".join(typed)):
        opens = first + index_at(typed, source.start())
        closes = first + index_at(typed, source.end() - 1)
        told = (closes + 1, clause[1]) if closes < start else (clause[0], opens)
        said = {word.typed for word in words[told[0] : told[1]]}
        if closes >= start and opens >= clause[1]:
            continue
        if said & _STRANGERS and not said & _OWN:
            return source[0]
    return ""


def _clause(words: Sequence[Word], start: int, end: int) -> tuple[int, int]:
    """The first word of the clause, and the one after its last."""
    while start > 0 and not words[start].pause:
        start -= 1
    end += 1
    while end < len(words) and not words[end].pause:
        end += 1
    return start, end


def _theirs(words: Sequence[Word], event: tuple[int, int], first: int, typed: Sequence[str]) -> str:
    """An illness that kin had, where nothing but the writer's own back is told of besides."""
    if "had" not in typed:
        return ""
    for had in _THEIRS.finditer(" ".join(typed)):
        closes = first + index_at(typed, had.end() - 1)
        whole = " ".join(word.typed for word in words)
        if event[0] <= closes <= event[1] and _MINE.search(whole) and not _SHARED.search(whole):
            return had[0]
    return ""
