"""What looks like an emergency of one's own and is none, and its neighbours that are."""

from __future__ import annotations

import pytest
from signs_of_the_file import raised

each = pytest.mark.parametrize


@each(
    "told",
    [
        "a mate on site came off a scaffold twenty years ago and broke his back, mine just locked",
        "my uncle was in a car crash in 1992 and had a bad back from then. mine is new",
        "my sister had a car accident 15 years ago, mine is only stiff",
        "my nanna had cancer and now i fear for my back",
        "our dog fell down the steps and hurt her back",
        "this ache is total murder",
        "my back is totaled from the gym",
        "got hit with a vicious back spasm in the car park",
        "been hit with a nasty back spasm",
        "my back has crashed",
        "pregnant and my bak hrts",
        "pregnant, my back huts",
        "sweating on the scaffold in this heat and my back seized",
        "working in the sun sweating and my back aches",
        "dead legs from lots of squats and a stiff back",
        "passed out drunk on the sofa, now my back hurts",
        "passed out on the couch asleep, my back is stiff",
        "not numb, peeing normal",
        "not numb and peeing normal, it just aches",
        "want to die of embarrassment, got stuck on the loo with my back",
        "fell off my diet and my back aches",
        "fell over laughing and my back seized",
        "the baby is sleeping and my bum hurts",
        "my back hurts down there when i sleep",
    ],
)
def test_nothing_of_this_is_an_emergency(told: str) -> None:
    assert raised(told) == []


@each(
    ("told", "sign"),
    [
        ("my uncle fell off a ladder and hurt his back", "major_injury"),
        ("my uncle fell off a ladder years ago and now he cant feel his legs", "both_legs"),
        (
            "dad fell off a ladder years ago and today he fell off one again and hurt his back",
            "major_injury",
        ),
        (
            "my mate fell off a roof years ago, i fell off one today and hurt my back",
            "major_injury",
        ),
        ("my mum fell off a chair and hurt her back like years ago", "major_injury"),
        ("my dad fell off a ladder, he broke his back years ago too", "major_injury"),
        ("my mum had cancer and now her back hurts", "cancer"),
        ("my mum had cancer and so did i, my back hurts", "cancer"),
        ("my dog fell on me and hurt my back", "major_injury"),
        ("i totaled my car and my back hurts", "major_injury"),
        ("got hit by a nasty driver and have a back spasm", "major_injury"),
        ("my back crashed into the wall", "major_injury"),
        ("pregnant and he hits me in the stomach", "pregnancy_bleeding"),
        ("sweating and chills in this heat and my back hurts", "fever"),
        ("sweating all night and my back hurts", "fever"),
        ("dead legs and a tight back", "both_legs"),
        ("passed out and my back hurts", "belly_tearing"),
        ("took tramadol and passed out drunk on the sofa", "overdose_or_bleed"),
        ("not peeing normal, back hurts", "bladder"),
        ("peeing normal amounts but cant feel it", "bladder"),
        ("numb down there, peeing normal", "saddle_numbness"),
        ("i want to die of this pain", "self_harm"),
        ("want to die of embarrassment, i will kill myself", "self_harm"),
        ("fell off my bike and my back hurts", "major_injury"),
        ("fell over laughing and landed on my back", "major_injury"),
        ("my down there is sleeping since my back went", "saddle_numbness"),
        ("my private part is asleep", "saddle_numbness"),
        ("my bum is sleeping", "saddle_numbness"),
        ("waters broke and i fell and broke my back", "major_injury"),
    ],
)
def test_what_stands_beside_it_is(told: str, sign: str) -> None:
    assert sign in raised(told)


@each("told", ["waters broke and back is cramping", "my water broke and my back hurts"])
def test_waters_that_broke_are_no_broken_back(told: str) -> None:
    assert raised(told) == ["pregnancy_bleeding"]
