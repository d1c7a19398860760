"""Expect first, then look: a guess before the result. It lives in the link, and is stored nowhere."""

import streamlit as st

from components.app import address
from components.app.widgets import as_markdown, widget_key, widget_value
from engine.practise import NONE
from knowledge.models.knowledge import Difference, Knowledge
from knowledge.reserved import GUESS_PARAMETER, SPLIT_PARAMETER
from wording.say import say

ASK = "ask"


def is_asked() -> bool:
    """Whether the visitor is about to guess."""
    return address.viewed(GUESS_PARAMETER) == ASK


def ask(knowledge: Knowledge) -> None:
    """The two guesses. Either may be left open, and both can be skipped."""
    names = {**knowledge.approach_names, NONE: say("guess.none")}
    scales = {difference.id: _scale(difference) for difference in knowledge.differences}
    guess = _choice(say("guess.approach"), names, "expect")
    split = _choice(say("guess.split"), scales, "expect-split")
    with st.container(horizontal=True, key="steps"):
        st.button(
            say("result.see"),
            type="primary",
            key="expected",
            on_click=_go_on,
            args=(guess, split),
        )
        st.button(say("guess.skip"), key="skip-guess", on_click=_skip)


def _scale(difference: Difference) -> str:
    return say(
        "guess.scale",
        name=difference.name,
        managerialist=difference.managerialist,
        relationship=difference.relationship,
    )


def _choice(label: str, texts: dict[str, str], name: str) -> str:
    """A choice between these, by id; the key of its widget."""
    key = widget_key(name)
    st.radio(
        label,
        list(texts),
        index=None,
        key=key,
        on_change="ignore",
        format_func=lambda id_: as_markdown(texts[id_]),
    )
    return key


def _go_on(guess_key: str, split_key: str) -> None:
    guess = str(widget_value(guess_key) or "")
    split = str(widget_value(split_key) or "")
    address.view(**{GUESS_PARAMETER: guess, SPLIT_PARAMETER: split})


def _skip() -> None:
    address.view(**{GUESS_PARAMETER: "", SPLIT_PARAMETER: ""})
