"""What stands in a text though nobody meant it, wherever the text is."""

from __future__ import annotations

import pytest

from bot.core.source import load

GOOD = """\
bot:
  help: |
    {help}
emergency:
  urgent: |
    {urgent}
  signs:
    numb:
      title: Numb
      urgency: urgent
      phrases: [numb groin]
      notice: |
        {notice}
intents:
  heat:
    title: Heat
    phrases: [heat or ice]
    answer: |
      {answer}
    caution: |
      {caution}
"""
PLACES = ("help", "urgent", "notice", "answer", "caution")


@pytest.mark.parametrize("key", PLACES)
def test_an_entity_that_telegram_does_not_know(key: str) -> None:
    text = GOOD.format(**dict.fromkeys(PLACES, "a &lt; b") | {key: "Heat &nbsp; or &amp; ice."})

    (problem,) = load(text).problems

    lines = text.splitlines()
    assert lines[problem.line - 1][problem.column - 1 :].startswith("&nbsp;")
    assert problem.level == "warning"
    assert f"'{key}': people would read '&nbsp;'; write the character itself" in problem.message


@pytest.mark.parametrize(
    ("key", "lost"),
    [
        ("help", "fallback"),
        ("urgent", "emergency"),
        ("notice", "title"),
        ("answer", "caution"),
        ("caution", "sources"),
    ],
)
def test_a_key_inside_a_text(key: str, lost: str) -> None:
    inner = "a\n" + " " * 12 + f"{lost}: b"
    text = GOOD.format(**dict.fromkeys(PLACES, "words") | {key: inner})

    (problem,) = load(text).problems

    assert (problem.line, problem.column) == (text[: text.index(inner)].count("\n") + 2, 13)
    assert f"'{lost}:' is read as part of the text of '{key}'" in problem.message
    assert problem.message.endswith(f"begin it in the column of '{key}'")


@pytest.mark.parametrize("words", ["urgent: go", "Note: this", "help: me", "caution:none"])
def test_what_only_looks_like_a_key(words: str) -> None:
    """A key that is given above or below is a word here."""
    text = GOOD.format(**dict.fromkeys(PLACES, "words") | {"help": words, "urgent": words})

    assert load(text).problems == ()


@pytest.mark.parametrize("key", PLACES)
@pytest.mark.parametrize(
    ("written", "instead"),
    [
        ("**rest well**", "<b>rest well</b>"),
        ("__rest__", "<b>rest</b>"),
        ("[the NHS](https://nhs.uk/x)", '<a href="https://nhs.uk/x">the NHS</a>'),
    ],
)
def test_markdown_is_shown_as_it_is_written(key: str, written: str, instead: str) -> None:
    text = GOOD.format(**dict.fromkeys(PLACES, "words") | {key: f"Then {written} again."})
    (problem,) = load(text).problems

    assert text.splitlines()[problem.line - 1][problem.column - 1 :].startswith(written)
    assert problem.level == "warning"
    assert problem.message.endswith(f"'{key}': people would read '{written}'; write {instead}")
    assert load(text.replace(written, instead)).problems == ()


def test_a_button_has_no_bold_type() -> None:
    text = GOOD.format(**dict.fromkeys(PLACES, "words"))
    (problem,) = load(text.replace("title: Heat", "title: So **Heat**")).problems

    assert problem.message.endswith("people would read '**Heat**'; write Heat")


@pytest.mark.parametrize(
    "words", ["2 ** 3 ** 4", "a*b*c", "____", "** rest **", "snake__case", "*"]
)
def test_what_only_looks_like_markdown(words: str) -> None:
    assert load(GOOD.format(**dict.fromkeys(PLACES, f"So {words}"))).problems == ()
