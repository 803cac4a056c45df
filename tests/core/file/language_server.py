"""A real yaml-language-server, spoken to as an editor does."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from types import TracebackType
from typing import Any


class LanguageServer:
    """Validates texts against a schema.

    Args:
        program: the ``yaml-language-server`` of npm.
        schema: the file of the schema; None leaves it to the modeline of the text.
    """

    def __init__(self, program: str, schema: Path | None) -> None:
        schemas = {schema.as_uri(): "*.yaml"} if schema else {}
        self._settings = {"validate": True, "schemas": schemas, "schemaStore": {"enable": False}}
        self._process = subprocess.Popen(
            [program, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        self._opened = 0
        self._found: dict[str, list[tuple[int, str]]] = {}

    def __enter__(self) -> LanguageServer:
        capabilities = {"workspace": {"configuration": True}}
        initialize = {"processId": None, "rootUri": None, "capabilities": capabilities}
        self._send(id=1, method="initialize", params=initialize)
        while self._receive().get("id") != 1:
            pass
        self._send(method="initialized", params={})
        settings = {"settings": {"yaml": self._settings}}
        self._send(method="workspace/didChangeConfiguration", params=settings)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.kill()
        self._process.wait()
        self._process.stdin.close()
        self._process.stdout.close()

    def open(self, text: str, path: Path | None = None) -> str:
        """Opens a text as an editor does, and tells by what name to ask for its problems."""
        self._opened += 1
        uri = (path or Path(f"/nowhere/{self._opened}.yaml")).as_uri()
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self._send(method="textDocument/didOpen", params={"textDocument": document})
        return uri

    def problems(self, uri: str) -> list[tuple[int, str]]:
        """Line (from 1) and message of what an editor would underline."""
        while uri not in self._found:
            self._take(self._receive())
        return self._found[uri]

    def _take(self, message: dict[str, Any]) -> None:
        params = message.get("params", {})
        if message.get("method") == "workspace/configuration":
            wanted = [self._settings if i["section"] == "yaml" else {} for i in params["items"]]
            self._send(id=message["id"], result=wanted)
        elif "method" in message and "id" in message:
            self._send(id=message["id"], result=None)
        elif message.get("method") == "textDocument/publishDiagnostics":
            found = params["diagnostics"]
            self._found[params["uri"]] = [
                (one["range"]["start"]["line"] + 1, one["message"]) for one in found
            ]

    def _send(self, **message: Any) -> None:
        assert self._process.stdin is not None
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._process.stdin.flush()

    def _receive(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        length = 0
        while (line := self._process.stdout.readline().strip()) or not length:
            if not line:
                raise EOFError("the language server has gone")
            if line.lower().startswith(b"content-length:"):
                length = int(line.split(b":")[1])
        message: dict[str, Any] = json.loads(self._process.stdout.read(length))
        return message
