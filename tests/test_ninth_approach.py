"""One more approach is one more file: nothing else is edited, and it is everywhere that the others
are.

The file is made from the first one shipped, under an invented name, with reasons and a source of
its own.
"""

import re
import shutil
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from components.app.routes import ABOUT, ANSWERS, APPROACH, ASK, HOW, ROUTES, WHY, Route
from components.plain import site
from components.plain.places import APPROACHES, COMPARE, NAMES, QUESTIONS, of_approach
from engine.answers import Answers, encode, read
from engine.divergence import divergence
from engine.fit import fit
from knowledge.load import SHIPPED, load, problems_in
from knowledge.models.approach import Approach
from knowledge.models.knowledge import Knowledge
from knowledge.models.questions import Question
from knowledge.reading.folders import read_whole, wholes_in
from tests.pages.visit import Node, Parameters, quicker_visits, shown, title, visit
from tests.shipped import shipped
from wording.approach_parts import PARTS

ID, NAME, ALIAS = "invented-kite-flying", "Invented kite flying", "Kiting of old"
SOURCE = {
    "id": "invented-kite-book",
    "title": "An invented book of kites",
    "publisher": "Invented Press",
    "year": "2020",
    "address": "https://example.org/invented-kites",
    "read": "whole",
    "seen": "2026-01",
}
TODAY = date(2026, 3, 4)
BECAUSE = "This invented reason speaks for kites."


@dataclass(frozen=True)
class World:
    """What is known with one approach more, and what was there before."""

    knowledge: Knowledge
    before: Knowledge

    @property
    def added(self) -> Approach:
        """The approach that was added."""
        return next(a for a in self.knowledge.approaches if a.id == ID)

    @property
    def answers(self) -> Answers:
        """The answers that it was made for."""
        return read(self.knowledge, {q.id: [q.options[0].id] for q in weighed(self.knowledge)})

    def visit(self, route: Route, **parameters: str) -> Any:
        """A page of the app, with those answers in the link."""
        answered: Parameters = {**encode(self.answers), **parameters}
        return visit(route, answered)

    def page(self, route: Route, **parameters: str) -> Node:
        """What that page shows."""
        return shown(self.visit(route, **parameters))


def weighed(knowledge: Knowledge) -> tuple[Question, ...]:
    """The questions that count in the fit."""
    return tuple(q for q in knowledge.questions if q.weight)


def renamed(data: Any, old: str) -> Any:
    """The same data with another name in every text."""
    if isinstance(data, dict):
        return {key: renamed(value, old) for key, value in data.items()}
    if isinstance(data, list):
        return [renamed(value, old) for value in data]
    return re.sub(rf"\b{re.escape(old)}\b", NAME, data, flags=re.IGNORECASE)


def ninth(template: Path, before: Knowledge) -> dict[str, Any]:
    """An approach that was not there, made from one that is."""
    document, _ = read_whole(template, template.parent.parent)
    assert document is not None
    data = renamed(document.data, document.data["name"])
    data |= {
        "name": NAME,
        "review_name": NAME,
        "bibliography": [SOURCE],
        "aliases": [{"name": ALIAS, "when": "until 2020", "basis": "judgement"}],
    }
    data["fits"] = [
        {
            "answer": f"{q.id}.{q.options[0].id}",
            "degree": "strong",
            "because": BECAUSE,
            "basis": "judgement",
        }
        for q in weighed(before)
    ]
    data.pop("cases", None)  # they try other reasons
    data["strengths"][0] |= {"basis": "source", "sources": [SOURCE["id"]]}
    return dict(data)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped knowledge and one file more."""
    made = tmp_path_factory.mktemp("nine")
    for part in ("approaches", "vocabulary"):
        shutil.copytree(SHIPPED / part, made / part)
    data = ninth(min(wholes_in(made)), load(made))
    with (made / "approaches" / f"{ID}.yaml").open("w", encoding="utf-8") as file:
        yaml.safe_dump(data, file, allow_unicode=True, sort_keys=False)
    return made


@pytest.fixture(scope="module")
def world(folder: Path) -> World:
    """What that folder holds, beside what is shipped."""
    return World(load(folder), shipped())


@pytest.fixture(autouse=True)
def the_app_reads_it(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every page comes from that folder."""
    monkeypatch.setenv("BEARINGS_KNOWLEDGE", str(folder))
    quicker_visits(monkeypatch)


