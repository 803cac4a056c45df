"""What every key of ``intents.yaml`` is for, in an admin's words; editors show it."""

from __future__ import annotations

DESCRIPTIONS: dict[str, dict[str, str]] = {
    "Catalog": {
        "": "Everything the bot understands and says. Check it with: python -m bot check",
        "version": "The version of this format. Leave it at 1.",
        "bot": "What the bot says besides its answers. Every text has a default.",
        "matching": "How sure the bot must be before it answers.",
        "synonyms": "Words that mean the same here, a group a line: [heat pad, hot water bottle]",
        "emergency": "The signs of an emergency, and what the bot says when it sees one.",
        "intents": "The topics. Each begins with its short name (id): small letters, digits and _.",
        "tests": "Questions the bot must get right. Try them with: python -m bot test",
    },
    "BotTexts": {
        "": "What the bot says besides its answers. <b>bold</b> and <i>italic</i> work.",
        "name": "What the bot is called.",
        "greeting": "What people read first, on /start.",
        "help": "The answer to /help.",
        "topics": "Stands above the list of topics.",
        "privacy": "The answer to /privacy. {days} becomes the number of days.",
        "forgotten": "The answer to /forget. {messages} and {votes} become the numbers.",
        "ask": "How to ask in a group, for /ask without a question.",
        "fallback": "When the bot did not understand.",
        "fallback_again": "When it did not understand twice in a row.",
        "did_you_mean": "Stands above the topics to choose from when the bot is not sure.",
        "also_asked": "Stands above the buttons for what else a message asked.",
        "text_only": "When somebody sends a voice message or a picture.",
        "moved": "When a button's topic is no longer there.",
        "trouble": "When something went wrong inside the bot.",
        "share": "Stands above the link to an answer, for /share.",
        "voted_up": "Thanks for a vote that an answer helped. Plain text.",
        "voted_down": "Thanks for a vote that an answer did not help. Plain text.",
        "disclaimer": "What the answers are not; stands under the list of topics.",
        "emergency_line": "Which number to call; stands under greetings and when in doubt.",
    },
    "Matching": {
        "": "How sure the bot must be, from 0 to 1.",
        "answer_from": "From here on it answers. Higher: fewer wrong answers, more questions back.",
        "suggest_from": "From here on it asks 'did you mean'. Not above answer_from.",
    },
    "EmergencySection": {
        "": "The signs of an emergency, and what the bot says when it sees one.",
        "emergency": "What to do, for signs with the urgency 'emergency'.",
        "urgent": "What to do, for signs with the urgency 'urgent'.",
        "signs": "The signs. Each begins with its short name (id): small letters, digits and _.",
    },
    "Sign": {
        "": "A sign of an emergency. It is raised by one of its patterns or phrases.",
        "title": "What it is called; people read it under the notice.",
        "urgency": "emergency: help now. urgent: get checked today.",
        "patterns": "One is enough. Every line of it must have a word in the message.",
        "phrases": "Or one of these stands in the message.",
        "notice": "What to do, instead of the general notice.",
    },
    "Intent": {
        "": "A topic: what people ask, in their words, and its answer.",
        "title": "The label of its button. Short.",
        "phrases": "How people ask, each on a line beginning with '- '. Different wordings help; "
        "typos are forgiven. A phrase belongs to one topic only.",
        "answer": "What people read. <b>bold</b>, <i>italic</i> and links work. For several lines "
        "write | and indent them below.",
        "caution": "A warning, set apart under the answer.",
        "sources": "Where the facts come from; shown under the answer.",
        "follow_ups": "The buttons under the answer: short names (ids) of other topics.",
        "menu": "no keeps it out of the list of topics, for small talk.",
        "after": "Only understood right after one of these topics was shown.",
    },
    "Source": {
        "": "Where a fact comes from.",
        "name": "What the source is called.",
        "url": "Its address, with https://",
    },
    "Example": {
        "": "A message, and what must come of it.",
        "say": "The message, as people type it.",
        "after": "The topic that was shown just before.",
        "expect": "What must be understood, one of them: topics, signs, or fallback, suggest, "
        "emergency, urgent.",
        "offer": "Topics that must be answered or be among the buttons.",
    },
}
"""By model and key; the empty key is the model itself."""
