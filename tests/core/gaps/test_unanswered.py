"""What an admin sees of the questions asked in vain."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from bot.core.catalog import Catalog
from bot.core.gaps.grouping import Missed, group
from bot.core.gaps.masking import mask
from bot.core.gaps.unanswered import Gap, as_objects, as_table, as_yaml, gaps
from bot.core.matching import Explanation, Matcher
from bot.core.source import load

_LOADED = load(
    """
emergency:
  signs:
    numb_groin: {title: Numb groin, urgency: emergency, phrases: [my groin is numb]}
intents:
  ice: {title: Ice?, phrases: [should i use ice, does ice help], answer: Yes.}
  bed: {title: Bed?, phrases: [should i stay in bed, is bed rest good], answer: No.}
"""
)


def _catalog() -> Catalog:
    assert _LOADED.catalog is not None
    return _LOADED.catalog


CATALOG = _catalog()
MATCHER = Matcher(CATALOG)


def missed(*texts: str) -> list[Missed]:
    return [Missed(i, text, f"{i % 3}", None, "2026-11-02") for i, text in enumerate(texts)]


def found(*texts: str, least: int = 1) -> list[Gap]:
    return list(gaps(group(missed(*texts)), MATCHER, CATALOG, least))


def test_a_group_names_the_nearest_intent() -> None:
    """Or none, where nothing is near."""
    (gap,) = found("frozen peas instead of ice packs ok")

    assert gap.nearest == "ice"
    assert 0 < gap.confidence < CATALOG.matching.answer_from
    assert found("🙂")[0].nearest is None


_TALK = """
matching: {answer_from: 0.99}
intents:
  hello: {title: Hello, phrases: [hello there, good morning, hi bot], answer: Hello., menu: no}
  bye: {title: Bye, phrases: [goodbye, see you later], answer: Bye., menu: no}
"""
_TOPICS = """
  ice: {title: Ice?, phrases: [should i use ice, does ice help], answer: Yes.}
  bed: {title: Bed?, phrases: [should i stay in bed, is bed rest good], answer: No.}
  heat: {title: Heat?, phrases: [is heat good, a hot bath], answer: Yes.}
