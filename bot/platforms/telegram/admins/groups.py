"""The groups of unanswered messages that buttons and questions are about."""

from __future__ import annotations

from collections.abc import Iterator

from bot.core.gaps.grouping import Group
from bot.core.gaps.unanswered import Gap, gaps
from bot.core.recent import Recent
from bot.journal import Journal
from bot.library import Library

GONE = "That is a while ago, or answered by now. Please send /unanswered again."
"""What is said where a group cannot be found any more."""
_REMEMBERED = 200


class Groups:
    """Finds groups by their number, which is that of one of their messages, or by a wording.

    Args:
        journal: where they are kept.
        library: what is served; what it answers by now is left out.
    """

    def __init__(self, journal: Journal, library: Library) -> None:
        self._journal = journal
        self._library = library
        self._shown: Recent[int | str, Group] = Recent(_REMEMBERED)

    async def left(self) -> Iterator[Gap]:
        """All that are left, the largest first. Raises DatabaseError."""
        groups = await self._journal.groups(self._library.current.catalog.synonyms)
        served = self._library.current
        return gaps(groups, served.matcher, served.catalog)

    def number(self, group: Group) -> int:
        """The number by which a group is found from now on, as it is now."""
        self._shown.put(group.ids[0], group)
        self._shown.put(group.typical, group)
        return group.ids[0]

    async def find(self, name: int | str) -> Group | None:
        """A group by its number, whichever instance gave it, or a wording. Raises DatabaseError."""
        shown = self._shown.get(name)
        if shown is not None:
            return shown
        return next((gap.group for gap in await self.left() if _is(gap.group, name)), None)

    async def ignore(self, group: Group) -> int:
        """Hides a group and whatever will be like it; the number that takes it back.

        That is the one of its newest message, which is kept longest. Raises DatabaseError.
        """
        await self._journal.ignore(group)
        self._shown.put(group.ids[-1], group)
        return group.ids[-1]

    async def restore(self, number: int) -> frozenset[int]:
        """Takes back that a group is ignored, if it still is; its messages, as far as known.

        Raises DatabaseError.
        """
        shown = self._shown.get(number)
        ids = frozenset(shown.ids if shown else (number,))
        synonyms = self._library.current.catalog.synonyms
        for group in await self._journal.groups(synonyms, ignored=True):
            if not ids.isdisjoint(group.ids):
                await self._journal.restore(group)
        return ids


def _is(group: Group, name: int | str) -> bool:
    return name in group.ids or any(name == wording for wording, _ in group.texts)
