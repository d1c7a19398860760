"""Two rooms side by side, such as a ward and a social work team."""

import streamlit as st

from components.app import layout, links, resources
from components.app.routes import WORKSHOP
from components.html import markup
from components.workshop import two_rooms as view
from engine.team.compared import compare

knowledge = resources.knowledge()
layout.title("Two rooms side by side", "beside")
markup.show(
    '<span class="b-wide"></span>',
    markup.element(
        "p",
        "After a session the host can take away its numbers as a small file. Choose the files of two teams, and see where they "
        "stand together and where they do not.",
        "b-lead",
    ),
    markup.element(
        "p",
        "The files hold counts only, never a single person's places. They are read for this visit and kept nowhere. If the same "
        "people took part in both rooms, do not lay them side by side: the difference could point at somebody.",
    ),
)
columns = st.columns(2)
with columns[0]:
    one = view.choose(0)
with columns[1]:
    other = view.choose(1)
if one and other:
    view.show(knowledge, compare(knowledge, one, other), view.names())
markup.show(f"<p>{links.to(WORKSHOP, 'To the workshop')}</p>")
