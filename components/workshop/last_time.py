"""Last time in a new room: its host opens the file, says what came of each thing that was promised,
and everybody sees then and now.
"""

from functools import partial

import streamlit as st

from components.app import resources, uploads
from components.app.page import Page
from components.app.widgets import as_markdown, show_as_kept, widget_key, widget_value
from components.workshop import room_page
from engine.exchange import last_time
from engine.exchange.envelope import BadFile
from engine.exchange.session_file import LARGEST
from engine.team.lines import Session, line_names
from knowledge.models.knowledge import Knowledge
from views.last_time import ThenNowView, became_words, last_time_view, lines_in_common
from wording.files import session_refused
from wording.lists import listed
from wording.say import say
from workshop.last_time import BECAME, LastTime, as_became
from workshop.rooms import Room

TEMPLATE = "workshop/last_time.html"
MEGABYTES = 1  # far more than such a file has
OPENING = 60  # characters of what was promised, beside what came of it


def draw(p: Page, room: Room, key: str) -> None:
    """For the host, folded away: the file to open; or what came of what was promised."""
    with st.expander(say("again.title")):
        last = _of(room)
        if last is None:
            _ask(p, room, key)
            return
        for number, promised in enumerate(last.session.commitments):
            _came_of(promised.text, number, last, key)
        if not last.session.commitments:
            st.write(say("again.nothing-promised"))
        room_page.button(say("again.close"), "close-last-time", partial(_close, key))


def show(p: Page, room: Room, session: Session) -> None:
    """What everybody sees of it; nothing where none is open. All pictures are frozen by now."""
    last = _of(room)
    if last is None:
        return
    view = last_time_view(p.knowledge, last, session)
    p.show(TEMPLATE, "promised", view=view)
    for line in view.lines:
        _line(p, line)
    if view.missing:
        p.show(TEMPLATE, "missing", view=view)


def _line(p: Page, line: ThenNowView) -> None:
    p.show(TEMPLATE, "line", line=line)
    for column, side in zip(st.columns(2), line.rooms, strict=True):
        with column:
            p.show(TEMPLATE, "room", room=side)


def _of(room: Room) -> LastTime | None:
    """Last time, as the room keeps it. What a newer server wrote may not be read by this one."""
    kept = resources.store().rooms.last_time(room)
    if kept is None:
        return None
    content, noted = kept
    try:
        session = last_time.read(content.encode())
    except BadFile:
        return None
    return LastTime(session, tuple(as_became(each) for each in noted))


def _ask(p: Page, room: Room, key: str) -> None:
    p.show(TEMPLATE, "ask")
    upload = uploads.ask(
        say("again.ask"),
        type="json",
        key=widget_key("last-time"),
        max_upload_size=MEGABYTES,
    )
    if upload is None:
        return
    content = bytes(LARGEST + 1) if upload.size > LARGEST else upload.getvalue()
    refused = _why_not(p.knowledge, content, room)
    if refused:
        p.show(TEMPLATE, "not_opened", text=refused)
        return
    text = content.decode("utf-8-sig")
    room_page.button(say("again.open"), "open-last-time", partial(_open, key, text), primary=True)


def _why_not(knowledge: Knowledge, content: bytes, room: Room) -> str:
    """Why a file cannot be opened in this room; empty if it can."""
    try:
        then = last_time.read(content)
    except BadFile as problem:
        return say("again.not-opened", problem=session_refused(problem))
    if lines_in_common(knowledge, then, room.lines):
        return ""
    known = line_names(knowledge)
    names = [known[result.line] for result in then.lines if result.line in known]
    if not names:
        return say("again.other-lines-unknown")
    return say("again.other-lines", lines=listed(names))


def _came_of(text: str, number: int, last: LastTime, key: str) -> None:
    box = widget_key("became", str(number))
    noted = last.became[number] if number < len(last.became) else ""
    show_as_kept(box, noted)
    words = became_words()
    st.radio(
        as_markdown(text[:OPENING]),
        BECAME,
        key=box,
        format_func=words.__getitem__,
        horizontal=True,
        on_change=_note,
        args=(key, number, box),
    )


def _note(key: str, number: int, box: str) -> None:
    chosen = widget_value(box)
    became = as_became(chosen)
    room_page.act(lambda: resources.store().hosts.note_became(key, number, became))


def _open(key: str, content: str) -> None:
    resources.store().hosts.open_last_time(key, content)


def _close(key: str) -> None:
    resources.store().hosts.close_last_time(key)
