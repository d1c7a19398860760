"""Approaches that fit at once: what one conversation could cover, and where they pull apart."""

from dataclasses import dataclass
from itertools import combinations

from engine.comparison import Meeting, meeting
from engine.divergence import Divergence, divergence
from knowledge.models.approach import Approach
from knowledge.models.knowledge import Knowledge, Similarity


@dataclass(frozen=True)
class Together:
    """`covered` are the similarities that show strongly in each; `apart` are the differences on
    which they stand furthest apart when done in the same spirit, empty if they do not;
    `meetings` is every pair of which the knowledge says how they stand.
    """

    covered: tuple[Similarity, ...]
    apart: tuple[Divergence, ...]
    meetings: tuple[Meeting, ...]


def together(knowledge: Knowledge, approaches: tuple[Approach, ...]) -> Together:
    """For two approaches or more."""
    covered = tuple(
        s
        for s in knowledge.similarities
        if all(a.similarities[s.id].strength == "strong" for a in approaches)
    )
    gaps = [d for d in divergence(knowledge, approaches) if d.between]
    widest = max((d.between for d in gaps if d.between), default=0.0)
    return Together(
        covered,
        tuple(d for d in gaps if d.between == widest),
        tuple(
            found
            for a, b in combinations(approaches, 2)
            if (found := meeting(knowledge, a, b)).relation
        ),
    )
