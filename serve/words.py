"""What a page says before it is drawn, and where a link to it is sent."""

from dataclasses import dataclass

from starlette.datastructures import QueryParams

from components.app import resources, routes, tabs
from components.app.routes import Route
from components.plain import places
from knowledge.models.knowledge import Knowledge
from wording.say import say


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
        about=say(route.preview),
        plain=plain,
    )


def _name(knowledge: Knowledge, route: Route, query: QueryParams) -> str:
    """What the address shows on the page, by its name; empty if nothing."""

    def viewed(parameter: str) -> str:
        return query.get(parameter, "")

    names = tabs.named(knowledge, viewed)
    return names.get(route, "")


def _heading(route: Route) -> str:
    if route is routes.START:
        return say("start.title")
    return route.title
