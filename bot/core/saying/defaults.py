"""What the bot says where ``intents.yaml`` leaves a text out. Telegram HTML."""

NAME = "FAQ bot"
GREETING = (
    "<b>Hello!</b> Ask me in your own words, or tap a topic below.\n\n"
    "I give general information. I am a program and no medical device."
)
HELP = (
    "Write your question as you would say it, typos and all.\n\n"
    "/topics – everything I know about\n"
    "/ask – ask me in a group\n"
    "/share – a link to the last answer\n"
    "/privacy – what I keep, and what not\n"
    "/forget – delete what I keep of you"
)
TOPICS = "<b>What would you like to know?</b>"
PRIVACY = (
    "I keep the text of a message only if I could not answer it, with e-mail addresses, phone "
    "numbers, links and long numbers masked, and delete it after {days} days. No names, no user "
    "ids in clear. A message about an emergency is never kept. Votes under answers are counted. "
    "A phrase that an admin has added to the answers stays. /forget deletes what I keep of you."
)
FORGOTTEN = "Deleted: {messages} of your messages and {votes} of your votes."
NOT_FORGOTTEN = (
    "I cannot delete anything just now, so what I keep of you is still there. "
    "Please send /forget again later."
)
ASK = "Write your question after the command: <code>/ask heat or ice?</code>"
FALLBACK = "I am not sure I know that one. Here is what I can help with:"
FALLBACK_AGAIN = "I still have nothing on that. Try a few plain words, or pick a topic:"
DID_YOU_MEAN = "Did you mean one of these?"
ALSO_ASKED = "You also asked:"
TEXT_ONLY = "I can only read text. Please write your question in a few words."
MOVED = "That topic has moved. Here is what I know now:"
TROUBLE = "Sorry, something went wrong on my side. Please ask again, or pick a topic:"
SHARE = "Here is a link to pass on:"
VOTED_UP = "Thank you, good to know!"
VOTED_DOWN = "Thank you. I will let the people who write the answers know."
DISCLAIMER = "General information, no diagnosis."
EMERGENCY_LINE = (
    "In an emergency call 911 (US, Canada), 999 (UK) or 112 (EU, India and most mobile networks)."
)
REMINDER = (
    "<b>What you wrote a moment ago comes first.</b> Please get help now if you have not yet; "
    "until then no stretching and no massage."
)
URGENT_REMINDER = (
    "<b>What you wrote a moment ago comes first.</b> Please get medical advice today if you have "
    "not yet, and at once if it gets worse; until then no stretching and no massage."
)
CRISIS_REMINDER = (
    "<b>I have not forgotten what you wrote.</b> Somebody will listen, day or night: call or text "
    "988 (US, Canada), Samaritans 116 123 (UK, Ireland), elsewhere findahelpline.com. In danger "
    "right now: 911 (US, Canada), 999 (UK) or 112 (EU, India)."
)
EMERGENCY_NOTICE = (
    "<b>This can be an emergency.</b> Call 911 (US, Canada), 999 (UK) or 112 (EU, India) now, or "
    "have somebody take you to the nearest emergency department. Do not drive yourself."
)
URGENT_NOTICE = (
    "<b>Please get checked today.</b> Call your doctor, an urgent care clinic or, in the UK, 111."
)

# Headings, as plain text.
YOU_MENTIONED = "You mentioned:"
GET_HELP_NOW = "Get help now"
GET_CHECKED_TODAY = "Get checked today"
SOURCE, SOURCES = "Source", "Sources"

# Labels of buttons, as plain text. They make sense without their emoji.
ALL_TOPICS = "All topics"
MORE_TOPICS = "More topics »"
BACK = "« Back"
HELPFUL = "👍 Helpful"
NOT_HELPFUL = "👎 Not helpful"
NONE_OF_THESE = "None of these"
SIGNS = "Signs of an emergency"
