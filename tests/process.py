"""A bot as a process of its own, as it runs in earnest; ended by its own id, whatever happens."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from running import PUBLIC, environment, free_port
from small import small
from telegram_api import TelegramApi

ROOT = Path(__file__).parents[1]
INHERITED = {
    name: value
    for name, value in os.environ.items()
    if name == "PATH" or name.startswith("COVERAGE_")
}
"""What of our environment a process gets: no setting of a bot, but what measures coverage."""


@dataclass
class BotProcess:
    """A running bot and what it has logged so far."""

    process: asyncio.subprocess.Process
    port: int
    _lines: list[str] = field(default_factory=list)
    _reading: asyncio.Task[None] | None = None

    @property
    def log(self) -> str:
        """Everything it printed, on either stream."""
        return "".join(self._lines)

    def send(self, number: signal.Signals) -> None:
        """Sends a signal."""
        self.process.send_signal(number)

    async def ended(self, seconds: float = 15) -> int:
        """Its exit code. Raises TimeoutError if it does not end in time."""
        code = await asyncio.wait_for(self.process.wait(), seconds)
        if self._reading is not None:
            await self._reading
        return code

    async def stop(self, seconds: float = 15) -> int:
        """Its exit code after SIGTERM."""
        self.send(signal.SIGTERM)
        return await self.ended(seconds)

    async def read(self) -> None:
        """Collects what it prints until it ends."""
        assert self.process.stdout is not None
        async for line in self.process.stdout:
            self._lines.append(line.decode())


@asynccontextmanager
async def bot_process(
    api: TelegramApi, *options: str, folder: Path | None = None, **more: str
) -> AsyncIterator[BotProcess]:
    """``python -m bot run`` with ``options``, and ``more`` in its environment; killed at the end.

    With ``--webhook`` it becomes the only target of ``api``.
    """
    with tempfile.TemporaryDirectory() as fresh:
        port = free_port()
        env = _environment(api, folder or Path(fresh), "--webhook" in options, port) | more
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot", "run", *options),
            env=env,
            cwd=ROOT,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
        )
        bot = BotProcess(process, port)
        bot._reading = asyncio.create_task(bot.read())
        try:
            yield bot
        finally:
            if process.returncode is None:
                process.kill()
            await bot.ended()


def _environment(api: TelegramApi, folder: Path, webhook: bool, port: int) -> dict[str, str]:
    file = folder / "intents.yaml"
    if not file.exists():
        file.write_text(small())
    env = environment(api, INTENTS_FILE=str(file), DATABASE_URL=f"sqlite:///{folder}/bot.db")
    if webhook:
        env |= {"WEBHOOK_URL": PUBLIC, "PORT": str(port), "HOST": "127.0.0.1"}
        api.webhook_targets = [f"http://127.0.0.1:{port}"]
    return {**INHERITED, **env}
