"""Where ranges meet: the stretch of one difference that most approaches cover."""

from dataclasses import dataclass

from engine.divergence import Divergence

PLACES = range(1, 7)


@dataclass(frozen=True)
class Overlap:
    """From one place to another, both covered by so many `approaches` of those `described`."""

    low: int
    high: int
    approaches: int
    described: int


def overlap(divergence: Divergence) -> Overlap:
    """The first longest stretch that the most ranges cover; of no approach where none is
    described.
    """
    most = 0
    first = PLACES[0]
    last = PLACES[0]
    for low in PLACES:
        for high in range(low, PLACES[-1] + 1):
            covering = _covering(divergence, low, high)
            longer = high - low > last - first
            if covering > most or (covering == most and longer):
                most = covering
                first = low
                last = high
    return Overlap(
        low=first,
        high=last,
        approaches=most,
        described=_covering(divergence, None, None),
    )


def _covering(divergence: Divergence, low: int | None, high: int | None) -> int:
    """How many ranges reach from one place to another; without them, how many are described."""
    count = 0
    for span in divergence.spans:
        if span.low is None or span.high is None:
            continue
        first = low or span.low
        last = high or span.high
        if span.low <= first and last <= span.high:
            count += 1
    return count
