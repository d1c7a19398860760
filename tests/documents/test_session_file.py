"""Numbers of a session as a file: what is written comes back, and whatever else is chosen gets one
clear sentence.
"""

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from engine.exchange.envelope import BadFile
from engine.exchange.session_file import LARGEST, read, write
from engine.team.lines import Commitment, Session
from tests.engine.groups import CLOSE, DAY, FEW, SPLIT, TOGETHER, any_session, placed, session
from tests.engine.makers import gardens
from wording.files import session_refused

WHOLE = session(
    placed("pace", SPLIT, TOGETHER), placed("tools", FEW, FEW), placed("water", TOGETHER, CLOSE)
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=9), inner, max_size=4)
    ),
    max_leaves=8,
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


def test_a_file_that_an_editor_saved_with_a_mark_is_read() -> None:
    assert read(b"\xef\xbb\xbf" + write(gardens(), WHOLE)).made == DAY


# What is refused


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"not json",
        b"\xff\xfe",
        b"PK\x03\x04",
        b"[" * 49_000,
        b'{"a":' * 9_000,
        b"1" * 49_000,
        b"NaN",
        b'{"format": "bearings-session-numbers", "threshold": NaN}',
        b'{"format": 1, "format": 2}',
        b"-Infinity",
    ],
    ids=lambda data: repr(data[:20]),
)
def test_what_is_no_json_is_said_so(data: bytes) -> None:
    assert refused(data).startswith(
        "This file cannot be read: it is not JSON as Bearings writes it."
    )


@pytest.mark.parametrize(
    "data", [b"[]", b"1", b'"x"', b"{}", b"null", b'{"format": "other"}', b'{"format": ["x"]}']
)
def test_another_kind_of_file_is_said_so(data: bytes) -> None:
    assert refused(data).startswith("This is another kind of file.")


def test_a_file_of_a_newer_bearings_is_said_so() -> None:
    assert (
        refused(changed(number=2))
        == "This file was written by a newer Bearings, which this one cannot read."
    )


def test_a_file_that_is_too_large_is_not_even_parsed() -> None:
    assert refused(b"[" * (LARGEST + 1)).startswith(
        "This file is too large: the numbers of a session take less than 50 KB."
    )


def test_a_file_of_the_largest_size_is_looked_at() -> None:
    assert read(write(gardens(), WHOLE).ljust(LARGEST)) == read(write(gardens(), WHOLE))


@pytest.mark.parametrize("number", [True, 1.0, "1", 0, -1, None, [1]])
def test_a_number_of_the_format_that_never_was_is_refused(number: Any) -> None:
    assert "A field holds something that cannot stand there." in refused(changed(number=number))


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


def test_no_message_repeats_what_the_file_says() -> None:
    evil = "[here](https://example.org)"
    data = written() | {evil: 1}
    for made in (
        data,
        {"format": evil},
        written() | {"date": evil},
        written() | {"lines": [{"id": evil}]},
    ):
        assert "example" not in refused(json.dumps(made).encode())


# Whatever is chosen


def said_of(data: bytes) -> Session | str:
    """A session or a sentence; any other trouble is a mistake of ours."""
    try:
        return read(data)
    except BadFile as problem:
        return session_refused(problem)


@given(st.binary(max_size=300))
def test_any_bytes_get_an_answer(data: bytes) -> None:
    assert said_of(data)


@given(JSON)
@example({"format": "bearings-session-numbers", "number": 10**4000})
def test_any_json_gets_an_answer(data: Any) -> None:
    assert said_of(json.dumps(data).encode())


@given(st.data(), JSON)
def test_a_file_changed_anywhere_gets_an_answer(data: st.DataObject, value: Any) -> None:
    whole = written()
    spot: Any = whole
    while isinstance(spot, dict | list) and spot:
        key = data.draw(
            st.sampled_from(list(spot) if isinstance(spot, dict) else list(range(len(spot))))
        )
        if not isinstance(spot[key], dict | list) or data.draw(st.booleans()):
            spot[key] = value
            break
        spot = spot[key]
    found = said_of(json.dumps(whole).encode())
    assert found and (isinstance(found, str) or isinstance(found.made, date))


@given(st.integers(0, 900), st.binary(min_size=1, max_size=3))
def test_a_file_with_a_few_other_bytes_gets_an_answer(where: int, other: bytes) -> None:
    data = write(gardens(), WHOLE)
    assert said_of(data[:where] + other + data[where + len(other) :])
