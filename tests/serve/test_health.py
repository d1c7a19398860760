"""Whether the server lives, and whether it can work."""

import pytest
from starlette.testclient import TestClient

from components.app import resources
from knowledge.problems import Problem
from workshop.store import Store
from workshop.store.database import DatabaseUnavailable


def test_a_server_that_can_work_says_so(client: TestClient) -> None:
    answer = client.get("/ready")
    assert (answer.status_code, answer.text) == (200, "ok")


def test_without_its_database_it_lives_and_is_not_ready(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(_: Store) -> None:
        raise DatabaseUnavailable("It is away.")

    monkeypatch.setattr(Store, "reach", away)
    answer = client.get("/ready")
    assert (answer.status_code, answer.text) == (503, "database: It is away.")
    assert client.get("/health").status_code == 200


def test_with_broken_knowledge_it_is_not_ready_and_pages_still_answer(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    problem = Problem("a.yaml", 1, "", "broken", "")
    monkeypatch.setattr(resources, "found", lambda: (problem,))
    answer = client.get("/ready")
    assert answer.status_code == 503
    assert answer.text.startswith("knowledge:")
    assert client.get("/ask").status_code == 200
