"""The plain pages of what there is to read: the first one, approaches, comparisons, initiatives,
words, forces, and where all of it comes from.
"""

from collections.abc import Iterator
from functools import partial

from components.plain import places
from components.plain.kinds import Of, Plain
from components.plain.menu import entries
from components.plain.sheet import Sheet
from engine.comparison import chosen
from engine.initiatives import Filters
from knowledge.models.approach import Approach
from knowledge.models.initiatives import Initiative
from knowledge.models.knowledge import Knowledge
from views.about import about_view
from views.approach import approach_view
from views.approach_first import approach_first
from views.approaches import approaches_view
from views.comparison import comparison_view
from views.divergence import divergence_view
from views.forces import forces_view
from views.glossary import glossary_view
from views.initiative import initiative_view
from views.initiatives import events_view, initiatives_view
from views.matrix import matrix, pairs
from views.source_lists import SourceList, source_lists
from views.start import start_view
from wording.approach_parts import FIRST, PARTS, after, part_names, part_title, way_on
from wording.comparison import page_title
from wording.say import say

APPROACH = "learner/approach.html"
COMPARISON = "learner/comparison.html"
INITIATIVES = "learner/initiatives.html"
ABOUT = "learner/about.html"
WHOLE = 2  # of more approaches, only rows that tell them apart find room on a page


def pages(of: Of) -> Iterator[Plain]:
    """All of these pages."""
    yield Plain(
        path=places.INDEX,
        title=say("start.title"),
        draw=_start,
    )
    yield from _approaches(of)
    yield from _comparisons(of)
    yield from _initiatives(of.knowledge)
    yield Plain(
        path=places.GLOSSARY,
        title=say("glossary.title"),
        draw=_glossary,
        explaining=False,
    )
    yield Plain(
        path=places.FORCES,
        title=say("forces.title"),
        draw=_forces,
    )
    yield from _about(of)


def _start(sheet: Sheet) -> None:
    sheet.show("plain/start.html", "start", ways=entries())
    view = start_view(sheet.knowledge)
    sheet.show("learner/start.html", "finding", view=view)


# Approaches, all and each.


def _approaches(of: Of) -> Iterator[Plain]:
    yield Plain(
        path=places.APPROACHES,
        title=say("approaches.title"),
        draw=_all_approaches,
    )
    for approach in of.knowledge.approaches:
        for part in PARTS:
            yield _approach(of, approach, part)


def _all_approaches(sheet: Sheet) -> None:
    groups = approaches_view(sheet.knowledge, ())
    sheet.show("learner/approaches.html", "cards", groups=groups)


def _approach(of: Of, approach: Approach, part: str) -> Plain:
    draw = partial(_part, of=of, approach=approach, part=part)
    if part == FIRST:
        draw = partial(_first, of=of, approach=approach)
    return Plain(
        path=places.of_approach(approach.id, part),
        title=part_title(approach.name, part),
        under=places.APPROACHES,
        draw=draw,
    )


def _first(sheet: Sheet, of: Of, approach: Approach) -> None:
    view = approach_first(of.knowledge, approach, {}, of.today)
    sheet.show(APPROACH, "first", view=view)
    _contents(sheet, approach, FIRST)
    sheet.show(APPROACH, "picture", view=view)


def _part(sheet: Sheet, of: Of, approach: Approach, part: str) -> None:
    _contents(sheet, approach, part)
    view = approach_view(of.knowledge, approach, {}, of.today)
    sheet.show(APPROACH, part, view=view)
    following = after(part)
    sheet.show(
        APPROACH,
        "next",
        id=approach.id,
        part=following,
        text=way_on(following),
    )


def _contents(sheet: Sheet, approach: Approach, here: str) -> None:
    sheet.show(
        APPROACH,
        "contents",
        id=approach.id,
        here=here,
        names=part_names(),
    )


# Side by side.


