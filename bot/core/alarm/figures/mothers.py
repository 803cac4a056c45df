"""A birth of years ago, and nights with a baby."""

from __future__ import annotations

from bot.core.alarm.dates import YEAR
from bot.core.alarm.figures.figure import Figure

_AGO = (
    rf"(?:(?:years?|yrs?|decades?) (?:ago|back)|in {YEAR}|"
    r"with my (?:first|eldest|oldest)\b(?= (?:\w+ ){0,3}?(?:years?|yrs?)))"
)
_BIRTH = r"(?:waters? (?:had )?(?:broke|went|burst|popped)|labou?r(?: pains?)?|miscarriage|ectopic)"
_CHILD = r"(?:bab(?:y|ies)|kid|child|son|daughter|boy|girl|twins|first|eldest|oldest|youngest|last)"
_NEW = (
    r"pregnan\w*|expecting|trimester|bump|due|weeks?|wks?|months?|now|just|again|today|tonight|"
    r"yesterday|this (?:time|one|morning)|midwife|minutes?|mins?|hours?|hrs?|bleed\w*|blood|"
    r"gush\w*|fluid|leak\w*"
)
"""With one of these it may be another birth."""
_UNWELL = rf"{_NEW}|pains?|painful|hurt\w*|ach\w+|cramp\w*|contract\w*|help|what (?:do|should)|sore"
_NIGHT = (
    r"(?:(?:up|at|in|during|through|the|of|middle|every|all|night|nights|nighttime|a|lot|few|"
    r"several|once|twice|times|couple|hours?|two|three|four|again|\d+) )*"
)
FIGURES = (
    Figure(
        rf"{_BIRTH} (?:(?!(?:had|have|having|first|last|i|was|is|but|and|so)\b)\w+ ){{0,6}}?{_AGO}",
        _NEW,
    ),
    Figure(
        rf"{_AGO} (?:when )?(?:(?:and|my|i|she|her|the|went|into|in|was|had|a) )*{_BIRTH}",
        _UNWELL,
    ),
    Figure(
        rf"when (?:i|she|we) (?:\w+ ){{1,2}}?(?:(?:my|our|her|the|a) )?{_CHILD}(?: \w+){{0,6}}? "
        rf"{_AGO} (?:(?:my|the|her|and) )*{_BIRTH}",
        _NEW,
    ),
    Figure(
        rf"(?:wak(?:e|es|ing)|woken?|up) {_NIGHT}(?:to|for|with|by) "
        r"(?:(?:do|the|a|my|our|his|her|night|bottle|breast|new|crying|change|settle|check|on) )*"
        r"(?:feeds?|feeding|breastfeed\w*|nurse|nursing|bab(?:y|ies)|newborn|twins|toddler|kids?)",
        r"agony|unbearable|excruciating|worse|worst|sleep again|(?:back )?to sleep|"
        r"pain (?:\w+ ){0,2}?(?:wont|won't|doesnt|doesn't|keeps|stops?)",
    ),
    Figure(
        r"(?:toddler|baby|potty train\w*)(?:'s| s)? (?:\w+ ){0,3}?accidents?"
        r"(?: (?:every|each|when\w*) \w+)?"
    ),
)
