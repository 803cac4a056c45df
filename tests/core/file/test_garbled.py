"""A text that was saved with the wrong encoding is told once, whatever became of its characters."""

from __future__ import annotations

import pytest

from bot.core.source import load

GOOD = """\
# “Hello” – a comment
intents:
  a:
    title: {title}
    phrases: [{phrase}]
    answer: |
      {answer}
"""
PLAIN = {"title": "Heat", "phrase": "heat or ice", "answer": "Both."}


def file(**texts: str) -> str:
    return GOOD.format(**PLAIN | texts)


def resaved(text: str) -> str:
    """As Windows-1252 reads its bytes, and as browsers do where that has no character."""
    return "".join(
        bytes([byte]).decode("cp1252") if byte not in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else chr(byte)
        for byte in text.encode()
    )


@pytest.mark.parametrize(
    "char", ["–", "—", "’", "“", "•", "é", "à", "ö", "°", "½", "£", "€", "☎", "🤰", "→", "✓", "⚠"]
)
@pytest.mark.parametrize("key", ["title", "phrase", "answer"])
def test_a_garbled_character_is_a_warning_where_it_stands(key: str, char: str) -> None:
    text = file(**{key: f"So 10{resaved(char)}20"})
    (problem,) = load(text).problems

    line = text.splitlines()[problem.line - 1]
    assert line[: problem.column - 1].endswith("So 10")
    assert problem.level == "warning"
    assert "the file was saved with the wrong encoding; take a good copy and" in problem.message
    seen = "".join(filter(str.isprintable, resaved(char)))
    assert problem.message.startswith(f"'{seen}' was '{char}' before")
    assert problem.message.endswith(f"type '{char}' again")


def test_a_whole_file_of_them_is_one_message_with_their_number() -> None:
    """An error where YAML refuses what a character has become."""
    (problem,) = load(resaved(file(title="Été", answer="“Both” – or ❄\n      it’s fine"))).problems

    assert (problem.line, problem.column, problem.level) == (1, 11, "error")
    assert problem.message.startswith("'â€' was '”' before the file was saved")
    assert "(8 places like this)" in problem.message


ENDS = (
    "before the file was saved with the wrong encoding{}; take a good copy and save it as UTF-8, "
)


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        (
            file(title="So â\x80 x"),
            "4:15 error",
            f"'â' was one character {ENDS.format('')}or type the character again",
        ),
        (
            file(title=resaved("a\xa0b")),
            "4:13 warning",
            f"'Â' was one character {ENDS.format('')}or type the character again",
        ),
        (
            file(title="So ðŸ x"),
            "4:15 warning",
            f"'ðŸ' was one character {ENDS.format('')}or type the character again",
        ),
        (
            file(title="Ã¿ and â€“ so"),
            "4:12 warning",
            f"'Ã¿' was 'ÿ' {ENDS.format(' (2 places like this)')}or type 'ÿ' again",
        ),
        (
            resaved("  # 10–20 ☝\n") + file(),
            "1:13 error",
            f"'â˜' was '☝' {ENDS.format('')}or type '☝' again",
        ),
    ],
    ids=["half of one", "one that is not seen", "cut off", "two", "refused in a comment"],
)
def test_the_whole_message_can_be_understood_by_itself(text: str, place: str, message: str) -> None:
    (problem,) = load(text).problems

    assert f"{problem.line}:{problem.column} {problem.level}" == place
    assert problem.message == message


def test_only_in_a_comment_nobody_reads_them() -> None:
    assert load(resaved("# 10–20 “minutes\n  # ’\n") + file()).problems == ()


def test_other_mistakes_are_told_beside_it() -> None:
    garbled, tag = load(file(answer="10â€“20 <b>minutes")).problems

    assert garbled.level == "warning"
    assert tag.level == "error"


@pytest.mark.parametrize("title", ["Naïve ð", "Âge", "NÃO", "là… «â»", "café’s", "ÂGE (so)"])
def test_letters_with_accents_are_what_they_are(title: str) -> None:
    assert load(file(title=title)).problems == ()
