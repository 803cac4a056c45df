"""A new topic as an admin wrote it, before it is in the file."""

from __future__ import annotations

from telegram import Message

from bot.core.catalog import RESERVED_IDS
from bot.core.file.edit import EditError, add_intent
from bot.core.file.hints import MAX_TITLE
from bot.core.gaps.grouping import Group
from bot.core.gaps.new_topic import id_of, own_title, title_of
from bot.core.saying.cards import card
from bot.core.source import load
from bot.library import Library
from bot.platforms.telegram.admins.written import markup


class Draft:
    """A topic to be made of a group.

    Args:
        library: what is served; ids in use are not given again.
        group: what was asked; its wordings become phrases.
        written: the answer; a first line "Title: …" is the title.
    """

    def __init__(self, library: Library, group: Group, written: Message) -> None:
        self._library = library
        title, begins = own_title(written.text or "")
        self._answer = markup(written, skipped=begins)
        self.title = title or title_of(group.typical)
        self.id = ""
        """What it got where it was put last."""
        self._named = title or group.typical
        self.phrases = [wording for wording, _ in group.texts]

    def put_into(self, text: str) -> str:
        """A file with the topic, under an id that is free there. Raises EditError."""
        if len(self.title) > MAX_TITLE:
            raise EditError(
                f"the title has {len(self.title)} characters; a button shows about {MAX_TITLE}, "
                "so shorten it"
            )
        if not self._answer.strip():
            raise EditError("there is a title, but no answer below it")
        catalog = self._library.current.catalog
        taken = {*catalog.intents, *catalog.emergency.signs, *RESERVED_IDS}
        self.id = id_of(self._named, taken)
        return add_intent(text, self.id, self.title, self.phrases, self._answer)

    def preview(self, text: str) -> tuple[str, str]:
        """The file with the topic, and the reply that it then gives, as HTML. Raises EditError."""
        made = self.put_into(text)
        catalog = load(made).catalog
        assert catalog is not None, "what cannot be served is refused before"
        return made, card(catalog.intents[self.id], catalog.bot)
