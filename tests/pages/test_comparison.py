"""Approaches side by side: on the same rows, from a link that may say too much or too little, with
a direct answer on top.
"""

from collections.abc import Callable
from itertools import combinations
from pathlib import Path

import pytest

from components.app.routes import APPROACH, COMPARE
from documents.comparison import document
from documents.model import Document, Heading, Paragraph, Table
from engine.comparison import compare
from knowledge.models.approach import Approach
from knowledge.models.knowledge import Knowledge
from tests.pages.visit import (
    Node,
    Parameters,
    files,
    folded,
    leads,
    pills,
    shown,
    switch,
    title,
    visit,
)
from views.comparison import ComparisonView, comparison_view
from wording.comparison import row_title

ALL = "0"  # what the link says while the switch is off
NOTHING_DIFFERS = "nothing really tells them apart"
SETS = pytest.mark.parametrize("ids", ["alder,birch", "cedar,alder,birch"])


@pytest.fixture
def five(copied: Path) -> None:
    """Two more approaches, which say of themselves all that alder says."""
    text = (copied / "approaches/alder.yaml").read_text(encoding="utf-8")
    for name in ("Dale", "Elm"):
        made = text.replace("Alder", name).replace("alder", name.lower())
        (copied / f"approaches/{name.lower()}.yaml").write_text(made, encoding="utf-8")


def page(ids: str, **others: str) -> Node:
    """What the page shows for a link that names these."""
    return shown(visit(COMPARE, {"with": ids, **others}))


def beside(found: Node) -> list[list[str]]:
    """Whose cells stand in each row."""
    return [[n.text for n in row.all("p", "b-label")] for row in found.all("div", "b-beside")]


def named(gardens: Knowledge, ids: str) -> tuple[Approach, ...]:
    """The approaches with these ids, in this order."""
    return tuple(a for id_ in ids.split(",") for a in gardens.approaches if a.id == id_)


@pytest.mark.parametrize(
    "parameters",
    [{}, {"with": "alder"}, {"with": "alder,alder"}, {"with": "<i>x</i>"}],
    ids=["none", "one", "one twice", "unknown"],
)
def test_with_fewer_than_two_every_pair_is_a_link(
    parameters: Parameters, gardens: Knowledge
) -> None:
    found = shown(visit(COMPARE, parameters))
    links = [leads(n) for n in found.one(css="b-pairs").all("a")]
    wanted = [
        (COMPARE.path, {"with": f"{a.id},{b.id}"}) for a, b in combinations(gardens.approaches, 2)
    ]
    assert sorted(map(str, links)) == sorted(map(str, wanted))
    assert not found.all("i")


@pytest.mark.parametrize(
    ("ids", "wish"),
    [("", "Choose at least two above"), ("alder", "One more, please: choose a second above")],
    ids=["none", "one"],
)
def test_it_asks_for_as_many_as_are_missing(ids: str, wish: str) -> None:
    assert wish in page(ids).text


def test_pairs_stand_under_how_they_stand_to_each_other_and_are_read_aloud_with_it() -> None:
    group = shown(visit(COMPARE)).one(css="b-pairs").holding("section", "Go well together")
    pair = group.link("Alder and Birch")
    assert pair.attributes["aria-label"] == "Compare Alder and Birch: go well together"


@SETS
def test_every_row_has_a_cell_for_each_in_the_order_of_the_link(
    ids: str, gardens: Knowledge
) -> None:
    rows = beside(page(ids, only=ALL))
    assert len(rows) == len(compare(gardens, named(gardens, ids)).rows)
    assert all(row == [a.name for a in named(gardens, ids)] for row in rows)


@pytest.mark.usefixtures("five")
def test_four_stand_side_by_side() -> None:
    assert {tuple(row) for row in beside(page("alder,birch,cedar,dale"))} == {
        ("Alder", "Birch", "Cedar", "Dale")
    }


def test_unknown_ones_are_named_each_and_the_others_are_kept() -> None:
    app = visit(COMPARE, {"with": "alder,no-such,nor-this,birch", "work": "dig"})
    assert title(app) == "Compare: Alder and Birch"
    assert "“no-such” and “nor-this”" in shown(app).one(css="b-notice").text
    assert app.query_params == {"with": "alder,no-such,nor-this,birch", "work": "dig"}


def test_a_repeated_parameter_is_read_as_several_approaches() -> None:
    assert (
        title(visit(COMPARE, {"with": ["alder", "birch"], "work": "dig"}))
        == "Compare: Alder and Birch"
    )


@pytest.mark.usefixtures("five")
def test_a_fifth_is_not_shown_and_the_page_says_so_and_keeps_the_link() -> None:
    app = visit(COMPARE, {"with": "alder,birch,cedar,dale,elm"})
    assert "No more than four" in shown(app).one(css="b-notice").text
    assert {len(row) for row in beside(shown(app))} == {4}
    assert app.query_params == {"with": "alder,birch,cedar,dale,elm"}


def test_one_that_is_named_twice_is_shown_once() -> None:
    app = visit(COMPARE, {"with": "birch,alder,birch"})
    assert {tuple(row) for row in beside(shown(app))} == {("Birch", "Alder")}
    assert pills(app, "compare").value == ["birch", "alder"]


@SETS
@pytest.mark.parametrize("view", [{}, {"only": "1"}], ids=["as it opens", "an older link"])
def test_the_rows_that_tell_them_apart_are_shown(
    ids: str, view: dict[str, str], gardens: Knowledge
) -> None:
    found = page(ids, **view)
    telling = compare(gardens, named(gardens, ids)).telling
    assert len(beside(found)) == len(telling) > 0
    assert all(row_title(row) in [n.text for n in found.all("h3")] for row in telling)


