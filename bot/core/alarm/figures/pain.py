"""What only pain does: "hit by a spasm", "when it hit, my back locked", "vomiting from the pain".

"It" may be a falling beam all the same, and vomiting a trouble of the kidneys.
"""

from __future__ import annotations

from bot.core.alarm.figures.figure import Figure
from bot.core.alarm.inflection import word_set

_VERBS = word_set(
    "hit hits hitting struck strike strikes knocked wiped crash crashed crashes crashing vomit "
    "vomits vomited vomiting threw throw throws throwing puke puked pukes puking sick"
)
_PAIN = (
    r"(?:spasms?|pains?|cramps?|sciatica|lumbago|twinges?|aches?|agony|flare ?ups?|backache|"
    r"weather|winter|stress|tiredness|fatigue|exhaustion|virus|flu|covid)"
)
_KIND = (
    r"(?:a|an|the|this|that|my|some|such|sudden\w*|severe|really|very|so|bad|worst|terrible|"
    r"horrible|awful|massive|huge|big|sharp|intense|shooting|stabbing|searing|crippling|"
    r"excruciating|unbearable|lower|low|back|muscle|nerve|(?:waves?|bouts?) of|another|more|"
    r"cold|hot|"
    r"same|nasty|nastiest|vicious|wicked|brutal|proper|little|mild|mega|crazy|"
    r"insane|powerful|violent|painful|full|weird)"
)
_NAMED = (
    r"(?:hit|struck|knocked) (?:(?:hard|badly|down|over|sideways|again|suddenly) )*"
    rf"(?:by|with) (?:{_KIND} )*(?:{_PAIN}|cold(?! \w))(?! and (?:a|the|my|by)\b)",
    rf"(?:a|an|the|this|that|another|sudden|sharp|when) (?:{_KIND} )*{_PAIN} "
    r"(?:(?:just|suddenly|really|then|first|has|had|that|which|always|keeps) )*"
    r"(?:hit|hits|hitting|struck|strikes)(?! (?:\w+ ){0,4}(?:by|with|from|on|off|against)\b)"
    r"(?: (?:me|us|him|her|my|the|in|at|lower|upper|back|spine|again|hard))*",
    rf"^{_PAIN} (?:just |suddenly |really )?hits? me(?! (?:\w+ ){{0,4}}(?:by|with|from|on)\b)"
    r"(?: (?:in|the|my|lower|upper|back|spine))*",
    r"(?:feel|feeling|felt|am|im|i'm) (?:(?:so|totally|completely|just|really) )?wiped "
    r"out(?! (?:by|on|at|when|off|in)\b)",
    rf"wiped out (?:by|from|with) (?:{_KIND} )*{_PAIN}",
    r"hit(?:ting)? a (?:brick )?wall with (?:my |this |the )?(?:back )?(?:pain|recovery|rehab|"
    r"healing|progress|physio|spasms?|treatment|exercis\w*)$",
)
"""The pain is named: nothing else can be meant."""
_SUDDEN = (
    r"(?=.*\b(?:out of nowhere|out of the blue|suddenly|all of a sudden|without warning|"
    r"(?:while|when|as) (?:i (?:was |just )?)?(?:\w+ing|bent|bend|sneezed?|coughed?|turned|got|get|"
    r"stood|stand|woke|wake|reached|picked|lifted|moved?)|spasms?)\b)"
)
_SEIZED = r"(?=.*\b(?:spasms?|spasmed|stuck|lock(?:ed|s)?|seiz(?:ed|es)|froze|frozen|went|gave)\b)"
_SOMEHOW = r"(?:(?:just|suddenly|really|all|has|had|then|first) )*"
_UNNAMED = (
    rf"when it {_SOMEHOW}(?:hit|hits|struck)(?: me)?(?: my| the)?(?: lower)?(?: back)?\b{_SEIZED}",
    rf"^(?:(?:and|then|so|today|yesterday|this morning|last night) )*(?:it|this) "
    rf"{_SOMEHOW}(?:hit|hits|struck) (?:(?:me|my|in|the|lower|upper|back|spine|"
    rf"hard|again) ?)+\b{_SUDDEN}",
    r"(?:back|body|spine) (?:(?:has|had|just|suddenly|totally|completely|really) )*"
    r"crash(?:ed|es|ing)? (?:on me|out)",
    r"(?:my|his|her) (?:lower )?back (?:(?:has|had|just|suddenly|totally|completely|really) )*"
    r"crashed(?! (?:again )?(?:in|into|through|against|onto|on|off|down|from|at|with|to)\b)",
)
"""It is not named; a thing that hits may stand nowhere in the message."""
_THINGS = (
    r"cars?|vans?|trucks?|lorry|lorries|bus|taxi|bikes?|motorbikes?|vehicles?|wheel|ball|puck|"
    r"beams?|branch|trees?|ladders?|box(?:es)?|crates?|shel(?:f|ves)|doors?|gates?|walls?|roof|"
    r"rocks?|stones?|bricks?|planks?|boards?|poles?|pipes?|forklift|pallets?|horses?|cows?|bull|"
    r"swing|hammer|bats?|bars?|barbell|weights?|plates?|trolley|trailer|cart|tractor|boat|boom|"
    r"machine|hook|crane|chair|table|wardrobe|cupboard|sofa|fridge|sledge|ski|skis|"
    r"someone|somebody|something|guy|man|men|bloke|opponent|falling|fell|fall|flying|flew|"
    r"dropped (?!to )|drops|came (?:down|off|at)|throw\w*|threw|swung|rolled|tipped|toppled|"
    r"e?scooters?|cyclists?|rider|skate\w*|runner|jogger|child|kid|dog|drone|frisbee|log|stick|"
    r"spade|traffic|road|crossing|pavement|street|lift|waves?|metal|heavy|coming|came|behind|ran|"
    r"speeding|driver|driving|drove|kick\w*|punch\w*|tackle\w*|accident|collision|impact"
)
_VOMITING = r"(?:vomit(?:ed|ing|s)?|thr[eo]w(?:ing|s)? up|puk(?:e|ed|es|ing)|sick)"
_SICK = (
    rf"(?<!stop )(?<!keep )(?<!keeps )(?<!kept ){_VOMITING} (?:(?:once|twice|just) )?"
    r"(?:from|because of|cause of|due to|with(?! (?:\w+ ){0,2}back\b)) "
    r"(?:(?:the|my|this|all|so|much|lower|back|sheer) )*(?:pain|pains|spasms?|agony)",
    r"(?:pain|pains|spasms?|hurts?|it)(?: (?:is|was|s|got))? (?:so|that) (?:bad|badly|much|"
    r"painful|strong|sore) (?:(?:that|i|im|it|made|makes|me|am|was|nearly|almost|just) )*"
    rf"{_VOMITING}",
)
"""Who vomits from pain, of which nothing may tell that it comes from inside."""
_INSIDE = (
    r"kidneys?|renal|flank|loin|sides?|pee\w*|wee|weeing|urin\w*|bladder|uti|cystitis|"
    r"belly|stomach|tummy|abdom\w*|gut|guts|fever\w*|temperature|blood|pregnan\w*|head\w*|chest|"
    r"severe\w*|worst|tearing|ripping|waves?|colic\w*"
)
FIGURES = (
    *(Figure(pattern, of=_VERBS) for pattern in _NAMED),
    *(Figure(pattern, _THINGS, of=_VERBS) for pattern in _UNNAMED),
    *(Figure(pattern, _INSIDE, of=_VERBS) for pattern in _SICK),
)
