"""Expect first, then look: a guess before the result. It lives in the link, and is stored
nowhere.
"""

import streamlit as st

from components.app import address
from components.app.widgets import widget_key
from components.shared import guess_form
from engine.practise import NONE
from knowledge.models.knowledge import Knowledge
from knowledge.reserved import GUESS_PARAMETER, SPLIT_PARAMETER
from wording.say import say

ASK = "ask"


def is_asked() -> bool:
    """Whether the visitor is about to guess."""
    guessed = address.viewed(GUESS_PARAMETER)
    return guessed == ASK


def ask(knowledge: Knowledge) -> None:
    """The two guesses. Either may be left open, and both can be skipped."""
    none = say("guess.none")
    guess = widget_key("expect")
    names = {**knowledge.approach_names, NONE: none}
    guess_form.ask(say("guess.which-approach"), names, guess)
    split = widget_key("expect-split")
    scales = guess_form.scales(knowledge, "guess.scale")
    guess_form.ask(say("guess.which-difference"), scales, split)
    with st.container(horizontal=True, key="steps"):
        st.button(
            say("result.see"),
            type="primary",
            key="expected",
            on_click=_go_on,
            args=(guess, split),
        )
        st.button(say("guess.skip"), key="skip-guess", on_click=_skip)


def _go_on(guess_key: str, split_key: str) -> None:
    guess = guess_form.guessed(guess_key)
    split = guess_form.guessed(split_key)
    _view(guess, split)


def _skip() -> None:
    _view("", "")


def _view(guess: str, split: str) -> None:
    held = {GUESS_PARAMETER: guess, SPLIT_PARAMETER: split}
    address.view(**held)
