"""Where approaches diverge: the spread inside each one, and the gap between them.

Spread inside an approach is the distance between its own two expressions on a difference. The gap
between two approaches is how far apart they stand when both are done in the same spirit: the mean
distance of their managerialist places and of their relationship-based places. Both are counted in
steps of the 1-6 scale, so they can be laid side by side.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from statistics import fmean

from knowledge.models.approach import Approach, Range
from knowledge.models.knowledge import Difference, Knowledge

ALL = "all"  # in place of a difference's id


@dataclass(frozen=True)
class Span:
    """One approach on one difference: its two places, 1 to 6; None where it is not described."""

    id: str
    name: str
    low: int | None
    high: int | None

    @property
    def spread(self) -> int | None:
        """Steps between the two expressions."""
        if self.low is None or self.high is None:
            return None
        return self.high - self.low


@dataclass(frozen=True)
class Divergence:
    """One difference over some approaches. `within` and `between` are mean steps; None if they
    cannot be known.
    """

    difference: str
    name: str
    spans: tuple[Span, ...]
    within: float | None
    between: float | None

    @property
    def larger(self) -> str:
        """Which is larger: "within", "between", "equal", or "unknown"."""
        if self.within is None or self.between is None:
            return "unknown"
        if round(self.within, 1) == round(self.between, 1):
            return "equal"  # no finer than the figures that people are shown
        if self.within > self.between:
            return "within"
        return "between"

    @property
    def telling(self) -> bool:
        """Whether approaches stand apart, and at least as far as each ranges within itself: then it
        tells them apart.
        """
        if self.larger not in ("between", "equal"):
            return False
        return bool(self.between)


def divergence(knowledge: Knowledge, approaches: tuple[Approach, ...]) -> tuple[Divergence, ...]:
    """Each difference over the approaches given, in the order of the knowledge."""
    return tuple(_one(d, approaches) for d in knowledge.differences)


def overall(divergences: tuple[Divergence, ...]) -> Divergence:
    """The same comparison taken over all differences at once. It has no difference's name."""
    return Divergence(
        difference=ALL,
        name="",
        spans=(),
        within=_mean([each.within for each in divergences]),
        between=_mean([each.between for each in divergences]),
    )


def _one(difference: Difference, approaches: tuple[Approach, ...]) -> Divergence:
    spans = []
    for approach in approaches:
        spans.append(span(approach, approach.differences[difference.id]))
    return Divergence(
        difference=difference.id,
        name=difference.name,
        spans=tuple(spans),
        within=_mean([each.spread for each in spans]),
        between=_mean([_gap(one, other) for one, other in combinations(spans, 2)]),
    )


def span(approach: Approach, range_: Range) -> Span:
    """The two places of one approach on one difference."""
    return Span(
        id=approach.id,
        name=approach.name,
        low=range_.managerialist.place,
        high=range_.relationship.place,
    )


def _gap(one: Span, other: Span) -> float | None:
    """How far apart two approaches stand when both are done in the same spirit."""
    managerialist = _steps(one.low, other.low)
    relationship = _steps(one.high, other.high)
    return _mean([managerialist, relationship])


def _steps(one: int | None, other: int | None) -> int | None:
    if one is None or other is None:
        return None
    return abs(one - other)


def _mean(values: Sequence[float | None]) -> float | None:
    """The mean of what is known; None where nothing is."""
    known = [value for value in values if value is not None]
    if not known:
        return None
    return fmean(known)
