"""I have been asked to do X: initiatives are found by any name, and each says what it carries and
whether it goes on.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import views.initiatives
from components.app import made
from components.app.routes import COMPARE, INITIATIVES
from knowledge.models.knowledge import Knowledge
from tests.pages.visit import Node, folded, leads, menu, shown, title, visit
from wording.labels import INITIATIVE_STATUSES

Edit = Callable[[str, str, str], None]
OVER_TIME = "What carries what, and since when"
TIMELINE = "What happened when, in each approach"


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Two initiatives are enough for a picture. What is made so is not kept."""
    monkeypatch.setattr(views.initiatives, "FEW", 2)
    made._kept.cache_clear()
    yield
    made._kept.cache_clear()


def page(**parameters: str) -> Node:
    """What the page shows for this link."""
    return shown(visit(INITIATIVES, dict(parameters)))


def one(id_: str) -> Node:
    """What the page shows of one initiative."""
    return page(initiative=id_)


def listed(found: Node) -> list[str]:
    """The initiatives in the list."""
    return [n.one("a", "b-name").text for n in found.all("p", "b-hit")]


def test_every_initiative_is_listed_with_its_status_in_words(gardens: Knowledge) -> None:
    cards = page().all("article")
    assert len(cards) == len(gardens.initiatives)
    for initiative, card in zip(gardens.initiatives, cards, strict=True):
        assert leads(card.link(initiative.name)) == (
            INITIATIVES.path,
            {"initiative": initiative.id},
        )
        assert card.one("span", "b-status").text == INITIATIVE_STATUSES[initiative.status]
        assert initiative.years in card.text


def test_what_is_looked_for_says_what_it_is_and_the_whole_list_leaves_that_to_each_page(
    gardens: Knowledge,
) -> None:
    wasp = next(i for i in gardens.initiatives if i.name == "Wasp bill")
    assert wasp.text in page(status=wasp.status).text
    assert wasp.text not in page().text
    assert wasp.text in one(wasp.id).text


@pytest.mark.parametrize("query", ["hedge", "Thorn plan", "hp", "thron"])
def test_an_initiative_is_found_by_any_name_and_with_a_slip(query: str) -> None:
    found = listed(page(q=query))
    assert found[0] == "The hedge plan"
    assert "Wasp bill" not in found


@pytest.mark.parametrize(
    ("parameters", "names"),
    [
        ({"kind": "programme"}, ["The meadow plan"]),
        ({"status": "not-law"}, ["Wasp bill"]),
        (
            {"approach": "birch"},
            ["The hedge plan", "Wasp bill"],
        ),  # what cuts across all carries each
        ({"kind": "policy", "status": "replaced"}, ["The hedge plan"]),
        ({"kind": "policy", "q": "wasp"}, ["Wasp bill"]),
    ],
    ids=["kind", "status", "approach", "two", "search and kind"],
)
def test_filters_in_the_link_filter(parameters: dict[str, str], names: list[str]) -> None:
    assert listed(page(**parameters)) == names


def test_one_initiative_is_said_to_be_one() -> None:
    assert "One initiative, oldest first." in page(status="active").text


def test_the_list_says_how_many_name_the_approach_and_how_many_cut_across_all() -> None:
    assert (
        "Two initiatives, oldest first. 1 of them names this approach; the others cut across all."
        in page(approach="birch").text
    )


@pytest.mark.parametrize(
    "parameters",
    [{"q": "qqqqqqqq"}, {"kind": "programme", "status": "not-law"}],
    ids=["search", "filters"],
)
def test_where_nothing_is_found_a_sentence_says_so(parameters: dict[str, str]) -> None:
    assert "Nothing was found" in page(**parameters).text
    assert listed(page(**parameters)) == []


