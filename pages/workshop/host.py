"""The host's page: make a room, then lead it."""

import streamlit as st

from components.app import layout, links, resources, state
from components.app.routes import WORKSHOP
from components.html import markup
from components.html.terms import Terms
from components.workshop import host, room_page
from engine.team.lines import people
from knowledge.reserved import KEY_PARAMETER
from workshop.database import Trouble
from workshop.rooms import Refused, Room, spaced
from workshop.session_view import of_room, situation

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
    if room.phase == "gather":
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
    if room.phase != "commit":
        host.onward(room, key)
    if room.shows:
        host.shown(knowledge, of_room(knowledge, room, *shown), room, key, notes, terms)
    if room.phase == "commit":  # the end comes after what is to be written down
        host.onward(room, key)
    if room.phase != "gather":
        with st.expander("How people join, and the page to project"):
            host.ways(room)
    host.delete(key)


try:
    if key:
        lead(resources.store().hosted(key))
    else:
        new()
except (Refused, Trouble) as error:
    layout.title("Host a room", "host")
    room_page.said(str(error))
    markup.show(f"<p>{links.to(WORKSHOP, 'To the workshop')}</p>")
markup.show(notes.render())
