"""A line in easy words, each statement with a picture, and read aloud by the browser.

It reads all six, whichever is chosen: what is heard in a room must not tell where somebody stands.
"""

import streamlit as st

from components.app.page import Page
from components.app.visit import remember, remembered
from components.app.widgets import as_markdown, widget_key, widget_value
from components.html import render
from engine.team.lines import PLACES
from knowledge.models.lines import Line
from pictures.symbols import address_of
from wording.say import say

TEMPLATE = "workshop/easy.html"
_WANTED = "easy-words"


def offered(line: Line, voice: str) -> bool:
    """Whether a voice can have a line in easy words: they speak to those who are not the team."""
    return line.easy is not None and line.has_words_for(voice)


def are_on(line: Line, voice: str) -> bool:
    """Whether this phone reads a line in easy words now."""
    return offered(line, voice) and bool(remembered(_WANTED))


def ask_for_easy_words(line: Line, voice: str) -> bool:
    """The choice, where there is one: kept for every line that follows."""
    if not offered(line, voice):
        return False
    key = widget_key(_WANTED)
    before = bool(remembered(_WANTED))
    return st.checkbox(
        say("workshop.easy-words"),
        value=before,
        key=key,
        on_change=_keep,
        args=(key,),
    )


def statements(p: Page, line: Line, key: str) -> None:
    """Six short sentences with their pictures, and the button that reads them."""
    easy = line.easy or ()
    question = say("workshop.nearest-for-you")
    symbols = [address_of(each.picture) for each in easy]
    p.show(TEMPLATE, "pictures", symbols=symbols)
    p.show(TEMPLATE, "read_aloud")
    name = line.placed_on.name
    texts = [each.text for each in easy]
    _let_speak([name, question, *texts])
    with st.container(key="easy"):
        st.radio(
            question,
            PLACES,
            index=None,
            key=key,
            on_change="ignore",
            format_func=lambda place: as_markdown(texts[place - 1]),
        )


def _let_speak(said: list[str]) -> None:
    script = render.block(TEMPLATE, "speaking", {"said": said})
    st.html(script, unsafe_allow_javascript=True)


def _keep(key: str) -> None:
    ticked = widget_value(key)
    remember(_WANTED, bool(ticked))
