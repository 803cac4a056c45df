"""A Telegram bot that answers questions about a lower back in spasm."""

__version__ = "1.0.0"
