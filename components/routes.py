"""The pages there are, by name: where each script lives, its address and its title."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Route:
    """One page. An empty `path` is the start page; `menu` is its name in the header, if it stands there."""

    script: str
    path: str
    title: str
    menu: str = ""


START = Route("pages/learner/start.py", "", "Bearings: find your way among person-centred approaches", "Bearings")
ASK = Route("pages/practitioner/ask.py", "ask", "Questions - Bearings", "Questions")
ANSWERS = Route("pages/practitioner/answers.py", "answers", "Your answers - Bearings", "Your answers")
RESULT = Route("pages/practitioner/result.py", "result", "Result - Bearings", "Result")
APPROACH = Route("pages/learner/approach.py", "approach", "Approaches - Bearings", "Approaches")
ABOUT = Route("pages/learner/about.py", "about", "About - Bearings", "About")
ROUTES = (START, ASK, ANSWERS, RESULT, APPROACH, ABOUT)
