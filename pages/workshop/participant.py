"""A phone in a room: join, place, see. One thing at a time."""

import streamlit as st

from components.app import layout, resources, state
from components.app.routes import SCREEN, WORKSHOP
from components.html import markup
from components.html.terms import Terms
from components.workshop import host, participant, room_page
from knowledge.reserved import ME_PARAMETER, ROOM_PARAMETER
from wording.say import say
from workshop.rooms import NotAllowed, Room, spaced
from workshop.store.database import DatabaseUnavailable
from workshop.store.participants import Participant

knowledge = resources.knowledge()
notes, terms = markup.Notes(knowledge), Terms(knowledge)
code, token = state.viewed(ROOM_PARAMETER), state.viewed(ME_PARAMETER)


def stranger() -> None:
    """Somebody without a token: the code first, then what happens here, then the button."""
    room = room_page.found(code) if code else None
    layout.title(say(room.rules.phone_title) if room and room.rules.over else "Join a room", "join")
    room_page.said()
    if room is None:
        participant.ask_for_code()
        st.page_link(WORKSHOP.script, label="What is a workshop?", query_params=state.address())
        return
    if room.rules.over:
        markup.show(
            markup.element(
                "p", "Nobody can join any more. What was shown can still be seen.", "b-lead"
            )
        )
        st.page_link(
            SCREEN.script, label="See what was shown", query_params={ROOM_PARAMETER: room.code}
        )
        return
    markup.show(
        markup.element("p", f"Room {spaced(room.code)}", "b-lead"),
        markup.heading("Before you join"),
        participant.promise(knowledge, room),
    )
    participant.join(room)


def member(me: Participant) -> None:
    """Somebody in the room: what there is to do or to see in this phase."""
    room = me.room
    pulse, shown = room_page.memory(room)
    if room.rules.placing:
        placing(room)
    else:
        layout.title(say(room.rules.phone_title), f"join-{room.phase}")
        room_page.said()
        if not room.rules.shows:
            markup.show(
                markup.element("p", participant.waiting(room), "b-lead"),
                participant.promise(knowledge, room),
            )
        else:
            participant.shown(knowledge, room, shown, notes, terms)
    room_page.watch(room, pulse, host.pulse_line)
    participant.leave(room, token)


@st.fragment
def placing(seen: Room) -> None:
    """One line after the other, then what is kept. A part of its own: a press draws no more than
    this.
    """
    try:
        me = resources.store().participants.find(seen.code, token)
        if (me.room.phase, me.room.version) != (seen.phase, seen.version):
            st.rerun()
        participant.turn(knowledge, me, token)
    except (NotAllowed, DatabaseUnavailable):
        st.rerun()  # the whole page meets the same, and says so


try:
    if token and code:
        member(resources.store().participants.find(code, token))
    else:
        stranger()
except (NotAllowed, DatabaseUnavailable) as error:
    layout.title("Join a room", "join")
    room_page.said(str(error))
    participant.ask_for_code()
markup.show(notes.render())
