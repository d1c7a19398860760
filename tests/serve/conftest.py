"""The application in this process, asked without a network."""

from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient
from streamlit.runtime import Runtime

from serve import application


@pytest.fixture(scope="session")
def client() -> Iterator[TestClient]:
    """Whoever asks the application that `make run` starts. It follows no redirect."""
    with TestClient(application.make(), follow_redirects=False) as asked:
        yield asked
    Runtime._instance = None  # pages are tested without one
