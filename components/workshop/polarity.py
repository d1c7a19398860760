"""The map of the line on which a team stands furthest apart: opened and ticked by the host, seen by
all.
"""

from collections.abc import Iterable
from functools import partial

import streamlit as st

from components.app import resources
from components.app.page import Page
from components.app.widgets import as_markdown
from components.workshop import room_page
from components.workshop.kept import Kept, kept
from engine.team.lines import Session
from engine.team.mapped import line_to_map
from views.polarity import ItemView, MapEndView, MapView, map_view
from wording.say import say
from workshop.rooms import Room
from workshop.session_view import mapped

TEMPLATE = "workshop/map.html"


def show(p: Page, session: Session) -> None:
    """The map as everybody sees it, folded away; nothing where none is open."""
    view = map_view(p.knowledge, session.mapped)
    if view:
        p.show(TEMPLATE, "folded", map=view)


def on_screen(p: Page, room: Room) -> MapView | None:
    """The map, where the screen shows it."""
    if not room.rules.closing:
        return None
    return map_view(p.knowledge, mapped(room))


def draw(p: Page, session: Session, key: str) -> None:
    """One button that opens it; or what can be ticked, and a button that puts it away."""
    view = map_view(p.knowledge, session.mapped)
    if view:
        _to_tick(p, view, key)
        room_page.button(say("map.put-away"), "map-away", partial(_open, key, ""))
        return
    line = p.knowledge.line(line_to_map(p.knowledge, session.lines))
    if line:
        label = say("map.open", line=as_markdown(line.placed_on.name))
        room_page.button(label, "map-open", partial(_open, key, line.id))


def _to_tick(p: Page, view: MapView, key: str) -> None:
    p.show(TEMPLATE, "to_tick", map=view)
    for column, end in zip(st.columns(2), view.ends, strict=True):
        with column:
            _end(p, end, key)
    p.show(TEMPLATE, "whose", map=view)


def _end(p: Page, end: MapEndView, key: str) -> None:
    p.show(TEMPLATE, "end", end=end)
    p.show(TEMPLATE, "label", text=say("map.warnings"))
    _boxes(end.warnings, key)
    p.show(TEMPLATE, "label", text=say("map.actions"))
    _boxes(end.actions, key)


def _boxes(items: Iterable[ItemView], key: str) -> None:
    """A box for each. What is kept decides, so that two windows of a host show the same."""
    for each in items:
        box = kept(f"on-map-{each.item.id}", each.ticked)
        st.checkbox(
            as_markdown(each.item.text),
            value=bool(box.begins),
            key=box.key,
            on_change=_ticked,
            args=(key, each.item.id, box),
        )


def _ticked(key: str, item: str, box: Kept) -> None:
    if not box.is_shown:
        return
    on = bool(box.holds)
    room_page.act(lambda: resources.store().hosts.tick(key, item, on))


def _open(key: str, line: str) -> None:
    resources.store().hosts.show_map(key, line)
