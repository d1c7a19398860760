"""Exploring: the picture and its filters come from the link, and the table leads on."""

import json

import pytest
from streamlit.testing.v1 import AppTest

from components.app.routes import APPROACH, COUNTS, EXPLORE, INITIATIVES, START
from engine.explore import PICTURES
from knowledge.models.knowledge import Knowledge
from tests.pages.visit import leads, link, menu, pills, shown, visit
from wording.say import say

TABLE = "The picture as a table"


def headings(app: AppTest) -> list[str]:
    return [node.text for node in shown(app).all("h2")]


def names(app: AppTest) -> list[str]:
    """What the rows of the table are about."""
    return [row.one("a").text for row in shown(app).one("tbody").all("tr")]


@pytest.mark.parametrize("picture", PICTURES)
def test_each_picture_has_one_finding_a_chart_with_words_and_a_table(picture: str) -> None:
    app = visit(EXPLORE, {"view": picture})
    assert len(headings(app)) == 1
    charts = app.get("plotly_chart")
    assert charts
    assert all(chart.proto.alt for chart in charts)
    assert shown(app).one("details").one("summary").text == TABLE


def test_the_control_shows_what_the_link_holds() -> None:
    app = visit(EXPLORE, {"view": "measures", "with": "birch,alder"})
    assert pills(app, "explore-view").value == "measures"
    assert app.multiselect[0].value == ["birch", "alder"]


def test_approaches_are_chosen_and_enter_the_link() -> None:
    app = visit(EXPLORE)
    app.multiselect[0].set_value(["cedar"]).run()
    assert app.query_params == {"with": "cedar"}
    assert names(app) == ["Cedar"]


def test_filters_leave_out(gardens: Knowledge) -> None:
    assert len(names(visit(EXPLORE, {"view": "initiatives"}))) == len(gardens.initiatives)
    app = visit(EXPLORE, {"view": "initiatives", "status": "active"})
    assert names(app) == ["The meadow plan"]


def test_a_filter_of_another_picture_is_kept_and_filters_nothing_here() -> None:
    app = visit(EXPLORE, {"view": "measures", "kind": "policy"})
    assert menu(app, "explore-kind").value == ""
    assert app.query_params["kind"] == "policy"


@pytest.mark.parametrize("wrong", ["no-such", "<i>x</i>", "x" * 10_000])
def test_what_is_unknown_in_a_link_filters_nothing(wrong: str, gardens: Knowledge) -> None:
    unknown = dict.fromkeys(("view", "with", "difference", "kind", "status"), wrong)
    app = visit(EXPLORE, {**unknown})
    assert not app.exception
    assert names(app) == [approach.name for approach in gardens.approaches]


@pytest.mark.parametrize(
    ("picture", "route"),
    [
        ("ranges", APPROACH),
        ("shared", APPROACH),
        ("initiatives", INITIATIVES),
        ("measures", COUNTS),
    ],
)
def test_rows_lead_to_the_pages_of_what_they_show(picture: str, route: object) -> None:
    table = shown(visit(EXPLORE, {"view": picture})).one("tbody")
    assert {leads(row.one("a"))[0] for row in table.all("tr")} == {getattr(route, "path", "")}


def test_names_in_a_chart_keep_the_answers() -> None:
    app = visit(EXPLORE, {"label": "park"})
    notes = json.loads(app.get("plotly_chart")[0].proto.spec)["layout"]["annotations"]
    linked = [note["text"] for note in notes if "href=" in note["text"]]
    assert linked
    assert all("label=park" in text for text in linked)


def test_a_quiet_link_among_the_approaches_leads_there() -> None:
    found = shown(visit(APPROACH)).all("a")
    assert [anchor for anchor in found if leads(anchor)[0] == EXPLORE.path]


def test_the_other_ways_of_the_start_page_lead_there() -> None:
    assert link(visit(START), say("explore.link"))
