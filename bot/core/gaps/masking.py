"""Takes out of a text what could point to a person, before anybody keeps it.

Rather too much than too little: a date becomes a phone number, and no harm is done.
"""

from __future__ import annotations

import re
import unicodedata

MOST = 500
"""Characters that are kept of a text."""

_INVISIBLE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u200b\u2028-\u202e\u2060-\u2069\ud800-\udfff\ufeff\ufff0-\uffff]"
)
"""Controls (also those of the writing direction), half characters, what YAML cannot print."""

_EMAIL = re.compile(r"[\w.+%'-]{1,64}\s?(?:@|\(at\)|\[at\])\s?[\w-]{1,63}(?:\s?\.\s?[\w-]{1,63})+")
_LINK = re.compile(
    r"""\w[\w+.-]{0,20}://\S+ | \bmailto:\S+ | \bwww\.\S+
    | (?<![\w.-])[\w-]{1,63}(?:\.[\w-]{1,63})*\.[^\W\d_]{2,24}/\S*          # any.where/path
    | (?<![\w.-])[\w-]{1,63}(?:\.[\w-]{1,63})*
      \.(?:com|org|net|edu|gov|info|app|dev|io|co|uk|de|fr|es|ru|eu|ca|au)\b\S*""",
    re.IGNORECASE | re.VERBOSE,
)
_HANDLE = re.compile(r"(?<!\S)\S*@\S+")
_GAP = r"[\s()+./\\_,:\u200c\u200d\u2010-\u2015-]{0,3}"
_PHONE = re.compile(rf"\+?\(?\d(?:{_GAP}\d){{6,}}")
_LONG_NUMBER = re.compile(r"\d{5,}")


def mask(text: str) -> str:
    """The text on one line, with e-mail addresses, links, user names, phone numbers (7 digits or
    more, however grouped) and numbers of 5 digits or more replaced by words in brackets, cut off
    after ``MOST`` characters. Masking twice changes nothing."""
    plain = _INVISIBLE.sub(" ", unicodedata.normalize("NFKC", text))
    plain = _LINK.sub("[link]", _EMAIL.sub("[email]", plain)) if _has_address(plain) else plain
    plain = _HANDLE.sub("[name]", plain)
    plain = _LONG_NUMBER.sub("[number]", _PHONE.sub("[phone]", plain))
    return " ".join(plain.split())[:MOST].rstrip()


def _has_address(text: str) -> bool:
    return "." in text or "@" in text or ":" in text
