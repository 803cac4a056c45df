"""Processes that inspect a file and are held, as on a busy machine, until they are let go."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

_SCRIPT = """\
#!/bin/sh
if [ "$3" = inspect ]; then
    echo >> "$0.begun"
    while [ -e "$0.held" ]; do sleep 0.02; done
fi
exec {python} "$@"
"""


class Held:
    """Stands in for Python where the other process is started."""

    def __init__(self, folder: Path) -> None:
        self.program = folder / "python"
        self.program.write_text(_SCRIPT.format(python=sys.executable))
        self.program.chmod(0o755)
        self._held = Path(f"{self.program}.held")
        self._begun = Path(f"{self.program}.begun")
        self._held.touch()

    def let_go(self) -> None:
        """From now on nothing is held."""
        self._held.unlink()

    @property
    def begun(self) -> int:
        """How many were started."""
        return self._begun.read_text().count("\n") if self._begun.exists() else 0


@pytest.fixture
def held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Held:
    """The inspections of this test, held from the start."""
    folder = tmp_path / "held"
    folder.mkdir()
    made = Held(folder)
    monkeypatch.setattr("bot.apart.sys.executable", str(made.program))
    return made
