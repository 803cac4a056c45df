"""The bot as a process: its start, its stop, its end, and what it never says."""

from __future__ import annotations

import asyncio
import signal
import socket
import sys
import time

import pytest
from process import INHERITED, ROOT, bot_process
from running import PUBLIC, environment, free_port, until
from telegram_api import ANY, ApiError, TelegramApi

from bot import settings
from bot.library import Library
from bot.platforms.telegram.service import Service

READY = {"--polling": "getUpdates", "--webhook": "setWebhook"}
HANGS = [
    ("polling", "getMe"),
    ("polling", "deleteWebhook"),
    ("webhook", "getMe"),
    ("webhook", "setWebhook"),
    ("webhook", "getMyCommands"),
]


async def run(*options: str, **env: str) -> tuple[int, str]:
    """Exit code and output of a run that ends by itself."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "run", *options),
        env={**INHERITED, **env},
        cwd=ROOT,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    try:
        output, _ = await asyncio.wait_for(process.communicate(), 20)
    finally:
        if process.returncode is None:
            process.kill()
    assert process.returncode is not None
    return process.returncode, output.decode()


async def test_a_webhook_without_an_address_is_one_line() -> None:
    """Not silent polling."""
    token = "123456:ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    code, output = await run("--webhook", TELEGRAM_BOT_TOKEN=token, PORT="1")

    assert code == 1
    assert output.startswith("WEBHOOK_URL: ")
    assert output.count("\n") == 1


async def test_a_wrong_token_is_one_line(api: TelegramApi) -> None:
    """Without the token in it, and without trying on."""
    wrong = "123456:another-token-than-that-of-the-api"
    async with bot_process(api, "--webhook", TELEGRAM_BOT_TOKEN=wrong) as bot:
        code = await bot.ended()

    assert code == 1
    assert bot.log.splitlines() == ["TELEGRAM_BOT_TOKEN: Telegram does not know this token"]


async def test_a_port_in_use_is_one_line(api: TelegramApi) -> None:
    """With the variable's name."""
    with socket.create_server(("127.0.0.1", free_port())) as taken:
        async with bot_process(api, "--webhook", PORT=str(taken.getsockname()[1])) as bot:
            code = await bot.ended()

    assert code == 1
    assert bot.log.startswith("PORT: ")
    assert bot.log.count("\n") == 1


async def test_a_refused_webhook_is_one_line(api: TelegramApi) -> None:
    """With Telegram's reason."""
    api.faults.refuse("setWebhook", ApiError(400, "Bad Request: bad webhook: no such host"))
    async with bot_process(api, "--webhook") as bot:
        code = await bot.ended()
    last = bot.log.splitlines()[-1]

    assert code == 1
    assert last.startswith("WEBHOOK_URL: ")
    assert last.endswith("no such host")


async def test_a_stop_finishes_what_is_under_way() -> None:
    """SIGTERM while an answer is on its way: it arrives, is confirmed, and the exit code is 0."""

    async def stop(mode: str) -> tuple[int, int, int, int]:
        async with TelegramApi(lifetime=60) as api, bot_process(api, mode) as bot:
            fault = api.faults.hang("sendMessage")
            await api.wait_for(READY[mode], arrived=True, timeout=20)
            await api.private_chat("Ann").say("heat or ice?")
            await api.wait_for("sendMessage", arrived=True)
            bot.send(signal.SIGTERM)
            await until(lambda: "stopping: 1 update under way" in bot.log)
            fault.release()
            code = await bot.ended()
            assert bot.log.splitlines()[-1].endswith("stopped")
            return code, len(api.pending), len(api.unanswered()), len(api.answered_twice())

    assert await asyncio.gather(*map(stop, READY)) == [(0, 0, 0, 0)] * 2


async def test_a_stop_does_not_wait_for_ever() -> None:
    """The API hangs at everything: 0 within ten seconds, and the update stays Telegram's."""

    async def stop(mode: str) -> tuple[int, bool, int]:
        async with TelegramApi(lifetime=60) as api, bot_process(api, mode) as bot:
            await api.wait_for(READY[mode], arrived=True, timeout=20)
            api.faults.hang(ANY)
            await api.private_chat("Ann").say("heat or ice?")
            await api.wait_for("sendMessage", arrived=True)
            start = time.monotonic()
            code = await bot.stop()
            return code, time.monotonic() - start < 10, len(api.pending)

    assert await asyncio.gather(*map(stop, READY)) == [(0, True, 1)] * 2


@pytest.mark.parametrize(("mode", "method"), HANGS)
async def test_a_start_that_hangs_can_be_stopped(
    api: TelegramApi, library: Library, mode: settings.Mode, method: str
) -> None:
    """Whatever the API hangs at."""
    api.faults.hang(method)
    env = environment(api, WEBHOOK_URL=PUBLIC, PORT=str(free_port()), HOST="127.0.0.1")
    service = Service(settings.load(env, mode), library)
    task = asyncio.create_task(service.run())
    await api.wait_for(method, arrived=True)
    service.stop()

    await asyncio.wait_for(task, 3)


async def test_a_kill_loses_nothing() -> None:
    """What was not acknowledged comes again, and a second start answers it."""

    async def kill(mode: str) -> tuple[int, int]:
        async with TelegramApi(lifetime=60) as api:
            hanging = api.faults.hang("sendMessage")
            async with bot_process(api, mode) as bot:
                await api.wait_for(READY[mode], arrived=True, timeout=20)
                for number in range(5):
                    await api.private_chat(f"P{number}").say("heat or ice?")
                await api.wait_for("sendMessage", 5, arrived=True)
                bot.send(signal.SIGKILL)
                code = await bot.ended()
            api.faults.script.remove(hanging)  # the calls of the dead bot reach nobody
            async with bot_process(api, mode):
                await api.until(lambda: not api.pending, 20)
            return code, len(api.unanswered())

    assert await asyncio.gather(*map(kill, READY)) == [(-signal.SIGKILL, 0)] * 2


async def test_no_log_shows_texts_or_tokens(api: TelegramApi) -> None:
    """Through every misfortune, in every line, JSON or not."""
    ann = api.private_chat("Ann")
    said = ["zanzibar heat or ice", "zanzibar is walking good", "zanzibar zanzibar"]
    api.faults.broken("sendMessage", 502)
    api.faults.dropped("sendMessage", processed=True)
    api.faults.refuse("sendMessage", ApiError(400, "Bad Request: can't parse entities"))
    api.faults.forbidden("sendMessage", chat_id=ann.id)
    api.world.inbox.add("message", {"text": "zanzibar"})
    async with bot_process(api, "--polling", LOG_LEVEL="DEBUG", LOG_FORMAT="json") as bot:
        for text in said:
            await ann.say(text)
        await api.settled(20)
        await api.stop_listening()
        await until(lambda: "cannot be reached" in bot.log)
        await bot.stop()
    log = bot.log.casefold()

    assert "serving @" in log
    assert "from the file, database sqlite" in log
    assert "update 1" in log
    assert "zanzibar" not in log
    assert api.token.casefold() not in log
    assert "traceback" not in log
