"""The plain pages for whoever has a situation in front of them: where to turn, the questions on
paper, and what is counted.
"""

from collections.abc import Iterator
from functools import partial

from components.plain import places
from components.plain.kinds import Of, Plain
from components.plain.sheet import Sheet
from engine.answers import Answers
from knowledge.models.measures import Measure
from knowledge.models.ways import Way
from views.by_hand import by_hand
from views.coverage import measure_view, measures_by_kind
from views.turn import turn_view
from views.way import end_view
from wording.say import say

COVERAGE = "practitioner/coverage.html"
WAY = "practitioner/way.html"


def pages(of: Of) -> Iterator[Plain]:
    """All of these pages."""
    yield Plain(
        path=places.TURN,
        title=say("turn.title"),
        draw=_turn,
    )
    yield Plain(
        path=places.DOORS,
        title=say("turn.doors"),
        draw=_doors,
        under=places.TURN,
    )
    for way in of.knowledge.ways:
        yield Plain(
            path=places.of_way(way.id),
            title=way.title,
            draw=partial(_way, way=way),
            under=places.TURN,
        )
    yield Plain(
        path=places.QUESTIONS,
        title=say("by-hand.title"),
        draw=_questions,
    )
    yield Plain(
        path=places.COUNTS,
        title=say("coverage.title"),
        draw=_counts,
    )
    for measure in of.knowledge.measures:
        yield Plain(
            path=places.of_measure(measure.id),
            title=measure.name,
            under=places.COUNTS,
            draw=partial(_measure, measure=measure),
        )


def _turn(sheet: Sheet) -> None:
    view = turn_view(sheet.knowledge, "")
    sheet.show(WAY, "line")
    sheet.show("learner/turn.html", "in_full", view=view)


def _doors(sheet: Sheet) -> None:
    view = turn_view(sheet.knowledge, "")
    sheet.show("learner/turn.html", "doors", view=view)


def _way(sheet: Sheet, way: Way) -> None:
    view = end_view(sheet.knowledge, way, Answers())
    sheet.show(WAY, "end", view=view)


def _questions(sheet: Sheet) -> None:
    view = by_hand(sheet.knowledge)
    sheet.show("plain/by_hand.html", "how", view=view)
    sheet.show("plain/by_hand.html", "questions", view=view)
    sheet.show("plain/by_hand.html", "after", view=view)


def _counts(sheet: Sheet) -> None:
    kinds = measures_by_kind(sheet.knowledge)
    sheet.show("plain/counts.html", "measures", kinds=kinds)
    sheet.show(COVERAGE, "both_sides")


def _measure(sheet: Sheet, measure: Measure) -> None:
    view = measure_view(sheet.knowledge, measure)
    sheet.show(COVERAGE, "in_full", view=view)
    sheet.show("plain/counts.html", "all")
