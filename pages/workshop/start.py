"""What a workshop is, how it keeps people safe, and the ways into it."""

import streamlit as st

from components.app import address, routes
from components.app.door import door
from components.app.page import page
from components.workshop import held, room_page
from knowledge.models.knowledge import Knowledge
from wording.say import say

TEMPLATE = "workshop/start.html"


def hosting(knowledge: Knowledge) -> str:
    """What a host can choose from."""
    lengths = [str(script.minutes) for script in knowledge.scripts]
    if not lengths:
        return say("workshop-start.unscripted")
    minutes = " or ".join(lengths)
    return say("workshop-start.scripted", minutes=minutes)


with page(say("workshop-start.title"), "workshop") as p:
    room_page.show_refused(p)
    held.rooms(p, "host", "place")
    p.show(TEMPLATE, "opening")
    with st.container(key="doors"):
        answers = address.with_answers()
        door(routes.HOST, say("workshop-start.host", minutes=hosting(p.knowledge)), answers)
        door(routes.JOIN, say("workshop-start.join"), answers)
        door(routes.PAPER, say("workshop-start.paper"), answers)
        door(routes.BESIDE, say("workshop-start.beside"), answers)
    p.show(TEMPLATE, "safety")
