"""The questions, one at a time: what is chosen is remembered when a question is left, and whatever
is skipped stays open.
"""

import pytest
from streamlit.testing.v1 import AppTest

from components.app.routes import ANSWERS, ASK, RESULT, ROUTES, Route
from knowledge.models.knowledge import Knowledge
from tests.pages.visit import (
    Parameters,
    box,
    choose,
    follow,
    has_button,
    press,
    radio,
    shown,
    title,
    visit,
)
from wording.say import say


def first_question() -> AppTest:
    """The wizard as somebody new meets it, with one answer chosen and not yet sent."""
    app = visit(ASK)
    box(app, "danger", "wasps").check()
    return app


def second_question() -> AppTest:
    """The question after it."""
    return press(first_question(), "next")


def asked(app: AppTest, gardens: Knowledge) -> list[str]:
    """The questions whose text is on the page."""
    text = shown(app).text
    return [question.id for question in gardens.questions if question.text in text]


def leave_for(app: AppTest, route: Route) -> AppTest:
    """Leave the questions by the menu."""
    if not route.more:
        return press(app, f"menu-{route.path or 'start'}")
    return app.menu_button(key="menu-more").click(route.menu).run()


def is_result(app: AppTest) -> bool:
    return not app.radio and not app.checkbox and not has_button(app, "next")


def test_one_question_is_asked_at_a_time(gardens: Knowledge) -> None:
    for question in gardens.questions:
        assert asked(visit(ASK, {"step": question.id}), gardens) == [question.id]


def test_every_question_is_asked_where_somebody_wants_all(gardens: Knowledge) -> None:
    app, order = visit(ASK, {"all": "1"}), []
    while has_button(app, "next"):
        order += asked(app, gardens)
        press(app, "next")
    assert order == [question.id for question in gardens.questions]
    assert is_result(app)


def test_all_can_be_asked_for_on_the_way(gardens: Knowledge) -> None:
    app = press(visit(ASK, {"step": "work", "danger": "wasps"}), "everything")
    assert app.query_params == {"step": "label", "all": "1", "danger": "wasps"}
    assert not has_button(app, "everything")


def test_asking_ends_where_no_answer_would_change_anything(gardens: Knowledge) -> None:
    app = visit(ASK, {"step": "work", "danger": "none", "label": "not-sure"})
    box(app, "work", "dig").check()
    app = press(app, "next")
    assert is_result(app)
    assert app.query_params == {
        "danger": "none",
        "work": "dig",
        "label": "not-sure",
        "v": gardens.version,
    }


def test_how_it_is_done_is_asked_by_itself(gardens: Knowledge) -> None:
    app = press(visit(ASK, {"step": "pace-here", "work": "dig"}), "next")
    assert asked(app, gardens) == ["tools-here"]
    assert is_result(press(app, "next"))


def test_leaving_a_question_remembers_it_in_the_address() -> None:
    assert second_question().query_params == {"step": "work", "danger": "wasps"}


def test_back_shows_what_was_chosen() -> None:
    app = press(second_question(), "back")
    assert box(app, "danger", "wasps").value
    assert not box(app, "danger", "none").value


def test_back_remembers_the_question_it_leaves() -> None:
    app = second_question()
    box(app, "work", "sow").check()
    app = press(press(app, "back"), "next")
    assert app.query_params["work"] == "sow"


def test_the_first_question_has_no_back() -> None:
    assert not has_button(visit(ASK), "back")


def test_before_anything_is_answered_there_is_no_way_to_a_result() -> None:
    assert not has_button(visit(ASK), "finish")


def test_the_result_can_be_seen_at_once_and_keeps_the_question_that_is_left(
    gardens: Knowledge,
) -> None:
    app = second_question()
    box(app, "work", "dig").check()
    box(app, "work", "sow").check()
    app = press(app, "finish")
    assert is_result(app)
    assert app.query_params == {"danger": "wasps", "work": "dig,sow", "v": gardens.version}


