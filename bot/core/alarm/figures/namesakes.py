"""Places, things and matters that share a word with a sign."""

from __future__ import annotations

from bot.core.alarm.figures.figure import Figure

_ALWAYS = (
    r"temp (?:job|work|agency|worker|role|contract|position)",
    # colours, signs and drops that are no illness
    r"an? wee (?:pink|red|brown) (?:mark|spot|rash|patch|lump|bump|tablet|pill|dot|line|car|van|"
    r"bruise|ball|cushion)",
    r"(?:ain )?(?:\w+ )?a wee (?:rub\w*|look|while|walk|stroll|dauner|daunder|nap|lie|seat|sit|cup|"
    r"drop|dram|stiffness|twinge|niggle|tweak|knock|bump|spasm|stretch|question|favour|hand|"
    r"massage|heat|ice|hot|cold|soak)",
    r"(?:star ?signs?|zodiac\w*|horoscopes?)(?: \w+){0,2} cancer|cancer (?:star ?sign|zodiac|"
    r"horoscope|season)",
    r"blood pressure(?! (?:is |has |was )?(?:drop|low|f[ae]ll))",
    r"blood (?:flow|circulation|supply|test|tests|sugar|vessels?)",
    r"no (?:urine|pee|wee|piss) (?:leaks?|leakage|infections?)",
    # water that is no urine
    r"wet (?:cloth|towels?|flannel|hair|weather|clothes (?=ma[dk]e?))",
    r"(?:wet|damp|soaked|soaking)(?: my ?self)?(?= (?:\w+ )?(?:with|from|in) (?:\w+ )?"
    r"(?:sweat|rain|snow))",
    r"(?:leak\w*|drip\w*|dribbl\w*)(?=,? (?:(?!pee|wee|urine)\w+ )?pus\b)",
    r"(?:customer|client|staff|employee|student|talent|data) retention",
    r"nappy (?:bag|bin|cream|chang\w*)|diaper (?:bag|bin|cream|chang\w*)|chang\w* (?:a|the|baby|"
    r"babys|his|her) (?:\w+ )?(?:nappy|nappies|diapers?)|potty train\w*",
    r"(?:ice|packs?|bottle|roof|tap|towel|peas) (?:is |was |has |keeps )?(?:only |just )?"
    r"(?:leak\w*|drip\w*|dribbl\w*|soak\w*)",
    r"(?:leak\w*|drip\w*|soak\w*|wet|puddle)(?: \w+){0,4} (?:from|of|by) (?:\w+ ){0,2}"
    r"(?:ice|packs?|bottle|bag|peas|towel)",
    # what broke was not the back
    r"(?<=broke )and(?= (?:(?:my|the|his|her|lower) )*back)",
    r"(?:pockets?|shirt|trousers|jeans|pants|jacket|coat|dress|jumper|hoodie|skirt|shorts|leggings|"
    r"suit|seams?|stitching|cushion|cover|bag|rucksack|backpack|book|brace|belt|seat|page|lining) "
    r"(?:(?:is|was|got|has|have|just|all|down|up|"
    r"(?:at|in|on|of|down) (?:the|my) (?:back|side|seams?|seat|bum)) )*"
    r"(?:ripp?ed|rips?|split|torn?|tore)(?! (?:pain|feeling|sensation|my|me|his|her)\b)",
    r"(?:ripp?ed|rips?|tore|torn?)(?= (?:(?:in|at|on|down|right|open) )*(?:(?:the|my|his|her|a) )*"
    r"back (?:of (?:the|my|his|her|a) (?!chest|ribs?|belly|stomach|shoulders?|neck|body|torso)|"
    r"pocket|seam|seat))",
    r"(?:get|getting|build|want) (?:a )?ripped(?= (?:\w+ )?back)|ripped off(?= by)",
    r"(?:clip|scrap|cut|trim)\w* (?:\w+ )?(?:toe ?nails?)",
    # "me back" is my back, which nobody threw off a horse
    r"(?:thr[eo]wn?|throw(?:ing|s)) me (?:(?:lower|bad|poor|whole|old|bloody|damn|own) )*"
    r"(?:back|hips?|neck|knees?|shoulder|spine) (?:right |clean |well |all )?"
    r"out(?! of (?!place|joint|whack|line|alignment|sorts))(?! the| onto| into)",
    r"(?:i|ive|i've) (?:(?:have|had|just|only|went|and|accidentally|must|ve) )*"
    r"(?:thr[eo]wn?|kicked|dropped|pushed|shoved|knocked|flung|chucked) me "
    r"(?:(?:lower|bad|poor|whole|old|bloody|damn|own|left|right) )*"
    r"(?:back|hips?|neck|knees?|shoulders?|legs?|foot|feet|arms?)"
    r"(?! (?:into|onto|against|on|off|down|first|through|across|over)\b)",
    r"dropped me (?:off|home|back (?:off|home|at|to))(?! (?:on|onto|a|an)\b)",
    # what may leave a bed wet, and what else is soaked
    r"(?:soak|drench)\w*(?= (?:\w+ ){0,4}?(?:with|in|from) (?:\w+ ){0,2}?(?:sweat|rain|water|"
    r"detergent|bleach|tea|coffee|beer|wine|juice|vinegar|salts?)\b)",
    r"(?:(?<=sweat )|(?<=sweats )|(?<=sweating )|(?<=sweated ))(?:(?:and|has|have|i|it|so|that) )*"
    r"(?:soak|drench)\w*",
    r"(?:(?:packs?|bottle|bag|peas|pipe|roof|tap|radiator) (?:\w+ ){0,2}?(?:leak\w*|burst|drip\w*|"
    r"split|melt\w*)|spil\w+|knocked over (?:a|the|my|his|her)) (?:\w+ ){0,6}?(?:soak|drench)\w*",
    r"(?:dog|cat|puppy|kitten|baby|toddler|rain) (?:has |just |had )?(?:soak|drench)\w*",
    r"(?:hot|warm|long|nice|good|quick|a|bath|salts?|epsom) soaks?|"
    r"soak(?= (?:in|then|and|before|after|for)\b)",
    r"wet(?:ting)?(?= (?:a|the) (?:\w+ )?(?:cloths?|towels?|flannel|sponge|rag|heat pack))",
    # bumps, falls, crashes and strokes that hurt nobody
    r"(?:speed|road|hit|over) (?:a |the )?bumps?|bumps? in the (?:car|road)",
    r"(?<!leg )(?<!legs )(?<!foot )(?<!feet )(?<!limbs )(?<!thigh )(?<!arm )(?<!bum )"
    r"(?<!butt )(?<!privates )(?<!crotch )(?<!groin )(?<!bits )(?<!cheeks )(?<!saddle "
    r")(?<!arms )(?<!hand )"
    r"(?<!face )(?<!toes )(?<!down there )(?<!both )(?<!keep )(?<!keeps )(?<!has )(?<!have )"
    r"f(?:e|a)ll(?:s|en|ing)? (?:back )?(?:asleep|to sleep)(?!.*\bwheel\b)",
    r"f(?:e|a)ll(?:s|en|ing)? (?:in love|behind (?:with|on|at work)|ill|sick|short|into place|"
    r"(?=pregnant)|for (?:it|him|her|them|this|that)$)",
    r"fall in (?:temperature|prices?)|fall (?:season|weather|semester)|"
    r"^this fall(?= (?:i|we) (?:go|want|will|plan))",
    r"(?:(?<=in )|(?<=by )|(?<=until )|(?<=till )|(?<=during )|(?<=over )|(?<=for ))the fall"
    r"(?! (?:i|he|she|they|we|that|yesterday|today|from|off|down|at|onto)\b)",
    r"side effects?|backs? (?:(?:has|have|just|totally|completely|suddenly|from|"
    r"keeps) )*"
    r"collaps\w*|off the wagon",
    r"f(?:e|a)ll(?:en|ing)? off (?:my|the|his|her|a) (?:\w+ )?(?:diet|routine|plan|regime|"
    r"habit|radar)",
    r"hit(?:ting)? the (?:gym|sack|hay|snooze|jackpot)(?= (?:today|yesterday|again|and|early|late|"
    r"this|last|every|on (?!the)|after)|$|,)",
    r"(?:collapse|fall) of (?:the )?(?:roman|soviet|berlin|rome|empire|econom\w+)"
    r"|bleeding edge|fainting (?:goats?|couch)|paralysis by analysis|water ?breaks? the",
    r"crash (?:diet|course|mat|pad)|crash(?:ed|ing)? out early|crash(?:ed|ing)? (?:out )?(?:on|in) "
    r"(?:(?:the|my|our|his|her) )?(?:sofa|couch|bed|settee)",
    r"stumbl\w* (?:up ?on|across|on|onto) (?:your|this|the) (?:bot|page|site|channel|app|group)",
    r"(?:massag\w+|golf|firm|brush) strokes?|(?:long|short) strokes|stroke techni\w*|"
    r"(?:back|breast)stroke",
    r"heart attack (?:burger|grill|cafe|song)|pass(?:ed|es|ing)? out (?:the |some |"
    r"all |my |our )*(?:plates?|drinks?|glasses|cups?|snacks?|books?|mail|menus?|presents?|gifts?|"
    r"samples?|flyers?|leaflets?|candy|sweets|papers?|invit\w*|forms?|cards|exams?|food)",
    r"(?:came|coming|come|just|got) off (?:my|the|a|his|her) (?:\w+ ){0,2}?(?:bike|horse|pony|"
    r"motorbike|scooter) (?:ride|lesson|tour|trip|commute|class)",
    r"fl(?:ew|y|ying|own) off (?:on (?:holiday|vacation|business)|home|abroad)",
    r"strokes? of (?:good )?(?:luck|genius|fortune|midnight|inspiration|bad luck)|"
    r"head over heels (?:for|in love|about|with)|crash\w* out of (?:the )?(?:\w+ )?(?:finals?|cup|"
    r"tournament|league|competition|championship|world cup|open|euros|playoffs)",
    r"smash\w* (?:(?:my|his|her|their|a|the) )?(?:personal best|pb|record|workout|target|exams?)",
    # what is caught without being hot
    r"(?:saturday night|cabin|hay|spring|gold|football|election|dance|tulip) fever|fever pitch",
    # parts of other things
    r"(?:bowling|safety|drawing|hair|metal|clothes|tent) (?:pins|pegs)",
    r"(?:(?<=\ba )|(?<=\bthe )|^)faint (?:pain|ache)|"
    r"faint (?:line|hearted|of heart|memory|smell|hope|idea|praise|sound)",
    r"bottom (?:of (?!me\b)|lip|line|drawer|shelf)",
    r"balls? of (?:\w+ )?(?:foot|feet)|(?:tennis|lacrosse|massage|golf|yoga|exercise|gym|"
    r"stability|medicine|spiky|foam|swiss|birth\w*) balls?",
    r"(?:stools? for (?:my |the |a )?(?:bar|kitchen|piano|breakfast bar)|"
    r"(?:bar|step|foot|piano|kitchen|milking) stools?)",
    # what answers, works and is called by the name
    r"nothing (?:comes|came) to mind",
    r"respond\w* (?:well |much |really )*to (?:(?:the|my|his|her|any|these|all) )*(?:\w+ )?"
    r"(?:treatments?|exercis\w*|heat|ice|physio\w*|meds?|medic\w*|tablets?|painkill\w*|massages?|"
    r"stretch\w*|emails?|messages?|texts?|ibuprofen|rest|therapy|injections?|rehab)|"
    r"(?:contacted|emailed|messaged|texted|wrote) (?:\S+ ){1,6}?respond\w*",
    r"labou?r (?:day|party|costs?|law|union|intensive)",
    r"suicide (?:squad|rates?|statistics|awareness|bomb\w*)",
    r"(?:the|that|called) (?:\w+ ){1,6}?(?:song|lyrics|album|chords)$",
    r"(?:cant|can't|cannot|can not|couldnt|couldn't) face (?:work|people|up to|"
    r"my (?:boss|job|family|kids)|going (?:to|back|out|in))",
)
_DEGREES = (
    r"(?:wash\w*|angle|bend\w*|bent|lift\w*|rais\w*|lean\w*|tilt\w*|twist\w*|rotat\w*|flex\w*|"
    r"reclin\w*|bath|shower|water|pool|tub|pad|bottle|oven|room|outside|weather|heat|set) "
    r"(?:(?!now|i\b|im|am|got|have|fe)\w+ ){0,3}?\d+ degrees|(?<![.,\d])\d+ degrees (?:outside|"
    r"heat|weather|angle|bend|in the shade|at the (?:hips?|knees?|waist)|flexion|in here|"
    r"bath|water|wash)"
)
_FEVER = r"fever\w*|temp|temperature|shiver\w*|chills?|sweat\w*|poorly|ill|thermometer|burning"
"""With one of these words degrees are those of a body."""
_ALONE = (
    # no crash, though it may be a sign of its own
    r"accident in (?:(?:my|his|her|their) )?(?:own )?(?:pants|trousers|knickers|underwear|undies|"
    r"boxers|underpants|jeans|pyjamas|bed)",
)
_TAKEN = (
    r"swallow\w*|pills?|tablets?|tabs|capsules?|doses?|doubled?|painkillers?|ibuprofen|paracetamol|"
    r"tramadol|codeine|co-?codamol|naproxen|morphine|oxycodone|gabapentin|diazepam"
)
"""With one of these words it tells how: "took four pills by accident"."""
_SLIPPED_DISC = r"slipped (?:a )?dis[ck]s?"
"""Nobody slipped; that the disc was operated on counts."""
FIGURES = (
    *map(Figure, _ALWAYS),
    Figure(_DEGREES, _FEVER),
    Figure(r"by accident", _TAKEN),
    Figure(_SLIPPED_DISC, of=("slipped",)),
    *(Figure(pattern, alone=True) for pattern in _ALONE),
)
