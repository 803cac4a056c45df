"""From a message to signs of an emergency: words, patterns, and what takes an alarm back."""
