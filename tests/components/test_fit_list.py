"""The sentence above the list names what fits: nothing, one approach, or several as equals."""

from collections.abc import Sequence
from typing import Any

import pytest

from components import fit_list
from components.markup import Notes
from engine.answers import read
from engine.fit import ApproachFit, Result, fit
from knowledge.schema import Knowledge
from tests.pages.visit import parse


def with_front(names: Sequence[str]) -> Result:
    """A result with these approaches in front and one behind."""
    fits = [ApproachFit(name.lower(), name, "fits", 1, 0.5, ()) for name in names]
    return Result("v", (), (*fits, ApproachFit("yew", "Yew", "little-said", 9, 0.0, ())), (), {})


def result(gardens: Knowledge, **answers: Any) -> Result:
    """What the engine finds for these answers."""
    return fit(gardens, read(gardens, answers))


@pytest.mark.parametrize(("names", "opening"), [
    ((), "No approach stands out"),
    (("Elm",), "Elm fits what you describe."),
    (("Elm", "Oak"), "Elm and Oak fit what you describe, and can be combined."),
    (("Elm", "Oak", "Ash"), "Elm, Oak and Ash fit what you describe, and can be combined."),
], ids=["nothing", "one", "two", "three"])
def test_the_sentence_names_what_fits(names: tuple[str, ...], opening: str) -> None:
    assert fit_list.summary(with_front(names)).startswith(opening)


def test_nothing_in_front_says_what_to_do_next() -> None:
    assert "answer more" in fit_list.summary(with_front(()))


@pytest.mark.parametrize("names", [(), ("Elm",), ("Elm", "Oak")], ids=["nothing", "one", "two"])
def test_what_does_not_fit_is_not_named_as_fitting(names: tuple[str, ...]) -> None:
    assert "Yew" not in fit_list.summary(with_front(names))


def test_an_empty_band_shows_nothing(gardens: Knowledge) -> None:
    assert fit_list.band(gardens, result(gardens), "fits", Notes(gardens)) == ""


def test_reasons_beyond_the_first_few_can_be_opened(gardens: Knowledge, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fit_list, "SHOWN", 1)
    found = result(gardens, work=["dig"], label="kitchen")
    front = parse(fit_list.band(gardens, found, "fits", Notes(gardens)))
    assert [n.text for n in front.all("summary")] == ["One more"]
    assert all(reason.because in front.text for reason in found.front[0].reasons)


def test_a_heavy_reason_is_told_from_a_lighter_one(gardens: Knowledge) -> None:
    text = parse(fit_list.band(gardens, result(gardens, work=["dig"], label="kitchen"), "fits", Notes(gardens))).text
    assert "A strong reason: you answered “Dig”" in text
    assert "A lighter reason: you answered “A kitchen garden”" in text


def test_the_working_shows_score_and_rank_of_every_approach(gardens: Knowledge) -> None:
    found = result(gardens, work=["dig"])
    rows = [[cell.text for cell in row.walk()] for row in parse(fit_list.working(gardens, found)).one("tbody").all("tr")]
    assert rows == [[a.name, f"{a.score:.2f}", str(a.rank)] for a in found.approaches]


def test_the_working_shows_what_each_question_weighs(gardens: Knowledge) -> None:
    text = parse(fit_list.working(gardens, result(gardens, work=["dig"]))).text
    assert all(f"{q.id} {q.weight}" in text for q in gardens.questions if q.weight)
