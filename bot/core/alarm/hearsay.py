"""What another had, or was only seen or read of: "a man in the news fell off a roof".

Somebody close by who is ill now is no hearsay: "my mum is having a stroke". It counts as hearsay

- where a clause begins with a source and a stranger and the verb comes next, the stranger being
  the one who fell or was hit ("a man" fell, but a car was not hit "by a man"); the source may also
  end the clause ("a bloke fell off a roof on the telly"); and nothing in the message tells of the
  writer, of kin or of a pain;
- of a cancer that kin had, where nothing is told of the writer but a fear or a pulled muscle.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

from bot.core.alarm.inflection import stem, word_set
from bot.core.alarm.past import tells_event
from bot.core.alarm.telling import Telling
from bot.core.alarm.word import Word

_SHOWN = (
    r"(?:film|movie|show|series|programme?|episode|documentary|soap|drama|video|clip|reel|cartoon|"
    r"story|article|book|novel|thread|post)"
)
_CHANNEL = (
    r"(?: on (?:the )?(?:news|tv|telly|television|youtube)| in (?:the|a) (?:news|papers?|"
    rf"newspapers?|{_SHOWN}))"
)
_SOURCE = (
    rf"(?:(?: (?:saw|seen|read|watched))?{_CHANNEL}|"
    rf" (?:watch\w*|saw|seen|see|read) (?:(?:a|an|the|this|some) )?{_SHOWN} "
    r"(?:where|of|about|that|in which)| read (?:about|of))"
)
_STRANGER = (
    r"(?: (?:someone|somebody)| (?:a|an|the|some) (?:(?:young|old|poor|drunk) )?"
    r"(?:man|woman|guy|girl|boy|kid|lad|lady|bloke|dude|chap|fella|fellow|person|player|cyclist|"
    r"rider|jockey|actor|actress|stuntman|character|footballer|gymnast|celebrity|builder|worker|"
    r"skier|climber))"
)
_DID = r"(?: (?:who|that))?(?: had)?$"
_SOURCE_FIRST = re.compile(
    rf"(?:^|[,.])(?: i)?(?:{_SOURCE}(?: where| that| how)?{_STRANGER}|{_STRANGER}{_CHANNEL}){_DID}"
)
_STRANGER_FIRST = re.compile(rf"(?:^|[,.]){_STRANGER}{_DID}")
_SOURCE_LAST = re.compile(rf"(?: [^\W\d]+){{0,3}}?{_CHANNEL}(?:$| [,.])")
_BEFALLS = frozenset(map(stem, word_set("fall slip trip stumble tumble break fracture faint")))
"""What somebody does who comes to harm; who hits or knocks may have harmed the writer."""
_OWN = re.compile(
    r" (?:i(?! (?:saw|seen|watched|read)\b)|im|i'm|ive|i've|id|i'd|me|my|mine|myself|we|us|"
    r"our|ours|dad|mum|mom|mother|father|wife|husband|son|daughter|partner|pain\w*|hurt\w*|ach(?:e|es|ing)|"
    r"agony|sore\w*|killing|burning|spasm\w*|excruciat\w*|numb\w*|cant|can't|bleed\w*|help)\b"
)
"""Words that bring it home."""
_LONGEST = 12
"""Words before a verb that are looked at."""
_ILL = r"(?:cancer|leuk\w+|lymphoma|tumou?rs?|melanoma|myeloma)"
_KIN = (
    r"(?:sister|brother|bro|sis|m[ou]m|mother|dad|father|aunt\w*|uncle|cousin|friend|mate|buddy|pal|"
    r"colleague|coworker|boss|neighbou?r|wife|husband|partner|gran\w*|nan|nana|nanna|girlfriend|"
    r"boyfriend)"
)
_THEIRS = re.compile(rf"\b{_KIN} (?:once |also )?had (?:\w+ )?{_ILL}\b")
_WORRY = re.compile(
    r"(?: and| so)?(?: now)?(?: i| im| i'm| i am)(?: (?:so|just|really|very|always|now))?"
    r" (?:fear|worry|worried|afraid|scared|nervous|anxious|wonder)\b|"
    r" mine(?: is|'s|s)? (?:only|just) (?:a )?(?:pulled|strained|stiff|sore|tight|"
    r"from (?:garden\w*|lift\w*|digg\w*|sitting|work\w*|sport\w*|the gym))\b(?: i (?:think|guess))?"
)
_BACK = re.compile(r" my (?:own |stiff |sore |tight |lower |low )*(?:back|spine)\b")
_SHARED = re.compile(
    r" (?:i|im|i'm|ive|i've|id|mine|mine's|me|myself|we|now|too|also|same|have|has|having|got|"
    r"getting|do|did|diagnos\w*|treat\w*|biops\w*|wait\w*|tests?|results|positive|stage|spread|mets|"
    r"her|his|she|shes|she's|he|hes|he's|they|their|remission|chemo\w*|radio\w*|"
    r"mastectomy|lump\w*|tumou?rs?|oncolog\w*|weight|nights?|gene|brca\w*)\b"
)
"""What may tell of an illness of one's own, or of one that they still have."""


class Hearsay:
    """What is told of others in one message."""

    def __init__(self, words: Sequence[Word], telling: Telling) -> None:
        self._words = words
        self._telling = telling

    def told(self, start: int, end: int) -> str:
        """The words that tell that ``words[start:end + 1]`` are of another, if some do."""
        return self._shown(start, end) or self._theirs(start, end)

    @cached_property
    def _own(self) -> bool:
        return _OWN.search(self._telling.text) is not None

    @cached_property
    def _illness(self) -> tuple[int, int, str] | None:
        """The only illness of the message, if it is kin's alone: first and last word, and all."""
        text = self._telling.text
        had = _THEIRS.search(text)
        rest = _WORRY.sub("", text)
        if had is None or _SHARED.search(rest) or not (rest != text or _BACK.search(text)):
            return None
        return self._telling.index(had.start()), self._telling.index(had.end() - 1), had[0]

    def _shown(self, start: int, end: int) -> str:
        """Where it was seen or read, if a stranger came to harm there."""
        if not tells_event(self._words, start, end) or self._own:
            return ""
        for verb in (start, start - 1):
            if verb < 0:
                continue
            before = self._telling.before(verb, _LONGEST)
            found = _SOURCE_FIRST.search(before)
            if not found and _SOURCE_LAST.match(self._telling.after(end, _LONGEST)):
                found = _STRANGER_FIRST.search(before)
            if found and self._suffers(verb):
                return found[0].lstrip(" ,.")
        return ""

    def _suffers(self, verb: int) -> bool:
        word = self._words[verb]
        return word.typed in ("was", "were", "got") or word.forms[0] in _BEFALLS

    def _theirs(self, start: int, end: int) -> str:
        """An illness that kin had, where nothing but the writer's own back is told of besides."""
        kin = self._illness
        return kin[2] if kin and start <= kin[1] <= end else ""
