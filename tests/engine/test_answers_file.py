"""Answers as a file: what is written comes back, and whatever else is chosen gets one clear
sentence.
"""

import json
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from engine.answers import Answers, read
from engine.exchange.answers_file import LARGEST, Kept, write
from engine.exchange.answers_file import read as opened
from engine.exchange.envelope import BadFile
from tests.engine.makers import any_answers, gardens, said
from wording.files import answers_refused

DIG = said(work="dig", pace_here="3")
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=9), inner, max_size=4)
    ),
    max_leaves=8,
)


def written() -> dict[str, Any]:
    data: dict[str, Any] = json.loads(write(gardens(), DIG))
    return data


def changed(**fields: Any) -> bytes:
    return json.dumps(written() | fields).encode()


def refused(data: bytes) -> str:
    """What is said of a file that cannot be read: one sentence."""
    with pytest.raises(BadFile) as problem:
        opened(data)
    said_ = answers_refused(problem.value)
    assert said_.endswith(".") and said_.count(". ") == 0
    return said_


def test_it_holds_what_the_format_says_and_no_more() -> None:
    assert written() == {
        "format": "bearings-answers",
        "number": 1,
        "knowledge": gardens().version,
        "answers": {"work": ["dig"], "pace-here": ["3"]},
    }


@given(any_answers())
def test_what_is_written_comes_back(answers: Answers) -> None:
    kept = opened(write(gardens(), answers))
    assert kept.version == gardens().version and read(gardens(), kept.raw) == answers


def test_answers_that_are_not_known_here_are_kept_as_they_are() -> None:
    assert opened(changed(answers={"weather": ["rain"]})) == Kept(
        gardens().version, {"weather": ["rain"]}
    )


def test_a_file_that_an_editor_saved_with_a_mark_is_read() -> None:
    assert opened(b"\xef\xbb\xbf" + write(gardens(), DIG)).version == gardens().version


# What is refused.


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
        b"-Infinity",
        b'{"format": "bearings-answers", "number": NaN}',
        b'{"format": 1, "format": 2}',
    ],
    ids=lambda data: repr(data[:20]),
)
def test_what_is_no_json_is_said_so(data: bytes) -> None:
    assert refused(data) == "This file cannot be read: it is not JSON as Bearings writes it."


@pytest.mark.parametrize(
    "data",
    [
        b"[]",
        b"1",
        b'"x"',
        b"{}",
        b"null",
        b'{"format": "bearings-session-numbers"}',
        b'{"format": ["bearings-answers"]}',
        b'{"work": "dig"}',
    ],
)
def test_another_kind_of_file_is_said_so(data: bytes) -> None:
    assert refused(data).startswith("This is another kind of file")


def test_a_file_of_a_newer_bearings_is_said_so() -> None:
    assert (
        refused(changed(number=2))
        == "This file was written by a newer Bearings, which this one cannot read."
    )


def test_a_file_that_is_too_large_is_not_even_parsed() -> None:
    assert refused(b"[" * (LARGEST + 1)) == "This file is too large: answers take less than 50 KB."


def test_a_file_of_the_largest_size_is_looked_at() -> None:
    assert opened(write(gardens(), DIG).ljust(LARGEST)) == opened(write(gardens(), DIG))


@pytest.mark.parametrize(
    "fields",
    [
        {"number": True},
        {"number": 1.0},
        {"number": "1"},
        {"number": 0},
        {"number": None},
        {"knowledge": ""},
        {"knowledge": 1},
        {"knowledge": "../../secret"},
        {"knowledge": "2026-01-0123456"},
        {"knowledge": "2026-01-01234567\n"},
        {"knowledge": "\ud800"},
        {"answers": None},
        {"answers": []},
        {"answers": {"work": "dig"}},
        {"answers": {"work": [1]}},
        {"answers": {"work": [["dig"]]}},
        {"answers": {"work": {"dig": True}}},
        {"answers": {"<b>": ["dig"]}},
        {"answers": {"work": ["<b>"]}},
        {"answers": {"x" * 61: ["dig"]}},
        {"answers": {"\ud800": ["dig"]}},
        {"extra": 1},
    ],
    ids=repr,
)
def test_what_cannot_stand_in_a_field_is_refused(fields: dict[str, Any]) -> None:
    assert refused(changed(**fields)).startswith("This file was changed after Bearings wrote it")


@pytest.mark.parametrize("field", ["number", "knowledge", "answers"])
def test_a_field_too_few_is_refused(field: str) -> None:
    data = written()
    del data[field]
    assert refused(json.dumps(data).encode()).startswith(
        "This file was changed after Bearings wrote it"
    )


def test_no_message_repeats_what_the_file_says() -> None:
    evil = "[here](https://example.org)"
    for data in (
        written() | {evil: 1},
        {"format": evil},
        written() | {"knowledge": evil},
        written() | {"answers": {evil: [evil]}},
    ):
        assert "example" not in refused(json.dumps(data).encode())


# Whatever is chosen.


def said_of(data: bytes) -> Kept | str:
    """Answers or a sentence; any other trouble is a mistake of ours."""
    try:
        return opened(data)
    except BadFile as problem:
        return answers_refused(problem)


@given(st.binary(max_size=300))
def test_any_bytes_get_an_answer(data: bytes) -> None:
    assert said_of(data)


@given(JSON)
@example({"format": "bearings-answers", "number": 10**4000})
def test_any_json_gets_an_answer(data: Any) -> None:
    assert said_of(json.dumps(data).encode())


@given(st.sampled_from(["format", "number", "knowledge", "answers"]), JSON)
def test_a_file_changed_anywhere_gets_an_answer(field: str, value: Any) -> None:
    assert said_of(changed(**{field: value}))


@given(st.integers(0, 200), st.binary(min_size=1, max_size=3))
def test_a_file_with_a_few_other_bytes_gets_an_answer(where: int, other: bytes) -> None:
    data = write(gardens(), DIG)
    assert said_of(data[:where] + other + data[where + len(other) :])
