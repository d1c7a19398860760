"""The sentence above the list names what fits: nothing, one approach, or several as equals."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import pytest

from components.html.markup import Notes
from components.practitioner import fits as fit_list
from components.practitioner.robustness import Outlook
from engine.answers import read
from engine.fit import ApproachFit, Result, fit
from knowledge.models.knowledge import Knowledge
from tests.pages.visit import Node, parse

WithFront = Callable[..., Result]


@pytest.fixture
def with_front(gardens: Knowledge) -> WithFront:
    """Makes a result with these approaches in front, and others behind."""

    def make(
        names: Sequence[str], behind: Sequence[str] = ("Yew", "Fir", "Box", "Holly")
    ) -> Result:
        fits = [ApproachFit(name.lower(), name, "fits", 1, 0.5, ()) for name in names]
        rest = [ApproachFit(name.lower(), name, "little-said", 9, 0.0, ()) for name in behind]
        return replace(result(gardens, work=["dig"]), approaches=(*fits, *rest))

    return make


def result(gardens: Knowledge, **answers: Any) -> Result:
    """What the engine finds for these answers."""
    return fit(gardens, read(gardens, answers))


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
def test_the_sentence_names_what_fits(
    with_front: WithFront, names: tuple[str, ...], opening: str
) -> None:
    assert fit_list.summary(with_front(names)).startswith(opening)


def test_equals_stand_in_the_order_of_the_alphabet(with_front: WithFront) -> None:
    assert fit_list.summary(with_front(("Oak", "Elm"))).startswith("Elm and Oak")


def test_when_most_fit_it_says_that_the_answers_do_not_tell_them_apart(
    with_front: WithFront,
) -> None:
    said = fit_list.summary(with_front(("Ash", "Elm", "Oak"), behind=("Yew",)))
    assert said.startswith("Ash, Elm and Oak")
    assert "do not tell them apart" in said


def test_nothing_in_front_says_what_to_do_next(with_front: WithFront) -> None:
    assert "answer more" in fit_list.summary(with_front(()))


@pytest.mark.parametrize("names", [(), ("Elm",), ("Elm", "Oak")], ids=["nothing", "one", "two"])
def test_what_does_not_fit_is_not_named_as_fitting(
    with_front: WithFront, names: tuple[str, ...]
) -> None:
    assert "Yew" not in fit_list.summary(with_front(names))


def band(gardens: Knowledge, name: str, **given: Any) -> str:
    """One band for these answers, as markup."""
    answers = read(gardens, given)
    return fit_list.band(
        gardens, answers, fit(gardens, answers), name, Notes(gardens), Outlook(gardens, answers)
    )


def working(gardens: Knowledge, **given: Any) -> Node:
    """The figures for these answers."""
    answers = read(gardens, given)
    return parse(fit_list.working(gardens, fit(gardens, answers), Outlook(gardens, answers)))


def test_an_empty_band_shows_nothing(gardens: Knowledge) -> None:
    assert band(gardens, "fits") == ""


def test_reasons_beyond_the_first_few_can_be_opened(
    gardens: Knowledge, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fit_list, "SHOWN", 1)
    found = result(gardens, work=["dig"], label="kitchen")
    front = parse(band(gardens, "fits", work=["dig"], label="kitchen"))
    assert {n.text for n in front.all("summary")} == {"One more"}
    assert all(reason.because in front.text for reason in found.front[0].reasons)


def test_a_heavy_reason_is_told_from_a_lighter_one(gardens: Knowledge) -> None:
    text = parse(band(gardens, "fits", work=["dig"], label="kitchen")).text
    assert "A strong reason: you answered “Dig”" in text
    assert "A lighter reason: you answered “A kitchen garden”" in text


def test_what_does_not_fit_says_what_would_have_spoken_for_it(gardens: Knowledge) -> None:
    text = parse(band(gardens, "little-said", work=["rest"])).text
    assert "It was made for digging." in text and "If the answer were “Dig”" in text


def test_the_working_shows_the_score_of_every_approach(gardens: Knowledge) -> None:
    found = result(gardens, work=["dig"])
    rows = [
        [cell.text for cell in row.walk()]
        for row in working(gardens, work=["dig"]).one("tbody").all("tr")
    ]
    assert {row[0]: row[1] for row in rows} == {a.name: f"{a.score:.2f}" for a in found.approaches}


def test_the_working_shows_what_each_question_weighs(gardens: Knowledge) -> None:
    text = working(gardens, work=["dig"]).text
    assert all(f"{q.text} weighs {q.weight}." in text for q in gardens.questions)


def test_places_alone_weigh_nothing_and_that_is_said(gardens: Knowledge) -> None:
    found = result(gardens, **{"pace-here": "4"})
    assert not found.weighed and "no approach is weighed" in fit_list.summary(found)
