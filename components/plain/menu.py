"""The menu of the plain pages: what each page is called, and what it is for."""

from dataclasses import dataclass

from components.app import routes
from components.app.routes import Route
from components.plain import places
from wording.say import say


@dataclass(frozen=True)
class Entry:
    """A page of the menu. `about` says what it is for; what is less asked for stands `behind`
    "More".
    """

    path: str
    name: str
    about: str
    behind: bool = True


def entries() -> tuple[Entry, ...]:
    """The pages in their order, after the first one: what cannot wait stands before the rest."""
    return (
        _entry(routes.TURN, routes.TURN.preview, behind=False),
        _entry(routes.ASK, "plain.questions", behind=False),
        _entry(routes.APPROACH, routes.APPROACH.preview, behind=False),
        _entry(routes.SEARCH, routes.SEARCH.preview, behind=False),
        _entry(routes.COMPARE, routes.COMPARE.preview),
        _entry(routes.INITIATIVES, routes.INITIATIVES.preview),
        _entry(routes.COUNTS, "plain.counts"),
        _entry(routes.GLOSSARY, routes.GLOSSARY.preview),
        _entry(routes.FORCES, "plain.forces"),
        Entry(places.NAMES, say("plain.names-title"), say("plain.names")),
        _entry(routes.ABOUT, routes.ABOUT.preview),
    )


def behind(path: str) -> str:
    """The name of the page with this path, if it stands behind "More"; else nothing."""
    for entry in entries():
        if entry.behind and entry.path == path:
            return entry.name
    return ""


def _entry(route: Route, key: str, behind: bool = True) -> Entry:
    path = places.PAGES[route]
    about = say(key)
    return Entry(path, route.menu, about, behind)
