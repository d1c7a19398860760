"""Every file that a page offers is at an address of its own: the same bytes for the same link,
without a session, and without a host's key in any address.
"""

import json

import pytest
from starlette.testclient import TestClient
from streamlit.testing.v1 import AppTest

from components.app import resources
from components.app.routes import COMPARE, COUNTS, GUIDE, HOST, PAPER, RESULT, TAKE, Route
from engine.team.lines import Counts
from knowledge.problems import Problem
from tests.conftest import GARDENS
from tests.pages.visit import Node, Parameters, entry, press, shown, visit
from tests.workshop.makers import LINES, placing, revealed
from wording.say import say
from workshop.rooms import spaced
from workshop.store import Store
from workshop.store.database import DatabaseUnavailable

ANSWERS: Parameters = {"work": "dig"}
PAGES: list[tuple[Route, Parameters]] = [
    (TAKE, ANSWERS),
    (RESULT, ANSWERS),
    (GUIDE, ANSWERS),
    (COMPARE, {"with": "alder,birch", "only": "0", "work": "dig"}),
    (COUNTS, {"counts": "harvest"}),
    (PAPER, {}),
]


@pytest.fixture(autouse=True)
def gardens_served(monkeypatch: pytest.MonkeyPatch) -> None:
    """The server knows the invented gardens."""
    monkeypatch.setenv("BEARINGS_KNOWLEDGE", str(GARDENS))


def links(app: AppTest) -> dict[str, str]:
    """The files that a page offers as links: their names and their addresses."""
    found = shown(app).all("a", css="b-file")
    return {node.attributes["download"]: f"/{node.attributes['href']}" for node in found}


def forms(app: AppTest) -> list[tuple[str, dict[str, str]]]:
    """The files that a page offers as buttons: their addresses, and what is sent."""
    return [(f"/{form.attributes['action']}", _fields(form)) for form in shown(app).all("form")]


def _fields(form: Node) -> dict[str, str]:
    return {n.attributes["name"]: n.attributes["value"] for n in form.all("input")}


@pytest.mark.parametrize(("route", "parameters"), PAGES, ids=lambda value: str(value)[:40])
def test_every_file_of_a_page_comes_and_is_the_same_each_time(
    client: TestClient, route: Route, parameters: Parameters
) -> None:
    offered = links(visit(route, parameters))
    assert offered
    for name, address in offered.items():
        answer = client.get(address)
        assert answer.status_code == 200, address
        assert name in answer.headers["content-disposition"]
        assert answer.content == client.get(address).content


def test_what_comes_says_what_was_answered_and_where(client: TestClient) -> None:
    offered = links(visit(TAKE, ANSWERS))
    (address,) = [
        a for name, a in offered.items() if name.startswith("where") and name.endswith(".md")
    ]
    text = client.get(address).text
    assert "Dig" in text
    assert "http://testserver/result?v=" in text.replace("\\", "")


def test_measures_of_ones_own_are_sent_and_stand_in_no_address(client: TestClient) -> None:
    sent = {"own": json.dumps([{"name": "Bulbs per pot", "kind": "output"}])}
    answer = client.post("/file/counts/what-counts-here.csv?counts=harvest", data=sent)
    assert "Bulbs per pot" in answer.text


def test_a_session_that_was_typed_in_is_sent(client: TestClient) -> None:
    app = visit(PAPER)
    entry(app, "tally-pace-1").set_value("2 0 1 3 0 1")
    offered = forms(press(app, "show-paper"))
    assert offered
    for address, sent in offered:
        answer = client.post(address, data=sent)
        assert answer.status_code == 200, address
        assert answer.content == client.post(address, data=sent).content


def test_a_hosts_record_needs_the_key_which_stands_in_no_address(
    client: TestClient, store: Store
) -> None:
    there = placing(store)
    there.place_all([1, 1, 6])
    there.go("talk")
    offered = forms(visit(HOST, {"key": there.key}))
    assert offered
    for address, fields in offered:
        assert fields["key"] == ""  # the browser fills it in, from its own address
        assert client.post(address, data={"key": there.key}).status_code == 200
        assert client.post(address, data={"key": "guessed"}).status_code == 404
        assert client.get(f"{address}?key={there.key}").status_code == 404


def test_a_hosts_slip_has_the_link_and_the_code(client: TestClient, store: Store) -> None:
    there = placing(store)
    answer = client.post("/slip", data={"key": there.key})
    assert f"/host?key={there.key}" in answer.text and spaced(there.code) in answer.text
    assert answer.headers["cache-control"] == "no-store"


def test_what_a_host_says_of_the_session_stands_in_the_file_that_is_asked_for(
    client: TestClient, store: Store
) -> None:
    there = revealed(store)
    sent = {"key": there.key, "team": "North team", "present": "7"}
    record = client.post("/file/room/session.md", data=sent).text
    assert "# North team: our session on" in record and "7 people took part." in record


