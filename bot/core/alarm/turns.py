"""Turns of phrase in which the words of a sign mean something else, as regular expressions.

They belong to the language, not to a catalog: whoever writes a sign need not think of them.
"""

from __future__ import annotations

_OPERATION = r"(?:(?:micro)?dis[ck]ectomy|laminectomy|fusion|surgery|operat(?:ion|ed)|op)"
_KIN = (
    r"(?:sister|brother|bro|sis|m[ou]m|mother|dad|father|aunt\w*|uncle|cousin|friend|mate|buddy|pal|"
    r"colleague|coworker|boss|neighbou?r|wife|husband|partner|gran\w*|nan|nana|nanna|girlfriend|"
    r"boyfriend|guy|bloke|lad)(?: of mine| on site| (?:at|from) work)?"
)
"""Somebody else."""
_THEIRS = (
    r"(?:(?!(?:i|im|i'm|ive|i've|id|my|mine|me|we|us|today|yesterday|now|just|then|but|this|last|"
    r"since|again|still|recently|so|cant|can't|not|no|numb|like|as|too|also|he|she|they|"
    r"had)\b)\S+ )"
)
"""A word that goes on about them, and of a time that is over."""
_LONG_AGO = (
    r"(?:(?:years|yrs|decades) (?:ago|back)|in (?:the )?(?:19\d\d|20[01]\d)|"
    r"(?:as a|when (?:he|she) was(?: a| very| only)*) (?:kid|child|boy|girl|young\w*|little|"
    r"teenager))"
)
_INJURED = (
    r"(?: and (?:(?:he|she|they|has|had|badly|really|even|nearly|almost) )*(?:hurt|broke|injured|"
    r"fractured|smashed|cracked|damaged|wrecked|ruined|bruised|crushed|had) (?:\S+ ){0,2}?"
    r"(?:back|spine|neck|pelvis|hip|leg|arm|vertebra\w*|dis[ck]|tailbone|coccyx)"
    r"(?! (?:\S+ ){0,2}(?:again|today|now|yesterday)\b))?"
)

