"""Two groups beside each other: on each line, whether they stand further apart than people inside
each of them do.

The gap between two groups is how far apart their mean places are. Spread inside is how far apart
two people of the same group stand, on average, and the mean of both groups. Both are counted in
steps of the 1-6 scale, as in divergence.py. Means, because in a group that is split the middle
place can jump from one end to the other when a single person moves. Each line stands for itself.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations
from typing import Literal

from engine.team.lines import Counts, LineResult, Reveal, Session, line_names, mean, median
from knowledge.models.knowledge import Knowledge

Larger = Literal["within", "between", "equal"]
Versions = Literal["now", "before", "different"]
FIRST = 0
SECOND = 1


@dataclass(frozen=True)
class Row:
    """One line of both groups. `shares` is, for each place, the share of the second group there
    less that of the first. `after`: whose picture is from after talking, where the other's is from
    before it.
    """

    line: str
    counts: tuple[Counts, Counts]
    medians: tuple[float, float]
    shares: tuple[Fraction, ...]
    gap: Fraction
    within: Fraction
    after: int | None = None

    @property
    def larger(self) -> Larger:
        """Which is larger, no finer than the figures that people are shown, which have one
        decimal.
        """
        gap = round(float(self.gap), 1)
        within = round(float(self.within), 1)
        if gap == within:
            return "equal"
        if within > gap:
            return "within"
        return "between"


@dataclass(frozen=True)
class Missing:
    """A line that cannot be compared, because of one group: either it did not place itself on the
    line, and `reveal` is None, or its places cannot be shown.
    """

    line: str
    group: int
    reveal: Reveal | None
    threshold: int


@dataclass(frozen=True)
class Compared:
    """The lines of two groups, the widest gap first, and what to know before reading.

    same: both are the same session. versions: of the knowledge, both as it is now, both the same
    from before, or different ones. unknown: how many lines the knowledge no longer has.
    """

    rows: tuple[Row, ...]
    missing: tuple[Missing, ...]
    same: bool
    versions: Versions
    unknown: int


def compare(knowledge: Knowledge, one: Session, other: Session) -> Compared:
    """Both groups on every line that the last picture of each shows."""
    lines = line_names(knowledge)
    first = _by_line(one)
    second = _by_line(other)
    rows = []
    for line in lines:
        row = _row(first.get(line), second.get(line))
        if row:
            rows.append(row)
    rows.sort(key=_widest_first)
    in_either = first.keys() | second.keys()
    unknown = in_either - lines.keys()
    return Compared(
        rows=tuple(rows),
        missing=tuple(_missing(lines, one, other)),
        same=one == other,
        versions=_versions(knowledge, one, other),
        unknown=len(unknown),
    )


def _widest_first(row: Row) -> Fraction:
    return -row.gap


def _by_line(session: Session) -> dict[str, LineResult]:
    return {result.line: result for result in session.lines}


def _row(first: LineResult | None, second: LineResult | None) -> Row | None:
    """A line of both groups; None unless both can be shown."""
    if first is None or second is None or first.latest is None or second.latest is None:
        return None
    one = first.latest
    other = second.latest
    return Row(
        line=first.line,
        counts=(one, other),
        medians=(median(one), median(other)),
        shares=_shares(one, other),
        gap=abs(mean(one) - mean(other)),
        within=(_inside(one) + _inside(other)) / 2,
        after=_only_after(first, second),
    )


def _only_after(first: LineResult, second: LineResult) -> int | None:
    """Which of two groups alone is seen after talking: 0 or 1. None where both are, or neither."""
    talked = [result.second.counts is not None for result in (first, second)]
    if talked[0] == talked[1]:
        return None
    return talked.index(True)


def _inside(counts: Counts) -> Fraction:
    """Steps between two people of a group, on average over all pairs of them."""
    people = counts.people
    if people < 2:
        return Fraction(0)
    steps = 0
    for (low, at_low), (high, at_high) in combinations(counts.by_place(), 2):
        steps += at_low * at_high * (high - low)
    pairs = people * (people - 1) // 2
    return Fraction(steps, pairs)


def _shares(one: Counts, other: Counts) -> tuple[Fraction, ...]:
    shares = []
    for people, others in zip(one, other, strict=True):
        of_one = Fraction(people, one.people)
        of_other = Fraction(others, other.people)
        more = of_other - of_one
        shares.append(more)
    return tuple(shares)


def _missing(lines: Mapping[str, str], one: Session, other: Session) -> Iterator[Missing]:
    groups = (_by_line(one), _by_line(other))
    thresholds = (one.threshold, other.threshold)
    for line in lines:
        for group in (FIRST, SECOND):
            result = groups[group].get(line)
            if result is None and line in groups[1 - group]:
                yield Missing(
                    line=line,
                    group=group,
                    reveal=None,
                    threshold=thresholds[group],
                )
            elif result and result.latest is None:
                yield Missing(
                    line=line,
                    group=group,
                    reveal=result.first,
                    threshold=thresholds[group],
                )


def _versions(knowledge: Knowledge, one: Session, other: Session) -> Versions:
    if one.knowledge != other.knowledge:
        return "different"
    if one.knowledge != knowledge.version:
        return "before"
    return "now"
