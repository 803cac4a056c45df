"""Wishes, fears and exaggerations: nobody died, choked, fell or broke."""

from __future__ import annotations

from itertools import starmap

from bot.core.alarm.figures.figure import Figure

_WORLD = (
    r"(?:company|team|club|firm|office|workplace|place|department|industry|business|society|"
    r"country|nation|world|planet|earth|sport|football|rugby|cricket|game|league|dressing room|"
    r"locker room|changing room|crew|shift|group|band|internet|economy|community|politics|"
    r"democracy|culture)"
)
_EVILS = (
    r"social media|culture|politics|corruption|racism|capitalism|greed|jealousy|bureaucracy|"
    r"traffic|internet|twitter|tiktok|facebook|instagram|gossip|paperwork|microsoft|excel"
)
_ALWAYS = (
    # what nobody died of; who says "I want to die" is taken at their word, but see below
    r"(?<!want to )(?<!wanna )(?<!wants to )(?<!wish i could )(?<!hope i )d(?:ie|ied|ying|ies) "
    r"(?:(?:of|from) (?:boredom|embarrass\w*|laugh\w*|shame|curiosity|hunger|thirst)|"
    r"for an? (?!end|way|chance)\w+)|dying to (?:know|hear|see|find|try|meet)",
    r"d(?:ie|ied|ying) laughing|(?:is|are|was|were) to die for$|kill for an?|"
    r"(?<!hope it )(?<!hope this )(?<!wish it )(?<!let it )(?<!chest is )"
    r"(?<!chest )(?:kills|killing|killed) me",
    r"rather die than (?:do|try|repeat) (?:that|those|this|these|another) (?:\w+ )?"
    r"(?:stretch\w*|exercis\w*|plank\w*|squat\w*|class|yoga|pilates|workout)",
    # whom nothing but a choice or a fright holds
    r"paraly[sz]ed (?:by|with) (?:too (?:much|many) )?(?:choices?|fear|boredom|indecision|guilt|"
    r"anxiety|doubt|laughter|options|terror|advice)",
    # what is spoilt by one's own doing
    r"(?:shoot|shot|shooting|shootin) (?:my|me|your|him|her|them|our) ?sel(?:f|ves) in the foot"
    r"(?! with\b)(?!.*\b(?:guns?|rifle|pistol|bullets?|nail\w*|bleed\w*|blood|bone|wound\w*)\b)",
    # an evil of the world
    r"(?:is|are|was|were|\w+'s|s|hes|shes|being|like) (?:(?:such|just|really|lol) )*(?:a|the|pure) "
    r"cancer (?:to|on|of|for|in|at|within) (?:(?:the|this|our|my|that|any|modern|"
    rf"whole) )*{_WORLD}",
    rf"(?:{_EVILS}) (?:is|are|was|s|like) (?:(?:just|really|such|total|a|the|pure|like) )*cancer"
    r"(?! (?:patients?|survivors?))|(?:pure|absolute|utter) cancer(?=$|,)",
    # a fall that is feared or asked about
    r"(?:afraid of|scared of|fear of|frightened of|worr\w+ about|so as not to|dont want to|"
    r"don't want to) (?:falls?|falling)|"
    r"(?:risk of|prevent\w*|avoid\w*) (?:(?:a|any|another|more|my) )*(?:falls?|falling)",
    r"^(?!.*\b(?:i|im|ive|my|me|he|hes|she|shes|his|her|dad|mum|mom|gran\w*|nan)\b)"
    r"(?:is|are|how \w+ (?:is|are)|why (?:is|are)|would|can) "
    r"(?:(?:a|any|small|minor|little|having) )*"
    r"(?:falls?|falling|slipping|tripping)",
    # how it feels, not what happened
    r"(?:fe[el]l\w*|felt|woke|wake|waking|hurts?|ach\w+|sore|stiff|mov\w+|walk\w*) (?:\w+ ){0,2}?"
    r"(?:like|as if|as though) (?:(?:i|ive|i've|id|i'd|im|i'm|he|hes|she|shes|it|its|its|was|were|"
    r"been|being|got|get|getting|have|has|had|have|just|someone|somebody|something|a|the|an|my|big|"
    r"back|horse|mule|truck|bus|car|van|train|lorry|bull|tank|boxer) ){0,6}"
    r"(?!.*\b(?:gun|bleed\w*|ambulance|police)\b)"
    r"(?:hit|struck|run over|ran over|crushed|flattened|shot|kicked|punched|trampled|"
    r"knocked down|knocked over) (?:by |over |me )?(?!.*\b(?:because|cos|cause|so) (?:i|it) (?:was|"
    r"did|got|am)\b)",
    r"(?:shot|stabbed|hit|struck|kicked|punched|attacked) (?:\w+ ){0,4}?by (?:my|his|her) own "
    r"(?:\w+ )?(?:back|muscles?|body|spine|nerves?)",
    # a head that is full, not one that fails
    r"confus(?:ed|ing) (?:\w+ ){0,2}?(?:(?:about|over|by) (?:\w+ ){0,4}?(?:advice|painkill\w*|"
    r"med\w*|tablets?|pills?|exercis\w*|stretch\w*|heat|ice|which|how|whether|what to|treatments?|"
    r"options?|info\w*|physio\w*|results?|scans?|mri|report)|which|whether|as to|between|"
    r"how (?:many|much|often|long|to (?:stretch|sit|lie|sleep|take|use (?:the|ice|heat)))|"
    r"if (?:i|you)|what (?:\w+ )?(?:painkill\w*|exercis\w*|to))(?!.*\b(?:took|taken|name|year|who|"
    r"slur\w*|speech|face|suddenly)\b)",
    r"(?:is|are|so|all|very|really|too|bit|find it|found it) confusing"
    r"(?= (?:about|on|for me|to me|and|which|what|how)\b|$|,)",
    # fear of dying is no wish for it
    r"(?:am|will|could|would) i (?:actually )?(?:going to |gonna )?(?:die|be dying)"
    r"(?! (?:already|now|please|if|when|in peace|by|with|quick\w*|painless\w*))",
    # what somebody is tired of, and no life
    r"sick (?:and tired )?of (?!(?:\w+ ){0,3}?(?:liv\w*|life|alive|exist\w*|it all|being here|"
    r"every(?:thing|one)|world|myself|me)\b)",
    r"plan\w*(?: \w+)? to end (?:this|the|my) (?:\w+ )?(?:pain|spasms?|ache|flare|stiffness|"
    r"episode|problem) (?:with|by|through) (?:\w+ )?(?:stretch\w*|exercis\w*|physio|yoga|pilates|"
    r"walk\w*|swimming|rest|heat|ice|massages?)$",
    r"better off (?:not )?(?:going|lying|laying|sitting|standing|staying|working)"
    r"(?! (?:\w+ ){0,3}?(?:dead|without|grave))|life insurance",
    r"feel\w* like giv\w+ up (?:on )?(?:the |my |this |these |all )?(?:physio\w*|exercis\w*|gym|"
    r"stretch\w*|work|job|sports?|running|football|golf|tennis|yoga|smoking|sugar|treatment|"
    r"massage|doctors?|swimming|cycling|driving)(?!.*\b(?:life|liv\w*|everything|all|myself)\b)",
    r"dead (?:tired|stiff|easy|sore|slow)|dead on (?:my|me|ma|our|his|her) feet",
    r"never walk alone",
    # nobody fainted at a bill
    r"(?:liked? to(?: have|ve|'ve)?|nearly|almost|just about|practically|could have|could've) "
    r"(?:faint\w*|pass\w* out|collaps\w*|keel\w* over|had a stroke) "
    r"(?:when i (?:saw|heard|opened|read|got)|at (?:the|that|this)) (?:(?:the|my|that|this|our|his|"
    r"her|light|gas|water|phone|electric|vet'?s?) )*(?:bills?|prices?|costs?|invoice|"
    r"receipt|quote|rent|fees?|charges?|state|mess|news|(?:\w+ ){0,2}bill|what "
    r"(?:\w+ ){1,3}?(?:wants?|charges?|costs?|asks?))",
    # no life is meant, only what is not worth it
    r"(?:not|wont|won't|never|dont want to|don't want to) (?:going to |gonna )?kill my ?self "
    r"(?:for|over) (?:this|that|the|a|my|any) (?:job|work|boss|company|gym|deadline|garden|kitchen|"
    r"house)",
    r"(?:views?|news) (?:just )?(?:takes?|took|taking) (?:my|your|his|her|the) breath away",
)
_SELF = r"(?:(?:my|me|your|him|her) ?self|masell?|mysel|themselves|ourselves)"
_LAUGHING = r"(?: (?:from|with|of|wi|fae|the))* (?:laugh\w*|giggl\w*)"
_FAILING = (
    r"feel|felt|numb\w*|control\w*|h[oe]ld|notic\w*|realis\w*|realiz\w*|warning|bladder|bowels?|"
    r"c[oa]me|out|tell|urge|every (?:day|night|morning|time)|again|keeps?|leak\w*|dribbl\w*|"
    r"could\w*|can|cant|cannot|stop|since|know"
)
"""What is told of a bladder or bowels that fail."""
_ALMOST = r"(?:nearly|almost|practically|virtually|just about|damn near)"
_SOILED = r"(?:wet|peed|weed|pissed|pooed|pooped|shat|shit|crapped|soiled)"
_SCARE = (
    r"(?:the|my|our|a|an|some|that) (?:\w+ ){1,2}?(?:turned up|came in|walked in|jumped|showed up|"
    r"rang|called|shouted|yelled|barked|went off|appeared|opened the|said|told|burst|banged|"
    r"slammed)"
)
_UNLESS = {
    r"(?:if|in case) (?!(?:the|a|this|that|my|his|her|any) falls?\b)"
    r"(?:(?:my )?\w+ (?:\w+ )?|(?:someone|somebody|people|anyone) (?:\w+ ){1,3}?)falls?": (
        r"yesterday|today|now|last|ago|morning|night|pain\w*|hurt\w*|ach\w+|sore|broke\w*|"
        r"cant|can't|cannot"
    ),
    # laughter and fright
    r"(?:wett?\w*|peed|pee\w*|weed|piss\w*|pish\w*|shitt?\w*|shat|crap\w*|poo\w*|keech\w*) "
    rf"(?:{_SELF}|my pants)(?:{_LAUGHING}|(?: (?:from|with|of|wi))? (?:scared|fear|fright|"
    r"excite\w*))": _FAILING,
    rf"(?:shitt|brick)in\w? (?:{_SELF}|it) (?:about (?:going|getting|(?:the|my|his|her) (?:scan|"
    r"mri|"
    r"physio|op|operation|results?|exam|interview|drive|flight|doctor|dentist|appointment))|at the "
    r"thought of)": _FAILING,
    # what all but happened, with laughter or as it began, and tells of no failing bladder
    rf"{_ALMOST} {_SOILED} (?:{_SELF}|(?:my|his|her) (?:pants|trousers|knickers|undies|jeans))"
    r"(?: when (?:it|(?:my|his|her|the) (?:lower )?back) (?:just )?(?:went|cracked|popped|clicked|"
    rf"seized|spasmed|locked)| when {_SCARE}|(?: from| with)? (?:laugh|giggl)\w*)|"
    rf"(?:jokes?|laugh\w*|giggl\w*|funny) (?:\w+ ){{0,6}}?{_ALMOST} {_SOILED} {_SELF}": _FAILING,
    r"f(?:e|a)ll(?:en|ing)? (?:over|about) laughing": (
        r"hit|hitting|land\w*|bang\w*|crack\w*|stairs|steps|table|chair|onto|edge|backwards?|"
        r"concrete|broke\w*|hard|head|ladder|roof"
    ),
    r"(?:pain|spasms?|twinge|it) (?:just )?(?:takes?|took|taking) (?:my|his|her|the) breath away": (
        r"chest|ribs?|jaw|arms?|sweat\w*|dizzy|faint\w*|tearing|ripping|lungs?|heart|cough\w*|"
        r"stairs|breath(?:e|ing|less)|lying|rest|swollen|belly|stomach|calf|pressure"
    ),
    r"want(?:ing)? to die of (?:embarrassment|boredom)": (
        r"kill\w*|suicid\w*|end (?:it|my)|living|alive|live|pills?|cut|burden|hopeless|goodbye|"
        r"anymore|harm\w*|seriously|really"
    ),
}
FIGURES = (*map(Figure, _ALWAYS), *starmap(Figure, _UNLESS.items()))
