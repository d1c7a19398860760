"""The pages there are, by name: where each script lives, its address and its title."""

import os
from dataclasses import dataclass


@dataclass(frozen=True)
class Route:
    """One page. An empty `path` is the start page; `title` is its name in the tab, before that of
    Bearings; `menu` is its name in the menu, empty if it is not there. `preview` is the key of the
    sentence that says what it is for, where a link to it is sent and until it is drawn.

    `more` puts it behind "More". `under` is the path of the page in the menu that a page which is
    not there itself belongs to. `bare` leaves the menu out: for a phone in a workshop, and for what
    is projected.
    """

    script: str
    path: str
    title: str
    preview: str
    menu: str = ""
    more: bool = False
    under: str = ""
    bare: bool = False

    @property
    def of_workshop(self) -> bool:
        """Whether the page belongs to the workshop, where a room's memory is what there is to say
        about privacy.
        """
        return self.script.startswith("pages/workshop/")

    @property
    def entry(self) -> str:
        """The path of the entry of the menu that is marked while this page is shown."""
        return self.under or self.path


START = Route(
    "pages/learner/start.py",
    "",
    "Bearings: find your way among person-centred approaches",
    "serve.start",
    "Bearings",
)
ASK = Route("pages/practitioner/ask.py", "ask", "Questions", "serve.ask", "Questions")
ANSWERS = Route(
    "pages/practitioner/answers.py",
    "answers",
    "Your answers",
    "serve.answers",
    "Your answers",
    more=True,
)
RESULT = Route("pages/practitioner/result.py", "result", "Result", "serve.result", "Result")
WHY = Route("pages/practitioner/why.py", "why", "Why it fits", "serve.why", under="result")
HOW = Route("pages/practitioner/how.py", "how", "How it is done", "serve.how", under="result")
TOGETHER = Route(
    "pages/practitioner/together.py",
    "together",
    "With others",
    "serve.together",
    under="result",
)
TAKE = Route("pages/practitioner/take.py", "take", "Take it away", "serve.take", under="result")
WAY = Route(
    "pages/practitioner/way.py",
    "way",
    "Short ways in",
    "serve.way",
    "Short ways in",
    more=True,
)
APPROACH = Route(
    "pages/learner/approach.py",
    "approach",
    "Approaches",
    "serve.approach",
    "Approaches",
    more=True,
)
COMPARE = Route(
    "pages/learner/comparison.py",
    "compare",
    "Compare",
    "serve.compare",
    "Compare",
    more=True,
)
GUIDE = Route(
    "pages/practitioner/guide.py",
    "guide",
    "For the conversation",
    "serve.guide",
    under="result",
)
SEARCH = Route("pages/learner/search.py", "search", "Search", "serve.find", "Search")
INITIATIVES = Route(
    "pages/learner/initiatives.py",
    "initiatives",
    "Initiatives",
    "serve.initiatives",
    "Initiatives",
    more=True,
)
COUNTS = Route(
    "pages/practitioner/coverage.py",
    "counts",
    "What counts here?",
    "serve.counts",
    "What counts here?",
    more=True,
)
PRACTISE = Route(
    "pages/learner/practise.py",
    "practise",
    "Practise",
    "serve.practise",
    "Practise",
    more=True,
)
EXPLORE = Route(
    "pages/learner/explore.py",
    "explore",
    "Explore",
    "serve.explore",
    "Explore",
    more=True,
)
GLOSSARY = Route(
    "pages/learner/glossary.py",
    "glossary",
    "Glossary",
    "serve.glossary",
    "Glossary",
    more=True,
)
FORCES = Route(
    "pages/learner/forces.py",
    "forces",
    "The two forces",
    "serve.forces",
    "The two forces",
    more=True,
)
TURN = Route(
    "pages/learner/turn.py",
    "turn",
    "Where to turn",
    "serve.turn",
    "Where to turn",
    more=True,
)
WORKSHOP = Route(
    "pages/workshop/start.py",
    "workshop",
    "Workshop",
    "serve.workshop",
    "Workshop",
    more=True,
)
HOST = Route("pages/workshop/host.py", "host", "Host a room", "serve.host", under="workshop")
JOIN = Route("pages/workshop/participant.py", "join", "Join a room", "serve.join", bare=True)
SCREEN = Route("pages/workshop/screen.py", "screen", "Screen of a room", "serve.screen", bare=True)
PAPER = Route(
    "pages/workshop/paper.py",
    "paper",
    "Workshop on paper",
    "serve.paper",
    under="workshop",
)
BESIDE = Route(
    "pages/workshop/two_rooms.py",
    "beside",
    "Two rooms side by side",
    "serve.beside",
    under="workshop",
)
ABOUT = Route("pages/learner/about.py", "about", "About", "serve.about", "About", more=True)
ROUTES = (
    START,
    ASK,
    ANSWERS,
    RESULT,
    WHY,
    HOW,
    TOGETHER,
    TAKE,
    WAY,
    GUIDE,
    APPROACH,
    COMPARE,
    WORKSHOP,
    SEARCH,
    INITIATIVES,
    COUNTS,
    PRACTISE,
    EXPLORE,
    GLOSSARY,
    FORCES,
    TURN,
    ABOUT,
    HOST,
    JOIN,
    SCREEN,
    PAPER,
    BESIDE,
)
# The answer first, then its parts: each at an address that carries the answers.
PARTS = (RESULT, WHY, HOW, TOGETHER, GUIDE, TAKE)
# Only on a server that a steward started for it. Anywhere else there is no such address.
EDIT = Route("pages/steward/edit.py", "edit", "Edit the knowledge", "serve.edit")
EDITING = "BEARINGS_EDIT"


def routes_here() -> tuple[Route, ...]:
    """The pages of this server: the form for stewards only where the environment asks for it."""
    if os.environ.get(EDITING) == "1":
        return (*ROUTES, EDIT)
    return ROUTES


def is_known(path: str) -> bool:
    """Whether there is a page with this path."""
    known = _by_path()
    return path in known


def route_of(path: str) -> Route:
    """The page with this path. Raises KeyError if there is none."""
    return _by_path()[path]


def _by_path() -> dict[str, Route]:
    return {route.path: route for route in routes_here()}
