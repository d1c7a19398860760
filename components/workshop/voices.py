"""With which voice somebody speaks in a room: opened by the host, chosen on each phone."""

import streamlit as st

from components.app import resources
from components.app.address import viewed
from components.app.page import Page
from components.app.widgets import as_markdown, widget_key, widget_value
from components.workshop import room_page
from knowledge.models.knowledge import Knowledge
from knowledge.reserved import VOICE_PARAMETER
from wording.say import say
from wording.voices import voice_name, voice_says
from workshop.store.participants import Participant

TEMPLATE = "workshop/voices.html"


def offer(knowledge: Knowledge) -> None:
    """For the host of a new room: which voices it has. None is the usual."""
    if not knowledge.voices:
        return
    with st.expander(say("workshop.other-voices")):
        st.caption(say("workshop.other-voices-help"))
        for voice in knowledge.voices:
            st.checkbox(
                as_markdown(voice.name),
                key=widget_key("voice", voice.id),
                on_change="ignore",
            )


def offered(knowledge: Knowledge) -> tuple[str, ...]:
    """The voices that are ticked."""
    ticked = []
    for voice in knowledge.voices:
        if widget_value(widget_key("voice", voice.id)):
            ticked.append(voice.id)
    return tuple(ticked)


def is_missing(me: Participant) -> bool:
    """Whether this phone has still to say with which voice it speaks."""
    return bool(me.room.voices) and not me.voice


def ask(p: Page, me: Participant, token: str) -> None:
    """One plain question; nothing else is asked. A link may propose an answer."""
    proposed = viewed(VOICE_PARAMETER)
    unknown = bool(proposed) and proposed not in me.room.voices
    gone = any(p.knowledge.voice(voice) is None for voice in me.room.voices)
    p.show(TEMPLATE, "before_asking", unknown=unknown, gone=gone)
    _question(p, me, token, proposed)


def change(p: Page, me: Participant, token: str) -> None:
    """While people gather: with which voice this phone speaks, and another choice."""
    if not me.room.voices:
        return
    name = voice_name(p.knowledge, me.voice)
    p.show(TEMPLATE, "chosen", name=name)
    with st.expander(say("workshop.choose-another-voice")):
        _question(p, me, token, me.voice)


def _question(p: Page, me: Participant, token: str, proposed: str) -> None:
    voices = me.room.voices
    place = None
    if proposed in voices:
        place = voices.index(proposed)
    key = widget_key("voice", me.room.code, me.voice)
    st.radio(
        say("workshop.which-voice"),
        voices,
        index=place,
        key=key,
        format_func=lambda voice: as_markdown(voice_says(p.knowledge, voice)),
        help=say("workshop.which-voice-help"),
        on_change="ignore",
    )
    st.button(
        say("workshop.keep-voice"),
        type="primary",
        key=f"keep-voice-{me.voice}",
        on_click=_choose,
        args=(me.room.code, token, key),
    )


def _choose(code: str, token: str, key: str) -> None:
    voice = str(widget_value(key) or "")
    if not voice:
        room_page.say_later(say("workshop.voice-first"))
        return
    participants = resources.store().participants
    room_page.act(lambda: participants.choose(code, token, voice))