@pytest.mark.parametrize(
    "route",
    [route for route in ROUTES if route.menu and route is not ASK],
    ids=lambda route: route.path or "start",
)
def test_leaving_by_the_menu_keeps_the_question_that_is_left(
    route: Route, gardens: Knowledge
) -> None:
    app = leave_for(first_question(), route)
    assert app.query_params == {
        "danger": "wasps",
        **({"v": gardens.version} if route is RESULT else {}),
    }
    assert not app.radio


def test_not_sure_is_an_answer_that_counts_for_nothing() -> None:
    app = visit(ASK, {"step": "label", "danger": "none"})
    choose(app, "label", "not-sure")
    app = press(app, "finish")
    assert app.query_params["label"] == "not-sure"
    assert "nothing to weigh" in shown(app).text


def test_not_sure_beside_an_answer_gives_way_to_it(gardens: Knowledge) -> None:
    app = visit(ASK, {"step": "work", "danger": "none"})
    box(app, "work", "not-sure").check()
    box(app, "work", "dig").check()
    assert press(app, "finish").query_params["work"] == "dig"


def test_an_answer_taken_back_is_forgotten(gardens: Knowledge) -> None:
    app = visit(ASK, {"step": "work", "work": "dig,sow"})
    box(app, "work", "dig").uncheck()
    assert press(app, "finish").query_params == {"work": "sow", "v": gardens.version}


def test_a_difference_is_asked_by_its_statements(gardens: Knowledge) -> None:
    question = next(q for q in gardens.questions if q.difference)
    difference = next(d for d in gardens.differences if d.id == question.difference)
    options = radio(visit(ASK, {"step": question.id}), question.id).options
    assert options[:-1] == [anchor.text for anchor in difference.anchors]


def test_a_link_to_a_question_shows_the_answers_it_carries() -> None:
    app = visit(ASK, {"step": "work", "work": "sow", "label": "park"})
    assert box(app, "work", "sow").value
    assert radio(press(app, "everything"), "label").value == "park"


def test_an_older_link_to_a_step_asks_its_first_question(gardens: Knowledge) -> None:
    for step in gardens.steps:
        first = next(q.id for q in gardens.questions if q.step == step.id)
        assert asked(visit(ASK, {"step": step.id}), gardens) == [first]


def test_an_address_changed_from_outside_is_shown_by_the_widgets() -> None:
    app = visit(ASK, {"step": "label", "label": "park"})
    app.query_params["label"] = "kitchen"
    assert radio(app.run(), "label").value == "kitchen"


def test_the_address_of_an_earlier_question_keeps_later_answers() -> None:
    app = second_question()
    before = dict(app.query_params)
    box(app, "work", "sow").check()
    press(app, "back")
    app.query_params.clear()
    app.query_params.update(before)
    assert box(app.run(), "work", "sow").value


def test_a_question_that_does_not_exist_begins_at_the_first(gardens: Knowledge) -> None:
    app = visit(ASK, {"step": "nowhere", "work": "dig"})
    assert title(app) == gardens.questions[0].text
    assert say("questions.unknown") in shown(app).text
    assert say("questions.unknown") not in shown(press(app, "next")).text


def test_a_question_that_is_not_asked_any_more_says_so() -> None:
    silent: Parameters = {"step": "label", "danger": "wasps", "work": "dig,sow,rest"}
    assert say("still-open.no-change") in shown(visit(ASK, silent)).text


def test_answers_in_another_order_lead_to_the_same_result() -> None:
    given: Parameters = {"danger": "none", "work": "dig", "label": "kitchen"}
    turned = dict(reversed(given.items()))
    assert shown(visit(RESULT, turned)).text == shown(visit(RESULT, given)).text


def test_choosing_alone_changes_no_address() -> None:
    assert first_question().run().query_params == {}


def test_a_whole_walk_shows_the_same_result_as_its_link() -> None:
    app = second_question()
    box(app, "work", "dig").check()
    app = press(app, "finish")
    assert shown(visit(RESULT, dict(app.query_params))).text == shown(app).text


def test_answers_can_all_be_forgotten() -> None:
    app = press(follow(second_question(), ANSWERS), "clear")
    assert app.query_params == {}
    assert {n.one("p").text for n in shown(app).all("dd")} == {"Skipped"}
