"""The application in this process, asked without a network."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from streamlit.runtime import Runtime

from components.app import resources
from serve import application
from workshop.store import Store, open_store


@pytest.fixture(scope="session")
def started() -> Iterator[tuple[TestClient, Runtime]]:
    """Whoever asks the application that `make run` starts, and what runs in it."""
    with TestClient(application.make(), follow_redirects=False) as asked:
        yield asked, Runtime.instance()


@pytest.fixture
def client(started: tuple[TestClient, Runtime]) -> Iterator[TestClient]:
    """Whoever asks. They follow no redirect. Pages are tested without anything running."""
    asked, runtime = started
    Runtime._instance = runtime
    yield asked
    Runtime._instance = None


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    """The memory that server and pages share."""
    opened = open_store(f"sqlite:///{tmp_path}/rooms.sqlite3")
    monkeypatch.setattr(resources, "store", lambda: opened)
    yield opened
    opened.engine.dispose()
