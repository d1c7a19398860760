"""Where something stands on a scale is said in words and shown as dots, and never as a number: in
Scotland an inspector's grade runs from 1 to 6, so 6 would read as the better end.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.load import files_in
from knowledge.models.knowledge import Knowledge
from wording.places import (
    STEPS,
    Ends,
    all_words,
    as_label,
    distance,
    dots,
    place_words,
    range_words,
    several_words,
    steps_words,
)

ENDS = Ends("the sea", "the hill")
ROOT = Path(__file__).resolve().parents[2]
GRADES = re.compile(
    r"(?:towards|nearer to|stands? at|your place is|scale from|places? from|(?<!take)\bplaces?) "
    r"(?:[1-6]|six)\b"
    r"|\bplaces? \{"
    r"|\b[1-6] (?:to|and|or) [1-6] (?:on|of) (?:the|a|this) scale"
    r"|\bfrom (?:1|one) to (?:6|six)\b"
    r"|\b(?:6|six) is (?:no|not)\b"
    r"|^[16]: ",
    re.IGNORECASE,
)


def graded(text: str) -> list[str]:
    """What in a text reads as a number for a place."""
    return [found.group() for found in GRADES.finditer(text)]


# No text that a person reads


@pytest.mark.parametrize(
    "text",
    [
        "For whom is further towards 6 right here?",
        "Your place is 4.",
        "Elm, place 2",
        "{label}, place {place}",
        "People stand at 5.",
        "On a scale from 1 to 6.",
        "6 is not the target.",
        "Six is not better than one.",
        "1: the same for all",
        "Place 3 of 6: see below.",
    ],
)
def test_a_number_for_a_place_is_found(text: str) -> None:
    assert graded(text)


@pytest.mark.parametrize(
    "text", ["Six steps, from one end to the other.", "5 places were full.", "Take 3."]
)
def test_other_numbers_are_left_alone(text: str) -> None:
    assert not graded(text)


def templates() -> Iterator[Path]:
    for folder in ("components", "pictures"):
        yield from (ROOT / folder).rglob("*.html")
        yield from (ROOT / folder).rglob("*.svg")


def sentence_files() -> list[Path]:
    return sorted((ROOT / "wording" / "sentences").glob("*.yaml"))


def without_comments(path: Path) -> str:
    """A file as people come to read it."""
    text = path.read_text(encoding="utf-8")
    text = re.sub(r"\{#.*?#\}", "", text, flags=re.DOTALL)
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    return "\n".join(lines)


READ_BY_PEOPLE = [
    *templates(),
    *sentence_files(),
    *files_in(ROOT / "knowledge"),
    ROOT / "README.md",
]


@pytest.mark.parametrize("path", READ_BY_PEOPLE, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_template_sentence_or_text_of_the_knowledge_numbers_a_place(path: Path) -> None:
    assert graded(without_comments(path)) == []


def test_no_statement_begins_with_a_number(shipped: Knowledge) -> None:
    for line in shipped.lines:
        for anchor in line.placed_on.anchors:
            assert not anchor.text[0].isdigit()


# How it is said instead


@pytest.mark.parametrize(
    ("place", "said"),
    [
        (1, "at the sea"),
        (1.5, "half a step from the sea"),
        (2, "one step from the sea"),
        (3, "two steps from the sea"),
        (3.5, "midway between both ends"),
        (4, "two steps from the hill"),
        (4.5, "one and a half steps from the hill"),
        (6, "at the hill"),
        (None, "not described"),
    ],
)
def test_a_place_is_so_far_from_the_nearer_end(place: float | None, said: str) -> None:
    assert place_words(place, ENDS) == said


def test_a_label_begins_with_a_capital() -> None:
    assert as_label(2, ENDS) == "One step from the sea"


def test_all_six_are_told_apart_and_named_at_both_ends() -> None:
    assert all_words(ENDS) == (
        "at the sea",
        "one step from it",
        "two steps from it",
        "two steps from the hill",
        "one step from it",
        "at the hill",
    )


@pytest.mark.parametrize(
    ("places", "said"),
    [
        ([2], "one step from the sea"),
        ([1, 2], "at the sea or one step from it"),
        ([1, 3], "at the sea or two steps from it"),
        ([2, 3], "one or two steps from the sea"),
        ([1, 2, 3], "at the sea or up to two steps from it"),
        ([3, 4], "in the middle, two steps from either end"),
        ([4, 5], "one or two steps from the hill"),
        ([2, 5, 6], "one step from the sea and at the hill or one step from it"),
    ],
)
def test_several_places_are_said_by_the_end_they_are_near(places: list[int], said: str) -> None:
    assert several_words(places, ENDS) == said


@given(st.sets(st.sampled_from(STEPS), min_size=1))
def test_any_places_can_be_said_without_a_number(places: set[int]) -> None:
    assert not re.search(r"\d", several_words(sorted(places), ENDS))


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        (1, 6, "from one end to the other"),
        (1, 5, "between the sea and one step from the hill"),
        (2, 6, "between one step from the sea and the hill"),
        (4, 4, "two steps from the hill"),
    ],
)
def test_a_range_goes_from_a_place_to_another(low: int, high: int, said: str) -> None:
    assert range_words(low, high, ENDS) == said


@pytest.mark.parametrize(
    ("low", "high", "drawn"), [(1, None, "●○○○○○"), (4, None, "○○○●○○"), (2, 5, "○●●●●○")]
)
def test_dots_show_a_place_or_a_range(low: int, high: int | None, drawn: str) -> None:
    assert dots(low, high) == drawn


@pytest.mark.parametrize(
    ("steps", "said"),
    [
        (0.1, "less than half a step"),
        (0.6, "about half a step"),
        (1.1, "about one step"),
        (1.4, "about one and a half steps"),
        (2.4, "about two and a half steps"),
        (3, "about three steps"),
    ],
)
def test_a_distance_is_said_to_the_nearest_half_step(steps: float, said: str) -> None:
    assert distance(steps) == said


def test_steps_can_be_said_exactly() -> None:
    assert [steps_words(0.5), steps_words(1), steps_words(4.5)] == [
        "half a step",
        "one step",
        "four and a half steps",
    ]
