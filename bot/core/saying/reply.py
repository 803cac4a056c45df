"""A reply: what is said, for any platform."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.core.actions import Topics, Vote
from bot.core.saying.buttons import Button, Rows, keep
from bot.core.saying.cards import first_line


@dataclass(frozen=True, slots=True, eq=False)
class Reply:
    """A text in Telegram HTML, and rows of buttons below it.

    ``kind`` names the outcome for logs and statistics, ``intent`` the answer it holds, ``offers``
    the intents that "2" or "second" choose from, ``signs`` what a notice is about. Replies are told
    apart by identity: the same question gets the very same object, so platforms can keep what they
    make of it.
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


def without_votes(reply: Reply) -> Reply:
    """The reply after somebody voted, or where nobody can."""
    rows = keep(reply.rows, lambda button: not isinstance(button.action, Vote))
    return replace(reply, rows=rows)


def in_one_line(reply: Reply) -> Reply:
    """The first line of a reply, its votes and the way to all topics."""
    rows = keep(reply.rows, lambda button: isinstance(button.action, Vote | Topics))
    return Reply(reply.kind, first_line(reply.text), rows)
