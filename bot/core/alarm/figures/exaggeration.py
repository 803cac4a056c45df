"""Wishes, fears and exaggerations: nobody died, choked, fell or broke."""

from __future__ import annotations

from itertools import starmap

from bot.core.alarm.figures.figure import Figure

_ALWAYS = (
    # what nobody died of; who says "I want to die" is taken at their word, but see below
    r"(?<!want to )(?<!wanna )(?<!wants to )d(?:ie|ied|ying|ies) (?:of|to|for|from) "
    r"(?:boredom|know|hear|see|find|get|try|embarrass\w*|laugh\w*|shame|curiosity|a|an|some|the|"
    r"my|this|that|hunger|thirst|have|meet|go)",
    r"d(?:ie|ied|ying) (?:laughing|inside)|to die for|kill for|kill\w* me",
    r"rather die than (?!live|go on|be |suffer|feel|carry|wake|face|keep)",
    # laughter and fright
    r"(?:wet|peed|pee|weed|piss\w*|shit|shat|crap\w*|poo\w*) (?:my ?self|your ?self|himself|"
    r"herself|themselves|my pants|ourselves)(?: from| with| of)? (?:laugh\w*|giggl\w*|scared|"
    r"fear|excite\w*)",
    # what all but happened, unless that is told of a failing bladder
    r"(?:nearly|almost|practically|virtually) (?:wet|peed|weed|pissed|pooed|pooped|shat|shit|"
    r"crapped|soiled) (?:my ?self|himself|herself|themselves|(?:my|his|her) (?:pants|trousers|"
    r"knickers|undies|jeans))(?!.*\b(?:feel|felt|numb|control\w*|h[oe]ld|notic\w*|realis\w*|"
    r"realiz\w*|warning|bladder|bowels?)\b)",
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
    r"(?:like|as if|as though) (?:(?!(?:hell|mad|crazy|never|nothing|since|after|because|cos|when|"
    r"and)\b)\S+ ){0,5}?(?:hit|struck|run over|ran over|crushed|flattened|shot|kicked|punched|"
    r"trampled|knocked down|knocked over) (?:by |over |me )?",
    r"(?:shot|stabbed|hit|struck|kicked|punched|attacked) (?:\w+ ){0,4}?by (?:my|his|her) own "
    r"(?:\w+ )?(?:back|muscles?|body|spine|nerves?)",
    # a head that is full, not one that fails
    r"confus(?:ed|ing) (?:\w+ ){0,2}?(?:(?:about|over|by) (?!where|who|what (?:day|time|year)|the "
    r"(?:day|time|date))|which|whether|as to|between|how|if|what (?!day|time|year|is|s)|and want)",
    r"(?:is|are|so|all|very|really|too|bit|find it|found it) "
    r"confusing(?! (?:him|her|me|us|them)\b)",
    # fear of dying is no wish for it
    r"(?:am|will|could|can|would) i (?:just |actually )?(?:going to |gonna )?(?:die|be dying)",
    # no heart is failing
    r"heart attacks? (?:of|at|when|from) (?:a|an|the|my|i|it)",
    r"g[ai]v(?:e|es|ing) (?:me|him|her|us|you) a (?:\w+ )?(?:heart attack|stroke)",
    r"(?:boss|m[ou]m|mother|dad|father|wife|husband|partner|girlfriend|boyfriend|nan|gran\w*|teacher|"
    r"manager|landlord|doctor|physio) (?:will|would|'?ll|is going to|is gonna|gonna) (?:probably )?"
    r"have a heart attack (?:if|when) (?:i|im|i'm|she|he|they|we|you)\b(?!.*\b(?:"
    r"chest|breath\w*|arms?|jaw|sweat\w*|collaps\w*|ambulance|dont|don't|pale|keeps?|go(?:es)? on|"
    r"carr\w+ on)\b)",
    # what somebody is tired of, and no life
    r"sick (?:and tired )?of (?!liv|life|being alive|exist|it all)",
    r"plan\w*(?: \w+)? to end (?:this|the|my) (?:\w+ )?(?:pain|spasms?|ache|flare|stiffness|"
    r"episode|problem)(?!.*\b(?:forever|for good|life|all)\b)",
    r"better off (?:not )?(?:going|lying|laying|sitting|standing|staying|working)|life insurance",
    r"feel\w* like giv\w+ up (?:on )?(?:the |my |this |these |all )?(?:physio\w*|exercis\w*|gym|"
    r"stretch\w*|work|job|sports?|running|football|golf|tennis|yoga|smoking|sugar|treatment|massage|"
    r"doctors?|swimming|cycling|driving)",
    r"dead (?:tired|stiff|easy|sore|slow)",
    # the heart that feels
    r"hearts? (?:goes|go|went|going) out|heart to heart|hearts? (?:sinks?|sank|sinking|melts?|"
    r"content|desire)|(?:broke\w*|break\w*) (?:my|his|her|our) heart|(?:by|at) heart|"
    r"hearts? (?:is|was)?(?: so| really)? (?:set on|not in it|in it)",
    r"(?:takes?|took|taking) (?:my|your|his|her|the) breath away",
)
_UNLESS = {
    r"(?:if|in case) (?!(?:the|a|this|that|my|his|her|any) falls?\b)"
    r"(?:(?:my )?\w+ (?:\w+ )?|(?:someone|somebody|people|anyone) (?:\w+ ){1,3}?)falls?": (
        r"yesterday|today|now|last|ago|morning|night|pain\w*|hurt\w*|ach\w+|sore|broke\w*|"
        r"cant|can't|cannot"
    ),
    r"f(?:e|a)ll(?:en|ing)? (?:over|about) laughing": (
        r"hit|hitting|land\w*|bang\w*|crack\w*|stairs|steps|table|chair|onto|edge|backwards?|"
        r"concrete|broke\w*|hard|head|ladder|roof"
    ),
    r"want(?:ing)? to die of (?:embarrassment|boredom)": (
        r"kill\w*|suicid\w*|end (?:it|my)|living|alive|live|pills?|cut|burden|hopeless|goodbye|"
        r"anymore|harm\w*|seriously|really"
    ),
}
FIGURES = (*map(Figure, _ALWAYS), *starmap(Figure, _UNLESS.items()))