@pytest.mark.parametrize(
    "value",
    ["no-such", "<i>x</i>", "x" * 10_000, "policy,law"],
    ids=["word", "markup", "long", "two"],
)
@pytest.mark.parametrize(
    "parameters",
    [("kind",), ("status",), ("approach",), ("kind", "status", "approach")],
    ids=["kind", "status", "approach", "all"],
)
def test_unknown_filters_in_a_link_filter_nothing(
    parameters: tuple[str, ...], value: str, gardens: Knowledge
) -> None:
    app = visit(INITIATIVES, dict.fromkeys(parameters, value))
    assert listed(shown(app)) == [i.name for i in gardens.initiatives]
    assert title(app) == "Initiatives" and not app.exception
    assert [menu(app, f"initiatives-{name}").value for name in ("kind", "status", "approach")] == [
        "",
        "",
        "",
    ]
    assert not shown(app).all("i") and "x" * 200 not in shown(app).text


def test_an_unknown_initiative_is_met_politely_with_the_list(gardens: Knowledge) -> None:
    found = one("<i>x</i>")
    assert "There is no initiative called “<i>x</i>” here." in found.one(css="b-notice").text
    assert listed(found) == [i.name for i in gardens.initiatives]


# One initiative.


def test_an_initiative_has_its_own_view(gardens: Knowledge) -> None:
    app, hedge = visit(INITIATIVES, {"initiative": "hedge-plan"}), gardens.initiatives[0]
    assert title(app) == hedge.name
    text = shown(app).text
    assert all(
        part in text
        for part in (
            hedge.text,
            hedge.owner,
            hedge.years,
            "A policy or plan",
            "Thorn plan (until 2015), HP",
        )
    )


@pytest.mark.parametrize(
    ("id_", "loud"), [("hedge-plan", True), ("wasp-bill", True), ("meadow-plan", False)]
)
def test_its_status_is_said_in_words_and_loudly_if_it_does_not_go_on(
    id_: str, loud: bool, gardens: Knowledge
) -> None:
    initiative = next(i for i in gardens.initiatives if i.id == id_)
    found = one(id_)
    assert initiative.status_text in found.text
    assert [n.text for n in found.all(css="b-notice")] == ([initiative.status_text] if loud else [])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Not law when seen in January 2026.", "Not law when seen in January 2026."),
        ("It fell, last seen in January 2026.", "Not law. It fell, last seen in January 2026."),
    ],
    ids=["said in the text", "not said"],
)
def test_its_status_is_said_once(text: str, said: str, edited: Edit) -> None:
    edited("initiatives", "Not law when last seen in January 2026.", text)
    assert one("wasp-bill").one(css="b-notice").text == said


def test_it_leads_to_a_page_to_read_more_if_there_is_one(edited: Edit) -> None:
    assert "Read more" not in one("hedge-plan").text  # its source has no address
    edited("initiatives", "page: garden-law", "page: the-review")
    facts = one("hedge-plan").one("dl", "b-facts")
    assert "Read more" in [n.text for n in facts.all("dt")]
    assert "https://example.org/review" in [n.attributes["href"] for n in facts.all("a")]


def test_it_leads_to_what_followed() -> None:
    followed = one("hedge-plan").one("dl", "b-facts").link("The meadow plan")
    assert leads(followed) == (INITIATIVES.path, {"initiative": "meadow-plan"})


def test_it_says_where_it_sits_and_why() -> None:
    items = [n for n in one("hedge-plan").all("li") if n.text.startswith(("Mainly", "Also"))]
    assert [leads(n.one("a", "b-name"))[1]["approach"] for n in items] == ["alder", "birch"]
    assert items[0].text.startswith("Mainly: Alder. A hedge is planted the alder way.")
    assert items[1].text.startswith("Also: Birch. Birch people trim it.")


def test_what_cuts_across_all_says_so() -> None:
    assert "It cuts across all the approaches." in one("wasp-bill").text
    assert "cuts across" not in one("hedge-plan").text


def test_it_says_which_way_it_pulls_practice() -> None:
    assert "Pace. It sets a date for every hedge." in one("hedge-plan").text


def test_it_says_what_its_approaches_have_in_common(gardens: Knowledge) -> None:
    assert gardens.similarities[0].text in one("hedge-plan").text


