"""Texts with topics below them: the greeting, the list of all topics, and their like."""

from __future__ import annotations

from collections.abc import Iterable

from bot.core.actions import Page, Pick, Show, Topics, Vote
from bot.core.catalog import Catalog
from bot.core.saying.buttons import Button, Row, arrange
from bot.core.saying.cards import is_small_talk
from bot.core.saying.reply import Reply

_PAGE = 24
"""Topics on one page of the list; Telegram takes a hundred buttons, people far fewer."""
_FEW = 6
"""Topics offered where the list is not what was asked for."""


class Menus:
    """Offers intents of one catalog, by title, in the words of its texts."""

    def __init__(self, catalog: Catalog) -> None:
        self._texts = catalog.bot
        self.all_topics = Button(catalog.bot.all_topics, Topics())
        self._small_talk = {id_ for id_, of in catalog.intents.items() if is_small_talk(of)}
        self._titles = {id_: intent.title for id_, intent in catalog.intents.items()}
        self.topics = tuple(catalog.menu)

    def show(self, intents: Iterable[str]) -> list[Button]:
        """Buttons that answer in a message of their own; ids nobody knows are left out."""
        return [Button(self._titles[id_], Show(id_)) for id_ in intents if id_ in self._titles]

    def pick(self, intents: Iterable[str]) -> list[Button]:
        """Buttons that turn the message they belong to into the answer."""
        return [Button(self._titles[id_], Pick(id_)) for id_ in intents if id_ in self._titles]

    def worth_offering(self, intents: Iterable[str]) -> tuple[str, ...]:
        """Without small talk: nobody who is not understood means "Thanks"."""
        return tuple(id_ for id_ in intents if id_ not in self._small_talk)

    def few(self, first: Iterable[str] = ()) -> tuple[str, ...]:
        """These intents, filled up with the first topics to a handful."""
        return tuple(dict.fromkeys((*first, *self.topics)))[:_FEW]

    def below(self, kind: str, text: str) -> Reply:
        """A text that stays, with the first topics below it."""
        offers = self.few()
        rows = (*arrange(self.show(offers)), (self.all_topics,))
        return Reply(kind, text, rows, offers=offers)

    def votes(self, about: str) -> Row:
        """The row that asks whether an intent's answer (or ``fallback``) helped."""
        up, down = Vote(about, up=True), Vote(about, up=False)
        return Button(self._texts.helpful, up), Button(self._texts.not_helpful, down)

    def page(self, kind: str, text: str, number: int) -> Reply:
        """A page of all topics, the last one beyond it; it turns into what is chosen from it."""
        last = max(1, -(-len(self.topics) // _PAGE))
        number = min(number, last)
        offers = self.topics[(number - 1) * _PAGE : number * _PAGE]
        rows = arrange(self.pick(offers))
        if last > 1:
            rows = (*rows, self._turns(number, last))
        return Reply(kind, text, rows, offers=offers)

    def _turns(self, number: int, last: int) -> Row:
        """The buttons to the page before and the next."""
        turns: Row = ()
        if number > 1:
            turns += (Button(self._texts.back, Page(number - 1)),)
        if number < last:
            turns += (Button(self._texts.more_topics, Page(number + 1)),)
        return turns
