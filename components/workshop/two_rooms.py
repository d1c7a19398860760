"""Two rooms' files side by side. They are read for this visit, and kept nowhere."""

from dataclasses import dataclass

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from components.app import uploads
from components.app.page import Page
from components.app.widgets import widget_key, widget_value
from engine.exchange.envelope import BadFile
from engine.exchange.session_file import LARGEST, read
from engine.team.lines import Session
from views.two_rooms import RowView, TwoRoomsView
from wording.files import session_refused
from wording.say import say
from wording.two_rooms import Names, team_names

TEMPLATE = "workshop/two_rooms.html"
LONGEST_NAME = 40
MEGABYTES = 1  # it is said there, and far more than such a file has


@dataclass(frozen=True)
class Side:
    """One of the two rooms: its name in keys, and the keys of what is said of it."""

    id: str
    called: str
    example: str
    file: str
    problem: str


SIDES = (
    Side(
        "one",
        "workshop.first-team-called",
        "workshop.such-as-ward",
        "workshop.first-team-file",
        "workshop.first-team-problem",
    ),
    Side(
        "other",
        "workshop.second-team-called",
        "workshop.such-as-team",
        "workshop.second-team-file",
        "workshop.second-team-problem",
    ),
)


def choose(p: Page, side: Side) -> Session | None:
    """One side: whose it is, and its file. What cannot be read is said, and the other side
    stays.
    """
    st.text_input(
        say(side.called),
        key=_name_key(side),
        max_chars=LONGEST_NAME,
        placeholder=say(side.example),
    )
    upload = uploads.ask(
        say(side.file),
        type="json",
        key=widget_key("file", side.id),
        max_upload_size=MEGABYTES,
    )
    if upload is None:
        return None
    try:
        return read(_content(upload))
    except BadFile as problem:
        p.show(TEMPLATE, "not_read", text=say(side.problem, problem=session_refused(problem)))
        return None


def names() -> Names:
    """What the two teams are called."""
    one, other = SIDES
    return team_names(_typed(one), _typed(other))


def show(p: Page, view: TwoRoomsView) -> None:
    """Every line that both show, the widest gap first; then what cannot be compared."""
    p.show(TEMPLATE, "notices", view=view)
    for line in view.lines:
        _line(p, line)
    p.show(TEMPLATE, "rest", view=view)


def _line(p: Page, line: RowView) -> None:
    p.show(TEMPLATE, "line", line=line)
    for column, room in zip(st.columns(2), line.rooms, strict=True):
        with column:
            p.show(TEMPLATE, "room", room=room)
    p.show(TEMPLATE, "table", line=line)


def _content(upload: UploadedFile) -> bytes:
    """What a file holds. Of one that is too large no more is taken than shows that it is."""
    if upload.size > LARGEST:
        return bytes(LARGEST + 1)
    return upload.getvalue()


def _name_key(side: Side) -> str:
    return widget_key("team", side.id)


def _typed(side: Side) -> str:
    return str(widget_value(_name_key(side)) or "")
