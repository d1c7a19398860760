"""That the migrations make the tables that the code works with, on both databases, whoever opens
them when.
"""

import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from threading import Barrier
from typing import Any

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Column, Engine, Integer, MetaData, inspect

from engine.team.lines import Commitment
from tests.workshop.databases import file_in
from tests.workshop.makers import LINES, at_phase, revealed, rows
from workshop.store import Store, open_store, sqlite
from workshop.store import database as databases
from workshop.store.database import HERE, open_engine
from workshop.store.tables import metadata

ROOT = HERE.parent.parent
# A later revision belongs here with a test of its own that runs it where rooms are held.
RUN_WITH_ROWS: dict[str, Callable[..., None]] = {}


def runs(revision: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """The test that runs this revision where rooms are held."""

    def note(test: Callable[..., None]) -> Callable[..., None]:
        RUN_WITH_ROWS[revision] = test
        return test

    return note


@pytest.fixture
def engine(database: str) -> Iterator[Engine]:
    """A database that was empty, with the newest tables."""
    opened = open_engine(database)
    yield opened
    opened.dispose()


def revisions() -> list[str]:
    """Every revision, the first one first."""
    config = Config()
    config.set_main_option("script_location", str(HERE / "migrations"))
    return [script.revision for script in ScriptDirectory.from_config(config).walk_revisions()][
        ::-1
    ]


def differences(engine: Engine, wanted: MetaData) -> list[Any]:
    """What the tables that are there and those that are wanted do not share."""
    with engine.connect() as connection:
        return list(
            compare_metadata(
                MigrationContext.configure(connection, opts={"compare_type": True}), wanted
            )
        )


def described(engine: Engine) -> dict[str, Any]:
    """The tables that are there, in every detail."""
    seen = inspect(engine)
    return {
        name: (
            str(seen.get_columns(name)),
            seen.get_indexes(name),
            seen.get_foreign_keys(name),
            seen.get_unique_constraints(name),
        )
        for name in sorted(seen.get_table_names())
    }


def revision_of(engine: Engine) -> str | None:
    with engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision()


def test_an_empty_database_gets_every_table(engine: Engine) -> None:
    assert {*metadata.tables} <= {*inspect(engine).get_table_names()}


def test_the_migrations_make_the_tables_that_the_code_works_with(engine: Engine) -> None:
    assert differences(engine, metadata) == []


def test_a_column_that_the_migrations_forgot_is_found(engine: Engine) -> None:
    wanted = MetaData()
    for table in metadata.sorted_tables:
        table.to_metadata(wanted)
    wanted.tables["room"].append_column(Column("forgotten", Integer))
    assert differences(engine, wanted)


def test_what_belongs_to_a_room_goes_with_it(engine: Engine) -> None:
    owned = {
        name: {
            (key["referred_table"], key["options"].get("ondelete"))
            for key in inspect(engine).get_foreign_keys(name)
        }
        for name in metadata.tables
        if name not in ("room", "attempt")
    }
    assert all(("room", "CASCADE") in keys for keys in owned.values())


def test_an_open_database_stands_at_the_newest_revision(engine: Engine) -> None:
    assert revision_of(engine) == revisions()[-1]


def test_opening_again_changes_no_table(database: str, engine: Engine) -> None:
    before = described(engine)
    open_engine(database).dispose()
    assert described(engine) == before


def test_opening_again_changes_no_row(database: str) -> None:
    store = open_store(database)
    revealed(store)
    before = rows(store)
    again = open_store(database)
    held = rows(again)
    for opened in (store, again):
        opened.engine.dispose()
    assert held == before


def test_every_later_revision_is_run_where_rooms_are_held() -> None:
    assert revisions()[1:] == list(RUN_WITH_ROWS)


# How to undo a revision, so that it can be run again.
UNDO = {
    "0002": ("DROP TABLE attempt",),
    "0003": (
        "DROP INDEX ix_placement_latest",
        "ALTER TABLE room DROP COLUMN shut",
        "ALTER TABLE room DROP COLUMN since",
        "ALTER TABLE room DROP COLUMN overdue",
    ),
    "0004": ("ALTER TABLE room DROP COLUMN met",),
    "0005": (
        "DROP TABLE voice_release",
        "ALTER TABLE member DROP COLUMN voice",
        "ALTER TABLE room DROP COLUMN voices",
    ),
    "0006": (
        "DROP TABLE last_time",
        "ALTER TABLE room DROP COLUMN mapped",
        "ALTER TABLE room DROP COLUMN ticked",
        "ALTER TABLE commitment DROP COLUMN action",
    ),
}


def go_back_before(revision: str, store: Store) -> None:
    """Make the tables as they were before a revision, with the rooms in them."""
    undone = sorted((name for name in UNDO if name >= revision), reverse=True)
    before = revisions()[revisions().index(revision) - 1]
    with store.engine.begin() as connection:
        for statement in (line for name in undone for line in UNDO[name]):
            connection.exec_driver_sql(statement)
        connection.exec_driver_sql(f"UPDATE alembic_version SET version_num = '{before}'")
    store.engine.dispose()


@runs("0002")
def test_attempts_can_be_counted_where_rooms_are_held(database: str) -> None:
    store = open_store(database)
    there = revealed(store)
    before = there.lines
    go_back_before("0002", store)
    there.store = open_store(database)
    there.store.attempts.note("codes", "here")
    held = there.lines
    there.store.engine.dispose()
    assert held == before


@runs("0003")
def test_rooms_of_before_have_an_open_door(database: str) -> None:
    store = open_store(database)
    there = revealed(store)
    before = there.lines
    go_back_before("0003", store)
    there.store = open_store(database)
    held, is_shut = there.lines, there.room.shut
    there.store.engine.dispose()
    assert held == before and not is_shut


@runs("0004")
def test_of_rooms_of_before_nobody_knows_the_day_on_which_they_met(database: str) -> None:
    store = open_store(database)
    there = revealed(store)
    before = there.room
    go_back_before("0004", store)
    there.store = open_store(database)
    held = there.room
    there.store.engine.dispose()
    assert held == replace(before, met=None)


@runs("0005")
def test_rooms_of_before_have_no_voices_and_go_on(database: str) -> None:
    store = open_store(database)
    there = revealed(store)
    before = there.room, there.lines
    go_back_before("0005", store)
    there.store = open_store(database)
    there.go("second", "moved")
    held = there.room, [line.first for line in there.lines]
    there.store.engine.dispose()
    assert held[0].voices == () and held[1] == [line.first for line in before[1]]


@runs("0006")
def test_rooms_of_before_have_no_map_and_keep_their_commitments(database: str) -> None:
    store = open_store(database)
    there = at_phase(store, "commit")
    store.hosts.promise(there.key, Commitment("Ask first", "team lead"))
    before = there.room, there.commitments
    go_back_before("0006", store)
    there.store = open_store(database)
    held = there.room, there.commitments
    there.store.hosts.show_map(there.key, LINES[0])
    is_mapped = there.room.mapped == LINES[0]
    there.store.engine.dispose()
    assert held == before and is_mapped


def test_a_migration_that_fails_leaves_nothing_half_done(
    database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail_late(config: Config, to: str) -> None:
        command.upgrade(config, to)
        raise OSError("no space")

    with monkeypatch.context() as failing, pytest.raises(databases.DatabaseUnavailable):
        failing.setattr(
            databases, "command", type("Command", (), {"upgrade": staticmethod(fail_late)})
        )
        open_engine(database)
    monkeypatch.setattr(databases, "migrate", lambda engine: None)
    engine = open_engine(database)
    found = inspect(engine).get_table_names()
    engine.dispose()
    assert found == []


def test_many_threads_may_open_a_new_database_at_once(database: str) -> None:
    together = Barrier(6)

    def opened(_: int) -> Store:
        together.wait()
        return open_store(database)

    with ThreadPoolExecutor(6) as threads:
        stores = list(threads.map(opened, range(6)))
    found = differences(stores[0].engine, metadata)
    for store in stores:
        store.engine.dispose()
    assert found == []


OPENER = """
import sys
from workshop.store import open_store

print("ready", flush=True)
sys.stdin.readline()
open_store(sys.argv[1])
print("open", flush=True)
"""


def test_two_servers_may_open_a_new_database_at_once(database: str) -> None:
    servers = [
        subprocess.Popen(
            [sys.executable, "-c", OPENER, database],
            cwd=ROOT,
            text=True,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        for _ in range(2)
    ]
    said = [server.stdout.readline() for server in servers if server.stdout]
    for server in servers:
        assert server.stdin
        server.stdin.write("go\n")
        server.stdin.flush()
    said += [server.communicate()[0] for server in servers]
    assert said == ["ready\n", "ready\n", "open\n", "open\n"]


def test_the_folder_of_a_file_is_made(tmp_path: Path) -> None:
    path = tmp_path / "data" / "rooms" / "rooms.sqlite3"
    open_engine(f"sqlite:///{path}").dispose()
    assert path.exists()


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("secure_delete", 1),
        ("temp_store", 2),
        ("busy_timeout", 1_000),
    ],
)
def test_a_file_is_opened_so_that_it_keeps_what_it_acknowledged_and_forgets_what_is_deleted(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, setting: str, value: str | int
) -> None:
    as_bearings_does = sqlite._set_up.__wrapped__
    monkeypatch.setattr(sqlite, "_set_up", as_bearings_does)
    engine = open_engine(file_in(tmp_path))
    with engine.connect() as connection:
        assert connection.exec_driver_sql(f"PRAGMA {setting}").scalar() == value
    engine.dispose()


def test_without_a_named_database_rooms_are_in_the_data_folder(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv(databases.ADDRESS, raising=False)
    assert databases.address() == f"sqlite:///{ROOT.as_posix()}/data/rooms.sqlite3"


def test_the_environment_names_the_database(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    address = f"sqlite:///{tmp_path}/named.sqlite3"
    monkeypatch.setenv(databases.ADDRESS, address)
    open_store().engine.dispose()
    assert databases.address() == address and (tmp_path / "named.sqlite3").exists()
