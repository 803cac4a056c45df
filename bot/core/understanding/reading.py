"""From a message to the words that a catalog knows: spelling, spaces, synonyms."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.core.text import stem, words
from bot.core.understanding.spelling import Speller
from bot.core.understanding.subjects import SMALL_WORDS


@dataclass(frozen=True, slots=True)
class Word:
    """A word as typed, the known words it is read as, and the trust in that (0..1; 0: unknown)."""

    typed: str
    read_as: tuple[str, ...]
    weight: float


def names_something(found: Iterable[Word]) -> bool:
    """Whether a message has a known word that names something: "ok, thanks then" has none."""
    return any(
        word.weight and stem(read) not in SMALL_WORDS for word in found for read in word.read_as
    )


class Reader:
    """Reads messages in the words of the phrases, given as typed and written out.

    `synonyms`: groups of words or phrases that mean the same; every member is read as the first.
    """

    def __init__(
        self, phrases: Iterable[Sequence[str]], synonyms: Iterable[Sequence[str]] = ()
    ) -> None:
        groups = [[tuple(words(member)) for member in group] for group in synonyms]
        vocabulary: Counter[str] = Counter()
        for phrase in phrases:
            vocabulary.update(phrase)
        for group in groups:
            vocabulary.update(word for member in group for word in member)
        self._speller = Speller(vocabulary.elements())
        self._known = {word: Word(word, (word,), 1.0) for word in vocabulary}
        self._stems = frozenset(map(stem, vocabulary))
        self._synonyms = self._index(groups)

    @staticmethod
    def _index(
        groups: list[list[tuple[str, ...]]],
    ) -> dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]]:
        """By its first stem: all stems of a member and the words it is read as, longest first."""
        index: dict[str, dict[tuple[str, ...], tuple[str, ...]]] = {}
        for first, *others in (group for group in groups if group[0]):
            for member in filter(None, others):
                stems = tuple(map(stem, member))
                index.setdefault(stems[0], {}).setdefault(stems, first)
        return {
            head: sorted(members.items(), key=lambda item: -len(item[0]))
            for head, members in index.items()
        }

    def read(self, typed: Sequence[str]) -> list[Word]:
        """The words of a message, as typed and written out (:func:`bot.core.text.words`)."""
        return self._joined_synonyms(self._spelled(typed))

    def plain(self, text: str) -> list[Word]:
        """The words of a text that is spelled correctly: known as they stand, or unknown."""
        return [Word(word, (word,), float(stem(word) in self._stems)) for word in words(text)]

    def swapped(self, typed: Sequence[str]) -> list[str]:
        """Words that are spelled correctly, with every synonym in the place of its like."""
        found = self._joined_synonyms([Word(word, (word,), 1.0) for word in typed])
        return [read for word in found for read in word.read_as]

    def _spelled(self, typed: Sequence[str]) -> list[Word]:
        found: list[Word] = []
        for word in typed:
            known = self._known.get(word)
            if known is not None:
                found.append(known)
                continue
            if stem(word) in self._stems:
                found.append(Word(word, (word,), 1.0))
                continue
            read_as, trust = self._speller.read(word)
            if trust == 0 and found and (joined := self._joined(found[-1], word)):
                found[-1] = joined
            else:
                found.append(Word(word, read_as, trust))
        return found

    def _joined(self, before: Word, word: str) -> Word | None:
        """A known word that was typed with a space or a stop inside, if it was."""
        whole = before.typed + word
        if len(whole) < 4 or whole not in self._speller:
            return None
        return Word(f"{before.typed} {word}", (whole,), 0.9)

    def _joined_synonyms(self, found: list[Word]) -> list[Word]:
        if not self._synonyms:
            return found
        stems = [stem(word) for read in found for word in read.read_as]
        if self._synonyms.keys().isdisjoint(stems):
            return found
        return list(self._with_synonyms(found))

    def _with_synonyms(self, found: list[Word]) -> Iterable[Word]:
        stems = [tuple(map(stem, word.read_as)) for word in found]
        at = 0
        while at < len(found):
            size, meant = self._synonym(stems, at)
            if size:
                typed = " ".join(word.typed for word in found[at : at + size])
                yield Word(typed, meant, min(word.weight for word in found[at : at + size]))
            else:
                yield found[at]
            at += size or 1

    def _synonym(self, stems: list[tuple[str, ...]], at: int) -> tuple[int, tuple[str, ...]]:
        """How many words from here stand for a synonym (0: none), and the words it is read as."""
        for member, meant in self._synonyms.get(stems[at][0], ()):
            taken: tuple[str, ...] = ()
            for size, more in enumerate(stems[at : at + len(member)], 1):
                taken += more
                if taken == member:
                    return size, meant
        return 0, ()
