"""Published cases: the source is kept back until somebody has guessed, and whatever the guess, it
is explained.
"""

from collections.abc import Callable
from urllib.parse import parse_qs

import pytest
from streamlit.testing.v1 import AppTest

from components.app.routes import PRACTISE, RESULT, START
from knowledge.models.knowledge import Knowledge
from tests.pages.visit import Node, follow, leads, link, press, radio, shown, title, visit

Edit = Callable[[str, str, str], None]
GAP = "The answer that explains the gap"


def revealed(case: str, guess: str, **others: str) -> Node:
    """What the page shows after this guess."""
    return shown(visit(PRACTISE, {"case": case, "guess": guess, **others}))


def gap(found: Node) -> list[str]:
    """What each side of the explanation says; empty if there is none."""
    return [n.text for n in found.holding("ul", "speaks").all("li")] if GAP in found.text else []


def guessed(app: AppTest, guess: str, split: str = "") -> AppTest:
    """Guess and reveal."""
    radio(app, "guess-a-bed").set_value(guess)
    if split:
        radio(app, "split-a-bed").set_value(split)
    return press(app, "reveal")


def test_every_case_is_listed_with_a_link(gardens: Knowledge) -> None:
    found = shown(visit(PRACTISE, {"done": "a-nest"}))
    for case in gardens.cases:
        assert leads(found.link(case.title)) == (PRACTISE.path, {"case": case.id, "done": "a-nest"})


@pytest.mark.parametrize(
    ("done", "said", "marked"),
    [
        ("", "0 of 2 done.", []),
        ("a-nest,no-such,a-nest", "1 of 2 done.", ["A nest"]),
        ("a-nest,a-bed", "2 of 2 done.", ["A bed to dig", "A nest"]),
    ],
    ids=["none", "one", "all"],
)
def test_progress_comes_from_the_link(done: str, said: str, marked: list[str]) -> None:
    found = shown(visit(PRACTISE, {"done": done}))
    assert said in found.text
    assert [
        n.one("a").text
        for n in found.all("li")
        if "done" in [s.text for s in n.all("span", "b-quiet")]
    ] == marked


def test_an_unknown_case_is_met_politely_with_the_list(gardens: Knowledge) -> None:
    found = shown(visit(PRACTISE, {"case": "<i>x</i>"}))
    assert "There is no case called “<i>x</i>” here." in found.one(css="b-notice").text
    assert all(found.link(case.title) for case in gardens.cases)


def test_a_case_asks_and_keeps_the_source_back(gardens: Knowledge) -> None:
    case = gardens.cases[0]
    app = visit(PRACTISE, {"case": case.id})
    assert title(app) == case.title
    assert case.text in shown(app).text and case.silent in shown(app).text
    assert case.source not in shown(app).text


def test_every_approach_and_none_of_them_can_be_guessed(gardens: Knowledge) -> None:
    assert radio(visit(PRACTISE, {"case": "a-bed"}), "guess-a-bed").options == [
        *(a.name for a in gardens.approaches),
        "None of these first",
    ]


def test_a_guess_reveals_the_source_and_is_kept_in_the_link() -> None:
    app = guessed(visit(PRACTISE, {"case": "a-bed", "done": "a-nest"}), "birch", "pace")
    assert app.query_params == {
        "case": "a-bed",
        "guess": "birch",
        "split": "pace",
        "done": "a-nest,~a-bed",
    }
    assert "The source says: Alder." in shown(app).text
    assert "2 of 2 done." in shown(app).text


@pytest.mark.parametrize(
    ("case", "guess", "said"),
    [
        ("a-bed", "alder", "You expected: Alder. Your guess is what the source says."),
        ("a-bed", "cedar", "You expected: Cedar. The source says something else."),
        ("a-bed", "none", "You expected: None of these first. The source says something else."),
        (
            "a-nest",
            "none",
            "You expected: None of these first. Your guess is what the source says.",
        ),
        ("a-nest", "alder", "You expected: Alder. The source says something else."),
    ],
)
def test_the_guess_stands_beside_what_the_source_says(case: str, guess: str, said: str) -> None:
    assert said in revealed(case, guess).text


