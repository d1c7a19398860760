"""Pages that are to be drawn anew are told of it one after the other."""

import asyncio

import pytest

from components.app import busy, layout
from components.app.routes import START
from serve import turns
from serve.turns import MOST, Turns
from tests.pages.visit import visit


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many pages are being drawn: the last number. Each wait ends one of them."""
    pages = [0]

    async def one_less(seconds: float) -> None:
        pages.append(max(0, pages[-1] - 1))

    monkeypatch.setattr(busy, "pages", lambda: pages[-1])
    monkeypatch.setattr(turns, "wait", one_less)
    return pages


def test_nobody_waits_where_little_is_drawn(drawn: list[int]) -> None:
    drawn.append(MOST - 1)
    asyncio.run(Turns().come())
    assert drawn[-1] == MOST - 2  # one step, so that its own page has begun


def test_a_turn_comes_once_fewer_pages_are_drawn(drawn: list[int]) -> None:
    drawn.append(MOST + 20)
    asyncio.run(Turns().come())
    assert drawn[-1] == MOST - 2


def test_nobody_is_kept_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(busy, "pages", lambda: MOST)
    monkeypatch.setattr(turns, "PATIENCE", 0)
    asyncio.run(Turns().come())


def test_a_page_counts_while_it_is_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    counted = []
    title = layout.title

    def count(*given: str) -> None:
        counted.append(busy.pages())
        title(*given)

    monkeypatch.setattr(layout, "title", count)
    visit(START)
    assert counted == [1]
    assert busy.pages() == 0
