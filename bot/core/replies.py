"""What is said: an outcome becomes a text with buttons, the same for every platform."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import replace

from bot.core.actions import Nothing, Page
from bot.core.catalog import Catalog
from bot.core.markup import escape
from bot.core.matching import Answer, Emergency, Fallback, Outcome, Suggest
from bot.core.saying.buttons import Button, Rows, arrange, keep
from bot.core.saying.cards import card, first_line, fitting, is_small_talk
from bot.core.saying.menus import Menus
from bot.core.saying.notices import FALSE_ALARM, WHEN_TO_GET_HELP, Notices
from bot.core.saying.reply import Reply, in_one_line, without_votes

_FOLLOW_UPS = 12
"""Buttons for other intents below an answer."""
_MADE = 1_000
"""Replies kept for the next one who asks the same."""


class Replies:
    """Makes replies from the texts of one catalog; the same question gets the same object."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self._texts = catalog.bot
        self._menus = Menus(catalog)
        self._notices = Notices(catalog, self._menus)
        self._answers = {id_: self._card(id_) for id_ in catalog.intents}
        self._made: dict[Hashable, Reply] = {}

    @property
    def all_topics(self) -> str:
        """The label of the way to all topics."""
        return self._texts.all_topics

    def outcome(self, outcome: Outcome, *, again: bool = False, doubtful: bool = False) -> Reply:
        """The reply to a message.

        Args:
            outcome: what is to be done about it.
            again: the message before was not understood either.
            doubtful: it had the words of a sign, though not enough for a notice; when to get help
                is then the first thing offered.
        """
        if doubtful and isinstance(outcome, Suggest):
            outcome = Suggest(self._help_first(outcome.intents))
        elif doubtful and isinstance(outcome, Fallback):
            outcome = Fallback(self._help_first(outcome.nearest))
        match outcome:
            case Answer(intent, also):
                return self.answer(intent, also)
            case Suggest(intents):
                return self.suggest(intents)
            case Fallback(nearest):
                return self.fallback(nearest, again=again)
            case Emergency(signs, _, intent):
                return self.emergency(signs, intent)

    def answer(self, intent: str, also: Iterable[str] = ()) -> Reply:
        """The card of an intent; what was asked besides it stands first among the buttons.

        Raises:
            KeyError: the catalog has no such intent.
        """
        plain = self._answers[intent]
        extra = tuple(id_ for id_ in also if id_ in self._answers and id_ != intent)
        if not extra:
            return plain
        return self._once(("answer", intent, extra), lambda: self._answer_and(plain, extra))

    def suggest(self, intents: Sequence[str]) -> Reply:
        """Intents to choose from; small talk only where there is nothing else."""
        offers = self._menus.worth_offering(intents) or tuple(intents)
        return self._once(("suggest", offers), lambda: self._suggestion(offers))

    def fallback(self, nearest: Sequence[str] = (), *, again: bool = False) -> Reply:
        """Says that it was not understood, and offers what is nearest, or else the first topics."""
        offers = self._menus.few(self._menus.worth_offering(nearest))
        return self._once(("fallback", offers, again), lambda: self._not_understood(offers, again))

    def emergency(self, signs: Sequence[str], intent: str | None = None) -> Reply:
        """The notice of the leading sign first, every sign named, the ordinary answer below."""
        key = ("emergency", tuple(signs), intent)
        return self._once(key, lambda: self._notices.notice(signs, intent))

    def reminded(self, reply: Reply, signs: Sequence[str]) -> Reply:
        """The reply to what somebody writes right after a notice of these signs.

        What is not understood then may be about that, in another language, say: the number comes
        first and the signs are named again, but who was misread is not held up. After words of
        dying nothing else is said than whom to call.
        """
        unclear = reply.kind in ("fallback", "suggest")
        if unclear and self._notices.speaks_of_dying(signs):
            return self._once(("crisis", tuple(signs)), lambda: self._notices.crisis(signs))
        remind = self._notices.reminded_misread if unclear else self._notices.reminded
        text = remind(reply.text, signs)
        return self._once(("reminded", text, reply), lambda: replace(reply, text=text))

    def takes_back(self, reply: Reply, signs: Sequence[str]) -> bool:
        """Whether the reply is to somebody who meant nothing of it; not after words of dying."""
        return reply.intent == FALSE_ALARM and not self._notices.speaks_of_dying(signs)

    def signs(self) -> Reply:
        """All signs of an emergency, by urgency."""
        return self._notices.all_signs()

    def greeting(self) -> Reply:
        """What /start says: few enough buttons for one screen."""
        return self._below("greeting", self._texts.greeting)

    def help(self) -> Reply:
        """What /help says."""
        return self._below("help", self._texts.help)

    def text_only(self) -> Reply:
        """For a voice message, a picture and the like."""
        return self._below("text_only", self._safely(self._texts.text_only))

    def trouble(self) -> Reply:
        """For a message that ran into a fault of the bot."""
        return self._below("trouble", self._safely(self._texts.trouble))

    def topics(self, page: int = 1) -> Reply:
        """The list of all topics, or a page of it; beyond the last page the last."""
        text = fitting(self._texts.topics, f"<i>{self._texts.disclaimer}</i>")
        return self._once(("topics", page), lambda: self._menus.page("topics", text, page))

    def moved(self) -> Reply:
        """For a button whose intent is gone."""
        text = self._texts.moved
        return self._once("moved", lambda: self._menus.page("moved", text, 1))

    def share(self, link: str) -> Reply:
        """A link that opens an answer, or the bot."""
        return Reply("share", f"{self._texts.share}\n{escape(link)}")

    def ask(self) -> Reply:
        """For /ask without a question."""
        return Reply("ask", self._texts.ask)

    def privacy(self, days: int) -> Reply:
        """What is kept, and for how many days."""
        return Reply("privacy", self._texts.privacy.replace("{days}", str(days)))

    def forgotten(self, messages: int, votes: int) -> Reply:
        """How much was deleted of what was kept of a person."""
        text = self._texts.forgotten
        for place, count in (("{messages}", messages), ("{votes}", votes)):
            text = text.replace(place, str(count))
        return Reply("forgotten", text)

    def not_forgotten(self) -> Reply:
        """That nothing could be deleted of what is kept of a person."""
        return Reply("not_forgotten", self._texts.not_forgotten)

    def voted(self, *, up: bool) -> str:
        """Plain thanks for a vote."""
        return self._texts.voted_up if up else self._texts.voted_down

    def for_group(self, reply: Reply) -> Reply:
        """The reply as a group should see it: short where it holds no answer."""
        if reply.kind in ("greeting", "help"):
            text = f"{first_line(reply.text)}\n{self._texts.ask}"
            return self._once(
                ("group", reply), lambda: Reply(reply.kind, text, ((self._menus.all_topics,),))
            )
        if reply.kind in ("fallback", "text_only", "trouble"):
            return self._once(("group", reply), lambda: in_one_line(reply))
        return reply

    def without_votes(self, reply: Reply) -> Reply:
        """The reply after somebody voted, or where nobody can."""
        return self._once(("without votes", reply), lambda: without_votes(reply))

    def _once(self, key: Hashable, make: Callable[[], Reply]) -> Reply:
        """What was made for the key before, or else now."""
        made = self._made.get(key)
        if made is None:
            if len(self._made) >= _MADE:
                self._made.clear()
            made = self._made[key] = make()
        return made

    def _below(self, kind: str, text: str) -> Reply:
        return self._once(kind, lambda: self._menus.below(kind, text))

    def _card(self, id_: str) -> Reply:
        intent = self._catalog.intents[id_]
        offers = tuple(intent.follow_ups or ())[:_FOLLOW_UPS]
        rows = arrange(self._menus.show(offers))
        if not is_small_talk(intent):
            rows = (*rows, self._menus.votes(id_))
        rows = (*rows, (self._menus.all_topics,))
        return Reply("answer", card(intent, self._texts), rows, id_, offers)

    def _answer_and(self, plain: Reply, extra: tuple[str, ...]) -> Reply:
        asked = self._menus.show(extra)
        rest = keep(plain.rows, lambda button: button not in asked)
        text = fitting(plain.text, self._texts.also_asked)
        offers = tuple(dict.fromkeys((*extra, *plain.offers)))
        return Reply("answer", text, arrange(asked) + rest, plain.intent, offers)

    def _suggestion(self, offers: tuple[str, ...]) -> Reply:
        rows: Rows = tuple((button,) for button in self._menus.pick(offers))
        rows += (
            (Button(self._texts.none_of_these, Nothing()), Button(self._texts.all_topics, Page(1))),
        )
        return Reply("suggest", self._texts.did_you_mean, rows, offers=offers)

    def _not_understood(self, offers: tuple[str, ...], again: bool) -> Reply:
        said = self._texts.fallback_again if again else self._texts.fallback
        rows = (
            *arrange(self._menus.pick(offers)),
            self._menus.votes("fallback"),
            (self._menus.all_topics,),
        )
        return Reply("fallback", self._safely(said), rows, offers=offers)

    def _help_first(self, intents: Sequence[str]) -> tuple[str, ...]:
        """When to get help, then the intents, three in all."""
        known = (WHEN_TO_GET_HELP,) if WHEN_TO_GET_HELP in self._answers else ()
        return tuple(dict.fromkeys((*known, *intents)))[:3]

    def _safely(self, text: str) -> str:
        """The text, and whom to call in an emergency."""
        return fitting(text, self._texts.emergency_line)