def test_a_record_holds_last_time_as_soon_as_everybody_sees_it(
    client: TestClient, store: Store
) -> None:
    there = revealed(store)
    last = client.post("/file/room/session-last-time.json", data={"key": there.key}).text
    store.hosts.open_last_time(there.key, last)
    before = client.post("/file/room/session.md", data={"key": there.key}).text
    there.go_up_to("commit")
    after = client.post("/file/room/session.md", data={"key": there.key}).text
    assert "## Last time" not in before and "## Last time" in after


@pytest.mark.parametrize("said", [{"team": "x" * 10_000}, {"present": "-1"}, {"present": "many"}])
def test_what_no_host_can_say_is_refused(
    client: TestClient, store: Store, said: dict[str, str]
) -> None:
    sent = {"key": revealed(store).key, **said}
    assert client.post("/file/room/session.md", data=sent).status_code == 404


def test_a_record_is_gone_in_the_moment_in_which_its_room_is_deleted(
    client: TestClient, store: Store
) -> None:
    there = placing(store)
    there.place_all([1, 1, 6])
    there.go("talk")
    offered = forms(visit(HOST, {"key": there.key}))
    store.hosts.purge(there.key)
    sent = {"key": there.key}
    answers = [client.post(address, data=sent).status_code for address, _ in offered]
    assert answers and set(answers) == {404}


def test_before_anything_is_shown_there_is_no_record(client: TestClient, store: Store) -> None:
    there = placing(store)
    there.place_all([1, 1, 6])
    sent = {"key": there.key}
    for kind in ("docx", "csv", "json"):
        assert client.post(f"/file/room/session.{kind}", data=sent).status_code == 404


@pytest.fixture
def away(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """The database does not answer."""

    def nobody(*asked: object) -> None:
        raise DatabaseUnavailable("The memory cannot be reached.")

    monkeypatch.setattr(store.hosts, "room", nobody)


def test_while_the_database_is_away_a_record_is_not_said_to_be_nowhere(
    client: TestClient, away: None
) -> None:
    answer = client.post("/file/room/session.md", data={"key": "any"})
    assert answer.status_code == 503
    assert "The memory cannot be reached." in answer.text


def test_with_broken_knowledge_a_file_is_not_said_to_be_nowhere(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    problem = Problem("a.yaml", 1, "", "broken", "")
    monkeypatch.setattr(resources, "found", lambda: (problem,))
    answer = client.get("/file/result/where-the-answers-point.pdf?work=dig")
    assert answer.status_code == 503
    assert say("serve.broken") in answer.text


BROKEN = [
    "/file/result/where-the-answers-point.pdf",
    "/file/result/other.pdf?work=dig",
    "/file/nothing/x.pdf",
    "/file/compare/comparison-alder.docx?with=alder",
    "/file/compare/x.docx",
    "/file/counts/what-counts-here.csv?counts=nothing",
    "/file/paper/sheets.pdf?lines=pace&threshold=0",
    "/file/paper/sheets.pdf?lines=pace&threshold=many",
    "/file/paper/sheets.pdf?lines=nothing&threshold=5",
    "/file/typed/session.pdf",
    "/file/room/session.pdf",
    "/file/result",
]


@pytest.mark.parametrize("address", BROKEN)
def test_an_address_that_says_too_little_is_met_politely(client: TestClient, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 404
    assert "<h1>" in answer.text


SESSION = {
    "knowledge": "k",
    "made": "2026-01-01",
    "threshold": 5,
    "situation": "x",
    "lines": [
        {
            "line": LINES[0],
            "first": {"counts": Counts(3, 0, 0, 0, 0, 3), "why": "shown"},
            "second": {"counts": None, "why": "none"},
        }
    ],
    "commitments": [],
}


@pytest.mark.parametrize(
    "change",
    [
        {"situation": "x" * 10_000},
        {"threshold": -1},
        {"present": -1},
        {"lines": [{"line": LINES[0], "first": {"counts": [-3, 0, 0, 0, 0, 9], "why": "shown"}}]},
        {"commitments": [{"text": "x" * 10_000, "role": "y"}]},
        {"commitments": [{"text": "x", "role": "y"}] * 100},
    ],
    ids=str,
)
def test_a_session_that_nobody_typed_in_is_refused(
    client: TestClient, change: dict[str, object]
) -> None:
    sent = {"session": json.dumps({**SESSION, **change})}
    assert client.post("/file/typed/session.csv", data=sent).status_code == 404


def test_the_same_session_unchanged_is_taken(client: TestClient) -> None:
    sent = {"session": json.dumps(SESSION)}
    name = "session.csv"
    assert client.post(f"/file/typed/{name}", data=sent).status_code == 200


def test_nobody_can_send_much(client: TestClient) -> None:
    sent = {"session": "x" * 300_000}
    assert client.post("/file/typed/session.csv", data=sent).status_code == 413
