"""The host's page: make a room, then lead it."""

import streamlit as st

from components.app import layout, links, resources, state
from components.app.routes import WORKSHOP
from components.html import markup
from components.html.terms import Terms
from components.workshop import host, room_page
from knowledge.reserved import KEY_PARAMETER
from wording.team import people
from workshop.rooms import NotAllowed, Room, spaced
from workshop.session_view import of_room, situation
from workshop.store.database import DatabaseUnavailable

knowledge = resources.knowledge()
notes, terms = markup.Notes(knowledge), Terms(knowledge)
key = state.viewed(KEY_PARAMETER)


def new() -> None:
    """No room yet."""
    layout.title("Host a room", "host")
    room_page.said()
    markup.show(
        markup.element(
            "p",
            "Choose, and make the room. You then get a code for everybody, a page to project, and an "
            "address for this page, which is secret and yours alone.",
            "b-lead",
        )
    )
    host.make(knowledge)


def lead(room: Room) -> None:
    """A room, in the phase that it is in."""
    pulse, shown = room_page.memory(room)
    layout.title(f"Your room {spaced(room.code)}", f"host-{room.phase}")
    room_page.said()
    markup.show(host.knowledge_changed(knowledge, room), room_page.unreachable())
    room_page.watch(room, pulse, host.pulse_line)
    if not room.rules.shows and not room.rules.placing:
        host.ways(room)
        markup.show(
            markup.element(
                "p",
                "The address of this page is the only key to the room. Keep it, and show it to nobody. "
                f"What people think of: {situation(knowledge, room.situation)}. A line is shown from "
                f"{people(room.threshold)} on.{host.by(room)}",
                "b-quiet",
            )
        )
    host.now(knowledge, room, key, terms)
    if room.rules.commitments != "written":
        host.onward(room, key)
    if room.rules.shows:
        host.shown(knowledge, of_room(knowledge, room, *shown), room, key, notes, terms)
    if room.rules.commitments == "written":  # the end comes after what is to be written down
        host.onward(room, key)
    if room.rules.shows or room.rules.placing:
        with st.expander("How people join, and the page to project"):
            host.ways(room)
    host.delete(key)


try:
    if key:
        lead(resources.store().hosts.room(key))
    else:
        new()
except (NotAllowed, DatabaseUnavailable) as error:
    layout.title("Host a room", "host")
    room_page.said(str(error))
    markup.show(f"<p>{links.to(WORKSHOP, 'To the workshop')}</p>")
markup.show(notes.render())
