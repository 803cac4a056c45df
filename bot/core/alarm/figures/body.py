"""A body that is tired, trained, asleep or only in the way."""

from __future__ import annotations

from itertools import starmap

from bot.core.alarm.figures.figure import Figure

_ALWAYS = (
    # tired limbs
    r"(?:dead|jelly|wobbly|weak|shaky|heavy) legs? (?:\w+ )?(?:after|from|since) (?:\w+ ){0,2}?"
    r"(?:gym|leg day|run|running|workout|squats|spin|marathon|hike|hiking|cycling|football|"
    r"deadlifts)",
    r"legs? (?:\w+ ){0,2}(?:dead|jelly|toast|rubber|lead|weak|wobbly|shaky|gone) "
    r"(?:after|from|since) (?:\w+ ){0,2}(?:gym|leg day|run|running|workout|squats|spin|"
    r"training|marathon|hike|hiking|ride|exercise|class|yoga|cycling|football|match|game)",
    r"(?:after|from) (?:\w+ )?(?:gym|leg day|run|workout|squats|marathon|hike|class) (?:\w+ )?"
    r"(?:\w+ )?legs (?:\w+ ){0,2}(?:dead|jelly|toast|rubber|lead|weak|wobbly|shaky)",
    r"legs? (?:\w+ ){0,3}(?:sore|ache|aching|tired|hurt|tight|stiff|achy|heavy|numb) "
    r"(?:after|from|since) (?:\w+ ){0,3}(?:gym|leg day|run|running|workout|squats|spin|"
    r"training|marathon|hike|hiking|ride|exercise|class|yoga|cycling|football|match|game|race|"
    r"walk|sprint)",
    r"legs? (?:\w+ ){0,2}(?:heavy|tired|achy|weak) (?:at|by|towards) the end of (?:the|a|my) "
    r"(?:day|shift)",
    r"arms? (?:\w+ ){0,2}(?:weak|numb|dead|shaky|heavy|tired|sore) (?:after|from) (?:\w+ ){0,2}"
    r"(?:carrying|lifting|typing|gaming|push ups|pull ups|gym|workout|rowing|swimming|digging)",
    r"weak (?:core|backs?|abs|glutes?|muscles?|hips?|stomach|tummy|posture)",
    r"(?:hips?|knees?|ankles?|shoulders?) (?:\w+ )?g[ai]v(?:e|es|ing) (?:me )?(?:\w+ )?"
    r"(?:trouble|problems?|issues?|grief)",
    # what passes when one gets up
    r"(?:hands?|arms?|fingers?) (?:\w+ ){0,3}(?:numb|tingl\w*|dead|asleep) "
    r"(?:when|after|from|if|because) (?:\w+ ){0,2}(?:sleep\w*|slept|lie|lying|laid|lay) on",
    r"(?:sat|sit|sitting|knelt|kneeling|squatting) (?:\w+ ){0,4}(?:so|too) long (?:that )?"
    r"(?:my |both |the )*(?:legs?|feet|foot|toes) (?:\w+ ){0,2}(?:numb|asleep|dead|tingl\w*|"
    r"to sleep)",
    r"(?:legs?|feet|foot|toes) (?:\w+ ){0,2}(?:numb|asleep|dead|tingl\w*|to sleep) "
    r"(?:after|from|when|if) (?:i )?(?:sit\w*|sat|kneel\w*|cross\w*|squat\w*) "
    r"(?:(?:on|cross|my|the|for|legs?|toilet|loo|legged|too|so) ?)+",
    # how limbs are held and moved
    r"cross(?:ed|ing)?(?: my)? (?:legs|ankles)|legs crossed|cross legged",
    r"(?:stretch\w*|massag\w*|warm\w*|ic(?:e|ing)|train\w*) (?:with )?both (?:my |your )?"
    r"(?:legs|thighs|calves|feet|hamstrings)",
    r"(?:go|goes|going|walk\w*|climb\w*|get|getting|step\w*) (?:up (?:and |or |n )?)?down "
    r"(?:the |my |some |our |a few )?(?:stairs|steps)",
    r"walk\w* (?:very |too |that |so )?(?:far|fast|quick\w*|(?:for )?(?:very |too )?long)\b",
    r"(?:knees?|legs?|thighs?|chin) (?:\w+ ){0,3}(?:to|into|towards?|against) "
    r"(?:my |your |the |his |her )?chest",
    r"(?:lift|raise|get) (?:my |the )?(?:legs?|foot|feet) (?:up )?(?:over|into|onto|in the|high|"
    r"to put|to tie|to get (?:in|dressed|my)|without (?:pain|it))",
    # what is felt, or where one goes without feeling it
    r"feel (?:the |a |any |much )?(?:stretch|burn|difference|benefit|effect|improvement)",
    r"(?:not|\w+nt|\w+n't) feel (?:\w+ ){0,3}?when (?:i|he|she) goe?s? (?:running|"
    r"walking|swimming|cycling|out|up|down|for an? (?!pee|wee|piss|poo)|"
    r"to (?:work|bed|sleep|the (?:gym|shops?|pool)))|"
    r"feel (?:my|him|her)self go(?:ing)? (?:to|off|down|over)",
    # "not" belongs to the trouble here, not to what it would be with
    r"(?:don'?t|do not|not|haven'?t|doesn'?t|does not|didn'?t|never) "
    r"(?:have|has|had|having|got)? ?(?:any |much |a |real )*"
    r"(?:trouble|problems?|issues?|difficult\w*) (?:with |in |to )?(?:my |the )?"
    r"(?:pee\w*|wee\w*|urin\w*|going|passing|bladder|bowels?|poo\w*|breath\w*)",
    # What a stuck back keeps one from is getting there, not going.
    r"(?:full|bursting|(?:bursting|need) (?:\w+ ){1,3}?(?:loo|toilet|pee|wee)) but"
    r"(?= (?:i |he |she )?(?:cant|can't|cannot|can not|couldnt|couldn't) (?:even |physically )?"
    r"(?:get (?:up|out of|off|there)|stand|walk|crawl|reach|climb|move)"
    r"(?!.*\b(?:nothing|drops?|trickle|dribble|numb|feel|wet|leak\w*)\b))",
    # exercise
    r"am i (?:not )?breathing (?:right|wrong|properly|correctly|okay|ok) (?:when|while|during|for|"
    r"in) (?:(?:i|im|i'm|do|doing|my|the) )*(?:stretch\w*|exercis\w*|lift\w*|plank\w*|yoga|"
    r"pilates|squat\w*|crunch\w*)",
    r"dead ?(?:bugs?|lifts?|lifting|hangs?)",
    r"sweat\w* (?:in|from|at|after|during|on) (?:the |my |a )?(?:sauna|gym|work ?out|"
    r"exercis\w*|summer|heat|hot tub|hot|yoga|training|run|running|treadmill|steam)",
    r"(?:i|he|she|we|they|you|always|just) sweats? (?:\w+ ){0,3}?(?:at|in|on|from|during|when i|"
    r"while) (?:the |my |a )?(?:work\w*|job|shift|warehouse|kitchen|train\w*|run\w*|lift\w*)|"
    r"(?:i|he|she|we|they|you|always|just) sweats? (?:\w+ ){0,2}?(?:lifting|running|"
    r"training|working)",
    r"chest (?:day|press|exercis\w*|work ?out|stretch\w*|machine|fly|flies|freezer|cold|cough)",
    r"(?:tight|stiff|stretch\w*|sore) (?:\w+ )?chest muscles?",
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
    r"face ?down (?:on|with|in|over)",
    r"(?<!press )(?<!pressing )(?<!push )(?<!pushing )(?<!squeeze )(?:on|onto|off) "
    r"(?:my|your|the|his|her|our|a)? ?(?:stomach|belly|tummy|front)|"
    r"(?:stomach|belly|tummy) (?:sleep\w*|fat|muscles?|exercis\w*|breath\w*|down|first)|"
    r"(?:upset|empty|full|flat|upsets?) (?:my |your |the )?(?:stomach|belly|tummy)",
)
_UNLESS = {
    # hot weather, and a long night
    r"sweat\w* (?:\w+ ){0,5}?(?:in|from|with) (?:the |this |that )(?:\w+ )?(?:heat|sun|heatwave)|"
    r"(?:in|from|with) (?:the |this |that )(?:\w+ )?(?:heat|sun|heatwave) "
    r"(?:and |while |im |i'm |i |am )*sweat\w*": (
        r"fever\w*|chills?|shiver\w*|temp|temperature|nights?|cold|clammy|chest|arms?|jaw|"
        r"breath\w*|faint\w*|dizzy|confus\w*|sick|vomit\w*"
    ),
    r"pass(?:ed|es|ing)? out (?:asleep|drunk|(?:on|in|in front of) "
    r"(?:(?:the|my|our|his|her) )?(?:sofa|couch|bed|armchair|settee|telly|tv) "
    r"(?:asleep|drunk|after (?:\w+ ){0,4}?(?:beers?|wines?|pints?|drinks?|ciders?|cocktails?|"
    r"vodkas?|gins?|bottles?|glasses|party|shift|night out)))": (
        r"pills?|tablets?|meds?|medic\w*|painkillers?|tramadol|codeine|morphine|oxy\w*|percocet|"
        r"vicodin|diazepam|valium|xanax|gabapentin|pregabalin|baclofen|opi\w+|relax\w*|overdos\w*|"
        r"took|taken|belly|stomach|tummy|abdom\w*|chest|tearing|ripping|wak\w*|respond\w*|"
        r"breath\w*|head|fell|hit|grey|blue|pale|sweat\w*"
    ),
    # a limb that was sat or slept on, or worked hard
    r"(?:legs?|feet|foot|toes) (?:\w+ ){0,2}(?:numb|asleep|dead|tingl\w*|to sleep) (?:\w+ ){0,2}?"
    r"(?:on|while|from|when) (?:\w+ ){0,4}?(?:toilet|loo|bog|lav|scrolling|gaming)": (
        r"still|since|back|spasms?|sciatica|weak\w*|walk\w*|wip\w*|pee\w*|wee\w*|poo\w*|groin|bum|"
        r"hours|days|yesterday|cant|can't|cannot|won'?t|every"
    ),
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
