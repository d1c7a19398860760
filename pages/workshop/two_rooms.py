"""Two rooms side by side, such as a ward and a social work team."""

import streamlit as st

from components.app.page import page
from components.workshop import room_page, two_rooms
from components.workshop.two_rooms import SIDES, TEMPLATE
from views.two_rooms import two_rooms_view
from wording.say import say

with page(say("workshop.two-rooms"), "beside", notice=False) as p:
    p.show(TEMPLATE, "lead")
    sessions = []
    for column, side in zip(st.columns(2), SIDES, strict=True):
        with column:
            sessions.append(two_rooms.choose(p, side))
    one, other = sessions
    if one and other:
        view = two_rooms_view(p.knowledge, one, other, two_rooms.names())
        two_rooms.show(p, view)
    p.show(room_page.TEMPLATE, "to_workshop")
