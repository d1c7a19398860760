"""A phone in a room: join, place, see. One thing at a time."""

import streamlit as st

from components.app import resources
from components.app.address import viewed
from components.app.page import Page, page
from components.workshop import everybody, held, participant, placing, room_page, way_in
from components.workshop.following import follow
from knowledge.reserved import ME_PARAMETER, ROOM_PARAMETER
from wording.say import say
from workshop.rooms import NotAllowed, Room
from workshop.session_view import of_room
from workshop.store.database import DatabaseUnavailable
from workshop.store.participants import Participant


def stranger(p: Page, code: str) -> None:
    """Somebody without a token: the code first, then what happens here, then the button."""
    room = room_page.find(code)
    over = room is not None and room.rules.over
    title = "workshop.session-ended" if over else "workshop.join-a-room"
    p.title(say(title), "join", notice=False)
    room_page.show_refused(p)
    if room is None:
        participant.ask(p)
    elif over:
        participant.too_late(p, room)
    else:
        participant.way_in_or_back(p, room)


def member(p: Page, me: Participant, token: str) -> None:
    """Somebody in the room: what there is to do or to see in this phase."""
    room = me.room
    status, (lines, promised) = room_page.memory(room)
    if room.rules.placing:
        place(p, room, token)
    else:
        p.title(say(room.rules.phone_title), f"join-{room.phase}", notice=False)
        room_page.show_refused(p)
        if room.rules.gathering:
            participant.waiting(p, me, token)
        else:
            session = of_room(p.knowledge, room, lines, promised)
            everybody.show(p, room, lines, session)
    follow(p, room, status, phone=True)
    participant.leave(p, room, token)
    participant.keep(p, room, token)


@st.fragment
def place(p: Page, seen: Room, token: str) -> None:
    """One line after the other. A part of its own: a press draws no more than this."""
    try:
        me = resources.store().participants.find(seen.code, token)
        round_ = me.room.rules.placing
        has_moved_on = (me.room.phase, me.room.version) != (seen.phase, seen.version)
        if round_ is None or has_moved_on:
            st.rerun()
        placing.draw(p.anew(), placing.Turn(me, token, round_))
    except (NotAllowed, DatabaseUnavailable):
        st.rerun()  # the whole page meets the same, and says so


with page() as opened:
    its_code = viewed(ROOM_PARAMETER)
    its_token = viewed(ME_PARAMETER)
    try:
        if its_token and its_code:
            me = room_page.place(its_code, its_token)
            member(opened, me, its_token)
        else:
            stranger(opened, its_code)
    except (NotAllowed, DatabaseUnavailable) as error:
        if isinstance(error, NotAllowed):
            held.forget(opened, "place")
        room_page.instead(opened, say("workshop.join-a-room"), error)
        way_in.ask_for_code()
