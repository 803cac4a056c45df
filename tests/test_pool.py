"""Connections that nobody waits for any more."""

from __future__ import annotations

import asyncio
import gc
import warnings

from raw_server import RawServer

from bot.platforms.telegram.calls.pool import Pool, target


async def test_whoever_gives_up_leaves_no_socket_open() -> None:
    """At whatever step of connecting; and a connection can be had afterwards."""
    server = RawServer()
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        async with server.listening() as port:
            origin = target(f"http://127.0.0.1:{port}/").origin
            pool = Pool()
            for steps in [*range(16)] * 4:
                taking = asyncio.ensure_future(pool.take(origin))
                for _ in range(steps):
                    await asyncio.sleep(0)
                taking.cancel()
                await asyncio.wait([taking])
            late = await pool.take(origin)
            assert late.is_open
            await pool.close()
            assert not late.is_open
        gc.collect()

    assert [str(one.message) for one in told if one.category is ResourceWarning] == []
