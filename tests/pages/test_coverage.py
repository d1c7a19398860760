"""What counts here? Ticks live in the link and give the cover; a visitor's own measures live in the
visit and nowhere else.
"""

from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components.app.routes import COUNTS, RESULT
from documents.coverage import document
from documents.model import Heading, Paragraph, Table
from knowledge.models.knowledge import Knowledge
from tests.pages.visit import Node, box, entry, files, follow, has_button, menu, press, shown, visit
from views.coverage import coverage_view
from wording.coverage import others_on_page
from wording.say import say

Edit = Callable[[str, str, str], None]
COVER = "What you see through what you count"
OWN = "Laughter heard <i>twice</i>"


def page(counts: str, **others: str) -> Node:
    """What the page shows for these ticks in the link."""
    return shown(visit(COUNTS, {"counts": counts, **others}))


def part(found: Node, title: str) -> str:
    """What stands under this heading, up to the next."""
    return found.text.split(title, 1)[1].split(
        "What you could drop" if title.endswith("add") else "The honest case", 1
    )[0]


def with_own(kind: str = "relational", **ticks: str) -> AppTest:
    """A visitor who has added a measure."""
    return adding(visit(COUNTS, dict(ticks)), kind)


def adding(app: AppTest, kind: str = "relational") -> AppTest:
    """Add a measure."""
    entry(app, "own-name").set_value(OWN)
    menu(app, "own-kind").set_value(kind)
    return press(app, "own-add")


def offered(app: AppTest, gardens: Knowledge) -> list[str]:
    """The measures that have a box to tick."""
    keys = [c.key or "" for c in app.checkbox]
    return sorted(
        m.id for m in gardens.measures if any(key.startswith(f"measure-{m.id}-") for key in keys)
    )


@pytest.fixture
def harvest_is_covered(edited: Edit) -> None:
    """Another measure shows all that the harvest shows, which is required."""
    edited("measures", "level: personal", "level: programme")
    edited(
        "measures",
        "differences: [pace, tools]",
        "similarities: [company]\n  differences: [pace, tools]",
    )


def test_ticks_in_the_link_give_the_cover() -> None:
    rows = page("harvest,alder-beds").rows(COVER)
    assert rows["Outputs: what was done"] == ["● seen", "Alder bed count"]
    assert rows["Outcomes that matter to one person"] == ["○ not seen", "nothing you count"]
    assert (
        rows["Similarity: Company"]
        == rows["Difference: Pace"]
        == ["● seen", "Weight of the harvest"]
    )
    assert rows["Difference: Tools"] == ["○ not seen", "nothing you count"]


def test_the_sentence_above_says_what_nothing_shows() -> None:
    found = page("harvest")
    assert "You count one thing. Nothing among them shows:" in found.text
    assert [n.text for n in found.holding("ul", "What was done").all("li")] == [
        "What was done",
        "What came of it for one person",
        "What came of it for a population",
        "How the contact and the life around it are",
        "Tools",
    ]


def test_where_everything_is_seen_the_sentence_says_so() -> None:
    everything = "alder-beds,harvest,own-wish,shared-tea"
    said = "Something among them shows each kind, each similarity and each difference."
    assert said in shown(with_own("outcome-population", counts=everything)).text
    assert said not in page(everything).text


def test_the_boxes_are_ticked_as_the_link_says(gardens: Knowledge) -> None:
    app = visit(COUNTS, {"counts": "harvest,alder-beds"})
    ticked = [m.id for m in gardens.measures if box(app, "measure", m.id).value]
    assert sorted(ticked) == ["alder-beds", "harvest"]


def test_every_measure_can_be_ticked(gardens: Knowledge) -> None:
    labels = [c.label for c in visit(COUNTS).checkbox]
    assert all(any(label.startswith(m.name) for label in labels) for m in gardens.measures)
    assert len(labels) == len(gardens.measures)


