"""The result explains itself: how far it holds, what would change it, what was expected, and what
to do with it.
"""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import parse_qs

import pytest

from components.app.routes import ANSWERS, ASK, RESULT, TAKE, WHY
from documents.files import Files
from engine.alternatives import raised
from engine.answers import Answers, read
from engine.combination import together
from engine.fit import fit
from engine.practise import largest_gap
from engine.robustness.acceptability import stability
from engine.robustness.counterfactuals import flips
from engine.weights import Weights
from knowledge.models.knowledge import Knowledge
from knowledge.versions import FOLDER, keep
from tests.pages.gathering import headings, notices
from tests.pages.parts_of import whole
from tests.pages.visit import (
    Node,
    Parameters,
    choose,
    files,
    follow,
    has_button,
    link,
    menu,
    press,
    radio,
    shown,
    title,
    visit,
)
from wording.answers import answer_text
from wording.robustness import how_far_it_holds, what_would_change

Edit = Callable[[str, str, str], None]
ALONE: Parameters = {"work": "sow", "label": "park"}
TWO: Parameters = {"work": "dig,sow", "label": "kitchen", "pace-here": "4"}
OPEN: Parameters = {"label": "park"}
EACH = pytest.mark.parametrize(
    "parameters", [ALONE, TWO, OPEN], ids=["one in front", "two in front", "none in front"]
)
EXPECTED, CHANGED, GUESS_TITLE = (
    "What you expected",
    "weighs twice as much for you",
    "Before you look: what do you expect?",
)
THEN = "2020-01-01234567"
HARM = "<img src=x onerror=alert(1)>**bold**"


def answers(known: Knowledge, parameters: Parameters) -> Answers:
    """What the parameters mean to the engine."""
    return read(known, {key: str(value).split(",") for key, value in parameters.items()})


def page(parameters: Parameters, **view: str) -> Node:
    """What the result and its parts show for these answers in this view."""
    return whole({**parameters, **view})


def answer(parameters: Parameters, **view: str) -> str:
    """What is read of the answer alone."""
    return shown(visit(RESULT, {**parameters, **view})).text


def places(known: Knowledge, found: Node) -> Iterator[tuple[str, Node]]:
    """Each approach with what stands in its card, or behind its name."""
    for approach in known.approaches:
        heads = [
            n
            for n in [*found.all("article", "b-card"), *found.all("details")]
            if n.children
            and isinstance(n.children[0], Node)
            and n.children[0].text == approach.name
        ]
        (place,) = heads
        yield approach.id, place


# How far it holds, and what would change it.


@EACH
def test_how_far_it_holds_and_what_would_change_it_stand_with_each_approach(
    gardens: Knowledge, parameters: Parameters
) -> None:
    given = answers(gardens, parameters)
    held, change = (
        stability(gardens, given),
        {f.approach: what_would_change(gardens, f) for f in flips(gardens, given)},
    )
    shares = {share.approach: share for share in held.shares}
    for id_, place in places(gardens, page(parameters)):
        assert " ".join((*how_far_it_holds(held, shares[id_]), change[id_])) in place.text


@EACH
def test_the_shares_stand_among_the_figures(gardens: Knowledge, parameters: Parameters) -> None:
    given = answers(gardens, parameters)
    rows = page(parameters).rows("Scores from -1 to 1")
    names = gardens.approach_names
    assert {name: cells[1:] for name, cells in rows.items()} == {
        names[s.approach]: [f"{s.weights:.2f}", f"{s.left_out:.2f}"]
        for s in stability(gardens, given).shares
    }


# What matters most.


@pytest.mark.parametrize(
    ("weight", "chosen", "said"),
    [
        ("2", "label", "Birch now fits too"),
        ("1", "work", "Birch no longer fits"),
        ("4", "work", "what fits stays the same"),
    ],
)
def test_what_matters_most_is_weighed_again_and_said(
    weight: str, chosen: str, said: str, edited: Edit
) -> None:
    edited("questions", "weight: 4", f"weight: {weight}")
    app = visit(WHY, {"work": "rest", "label": "kitchen"})
    assert not notices(app)
    app = menu(app, "matters").set_value(chosen).run()
    (notice,) = notices(app)
    assert (
        CHANGED in notice
        and said in notice
        and notice.endswith("What you take away uses the usual weights.")
    )
    assert app.query_params["matters"] == chosen
    assert shown(visit(WHY, dict(app.query_params))).text == shown(app).text


