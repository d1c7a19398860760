"""The bands as they are drawn: reasons with their answers, what would have spoken for an approach,
and the figures for those who ask.
"""

from typing import Any

import pytest

from components.html import render
from components.html.citations import Notes
from components.html.terms import Terms
from engine.answers import read
from engine.fit import Result, fit
from knowledge.models.knowledge import Knowledge
from tests.pages.visit import Node, parse
from views import fits
from views.why import why_view


def by_name(route: str, **_: str) -> str:
    """No address: the name of the page."""
    return route


def result(gardens: Knowledge, **answers: Any) -> Result:
    """What the engine finds for these answers."""
    return fit(gardens, read(gardens, answers))


def drawn(gardens: Knowledge, **given: Any) -> Node:
    """What the result page shows of the bands for these answers."""
    values = render.context_of(
        knowledge=gardens,
        notes=Notes(gardens),
        terms=Terms(gardens, by_name, explaining=False),
        href=by_name,
    )
    values["view"] = why_view(gardens, read(gardens, given))
    blocks = [render.block("practitioner/why.html", name, values) for name in ("fits", "others")]
    return parse("".join(blocks))


def band(gardens: Knowledge, name: str, **given: Any) -> Node:
    """One band for these answers."""
    return drawn(gardens, **given).one("section", f"b-{name}")


def working(gardens: Knowledge, **given: Any) -> Node:
    """The figures for these answers."""
    return drawn(gardens, **given).holding("details", "Show the working")


def test_an_empty_band_shows_nothing(gardens: Knowledge) -> None:
    assert drawn(gardens).all("section", "b-fits") == []


def test_reasons_beyond_the_first_few_can_be_opened(
    gardens: Knowledge, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fits, "SHOWN", 1)
    found = result(gardens, work=["dig"], label="kitchen")
    front = band(gardens, "fits", work=["dig"], label="kitchen")
    assert "One more" in {n.text for n in front.all("summary")}
    assert all(reason.because in front.text for reason in found.front[0].reasons)


def test_a_heavy_reason_is_told_from_a_lighter_one(gardens: Knowledge) -> None:
    text = (band(gardens, "fits", work=["dig"], label="kitchen")).text
    assert "A strong reason: you answered “Dig”" in text
    assert "A lighter reason: you answered “A kitchen garden”" in text


def test_what_does_not_fit_says_what_would_have_spoken_for_it(gardens: Knowledge) -> None:
    text = (band(gardens, "little-said", work=["rest"])).text
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