def test_it_brings_no_problem(folder: Path) -> None:
    assert [str(problem) for problem in problems_in(folder)] == []


def test_the_others_are_as_they_were(world: World) -> None:
    assert tuple(a for a in world.knowledge.approaches if a.id != ID) == world.before.approaches


def test_what_is_asked_is_as_it_was(world: World) -> None:
    assert world.knowledge.questions == world.before.questions
    assert world.knowledge.steps == world.before.steps


def test_the_version_says_that_something_changed(world: World) -> None:
    assert world.knowledge.version != world.before.version


def test_it_is_weighed_with_the_others(world: World) -> None:
    assert {a.id for a in fit(world.knowledge, read(world.knowledge, {})).approaches} == {
        ID,
        *(a.id for a in world.before.approaches),
    }


def test_it_can_stand_in_front(world: World) -> None:
    found = next(a for a in fit(world.knowledge, world.answers).approaches if a.id == ID)
    assert (found.band, found.rank) == ("fits", 1)


def test_others_keep_their_scores(world: World) -> None:
    after = {a.id: a.score for a in fit(world.knowledge, world.answers).approaches if a.id != ID}
    assert after == {a.id: a.score for a in fit(world.before, world.answers).approaches}


def test_it_is_compared_on_every_difference(world: World) -> None:
    assert all(
        ID in [span.id for span in found.spans]
        for found in divergence(world.knowledge, world.knowledge.approaches)
    )


@pytest.mark.parametrize(
    "route", [pytest.param(route, id=route.path or "start") for route in ROUTES]
)
def test_every_page_draws(world: World, route: Route) -> None:
    assert not world.visit(route).exception


def test_it_stands_in_the_list_of_approaches_by_either_name(world: World) -> None:
    card = world.page(APPROACH).holding("article", ALIAS)
    assert NAME in card.text
    assert f"approach={ID}" in card.one("a", "b-name").attributes["href"]


def test_it_has_a_page_of_its_own(world: World) -> None:
    assert title(world.visit(APPROACH, approach=ID)) == NAME


def test_its_page_shows_its_own_source_in_the_notes(world: World) -> None:
    page = world.page(APPROACH, approach=ID, part="evidence")
    assert SOURCE["address"] in [n.attributes["href"] for n in page.one("ol", "b-notes").all("a")]


def test_the_result_shows_it_with_its_reasons(world: World) -> None:
    card = next(
        n for n in world.page(WHY).one("section", "b-fits").all("article") if NAME in n.text
    )
    assert card.text.count(BECAUSE) == len(weighed(world.knowledge))


def test_the_result_shows_both_ways_of_doing_it(world: World) -> None:
    text = world.page(HOW).text
    for range_ in world.added.differences.values():
        assert range_.managerialist.looks_like in text
        assert range_.relationship.looks_like in text


def test_the_about_page_lists_its_source(world: World) -> None:
    assert SOURCE["title"] in world.page(ABOUT).text


def test_it_has_plain_pages_and_stands_in_those_of_all(world: World) -> None:
    pages = site.pages(world.knowledge, TODAY)
    assert {of_approach(ID, part) for part in PARTS} <= pages.keys()
    for path in (APPROACHES, COMPARE, QUESTIONS, NAMES):
        content = site.written(world.knowledge, pages[path], TODAY)
        assert NAME in content.decode(), path


def test_asking_and_answers_do_not_mention_it(world: World) -> None:
    assert NAME not in world.page(ASK).text + world.page(ANSWERS).text
