"""What is said when the database is read-only, full, locked or away, and that the room is as it was
afterwards.
"""

import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
import pytest
from sqlalchemy import event, make_url, text
from sqlalchemy.exc import OperationalError

from tests.workshop.databases import backends, frozen, tell
from tests.workshop.makers import (
    ALL,
    LINES,
    READING,
    WRITING,
    Gathering,
    placing,
    ready,
    request,
    rows,
    secret_for,
)
from wording.say import say
from workshop.rooms import NotAllowed
from workshop.store import Store, open_store, pace
from workshop.store import database as databases
from workshop.store.database import ADDRESS, DatabaseUnavailable, open_engine, reading

READ_ONLY = "The room's memory can only be read at the moment, so nothing new is kept."
FULL = "The room's memory is full, so nothing new is kept."
BUSY = "The room's memory is busy."
AWAY = "The room's memory cannot be reached."
INTACT = (
    " The room is as it was. Try again in a moment; if it goes on, tell whoever runs this server."
)
SOON = 1  # a second is long enough to wait for what does not come
# What a person in a room need not understand.
TECHNICAL = re.compile(
    r"sql|postgres|psycopg|database|disk|errno|exception|error|lock|transaction|table|[\d\[\]{}_/\\<>]",
    re.I,
)


@dataclass(frozen=True)
class Held:
    """A store whose database can be made to fail."""

    store: Store
    database: str
    server: str  # empty for SQLite

    @property
    def path(self) -> Path:
        """The file of a SQLite database."""
        return Path(str(make_url(self.database).database))

    def tell(self, statement: str) -> None:
        """Tell the server something about this database."""
        tell(self.server, statement, str(make_url(self.database).database))

    @contextmanager
    def with_each_connection(self, statement: str) -> Iterator[None]:
        """Every connection to SQLite says this first."""

        def say(connection: Any, _: Any) -> None:
            connection.execute(statement)

        self.store.engine.dispose()
        event.listen(self.store.engine, "connect", say)
        yield
        event.remove(self.store.engine, "connect", say)
        self.store.engine.dispose()

    @contextmanager
    def told(self, statement: str, undo: str) -> Iterator[None]:
        """The server has been told this, and every connection is new."""
        self.tell(statement)
        self.store.engine.dispose()
        yield
        self.tell(undo)
        self.store.engine.dispose()


def read_only(held: Held) -> AbstractContextManager[None]:
    if not held.server:
        return held.with_each_connection("PRAGMA query_only=ON")
    return held.told(
        "ALTER DATABASE {} SET default_transaction_read_only = on",
        "ALTER DATABASE {} RESET default_transaction_read_only",
    )