def test_a_guess_that_a_fair_colleague_could_defend_is_told_apart(edited: Edit) -> None:
    edited("cases", "approaches: [alder]", "approaches: [alder]\n  acceptable: [birch]")
    text = revealed("a-bed", "birch").text
    assert "one that a fair colleague could also defend" in text
    assert "A fair colleague could also choose: Birch." in text


@pytest.mark.parametrize("guess", ["open", "no-such", "<i>x</i>"])
def test_without_a_guess_the_source_is_shown_and_nothing_is_said_of_a_guess(guess: str) -> None:
    found = revealed("a-bed", guess)
    assert "The source says: Alder." in found.text
    assert "You expected" not in found.text
    assert "explains the gap" not in found.text and not found.all("i")


def test_revealing_without_a_guess_is_possible_and_is_not_counted_as_done() -> None:
    app = press(visit(PRACTISE, {"case": "a-bed", "done": "a-nest"}), "reveal")
    assert app.query_params == {"case": "a-bed", "guess": "open", "done": "a-nest"}
    assert "The source says: Alder." in shown(app).text and "1 of 2 done." in shown(app).text


def test_the_menu_keeps_what_is_done_and_other_pages_do_not_show_it() -> None:
    app = follow(guessed(visit(PRACTISE, {"case": "a-bed"}), "birch"), RESULT)
    assert app.query_params == {}
    assert parse_qs(link(app, "Practise").proto.query_string) == {"done": ["~a-bed"]}


def test_the_verdict_stands_above_the_case_which_opens(gardens: Knowledge) -> None:
    case, found = gardens.cases[0], revealed("a-bed", "birch")
    assert found.text.index("The source says: Alder.") < found.text.index(case.text)
    assert case.text in found.holding("details", "Read the case again").text


def test_after_a_case_the_next_one_waits_until_all_are_done() -> None:
    found = revealed("a-bed", "birch", done="a-bed")
    assert leads(found.link("Next case: A nest")) == (
        PRACTISE.path,
        {"case": "a-nest", "done": "a-bed"},
    )
    assert "These were all the cases." not in found.text
    assert "These were all the cases." in revealed("a-bed", "birch", done="a-nest,a-bed").text
    assert revealed("a-bed", "open").link(
        "Next case: A nest"
    )  # a case just seen is not the next one, done or not


def test_a_case_in_which_something_comes_first_says_so() -> None:
    found = revealed("a-nest", "none", split="pace").text
    assert "The source puts no approach first" in found and "First: Step away first." in found


@pytest.mark.parametrize(
    ("case", "there"), [("a-bed", True), ("a-nest", False)], ids=["an approach", "none"]
)
def test_only_where_the_source_names_an_approach_is_fit_or_a_split_mentioned(
    case: str, there: bool
) -> None:
    found = revealed(case, "alder", split="pace").text
    assert (
        ("By the answers that the text supports" in found)
        == ("Where colleagues would do it differently" in found)
        == there
    )


# The gap.


def test_the_gap_is_explained_by_the_answer_that_sets_the_two_apart() -> None:
    found = revealed("a-bed", "cedar")
    assert "The text supports this answer: “Dig”" in found.text
    assert gap(found) == [
        "It speaks for Alder: It was made for digging.",
        "It speaks against Cedar: Digging is not rest.",
    ]


def test_a_guess_of_none_is_explained_by_what_speaks_for_the_source() -> None:
    assert gap(revealed("a-bed", "none")) == ["It speaks for Alder: It was made for digging."]


def test_what_comes_first_explains_a_guess_of_an_approach(gardens: Knowledge) -> None:
    found = revealed("a-nest", "alder").text
    assert GAP in found and "“There are wasps”" in found
    assert f"{gardens.cautions[0].text} {gardens.cautions[0].first}" in found


@pytest.mark.parametrize("guess", ["alder", "none", "open"])
def test_what_comes_first_is_said_once_with_the_answer_that_raises_it(
    guess: str, gardens: Knowledge
) -> None:
    found = revealed("a-nest", guess).text
    assert found.count(gardens.cautions[0].first) == 1
    assert "“There are wasps”" in found


