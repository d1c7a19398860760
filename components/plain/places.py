"""Where everything stands in the folder of plain pages: the page, and the place in it, that show
the same as an address of the app.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from itertools import combinations

from components.app import routes
from components.app.routes import Route
from knowledge.models.knowledge import Knowledge
from knowledge.reserved import (
    APPROACH_PARAMETER,
    COMPARE_PARAMETER,
    INITIATIVE_PARAMETER,
    PART_PARAMETER,
    SEARCH_PARAMETER,
    WAY_PARAMETER,
)
from views.initiative import compared
from wording.approach_parts import FIRST, known_part

INDEX = "index.html"
QUESTIONS = "questions.html"
APPROACHES = "approaches.html"
COMPARE = "compare.html"
INITIATIVES = "initiatives.html"
COUNTS = "counts.html"
GLOSSARY = "glossary.html"
FORCES = "forces.html"
TURN = "turn.html"
DOORS = "doors.html"
SEARCH = "search.html"
NAMES = "names.html"
ABOUT = "about.html"
# What the pages of the app lead to here. What is not named leads to the first page.
PAGES = {
    routes.ASK: QUESTIONS,
    routes.ANSWERS: QUESTIONS,
    routes.RESULT: QUESTIONS,
    routes.WHY: QUESTIONS,
    routes.HOW: QUESTIONS,
    routes.WAY: TURN,
    routes.TURN: TURN,
    routes.APPROACH: APPROACHES,
    routes.TOGETHER: COMPARE,
    routes.COMPARE: COMPARE,
    routes.EXPLORE: COMPARE,
    routes.INITIATIVES: INITIATIVES,
    routes.COUNTS: COUNTS,
    routes.GLOSSARY: GLOSSARY,
    routes.FORCES: FORCES,
    routes.SEARCH: SEARCH,
    routes.ABOUT: ABOUT,
}
Asked = Mapping[str, str]


def place(knowledge: Knowledge, route: Route, asked: Asked) -> str:
    """What shows the same as this page of the app, where its address asks for this."""
    page = PAGES.get(route, INDEX)
    exact = _EXACT.get(route)
    if exact is None:
        return page
    return exact(knowledge, asked) or page


def of_approach(id_: str, part: str = FIRST) -> str:
    """An approach in short, or a part of it."""
    if part == FIRST:
        return f"approach/{id_}.html"
    return f"approach/{id_}/{part}.html"


def of_comparison(ids: Iterable[str]) -> str:
    """These approaches side by side."""
    named = ".".join(ids)
    return f"compare/{named}.html"


def of_initiative(id_: str) -> str:
    """One initiative."""
    return f"initiative/{id_}.html"


def of_way(id_: str) -> str:
    """Where a short way leads whatever is answered."""
    return f"way/{id_}.html"


def of_measure(id_: str) -> str:
    """One measure."""
    return f"counts/{id_}.html"


def of_sources(number: int) -> str:
    """So many sources from the beginning of their list, or from where the page before ends."""
    return f"sources/{number}.html"


def comparisons(knowledge: Knowledge) -> tuple[tuple[str, ...], ...]:
    """What is set side by side, by ids in the order of the knowledge: every two approaches, and
    what an initiative carries together.
    """
    together: list[tuple[str, ...]] = list(combinations(knowledge.approach_names, 2))
    for initiative in knowledge.initiatives:
        ids = _in_order(knowledge, compared(initiative))
        if len(ids) > 1:
            together.append(ids)
    each_once = dict.fromkeys(together)
    return tuple(each_once)


def _in_order(knowledge: Knowledge, ids: Collection[str]) -> tuple[str, ...]:
    """Those of the ids that name an approach, in the order of the knowledge."""
    named = []
    for id_ in knowledge.approach_names:
        if id_ in ids:
            named.append(id_)
    return tuple(named)


def _approach(knowledge: Knowledge, asked: Asked) -> str:
    approach = knowledge.approach(asked.get(APPROACH_PARAMETER, ""))
    if approach is None:
        return ""
    part = known_part(asked.get(PART_PARAMETER, ""))
    return of_approach(approach.id, part)


def _comparison(knowledge: Knowledge, asked: Asked) -> str:
    named = asked.get(COMPARE_PARAMETER, "").split(",")
    ids = _in_order(knowledge, named)
    if ids not in comparisons(knowledge):
        return ""
    return of_comparison(ids)


def _initiative(knowledge: Knowledge, asked: Asked) -> str:
    initiative = knowledge.initiative(asked.get(INITIATIVE_PARAMETER, ""))
    if initiative is None:
        return ""
    return of_initiative(initiative.id)


def _measure(knowledge: Knowledge, asked: Asked) -> str:
    for measure in knowledge.measures:
        if measure.name == asked.get(SEARCH_PARAMETER):
            return of_measure(measure.id)
    return ""


def _term(knowledge: Knowledge, asked: Asked) -> str:
    for term in knowledge.terms:
        if term.name == asked.get(SEARCH_PARAMETER):
            return f"{GLOSSARY}#{term.id}"
    return ""


def _before_all(knowledge: Knowledge, asked: Asked) -> str:
    sought = asked.get(SEARCH_PARAMETER)
    for caution in knowledge.cautions:
        if caution.id == sought:
            return f"{TURN}#{caution.id}"
    for door in knowledge.doors:
        if door.id == sought:
            return f"{DOORS}#{door.id}"
    return ""


def _way(knowledge: Knowledge, asked: Asked) -> str:
    way = knowledge.way(asked.get(WAY_PARAMETER, ""))
    if way is None:
        return ""
    return of_way(way.id)


def _background(knowledge: Knowledge, asked: Asked) -> str:
    for each in knowledge.background:
        if each.id == asked.get(PART_PARAMETER):
            return f"{FORCES}#{each.id}"
    return ""


_EXACT: dict[Route, Callable[[Knowledge, Asked], str]] = {
    routes.APPROACH: _approach,
    routes.COMPARE: _comparison,
    routes.INITIATIVES: _initiative,
    routes.COUNTS: _measure,
    routes.GLOSSARY: _term,
    routes.TURN: _before_all,
    routes.WAY: _way,
    routes.FORCES: _background,
}
