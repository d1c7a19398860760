"""A short way in: one question at a time, then where to turn and what each approach can still
do.
"""

from components.app.routes import RESULT, SEARCH, WAY
from knowledge.models.knowledge import Knowledge
from tests.pages.visit import Parameters, box, leads, link, press, shown, title, visit
from wording.say import say

AT_THE_END: Parameters = {"in": "no-tools", "at": "4"}


def test_without_a_way_each_is_offered(gardens: Knowledge) -> None:
    page = shown(visit(WAY))
    for way in gardens.ways:
        assert leads(page.link(way.title)) == (WAY.path, {"in": way.id})


def test_a_way_that_is_not_there_is_met_with_a_sentence() -> None:
    assert say("way.unknown") in shown(visit(WAY, {"in": "nonsense"})).text


def test_a_question_is_put_in_the_words_of_the_way_with_the_options_it_offers() -> None:
    app = visit(WAY, {"in": "no-tools"})
    assert title(app) == "What would you do?"
    assert [each.label for each in app.checkbox] == ["Dig", "Sow", "Not sure"]


def test_leaving_a_question_writes_the_answer_and_what_is_taken_as_given_into_the_link() -> None:
    app = visit(WAY, {"in": "no-tools"})
    box(app, "work", "dig").check()
    press(app, "next")
    assert app.query_params == {"in": "no-tools", "at": "2", "work": "dig", "label": "park"}


def test_ticks_that_a_way_does_not_offer_stay() -> None:
    app = visit(WAY, {"in": "no-tools", "work": "rest"})
    box(app, "work", "dig").check()
    assert press(app, "next").query_params["work"] == "dig,rest"


def test_the_end_begins_with_the_cautions_of_the_way() -> None:
    page = shown(visit(WAY, AT_THE_END))
    assert "Step away first." in page.holding("section", say("way.first")).text


def test_the_whole_result_has_what_is_taken_as_given() -> None:
    whole = link(visit(WAY, AT_THE_END), say("way.whole")).proto
    assert whole.page == RESULT.path and "label=park" in whole.query_string


def test_a_place_that_is_no_number_asks_the_first_question() -> None:
    assert title(visit(WAY, {"in": "no-tools", "at": "²x"})) == "What would you do?"


def test_a_search_leads_to_a_way_by_its_words_and_by_what_it_leads_to() -> None:
    for query in ("toolless", "sting"):
        found = shown(visit(SEARCH, {"q": query}))
        assert leads(found.link("We have no tools")) == (WAY.path, {"in": "no-tools"})