def test_the_bands_and_the_figures_are_those_of_the_new_weights(gardens: Knowledge) -> None:
    weights = Weights.published(gardens).times("label", 2)
    found = fit(gardens, answers(gardens, TWO), weights)
    rows = page(TWO, matters="label").rows("Scores from -1 to 1")
    assert {name: cells[0] for name, cells in rows.items()} == {
        a.name: f"{a.score:.2f}" for a in found.approaches
    }
    assert rows != page(TWO).rows("Scores from -1 to 1")


def test_nothing_more_than_the_rest_takes_it_back() -> None:
    app = menu(visit(WHY, {**TWO, "matters": "work"}), "matters").set_value("").run()
    assert "matters" not in app.query_params and CHANGED not in shown(app).text


@pytest.mark.parametrize("value", ["no-such", "danger", "pace-here", HARM, "work,label"])
def test_what_cannot_matter_most_is_ignored(value: str) -> None:
    app = visit(RESULT, {**TWO, "matters": value})
    assert not app.exception and shown(app).text == answer(TWO)


def test_with_one_answer_that_weighs_nothing_is_asked() -> None:
    assert not visit(WHY, dict(OPEN)).selectbox


def test_documents_keep_the_usual_weights(edited: Edit, taken: list[Files]) -> None:
    edited("questions", "weight: 4", "weight: 2")
    fronts = [
        shown(visit(WHY, {"work": "rest", "label": "kitchen", **view})).one(css="b-fits").text
        for view in ({}, {"matters": "label"})
    ]
    for view in ({}, {"matters": "label"}):
        visit(TAKE, {"work": "rest", "label": "kitchen", **view})
    written = [
        files["Markdown"][2]() for files in taken if "Markdown" in files and "your answers" in files
    ]
    assert len(written) == 2 and written[0] == written[1] and fronts[0] != fronts[1]


# A guess before the result.


def test_a_question_leads_to_a_guess_which_keeps_what_was_chosen() -> None:
    assert not has_button(visit(ASK), "guess-first")
    app = visit(ASK, {"step": "label", "work": "dig"})
    choose(app, "label", "park")
    app = press(app, "guess-first")
    assert title(app) == GUESS_TITLE
    assert {key: app.query_params[key] for key in ("work", "label", "guess")} == {
        "work": "dig",
        "label": "park",
        "guess": "ask",
    }


def test_nothing_of_the_result_is_shown_before_the_guess(gardens: Knowledge) -> None:
    app = visit(RESULT, {**TWO, "guess": "ask"})
    assert headings(app) == [] and "fits what you describe" not in shown(app).text
    assert radio(app, "expect").options == [*gardens.approach_names.values(), "None of these"]


def test_a_guess_is_kept_in_the_link_and_a_colleague_sees_the_same() -> None:
    app = visit(RESULT, {**TWO, "guess": "ask"})
    radio(app, "expect").set_value("cedar")
    radio(app, "expect-split").set_value("pace")
    app = press(app, "expected")
    assert (app.query_params["guess"], app.query_params["split"]) == ("cedar", "pace")
    assert shown(visit(RESULT, dict(app.query_params))).text == shown(app).text
    assert EXPECTED in headings(visit(WHY, dict(app.query_params)))


@pytest.mark.parametrize("key", ["skip-guess", "expected"])
def test_without_a_guess_the_result_is_the_usual_one(key: str, gardens: Knowledge) -> None:
    app = press(visit(RESULT, {**TWO, "guess": "ask"}), key)
    assert app.query_params == {**TWO, "v": gardens.version}
    assert shown(app).text == answer(TWO)


def test_what_was_chosen_before_skipping_is_dropped() -> None:
    app = visit(RESULT, {**TWO, "guess": "ask"})
    radio(app, "expect").set_value("cedar")
    assert EXPECTED not in headings(press(app, "skip-guess"))


def test_a_guess_is_stored_nowhere_but_in_the_link(taken: list[Files]) -> None:
    app = visit(TAKE, {**TWO, "guess": "cedar", "split": "pace"})
    plain = [
        make()
        for files in taken
        for name, _, make in files.values()
        if name.endswith((".md", ".json"))
    ]
    assert plain and not [text for text in plain if b"expected" in text]
    assert "guess" not in parse_qs(link(app, ANSWERS.menu).proto.query_string)
    app = follow(follow(app, ANSWERS), RESULT)
    assert EXPECTED not in headings(app) and not {"guess", "split"} & set(app.query_params)


def test_with_nothing_answered_there_is_nothing_to_guess() -> None:
    assert title(visit(RESULT, {"guess": "ask"})) == "Where your answers point"


