"""What a call carries: parameters as JSON or, where files are among them, as a form."""

from __future__ import annotations

import json
from urllib.parse import quote
from uuid import uuid4

from telegram.request import RequestData

_TYPE = "Content-Type: application/json\r\n"


class Written:
    """Parameters that are JSON already, where PTB hands on its own kind."""

    __slots__ = ("contains_files", "json")

    def __init__(self, json: bytes) -> None:
        self.contains_files = False
        self.json = json


def body_of(data: RequestData | Written | None) -> tuple[str, bytes]:
    """The body of a request: the header line that names its type, and the bytes."""
    if data is None:
        return "", b""
    if isinstance(data, Written):
        return _TYPE, data.json
    if not data.contains_files:
        return _TYPE, json.dumps(data.parameters, separators=(",", ":")).encode()
    border = uuid4().hex
    return f"Content-Type: multipart/form-data; boundary={border}\r\n", _form(data, border)


def _form(data: RequestData, border: str) -> bytes:
    """Parameters and files as ``multipart/form-data``."""
    form = b""
    for name, value in data.json_parameters.items():
        form += _part(border, f'name="{name}"', value.encode())
    for name, (filename, content, type_) in data.multipart_data.items():
        what = f'name="{name}"; filename="{quote(filename)}"\r\nContent-Type: {type_}'
        form += _part(border, what, content if isinstance(content, bytes) else content.read())
    return form + f"--{border}--\r\n".encode()


def _part(border: str, what: str, content: bytes) -> bytes:
    head = f"--{border}\r\nContent-Disposition: form-data; {what}\r\n\r\n"
    return head.encode() + content + b"\r\n"
