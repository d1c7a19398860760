"""What the server does by itself each hour, without a visit."""

import asyncio
import logging

import pytest

from components.app import resources
from serve import tidying
from workshop.store import Store
from workshop.store.database import DatabaseUnavailable


def looks_until(monkeypatch: pytest.MonkeyPatch, hours: int) -> list[float]:
    """How long the server waits between its looks, until it is stopped after so many."""
    waited: list[float] = []
    enough = asyncio.Event()

    async def sleep(seconds: float) -> None:
        waited.append(seconds)
        if len(waited) == hours:
            enough.set()
            await asyncio.Event().wait()

    async def serve() -> None:
        async with tidying.each_hour():
            await enough.wait()

    monkeypatch.setattr(tidying, "sleep", sleep)
    asyncio.run(serve())
    return waited


def test_it_looks_when_it_starts_and_each_hour(monkeypatch: pytest.MonkeyPatch) -> None:
    looks = 0

    def look() -> None:
        nonlocal looks
        looks += 1

    monkeypatch.setattr(tidying, "tidy", look)
    assert looks_until(monkeypatch, 3) == [3600] * 3
    assert looks == 3


def test_a_memory_that_is_away_is_said_in_the_log_and_tried_again(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def away() -> Store:
        raise DatabaseUnavailable("The room's memory cannot be reached.")

    monkeypatch.setattr(resources, "store", away)
    with caplog.at_level(logging.WARNING):
        looks_until(monkeypatch, 2)
    assert caplog.messages == ["The room's memory cannot be reached."] * 2
