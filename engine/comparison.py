"""Approaches side by side: the same rows for each, and which rows really tell them apart.

Whether a row differs is computed only where the knowledge holds something that can be compared: a
grade, a place, a certainty, an answer that speaks for one and not for another. Prose always differs
in its words, so it is left open.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from engine.answers import parts_of
from engine.divergence import Divergence, divergence, overall
from engine.fit import DEGREES
from knowledge.models.answer_ref import AnswerRef
from knowledge.models.approach import Approach, Expression, Relation
from knowledge.models.field_types import Basis, Claim, Evidence
from knowledge.models.glossary import Pair
from knowledge.models.knowledge import Knowledge

LEAST, MOST = 2, 4
SHARED = "What they share"
STRENGTHS = {
    "strong": "strong here",
    "medium": "medium here",
    "weak": "weak here",
    "not-described": "not described",
}
CERTAINTIES = {
    "high": "high certainty",
    "moderate": "moderate certainty",
    "low": "low certainty",
    "not-described": "nobody has looked",
}
POLES = (
    ("managerialist", "done in a managerialist way"),
    ("relationship", "done in a relationship-based way"),
)
RELATIONS = {"combines": "go well together", "overlaps": "overlap", "pulls-apart": "pull apart"}


@dataclass(frozen=True)
class Piece:
    """One thing said in a cell, with whose claim it is. `lead` stands before it, such as a grade or
    a place.
    """

    text: str
    basis: Basis
    sources: tuple[str, ...]
    lead: str = ""


Cell = tuple[Piece, ...]


@dataclass(frozen=True)
class Row:
    """One question to all approaches. `differs` is None where nothing can be computed."""

    group: str
    title: str
    cells: tuple[Cell, ...]
    differs: bool | None = None


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
    found = divergence(knowledge, approaches)
    rows = (
        *_purpose(approaches),
        *_similarities(knowledge, approaches),
        *_differences(knowledge, approaches, found),
        *_worth(approaches),
        _fitting(knowledge, approaches),
    )
    return Comparison(
        approaches,
        tuple(meeting(knowledge, a, b) for a, b in combinations(approaches, 2)),
        rows,
        found,
    )


def meeting(knowledge: Knowledge, first: Approach, second: Approach) -> Meeting:
    """What the knowledge says of two approaches together."""
    ids = {first.id, second.id}
    pair = next((p for p in knowledge.pairs if set(p.approaches) == ids), None)
    relation = next(
        (r for a in (first, second) for r in a.relations if {a.id, r.approach} == ids), None
    )
    return Meeting(first, second, pair, relation)


def chosen(knowledge: Knowledge, wanted: str) -> tuple[tuple[Approach, ...], tuple[str, ...]]:
    """The approaches that a link names, at most four and each once, and the parts that are no
    approach here.
    """
    known = {a.id: a for a in knowledge.approaches}
    parts = parts_of(wanted)
    return tuple(known[p] for p in parts if p in known)[:MOST], tuple(
        p for p in parts if p not in known
    )


def with_marks(cell: Cell) -> Iterator[tuple[Piece, bool]]:
    """Each piece, and whether to say whose claim it is: always, unless it goes on from the piece
    before without a source.
    """
    before = None
    for piece in cell:
        yield piece, bool(piece.sources) or piece.basis != before
        before = piece.basis


def _piece(claim: Claim, lead: str = "") -> Piece:
    return Piece(claim.text, claim.basis, claim.sources, lead)


def _purpose(approaches: tuple[Approach, ...]) -> tuple[Row, ...]:
    rows = [
        Row("What it is", title, tuple((_piece(getattr(a, field)),) for a in approaches))
        for title, field in (("Purpose", "definition"), ("For whom", "for_whom"))
    ]
    sides = [
        Row(
            "The three sides of the table",
            f"The {side}",
            tuple((_piece(getattr(a.sides, side)),) for a in approaches),
        )
        for side in ("worker", "person", "carer")
    ]
    return (*rows, *sides)


def _similarities(knowledge: Knowledge, approaches: tuple[Approach, ...]) -> tuple[Row, ...]:
    rows = []
    for s in knowledge.similarities:
        showings = [a.similarities[s.id] for a in approaches]
        cells = tuple((_piece(showing, STRENGTHS[showing.strength]),) for showing in showings)
        rows.append(Row(SHARED, s.name, cells, len({showing.strength for showing in showings}) > 1))
    return tuple(rows)


def _differences(
    knowledge: Knowledge, approaches: tuple[Approach, ...], found: tuple[Divergence, ...]
) -> tuple[Row, ...]:
    return tuple(
        Row(
            "How differently each is done",
            f"{d.name}: {label}",
            tuple(_expression(getattr(a.differences[d.id], pole)) for a in approaches),
            f.telling,
        )
        for d, f in zip(knowledge.differences, found, strict=True)
        for pole, label in POLES
    )


def _expression(e: Expression) -> Cell:
    place = f"place {e.place} of 6" if e.place else "place not described"
    return (
        Piece(e.looks_like, e.basis, e.sources, place),
        Piece(e.fair_case, e.basis, (), "for it"),
        Piece(e.cost, e.basis, (), "the cost"),
    )


def _worth(approaches: tuple[Approach, ...]) -> tuple[Row, ...]:
    lists = [
        Row(
            "What it is worth",
            title,
            tuple(tuple(map(_piece, getattr(a, field))) for a in approaches),
        )
        for title, field in (("Strengths", "strengths"), ("Limits", "limits"))
    ]
    known = [{e.certainty for e in a.evidence} & {"high", "moderate"} for a in approaches]
    evidence = Row(
        "What it is worth",
        "Evidence",
        tuple(tuple(map(_evidence, a.evidence)) for a in approaches),
        len({bool(certain) for certain in known}) > 1,
    )
    return (*lists, evidence)


def _evidence(e: Evidence) -> Piece:
    return _piece(e, CERTAINTIES[e.certainty])


def _fitting(knowledge: Knowledge, approaches: tuple[Approach, ...]) -> Row:
    """For each approach the answers that speak strongly for it and for none of the others."""
    words = {
        AnswerRef(q.id, o.id): f"{q.text} “{o.text.strip('“”')}”"
        for q in knowledge.questions
        for o in q.options
    }
    counts = {q.id for q in knowledge.questions if q.weight}
    favour = {a.id: {f.answer for f in a.fits if DEGREES[f.degree] > 0} for a in approaches}
    cells = tuple(
        tuple(
            Piece(f.because, f.basis, f.sources, words[f.answer])
            for f in a.fits
            if f.degree == "strong"
            and f.answer.question in counts
            and not any(f.answer in favour[other.id] for other in approaches if other is not a)
        )
        for a in approaches
    )
    return Row(
        "Where each fits",
        "Answers that speak for this one and for none of the others",
        cells,
        any(cells),
    )
