"""Wordings of people who had not read the file, and their neighbours that must stay silent."""

from __future__ import annotations

import pytest
from signs_of_the_file import raised, section


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
    no pins and needles bar my groin
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


@each("""
    my back just went into total lockdown when i bent down
    my back is in total agony
    total pain in my lower back
    back locked, total nightmare
    gym total: 3 sessions this week, back tight
    in total how many days will this pain last
    i am a total wreck, back locked up since monday
    total hip replacement and back pain
    my back is totally locked
    my back is totaly stuck
    im totally wiped out from this back pain
    the car cost 300 in total, back hurts
""")
def test_total_is_no_totalled_car(text: str) -> None:
    assert raised(text) == []


@each("""
    totalled my car, back hurts
    car is totaled
    i totaled the truck and my back hurts
    the van was written off yesterday, my back is stiff
    wiped out on my bike, back hurts
""")
def test_a_totalled_car_is(text: str) -> None:
    assert raised(text) == ["major_injury"]


@each("""
    dropped to my knees when it hit, back spasm
    when it hit me my back was stuck
    it hit my back out of nowhere while brushing teeth
    it hit me in the lower back out of nowhere
    i got struck down by a back spasm
    struck by back pain
    hit with the worst pain in my back
    got hit by sudden back pain this morning
    pain hit me in the lower back when i bent
    a spasm hit my back
    my back just crashed on me
    hit a wall with my back pain
    my back has been hit hard by the cold weather
    my back got hit by the cold
    back got knocked out by a spasm
""")
def test_a_pain_that_hits_is_no_blow(text: str) -> None:
    assert raised(text) == []


@each("""
    got hit by a car
    a beam hit my back
    it hit me in the back
    it fell off the shelf and hit my back
    a ladder fell and when it hit me my back cracked
    a beam came down. when it hit me my back locked
    a shelf above my back crashed on me
    something heavy hit me in the back suddenly
    back pain, hit in the back by a ball
    back pain hit by a car
    the pain, hit in the back with a bat
    my back was hit by a falling branch
    my back was hit hard by a cold steel beam
    got hit by a car and now a spasm hit me
    crashed my car, back hurts
    thrown from a horse and threw up, back pain
""")
def test_a_blow_is_one_beside_pain(text: str) -> None:
    assert "major_injury" in raised(text)


@each("""
    threw up from the back pain
    throwing up from my back pain
""")
def test_who_throws_up_was_not_thrown(text: str) -> None:
    assert "major_injury" not in raised(text)


@each("""
    he is not breathing
    he isnt breathing
    she's not breathing
    he is not even breathing
    my husband isnt brething
    she stopped breathing
    he has stopped breathing
    gran stops breathing when it spasms
    she doesnt breathe
    he is no longer breathing
    not breathing well because the pain
    mum isn't breathing properly
""")
def test_who_does_not_breathe_is_in_trouble(text: str) -> None:
    assert "chest_pain" in raised(text)


@each("""
    my dad is not responding
    he doesnt respond
    she wont respond to me
    she cant respond to pain
    he stopped responding
    mum is not waking up
    he has no pulse
""")
def test_so_is_who_does_not_answer_or_wake(text: str) -> None:
    assert "belly_tearing" in raised(text)


@each("""
    i'm not out of breath
    not short of breath, just stiff
    it doesnt hurt to breathe
    im not holding my breath
    should i stop holding my breath
    i dont have breathing problems
    not breathing in while stretching
    not breathing deeply enough in yoga
    i stopped breathing exercises
    dont forget to breathe
    it stopped, breathing is fine
    my dad is not responding to treatment, stiff back
    he doesnt respond to my emails
    i emailed my physio twice and he won't respond
    my back is not responding to heat
    the bot isnt responding
""")
def test_a_way_to_breathe_and_a_silent_physio_are_nothing(text: str) -> None:
    assert raised(text) == []


@each("""
    took all my codeine
    help i took all my codeine
    i took all the tramadol
    took all of my paracetamol
    she has taken all her painkillers
    swallowed all my diazepam
    i have taken more paracetamol than it says on box
    taken more than it says on the packet
    took more ibuprofen than allowed
    taking 800mg ibuprofen every 2 hours
    taking 2 paracetamol every two hours
    paracetamol every 3 hrs
    ibuprofen every hour
    codeine every couple of hours
    can i take paracetamol, been taking ibuprofen every 2 hours
    i finished the whole strip of ibuprofen
    finished a whole box of paracetamol
    can i take my tramadol with oxycodone they dont work alone
    i took tramadol and oxycodone together
    took codeine on top of tramadol
""")
def test_too_much_and_too_often_is_too_many_pills(text: str) -> None:
    assert "overdose_or_bleed" in raised(text)


@each("""
    took all my things to the car
    i took my codeine
    took ibuprofen every 8 hours as it says
    i took paracetamol every 4 hours
    paracetamol every 4-6 hours
    paracetamol every 4 to 6 hours
    took ibuprofen every few hours
    ibuprofen every 6 hours ok?
    can i take ibuprofen every 2 hours
    can i take more ibuprofen than it says on the box
    took ibuprofen and walked every 2 hours
    can i ice it every 2 hours after ibuprofen
    spasm comes every 2 hours, ibuprofen doesnt help
    i took all my codeine as prescribed and need a new prescription
    should i take all my tablets with food
    i take all my medication every morning
    took codeine all week
    finished the packet of naproxen last week, back still hurts
    all my ibuprofen is gone
    tried codeine and tramadol, nothing works
    switched from tramadol to oxycodone
    tramadol or codeine which is better
    tramadol with paracetamol
    can i take ibuprofen with paracetamol
""")
def test_medicine_as_it_should_be_taken_is_not(text: str) -> None:
    assert raised(text) == []


