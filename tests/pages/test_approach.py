"""The list of approaches, and the page of one."""

import json
from functools import lru_cache

import pytest

from components.app.routes import APPROACH
from knowledge.models.answer_ref import AnswerRef
from knowledge.models.approach import Approach
from knowledge.models.knowledge import Knowledge
from tests.pages.visit import Node, leads, shown, title, visit
from wording.approach_parts import HEADINGS, PARTS, part_names, part_title
from wording.lists import first_sentence
from wording.say import say


def page(approach: Approach, part: str = "", **answers: str) -> Node:
    """The page of one approach in short, or a part of it."""
    return shown(visit(APPROACH, {"approach": approach.id, "part": part, **answers}))


@lru_cache
def whole(id_: str) -> Node:
    """Its first screen and its parts, one after the other. Nothing of it changes in a run."""
    pages = [shown(visit(APPROACH, {"approach": id_, "part": part})) for part in PARTS]
    return Node("main", {}, [child for each in pages for child in each.children])


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
def test_what_it_is_answers_the_first_questions(gardens: Knowledge, field: str) -> None:
    for approach in gardens.approaches:
        assert getattr(approach, field).text in whole(approach.id).text


def test_the_first_screen_says_what_it_is_for_whom_and_what_to_do_before_the_ways_on(
    gardens: Knowledge,
) -> None:
    approach = gardens.approaches[0]
    text = page(approach).text
    said = (
        approach.summary,
        first_sentence(approach.for_whom.text),
        first_sentence(approach.instead[0].text),
        first_sentence(approach.first_steps[0]),
        " ".join(part_names().values()),
        say("first-screen.how"),
    )
    places = [text.index(each) for each in said]
    assert places == sorted(places)


@pytest.mark.parametrize("part", PARTS[1:])
def test_a_part_has_its_title_and_is_marked_among_the_ways_on(
    gardens: Knowledge, part: str
) -> None:
    approach = gardens.approaches[0]
    app = visit(APPROACH, {"approach": approach.id, "part": part})
    assert title(app) == part_title(approach.name, part)
    (here,) = [a for a in shown(app).all("a") if a.attributes.get("aria-current") == "page"]
    assert leads(here) == (APPROACH.path, {"approach": approach.id, "part": part})


def test_a_part_that_there_is_not_is_said_kindly_above_the_first_screen(
    gardens: Knowledge,
) -> None:
    approach = gardens.approaches[0]
    found = page(approach, part="no-such")
    assert "There is no part called “no-such” here." in found.one(css="b-notice").text
    assert approach.summary in found.text


def test_a_link_from_before_the_parts_goes_on_to_the_part_with_its_heading(
    gardens: Knowledge,
) -> None:
    (script,) = [
        n for n in page(gardens.approaches[0]).all("script") if "data-headings" in n.attributes
    ]
    addresses = json.loads(script.attributes["data-headings"])
    assert addresses == {
        heading: f"approach?approach=alder&part={part}" for heading, part in HEADINGS.items()
    }


def test_the_headings_that_older_links_name_stand_on_their_parts(gardens: Knowledge) -> None:
    for heading, part in HEADINGS.items():
        ids = [n.attributes.get("id") for n in page(gardens.approaches[0], part).walk()]
        assert heading == part or heading in ids


def test_every_first_step_is_shown_once(gardens: Knowledge) -> None:
    for approach in gardens.approaches:
        text = page(approach, "try").text
        assert [text.count(step) for step in approach.first_steps] == [1] * len(
            approach.first_steps
        )


@pytest.mark.parametrize(
    "field", ["is_not", "strengths", "limits", "instead", "evidence", "since_2018", "timeline"]
)
def test_the_page_shows_every_entry(gardens: Knowledge, field: str) -> None:
    approach = gardens.approaches[0]
    assert all(entry.text in whole(approach.id).text for entry in getattr(approach, field))


def test_the_three_sides_stand_beside_each_other(gardens: Knowledge) -> None:
    columns = page(gardens.approaches[0], "people").one("div", "b-three").all("div", "b-pole")
    assert [c.one("p", "b-label").text for c in columns] == [
        "The worker",
        "The person",
        "The carer",
    ]


def test_every_fit_is_shown_with_its_answer(gardens: Knowledge) -> None:
    words = {AnswerRef(q.id, o.id): o.text for q in gardens.questions for o in q.options}
    approach = gardens.approaches[0]
    items = [n.text for n in page(approach, "when").all("li")]
    for fit in approach.fits:
        assert [i for i in items if i.startswith(fit.because) and f"“{words[fit.answer]}”" in i]


def test_your_own_place_is_marked_here_too(gardens: Knowledge) -> None:
    question = next(q for q in gardens.questions if q.difference)
    found = page(gardens.approaches[0], "how", **{question.id: "3"})
    assert "Your place: ○○●○○○ two steps from" in found.text


def test_an_unknown_approach_is_met_politely_with_the_list(gardens: Knowledge) -> None:
    found = shown(visit(APPROACH, {"approach": "no-such"}))
    assert "There is no approach called “no-such” here." in found.one(css="b-notice").text
    assert [n.text for n in found.all("a", "b-name")] == [a.name for a in gardens.approaches]


def test_an_unknown_approach_keeps_the_answers() -> None:
    assert visit(APPROACH, {"approach": "no-such", "work": "dig"}).query_params["work"] == "dig"
