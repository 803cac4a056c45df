"""A body that is tired, trained, asleep or only in the way."""

from __future__ import annotations

from itertools import starmap

from bot.core.alarm.figures.figure import Figure

_ALWAYS = (
    # tired limbs
    r"weak (?:core|abs|glutes?|posture)|(?:(?<=\ba )|(?<=\bmy )|(?<=\bhave )|(?<=\bcan )|"
    r"(?<=\bfrom )|(?<=\bof ))weak (?:backs?|muscles?|hips?|stomach|tummy)",
    r"(?:hips?|knees?|ankles?|shoulders?) (?:\w+ )?g[ai]v(?:e|es|ing) (?:me )?(?:\w+ )?"
    r"(?:trouble|problems?|issues?|grief)",
    # what passes when one gets up
    r"(?:hands?|arms?|fingers?) (?:\w+ ){0,3}(?:numb|tingl\w*|dead|asleep) "
    r"(?:when|after|from|if|because) (?:\w+ ){0,2}(?:sleep\w*|slept|lie|lying|laid|lay) on",
    # how limbs are held and moved
    r"cross(?:ed|ing)?(?: my)? (?:legs|ankles)|legs crossed|cross legged",
    r"(?:stretch\w*|massag\w*|warm\w*|ic(?:e|ing)|train\w*) (?:with )?both (?:my |your )?"
    r"(?:legs|thighs|calves|feet|hamstrings)(?! (?:\w+ ){0,2}?(?:numb|weak|went|go|gone|dead|gave|"
    r"g[oi]v\w*|tingl\w*|buckl\w*|feel\w*|felt|wont|cant)\b)",
    r"walk\w* (?:very |too |that |so )?(?:far|fast|quick\w*|(?:for )?(?:very |too )?long)\b",
    r"(?:knees?|legs?|thighs?|chin) (?:\w+ ){0,3}(?:to|into|towards?|against) "
    r"(?:my |your |the |his |her )?chest",
    # what is felt, or where one goes without feeling it
    r"feel (?:the |a |any |much )?(?:stretch|burn|benefit|improvement)",
    r"(?:not|\w+nt|\w+n't) feel (?:(?:it|that|this|(?:the|any|my) (?:pain|back|spasm)) )?"
    r"when (?:i|he|she) goe?s? (?:running|walking|swimming|cycling|for an? (?:run|walk|swim)|"
    r"to (?:work|bed|sleep|the (?:gym|shops?|pool)))|"
    r"feel (?:my|him|her)self go(?:ing)? (?:to sleep|off to)",
    # "not" belongs to the trouble here, not to what it would be with
    r"(?:don'?t|do not|not|haven'?t|doesn'?t|does not|didn'?t|never) "
    r"(?:have|has|had|having|got)? ?(?:any |much |a |real )*"
    r"(?:trouble|problems?|issues?|difficult\w*) (?:with |in |to )?(?:my |the )?"
    r"(?:pee\w*|wee\w*|urin\w*|going|passing|bladder|bowels?|poo\w*|breath\w*)"
    r"(?!.*\b(?:until|till|before|but|now|except|just)\b)",
    # What a stuck back keeps one from is getting there, not going.
    r"(?:full|bursting|(?:bursting|need) (?:\w+ ){1,3}?(?:loo|toilet|pee|wee)) but"
    r"(?= (?:i |he |she )?(?:cant|can't|cannot|can not|couldnt|couldn't) (?:even |physically )?"
    r"(?:get (?:up|out of|off|there)|stand|walk|crawl|reach|climb|move)"
    r"(?!.*\b(?:nothing|drops?|trickle|dribble|numb|feel|wet|leak\w*|come|comes|start|"
    r"pass\w*|go|legs?)\b))",
    # exercise
    r"am i (?:not )?breathing (?:right|wrong|properly|correctly|okay|ok) (?:when|while|during|for|"
    r"in) (?:(?:i|im|i'm|do|doing|my|the) )*(?:stretch\w*|exercis\w*|lift\w*|plank\w*|yoga|"
    r"pilates|squat\w*|crunch\w*)",
    r"dead ?(?:bugs?|lifts?|lifting|hangs?)",
    r"chest (?:day|press|exercis\w*|work ?out|stretch\w*|machine|fly|flies|freezer|cold|cough)",
    r"(?:tight|stiff|stretch\w*|sore) (?:\w+ )?chest muscles?",
    r"breathing (?:exercis\w*|techni\w*|method)|deep breathing (?:help\w*|for)|"
    r"(?:try|do|practi[cs]e|doing) (?:deep|slow|some) breathing",
    r"(?:go|carry) on (?:with )?(?:(?:a|an|the|my|his|her|our|this|that|any|long|short) )*"
    r"(?:holidays?|vacations?|trips?|walks?|runs?|hikes?|dates?|rides?|exercis\w*|work\w*|walking|"
    r"running|training|stretching|driving|bikes?|treadmill|horse|trampoline|plane|bus|train)(?!.*\b(?:life|liv\w*|alive|everything)\b)|"
    r"carry on (?:\w+ )?(?:bags?|luggage|baggage|items?|suitcase)|"
    r"what can(?:'?t|not)? i carry on (?:to|on|board|a|the|my)",
    r"(?:cant|can't|cannot|can not|couldnt|couldn't) (?:even )?(?:do|take) (?:this|these|that|the|"
    r"my) (?:exercis\w*|stretch\w*|job|work|pose|move|med\w*|tablets?|class|stairs|bus|train)",
    r"(?:want|need|try|trying|like|hope|hoping|plan\w*|help\w*|how|should i|if i|have|got) "
    r"(?:me )?(?:to |do i )?(?:lose|losing|drop|shed) (?:\w+ )?(?:weight|pounds?|kilos?|kg|stone|"
    r"lbs|fat)|(?:for|diet|tips|does|would|will) (?:weight loss|losing weight)",
    # postures
    r"face ?down (?:on (?:a|the (?!left|right)|my)|with a|in (?:bed|the|a)|over)",
    r"(?:lie|lying|lay|laying|laid|sleep\w*|slept|roll\w*|rest\w*|turn\w*|am|im|while|when) "
    r"(?:\w+ )?(?:on|onto|off) (?:my|your|the|his|her|our|a)? ?(?:stomach|belly|tummy|front)|"
    r"(?:stomach|belly|tummy) (?:sleep\w*|fat|muscles?|exercis\w*|breath\w*|down|first)|"
    r"(?:upset|empty|full|flat|upsets?) (?:my |your |the )?(?:stomach|belly|tummy)",
)
_SPORT = (
    r"(?:gym|leg day|runs?|running|workout|squats|spin|training|marathon|hike|hiking|ride|exercise|"
    r"class|yoga|cycling|football|match|game|race|walk|sprint|deadlifts)"
)
_NO_STRAIN = (
    r"both|numb\w*|tingl\w*|since|still|worse\w*|days|weeks?|hours|every|short|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|cant|can't|"
    r"cannot|wont|won't|buckl\w*|collaps\w*|gave|giv\w*|suddenly|groin|pee\w*|bladder|bowels?|drag\w*"
)
"""With one of these words legs are no longer tired only."""
_NO_HEAT = (
    r"fever\w*|chills?|shiver\w*|temp|temperature|nights?|cold|clammy|chest|arms?|jaw|breath\w*|"
    r"faint\w*|dizzy|confus\w*|sick|vomit\w*|heart|pressure|tight|pale|grey|collaps\w*"
)
_UNLESS = {
    # tired limbs
    rf"(?:dead|jelly|wobbly|weak|shaky|heavy) legs? (?:\w+ )?(?:after|from) (?:\w+ "
    rf"){{0,2}}?{_SPORT}|"
    r"legs? (?:\w+ ){0,3}(?:dead|jelly|toast|rubber|lead|weak|wobbly|shaky|sore|ache|aching|tired|"
    rf"hurt|tight|stiff|achy|heavy) (?:after|from) (?:\w+ ){{0,3}}{_SPORT}|"
    rf"(?:after|from) (?:\w+ )?{_SPORT} (?:\w+ ){{0,2}}legs (?:\w+ ){{0,2}}(?:dead|jelly|toast|"
    r"rubber|lead|weak|wobbly|shaky)": _NO_STRAIN,
    r"legs? (?:\w+ ){0,2}(?:heavy|tired|achy|weak) (?:at|by|towards) the end of (?:the|a|my) "
    r"(?:day|shift)": (
        r"both|numb\w*|tingl\w*|worse\w*|suddenly|cant|can't|gave|groin|pee\w*|bladder|drag\w*"
    ),
    r"arms? (?:\w+ ){0,2}(?:weak|dead|shaky|heavy|tired|sore) (?:after|from) (?:\w+ ){0,2}"
    r"(?:carrying|lifting|typing|gaming|push ups|pull ups|gym|workout|rowing|swimming|digging)": (
        r"left|right|one|chest|breath\w*|jaw|neck|dizzy|faint\w*|sick|sweat\w*|numb\w*|pressure|"
        r"heart|pale|face|speech|slur\w*|mouth|suddenly|still|since"
    ),
    # what passes when one gets up
    r"(?:sat|sit|sitting|knelt|kneeling|squatting) (?:\w+ ){0,4}(?:so|too) long (?:that )?"
    r"(?:my |the )*(?:legs?|feet|foot|toes) (?:\w+ ){0,2}(?:numb|asleep|dead|tingl\w*|to sleep)|"
    r"(?:legs?|foot|feet|toes) (?:\w+ ){0,2}(?:numb|asleep|dead|tingl\w*|to sleep) "
    r"(?:after|from|when|if) (?:i )?(?:sit\w*|sat|kneel\w*|squat\w*) (?:\w+ ){0,3}?"
    r"(?:(?:so|too) long|cross ?legged)|"
    r"(?:leg|foot|toes) (?:\w+ ){0,2}(?:numb|asleep|dead|tingl\w*|to sleep) "
    r"(?:after|from|when|if) (?:i )?(?:sit\w*|sat|kneel\w*|cross\w*|squat\w*)": (
        r"both|still|since|spasms?|weak\w*|walk\w*|wip\w*|pee\w*|wee\w*|poo\w*|groin|bum|bits|hours|"
        r"days|yesterday|cant|can't|cannot|wont|won't|every|minutes?|mins?|bladder|bowels?|drop\w*"
    ),
    # sweat of work
    r"sweat\w* (?:in|from|at|after|during|on) (?:the |my |a )?(?:sauna|gym|work ?out|"
    r"exercis\w*|summer|heat|hot tub|hot|yoga|training|run|running|treadmill|steam)|"
    r"(?:i|he|she|we|they|you|always|just) sweats? (?:\w+ ){0,3}?(?:at|in|on|from|during|when i|"
    r"while) (?:the |my |a )?(?:work\w*|job|shift|warehouse|kitchen|train\w*|run\w*|lift\w*)|"
    r"(?:i|he|she|we|they|you|always|just) sweats? (?:\w+ ){0,2}?(?:lifting|running|"
    r"training|working)": _NO_HEAT,
    # how limbs are moved
    r"(?:go|goes|going|walk\w*|climb\w*|get|getting|step\w*) (?:up (?:and |or |n )?)?down "
    r"(?:the |my |some |our |a few )?(?:stairs|steps)": (
        r"f[ea]ll\w*|slip\w*|trip\w*|tumbl\w*|stumbl\w*|missed|land\w*|gave|giv\w*|buckl\w*|collaps\w*"
    ),
    r"(?:lift|raise|get) (?:my |the )?(?:legs?|foot|feet) (?:up )?(?:over|into|onto|in the|high|"
    r"to put|to tie|to get (?:in|dressed|my)|without (?:pain|it))": (
        r"both|numb\w*|drag\w*|trip\w*|drop\w*|flop\w*|slap\w*|weak\w*|suddenly|dead|heavy|toes"
    ),
    # hot weather, and a long night
    r"sweat\w* (?:\w+ ){0,5}?(?:in|from|with) (?:the |this |that )(?:\w+ )?(?:heat|sun|heatwave)|"
    r"(?:in|from|with) (?:the |this |that )(?:\w+ )?(?:heat|sun|heatwave) "
    r"(?:and |while |im |i'm |i |am )*sweat\w*": _NO_HEAT,
    r"pass(?:ed|es|ing)? out (?:asleep|drunk|(?:on|in|in front of) "
    r"(?:(?:the|my|our|his|her) )?(?:sofa|couch|bed|armchair|settee|telly|tv) "
    r"(?:asleep|drunk|after (?:\w+ ){0,4}?(?:beers?|wines?|pints?|drinks?|ciders?|cocktails?|"
    r"vodkas?|gins?|bottles?|glasses|party|night out)))": (
        r"pills?|tablets?|meds?|medic\w*|painkillers?|tramadol|codeine|morphine|oxy\w*|percocet|"
        r"vicodin|diazepam|valium|xanax|gabapentin|pregabalin|baclofen|opi\w+|relax\w*|overdos\w*|"
        r"took|taken|belly|stomach|tummy|abdom\w*|chest|tearing|ripping|wak\w*|respond\w*|"
        r"breath\w*|head|fell|hit|grey|blue|pale|sweat\w*|r[oa]us\w*|cant|can't|cannot|couldnt|"
        r"couldn't|wont|won't|ground|floor|again|suddenly|move|moving|limp|cold|shak\w*|\w*codamol|"
        r"tabs?|killers?|sleeping|numb\w*"
    ),
    # a limb that was sat or slept on, or worked hard
    r"(?:slept|sleeping|lay|lying) (?:\w+ ){0,2}?on (?:my|his|her|the) (?:\w+ )?(?:arms?|hands?) "
    r"(?:\w+ ){0,4}?(?:numb|asleep|dead|tingl\w*|to sleep)": (
        r"still|since|face|mouth|speech|speak\w*|talk\w*|legs?|weak\w*|hours|days|chest|heart|"
        r"cant|can't|cannot|won'?t"
    ),
    r"arms? (?:\w+ ){0,2}?(?:hurts?|aches?|aching|sore|hurting) (?:after|from) (?:\w+ ){0,2}?"
    r"(?:gym|workout|training|weights|push ups|pull ups|curls|rowing|swimming|climbing|boxing)": (
        r"left|chest|breath\w*|jaw|neck|dizzy|faint\w*|sick|nause\w*|clammy|cold|tight\w*|numb|"
        r"pressure|weak\w*|heart|pale|grey|face"
    ),
}
FIGURES = (*map(Figure, _ALWAYS), *starmap(Figure, _UNLESS.items()))
