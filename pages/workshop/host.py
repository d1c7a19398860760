"""The host's page: make a room, then lead it."""

import streamlit as st

from components.app import resources
from components.app.address import viewed
from components.app.page import Page, page
from components.workshop import door, held, host, last_time, new_room, room_page, way_in
from components.workshop.following import follow
from knowledge.reserved import KEY_PARAMETER
from wording.say import say
from workshop.rooms import NotAllowed, Room, spaced
from workshop.session_view import of_room
from workshop.store.database import DatabaseUnavailable


def new(p: Page) -> None:
    """No room yet."""
    p.title(say("workshop.host-a-room"), "host", notice=False)
    room_page.show_refused(p)
    held.forget_now(p)
    held.rooms(p, "host")
    p.show(host.TEMPLATE, "lead")
    new_room.draw(p)


def lead(p: Page, room: Room, key: str) -> None:
    """A room, in the phase that it is in."""
    status, (lines, promised) = room_page.memory(room)
    title = say("workshop.your-room", code=spaced(room.code))
    p.title(title, f"host-{room.phase}", notice=False)
    room_page.show_refused(p)
    host.warn_if_changed(p, room)
    way_in.warn_if_unreachable(p)
    follow(p, room, status, leading=True)
    if room.rules.gathering:
        host.gather(p, room)
    host.stages(p, room, key)
    writing = room.rules.commitments == "written"
    if not writing:
        host.onward(room, key, status.answered)
    if room.rules.shows:
        session = of_room(p.knowledge, room, lines, promised)
        host.shown(p, session, room, key)
    if writing:  # the end comes after what is to be written down
        host.onward(room, key, status.answered)
    if not room.rules.gathering:
        with st.expander(say("workshop.how-people-join")):
            host.ways(p, room)
            host.slip(p)
    if not room.rules.over:
        last_time.draw(p, room, key)
        door.draw(p, room, key)
    host.delete(p, room, key)
    held.keep(p, "host", room)


with page() as opened:
    secret = viewed(KEY_PARAMETER)
    try:
        if secret:
            its_room = resources.store().hosts.room(secret)
            lead(opened, its_room, secret)
        else:
            new(opened)
    except (NotAllowed, DatabaseUnavailable) as error:
        if isinstance(error, NotAllowed):
            held.forget(opened, "host")
        room_page.instead(opened, say("workshop.host-a-room"), error)
        opened.show(room_page.TEMPLATE, "to_workshop")
