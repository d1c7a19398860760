"""Last time in a new room: its host opens the file, says what came of each thing that was promised,
and everybody sees then and now.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from zlib import crc32

import streamlit as st

from components.app import resources, uploads
from components.app.page import Page
from components.app.widgets import as_markdown, widget_key
from components.workshop import room_page
from components.workshop.kept import Kept, kept
from engine.exchange import last_time
from engine.exchange.envelope import BadFile
from engine.exchange.session_file import LARGEST
from engine.team.lines import Session, line_names
from knowledge.models.knowledge import Knowledge
from views.last_time import (
    LastTimeView,
    ThenNowView,
    became_words,
    last_time_view,
    lines_in_common,
)
from wording.files import session_refused
from wording.lists import listed
from wording.say import say
from workshop.last_time import BECAME, LastTime, as_became, opened, to_show
from workshop.rooms import NotAllowed, Room

TEMPLATE = "workshop/last_time.html"
MEGABYTES = 1  # far more than such a file has
OPENING = 60  # characters of what was promised, beside what came of it


def draw(p: Page, room: Room, key: str) -> None:
    """For the host, folded away: the file to open; or what came of what was promised."""
    with st.expander(say("again.title")):
        last = opened(resources.store().rooms.last_time(room))
        if last is None:
            _ask(p, room, key)
            return
        for number, promised in enumerate(last.session.commitments):
            _came_of(promised.text, number, last, key)
        if not last.session.commitments:
            st.write(say("again.nothing-promised"))
        room_page.button(say("again.close"), "close-last-time", partial(_close, key))


@dataclass(frozen=True)
class Chosen:
    """The file that a host of a new room chose. `lines`: those of it that are known."""

    text: str
    lines: tuple[str, ...]

    @property
    def name(self) -> str:
        """Another for each file: what was ticked for one is not ticked for the next."""
        return f"last-time-{crc32(self.text.encode())}"


def choose(p: Page) -> Chosen | None:
    """For the host of a new room, folded away: the file to begin with. None while there is none
    that can be opened.
    """
    with st.expander(say("again.title")):
        p.show(TEMPLATE, "begin")
        content = _uploaded("begin-with")
        if content is None:
            return None
        known = [line.id for line in p.knowledge.lines]
        refused = _why_not(p.knowledge, content, known)
        if refused:
            p.show(TEMPLATE, "not_opened", text=refused)
            return None
        results = last_time.read(content).lines
        lines = tuple(result.line for result in results if result.line in known)
        return Chosen(_text(content), lines)


def begin_with(knowledge: Knowledge, chosen: Chosen, key: str, lines: Sequence[str]) -> None:
    """Open the file in the room that was just made; or say why not, if it has none of its lines."""
    refused = _why_not(knowledge, chosen.text.encode(), lines)
    if refused:
        raise NotAllowed(refused)
    _open(key, chosen.text)


def of(room: Room) -> LastTime | None:
    """Last time of a room, where it may be shown by now; None too where none is open."""
    file = resources.store().rooms.last_time(room)
    return to_show(room, file)


def show(p: Page, room: Room, session: Session) -> None:
    """What everybody sees of it; nothing where none is open."""
    last = of(room)
    if last:
        _draw(p, last_time_view(p.knowledge, last, session))


def folded(p: Page, last: LastTime | None, session: Session) -> None:
    """The same for a phone, folded away and without the pictures, which stand on the screen."""
    if last:
        view = last_time_view(p.knowledge, last, session)
        p.show(TEMPLATE, "folded", view=view)


def _draw(p: Page, view: LastTimeView) -> None:
    p.show(TEMPLATE, "promised", view=view)
    for line in view.lines:
        _line(p, line)
    p.show(TEMPLATE, "missing", view=view)


def _line(p: Page, line: ThenNowView) -> None:
    p.show(TEMPLATE, "line", line=line)
    columns = st.columns(2, vertical_alignment="bottom")  # both lines at one height
    for column, side in zip(columns, line.rooms, strict=True):
        with column:
            p.show(TEMPLATE, "room", room=side)


def _ask(p: Page, room: Room, key: str) -> None:
    p.show(TEMPLATE, "ask")
    content = _uploaded("last-time")
    if content is None:
        return
    refused = _why_not(p.knowledge, content, room.lines)
    if refused:
        p.show(TEMPLATE, "not_opened", text=refused)
        return
    text = _text(content)
    room_page.button(say("again.open"), "open-last-time", partial(_open, key, text), primary=True)


def _uploaded(name: str) -> bytes | None:
    """What is in the file that was chosen; None while none is."""
    upload = uploads.ask(
        say("again.ask"),
        type="json",
        key=widget_key(name),
        max_upload_size=MEGABYTES,
    )
    if upload is None:
        return None
    if upload.size > LARGEST:
        return bytes(LARGEST + 1)
    content: bytes = upload.getvalue()
    return content


def _text(content: bytes) -> str:
    return content.decode("utf-8-sig")


def _why_not(knowledge: Knowledge, content: bytes, lines: Sequence[str]) -> str:
    """Why a file cannot be opened in a room of these lines; empty if it can."""
    try:
        then = last_time.read(content)
    except BadFile as problem:
        return say("again.not-opened", problem=session_refused(problem))
    if lines_in_common(knowledge, then, lines):
        return ""
    known = line_names(knowledge)
    names = [known[result.line] for result in then.lines if result.line in known]
    if not names:
        return say("again.other-lines-unknown")
    return say("again.other-lines", lines=listed(names))


def _came_of(text: str, number: int, last: LastTime, key: str) -> None:
    noted = last.became[number] if number < len(last.became) else ""
    box = kept(f"became-{number}", noted)
    words = became_words()
    st.radio(
        as_markdown(text[:OPENING]),
        BECAME,
        index=BECAME.index(as_became(box.begins)),
        key=box.key,
        format_func=words.__getitem__,
        horizontal=True,
        on_change=_note,
        args=(key, number, box),
    )


def _note(key: str, number: int, box: Kept) -> None:
    if not box.is_shown:
        return
    became = as_became(box.holds)
    room_page.act(lambda: resources.store().hosts.note_became(key, number, became))


def _open(key: str, content: str) -> None:
    resources.store().hosts.open_last_time(key, content)


def _close(key: str) -> None:
    resources.store().hosts.close_last_time(key)
