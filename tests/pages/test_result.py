"""The result page says what the engine found: cautions first, words and reasons, no winner and no
score of a match.
"""

import re
from urllib.parse import parse_qs, urlsplit

import pytest

from components.app.routes import APPROACH, RESULT, TOGETHER, TURN, WHY
from engine.answers import Answers, read
from engine.divergence import divergence, overall
from engine.fit import Result, fit
from knowledge.models.knowledge import Knowledge
from tests.pages.parts_of import whole
from tests.pages.visit import Node, Parameters, follow, leads, link, shown, visit
from wording.answers import answer_text
from wording.divergence import finding, headline, title
from wording.result import BANDS, band_text
from wording.say import say

ONE: Parameters = {"danger": "wasps", "work": "dig", "label": "kitchen", "pace-here": "4"}
SEVERAL: Parameters = {"work": "dig,sow", "label": "kitchen"}
BOTH_WAYS: Parameters = {"work": "dig,rest"}
TOO_LITTLE: Parameters = {"label": "park"}
EACH = pytest.mark.parametrize(
    "parameters",
    [ONE, SEVERAL, BOTH_WAYS, TOO_LITTLE],
    ids=["one in front", "several in front", "for and against", "too little said"],
)


def answers(gardens: Knowledge, parameters: Parameters) -> Answers:
    """What the parameters mean to the engine."""
    return read(gardens, {key: str(value).split(",") for key, value in parameters.items()})


def result(gardens: Knowledge, parameters: Parameters) -> Result:
    """What the engine finds for them."""
    return fit(gardens, answers(gardens, parameters))


def page(parameters: Parameters) -> Node:
    """What the result and its parts show for them."""
    return whole(parameters)


def test_a_caution_that_can_wait_comes_before_the_reason_and_leads_to_what_to_do(
    gardens: Knowledge,
) -> None:
    caution = gardens.cautions[0]
    answer = shown(visit(RESULT, ONE))
    assert answer.text.index(caution.text) < answer.text.index("Do first")
    assert leads(answer.link(caution.text)) == (TURN.path, {"q": caution.id, **ONE})


def test_a_caution_stands_whole_before_anything_else_on_its_part(gardens: Knowledge) -> None:
    text = shown(visit(TOGETHER, ONE)).text
    caution = gardens.cautions[0]
    assert text.index("Do this first") < text.index(caution.text) < text.index(caution.first)
    assert text.index(caution.first) < text.index("Who might miss out here")


def test_a_caution_says_what_next_and_whom_to_ring() -> None:
    text = shown(visit(TOGETHER, ONE)).text
    parts = (
        "Step away first.",
        "Walk slowly.",
        "The beekeeper: 0123 (at noon)",
        "Names you may hear: VV.",
    )
    places = [text.index(part) for part in parts]
    assert places == sorted(places)
    assert text.count("Not checked by a lawyer or a mental health officer yet.") == 1


def test_no_caution_is_shown_where_none_is_raised() -> None:
    assert "Do this first" not in page(SEVERAL).text


@EACH
def test_each_band_holds_the_approaches_the_engine_put_there(
    gardens: Knowledge, parameters: Parameters
) -> None:
    shown_here = page(parameters)
    for band in BANDS:
        wanted = {a.name for a in result(gardens, parameters).approaches if a.band == band}
        heads = {
            n.text.split(":")[0]
            for section in shown_here.all("section", f"b-{band}")
            for n in [*section.all("h4"), *section.all("summary")]
        }
        assert heads & {a.name for a in gardens.approaches} == wanted


def test_bands_stand_in_order_from_what_fits(gardens: Knowledge) -> None:
    text = page(ONE).text
    texts = [(band_text(band, 1), band_text(band, 2)) for band in BANDS]
    stands = [text.index(each) for either in texts for each in either if each in text]
    assert stands == sorted(stands)
    assert len(stands) > 1


@EACH
def test_every_reason_for_and_against_is_shown_with_the_answer_that_fired_it(
    gardens: Knowledge, parameters: Parameters
) -> None:
    shown_here = page(parameters)
    items = [n.text for n in shown_here.all("li")]
    for reason in (r for a in result(gardens, parameters).approaches for r in a.reasons):
        said = answer_text(gardens, reason.question, reason.option)
        assert [
            i
            for i in items
            if i.startswith(reason.because) and i.endswith(f"you answered “{said}”")
        ]


def test_reasons_against_stand_apart_from_reasons_for(gardens: Knowledge) -> None:
    both = next(
        a for a in result(gardens, BOTH_WAYS).approaches if a.reasons_for and a.reasons_against
    )
    text = page(BOTH_WAYS).holding("details", both.reasons_against[0].because).text
    order = [
        "What speaks for it",
        both.reasons_for[0].because,
        "What speaks against it",
        both.reasons_against[0].because,
    ]
    assert [text.index(part) for part in order] == sorted(text.index(part) for part in order)


def test_an_approach_without_reasons_against_says_so() -> None:
    assert "Nothing you answered speaks against it." in page(ONE).one("section", "b-fits").text


