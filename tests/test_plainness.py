"""The tree is as plain as we want it."""

from dataclasses import asdict

import pytest

from tests.house.plainness import Plainness, plainness
from tests.house.source import Module, project, running

GOALS = Plainness(parts_a_line=6.0, width=88, choices=1.5, words=300, tags=2.0)
# Views only put values in order, and serving is short. Without them the middle is another one.
MAKING = {
    "knowledge",
    "engine",
    "wording",
    "pictures",
    "documents",
    "workshop",
    "components",
    "pages",
}
PLAIN = """
def total(prices: list[int], discount: int) -> int:
    if not prices:
        return 0
    sum_of_all = sum(prices)
    return sum_of_all - discount
"""
PACKED = """
def show(card, w, day, known):
    return f"<p>{w[0] if w else 'none'} looks at this card again on {day.d if day else 'no'}</p>"
"""


def above(code: str) -> list[str]:
    """The figures of this code that are too high."""
    measured = asdict(plainness([Module("engine/a.py", code)]))
    return [name for name, most in asdict(GOALS).items() if measured[name] > most]


@pytest.fixture(scope="module")
def measured() -> Plainness:
    """The figures of what runs."""
    return plainness(running(project()))


@pytest.mark.parametrize("name", asdict(GOALS))
def test_what_runs_is_as_plain_as_it_was(measured: Plainness, name: str) -> None:
    figure = getattr(measured, name)
    assert figure <= getattr(GOALS, name)


def test_what_makes_pages_and_papers_is_as_plain_by_itself() -> None:
    making = [module for module in project() if module.folder in MAKING]
    assert {module.folder for module in making} == MAKING
    assert plainness(making).parts_a_line <= GOALS.parts_a_line


def test_packed_code_is_found_by_every_figure() -> None:
    assert above(PACKED) == list(asdict(GOALS))


def test_plain_code_passes() -> None:
    assert above(PLAIN) == []


def test_docstrings_and_comments_are_no_prose_in_code() -> None:
    said = '"""A <p> of many words that say what this is."""'
    code = f"{said}\n\n# And why it is so, in many words.\nx = 1\n"
    with_function = code + PLAIN
    assert above(with_function) == []
