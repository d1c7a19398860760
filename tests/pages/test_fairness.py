"""Who might miss out, and what can still be done for a person who cannot take part: on the pages of
a result, of an approach and of a comparison, and on paper.
"""

from collections.abc import Callable
from datetime import date

import pytest

from components.app.routes import APPROACH, COMPARE, TOGETHER
from documents.model import Document
from documents.result import document
from documents.writers.markdown import markdown
from knowledge.models.answer_ref import AnswerRef
from tests.engine.makers import approach, gardens, hold, knowing, said
from tests.pages.visit import Parameters, shown, visit

Edited = Callable[[str, str, str], None]
DIG: Parameters = {"work": "dig", "label": "kitchen"}
STILL = "Alder can still water what the person planted."
LATE = "Alder, done by the managerialist way: people who come late."
NOBODY = "Alder, done by the relationship way: people who know nobody."


@pytest.fixture
def cannot_dig(edited: Edited) -> None:
    """Whoever has to dig cannot take part."""
    edited("edition", "browse_by:", "cannot_take_part: work.dig\nbrowse_by:")


def text_of(paper: Document) -> str:
    """A document as it is read."""
    return markdown(paper).decode()


def test_both_ways_are_said_where_nobody_placed_their_own() -> None:
    text = shown(visit(TOGETHER, DIG)).text
    assert LATE in text and NOBODY in text


def test_the_way_nearest_to_the_own_place_is_said_alone() -> None:
    text = shown(visit(TOGETHER, {**DIG, "pace-here": "6"})).text
    assert NOBODY in text and LATE not in text


def test_who_misses_out_comes_after_what_must_be_done_first() -> None:
    text = shown(visit(TOGETHER, {**DIG, "danger": "wasps"})).text
    assert text.index("Step away first.") < text.index(LATE)


@pytest.mark.usefixtures("cannot_dig")
def test_what_can_still_be_done_is_said_where_the_person_cannot_take_part() -> None:
    assert STILL in shown(visit(TOGETHER, DIG)).text


def test_it_is_not_said_where_the_person_can() -> None:
    assert STILL not in shown(visit(TOGETHER, DIG)).text


def test_an_approach_says_of_both_ways_who_misses_out_and_what_it_costs() -> None:
    text = shown(visit(APPROACH, {"approach": "alder", "part": "people"})).text
    assert LATE in text and NOBODY in text
    assert "Nobody knows what Alder costs." in text


def test_trying_an_approach_says_what_it_can_still_do() -> None:
    assert STILL in shown(visit(APPROACH, {"approach": "alder", "part": "try"})).text


def test_a_comparison_has_a_row_for_either_way() -> None:
    page = shown(visit(COMPARE, {"with": "alder,birch", "only": "0"}))
    text = page.text
    assert LATE in text and NOBODY in text
    assert "Birch, done by the managerialist way: people who come late." in text


def test_the_paper_says_who_misses_out() -> None:
    answers = said(work="dig", label="kitchen")
    paper = document(gardens(), answers, "", date(2026, 1, 1), paged=False)
    assert LATE in text_of(paper)


def test_the_paper_says_what_can_still_be_done_beside_what_waits() -> None:
    dig = AnswerRef("work", "dig")
    waiting = approach("elm", {"work.dig": "strong"}).model_copy(update={"held_back": (hold(dig),)})
    edition = gardens().edition.model_copy(update={"cannot_take_part": dig})
    knowledge = knowing(waiting).model_copy(update={"edition": edition})
    paper = document(knowledge, said(work="dig"), "", date(2026, 1, 1), paged=False)
    written = text_of(paper)
    assert written.index(hold(dig).first) < written.index(STILL)
