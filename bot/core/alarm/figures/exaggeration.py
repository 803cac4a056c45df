"""Wishes, fears and exaggerations: nobody died, choked, fell or broke."""

from __future__ import annotations

from itertools import starmap

from bot.core.alarm.figures.figure import Figure

_ALWAYS = (
    # what nobody died of; who says "I want to die" is taken at their word, but see below
    r"(?<!want to )(?<!wanna )(?<!wants to )(?<!wish i could )(?<!hope i )d(?:ie|ied|ying|ies) "
    r"(?:(?:of|from) (?:boredom|embarrass\w*|laugh\w*|shame|curiosity|hunger|thirst)|"
    r"for an? (?!end|way|chance)\w+)|dying to (?:know|hear|see|find|try|meet)",
    r"d(?:ie|ied|ying) laughing|(?:is|are|was|were) to die for$|kill for an?|"
    r"(?<!hope it )(?<!hope this )(?<!wish it )(?<!let it )(?:kills|killing|killed) me",
    r"rather die than (?:do|try|repeat) (?:that|those|this|these|another) (?:\w+ )?"
    r"(?:stretch\w*|exercis\w*|plank\w*|squat\w*|class|yoga|pilates|workout)",
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
    # no heart is failing
    r"heart attacks? (?:of|at|when|from) (?:a|the|my) (?:bills?|prices?|costs?|invoice)",
    r"(?:bills?|prices?|costs?)(?: \w+){0,3} g[ai]ves? (?:me|him|her|us|you) a heart attack|"
    r"(?:nearly|almost) (?:had|gave me) a heart attack(?=.*\b(?:prices?|bills?|costs?|cold)\b)"
    r"(?!.*\b(?:chest|arms?|jaw|sweat\w*|breath\w*|hospital|ambulance|doctor)\b)",
    r"(?:boss|m[ou]m|mother|dad|father|wife|husband|partner|girlfriend|boyfriend|nan|gran\w*|teacher|"
    r"manager|landlord|doctor|physio) (?:will|would|'?ll|is going to|is gonna|gonna) (?:probably )?"
    r"have a heart attack (?:if|when) (?:i|im|i'm|she|he|they|we|you)\b(?!.*\b(?:"
    r"chest|breath\w*|arms?|jaw|sweat\w*|collaps\w*|ambulance|dont|don't|pale|keeps?|go(?:es)? on|"
    r"carr\w+ on)\b)",
    # what somebody is tired of, and no life
    r"sick (?:and tired )?of (?!(?:\w+ ){0,3}?(?:liv\w*|life|alive|exist\w*|it all|being here|"
    r"every(?:thing|one)|world|myself|me)\b)",
    r"plan\w*(?: \w+)? to end (?:this|the|my) (?:\w+ )?(?:pain|spasms?|ache|flare|stiffness|"
    r"episode|problem) (?:with|by|through) (?:\w+ )?(?:stretch\w*|exercis\w*|physio|yoga|pilates|"
    r"walk\w*|swimming|rest|heat|ice|massages?)$",
    r"better off (?:not )?(?:going|lying|laying|sitting|standing|staying|working)"
    r"(?! (?:\w+ ){0,3}?(?:dead|without|grave))|life insurance",
    r"feel\w* like giv\w+ up (?:on )?(?:the |my |this |these |all )?(?:physio\w*|exercis\w*|gym|"
    r"stretch\w*|work|job|sports?|running|football|golf|tennis|yoga|smoking|sugar|treatment|massage|"
    r"doctors?|swimming|cycling|driving)(?!.*\b(?:life|liv\w*|everything|all|myself)\b)",
    r"dead (?:tired|stiff|easy|sore|slow)",
    # the heart that feels
    r"hearts? (?:goes|go|went|going) out to|heart to heart|hearts? (?:sinks?|sank|melts?|"
    r"content|desire)|(?:broke\w*|break\w*) (?:my|his|her|our) heart|know\w* (?:\w+ ){0,3}by heart|"
    r"hearts? (?:is|was)?(?: so| really)? (?:set on|not in it|in it)",
    r"(?:views?|news) (?:just )?(?:takes?|took|taking) (?:my|your|his|her|the) breath away",
)
_FAILING = (
    r"feel|felt|numb\w*|control\w*|h[oe]ld|notic\w*|realis\w*|realiz\w*|warning|bladder|bowels?|c[oa]me|"
    r"out|tell|urge|every (?:day|night|morning|time)|again|keeps?|leak\w*|dribbl\w*|"
    r"could\w*|can|cant|cannot|stop|since|know"
)
"""What is told of a bladder or bowels that fail."""
_UNLESS = {
    r"(?:if|in case) (?!(?:the|a|this|that|my|his|her|any) falls?\b)"
    r"(?:(?:my )?\w+ (?:\w+ )?|(?:someone|somebody|people|anyone) (?:\w+ ){1,3}?)falls?": (
        r"yesterday|today|now|last|ago|morning|night|pain\w*|hurt\w*|ach\w+|sore|broke\w*|"
        r"cant|can't|cannot"
    ),
    # laughter and fright
    r"(?:wet|peed|pee|weed|piss\w*|shit|shat|crap\w*|poo\w*) (?:my ?self|your ?self|himself|"
    r"herself|themselves|my pants|ourselves)(?: from| with| of)? (?:laugh\w*|giggl\w*|scared|"
    r"fear|excite\w*)": _FAILING,
    # what all but happened, with laughter or as it began, and tells of no failing bladder
    r"(?:nearly|almost|practically|virtually) (?:wet|peed|weed|pissed|pooed|pooped|shat|shit|"
    r"crapped|soiled) (?:my ?self|himself|herself|themselves|(?:my|his|her) (?:pants|trousers|"
    r"knickers|undies|jeans))(?: when (?:it|(?:my|his|her|the) (?:lower )?back) (?:just )?"
    r"(?:went|cracked|popped|clicked|seized|spasmed|locked)|(?: from| with)? (?:laugh|giggl)\w*)|"
    r"(?:jokes?|laugh\w*|giggl\w*|funny) (?:\w+ ){0,6}?(?:nearly|almost) (?:wet|peed|pissed) "
    r"my ?self": _FAILING,
    r"f(?:e|a)ll(?:en|ing)? (?:over|about) laughing": (
        r"hit|hitting|land\w*|bang\w*|crack\w*|stairs|steps|table|chair|onto|edge|backwards?|"
        r"concrete|broke\w*|hard|head|ladder|roof"
    ),
    r"(?:pain|spasms?|twinge|it) (?:just )?(?:takes?|took|taking) (?:my|his|her|the) breath away": (
        r"chest|ribs?|jaw|arms?|sweat\w*|dizzy|faint\w*|tearing|ripping|lungs?|heart|cough\w*|stairs|"
        r"breath(?:e|ing|less)|lying|rest|swollen|belly|stomach|calf|pressure"
    ),
    r"want(?:ing)? to die of (?:embarrassment|boredom)": (
        r"kill\w*|suicid\w*|end (?:it|my)|living|alive|live|pills?|cut|burden|hopeless|goodbye|"
        r"anymore|harm\w*|seriously|really"
    ),
}
FIGURES = (*map(Figure, _ALWAYS), *starmap(Figure, _UNLESS.items()))
