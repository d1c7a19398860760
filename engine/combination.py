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
    covered = [s for s in knowledge.similarities if _strong_in_all(s.id, approaches)]
    divergences = divergence(knowledge, approaches)
    meetings = []
    for one, other in combinations(approaches, 2):
        met = meeting(knowledge, one, other)
        if met.relation:
            meetings.append(met)
    return Together(
        covered=tuple(covered),
        apart=_furthest_apart(divergences),
        meetings=tuple(meetings),
    )


def _strong_in_all(similarity: str, approaches: tuple[Approach, ...]) -> bool:
    strengths = {each.similarities[similarity].strength for each in approaches}
    return strengths == {"strong"}


def _furthest_apart(divergences: tuple[Divergence, ...]) -> tuple[Divergence, ...]:
    gaps = [each.between or 0.0 for each in divergences]
    widest = max(gaps, default=0.0)
    if not widest:
        return ()
    return tuple(each for each in divergences if each.between == widest)
