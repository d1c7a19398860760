"""What the pages of a workshop share: asking the store, saying what went wrong, and looking at the
room while it waits.
"""

import time
from collections.abc import Callable
from datetime import datetime
from itertools import count

import streamlit as st

from components.app import made, resources
from components.app.page import Page
from components.app.visit import remember, remembered
from components.html import render
from engine.team.lines import Commitment, LineResult
from wording import workshop as words
from wording.say import say
from workshop import rooms
from workshop.phases import RULES
from workshop.rooms import NotAllowed, Room, Status, read_code
from workshop.store.attempts import ROOMS
from workshop.store.database import DatabaseUnavailable
from workshop.store.participants import Participant

TEMPLATE = "workshop/room.html"
SECONDS = 2  # between two looks at the room
NEW_ROOMS = 20  # from one source in ten minutes
wait = time.sleep
_AWAY = "away"  # what was chosen where this stands instead is kept (templates/app/focus.js)
_NO_ROOM = "no-room"
_REFUSED = "said"
_TIMES = "times-said"
# What everybody may see: the lines' pictures, and what the team will try.
Shown = tuple[tuple[LineResult, ...], tuple[Commitment, ...]]
NOTHING: Shown = ((), ())


def act(what: Callable[[], None]) -> bool:
    """Do something in the store. What it refuses, or what went wrong, is said when the page is
    drawn.
    """
    try:
        what()
    except (NotAllowed, DatabaseUnavailable) as error:
        remember(_REFUSED, str(error))
        return False
    remember(_REFUSED, None)
    return True


def button(label: str, key: str, what: Callable[[], None], primary: bool = False) -> None:
    """A button that does something in the store."""
    st.button(
        label,
        key=key,
        type="primary" if primary else "secondary",
        on_click=_press,
        args=(what,),
    )


def _press(what: Callable[[], None]) -> None:
    act(what)


def say_later(sentence: str) -> None:
    """Have something said when the page is drawn."""
    remember(_REFUSED, sentence)


def show_refused(p: Page, also: str = "") -> None:
    """Say once what was refused, and this."""
    refused = remembered(_REFUSED)
    sentences = [sentence for sentence in dict.fromkeys((refused, also)) if sentence]
    remember(_REFUSED, None)
    if not sentences:
        return
    p.show(TEMPLATE, "notices", sentences=sentences)
    times = int(remembered(_TIMES, 0)) + 1
    remember(_TIMES, times)
    script = render.block(TEMPLATE, "to_notice", {"times": times})
    st.html(script, unsafe_allow_javascript=True)


def may_make() -> bool:
    """Whether this source may make another room now; counts it."""
    return act(_count_room)


def _count_room() -> None:
    attempts = resources.store().attempts
    if not attempts.allowed(ROOMS, _source(), NEW_ROOMS):
        raise NotAllowed(say("workshop.many-rooms"))
    attempts.note(ROOMS, _source())


def find(typed: str) -> Room | None:
    """The room with this code; None if none was typed, or with a sentence to be said. Raises
    DatabaseUnavailable.
    """
    if not typed:
        return None
    code = read_code(typed)
    try:
        room = _find(code)
    except NotAllowed as error:
        say_later(str(error))
        return None
    return room


def _find(code: str) -> Room:
    """The room with this code. The answer to a wrong one waits, so that nobody tries them all; a
    right one never does.
    """
    store = resources.store()
    try:
        return store.rooms.find(code)
    except NotAllowed as refused:
        seconds = store.attempts.wrong_code(_source())
        if not seconds:
            raise
        wait(seconds)
        held_back = say("workshop.many-wrong-codes")
        raise NotAllowed(f"{refused} {held_back}") from refused


def place(code: str, token: str) -> Participant:
    """The place of a phone. Where there is none it counts as a code that was typed, or whoever adds
    a token could try all codes.
    """
    try:
        return resources.store().participants.find(code, token)
    except NotAllowed:
        _find(read_code(code))
        raise


def memory(room: Room) -> tuple[Status, Shown]:
    """All that a page draws of a room, asked before anything is drawn: if it cannot be had, the
    page says so and only that.
    """
    rooms = resources.store().rooms
    counted = rooms.status(room.code)
    shown = NOTHING
    if room.rules.shows:
        shown = made.of_room(rooms.shown, room)
    status = Status(
        phase=room.phase,
        version=room.version,
        joined=counted.joined,
        answered=counted.answered,
        timer=counted.timer,
        since=counted.since,
    )
    return status, shown


def instead(p: Page, title: str, error: NotAllowed | DatabaseUnavailable) -> None:
    """What stands there instead of a room: why. Where its memory is away, the page comes back by
    itself.
    """
    is_away = isinstance(error, DatabaseUnavailable)
    place = _AWAY if is_away else _NO_ROOM
    p.title(title, place, notice=False)
    show_refused(p, str(error))
    if is_away:
        _look_again()


def _look_again() -> None:
    """Look every two seconds whether the memory is back, and then draw the page again."""
    looks = count()

    @st.fragment(run_every=SECONDS)
    def live() -> None:
        is_page_itself = next(looks) == 0
        if is_page_itself or not _is_back():
            return
        st.rerun()

    live()


def _is_back() -> bool:
    try:
        resources.store().reach()
    except DatabaseUnavailable:
        return False
    return True


def answered(status: Status) -> str:
    """How many have joined since when, or how many have answered while people place themselves."""
    if not RULES[status.phase].placing:
        return joined(status)
    said = words.answered(status.answered, status.joined)
    return f"{said} {_first(status)}".strip()


def joined(status: Status) -> str:
    """How many have joined, and since when."""
    said = words.joined(status.joined)
    return f"{said} {_first(status)}".strip()


def _first(status: Status) -> str:
    if not status.joined:
        return ""
    return words.first_joined(status.since, rooms.now())


def left(timer: datetime | None) -> str:
    """What is left of the timer, in words; empty if there is none."""
    if timer is None:
        return ""
    return words.time_left((timer - rooms.now()).total_seconds())


def _source() -> str:
    """Where a visitor comes from, for counting only."""
    return st.context.ip_address or "here"
