"""The groups of unanswered messages that buttons and questions are about."""

from __future__ import annotations

from bot.core.gaps.grouping import Group
from bot.core.recent import Recent
from bot.journal import Journal

GONE = "That is a while ago, or answered by now. Please send /unanswered again."
"""What is said where a group cannot be found any more."""
_REMEMBERED = 200


class Groups:
    """Finds groups by their number, which is that of their oldest message, or by a wording."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self._shown: Recent[int | str, Group] = Recent(_REMEMBERED)

    async def all(self) -> list[Group]:
        """All that are left, the largest first. Raises DatabaseError."""
        return await self._journal.groups()

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
        return next((group for group in await self.all() if _is(group, name)), None)

    async def ignore(self, group: Group) -> None:
        """Hides a group and whatever will be like it. Raises DatabaseError."""
        await self._journal.ignore(group)


def _is(group: Group, name: int | str) -> bool:
    return name in group.ids or any(name == wording for wording, _ in group.texts)
