"""What is made once: from the same knowledge and answers once, and anew from anything else."""

from collections.abc import Callable

import pytest

from components.app import made
from engine.answers import Answers
from knowledge.models.knowledge import Knowledge

ANSWERED = Answers((("label", ("park",)),))


@pytest.fixture
def asked() -> list[str]:
    """What was asked for each view that was made."""
    return []


@pytest.fixture
def make(asked: list[str]) -> Callable[[Knowledge, Answers, str], str]:
    """Makes a view, and notes what it was asked."""

    def view_of(knowledge: Knowledge, answers: Answers, matters: str) -> str:
        asked.append(matters)
        return f"{knowledge.version} {answers.by_question} {matters}"

    return view_of


def test_the_same_view_is_made_once(
    gardens: Knowledge, make: Callable[[Knowledge, Answers, str], str], asked: list[str]
) -> None:
    for _ in range(3):
        made.view(make, gardens, ANSWERED, "pace")
    assert asked == ["pace"]


def test_other_answers_make_it_anew(
    gardens: Knowledge, make: Callable[[Knowledge, Answers, str], str]
) -> None:
    first = made.view(make, gardens, ANSWERED, "pace")
    assert made.view(make, gardens, Answers(), "pace") != first


def test_an_edited_knowledge_makes_it_anew(
    gardens: Knowledge, make: Callable[[Knowledge, Answers, str], str]
) -> None:
    made.view(make, gardens, ANSWERED, "pace")
    edited = gardens.model_copy(update={"version": "another"})
    assert made.view(make, edited, ANSWERED, "pace").startswith("another")


def test_what_hangs_on_a_long_text_of_a_link_is_not_kept(
    gardens: Knowledge, make: Callable[[Knowledge, Answers, str], str], asked: list[str]
) -> None:
    long = "x" * (made.LONGEST + 1)
    for _ in range(2):
        made.view(make, gardens, ANSWERED, long)
    assert asked == [long, long]


def test_a_file_is_made_once_and_only_so_many_are_kept(gardens: Knowledge) -> None:
    asked_for: list[int] = []

    def file_of(knowledge: Knowledge, number: int) -> bytes:
        asked_for.append(number)
        return knowledge.version.encode()

    for number in (0, 0, *range(made.MOST_FILES + 5), 0):
        made.file(file_of, gardens, number)
    assert asked_for == [*range(made.MOST_FILES + 5), 0]
