"""The approaches as cards: the same rows on each, and filters that live in the link, mark and
group, and hide nothing.
"""

from collections.abc import Callable

import pytest

from components.app.routes import APPROACH
from knowledge.models.knowledge import Knowledge
from tests.pages.visit import Node, menu, shown, visit

Edit = Callable[[str, str, str], None]
ALL, SOME = "Spoken for by all that you chose", "Spoken for by some of it"
SILENT, AGAINST = "Nothing is said about what you chose", "Something you chose speaks against it"


@pytest.fixture
def two_menus(edited: Edit) -> None:
    """The approaches may be filtered by two questions."""
    edited("edition", "browse_by: [work]", "browse_by: [work, label]")


def page(filter_: str = "") -> Node:
    """The list of approaches with this filter in the link."""
    return shown(visit(APPROACH, {"filter": filter_} if filter_ else {}))


def names(found: Node) -> list[str]:
    """Whose cards are shown."""
    return [n.text for n in found.all("a", "b-name")]


def groups(found: Node) -> dict[str, list[str]]:
    """Whose cards stand under which heading."""
    return {section.one("h2").text: names(section) for section in found.all("section")}


def said(found: Node, name: str) -> list[str]:
    """What the card of an approach says of what was chosen."""
    return [
        n.text.split(" published")[0] for n in found.holding("article", f"{name} people").all("li")
    ]


def test_every_card_has_the_same_rows() -> None:
    rows = {tuple(n.text for n in card.all("dt")) for card in page().all("article", "b-card")}
    assert len(rows) == 1
    assert len(set(*rows)) > 1


def test_the_rows_say_what_the_knowledge_says_and_on_what_basis(gardens: Knowledge) -> None:
    cards = page().all("article", "b-card")
    for approach, card in zip(gardens.approaches, cards, strict=True):
        claims = [
            getattr(approach, field).text
            for field in ("for_whom", "decisions", "settings", "roles")
        ]
        assert [n.text for n in card.all("dd")] == claims
        signs = [n.attributes["aria-label"] for n in card.all("button", "b-mark")]
        assert signs == ["our judgement"] * len(claims)


def test_a_filter_groups_by_what_is_said_and_hides_nothing() -> None:
    assert groups(page("work.dig")) == {ALL: ["Alder", "Birch"], AGAINST: ["Cedar"]}


def test_each_card_says_what_is_said_of_the_choice() -> None:
    assert said(page("work.dig"), "Alder") == ["Dig speaks for it: It was made for digging."]
    assert said(page("work.dig"), "Cedar") == ["Dig speaks against it: Digging is not rest."]
    assert said(page("work.sow"), "Cedar") == ["Sow: nothing is said about this."]


def test_without_a_filter_nothing_is_grouped_and_nothing_is_said() -> None:
    found = page()
    assert not groups(found)
    assert not said(found, "Alder")


def test_a_menu_uses_short_words_where_there_are_some() -> None:
    app = visit(APPROACH, {"filter": "work.rest"})
    assert menu(app, "filter-work").label == "Task"
    assert menu(app, "filter-work").options == ["Any", "Dig", "Sow", "A break"]
    assert said(shown(app), "Cedar") == ["A break speaks for it: It was made for rest."]


def test_a_filter_taken_back_leaves_the_link(gardens: Knowledge) -> None:
    app = visit(APPROACH, {"filter": "work.dig", "label": "park"})
    assert menu(app, "filter-work").value == "dig"
    menu(app, "filter-work").set_value("").run()
    assert app.query_params == {"label": "park"}
    assert names(shown(app)) == [a.name for a in gardens.approaches]


@pytest.mark.usefixtures("two_menus")
@pytest.mark.parametrize(
    ("filter_", "wanted"),
    [
        ("work.sow,label.kitchen", {ALL: ["Birch"], SOME: ["Alder"], SILENT: ["Cedar"]}),
        ("work.rest,label.kitchen", {SOME: ["Alder", "Birch", "Cedar"]}),
        (
            "work.dig,label.park",
            {SOME: ["Alder", "Birch"], AGAINST: ["Cedar"]},
        ),  # the other choice speaks for it
    ],
    ids=["every kind but against", "none by all", "for and against"],
)
def test_two_filters_group_by_both(filter_: str, wanted: dict[str, list[str]]) -> None:
    assert groups(page(filter_)) == wanted


@pytest.mark.usefixtures("two_menus")
def test_a_second_filter_keeps_the_first_in_the_link() -> None:
    app = menu(visit(APPROACH, {"filter": "work.dig"}), "filter-label").set_value("kitchen").run()
    assert app.query_params == {"filter": "work.dig,label.kitchen"}


@pytest.mark.parametrize(
    "filter_", ["work.fly", "nonsense", "label.park", ".", "work.", ",,,", "work.dig.deep"]
)
def test_an_unknown_filter_in_a_link_filters_nothing(filter_: str, gardens: Knowledge) -> None:
    app = visit(APPROACH, {"filter": filter_})
    assert names(shown(app)) == [a.name for a in gardens.approaches]
    assert menu(app, "filter-work").value == ""
