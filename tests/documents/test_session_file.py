"""Numbers of a session as a file: what is written comes back, and whatever else is chosen gets one
clear sentence.
"""

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given

from engine.exchange.envelope import BadFile
from engine.exchange.session_file import LARGEST, read, write
from engine.team.lines import Commitment, Session
from tests.engine.groups import CLOSE, DAY, FEW, SPLIT, TOGETHER, any_session, placed, session
from tests.engine.makers import gardens
from wording.files import session_refused

WHOLE = session(
    placed("pace", SPLIT, TOGETHER), placed("tools", FEW, FEW), placed("water", TOGETHER, CLOSE)
)
Change = Callable[[dict[str, Any]], Any]


def written() -> dict[str, Any]:
    """The file of a session, as plain data."""
    data: dict[str, Any] = json.loads(write(gardens(), WHOLE))
    return data


def refused(data: bytes) -> str:
    """What is said of a file that cannot be read."""
    with pytest.raises(BadFile) as problem:
        read(data)
    return session_refused(problem.value)


def changed(**fields: Any) -> bytes:
    return json.dumps(written() | fields).encode()


def rounds(**found: Any) -> bytes:
    """The file with other rounds on its first line."""
    data = written()
    data["lines"][0]["rounds"] = found.get(
        "all", data["lines"][0]["rounds"] | {k.strip("_"): v for k, v in found.items()}
    )
    return json.dumps(data).encode()


# What is written


def test_it_holds_what_the_format_says_and_no_more() -> None:
    data = written()
    assert {k: v for k, v in data.items() if k != "lines"} == {
        "format": "bearings-session-numbers",
        "number": 1,
        "knowledge": gardens().version,
        "date": "2026-03-03",
        "threshold": 5,
    }
    assert data["lines"] == [
        {"id": "pace", "name": "Pace", "rounds": {"1": list(SPLIT), "2": list(TOGETHER)}},
        {"id": "tools", "name": "Tools", "rounds": {"1": {"why": "few"}, "2": {"why": "few"}}},
        {"id": "water", "name": "Water", "rounds": {"1": list(TOGETHER), "2": {"why": "close"}}},
    ]


def test_nothing_that_anybody_wrote_is_in_it() -> None:
    said = session(placed("pace", SPLIT), promised=(Commitment("Secret plan", "Secret role", DAY),))
    assert b"Secret" not in write(gardens(), said) and said.situation.encode() not in write(
        gardens(), said
    )


def test_a_line_that_the_knowledge_no_longer_has_is_left_out() -> None:
    both = session(placed("pace", SPLIT), placed("gone", SPLIT))
    assert write(gardens(), both) == write(gardens(), session(placed("pace", SPLIT)))


def test_twelve_long_lines_stay_small() -> None:
    line = gardens().lines[0]
    scale = line.placed_on.model_copy(update={"name": "é" * 1200})
    many = tuple(
        line.model_copy(update={"id": f"{'x' * 58}{n:02}", "scale": scale}) for n in range(12)
    )
    made = write(
        gardens().model_copy(update={"lines": many}),
        session(*(placed(m.id, (99,) * 6, (98,) * 6) for m in many)),
    )
    assert len(made) < 10_000 and len(read(made).lines) == 12


@given(any_session())
def test_what_is_written_comes_back(what: Session) -> None:
    assert read(write(gardens(), what)) == what


# What is refused


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"not json", "This file cannot be read: it is not JSON as Bearings writes it."),
        (b"{}", "This is another kind of file."),
        (
            b"[" * (LARGEST + 1),
            "This file is too large: the numbers of a session take less than 50 KB.",
        ),
    ],
    ids=["no JSON", "another kind", "too large"],
)
def test_another_file_is_to_be_chosen(data: bytes, said: str) -> None:
    choose = "Choose a file that Bearings wrote under “numbers for comparing rooms”."
    assert refused(data) == f"{said} {choose}"


