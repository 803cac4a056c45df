"""A few small signs, for rules that hold whatever the shipped ones are."""

from __future__ import annotations

from bot.core.catalog import EmergencySection, Sign
from bot.core.emergency import SignDetector

_FEW = SignDetector(
    EmergencySection(
        signs={
            "groin": Sign(
                title="Numb groin",
                urgency="emergency",
                patterns=({"feeling": ("numb",), "place": ("groin",)},),
            ),
            "fever": Sign(title="Fever", urgency="urgent", phrases=("fever", "chills")),
            "control": Sign(
                title="No control", urgency="emergency", phrases=("lost bladder", "lost bowel")
            ),
        }
    )
)


def found(message: str) -> list[str]:
    """The few signs that the message raises."""
    return [match.sign for match in _FEW.find(message).found]
