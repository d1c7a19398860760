"""How far each approach ranges on each difference: a chart a difference, a lane an approach."""

from engine.divergence import Divergence, Span, divergence
from engine.explore import Wish, approaches_of, differences_of
from knowledge.models.approach import Approach, Expression
from knowledge.models.knowledge import Difference, Knowledge
from pictures.chart import Chart, Lane, Mark, Sign, Tick
from pictures.range_plot import span_words
from views.explore_model import Cell, ExploreView, TableRow, described, to_approach
from wording.divergence import legend, span_dots
from wording.explore import ranges_title, widest
from wording.places import STEPS, ends_of, place_words
from wording.say import say


def ranges(knowledge: Knowledge, wish: Wish) -> ExploreView:
    """Every difference that is asked for, over the approaches that are."""
    approaches = approaches_of(knowledge, wish)
    differences = differences_of(knowledge, wish)
    divergences = _found(knowledge, differences, approaches)
    charts = []
    for difference, figures in zip(differences, divergences, strict=True):
        charts.append(_chart(difference, figures, approaches))
    return ExploreView(
        title=ranges_title(divergences),
        reading=legend(own_place=False),
        charts=tuple(charts),
        caption=say("explore.ranges-caption"),
        columns=(say("explore.approach"), *(each.name for each in differences)),
        rows=tuple(_row(each, divergences) for each in approaches),
    )


def _found(
    knowledge: Knowledge, differences: tuple[Difference, ...], approaches: tuple[Approach, ...]
) -> tuple[Divergence, ...]:
    ids = [difference.id for difference in differences]
    of_all = divergence(knowledge, approaches)
    return tuple(each for each in of_all if each.difference in ids)


def _chart(difference: Difference, figures: Divergence, approaches: tuple[Approach, ...]) -> Chart:
    title = widest(figures)
    return Chart(
        key=f"ranges-{difference.id}",
        title=title,
        alt=described(title),
        lanes=tuple(_lane(each, difference) for each in approaches),
        ticks=tuple(Tick(_across(step)) for step in STEPS),
        ends=(difference.managerialist, difference.relationship),
    )


def _lane(approach: Approach, difference: Difference) -> Lane:
    range_ = approach.differences[difference.id]
    low = say("divergence.managerialist")
    high = say("divergence.relationship")
    marks = (
        _mark(approach, difference, range_.managerialist, "bar", low),
        _mark(approach, difference, range_.relationship, "dot", high),
    )
    placed = tuple(mark for mark in marks if mark is not None)
    name = approach.name
    if not placed:
        name = say("divergence.span-unknown", name=name)
    link = to_approach(approach)
    return Lane(name, placed, link, is_range=True)


def _mark(
    approach: Approach, difference: Difference, expression: Expression, sign: Sign, way: str
) -> Mark | None:
    """One of the two ways of doing it, in its place; None where the place is not described."""
    if expression.place is None:
        return None
    words = say(
        "explore.range-mark",
        name=approach.name,
        way=way,
        place=place_words(expression.place, ends_of(difference)),
        looks_like=expression.looks_like,
    )
    return Mark(_across(expression.place), sign, words, to_approach(approach))


def _across(step: int) -> float:
    return (step - STEPS[0]) / (len(STEPS) - 1)


def _row(approach: Approach, divergences: tuple[Divergence, ...]) -> TableRow:
    cells = []
    for figures in divergences:
        span = next(each for each in figures.spans if each.id == approach.id)
        cells.append(_cell(span))
    return TableRow(approach.name, to_approach(approach), tuple(cells))


def _cell(span: Span) -> Cell:
    return Cell(span_dots(span), aloud=span_words(span))
