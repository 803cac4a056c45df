"""What a well-spelt word stands for, whatever its ending.

A gentler stemmer than Snowball, which makes one word of "several" and "severe" and does not know
that "fell" is a fall. Nothing here is about backs: what the signs say stands in ``intents.yaml``.
"""

from __future__ import annotations

from functools import lru_cache


def word_set(words: str) -> frozenset[str]:
    """The words of a text, as a set."""
    return frozenset(words.split())


_FAMILIES = {
    "cant": "cant cannot cannt couldnt cudnt carnt cnt unable wont wouldnt barely hardly scarcely "
    "cannae couldnae willnae winnae wouldnae cyaan cyan kyaan couldny willny wullny wouldny",
    "not": "not isnt arent wasnt werent dont doesnt didnt havent hasnt hadnt aint never isnae "
    "arenae wasnae wisnae werenae dinnae doesnae didnae havenae hasnae hadnae isny wasny wisny "
    "dinny doesny didny havny hasny nuh",
    "trouble": "trouble difficulty difficulties difficult hard problem problems issue issues "
    "struggle struggling struggles struggled",
}
FAMILY = {word: name for name, words in _FAMILIES.items() for word in words.split()}
"""Words that mean the same beside any verb: "couldn't", "unable" and "cannot" are ``cant``."""

ARTICLES = word_set("a an the my ma his her their our your its ur mi")
LIGHT = ARTICLES | word_set(
    "i im ah ahm ahve he she they we you u mine hers theirs ours yours ive id ill hes shes theyre "
    "theyve weve youve is am are was wis wiz were been be being has have had having s really very "
    "so just even quite totally completely absolutely fully properly bit little also still now "
    "then basically literally actually pretty kinda sorta rlly rly realy rele hella lowkey "
    "fucking fuckin fkn effing freaking frigging feckin damn"
)
SILENT = LIGHT | word_set(
    "me him them dem us it to tae of in on at for with this that these those there some any all "
    "like about rather how and which kind sort di wi dad dads mum mums mom moms husband wife"
)
"""Words that a phrase of the file reads over; of these, it drops the light ones itself."""
PRONOUNS = word_set("i he she they we you u")

IRREGULAR = {
    form: base
    for base, forms in {
        "fall": "fell fallen falls falling",
        "give": "gave given gives giving",
        "lose": "lost loses losing loss losses loosing",
        "feel": "felt feels feeling feelings",
        "go": "went gone goes going",
        "take": "took taken takes taking",
        "break": "broke broken breaks breaking",
        "throw": "threw thrown throws throwing",
        "bleed": "bled bleeds bleeding",
        "pee": "peed peeing pees pipi peepee",
        "wee": "weed weeing wees",
        "poo": "pooed pooing poos",
        "die": "died dying dies",
        "shit": "shat shitted shitting shits",
        "wake": "woke woken wakes waking",
        "breathe": "breath breaths breathing breathes breathed",
        "come": "came comes coming",
        "see": "saw seen seeing sees",
        "keep": "kept keeping keeps",
        "hear": "heard hearing hears",
        "drive": "drove driven driving drives",
        "speak": "spoke spoken speaking speaks",
        "worse": "worsening worsened worsen worsens",
        "bend": "bent bends bending",
        "hold": "held holds holding haud hauds",
        "down": "doon",
        "off": "aff",
        "from": "frae fae",
        "out": "oot",
        "both": "baith",
        "dead": "deid",
        "head": "heid",
        "sore": "sair",
        "blood": "bluid",
        "mouth": "mooth",
        "night": "nicht",
        "piss": "pish",
        "want": "waan",
        "no": "nae",
        "temperature": "temp temps temperatures",
        "myself": "masel masell mysel miself mesself meself missel mesel",
        "sit": "sat sits sitting",
        "stand": "stood stands standing",
        "foot": "feet foots",
        "child": "children childs",
        "calf": "calves",
        "lie": "lying lay laying lies laid",
        "tear": "tore torn tears tearing",
        "inject": "injection injections injected injecting",
        "operate": "operation operations operated op",
        "urinate": "urination urinated urinating urinates",
        "paralyse": "paralysed paralyzed paralysing paralyzing paralysis paralyze",
        "weak": "weakness weaker weakened weakening weaken weakens",
        "tight": "tightness tightening tightened tighter tightens",
        "do": "did does doing done",
        "buckle": "buckled buckling buckles",
        "tingle": "tingling tingles tingled tingly",
        "ache": "aching aches ached achy",
        "bruise": "bruising bruises bruised",
        "control": "controls controlled controlling controll",
        "hour": "hours hrs",
        "totall": "totalled totaled totalling totaling",
    }.items()
    for form in forms.split()
}

_PLURAL = word_set(
    "legs feet arms hands thighs calves ankles knees limbs waters balls nuts bits privates guts "
    "odds goods sons chills shivers pins pegs"
)
"""Where the plural says more than the singular: a file that says ``legs`` means more than one,
while ``leg`` is also found in "legs"."""
_ALONE = word_set(
    "accidents note notes noted scare scared scares scaring site sites cute plane planes tape "
    "tapes taped taping cane canes paste hive hives heroine spin spins spinning win wins winning "
    "tone tones mane masse fare pope bathe crumbs pine pines rage shine wade hop hops hopped "
    "hopping"
)
"""Words that an ending cut off would make another word: "scared" is no scar, "note" no "not".

Who keeps having accidents was not in an accident."""
_PUNCTUATION = str.maketrans("", "", "';\"/")


def stem(word: str) -> str:
    """The word without its regular ending; not always a word itself."""
    if word in _ALONE:
        return word
    known = IRREGULAR.get(word)
    if known is not None:
        word = known
    elif len(word) > 3:
        word = _cut(word)
    return word[:-1] if len(word) > 3 and word.endswith("e") else word


def _cut(word: str) -> str:
    if word.endswith("ness") and len(word) > 6:
        return _spelled(word[:-4])
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("ly") and len(word) > 6:
        return word[:-2]
    if word.endswith("ing") and len(word) > 5 and _vowel(word[:-3]):
        return _spelled(word[:-3])
    if word.endswith("ed") and not word.endswith("eed") and len(word) > 4 and _vowel(word[:-2]):
        return _spelled(word[:-2])
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def _vowel(part: str) -> bool:
    return any(letter in "aeiouy" for letter in part)


def _spelled(part: str) -> str:
    """Undo what an ending did to the spelling: dizziness, slipped."""
    if part.endswith("i"):
        return part[:-1] + "y"
    if len(part) > 3 and part[-1] == part[-2] and part[-1] not in "lszef":
        return part[:-1]
    return part


@lru_cache(maxsize=10_000)
def forms_of(word: str) -> tuple[str, ...]:
    """Everything a well-spelt word stands for, the most particular first."""
    plain = word.translate(_PUNCTUATION)
    family = FAMILY.get(plain)
    if family is not None:
        return (family, plain)
    if plain in SILENT:
        return (plain,)
    if plain[0].isdigit():
        whole = plain.partition(".")[0].partition(",")[0]
        return (plain,) if whole == plain else (plain, whole)
    base = stem(plain)
    if plain in _PLURAL:
        return (plain, base)
    return (plain if base in SILENT else base,)
