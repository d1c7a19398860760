"""What a group looks like on a line: the picture's numbers, and the sentences computed from them.

A group is known only by its counts: how many people stand at each place from 1 to 6. Nothing here
knows a person.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import chain
from typing import Literal

from knowledge.models.knowledge import Knowledge
from wording.lists import listed

PLACES = (1, 2, 3, 4, 5, 6)
Counts = tuple[int, int, int, int, int, int]
Round = Literal[1, 2]
Why = Literal["shown", "few", "close", "none"]
Standing = Literal["together", "spread", "split"]
NEAR = 1  # places apart that still count as standing together
CAMP = 4  # a group is split where at least one in so many stands at each end


@dataclass(frozen=True)
class Release:
    """What one round says of one line: the counts, or why they are not shown.

    few: fewer people than the threshold placed themselves. close: so few places changed that the
    second picture could point at somebody. none: this round did not take place.
    """

    counts: Counts | None
    why: Why

    @classmethod
    def none(cls) -> "Release":
        """A round that did not take place."""
        return cls(None, "none")


@dataclass(frozen=True)
class Placed:
    """One line of a session, as both rounds show it."""

    line: str
    first: Release
    second: Release = field(default_factory=Release.none)

    @property
    def latest(self) -> Counts | None:
        """The last counts that are shown."""
        return self.second.counts or self.first.counts


@dataclass(frozen=True)
class Commitment:
    """What a team will try, who looks again (a role, no name), and when."""

    text: str
    role: str
    when: date | None = None
    id: int = 0


@dataclass(frozen=True)
class Session:
    """Everything of a session that anybody may see. `situation` says in words what people had in
    mind.
    """

    knowledge: str
    made: date
    threshold: int
    situation: str
    lines: tuple[Placed, ...]
    commitments: tuple[Commitment, ...] = ()
    people: int | None = None


def count(places: Iterable[int]) -> Counts:
    """How many stand at each place."""
    found = list(places)
    one, two, three, four, five, six = (found.count(place) for place in PLACES)
    return one, two, three, four, five, six


def spread(counts: Counts) -> float:
    """How far a group is spread: the variance of its places, in steps squared. 0 where all stand at
    one place.
    """
    people = sum(counts)
    if not people:
        return 0.0
    total, squares = (
        sum(place**power * n for place, n in zip(PLACES, counts, strict=True)) for power in (1, 2)
    )
    return (
        people * squares - total**2
    ) / people**2  # whole numbers up to the last step: equal spreads are equal


def middle(counts: Counts) -> float:
    """The mean place."""
    return sum(place * n for place, n in zip(PLACES, counts, strict=True)) / sum(counts)


def median(counts: Counts) -> float:
    """The place in the middle: as many people stand at or below it as at or above it."""
    stood = list(chain.from_iterable([place] * n for place, n in zip(PLACES, counts, strict=True)))
    half = len(stood) // 2
    return stood[half] if len(stood) % 2 else (stood[half - 1] + stood[half]) / 2


def standing(counts: Counts) -> Standing:
    """Whether a group stands together, is spread, or is split into two ends. The limits are our
    judgement.
    """
    taken = [place for place, n in zip(PLACES, counts, strict=True) if n]
    if taken[-1] - taken[0] <= NEAR:
        return "together"
    people, low, high = sum(counts), sum(counts[:2]), sum(counts[4:])
    return "split" if low * CAMP >= people and high * CAMP >= people else "spread"


def widest_first(lines: Iterable[Placed], last: bool = False) -> tuple[Placed, ...]:
    """The lines that are shown in the order in which to talk about them: the widest spread first;
    then those not shown.

    By the first picture, or by the last that there is.
    """

    def narrow(placed: Placed) -> tuple[bool, float]:
        counts = placed.latest if last else placed.first.counts
        return counts is None, -spread(counts or (0,) * 6)

    return tuple(sorted(lines, key=narrow))


def people(number: int) -> str:
    """Such as "1 person", "5 people"."""
    return f"{number} {'person' if number == 1 else 'people'}"


def finding(counts: Counts) -> str:
    """What the picture shows, as its title."""
    taken = [place for place, n in zip(PLACES, counts, strict=True) if n]
    all_ = sum(counts)
    if taken[0] == taken[-1]:
        return f"All {all_} stand together, at place {taken[0]}"
    if standing(counts) == "together":
        return f"All {all_} stand together, at places {taken[0]} and {taken[-1]}"
    if standing(counts) == "split":
        low, between, high = (sum(counts[start : start + 2]) for start in (0, 2, 4))
        return (
            f"Split: {low} {'stands' if low == 1 else 'stand'} at 1 or 2, "
            + (f"{between} at 3 or 4, " if between else "")
            + f"and {high} at 5 or 6"
        )
    most = [str(place) for place, n in zip(PLACES, counts, strict=True) if n == max(counts)]
    return (
        f"Spread from {taken[0]} to {taken[-1]}, most often at {listed(most)}"
        if len(most) < len(taken)
        else f"Spread evenly over {listed(most)}"
    )


def in_words(counts: Counts) -> str:
    """The picture in words, every place included."""
    return (
        "; ".join(
            f"place {place}: {people(n) if n else 'nobody'}"
            for place, n in zip(PLACES, counts, strict=True)
        )
        + "."
    )


def moved(first: Counts, second: Counts) -> str:
    """What the two pictures of a line say together. It tells nothing that the pictures do not show."""
    if first == second:
        return "The second picture is the same as the first."
    before, after = median(first), median(second)
    way = "stayed at" if after == before else f"moved from {place_words(before)} to"
    change = spread(second) - spread(first)
    nearer = (
        "Closer together than before"
        if change < 0
        else "Further apart than before"
        if change > 0
        else "Spread as widely as before"
    )
    joined = sum(second) - sum(first)
    more = f" {people(joined).capitalize()} joined in for the second picture." if joined > 0 else ""
    return f"{nearer}. The middle place {way} {place_words(after)}.{more}"


def place_words(place: float) -> str:
    """A middle place, such as "3" or "3½"."""
    return f"{place:g}" if place == int(place) else f"{int(place)}½"


def why_not(release: Release, threshold: int) -> str:
    """Why the counts of a round are not shown, in a sentence."""
    return {
        "few": f"Not shown: fewer than {threshold} people placed themselves on this line.",
        "close": f"Not shown: what differs from the first picture could point at fewer than {threshold} people.",
        "none": "There was no second round.",
    }.get(release.why, "")


def shared_and_split(lines: Sequence[Placed]) -> tuple[tuple[Placed, ...], tuple[Placed, ...]]:
    """The lines on which a group stands together by the last picture, and the others that are
    shown, widest first.
    """
    known = [placed for placed in lines if placed.latest]
    together = tuple(p for p in known if p.latest and standing(p.latest) == "together")
    return together, tuple(
        sorted((p for p in known if p not in together), key=lambda p: -spread(p.latest or (0,) * 6))
    )


def line_names(knowledge: Knowledge) -> dict[str, str]:
    """Names of the lines by id."""
    return {line.id: line.placed_on.name for line in knowledge.lines}
