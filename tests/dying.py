"""Processes that read the file and die: for want of memory, say, and not for what they read."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

_SCRIPT = """\
#!/bin/sh
echo >> "$0.begun"
if [ -s "$0.dies" ]; then
    sed -i 1d "$0.dies"
    kill -9 $$
fi
exec {python} "$@"
"""

REASON = "ended with -9"


class Dying:
    """Stands in for Python where the other process is started, and dies as often as is said."""

    def __init__(self, folder: Path) -> None:
        self.program = folder / "python"
        self.program.write_text(_SCRIPT.format(python=sys.executable))
        self.program.chmod(0o755)
        self._left = Path(f"{self.program}.dies")
        self._begun = Path(f"{self.program}.begun")

    def dies(self, times: int) -> None:
        """The next processes die, this many of them."""
        self._left.write_text("once\n" * times)

    @property
    def left(self) -> int:
        """How many are still to die."""
        return self._left.read_text().count("\n") if self._left.exists() else 0

    @property
    def begun(self) -> int:
        """How many were started."""
        return self._begun.read_text().count("\n") if self._begun.exists() else 0


@pytest.fixture
def dying(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Dying:
    """The processes of this test that read the file, to be made to die."""
    folder = tmp_path / "dying"
    folder.mkdir()
    made = Dying(folder)
    monkeypatch.setattr("bot.apart.sys.executable", str(made.program))
    return made