def test_a_file_of_a_newer_bearings_is_said_so() -> None:
    said = "This file was written by a newer Bearings, which this one cannot read."
    assert refused(changed(number=2)) == said


@pytest.mark.parametrize(
    "counts",
    [
        [-1, 5, 5, 5, 5, 5],
        [5, 5, 5, 5, 5],
        [5] * 7,
        [1001, 0, 0, 0, 0, 0],
        [5.0] * 6,
        ["5"] * 6,
        [True] * 6,
        [None] * 6,
        30,
        {"why": "because"},
        {"why": None},
        [[5]] * 6,
        None,
        "shown",
    ],
    ids=repr,
)
def test_counts_are_six_whole_numbers_or_a_reason(counts: Any) -> None:
    assert "must be six whole numbers from 0 to 1000, or a reason" in refused(rounds(_1=counts))


@pytest.mark.parametrize("which", ["_1", "_2"])
def test_no_picture_has_fewer_people_than_the_threshold(which: str) -> None:
    said = refused(rounds(**{which: [1, 1, 1, 1, 0, 0]}))
    assert said.endswith("It shows a line with fewer people than its own threshold allows.")


def test_a_picture_with_as_many_people_as_the_threshold_is_read() -> None:
    assert read(rounds(_1=[1, 1, 1, 1, 1, 0])).lines[0].first.counts == (1, 1, 1, 1, 1, 0)


@pytest.mark.parametrize("threshold", [2, 0, -5, 10_000, "5", 5.0, True, None])
def test_a_threshold_is_a_whole_number_and_at_least_three(threshold: Any) -> None:
    assert refused(changed(threshold=threshold)).endswith(
        "Its threshold must be a whole number, at least 3."
    )


def test_a_threshold_of_three_is_read() -> None:
    assert read(changed(threshold=3)).threshold == 3


@pytest.mark.parametrize("day", ["2026-02-30", "yesterday", "", "2026-3-3", 20260303, None])
def test_a_date_is_a_date(day: Any) -> None:
    assert refused(changed(date=day)).endswith("Its date is no date.")


def test_no_line_stands_twice() -> None:
    assert refused(changed(lines=written()["lines"] * 2)).endswith("It has the same line twice.")


@pytest.mark.parametrize("found", [{}, {"1": list(SPLIT)}])
def test_a_line_has_both_rounds(found: Any) -> None:
    assert refused(rounds(all=found)).endswith("It does not have two rounds for each line.")


def test_a_third_round_is_refused() -> None:
    assert refused(rounds(_3=list(SPLIT))).startswith(
        "This file has been changed since Bearings wrote it."
    )


@pytest.mark.parametrize(
    "change",
    [
        lambda data: data | {"extra": 1},
        lambda data: data | {"lines": [data["lines"][0] | {"extra": 1}]},
        lambda data: (
            data
            | {
                "lines": [
                    data["lines"][0]
                    | {"rounds": {"1": {"why": "few", "extra": 1}, "2": {"why": "few"}}}
                ]
            }
        ),
    ],
)
def test_a_field_too_many_is_refused(change: Change) -> None:
    assert refused(json.dumps(change(written())).encode()).startswith(
        "This file has been changed since Bearings wrote it."
    )


@pytest.mark.parametrize("field", ["number", "knowledge", "date", "threshold", "lines"])
def test_a_field_too_few_is_refused(field: str) -> None:
    data = written()
    del data[field]
    assert refused(json.dumps(data).encode()).endswith("A field is missing.")


@pytest.mark.parametrize(
    "fields",
    [
        {"lines": []},
        {"lines": {}},
        {"lines": None},
        {"knowledge": ""},
        {"knowledge": "x" * 201},
        {"knowledge": "\ud800"},
        {"knowledge": 1},
    ],
    ids=repr,
)
def test_what_cannot_stand_in_a_field_is_refused(fields: dict[str, Any]) -> None:
    assert refused(changed(**fields)).endswith("A field holds something that cannot stand there.")