def test_measures_used_with_one_approach_can_be_shown_and_what_is_ticked_stays(
    gardens: Knowledge,
) -> None:
    app = visit(COUNTS, {"counts": "alder-beds"})
    box(app, "measure", "own-wish").check()
    menu(app, "counts-approach").set_value("birch").run()
    assert offered(app, gardens) == [
        "alder-beds",
        "birch-beds",
        "harvest",
        "own-wish",
        "shared-tea",
    ]  # two of them with any
    assert app.query_params == {"approach": "birch", "counts": "own-wish,alder-beds"}


def test_measures_are_found_by_name_and_what_is_ticked_stays(gardens: Knowledge) -> None:
    app = visit(COUNTS, {"counts": "harvest"})
    entry(app, "counts-search").set_value("bed count").run()
    assert app.query_params == {"counts": "harvest", "q": "bed count"}
    assert offered(app, gardens) == ["alder-beds", "birch-beds", "cedar-beds", "harvest"]


def test_where_no_measure_has_the_name_a_sentence_says_so(gardens: Knowledge) -> None:
    app = visit(COUNTS, {"q": "qqqqqqqq"})
    assert offered(app, gardens) == []
    assert say("coverage.nothing-found") in shown(app).text


def test_what_is_seen_stands_above_the_boxes() -> None:
    app = visit(COUNTS)
    box(app, "measure", "harvest").check()
    text = shown(press(app, "counts-show")).text
    assert text.index("You count one thing.") < text.index(say("coverage.ticks-title"))


@pytest.mark.parametrize("approach", ["no-such", "<i>x</i>", "alder,birch"])
def test_an_unknown_approach_in_the_link_hides_no_measure(
    approach: str, gardens: Knowledge
) -> None:
    app = visit(COUNTS, {"approach": approach})
    assert offered(app, gardens) == sorted(m.id for m in gardens.measures)
    assert menu(app, "counts-approach").value == ""


def test_a_cover_can_be_taken_away_and_without_ticks_there_is_none() -> None:
    assert files(visit(COUNTS, {"counts": "harvest"})) == [
        "Download PDF",
        "Download Word",
        "Download CSV",
    ]
    assert not files(visit(COUNTS))
    assert COVER not in [n.text for n in page("").all("caption")]


@pytest.mark.parametrize("typed", ["", "   "], ids=["nothing", "spaces"])
def test_adding_a_measure_without_a_name_says_what_to_do(typed: str) -> None:
    app = visit(COUNTS)
    entry(app, "own-name").set_value(typed)
    found = shown(press(app, "own-add"))
    assert say("coverage.add") in found.one(css="b-notice").text
    assert COVER not in found.text


def test_nothing_is_asked_for_where_a_measure_was_named() -> None:
    assert not shown(visit(COUNTS)).all(css="b-notice")
    assert not shown(with_own()).all(css="b-notice")


def test_ticking_waits_for_the_button_which_writes_the_link() -> None:
    app = visit(COUNTS, {"counts": "harvest"})
    box(app, "measure", "harvest").uncheck()
    box(app, "measure", "own-wish").check()
    box(app, "measure", "alder-beds").check()
    assert app.run().query_params == {"counts": "harvest"}
    assert set(press(app, "counts-show").query_params["counts"].split(",")) == {
        "alder-beds",
        "own-wish",
    }


def test_taking_every_tick_back_empties_the_link() -> None:
    app = visit(COUNTS, {"counts": "harvest"})
    box(app, "measure", "harvest").uncheck()
    assert press(app, "counts-show").query_params == {}


@pytest.mark.parametrize(
    "counts",
    ["no-such,harvest", "<i>x</i>,harvest", "harvest,harvest,,", "x" * 10_000 + ",harvest"],
    ids=["unknown", "markup", "twice", "long"],
)
def test_what_is_unknown_in_the_link_is_left_out_and_the_rest_is_kept(counts: str) -> None:
    found = page(counts)
    assert "You count one thing." in found.text
    assert not found.all("i") and "x" * 200 not in found.text


def test_what_is_unknown_in_the_link_is_named() -> None:
    assert "“no-such”" in page("no-such,harvest").one(css="b-notice").text
    assert not page("harvest").all(css="b-notice")