"""


def only(text: str, file: str) -> tuple[Gap, Explanation]:
    """What an admin sees of one question, and what the bot with this file makes of it."""
    catalog = load(file).catalog
    assert catalog is not None
    matcher = Matcher(catalog)
    (gap,) = gaps(group(missed(text)), matcher, catalog)
    return gap, matcher.explain(text)


def test_topics_are_offered_before_small_talk() -> None:
    """Though that is likelier; with the confidence in the topic, which is less."""
    gap, explanation = only("good morning all, what about peas on ice", _TALK + _TOPICS)

    assert explanation.candidates[0].intent == "hello"
    assert gap.nearest == gap.offers[0] == "ice"
    assert gap.offers[1] in {"bed", "heat"}
    assert gap.offers[2:] == ("hello",)
    assert 0 < gap.confidence < explanation.confidence


def test_small_talk_is_not_offered_beside_a_likelier_topic() -> None:
    gap, explanation = only("frozen peas or ice on my back", _TALK + _TOPICS)

    assert gap.nearest == explanation.candidates[0].intent == "ice"
    assert {*gap.offers} == {"ice", "bed", "heat"}
    assert gap.confidence == explanation.confidence


def test_small_talk_is_offered_where_nothing_else_is_near() -> None:
    gap, _ = only("hello kind stranger from afar", _TALK)

    assert gap.offers == ("hello",)


def test_a_group_stays_while_one_of_its_wordings_is_not_answered() -> None:
    """That one is shown: what is answered already is no use to add."""
    (gap,) = found("ice", "ice", "try ice tonight", "try ice tonight?!")

    assert found("ice", "ice") == []
    assert gap.group.texts == (("try ice tonight", 1), ("try ice tonight?!", 1))
    assert gap.group.count == 4


def test_what_is_answered_by_now_is_left_out() -> None:
    """Also what is an emergency by now: those are never shown."""
    assert found("should i use ice", "my groin is numb") == []


def test_small_groups_can_be_left_out() -> None:
    """But are not, unless that is asked for."""
    texts = ["what about yoga"] * 3 + ["where is the station"]

    assert len(list(gaps(group(missed(*texts)), MATCHER, CATALOG))) == 2
    assert [gap.group.typical for gap in found(*texts, least=2)] == ["what about yoga"]


def test_yaml_can_be_pasted() -> None:
    """It is valid, with the phrases below the intents, the comments telling why."""
    gap_texts = ["frozen peas instead of ice packs ok"] * 2 + ["🙂: yes", "🙂 - no"]
    text = as_yaml(found(*gap_texts, "Frozen peas instead of ICE packs, ok?"))
    value = yaml.safe_load(text)

    assert value["intents"]["ice"]["phrases"][0] == "frozen peas instead of ice packs ok"
    assert "# 3 times, by 2 people, last 2026-11-02, confidence 0." in text
    assert "# also 1 time: Frozen peas instead of ICE packs, ok?" in text


def test_an_intent_stands_once_the_one_with_most_messages_first() -> None:
    """However its groups lie between those of others; a key that comes twice is refused."""
    peas, cat, hip = (
        "frozen peas instead of ice packs ok",
        "bed with my cat or not",
        "ice on the hip at 3 pm then",
    )
    text = as_yaml(found(*[peas] * 3, *[cat] * 2, hip))
    one = as_yaml(found(peas))

    assert one.startswith("# 1 message without an answer, in 1 group.\n")

    assert text.startswith("# 6 messages without an answer, in 3 groups.\n")
    assert [line for line in text.split("\n") if line.startswith("  ") and line[2] != " "] == [
        "  ice:",
        "  bed:",
    ]
    assert yaml.safe_load(text) == {
        "intents": {"ice": {"phrases": [peas, hip]}, "bed": {"phrases": [cat]}}
    }


def test_of_many_wordings_three_are_shown_besides() -> None:
    wordings = [f"{'so ' * count}frozen peas instead of ice packs ok" for count in range(6)]
    text = as_yaml(found(*wordings))

    assert text.count("# also 1 time: ") == 3


def test_what_people_chose_is_told() -> None:
    """With who asked, in the singular if need be."""
    row = Missed(1, "frozen peas instead of ice packs ok", "a", "bed", "2026-11-02")
    text = as_yaml(list(gaps(group([row]), MATCHER, CATALOG)))

    assert "# 1 time, by 1 person, last 2026-11-02, confidence 0." in text
    assert ", 1 chose bed\n" in text


def test_of_many_that_people_chose_three_are_told() -> None:
    chosen = ["bed", "heat", "ice", "walking"]
    rows = [Missed(i, "peas?", f"{i}", one, "2026-11-02") for i, one in enumerate(chosen)]

    assert as_yaml(list(gaps(group(rows), MATCHER, CATALOG))).count(" chose ") == 3


@pytest.mark.parametrize("text", ["können sie das 🙂", "so " * 150 + "bad"])
def test_a_phrase_is_legible_on_one_line(text: str) -> None:
    assert f"- {text}\n" in as_yaml(found(text))


def test_a_new_topic_cannot_be_pasted_by_mistake() -> None:
    """It has no answer yet, and the check says so."""
    text = as_yaml(found("🙂"))
    loaded = load(text)

    assert yaml.safe_load(text) == {
        "intents": {"new_topic_1": {"title": None, "answer": None, "phrases": ["🙂"]}}
    }
    assert loaded.catalog is None
    assert "confidence" not in text
    assert any("'answer' is empty" in problem.message for problem in loaded.problems)


@given(st.lists(st.text(min_size=1).map(mask).filter(bool), min_size=1, max_size=5))
def test_whatever_people_wrote_is_valid_yaml(texts: list[str]) -> None:
    """Colons, quotes, hashes, exclamation marks, no, 12:30."""
    shown = found(*texts)
    value = yaml.safe_load(as_yaml(shown)) or {"intents": {}}
    phrases = [phrase for intent in value["intents"].values() for phrase in intent["phrases"]]

    assert sorted(phrases) == sorted(gap.group.typical for gap in shown)


def test_nothing_is_said_in_every_format() -> None:
    assert yaml.safe_load(as_yaml([])) is None
    assert as_table([]) == "Nothing is unanswered.\n"
    assert as_objects([]) == []


def test_the_table_has_a_line_for_each() -> None:
    assert as_table(found("frozen peas instead of ice packs ok", "🙂", "🙂")) == (
        " times people  nearest  message\n"
        "     2      2  -        🙂\n"
        "     1      1  ice      frozen peas instead of ice packs ok\n"
    )


def test_objects_hold_everything() -> None:
    rows = [Missed(1, "🙂", "a", "bed", "2026-11-02"), Missed(2, "🙂", "a", None, "2026-11-01")]

    assert as_objects(list(gaps(group(rows), MATCHER, CATALOG))) == [
        {
            "message": "🙂",
            "count": 2,
            "people": 1,
            "nearest": None,
            "confidence": 0.0,
            "chosen": {"bed": 1},
            "texts": {"🙂": 2},
            "last": "2026-11-02",
        }
    ]


def test_objects_are_as_sure_as_the_matcher() -> None:
    (gap,) = found("frozen peas instead of ice packs ok")

    assert as_objects([gap])[0]["confidence"] == pytest.approx(gap.confidence, abs=0.0001)
