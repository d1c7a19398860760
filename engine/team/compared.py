"""Two groups beside each other: on each line, whether they stand further apart than people inside
each of them do.

The gap between two groups is how far apart their mean places are. Spread inside is how far apart
two people of the same group stand, on average, and the mean of both groups. Both are counted in
steps of the 1-6 scale, as in compare.py. Means, because in a group that is split the middle place
can jump from one end to the other when a single person moves. Each line stands for itself.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations
from typing import Literal

from engine.team.lines import (
    PLACES,
    Counts,
    Placed,
    Session,
    line_names,
    median,
    place_words,
    why_not,
)
from knowledge.models.knowledge import Knowledge
from wording.lists import listed, sentence_case

Larger = Literal["within", "between", "equal"]
Names = tuple[str, str]
Shares = tuple[Fraction, Fraction, Fraction, Fraction, Fraction, Fraction]
NAMES: Names = ("the first group", "the second group")
_VERDICTS: dict[Larger, str] = {
    "within": "People inside each group differ more than the two groups do.",
    "between": "The two groups differ more than people inside each of them do.",
    "equal": "The two groups differ as much as people inside each of them do.",
}


@dataclass(frozen=True)
class Row:
    """One line of both groups. `shares` is, for each place, the share of the second group there
    less that of the first.
    """

    line: str
    name: str
    counts: tuple[Counts, Counts]
    medians: tuple[float, float]
    shares: Shares
    gap: Fraction
    within: Fraction
    sentence: str

    @property
    def larger(self) -> Larger:
        """Which is larger, no finer than the figures that people are shown."""
        return _larger(self.gap, self.within)


@dataclass(frozen=True)
class _Group:
    name: str
    lines: Mapping[str, Placed]
    threshold: int

    def shows(self, line: str) -> bool:
        return line in self.lines and self.lines[line].latest is not None


@dataclass(frozen=True)
class Beside:
    """The lines of two groups, the widest gap first; in sentences what cannot be compared, and what
    to know before reading.
    """

    rows: tuple[Row, ...]
    missing: tuple[str, ...]
    notices: tuple[str, ...]


def beside(knowledge: Knowledge, one: Session, other: Session, names: Names = NAMES) -> Beside:
    """Both groups on every line that the last picture of each shows."""
    lines = line_names(knowledge)
    first, second = groups = _group(one, names[0]), _group(other, names[1])
    rows = [
        _row(id_, lines[id_], first.lines[id_], second.lines[id_], names)
        for id_ in lines
        if first.shows(id_) and second.shows(id_)
    ]
    return Beside(
        tuple(sorted(rows, key=lambda row: -row.gap)),
        tuple(_missing(lines, groups)),
        tuple(_notices(knowledge, one, other)),
    )


def _group(session: Session, name: str) -> _Group:
    return _Group(name, {placed.line: placed for placed in session.lines}, session.threshold)


def _row(id_: str, name: str, first: Placed, second: Placed, names: Names) -> Row:
    counts = _latest(first), _latest(second)
    medians = median(counts[0]), median(counts[1])
    gap, within = (
        abs(_mean(counts[0]) - _mean(counts[1])),
        (_inside(counts[0]) + _inside(counts[1])) / 2,
    )
    shares = _shares(*counts)
    mixed = (
        " One picture was made before talking, the other after."
        if bool(first.second.counts) != bool(second.second.counts)
        else ""
    )
    return Row(
        id_,
        name,
        counts,
        medians,
        shares,
        gap,
        within,
        f"{_middles(medians, names)} {_figures(gap, within)} {_most(counts, shares, names)}{mixed}",
    )


def _latest(placed: Placed) -> Counts:
    if placed.latest is None:
        raise ValueError(f'The line "{placed.line}" is not shown.')
    return placed.latest


def _mean(counts: Counts) -> Fraction:
    return Fraction(sum(place * n for place, n in zip(PLACES, counts, strict=True)), sum(counts))


def _inside(counts: Counts) -> Fraction:
    """Steps between two people of a group, on average over all pairs of them."""
    people = sum(counts)
    steps = sum(
        a * b * (high - low)
        for (low, a), (high, b) in combinations(zip(PLACES, counts, strict=True), 2)
    )
    return Fraction(steps, people * (people - 1) // 2) if people > 1 else Fraction(0)


def _shares(one: Counts, other: Counts) -> Shares:
    a, b, c, d, e, f = (
        Fraction(there, sum(other)) - Fraction(here, sum(one))
        for here, there in zip(one, other, strict=True)
    )
    return a, b, c, d, e, f


def _larger(gap: Fraction, within: Fraction) -> Larger:
    if _figure(gap) == _figure(within):
        return "equal"
    return "within" if within > gap else "between"


def _figure(steps: Fraction) -> str:
    return f"{float(steps):.1f}"


def _steps(steps: Fraction) -> str:
    said = _figure(steps).removesuffix(".0")
    return f"{said} {'step' if said == '1' else 'steps'}"


def _middles(medians: tuple[float, float], names: Names) -> str:
    one, other = map(place_words, medians)
    return (
        f"The middle place of both groups is {one}."
        if one == other
        else f"The middle place of {names[0]} is {one}; that of {names[1]} is {other}."
    )


def _figures(gap: Fraction, within: Fraction) -> str:
    if not gap and not within:
        return "Everybody in both groups stands at the same place."
    apart = (
        f"stand {_steps(gap)} apart"
        if _figure(gap) != "0.0"
        else f"stand at {'nearly ' if gap else ''}the same mean place"
    )
    inside = (
        f"two people of the same group {_steps(within)} on average"
        if within
        else "the people of each group stand at one place"
    )
    return f"The groups {apart}; {inside}. {_VERDICTS[_larger(gap, within)]}"


def _most(counts: tuple[Counts, Counts], shares: Shares, names: Names) -> str:
    """Where the shares differ most, in people and not in per cent: groups are small."""
    widest = max(map(abs, shares))
    if not widest:
        return "At each place stands the same share of both."
    one, other = counts
    return (
        "Their shares differ most at "
        + listed(
            [
                f"place {place}: {one[place - 1]} of {sum(one)} in {names[0]}, {other[place - 1]} of {sum(other)} in {names[1]}"
                for place, share in zip(PLACES, shares, strict=True)
                if abs(share) == widest
            ]
        )
        + "."
    )


def _missing(lines: Mapping[str, str], groups: tuple[_Group, _Group]) -> Iterator[str]:
    for id_, name in lines.items():
        for group, rest in (groups, groups[::-1]):
            found = group.lines.get(id_)
            if found is None and id_ in rest.lines:
                yield f"{name}: only {rest.name} placed itself on this line."
            elif found and found.latest is None:
                yield f"{name}: {sentence_case(group.name)}. {why_not(found.first, group.threshold)}"


def _notices(knowledge: Knowledge, one: Session, other: Session) -> Iterator[str]:
    if one == other:
        yield "Both files are the same. Choose the file of another session for one of them."
    if one.knowledge != other.knowledge:
        yield (
            "The two sessions used different versions of the knowledge. A statement may have been worded otherwise, so the "
            "same place need not mean the same."
        )
    elif one.knowledge != knowledge.version:
        yield "The knowledge has changed since both sessions, so a statement may be worded otherwise now."
    known = line_names(knowledge)
    unknown = {placed.line for session in (one, other) for placed in session.lines} - known.keys()
    if unknown:
        number = "One line is" if len(unknown) == 1 else f"{len(unknown)} lines are"
        yield f"{number} not in the knowledge any more and cannot be compared."
