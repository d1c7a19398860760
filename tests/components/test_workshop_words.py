"""What pages of a workshop say in passing: who has answered, what is left of a timer, what was
typed as a tally.
"""

from datetime import datetime, timedelta

import pytest

from components.workshop import paper, room_page
from components.workshop.paper import MOST, NoTally
from wording import workshop as words
from wording.say import say
from workshop import rooms
from workshop.phases import Phase
from workshop.rooms import Status, now


def status(joined: int, answered: int, phase: Phase = "first") -> Status:
    """A look at a room."""
    return Status(phase, 1, joined, answered, None)


@pytest.mark.parametrize(
    ("seen", "said"),
    [
        (status(0, 0, "gather"), "0 phones have joined."),
        (status(1, 0, "gather"), "1 phone has joined."),
        (status(5, 0, "talk"), "5 phones have joined."),
        (status(1, 0), "0 of 1 person has answered."),
        (status(5, 2), "2 of 5 people have answered."),
        (status(5, 5, "second"), "5 of 5 people have answered."),
    ],
)
def test_how_many_are_there_and_have_answered(seen: Status, said: str) -> None:
    assert room_page.answered(seen) == said


@pytest.mark.parametrize(
    ("since", "now", "said"),
    [
        ("2026-11-27T14:02", "2026-11-27T15:00", "The first joined at 14:02."),
        ("2026-07-01T23:30", "2026-07-02T08:00", "The first joined at 00:30."),
        ("2026-11-24T21:43", "2026-11-27T15:00", "The first joined on 24 November."),
    ],
)
def test_the_hour_in_scotland_is_told_today_and_the_day_afterwards(
    since: str, now: str, said: str
) -> None:
    first, later = (datetime.fromisoformat(f"{moment}+00:00") for moment in (since, now))
    assert words.first_joined(first, later) == said


def test_before_anybody_joined_no_hour_is_told() -> None:
    assert words.first_joined(None, now()) == ""


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (-1, "Time is up."),
        (0, "Time is up."),
        (1, "Less than a minute left."),
        (60, "Less than a minute left."),
        (61, "About 2 minutes left."),
        (120, "About 2 minutes left."),
        (121, "About 3 minutes left."),
    ],
)
def test_what_is_left_of_a_timer(monkeypatch: pytest.MonkeyPatch, seconds: int, said: str) -> None:
    start = now()
    monkeypatch.setattr(rooms, "now", lambda: start)
    assert room_page.left(start + timedelta(seconds=seconds)) == said


def test_without_a_timer_nothing_is_said() -> None:
    assert room_page.left(None) == ""


@pytest.mark.parametrize(
    "typed", ["0 0 0 0 0 0", f"{MOST} " * 6, "1,2,3,4,5,6", "1; 2; 3; 4; 5; 6", "1\t2\n3 4 5 6"]
)
def test_six_numbers_are_read(typed: str) -> None:
    assert len(paper.read(typed)) == 6


def test_numbers_are_read_in_their_order() -> None:
    assert paper.read("1 2, 3;4  005 6") == (1, 2, 3, 4, 5, 6)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "1 2 3 4 5",
        "1 2 3 4 5 6 7",
        "1 2 3 4 5 six",
        "-1 2 3 4 5 6",
        "1.0 2 3 4 5 6",
        "١ 2 3 4 5 6",
        "² 2 3 4 5 6",
        "1e2 2 3 4 5 6",
        "1_0 2 3 4 5 6",
        "0x1 2 3 4 5 6",
        "𝟏 2 3 4 5 6",
    ],
)
def test_anything_else_is_a_sentence(typed: str) -> None:
    with pytest.raises(NoTally, match=say("workshop.six-numbers").replace(".", r"\.")):
        paper.read(typed)


@pytest.mark.parametrize(
    "typed", [f"{MOST + 1} 0 0 0 0 0", "9" * 10_000 + " 0 0 0 0 0"], ids=["one too many", "endless"]
)
def test_a_number_that_is_too_large_is_a_sentence(typed: str) -> None:
    with pytest.raises(NoTally, match="A number is larger than 1,000"):
        paper.read(typed)
