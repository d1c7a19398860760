"""On broken knowledge there is one page: what is wrong, in which file and line, and nothing of the
app.
"""

from pathlib import Path

import pytest

from components.app.routes import RESULT, ROUTES, Route
from knowledge.load import problems_in
from tests.pages.visit import shown, title, visit

WRONG = "label.kitchin"


@pytest.fixture
def spoilt(copied: Path) -> Path:
    """A copy of the gardens in which one file names an answer that does not exist."""
    path = copied / "approaches" / "alder.yaml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("label.kitchen", WRONG), encoding="utf-8"
    )
    return path


@pytest.mark.parametrize(
    "route", [pytest.param(route, id=route.path or "start") for route in ROUTES]
)
def test_every_address_shows_the_problems_and_no_page_of_the_app(
    spoilt: Path, route: Route
) -> None:
    app = visit(route, {"work": "dig"})
    assert not app.exception
    assert shown(app).one("h1").text == "The knowledge needs mending first"
    assert not [*app.title, *app.button, *app.radio, *app.get("page_link")]


def test_each_problem_names_its_file_and_line(spoilt: Path) -> None:
    line = next(
        n
        for n, text in enumerate(spoilt.read_text(encoding="utf-8").splitlines(), 1)
        if WRONG in text
    )
    items = [n.text for n in shown(visit(RESULT)).all("li")]
    assert items == [str(problem) for problem in problems_in(spoilt.parent.parent)]
    assert f"approaches/alder.yaml:{line}: " in items[0]


def test_a_problem_is_shown_as_text_and_not_as_markup(spoilt: Path) -> None:
    spoilt.write_text(
        spoilt.read_text(encoding="utf-8").replace(WRONG, "<i>x</i>"), encoding="utf-8"
    )
    page = shown(visit(RESULT))
    assert "<i>x</i>" in page.text
    assert not page.all("i")


def test_an_empty_folder_is_a_problem_and_not_an_exception(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BEARINGS_KNOWLEDGE", str(tmp_path))
    app = visit(RESULT)
    assert not app.exception
    assert "There is no approach in this folder." in shown(app).text


def test_mended_files_bring_the_app_back_without_a_restart(spoilt: Path) -> None:
    app = visit(RESULT, {"work": "dig"})
    spoilt.write_text(
        spoilt.read_text(encoding="utf-8").replace(WRONG, "label.kitchen"), encoding="utf-8"
    )
    assert title(app.run()) == "Alder and Birch"
