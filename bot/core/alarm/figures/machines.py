"""What crashes without a bump: programs, markets, and trains that stand still."""

from __future__ import annotations

from bot.core.alarm.figures.figure import Figure

_CRASHES = (
    r"(?:systems?|network|servers?|excel|windows|bit ?coin|crypto|stocks?|shares|stock market|"
    r"economy|games?|xbox|playstation|browser|zoom|wi ?fi|internet|program(?:me)?|software|"
    r"spreadsheet|printer|telly|tablet|mac|macbook|ipad|mood) (?:(?:just|keeps?|kept|has|have|"
    r"always|suddenly|is|are|was|were|all|totally) ){0,2}crash\w*(?! (?:into|onto|on|through|down|"
    r"my|the)\b)"
)
_LINE_DOWN = (
    r"(?:mrt|lrt|trains?|metro|tube|subway|tram) (?:(?:line|service|system|just|"
    r"always) )*crash\w* again(?=.*\b(?:systems?|signals?|services?|line) (?:(?:is|was|all|"
    r"also) )?(?:down|fault\w*|delay\w*|broke\w*))"
)
_ABOARD = (
    r"aboard|i (?:was|got) (?:in|on|hurt|hit)|hurt in|injur\w*|hit|thr[eo]w\w*|fell|fall|"
    r"passengers?"
)
FIGURES = (Figure(_CRASHES), Figure(_LINE_DOWN, _ABOARD))
