"""Approaches side by side: the same rows for each, how each two stand to each other, and which rows
really tell them apart.
"""

from dataclasses import dataclass
from itertools import combinations

from engine.answers import parts_of
from engine.comparison_rows import Row, rows
from engine.divergence import Divergence, divergence, overall
from knowledge.models.approach import Approach, Relation
from knowledge.models.glossary import Pair
from knowledge.models.knowledge import Knowledge

LEAST = 2
MOST = 4


@dataclass(frozen=True)
class Meeting:
    """How two of the approaches stand to each other: the direct answer if one is written, and the
    relation if there is one.
    """

    first: Approach
    second: Approach
    pair: Pair | None
    relation: Relation | None


@dataclass(frozen=True)
class Comparison:
    """Two to four approaches side by side."""

    approaches: tuple[Approach, ...]
    meetings: tuple[Meeting, ...]
    rows: tuple[Row, ...]
    divergences: tuple[Divergence, ...]

    @property
    def telling(self) -> tuple[Row, ...]:
        """The rows that really tell them apart."""
        return tuple(row for row in self.rows if row.differs)

    @property
    def overall(self) -> Divergence:
        """Spread inside against gap between, over all differences."""
        return overall(self.divergences)


def compare(knowledge: Knowledge, approaches: tuple[Approach, ...]) -> Comparison:
    """Set approaches side by side, in the order given."""
    divergences = divergence(knowledge, approaches)
    meetings = []
    for first, second in combinations(approaches, 2):
        meetings.append(meeting(knowledge, first, second))
    return Comparison(
        approaches=approaches,
        meetings=tuple(meetings),
        rows=rows(knowledge, approaches, divergences),
        divergences=divergences,
    )


def meeting(knowledge: Knowledge, first: Approach, second: Approach) -> Meeting:
    """What the knowledge says of two approaches together."""
    return Meeting(
        first=first,
        second=second,
        pair=_pair(knowledge, first, second),
        relation=_relation(first, second),
    )


def _pair(knowledge: Knowledge, first: Approach, second: Approach) -> Pair | None:
    both = {first.id, second.id}
    for pair in knowledge.pairs:
        if set(pair.approaches) == both:
            return pair
    return None


def _relation(first: Approach, second: Approach) -> Relation | None:
    """The relation that either of two states to the other."""
    for one, other in ((first, second), (second, first)):
        for relation in one.relations:
            if relation.approach == other.id:
                return relation
    return None


def chosen(knowledge: Knowledge, parameter: str) -> tuple[tuple[Approach, ...], tuple[str, ...]]:
    """The approaches that a link names, at most four and each once, and the parts that are no
    approach here.
    """
    known = []
    unknown = []
    for part in parts_of(parameter):
        approach = knowledge.approach(part)
        if approach is None:
            unknown.append(part)
        else:
            known.append(approach)
    return tuple(known[:MOST]), tuple(unknown)
