"""What a browser keeps of rooms: the way back to a place, and a host's way back to a room. It stays
in the browser (held.js); what the server is handed of it is a secret to join with, in no address.
"""

from typing import Literal

import streamlit as st

from components.app import links
from components.app.page import Page
from components.app.routes import HOST, JOIN
from components.app.visit import remember, remembered
from components.app.widgets import widget_key
from knowledge.reserved import KEY_PARAMETER, ME_PARAMETER, ROOM_PARAMETER
from wording.say import say
from workshop.rooms import Room

TEMPLATE = "workshop/held.html"
Kind = Literal["place", "host"]
SECRETS: dict[Kind, str] = {"place": ME_PARAMETER, "host": KEY_PARAMETER}
_FORGOTTEN = "forgotten"


def keep(p: Page, kind: Kind, room: Room) -> None:
    """Have the browser keep what the address holds: the way back to this room."""
    _run(p, "keep", kind, room=room.code, until=_last_day(room), joined="yes")


def offer(p: Page, room: Room) -> str:
    """The way back to a place in this room, if the browser has one. Else it makes a secret to join
    with: the key of the field that holds it, out of sight.
    """
    key = widget_key("held", room.code)
    with st.container(key="held"):
        st.text_input(say("workshop.held"), key=key, on_change="ignore")
    _run(p, "offer", "place", block="offer", room=room.code, until=_last_day(room))
    return key


def rooms(p: Page, *kinds: Kind) -> None:
    """The rooms that this browser knows the way back to; nothing is seen where there are none."""
    _run(p, "list", "place", block="list", kinds=" ".join(kinds))


def forget(p: Page, kind: Kind, code: str = "") -> None:
    """Have the browser forget a room; or without its code, whatever the address holds: it opens
    nothing any more.
    """
    _run(p, "forget", kind, room=code)


def forget_later(kind: Kind, code: str) -> None:
    """Have it forget a room when the page is drawn next. For callbacks."""
    remember(_FORGOTTEN, (kind, code))


def forget_now(p: Page) -> None:
    """Have it forget what a callback asked for."""
    asked = remembered(_FORGOTTEN)
    if not asked:
        return
    remember(_FORGOTTEN, None)
    kind, code = asked
    forget(p, kind, code)


def _run(
    p: Page, act: str, kind: Kind, block: str = "script", kinds: str = "", **said: str
) -> None:
    data = {
        "act": act,
        "kind": kind,
        "secret": SECRETS[kind],
        "place": _address(JOIN.path, {ROOM_PARAMETER: "ROOM", ME_PARAMETER: "SECRET"}),
        "host": _address(HOST.path, {KEY_PARAMETER: "SECRET"}),
        **said,
    }
    named = {f"data-{name}": value for name, value in data.items()}
    markup = p.markup(TEMPLATE, block, data=named, kinds=kinds)
    st.html(markup, unsafe_allow_javascript=True)


def _address(path: str, parameters: dict[str, str]) -> str:
    """Where the browser is to fill in a room and its secret."""
    asked = links.query(parameters)
    return f"{path}?{asked}"


def _last_day(room: Room) -> str:
    day = room.expires.date()
    return day.isoformat()
