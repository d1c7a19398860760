"""What a page says before it is drawn, and where a link to it is sent."""

from dataclasses import dataclass

from starlette.datastructures import QueryParams

from components.app import resources, routes, tabs
from components.app.routes import Route
from components.plain import places
from knowledge.models.knowledge import Knowledge
from wording.say import say

ABOUT = {
    routes.START: "serve.start",
    routes.ASK: "serve.ask",
    routes.ANSWERS: "serve.answers",
    routes.RESULT: "serve.result",
    routes.WHY: "serve.why",
    routes.HOW: "serve.how",
    routes.TOGETHER: "serve.together",
    routes.TAKE: "serve.take",
    routes.WAY: "serve.way",
    routes.GUIDE: "serve.guide",
    routes.APPROACH: "serve.approach",
    routes.COMPARE: "serve.compare",
    routes.WORKSHOP: "serve.workshop",
    routes.SEARCH: "serve.find",
    routes.INITIATIVES: "serve.initiatives",
    routes.COUNTS: "serve.counts",
    routes.PRACTISE: "serve.practise",
    routes.EXPLORE: "serve.explore",
    routes.GLOSSARY: "serve.glossary",
    routes.TURN: "serve.turn",
    routes.ABOUT: "serve.about",
    routes.HOST: "serve.host",
    routes.JOIN: "serve.join",
    routes.SCREEN: "serve.screen",
    routes.PAPER: "serve.paper",
    routes.BESIDE: "serve.beside",
}


OF_ALL = ABOUT[routes.START]  # for a page that says nothing of itself


@dataclass(frozen=True)
class Told:
    """The title of the browser's tab, the heading, what the page is for, and the plain page that
    shows the same.
    """

    title: str
    heading: str
    about: str
    plain: str


def told(route: Route, query: QueryParams) -> Told:
    """What a page says by its address alone."""
    knowledge = resources.found()
    name = ""
    plain = places.PAGES.get(route, places.INDEX)
    if isinstance(knowledge, Knowledge):
        name = _name(knowledge, route, query)
        plain = places.place(knowledge, route, query)
    return Told(
        title=tabs.title(route, name),
        heading=name or _heading(route),
        about=say(ABOUT.get(route, OF_ALL)),
        plain=plain,
    )


def _name(knowledge: Knowledge, route: Route, query: QueryParams) -> str:
    """What the address shows on the page, by its name; empty if nothing."""
    names = tabs.named(knowledge, lambda parameter: query.get(parameter, ""))
    return names.get(route, "")


def _heading(route: Route) -> str:
    if route is routes.START:
        return say("start.title")
    heading, _, _ = route.title.partition(" - ")
    return heading