@pytest.mark.parametrize(
    "counts",
    ["harvest", "alder-beds,birch-beds", "alder-beds,harvest,own-wish,shared-tea"],
    ids=["one", "two alike", "all but one kind"],
)
def test_what_is_taken_away_says_what_the_page_says(counts: str, gardens: Knowledge) -> None:
    found = page(counts)
    view = coverage_view(gardens, tuple(counts.split(",")))
    blocks = document(gardens, view).blocks
    on_paper_alone = (others_on_page(len(view.others)), say("coverage.counted-title"))
    for block in blocks[: blocks.index(Heading(say("coverage.case-title")))]:
        if isinstance(block, Heading | Paragraph) and block.text not in on_paper_alone:
            assert block.text.removesuffix(":") in found.text
        if isinstance(block, Table):
            assert found.rows(block.caption) == {row[0]: list(row[1:]) for row in block.rows}


# A visitor's own measures.


def test_an_own_measure_counts_and_is_shown_as_it_was_typed() -> None:
    found = shown(with_own(counts="harvest"))
    assert "You count two things." in found.text
    assert found.rows(COVER)[
        "Relational and holistic: how the contact and the life around it are"
    ] == ["● seen", OWN]


def test_an_own_measure_never_enters_the_link() -> None:
    app = with_own(counts="harvest", work="dig")
    assert app.query_params == {"counts": "harvest", "work": "dig"}
    assert press(app, "counts-show").query_params == {"counts": "harvest", "work": "dig"}
    assert OWN in shown(app).text
    assert not [n for n in shown(app).all("a") if "Laughter" in n.attributes["href"]]


def test_an_own_measure_stays_for_the_visit_and_is_gone_in_a_new_one() -> None:
    app = follow(follow(with_own(counts="harvest"), RESULT), COUNTS, {"counts": "harvest"})
    assert OWN in shown(app).text
    assert OWN not in page("harvest").text


def test_adding_an_own_measure_keeps_what_was_just_ticked() -> None:
    app = visit(COUNTS, {"counts": "harvest"})
    box(app, "measure", "alder-beds").check()
    app = adding(app)
    assert set(app.query_params["counts"].split(",")) == {"harvest", "alder-beds"}
    assert "You count three things." in shown(app).text


def test_the_same_measure_added_again_counts_once() -> None:
    assert "You count two things." in shown(adding(with_own(counts="harvest"))).text


def test_own_measures_can_be_taken_out_again() -> None:
    app = press(with_own(counts="harvest"), "own-clear")
    assert OWN not in shown(app).text
    assert "You count one thing." in shown(app).text
    assert not has_button(app, "own-clear")


@pytest.mark.parametrize("typed", ["", "   "])
def test_a_measure_without_a_name_is_not_added(typed: str) -> None:
    app = visit(COUNTS, {"counts": "harvest"})
    entry(app, "own-name").set_value(typed)
    assert "You count one thing." in shown(press(app, "own-add")).text


# What to add, and what to drop.


def test_what_could_be_added_says_what_would_be_new_and_what_it_misses() -> None:
    wish = page("harvest").holding("li", "A wish come true")
    said = dict(
        zip((n.text for n in wish.all("dt")), (n.text for n in wish.all("dd")), strict=True)
    )
    assert said == {
        "New to you": "what came of it for one person and tools",
        "You would see": "You would see one wish.",
        "It misses": "Everybody else.",
    }


def test_a_few_additions_together_stand_open_and_the_others_are_folded() -> None:
    found = page("harvest")
    others = found.holding("details", "others that would show")
    assert [n.all("strong")[0].text for n in found.all("li") if n.all("dl", "b-lines")] == [
        "A wish come true",
        "Alder bed count",
    ]
    assert [n.text for n in others.all("li")] == [
        "Birch bed count: what was done",
        "Cedar bed count: what was done",
    ]


