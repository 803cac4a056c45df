"""What is said: an outcome becomes a text with buttons, the same for every platform."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from bot.core.actions import Action, Nothing, Pick, Show, Signs, Topics, Vote
from bot.core.catalog import Catalog, Intent, Source, Urgency
from bot.core.markup import MAX_LENGTH, escape, length
from bot.core.matching import Answer, Emergency, Fallback, Outcome, Suggest

_SIDE_BY_SIDE = 18
"""Two labels up to this many characters share a row of a phone."""

_EMERGENCY_TOPIC = "er_visit"
"""The intent that tells when to get help, offered under a notice where the catalog has it."""


@dataclass(frozen=True, slots=True)
class Button:
    """A label, and what pressing it does."""

    label: str
    action: Action


Rows = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, slots=True)
class Reply:
    """A text in Telegram HTML, and rows of buttons below it.

    ``kind`` names the outcome for logs and statistics, ``intent`` the answer it holds, ``offers``
    the intents that "2" or "second" choose from.
    """

    kind: str
    text: str
    rows: Rows = ()
    intent: str | None = None
    offers: tuple[str, ...] = ()
    signs: tuple[str, ...] = ()

    @property
    def buttons(self) -> list[Button]:
        """All buttons in reading order."""
        return [button for row in self.rows for button in row]


class Replies:
    """Makes replies from the texts of one catalog."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self._texts = catalog.bot
        self._answers = {id_: self._card(id_) for id_ in catalog.intents}

    def outcome(self, outcome: Outcome, *, again: bool = False) -> Reply:
        """The reply to a message. ``again``: the message before was not understood either."""
        match outcome:
            case Answer(intent, also):
                return self.answer(intent, also)
            case Suggest(intents):
                return self.suggest(intents)
            case Fallback(nearest):
                return self.fallback(nearest, again=again)
            case Emergency(signs, urgency, intent):
                return self.emergency(signs, urgency, intent)

    def answer(self, intent: str, also: Iterable[str] = ()) -> Reply:
        """The card of an intent; what was asked besides it stands first among the buttons.

        Raises:
            KeyError: the catalog has no such intent.
        """
        card = self._answers[intent]
        extra = [id_ for id_ in also if id_ in self._answers and id_ != intent]
        if not extra:
            return card
        text = f"{card.text}\n\n{self._texts.also_asked}"
        mentioned = {button.action for button in self._show(extra)}
        rest = tuple(
            kept
            for row in card.rows
            if (kept := tuple(button for button in row if button.action not in mentioned))
        )
        return Reply("answer", text, _rows(self._show(extra)) + rest, intent)

    def suggest(self, intents: Sequence[str]) -> Reply:
        """Up to three intents to choose from."""
        rows: Rows = tuple((button,) for button in self._pick(intents))
        rows += ((Button("None of these", Nothing()), _ALL_TOPICS),)
        return Reply("suggest", self._texts.did_you_mean, rows, offers=tuple(intents))

    def fallback(self, nearest: Sequence[str] = (), *, again: bool = False) -> Reply:
        """Says that it was not understood, and offers what is nearest, or else the first topics."""
        said = self._texts.fallback_again if again else self._texts.fallback
        offers = (*nearest, *(id_ for id_ in self._catalog.menu if id_ not in nearest))[:6]
        rows = _rows(self._pick(offers))
        rows += (_votes("fallback"), (_ALL_TOPICS,))
        return Reply("fallback", self._with_emergency_line(said), rows, offers=offers)

    def emergency(self, signs: Sequence[str], urgency: Urgency, intent: str | None) -> Reply:
        """The notice of the strongest sign first, every sign named, the ordinary answer below."""
        buttons = self._show([intent] if intent in self._answers else [])
        if intent != _EMERGENCY_TOPIC and _EMERGENCY_TOPIC in self._answers:
            buttons += self._show([_EMERGENCY_TOPIC])
        rows = tuple((button,) for button in (*buttons, Button("Signs of an emergency", Signs())))
        text = self._notice(signs, urgency)
        return Reply("emergency", text, rows, intent=intent, signs=tuple(signs))

    def signs(self) -> Reply:
        """All signs of an emergency, by urgency."""
        section = self._catalog.emergency
        parts = [self._texts.emergency_line]
        for urgency, heading in (("emergency", "Get help now"), ("urgent", "Get checked today")):
            titles = [sign.title for sign in section.signs.values() if sign.urgency == urgency]
            if titles:
                parts.append("\n".join([f"<b>{heading}</b>", *map(_bullet, titles)]))
        rows = _rows(self._show([_EMERGENCY_TOPIC] if _EMERGENCY_TOPIC in self._answers else []))
        return Reply("signs", "\n\n".join(parts), (*rows, (_ALL_TOPICS,)))

    def greeting(self) -> Reply:
        """What /start says."""
        return self._menu("greeting", self._texts.greeting)

    def help(self) -> Reply:
        """What /help says."""
        return self._menu("help", self._texts.help)

    def topics(self) -> Reply:
        """The list of all topics."""
        return self._menu("topics", f"{self._texts.topics}\n\n<i>{self._texts.disclaimer}</i>")

    def moved(self) -> Reply:
        """For a button whose intent is gone."""
        return self._menu("moved", self._texts.moved)

    def text_only(self) -> Reply:
        """For a voice message, a picture and the like."""
        return self._menu("text_only", self._with_emergency_line(self._texts.text_only))

    def trouble(self) -> Reply:
        """For a message that ran into a fault of the bot."""
        return self._menu("trouble", self._with_emergency_line(self._texts.trouble))

    def share(self, link: str) -> Reply:
        """A link that opens an answer, or the bot."""
        return Reply("share", f"{self._texts.share}\n{escape(link)}")

    def forgotten(self, messages: int, votes: int) -> Reply:
        """How much was deleted of what was kept of a person."""
        counts = {"{messages}": str(messages), "{votes}": str(votes)}
        text = self._texts.forgotten
        for place, count in counts.items():
            text = text.replace(place, count)
        return Reply("forgotten", text)

    def brief(self, reply: Reply) -> Reply:
        """The first line of a reply, for a group that should not be flooded."""
        return replace(reply, text=reply.text.split("\n", 1)[0], rows=((_ALL_TOPICS,),))

    def without_votes(self, reply: Reply) -> Reply:
        """The reply after somebody voted, or where nobody can."""
        rows = tuple(
            kept
            for row in reply.rows
            if (kept := tuple(b for b in row if not isinstance(b.action, Vote)))
        )
        return replace(reply, rows=rows)

    def ask(self) -> Reply:
        """For /ask without a question."""
        return Reply("ask", self._texts.ask)

    def privacy(self, days: int) -> Reply:
        """What is kept, and for how many days."""
        return Reply("privacy", self._texts.privacy.replace("{days}", str(days)))

    def voted(self, *, up: bool) -> str:
        """Plain thanks for a vote."""
        return self._texts.voted_up if up else self._texts.voted_down

    def _menu(self, kind: str, text: str) -> Reply:
        topics = self._catalog.menu
        return Reply(kind, text, _rows(self._pick(topics)), offers=tuple(topics))

    def _card(self, id_: str) -> Reply:
        intent = self._catalog.intents[id_]
        buttons = _rows(self._show(intent.follow_ups or ()))
        return Reply("answer", _card_text(intent), (*buttons, (*_votes(id_), _ALL_TOPICS)), id_)

    def _notice(self, signs: Sequence[str], urgency: Urgency) -> str:
        """Every notice that belongs to the signs, the leading one first, and the signs by name."""
        section = self._catalog.emergency
        general = section.emergency if urgency == "emergency" else section.urgent
        notices = dict.fromkeys(section.signs[sign].notice or general for sign in signs)
        titles = "\n".join(_bullet(section.signs[sign].title) for sign in signs)
        text = "\n\n".join([*notices, f"Why I say this:\n{titles}"])
        first = next(iter(notices), general)
        return text if length(text) <= MAX_LENGTH else f"{first}\n\n{titles}"

    def _with_emergency_line(self, text: str) -> str:
        return f"{text}\n\n{self._texts.emergency_line}"

    def _show(self, intents: Iterable[str]) -> list[Button]:
        return [Button(self._catalog.intents[id_].title, Show(id_)) for id_ in intents]

    def _pick(self, intents: Iterable[str]) -> list[Button]:
        return [Button(self._catalog.intents[id_].title, Pick(id_)) for id_ in intents]


