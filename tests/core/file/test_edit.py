"""Edits keep everything else byte for byte, or refuse."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.file.edit import EditError, add_intent, add_phrase
from bot.core.source import load

FILE = """\
# the bot
bot: {name: 'Bot'}   # its name
intents:

  # heat
  heat:
    title: Heat or ice
    phrases:   # how people ask
      - heat or ice
      - "is a heating pad good"   # quoted
    # answers
    answer: |
      Both.

      Really.
  walk:
    title: Walking
    phrases: [may i walk, 'is walking good']  # in brackets
    answer: Yes.
  time:
    title: How long
    phrases:
    - how long
    after: heat
    answer: "20"
tests:
  - {say: walking, expect: walk}
"""
SIGNS = """\
emergency:
  signs:
    numb: {title: Numb, urgency: urgent, phrases: [numb groin]}
"""
HEAD = "intents:\n  a:\n    title: T\n    answer: A\n    phrases:"
PLACES = {
    "a list of lines": (
        FILE,
        "heat",
        '      - "is a heating pad good"   # quoted\n',
        "      - {}\n",
    ),
    "a list in the column of its key": (FILE, "time", "    - how long\n", "    - {}\n"),
    "brackets": (FILE, "walk", "'is walking good'", ", {}"),
    "all in braces": ("intents: {a: {title: T, phrases: [b], answer: A}}", "a", "[b", ", {}"),
    "brackets over lines": (f"{HEAD} [\n      one,\n      two\n    ]\n", "a", "two", ",\n      {}"),
    "brackets that end on the line of the last": (
        f"{HEAD} [\n      one,\n      two  ]\n",
        "a",
        "two",
        ", {}",
    ),
    "brackets over lines with commas": (
        f"{HEAD} [\n      one,\n      two,  # 2\n    ]\n",
        "a",
        "two,  # 2\n",
        "      {},\n",
    ),
    "a phrase over lines": (
        f"{HEAD}\n      - a\n        b\n\n# end\n",
        "a",
        "  b\n",
        "      - {}\n",
    ),
    "a phrase as a block": (
        f"{HEAD}\n      - >-\n        a\n        b\n\n    menu: no\n",
        "a",
        "  b\n",
        "      - {}\n",
    ),
    "the end of the file": (f"{HEAD}\n      - one", "a", "- one", "\n      - {}"),
}


@pytest.mark.parametrize("name", PLACES)
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_a_phrase_comes_last_and_nothing_else_changes(name: str, line_end: str, mark: str) -> None:
    text, intent, before, added = PLACES[name]
    after = text.replace(before, before + added.format("so much better"), 1)
    text, after = (mark + one.replace("\n", line_end) for one in (text, after))

    assert add_phrase(text, "so  much\nbetter ", intent) == after


@pytest.mark.parametrize(
    ("phrase", "written"),
    [
        ("what's up?", "what's up?"),
        ("112", "112"),
        ("no", "no"),
        ("heat: or cold", "'heat: or cold'"),
        ("pain #1", "'pain #1'"),
        ("- dash", "'- dash'"),
        ("'tis cold", "'''tis cold'"),
        ("[brackets]", "'[brackets]'"),
        ("*star", "'*star'"),
        ("a, b", "a, b"),
        ("ends with:", "'ends with:'"),
    ],
)
def test_quotes_only_where_yaml_needs_them(phrase: str, written: str) -> None:
    assert f"      - {written}\n" in add_phrase(FILE, phrase, "heat")


def test_in_brackets_a_comma_needs_quotes_too() -> None:
    assert ", 'a, b']" in add_phrase(FILE, "a, b", "walk")


@pytest.mark.parametrize(
    ("phrase", "intent", "words"),
    [
        ("anything", "heet", "there is no intent 'heet'; did you mean 'heat'?"),
        ("Heat or ice?!", "heat", "'heat or ice' is in \"heat\" already, on line 9"),
        ("may I walk", "heat", "'may i walk' is in \"walk\" already, on line 18"),
        (" \n", "heat", "the text is empty"),
        ("bell \x07", "heat", "the text holds an invisible control character (U+0007)"),
        ("x" * 501, "heat", "501 characters"),
    ],
)
def test_what_cannot_be_added_is_refused_in_words(phrase: str, intent: str, words: str) -> None:
    with pytest.raises(EditError) as refused:
        add_phrase(FILE, phrase, intent)

    assert words in str(refused.value)


def test_the_same_phrase_may_stand_where_after_keeps_the_two_apart() -> None:
    assert "- may i walk\n" in add_phrase(FILE, "may i walk", "time")


def test_a_file_with_mistakes_is_not_edited() -> None:
    with pytest.raises(
        EditError,
        match=r"^the file has mistakes, mend them first; line 19, column 5: .*unknown key 'anwser'",
    ):
        add_phrase(FILE.replace("answer: Yes", "anwser: Yes"), "so much better", "heat")


@settings(deadline=None, max_examples=150)
@given(st.text(min_size=1), st.sampled_from(["heat", "walk", "time"]))
def test_any_phrase_is_added_as_it_is_or_refused(phrase: str, intent: str) -> None:
    try:
        after = add_phrase(FILE, phrase, intent)
    except EditError:
        return
    loaded = load(after)

    assert loaded.catalog is not None
    assert loaded.catalog.intents[intent].phrases[-1] == " ".join(phrase.split())
    assert [line for line in FILE.splitlines() if line not in after.splitlines()] in (
        [],
        ["    phrases: [may i walk, 'is walking good']  # in brackets"],
    )


def test_a_new_intent_comes_last_laid_out_like_the_others() -> None:
    added = (
        "  new_one:\n    title: 'New: one'\n    phrases:\n      - what is new\n      - 'no #1'\n"
        "    answer: |\n      <b>One</b>\n\n        two\n"
    )
    after = add_intent(
        FILE, "new_one", "New: one", ["what is new", "no #1"], "<b>One</b>  \n\n  two\n"
    )

    assert after == FILE.replace("tests:\n", added + "tests:\n")


@pytest.mark.parametrize("above", ["\n", "\n  # time\n", "\n  # how\n  # long\n"])
def test_a_new_intent_stands_apart_where_the_others_do(above: str) -> None:
    text = FILE.replace("  time:\n", f"{above}  time:\n")

    assert '    answer: "20"\n\n  new:\n' in add_intent(text, "new", "New", ["brand new"], "Yes.")


@pytest.mark.parametrize(
    ("last", "outer", "inner"),
    [
        ("   a:\n         title: T\n         phrases: [b]\n         answer: A\n", 3, 9),
        ("   a: {title: T, phrases: [b], answer: A}\n", 3, 5),
    ],
    ids=["in lines", "in braces"],
)
def test_a_new_intent_is_indented_like_the_last(last: str, outer: int, inner: int) -> None:
    after = add_intent(f"intents:\n{last}", "new", "New", ["brand new"], "Yes.")
    keys = [line for line in after.removeprefix(f"intents:\n{last}").split("\n") if ":" in line]

    assert keys == [
        " " * outer + "new:",
        " " * inner + "title: New",
        " " * inner + "phrases:",
        " " * inner + "answer: |",
    ]


@pytest.mark.parametrize(
    ("id_", "phrase", "answer", "words"),
    [
        ("heat", "brand new", "Yes.", "'heat' is taken; choose another name"),
        ("numb", "brand new", "Yes.", "'numb' is taken; choose another name"),
        ("fallback", "brand new", "Yes.", "taken"),
        ("New", "brand new", "Yes.", "cannot be a name"),
        ("new", "may i walk", "Yes.", "already"),
        (
            "new",
            "brand new",
            "<br>",
            "the file could not be served with it; intent \"new\": 'answer'",
        ),
        ("new", "brand new", "", "empty"),
    ],
)
def test_a_new_intent_that_is_not_good_is_refused(
    id_: str, phrase: str, answer: str, words: str
) -> None:
    with pytest.raises(EditError) as refused:
        add_intent(FILE + SIGNS, id_, "New", [phrase], answer)

    assert words in str(refused.value)


def test_a_new_intent_needs_intents_in_lines() -> None:
    with pytest.raises(EditError, match=r"^the intents stand in { }; please edit the file"):
        add_intent(PLACES["all in braces"][0], "new", "New", ["brand new"], "Yes.")


def test_what_would_change_something_else_is_refused() -> None:
    """The blank line at the end belongs to the answer, and would no more behind another intent."""
    text = "intents:\n  a:\n    title: T\n    phrases: [b]\n    answer: |+\n      A\n\n"

    with pytest.raises(EditError, match=r"^something else would change with it; please edit the"):
        add_intent(text, "new", "New", ["brand new"], "Yes.")
