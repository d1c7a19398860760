"""Answers as a file: what is written comes back, and whatever else is chosen gets one clear
sentence.
"""

import json
from typing import Any

import pytest
from hypothesis import given

from engine.answers import Answers, read
from engine.exchange.answers_file import LARGEST, Kept, write
from engine.exchange.answers_file import read as opened
from engine.exchange.envelope import BadFile
from tests.engine.makers import any_answers, gardens, said
from wording.files import answers_refused

DIG = said(work="dig", pace_here="3")


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


# What is refused.


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"not json", "This file cannot be read: it is not JSON as Bearings writes it."),
        (b"{}", "This is another kind of file: choose one that Bearings wrote to keep answers."),
        (
            changed(number=2),
            "This file was written by a newer Bearings, which this one cannot read.",
        ),
        (b"[" * (LARGEST + 1), "This file is too large: answers take less than 50 KB."),
    ],
    ids=["no JSON", "another kind", "newer", "too large"],
)
def test_why_it_cannot_be_used_is_said(data: bytes, said: str) -> None:
    assert refused(data) == said


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
