"""Files that come back: whatever is chosen is read or gets a sentence, in every format that
Bearings writes.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from engine.exchange import answers_file, session_file
from engine.exchange.envelope import BadFile, Envelope, Flaw
from tests.engine.groups import FEW, SPLIT, TOGETHER, placed, session
from tests.engine.makers import gardens, said
from wording.files import answers_refused, session_refused

PLACED = session(placed("pace", SPLIT, TOGETHER), placed("tools", FEW, FEW))
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=9), inner, max_size=4)
    ),
    max_leaves=8,
)


@dataclass(frozen=True)
class Format:
    """A format, a file of it, and what is said of a file that cannot be used."""

    envelope: Envelope[Any]
    whole: bytes
    refused: Callable[[BadFile], str]

    def data(self) -> dict[str, Any]:
        """The file as plain data."""
        data: dict[str, Any] = json.loads(self.whole)
        return data

    def flaw(self, data: bytes) -> Flaw:
        """Why such a file cannot be used. It can be said in words."""
        with pytest.raises(BadFile) as problem:
            self.envelope.opened(data)
        assert self.refused(problem.value).endswith(".")
        return problem.value.flaw

    def said_of(self, data: bytes) -> str:
        """The sentence about a file, or that it is read; any other trouble is a mistake of ours."""
        try:
            self.envelope.opened(data)
        except BadFile as problem:
            return self.refused(problem)
        return "It is read."


ANSWERS = Format(
    answers_file.ENVELOPE,
    answers_file.write(gardens(), said(work="dig", pace_here="3")),
    answers_refused,
)
SESSION = Format(
    session_file.ENVELOPE,
    session_file.write(gardens(), PLACED),
    session_refused,
)
FORMATS = {"answers": ANSWERS, "session": SESSION}
in_each_format = pytest.mark.parametrize("kind", FORMATS.values(), ids=FORMATS)
any_format = st.sampled_from(list(FORMATS.values()))


@in_each_format
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
        b'{"format": 1, "format": 2}',
    ],
    ids=lambda data: repr(data[:20]),
)
def test_what_is_no_json_is_refused(kind: Format, data: bytes) -> None:
    assert kind.flaw(data) is Flaw.NO_JSON


@in_each_format
def test_what_is_no_number_is_no_json(kind: Format) -> None:
    data = kind.data() | {"number": float("nan")}
    assert kind.flaw(json.dumps(data).encode()) is Flaw.NO_JSON


@in_each_format
@pytest.mark.parametrize(
    "data", [b"[]", b"1", b'"x"', b"{}", b"null", b'{"format": "other"}', b'{"work": "dig"}']
)
def test_another_kind_of_file_is_refused(kind: Format, data: bytes) -> None:
    assert kind.flaw(data) is Flaw.OTHER_KIND


@in_each_format
def test_the_name_of_the_format_is_a_text(kind: Format) -> None:
    data = kind.data() | {"format": [kind.envelope.format]}
    assert kind.flaw(json.dumps(data).encode()) is Flaw.OTHER_KIND


@pytest.mark.parametrize(
    ("kind", "other"), [(ANSWERS, SESSION), (SESSION, ANSWERS)], ids=["answers", "session"]
)
def test_a_file_of_another_format_is_of_another_kind(kind: Format, other: Format) -> None:
    assert kind.flaw(other.whole) is Flaw.OTHER_KIND


@in_each_format
def test_a_file_of_a_newer_bearings_is_refused(kind: Format) -> None:
    data = kind.data() | {"number": kind.envelope.number + 1}
    assert kind.flaw(json.dumps(data).encode()) is Flaw.NEWER


@in_each_format
def test_a_file_that_is_too_large_is_not_even_parsed(kind: Format) -> None:
    assert kind.flaw(b"[" * (kind.envelope.largest + 1)) is Flaw.TOO_LARGE


@in_each_format
def test_a_file_of_the_largest_size_is_looked_at(kind: Format) -> None:
    padded = kind.whole.ljust(kind.envelope.largest)
    assert kind.envelope.opened(padded) == kind.envelope.opened(kind.whole)


@in_each_format
def test_a_file_that_an_editor_saved_with_a_mark_is_read(kind: Format) -> None:
    marked = b"\xef\xbb\xbf" + kind.whole
    assert kind.envelope.opened(marked) == kind.envelope.opened(kind.whole)


@in_each_format
@pytest.mark.parametrize("number", [True, 1.0, "1", 0, -1, None, [1]])
def test_a_number_of_the_format_that_never_was_is_refused(kind: Format, number: Any) -> None:
    data = kind.data() | {"number": number}
    assert kind.flaw(json.dumps(data).encode()) is Flaw.CHANGED


@in_each_format
def test_a_field_too_many_is_refused(kind: Format) -> None:
    data = kind.data() | {"extra": 1}
    assert kind.flaw(json.dumps(data).encode()) is Flaw.CHANGED


@pytest.mark.parametrize(
    ("kind", "field"),
    [
        pytest.param(kind, field, id=f"{name}-{field}")
        for name, kind in FORMATS.items()
        for field in kind.data()
        if field != "format"
    ],
)
def test_a_field_too_few_is_refused(kind: Format, field: str) -> None:
    data = kind.data()
    del data[field]
    assert kind.flaw(json.dumps(data).encode()) is Flaw.CHANGED


@in_each_format
def test_no_message_repeats_what_the_file_says(kind: Format) -> None:
    evil = "[here](https://example.org)"
    changed = [{"format": evil}, kind.data() | {evil: 1}]
    changed += [kind.data() | {field: evil} for field in kind.data()]
    changed += [kind.data() | {field: {evil: [evil]}} for field in kind.data()]
    changed += [kind.data() | {field: [{"id": evil}]} for field in kind.data()]
    said_ = [kind.said_of(json.dumps(data).encode()) for data in changed]
    assert "example" not in " ".join(said_)


# Whatever is chosen


@given(any_format, st.binary(max_size=300))
def test_any_bytes_get_an_answer(kind: Format, data: bytes) -> None:
    assert kind.said_of(data)


@given(any_format, JSON)
@example(ANSWERS, {"format": "bearings-answers", "number": 10**4000})
@example(SESSION, {"format": "bearings-session-numbers", "number": 10**4000})
def test_any_json_gets_an_answer(kind: Format, data: Any) -> None:
    assert kind.said_of(json.dumps(data).encode())


@given(any_format, st.data(), JSON)
def test_a_file_changed_anywhere_gets_an_answer(
    kind: Format, data: st.DataObject, value: Any
) -> None:
    whole = kind.data()
    spot: Any = whole
    while isinstance(spot, dict | list) and spot:
        key = data.draw(
            st.sampled_from(list(spot) if isinstance(spot, dict) else list(range(len(spot))))
        )
        if not isinstance(spot[key], dict | list) or data.draw(st.booleans()):
            spot[key] = value
            break
        spot = spot[key]
    assert kind.said_of(json.dumps(whole).encode())


@given(any_format, st.integers(0, 900), st.binary(min_size=1, max_size=3))
def test_a_file_with_a_few_other_bytes_gets_an_answer(
    kind: Format, where: int, other: bytes
) -> None:
    whole = kind.whole
    assert kind.said_of(whole[:where] + other + whole[where + len(other) :])
