"""A question or a button in, a reply out; what a conversation remembers, and what the journal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from clinic import CLINIC, DESPAIR, FEVER, GIBBERISH, HEAT, NUMB, UNSURE, library_of, many

from bot.assistant import Assistant
from bot.conversation import Who
from bot.entries import Forgotten
from bot.errors import DatabaseError
from bot.library import Library

ANN = Who(1, 1)
BOB_IN_GROUP, CID_IN_GROUP = Who(-5, 2), Who(-5, 3)


class Notebook:
    """A journal that can be looked at."""

    def __init__(self) -> None:
        self.notes: list[tuple[Any, ...]] = []
        self.away = False

    def answered(self, intent: str) -> None:
        self.notes.append(("answered", intent))

    def missed(self, person: int, text: str, kind: str, offered: Sequence[str]) -> None:
        self.notes.append((kind, person, text, tuple(offered)))

    def chosen(self, person: int, intent: str) -> None:
        self.notes.append(("chosen", person, intent))

    def voted(self, person: int, about: str, up: bool) -> None:
        self.notes.append(("voted", person, about, up))

    def emergency(self, person: int, urgency: str) -> None:
        self.notes.append(("emergency", person, urgency))

    async def forget(self, person: int) -> Forgotten:
        if self.away:
            raise DatabaseError("away")
        return Forgotten(2, 1)


@pytest.fixture
def notebook() -> Notebook:
    return Notebook()


@pytest.fixture
def assistant(clinic: Library, notebook: Notebook) -> Assistant:
    return Assistant(clinic, journal=notebook)


@pytest.mark.parametrize(
    ("text", "at"), [("2", 1), ("the second one", 1), ("yes", 0), ("yes please", 0), ("last", -1)]
)
def test_a_typed_choice_after_a_suggestion(assistant: Assistant, text: str, at: int) -> None:
    """As the buttons do; a yes means the best."""
    suggested = assistant.ask(ANN, UNSURE)

    assert suggested.kind == "suggest"
    assert assistant.ask(ANN, text).intent == suggested.offers[at]


def test_a_choice_is_from_what_was_offered_last(assistant: Assistant) -> None:
    """Below an answer stand its follow-ups; there a yes chooses nothing."""
    chosen = assistant.ask(ANN, UNSURE).offers[1]
    answer = assistant.ask(ANN, "2")
    follow_up = assistant.ask(ANN, "the first one")

    assert answer.intent == chosen
    assert follow_up.intent == answer.offers[0]
    assert assistant.ask(ANN, "yes").kind == "fallback"


def test_a_no_after_a_suggestion(assistant: Assistant) -> None:
    """As the button "None of these"; a yes or no after a list of topics is no choice."""
    assistant.ask(ANN, UNSURE)

    assert assistant.ask(ANN, "none of these").kind == "fallback"
    assistant.say(ANN, "topics")
    assert assistant.ask(ANN, "ok").kind != "answer"


def test_a_number_chooses_from_a_menu(assistant: Assistant) -> None:
    """From the list of topics and from what a fallback offers."""
    assistant.say(ANN, "topics")
    assert assistant.ask(ANN, "3").intent == "duration"
    offers = assistant.ask(ANN, GIBBERISH).offers
    assert assistant.ask(ANN, "second").intent == offers[1]


def test_a_question_is_never_a_choice(assistant: Assistant) -> None:
    """Whatever was offered before."""
    assistant.ask(ANN, UNSURE)

    assert assistant.ask(ANN, "is walking good").intent == "walking"


def test_an_intent_that_is_gone_cannot_be_chosen() -> None:
    """The file may have changed since the offer."""
    library = library_of(CLINIC)
    assistant = Assistant(library)
    assistant.ask(ANN, HEAT)
    offered = assistant.ask(ANN, UNSURE).offers
    library.current = library_of(many(3)).current

    assert assistant.shown(ANN) is None
    assert assistant.ask(ANN, "2").intent not in offered


def test_people_of_a_group_have_conversations_of_their_own(assistant: Assistant) -> None:
    """A number of one person never chooses from what another was offered."""
    offered = assistant.ask(BOB_IN_GROUP, UNSURE).offers

    assert assistant.ask(CID_IN_GROUP, "2").kind == "fallback"
    assert assistant.ask(BOB_IN_GROUP, "2").intent == offered[1]


def test_nothing_that_a_group_does_not_see_can_be_chosen(assistant: Assistant) -> None:
    """A fallback in a group shows no topics."""
    assert assistant.ask(BOB_IN_GROUP, GIBBERISH).offers == ()
    assert assistant.ask(BOB_IN_GROUP, "1").kind == "fallback"


def test_after_a_courtesy_the_talk_goes_on_where_it_was(assistant: Assistant) -> None:
    assistant.ask(ANN, HEAT)
    assert assistant.ask(ANN, "thanks").intent == "chat_thanks"

    assert assistant.shown(ANN) == "heat"


def test_the_second_miss_in_a_row_is_said_differently(assistant: Assistant) -> None:
    """An answer in between starts anew."""
    first = assistant.ask(ANN, GIBBERISH)
    second = assistant.ask(ANN, GIBBERISH)
    assistant.ask(ANN, HEAT)

    assert first.text != second.text
    assert assistant.ask(ANN, GIBBERISH).text == first.text


def test_signs_in_pieces_are_read_together_for_two_minutes() -> None:
    """ "my groin" · "is numb" is an emergency, but not an hour later."""
    now = [0.0]
    assistant = Assistant(library_of(CLINIC), clock=lambda: now[0])
    assistant.ask(ANN, "my groin")
    now[0] = 100.0
    together = assistant.ask(ANN, "is numb")
    assistant.ask(CID_IN_GROUP, "my groin")
    now[0] = 3700.0

    assert together.kind == "emergency"
    assert assistant.ask(CID_IN_GROUP, "is numb").kind != "emergency"


@pytest.mark.parametrize(
    ("wire", "kind", "in_place"),
    [
        ("heat", "answer", False),
        ("pick-heat", "answer", True),
        ("none-all", "fallback", True),
        ("topics-all", "topics", False),
        ("page-p1", "topics", True),
        ("signs-all", "signs", False),
        ("gone", "moved", False),
        ("pick-gone", "moved", True),
        ("NEVER A BUTTON", "moved", False),
        ("up-gone", "moved", False),
    ],
)
def test_presses(assistant: Assistant, wire: str, kind: str, in_place: bool) -> None:
    """Every button leads somewhere, whatever has become of its intent."""
    press = assistant.press(ANN, wire)

    assert press.reply is not None
    assert (press.reply.kind, press.in_place) == (kind, in_place)


@pytest.mark.parametrize("about", ["heat", "fallback"])
def test_a_vote_is_thanked_for(assistant: Assistant, notebook: Notebook, about: str) -> None:
    """A word, no message."""
    press = assistant.press(ANN, f"down-{about}")

    assert press.reply is None
    assert press.toast
    assert notebook.notes == [("voted", 1, about, False)]


@pytest.mark.parametrize(
    ("link", "kind"),
    [
        ("heat", "answer"),
        ("pick-heat", "answer"),
        ("topics-all", "topics"),
        ("", "greeting"),
        ("gone", "greeting"),
        ("up-heat", "greeting"),
        ("ref=42", "greeting"),
    ],
)
def test_deep_links(assistant: Assistant, link: str, kind: str) -> None:
    """A link that leads nowhere greets, since whoever opens it is new."""
    assert assistant.open(ANN, link).kind == kind


def test_every_intent_can_be_linked(library: Library) -> None:
    """Of the shipped file, those outside the menu too."""
    assistant = Assistant(library)

    assert all(assistant.open(ANN, id_).intent == id_ for id_ in library.current.catalog.intents)


def test_what_the_journal_is_told(assistant: Assistant, notebook: Notebook) -> None:
    """Answers, misses with what was offered, choices; of an emergency no text."""
    assistant.ask(ANN, HEAT)
    offered = assistant.ask(ANN, UNSURE).offers
    assistant.ask(ANN, "2")
    assistant.press(ANN, "pick-heat")
    assistant.press(ANN, "topics-all")
    assistant.ask(BOB_IN_GROUP, GIBBERISH)
    assistant.ask(ANN, FEVER)

    assert notebook.notes == [
        ("answered", "heat"),
        ("suggest", 1, UNSURE, offered),
        ("chosen", 1, offered[1]),
        ("chosen", 1, "heat"),
        ("fallback", 2, GIBBERISH, ()),
        ("emergency", 1, "urgent"),
    ]


async def test_forgetting_covers_every_chat_of_a_person(assistant: Assistant) -> None:
    """And nobody else."""
    for who in (ANN, Who(-5, 1), CID_IN_GROUP):
        assistant.ask(who, HEAT)
    reply = await assistant.forget(ANN)

    assert reply.text == "Deleted: 2 of your messages and 1 of your votes."
    assert [assistant.shown(who) for who in (ANN, Who(-5, 1), CID_IN_GROUP)] == [None, None, "heat"]


async def test_forgetting_while_the_database_is_away(
    assistant: Assistant, notebook: Notebook
) -> None:
    """Nobody is told that something was deleted which was not."""
    notebook.away = True

    assert (await assistant.forget(ANN)).kind == "not_forgotten"


async def test_without_a_journal_there_is_nothing_to_forget(clinic: Library) -> None:
    """As in the terminal."""
    assert "0 of your messages" in (await Assistant(clinic).forget(ANN)).text


@pytest.mark.parametrize(
    ("typed", "first"), [(HEAT, "heat"), ("is walking good", "walking"), ("how lo", "duration")]
)
def test_inline_results(assistant: Assistant, typed: str, first: str) -> None:
    """What was asked first; half a word is enough for a title."""
    assert assistant.search(typed, 50)[0].intent == first


def test_inline_results_never_list_small_talk(assistant: Assistant) -> None:
    """And nothing for nonsense."""
    assert all(reply.intent != "chat_thanks" for reply in assistant.search("thanks", 50))
    everything = [reply.intent for reply in assistant.search("", 50)]
    assert everything == ["heat", "walking", "duration", "er_visit"]
    assert assistant.search(GIBBERISH, 50) == []
    assert len(assistant.search("", 2)) == 2


@pytest.mark.parametrize("typed", [NUMB, FEVER, DESPAIR])
def test_inline_results_begin_with_a_notice(assistant: Assistant, typed: str) -> None:
    """An emergency comes first everywhere."""
    assert assistant.search(typed, 50)[0].kind == "emergency"


def test_old_conversations_make_room(clinic: Library) -> None:
    """Memory is bounded."""
    assistant = Assistant(clinic)
    for number in range(5_001):
        assistant.press(Who(number, number), "heat")

    assert assistant.shown(Who(0, 0)) is None
    assert assistant.shown(Who(5_000, 5_000)) == "heat"


def test_a_notice_is_called_to_mind(clinic: Library) -> None:
    """Who asks on right after a notice is reminded, five times and for ten minutes."""
    now = [0.0]
    assistant = Assistant(clinic, clock=lambda: now[0])
    ann = Who(1, 1)

    notice = assistant.ask(ann, "my groin is numb")
    asked_on = assistant.ask(ann, HEAT)
    unclear = assistant.ask(ann, GIBBERISH)
    thanks = assistant.ask(ann, "thanks")
    more = [assistant.ask(ann, HEAT) for _ in range(3)]
    over = assistant.ask(ann, HEAT)

    assert notice.kind == "emergency"
    assert "comes first" in asked_on.text.split("\n")[0]
    assert asked_on.intent == "heat"
    assert "comes first" in unclear.text.split("\n")[0]
    assert "112" in unclear.text.split("\n")[0]
    assert unclear.text.count("112") == 1
    assert "Numbness around the groin" in unclear.text
    assert unclear.kind == "fallback"
    assert unclear.rows == Assistant(clinic).ask(ann, GIBBERISH).rows
    assert "comes first" in thanks.text
    assert all("comes first" in reply.text for reply in more)
    assert "comes first" not in over.text

    assistant.ask(ann, "my groin is numb")
    now[0] += 601
    assert "comes first" not in assistant.ask(ann, HEAT).text


def test_what_was_taken_back_is_not_called_to_mind(library: Library) -> None:
    """Nor is it read together with what comes; but words of dying are not taken back so."""
    sorry = "sorry, that was a false alarm"
    joking, dying = Who(1, 1), Who(2, 2)
    assistant = Assistant(library)

    notice = assistant.ask(joking, "i can't feel my groin")
    taken_back = assistant.ask(joking, sorry)
    after = assistant.ask(joking, "heat or ice")
    later = assistant.ask(joking, "is sex ok")
    assistant.ask(dying, "i want to kill myself")
    held = assistant.ask(dying, sorry)

    assert notice.signs == ("saddle_numbness",)
    assert "false alarm" in taken_back.text
    assert not any("comes first" in reply.text for reply in (taken_back, after))
    assert later.kind != "emergency"
    assert "I have not forgotten" in held.text


def test_after_an_urgent_notice_today_is_soon_enough(clinic: Library) -> None:
    """Not so where something else was there that cannot wait, before or after."""
    today, at_once = "medical advice today", "get help now"
    alone, numb_first, numb_later = (Who(number, number) for number in (1, 2, 3))
    assistant = Assistant(clinic)

    assistant.ask(alone, "i have a high fever")
    answered, unclear = assistant.ask(alone, HEAT), assistant.ask(alone, GIBBERISH)
    assistant.ask(numb_first, "my groin is numb")
    assistant.ask(numb_first, "i have a high fever")
    assistant.ask(numb_later, "i have a high fever")
    assistant.ask(numb_later, "my groin is numb")

    assert today in answered.text.split("\n")[0]
    assert "112" not in answered.text
    assert today in unclear.text
    assert "112" in unclear.text.split("\n")[0]
    for person in (numb_first, numb_later):
        reminded = assistant.ask(person, HEAT)
        assert at_once in reminded.text
        assert today not in reminded.text
        assert "112" in reminded.text


def test_after_words_of_dying_the_helplines_come_again(clinic: Library) -> None:
    assistant = Assistant(clinic)
    ann = Who(1, 1)
    assistant.ask(ann, "i want to die")

    answered = assistant.ask(ann, HEAT)
    assert "988" in answered.text.split("\n")[0]
    assert answered.intent == "heat"
    unclear = [assistant.ask(ann, GIBBERISH) for _ in range(2)]
    assert all("988" in reply.text and "Call 988" not in reply.text for reply in unclear)
    assert all(reply.kind == "emergency" and not reply.offers for reply in unclear)


def test_the_other_signs_are_named_beside_the_helplines(clinic: Library) -> None:
    assistant = Assistant(clinic)
    assistant.ask(ANN, "i want to die. my groin is numb")

    unclear = assistant.ask(ANN, GIBBERISH)

    assert "988" in unclear.text
    assert "Numbness around the groin" in unclear.text


def test_what_sounds_like_a_sign_offers_help_and_is_never_kept(
    clinic: Library, notebook: Notebook
) -> None:
    """Also where it is denied, or about something else."""
    assistant = Assistant(clinic, journal=notebook)
    reply = assistant.ask(Who(1, 1), "no, i do not want to die, blorf blorf")

    assert reply.kind in ("fallback", "suggest")
    assert reply.offers[0] == "er_visit"
    assert notebook.notes == [(reply.kind, 1, "", reply.offers)]
