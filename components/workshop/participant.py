"""What a person in a room sees on their own phone: the way in, what everybody sees, the way out."""

import streamlit as st

from components.app import address, resources
from components.app.page import Page
from components.app.routes import SCREEN, WORKSHOP
from components.app.visit import remember, remembered
from components.app.widgets import widget_value
from components.workshop import held, room_page, voices, way_in
from knowledge.reserved import ME_PARAMETER, ROOM_PARAMETER
from wording.say import say
from workshop.rooms import Room, spaced
from workshop.store.participants import Participant

TEMPLATE = "workshop/participant.html"
_INSIDE = "inside"


def way_in_or_back(p: Page, room: Room) -> None:
    """Into the room, or back to the place that this visit or this browser has in it: a second scan
    of the square is the same person.
    """
    token = remembered(f"{_INSIDE}-{room.code}")
    if token:  # the Back button leads here as well
        _which_room(p, room)
        _back(p, room, token)
        return
    held_key = held.offer(p, room)
    with st.container(key="joining"):
        _which_room(p, room)
        if room.shut:
            p.show(room_page.TEMPLATE, "shut")
        else:
            _join_button(p, room, held_key)


def _which_room(p: Page, room: Room) -> None:
    """Which room it is, and how many phones are in it."""
    status = resources.store().rooms.status(room.code)
    joined = room_page.joined(status)
    p.show(TEMPLATE, "which_room", code=spaced(room.code), joined=joined)


def _back(p: Page, room: Room, token: str) -> None:
    p.show(TEMPLATE, "joined")
    st.button(
        say("workshop.go-back"),
        type="primary",
        key="rejoin",
        on_click=_return,
        args=(room.code, token),
    )


def _join_button(p: Page, room: Room, held_key: str) -> None:
    """What happens here, then the button. From then on the phone's own link holds its token."""
    p.show(TEMPLATE, "before_joining")
    way_in.promise(p, room)
    st.button(
        say("workshop.join"),
        type="primary",
        key="join",
        on_click=_join,
        args=(room.code, held_key),
    )


def keep(p: Page, room: Room, token: str) -> None:
    """Have the browser keep a place that was taken in this visit."""
    if remembered(f"{_INSIDE}-{room.code}") == token:
        held.keep(p, "place", room)


def ask(p: Page) -> None:
    """Somebody without a room: those that this browser remembers, and where to type a code."""
    held.forget_now(p)
    held.rooms(p, "place")
    way_in.ask_for_code()
    link_to_workshop()


def link_to_workshop() -> None:
    """For somebody without a code: what this is."""
    label = say("workshop.what-is-a-workshop")
    st.page_link(WORKSHOP.script, label=label, query_params=address.with_answers())


def waiting(p: Page, me: Participant, token: str) -> None:
    """Until the host opens placing: with which voice somebody speaks, and what happens then."""
    room = me.room
    if voices.is_missing(me):
        voices.ask(p, me, token)
        return
    voices.change(p, me, token)
    own_time = room.pace == "own-time"
    p.show(TEMPLATE, "waiting", own_time=own_time)
    way_in.promise(p, room)


def too_late(p: Page, room: Room) -> None:
    """The session has ended: what was shown."""
    p.show(TEMPLATE, "over")
    label = say("workshop.see-what-was-shown")
    st.page_link(SCREEN.script, label=label, query_params={ROOM_PARAMETER: room.code})


def leave(p: Page, room: Room, token: str) -> None:
    """The way out, and how to come back."""
    with st.expander(say("workshop.this-phone")):
        p.show(TEMPLATE, "leave", code=spaced(room.code), shown=room.rules.shows)
        st.button(
            say("workshop.leave-the-room"), key="leave", on_click=_leave, args=(room.code, token)
        )


def _return(code: str, token: str) -> None:
    address.view(**{ROOM_PARAMETER: code, ME_PARAMETER: token})


def _join(code: str, held_key: str) -> None:
    secret = str(widget_value(held_key) or "")
    room_page.act(lambda: _enter(code, secret))


def _enter(code: str, secret: str) -> None:
    token = resources.store().participants.join(code, secret)
    remember(f"{_INSIDE}-{code}", token)
    _return(code, token)


def _leave(code: str, token: str) -> None:
    if room_page.act(lambda: _go(code, token)):
        room_page.say_later(say("workshop.have-left"))


def _go(code: str, token: str) -> None:
    resources.store().participants.leave(code, token)
    remember(f"{_INSIDE}-{code}", None)
    held.forget_later("place", code)
    _return("", "")
