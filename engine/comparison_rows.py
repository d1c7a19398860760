"""The rows of a comparison: the same questions to each approach, and whether the answers differ.

Whether a row differs is computed only where the knowledge holds something that can be compared: a
grade, a place, a certainty, an answer that speaks for one and not for another. Prose always differs
in its words, so it is left open.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from engine.divergence import Divergence
from engine.fit import DEGREES
from knowledge.models.answer_ref import AnswerRef
from knowledge.models.approach import Approach, Expression
from knowledge.models.field_types import Basis, Claim
from knowledge.models.knowledge import Difference, Knowledge, Similarity

CERTAIN = {"high", "moderate"}

RowGroup = Literal["what-it-is", "sides", "shared", "differences", "worth", "fairness", "fits"]
RowName = Literal[
    "purpose",
    "for-whom",
    "worker",
    "person",
    "carer",
    "similarity",
    "managerialist",
    "relationship",
    "strengths",
    "limits",
    "evidence",
    "misses-out-managerialist",
    "misses-out-relationship",
    "fits",
]
LeadKind = Literal["strength", "certainty", "place", "fair-case", "cost", "answer"]

FAVOURING = {name for name, degree in DEGREES.items() if degree > 0}


@dataclass(frozen=True)
class Lead:
    """What stands before a piece: how strongly something shows or how certain it is (`grade`), its
    place from 1 to 6 if that is described, that it is the fair case or the cost, or the answer that
    it goes with.
    """

    kind: LeadKind
    grade: str = ""
    place: int | None = None
    answer: AnswerRef | None = None


@dataclass(frozen=True)
class Piece:
    """One thing said in a cell, with whose claim it is."""

    text: str
    basis: Basis
    sources: tuple[str, ...]
    lead: Lead | None = None


Cell = tuple[Piece, ...]


@dataclass(frozen=True)
class Row:
    """One question to all approaches. `about` is the name of the similarity or difference it asks
    about. `differs` is None where nothing can be computed.
    """

    group: RowGroup
    name: RowName
    cells: tuple[Cell, ...]
    about: str = ""
    differs: bool | None = None


def rows(
    knowledge: Knowledge, approaches: tuple[Approach, ...], divergences: tuple[Divergence, ...]
) -> tuple[Row, ...]:
    """Every row, in reading order. `divergences` are those of the differences, in their order."""
    every_row = [*_what_it_is(approaches), *_sides(approaches)]
    for similarity in knowledge.similarities:
        every_row.append(_similarity(similarity, approaches))
    for difference, divergence in zip(knowledge.differences, divergences, strict=True):
        every_row += _difference(difference, divergence, approaches)
    every_row += _worth(approaches)
    every_row += _who_misses_out(approaches)
    every_row.append(_fits(knowledge, approaches))
    return tuple(every_row)


def with_marks(cell: Cell) -> Iterator[tuple[Piece, bool]]:
    """Each piece, and whether to say whose claim it is: always, unless it goes on from the piece
    before without a source.
    """
    before = None
    for piece in cell:
        other_basis = piece.basis != before
        marked = other_basis or bool(piece.sources)
        yield piece, marked
        before = piece.basis


def _what_it_is(approaches: tuple[Approach, ...]) -> tuple[Row, ...]:
    return (
        _claims("what-it-is", "purpose", [each.definition for each in approaches]),
        _claims("what-it-is", "for-whom", [each.for_whom for each in approaches]),
    )


def _sides(approaches: tuple[Approach, ...]) -> tuple[Row, ...]:
    sides = [each.sides for each in approaches]
    worker = [side.worker for side in sides]
    person = [side.person for side in sides]
    carer = [side.carer for side in sides]
    return (
        _claims("sides", "worker", worker),
        _claims("sides", "person", person),
        _claims("sides", "carer", carer),
    )


def _claims(group: RowGroup, name: RowName, claims: Iterable[Claim]) -> Row:
    """A row with one claim in each cell."""
    cells = []
    for claim in claims:
        piece = _piece(claim)
        cells.append((piece,))
    return Row(group, name, tuple(cells))


def _piece(claim: Claim, lead: Lead | None = None) -> Piece:
    return Piece(claim.text, claim.basis, claim.sources, lead)


def _similarity(similarity: Similarity, approaches: tuple[Approach, ...]) -> Row:
    cells = []
    strengths = set()
    for approach in approaches:
        showing = approach.similarities[similarity.id]
        strengths.add(showing.strength)
        lead = Lead("strength", grade=showing.strength)
        cells.append((_piece(showing, lead),))
    return Row(
        group="shared",
        name="similarity",
        cells=tuple(cells),
        about=similarity.name,
        differs=len(strengths) > 1,
    )


def _difference(
    difference: Difference, divergence: Divergence, approaches: tuple[Approach, ...]
) -> tuple[Row, ...]:
    """A row for each way of doing it."""
    managerialist = []
    relationship = []
    for approach in approaches:
        range_ = approach.differences[difference.id]
        managerialist.append(_expression(range_.managerialist))
        relationship.append(_expression(range_.relationship))
    return (
        _pole("managerialist", managerialist, divergence),
        _pole("relationship", relationship, divergence),
    )


def _pole(pole: RowName, cells: Iterable[Cell], divergence: Divergence) -> Row:
    return Row(
        group="differences",
        name=pole,
        cells=tuple(cells),
        about=divergence.name,
        differs=divergence.telling,
    )


def _expression(expression: Expression) -> Cell:
    """How it looks, with its place; then what speaks for it and what it costs."""
    basis = expression.basis
    place = Lead("place", place=expression.place)
    return (
        Piece(expression.looks_like, basis, expression.sources, place),
        Piece(expression.fair_case, basis, (), Lead("fair-case")),
        Piece(expression.cost, basis, (), Lead("cost")),
    )


def _worth(approaches: tuple[Approach, ...]) -> tuple[Row, ...]:
    return (
        _lists("strengths", [each.strengths for each in approaches]),
        _lists("limits", [each.limits for each in approaches]),
        _evidence(approaches),
    )


def _lists(name: RowName, lists: Iterable[tuple[Claim, ...]]) -> Row:
    """A row with several claims in each cell."""
    cells = []
    for claims in lists:
        cell = map(_piece, claims)
        cells.append(tuple(cell))
    return Row("worth", name, tuple(cells))


def _evidence(approaches: tuple[Approach, ...]) -> Row:
    """What research shows. It differs where only some approaches have certain evidence."""
    cells = []
    certain = set()
    for approach in approaches:
        grades = {each.certainty for each in approach.evidence}
        certain.add(bool(grades & CERTAIN))
        cells.append(_certainties(approach))
    return Row(
        group="worth",
        name="evidence",
        cells=tuple(cells),
        differs=len(certain) > 1,
    )


def _certainties(approach: Approach) -> Cell:
    """Every statement about evidence, with how certain it is."""
    pieces = []
    for each in approach.evidence:
        lead = Lead("certainty", grade=each.certainty)
        pieces.append(_piece(each, lead))
    return tuple(pieces)


def _who_misses_out(approaches: tuple[Approach, ...]) -> tuple[Row, ...]:
    """A row for each way of doing it."""
    low = [each.fairness.managerialist.misses_out for each in approaches]
    high = [each.fairness.relationship.misses_out for each in approaches]
    return (
        _claims("fairness", "misses-out-managerialist", low),
        _claims("fairness", "misses-out-relationship", high),
    )


def _fits(knowledge: Knowledge, approaches: tuple[Approach, ...]) -> Row:
    """For each approach the answers that speak strongly for it and for none of the others."""
    counting = {question.id for question in knowledge.questions if question.weight}
    favoured = _approaches_favoured(approaches)
    cells = [_reasons(approach, counting, favoured) for approach in approaches]
    return Row(
        group="fits",
        name="fits",
        cells=tuple(cells),
        differs=any(cells),
    )


def _approaches_favoured(approaches: tuple[Approach, ...]) -> Counter[AnswerRef]:
    """For how many of the approaches each answer speaks."""
    favoured: Counter[AnswerRef] = Counter()
    for approach in approaches:
        favouring = [fit for fit in approach.fits if fit.degree in FAVOURING]
        of_approach = {fit.answer for fit in favouring}
        favoured.update(of_approach)
    return favoured


def _reasons(approach: Approach, counting: set[str], favoured: Counter[AnswerRef]) -> Cell:
    """The strong reasons for an approach: those of questions that count, with answers that speak
    for it alone.
    """
    pieces = []
    for fit in approach.fits:
        answer = fit.answer
        counts = answer.question in counting
        alone = favoured[answer] == 1
        if fit.degree == "strong" and counts and alone:
            lead = Lead("answer", answer=answer)
            piece = Piece(fit.because, fit.basis, fit.sources, lead)
            pieces.append(piece)
    return tuple(pieces)
