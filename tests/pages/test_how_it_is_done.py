"""How it is done where the reader is: a part of its own after the first result, with a picture that
grows by one difference an answer.
"""

import pytest
from streamlit.testing.v1 import AppTest

from components.app.routes import ASK, HOW, RESULT, Route
from knowledge.models.knowledge import Knowledge
from tests.pages.visit import Parameters, has_button, link, links, shown, visit
from wording.say import say

FITS: Parameters = {"danger": "none", "work": "dig", "label": "not-sure"}


def labels(app: AppTest) -> list[str]:
    return [each.value for each in links(app)]


@pytest.mark.parametrize("route", [RESULT, HOW], ids=lambda route: route.path)
def test_it_begins_at_the_first_that_is_open(route: Route) -> None:
    app = visit(route, {**FITS, "pace-here": "2"})
    assert "step=tools-here" in link(app, say("questions.here")).proto.query_string


def test_it_is_not_offered_once_all_are_answered() -> None:
    app = visit(RESULT, {**FITS, "pace-here": "2", "tools-here": "not-sure"})
    assert say("questions.here") not in labels(app)


def test_the_picture_has_what_was_answered_and_no_more(gardens: Knowledge) -> None:
    before = visit(ASK, {**FITS, "step": "pace-here"})
    assert say("questions.so-far") not in shown(before).text
    after = visit(ASK, {**FITS, "step": "tools-here", "pace-here": "2"})
    (picture,) = shown(after).all("figure")
    told = [difference.name in picture.text for difference in gardens.differences]
    assert told == [True, False]


def test_a_result_was_seen_already_so_none_is_guessed() -> None:
    app = visit(ASK, {**FITS, "step": "pace-here"})
    assert has_button(app, "finish")
    assert not has_button(app, "guess-first") and not has_button(app, "everything")