@pytest.mark.parametrize("guess", ["cedar", "none"])
def test_the_contrast_names_the_answer_that_explains_the_gap(
    gardens: Knowledge, guess: str
) -> None:
    known = {a.id: a for a in gardens.approaches}
    gap = largest_gap(gardens, answers(gardens, TWO), known.get(guess), known["alder"])
    assert gap and gap.of_other
    said = page(TWO, guess=guess).text
    name = known[guess].name if guess in known else "None of these"
    assert (
        f"You expected: {name}. Your answers speak {'more ' if guess in known else ''}for Alder "
        "and Birch." in said
    )
    assert (
        f"The answer that makes the difference: “{answer_text(gardens, gap.question, gap.option)}”"
        in said
    )
    assert f"It speaks for Alder: {gap.of_other.because}" in said
    assert (
        gap.of_guess is not None and f"It speaks against Cedar: {gap.of_guess.because}" in said
    ) == (guess == "cedar")


@pytest.mark.parametrize(
    ("parameters", "guess", "said"),
    [
        (
            TWO,
            "alder",
            "You expected: Alder. Your answers say the same. They also speak for Birch.",
        ),
        (ALONE, "birch", "You expected: Birch. Your answers say the same."),
        (
            OPEN,
            "none",
            "You expected: None of these. Too little has been said about the situation to set that "
            "against.",
        ),
        (
            OPEN,
            "alder",
            "You expected: Alder. Too little has been said about the situation to set that "
            "against.",
        ),
    ],
)
def test_a_guess_that_no_answer_contradicts_needs_no_reason(
    parameters: Parameters, guess: str, said: str
) -> None:
    text = page(parameters, guess=guess).text
    assert said in text and "makes the difference" not in text


@pytest.mark.parametrize(
    ("split", "said"),
    [
        (
            "tools",
            "You expected a split on “Tools”. There the managerialist and the relationship-based "
            "way of doing it stand furthest "
            "apart: 4 steps.",
        ),
        (
            "pace",
            "You expected a split on “Pace”, where the managerialist and the relationship-based "
            "way of doing it stand 3.5 steps "
            "apart. They stand furthest apart, 4 steps, on “Tools”.",
        ),
    ],
)
def test_where_colleagues_were_expected_to_split_is_set_beside_where_they_would(
    split: str, said: str
) -> None:
    assert said in page(TWO, split=split).text


@pytest.mark.parametrize("value", ["no-such", HARM, "x" * 10_000])
def test_a_strange_guess_is_ignored(value: str) -> None:
    app = visit(RESULT, {**TWO, "guess": value, "split": value})
    assert not app.exception and shown(app).text == answer(TWO)


# What to do with it.


@pytest.mark.parametrize(
    "parameters",
    [OPEN, TWO, ALONE, {"work": "rest"}, {"pace-here": "4"}],
    ids=["none fit", "many fit", "some fit", "an answer", "nothing weighed"],
)
def test_other_results_are_shown_where_they_are_raised_and_nowhere_else(
    gardens: Knowledge, parameters: Parameters
) -> None:
    given, found = answers(gardens, parameters), page(parameters)
    wanted = raised(gardens, given, fit(gardens, given))
    assert ("Besides choosing an approach" in found.text) == bool(wanted)
    heads = [n.text for n in found.all("h3")]
    assert [a.name for a in gardens.alternatives if a.name in heads] == [a.name for a in wanted]
    for text in (part for a in wanted for part in (a.text, a.because, f"First: {a.first}")):
        assert text in found.text


def test_two_that_fit_can_be_combined(gardens: Knowledge) -> None:
    front = tuple(
        a
        for a in gardens.approaches
        if a.id in {f.id for f in fit(gardens, answers(gardens, TWO)).front}
    )
    combined, text = together(gardens, front), page(TWO).text
    assert combined.apart and combined.meetings
    assert (
        f"They stand furthest apart on “{combined.apart[0].name}”: 1 step when done in the same "
        "spirit." in text
    )
    assert all(m.relation and m.relation.because in text for m in combined.meetings)
    assert all(a.roles.text in page(TWO).holding("details", "Who holds what").text for a in front)


@pytest.mark.parametrize("parameters", [ALONE, OPEN], ids=["one", "none"])
def test_there_is_nothing_to_combine_where_fewer_than_two_fit(parameters: Parameters) -> None:
    assert "If you combine them" not in page(parameters).text