@contextmanager
def locked(held: Held) -> Iterator[None]:
    """Somebody else is in the middle of something."""
    if not held.server:
        other = sqlite3.connect(held.path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        yield
        other.close()
        return
    with psycopg.connect(held.database) as connection:
        connection.execute(
            "LOCK TABLE room, member, placement, release, commitment IN EXCLUSIVE MODE"
        )
        yield


@contextmanager
def away(held: Held) -> Iterator[None]:
    if held.server:
        with held.told(
            "ALTER DATABASE {} ALLOW_CONNECTIONS false", "ALTER DATABASE {} ALLOW_CONNECTIONS true"
        ):
            yield
        return
    held.store.engine.dispose()
    elsewhere = held.path.parent.rename(held.path.parent.with_name("elsewhere"))
    yield
    elsewhere.rename(held.path.parent)


@contextmanager
def full(held: Held) -> Iterator[None]:
    """No page can be added to a file. A server says what it would say if its disk were full."""
    if not held.server:
        with held.with_each_connection(
            "PRAGMA max_page_count=1"
        ):  # SQLite takes it for the pages that are there
            yield
        return
    with psycopg.connect(held.database, autocommit=True) as connection:
        connection.execute("""CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN RAISE disk_full USING
            MESSAGE = 'could not extend file "base/5/16384": No space left on device'; END $$""")
        connection.execute(
            "CREATE TRIGGER full_disk BEFORE INSERT ON placement EXECUTE FUNCTION refuse()"
        )
        yield
        connection.execute("DROP TRIGGER full_disk ON placement")


@pytest.fixture
def held(
    kind: str, database: str, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> Iterator[Held]:
    """A store that does not wait long for its turn, and takes all that a phone sends."""
    monkeypatch.setattr(databases, "SECONDS", 0.1)
    monkeypatch.setattr(pace, "MOST_A_MINUTE", 10_000)
    monkeypatch.setattr(pace, "MOST_ON_A_LINE", 10_000)
    if kind == "sqlite":
        database = database.replace("rooms.sqlite3", "data/rooms.sqlite3")
    store = open_store(database)
    yield Held(store, database, request.getfixturevalue("server") if kind == "postgresql" else "")
    store.engine.dispose()


def said_to(act: str, store: Store, there: Gathering) -> str:
    """What is said to somebody who tries this."""
    try:
        ALL[act](store, there, secret_for(act, there))
    except DatabaseUnavailable as trouble:
        return str(trouble)
    return ""


def vote_until_full(there: Gathering) -> tuple[list[str], str]:
    """The requests that were kept, and what was said when no more were."""
    kept: list[str] = []
    for said in (request() for _ in range(2000)):
        try:
            there.store.participants.place(there.code, there.phones[0], LINES[0], 2, said, 1)
        except DatabaseUnavailable as trouble:
            return kept, str(trouble)
        kept.append(said)
    return kept, ""


each_trouble = pytest.mark.parametrize(
    ("trouble", "sentence"),
    [(read_only, READ_ONLY), (locked, BUSY), (away, AWAY)],
    ids=["read-only", "locked", "away"],
)
Happens = Callable[[Held], AbstractContextManager[None]]


@each_trouble
def test_every_act_that_would_keep_something_says_what_is_wrong(
    held: Held, trouble: Happens, sentence: str
) -> None:
    there = ready(held.store)
    with trouble(held):
        said = {act: said_to(act, held.store, there) for act in WRITING}
    assert said == dict.fromkeys(WRITING, sentence + INTACT)


@each_trouble
def test_the_room_is_as_it_was_and_goes_on(held: Held, trouble: Happens, sentence: str) -> None:
    there = ready(held.store)
    before = rows(held.store)
    with trouble(held):
        for act in WRITING:
            said_to(act, held.store, there)
    assert rows(held.store) == before
    there.go("talk")
    assert there.counts() == (1, 0, 1, 0, 0, 1)


@pytest.mark.parametrize("trouble", [read_only, locked, full])
def test_people_still_see_the_room(held: Held, trouble: Happens) -> None:
    there = ready(held.store)
    there.go("talk")
    with trouble(held):
        assert [said_to(act, held.store, there) for act in READING] == [""] * len(READING)
        assert there.counts() == (1, 0, 1, 0, 0, 1)


def test_who_looks_at_a_room_that_is_away_is_told_so(held: Held) -> None:
    there = ready(held.store)
    known = there.room
    with away(held):
        assert {said_to(act, held.store, there) for act in READING} == {AWAY + INTACT}
        with pytest.raises(DatabaseUnavailable):
            held.store.rooms.shown(known)


def test_a_full_memory_says_so(held: Held) -> None:
    there = placing(held.store)
    with full(held):
        assert vote_until_full(there)[1] == FULL + INTACT


def test_what_was_acknowledged_before_the_memory_was_full_is_kept_and_nothing_else(
    held: Held,
) -> None:
    there = placing(held.store)
    with full(held):
        kept, _ = vote_until_full(there)
    assert [row[-1] for row in rows(held.store)["placement"]] == kept and held.store.rooms.status(
        there.code
    ).joined == 3


def test_a_vote_is_taken_again_when_there_is_space(held: Held) -> None:
    there = placing(held.store)
    with full(held):
        vote_until_full(there)
    there.place_all([1, 1, 6])
    there.go("talk")
    assert there.counts() == (2, 0, 0, 0, 0, 1)


def test_of_an_act_that_fails_half_way_nothing_is_kept(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OperationalError("", {}, Exception("disk I/O failed"))

    there = ready(store)
    before = rows(store)
    monkeypatch.setattr("workshop.store.rows.change", fail)
    with pytest.raises(DatabaseUnavailable):
        there.go("talk")
    assert rows(store) == before


@pytest.mark.parametrize("kind", ["postgresql"])
def test_nobody_notices_that_a_server_was_restarted(held: Held) -> None:
    there = ready(held.store)
    with psycopg.connect(held.server, autocommit=True) as connection:
        connection.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s",
            [make_url(held.database).database],
        )
    there.place(there.phones[0], 6)


@pytest.mark.parametrize("kind", ["postgresql"])
def test_a_server_that_does_not_answer_is_given_up_and_the_next_is_served(held: Held) -> None:
    there = ready(held.store)
    with pytest.raises(DatabaseUnavailable), reading(held.store.engine) as connection:
        connection.execute(text("SELECT pg_sleep(600)"))
    there.place(there.phones[0], 6)


@pytest.mark.parametrize("kind", ["postgresql"])
def test_whoever_holds_a_connection_that_froze_is_served_by_another(held: Held) -> None:
    there = ready(held.store)
    with frozen(backends(held.database)):
        there.place(there.phones[0], 6)


@pytest.mark.parametrize("kind", ["sqlite"])
def test_nobody_waits_longer_than_two_seconds_for_a_file(database: str) -> None:
    engine = open_engine(database)
    with reading(engine) as connection:
        for_a_turn = connection.exec_driver_sql("PRAGMA busy_timeout").scalar_one() / 1000
    assert for_a_turn + engine.pool.timeout() <= 2  # type: ignore[attr-defined]
    engine.dispose()


@pytest.mark.parametrize("kind", ["postgresql"])
def test_nothing_is_asked_of_a_server_that_a_pool_in_between_could_not_pass_on(held: Held) -> None:
    with held.store.engine.connect() as connection:
        for _ in range(10):
            connection.execute(text("SELECT 1 WHERE :one = 1"), {"one": 1})
        prepared = connection.execute(text("SELECT count(*) FROM pg_prepared_statements"))
        assert prepared.scalar_one() == 0
    assert (
        held.store.engine.dialect.create_connect_args(held.store.engine.url)[1]
        .keys()
        .isdisjoint({"options"})
    )


# A file that vanishes

GONE = say("workshop.memory-gone")


def deleted(held: Held) -> None:
    """Somebody has tidied the folder up, while the server runs."""
    for file in held.path.parent.iterdir():
        file.unlink()


@pytest.mark.parametrize("kind", ["sqlite"])
def test_nothing_is_acknowledged_into_a_file_that_was_deleted(held: Held) -> None:
    there = ready(held.store)
    deleted(held)
    with pytest.raises(DatabaseUnavailable, match=re.escape(GONE)):
        there.place(there.phones[0], 6)


@pytest.mark.parametrize("kind", ["sqlite"])
def test_every_act_on_a_file_that_was_deleted_says_so_and_makes_no_other(held: Held) -> None:
    there = ready(held.store)
    deleted(held)
    assert {said_to(act, held.store, there) for act in ALL} == {GONE}
    with pytest.raises(DatabaseUnavailable, match=re.escape(GONE)):
        held.store.reach()
    assert not held.path.exists()


@pytest.mark.parametrize("kind", ["sqlite"])
def test_a_file_that_is_put_back_goes_on(held: Held) -> None:
    there = ready(held.store)
    elsewhere = held.path.rename(held.path.with_name("elsewhere.sqlite3"))
    said_to("hosts.room", held.store, there)
    elsewhere.rename(held.path)
    there.go("talk")
    assert there.counts() == (1, 0, 1, 0, 0, 1)


@pytest.mark.parametrize("kind", ["sqlite"])
def test_a_server_that_starts_again_begins_without_rooms(held: Held) -> None:
    there = ready(held.store)
    deleted(held)
    again = open_store(held.database)
    with pytest.raises(NotAllowed):
        again.rooms.find(there.code)
    again.engine.dispose()


@pytest.mark.parametrize("kind", ["sqlite"])
def test_whoever_shares_the_machine_reads_no_room(held: Held) -> None:
    ready(held.store)
    modes = {file.name: file.stat().st_mode & 0o077 for file in held.path.parent.iterdir()}
    assert len(modes) == 3 and not any(modes.values())


# Opening


def opening(address: str) -> str:
    """What is said when this is opened."""
    with pytest.raises(DatabaseUnavailable) as trouble:
        open_engine(address)
    return str(trouble.value)


@each_trouble
@pytest.mark.parametrize("kind", ["postgresql"])
def test_who_starts_while_a_server_is_in_trouble_is_told_so(
    held: Held, trouble: Happens, sentence: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(databases, "SECONDS_AT_START", SOON)
    with trouble(held), pytest.raises(DatabaseUnavailable, match=re.escape(sentence)):
        open_store(held.database)


@pytest.mark.parametrize("kind", ["sqlite"])
def test_who_starts_while_a_file_is_locked_is_told_so(
    held: Held, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(databases, "SECONDS_AT_START", SOON)
    with locked(held):
        assert opening(held.database) == BUSY + INTACT


@pytest.mark.parametrize(
    "address",
    [
        "nonsense",
        "mysql://user:secret@host/rooms",
        "oracle://host",
        "sqlite://",
        "http://host",
        "sqlite:///:memory:",
        "postgresql://user:secret@host:port/rooms",
        "://",
        "😀",
    ],
)
def test_an_address_of_no_known_kind_says_where_it_stands_and_how_it_could_be(address: str) -> None:
    said = opening(address)
    assert ADDRESS in said and "sqlite:///" in said and "postgresql://" in said


@pytest.mark.parametrize(
    "address",
    [
        "mysql://user:secret@host/rooms",
        "postgresql://user:secret@host:port/rooms",
        "postgresql://user:secret@127.0.0.1:1/rooms",
    ],
)
def test_what_is_said_holds_no_password(address: str) -> None:
    assert "secret" not in opening(address)


@pytest.mark.parametrize(
    "address",
    [
        "postgresql://nobody@127.0.0.1:1/none",
        "postgres://nobody@127.0.0.1:1/none",
        "postgresql://nobody@127.0.0.1:1/none?surprise=1",
    ],
)
def test_a_server_that_is_away_says_so(address: str) -> None:
    assert opening(address) == AWAY + INTACT


def test_a_file_that_is_no_database_says_so_and_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Dear all, " * 500)
    assert opening(f"sqlite:///{path}") == AWAY + INTACT
    assert path.read_text() == "Dear all, " * 500


@pytest.mark.parametrize("path", ["letter.txt/rooms.sqlite3", "folder"])
def test_a_file_in_an_impossible_place_says_so(tmp_path: Path, path: str) -> None:
    (tmp_path / "letter.txt").write_text("Dear all")
    (tmp_path / "folder").mkdir()
    assert opening(f"sqlite:///{tmp_path / path}") == AWAY + INTACT


@pytest.mark.parametrize("sentence", [READ_ONLY, FULL, BUSY, AWAY])
def test_what_is_said_has_no_technical_words(sentence: str) -> None:
    assert not TECHNICAL.search(sentence + INTACT)


def test_technical_words_are_found() -> None:
    assert TECHNICAL.search("(sqlite3.OperationalError) database is locked") and TECHNICAL.search(
        "[Errno 13]"
    )
