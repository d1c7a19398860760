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
    Route,
)
from engine.comparison import LEAST, chosen
from knowledge.models.knowledge import Knowledge
from knowledge.reserved import (
    APPROACH_PARAMETER,
    CASE_PARAMETER,
    COMPARE_PARAMETER,
    INITIATIVE_PARAMETER,
)
from wording.lists import listed
from wording.say import say


def titles(knowledge: Knowledge) -> dict[Route, str]:
    """The title of every page. The step that is asked has to be settled before."""
    names = _names(knowledge)
    return {route: _title(route, names.get(route, "")) for route in ROUTES}


def _title(route: Route, name: str) -> str:
    if not name:
        return route.title
    return say("app.tab", name=name)


def _names(knowledge: Knowledge) -> dict[Route, str]:
    initiative = knowledge.initiative(address.viewed(INITIATIVE_PARAMETER))
    case = knowledge.case(address.viewed(CASE_PARAMETER))
    return {
        APPROACH: knowledge.approach_names.get(address.viewed(APPROACH_PARAMETER), ""),
        INITIATIVES: initiative.name if initiative else "",
        COMPARE: _compared(knowledge),
        PRACTISE: case.title if case else "",
        ASK: visit.step(knowledge).name,
    }


def _compared(knowledge: Knowledge) -> str:
    approaches, _ = chosen(knowledge, address.viewed(COMPARE_PARAMETER))
    if len(approaches) < LEAST:
        return ""
    return say("app.tab-compare", names=listed([approach.name for approach in approaches]))
