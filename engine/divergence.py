"""Where approaches diverge: the spread inside each one, and the gap between them.

Spread inside an approach is the distance between its own two expressions on a difference. The gap
between two approaches is how far apart they stand when both are done in the same spirit: the mean
distance of their managerialist places and of their relationship-based places. Both are counted in
steps of the 1-6 scale, so they can be laid side by side.
"""

from dataclasses import dataclass
from itertools import combinations
from statistics import fmean

from knowledge.models.approach import Approach, Range
from knowledge.models.knowledge import Difference, Knowledge


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
        return None if self.low is None or self.high is None else self.high - self.low


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
        return "within" if self.within > self.between else "between"

    @property
    def telling(self) -> bool:
        """Whether approaches stand apart, and at least as far as each ranges within itself: then it
        tells them apart.
        """
        return self.larger in ("between", "equal") and bool(self.between)


def divergence(knowledge: Knowledge, approaches: tuple[Approach, ...]) -> tuple[Divergence, ...]:
    """Each difference over the approaches given, in the order of the knowledge."""
    return tuple(_one(d, approaches) for d in knowledge.differences)


def overall(divergences: tuple[Divergence, ...]) -> Divergence:
    """The same comparison taken over all differences at once."""
    within = [d.within for d in divergences if d.within is not None]
    between = [d.between for d in divergences if d.between is not None]
    return Divergence(
        "all",
        "All differences",
        (),
        fmean(within) if within else None,
        fmean(between) if between else None,
    )


def _one(difference: Difference, approaches: tuple[Approach, ...]) -> Divergence:
    spans = tuple(span(a, a.differences[difference.id]) for a in approaches)
    spreads = [s.spread for s in spans if s.spread is not None]
    gaps = [gap for a, b in combinations(spans, 2) if (gap := _gap(a, b)) is not None]
    return Divergence(
        difference.id,
        difference.name,
        spans,
        fmean(spreads) if spreads else None,
        fmean(gaps) if gaps else None,
    )


def span(approach: Approach, range_: Range) -> Span:
    """The two places of one approach on one difference."""
    return Span(approach.id, approach.name, range_.managerialist.place, range_.relationship.place)


def _gap(a: Span, b: Span) -> float | None:
    pairs = [
        abs(x - y) for x, y in ((a.low, b.low), (a.high, b.high)) if x is not None and y is not None
    ]
    return fmean(pairs) if pairs else None
