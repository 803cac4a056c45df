"""Medicine and treatment as they should be, only thought of, or long over."""

from __future__ import annotations

from itertools import starmap

from bot.core.alarm.figures.figure import Figure

_OPERATION = (
    r"(?:(?:micro)?dis[ck]ectomy|laminectomy|fus(?:ion|e|ed|ing)|surgery|operat(?:ion|ed)|op)"
)

_NO_MORE = (
    r"(?!.*\b(?:took|taken|taking|swallowed|had) (?:[1-9]\d\b|(?:the|a) (?:rest|lot|whole|"
    r"box)|them|"
    r"extra|more|double))"
)
_ALWAYS = (
    # medicine as it should be taken, or not taken yet
    r"(?:can|could|should|may) (?:i|u|you|we|one) (?:safely )?take "
    r"(?:(?!(?:[1-9]\d|all|whole|entire|box|bottle)\b)\w+ ){0,4}"
    r"(?:at once|in one go|at (?:the same|one) time|together)",
    r"every (?:[4-9]|[1-4]\d|four|five|six|seven|eight|ten|twelve|few|several)(?: (?:to|or))?"
    r"(?: (?:\d+|six|eight|twelve))? (?:hours?|hrs?|h)"
    rf"{_NO_MORE}",
    r"(?:mov(?:e|ing)|walk\w*|stretch\w*|ic(?:e|ing)|heat|stand\w*|get\w* up|turn\w*|rest\w*|"
    r"breaks?|massag\w*|exercis\w*|packs?|pads?) (?:\w+ ){0,3}?every (?:\w+ ){0,3}?(?:hours?|hrs?)",
    r"(?:can|could|should|may) (?:i|u|you|we|one) (?:safely |just |even )?(?:take|have|use) "
    r"(?:(?!(?:been|taking|took|taken|i|im|ive)\b)\S+ ){0,4}?(?:every|more)(?= )",
    r"(?:taken?|taking|took) all (?:of )?(?:my|his|her|the|your) \w+ (?:as (?:prescribed|directed|"
    r"told|instructed|advised|it says)|every (?:day|morning|night)|on time|daily|regularly)"
    rf"{_NO_MORE}|"
    r"(?:take|taking) all (?:of )?my \w+ with (?:food|meals?|breakfast|dinner)",
    r"how (?:many|much) (?:(?!(?:ive|i've|had|took|taken|been)\b)\S+ ){0,3}?(?:to (?:take|have)|"
    r"(?:should|do|can|may) (?:i|you|we|u)|(?:i|you|we) (?:should|need)|am i allowed|is safe|"
    r"are safe|is ok|are ok)(?!.*\b(?:di(?:e|es|ed)|kill\w*|end|overdos\w*|fatal|lethal|"
    r"wake|od)\b)",
    r"(?:avoid\w*|prevent\w*|instead of|rather than) taking too (?:many|much)",
    # what is meant to numb, or wears off
    r"numb(?:s|ing)? (?:cream|gel|spray|the (?:pain|area|skin|muscle))|numbing patch|"
    r"(?:ice|cold|cream|lidocaine|gel)(?: \w+)? (?:to|numbs|will|can|for) numb\w*",
    # an operation that is only thought of, or long over
    r"(?:need|needs|wants?|considering|consider|avoid\w*|recommend\w*|suggest\w*|offer(?:ed|ing)|"
    r"a?waiting|instead of|think\w* (?:about|of)|talk\w* about|scared of|refus\w*|declin\w*|if i|"
    r"booked|scheduled|(?:should|will|do|would|could|can|may|might) i (?:need|get|have)) "
    r"(?:(?!(?:after|since|post|following|my|had|from|with|to (?!get|have|undergo|be))\b)\w+ )"
    rf"{{0,4}}?{_OPERATION}",
    r"(?:needs?|wants?|considering|could|should|might|may|going to|gonna|will|would)(?: \w+){0,2}? "
    r"(?:have|get|having|getting|need)? ?(?:my|his|her|the) (?:\w+ ){1,3}?(?:fused|shaved|trimmed)",
    rf"{_OPERATION}(?: (?!weeks|days|month|yesterday)\w+){{0,5}}? "
    r"(?:(?:years?|yrs?|decades?) (?:ago|back)|(?:in )?(?:19|20)\d\d|last year)",
    r"(?:(?:years?|yrs?|decades?) ago|in (?:19|20)\d\d|last year)(?: \w+){0,4} "
    rf"{_OPERATION}(?! (?:\w+ ){{0,4}}(?:(?:weeks?|days?|months?) (?:ago|after)|yesterday|last))",
    r"(?:[4-9]|[1-9]\d|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many)"
    r"(?: (?:or|to) \w+)? months? (?:ago|after|post|out)|(?:1[3-9]|[2-9]\d) weeks (?:ago|post)|"
    r"how (?:many|much) (?:days|weeks|months)(?: \w+){0,3} (?:after|post|ago)",
)
_UNLESS = {
    r"(?:numb|swollen|frozen|tingl\w*|droop\w*|bleed\w*) (?:(?!like |as )\w+ ){0,2}(?:after|from) "
    r"(?:\w+ ){0,2}(?:dentist|filling|root canal|dental \w+|botox|wisdom tooth)": (
        r"arms?|legs?|speech|slur\w*|groin|both|throat|breath\w*|swallow\w*|stop|stopping"
    ),
    # how long it has been, and no child on the way
    r"(?:for|last|past|had (?:it|this)) (?:\w+ )?(?:2\d|3\d|4[0-2]) (?:weeks?|wks?)"
    r"(?! (?:preg\w*|gest\w*|along|gone|now|today)\b)|"
    r"(?:for|had (?:it|this)) (?:\w+ )?(?:[5-9]|five|six|seven|eight|nine) months"
    r"(?! (?:preg\w*|gest\w*|along|gone|now|today)\b)|(?:2\d|3\d|4[0-2]) (?:weeks?|wks?) "
    r"(?:ago|of (?:back |this |constant |bad )*(?:pain|ache|agony|this|spasms?))": (
        r"preg\w*|prego|expecting|gest\w*|due|waters?|midwife|contract\w*|labou?r|trimester|"
        r"bleed\w*|bump|baby|babys"
    ),
    # pills that were only bought: nothing follows but a question about their use
    r"(?:bought|buy|buying|ordered|keep|prescribed|picked up|gave me|given|got|get) (?:me |us )?"
    r"(?:\d+|ten|twelve|twenty|thirty|a dozen) (?:\w+ )?(?:pills|tablets|capsules|painkillers|"
    r"ibuprofen|paracetamol|tylenol|advil|aspirin|naproxen|codeine|co-codamol|tramadol|"
    r"nurofen)(?: tablets?| pills?)?"
    r"(?=(?: today| this morning| yesterday)?(?: for (?:my|the|his|her) (?:\w+ )?(?:back|pain|"
    r"backache))?(?:$|,? (?:how (?:many|much|often|long)|when (?:can|should)|can i|should i|"
    r"are they|is that|which)\b))": (
        r"tonight|had|have|finish\w*|do|done|lot|over|empty|left|goodbye|note|them|"
        r"took|taken|taking|take|swallow\w*|ate|eaten|popped|necked|downed|inside|through|gone|all|"
        r"down|die|end|sleep|sick|dizzy|woozy|drows\w*|overdos\w*"
    ),
}
FIGURES = (*map(Figure, _ALWAYS), *starmap(Figure, _UNLESS.items()))
