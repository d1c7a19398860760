"""The sentence that says what fits: nothing, one approach, or several as equals."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from engine.fit import ApproachFit, Result, fit
from tests.engine.makers import gardens, said
from wording.result import band_text, hangs_on_you, summary


def with_front(
    names: Sequence[str], behind: Sequence[str] = ("Yew", "Fir", "Box", "Holly")
) -> Result:
    """A result with these approaches in front, and others behind."""
    fits = [ApproachFit(name.lower(), name, "fits", 1, 0.5, ()) for name in names]
    rest = [ApproachFit(name.lower(), name, "little-said", 9, 0.0, ()) for name in behind]
    return replace(fit(gardens(), said(work="dig")), approaches=(*fits, *rest))


@pytest.mark.parametrize(
    ("names", "opening"),
    [
        ((), "No approach stands out"),
        (("Elm",), "Elm fits what you describe"),
        (("Elm", "Oak"), "Elm and Oak fit what you describe"),
        (("Ash", "Elm", "Oak"), "Ash, Elm and Oak fit what you describe"),
    ],
    ids=["nothing", "one", "two", "three"],
)
def test_the_sentence_names_what_fits(names: tuple[str, ...], opening: str) -> None:
    assert summary(with_front(names)).startswith(opening)


def test_equals_stand_in_the_order_of_the_alphabet() -> None:
    assert summary(with_front(("Oak", "Elm"))).startswith("Elm and Oak")


@pytest.mark.parametrize(
    ("names", "behind", "opening"),
    [
        (("Elm",), (), "Elm fits what you describe"),
        (("Elm", "Oak"), ("Yew",), "Elm and Oak both fit"),
        (("Ash", "Elm", "Oak"), ("Yew",), "Ash, Elm and Oak all fit"),
    ],
    ids=["one of one", "two of three", "three of four"],
)
def test_when_most_fit_they_are_counted_as_people_do(
    names: tuple[str, ...], behind: tuple[str, ...], opening: str
) -> None:
    sentence = summary(with_front(names, behind))
    assert sentence.startswith(opening)
    assert ("do not tell them apart" in sentence) == (len(names) > 1)


def test_nothing_in_front_says_what_to_do_next() -> None:
    assert "answer more" in summary(with_front(()))


@pytest.mark.parametrize("names", [(), ("Elm",), ("Elm", "Oak")], ids=["nothing", "one", "two"])
def test_what_does_not_fit_is_not_named_as_fitting(names: tuple[str, ...]) -> None:
    assert "Yew" not in summary(with_front(names))


def test_places_alone_weigh_nothing_and_that_is_said() -> None:
    result = fit(gardens(), said(pace_here="4"))
    assert not result.weighed and "no approach is weighed" in summary(result)


def test_a_front_that_hangs_on_who_answers_says_what_would_stand_there_instead() -> None:
    none, elm = with_front(()), with_front(("Elm",))
    assert hangs_on_you(elm, elm) == ""
    assert "Elm would stand in front" in hangs_on_you(none, elm)
    assert "nothing would" in hangs_on_you(elm, none)


def test_a_band_of_one_is_not_spoken_of_as_many() -> None:
    assert band_text("fits", 1) != band_text("fits", 2)