def test_nothing_that_is_ticked_or_that_nobody_counts_yet_is_proposed() -> None:
    said = part(page("harvest"), "What you could add")
    assert "Weight of the harvest" not in said
    assert "Tea drunk together" not in said


def test_what_others_show_as_well_could_be_dropped_with_what_would_be_lost() -> None:
    said = part(page("alder-beds,birch-beds,harvest"), "What you could drop")
    assert (
        "Alder bed count. You would lose: How many beds." in said
        and "Birch bed count. You would lose:" in said
    )


@pytest.mark.usefixtures("harvest_is_covered")
def test_what_is_required_is_never_named_to_be_dropped() -> None:
    dropped, required = part(page("harvest,own-wish"), "What you could drop").split(
        "Duties behind what you count"
    )
    assert "Weight of the harvest" not in dropped
    assert "Weight of the harvest. Garden law asks for it." in required


@pytest.mark.usefixtures("harvest_is_covered")
def test_the_same_measure_could_be_dropped_if_nobody_required_it(edited: Edit) -> None:
    edited("measures", "  duty: Garden law asks for it.\n", "")
    assert "Weight of the harvest" in part(page("harvest,own-wish"), "What you could drop")


def test_a_measure_that_was_searched_for_stands_on_top_in_full(gardens: Knowledge) -> None:
    measure = next(m for m in gardens.measures if m.id == "harvest")
    card = shown(visit(COUNTS, {"q": measure.name})).one("article", "b-card").text
    assert all(
        str(getattr(measure, field)) in card
        for field in ("name", "captures", "misses", "for_whom", "owner", "duty")
    )
    assert "Company and Pace" in card and "Alder and Birch" in card
    assert not shown(visit(COUNTS, {"q": "no such"})).all("article", "b-card")


def test_one_other_is_one(copied: Path) -> None:
    cedar = copied / "approaches/cedar.yaml"
    uncounted = "    owner: Local\n    status: Not counted yet, last seen in January 2026.\n"
    cedar.write_text(
        cedar.read_text(encoding="utf-8").replace("    owner: Local\n", uncounted), encoding="utf-8"
    )
    found = shown(visit(COUNTS, {"counts": "harvest"})).holding("details", "that would show some")
    assert len(found.all("li")) == 1 and found.text.startswith("One other that")


def test_what_is_used_where_somebody_works_stands_first_and_open() -> None:
    app = visit(COUNTS, {"filter": "label.kitchen"})
    first = app.expander[0]
    assert first.label == "Used here: A kitchen garden (1)" and first.proto.expanded
    assert [c.label for c in first.checkbox] == ["Weight of the harvest (Alder and Birch)"]


def test_the_own_answer_says_where_until_another_place_is_chosen() -> None:
    assert menu(visit(COUNTS, {"label": "kitchen"}), "counts-place").value == "label.kitchen"
    elsewhere = visit(COUNTS, {"label": "kitchen", "filter": "anywhere"})
    assert not [e for e in elsewhere.expander if e.label.startswith("Used here")]


def test_choosing_a_place_keeps_what_is_ticked_in_the_link() -> None:
    app = visit(COUNTS)
    box(app, "measure", "shared-tea").check()
    app = menu(app, "counts-place").set_value("label.kitchen").run()
    assert app.query_params["filter"] == "label.kitchen"
    assert app.query_params["counts"] == "shared-tea"


def test_how_much_a_search_finds_is_a_status_that_is_there_from_the_first() -> None:
    said = [
        n.text for q in ("", "tea", "zzz") for n in page("", q=q).all("p") if "role" in n.attributes
    ]
    assert said == ["", "Found: 1", say("coverage.nothing-found")]


def test_ticks_that_are_not_sent_are_kept_for_the_page_with_these_ticks_alone() -> None:
    scripts = [n.attributes for n in page("harvest").all("script")]
    (keeps,) = [each for each in scripts if each.get("data-keeping")]
    focuses = next(each for each in scripts if "data-entered" in each)
    assert keeps["data-place"] == focuses["data-place"] == "counts-harvest-0"
