"""Files are written in one step: whoever reads sees the old text or the new one."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path


def save(path: Path, text: bytes) -> None:
    """Writes a file by renaming, and keeps its mode; a link stays a link.

    Raises:
        OSError: the disk does not allow it; the file is as it was.
    """
    target = path.resolve()
    mode = target.stat().st_mode & 0o777 if target.exists() else 0o644
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(mode)
        temporary.replace(target)
    except BaseException:  # whatever ends the writing, half a file may not stay beside
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise
