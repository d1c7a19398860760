"""Links that somebody mistyped, cut, doubled or made up to do harm: a page comes, and what is valid
is kept.
"""

import pytest

from components.app.routes import ABOUT, ANSWERS, APPROACH, ASK, RESULT, ROUTES, Route
from knowledge.models.knowledge import Knowledge
from tests.pages.visit import Parameters, follow, shown, title, visit

EACH = [pytest.param(route, id=route.path or "start") for route in ROUTES]
HARM = "<img src=x onerror=alert(1)>**bold**[link](javascript:alert(1))"
LONG = "x" * 10_000


def answered(parameters: Parameters) -> dict[str, str]:
    """What the list of answers shows for a link, but for what is skipped."""
    page = shown(visit(ANSWERS, parameters))
    pairs = zip(
        (n.text for n in page.all("dt")),
        (" ".join(p.text for p in n.all("p")) for n in page.all("dd")),
        strict=True,
    )
    return {asked: given for asked, given in pairs if given != "Skipped"}


@pytest.mark.parametrize("route", [each for each in EACH if each.values[0].menu])
def test_an_unknown_id_is_named(route: Route) -> None:
    assert (
        "“nonsense”"
        in shown(visit(route, {"nonsense": "1", "label": "park"})).one(css="b-notice").text
    )


@pytest.mark.parametrize("route", EACH)
def test_what_stands_beside_an_unknown_id_is_kept(route: Route, gardens: Knowledge) -> None:
    app = visit(route, {"nonsense": "1", "label": "park"})
    named = {} if route is RESULT else {"v": gardens.version}
    assert follow(app, ANSWERS if route is RESULT else RESULT).query_params == {
        "label": "park",
        **named,
    }


def test_an_unknown_option_is_named_and_its_neighbours_kept() -> None:
    assert "“work.fly”" in shown(visit(ANSWERS, {"work": "dig,fly"})).one(css="b-notice").text
    assert answered({"work": "dig,fly"}) == {"What needs to be done?": "Dig"}


def test_a_sound_link_brings_no_notice() -> None:
    assert not shown(visit(RESULT, {"label": "park"})).all(css="b-notice")


@pytest.mark.parametrize("held", [{"label": "park"}, {}], ids=["with answers", "without"])
def test_the_notice_goes_with_the_next_page(held: dict[str, str]) -> None:
    app = visit(RESULT, {"nonsense": "1", **held})
    assert not shown(follow(app, ABOUT, {**held})).all(css="b-notice")


def test_a_link_of_which_nothing_is_known_keeps_the_answers_held() -> None:
    app = follow(visit(RESULT, {"label": "park"}), ANSWERS, {"nonsense": "1"})
    assert "A park" in [n.text for n in shown(app).all("p")]


@pytest.mark.parametrize(
    ("route", "parameters"),
    [(ANSWERS, {"label": "park"}), (ASK, {"step": "label", "label": "kitchen"})],
    ids=["fewer answers", "another answer"],
)
def test_a_link_that_differs_replaces_the_answers_held(
    route: Route, parameters: Parameters
) -> None:
    app = follow(visit(RESULT, {"label": "park", "work": "dig"}), route, parameters)
    assert app.query_params == parameters


def test_a_repeated_parameter_is_read_as_several_answers() -> None:
    assert answered({"work": ["dig", "rest"]}) == {"What needs to be done?": "Dig Rest"}


def test_two_answers_to_a_question_that_takes_one_keep_the_first() -> None:
    assert answered({"label": ["park", "kitchen"]}) == {"What is the garden called?": "A park"}


@pytest.mark.parametrize(
    "parameters",
    [{"work": HARM}, {HARM: "dig"}, {"approach": HARM}, {"step": HARM}],
    ids=["answer", "question", "approach", "step"],
)
@pytest.mark.parametrize("route", EACH)
def test_markup_in_a_link_is_never_obeyed(route: Route, parameters: Parameters) -> None:
    app = visit(route, parameters)
    page = shown(app)
    assert not app.exception
    assert not page.all("img")
    assert not [n for n in page.all("markdown") if "bold" in n.text]
    assert not [n for n in page.all("a") if n.attributes["href"].startswith("javascript")]


def test_markup_in_a_link_is_shown_as_it_was_written() -> None:
    assert (
        "<img src=x onerror=alert(1)>**bold**"
        in shown(visit(APPROACH, {"approach": HARM})).one(css="b-notice").text
    )


@pytest.mark.parametrize(
    "parameters",
    [
        {"work": LONG},
        {LONG: "dig"},
        {"approach": LONG},
        {"step": LONG},
        {"work": ",".join(["dig"] * 2_500)},
    ],
    ids=["answer", "question", "approach", "step", "many answers"],
)
@pytest.mark.parametrize("route", EACH)
def test_a_very_long_value_shows_a_short_page(route: Route, parameters: Parameters) -> None:
    app = visit(route, parameters)
    page = shown(app)
    assert not app.exception
    assert title(app)
    assert "x" * 100 not in page.text
    assert all(len(n.text) < 400 for n in page.all(css="b-notice"))


def test_a_link_to_a_strange_step_keeps_its_answers() -> None:
    assert visit(ASK, {"step": HARM, "label": "park"}).query_params["label"] == "park"


@pytest.mark.parametrize(
    "value", ["", ",", ",,,", " dig", "DIG", "\0", "💩", "dig;sow", "not-sure"]
)
def test_a_senseless_value_counts_as_no_answer(value: str) -> None:
    assert "nothing to weigh" in shown(visit(RESULT, {"work": value})).text
