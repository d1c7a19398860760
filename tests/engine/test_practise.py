"""A case as an exercise: what is said of a guess follows from the source's label and the engine's
reasons.
"""

from typing import Any

import pytest

from engine.divergence import divergence
from engine.fit import fit
from engine.practise import NONE, Gap, Reveal, reveal
from knowledge.models.answer_ref import AnswerRef
from knowledge.models.knowledge import Knowledge
from knowledge.models.questions import Case
from tests.engine.makers import approach, gardens, knowing, said

BED, NEST = gardens().cases


def case(**fields: Any) -> Case:
    """The case of the bed, told otherwise."""
    return BED.model_copy(update=fields)


def guessed(guess: str, knowledge: Knowledge | None = None, **fields: Any) -> Reveal:
    return reveal(knowledge or gardens(), case(**fields), guess)


def gap_of(guess: str, knowledge: Knowledge, **answers: list[str]) -> Gap:
    """Where a guess stands furthest from elm, the source's own label."""
    found = guessed(guess, knowledge, approaches=("elm",), answers=answers).gap
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("guess", "verdict"),
    [
        ("alder", "label"),
        ("birch", "label"),
        ("cedar", "acceptable"),
        ("no-such", "neither"),
        (NONE, "neither"),
    ],
)
def test_a_guess_is_the_label_or_acceptable_or_neither(guess: str, verdict: str) -> None:
    assert guessed(guess, approaches=("alder", "birch"), acceptable=("cedar",)).verdict == verdict


@pytest.mark.parametrize(("guess", "verdict"), [(NONE, "label"), ("alder", "neither")])
def test_where_the_source_names_none_none_is_the_label(guess: str, verdict: str) -> None:
    assert reveal(gardens(), NEST, guess).verdict == verdict


def test_the_reasons_are_those_of_the_fit_to_the_answers_of_the_case() -> None:
    found = guessed("alder")
    assert found.answers == said(work="dig", label="park") and found.result == fit(
        gardens(), found.answers
    )


def test_a_guess_that_is_neither_is_set_beside_the_first_label() -> None:
    found = guessed("cedar", approaches=("birch", "alder"))
    assert found.other is not None and found.other.id == "birch"


@pytest.mark.parametrize(("guess", "acceptable"), [("alder", ()), ("cedar", ("cedar",))])
def test_a_guess_that_can_be_defended_is_set_beside_nothing(
    guess: str, acceptable: tuple[str, ...]
) -> None:
    found = guessed(guess, acceptable=acceptable)
    assert (found.other, found.gap) == (None, None)


# The one answer that tells the guess from the label.


def test_the_gap_is_the_answer_that_speaks_most_for_one_and_least_for_the_other() -> None:
    found = guessed("cedar").gap
    assert found is not None and (found.question, found.option) == ("work", "dig")
    assert found.of_guess is not None and found.of_guess.because == "Digging is not rest."
    assert found.of_other is not None and found.of_other.because == "It was made for digging."


def test_an_answer_of_which_one_of_the_two_says_nothing_may_be_the_gap() -> None:
    knowledge = knowing(approach("elm", {"work.dig": "strong"}), approach("oak"))
    found = gap_of("oak", knowledge, work=["dig"])
    assert found.of_guess is None and found.of_other is not None


def test_an_answer_against_the_guess_counts_too() -> None:
    knowledge = knowing(
        approach("elm", {"work.dig": "some"}), approach("oak", {"work.sow": "strongly-against"})
    )
    assert gap_of("oak", knowledge, work=["dig", "sow"]).option == "sow"


@pytest.mark.parametrize(
    ("weights", "question"), [({"work": 4, "label": 1}, "work"), ({"work": 1, "label": 4}, "label")]
)
def test_answers_are_weighed_as_in_the_fit(weights: dict[str, int], question: str) -> None:
    knowledge = knowing(
        approach("elm", {"work.dig": "strong", "label.park": "strong"}), approach("oak"), **weights
    )
    assert gap_of("oak", knowledge, work=["dig"], label=["park"]).question == question


@pytest.mark.parametrize(
    "answers", [{}, {"work": ["not-sure"]}, {"work": ["rest"]}, {"label": ["kitchen"]}]
)
def test_there_is_no_gap_where_no_answer_speaks_more_for_the_label(
    answers: dict[str, list[str]],
) -> None:
    elm, oak = (
        approach("elm", {"label.kitchen": "some"}),
        approach("oak", {"label.kitchen": "strong", "work.rest": "some"}),
    )
    found = guessed("oak", knowing(elm, oak), approaches=("elm",), answers=answers)
    assert found.gap is None and found.other == elm


def test_a_guess_of_none_is_told_what_speaks_for_the_label() -> None:
    found = guessed(NONE).gap
    assert found is not None and (found.option, found.of_guess) == ("dig", None)


def test_a_guess_that_is_not_known_is_told_nothing() -> None:
    assert guessed("no-such").gap is None


# What comes before any approach, and how differently the same one is done.


def test_what_comes_first_is_named_with_the_answer_that_raises_it() -> None:
    (before,) = reveal(gardens(), NEST, NONE).before
    assert (before.caution, before.question, before.option) == (
        gardens().cautions[0],
        "danger",
        "wasps",
    )


def test_a_caution_with_several_answers_names_one_that_was_given() -> None:
    wasps = (
        gardens()
        .cautions[0]
        .model_copy(update={"answers": (AnswerRef("label", "park"), AnswerRef("danger", "wasps"))})
    )
    (before,) = reveal(gardens().model_copy(update={"cautions": (wasps,)}), NEST, NONE).before
    assert (before.question, before.option) == ("danger", "wasps")


def test_where_nothing_comes_first_nothing_is_named() -> None:
    assert guessed("alder").before == ()


@pytest.mark.parametrize(
    ("labels", "shown"), [(("birch",), ["birch"]), ((), ["alder", "birch", "cedar"])]
)
def test_the_spread_is_that_of_the_labels_and_of_all_where_there_is_none(
    labels: tuple[str, ...], shown: list[str]
) -> None:
    assert [s.id for s in guessed("cedar", approaches=labels).divergences[0].spans] == shown


def test_the_widest_difference_is_the_one_with_the_largest_spread_inside() -> None:
    assert [
        d.difference
        for d in guessed(
            "alder", knowing(approach("elm", pace=(1, 6), tools=(3, 4))), approaches=("elm",)
        ).widest
    ] == ["pace"]


def test_differences_that_are_widest_alike_are_all_shown() -> None:
    found = guessed(
        "alder", knowing(approach("elm", pace=(1, 4), tools=(2, 5))), approaches=("elm",)
    )
    assert (
        found.widest
        == found.divergences
        == divergence(gardens(), (approach("elm", pace=(1, 4), tools=(2, 5)),))
    )


def test_where_no_place_is_described_nothing_is_widest() -> None:
    nowhere = knowing(approach("elm", pace=(None, None), tools=(None, None)))
    assert guessed("alder", nowhere, approaches=("elm",)).widest == ()
