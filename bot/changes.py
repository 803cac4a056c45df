"""What became of a change of the file: what admins are told, whoever or whatever made it."""

from __future__ import annotations

from dataclasses import dataclass

from bot.core.problems import Problem
from bot.library import Snapshot


@dataclass(frozen=True, slots=True)
class Change:
    """Something an admin wants to know: a new version is served, or a file is not.

    ``problems`` are the file's when it is ``broken``; ``mended`` when it was broken before.
    ``unfinished`` is why it could not be read in just now: nothing is known of it yet, and it is
    tried again. A version that is served took the place of the text ``before``; ``changes`` says
    what is different, a line each. ``replaced`` is the digest of an edit from the chat whose place
    the file took at the start.
    """

    digest: str
    broken: bool = False
    mended: bool = False
    problems: tuple[Problem, ...] = ()
    unfinished: str = ""
    served: Snapshot | None = None
    before: bytes = b""
    changes: tuple[str, ...] = ()
    replaced: str = ""


@dataclass(frozen=True, slots=True)
class Published:
    """What became of an edit from the chat; where it is not served, ``problems`` say why.

    ``before`` was served until then. ``beside`` is the name of the file that now has what stood in
    its place, if that was not served. ``changes`` are what is different, a line each. ``redo`` is
    the number by which what an undo took back can be had again, 0 if it cannot.
    """

    problems: tuple[Problem, ...] = ()
    served: Snapshot | None = None
    before: bytes = b""
    in_database: bool = False
    in_file: bool = False
    beside: str = ""
    changes: tuple[str, ...] = ()
    redo: int = 0
