"""Turns of phrase in which the words of a sign mean something else.

They belong to the language, not to a catalog: whoever writes a sign need not think of them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.core.wording import Word, sentences

_FIGURES = tuple(
    re.compile(rf"\b(?:{pattern})\b")
    for pattern in (
        r"(?:wet|peed|pee|weed|piss\w*|shit|shat|crap\w*|poo\w*) (?:my ?self|your ?self|himself|"
        r"herself|themselves|my pants|ourselves)(?: from| with| of)? (?:laugh\w*|giggl\w*|scared|"
        r"fear|excite\w*)",
        r"d(?:ie|ied|ying|ies) (?:of|to|for|from) (?:boredom|know|hear|see|find|get|try|embarrass"
        r"\w*|laugh\w*|shame|curiosity|a|an|some|the|my|this|that|hunger|thirst|have|meet|go)",
        r"d(?:ie|ied|ying) (?:laughing|inside)|to die for|kill for|kill\w* me",
        r"heart attacks? (?:of|at|when|from) (?:a|an|the|my|i|it)",
        r"(?:gave|give|gives|giving) (?:me|him|her|us|you) a (?:\w+ )?(?:heart attack|stroke)",
        r"legs? (?:\w+ )?(?:\w+ )?(?:dead|jelly|toast|rubber|lead|weak|wobbly|shaky|gone) "
        r"(?:after|from|since) (?:\w+ )?(?:\w+ )?(?:gym|leg day|run|running|workout|squats|spin|"
        r"training|marathon|hike|hiking|ride|exercise|class|yoga|cycling|football|match|game)",
        r"(?:after|from) (?:\w+ )?(?:gym|leg day|run|workout|squats|marathon|hike|class) (?:\w+ )?"
        r"(?:\w+ )?legs (?:\w+ )?(?:\w+ )?(?:dead|jelly|toast|rubber|lead|weak|wobbly|shaky)",
        r"faint (?:pain|ache|line|hearted|of heart|memory|smell|hope|idea|praise|sound)",
        r"f(?:ell|all|alls|alling|allen) (?:asleep|in love|behind|apart|out|ill|sick|pregnant|"
        r"short|through|into place|for|to sleep|back asleep|back to sleep)",
        r"bottom (?:of|lip|half|line|drawer|right|left|shelf|part)",
        r"balls? of (?:\w+ )?(?:foot|feet)|(?:tennis|lacrosse|massage|golf|yoga|exercise|gym|"
        r"stability|medicine|spiky|foam|swiss|birth\w*) balls?",
        r"numb(?:s|ing)? (?:cream|gel|spray|patch|the (?:pain|area|skin|muscle))|"
        r"(?:ice|cold|cream|lidocaine|gel)(?: \w+)? (?:to|numbs|will|can|for) numb\w*",
        r"stroke of|(?:back|breast)stroke|labou?r (?:day|party|cost|costs|law|union|intensive)",
        r"sweat\w* (?:in|from|at|after|during|on) (?:the |my |a )?(?:sauna|gym|work ?out|"
        r"exercis\w*|summer|heat|hot tub|hot|yoga|training|run|running|treadmill|steam)",
        r"chest (?:day|press|exercis\w*|work ?out|stretch\w*|machine|fly|flies|freezer)",
        r"breathing (?:exercis\w*|techni\w*|work|method)|deep breathing (?:help\w*|for|to|and)|"
        r"(?:try|do|practi[cs]e|doing) (?:deep |slow |some )?breathing",
        r"fall in (?:temperature|price|the)|fall (?:season|weather|semester)|(?:this|last|next|the)"
        r" fall(?: season)?",
        r"stumbl\w* (?:up ?on|across|on|onto) (?:your|this|the)",
        r"(?:go|carry) on (?:with )?(?:a|an|the|my|his|her|our|holiday|vacation|trips?|walks?|"
        r"runs?|hikes?|dates?|rides?|exercis\w*|work\w*|walking|running|training|stretching|driving)",
        r"(?:do|take) (?:this|these|that|the|my) (?:exercis\w*|stretch\w*|job|work|pose|move\w*|"
        r"med\w*|pills?|tablets?|drugs?|pain ?killers?|class|stairs|bus|train)",
        r"carry on (?:\w+ )?(?:bags?|luggage|baggage|item|items|suitcase)",
        r"crash (?:diet|course|mat|out|pad)|crash(?:ed|ing)? (?:out|on the)",
    )
)


def figures(words: Sequence[Word]) -> list[tuple[int, int, str]]:
    """The figures of speech in a message: first word, last word, and how it goes."""
    found = []
    for first, sentence in sentences(words):
        text = " ".join(word.typed for word in sentence)
        for pattern in _FIGURES:
            for said in pattern.finditer(text):
                start = first + text.count(" ", 0, said.start())
                found.append((start, start + said[0].count(" "), said[0]))
    return found