@pytest.mark.parametrize("guess", ["alder", "cedar", "open"])
def test_the_reveal_says_why_whatever_the_guess(guess: str) -> None:
    why = revealed("a-bed", guess).text.split("Why Alder")[1]
    assert why.strip().startswith("It was made for digging.")
    assert "The text supports the answer: “Dig”." in why


def test_the_list_begins_with_a_case_that_is_not_done() -> None:
    found = shown(visit(PRACTISE, {"done": "a-bed"}))
    assert leads(found.link("Next case: A nest"))[1]["case"] == "a-nest"
    assert "Next case" not in shown(visit(PRACTISE, {"done": "a-bed,a-nest"})).text


def test_a_case_that_was_missed_is_marked_and_comes_back() -> None:
    found = shown(visit(PRACTISE, {"done": "~a-bed,a-nest"}))
    assert found.holding("li", "A bed to dig").one(css="b-quiet").text == "done, and comes back"
    assert leads(found.link("Next case: A bed to dig"))[1]["done"] == "~a-bed,a-nest"


def test_a_case_that_is_got_right_later_comes_back_no_more() -> None:
    app = guessed(visit(PRACTISE, {"case": "a-bed", "done": "~a-bed,a-nest"}), "alder")
    assert (
        app.query_params["done"] == ["a-nest,a-bed"] or app.query_params["done"] == "a-nest,a-bed"
    )


def test_a_case_where_one_approach_alone_does_not_fit_is_called_harder() -> None:
    items = shown(visit(PRACTISE)).all("li")
    hard = [n.one("a").text for n in items if "harder" in n.text]
    assert hard == ["A nest"]


@pytest.mark.parametrize(("case", "guess"), [("a-bed", "alder"), ("a-nest", "none")])
def test_where_there_is_no_gap_none_is_explained(case: str, guess: str) -> None:
    assert GAP not in revealed(case, guess).text


def test_where_no_answer_explains_the_gap_that_is_said(edited: Edit) -> None:
    edited("cases", "approaches: [alder]", "approaches: [cedar]")
    edited("cases", "    label: [park]\n", "")
    assert "No single answer explains the gap" in revealed("a-bed", "alder").text


def test_the_reasons_of_bearings_lead_to_the_result_of_the_case_in_a_tab_of_its_own() -> None:
    found = revealed("a-bed", "open", label="kitchen")
    assert "this fits: Alder." in found.text
    way = found.link("See every reason for this case")
    assert leads(way) == (RESULT.path, {"work": "dig", "label": "park"})
    assert way.attributes["target"] == "_blank"


@pytest.mark.parametrize(
    ("split", "said"),
    [
        ("pace", "stand furthest apart, 5 of five steps, on: Pace: you chose this one too"),
        ("tools", "You chose “Tools”. There the two ways stand 3 steps apart."),
    ],
    ids=["furthest", "not furthest"],
)
def test_where_it_is_done_most_differently_stands_beside_the_guess(
    split: str, said: str, edited: Edit
) -> None:
    edited("cases", "approaches: [alder]", "approaches: [cedar]")
    assert said in revealed("a-bed", "open", split=split).text


@pytest.mark.parametrize("split", ["", "no-such"])
def test_without_a_guess_of_a_difference_none_is_mentioned(split: str) -> None:
    found = revealed("a-bed", "open", split=split).text
    assert "Where colleagues would do it differently" in found
    assert "you chose" not in found.casefold()


def test_the_door_on_the_start_page_keeps_what_is_done() -> None:
    app = follow(guessed(visit(PRACTISE, {"case": "a-bed"}), "birch"), START)
    assert link(app, "Practise on published cases").proto.query_string == "done=~a-bed"


def test_the_words_of_the_source_stand_where_they_can_be_looked_up() -> None:
    found = revealed("a-bed", "alder")
    assert found.one("blockquote").text == "“the alder way with a bed”"
    assert found.link("Invented Press").attributes["href"] == "https://example.org/a-bed"
    assert not revealed("a-nest", "none").all("blockquote")
