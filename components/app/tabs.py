"""What each page is called in the browser's tab: by what its address names on it, where it names
something.
"""

from collections.abc import Callable

from components.app import address, visit
from components.app.routes import (
    APPROACH,
    ASK,
    COMPARE,
    INITIATIVES,
    PRACTISE,
    START,
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
    STEP_PARAMETER,
    WAY_PARAMETER,
)
from wording.approach_parts import known_part, part_title
from wording.comparison import names_of
from wording.say import say


def names(knowledge: Knowledge) -> dict[Route, str]:
    """What pages show, by name. The question that is asked has to be settled before."""
    shown = named(knowledge, address.viewed)
    shown[ASK] = visit.question(knowledge).text
    return shown


def title(route: Route, name: str = "") -> str:
    """What a page is called in the tab, by what it shows where that has a name."""
    if route is START:
        return route.title
    return say("app.tab", name=name or route.title)


def named(knowledge: Knowledge, viewed: Callable[[str], str]) -> dict[Route, str]:
    """What pages show, by name, where the address says so. `viewed` gives what a parameter
    holds.
    """
    first = knowledge.questions[0]
    question = address.question_of(knowledge, viewed(STEP_PARAMETER)) or first
    names = {
        ASK: question.text,
        COMPARE: _compared(knowledge, viewed(COMPARE_PARAMETER)),
    }
    approach = knowledge.approach(viewed(APPROACH_PARAMETER))
    if approach:
        part = known_part(viewed(PART_PARAMETER))
        names[APPROACH] = part_title(approach.name, part)
    initiative = knowledge.initiative(viewed(INITIATIVE_PARAMETER))
    if initiative:
        names[INITIATIVES] = initiative.name
    case = knowledge.case(viewed(CASE_PARAMETER))
    if case:
        names[PRACTISE] = case.title
    way = knowledge.way(viewed(WAY_PARAMETER))
    if way:
        names[WAY] = way.title
    return names


def _compared(knowledge: Knowledge, asked: str) -> str:
    approaches, _ = chosen(knowledge, asked)
    if len(approaches) < LEAST:
        return ""
    names = names_of(approaches)
    return say("app.tab-compare", names=names)
