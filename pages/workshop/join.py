"""A phone in a room: join, place, see. One thing at a time."""

import streamlit as st

from components import frame, host, markup, phone, resources, rooms, state
from components.routes import SCREEN, WORKSHOP
from components.terms import Terms
from knowledge.fields import ME_PARAMETER, ROOM_PARAMETER
from workshop.database import Trouble
from workshop.rooms import Refused, Room, spaced
from workshop.store import Member

TITLES = {"gather": "You are in", "talk": "What everybody sees", "moved": "What moved", "commit": "What we will try",
          "ended": "The session has ended"}
knowledge = resources.knowledge()
notes, terms = markup.Notes(knowledge), Terms(knowledge)
code, token = state.viewed(ROOM_PARAMETER), state.viewed(ME_PARAMETER)


def stranger() -> None:
    """Somebody without a token: the code first, then what happens here, then the button."""
    room = rooms.found(code) if code else None
    frame.title(TITLES["ended"] if room and room.phase == "ended" else "Join a room", "join")
    rooms.said()
    if room is None:
        phone.ask_for_code()
        st.page_link(WORKSHOP.script, label="What is a workshop?", query_params=state.address())
        return
    if room.phase == "ended":
        markup.show(markup.element("p", "Nobody can join any more. What was shown can still be seen.", "b-lead"))
        st.page_link(SCREEN.script, label="See what was shown", query_params={ROOM_PARAMETER: room.code})
        return
    markup.show(markup.element("p", f"Room {spaced(room.code)}", "b-lead"), markup.heading("Before you join"),
                phone.promise(knowledge, room))
    phone.join(room)


def member(me: Member) -> None:
    """Somebody in the room: what there is to do or to see in this phase."""
    room = me.room
    pulse, shown = rooms.memory(room)
    if room.round:
        placing(room)
    else:
        frame.title(TITLES[room.phase], f"join-{room.phase}")
        rooms.said()
        if room.phase == "gather":
            markup.show(markup.element("p", phone.waiting(room), "b-lead"), phone.promise(knowledge, room))
        else:
            phone.shown(knowledge, room, shown, notes, terms)
    rooms.watch(room, pulse, host.pulse_line)
    phone.leave(room, token)


@st.fragment
def placing(seen: Room) -> None:
    """One line after the other, then what is kept. A part of its own: a press draws no more than this."""
    try:
        me = resources.store().member(seen.code, token)
        if (me.room.phase, me.room.version) != (seen.phase, seen.version):
            st.rerun()
        phone.turn(knowledge, me, token)
    except (Refused, Trouble):
        st.rerun()  # the whole page meets the same, and says so


try:
    if token and code:
        member(resources.store().member(code, token))
    else:
        stranger()
except (Refused, Trouble) as error:
    frame.title("Join a room", "join")
    rooms.said(str(error))
    phone.ask_for_code()
markup.show(notes.render())
