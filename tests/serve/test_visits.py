"""A page asks whether its visit goes on; a visit that nobody knows does not."""

import pytest
from starlette.testclient import TestClient
from streamlit.runtime import Runtime


def test_a_visit_that_the_server_forgot_is_gone(client: TestClient) -> None:
    assert client.post("/visit", content="11112222").status_code == 404


def test_a_visit_that_it_knows_goes_on(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Runtime, "is_active_session", lambda _, visit: visit == "11112222")
    assert client.post("/visit", content="11112222").status_code == 204


def test_nobody_can_send_much(client: TestClient) -> None:
    assert client.post("/visit", content="x" * 200).status_code == 413
