"""Pages that are to be drawn anew are told of it a few at a time."""

import asyncio

import pytest

from serve import sent, turns
from serve.turns import MOST, Turns


@pytest.fixture
def waits(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """How long a turn has waited. After each wait one more page has been sent."""
    waited: list[float] = []

    async def one_more(seconds: float) -> None:
        waited.append(seconds)
        sent.note()

    monkeypatch.setattr(turns, "wait", one_more)
    return waited


def come(line: Turns, phones: int) -> None:
    """So many phones, one after the other."""

    async def all_of_them() -> None:
        for _ in range(phones):
            await line.come()

    asyncio.run(all_of_them())


def test_nobody_waits_where_few_pages_are_under_way(waits: list[float]) -> None:
    come(Turns(), MOST)
    assert not waits


def test_whoever_comes_then_waits_until_a_page_was_sent(waits: list[float]) -> None:
    come(Turns(), MOST + 3)
    assert len(waits) == 3


def test_a_page_that_was_sent_to_anybody_is_the_turn_of_the_next(waits: list[float]) -> None:
    line = Turns()
    come(line, MOST)
    sent.note()
    come(line, 1)
    assert not waits


def test_pages_that_were_sent_before_are_no_turns(waits: list[float]) -> None:
    line = Turns()
    for _ in range(MOST):
        sent.note()
    come(line, MOST + 1)
    assert len(waits) == 1


def test_a_phone_that_has_gone_is_not_waited_for(
    waits: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(turns, "GONE", -1)
    come(Turns(), MOST + 3)
    assert not waits


def test_nobody_is_kept_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turns, "MOST", 0)
    monkeypatch.setattr(turns, "PATIENCE", 0)
    asyncio.run(Turns().come())


def test_many_are_in_line_while_somebody_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    line = Turns()
    many = []

    async def look(seconds: float) -> None:
        many.append(line.are_many())
        sent.note()

    monkeypatch.setattr(turns, "wait", look)
    assert not line.are_many()
    come(line, MOST + 1)
    assert many == [True]
    assert not line.are_many()
