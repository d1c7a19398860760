"""What a host says of a session for its files: who they are, how many took part, and how long
it took. It stands in the files that are taken away, and is kept nowhere.
"""

from dataclasses import replace

import streamlit as st

from components.app.widgets import widget_key
from documents import from_link
from engine.exchange.session_file import MOST_PEOPLE
from engine.team.lines import Session
from wording.say import say
from workshop.rooms import LONGEST_ROLE, one_line


def said_of(session: Session) -> Session:
    """The session with what the fields say of it."""
    team = st.text_input(
        say("workshop.record-team"),
        key=widget_key("record-team"),
        max_chars=LONGEST_ROLE,
        help=say("workshop.record-kept-nowhere"),
    )
    present = st.number_input(
        say("workshop.record-present"),
        value=None,
        min_value=0,
        max_value=MOST_PEOPLE,
        step=1,
        key=widget_key("record-present"),
    )
    minutes = st.number_input(
        say("workshop.record-minutes"),
        key=widget_key("record-minutes"),
        value=None,
        min_value=0,
        max_value=from_link.MOST_MINUTES,
        step=5,
    )
    return replace(
        session,
        team=one_line(team or ""),
        present=int(present or 0),
        minutes=int(minutes or 0),
    )


def sent(session: Session) -> dict[str, str]:
    """The same, to be sent with the request for a file."""
    return {
        from_link.TEAM: session.team,
        from_link.PRESENT: str(session.present),
        from_link.MINUTES: str(session.minutes),
    }
