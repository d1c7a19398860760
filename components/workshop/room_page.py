"""What the pages of a workshop share: asking the store, saying what went wrong, waiting together,
and the way in.
"""

from collections.abc import Callable
from datetime import datetime
from html import escape
from math import ceil
from urllib.parse import urlsplit

import segno
import streamlit as st

from components.app import links, resources, state
from components.app.links import query
from components.app.routes import HOST, JOIN, SCREEN, Route
from components.html import markup
from engine.team.lines import Commitment, LineResult
from knowledge.reserved import KEY_PARAMETER, ROOM_PARAMETER
from wording.team import people
from workshop.phases import RULES
from workshop.rooms import NotAllowed, Room, Status, now, read_code, spaced
from workshop.store.database import DatabaseUnavailable

SECONDS = 2  # between two looks at the room
WRONG_CODES, NEW_ROOMS = 40, 20  # from one source in ten minutes
_SAID, _TIMES = "said", "times-said"
_TO_NOTICE = (
    "document.querySelector('[data-testid=stMain] .b-notice')?.scrollIntoView({block:'center'})"
)
# What everybody may see: the lines' pictures, and what the team will try.
Shown = tuple[tuple[LineResult, ...], tuple[Commitment, ...]]
LOCAL = ("127.0.0.1", "localhost", "::1")


def act(what: Callable[[], None]) -> bool:
    """Do something in the store. What it refuses, or what went wrong, is said when the page is
    drawn.
    """
    try:
        what()
    except (NotAllowed, DatabaseUnavailable) as error:
        state.hold(_SAID, str(error))
        return False
    state.hold(_SAID, None)
    return True


def button(label: str, key: str, what: Callable[[], None], primary: bool = False) -> None:
    """A button that does something in the store."""
    st.button(
        label, key=key, type="primary" if primary else "secondary", on_click=_press, args=(what,)
    )


def _press(what: Callable[[], None]) -> None:
    act(what)


def said(also: str = "") -> None:
    """Say once what was refused, and this."""
    sentences = [sentence for sentence in dict.fromkeys((state.held(_SAID), also)) if sentence]
    markup.show(*(markup.notice(sentence) for sentence in sentences))
    state.hold(_SAID, None)
    if sentences:  # what was pressed may stand far below
        times = int(state.held(_TIMES, 0)) + 1
        state.hold(_TIMES, times)
        st.html(
            f"<script>setTimeout(()=>{{{_TO_NOTICE}}},120);/*{times}*/</script>",
            unsafe_allow_javascript=True,
        )


def say(sentence: str) -> None:
    """Have something said when the page is drawn."""
    state.hold(_SAID, sentence)


def _source() -> str:
    """Where a visitor comes from, for counting in memory only."""
    return st.context.ip_address or "here"


def may_make() -> bool:
    """Whether this source may make another room now; counts it."""
    made = resources.attempts("rooms", NEW_ROOMS)
    if not made.allowed(_source()):
        say(
            "Many rooms were made from here in the last ten minutes. Wait a little, then try again."
        )
        return False
    made.note(_source())
    return True


def found(typed: str) -> Room | None:
    """The room with this code; None with a sentence to be said. Wrong codes are counted, so that
    nobody can try them all.
    """
    wrong, inside = resources.attempts("codes", WRONG_CODES), f"room-{read_code(typed)}"
    if not (
        state.held(inside) or wrong.allowed(_source())
    ):  # who is in already is not put out by others' guesses
        say("Many wrong codes came from here. Wait ten minutes, then try again.")
        return None
    try:
        room = resources.store().rooms.find(read_code(typed))
        state.hold(inside, True)
        return room
    except NotAllowed as error:
        wrong.note(_source())
        say(str(error))
    except DatabaseUnavailable as error:
        say(str(error))
    return None


def memory(room: Room) -> tuple[Status, Shown]:
    """All that a page draws of a room, asked before anything is drawn: if it cannot be had, the
    page says so and only that.
    """
    pulse = resources.store().rooms.status(room.code)
    shown = resources.store().rooms.shown(room) if room.rules.shows else ((), ())
    return Status(room.phase, room.version, pulse.joined, pulse.answered, pulse.timer), shown


def watch(room: Room, seen: Status, draw: Callable[[Status], None]) -> None:
    """Look at the room every two seconds, in one small query. Draw what changes, and the whole page
    when it has gone on.
    """

    @st.fragment(run_every=None if room.rules.over else SECONDS)
    def live() -> None:
        try:
            pulse = resources.store().rooms.status(room.code)
        except NotAllowed:  # it was deleted a moment ago: the whole page knows how to say so
            st.rerun()
        except DatabaseUnavailable as error:
            markup.show(markup.notice(str(error)))
            return
        if (pulse.phase, pulse.version) != (seen.phase, seen.version):
            st.rerun()
        draw(pulse)

    live()


def answered(pulse: Status) -> str:
    """How many have joined, and how many have answered: all that is known before the places are
    shown.
    """
    joined = f"{people(pulse.joined)} {'has' if pulse.joined == 1 else 'have'} joined."
    if RULES[pulse.phase].placing:
        return f"{pulse.answered} of {people(pulse.joined)} {'has' if pulse.answered == 1 else 'have'} answered."
    return joined


def left(timer: datetime | None) -> str:
    """What is left of the timer, in words."""
    if timer is None:
        return ""
    seconds = (timer - now()).total_seconds()
    if seconds <= 0:
        return "Time is up."
    return (
        f"About {ceil(seconds / 60)} minutes left." if seconds > 60 else "Less than a minute left."
    )


def address(route: Route, **parameters: str) -> str:
    """A whole address to give away: of the screen, or to join. Never of a host or a phone."""
    return f"{links.base()}/{route.path}?{query(parameters)}"


def join_address(room: Room) -> str:
    """What people open on their phones."""
    return address(JOIN, **{ROOM_PARAMETER: room.code})


def screen_address(room: Room) -> str:
    """What is projected."""
    return address(SCREEN, **{ROOM_PARAMETER: room.code})


def host_address(key: str) -> str:
    """The host's own link."""
    return address(HOST, **{KEY_PARAMETER: key})


def way_in(room: Room) -> str:
    """The code, the address to type, and the picture for a phone's camera."""
    short = f"{urlsplit(links.base()).netloc}/{JOIN.path}"
    code = segno.make(join_address(room), error="m", micro=False).svg_data_uri(
        scale=8, border=3, light="#ffffff"
    )
    return (
        f'<div class="b-way"><img src="{code}" alt="QR code with the address to join this room"><div>'
        f"<p>Point a phone's camera at the square, or open <strong>{escape(short)}</strong> and type</p>"
        f'<p class="b-code"><span aria-hidden="true">{spaced(room.code)}</span>'
        f'<span class="b-hidden">{" ".join(room.code)}</span></p></div></div>'
    )


def unreachable() -> str:
    """A warning where phones cannot reach this server."""
    if (urlsplit(links.base()).hostname or LOCAL[0]) not in LOCAL:
        return ""
    return markup.notice(
        "This server answers only on this machine, so phones cannot reach it. To let them in, start it with: "
        'make run OPTIONS="--server.address 0.0.0.0", and open it by the machine\'s own address.'
    )
