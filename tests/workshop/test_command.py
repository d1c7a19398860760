"""The command that deletes rooms without a server."""

from pathlib import Path

import pytest

from tests.workshop.databases import file_in
from tests.workshop.makers import Later, revealed, rows
from workshop import rooms
from workshop.__main__ import main
from workshop.store import open_store
from workshop.store.database import ADDRESS


def test_it_deletes_what_two_looks_find_past_its_days_and_says_so(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    later: Later,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv(ADDRESS, file_in(tmp_path))
    store = open_store()
    revealed(store)
    later(days=rooms.DAYS_KEPT)
    assert main(["purge"]) == 0
    later(hours=1)
    assert main(["purge"]) == 0
    first, second = capsys.readouterr().out.splitlines()
    assert first.startswith("Rooms deleted: 0.") and first.endswith(": 1.")
    assert second.startswith("Rooms deleted: 1.") and second.endswith(": 0.")
    assert not any(rows(store).values())
    store.engine.dispose()


@pytest.mark.parametrize("arguments", [[], ["delete"], ["purge", "all"]])
def test_anything_else_is_told_what_there_is(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    assert "python -m workshop purge" in capsys.readouterr().err


def test_a_memory_that_is_away_is_a_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(ADDRESS, "postgresql://nobody@127.0.0.1:1/none")
    assert main(["purge"]) == 1
    assert "cannot be reached" in capsys.readouterr().err
