"""What the tests of the workshop share: an empty database of each kind, and a store on it."""

from collections.abc import Iterator
from contextlib import ExitStack
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine

from tests.workshop.databases import KINDS, file_in, new_on, postgresql
from tests.workshop.makers import Later
from workshop import rooms
from workshop.store import Store, open_store
from workshop.store import database as memory
from workshop.store.tables import attempt, room

PATIENCE = 60.0  # seconds


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """A PostgreSQL server for all tests, started for the first that asks."""
    with postgresql() as address:
        yield address


@pytest.fixture(params=KINDS)
def kind(request: pytest.FixtureRequest) -> str:
    """The kind of database."""
    return str(request.param)


@pytest.fixture
def database(kind: str, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of an empty database of each kind, for one test alone."""
    with ExitStack() as held:
        yield (
            file_in(tmp_path)
            if kind == "sqlite"
            else held.enter_context(new_on(request.getfixturevalue("server")))
        )


def open_patiently(address: str) -> Store:
    """A store that waits for its turn however busy the machine is: what these tests prove is what
    is kept, not how soon.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(memory, "SECONDS", PATIENCE)
        return open_store(address)


@pytest.fixture(scope="session")
def kept_in_postgresql(server: str) -> Iterator[Engine]:
    """One database on PostgreSQL for many tests, because a new one for each takes longer than most
    of them.
    """
    with new_on(server) as address:
        opened = open_patiently(address).engine
        yield opened
        opened.dispose()


@pytest.fixture(scope="session")
def kept_in_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """The same in a file. A new one would make its tables, and every statement, once more."""
    opened = open_patiently(file_in(tmp_path_factory.mktemp("kept"))).engine
    yield opened
    opened.dispose()


@pytest.fixture
def store(kind: str, request: pytest.FixtureRequest) -> Store:
    """A store without any rooms, of which no phone has asked anything yet."""
    kept: Engine = request.getfixturevalue(f"kept_in_{kind}")
    with kept.begin() as connection:
        connection.execute(room.delete())
        connection.execute(attempt.delete())
    return Store(kept)


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> Later:
    """Lets days pass for the rooms: later(days=31)."""
    start = rooms.now()
    passed = timedelta()

    def pass_by(**time: float) -> None:
        nonlocal passed
        passed += timedelta(**time)

    def now() -> datetime:
        return start + passed

    monkeypatch.setattr(rooms, "now", now)
    return pass_by
