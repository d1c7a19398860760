"""Published cases as exercises: the two guesses, and the count of cases done in the address."""

import streamlit as st

from components.app import address, widgets
from components.app.page import Page
from components.shared import guess_form
from engine.answers import SEPARATOR, parts_of
from knowledge.models.knowledge import Knowledge
from knowledge.models.questions import Case
from knowledge.reserved import CASE_PARAMETER, DONE_PARAMETER, GUESS_PARAMETER, SPLIT_PARAMETER
from views.practise import guesses
from wording.say import say

TEMPLATE = "learner/practise.html"
OPEN = "open"  # revealed without a guess


def done(knowledge: Knowledge) -> tuple[str, ...]:
    """The cases that the address says are done."""
    named = address.viewed(DONE_PARAMETER)
    parts = parts_of(named)
    known = [part for part in parts if knowledge.case(part)]
    return tuple(known)


def ask(p: Page, case: Case, finished: tuple[str, ...]) -> None:
    """The two guesses. Either may be left open."""
    guess = widgets.widget_key("guess", case.id)
    split = widgets.widget_key("split", case.id)
    names = guesses(p.knowledge)
    scales = guess_form.scales(p.knowledge, "practise.scale")
    guess_form.ask(say("practise.which-approach"), names, guess)
    guess_form.ask(say("practise.which-difference"), scales, split)
    st.button(
        say("practise.reveal"),
        type="primary",
        key="reveal",
        on_click=_reveal,
        args=(case, guess, split, finished),
    )
    p.words_explained(*names.values(), *scales.values())


def _reveal(case: Case, guess_key: str, split_key: str, finished: tuple[str, ...]) -> None:
    """Put the guesses into the address. To look without a guess is no exercise, and not counted."""
    guess = guess_form.guessed(guess_key)
    split = guess_form.guessed(split_key)
    if guess or split:
        finished = (*finished, case.id)
    address.view(
        **{
            CASE_PARAMETER: case.id,
            GUESS_PARAMETER: guess or OPEN,
            SPLIT_PARAMETER: split,
            DONE_PARAMETER: SEPARATOR.join(dict.fromkeys(finished)),
        }
    )
