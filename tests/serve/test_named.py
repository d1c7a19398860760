"""By which names a server may be asked for."""

from collections.abc import Iterator

import pytest
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.testclient import TestClient
from streamlit import config

from serve import application, settings
from serve.named import is_one_of
from wording.say import say

ADDRESS = "bearings.example"
OTHER = {"host": "evil.example"}


@pytest.fixture
def visitor() -> Iterator[TestClient]:
    """Somebody who asks a server that was told its address, by the rules that all of it keeps."""
    config.set_option("browser.serverAddress", ADDRESS)
    app = Starlette(middleware=application.rules(""))
    for path in ("/", "/health", "/ready", "/plain/index.html", "/for-boards/README.md"):
        app.add_route(path, lambda request: PlainTextResponse("page"))
    yield TestClient(app)
    config.set_option("browser.serverAddress", settings.UNTOLD)


@pytest.mark.parametrize("host", [ADDRESS, f"{ADDRESS}:8501", "127.0.0.1:8501", "[::1]:8501"])
def test_a_server_answers_to_its_name_and_to_its_own_machine(
    visitor: TestClient, host: str
) -> None:
    assert visitor.get("/", headers={"host": host}).status_code == 200


@pytest.mark.parametrize(
    "host", ["evil.example", f"{ADDRESS}.evil.example", "10.0.0.7:8501", "", "[x"]
)
def test_it_answers_to_no_other_and_says_what_to_do(visitor: TestClient, host: str) -> None:
    answer = visitor.get("/", headers={"host": host})
    assert (answer.status_code, answer.text) == (400, say("serve.other-name"))
    assert answer.headers["x-frame-options"] == "DENY"


@pytest.mark.parametrize("path", ["/plain/index.html", "/for-boards/README.md", "/healthy"])
def test_the_rule_holds_for_every_page(visitor: TestClient, path: str) -> None:
    assert visitor.get(path, headers=OTHER).status_code == 400


@pytest.mark.parametrize("path", ["/health", "/ready"])
def test_whoever_keeps_it_running_asks_by_any_number(visitor: TestClient, path: str) -> None:
    assert visitor.get(path, headers={"host": "10.0.0.7:8501"}).status_code == 200


def test_a_server_that_was_told_none_answers_to_any_name(client: TestClient) -> None:
    assert client.get("/workshop", headers=OTHER).status_code == 200


@pytest.mark.parametrize(
    ("asked", "is_known"),
    [("a.example.org", True), ("A.Example.org:80", True), ("example.org", False), ("b.org", False)],
)
def test_a_name_may_stand_for_all_below_it(asked: str, is_known: bool) -> None:
    assert is_one_of(["*.example.org"], asked) == is_known
