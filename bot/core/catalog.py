"""The catalog: everything the bot understands and says, in the shape of ``intents.yaml``.

These models are the schema. They are frozen: a catalog that was loaded never changes, an edit makes
a new one. What a schema cannot say (a follow-up that does not exist, HTML that Telegram refuses)
is looked at in :mod:`bot.core.checks`; text and positions in :mod:`bot.core.source`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

from bot.core.saying import defaults

RESERVED_IDS = frozenset({"fallback", "suggest", "emergency", "urgent"})
"""Words that a test may expect; no intent and no sign can be called so."""

Urgency = Literal["emergency", "urgent"]

Id = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{0,47}$")]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


def _listed(value: object) -> object:
    """A single word where a list of words may stand."""
    return (value,) if isinstance(value, str) else value


Label = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=40)]
Texts = Annotated[tuple[Text, ...], Field(min_length=1)]
Ids = Annotated[tuple[Id, ...], Field(min_length=1)]
OneOrMoreIds = Annotated[Ids, BeforeValidator(_listed)]
Share = Annotated[float, Field(ge=0, le=1, allow_inf_nan=False)]


class Model(BaseModel):
    """Frozen, and a key that nobody knows is a mistake."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class BotTexts(Model):
    """What the bot says besides its answers; every text has a default.

    Telegram HTML; labels of buttons, headings and thanks for a vote are plain text.
    """

    name: Text = defaults.NAME
    greeting: Text = defaults.GREETING
    help: Text = defaults.HELP
    topics: Text = defaults.TOPICS
    privacy: Text = defaults.PRIVACY
    forgotten: Text = defaults.FORGOTTEN
    not_forgotten: Text = defaults.NOT_FORGOTTEN
    ask: Text = defaults.ASK
    fallback: Text = defaults.FALLBACK
    fallback_again: Text = defaults.FALLBACK_AGAIN
    did_you_mean: Text = defaults.DID_YOU_MEAN
    also_asked: Text = defaults.ALSO_ASKED
    text_only: Text = defaults.TEXT_ONLY
    moved: Text = defaults.MOVED
    trouble: Text = defaults.TROUBLE
    share: Text = defaults.SHARE
    voted_up: Text = defaults.VOTED_UP
    voted_down: Text = defaults.VOTED_DOWN
    disclaimer: Text = defaults.DISCLAIMER
    emergency_line: Text = defaults.EMERGENCY_LINE
    reminder: Text = defaults.REMINDER
    urgent_reminder: Text = defaults.URGENT_REMINDER
    crisis_reminder: Text = defaults.CRISIS_REMINDER
    you_mentioned: Text = defaults.YOU_MENTIONED
    get_help_now: Text = defaults.GET_HELP_NOW
    get_checked_today: Text = defaults.GET_CHECKED_TODAY
    source: Text = defaults.SOURCE
    sources: Text = defaults.SOURCES
    all_topics: Label = defaults.ALL_TOPICS
    more_topics: Label = defaults.MORE_TOPICS
    back: Label = defaults.BACK
    helpful: Label = defaults.HELPFUL
    not_helpful: Label = defaults.NOT_HELPFUL
    none_of_these: Label = defaults.NONE_OF_THESE
    signs: Label = defaults.SIGNS


class Matching(Model):
    """The two confidences (0..1) that decide between an answer, a suggestion and a fallback."""

    answer_from: Share = 0.45
    suggest_from: Share = 0.25


class Source(Model):
    """Where a fact comes from; shown under the answer."""

    name: Text
    url: Annotated[str, StringConstraints(pattern=r"^https?://\S+$")] | None = None


class Intent(Model):
    """One question people ask, in their words, and its answer."""

    title: Text
    phrases: Texts
    answer: Text
    caution: Text | None = None
    sources: Annotated[tuple[Source, ...], Field(min_length=1)] | None = None
    follow_ups: Ids | None = None
    menu: bool = True
    after: OneOrMoreIds | None = None


class Sign(Model):
    """A sign of an emergency.

    A pattern is raised when every one of its lines has a word or phrase in the message, near each
    other; one pattern, or one of ``phrases``, is enough.
    """

    title: Text
    urgency: Urgency
    patterns: Annotated[tuple[Mapping[Id, Texts], ...], Field(min_length=1)] | None = None
    phrases: Texts | None = None
    notice: Text | None = None


class EmergencySection(Model):
    """The notices by urgency, and the signs that raise them."""

    emergency: Text = defaults.EMERGENCY_NOTICE
    urgent: Text = defaults.URGENT_NOTICE
    signs: Mapping[Id, Sign] = Field(default_factory=dict)


class Example(Model):
    """A message of ``tests:`` and what must become of it.

    ``expect`` holds intent ids, sign ids or reserved words, any of which is right; ``offer`` ids
    that must be answered or be among the buttons.
    """

    say: Text
    after: Id | None = None
    expect: OneOrMoreIds | None = None
    offer: OneOrMoreIds | None = None


class Catalog(Model):
    """Everything in ``intents.yaml``."""

    version: Literal["1"] = "1"
    bot: BotTexts = Field(default_factory=BotTexts)
    matching: Matching = Field(default_factory=Matching)
    synonyms: tuple[Annotated[tuple[Text, ...], Field(min_length=2)], ...] = ()
    emergency: EmergencySection = Field(default_factory=EmergencySection)
    intents: Annotated[Mapping[Id, Intent], Field(min_length=1)]
    tests: tuple[Example, ...] = ()

    @property
    def menu(self) -> list[str]:
        """Ids of the topic list, in the file's order."""
        return [id_ for id_, intent in self.intents.items() if intent.menu]
