"""What befalls an animal: "the dog is on chemo", "our cat pees blood"."""

from __future__ import annotations

from bot.core.alarm.figures.figure import Figure

_PET = (
    r"(?:dogs?|cats?|pupp(?:y|ies)|kittens?|labrador|terrier|spaniel|collie|poodle|greyhound|dug|"
    r"pooch|mutt|horse|pony|rabbit|bunny|hamster|guinea pig|parrot|budgie|goat|cow|sheep)"
)
_ITS = (
    r"(?:(?:my|our|the|a|an|his|her|their|poor|old|wee|ma|me|this|that|\w+'s) (?:\w+ )??|^(?!cat))"
)
"""Before an animal, whose name may be a person's: "Cat has cancer"."""
_ANIMAL_ILL = (
    r"(?:cancer|leuk\w+|lymphoma|tumou?rs?|melanoma|chemo\w*|radio\w*|stroke|seizures?|"
    r"fever|temperature|temp|heart attack)"
)
_NOT_ALONE = (
    r"both|(?:me|i|have|am|do|had|him|us) too|so (?:am|have|had|do|does|did|is|has) "
    r"(?:i|he|she|we|my|our)|as well|like me|(?:and|with|walk\w*|rid\w*|feed\w*|"
    rf"bath\w*|fell|on|off) (?:(?:the|my|our|his|her|a) (?:\w+ )?)?{_PET}"
)
"""Somebody else may be meant: "walking the dog had a stroke"."""
_ILLS = (
    rf"{_ITS}{_PET}(?:'?s|(?: (?:now|just))?(?: (?:has|had|have|got|gets|having|is|was|been|"
    r"died))+)(?: (?:been|just|now|still|having|got|with|of|from|diagnosed|a|an|his|her|its|on|in|"
    rf"for|bone|skin|lung|liver|bad|high|terrible|little))* {_ANIMAL_ILL}",
    rf"{_ITS}{_PET} (?:in |to the vets? )?for (?:his|her|its) (?:\w+ )?{_ANIMAL_ILL}",
    rf"{_ITS}{_PET} (?:(?:keeps?|is|was|has|been) )*(?:pees?|peed|peeing|wees?|weeing|"
    r"pissing) blood",
)
FIGURES = tuple(Figure(pattern, _NOT_ALONE) for pattern in _ILLS)
