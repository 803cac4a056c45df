"""Messages as people type them, brought to one plain form.

:func:`normalise` gives the plain text, :func:`tokens` its words as typed, :func:`words` its words
with contractions and chat forms written out, :func:`stem` what a word shares with its inflections.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_URL = re.compile(r"(?:https?://|www\.)\S+")
_REPEATS = re.compile(r"(.)\1{2,}")
_COMMAND = re.compile(r"\s*/\w+(?:@\w+)?\s*", re.ASCII)
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_LONG_NUMBER = re.compile(r"\d{5,}")
_NO_MINUTE = "mine"
"""Without its last e it would be read as the short form of a minute."""
_QUOTES = str.maketrans({"\u2019": "'", "\u2018": "'", "\u02bc": "'", "\u00b4": "'", "`": "'"})
_VOWELS = frozenset("aeiouy")

_CHAT_FORMS = {
    "u": "you", "ur": "your", "r": "are", "y": "why", "pls": "please", "plz": "please",
    "plss": "please", "wat": "what", "wut": "what", "wht": "what", "thx": "thanks", "ty": "thanks",
    "tnx": "thanks", "cuz": "because", "coz": "because", "cos": "because", "bc": "because",
    "b4": "before", "gud": "good", "hlp": "help", "shud": "should", "shld": "should",
    "cud": "could", "wud": "would", "bcoz": "because", "becoz": "because", "frm": "from",
    "wid": "with", "2day": "today", "tmrw": "tomorrow", "gr8": "great", "gonna": "going to",
    "wanna": "want to", "gotta": "got to", "gimme": "give me", "lemme": "let me",
    "dunno": "do not know", "idk": "i do not know", "abt": "about", "n": "and", "w": "with",
    "im": "i am", "ive": "i have", "dont": "do not", "doesnt": "does not", "didnt": "did not",
    "cant": "can not", "cannot": "can not", "couldnt": "could not", "wont": "will not",
    "wouldnt": "would not", "shouldnt": "should not", "isnt": "is not", "arent": "are not",
    "wasnt": "was not", "werent": "were not", "havent": "have not", "hasnt": "has not",
    "hadnt": "had not", "cannae": "can not", "couldnae": "could not", "willnae": "will not",
    "wouldnae": "would not", "dinnae": "do not", "didnae": "did not", "isnae": "is not",
    "wasnae": "was not", "havenae": "have not", "hasnae": "has not", "cnt": "can not",
    "dnt": "do not", "wnt": "will not", "aint": "is not", "whats": "what is", "hows": "how is",
    "wheres": "where is", "whens": "when is", "whos": "who is", "thats": "that is",
    "theres": "there is", "youre": "you are", "theyre": "they are", "its": "it is",
    "can't": "can not", "won't": "will not", "shan't": "shall not", "ain't": "is not",
    "let's": "let us", "hes": "he is", "shes": "she is", "kinda": "kind of", "sorta": "sort of",
    "outta": "out of", "hafta": "have to", "oughta": "ought to", "imma": "i am going to",
    "tryna": "trying to", "rn": "right now", "wfh": "work from home", "smth": "something",
    "tonite": "tonight", "nite": "night", "thru": "through", "wot": "what", "yer": "your",
    "yous": "you", "youse": "you", "summat": "something", "owt": "anything", "nowt": "nothing",
    "dat": "that", "dis": "this", "wetin": "what", "abeg": "please", "lah": "", "leh": "",
    "lor": "",
    # Scots
    "aboot": "about", "aff": "off", "ah": "i", "aw": "all", "awfy": "very", "awrite": "alright",
    "aye": "yes", "cauld": "cold", "dae": "do", "daein": "doing", "doon": "down", "fae": "from",
    "frae": "from", "fur": "for", "gaun": "going", "gie": "give", "gies": "gives",
    "gonnae": "going to", "guid": "good", "hae": "have", "hame": "home", "hoo": "how",
    "jist": "just", "lang": "long", "ma": "my", "mair": "more", "mak": "make", "masel": "myself",
    "nae": "no", "naw": "no", "noo": "now", "oan": "on", "och": "oh", "ony": "any", "oot": "out",
    "roon": "round", "sair": "sore", "tae": "to", "tak": "take", "thae": "those", "thon": "that",
    "wha": "who", "whit": "what", "wi": "with", "ye": "you",
}  # fmt: skip
_ENDINGS = {"n't": "not", "'m": "am", "'re": "are", "'ve": "have", "'ll": "will", "'d": "would",
            "'s": "is"}  # fmt: skip


def normalise(text: str) -> str:
    """The message in compatibility form, without case, with links and long repeats folded."""
    if text.isascii():  # the usual case, and what follows would change nothing
        plain = text.lower().replace("`", "'")
    else:
        plain = unicodedata.normalize("NFKC", text.translate(_QUOTES)).casefold().translate(_QUOTES)
    if "www." in plain or "://" in plain:
        plain = _URL.sub(" url ", plain)
    return _REPEATS.sub(r"\1\1", plain)


def tokens(text: str) -> list[str]:
    """The words of the message in order; a long number is the word ``0``."""
    found = _WORD.findall(normalise(text))
    return [_LONG_NUMBER.sub("0", word) if len(word) > 4 else word for word in found]


def has_word(text: str) -> bool:
    """Whether there are any :func:`tokens`."""
    return _WORD.search(text if text.isascii() else normalise(text)) is not None


def is_picture(text: str) -> bool:
    """Whether a text has no words, but a sign that people send as a picture."""
    return not has_word(text) and any(unicodedata.category(sign) == "So" for sign in text)


def words(text: str) -> list[str]:
    """The words of the message in order, with contractions and chat forms written out.

    A command (``/help``) is no message and has none.
    """
    return [] if _COMMAND.fullmatch(text) else full_words(text)


def full_words(text: str) -> list[str]:
    """The words of any text in order, with contractions and chat forms written out."""
    return [full for word in tokens(text) for full in written_out(word)]


def written_out(word: str) -> tuple[str, ...]:
    """One word as typed, as one or more full words (``dont``, ``don't``: do, not)."""
    full = _CHAT_FORMS.get(word)
    if full is not None:
        return tuple(full.split())
    if "'" not in word:
        return (word,)
    for ending, said in _ENDINGS.items():
        if word.endswith(ending) and len(word) > len(ending):
            return (word[: -len(ending)].replace("'", ""), said)
    return (word.replace("'", ""),)


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """What an English word shares with its inflections: ``spasming``, ``spasms`` → ``spasm``.

    Weak stemming (after Harman 1991): plural, -ing, -ed, -ly and a last e, nothing derived.
    Measured as good here as Snowball's stemmer, and needs no table.
    """
    if len(word) < 4 or not word.isascii() or word == _NO_MINUTE:
        return word
    return _bare(_singular(word))


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def _bare(word: str) -> str:
    for ending in ("ing", "ed"):
        root = word[: -len(ending)]
        if word.endswith(ending) and len(root) >= 3 and _VOWELS & set(root) and root[-1] != "e":
            word = root[:-1] if root[-1] == root[-2] and root[-1] not in "lsz" else root
            break
    if word.endswith("ly") and len(word) > 5:
        word = word[:-2]
    if word.endswith("e") and len(word) > 3:
        word = word[:-1]
    if word.endswith("y") and len(word) > 3 and word[-2] not in _VOWELS:
        word = word[:-1] + "i"
    return word