_ALL_TOPICS = Button("All topics", Topics())


def _votes(about: str) -> tuple[Button, Button]:
    return Button("👍 Helped", Vote(about, up=True)), Button("👎 No", Vote(about, up=False))


def _rows(buttons: Sequence[Button]) -> Rows:
    """Short labels in pairs, long ones alone, in their order."""
    rows: list[tuple[Button, ...]] = []
    for button in buttons:
        short = len(button.label) <= _SIDE_BY_SIDE
        if short and rows and len(rows[-1]) == 1 and len(rows[-1][0].label) <= _SIDE_BY_SIDE:
            rows[-1] = (*rows[-1], button)
        else:
            rows.append((button,))
    return tuple(rows)


def _card_text(intent: Intent) -> str:
    parts = [f"<b>{escape(intent.title)}</b>", intent.answer]
    if intent.caution:
        parts.append(f"⚠️ <i>{intent.caution}</i>")
    if intent.sources:
        named = " · ".join(map(_source, intent.sources))
        parts.append(f"{'Source' if len(intent.sources) == 1 else 'Sources'}: {named}")
    return "\n\n".join(parts)


def _source(source: Source) -> str:
    name = escape(source.name)
    return f'<a href="{escape(source.url)}">{name}</a>' if source.url else name


def _bullet(text: str) -> str:
    return f"• {escape(text)}"
