"""The rule by hand, and what must hold of it whatever is answered."""

from fractions import Fraction
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.answers import Answers, read, with_answer
from engine.fit import (
    DEGREES,
    PART_FLOOR,
    fit,
    reasons,
    reasons_not_fired,
    score,
)
from engine.front import FLOOR, HALF, MARGIN
from engine.weights import Weights
from knowledge.models.answer_ref import AnswerRef
from knowledge.models.approach import Approach
from knowledge.models.conditions import Condition
from tests.engine.makers import (
    any_answers,
    any_approaches,
    any_fits,
    approach,
    asked,
    bands,
    each_score,
    gardens,
    knowing,
    of,
    raw_answers,
    said,
)

WEIGHTS = Weights.published(gardens())


def one_score(fits: dict[str, str], **answers: str) -> Fraction:
    return score(approach("elm", fits), WEIGHTS, said(**answers))


# The rule by hand: the work weighs 4, the label 1.


def test_the_score_is_the_weighted_mean_of_the_degrees() -> None:
    result = fit(gardens(), said(work="dig", label="kitchen"))
    by_hand = {
        "alder": (4 * 1 + 1 * 0.5) / 5,
        "birch": (4 * 0.5 + 1 * 1) / 5,
        "cedar": (4 * -1 + 1 * 0) / 5,
    }
    assert each_score(result) == by_hand


@pytest.mark.parametrize(
    ("degree", "value"), [("strong", 1), ("some", 0.5), ("against", -0.5), ("strongly-against", -1)]
)
def test_each_degree_counts_as_published(degree: str, value: float) -> None:
    assert one_score({"work.dig": degree}, work="dig") == value


def test_only_answered_questions_share_the_weight() -> None:
    assert one_score({"work.dig": "strong"}, work="dig") == 1
    assert one_score({"work.dig": "strong"}, work="dig", label="park") == Fraction(4, 5)


def test_several_answers_give_the_strongest_for_plus_the_strongest_against() -> None:
    fits = {"work.dig": "some", "work.sow": "strong", "work.rest": "against"}
    assert one_score(fits, work="dig sow rest") == 1 - Fraction(1, 2)


def test_two_answers_that_speak_for_it_are_no_more_than_the_stronger() -> None:
    fits = {"work.dig": "some", "work.sow": "strong"}
    assert one_score(fits, work="dig sow") == one_score(fits, work="sow")


def test_as_strong_for_as_against_makes_nothing() -> None:
    assert one_score({"work.dig": "strong", "work.rest": "strongly-against"}, work="dig rest") == 0


def test_a_question_without_weight_changes_no_score() -> None:
    before, after = said(work="dig"), said(work="dig", danger="wasps", pace_here="1")
    assert each_score(fit(gardens(), after)) == each_score(fit(gardens(), before))


def test_a_fit_on_a_question_without_weight_is_neither_fired_nor_waiting() -> None:
    elm = approach("elm", {"danger.wasps": "strong", "work.dig": "some"})
    answers = said(danger="wasps", work="dig")
    assert [
        r.question
        for r in (*reasons(elm, WEIGHTS, answers), *reasons_not_fired(elm, WEIGHTS, answers))
    ] == ["work"]


def test_without_an_answer_that_counts_the_score_is_nothing() -> None:
    keen = {"work.dig": "strong", "danger.none": "strong"}
    assert (
        one_score(keen) == one_score(keen, work="not-sure") == one_score(keen, danger="none") == 0
    )


# What holds whatever is answered.


@given(any_fits(), any_answers())
def test_a_score_lies_between_minus_one_and_one(fits: dict[str, str], answers: Answers) -> None:
    assert -1 <= score(approach("elm", fits), WEIGHTS, answers) <= 1


@given(any_fits(), any_answers())
def test_a_question_never_counts_more_than_its_weight(
    fits: dict[str, str], answers: Answers
) -> None:
    weights = Weights.published(knowing(work=4, label=4))
    label = with_answer(gardens(), answers, "label", ["park"])
    with_work, without = (
        with_answer(gardens(), label, "work", work) for work in (["dig", "sow", "rest"], [])
    )
    elm = approach("elm", fits)
    assert abs(score(elm, weights, with_work) * 8 - score(elm, weights, without) * 4) <= 4


@given(any_answers(), st.randoms())
def test_the_order_of_answers_does_not_matter(answers: Answers, chance: Random) -> None:
    mixed = tuple(
        (question, tuple(chance.sample(options, len(options))))
        for question, options in answers.by_question
    )
    assert fit(gardens(), Answers(tuple(chance.sample(mixed, len(mixed))))) == fit(
        gardens(), answers
    )


