"""What holds for all tests."""

import gc
import logging
from collections.abc import Callable, Iterator
from functools import wraps
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from engine.search import Index, index
from knowledge.load import SHIPPED, load
from knowledge.models.knowledge import Knowledge
from knowledge.reading.folders import wholes_in
from tests.shipped import shipped as what_is_shipped
from workshop.store import sqlite
from workshop.store.database import ADDRESS

HERE = Path(__file__).parent
GARDENS = HERE / "fixtures" / "knowledge"
# A busy machine is no reason to fail: no test asserts by a clock.
settings.register_profile("bearings", deadline=None)
settings.load_profile("bearings")
# Cheapest first. What is not named here stands before the pages.
LAST = ("workshop", "pages", "browser")

each_approach = pytest.mark.parametrize(
    "id_", sorted(p.stem for p in wholes_in(SHIPPED) if p.parent.name == "approaches")
)


@pytest.fixture(scope="session")
def shipped() -> Knowledge:
    """What is shipped, checked."""
    return what_is_shipped()


@pytest.fixture(scope="session")
def gardens() -> Knowledge:
    """The invented gardens. Frozen, so it may be shared."""
    return load(GARDENS)


@pytest.fixture(scope="session")
def searched(shipped: Knowledge) -> Index:
    """All of it, to be searched."""
    return index(shipped)


@pytest.fixture(scope="session", autouse=True)
def rooms_elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test keeps a room in the project's own data folder; nor does a server that a test
    starts.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(ADDRESS, f"sqlite:///{tmp_path_factory.mktemp('rooms') / 'rooms.sqlite3'}")
        yield


@pytest.fixture(scope="session", autouse=True)
def no_waiting_for_the_disk() -> Iterator[None]:
    """Nobody pulls the plug of the tests, so no file is waited for until it is on the disk. A
    server that a test starts waits, as Bearings does.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sqlite, "_set_up", without_waiting(sqlite._set_up))
        yield


def without_waiting(set_up: Callable[[Any, Any], None]) -> Callable[[Any, Any], None]:
    """The same, and then SQLite leaves it to the system when to write. `__wrapped__` is as
    before.
    """

    @wraps(set_up)
    def set_up_and_hurry(connection: Any, seconds: Any) -> None:
        set_up(connection, seconds)
        connection.execute("PRAGMA synchronous=OFF")

    return set_up_and_hurry


def pytest_collection() -> None:
    """Nothing of the tests themselves is garbage, so nobody looks for it while they are read."""
    gc.disable()


def pytest_collection_finish() -> None:
    """What was read stays until the end, and is left out when garbage is looked for."""
    gc.freeze()
    gc.enable()
    let_every_logger_tell_the_root()


def let_every_logger_tell_the_root() -> None:
    """Streamlit has a hundred loggers that tell nobody. pytest would listen to each of them, six
    times a test, and hears them at the root as well.
    """
    for logger in logging.root.manager.loggerDict.values():
        if isinstance(logger, logging.Logger):
            logger.propagate = True


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put what takes longest last, so that what fails early is seen early."""
    items.sort(key=cost)


def cost(item: pytest.Item) -> int:
    """How late a test runs, by its folder."""
    folder = item.path.relative_to(HERE).parts[0]
    return 1 + LAST.index(folder) if folder in LAST else 0
