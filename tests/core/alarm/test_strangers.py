"""Wordings of people who had not read the file, and their neighbours that must stay silent."""

from __future__ import annotations

import pytest
from signs_of_the_file import raised


def each(texts: str) -> pytest.MarkDecorator:
    """One case for each line."""
    return pytest.mark.parametrize("text", [line.strip() for line in texts.strip().splitlines()])


@each("""
    no numbness except between my legs
    no numbness except in my groin
    not numb anywhere, only between the legs
    no numbness apart from my private parts
    no numbness besides my groin
    i feel no numbness, except my genitals
    theres no numbness or tingling other than in my private area
    no numbness but between my legs
    no numbness anywhere but my groin
    no numbness or weakness except down there
    nothing is numb except my groin
    no numbness with the exception of my groin
    no numbness unless you count my groin
    no numbness save for the groin
    no numbness expect in my groin
    no numbness a part from my groin
    no numbness except the skin around my groin
    no numbness except for a small patch near my anus
    no numbness or pain, only in my groin
    no numbness, just my private parts
    no numbness but my inner thighs
    no numbness, only my groin since yesterday
    no numbness. except in my groin
    no numbness anywhere. only between my legs
    no numbness in arms or legs, only in the saddle
    my legs arent numb, only my privates
    numbness: none, except in my groin
    no numb legs only numb groin
    no numbness in my legs, only my groin
    no weakness, no numbness only in the groin
""")
def test_a_denied_numbness_is_there_where_an_exception_is_made(text: str) -> None:
    assert "saddle_numbness" in raised(text)


@each("""
    no problems peeing except i cant feel it
    no trouble peeing except it wont start
    no problems with my bladder except it leaks
    no issues weeing apart from i dont feel it coming out
    bladder is fine except it leaks
    bladder works fine apart from i cant hold it
""")
def test_so_is_a_trouble_of_the_bladder(text: str) -> None:
    assert "bladder" in raised(text)


@each("""
    no weakness except in my legs
    no weakness apart from my left foot
    not weak anywhere except my foot
    no pain except in both legs
    no pain except in my chest
    no numbness except my arm
""")
def test_an_exception_makes_any_sign_there(text: str) -> None:
    assert raised(text)


@each("""
    no numbness in my groin
    no numbness anywhere, not even in the groin
    no numbness in my groin or anywhere besides
    no fever apart from last week
    no fever except after my vaccination, back is stiff
    no numbness, groin is fine
    no numbness apart from that, bum is fine
    no numbness except in my toes and my groin is fine
    no numbness anywhere, only back pain between my shoulders
    no numbness, just a stiff back and a tight groin
    no numbness, only pain in my bum
    no numbness except pain in my bum
    no numbness, pain or weakness, just tight glutes
    no numbness but my groin is sore
    no numbness but my bum hurts
    no numbness but pain in my back and only in my groin
    no numbness, i have pain only in my groin
    no numbness, the spasm is only in my bum
    no numbness, not only in the groin
    no numbness, never just in the groin
    no numbness or tingling, just my legs and back hurt
    no numbness, just my bum and back hurt
    no numbness, only my groin muscle twitches
    no numbness except my thumb
    no numbness between my legs, only in my back
    no numbness. my back only hurts in the groin
    no numbness except when i lift my left elbow, groin fine
    no weakness but legs are tired
    no weakness apart from my back
    no pain in my legs, only my back
    no bladder trouble other than the usual
    no blood in stool, only my bum hurts
    no injury, just on blood thinners, back hurts
    no fall, only on warfarin, back hurts
    no numbness. i expect in my groin none
""")
def test_a_denial_without_an_exception_or_with_another_holds(text: str) -> None:
    assert raised(text) == []
