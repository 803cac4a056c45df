"""The words that signs are made of, and how any typed word relates to them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from bot.core.alarm.inflection import FAMILY, IRREGULAR, SILENT, forms_of, stem
from bot.core.alarm.lookalikes import LOOKALIKES
from bot.core.alarm.sounds import sound
from bot.core.alarm.word import Word
from bot.core.common_words import COMMON

_REMEMBERED = 20_000
_CANDIDATES = 4
_TWO_SLIPS = 8
"""Letters from which a word may hold two mistakes."""
_DOUBLED = re.compile(r"(.)\1")
_ENDINGS = ("s", "ed", "ing", "ness", "d")
_EVERYDAY = COMMON | LOOKALIKES
_EVERYDAY_STEMS = frozenset(map(stem, _EVERYDAY))


class Vocabulary:
    """The words of the signs, ``words`` as spelt in the file.

    A misspelt word is read as the words it is nearest to by optimal string alignment (a letter
    left out, added, mistaken, or two swapped count one each), a missing space is put back.
    Everyday words are never corrected. What was looked up is remembered, up to a bound, so that a
    bot that runs for long corrects a spelling once.
    """

    def __init__(self, words: Iterable[str]) -> None:
        own = {*words, *FAMILY, "without", "able", "no", "longer"}
        self._stems = frozenset(forms_of(word)[0] for word in own)
        listed = self._listed(own)
        self._sounds: dict[str, list[str]] = {}
        for spelling in sorted(listed):
            if said := sound(spelling):
                self._sounds.setdefault(said, []).append(spelling)
        self._targets: dict[tuple[int, int, str], list[str]] = {}
        for spelling in sorted(_spellings(listed)):
            for at in (0, 1):
                self._targets.setdefault((len(spelling), at, spelling[at]), []).append(spelling)
        self._remembered: dict[str, tuple[Word, ...]] = {}

    def words(self, typed: str) -> tuple[Word, ...]:
        """What the typed word stands for: one word, or two where a space is missing.

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
        if self._is_known(forms) or _is_common(typed, forms) or not _is_word(typed):
            return (self._word(typed, forms),)
        if both := self._split(typed, either=False):
            return both
        meant = [*self._corrected(typed), *self._sounding(typed)]
        if meant:
            forms = tuple(dict.fromkeys(form for word in meant for form in forms_of(word)))
            return (self._word(typed, forms, guessed=True),)
        return self._split(typed) or (self._word(typed, forms),)

    def _word(self, typed: str, forms: tuple[str, ...], guessed: bool = False) -> Word:
        return Word(typed, forms, known=self._is_known(forms), guessed=guessed)

    def _is_known(self, forms: tuple[str, ...]) -> bool:
        return not self._stems.isdisjoint(forms)

    def _corrected(self, typed: str) -> list[str]:
        """The sign words that ``typed`` is nearest to, all those equally near."""
        single = _DOUBLED.sub(r"\1", typed)
        if single in _EVERYDAY or (single != typed and self._is_known(forms_of(single))):
            return [single]
        allowed = 2 if len(typed) >= _TWO_SLIPS else 1
        near: dict[str, int] = {}
        for length in range(len(typed) - allowed, len(typed) + allowed + 1):
            near.update(self._within(typed, length, allowed))
        near = {word: slips for word, slips in near.items() if _plausible(typed, word, slips)}
        if "hurts" in near:
            near.pop("hits", None)  # Backs hurt more often than they hit.
        best = min(near.values(), default=0)
        return sorted(word for word, slips in near.items() if slips == best)[:_CANDIDATES]

    def _within(self, typed: str, length: int, allowed: int) -> Iterator[tuple[str, int]]:
        """The words of that length, and how many slips away they are.

        Only those are looked at whose first two letters leave it possible: with one slip, one of
        the two is the first or second of the typed word; with two, the first must be right.
        """
        first, second = typed[0], typed[1]
        for at, letter in {(0, first), (1, first), (0, second), (1, second)}:
            slips = allowed if (at, letter) == (0, first) else 1
            words = self._targets.get((length, at, letter), ())
            found = extract(typed, words, scorer=OSA.distance, score_cutoff=slips, limit=None)
            yield from ((word, int(distance)) for word, distance, _ in found)

    def _sounding(self, typed: str) -> list[str]:
        """The sign words that ``typed`` sounds like, as it stands or without its ending."""
        heard = self._sounds.get(sound(typed)) or self._sounds.get(sound(stem(typed)), [])
        return heard[:_CANDIDATES]

    def _split(self, typed: str, *, either: bool = True) -> tuple[Word, ...]:
        """The two words of "mylegs", if there are such; the shorter one as long as can be.

        ``either``: it is enough that one of them is a word of the signs.
        """
        best: tuple[str, ...] = ()
        for at in range(2, len(typed) - 1):
            parts = (typed[:at], typed[at:])
            known = [self._is_known(forms_of(part)) for part in parts]
            fits = (any(known) if either else all(known)) and all(
                (len(part) > 2 or part == "my") and (own or _is_common(part, forms_of(part)))
                for part, own in zip(parts, known, strict=True)
            )
            if fits and (not best or min(map(len, parts)) > min(map(len, best))):
                best = parts
        return tuple(self._word(part, forms_of(part)) for part in best)

    def _listed(self, own: Iterable[str]) -> set[str]:
        """The words as the file spells them, and those forms of them that no rule makes."""
        plain = {word.replace("'", "") for word in own}
        irregular = {form for form, base in IRREGULAR.items() if stem(base) in self._stems}
        return (plain | irregular) - SILENT


def _spellings(listed: Iterable[str]) -> set[str]:
    """Every spelling that a typing mistake may have started from."""
    regular: set[str] = set()
    for word in listed:
        root, bases = stem(word), {word, word.removesuffix("e")}
        if len(word) > 2:
            longer = [base + ending for base in bases for ending in _ENDINGS]
            regular.update(form for form in longer if stem(form) == root)
    return {word for word in {*listed, *regular} if len(word) > 3 and word not in SILENT}


def _is_word(typed: str) -> bool:
    return typed.isalpha() and 3 <= len(typed) <= 30


def _is_common(typed: str, forms: tuple[str, ...]) -> bool:
    if typed in _EVERYDAY or typed in SILENT:
        return True
    return forms[0] != typed and forms[0] in _EVERYDAY_STEMS


def _plausible(typed: str, word: str, distance: int) -> bool:
    """A first letter is seldom mistyped, least of all in a short word."""
    return typed[0] == word[0] or (max(len(typed), len(word)) >= 5 and distance == 1)
