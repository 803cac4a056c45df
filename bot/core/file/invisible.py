"""Characters that nobody sees, in a key or a name, as they are pasted in from elsewhere."""

from __future__ import annotations

from bot.core.problems import quoted


def invisible(word: str, instead: str) -> str | None:
    """What to do about the first character of a word that cannot be seen; None if there is none.

    Args:
        word: a key or a name.
        instead: what else can be done where it looks like a blank.
    """
    index = next((at for at, char in enumerate(word) if _is_invisible(char)), None)
    if index is None:
        return None
    char = word[index]
    before = quoted("".join(other for other in word[:index] if not _is_invisible(other)))
    where = f"behind '{before}'" if before else "at its start"
    mending = f"delete it, or {instead}" if char.isspace() else "delete it"
    return f"an invisible character (U+{ord(char):04X}) {where}; {mending}"


def visible(word: str) -> str:
    """A word as it looks."""
    return "".join(char for char in word if not _is_invisible(char) or char.isspace())


def _is_invisible(char: str) -> bool:
    return char != " " and not char.isprintable()