def _comparisons(of: Of) -> Iterator[Plain]:
    yield Plain(
        path=places.COMPARE,
        title=say("comparison.compare"),
        draw=_all_pairs,
    )
    for ids in places.comparisons(of.knowledge):
        approaches, _ = chosen(of.knowledge, ",".join(ids))
        yield Plain(
            path=places.of_comparison(ids),
            title=page_title(approaches),
            under=places.COMPARE,
            draw=partial(_side_by_side, approaches=approaches),
        )


def _all_pairs(sheet: Sheet) -> None:
    every_two = pairs(sheet.knowledge)
    sheet.show(
        COMPARISON,
        "pairs",
        wish=say("plain.pairs"),
        pairs=every_two,
    )
    all_at_once = matrix(sheet.knowledge)
    sheet.show(COMPARISON, "matrix", matrix=all_at_once)


def _side_by_side(sheet: Sheet, approaches: tuple[Approach, ...]) -> None:
    only = len(approaches) > WHOLE
    view = comparison_view(sheet.knowledge, approaches, only)
    sheet.show(COMPARISON, "answers", view=view)
    sheet.show(COMPARISON, "left", view=view)
    sheet.show(COMPARISON, "finding", view=view)
    sheet.show("shared/spread.html", "spread", view=view.spread)
    ranges = divergence_view(sheet.knowledge, approaches, {}, words_for=())
    sheet.fold(
        say("comparison.each-scale"),
        COMPARISON,
        "ranges",
        divergence=ranges,
    )
    sheet.show(COMPARISON, "rows", view=view)
    sheet.show(COMPARISON, "to_matrix")


# Initiatives, all and each.


def _initiatives(knowledge: Knowledge) -> Iterator[Plain]:
    yield Plain(
        path=places.INITIATIVES,
        title=say("initiatives.title"),
        draw=_all_initiatives,
    )
    for initiative in knowledge.initiatives:
        yield Plain(
            path=places.of_initiative(initiative.id),
            title=initiative.name,
            under=places.INITIATIVES,
            draw=partial(_initiative, initiative=initiative),
        )


def _all_initiatives(sheet: Sheet) -> None:
    knowledge = sheet.knowledge
    view = initiatives_view(knowledge, knowledge.initiatives, Filters(), "")
    sheet.show(INITIATIVES, "lead")
    sheet.show(INITIATIVES, "list", view=view)
    if view.picture:
        sheet.fold(say("initiatives.over-time"), INITIATIVES, "picture", view=view)
    events = events_view(knowledge)
    if events:
        sheet.fold(say("initiatives.events"), INITIATIVES, "events", events=events)


def _initiative(sheet: Sheet, initiative: Initiative) -> None:
    view = initiative_view(sheet.knowledge, initiative)
    sheet.show("learner/initiative.html", "initiative", view=view)
    sheet.show("learner/initiative.html", "all")


# Words, forces, and where all of it comes from.


def _glossary(sheet: Sheet) -> None:
    view = glossary_view(sheet.knowledge, "")
    sheet.show("learner/glossary.html", "terms", view=view)


def _forces(sheet: Sheet) -> None:
    view = forces_view(sheet.knowledge, "")
    sheet.show("learner/forces.html", "forces", view=view)


def _about(of: Of) -> Iterator[Plain]:
    lists = source_lists(of.knowledge)
    draw = partial(_all_about, of=of, lists=lists)
    yield Plain(
        path=places.ABOUT,
        title=say("about.title"),
        draw=draw,
    )
    for each in lists:
        yield Plain(
            path=places.of_sources(each.number),
            title=each.title,
            draw=partial(_sources, sources=each),
            under=places.ABOUT,
        )


def _all_about(sheet: Sheet, of: Of, lists: tuple[SourceList, ...]) -> None:
    view = about_view(of.knowledge, of.today)
    sheet.show(ABOUT, "opening", view=view)
    sheet.show("shared/spread.html", "spread", view=view.spread)
    sheet.show(ABOUT, "method", view=view)
    sheet.show(
        "plain/sources.html",
        "lists",
        lists=lists,
        path_of=places.of_sources,
    )


def _sources(sheet: Sheet, sources: SourceList) -> None:
    sheet.show("plain/sources.html", "sources", sources=sources)
