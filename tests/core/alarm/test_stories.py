"""An old story, and a story of others: one word of today or of the writer, and the sign counts."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from signs_of_the_file import detector, raised

SPOILT = [
    (group["told"], group["reason"], group["words"].split(", "))
    for group in yaml.safe_load(Path(__file__).with_name("spoilt_stories.yaml").read_text("utf-8"))
]
OLD_FALL = "fell off a roof 20 years ago, {} upset"
OLD_STROKE = "my dad had a stroke 20 years ago, {} stiff"
SEEN = "on the news a man fell off a roof, {} stiff"
KIN = "my aunt had cancer, my back is stiff, {}"

TODAY = """
again, agian, agen, another, anther, anohter, now, rn, today, tody, tdoay, todya, 2day, tonight,
tonite, 2nite, yesterday, yestrday, yday, just, jus, jsut, lately, recently, currently, earlier,
same, one, ones, twice, second, once more, repeatedly, this morning, in the afternoon, at lunchtime,
at breakfast, noon, midnight, evening, last night, at nite, weekend, on monday, on tuesday,
on wednesday, on thursday, on friday, on saturday, on sunday, this week, past month, in january,
in february, in april, in june, in july, in august, in september, in october, in november,
in december, 10 seconds ago, 5 minutes back, an hour ago, 2 hrs ago, 3 days ago, two weeks ago,
6 wks back, a month ago, a moment, too, as well, cant sit, can't sit, cannot sit, agony, killing,
excruciating, unbearable, worst, ambulance, emergency
"""
BACK = """
it, its, it's, this, that, similar, identical, have, has, having, been, being, get, gets, getting,
got, do, doing, started, began, begins, begun, happened, feels, felt, think, since, every, still,
also, keeps, kept, like, likes, face, arm, arms, speech, slurring, drooping, numb, weakness,
tingling, vision, dizzy, headache, waking, woke, shaking, jerking, twitches, foaming, fitting
"""
OWN = """
i, im, i'm, ive, i've, id, i'd, me, my, mine, myself, we, us, our, ours, dad, mum, mom, mother,
father, wife, husband, son, daughter, partner, pain, pains, hurts, ache, aches, aching, agony, sore,
soreness, killing, burning, spasm, spasms, excruciating, numb, cant, can't, bleeding, help
"""
ILL = """
i, im, i'm, ive, i've, id, mine, mine's, me, myself, we, now, too, also, same, have, has, having,
got, getting, do, did, diagnosed, treatment, biopsy, waiting, test, tests, results, positive, stage,
spread, mets, her, his, she, shes, she's, he, hes, he's, they, their, remission, chemo,
radiotherapy, mastectomy, lump, lumps, tumor, tumours, oncologist, weight, night, nights, gene, brca
"""


def silenced(told: str, words: str) -> list[str]:
    """Those of some words beside which what is told raises nothing."""
    return [word for word in words.replace("\n", " ").split(", ") if not raised(told.format(word))]


@pytest.mark.parametrize("told", [OLD_FALL, OLD_STROKE, SEEN, KIN])
def test_a_story_raises_nothing(told: str) -> None:
    findings = detector().find(told.format("so"))

    assert findings.found == ()
    assert [stop.reason.split(" (")[0] for stop in findings.stopped] in (
        ["long over"],
        ["told of others"],
    )


@pytest.mark.parametrize(
    ("told", "words"), [(OLD_FALL, TODAY), (OLD_STROKE, BACK), (SEEN, OWN), (KIN, ILL)]
)
def test_a_word_of_today_or_of_the_writer_ends_the_story(told: str, words: str) -> None:
    assert silenced(told, words) == []


@pytest.mark.parametrize(
    "told",
    [
        "now {}",
        "today it is only {}",
        "this here is just from {}",
        "today my back is a bit {}",
        "it went this morning lifting, {}",
    ],
)
def test_a_back_that_is_stiff_today_says_nothing_of_a_fall_today(told: str) -> None:
    old = "fell off a ladder in 2009. "

    assert all(not raised(old + told.format(mild)) for mild in ("stiff", "sore", "digging"))
    assert raised(old + told.format("agony"))
    assert raised(old + told.format("stiff") + " again")


@pytest.mark.parametrize(("told", "reason", "words"), SPOILT)
def test_a_word_that_says_more_ends_a_story(told: str, reason: str, words: list[str]) -> None:
    alone = detector().find(told.format(""))
    stopped = {stop.sign for stop in alone.stopped if stop.reason.startswith(reason)}

    assert alone.found == ()
    assert [word for word in words if stopped.isdisjoint(raised(told.format(word)))] == []


@pytest.mark.parametrize(
    ("told", "sign"),
    [
        # said of the sign in another sentence, or in another clause
        ("i would go to bed. if my legs were numb, they arent", "both_legs"),
        ("i would worry. if my legs were numb, they arent", "both_legs"),
        ("what if it was bad. numb legs would worry me, they dont", "both_legs"),
        ("if my legs were numb i would go. my back locked. they arent", "both_legs"),
        ("my legs are numb, if you like i can say more, thats not me", "both_legs"),
        ("i moved house months ago. had a fever, all gone, back hurts", "fever"),
        ("my neighbour slipped a disc 20 years ago, numb legs, mine is just a strain", "both_legs"),
        ("my neighbour has numb legs, slipped disc years ago, mine is just stiff", "both_legs"),
        ("numb legs, my neighbour had a bad back years ago, mine is just stiff", "both_legs"),
        ("numb legs years ago, my neighbour had just a strain", "both_legs"),
        ("saw a film where a man fell, numb legs", "both_legs"),
        ("my legs are numb. saw a film where a man limps", "both_legs"),
        ("i cant feel my legs, playing games all day and my character died", "both_legs"),
        ("numb groin. what happens to people? not me, saw it online", "saddle_numbness"),
        ("what happens to people, not me, and my numb groin", "saddle_numbness"),
        # said of nobody else
        ("my toddler had a fever last week but he's fine now. his back is stiff", "fever"),
        ("the boss had fever, he is fine now, my back hurts", "fever"),
        ("my toddler had a fever last week but he's fine now, back hurts", "fever"),
        ("i had a fever in march, the chills of my boss are all gone, back hurts", "fever"),
        ("my neighbour had numb legs years ago, mine is stiff", "both_legs"),
        ("my neighbour had numb legs years ago", "both_legs"),
        ("my neighbour had just a strain 20 years ago and numb legs", "both_legs"),
        ("saw a film where a man with numb legs hit me", "both_legs"),
        ("saw a film where a man with numb legs told us so", "both_legs"),
        ("what happens to someone with a numb groin? not me", "saddle_numbness"),
        ("what happens with a numb groin? not me", "saddle_numbness"),
        ("what happens with a numb groin? just curious", "saddle_numbness"),
        ("not me. what happens with a numb groin? many people ask", "saddle_numbness"),
        (
            "my aunt had numb legs years ago. my pal had a numb groin. mine is just stiff",
            "saddle_numbness",
        ),
        ("what to do with a numb groin? not me, saw it online", "saddle_numbness"),
        # a fever that is over takes back no other sign
        (
            "my toddler had a numb groin last week but he's fine now, my back hurts",
            "saddle_numbness",
        ),
        ("my toddler had a fever and numb groin, he's fine now, my back hurts", "saddle_numbness"),
        (
            "my toddler had a numb groin and a fever, he's fine now, my back hurts",
            "saddle_numbness",
        ),
    ],
)
def test_a_story_takes_back_no_more_than_it_tells(told: str, sign: str) -> None:
    assert sign in raised(told)


@pytest.mark.parametrize(
    ("told", "reason"),
    [
        ("what happens to people with a numb groin? not me", 'asked about ("not me")'),
        ("if my legs were numb i would go. they arent", 'only supposed ("they arent")'),
        ("i moved. saw a film, a man had numb legs", 'made up ("saw a film , a man")'),
        (
            "hi my aunt had numb legs years ago, mine is only sore",
            'told of others ("hi my aunt had")',
        ),
    ],
)
def test_a_story_is_quoted_by_the_words_that_make_it_one(told: str, reason: str) -> None:
    assert reason in [stop.reason for stop in detector().find(told).stopped]
