"""What each page is called in the browser's tab: by what its address names on it, where it names
something.
"""

from components.app import address, visit
from components.app.routes import (
    APPROACH,
    ASK,
    COMPARE,
    INITIATIVES,
    PRACTISE,
    ROUTES,
    WAY,
    Route,
)
from engine.comparison import LEAST, chosen
from knowledge.models.knowledge import Knowledge
from knowledge.reserved import (
    APPROACH_PARAMETER,
    CASE_PARAMETER,
    COMPARE_PARAMETER,
    INITIATIVE_PARAMETER,
    PART_PARAMETER,
    WAY_PARAMETER,
)
from wording.approach_parts import known_part, part_title
from wording.comparison import names_of
from wording.say import say


def titles(knowledge: Knowledge) -> dict[Route, str]:
    """The title of every page. The question that is asked has to be settled before."""
    names = _names(knowledge)
    titles = {}
    for route in ROUTES:
        name = names.get(route, "")
        titles[route] = _title(route, name)
    return titles


def _title(route: Route, name: str) -> str:
    if not name:
        return route.title
    return say("app.tab", name=name)


def _names(knowledge: Knowledge) -> dict[Route, str]:
    names = {
        ASK: visit.question(knowledge).text,
        COMPARE: _compared(knowledge),
    }
    approach = knowledge.approach(address.viewed(APPROACH_PARAMETER))
    if approach:
        part = known_part(address.viewed(PART_PARAMETER))
        names[APPROACH] = part_title(approach.name, part)
    initiative = knowledge.initiative(address.viewed(INITIATIVE_PARAMETER))
    if initiative:
        names[INITIATIVES] = initiative.name
    case = knowledge.case(address.viewed(CASE_PARAMETER))
    if case:
        names[PRACTISE] = case.title
    way = knowledge.way(address.viewed(WAY_PARAMETER))
    if way:
        names[WAY] = way.title
    return names


def _compared(knowledge: Knowledge) -> str:
    approaches, _ = chosen(knowledge, address.viewed(COMPARE_PARAMETER))
    if len(approaches) < LEAST:
        return ""
    return say("app.tab-compare", names=names_of(approaches))
