"""What tells of today, or of another time, beside an old story: "and again last night"."""

from __future__ import annotations

import re

_TODAY = re.compile(
    r" (?:ag[ai]+n|agen|an\w*(?:th|ht)er|ant her|now|rn|to?d\w{1,3}|2day|tonight|tonite|2nite|"
    r"yest\w*|y\w*day|jus|jsut|"
    r"(?<! mine )just|lately|recent\w*|current\w*|earlier|same|one(?! time\b)|ones|twice|second|"
    r"once more|repeat\w*|morn\w*|afternoon|evening|night|nite|lunch\w*|breakfast|noon|midnight|"
    r"weekend|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:this (?!time\b)|last |past )\w+|"
    r"january|february|april|june|july|august|september|october|november|december|"
    r"(?:sec\w*|min\w*|hours?|hrs?|days?|weeks?|wks?|months?) (?:ago|back)|moments?|too|as well|"
    r"cant|can't|cannot|agony|killing|excruciat\w*|unbearable|worst|ambulance|emergency)\b"
)
_MILD = re.compile(
    r" (?:now|today|this(?: here| one| time)?)(?: (?:it|it's|its|is|im|i'm|i|am|ive|i've|just|only|"
    r"simply|merely|my|the|a|bit|wee|little|lower|back|mine|has|been|from|with|of|feeling|feels)| ,"
    r"){0,8} (?:stiff\w*|sore|tight\w*|ach(?:e|es|ing|y)|strain\w*|pulled|garden\w*|dig\w*|"
    r"shovel\w*|weed\w*|lift\w*|carr\w+|clean\w*|paint\w*|driv\w*|sitting|desk\w*|moving)\b"
    r"(?: (?:snow|leaves|coal|earth|boxes|logs))?(?: (?:yesterday|today|this morning|last night))?|"
    r" (?:back|it) (?:just )?(?:went|locked up|seized up|popped|spasmed|twinged)(?: \w+)?"
    r" (?:today|yesterday|this morning|last night|now) (?:picking|lifting|bending|reaching|"
    r"sneezing|putting|tying|getting|from)\b"
)
"""How it is today where that is nothing much: "today only sore from digging"."""
_RELAPSE = re.compile(
    r" (?:it|its|it's|this|that|similar|identical|have|has|having|been|being|get|gets|getting|got|"
    r"do|doing|start\w*|began|beg[iu]n\w*|happen\w*|feel\w*|felt|think|since|every|still|also|"
    r"keep\w*|kept|lik\w+|face|arms?|speech|slur\w*|droop\w*|numb\w*|weak\w*|tingl\w*|vision|"
    r"dizz\w*|headache|wak\w+|woke|shak\w+|jerk\w*|twitch\w*|foam\w*|fitting)\b"
)


def tells_of_today(text: str) -> bool:
    """Whether a message (words with a blank before each) tells of today, or of how bad it is.

    That an old fall has left a back that is stiff "now" or sore "today" says nothing of another.
    """
    return _TODAY.search(_MILD.sub("", text)) is not None


def tells_of_relapse(text: str) -> bool:
    """Whether it tells that a stroke, a fit or a wet bed may be back, or never went."""
    return _RELAPSE.search(text) is not None