def test_equals_are_named_together(gardens: Knowledge) -> None:
    lead = page(SEVERAL).one("p", "b-lead").text
    assert all(a.name in lead for a in result(gardens, SEVERAL).front)


@EACH
def test_every_difference_is_shown_with_its_finding_and_its_table(
    gardens: Knowledge, parameters: Parameters
) -> None:
    shown_here = page(parameters)
    ids = {a.id for a in result(gardens, parameters).front}
    front = tuple(a for a in gardens.approaches if a.id in ids) or gardens.approaches
    headings = [n.text for n in shown_here.all("h3")]
    for found in divergence(gardens, front):
        said_once = say("divergence.alike", finding=headline(found)) in shown_here.text
        assert (found.name if said_once else title(found)) in headings
        assert finding(found) in shown_here.text
        assert shown_here.holding("table", f"{found.name}: places of each")


def test_both_expressions_of_each_approach_in_front_are_shown(gardens: Knowledge) -> None:
    text = page(SEVERAL).text
    for approach in (
        a for a in gardens.approaches if a.id in {f.id for f in result(gardens, SEVERAL).front}
    ):
        for range_ in approach.differences.values():
            assert range_.managerialist.looks_like in text
            assert range_.relationship.looks_like in text


def test_your_own_place_is_shown_with_its_statement(gardens: Knowledge) -> None:
    text = page(ONE).text
    assert "Your place: ○○○●○○ two steps from “by the weather”." in text
    assert f"“{gardens.differences[0].anchors[3].text}”" in text


def test_the_line_of_your_own_place_is_explained_beside_its_picture() -> None:
    assert "The dashed line is your place." in page(ONE).text
    assert "dashed line" not in page(SEVERAL).text


def test_no_place_is_claimed_for_somebody_who_gave_none() -> None:
    assert "your place" not in page(SEVERAL).text.lower()


def test_every_similarity_is_shown_as_it_is_in_each_approach_in_front(gardens: Knowledge) -> None:
    text = page(SEVERAL).text
    for similarity in gardens.similarities:
        assert similarity.text in text
        for approach in (
            a for a in gardens.approaches if a.id in {f.id for f in result(gardens, SEVERAL).front}
        ):
            assert approach.similarities[similarity.id].text in text


@EACH
def test_the_closing_sentence_is_computed_from_the_approaches_in_front(
    gardens: Knowledge, parameters: Parameters
) -> None:
    ids = {a.id for a in result(gardens, parameters).front}
    front = tuple(a for a in gardens.approaches if a.id in ids) or gardens.approaches
    text = page(parameters).text
    assert len(front) == 1 or finding(overall(divergence(gardens, front))) in text


def test_the_notes_name_every_source_the_page_cites(gardens: Knowledge) -> None:
    notes = shown(visit(WHY, ONE)).one("ol", "b-notes").text
    cited = {s for a in result(gardens, ONE).approaches for r in a.reasons for s in r.sources}
    assert cited
    assert all(s.title in notes for s in gardens.sources if s.id in cited)


@EACH
def test_no_approach_is_called_a_winner_or_given_a_score_of_a_match(parameters: Parameters) -> None:
    text = page(parameters).text
    assert "%" not in text
    assert not re.search(r"\b(best|winner|per cent|match(es)?|recommend\w*)\b", text, re.IGNORECASE)


def test_figures_are_shown_only_to_those_who_ask(gardens: Knowledge) -> None:
    working = page(ONE).holding("details", "Show the working")
    assert "open" not in working.attributes
    assert all(
        f"{a.score:.2f}" in working.one("table").text for a in result(gardens, ONE).approaches
    )


def test_with_nothing_answered_there_is_an_invitation_and_no_approach(gardens: Knowledge) -> None:
    app = visit(RESULT)
    text = shown(app).text
    assert "nothing to weigh" in text
    assert link(app, "Answer the questions").proto.page == "ask"
    assert not [a.name for a in gardens.approaches if a.name in text]


def test_a_caution_comes_even_if_nothing_else_was_answered(gardens: Knowledge) -> None:
    assert gardens.cautions[0].first in page({"danger": "wasps"}).text


def test_with_nothing_in_front_it_says_so(gardens: Knowledge) -> None:
    assert result(gardens, TOO_LITTLE).front == ()
    assert "No approach stands out" in page(TOO_LITTLE).one("p", "b-lead").text


def test_links_to_approaches_keep_the_answers(gardens: Knowledge) -> None:
    links = [n.attributes["href"] for n in page(ONE).all("a", "b-name")]
    for parts in map(urlsplit, links):
        kept = {key: values[0] for key, values in parse_qs(parts.query).items()}
        assert parts.path == APPROACH.path
        assert kept.pop("approach") in {a.id for a in gardens.approaches}
        assert kept == ONE


def test_a_link_gives_the_same_page_as_the_session_that_made_it() -> None:
    app = follow(visit(APPROACH, ONE), RESULT)
    assert shown(app).text == shown(visit(RESULT, ONE)).text


def test_a_rerun_changes_nothing() -> None:
    app = visit(RESULT, ONE)
    before = shown(app).text
    assert shown(app.run()).text == before
