"""The door of a room: its host shuts and opens it, and takes back places that were never used."""

from functools import partial

import streamlit as st

from components.app import resources
from components.app.page import Page
from components.workshop import room_page
from wording.say import say
from wording.workshop import taken_back
from workshop.rooms import Room

TEMPLATE = "workshop/host.html"


def draw(p: Page, room: Room, key: str) -> None:
    """What the host may do about who has joined. Nobody is named: these are numbers."""
    with st.expander(say("workshop.door")):
        p.show(TEMPLATE, "door", shut=room.shut)
        with st.container(horizontal=True, key="door"):
            if room.shut:
                label = say("workshop.open-door")
                room_page.button(label, "shut", partial(_open, key))
            else:
                label = say("workshop.shut-door")
                room_page.button(label, "shut", partial(_shut, key))
            st.button(
                say("workshop.take-back"),
                key="take-back",
                on_click=_take_back,
                args=(key,),
            )


def _shut(key: str) -> None:
    resources.store().hosts.shut(key)


def _open(key: str) -> None:
    resources.store().hosts.open(key)


def _take_back(key: str) -> None:
    """Take empty places back, and say how many they were."""
    taken = 0

    def take() -> None:
        nonlocal taken
        taken = resources.store().hosts.take_back(key)

    if room_page.act(take):
        sentence = taken_back(taken)
        room_page.say_later(sentence)
