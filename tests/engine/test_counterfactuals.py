"""What would change a result, held against asking fit.py about every change one by one."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.answers import Answers, with_answer
from engine.fit import fit
from engine.question_kinds import option_ids
from engine.robustness.counterfactuals import Flip, changed, flips
from knowledge.models.answer_ref import AnswerRef
from knowledge.models.conditions import answers_in
from knowledge.models.knowledge import Knowledge
from knowledge.models.questions import Question
from knowledge.reserved import NOT_SURE
from tests.engine.makers import (
    any_answers,
    any_approaches,
    any_gated,
    approach,
    gardens,
    held_back,
    knowing,
    said,
)
from wording.robustness import what_would_change

FEW = settings(max_examples=40)


def deciding(knowledge: Knowledge) -> list[Question]:
    """The questions that weigh, or that a gate names."""
    conditions = [hold.when for a in knowledge.approaches for hold in a.held_back]
    conditions += [silence.when for silence in knowledge.silences]
    named = {answer.question for when in conditions for answer in answers_in(when)}
    return [q for q in knowledge.questions if q.weight or q.id in named]


def neighbours(knowledge: Knowledge, answers: Answers) -> set[Answers]:
    """Every set of answers that is one change away, as a person makes it on the page."""
    found = set()
    for question in deciding(knowledge):
        before = answers.counted(question.id)
        options = [o for o in option_ids(question) if o != NOT_SURE]
        if question.kind == "one":
            states = [(o,) for o in options] + [()]
        else:
            states = [
                tuple(o for o in options if (o in before) != (o == toggled)) for toggled in options
            ]
            if answers.of(question.id) == (NOT_SURE,):
                states.append(())
        found |= {with_answer(knowledge, answers, question.id, state) for state in states}
    return found - {answers}


def in_front(knowledge: Knowledge, answers: Answers) -> set[str]:
    return {a.id for a in fit(knowledge, answers).front}


def fewest(knowledge: Knowledge, answers: Answers, id_: str) -> int:
    """How many changes flip an approach, up to two; 0 if more. Found by asking about every one."""
    now = id_ in in_front(knowledge, answers)
    one = neighbours(knowledge, answers)
    if any((id_ in in_front(knowledge, a)) != now for a in one):
        return 1
    two = set().union(*(neighbours(knowledge, a) for a in one)) if one else set()
    return 2 if any((id_ in in_front(knowledge, a)) != now for a in two) else 0


def of(found: tuple[Flip, ...], id_: str) -> Flip:
    return next(f for f in found if f.approach == id_)


@FEW
@given(any_approaches(), any_answers(), st.integers(1, 5), st.integers(0, 5))
def test_the_stated_flip_flips(approaches: tuple, answers: Answers, work: int, label: int) -> None:
    knowledge = knowing(*approaches, work=work, label=label)
    for flip in flips(knowledge, answers):
        if flip.changes:
            after = in_front(knowledge, changed(knowledge, answers, flip.changes))
            assert (flip.approach in after) != flip.fits_now


@FEW
@given(any_approaches(), any_answers(), st.integers(1, 5), st.integers(0, 5))
def test_no_smaller_flip_exists_and_none_of_two_is_missed(
    approaches: tuple, answers: Answers, work: int, label: int
) -> None:
    knowledge = knowing(*approaches, work=work, label=label)
    assert {f.approach: f.cost for f in flips(knowledge, answers)} == {
        a.id: fewest(knowledge, answers, a.id) for a in knowledge.approaches
    }


@FEW
@given(any_gated(), any_answers())
def test_behind_gates_the_fewest_changes_are_found_and_flip(
    knowledge: Knowledge, answers: Answers
) -> None:
    for flip in flips(knowledge, answers):
        assert flip.cost == fewest(knowledge, answers, flip.approach)
        if flip.changes:
            after = in_front(knowledge, changed(knowledge, answers, flip.changes))
            assert (flip.approach in after) != flip.fits_now


@given(any_approaches(), any_answers())
def test_whether_it_fits_now_is_what_the_result_says(approaches: tuple, answers: Answers) -> None:
    knowledge = knowing(*approaches)
    assert {f.approach for f in flips(knowledge, answers) if f.fits_now} == in_front(
        knowledge, answers
    )


ELM = approach(
    "elm", {"work.dig": "strong", "work.rest": "strongly-against", "label.park": "against"}
)


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        (said(), "It would fit, for example, if you answered “Dig”."),
        (said(work="sow"), "It would fit, for example, if you also answered “Dig”."),
        (said(work="dig sow"), "It would no longer fit, for example, if you did not answer “Dig”."),
        (
            said(work="dig", label="park"),
            "It would no longer fit, for example, if you left out the question “What needs to be "
            "done?”.",
        ),
    ],
    ids=["from nothing", "one more", "one less", "two answers"],
)
def test_the_change_is_said_in_a_sentence(answers: Answers, expected: str) -> None:
    knowledge = knowing(ELM, approach("oak", {"work.sow": "some"}))
    assert what_would_change(knowledge, of(flips(knowledge, answers), "elm")) == expected


def test_where_two_changes_are_not_enough_it_says_so() -> None:
    knowledge = knowing(ELM, approach("oak"))
    assert (
        what_would_change(knowledge, of(flips(knowledge, said()), "oak"))
        == "No change of one answer, or of two, would bring it in."
    )


def test_a_question_that_weighs_nothing_never_flips_anything() -> None:
    knowledge = knowing(approach("elm", {"label.park": "strong"}), work=4, label=0)
    assert not of(flips(knowledge, said(label="park")), "elm").changes


def test_the_order_of_approaches_makes_no_difference() -> None:
    oak, answers = (
        approach("oak", {"work.sow": "strong", "label.park": "some"}),
        said(work="sow rest"),
    )
    one, other = flips(knowing(ELM, oak), answers), flips(knowing(oak, ELM), answers)
    assert {f.approach: f for f in one} == {f.approach: f for f in other}


def test_gardens_can_all_be_reached() -> None:
    assert all(f.changes for f in flips(gardens(), said()) if not f.fits_now)


def test_while_something_is_held_back_other_answers_are_not_offered_to_bring_it_in() -> None:
    knowledge = knowing(held_back(ELM, AnswerRef("danger", "wasps")), approach("oak"))
    (flip,) = of(flips(knowledge, said(danger="wasps", work="dig")), "elm").changes
    assert flip.question == "danger"
    assert what_would_change(
        knowledge, of(flips(knowledge, said(danger="wasps", work="dig")), "elm")
    ).startswith("It would fit, for example, if ")


def test_a_gate_that_would_close_counts_as_a_change() -> None:
    steady = approach("elm", {"work.dig": "strong", "work.sow": "strong", "label.park": "strong"})
    knowledge = knowing(held_back(steady, AnswerRef("danger", "wasps")), label=4)
    answers = said(work="dig sow", label="park")
    closing = [f.changes for f in flips(knowledge, answers)]
    assert [[(c.question, c.after) for c in changes] for changes in closing] == [
        [("danger", ("wasps",))]
    ]


def test_nobody_is_told_to_be_somebody_else() -> None:
    questions = [
        q.model_copy(update={"of_the_reader": q.id == "work"}) for q in gardens().questions
    ]
    knowledge = gardens().model_copy(update={"questions": tuple(questions)})
    changed_questions = [
        change.question
        for flip in flips(knowledge, said(work="dig", label="kitchen"))
        for change in flip.changes
    ]
    assert "work" not in changed_questions
    assert any(
        change.question == "work"
        for flip in flips(gardens(), said(work="dig", label="kitchen"))
        for change in flip.changes
    )
