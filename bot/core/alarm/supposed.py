"""What would be, and is not: "if i had numb legs i would go to hospital, but i don't".

It counts only where the supposition is plain: "if" with a past tense before the sign, "would" in
the same sentence, and then a denial that says nothing else. "But I don't have a car" is none, and
neither is "i should go if i can't pee, but i don't".
"""

from __future__ import annotations

import re
from functools import cached_property

from bot.core.alarm.telling import Telling

_ME = r"(?:i|we|it|there|(?:my|ma|the)(?: \w+){1,2})"
_PAST = (
    r"(?:had|was|were|lost|couldnt|couldn't|could not|stopped|started|got|felt|went|kept|didnt|"
    r"didn't|wet|leaked)"
)
_IF = re.compile(
    rf"(?: if {_ME}(?: (?:ever|really|actually|suddenly))? {_PAST}|(?:^|(?<=[.,])) were {_ME})\b"
    r"(?! known)(?:(?! ,| (?:would|id|i'd|is|are|am|have|has|cant|can't|cannot|wont|won't)\b).)*$"
)
_RULE = re.compile(rf" (?:should|would|id|i'd|must|have to|need to)\b[^.,]*? if {_ME}\b")
_WOULD = re.compile(
    r" (?:would|wouldnt|wouldn't|id|i'd|we'd|could understand)\b(?! (?:\w+ )?(?:know|feel|notice|"
    r"realise|realize|sense|tell)\b)"
)
_THANKS = r"(?: (?:though|tho|thankfully|luckily|thank god|at all|here|now|anyway))*"
_ENDS = r"(?=$| [.,])"
_NOT_SO = re.compile(
    r"(?: [.,])?(?: (?:but|and|luckily|thankfully|well|however))* (?:(?:i (?:dont|don't|do not|"
    r"havent|haven't|have not)|(?:im|i'm|i am) not|(?:they|it|that) (?:arent|aren't|are not|isnt|"
    r"isn't|is not|doesnt|doesn't|does not|dont|don't)|(?:its|it's|theyre|they're|thats|"
    r"that's) not)(?: (?:have|got|had|it|that|them|any|so|the case|numb|weak|me|happening|"
    r"like that|true))*|(?:it|they|that|everything) (?:works?|is|are|feels?) (?:fine|ok|okay|"
    r"normal(?:ly)?|as usual))"
    rf"{_THANKS}{_ENDS}"
)
_NOT_ME = re.compile(
    r"(?: [.,])?(?: (?:but|and|luckily|thankfully))* (?:(?:thats|that's|that is|its|it's|it is|"
    r"this is) "
    rf"not (?:me|my case|the case)){_THANKS}{_ENDS}"
)
_CLAUSE_ENDS = re.compile(r" ,| (?:would|wouldnt|wouldn't|i|id|i'd|but|and|then)\b")
_OTHERS = re.compile(
    r" (?:he|hes|he's|she|shes|she's|his|her|him|dad|m[ou]m|mother|father|wife|husband|son|"
    r"daughter|partner|brother|sister|friend|mate|gran\w*|nan|kids?|child|baby|better off|cares?|"
    r"miss|gone|dead|died?|alive|kill\w*|live)\b"
)
"""Who may have it, if the writer does not; and what nobody only supposes."""
_BETWEEN = 7
"""Words from "if" to the sign."""
_LATER = 16
"""Words from the sign to what takes it back."""


class Supposed:
    """What one message only supposes."""

    def __init__(self, telling: Telling) -> None:
        self._telling = telling

    def wrong(self, start: int, end: int) -> str:
        """The words that say that what ``words[start:end + 1]`` suppose is not so."""
        if not self._possible:
            return ""
        said = self._telling
        later = said.after(end, _LATER).split(" .")
        sentence, following = later[0], f" .{later[1]}" if len(later) > 1 else ""
        before = said.before(start, _LATER).rpartition(" .")[2]
        whole = f"{before}{said.text_of(start, end)}{sentence}"
        clause = said.text_of(start, end) + _CLAUSE_ENDS.split(sentence, 1)[0]
        near = said.before(start, _BETWEEN).rpartition(" .")[2] + clause
        taken_back: tuple[re.Pattern[str], ...] = ()
        if _IF.search(near) and _WOULD.search(whole):
            taken_back = (_NOT_SO, _NOT_ME)
        elif _RULE.search(whole):
            taken_back = (_NOT_ME,)
        for denial in taken_back:
            found = denial.search(sentence) or denial.match(following)
            if found:
                return found[0].lstrip(" .,")
        return ""

    @cached_property
    def _possible(self) -> bool:
        text = self._telling.text
        return (" if " in text or " were " in text) and _OTHERS.search(text) is None
