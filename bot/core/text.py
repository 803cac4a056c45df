"""Messages as people type them, brought to one plain form.

:func:`normalise` gives the plain text, :func:`tokens` its words as typed, :func:`words` its words
with contractions and chat forms written out.
"""

from __future__ import annotations

import re
import unicodedata

_URL = re.compile(r"(?:https?://|www\.)\S+")
_REPEATS = re.compile(r"(.)\1{2,}")
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_LONG_NUMBER = re.compile(r"\d{5,}")
_QUOTES = str.maketrans({"\u2019": "'", "\u2018": "'", "\u02bc": "'", "\u00b4": "'", "`": "'"})

_CHAT_FORMS = {
    "u": "you", "ur": "your", "r": "are", "y": "why", "pls": "please", "plz": "please",
    "plss": "please", "wat": "what", "wut": "what", "wht": "what", "thx": "thanks",
    "ty": "thanks", "tnx": "thanks", "cuz": "because", "coz": "because", "bc": "because",
    "b4": "before", "gonna": "going to", "wanna": "want to", "gotta": "got to", "gimme": "give me",
    "lemme": "let me", "dunno": "do not know", "idk": "i do not know", "abt": "about",
    "n": "and", "w": "with", "im": "i am", "ive": "i have",
    "dont": "do not", "doesnt": "does not", "didnt": "did not", "cant": "can not",
    "cannot": "can not", "couldnt": "could not", "wont": "will not", "wouldnt": "would not",
    "shouldnt": "should not", "isnt": "is not", "arent": "are not", "wasnt": "was not",
    "werent": "were not", "havent": "have not", "hasnt": "has not", "hadnt": "had not",
    "aint": "is not", "whats": "what is", "hows": "how is", "wheres": "where is",
    "whens": "when is", "whos": "who is", "thats": "that is", "theres": "there is",
    "youre": "you are", "theyre": "they are", "its": "it is", "can't": "can not",
    "won't": "will not", "shan't": "shall not", "ain't": "is not", "let's": "let us",
}  # fmt: skip
_ENDINGS = {"n't": "not", "'m": "am", "'re": "are", "'ve": "have", "'ll": "will", "'d": "would",
            "'s": "is"}  # fmt: skip


def normalise(text: str) -> str:
    """The message in compatibility form, without case, with links and long repeats folded."""
    plain = unicodedata.normalize("NFKC", text.translate(_QUOTES)).casefold().translate(_QUOTES)
    return _REPEATS.sub(r"\1\1", _URL.sub(" url ", plain))


def tokens(text: str) -> list[str]:
    """The words of the message in order; a long number is the word ``0``."""
    return [_LONG_NUMBER.sub("0", word) for word in _WORD.findall(normalise(text))]


def written_out(word: str) -> list[str]:
    """One word as typed, with contractions and chat forms written out (``dont``: do, not)."""
    if word in _CHAT_FORMS:
        return _CHAT_FORMS[word].split()
    for ending, full in _ENDINGS.items():
        if word.endswith(ending) and len(word) > len(ending):
            return [word[: -len(ending)].replace("'", ""), full]
    return [word.replace("'", "")]
