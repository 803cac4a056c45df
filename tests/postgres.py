"""A real PostgreSQL on a free port, for as long as the tests run.

It runs as the user postgres where we are root (``initdb`` refuses root), with TLS as hosted
databases have it, and dies with us however we end.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest
from running import free_port

_PLACES = [*sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True), Path("/usr/local/bin")]
_FAST = ("fsync=off", "full_page_writes=off", "max_connections=60", "logging_collector=off")
_START = 30.0


@dataclass(frozen=True, slots=True)
class Server:
    """A running server."""

    port: int

    def url(self, name: str) -> str:
        """The address of a database as Heroku gives it."""
        return f"postgres://postgres:secret@127.0.0.1:{self.port}/{name}?sslmode=require"

    def run(self, statement: str, name: str = "postgres") -> None:
        """Executes a statement outside of a transaction."""
        with psycopg.connect(self.url(name), autocommit=True) as connection:
            connection.execute(statement.encode())


@pytest.fixture(scope="session")
def postgresql() -> Iterator[Server]:
    """A server for all tests that ask for one."""
    with server() as running:
        yield running


def _binaries() -> Path | None:
    return next((place for place in _PLACES if (place / "initdb").exists()), None)


@contextlib.contextmanager
def server() -> Iterator[Server]:
    """Starts a server and stops it; skips the test where there is none to start."""
    binaries = _binaries()
    if binaries is None:
        missing = "NO POSTGRESQL HERE: these tests did not run; apt-get install postgresql"
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(missing)
    folder = Path(tempfile.mkdtemp(prefix="bot-postgres-"))
    try:
        if os.geteuid() == 0:
            shutil.chown(folder, "postgres", "postgres")
        _make(binaries, folder)
        with _running(binaries, folder) as running:
            yield running
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _as_postgres() -> list[str]:
    """The start of a command that must not run as root and ends when we do."""
    user = ["--reuid=postgres", "--regid=postgres", "--init-groups"] if os.geteuid() == 0 else []
    return ["setpriv", "--pdeathsig=INT", *user]


def _make(binaries: Path, folder: Path) -> None:
    init = [f"{binaries}/initdb", "--auth=trust", "--username=postgres", "--no-sync"]
    init += ["-D", f"{folder}/data"]
    certify = [
        "openssl",
        "req",
        "-new",
        "-x509",
        "-nodes",
        "-newkey",
        "rsa:2048",
        "-subj",
        "/CN=localhost",
    ]
    certify += ["-keyout", f"{folder}/server.key", "-out", f"{folder}/server.crt"]
    for command in (init, certify):
        subprocess.run(
            [*_as_postgres(), *command], check=True, capture_output=True, cwd=folder, timeout=60
        )


@contextlib.contextmanager
def _running(binaries: Path, folder: Path) -> Iterator[Server]:
    port = free_port()
    options = [*_FAST, f"port={port}", "listen_addresses=127.0.0.1", "ssl=on"]
    options += [f"unix_socket_directories={folder}", f"ssl_cert_file={folder}/server.crt"]
    options += [f"ssl_key_file={folder}/server.key"]
    command = [*_as_postgres(), f"{binaries}/postgres", "-D", f"{folder}/data"]
    command += [part for option in options for part in ("-c", option)]
    log = folder / "log"
    with log.open("wb") as output:
        process = subprocess.Popen(command, stdout=output, stderr=output, cwd=folder)
    try:
        running = Server(port)
        _wait(running, process, log)
        yield running
    finally:
        process.send_signal(2)  # INT: a fast shutdown
        process.wait(30)


def _wait(running: Server, process: subprocess.Popen[bytes], log: Path) -> None:
    """Nothing tells from outside when a server is ready: ask until it answers."""
    end = time.monotonic() + _START
    while True:
        try:
            return running.run("SELECT 1")
        except psycopg.OperationalError:
            if process.poll() is not None or time.monotonic() > end:
                pytest.fail(f"PostgreSQL did not start:\n{log.read_text()}")
            time.sleep(0.05)