def test_the_switch_turned_off_shows_all_rows_and_turned_on_leaves_the_link(
    gardens: Knowledge,
) -> None:
    app = switch(visit(COMPARE, {"with": "alder,birch"}), "only").set_value(False).run()
    assert app.query_params == {"with": "alder,birch", "only": ALL}
    assert len(beside(shown(app))) == len(compare(gardens, named(gardens, "alder,birch")).rows)
    assert switch(app, "only").set_value(True).run().query_params == {"with": "alder,birch"}


@pytest.mark.usefixtures("five")
def test_where_no_row_differs_a_sentence_says_so() -> None:
    assert not beside(page("alder,dale"))
    assert NOTHING_DIFFERS in page("alder,dale").text
    assert NOTHING_DIFFERS not in page("alder,dale", only=ALL).text + page("alder,birch").text


def test_the_direct_answer_comes_first_and_then_what_the_switch_left(gardens: Knowledge) -> None:
    text, pair = page("birch,alder").text, gardens.pairs[0]
    parts = (
        pair.asked,
        pair.text,
        "Only where they really differ",
        "A row counts if",
        "Which matters more",
        "All approaches at once",
    )
    places = [text.index(part) for part in parts]
    assert places == sorted(places)


def test_the_sentence_about_the_switch_needs_the_switch() -> None:
    assert "A row counts if" not in page("birch,alder", only=ALL).text


def test_the_pictures_of_the_ranges_open() -> None:
    app = visit(COMPARE, {"with": "alder,birch"})
    ranges = folded(app)["Each difference on its own scale"]
    assert len(ranges.all("svg", "range-plot")) == len(shown(app).all("svg", "range-plot")) > 0


def test_an_answer_keeps_its_capitals(edited: Callable[[str, str, str], None]) -> None:
    edited("questions", "text: Dig", "text: Dig for the GP")
    assert (
        "What needs to be done? “Dig for the GP”. It was made for digging."
        in page("alder,cedar").text
    )


def test_without_a_direct_answer_there_are_both_summaries(gardens: Knowledge) -> None:
    text = page("alder,cedar").text
    assert gardens.pairs[0].text not in text
    assert all(a.summary in text for a in named(gardens, "alder,cedar"))


def test_among_three_the_first_two_are_answered_and_the_other_answers_open(
    gardens: Knowledge,
) -> None:
    answers = page("alder,birch,cedar").one(css="b-answers")
    assert [n.text for n in answers.all("h2")] == [gardens.pairs[0].asked]
    assert [n.one("summary").text for n in answers.all("details")] == [
        "Alder and Cedar",
        "Birch and Cedar",
    ]
    assert all(a.summary in answers.all("details")[0].text for a in named(gardens, "alder,cedar"))


def test_a_comparison_leads_to_each_of_its_approaches() -> None:
    found = page("alder,birch")
    assert leads(found.link("Birch")) == (APPROACH.path, {"approach": "birch"})
    assert leads(found.link("Alder")) == (APPROACH.path, {"approach": "alder"})


def test_a_comparison_leads_to_all_approaches_at_once() -> None:
    assert leads(page("alder,birch").link("All approaches at once")) == (COMPARE.path, {})


def test_the_matrix_holds_all_approaches(gardens: Knowledge) -> None:
    found = page("")
    shared, ranges = "What they share, and how strongly", "How far each ranges on each difference."
    assert (
        list(found.rows(shared)) == list(found.rows(ranges)) == [a.name for a in gardens.approaches]
    )
    assert found.rows(shared)["Birch"] == ["●●○ medium"]
    assert found.rows(ranges)["Birch"] == [
        "○●●●●○ between one step from the managerialist end and one step from the "
        "relationship-based end",
        "●●●●●○ between the managerialist end and one step from the relationship-based end",
    ]
    assert leads(found.holding("table", shared).link("Birch")) == (
        APPROACH.path,
        {"approach": "birch"},
    )


def test_a_comparison_can_be_taken_away_and_a_choice_of_one_cannot() -> None:
    wanted = [f"Download {kind}" for kind in ("PDF", "Word", "Markdown", "CSV")]
    assert files(visit(COMPARE, {"with": "alder,birch"})) == wanted
    assert not files(visit(COMPARE, {"with": "alder"}))


# The page and what is taken away from it say the same.


def sentences(view: ComparisonView) -> list[str]:
    """Everything that is computed of approaches side by side, in words."""
    written = [view.spread.finding]
    if view.left:
        written += [view.left, view.rule]
    for answer in view.answers:
        written += [summary for _, summary in answer.summaries]
        if answer.direct:
            written.append(answer.direct.text)
        if answer.relation:
            written += [answer.stand, answer.relation.because]
    for group in view.groups:
        written.append(group.title)
        for line in group.lines:
            written.append(line.title)
            for cell in line.cells:
                for said in cell:
                    written += [said.lead, said.text]
    return written


def on_paper(document: Document) -> str:
    """Every word of a document."""
    words: list[str] = []
    for block in document.blocks:
        if isinstance(block, Heading | Paragraph):
            words.append(block.text)
        if isinstance(block, Table):
            for row in block.rows:
                words += row
    return " ".join(words)


@SETS
@pytest.mark.parametrize("only", [False, True], ids=["every row", "only rows that differ"])
def test_the_page_and_the_paper_say_the_same_sentences(
    ids: str, only: bool, gardens: Knowledge
) -> None:
    view = comparison_view(gardens, named(gardens, ids), only)
    page_text = page(ids, **({} if only else {"only": ALL})).text
    paper_text = on_paper(document(gardens, view))
    assert [each for each in sentences(view) if each not in page_text] == []
    assert [each for each in sentences(view) if each not in paper_text] == []
