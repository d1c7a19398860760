"""A page that follows its room while it waits. The browser asks a small address every two seconds
what is to be said now (templates/workshop/follow.js), and has the page drawn again once the room
has gone on: hundreds of phones then wait for next to nothing.
"""

from dataclasses import dataclass
from urllib.parse import urlencode

import streamlit as st
from markupsafe import Markup

from components.app.page import Page
from components.html import render
from components.workshop import room_page
from components.workshop.room_page import TEMPLATE
from wording.say import say
from workshop.phases import RULES
from workshop.rooms import Room, Status

PATH = "look"  # the address is look/CODE?known=..., beside the pages
KNOWN = "known"  # what the page was drawn of
FIRST = "first"  # whether a phone takes what everybody sees before its page is drawn
WANTED = "wanted"
HAD = "had"
_AGAIN = "look-again"


@dataclass(frozen=True)
class Told:
    """What is to be said of a room now. `all` and `leading` differ from before once a page is to be
    drawn again: everybody's, and that of who leads and is offered other ways on.
    """

    said: Markup
    all: str
    leading: str


def follow(p: Page, room: Room, seen: Status, leading: bool = False, phone: bool = False) -> None:
    """Say how far the room is, and have the browser look after it from here on. A phone is one of
    many: it takes its turn.
    """
    told = of(seen)
    p.show(TEMPLATE, "following", said=told.said)
    if room.rules.over:
        return
    with st.container(key=_AGAIN):
        st.button(say("workshop.look-again"), key=f"{_AGAIN}-button")
    kind = "leading" if leading else "all"
    known = getattr(told, kind)
    asked = urlencode({KNOWN: known})
    values = {
        "address": f"{PATH}/{room.code}?{asked}",
        "kind": kind,
        "known": known,
        "first": WANTED if phone else "",
    }
    script = render.block(TEMPLATE, "follow", values)
    st.html(script, unsafe_allow_javascript=True)


def of(status: Status) -> Told:
    """What is told of a room in this state."""
    text = room_page.answered(status)
    left = room_page.left(status.timer)
    said = render.block(TEMPLATE, "live", {"text": text, "left": left})
    everybody = f"{status.phase} {status.version}"
    offered = RULES[status.phase].offered(status.answered)
    ways_on = [onward.to for onward in offered]
    return Told(said, everybody, " ".join((everybody, *ways_on)))
