"""Gates decide before anything is weighed."""

import pytest
from hypothesis import given

from engine import alternatives
from engine.answers import Answers
from engine.fit import fit, reasons_not_fired
from engine.gates import gates_of
from engine.robustness.acceptability import stability
from engine.weights import Weights
from knowledge.models.answer_ref import AnswerRef
from knowledge.models.gates import Door
from knowledge.models.knowledge import Knowledge
from knowledge.models.questions import Caution
from tests.engine.makers import (
    any_answers,
    any_gated,
    approach,
    bands,
    example,
    gardens,
    held_back,
    knowing,
    of,
    said,
    silence,
    silencing,
)

WASPS = AnswerRef("danger", "wasps")
UNSURE = AnswerRef("danger", "not-sure")
PARK = AnswerRef("label", "park")
ELM = approach("elm", {"work.dig": "strong", "label.park": "against"})
OAK = approach("oak", {"work.dig": "some", "label.park": "some"})


# Held back.


@given(any_gated(), any_answers())
def test_nothing_is_in_front_and_held_back(knowledge: Knowledge, answers: Answers) -> None:
    result = fit(knowledge, answers)
    assert {a.id for a in result.front}.isdisjoint(a.id for a in result.held_back)
    assert all((a.held_back is not None) == (a.band == "held-back") for a in result.approaches)


@given(any_gated(), any_answers())
def test_what_is_held_back_keeps_its_score_and_rank(
    knowledge: Knowledge, answers: Answers
) -> None:
    free = tuple(a.model_copy(update={"held_back": ()}) for a in knowledge.approaches)
    open_ = knowledge.model_copy(update={"approaches": free})
    assert [(a.id, a.rank, a.score) for a in fit(knowledge, answers).approaches] == [
        (a.id, a.rank, a.score) for a in fit(open_, answers).approaches
    ]


@given(any_gated(), any_answers())
def test_what_is_held_back_holds_by_no_weights(knowledge: Knowledge, answers: Answers) -> None:
    held = {a.id for a in fit(knowledge, answers).held_back}
    for share in stability(knowledge, answers).shares:
        assert share.approach not in held or (share.weights == 0 and not share.fits_now)


def test_an_approach_is_held_back_with_what_to_do_first() -> None:
    knowledge = knowing(held_back(ELM, WASPS), OAK)
    elm = of(fit(knowledge, said(work="dig", danger="wasps")), "elm")
    assert elm.held_back and elm.held_back.first == "Wait for it."
    assert elm.band == "held-back" and elm.rank == 1
    assert of(fit(knowledge, said(work="dig")), "elm").held_back is None


def test_the_first_hold_that_is_met_is_told() -> None:
    both = held_back(ELM, WASPS).held_back + held_back(ELM, PARK).held_back
    named = [hold.model_copy(update={"id": id_}) for hold, id_ in zip(both, "ab", strict=True)]
    knowledge = knowing(ELM.model_copy(update={"held_back": tuple(named)}))
    assert gates_of(knowledge, said(label="park")).held["elm"].id == "b"
    assert gates_of(knowledge, said(label="park", danger="wasps")).held["elm"].id == "a"


def test_what_is_held_back_does_not_bar_the_way() -> None:
    low = approach("oak", {"work.dig": "some", "label.park": "strongly-against"})
    answers = said(work="dig", label="park", danger="wasps")
    beside = fit(knowing(approach("elm", {"work.dig": "strong"}), low, work=2, label=1), answers)
    shut = held_back(approach("elm", {"work.dig": "strong"}), WASPS)
    alone = fit(knowing(shut, low, work=2, label=1), answers)
    assert bands(beside)["oak"] == bands(alone)["oak"] == "little-said"
    low = approach("oak", {"work.dig": "some"})
    beside = fit(knowing(approach("elm", {"work.dig": "strong"}), low, work=3, label=3), answers)
    alone = fit(knowing(shut, low, work=3, label=3), answers)
    assert bands(beside)["oak"] == "fits-in-part" and bands(alone)["oak"] == "fits"


def test_where_only_a_held_approach_would_fit_it_is_not_said_that_none_does() -> None:
    knowledge = knowing(held_back(ELM, WASPS), approach("oak"))
    for answers, raised in ((said(work="sow"), True), (said(work="dig", danger="wasps"), False)):
        found = alternatives.raised(knowledge, answers, fit(knowledge, answers))
        assert any(each.front == "none" for each in found) == raised


# Silenced.


def test_a_silenced_reason_leaves_score_and_reasons_and_is_listed() -> None:
    knowledge = silencing(knowing(ELM), silence(WASPS, PARK))
    open_ = of(fit(knowledge, said(work="dig", label="park")), "elm")
    shut = fit(knowledge, said(work="dig", label="park", danger="wasps"))
    assert open_.score == (4 - 0.5) / 5 and not open_.silenced
    elm = of(shut, "elm")
    assert elm.score == 1 and [r.option for r in elm.reasons] == ["dig"]
    assert [r.option for r in elm.silenced] == ["park"]
    assert [each.because for each in shut.silences] == ["They argue the wrong way."]


def test_a_question_of_which_all_is_silenced_counts_as_left_out() -> None:
    knowledge = silencing(knowing(ELM), silence(WASPS, AnswerRef("work", "dig")))
    assert not fit(knowledge, said(work="dig", danger="wasps")).weighed
    assert fit(knowledge, said(work="dig")).enough


@given(any_gated(), any_answers())
def test_no_reason_is_both_given_and_silenced(knowledge: Knowledge, answers: Answers) -> None:
    result = fit(knowledge, answers)
    hushed = {answer for each in result.silences for answer in each.answers}
    for each in result.approaches:
        assert hushed.isdisjoint((r.question, r.option) for r in each.reasons)
        assert hushed.issuperset((r.question, r.option) for r in each.silenced)


def test_why_not_never_names_what_is_silenced() -> None:
    weights = Weights.published(gardens())
    (reason,) = reasons_not_fired(ELM, weights, said(), frozenset({PARK}))
    assert reason.option == "dig"


# Cautions and doors.


def caution(when: AnswerRef) -> Caution:
    return Caution(
        id="look",
        when=when,
        text="It may be.",
        first="Look.",
        basis="judgement",
        example=example(),
    )


def door(when: AnswerRef) -> Door:
    return Door(
        id="gate",
        when=when,
        name="The gate",
        text="Out here.",
        still_holds="Water.",
        first="Go out.",
        basis="judgement",
        seen="2026-11",
        example=example(),
    )


@pytest.mark.parametrize(("answers", "raised"), [(said(danger="not-sure"), 1), (said(), 0)])
def test_not_sure_raises_what_asks_for_it(answers: Answers, raised: int) -> None:
    knowledge = gardens().model_copy(update={"cautions": (caution(UNSURE),)})
    assert len(fit(knowledge, answers).cautions) == raised


def test_a_door_is_raised_by_its_condition() -> None:
    knowledge = gardens().model_copy(update={"doors": (door(PARK),)})
    assert [each.id for each in fit(knowledge, said(label="park")).doors] == ["gate"]
    assert fit(knowledge, said(label="kitchen")).doors == ()
