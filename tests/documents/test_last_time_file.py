"""A session as a file for next time: what was promised and ticked comes back, and whatever else is
chosen is refused.
"""

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from engine.exchange import session_file
from engine.exchange.envelope import BadFile, Flaw
from engine.exchange.last_time import read, write
from engine.team.lines import Commitment, Mapped
from tests.engine.groups import SPLIT, TOGETHER, placed, session
from tests.engine.makers import gardens

PROMISED = (
    Commitment("Ring at ten", "warden", date(2026, 6, 1), action="one-bell"),
    Commitment("Ask “them” first", ""),
)
WHOLE = replace(
    session(placed("pace", SPLIT, TOGETHER), promised=PROMISED),
    mapped=Mapped("pace", ("one-bell", "dark-paths")),
    situation="",
)


def changed(**fields: Any) -> bytes:
    return json.dumps(json.loads(write(gardens(), WHOLE)) | fields).encode()


def promise(**fields: Any) -> dict[str, Any]:
    return {"text": "Ask", "role": "", "when": None, "action": None, **fields}


def flaw(data: bytes) -> Flaw:
    with pytest.raises(BadFile) as problem:
        read(data)
    return problem.value.flaw


def test_what_is_written_comes_back() -> None:
    assert read(write(gardens(), WHOLE)) == WHOLE


def test_a_session_without_map_and_promises_comes_back() -> None:
    bare = replace(WHOLE, mapped=None, commitments=())
    assert read(write(gardens(), bare)) == bare


def test_the_numbers_alone_do_too() -> None:
    bare = replace(WHOLE, mapped=None, commitments=())
    assert read(session_file.write(gardens(), WHOLE)) == bare


def test_it_is_no_file_for_two_rooms_because_it_holds_words() -> None:
    with pytest.raises(BadFile) as problem:
        session_file.read(write(gardens(), WHOLE))
    assert problem.value.flaw is Flaw.OTHER_KIND


@pytest.mark.parametrize("share", [0.1, 0.5, 0.99])
def test_a_torn_file_is_no_json(share: float) -> None:
    whole = write(gardens(), WHOLE)
    assert flaw(whole[: int(len(whole) * share)]) is Flaw.NO_JSON


def test_a_file_of_a_newer_bearings_is_told_apart() -> None:
    assert flaw(changed(number=2)) is Flaw.NEWER


@pytest.mark.parametrize(
    "promised",
    [
        [promise()] * 13,
        [promise(text="")],
        [promise(text="x" * 301)],
        [promise(role="x" * 61)],
        [promise(text="two\nlines")],
        [promise(text="\u0000")],
        [promise(when="tomorrow")],
        [promise(action="No id")],
        [promise(name="A. Person")],
        [{"text": "Ask"}],
        "Ask",
        None,
    ],
    ids=lambda promised: str(promised)[:40],
)
def test_what_nobody_can_have_promised_in_a_room_is_refused(promised: Any) -> None:
    assert flaw(changed(promised=promised)) is Flaw.CHANGED


@pytest.mark.parametrize(
    "drawn",
    [
        {"line": "pace"},
        {"line": "pace", "ticked": ["A Name"]},
        {"line": "pace", "ticked": ["a"] * 25},
    ],
    ids=["no ticks", "words", "too many"],
)
def test_what_nobody_can_have_ticked_is_refused(drawn: Any) -> None:
    assert flaw(changed(map=drawn)) is Flaw.CHANGED
