"""What a page is told that follows its room: what everybody may read there, and whether to draw
itself again.
"""

from typing import Any

import pytest
from markupsafe import escape
from starlette.testclient import TestClient

from components.app.routes import HOST, SCREEN, Route
from components.workshop.following import FIRST, HAD, KNOWN, WANTED
from serve import rooms
from serve.turns import Turns
from tests.pages.visit import shown, visit
from tests.shipped import shipped
from tests.workshop.makers import WAY, Gathering, at_phase, gathered, placing, revealed
from wording.say import say
from workshop.phases import RULES, Phase
from workshop.rooms import spaced
from workshop.store import Store
from workshop.store.attempts import FREE
from workshop.store.database import DatabaseUnavailable
from workshop.store.rooms import Rooms

LINES = shipped().lines[:2]


@pytest.fixture
def waits(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """For how many seconds answers were to wait. None does."""
    waited: list[float] = []

    async def note(seconds: float) -> None:
        waited.append(seconds)

    monkeypatch.setattr(rooms, "wait", note)
    return waited


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing that was read is told a second time."""
    monkeypatch.setattr(rooms, "KEPT", 0)


def told(client: TestClient, there: Gathering) -> dict[str, Any]:
    """What a page is told that follows this room."""
    answer = client.get(f"/look/{there.code}")
    assert answer.status_code == 200
    assert answer.headers["cache-control"] == "no-store"
    said: dict[str, Any] = answer.json()
    return said


def known(route: Route, **parameters: str) -> tuple[str, str]:
    """The kind of page, and what it was told when it was drawn."""
    node = shown(visit(route, parameters))
    (script,) = [n for n in node.walk() if n.attributes.get("data-address", "").startswith("look/")]
    return script.attributes["data-kind"], script.attributes["data-known"]


def test_it_says_how_many_have_joined(client: TestClient, store: Store) -> None:
    assert "3 phones have joined." in told(client, gathered(store, 3))["said"]


@pytest.mark.usefixtures("at_once")
def test_whoever_joins_is_counted_and_draws_no_page_anew(client: TestClient, store: Store) -> None:
    there = gathered(store, 3)
    before = told(client, there)
    there.join()
    after = told(client, there)
    assert "4 phones have joined." in after["said"]
    assert before["all"] == after["all"]


@pytest.mark.usefixtures("at_once")
def test_a_page_is_to_be_drawn_anew_once_the_room_has_gone_on(
    client: TestClient, store: Store
) -> None:
    there = gathered(store, 3)
    before = told(client, there)
    there.go("first")
    assert told(client, there)["all"] != before["all"]


@pytest.mark.usefixtures("at_once")
def test_the_hosts_page_is_drawn_anew_where_another_way_on_is_offered(
    client: TestClient, store: Store
) -> None:
    there = revealed(store)
    there.go("second")
    before = told(client, there)
    there.place(there.phones[0], 3, 2)
    after = told(client, there)
    assert before["all"] == after["all"]
    assert before["leading"] != after["leading"]


def test_a_page_knows_what_it_would_be_told(client: TestClient, store: Store) -> None:
    there = placing(store)
    for page in (known(SCREEN, room=there.code), known(HOST, key=there.key)):
        kind, said = page
        assert told(client, there)[kind] == said


@pytest.fixture
def turns(monkeypatch: pytest.MonkeyPatch) -> list[Turns]:
    """Whenever somebody waits for their turn."""
    came: list[Turns] = []

    async def come(self: Turns) -> None:
        came.append(self)

    monkeypatch.setattr(Turns, "come", come)
    return came


@pytest.fixture
def many(monkeypatch: pytest.MonkeyPatch) -> None:
    """Others are in line."""
    monkeypatch.setattr(Turns, "are_many", lambda self: True)


def on_phone(client: TestClient, there: Gathering, known: str, first: str = WANTED) -> Any:
    """What a phone is told that was drawn of this."""
    asked = {KNOWN: known, FIRST: first}
    return client.get(f"/look/{there.code}", params=asked).json()


@pytest.mark.usefixtures("many")
def test_a_phone_that_will_be_drawn_anew_waits_for_its_turn(
    client: TestClient, store: Store, turns: list[Turns]
) -> None:
    there = placing(store)
    assert "first" not in on_phone(client, there, "gather 1")
    assert len(turns) == 1


@pytest.mark.usefixtures("many")
@pytest.mark.parametrize("kind", ["all", "leading"])
def test_a_phone_that_stays_as_it_is_waits_for_nobody(
    client: TestClient, store: Store, turns: list[Turns], kind: str
) -> None:
    there = revealed(store)
    known_already = told(client, there)[kind]
    assert "first" not in on_phone(client, there, known_already)
    assert not turns


@pytest.mark.usefixtures("many")
def test_a_screen_waits_for_nobody(client: TestClient, store: Store, turns: list[Turns]) -> None:
    there = revealed(store)
    assert "first" not in on_phone(client, there, "first 1", first="")
    assert not turns


@pytest.mark.usefixtures("many")
def test_where_many_are_in_line_a_phone_has_first_what_everybody_sees(
    client: TestClient, store: Store, turns: list[Turns]
) -> None:
    there = revealed(store, lines=[line.id for line in LINES])
    first = on_phone(client, there, "first 1")["first"]
    assert f"<h1>{say('workshop.what-everybody-sees')}</h1>" in first
    assert 'class="plot dot-plot"' in first
    assert not turns


@pytest.mark.usefixtures("many")
def test_it_has_its_page_after_that(client: TestClient, store: Store, turns: list[Turns]) -> None:
    there = revealed(store)
    assert "first" not in on_phone(client, there, "first 1", first=HAD)
    assert len(turns) == 1


def test_where_nobody_is_in_line_a_phone_has_its_page_at_once(
    client: TestClient, store: Store, turns: list[Turns]
) -> None:
    there = revealed(store)
    assert "first" not in on_phone(client, there, "first 1")
    assert len(turns) == 1


@pytest.mark.usefixtures("many", "turns")
@pytest.mark.parametrize("phase", WAY)
def test_nothing_is_shown_first_but_what_the_room_reveals(
    client: TestClient, store: Store, phase: Phase
) -> None:
    there = at_phase(store, phase)
    shown_first = "first" in on_phone(client, there, "elsewhere 0")
    assert shown_first == bool(RULES[phase].reveals)


@pytest.mark.usefixtures("many", "turns")
def test_the_line_that_the_host_put_in_front_comes_first(client: TestClient, store: Store) -> None:
    there = revealed(store, lines=[line.id for line in LINES])
    there.store.hosts.focus(there.key, LINES[-1].id)
    first = on_phone(client, there, "talk 1")["first"]
    assert f"<h2>{LINES[-1].placed_on.name}</h2>" in first


def test_all_phones_of_a_room_are_told_what_one_of_them_was(
    client: TestClient, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []
    status = Rooms.status

    def count(self: Rooms, code: str) -> Any:
        asked.append(code)
        return status(self, code)

    monkeypatch.setattr(Rooms, "status", count)
    monkeypatch.setattr(rooms, "KEPT", 600)
    one = gathered(store, 3)
    other = gathered(store, 3)
    for _ in range(3):
        told(client, one)
        told(client, other)
    assert asked == [one.code, other.code]


def test_a_code_is_read_as_people_type_it(client: TestClient, store: Store) -> None:
    there = gathered(store, 3)
    typed = spaced(there.code).lower()
    assert client.get(f"/look/{typed}").json() == told(client, there)


def test_a_room_that_is_gone_has_its_pages_drawn_anew(
    client: TestClient, store: Store, waits: list[float]
) -> None:
    answer = client.get("/look/KMP4T7")
    assert (answer.status_code, answer.json()) == (404, {"all": "", "leading": ""})
    assert waits == [0]


def test_codes_cannot_be_tried_here_any_faster_than_they_are_typed(
    client: TestClient, store: Store, waits: list[float]
) -> None:
    for _ in range(FREE + 2):
        client.get("/look/KMP4T7")
    assert waits[-1] > waits[0] == 0
    told(client, gathered(store, 3))
    assert len(waits) == FREE + 2  # a right code never waits


def test_what_is_wrong_with_the_memory_is_said(
    client: TestClient, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(self: Rooms, code: str) -> Any:
        raise DatabaseUnavailable(say("workshop.memory-away"))

    monkeypatch.setattr(Rooms, "status", fail)
    monkeypatch.setattr(rooms, "KEPT", 0)
    answer = client.get("/look/KMP4T7")
    assert answer.status_code == 503
    assert escape(say("workshop.memory-away")) in answer.json()["said"]
    assert "all" not in answer.json()  # so the page stays as it is
