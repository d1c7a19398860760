"""The finding of a difference in words, so that no page writes a finding that the data do not bear
out.
"""

from engine.divergence import Divergence
from wording.lists import listed, steps

_TITLES = {
    "within": "more spread inside approaches than between them",
    "between": "more difference between approaches than inside them",
    "equal": "as much spread inside approaches as between them",
}
_VERDICTS = {
    "within": "So how it is done makes the larger difference here.",
    "between": "So which approach it is makes the larger difference here.",
    "equal": "So how it is done and which approach it is matter alike here.",
}


def title(divergence: Divergence) -> str:
    """The finding of one difference, as a heading."""
    if divergence.larger in _TITLES:
        return f"{divergence.name}: {_TITLES[divergence.larger]}"
    return f"{divergence.name}: {listed([f'{s.name} {_range(s.low, s.high)}' for s in divergence.spans])}"


def finding(divergence: Divergence) -> str:
    """Whether spread inside is larger than the gap between, with both figures."""
    if divergence.within is None:
        return "The places are not described, so nothing can be compared."
    if divergence.between is None:
        return f"The two ways of doing it stand {steps(divergence.within)} apart on this scale."
    apart = (
        f"differ by {steps(divergence.between)}"
        if round(divergence.between, 1)
        else "do not differ"
    )
    return (
        f"Depending on how it is done, the same approach differs by {steps(divergence.within)} on average. Two approaches "
        f"done in the same spirit {apart}. {_VERDICTS[divergence.larger]}"
    )


def _range(low: int | None, high: int | None) -> str:
    return "is not described" if low is None or high is None else f"ranges from {low} to {high}"
