"""The memory is away, full of locks or can only be read, or the knowledge has changed: a sentence,
and the rest works.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NoReturn

import pytest
from sqlalchemy import Engine, event
from streamlit.testing.v1 import AppTest

from components.app.routes import BESIDE, HOST, JOIN, PAPER, RESULT, SCREEN, START, WORKSHOP, Route
from knowledge.models.knowledge import Knowledge
from tests.pages.gathering import (
    EVERYBODY,
    SPLIT,
    Led,
    Visitor,
    at,
    headings,
    host,
    labels,
    notices,
    phone,
    pictures,
    place,
    screen,
    stranger,
    tap,
)
from tests.pages.visit import shown, title, visit
from tests.workshop.databases import file_in
from tests.workshop.makers import WAY, Gathering, rows
from workshop.phases import Phase
from workshop.store import Store, database, open_store
from workshop.store.database import ADDRESS
from workshop.store.rooms import Rooms

AFTER = (
    "The room is as it was. Try again in a moment; if it goes on, tell whoever runs this server."
)
AWAY = f"The room's memory cannot be reached. {AFTER}"
READ_ONLY = f"The room's memory can only be read at the moment, so nothing new is kept. {AFTER}"
BUSY = f"The room's memory is busy. {AFTER}"
GONE = "This line is no longer in the knowledge, so its statements cannot be shown."
Trouble = Callable[[Store], Any]
A_MOMENT = 0.1  # seconds


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits for a lock."""
    monkeypatch.setattr(database, "SECONDS", A_MOMENT)


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """A file for these tests, in which nobody waits either."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(database, "SECONDS", A_MOMENT)
        opened = open_store(file_in(tmp_path_factory.mktemp("kept"))).engine
    yield opened
    opened.dispose()


@contextmanager
def listening(engine: Engine, moment: str, what: Callable[..., Any]) -> Iterator[None]:
    """Every connection is made anew, and this happens to it."""
    event.listen(engine, moment, what)
    engine.dispose()
    yield
    event.remove(engine, moment, what)
    engine.dispose()


def away(store: Store) -> Any:
    """The file cannot be opened."""

    def fail(*_: Any) -> NoReturn:
        raise sqlite3.OperationalError("unable to open database file")

    return listening(store.engine, "do_connect", fail)


def read_only(store: Store) -> Any:
    """The file can be read and no more."""
    return listening(
        store.engine, "connect", lambda connection, _: connection.execute("PRAGMA query_only=ON")
    )


@contextmanager
def locked(store: Store) -> Iterator[None]:
    """Somebody else is writing, and goes on doing so."""
    other = sqlite3.connect(str(store.engine.url.database), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    yield
    other.execute("ROLLBACK")
    other.close()


TROUBLES: dict[str, tuple[Trouble, str]] = {
    "away": (away, AWAY),
    "read-only": (read_only, READ_ONLY),
    "locked": (locked, BUSY),
}
EACH = pytest.mark.parametrize(("trouble", "said"), TROUBLES.values(), ids=TROUBLES)


def promise(there: Gathering) -> AppTest:
    """A host who has typed what to try."""
    app = host(there)
    app.text_area[0].set_value("Ask first")
    return app


def sure(there: Gathering) -> AppTest:
    """A host who has ticked that the room may go."""
    app = host(there)
    next(c for c in app.checkbox if c.label == "I am sure").check()
    return app


def chosen(there: Gathering) -> AppTest:
    """A phone on which a statement is chosen."""
    app = tap(phone(there), "Change: Pace")
    app.radio[0].set_value(6)
    return app


ACTS: dict[str, tuple[Phase, Visitor, str]] = {
    "make a room": ("gather", lambda _: at(HOST), "Make the room"),
    "join": ("gather", stranger, "Join"),
    "place": ("first", chosen, "Place me here"),
    "leave": ("first", phone, "Leave the room"),
    "go on": ("first", host, "Show the places"),
    "start a timer": ("first", host, "Start the timer: 2 minutes"),
    "choose a line": ("talk", host, "Show on the screen: Tools"),
    "write down": ("commit", promise, "Write it down"),
    "delete the room": ("commit", sure, "Delete the room now"),
}


@EACH
@pytest.mark.parametrize("act", ACTS)
def test_what_cannot_be_kept_is_a_sentence_and_the_room_stays_as_it_was(
    led: Led, store: Store, act: str, trouble: Trouble, said: str
) -> None:
    phase, visitor, label = ACTS[act]
    app = visitor(led(phase, (1, 1, 1, 1, 1), lines=("pace", "tools")))
    before = rows(store)
    with trouble(store):
        app = tap(app, label)
    assert not app.exception
    assert said in notices(app)
    assert rows(store) == before


@pytest.mark.parametrize("act", ACTS)
def test_afterwards_it_can_be_done_without_a_restart(led: Led, store: Store, act: str) -> None:
    phase, visitor, label = ACTS[act]
    there = led(phase, (1, 1, 1, 1, 1))
    before = rows(store)
    app = visitor(there)
    with away(store):
        tap(app, label)
    app = tap(visitor(there), label)
    assert AWAY not in notices(app)
    assert rows(store) != before


@pytest.mark.parametrize("visitor", EVERYBODY.values(), ids=EVERYBODY)
def test_while_the_memory_is_away_a_page_is_a_sentence(
    led: Led, store: Store, visitor: Visitor
) -> None:
    there = led("talk")
    with away(store):
        app = visitor(there)
        assert not app.exception and title(app)
        assert notices(app) == [AWAY]
        assert not pictures(app)
    assert AWAY not in notices(visitor(there))


@pytest.mark.parametrize("trouble", [read_only, locked], ids=["read-only", "locked"])
@pytest.mark.parametrize(
    "visitor", [host, phone, screen], ids=["facilitator", "participant", "screen"]
)
def test_what_was_shown_can_still_be_seen(
    led: Led, store: Store, visitor: Visitor, trouble: Trouble
) -> None:
    there = led("talk")
    with trouble(store):
        assert pictures(visitor(there))


@pytest.mark.parametrize(
    "visitor", [host, phone, screen], ids=["facilitator", "participant", "screen"]
)
@pytest.mark.parametrize("fails", ["status", "shown"])
def test_a_memory_that_goes_away_half_way_through_a_page_is_a_sentence(
    led: Led, monkeypatch: pytest.MonkeyPatch, visitor: Visitor, fails: str
) -> None:
    def fail(*_: Any) -> NoReturn:
        raise database.DatabaseUnavailable(AWAY)

    there = led("talk")
    monkeypatch.setattr(Rooms, fails, fail)
    app = visitor(there)
    assert not app.exception
    assert len(app.title) == 1
    assert notices(app) == [AWAY]


# A memory that was never there


@pytest.fixture(
    params=[
        "postgresql://nobody@127.0.0.1:1/none",
        "mysql://somewhere/else",
        "nonsense",
        "sqlite://",
    ],
    ids=["no server", "another kind", "no address", "in memory"],
)
def nowhere(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """The environment names a memory that is not there."""
    monkeypatch.setenv(ADDRESS, request.param)


def test_without_a_memory_making_a_room_and_joining_are_sentences(nowhere: None) -> None:
    for app in (
        tap(at(HOST), "Make the room"),
        at(JOIN, room="KMP4T7"),
        at(SCREEN, room="KMP4T7"),
        at(HOST, key="k"),
        at(JOIN, room="KMP4T7", me="m"),
    ):
        assert not app.exception and title(app)
        assert len(notices(app)) == 1
        assert "nobody@" not in shown(app).text


@pytest.mark.parametrize(
    "route", [START, RESULT, WORKSHOP, PAPER, BESIDE], ids=lambda route: route.path or "start"
)
def test_without_a_memory_everything_else_works(nowhere: None, route: Route) -> None:
    app = visit(route, {"label": "park"})
    assert not app.exception and title(app)
    assert not notices(app)


def test_a_memory_that_comes_is_found_without_a_restart(
    nowhere: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    app = tap(at(HOST), "Make the room")
    assert notices(app)
    monkeypatch.setenv(ADDRESS, file_in(tmp_path))
    assert title(tap(app, "Make the room")).startswith("Your room")


def test_a_file_that_is_no_memory_is_a_sentence(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv(ADDRESS, file_in(tmp_path))
    (tmp_path / "rooms.sqlite3").write_bytes(b"This is a letter and no database." * 100)
    app = tap(at(HOST), "Make the room")
    assert notices(app) == [AWAY] and not app.exception


def test_a_file_in_the_place_of_the_folder_is_a_sentence(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv(ADDRESS, file_in(tmp_path / "file"))
    app = tap(at(HOST), "Make the room")
    assert notices(app) == [AWAY] and not app.exception


# The knowledge has changed since

OTHER: dict[str, Any] = {
    "lines": ("gone", "tools"),
    "script": "gone",
    "situation": "case:gone",
    "knowledge": "2020-01-01",
}


@pytest.mark.parametrize(
    "lines", [("gone", "tools"), ("gone", "away")], ids=["one line left", "none left"]
)
@pytest.mark.parametrize("phase", WAY)
def test_a_room_about_what_the_knowledge_no_longer_has_still_draws(
    led: Led, phase: Phase, lines: tuple[str, ...]
) -> None:
    there = led(phase, **{**OTHER, "lines": lines})
    for visitor in EVERYBODY.values():
        app = visitor(there)
        assert not app.exception and title(app)


@pytest.mark.parametrize("round_", [1, 2])
def test_a_line_that_is_gone_is_passed_over_with_a_sentence_and_the_rest_can_be_answered(
    led: Led, round_: int
) -> None:
    there = led("gather" if round_ == 1 else "second", **OTHER)
    there.go("first") if round_ == 1 else None
    app = phone(there)
    assert GONE in shown(app).text
    app = tap(app, "Go on")
    assert title(app) == "Tools"
    assert title(place(app, 2)) == "You have answered"
    assert there.answered() == 1


@pytest.mark.parametrize("visitor", [phone, screen], ids=["participant", "screen"])
def test_a_line_that_is_gone_is_named_as_such_where_it_would_be_shown(
    led: Led, visitor: Visitor
) -> None:
    there = led("talk", [{"gone": p, "tools": 2} for p in SPLIT], **OTHER)
    app = visitor(there)
    assert GONE in shown(app).text
    assert "gone" not in headings(app)


def test_the_host_is_told_that_the_knowledge_has_changed(led: Led, gardens: Knowledge) -> None:
    versions = f"(from version 2020-01-01 to {gardens.version})"
    said = f"The knowledge has changed since this room was made {versions}."
    assert [n for n in notices(host(led("talk", knowledge="2020-01-01"))) if n.startswith(said)]
    assert not [n for n in notices(host(led("talk"))) if "changed" in n]


def test_without_its_script_a_room_can_still_be_led(led: Led) -> None:
    there = led("first", script="gone")
    assert "Show the places" in labels(host(there))
    tap(host(there), "Show the places")
    assert there.room.phase == "talk"


def test_the_knowledge_changes_while_people_place_themselves(copied: Path, led: Led) -> None:
    there = led("gather", lines=("water", "pace"))
    there.go("first")
    app = phone(there)
    path = copied / "vocabulary/lines.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text[: text.index("- id: water")], encoding="utf-8")
    app.radio[0].set_value(2)
    app = tap(app, "Place me here")
    assert not app.exception
    assert title(app) == "Pace"


def test_broken_knowledge_stops_a_workshop_with_its_problems_and_loses_nothing(
    copied: Path, led: Led
) -> None:
    app = phone(led("talk"))
    path = copied / "vocabulary/lines.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("difference: pace", "difference: nonsense"), encoding="utf-8")
    assert not app.run().exception
    assert shown(app).one("h1").text == "The knowledge needs mending first"
    path.write_text(text, encoding="utf-8")
    assert pictures(app.run())
