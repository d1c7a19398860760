"""All approaches at once: each against every similarity and difference, and every two of them."""

from dataclasses import dataclass

from engine.comparison import meeting
from engine.divergence import span as span_of
from knowledge.models.approach import Approach
from knowledge.models.knowledge import Knowledge
from pictures.range_plot import span_words
from wording.comparison import how_they_stand_in_a_cell, two_beside
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
class PairCell:
    """A cell that leads to two approaches side by side. `label` is how it is read aloud."""

    ids: tuple[str, str]
    text: str
    label: str


def pairs(knowledge: Knowledge) -> tuple[tuple[Approach, tuple[PairCell, ...]], ...]:
    """Every two approaches: for each but the first, a cell with each that stands before it."""
    rows = []
    before: list[Approach] = []
    for approach in knowledge.approaches:
        cells = [_pair(knowledge, other, approach) for other in before]
        if cells:
            rows.append((approach, tuple(cells)))
        before.append(approach)
    return tuple(rows)


def _pair(knowledge: Knowledge, first: Approach, second: Approach) -> PairCell:
    met = meeting(knowledge, first, second)
    return PairCell(
        ids=(first.id, second.id),
        text=how_they_stand_in_a_cell(met),
        label=two_beside(met),
    )
