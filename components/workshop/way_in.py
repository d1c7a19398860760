"""The ways into a room: its addresses, the square for a phone's camera, the code to type, and what
people are told before they join.
"""

from urllib.parse import urlsplit

import segno
import streamlit as st

from components.app import address, links
from components.app.page import Page
from components.app.routes import JOIN, SCREEN, Route
from components.app.widgets import widget_key, widget_value
from components.workshop import room_page
from components.workshop.room_page import TEMPLATE
from knowledge.reserved import ME_PARAMETER, ROOM_PARAMETER
from wording.say import say
from wording.voices import voice_name
from wording.workshop import asked_by_host
from workshop import safety
from workshop.rooms import Room, read_code, spaced
from workshop.session_view import situation

TYPED = "code"
SLIP = "slip"  # where a host's slip is asked for, in a message and never in an address
QUIET = 4  # modules around the square: what cameras are promised
LONGEST = 400  # of what is typed: a whole address is taken too
LOCAL = ("127.0.0.1", "localhost", "::1")


def join_address(room: Room) -> str:
    """What people open on their phones."""
    return _address(JOIN, room)


def screen_address(room: Room) -> str:
    """What is projected."""
    return _address(SCREEN, room)


def _address(route: Route, room: Room) -> str:
    parameters = links.query({ROOM_PARAMETER: room.code})
    return f"{links.base()}/{route.path}?{parameters}"


def show(p: Page, room: Room) -> None:
    """The code, the address to type, and the picture for a phone's camera; or that the door is
    closed.
    """
    if room.shut:
        p.show(TEMPLATE, "shut")
        return
    spelled = " ".join(room.code)
    p.show(TEMPLATE, "way_in", spelled=spelled, **_ways(room))


def show_late(p: Page, room: Room) -> None:
    """The same, small, while the session goes on; nothing where nobody can join."""
    if room.shut or room.rules.over:
        return
    p.show(TEMPLATE, "late", **_ways(room))


def _ways(room: Room) -> dict[str, str]:
    """The square, the address to type, and the code."""
    _, _, typed = links.base().partition("://")  # with the path, where there is one
    return {
        "qr": square(join_address(room)),
        "short": f"{typed}/{JOIN.path}",
        "code": spaced(room.code),
    }


def square(address: str) -> str:
    """The picture of an address for a phone's camera, as an address of its own."""
    made = segno.make(address, error="m", micro=False)
    drawn: str = made.svg_data_uri(scale=8, border=QUIET, light="#ffffff")
    return drawn


def warn_if_unreachable(p: Page) -> None:
    """A warning where phones cannot reach this server."""
    host = urlsplit(links.base()).hostname or LOCAL[0]
    if host in LOCAL:
        p.show(TEMPLATE, "unreachable")


def promise(p: Page, room: Room) -> None:
    """What happens with what people say here: told before they join."""
    p.show(
        TEMPLATE,
        "promise",
        threshold=room.threshold,
        lowered=room.threshold < safety.USUAL,
        own_time=room.pace == "own-time",
        voices=[f"“{voice_name(p.knowledge, voice)}”" for voice in room.voices],
        asked_by=asked_by_host(room.until),
        situation=situation(p.knowledge, room.situation),
    )


def ask_for_code() -> None:
    """Type the code that the screen shows."""
    key = widget_key(TYPED)
    st.text_input(
        say("workshop.room-code"),
        key=key,
        max_chars=LONGEST,
        placeholder=say("workshop.code-example"),
        autocomplete="off",
        on_change=_go,
        args=(key,),
    )
    st.button(say("workshop.go-to-room"), type="primary", key="go", on_click=_go, args=(key,))


def _go(key: str) -> None:
    """To the room with this code, as somebody new: a token of another room would not open it."""
    typed = str(widget_value(key) or "")
    code = read_code(typed)
    if code:
        address.view(**{ROOM_PARAMETER: code, ME_PARAMETER: ""})
    elif typed:
        room_page.say_later(say("workshop.no-code"))
    else:
        room_page.say_later(say("workshop.type-code"))
