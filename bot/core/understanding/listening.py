"""What a message means by the phrases of a catalog, after what was shown before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from bot.core.catalog import Catalog, Intent
from bot.core.text import stem, words
from bot.core.understanding import off_topic
from bot.core.understanding.apart import set_apart
from bot.core.understanding.clauses import clauses
from bot.core.understanding.continuing import about_shown, continued
from bot.core.understanding.deciding import Field, Heard, decide
from bot.core.understanding.ears import Ears, Phrases
from bot.core.understanding.pictures import Pictures
from bot.core.understanding.ranking import Ranker
from bot.core.understanding.reading import Reader
from bot.core.understanding.said import Ear, Said, phrase_key
from bot.core.understanding.subjects import SMALL_WORDS

_NEARLY_ALL = 0.75
"""The share of the topics whose phrases have a word of the field."""


class Listener:
    """Understands messages by the phrases of a catalog; all learning is in the constructor."""

    def __init__(self, catalog: Catalog) -> None:
        self._bands = catalog.matching
        self._pictures = Pictures(catalog.synonyms)
        exact, typed = self._phrases_of(catalog)
        self._field = self._field_of(catalog, typed)
        self._reader = Reader(typed, catalog.synonyms)
        self._ranker = Ranker(
            [self._reader.read(found) for found in typed],
            [owner for _, owner in self._phrases],
            len(catalog.intents),
            map(self._reader.plain, off_topic.MESSAGES),
        )
        self._ears = Ears(catalog, self._reader, self._ranker, exact)

    def _phrases_of(self, catalog: Catalog) -> tuple[Phrases, list[list[str]]]:
        """What is found as it stands, and the words of the phrases that are learned from."""
        exact = Phrases()
        read: list[tuple[str, str, int, Intent, list[str]]] = []
        for number, intent in enumerate(catalog.intents.values()):
            for phrase in intent.phrases:
                text = self._pictures.written_out(phrase)
                found = words(text)
                key = phrase_key(text, found)
                exact.add(key, number, intent)
                read.append((phrase, key, number, intent, found))
        learned = [one for one in read if one[4] and exact.is_learned(one[1], one[3])]
        self._phrases = [(phrase, number) for phrase, _, number, _, _ in learned]
        return exact, [found for *_, found in learned]

    def _field_of(self, catalog: Catalog, typed: Sequence[Sequence[str]]) -> Field:
        """What a catalog is about, by its topics and by the words of the phrases."""
        topics = {number for number, one in enumerate(catalog.intents.values()) if one.menu}
        said = {
            (word, owner)
            for (_, owner), one in zip(self._phrases, typed, strict=True)
            for word in one
        }
        by = Counter(
            root for root, owner in {(stem(word), owner) for word, owner in said} if owner in topics
        )
        common = {root for root, count in by.items() if count >= _NEARLY_ALL * len(topics)}
        after = {number for number, one in enumerate(catalog.intents.values()) if one.after}
        return Field(topics | after, common - SMALL_WORDS)

    def hear(self, message: str, shown: str | None = None) -> Heard:
        """What a message means after the intent `shown`."""
        ear, message = self._ears.after(shown), self._pictures.written_out(message)
        said, topics = Said(message, ear), self._field.topics
        heard = set_apart(self._heard(message, ear), said, topics, self._bands)
        topic = None if shown is None else self._ears.number(shown)
        if topic is None or topic not in topics:
            return heard
        return about_shown(topic, heard, said, self._ears, self._bands)

    def _heard(self, message: str, ear: Ear) -> Heard:
        whole = Said(message, ear)
        parts = clauses(message) if whole.stored is None else []
        if not parts:
            return Heard(whole.words, whole.ranking)
        said = [Said(part.text, ear, asks=part.asks, parted=part.parted) for part in parts]
        # A message of one sentence is a clause of itself: it is ranked as that.
        whole = next((one for one in said if one.text == message.strip()), whole)
        answer_from = self._bands.answer_from
        going_on = continued(whole, said, self._ears, answer_from)
        return going_on or decide(whole, said, answer_from, self._field)

    def nearest(self, text: str, count: int) -> list[tuple[str, int, float]]:
        """The stored phrases most like a text: phrase, intent by number, likeness (0..1)."""
        typed = words(self._pictures.written_out(text))
        near = self._ranker.nearest(self._reader.read(typed), count)
        return [(*self._phrases[number], likeness) for number, likeness in near]

    def confusions(self) -> list[tuple[str, int, int]]:
        """Phrases that the others do not lead to their intent: phrase, intent, the one instead."""
        led = self._ranker.left_out().tolist()
        pairs = zip(self._phrases, led, strict=False)
        return [(phrase, owner, other) for (phrase, owner), other in pairs if owner != other]