@each("""
    fell off my horse, heat or ice?
    slipped on ice yesterday, can hardly move, heat or ice?
    horse threw me off
    the pony bucked me off
    got bucked off my horse
    thrown from my horse
    came off my bike
    i came off my motorbike yesterday
    fell off a ladder
    fell down the stairs, what should i do
    fell from a tree
    fell on the ice this morning, heat or cold
    slipped in the shower, can hardly move
    was in a car accident this morning, what should i do
    car crash yesterday, heat or ice?
""")
def test_a_bad_fall_counts_without_a_word_of_the_back(text: str) -> None:
    assert raised(text) == ["major_injury"]


@each("""
    fell asleep
    fell asleep on the ice pack
    fell off the wagon
    slipped disc
    came off the painkillers
    came off the plane stiff
    got off my bike stiff
    off my bike for weeks
    fell for it
    fell behind with my exercises
    my phone fell down the stairs
    the heat pad fell off
    the ice pack slipped off
    slipped into the shower with a stiff back
    my book fell off my shelf
""")
def test_other_falls_are_none(text: str) -> None:
    assert raised(text) == []


@each("""
    had back surgery 10 years ago, back hurts
    had back surgery 10 years ago, back went last week
    had spinal fusion in 2015, stiff for a week
    2 years ago i had a discectomy, back is stiff this week
    discectomy two years ago, now tight
    had back surgery 8 months ago, stiff
    discectomy 20 weeks ago, stiff
    had spine surgery as a kid
    my dad had back surgery
    should i get surgery
    my back locked 3 weeks ago, should i get back surgery
    hurt it 2 weeks ago, they recommended a discectomy
    i want to avoid back surgery, its been 3 weeks
    do i need surgery for a slipped disc, it began weeks ago
    im booked for disc surgery, hurt it weeks ago
    my back surgery is in 3 weeks
    never had back surgery, started weeks ago
    how long after disc surgery can i stretch
    will i need spinal fusion
    knee surgery
    knee surgery 3 weeks ago and now my back is stiff
    hip replacement 3 weeks ago
""")
def test_other_operations_and_old_ones_are_none(text: str) -> None:
    assert raised(text) == []


@each("""
    i want to stretch after my discectomy 3 weeks ago
    do i need to rest, discectomy 3 weeks ago
    slipped disc 2 years ago, had a discectomy 3 weeks ago
    disc surgery yesterday, the first was years ago
    can i stretch 4 weeks after disc surgery
""")
def test_a_wish_or_an_old_trouble_hides_no_operation(text: str) -> None:
    assert raised(text) == ["back_surgery"]


def test_a_fever_after_an_operation_leads() -> None:
    assert raised("back surgery two weeks ago and now a fever") == ["fever", "back_surgery"]


@each("""
    vomiting from the pain
    threw up from my back pain
    i was sick with the pain, back is locked
    puking because of the back spasm
    pain so bad i puked
    my back hurts so much it made me throw up
""")
def test_who_vomits_from_the_pain_speaks_of_no_kidneys(text: str) -> None:
    assert raised(text) == []


@each("""
    vomiting and flank pain
    vomiting from kidney pain
    kidney pain so bad i threw up
    pain in my side so bad that i puked
    back pain and vomiting
    cant stop vomiting from back pain
    keep throwing up from the back pain
    vomiting from the back pain and burning pee
""")
def test_other_vomiting_may_be_the_kidneys(text: str) -> None:
    assert "blood_in_urine" in raised(text)


@each("""
    had an epidural last week now back pain and headache
    im hiv positive and back pain
    fever and back pain
""")
def test_a_risk_of_infection_comes_under_its_name(text: str) -> None:
    assert raised(text) == ["fever"]
    assert section().signs["fever"].title == "Fever or a risk of infection, with back pain"


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("when i wipe i dont feel the paper", "saddle_numbness"),
        ("my wang is numb", "saddle_numbness"),
        ("only dribbles come out", "bladder"),
        ("totally numb leg", "leg_weakness"),
        ("my whole leg is numb", "leg_weakness"),
        ("completely numb leg since this morning", "leg_weakness"),
        ("numb toes on one foot", "leg_weakness"),
        ("the toes on my left foot are numb", "leg_weakness"),
        ("my toes wont lift", "leg_weakness"),
        ("my nan is confused and has back pain", "stroke_like"),
        ("grandma is really confused and her back hurts", "stroke_like"),
        ("pain in my arm and sweating", "chest_pain"),
        ("sweating and my arm hurts", "chest_pain"),
    ],
)
def test_what_else_strangers_said_raises_its_sign(text: str, sign: str) -> None:
    assert sign in raised(text)


@each("""
    numb leg
    tingling down my leg to my toes
    my foot is numb from crossing my legs
    my toes are cold and my foot hurts
    my back is totally locked and my leg hurts
    my legs are completely tired
    im confused about my back pain
    my gran is confused about which exercises to do
    my mum is confused what painkiller she should buy for her back
    my wife says rest, dad says walk, im confused
    my arm hurts after sweating in the gym
    the drops come out of the ice pack
""")
def test_what_is_near_it_raises_none(text: str) -> None:
    assert raised(text) == []
