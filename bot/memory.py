"""How the process uses memory: what the garbage collector and the C library are told."""

from __future__ import annotations

import contextlib
import ctypes
import gc

_ARENAS, _MMAP_THRESHOLD, _TRIM_THRESHOLD = -8, -3, -1
"""Parameters of glibc's ``mallopt``."""
_LARGE = 512 * 1024
"""Bytes from which a block comes from the system and goes back there. More than asyncio asks for at
every read (256 kB), which would else be a walk to the system and back."""
_ALLOCATIONS = 5_000
"""More objects than there were between two looks of the garbage collector; its default is 700."""


def prepare() -> None:
    """Before anything is loaded: what is made now stays, so nothing need be looked through."""
    gc.disable()


def settle() -> None:
    """When everything is made that stays: looking through it again is most of what gc costs.

    Left alone, glibc raises the size of large blocks while it runs, and the tables that our bounded
    memories make anew now and then leave holes between small blocks: 1.3 MB more for every 10,000
    updates, without end (measured). Threads share one heap instead of growing one each.
    """
    gc.collect()
    with contextlib.suppress(OSError, TypeError, AttributeError):
        library = ctypes.CDLL(None)
        library.malloc_trim(0)
        for parameter, value in (
            (_MMAP_THRESHOLD, _LARGE),
            (_TRIM_THRESHOLD, _LARGE),
            (_ARENAS, 1),
        ):
            library.mallopt(parameter, value)
    gc.freeze()
    gc.set_threshold(_ALLOCATIONS, 5, 5)
    gc.enable()
