"""What a host says of a session for its record: who they are, and how many took part. It stands in
the files that are taken away, and is kept nowhere.
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
    """The session with what two fields say of it."""
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
    return replace(session, team=one_line(team or ""), present=int(present or 0))


def sent(session: Session) -> dict[str, str]:
    """The same, to be sent with the request for a file."""
    return {
        from_link.TEAM: session.team,
        from_link.PRESENT: str(session.present),
    }
