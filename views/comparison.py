"""Approaches side by side: everything that the page and its papers say of them."""

from dataclasses import dataclass
from itertools import groupby

from engine.comparison import Comparison, Meeting, compare
from engine.comparison_rows import Cell, Row, RowGroup, with_marks
from knowledge.models.approach import Approach, Relation
from knowledge.models.field_types import Basis
from knowledge.models.glossary import Pair
from knowledge.models.knowledge import Knowledge
from views.spread import SpreadView, spread_view
from wording.comparison import (
    group_title,
    how_they_stand,
    lead_of,
    names_of,
    row_title,
    rows_left,
    rule_of_rows,
    two,
)
from wording.lists import sentence_case


@dataclass(frozen=True)
class Answer:
    """How two approaches stand to each other: the direct answer if one is written, else their
    summaries by name; and their relation if there is one.
    """

    title: str
    direct: Pair | None
    summaries: tuple[tuple[str, str], ...]
    stand: str
    relation: Relation | None


@dataclass(frozen=True)
class Said:
    """One thing said in a cell. `lead` stands before it, or is empty; `marked` where it is to be
    said whose claim it is.
    """

    lead: str
    text: str
    basis: Basis
    sources: tuple[str, ...]
    marked: bool


@dataclass(frozen=True)
class Line:
    """One row: a cell for each approach, in their order. A cell where nothing is said is empty."""

    title: str
    cells: tuple[tuple[Said, ...], ...]


@dataclass(frozen=True)
class Group:
    """Rows under one heading; `id` is what a link inside the page leads to."""

    id: str
    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class ComparisonView:
    """Two to four approaches side by side. `left` says how many rows are left and `rule` by
    what rule; both are empty where all are shown.
    """

    approaches: tuple[Approach, ...]
    names: tuple[str, ...]
    listed: str
    left: str
    rule: str
    some_left: bool
    answers: tuple[Answer, ...]
    spread: SpreadView
    groups: tuple[Group, ...]

    @property
    def contents(self) -> tuple[tuple[str, str], ...]:
        """The groups of rows as links inside a page: where each leads, and its name."""
        links = []
        for group in self.groups:
            links.append((group.id, group.title))
        return tuple(links)


def comparison_view(
    knowledge: Knowledge, approaches: tuple[Approach, ...], only: bool
) -> ComparisonView:
    """These approaches side by side, in the order given. `only` leaves the rows that really tell
    them apart.
    """
    comparison = compare(knowledge, approaches)
    left = ""
    rule = ""
    if only:
        left = rows_left(comparison)
        rule = rule_of_rows(comparison)
    return ComparisonView(
        approaches=approaches,
        names=tuple(approach.name for approach in approaches),
        listed=names_of(approaches),
        left=left,
        rule=rule,
        some_left=bool(comparison.telling),
        answers=tuple(_answer(each) for each in comparison.meetings),
        spread=spread_view(comparison.divergences),
        groups=_groups(knowledge, comparison, only),
    )


def _answer(met: Meeting) -> Answer:
    return Answer(
        title=two(met),
        direct=met.pair,
        summaries=_summaries(met),
        stand=how_they_stand(met),
        relation=met.relation,
    )


def _summaries(met: Meeting) -> tuple[tuple[str, str], ...]:
    if met.pair is not None:
        return ()
    both = (met.first, met.second)
    return tuple((each.name, each.summary) for each in both)


def _groups(knowledge: Knowledge, comparison: Comparison, only: bool) -> tuple[Group, ...]:
    rows = comparison.rows
    if only:
        rows = comparison.telling
    groups = []
    for name, grouped in groupby(rows, key=_group_of):
        lines = [_line(knowledge, row) for row in grouped]
        group = Group(
            id=_anchor(name),
            title=group_title(name, only),
            lines=tuple(lines),
        )
        groups.append(group)
    return tuple(groups)


def _anchor(name: RowGroup) -> str:
    """Where links inside the page lead, also those that people have kept: it does not change with
    what is shown.
    """
    title = group_title(name).lower()
    words = "-".join(title.split())
    return f"rows-{words}"


def _group_of(row: Row) -> RowGroup:
    return row.group


def _line(knowledge: Knowledge, row: Row) -> Line:
    return Line(
        title=row_title(row),
        cells=tuple(_cell(knowledge, cell) for cell in row.cells),
    )


def _cell(knowledge: Knowledge, cell: Cell) -> tuple[Said, ...]:
    pieces = []
    for piece, marked in with_marks(cell):
        lead = sentence_case(lead_of(knowledge, piece.lead))
        said = Said(lead, piece.text, piece.basis, piece.sources, marked)
        pieces.append(said)
    return tuple(pieces)
