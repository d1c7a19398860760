"""What is said after a guess: of the source's choice, of Bearings' own reasons, and of how
differently it would be done.
"""

from typing import Any

import pytest

from engine.practise import NONE, reveal
from knowledge.models.knowledge import Knowledge
from views.practise import RevealView, reveal_view


def revealed(
    knowledge: Knowledge, guess: str, split: str = "", case: int = 0, **fields: Any
) -> RevealView:
    """A case of the gardens, told otherwise and guessed: 0 is the bed to dig, 1 the nest."""
    told = knowledge.cases[case].model_copy(update=fields)
    return reveal_view(knowledge, told, guess, split)


def verdict(knowledge: Knowledge, guess: str, **fields: Any) -> str:
    return revealed(knowledge, guess, **fields).guess_beside


def engine_says(knowledge: Knowledge, **fields: Any) -> str:
    view = revealed(knowledge, NONE, **fields)
    return " ".join((*view.cautions, view.reasons_say))


def split(knowledge: Knowledge, guess: str, **fields: Any) -> str:
    view = revealed(knowledge, "alder", guess, **fields).split
    return " ".join((view.furthest, *view.differences, view.chosen)) if view else ""


def test_of_several_choices_of_the_source_a_guess_is_one(gardens: Knowledge) -> None:
    said = verdict(gardens, "birch", approaches=("alder", "birch"))
    assert (
        "That is one of the two that the source names." in said
        and "Your guess is what the source says." not in said
    )


def test_the_only_choice_of_the_source_is_what_it_says(gardens: Knowledge) -> None:
    assert "Your guess is what the source says." in verdict(gardens, "alder")


@pytest.mark.parametrize(
    ("fields", "agree"),
    [
        ({"approaches": ("alder",)}, True),
        ({"approaches": ("cedar",)}, False),
        ({"approaches": ("cedar",), "acceptable": ("alder",)}, True),
    ],
)
def test_where_the_reasons_point_elsewhere_than_the_source_that_is_said(
    fields: dict[str, tuple[str, ...]], agree: bool, gardens: Knowledge
) -> None:
    said = engine_says(gardens, **fields)
    assert "this fits: Alder." in said and ("point elsewhere than the source" in said) != agree


def test_where_something_comes_first_the_reasons_say_that_alone(gardens: Knowledge) -> None:
    said = engine_says(gardens, case=1)
    assert "First: Step away first." in said and "fit" not in said and "weakness" not in said


def test_a_caution_that_is_missing_is_owned_to(gardens: Knowledge) -> None:
    assert "which is a weakness" in engine_says(gardens, case=1, answers={})


def test_where_nothing_stands_out_nothing_is_said_to_fit(gardens: Knowledge) -> None:
    said = engine_says(gardens, answers={})
    assert "no approach stands out" in said and "elsewhere" not in said


def test_the_widest_differences_are_listed_and_the_one_that_was_chosen_is_marked(
    gardens: Knowledge,
) -> None:
    divergences = reveal(gardens, gardens.cases[0], "alder").divergences
    spreads = {d.difference: d.within for d in divergences}
    widest = max(spreads, key=lambda id_: spreads[id_] or 0)
    assert ": you chose this one too" in split(gardens, widest)
    assert "you chose" not in split(gardens, "").casefold()


def test_where_something_else_comes_first_no_split_is_shown(gardens: Knowledge) -> None:
    assert split(gardens, "pace", case=1) == ""


def test_that_what_was_expected_has_to_wait_is_said_and_no_other_gap(shipped: Knowledge) -> None:
    waiting = []
    for case in shipped.cases:
        for approach in shipped.approaches:
            view = reveal_view(shipped, case, approach.id)
            if view.waits:
                waiting.append(view)
    assert waiting
    assert not any(view.unexplained for view in waiting)
    assert all(view.waits.startswith("It has to wait.") for view in waiting)
