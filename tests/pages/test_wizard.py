"""The questions, step by step: what is chosen is remembered when a step is left, and whatever is
skipped stays open.
"""

import pytest
from streamlit.testing.v1 import AppTest

from components.app.routes import ANSWERS, ASK, RESULT, ROUTES, Route
from knowledge.models.knowledge import Knowledge
from tests.pages.visit import box, choose, follow, has_button, press, radio, shown, title, visit

RESULT_TITLE = "Where your answers point"


def first_step() -> AppTest:
    """The wizard as somebody new meets it, with one answer chosen and not yet sent."""
    app = visit(ASK)
    box(app, "danger", "wasps").check()
    return app


def second_step() -> AppTest:
    """The step after it."""
    return press(first_step(), "next")


def test_next_walks_every_step_to_the_result(gardens: Knowledge) -> None:
    app, titles = visit(ASK), []
    while has_button(app, "next"):
        titles.append(title(app))
        press(app, "next")
    titles.append(title(app))
    press(app, "finish")
    assert [*titles, title(app)] == [*(s.name for s in gardens.steps), RESULT_TITLE]


def test_each_step_asks_its_own_questions(gardens: Knowledge) -> None:
    for step in gardens.steps:
        text = shown(visit(ASK, {"step": step.id})).text
        assert [q.id for q in gardens.questions if q.text in text] == [
            q.id for q in gardens.questions if q.step == step.id
        ]


def test_progress_is_said_in_words() -> None:
    assert "Step 2 of 2" in shown(second_step()).text


def test_leaving_a_step_remembers_it_in_the_address() -> None:
    assert second_step().query_params == {"step": "garden", "danger": "wasps"}


def test_back_shows_what_was_chosen() -> None:
    app = press(second_step(), "back")
    assert box(app, "danger", "wasps").value
    assert not box(app, "danger", "none").value


def test_back_remembers_the_step_it_leaves() -> None:
    app = second_step()
    choose(app, "label", "park")
    app = press(press(app, "back"), "next")
    assert radio(app, "label").value == "park"


def test_the_first_step_has_no_back_and_the_last_no_next() -> None:
    assert not has_button(visit(ASK), "back")
    assert not has_button(second_step(), "next")


def test_the_result_keeps_every_answer_of_the_walk(gardens: Knowledge) -> None:
    app = second_step()
    box(app, "work", "dig").check()
    box(app, "work", "sow").check()
    choose(app, "label", "kitchen")
    choose(app, "pace-here", "4")
    wanted = {"danger": "wasps", "work": "dig,sow", "label": "kitchen", "pace-here": "4"}
    assert press(app, "finish").query_params == {**wanted, "v": gardens.version}


def test_skipping_to_the_result_keeps_the_step_that_is_left(gardens: Knowledge) -> None:
    app = press(first_step(), "finish")
    assert title(app) == RESULT_TITLE
    assert app.query_params == {"danger": "wasps", "v": gardens.version}


@pytest.mark.parametrize(
    "route",
    [route for route in ROUTES if route.menu and route is not ASK],
    ids=lambda route: route.path or "start",
)
def test_leaving_by_the_menu_keeps_the_step_that_is_left(route: Route, gardens: Knowledge) -> None:
    app = press(first_step(), f"menu-{route.path or 'start'}")
    assert app.query_params == {
        "danger": "wasps",
        **({"v": gardens.version} if route is RESULT else {}),
    }
    assert not app.radio


def test_a_skipped_question_is_not_in_the_address(gardens: Knowledge) -> None:
    app = second_step()
    choose(app, "label", "park")
    assert press(app, "finish").query_params == {
        "danger": "wasps",
        "label": "park",
        "v": gardens.version,
    }


def test_not_sure_is_an_answer_that_counts_for_nothing() -> None:
    app = visit(ASK, {"step": "garden"})
    choose(app, "label", "not-sure")
    app = press(app, "finish")
    assert app.query_params == {"label": "not-sure"}
    assert "nothing to weigh" in shown(app).text


def test_not_sure_beside_an_answer_gives_way_to_it(gardens: Knowledge) -> None:
    app = visit(ASK, {"step": "garden"})
    box(app, "work", "not-sure").check()
    box(app, "work", "dig").check()
    assert press(app, "finish").query_params == {"work": "dig", "v": gardens.version}


def test_an_answer_taken_back_is_forgotten(gardens: Knowledge) -> None:
    app = visit(ASK, {"step": "garden", "work": "dig,sow"})
    box(app, "work", "dig").uncheck()
    assert press(app, "finish").query_params == {"work": "sow", "v": gardens.version}


def test_a_difference_is_asked_by_its_statements(gardens: Knowledge) -> None:
    question = next(q for q in gardens.questions if q.difference)
    difference = next(d for d in gardens.differences if d.id == question.difference)
    options = radio(visit(ASK, {"step": question.step}), question.id).options
    assert options[:-1] == [anchor.text for anchor in difference.anchors]


def test_a_link_to_a_step_shows_the_answers_it_carries() -> None:
    app = visit(ASK, {"step": "garden", "work": "sow", "label": "park"})
    assert box(app, "work", "sow").value
    assert radio(app, "label").value == "park"


def test_an_address_changed_from_outside_is_shown_by_the_widgets() -> None:
    app = visit(ASK, {"step": "garden", "label": "park"})
    app.query_params["label"] = "kitchen"
    assert radio(app.run(), "label").value == "kitchen"


def test_the_address_of_an_earlier_step_keeps_later_answers() -> None:
    app = second_step()
    before = dict(app.query_params)
    choose(app, "label", "park")
    press(app, "back")
    app.query_params.clear()
    app.query_params.update(before)
    assert radio(app.run(), "label").value == "park"


def test_a_step_that_does_not_exist_begins_at_the_first(gardens: Knowledge) -> None:
    assert title(visit(ASK, {"step": "nowhere"})) == gardens.steps[0].name


def test_choosing_alone_changes_no_address() -> None:
    assert first_step().run().query_params == {}


def test_a_whole_walk_shows_the_same_result_as_its_link() -> None:
    app = second_step()
    box(app, "work", "dig").check()
    choose(app, "pace-here", "2")
    app = press(app, "finish")
    assert shown(visit(RESULT, dict(app.query_params))).text == shown(app).text


def test_answers_can_all_be_forgotten() -> None:
    app = press(follow(second_step(), ANSWERS), "clear")
    assert app.query_params == {}
    assert {n.text for n in shown(app).all("dd")} == {"Skipped"}