def test_it_names_what_goes_on_and_carries_the_same(edited: Edit) -> None:
    edited("initiatives", "approach: cedar", "approach: birch")
    related = one("hedge-plan").text.split("Related initiatives that still go on")[1]
    assert related.startswith(" The meadow plan also about Birch")
    assert "The hedge plan" not in one("meadow-plan").text  # it has been replaced


@pytest.mark.parametrize(
    ("id_", "words", "compared"),
    [
        ("hedge-plan", "Compare these approaches side by side", "alder,birch"),
        ("meadow-plan", "Compare with another approach", "cedar"),
    ],
    ids=["two", "one"],
)
def test_it_opens_the_door_into_compare(id_: str, words: str, compared: str) -> None:
    assert leads(one(id_).link(words)) == (COMPARE.path, {"with": compared})


def test_what_carries_no_approach_by_name_has_no_such_door() -> None:
    assert not [
        n for n in one("wasp-bill").all("a") if n.attributes["href"].startswith(COMPARE.path)
    ]


# The pictures.


def test_for_a_few_there_is_a_list_and_no_picture() -> None:
    assert "Initiatives by year" not in page().text
    assert not page(kind="policy").all("svg")


@pytest.mark.usefixtures("drawn")
@pytest.mark.parametrize(
    "parameters",
    [{}, {"kind": "policy"}, {"q": "plan"}],
    ids=["all", "filter", "search"],
)
def test_the_list_stands_first_and_its_picture_opens(parameters: dict[str, str]) -> None:
    app = visit(INITIATIVES, dict(parameters))
    assert folded(app)[OVER_TIME].all("svg", "timeline")
    text = shown(app).text
    assert text.index(listed(shown(app))[-1]) < text.index("Initiatives by year")


@pytest.mark.parametrize(
    ("parameters", "there"),
    [({}, True), ({"kind": "policy"}, False), ({"q": "plan"}, False)],
    ids=["all", "filter", "search"],
)
def test_the_timeline_opens_and_stands_under_the_whole_list_only(
    parameters: dict[str, str], there: bool
) -> None:
    app = visit(INITIATIVES, dict(parameters))
    assert (TIMELINE in folded(app)) == there == ("Events by year" in shown(app).text)


def begun() -> str:
    """The title of the timeline."""
    return folded(visit(INITIATIVES))[TIMELINE].one("h2").text


def test_the_timeline_names_who_begins_before_the_others_and_nobody_where_all_begin_together(
    copied: Path,
) -> None:
    assert begun() == "They begin in 2018"
    alder = copied / "approaches/alder.yaml"
    alder.write_text(
        alder.read_text(encoding="utf-8").replace('when: "2018"', 'when: "2010"'), encoding="utf-8"
    )
    assert begun() == "The story of Alder is told from 2010, before any other"


@pytest.mark.usefixtures("drawn")
def test_each_picture_has_a_title_a_description_and_a_table_twin() -> None:
    found = page()
    pictures = found.all("svg", "timeline")
    for svg in pictures:
        texts = {n.attributes["id"]: n.text for n in svg.walk() if "id" in n.attributes}
        assert [bool(texts[id_]) for id_ in svg.attributes["aria-labelledby"].split()] == [
            True,
            True,
        ]
    twins = [
        n.one("caption").text
        for n in found.all("details")
        if n.one("summary").text == "The picture as a table"
    ]
    assert twins == ["Initiatives by year", "Events by year"]
    assert len(pictures) == len(twins)


@pytest.mark.usefixtures("drawn")
def test_picture_and_table_hold_what_passes_the_filters() -> None:
    found = page(kind="policy")
    assert [
        n.text
        for n in found.all("svg", "timeline")[0].all("circle")
        + found.all("svg", "timeline")[0].all("text")
        if "hedge" in n.text
    ]
    assert found.rows("Initiatives by year") == {
        "2010": ["The hedge plan", "a policy or plan", "Replaced", "Alder, Birch"],
        "2020": ["Wasp bill", "a policy or plan", "Not law", "all"],
    }
    assert "meadow" not in "".join(n.text for n in found.all("svg"))