def test_both_ends_of_each_difference_have_their_signs_and_a_step_and_neither_is_better(
    gardens: Knowledge,
) -> None:
    found = page(TWO)
    folds = [n for n in found.all("details") if n.text.startswith("When it goes well")]
    assert len(folds) == len(gardens.differences)
    for difference, fold in zip(gardens.differences, folds, strict=True):
        for sign in (difference.signs.managerialist, difference.signs.relationship):
            assert all(text in fold.text for text in (sign.well, sign.overdone, sign.try_it))
        assert ("You stand two steps from “by the weather”." in fold.text) == (
            difference.id == "pace"
        )
    assert not re.search(r"\bbetter\b", found.text, re.IGNORECASE)


def test_what_the_review_concludes_for_measuring_stands_once(gardens: Knowledge) -> None:
    assert gardens.edition.conclusion is not None
    assert page(TWO).text.count(gardens.edition.conclusion.text) == 1


def test_structure_and_relationship_make_four_boxes(gardens: Knowledge) -> None:
    boxes = page(TWO).one("div", "b-quadrants").all("div", "b-pole")
    said = {(q.structure, q.relationship): q for q in gardens.quadrants}
    order = [
        said[key]
        for key in (
            ("much", "little"),
            ("much", "strong"),
            ("little", "little"),
            ("little", "strong"),
        )
    ]
    for box_, quadrant in zip(boxes, order, strict=True):
        assert all(
            text in box_.text
            for text in (
                quadrant.name,
                quadrant.text,
                quadrant.worth,
                quadrant.cost,
                quadrant.notice,
            )
        )
        assert (
            f"{quadrant.structure.capitalize()} structure, {quadrant.relationship} relationship"
            in box_.text
        )


@pytest.mark.parametrize(
    ("parameters", "said"),
    [
        (
            {"pace-here": "3", "tools-here": "4"},
            "On 1 of 2 differences you stand nearer to the managerialist end.",
        ),
        ({"work": "dig"}, ""),
    ],
)
def test_own_places_say_which_way_they_lean_and_no_more(parameters: Parameters, said: str) -> None:
    text = page(parameters).text
    assert said in text and ("you stand nearer to the managerialist" in text) == bool(said)


def test_everything_can_be_taken_away() -> None:
    labels = files(visit(TAKE, dict(TWO)))
    assert labels[:4] == [
        "Download PDF",
        "Download Word",
        "Download Markdown",
        "Download your answers",
    ]
    assert labels[4:] == [
        "Record of learning in Word",
        "Record of learning in Markdown",
        "Download a case for the stewards",
    ]
    assert not files(visit(TAKE))


# Which knowledge a link was made with.


def test_the_address_of_a_result_names_its_knowledge(gardens: Knowledge) -> None:
    app = follow(visit(ANSWERS, dict(ALONE)), RESULT)
    assert app.query_params == {**ALONE, "v": gardens.version}
    assert not notices(app)
    assert "v" not in visit(RESULT).query_params


def test_a_link_of_this_version_or_of_none_says_nothing(gardens: Knowledge) -> None:
    assert not notices(visit(RESULT, {**ALONE, "v": gardens.version}))
    assert not notices(visit(RESULT, dict(ALONE)))


def test_a_link_of_a_version_that_was_kept_says_which_reasons_changed(
    copied: Path, gardens: Knowledge
) -> None:
    birch = next(a for a in gardens.approaches if a.id == "birch")
    then = birch.model_copy(
        update={
            "fits": tuple(
                f.model_copy(update={"degree": "against"}) if f.answer == ("work", "sow") else f
                for f in birch.fits
            )
        }
    )
    keep(
        gardens.model_copy(
            update={
                "version": THEN,
                "approaches": tuple(then if a is birch else a for a in gardens.approaches),
            }
        ),
        copied / FOLDER,
    )
    (said,) = notices(visit(RESULT, {**ALONE, "v": THEN}))
    assert "Birch, “Sow” was a lighter reason against it and is now a strong reason for it" in said
    assert "Birch did not fit then." in said


@pytest.mark.parametrize(
    ("version", "said"),
    [
        (THEN, f"(version {THEN}); this version was not kept"),
        ("junk", "This link names no version"),
        (HARM, "This link names no version"),
        ("x" * 10_000, "This link names no version"),
    ],
    ids=["unknown", "junk", "harm", "long"],
)
def test_a_link_of_a_version_that_is_not_known_says_so(version: str, said: str) -> None:
    app = visit(RESULT, {**ALONE, "v": version})
    (notice,) = notices(app)
    assert said in notice and len(notice) < 400 and not shown(app).all("img")
    assert title(app) == "Birch"


def test_an_old_link_leads_on_with_the_version_of_now(gardens: Knowledge) -> None:
    app = visit(RESULT, {**ALONE, "v": THEN})
    assert parse_qs(link(app, RESULT.menu).proto.query_string)["v"] == [gardens.version]
