"""Published cases as exercises: the two guesses, and the count of cases done in the address."""

import streamlit as st

from components.app import address, widgets
from components.app.page import Page
from components.shared import guess_form, learning
from documents.learning import from_practice
from engine.practise import verdict_on
from engine.practising import Attempt, Attempts, attempts, in_address, with_one_more
from knowledge.models.knowledge import Knowledge
from knowledge.models.questions import Case
from knowledge.reserved import CASE_PARAMETER, DONE_PARAMETER, GUESS_PARAMETER, SPLIT_PARAMETER
from views.practise import guesses
from wording.say import say

TEMPLATE = "learner/practise.html"
OPEN = "open"  # revealed without a guess


def practised(knowledge: Knowledge) -> Attempts:
    """What the address says was practised."""
    named = address.viewed(DONE_PARAMETER)
    return attempts(knowledge, named)


def offer_record(p: Page, before: Attempts) -> None:
    """The sheet for a record of learning, once something was practised."""
    if not before:
        return
    learnt = from_practice(p.knowledge, before)
    written = in_address(before)
    learning.offer(p, learnt, {DONE_PARAMETER: written})


def ask(p: Page, case: Case, before: Attempts) -> None:
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
        args=(case, guess, split, before),
    )
    p.words_explained(*names.values(), *scales.values())


def _reveal(case: Case, guess_key: str, split_key: str, before: Attempts) -> None:
    """Put the guesses into the address. To look without a guess is no exercise, and not counted."""
    guess = guess_form.guessed(guess_key)
    split = guess_form.guessed(split_key)
    finished = before
    if guess or split:
        missed = bool(guess) and verdict_on(case, guess) == "neither"
        finished = with_one_more(before, Attempt(case.id, missed))
    address.view(
        **{
            CASE_PARAMETER: case.id,
            GUESS_PARAMETER: guess or OPEN,
            SPLIT_PARAMETER: split,
            DONE_PARAMETER: in_address(finished),
        }
    )