@given(raw_answers(), st.randoms())
def test_the_order_of_the_mapping_does_not_matter(
    raw: dict[str, list[str]], chance: Random
) -> None:
    mixed = {key: raw[key] for key in chance.sample(list(raw), len(raw))}
    assert fit(gardens(), read(gardens(), mixed)) == fit(gardens(), read(gardens(), raw))


@given(any_approaches(), any_answers(), st.randoms())
def test_the_order_of_approaches_does_not_matter(
    approaches: tuple[Approach, ...], answers: Answers, chance: Random
) -> None:
    mixed = chance.sample(approaches, len(approaches))
    assert fit(knowing(*mixed), answers) == fit(knowing(*approaches), answers)


def test_approaches_of_the_same_name_keep_one_order() -> None:
    twins = [approach("elm-b", name="Elm"), approach("elm-a", name="Elm")]
    for order in (twins, twins[::-1]):
        assert [a.id for a in fit(knowing(*order), said()).approaches] == ["elm-a", "elm-b"]


@given(any_approaches(), any_answers(), st.sampled_from([q.id for q in gardens().questions]))
def test_not_sure_changes_nothing(
    approaches: tuple[Approach, ...], answers: Answers, question: str
) -> None:
    skipped, unsure = (
        with_answer(gardens(), answers, question, options) for options in ([], ["not-sure"])
    )
    assert unsure != skipped
    assert fit(knowing(*approaches), unsure) == fit(knowing(*approaches), skipped)


@given(any_approaches(), any_fits(), any_answers())
def test_another_approach_leaves_the_scores_of_the_others(
    approaches: tuple[Approach, ...], fits: dict[str, str], answers: Answers
) -> None:
    before = fit(knowing(*approaches), answers)
    after = fit(knowing(*approaches, approach("oak", fits)), answers)
    assert {a.id: (a.score, a.reasons) for a in before.approaches} == {
        a.id: (a.score, a.reasons) for a in after.approaches if a.id != "oak"
    }


# Ranks and ties.


@given(any_approaches(), any_answers())
def test_the_rank_counts_those_with_a_higher_score(
    approaches: tuple[Approach, ...], answers: Answers
) -> None:
    exact = {a.id: score(a, WEIGHTS, answers) for a in approaches}
    ranks = {a.id: a.rank for a in fit(knowing(*approaches), answers).approaches}
    assert ranks == {
        id_: 1 + sum(other > own for other in exact.values()) for id_, own in exact.items()
    }


@given(any_approaches(), any_answers())
def test_approaches_stand_in_order_of_rank(
    approaches: tuple[Approach, ...], answers: Answers
) -> None:
    standing = fit(knowing(*approaches), answers).approaches
    assert all(a.rank <= b.rank and a.score >= b.score for a, b in pairwise(standing))


@given(any_approaches(), any_answers())
def test_whoever_shares_a_rank_is_listed_as_tied(
    approaches: tuple[Approach, ...], answers: Answers
) -> None:
    result = fit(knowing(*approaches), answers)
    shared: dict[int, list[str]] = {}
    for a in result.approaches:
        shared.setdefault(a.rank, []).append(a.id)
    assert result.ties == tuple(tuple(ids) for ids in shared.values() if len(ids) > 1)


def test_a_tie_shares_its_rank_and_the_next_rank_is_skipped() -> None:
    dig = {"work.dig": "strong"}
    result = fit(
        knowing(approach("elm", dig), approach("oak", dig), approach("yew")), said(work="dig")
    )
    assert [(a.id, a.rank) for a in result.approaches] == [("elm", 1), ("oak", 1), ("yew", 3)]
    assert result.ties == (("elm", "oak"),)


def test_equal_scores_tie_whichever_answers_made_them() -> None:
    elm, oak = (
        approach("elm", {"danger.wasps": "strong", "work.dig": "strong"}),
        approach("oak", {"label.park": "strong"}),
    )
    result = fit(
        knowing(elm, oak, danger=1, work=2, label=3), said(danger="wasps", work="dig", label="park")
    )
    assert result.ties == (("elm", "oak"),)


@given(
    any_approaches(),
    st.sampled_from([{}, {"work": "not-sure"}, {"danger": "none"}, {"pace-here": "2"}]),
)
def test_without_an_answer_that_counts_nothing_fits_and_everything_ties(
    approaches: tuple[Approach, ...], raw: dict[str, str]
) -> None:
    result = fit(knowing(*approaches), read(gardens(), raw))
    assert result.front == () and {a.rank for a in result.approaches} == {1}
    assert result.ties == ((tuple(a.id for a in approaches),) if len(approaches) > 1 else ())


