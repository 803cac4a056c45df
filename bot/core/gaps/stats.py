"""What was asked, answered, missed and helpful: numbers, and the text that shows them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

_BAR = 10
_LABEL = 18
_WIDTH = 36
_TOP = 5


@dataclass(frozen=True, slots=True)
class Tally:
    """The numbers of the last ``days`` days, by name and what they are about (an intent or "").

    Names: answered, suggest, fallback, emergency, chosen, up, down.
    """

    days: int
    numbers: Mapping[tuple[str, str], int]

    def total(self, name: str) -> int:
        """All of one name."""
        return sum(number for (of, _), number in self.numbers.items() if of == name)

    @property
    def messages(self) -> int:
        """Messages that were replied to, whatever the reply."""
        return sum(map(self.total, ("answered", "suggest", "fallback", "emergency")))

    @property
    def asked(self) -> list[tuple[str, int]]:
        """Intents by how often they answered a message or were chosen, most first."""
        asked: dict[str, int] = {}
        for (name, about), number in self.numbers.items():
            if number and name in ("answered", "chosen"):
                asked[about] = asked.get(about, 0) + number
        return sorted(asked.items(), key=lambda item: (-item[1], item[0]))

    @property
    def voted(self) -> list[tuple[str, int, int]]:
        """What was voted on, with its votes up and down, the worst first.

        Ordered by the share of votes down of all, two more of each taken for granted: a single
        vote says little.
        """
        abouts = {about for name, about in self.numbers if name in ("up", "down")}
        votes = [
            (about, self.numbers.get(("up", about), 0), self.numbers.get(("down", about), 0))
            for about in abouts
        ]
        return sorted(votes, key=lambda vote: (-(vote[2] + 2) / (vote[1] + vote[2] + 4), vote[0]))


def render_all(tallies: Sequence[Tally]) -> str:
    """Several spans of days as :func:`render` has them; what is the same again, in one line."""
    parts = [render(one) for one in tallies[:1]]
    for before, one in pairwise(tallies):
        same = one.numbers == before.numbers
        parts.append(f"{_heading(one)}: the same" if same else render(one))
    return "\n\n\n".join(parts)


def render(tally: Tally) -> str:
    """The numbers as monospace text, at most 36 characters wide: a phone shows it unbroken."""
    return "\n".join(_lines(tally))


def _lines(tally: Tally) -> Iterator[str]:
    of, all_ = tally.total, tally.messages
    yield _heading(tally)
    yield ""
    if not all_:
        yield "Nobody has asked anything."
        return
    yield f"{'Messages':<12}{all_:>6}"
    yield _share("Answered", of("answered"), all_)
    yield _share("Offered", of("suggest"), all_)
    yield _share("Missed", of("fallback"), all_)
    yield _share("Emergency", of("emergency"), all_)
    offered = of("suggest") + of("fallback")
    if offered:
        yield ""
        yield _share("Chosen", of("chosen"), offered)
        yield f"of {offered} that were offered topics"
    helped = sum(up for _, up, _ in tally.voted)
    votes = helped + sum(down for *_, down in tally.voted)
    if votes:
        yield ""
        yield _share("Helpful", helped, votes)
        yield f"of {votes} that were voted on"
    yield from _top("Asked most", tally.asked[:_TOP])
    worst = [(about, up, down) for about, up, down in tally.voted if down]
    if worst:
        yield ""
        yield f"{'Helped least':<{_LABEL}} {'no':>8} {'yes':>8}"
        for about, up, down in worst[:_TOP]:
            yield f"{_label(about)} {down:>8} {up:>8}"


def _heading(tally: Tally) -> str:
    return "Today" if tally.days == 1 else f"The last {tally.days} days"


def _top(heading: str, asked: list[tuple[str, int]]) -> Iterator[str]:
    if asked:
        yield ""
        yield heading
        for intent, number in asked:
            yield f"{_label(intent)} {_bar(number / asked[0][1])} {number:>6}"


def _share(label: str, number: int, all_: int) -> str:
    share = min(1.0, number / all_)  # a choice may come a day after its offer
    return f"{label:<12}{number:>6} {share:>4.0%} {_bar(share)}".rstrip()


def _label(about: str) -> str:
    """What a line is about; a long one stands above the line, cut off only where a phone would."""
    if len(about) <= _LABEL:
        return f"{about:<{_LABEL}}"
    shown = about if len(about) <= _WIDTH else about[: _WIDTH - 1] + "…"
    return f"{shown}\n{'':<{_LABEL}}"


def _bar(share: float) -> str:
    """A bar of up to ten blocks; whatever is not nothing shows."""
    halves = min(2 * _BAR, max(round(share * 2 * _BAR), 1 if share else 0))
    return f"{'█' * (halves // 2)}{'▌' * (halves % 2):<{_BAR - halves // 2}}"
