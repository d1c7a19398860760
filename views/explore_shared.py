"""How strongly each similarity shows in each approach: a lane an approach, a column a
similarity.
"""

from engine.explore import Wish, approaches_of
from knowledge.models.approach import Approach
from knowledge.models.knowledge import Knowledge, Similarity
from pictures.chart import Chart, Lane, Mark, Sign, Tick
from views.explore_model import Cell, ExploreView, TableRow, described, to_approach
from wording.explore import shared_title
from wording.labels import GRADES
from wording.say import say

_SIGNS: dict[str, Sign] = {"strong": "●", "medium": "•", "weak": "○", "not-described": "×"}


def shared(knowledge: Knowledge, wish: Wish) -> ExploreView:
    """Every similarity, over the approaches that are asked for."""
    approaches = approaches_of(knowledge, wish)
    title = shared_title(knowledge, approaches)
    return ExploreView(
        title=title,
        reading=say("explore.shared-reading"),
        charts=(_chart(knowledge, approaches, title),),
        caption=say("explore.shared-caption"),
        columns=(say("explore.approach"), *(each.name for each in knowledge.similarities)),
        rows=tuple(_row(knowledge, each) for each in approaches),
    )


def _chart(knowledge: Knowledge, approaches: tuple[Approach, ...], title: str) -> Chart:
    number = len(knowledge.similarities)
    ticks = []
    for column, similarity in enumerate(knowledge.similarities):
        ticks.append(Tick(column / number, similarity.name))
    return Chart(
        key="shared",
        title="",
        alt=described(title),
        lanes=tuple(_lane(knowledge, each) for each in approaches),
        ticks=tuple(ticks),
    )


def _lane(knowledge: Knowledge, approach: Approach) -> Lane:
    number = len(knowledge.similarities)
    marks = []
    for column, similarity in enumerate(knowledge.similarities):
        marks.append(_mark(approach, similarity, column / number))
    return Lane(approach.name, tuple(marks), to_approach(approach))


def _mark(approach: Approach, similarity: Similarity, x: float) -> Mark:
    showing = approach.similarities[similarity.id]
    grade = GRADES[showing.strength]
    words = say(
        "explore.shared-mark",
        similarity=similarity.name,
        name=approach.name,
        strength=grade,
        text=showing.text,
    )
    return Mark(x, _SIGNS[showing.strength], words, to_approach(approach), label=grade)


def _row(knowledge: Knowledge, approach: Approach) -> TableRow:
    cells = []
    for similarity in knowledge.similarities:
        strength = approach.similarities[similarity.id].strength
        cells.append(Cell(GRADES[strength]))
    return TableRow(approach.name, to_approach(approach), tuple(cells))
