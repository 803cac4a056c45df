"""How much work something is: only ever compared with other work, never with a clock."""

from __future__ import annotations

import time
from collections.abc import Callable


def effort(work: Callable[[], object], times: int = 3) -> float:
    """Seconds of processor time that the work takes, the least of some tries."""
    tries = []
    for _ in range(times):
        started = time.process_time()
        work()
        tries.append(time.process_time() - started)
    return min(tries)
