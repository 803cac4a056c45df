"""How the words of a message are read before signs are looked for.

:func:`read` cuts a message into words that remember the pause before them, :class:`Vocabulary`
brings every word to the forms it can stand for: its stem, the family it belongs to ("couldn't",
"unable", "cannot" are all ``cant``), and, for a misspelt word, the words of the signs it resembles
(optimal string alignment, Damerau 1964, computed by rapidfuzz).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from bot.core.common_words import COMMON
from bot.core.text import normalise

SENTENCE = 6
"""Words that a full stop is worth when distance is counted."""
MESSAGE = 2
"""Words that the gap between two messages of a chat is worth."""

_REMEMBERED = 20_000
_CANDIDATES = 4
_WIDEST = 200
_RANGE = re.compile(r"\b(\d{1,4})-(\d{1,4})\b")
_DOUBLED = re.compile(r"(.)\1")
_PIECE = re.compile(
    r"(?P<word>\d+(?:[.,]\d+)?|[^\W\d_][^\W_]*(?:'[^\W_]+|[;\"/]t\b)*)"
    r"|(?P<soft>\.\.+|…|[,;:()]|\s[-–—]+\s|[–—])|(?P<hard>[.!?\n])"
)


class Pause(IntEnum):
    """What stands between a word and the one before it."""

    NONE = 0
    COMMA = 1
    STOP = 2


@dataclass(slots=True)
class Word:
    """A word as typed (small letters), what it can stand for, and where it stands."""

    typed: str
    forms: tuple[str, ...]
    place: int
    pause: Pause
    known: bool = False
    """Whether it is one of the words that signs are made of."""
    guessed: bool = False
    """Whether it is one only after its spelling was corrected."""


_FAMILIES = {
    "cant": "cant cannot couldnt cudnt carnt cnt unable wont wouldnt barely hardly scarcely",
    "not": "not isnt arent wasnt werent dont doesnt didnt havent hasnt hadnt aint never nt",
    "trouble": "trouble difficulty difficulties difficult hard problem problems issue issues "
    "struggle struggling struggles struggled",
}
_FAMILY = {word: name for name, words in _FAMILIES.items() for word in words.split()}
_IRREGULAR = {
    form: base
    for base, forms in {
        "fall": "fell fallen falls falling",
        "give": "gave given gives giving",
        "lose": "lost loses losing loss losses loosing",
        "feel": "felt feels feeling feelings",
        "go": "went gone goes going",
        "take": "took taken takes taking",
        "break": "broke broken breaks breaking",
        "throw": "threw thrown throws throwing",
        "bleed": "bled bleeds bleeding",
        "pee": "peed peeing pees",
        "wee": "weed weeing wees",
        "poo": "pooed pooing poos",
        "die": "died dying dies",
        "shit": "shat shitted shitting shits",
        "wake": "woke woken wakes waking",
        "breathe": "breath breaths breathing breathes breathed",
        "come": "came comes coming",
        "see": "saw seen seeing sees",
        "keep": "kept keeping keeps",
        "hear": "heard hearing hears",
        "drive": "drove driven driving drives",
        "speak": "spoke spoken speaking speaks",
        "worse": "worsening worsened worsen worsens",
        "bend": "bent bends bending",
        "hold": "held holds holding",
        "stand": "stood stands standing",
        "foot": "feet foots",
        "child": "children childs",
        "calf": "calves",
        "lie": "lying lay laying lies laid",
        "tear": "tore torn tears tearing",
        "inject": "injection injections injected injecting",
        "operate": "operation operations operated op",
        "urinate": "urination urinated urinating urinates",
        "paralyse": "paralysed paralyzed paralysing paralyzing paralysis paralyze",
        "weak": "weakness weaker weakened weakening weaken weakens",
        "tight": "tightness tightening tightened tighter tightens",
        "do": "did does doing done",
        "buckle": "buckled buckling buckles",
        "tingle": "tingling tingles tingled tingly",
        "ache": "aching aches ached achy",
        "bruise": "bruising bruises bruised",
    }.items()
    for form in forms.split()
}
_PLURAL = frozenset(
    "legs feet arms hands thighs calves ankles knees limbs waters balls nuts bits privates guts "
    "odds goods sons".split()
)
"""Where the plural says more than the singular: a file that says ``legs`` means more than one,
while ``leg`` is also found in "legs"."""

_ARTICLES = frozenset(
    "a an the my his her their our your its ur i im he she they we you u".split()
)
_LIGHT = _ARTICLES | frozenset(
    "mine hers theirs ours yours ive id ill hes shes theyre theyve weve youve "
    "is am are was were been be being has have had having s really very so just even quite "
    "rather totally completely absolutely fully properly bit little also still now then "
    "basically literally actually pretty kinda sorta".split()
)
_SILENT = _LIGHT | frozenset(
    "me him them us it to of in on at for with this that these those there some any all like about how and "
    "which kind sort dad dads mum mums mom moms husband wife".split()
)
_PRONOUNS = frozenset("i he she they we you u".split())


def silent(word: Word) -> bool:
    """Whether a phrase reads over the word: "can't feel legs" is also "can't feel his legs"."""
    return word.forms[0] in _SILENT


def phrase_forms(phrase: str) -> Iterator[tuple[str, ...]]:
    """What the words of a phrase of the file stand for, without those that carry nothing.

    Small words that decide the sense ("go on", "end it all") stay; so does everything in a phrase
    that would otherwise be a single word ("in labour"). A range of numbers ("4-42 weeks") gives
    one phrase for each number.
    """
    range_ = _RANGE.search(phrase)
    if range_:
        for number in range(int(range_[1]), min(int(range_[2]), int(range_[1]) + _WIDEST) + 1):
            yield from phrase_forms(f"{phrase[: range_.start()]}{number}{phrase[range_.end() :]}")
        return
    typed = [piece["word"] for piece in _PIECE.finditer(normalise(phrase)) if piece["word"]]
    words = [Word(word, forms_of(word), at, Pause.NONE) for at, word in enumerate(typed)]
    forms = [word.forms[0] for word in _join(words)]
    for dropped in (_LIGHT, _ARTICLES):
        kept = tuple(form for form in forms if form not in dropped)
        if len(kept) > 1:
            break
    if kept or forms:
        yield kept or tuple(forms)


def stem(word: str) -> str:
    """The word without its regular ending; not always a word itself."""
    known = _IRREGULAR.get(word)
    if known is not None:
        word = known
    elif len(word) > 3:
        word = _cut(word)
    return word[:-1] if len(word) > 3 and word.endswith("e") else word


def _cut(word: str) -> str:
    if word.endswith("ness") and len(word) > 6:
        return _spelled(word[:-4])
    if word.endswith(("ies", "ied")) and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("ly") and len(word) > 6:
        return word[:-2]
    if word.endswith("ing") and len(word) > 5 and _vowel(word[:-3]):
        return _spelled(word[:-3])
    if word.endswith("ed") and not word.endswith("eed") and len(word) > 4 and _vowel(word[:-2]):
        return _spelled(word[:-2])
    if word.endswith(("sses", "xes", "zes", "ches", "shes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def _vowel(part: str) -> bool:
    return any(letter in "aeiouy" for letter in part)


def _spelled(part: str) -> str:
    """Undo what an ending did to the spelling: dizziness, slipped."""
    if part.endswith("i"):
        return part[:-1] + "y"
    if len(part) > 3 and part[-1] == part[-2] and part[-1] not in "lsze":
        return part[:-1]
    return part


def forms_of(word: str) -> tuple[str, ...]:
    """Everything a well-spelt word stands for, the most particular first."""
    plain = word.replace("'", "").replace(";", "").replace('"', "").replace("/", "")
    family = _FAMILY.get(plain)
    if family is not None:
        return (family, plain)
    if plain in _SILENT:
        return (plain,)
    if plain in _PLURAL:
        return (plain, stem(plain))
    base = stem(plain)
    return (plain if base in _SILENT else base,)


_JOINED = {
    stem(first): tuple((tuple(stem(word) for word in others.split()), "cant") for others in rest)
    for first, rest in {
        "can": ("not", "no longer"),
        "could": ("not", "no longer"),
        "will": ("not",),
        "would": ("not",),
        "not": ("able", "manage"),
        "no": ("longer able", "longer"),
        "cant": ("seem", "manage"),
        "lose": ("ability",),
    }.items()
}
"""Words that together are one: the first, then the others, then what they make."""


_COMMON_STEMS = frozenset(map(stem, COMMON))


class Vocabulary:
    """The words that signs are made of, and how any typed word relates to them.

    Looked-up words are remembered, up to a bound, so that a long-running bot corrects a spelling
    once. ``words`` are typed as in the file.
    """

    def __init__(self, words: Iterable[str]) -> None:
        own = {*words, *_FAMILY, "without", "able", "no", "longer"}
        self.stems = frozenset(form for word in own for form in forms_of(word)[:1])
        self._targets: dict[int, list[str]] = {}
        for form in sorted(self._spellings(own)):
            self._targets.setdefault(len(form), []).append(form)
        self._remembered: dict[str, tuple[Word, ...]] = {}

    def _spellings(self, own: Iterable[str]) -> set[str]:
        """Every spelling a typing mistake may have started from."""
        plain = {word.replace("'", "") for word in own}
        regular = {
            word + ending
            for word in plain
            for ending in ("s", "ed", "ing", "ness", "d")
            if len(word) > 2 and stem(word + ending) == stem(word)
        }
        dropped = {
            word[:-1] + "ing"
            for word in plain
            if word.endswith("e") and stem(word[:-1] + "ing") == stem(word)
        }
        irregular = {form for form, base in _IRREGULAR.items() if stem(base) in self.stems}
        return {
            word
            for word in plain | regular | dropped | irregular
            if len(word) > 3 and word not in _SILENT
        }

    def words(self, typed: str) -> tuple[Word, ...]:
        """What the typed word stands for: mostly one word, two where a space is missing.

        A mistake that leaves a choice gives a word of several forms. Places are not set.
        """
        found = self._remembered.get(typed)
        if found is None:
            if len(self._remembered) >= _REMEMBERED:
                self._remembered.clear()
            found = self._remembered[typed] = self._look_up(typed)
        return found

    def _look_up(self, typed: str) -> tuple[Word, ...]:
        forms = forms_of(typed)
        if self._is_known(forms) or not typed.isalpha() or _is_common(typed, forms):
            return (self._word(typed, forms),)
        if len(typed) < 3:
            return (self._word(typed, forms),)
        meant = self._corrected(typed)
        if meant:
            forms = tuple(dict.fromkeys(form for word in meant for form in forms_of(word)))
            return (self._word(typed, forms, guessed=True),)
        return self._split(typed) or (self._word(typed, forms),)

    def _word(self, typed: str, forms: tuple[str, ...], guessed: bool = False) -> Word:
        return Word(typed, forms, 0, Pause.NONE, self._is_known(forms), guessed)

    def _is_known(self, forms: tuple[str, ...]) -> bool:
        return not self.stems.isdisjoint(forms)

    def _split(self, typed: str) -> tuple[Word, ...]:
        """The two words of "mylegs", if there are such; the shorter one as long as can be."""
        choices = []
        for at in range(2, len(typed) - 1):
            parts = (typed[:at], typed[at:])
            forms = tuple(map(forms_of, parts))
            if any(map(self._is_known, forms)) and all(
                self._is_known(own) or _is_common(part, own)
                for part, own in zip(parts, forms, strict=True)
            ):
                choices.append((min(map(len, parts)), parts, forms))
        if not choices:
            return ()
        _, parts, forms = max(choices)
        return tuple(self._word(part, own) for part, own in zip(parts, forms, strict=True))

    def _corrected(self, typed: str) -> list[str]:
        """The sign words that ``typed`` is nearest to, all those equally near."""
        single = _DOUBLED.sub(r"\1", typed)
        if single != typed and self._is_known(forms_of(single)):
            return [single]
        allowed = 2 if len(typed) >= 8 else 1
        near = [
            (distance, word)
            for length in range(len(typed) - allowed, len(typed) + allowed + 1)
            for word, distance, _ in extract(
                typed,
                self._targets.get(length, ()),
                scorer=OSA.distance,
                score_cutoff=allowed,
                limit=None,
            )
            if _plausible(typed, word, int(distance))
        ]
        best = min((distance for distance, _ in near), default=0)
        return [word for distance, word in near if distance == best][:_CANDIDATES]


def _is_common(typed: str, forms: tuple[str, ...]) -> bool:
    if typed in COMMON or typed in _SILENT:
        return True
    return forms[0] != typed and forms[0] in _COMMON_STEMS


def _plausible(typed: str, word: str, distance: int) -> bool:
    """Short words need most of their letters right, and a first letter is seldom mistyped."""
    longest = max(len(typed), len(word))
    if 1 - distance / longest < 0.68:
        return False
    return typed[0] == word[0] or (longest >= 5 and distance == 1)


def read(message: str, vocabulary: Vocabulary, start: int = 0) -> list[Word]:
    """The words of the message in order; ``start`` is the place of the first one."""
    words: list[Word] = []
    pause, place = Pause.NONE, start
    for piece in _PIECE.finditer(normalise(message)):
        typed = piece["word"]
        if typed is None:
            pause = max(pause, Pause.STOP if piece["hard"] else Pause.COMMA)
            continue
        for word in vocabulary.words(typed):
            place += 1 + (SENTENCE if pause is Pause.STOP and words else 0)
            words.append(
                Word(word.typed, word.forms, place, pause, word.known, word.guessed)
            )
            pause = Pause.NONE
    return _join(words)


def _join(words: list[Word]) -> list[Word]:
    """"Not able", "can no longer" and the like become one word."""
    if not any(word.forms[0] in _JOINED for word in words):
        return words
    joined: list[Word] = []
    at = 0
    while at < len(words):
        word, step = words[at], 1
        for others, meaning in _JOINED.get(word.forms[0], ()):
            end = _follow(words, at, others)
            if end:
                typed = " ".join(part.typed for part in words[at : end + 1])
                word = Word(typed, (meaning,), word.place, word.pause, known=True)
                step = end + 1 - at
                break
        joined.append(word)
        at += step
    return joined


def _follow(words: list[Word], at: int, others: tuple[str, ...]) -> int:
    """The index of the last of ``others`` if they follow the word at ``at``, else 0."""
    for other in others:
        at += 1
        while at < len(words) and words[at].forms[0] in _LIGHT - _PRONOUNS and not words[at].pause:
            at += 1
        if at >= len(words) or words[at].pause or other not in words[at].forms:
            return 0
    return at
