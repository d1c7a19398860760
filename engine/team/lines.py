"""Where a group stands on a line: its counts, how far they are spread, and where it stands
together.

A group is known only by its counts: how many people stand at each place from 1 to 6. Nothing here
knows a person.
"""

import statistics
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from typing import Literal, NamedTuple

from knowledge.models.knowledge import Knowledge

PLACES = (1, 2, 3, 4, 5, 6)
Why = Literal["shown", "few", "close", "none"]
Standing = Literal["together", "spread", "split"]
NEAR = 1  # places apart that still count as standing together
CAMP = 4  # a group is split where at least one in so many stands at each end


class Counts(NamedTuple):
    """How many people stand at each place of a line."""

    one: int
    two: int
    three: int
    four: int
    five: int
    six: int

    @classmethod
    def of(cls, places: Iterable[int]) -> "Counts":
        """The counts of people who stand at these places."""
        stood = list(places)
        return cls(*[stood.count(place) for place in PLACES])

    @property
    def people(self) -> int:
        """How many people there are in all."""
        return sum(self)

    @property
    def taken(self) -> list[int]:
        """The places at which somebody stands."""
        taken = []
        for place, people in self.by_place():
            if people:
                taken.append(place)
        return taken

    def at(self, place: int) -> int:
        """How many people stand at a place."""
        index = PLACES.index(place)
        return self[index]

    def by_place(self) -> Iterator[tuple[int, int]]:
        """Each place, and how many people stand there."""
        return zip(PLACES, self, strict=True)

    def plus(self, others: "Counts") -> "Counts":
        """The counts of two groups together."""
        sums = []
        for mine, theirs in zip(self, others, strict=True):
            together = mine + theirs
            sums.append(together)
        return Counts(*sums)


NOBODY = Counts(0, 0, 0, 0, 0, 0)


def together(groups: Iterable[Counts]) -> Counts:
    """The counts of all these groups as one."""
    whole = NOBODY
    for counts in groups:
        whole = whole.plus(counts)
    return whole


@dataclass(frozen=True)
class Reveal:
    """What one round says of one line: the counts, or why they are not shown.

    few: fewer people than the threshold placed themselves. close: so few places changed that the
    second picture could point at somebody. none: this round did not take place.

    voices: the counts of each voice by its id, where the voices may stand beside each other. They
    add up to the counts.
    """

    counts: Counts | None
    why: Why
    voices: tuple[tuple[str, Counts], ...] = ()

    @classmethod
    def none(cls) -> "Reveal":
        """A round that did not take place."""
        return cls(None, "none")


@dataclass(frozen=True)
class LineResult:
    """One line of a session, as both rounds show it."""

    line: str
    first: Reveal
    second: Reveal = field(default_factory=Reveal.none)

    @property
    def latest(self) -> Counts | None:
        """The last counts that are shown."""
        return self.second.counts or self.first.counts


@dataclass(frozen=True)
class Commitment:
    """What a team will try, who looks again (a role, no name), and when. `action`: what it belongs
    to on the team's map, by its id.
    """

    text: str
    role: str
    when: date | None = None
    id: int = 0
    action: str = ""


@dataclass(frozen=True)
class Mapped:
    """The line whose map a team looked at, and the ids of what it ticked there."""

    line: str
    ticked: tuple[str, ...]


@dataclass(frozen=True)
class Session:
    """Everything of a session that anybody may see. `made` is its day. `situation` says in words
    what people had in mind. `room` tells one room from every other and opens none; it is empty for
    a session on paper. `team`, `present` and `minutes` are what the host says of it: who they
    are, how many took part, how long it took. `voices` are those that the room has, by their ids.
    """

    knowledge: str
    made: date
    threshold: int
    situation: str
    lines: tuple[LineResult, ...]
    commitments: tuple[Commitment, ...] = ()
    room: str = ""
    team: str = ""
    present: int = 0
    voices: tuple[str, ...] = ()
    minutes: int = 0
    mapped: Mapped | None = None


def mean(counts: Counts) -> Fraction:
    """The mean place."""
    total = _total(counts)
    return Fraction(total, counts.people)


def spread(counts: Counts) -> float:
    """How far a group is spread: the variance of its places, in steps squared. 0 where all stand at
    one place.
    """
    if not counts.people:
        return 0.0
    squares = 0
    for place, people in counts.by_place():
        squares += place * place * people
    # Whole numbers up to the last step: equal spreads are equal.
    scaled = counts.people * squares - _total(counts) ** 2
    return scaled / counts.people**2


def median(counts: Counts) -> float:
    """The place in the middle: as many people stand at or below it as at or above it."""
    stood: list[int] = []
    for place, people in counts.by_place():
        at_place = [place] * people
        stood.extend(at_place)
    return statistics.median(stood)


def standing(counts: Counts) -> Standing:
    """Whether a group stands together, is spread, or is split into two ends. The limits are our
    judgement.
    """
    taken = counts.taken
    if taken[-1] - taken[0] <= NEAR:
        return "together"
    low = counts.one + counts.two
    high = counts.five + counts.six
    smaller_camp = min(low, high)
    if smaller_camp * CAMP >= counts.people:
        return "split"
    return "spread"


def widest_first(lines: Iterable[LineResult], last: bool = False) -> tuple[LineResult, ...]:
    """The lines that are shown in the order in which to talk about them: the widest spread first;
    then those not shown.

    By the first picture, or by the last that there is.
    """

    def narrowness(result: LineResult) -> tuple[bool, float]:
        counts = result.latest if last else result.first.counts
        if counts is None:
            return True, 0.0
        return False, -spread(counts)

    return tuple(sorted(lines, key=narrowness))


def shared_and_split(
    lines: Sequence[LineResult],
) -> tuple[tuple[LineResult, ...], tuple[LineResult, ...]]:
    """The lines on which a group stands together by the last picture, and the others that are
    shown, widest first.
    """
    together = []
    apart = []
    for result in lines:
        if result.latest is None:
            continue
        if standing(result.latest) == "together":
            together.append(result)
        else:
            apart.append(result)
    return tuple(together), widest_first(apart, last=True)


def line_names(knowledge: Knowledge) -> dict[str, str]:
    """Names of the lines by id."""
    return {line.id: line.placed_on.name for line in knowledge.lines}


def _total(counts: Counts) -> int:
    total = 0
    for place, people in counts.by_place():
        total += place * people
    return total
