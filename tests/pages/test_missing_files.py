"""A folder may do without initiatives, measures, terms, pairs and cases: every page draws, and says
what is not there.
"""

import shutil
from pathlib import Path

import pytest

from components.app.routes import (
    COMPARE,
    COUNTS,
    GLOSSARY,
    INITIATIVES,
    PRACTISE,
    ROUTES,
    SEARCH,
    Route,
)
from knowledge.reading.half_read import CONTENTS
from tests.engine.makers import GARDENS
from tests.pages.visit import Parameters, shown, title, visit

SOME = {"work": "dig", "danger": "wasps", "pace-here": "4"}


@pytest.fixture(scope="module")
def without(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The gardens with no file that is optional."""
    folder = Path(shutil.copytree(GARDENS, tmp_path_factory.mktemp("without") / "knowledge"))
    for name in CONTENTS.optional_files:
        (folder / f"vocabulary/{name}.yaml").unlink(missing_ok=True)
    return folder


@pytest.fixture(autouse=True)
def read(without: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The app reads it."""
    monkeypatch.setenv("BEARINGS_KNOWLEDGE", str(without))


@pytest.mark.parametrize(
    "route", [pytest.param(route, id=route.path or "start") for route in ROUTES]
)
def test_every_page_draws_and_explains_no_term(route: Route) -> None:
    app = visit(route, dict(SOME))
    assert title(app) and not app.exception
    assert not shown(app).all("button", "b-term")


@pytest.mark.parametrize(
    ("route", "view", "sentence"),
    [
        (GLOSSARY, {}, "There are no terms in this knowledge folder."),
        (PRACTISE, {}, "There are no cases in this knowledge folder."),
        (PRACTISE, {"case": "a-bed"}, "There is no case called “a-bed” here."),
        (INITIATIVES, {}, "There are no initiatives in this knowledge folder."),
        (
            INITIATIVES,
            {"initiative": "hedge-plan"},
            "There is no initiative called “hedge-plan” here.",
        ),
        (COMPARE, {"with": "alder,birch"}, "Alder people look after a garden in their own way."),
        (COUNTS, {"counts": "harvest,alder-beds"}, "You count one thing."),
        (SEARCH, {"q": "compost"}, "Nothing was found for “compost”."),
        (SEARCH, {"q": "alder"}, "Alder people look after a garden"),
    ],
    ids=[
        "glossary",
        "practise",
        "case",
        "initiatives",
        "one initiative",
        "compare",
        "counts",
        "search for a term",
        "search for an approach",
    ],
)
def test_a_page_without_its_knowledge_says_so(
    route: Route, view: Parameters, sentence: str
) -> None:
    app = visit(route, view)
    assert not app.exception
    assert sentence in shown(app).text