# Bands. With the work at weight 4 and the label at weight 1 every tenth between -1 and 1 can be
# reached.


def test_below_the_weight_of_the_heaviest_question_nothing_fits() -> None:
    keen = approach("elm", {"label.park": "strong", "work.dig": "strong"})
    assert bands(fit(knowing(keen), said(label="park"))) == {"elm": "fits-in-part"}
    assert bands(fit(knowing(keen), said(work="dig"))) == {"elm": "fits"}


def test_light_questions_together_may_weigh_enough() -> None:
    weights = {"danger": 2, "label": 2, "work": 4}
    assert not Weights.with_least(weights).enough(said(danger="none"))
    assert Weights.with_least(weights).enough(said(danger="none", label="park"))


def test_not_sure_says_nothing_towards_enough() -> None:
    assert not WEIGHTS.enough(said(work="not-sure", label="park"))


def test_a_score_at_the_floor_fits() -> None:
    elm = knowing(approach("elm", {"work.dig": "some"}), label=4)
    result = fit(elm, said(work="dig", label="park"))
    assert of(result, "elm").score == float(FLOOR) and bands(result) == {"elm": "fits"}


def test_a_score_below_the_floor_fits_in_part_even_where_it_is_highest() -> None:
    result = fit(
        knowing(approach("elm", {"work.dig": "some"}), label=5), said(work="dig", label="park")
    )
    assert of(result, "elm").score < FLOOR and bands(result) == {"elm": "fits-in-part"}


def test_whoever_stands_within_the_margin_of_the_top_fits_too() -> None:
    near = approach("oak", {"work.dig": "some", "label.park": "against"})
    result = fit(
        knowing(approach("elm", {"work.dig": "some", "label.park": "some"}), near),
        said(work="dig", label="park"),
    )
    assert Fraction(1, 2) - Fraction(3, 10) == MARGIN and each_score(result) == {
        "elm": 0.5,
        "oak": 0.3,
    }
    assert {a.id for a in result.front} == {"elm", "oak"}


def test_whoever_stands_below_the_margin_fits_in_part() -> None:
    elm, oak = approach("elm", {"work.dig": "strong"}), approach("oak", {"work.dig": "some"})
    result = fit(knowing(elm, oak), said(work="dig", label="park"))
    assert each_score(result) == {"elm": 0.8, "oak": 0.4} and bands(result)["oak"] == "fits-in-part"


def test_whoever_has_half_of_it_fits_however_far_the_top() -> None:
    elm = approach("elm", {"work.dig": "strong", "label.park": "strong"})
    oak = approach("oak", {"work.dig": "some", "label.park": "some"})
    result = fit(knowing(elm, oak), said(work="dig", label="park"))
    assert each_score(result) == {"elm": 1, "oak": float(HALF)} and bands(result)["oak"] == "fits"


def test_a_score_at_the_lower_floor_fits_in_part() -> None:
    result = fit(knowing(approach("elm", {"label.park": "some"})), said(work="dig", label="park"))
    assert of(result, "elm").score == float(PART_FLOOR) and bands(result) == {"elm": "fits-in-part"}


def test_a_score_below_the_lower_floor_says_little() -> None:
    result = fit(
        knowing(approach("elm", {"label.park": "some"}), work=5), said(work="dig", label="park")
    )
    assert 0 < of(result, "elm").score < PART_FLOOR and bands(result) == {"elm": "little-said"}


def test_a_score_of_nothing_says_little() -> None:
    assert bands(fit(knowing(approach("elm")), said(work="dig"))) == {"elm": "little-said"}


def test_any_score_below_nothing_points_elsewhere() -> None:
    result = fit(
        knowing(approach("elm", {"label.park": "against"}), work=9), said(work="dig", label="park")
    )
    assert -PART_FLOOR < of(result, "elm").score < 0 and bands(result) == {
        "elm": "points-elsewhere"
    }


@given(any_approaches(), any_answers())
def test_bands_never_go_up_as_ranks_go_down(
    approaches: tuple[Approach, ...], answers: Answers
) -> None:
    order = ["fits", "fits-in-part", "little-said", "points-elsewhere"]
    heights = [order.index(a.band) for a in fit(knowing(*approaches), answers).approaches]
    assert heights == sorted(heights)


@given(any_approaches(), any_answers())
def test_where_the_top_reaches_the_floor_and_enough_was_said_something_fits(
    approaches: tuple[Approach, ...], answers: Answers
) -> None:
    result = fit(knowing(*approaches), answers)
    top = max(score(a, WEIGHTS, answers) for a in approaches)
    assert bool(result.front) == (WEIGHTS.enough(answers) and top >= FLOOR)


