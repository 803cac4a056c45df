"""A small file of intents for conversations: every kind of reply can be had from it for sure."""

from __future__ import annotations

from pathlib import Path

from bot.library import Library, snapshot
from bot.workshop import build

CLINIC = """\
bot:
  name: Clinic
  greeting: |
    <b>Hello from the clinic.</b>
    Ask me about backs.
  help: |
    <b>How to use this</b>
    Just ask.
  fallback: |
    I did not get that.
    Try other words:
  text_only: |
    I can only read text.
    Please type:
  moved: That topic is gone.
  did_you_mean: Did you mean one of these?
  emergency_line: In an emergency call 112.
matching:
  answer_from: 0.97
  suggest_from: 0.1
emergency:
  emergency: |
    <b>Get help now: call 112.</b>
    Do not drive yourself.
  urgent: <b>See a doctor today.</b>
  signs:
    groin:
      title: Numbness around the groin
      urgency: emergency
      patterns: [{feeling: [numb], place: [groin]}]
    fever:
      title: Fever with back pain
      urgency: urgent
      phrases: [i have a high fever]
    self_harm:
      title: Thoughts of dying
      urgency: emergency
      notice: <b>You do not have to get through it alone.</b> Call 988.
      phrases: [i want to die]
intents:
  heat:
    title: Heat or ice?
    phrases: [heat or ice, hot or cold, should i use a heating pad]
    answer: |
      <b>Whichever feels better.</b>
      • Cold: 10 minutes
    caution: Wrap it.
    sources:
      - {name: Some NHS, url: "https://nhs.uk/back"}
      - name: common patient FAQ
    follow_ups: [walking, duration, er_visit]
  walking:
    title: Is walking good?
    phrases: [is walking good, should i walk, can i take a stroll]
    answer: Yes, in short walks.
    follow_ups: [heat]
  duration:
    title: How long will it last with my back?
    phrases: [how long will it last, when does it end]
    answer: A few days.
    follow_ups: [heat]
  er_visit:
    title: When to get help
    phrases: [when should i get help, do i need the emergency room]
    answer: With any of the signs.
    follow_ups: [heat]
  chat_thanks:
    title: Thanks
    phrases: [thank you, thanks]
    answer: You are welcome.
    menu: false
    follow_ups: [heat]
"""

HEAT = "heat or ice"
UNSURE = "walk or heating"
GIBBERISH = "qwx zzpt blorf"
NUMB = "my groin is numb"
FEVER = "i have a high fever"
DESPAIR = "i want to die"


def library_of(text: str) -> Library:
    """What is served when the file says this; it is on no disk."""
    raw = text.encode()
    built = build(raw)
    assert built.catalog is not None, [problem.message for problem in built.problems]
    return Library(Path("clinic.yaml"), snapshot(raw, built))


def many(count: int) -> str:
    """A file with so many topics."""
    intents = "".join(
        f"  topic{n}:\n    title: Topic {n}\n    phrases: [about thing {n}]\n    answer: No. {n}.\n"
        for n in range(1, count + 1)
    )
    return f"intents:\n{intents}"
