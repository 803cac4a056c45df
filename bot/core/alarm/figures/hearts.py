"""Hearts that feel, and attacks that are only anger or fright: no heart is failing."""

from __future__ import annotations

from itertools import starmap

from bot.core.alarm.figures.figure import Figure

_SICK = (
    r"chest|arms?|jaw|sweat\w*|breath\w*|hospital|ambulance|doctor|collaps\w*|grey|gray|pale|"
    r"paramedics?|stents?|ecg|aspirin|died|dead"
)
_ILL = rf"{_SICK}|doctors|shoulders?|left|tight\w*|crushing|pressure|help|blades?"
_FUSS = (
    r"(?:bills?|prices?|costs?|invoice|receipt|rent|mess|state|noise|rota|paperwork|deadlines?|"
    r"posture|haircut|hair|tattoo|grades?|carpet|kitchen|dishes|washing|laundry|garden|sick note|"
    r"time off|absence|nothing)"
)
_WHOSE = r"(?:(?:the|my|this|that|our|his|her|a|gas|electric|phone|vet|vets|garage) )*"
_ALWAYS = (
    r"(?:boss|m[ou]m|mother|dad|father|wife|husband|partner|girlfriend|boyfriend|nan|gran\w*|"
    r"teacher|manager|landlord|doctor|physio)(?:'ll|'d| (?:will|would|ll|is going to|is gonna|"
    r"gonna)) (?:probably )?have a heart attack (?:if|when) (?:i|im|i'm|she|he|they|we|"
    r"you)\b(?!.*\b(?:chest|breath\w*|arms?|jaw|sweat\w*|collaps\w*|ambulance|dont|don't|pale|"
    r"keeps?|go(?:es)? on|carr\w+ on)\b)",
    # the heart that feels
    r"hearts? (?:(?:is|are) )?(?:goes|go|went|going) out to|heart to heart|heart'?s? (?:sinks?|"
    r"sank|melts?|content|desire)|(?:broke\w*|break\w*|melt\w*) (?:my|his|her|our) hearts?|"
    r"know\w* (?:\w+ ){0,3}by heart|hearts?(?: (?:is|was|so|really))* (?:set on|not in it|in it)",
    r"hearts?(?:'s|s)?(?: (?:is|was|just|all|totally|fair|really|literally|so))* (?:in bits|in "
    r"pieces|in tatters|"
    r"broken(?= (?:because|bc|cos|cause|coz|after|since|over|by|for|when)\b)|bursting with|"
    r"in my mouth|skipped a beat (?:at|when (?:i|he|she) saw)|breaking (?:for|over))",
)
_UNLESS = {
    r"heart attacks? (?:of|at|when|from) (?:a|the|my) (?:bills?|prices?|costs?|invoice)": _SICK,
    r"(?:bills?|prices?|costs?)(?: \w+){0,3} g[ai]ves? (?:me|him|her|us|you) a heart attack|"
    r"(?:nearly|almost) (?:had|gave me) a heart attack(?=.*\b(?:prices?|bills?|costs?|"
    r"cold)\b)": _SICK,
    r"(?:insurance|company|insurers?|boss|landlord|bank|tax\w*|alarm|phone|dog|cat|kids?|noise|"
    r"music|horn|fireworks?)(?: \w+){0,4} g[ai]v(?:es?|ing) (?:me|him|her|us) (?:a )?heart "
    r"attacks?": _SICK,
    rf"hav(?:e|ing|in) (?:a \w+ and )?a heart attack (?:over|about|cos|because) "
    rf"(?:(?:of )?{_WHOSE}{_FUSS}|"
    r"(?:me|him|her|us|them|it)\b(?: (?:being|not|missing|taking|having|going|getting|lifting|"
    r"leaving|sitting|calling|staying|doing|im|i'm)\b|$|,)|my (?:sick \w+|being|missing|not|"
    r"taking|time|going|leave|absence|days?|work|calling|sitting|"
    r"lifting|driving))": _ILL,
    rf"heart attacks? when (?:i|he|she|they|we|you) (?:first )?(?:saw|sees?|opened|opens?|read|"
    rf"reads|heard|hears|found) {_WHOSE}{_FUSS}": _ILL,
}
FIGURES = (*map(Figure, _ALWAYS), *starmap(Figure, _UNLESS.items()))
