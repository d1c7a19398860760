"""What is made once and used by every run after it: the only place of this kind.

Streamlit runs a page from top to bottom for every view. What a page shows rests on three things
alone: the code, the knowledge and what its link holds. So what was made from the same of these is
kept, and each store forgets what was used least lately once it is full.

The knowledge counts by its version, which is a hash of what its files say: an edited file makes
everything anew. Of visitors nothing is kept but what a link can hold, and of rooms how many stand
where on a line that everybody has seen: in this process's memory alone, and nothing says whose it
was.
"""

from collections.abc import Callable
from copy import copy
from dataclasses import dataclass, field
from functools import lru_cache
from threading import RLock
from typing import Any, Concatenate, ParamSpec, TypeVar

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from components.app import tabs
from components.app.routes import START, Route
from knowledge.models.knowledge import Knowledge
from workshop.rooms import Room

MOST_VIEWS = 256
MOST_FILES = 512
MOST_ROOMS = 64
LONGEST = 200  # of a text in a link: a view that hangs on a longer one is not kept
MOST_TITLES = 512
MOST_LISTS = 64  # of pages: one for each set of names that pages have
_waiting = RLock()  # for what hundreds ask for in one moment
Asked = ParamSpec("Asked")
View = TypeVar("View")
Told = TypeVar("Told")


@dataclass(frozen=True)
class _Of:
    """The knowledge that a view is made of: another of the same version is the same."""

    version: str
    knowledge: Knowledge = field(compare=False, repr=False)


def view(
    make: Callable[Concatenate[Knowledge, Asked], View],
    knowledge: Knowledge,
    *asked: Asked.args,
    **named: Asked.kwargs,
) -> View:
    """What `make` makes of the knowledge and of what a link holds. It must rest on nothing else,
    and nobody may change it: pages of all visitors share it.
    """
    given: tuple[Any, ...] = (*asked, *named.values())
    if any(_is_long(part) for part in given):
        return make(knowledge, *asked, **named)
    of = _Of(knowledge.version, knowledge)
    kept: Any = _kept
    made: View = kept(make, of, *asked, **named)
    return made


def together(
    make: Callable[Concatenate[Knowledge, Asked], View],
    knowledge: Knowledge,
    *asked: Asked.args,
    **named: Asked.kwargs,
) -> View:
    """The same for what hundreds ask for in one moment: one makes it, and the others wait."""
    with _waiting:
        return view(make, knowledge, *asked, **named)


def file(make: Callable[..., bytes], knowledge: Knowledge, *asked: Any) -> bytes:
    """The same for the bytes of a file that everybody may get. They are kept apart, so
    that they take no view's place.
    """
    of = _Of(knowledge.version, knowledge)
    return _kept_file(make, of, *asked)


def of_room(read: Callable[[Room], Told], room: Room) -> Told:
    """What the memory says of a room in this state: it is asked once, since all that is shown of a
    room stays as it is until the room's version is another. Where the memory is away nothing is
    kept, and nobody waits for anybody else.
    """
    kept: Any = _kept_of_room
    told: Told = kept(read, room)
    return told


def _is_long(part: Any) -> bool:
    if not isinstance(part, str):
        return False
    return len(part) > LONGEST


@lru_cache(maxsize=MOST_VIEWS)
def _kept(make: Callable[..., Any], of: _Of, *asked: Any, **named: Any) -> Any:
    return make(of.knowledge, *asked, **named)


@lru_cache(maxsize=MOST_FILES)
def _kept_file(make: Callable[..., bytes], of: _Of, *asked: Any) -> bytes:
    return make(of.knowledge, *asked)


@lru_cache(maxsize=MOST_ROOMS)
def _kept_of_room(read: Callable[[Room], Any], room: Room) -> Any:
    return read(room)


@lru_cache(maxsize=MOST_LISTS)
def pages(
    routes: tuple[Route, ...], names: tuple[tuple[Route, str], ...]
) -> tuple[StreamlitPage, ...]:
    """The pages of this server as Streamlit knows them. `names` are of what some of them show."""
    named = dict(names)
    made = []
    for route in routes:
        title = tabs.title(route, named.get(route, ""))
        made.append(_page(route, title))
    return tuple(made)


def for_one_run(page: StreamlitPage) -> StreamlitPage:
    """A page to run, out of those that all visitors share: Streamlit marks the one that it runs."""
    return copy(page)


def target(route: Route) -> StreamlitPage:
    """A page as what a link leads to. Streamlit would look for a path on the disk each time."""
    return _page(route, tabs.title(route))


@lru_cache(maxsize=MOST_TITLES)
def _page(route: Route, title: str) -> StreamlitPage:
    first = route is START
    return st.Page(route.script, url_path=route.path, default=first, title=title)
