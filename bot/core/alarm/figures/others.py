"""Other people, animals and things: what befell them, or what they do."""

from __future__ import annotations

from bot.core.alarm.figures.figure import Figure

_ALWAYS = (
    # what another had, and is over
    r"(?:sister|brother|m[ou]m|mother|dad|father|aunt\w*|uncle|cousin|friends?|mate|colleague|"
    r"boss|neighbou?r|wife|husband|partner|gran\w*|nan|grand\w+|girlfriend|boyfriend)"
    r"(?: of mine| at work|'s \w+)? (?:once )?(?:had|got|suffered|was diagnosed with) (?:the )?"
    r"c[ao]\w+ equin\w+(?: syndrome)? (?:\w+ ){0,4}?(?:last (?:year|summer|winter|spring|autumn|"
    r"fall|month|christmas)|ago|in (?:19|20)\d\d|years back|once|when (?:he|she) was)",
    r"(?<!nearly )(?<!almost )(?:died|passed away) (?:of|from|with) (?:\w+ ){0,2}(?:cancer|leuk\w+|"
    r"lymphoma|tumou?rs?|melanoma|myeloma)",
    r"(?:sister|brother|m[ou]m|mother|dad|father|aunt\w*|uncle|cousin|friend|neighbou?r|gran\w*) "
    r"die (?:of|from|with) (?:\w+ )?(?:cancer|leuk\w+|tumou?r)",
    r"little man (?:is|was|turned|turns) (?:only )?(?:[1-9]|two|three|four|five|six|seven)",
    r"lost (?:my|our|his|her) (?:m[ou]m|mother|dad|father|brother|sister|aunt\w*|uncle|nan|gran\w*|"
    r"wife|husband|friend|cousin) to (?:\w+ )?(?:cancer|leuk\w+|lymphoma|tumou?r)",
    # the mother is meant, not the child
    r"had (?:a|my|our|the|another) (?:\w+ )?(?:baby|kid|child|son|daughter|boy|girl) "
    r"(?:just |only |about )?(?:last|this|\d+|a few|a couple|few|couple|an?|one|two|three|four|"
    r"five|six|seven|eight|some) ?(?:of )?(?:days?|weeks?|months?|wks?|mon\w*|tue\w*|wed\w*|"
    r"thu\w*|fri\w*|sat\w*|sun\w*|morning|night)\b(?! old)"
    r"(?!.*\b(?:he|hes|she|shes|his|floppy|feeds?|feeding)\b)",
    # a child that kicks, a person who is called one
    r"(?:(?<=toddler )|(?<=toddler keeps )|(?<=baby )|(?<=baby keeps )|(?<= [1-4] year old ))"
    r"kick\w* me(?= (?:in|on) the)",
    r"(?:(?<=kid )|(?<=kids )|(?<=son )|(?<=daughter )|(?<=dog )|(?<=cat ))kick\w* me"
    r"(?= (?:\w+ ){0,5}in (?:bed|(?:his|her|my|their) sleep))",
    r"(?:(?<=\ban )|(?<=\bthe )|(?<=\bpoor )|(?<=\bthis )|(?<=\bthat ))old (?:boy|girl|lad)s?|"
    r"^old (?:boy|girl|lad)(?= (?:next door|across|down the|over the|from the|from work))",
    # others that wake, crash and fall
    r"(?:bab(?:y|ies)|kids?|toddler|son|daughter|husband|wife|partner|dog|cat|snor\w+|alarm|"
    r"neighbou?rs?) (?:(?:keeps?|kept|always|often|just|who|that|crying|barking|snoring|is|"
    r"has) ){0,3}"
    r"(?:wakes?|waking|woke) (?:me|us)",
    r"(?:computer|laptop|phone|app|site|website|bot|server|pc|market) (?:(?:just|keeps?|"
    r"kept|has|always|"
    r"suddenly|is) ){0,2}crash\w*(?! (?:in|into|my|the|a)\b)",
    r"^(?:my |the |his |her )?(?:phone|laptop|tablet|remote|book|ice pack|heat pad) "
    r"(?:(?:just|then|has|almost) )?(?:fell|slipped|slid)(?: (?!on|onto|me|my|and|i\b)\w+){1,3}",
    r"^(?:my|our|the) (?:dog|cat|puppy|kitten) (?:\w+ )?(?:fell|slipped) (?:down|off|from|and) "
    r"(?!.*\b(?:i|im|i'm|me|my|us|on|onto)\b)(?:\w+ )*(?:his|its|her) back",
    r"^(?:my|our|the|a) (?:dog|cat|puppy|kitten|rabbit|hamster|pet|cow)(?: s|s|'s)? "
    r"(?!.*\b(?:i|im|me|my|fell|fall|pull\w*|knock\w*|tripp\w*|jump\w*|kick\w*|ran|m[ou]m|dad|"
    r"husband|wife|son|daughter|nan|gran\w*|partner|he|she|him|trampl\w*|stood|land\w*|crush\w*|"
    r"charg\w*|threw|bit|bitten)\b)"
    r"(?:\w+ )*\w+",
)
FIGURES = tuple(map(Figure, _ALWAYS))
