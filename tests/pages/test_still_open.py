"""A result says what is still open, wherever it is shown; a question says why it is asked."""

from collections.abc import Callable
from datetime import date

import pytest

from components.app.routes import ASK, PARTS, RESULT, WHY, Route
from documents.result import document
from documents.writers.markdown import markdown
from engine.answers import decode
from knowledge.models.knowledge import Knowledge
from tests.pages.visit import link, shown, visit
from wording.say import say

Edited = Callable[[str, str, str], None]
EARLY = {"danger": "none", "work": "dig"}
SETTLED = {**EARLY, "label": "not-sure"}
STILL_OPEN = "Still open: What is the garden called?"


@pytest.mark.parametrize("route", PARTS, ids=lambda route: route.path)
def test_an_early_result_and_its_parts_say_what_is_open(route: Route) -> None:
    assert STILL_OPEN in shown(visit(route, {**EARLY})).text


def test_an_early_result_leads_to_the_question_that_is_asked_next() -> None:
    more = link(visit(RESULT, {**EARLY}), say("first-screen.more-answers"))
    assert "step=label" in more.proto.query_string


def test_the_paper_says_what_is_open(gardens: Knowledge) -> None:
    early = document(gardens, decode(gardens, EARLY), "https://example.org", date(2026, 3, 3))
    assert STILL_OPEN in markdown(early).decode()


def test_a_settled_result_says_so_and_asks_for_no_more() -> None:
    app = visit(RESULT, {**SETTLED})
    assert say("still-open.settled") in shown(app).text
    assert say("first-screen.more-answers") not in shown(app).text


@pytest.mark.parametrize("route", PARTS, ids=lambda route: route.path)
def test_of_the_parts_of_a_settled_result_only_the_reasons_say_so(route: Route) -> None:
    says_so = say("still-open.settled") in shown(visit(route, {**SETTLED})).text
    assert says_so == (route in (RESULT, WHY))


def test_what_cannot_wait_says_that_the_questions_can(edited: Edited) -> None:
    edited("cautions", "  words:", "  urgent: true\n  words:")
    app = visit(RESULT, {"danger": "wasps", "work": "dig"})
    assert say("still-open.can-wait") in shown(app).text


def test_a_question_says_why_it_is_asked() -> None:
    assert "This could" in shown(visit(ASK)).text
    assert "This could bring in" in shown(visit(ASK, {"step": "work", "danger": "none"})).text