# Reasons.


@given(any_answers())
def test_each_reason_names_an_answer_that_was_given(answers: Answers) -> None:
    for a in fit(gardens(), answers).approaches:
        assert all(r.option in answers.counted(r.question) for r in a.reasons)


@given(any_answers())
def test_each_reason_has_sources_that_exist(answers: Answers) -> None:
    known = {s.id for s in gardens().sources}
    for a in fit(gardens(), answers).approaches:
        assert all(
            r.sources and set(r.sources) <= known for r in a.reasons if r.basis != "judgement"
        )


@given(any_fits(), any_answers())
def test_fired_and_not_fired_together_are_every_fit_once(
    fits: dict[str, str], answers: Answers
) -> None:
    elm = approach("elm", fits)
    both = (*reasons(elm, WEIGHTS, answers), *reasons_not_fired(elm, WEIGHTS, answers))
    assert sorted((f"{r.question}.{r.option}", r.degree) for r in both) == sorted(
        (answer, float(DEGREES[degree])) for answer, degree in fits.items()
    )


@given(any_fits(), any_answers())
def test_a_reason_not_fired_names_an_answer_that_was_not_given(
    fits: dict[str, str], answers: Answers
) -> None:
    waiting = reasons_not_fired(approach("elm", fits), WEIGHTS, answers)
    assert all(r.option not in answers.counted(r.question) for r in waiting)


def test_a_reason_says_what_its_file_says() -> None:
    (reason,) = of(fit(gardens(), said(work="dig")), "alder").reasons
    (written,) = (f for f in gardens().approaches[0].fits if f.answer == ("work", "dig"))
    assert (reason.because, reason.basis, reason.sources) == (
        written.because,
        written.basis,
        written.sources,
    )
    assert (reason.question, reason.option, reason.degree) == ("work", "dig", 1.0)


@given(any_fits(), any_answers())
def test_the_reason_that_weighs_most_comes_first(fits: dict[str, str], answers: Answers) -> None:
    heavy = [
        abs(WEIGHTS.of(r.question) * r.degree)
        for r in reasons(approach("elm", fits), WEIGHTS, answers)
    ]
    assert heavy == sorted(heavy, reverse=True)


def test_reasons_for_and_against_are_told_apart() -> None:
    cedar = of(fit(gardens(), said(work="dig", label="park")), "cedar")
    assert [r.option for r in cedar.reasons_for] == ["park"] and [
        r.option for r in cedar.reasons_against
    ] == ["dig"]


# Cautions and places.


@given(any_answers())
def test_a_caution_is_raised_by_its_own_answers_and_no_others(answers: Answers) -> None:
    raised = [c.id for c in fit(gardens(), answers).cautions]
    assert raised == (["wasps"] if "wasps" in answers.of("danger") else [])


def test_a_caution_brings_what_to_do_first() -> None:
    (caution,) = fit(gardens(), said(danger="wasps none")).cautions
    assert caution == gardens().cautions[0]


def test_any_one_of_the_answers_of_a_caution_raises_it() -> None:
    either = (
        gardens()
        .cautions[0]
        .model_copy(
            update={
                "when": Condition(any=(AnswerRef("danger", "wasps"), AnswerRef("label", "park")))
            }
        )
    )
    knowledge = gardens().model_copy(update={"cautions": (either,)})
    given_ = (said(label="park"), said(danger="wasps"), said(label="kitchen"))
    assert [len(fit(knowledge, answers).cautions) for answers in given_] == [1, 1, 0]


def test_a_caution_leaves_the_approaches_as_they_are() -> None:
    calm, warned = (
        fit(gardens(), said(work="dig")),
        fit(gardens(), said(work="dig", danger="wasps")),
    )
    assert warned.cautions and warned.approaches == calm.approaches


@pytest.mark.parametrize("place", range(1, 7))
def test_the_own_place_is_the_anchor_that_was_chosen(place: int) -> None:
    assert fit(gardens(), said(pace_here=str(place))).places == {"pace": place}


def test_each_difference_has_its_own_place() -> None:
    assert fit(gardens(), said(pace_here="2", tools_here="6")).places == {"pace": 2, "tools": 6}


def test_there_is_no_place_where_nothing_was_answered_or_not_sure() -> None:
    assert asked("pace-here").difference == "pace"
    assert fit(gardens(), said(pace_here="not-sure", work="dig")).places == {}


def test_a_result_says_which_knowledge_it_comes_from() -> None:
    assert fit(gardens(), said()).version == gardens().version
