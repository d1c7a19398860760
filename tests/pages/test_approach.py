"""The list of approaches, and the page of one."""

import pytest

from components.app.routes import APPROACH
from knowledge.models.answer_ref import AnswerRef
from knowledge.models.approach import Approach
from knowledge.models.knowledge import Knowledge
from tests.pages.visit import Node, shown, title, visit


def page(approach: Approach, **answers: str) -> Node:
    """The page of one approach."""
    return shown(visit(APPROACH, {"approach": approach.id, **answers}))


def test_every_approach_is_listed_with_a_link_to_its_page(gardens: Knowledge) -> None:
    links = {n.text: n.attributes["href"] for n in shown(visit(APPROACH)).all("a", "b-name")}
    assert links == {a.name: f"{APPROACH.path}?approach={a.id}" for a in gardens.approaches}


def test_the_list_shows_other_names(gardens: Knowledge) -> None:
    cards = {n.one("a", "b-name").text: n.text for n in shown(visit(APPROACH)).all("article")}
    assert all(alias.name in cards[a.name] for a in gardens.approaches for alias in a.aliases)


def test_an_approach_has_its_own_page(gardens: Knowledge) -> None:
    approach = gardens.approaches[0]
    assert title(visit(APPROACH, {"approach": approach.id})) == approach.name


@pytest.mark.parametrize("field", ["for_whom", "settings", "roles", "decisions", "definition"])
def test_the_page_answers_the_first_questions(gardens: Knowledge, field: str) -> None:
    for approach in gardens.approaches:
        assert getattr(approach, field).text in page(approach).text


def test_what_it_is_for_whom_and_a_first_step_come_before_the_contents(gardens: Knowledge) -> None:
    approach = gardens.approaches[0]
    text = page(approach).text
    parts = (approach.summary, approach.for_whom.text, approach.first_steps[0], "Three sides")
    places = [text.index(part) for part in parts]
    assert places == sorted(places)


def test_every_first_step_is_shown_once(gardens: Knowledge) -> None:
    for approach in gardens.approaches:
        text = page(approach).text
        assert [text.count(step) for step in approach.first_steps] == [1] * len(
            approach.first_steps
        )


@pytest.mark.parametrize(
    "field", ["is_not", "strengths", "limits", "instead", "evidence", "since_2018", "timeline"]
)
def test_the_page_shows_every_entry(gardens: Knowledge, field: str) -> None:
    approach = gardens.approaches[0]
    assert all(entry.text in page(approach).text for entry in getattr(approach, field))


def test_the_three_sides_stand_beside_each_other(gardens: Knowledge) -> None:
    columns = page(gardens.approaches[0]).one("div", "b-three").all("div", "b-pole")
    assert [c.one("p", "b-label").text for c in columns] == [
        "The worker",
        "The person",
        "The carer",
    ]


def test_every_fit_is_shown_with_its_answer(gardens: Knowledge) -> None:
    words = {AnswerRef(q.id, o.id): o.text for q in gardens.questions for o in q.options}
    approach = gardens.approaches[0]
    items = [n.text for n in page(approach).all("li")]
    for fit in approach.fits:
        assert [
            i for i in items if i.startswith(fit.because) and i.endswith(f"“{words[fit.answer]}”")
        ]


def test_your_own_place_is_marked_here_too(gardens: Knowledge) -> None:
    question = next(q for q in gardens.questions if q.difference)
    found = page(gardens.approaches[0], **{question.id: "3"})
    assert "Your place: ○○●○○○ two steps from" in found.text


def test_an_unknown_approach_is_met_politely_with_the_list(gardens: Knowledge) -> None:
    found = shown(visit(APPROACH, {"approach": "no-such"}))
    assert "There is no approach called “no-such” here." in found.one(css="b-notice").text
    assert [n.text for n in found.all("a", "b-name")] == [a.name for a in gardens.approaches]


def test_an_unknown_approach_keeps_the_answers() -> None:
    assert visit(APPROACH, {"approach": "no-such", "work": "dig"}).query_params["work"] == "dig"