PATTERNS = (
    # wishes and exaggerations
    r"(?:wet|peed|pee|weed|piss\w*|shit|shat|crap\w*|poo\w*) (?:my ?self|your ?self|himself|"
    r"herself|themselves|my pants|ourselves)(?: from| with| of)? (?:laugh\w*|giggl\w*|scared|"
    r"fear|excite\w*)",
    # Who says "I want to die" is taken at their word, but see below for embarrassment.
    r"(?<!want to )(?<!wanna )(?<!wants to )d(?:ie|ied|ying|ies) (?:of|to|for|from) "
    r"(?:boredom|know|hear|see|find|get|try|embarrass\w*|laugh\w*|shame|curiosity|a|an|some|the|"
    r"my|this|that|hunger|thirst|have|meet|go)",
    r"d(?:ie|ied|ying) (?:laughing|inside)|to die for|kill for|kill\w* me",
    r"rather die than (?!live|go on|be |suffer|feel|carry|wake|face|keep)",
    # what all but happened, unless that is told of a failing bladder
    r"(?:nearly|almost|practically|virtually) (?:wet|peed|weed|pissed|pooed|pooped|shat|shit|"
    r"crapped|soiled) (?:my ?self|himself|herself|themselves|(?:my|his|her) (?:pants|trousers|"
    r"knickers|undies|jeans))(?!.*\b(?:feel|felt|numb|control\w*|h[oe]ld|notic\w*|realis\w*|"
    r"realiz\w*|warning|bladder|bowels?)\b)",
    # how it feels, not what happened
    r"(?:fe[el]l\w*|felt|woke|wake|waking|hurts?|ach\w+|sore|stiff|mov\w+|walk\w*) (?:\w+ ){0,2}?"
    r"(?:like|as if|as though) (?:\S+ ){0,5}?(?:hit|struck|run over|ran over|crushed|flattened|"
    r"knocked down|knocked over) (?:by |over |me )?",
    # a head that is full, not one that fails
    r"confus(?:ed|ing) (?:\w+ ){0,2}?(?:(?:about|over|by) (?!where|who|what (?:day|time|year)|the "
    r"(?:day|time|date))|which|whether|as to|between|how|if|what (?!day|time|year|is|s)|and want)",
    r"(?:is|are|so|all|very|really|too|bit|find it|found it) "
    r"confusing(?! (?:him|her|me|us|them)\b)",
    r"(?:can|could|should|may) (?:i|u|you|we|one) (?:safely )?take (?:\w+ ){0,4}"
    r"(?:at once|in one go|at (?:the same|one) time|together)",
    # medicine as it should be taken, or not taken yet
    r"every (?:[4-9]|[1-4]\d|four|five|six|seven|eight|ten|twelve|few|several)(?: (?:to|or))?"
    r"(?: (?:\d+|six|eight|twelve))? (?:hours?|hrs?|h)",
    r"(?:mov(?:e|ing)|walk\w*|stretch\w*|ic(?:e|ing)|heat|stand\w*|get\w* up|turn\w*|rest\w*|"
    r"breaks?|massag\w*|exercis\w*|packs?|pads?) (?:\w+ ){0,3}?every (?:\w+ ){0,3}?(?:hours?|hrs?)",
    r"(?:can|could|should|may) (?:i|u|you|we|one) (?:safely |just |even )?(?:take|have|use) "
    r"(?:(?!(?:been|taking|took|taken|i|im|ive)\b)\S+ ){0,4}?(?:every|all|more)(?= )",
    r"(?:tak\w+|took) all (?:of )?(?:my|his|her|the|your) \w+ (?:as (?:prescribed|directed|told|"
    r"needed|instructed|advised|it says)|(?:with|after|before) (?:food|meals?|breakfast|dinner)|"
    r"every (?:day|morning|night)|in the morning|at night|on time|daily|regularly)",
    # what another had, and is over
    r"(?:sister|brother|m[ou]m|mother|dad|father|aunt\w*|uncle|cousin|friends?|mate|colleague|"
    r"boss|neighbou?r|wife|husband|partner|gran\w*|nan|grand\w+|girlfriend|boyfriend)"
    r"(?: of mine| at work|'s \w+)? (?:once )?(?:had|got|suffered|was diagnosed with) (?:the )?"
    r"c[ao]\w+ equin\w+(?: syndrome)? (?:\w+ ){0,4}?(?:last (?:year|summer|winter|spring|autumn|"
    r"fall|month|christmas)|ago|in (?:19|20)\d\d|years back|once|when (?:he|she) was)",
    r"(?<!nearly )(?<!almost )(?:died|passed away) (?:of|from|with) (?:\w+ ){0,2}(?:cancer|leuk\w+|"
    r"lymphoma|tumou?rs?|melanoma|myeloma)",
    r"lost (?:my|our|his|her) (?:m[ou]m|mother|dad|father|brother|sister|aunt\w*|uncle|nan|gran\w*|"
    r"wife|husband|friend|cousin) to (?:\w+ )?(?:cancer|leuk\w+|lymphoma|tumou?r)",
    r"(?:star ?signs?|zodiac\w*|horoscopes?)(?: \w+){0,2} cancer|cancer (?:star ?sign|zodiac|"
    r"horoscope|season)",
    # an operation that is only thought of, or long over
    r"(?:need|needs|wants?|considering|consider|avoid\w*|recommend\w*|suggest\w*|offer(?:ed|ing)|"
    r"a?waiting|instead of|think\w* (?:about|of)|talk\w* about|scared of|refus\w*|declin\w*|if i|"
    r"booked|scheduled|(?:should|will|do|would|could|can|may|might) i (?:need|get|have)) "
    r"(?:(?!(?:after|since|post|following|my|had|from|with|to (?!get|have|undergo|be))\b)\w+ )"
    rf"{{0,4}}?{_OPERATION}",
    rf"{_OPERATION}(?: (?!weeks|days|month|yesterday)\w+){{0,5}}? "
    r"(?:(?:years?|yrs?|decades?) (?:ago|back)|(?:in )?(?:19|20)\d\d|last year)",
    r"(?:(?:years?|yrs?|decades?) ago|in (?:19|20)\d\d|last year)(?: \w+){0,4} "
    rf"{_OPERATION}(?! (?:\w+ ){{0,4}}(?:(?:weeks?|days?|months?) (?:ago|after)|yesterday|last))",
    r"(?:[4-9]|[1-9]\d|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many)"
    r"(?: (?:or|to) \w+)? months? (?:ago|after|post|out)|(?:1[3-9]|[2-9]\d) weeks (?:ago|post)|"
    r"how (?:many|much) (?:days|weeks|months)(?: \w+){0,3} (?:after|post|ago)",
    # the mother is meant, not the child
    r"had (?:a|my|our|the|another) (?:\w+ )?(?:baby|kid|child|son|daughter|boy|girl) "
    r"(?:just |only |about )?(?:last|this|\d+|a few|a couple|few|couple|an?|one|two|three|four|"
    r"five|six|seven|eight|some) ?(?:of )?(?:days?|weeks?|months?|wks?|mon\w*|tue\w*|wed\w*|"
    r"thu\w*|fri\w*|sat\w*|sun\w*|morning|night)\b(?! old)",
    r"(?:boss|m[ou]m|mother|dad|father|wife|husband|partner|girlfriend|boyfriend|nan|gran\w*|teacher|"
    r"manager|landlord|doctor|physio) (?:will|would|'?ll|is going to|is gonna|gonna) (?:probably )?"
    r"have a heart attack (?:if|when) (?:i|im|i'm|she|he|they|we|you)\b(?!.*\b(?:"
    r"chest|breath\w*|arms?|jaw|sweat\w*|collaps\w*|ambulance|dont|don't|pale|keeps?|go(?:es)? on|"
    r"carr\w+ on)\b)",
    r"(?:(?<=toddler )|(?<=toddler keeps )|(?<=baby )|(?<=baby keeps )|(?<= [1-4] year old ))"
    r"kick\w* me(?= (?:in|on) the)",
    r"(?:(?<=kid )|(?<=kids )|(?<=son )|(?<=daughter )|(?<=dog )|(?<=cat ))kick\w* me"
    r"(?= (?:\w+ ){0,5}in (?:bed|(?:his|her|my|their) sleep))",
    r"(?:(?<=\ban )|(?<=\bthe )|(?<=\bpoor )|(?<=\bthis )|(?<=\bthat ))old (?:boy|girl|lad)s?|"
    r"^old (?:boy|girl|lad)(?= (?:next door|across|down the|over the|from the|from work))",
    r"plan\w*(?: \w+)? to end (?:this|the|my) (?:\w+ )?(?:pain|spasms?|ache|flare|stiffness|"
    r"episode|problem)(?!.*\b(?:forever|for good|life|all)\b)",
    r"better off (?:not )?(?:going|lying|laying|sitting|standing|staying|working)|life insurance",
    r"feel\w* like giv\w+ up (?:on )?(?:the |my |this |these |all )?(?:physio\w*|exercis\w*|gym|"
    r"stretch\w*|work|job|sports?|running|football|golf|tennis|yoga|smoking|sugar|treatment|massage|"
    r"doctors?|swimming|cycling|driving)",
    # how long it has been, and no child on the way
    r"(?:for|last|past|had (?:it|this)) (?:\w+ )?(?:2\d|3\d|4[0-2]) (?:weeks?|wks?)"
    r"(?! (?:preg\w*|gest\w*|along|gone|now|today)\b)|"
    r"(?:for|had (?:it|this)) (?:\w+ )?(?:[5-9]|five|six|seven|eight|nine) months"
    r"(?! (?:preg\w*|gest\w*|along|gone|now|today)\b)|(?:2\d|3\d|4[0-2]) (?:weeks?|wks?) "
    r"(?:ago|of (?:back |this |constant |bad )*(?:pain|ache|agony|this|spasms?))",
    # degrees that are no fever
    r"(?:wash\w*|angle|bend\w*|bent|lift\w*|rais\w*|lean\w*|tilt\w*|twist\w*|rotat\w*|flex\w*|"
    r"reclin\w*|bath|shower|water|pool|tub|pad|bottle|oven|room|outside|weather|heat|set) "
    r"(?:(?!now|i\b|im|am|got|have|fe)\w+ ){0,3}?\d+ degrees|(?<![.,\d])\d+ degrees (?:outside|"
    r"heat|weather|angle|bend|in the shade|at the (?:hips?|knees?|waist)|flexion|in here|"
    r"bath|water|wash)",
    r"temp (?:job|work|agency|worker|role|contract|position)",
    r"an? wee (?:pink|red|brown) (?:mark|spot|rash|patch|lump|bump|tablet|pill|dot|line|car|van|"
    r"bruise|ball|cushion)",
    r"no (?:urine|pee|wee|piss) (?:leaks?|leakage|infections?)",
    r"face ?down (?:on|with|in|over)",
    # fear of dying is no wish for it
    r"(?:am|will|could|can|would) i (?:just |actually )?(?:going to |gonna )?(?:die|be dying)",
    r"heart attacks? (?:of|at|when|from) (?:a|an|the|my|i|it)",
    r"g[ai]v(?:e|es|ing) (?:me|him|her|us|you) a (?:\w+ )?(?:heart attack|stroke)",
    r"sick (?:and tired )?of (?!liv|life|being alive|exist|it all)",
    # "not" belongs to the trouble here, not to what it would be with
    r"(?:don'?t|do not|not|haven'?t|doesn'?t|does not|didn'?t|never) "
    r"(?:have|has|had|having|got)? ?(?:any |much |a |real )*"
    r"(?:trouble|problems?|issues?|difficult\w*) (?:with |in |to )?(?:my |the )?"
    r"(?:pee\w*|wee\w*|urin\w*|going|passing|bladder|bowels?|poo\w*|breath\w*)",
    # tired limbs
    r"(?:dead|jelly|wobbly|weak|shaky|heavy) legs? (?:\w+ )?(?:after|from|since) (?:\w+ ){0,2}?"
    r"(?:gym|leg day|run|running|workout|squats|spin|marathon|hike|hiking|cycling|football|"
    r"deadlifts)",
    r"legs? (?:\w+ ){0,2}(?:dead|jelly|toast|rubber|lead|weak|wobbly|shaky|gone) "
    r"(?:after|from|since) (?:\w+ ){0,2}(?:gym|leg day|run|running|workout|squats|spin|"
    r"training|marathon|hike|hiking|ride|exercise|class|yoga|cycling|football|match|game)",
    r"(?:after|from) (?:\w+ )?(?:gym|leg day|run|workout|squats|marathon|hike|class) (?:\w+ )?"
    r"(?:\w+ )?legs (?:\w+ ){0,2}(?:dead|jelly|toast|rubber|lead|weak|wobbly|shaky)",
    r"weak (?:core|backs?|abs|glutes?|muscles?|hips?|stomach|tummy|posture)",
    r"legs? (?:\w+ ){0,3}(?:sore|ache|aching|tired|hurt|tight|stiff|achy|heavy|numb) "
    r"(?:after|from|since) (?:\w+ ){0,3}(?:gym|leg day|run|running|workout|squats|spin|"
    r"training|marathon|hike|hiking|ride|exercise|class|yoga|cycling|football|match|game|race|"
    r"walk|sprint)",
    r"cross(?:ed|ing)?(?: my)? (?:legs|ankles)|legs crossed|cross legged",
    r"(?:stretch\w*|massag\w*|warm\w*|ic(?:e|ing)|train\w*) (?:with )?both (?:my |your )?"
    r"(?:legs|thighs|calves|feet|hamstrings)",
    r"(?:go|goes|going|walk\w*|climb\w*|get|getting|step\w*) (?:up (?:and |or |n )?)?down "
    r"(?:the |my |some |our |a few )?(?:stairs|steps)",
    r"walk\w* (?:very |too |that |so )?(?:far|fast|quick\w*|(?:for )?(?:very |too )?long)\b",
    r"(?:hands?|arms?|fingers?) (?:\w+ ){0,3}(?:numb|tingl\w*|dead|asleep) "
    r"(?:when|after|from|if|because) (?:\w+ ){0,2}(?:sleep\w*|slept|lie|lying|laid|lay) on",
    # what passes when one gets up
    r"(?:sat|sit|sitting|knelt|kneeling|squatting) (?:\w+ ){0,4}(?:so|too) long (?:that )?"
    r"(?:my |both |the )*(?:legs?|feet|foot|toes) (?:\w+ ){0,2}(?:numb|asleep|dead|tingl\w*|"
    r"to sleep)",
    r"(?:legs?|feet|foot|toes) (?:\w+ ){0,2}(?:numb|asleep|dead|tingl\w*|to sleep) "
    r"(?:after|from|when|if) (?:i )?(?:sit\w*|sat|kneel\w*|cross\w*|squat\w*) "
    r"(?:(?:on|cross|my|the|for|legs?|toilet|loo|legged|too|so) ?)+",
    r"feel (?:the |a |any |much )?(?:stretch|burn|difference|benefit|effect|improvement)",
    r"(?:knees?|legs?|thighs?|chin) (?:\w+ ){0,3}(?:to|into|towards?|against) "
    r"(?:my |your |the |his |her )?chest",
    r"slipped (?:a )?dis[ck]s?|blood pressure(?! (?:is |has |was )?(?:drop|low|f[ae]ll))",
    r"(?:lift|raise|get) (?:my |the )?(?:legs?|foot|feet) (?:up )?(?:over|into|onto|in the|high|"
    r"to put|to tie|to get (?:in|dressed|my)|without (?:pain|it))",
    r"legs? (?:\w+ ){0,2}(?:heavy|tired|achy|weak) (?:at|by|towards) the end of (?:the|a|my) "
    r"(?:day|shift)",
    r"(?:hips?|knees?|ankles?|shoulders?) (?:\w+ )?g[ai]v(?:e|es|ing) (?:me )?(?:\w+ )?"
    r"(?:trouble|problems?|issues?|grief)",
    r"fac(?:e|ing) (?:work|people|up|my (?:boss|job|family|kids)|going)",
    r"had a (?:mini )?(?:stroke|heart attack) (?:\w+ ){0,2}(?:last year|years? ago|months ago)",
    # water that is no urine
    r"wet (?:clothes|cloth|towels?|flannel|hair|weather)",
    r"(?:wet|damp|soaked|soaking)(?: my ?self)?(?= (?:\w+ )?(?:with|from|in) (?:\w+ )?"
    r"(?:sweat|rain|snow))",
    r"(?:leak\w*|drip\w*|dribbl\w*)(?= (?:(?!pee|wee|urine)\w+ )?pus\b)",
    r"(?:customer|client|staff|employee|student|talent|data) retention",
    r"nappy (?:bag|bin|cream|chang\w*)|diaper (?:bag|bin|cream|chang\w*)|(?:chang\w*|buy\w*|put a|"
    r"put on) (?:\w+ ){0,3}?(?:nappy|nappies|diapers?)|potty train\w*",
    # What a stuck back keeps one from is getting there, not going.
    r"(?:full|bursting|(?:bursting|need) (?:\w+ ){1,3}?(?:loo|toilet|pee|wee)) but"
    r"(?= (?:i |he |she )?(?:cant|can't|cannot|can not|couldnt|couldn't) (?:even |physically )?"
    r"(?:get (?:up|out of|off|there)|stand|walk|crawl|reach|climb)"
    r"(?!.*\b(?:nothing|drops?|trickle|dribble|numb|feel|wet|leak\w*)\b))",
    r"(?:ice|packs?|bottle|bag|pad|roof|tap|towel|peas) (?:is |was |has |keeps )?(?:only |just )?"
    r"(?:leak\w*|drip\w*|dribbl\w*|soak\w*)",
    r"(?:leak\w*|drip\w*|soak\w*|wet|puddle)(?: \w+){0,4} (?:from|of|by) (?:\w+ ){0,2}"
    r"(?:ice|packs?|bottle|bag|peas|towel)",
    r"(?:speed|road|hit|over) (?:a |the )?bumps?|bumps? in the (?:car|road)",
    r"dead (?:tired|stiff|easy|sore|slow)",
    # others that wake and crash
    r"(?:bab(?:y|ies)|kids?|toddler|son|daughter|husband|wife|partner|dog|cat|snor\w+|alarm|"
    r"neighbou?rs?) (?:\w+ ){0,3}(?:wakes?|waking|woke) (?:me|us)",
    r"(?:computer|laptop|phone|app|site|website|bot|server|pc|market) (?:\w+ ){0,2}crash\w*",
    # the heart that feels
    r"hearts? (?:goes|go|went|going) out|heart to heart|hearts? (?:sinks?|sank|sinking|melts?|"
    r"content|desire)|(?:broke\w*|break\w*) (?:my|his|her|our) heart|(?:by|at) heart|"
    r"hearts? (?:is|was)?(?: so| really)? (?:set on|not in it|in it)",
    r"(?:tight|stiff|stretch\w*|sore) (?:\w+ )?chest muscles?",
    r"(?:takes?|took|taking) (?:my|your|his|her|the) breath away",
    # what broke was not the back
    r"(?<=broke )and(?= (?:(?:my|the|his|her|lower) )*back)",
    # exercise
    r"dead ?(?:bugs?|lifts?|lifting|hangs?)",
    r"sweat\w* (?:in|from|at|after|during|on) (?:the |my |a )?(?:sauna|gym|work ?out|"
    r"exercis\w*|summer|heat|hot tub|hot|yoga|training|run|running|treadmill|steam)",
    r"(?:i|he|she|we|they|you|always|just) sweats? (?:\w+ ){0,3}?(?:at|in|on|from|during|when i|"
    r"while) (?:the |my |a )?(?:work\w*|job|shift|warehouse|kitchen|train\w*|run\w*|lift\w*)|"
    r"(?:i|he|she|we|they|you|always|just) sweats? (?:\w+ ){0,2}?(?:lifting|running|"
    r"training|working)",
    r"chest (?:day|press|exercis\w*|work ?out|stretch\w*|machine|fly|flies|freezer|cold|cough)",
    r"breathing (?:exercis\w*|techni\w*|work|method)|deep breathing (?:help\w*|for|to|and)|"
    r"(?:try|do|practi[cs]e|doing) (?:deep |slow |some )?breathing",
    r"(?:go|carry) on (?:with )?(?:a|an|the|my|his|her|our|holiday|vacation|trips?|walks?|"
    r"runs?|hikes?|dates?|rides?|exercis\w*|work\w*|walking|running|training|stretching|"
    r"driving)|carry on (?:\w+ )?(?:bags?|luggage|baggage|items?|suitcase)",
    r"(?:do|take) (?:this|these|that|the|my) (?:exercis\w*|stretch\w*|job|work|pose|move\w*|"
    r"med\w*|pills?|tablets?|drugs?|pain ?killers?|class|stairs|bus|train)",
    r"(?:want|need|try|trying|like|hope|hoping|plan\w*|help\w*|how|should i|if i|have|got) "
    r"(?:me )?(?:to |do i )?(?:lose|losing|drop|shed)|(?:for|diet|tips|does|would|will) "
    r"(?:weight loss|losing weight)",
    # postures
    r"(?<!press )(?<!pressing )(?<!push )(?<!pushing )(?<!squeeze )(?:on|onto|off) "
    r"(?:my|your|the|his|her|our|a)? ?(?:stomach|belly|tummy|front)|"
    r"(?:stomach|belly|tummy) (?:sleep\w*|fat|muscles?|exercis\w*|breath\w*|down|first)|"
    r"(?:upset|empty|full|flat|upsets?) (?:my |your |the )?(?:stomach|belly|tummy)",
    # places and matters of the same name
    r"faint (?:pain|ache|line|hearted|of heart|memory|smell|hope|idea|praise|sound)",
    r"(?<!leg )(?<!legs )(?<!foot )(?<!feet )(?<!limbs )(?<!thigh )(?<!arm )(?<!bum )"
    r"(?<!butt )f(?:e|a)ll(?:s|en|ing)? (?:back )?(?:asleep|to sleep)",
    r"f(?:e|a)ll(?:s|en|ing)? (?:in love|behind|apart|out with|ill|sick|pregnant|short|through|"
    r"into place|for)",
    r"fall in (?:temperature|price|the)|fall (?:season|weather|semester)|(?:this|last|next|the)"
    r" fall(?: season)?",
    r"bottom (?:of|lip|half|line|drawer|right|left|shelf|part)",
    r"balls? of (?:\w+ )?(?:foot|feet)|(?:tennis|lacrosse|massage|golf|yoga|exercise|gym|"
    r"stability|medicine|spiky|foam|swiss|birth\w*) balls?",
    r"numb(?:s|ing)? (?:cream|gel|spray|patch|the (?:pain|area|skin|muscle))|"
    r"(?:ice|cold|cream|lidocaine|gel)(?: \w+)? (?:to|numbs|will|can|for) numb\w*",
    r"(?:massag\w+|golf|long|short|firm|brush|stroke of|the) strokes?|stroke (?:of|techni\w*)|"
    r"(?:back|breast)stroke",
    r"respond\w* (?:well |much |really )*to (?!me\b|us\b|him\b|her\b|(?:\w+ )?(?:voice|pain|"
    r"touch|sound|light)\b)\w+(?: \w+){0,3}|"
    r"(?:contacted|emailed|messaged|texted|wrote) (?:\S+ ){1,6}?respond\w*",
    r"labou?r (?:day|party|costs?|law|union|intensive)",
    r"blood (?:flow|circulation|supply|test|tests|sugar|vessels?)",
    r"(?:not|\w+nt|\w+n't) feel (?:\w+ ){0,3}?when (?:i|he|she) goe?s? (?:running|"
    r"walking|swimming|cycling|out|up|down|for an? (?!pee|wee|piss|poo)|"
    r"to (?:work|bed|sleep|the (?:gym|shops?|pool)))|"
    r"feel (?:my|him|her)self go(?:ing)? (?:to|off|down|over)",
    r"^(?:my |the |his |her )?(?:phone|laptop|tablet|remote|book|ice pack|heat pad) (?:\w+ )?"
    r"(?:fell|slipped|slid)(?: (?!on|onto|me|my)\w+){1,3}",
    r"by accident|side effects?|backs? (?:\w+ ){0,2}collaps\w*|off the wagon",
    r"f(?:e|a)ll(?:en|ing)? off (?:my|the|his|her|a) (?:\w+ )?(?:diet|routine|plan|regime|"
    r"habit|radar)",
    r"hit(?:ting)? (?:the|a) (?:gym|sack|hay|shower|beach|trail|snooze|jackpot|nail) ?"
    r"(?!of|with|at|head|hard|in\b)",
    r"arms? (?:\w+ ){0,2}(?:weak|numb|dead|shaky|heavy|tired|sore) (?:after|from) (?:\w+ ){0,2}"
    r"(?:carrying|lifting|typing|gaming|push ups|pull ups|gym|workout|rowing|swimming|digging)",
    r"(?:collapse|fall) of (?:the )?(?:roman|soviet|berlin|rome|empire|econom\w+|banks?|house)"
    r"|bleeding edge|fainting (?:goats?|couch)|"
    r"paralysis (?:by|of|through) \w+|water ?breaks? the",
    r"suicide (?:squad|rates?|statistics|prevention|awareness|bomb\w*)",
    r"heart attack (?:burger|grill|cafe|song)|pass(?:ed|es|ing)? out (?:the |some |"
    r"all |my |our )*(?:plates?|drinks?|glasses|cups?|snacks?|books?|mail|menus?|presents?|gifts?|"
    r"samples?|flyers?|leaflets?|candy|sweets|papers?|invit\w*|forms?|cards|exams?|food)",
    r"(?:numb|swollen|frozen|tingl\w*|droop\w*|bleed\w*) (?:(?!like |as )\w+ ){0,2}"
    r"(?:after|from|since) "
    r"(?:\w+ ){0,2}(?:dentist|filling|root canal|dental \w+|botox|wisdom tooth)",
    r"(?:stools? (?:for|in) (?:my |the |a )?(?:bar|kitchen|piano|breakfast bar|bathroom)|"
    r"(?:bar|step|foot|piano|kitchen|milking) stools?)",
    r"(?:\w+ ){1,4}(?:song|lyrics|album|soundtrack|chords|karaoke|guitar tab)",
    r"^(?:my|our|the) (?:dog|cat|puppy|kitten) (?:\w+ )?(?:fell|slipped) (?:down|off|from|and) "
    r"(?!.*\b(?:i|im|i'm|me|my|us|on|onto)\b)(?:\w+ )*(?:his|its|her) back",
    r"^(?:my|our|the|a) (?:dog|cat|puppy|kitten|rabbit|hamster|pet|cow)(?: s|s|'s)? "
    r"(?!.*\b(?:i|im|me|my|fell|fall|pull\w*|knock\w*|tripp\w*|jump\w*|kick\w*|ran)\b)"
    r"(?:\w+ )*\w+",
    r"crash (?:diet|course|mat|out|pad)|crash(?:ed|ing)? (?:out|on the)",
    r"stumbl\w* (?:up ?on|across|on|onto) (?:your|this|the)",
)
"""Turns of phrase that take back every word of a sign that they share."""
SINGLE = (
    # no crash, though it may be a sign of its own
    r"accident in (?:(?:my|his|her|their) )?(?:own )?(?:pants|trousers|knickers|underwear|undies|"
    r"boxers|underpants|jeans|pyjamas|bed)",
)
"""Turns of phrase that take back a word alone, not a phrase that says more of them."""
UNLESS = {
    # what befell another long ago
    rf"{_KIN} (?:(?:who|once|was|had|got|been|is) )*{_THEIRS}{{0,3}}?(?:fell|fallen|came off|"
    r"slipped|crash(?:ed)?|accident|wreck|collision|hit|run over|knocked|thrown|broke|fractured|"
    rf"hurt|injured) {_THEIRS}{{0,8}}?{_LONG_AGO}{_INJURED}": (
        r"again|(?:today|yesterday|this morning|now|just) (?:he|she|they|his|her)|"
        r"(?:he|she|they|hes|shes|he's|she's) (?:has |have )?(?:just|now|today)|"
        r"(?:fell|fallen|fall|crash\w*|accident)(?: \S+){0,5} (?:today|yesterday|"
        r"(?:this|last) (?:morning|week|night|month))"
    ),
    rf"{_KIN} (?:once )?had (?:\w+ )?cancer(?= (?:\S+ ){{0,8}}?(?:i|im|i'm|my|mine)\b)": (
        r"her|his|she|shes|she's|he|hes|he's|they|their|too|also|same|remission|chemo\w*|radio\w*|"
        r"mastectomy|lump\w*|tumou?rs?|oncolog\w*|(?:i|ive|i've|i have|i also) had|me (?:and|as)|"
        r"so (?:did|have|do) i|and (?:i|me) (?:did|had|have|do)|weight|nights?|gene|brca\w*"
    ),
    # hot weather, and a long night
    r"sweat\w* (?:\w+ ){0,5}?(?:in|from|with) (?:the |this |that )(?:\w+ )?(?:heat|sun|heatwave)|"
    r"(?:in|from|with) (?:the |this |that )(?:\w+ )?(?:heat|sun|heatwave) "
    r"(?:and |while |im |i'm |i |am )*sweat\w*": (
        r"fever\w*|chills?|shiver\w*|temp|temperature|nights?|cold|clammy|chest|arms?|jaw|"
        r"breath\w*|faint\w*|dizzy|confus\w*|sick|vomit\w*"
    ),
    r"pass(?:ed|es|ing)? out (?:asleep|drunk|(?:on|in) (?:the|my|our|his|her) (?:sofa|couch|bed|"
    r"armchair|settee) (?:asleep|drunk))": (
        r"pills?|tablets?|meds?|medic\w*|painkillers?|tramadol|codeine|morphine|oxy\w*|percocet|"
        r"vicodin|diazepam|valium|xanax|gabapentin|pregabalin|baclofen|opi\w+|relax\w*|overdos\w*|"
        r"took|taken|belly|stomach|tummy|abdom\w*|chest|tearing|ripping|wak\w*|respond\w*|"
        r"breath\w*|head|fell|hit|grey|blue|pale|sweat\w*"
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
"""Turns of phrase that hold only where nothing else in the message says more."""
