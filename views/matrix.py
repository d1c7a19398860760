"""All approaches at once: each against every similarity and difference, and every two of them."""

from dataclasses import dataclass
from itertools import combinations

from engine.comparison import meeting
from engine.divergence import span as span_of
from knowledge.models.approach import Approach
from knowledge.models.knowledge import Knowledge
from pictures.range_plot import span_words
from wording.comparison import how_they_stand_in_short, two, two_beside, ways_to_stand
from wording.divergence import span_dots
from wording.labels import GRADE_SIGNS, GRADES


@dataclass(frozen=True)
class Matrix:
    """All approaches at once: how strongly each similarity shows, as a sign and a word, and from
    where to where each ranges on a difference, as dots and in words. A row is an
    approach and its cells.
    """

    similarities: tuple[str, ...]
    grades: tuple[tuple[Approach, tuple[tuple[str, str], ...]], ...]
    differences: tuple[str, ...]
    ranges: tuple[tuple[Approach, tuple[tuple[str, str], ...]], ...]


def matrix(knowledge: Knowledge) -> Matrix:
    """Every approach against every similarity and every difference."""
    grades = []
    ranges = []
    for approach in knowledge.approaches:
        grades.append((approach, _grades(knowledge, approach)))
        ranges.append((approach, _ranges(knowledge, approach)))
    return Matrix(
        similarities=tuple(similarity.name for similarity in knowledge.similarities),
        grades=tuple(grades),
        differences=tuple(difference.name for difference in knowledge.differences),
        ranges=tuple(ranges),
    )


def _grades(knowledge: Knowledge, approach: Approach) -> tuple[tuple[str, str], ...]:
    grades = []
    for similarity in knowledge.similarities:
        strength = approach.similarities[similarity.id].strength
        grades.append((GRADE_SIGNS[strength], GRADES[strength]))
    return tuple(grades)


def _ranges(knowledge: Knowledge, approach: Approach) -> tuple[tuple[str, str], ...]:
    ranges = []
    for difference in knowledge.differences:
        span = span_of(approach, approach.differences[difference.id])
        ranges.append((span_dots(span), span_words(span)))
    return tuple(ranges)


@dataclass(frozen=True)
class PairLink:
    """A link to two approaches side by side. `label` is how it is read aloud."""

    ids: tuple[str, str]
    names: str
    label: str


@dataclass(frozen=True)
class PairGroup:
    """Every two approaches that stand to each other in one way."""

    title: str
    pairs: tuple[PairLink, ...]


def pairs(knowledge: Knowledge) -> tuple[PairGroup, ...]:
    """Every two approaches, by how they stand to each other."""
    found: dict[str, list[PairLink]] = {title: [] for title in ways_to_stand()}
    for first, second in combinations(knowledge.approaches, 2):
        met = meeting(knowledge, first, second)
        link = PairLink((first.id, second.id), two(met), two_beside(met))
        found[how_they_stand_in_short(met)].append(link)
    return tuple(PairGroup(title, tuple(links)) for title, links in found.items() if links)
