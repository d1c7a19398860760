"""Opening the database: SQLite in a data folder, or PostgreSQL where BEARINGS_DATABASE_URL names
one.

Every trouble of a database leaves this module as DatabaseUnavailable, with a sentence for whoever
is in the room.
"""

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import URL, Connection, Engine, create_engine, make_url, text
from sqlalchemy.exc import ArgumentError, DBAPIError, IntegrityError, SQLAlchemyError

from wording.say import say
from workshop.store import postgresql, sqlite

HERE = Path(__file__).resolve().parent
FOLDER = HERE.parent.parent / "data"
ADDRESS = "BEARINGS_DATABASE_URL"
# How long somebody in a room waits for a connection, and then for a turn.
SECONDS = 1
# How long servers that start together wait for one another.
SECONDS_AT_START = 10
_MIGRATING = 7_230_411  # any number, the same for all servers: they take turns at migrating
_HERE_TOO = threading.Lock()  # and so do threads: Alembic keeps what it is at in its module


class DatabaseUnavailable(Exception):
    """The database did not do what was asked. Nothing of the room has changed."""


# What databases say of their troubles, and the key of what people are told. The first that fits.
_TROUBLES = (
    (("readonly", "read-only", "read only"), "workshop.memory-read-only"),
    (("disk is full", "disk full", "no space"), "workshop.memory-full"),
    (("locked", "busy", "timeout", "lock"), "workshop.memory-busy"),
)
_DRIVERS = {
    "sqlite": "sqlite",
    "postgresql": "postgresql+psycopg",
    "postgres": "postgresql+psycopg",
}


def address() -> str:
    """The database that is named, else a file in the folder data."""
    from_environment = os.environ.get(ADDRESS)
    if from_environment:
        return from_environment
    file = FOLDER / "rooms.sqlite3"
    return f"sqlite:///{file.as_posix()}"


def open_engine(address: str) -> Engine:
    """An engine with the newest tables. Raises DatabaseUnavailable."""
    url = _read(address)
    with troubles():
        if _is_sqlite(url):
            sqlite.make_private(_file(url))
        patient = _engine(url, SECONDS_AT_START)
        migrate(patient)
        patient.dispose()
        lasting = _engine(url, SECONDS)
        if _is_sqlite(url):
            sqlite.keep_to(lasting, _file(url))
        return lasting


def _engine(url: URL, seconds: float) -> Engine:
    """An engine that waits so long for a connection, and as long for a turn."""
    # What people placed is a parameter of a statement, and a failed statement may be written to a
    # log.
    engine = create_engine(
        url,
        pool_size=8,
        max_overflow=24,
        pool_timeout=seconds,
        pool_pre_ping=not _is_sqlite(url),
        hide_parameters=True,
    )
    if _is_sqlite(url):
        sqlite.set_up(engine, seconds)
    else:
        postgresql.set_up(engine, seconds)
    return engine


def _file(url: URL) -> Path:
    """The file of a SQLite database, wherever the server goes on from."""
    return Path(url.database or "").resolve()


def _is_sqlite(url: URL) -> bool:
    return url.get_backend_name() == "sqlite"


def _read(address: str) -> URL:
    """The address, if it is one of a database that is known here. A room in memory would be another
    for each thread.
    """
    try:
        url = make_url(address)
    except (ArgumentError, ValueError):
        raise _unknown() from None  # the address may hold a password
    kind = url.get_backend_name()
    if kind not in _DRIVERS:
        raise _unknown()
    if kind == "sqlite" and url.database in (None, "", ":memory:"):
        raise _unknown()
    driver = _DRIVERS[kind]
    return url.set(drivername=driver)


def _unknown() -> DatabaseUnavailable:
    sentence = say("workshop.memory-unknown", setting=ADDRESS)
    return DatabaseUnavailable(sentence)


def migrate(engine: Engine) -> None:
    """Bring the tables up to date. Servers that start together take turns."""
    with engine.begin() as connection:
        if engine.dialect.name == "postgresql":
            turn = text("SELECT pg_advisory_xact_lock(:number)")
            connection.execute(turn, {"number": _MIGRATING})
        config = Config()
        place = str(HERE / "migrations")
        script = place.replace("%", "%%")  # it would begin a name there
        config.set_main_option("script_location", script)
        config.attributes["connection"] = connection
        with _HERE_TOO:
            command.upgrade(config, "head")


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """A connection for single statements that only read: no transaction is held open."""
    with troubles(), engine.connect() as connection:
        yield connection.execution_options(isolation_level="AUTOCOMMIT")


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """A transaction: all of it is kept when it ends well, and none of it otherwise."""
    with troubles(), engine.begin() as connection:
        yield connection


@contextmanager
def troubles() -> Iterator[None]:
    """Turn what a database says into a sentence. What the room itself refuses passes."""
    try:
        yield
    except IntegrityError:
        raise  # a code or a request that is there already: the store knows what that means
    except (SQLAlchemyError, OSError) as error:
        reason = error.orig if isinstance(error, DBAPIError) else error
        raise DatabaseUnavailable(_told(str(reason).lower())) from error


def empty_log(engine: Engine) -> None:
    """Empty SQLite's log, where deleted rows would linger."""
    if engine.dialect.name == "sqlite":
        with reading(engine) as connection:
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")


def write_anew(engine: Engine) -> None:
    """Write SQLite's file anew, and empty its log. Deleted rows are overwritten, and yet a copy may
    be left on a page from which rows were moved when it was full. Where somebody else writes just
    now, the next hour does it.
    """
    if engine.dialect.name == "sqlite":
        with suppress(DatabaseUnavailable), reading(engine) as connection:
            connection.exec_driver_sql("VACUUM")
    empty_log(engine)


def _told(reason: str) -> str:
    """What people are told, by what the database said."""
    if sqlite.GONE in reason:
        return say("workshop.memory-gone")
    trouble = say("workshop.memory-away")
    for signs, key in _TROUBLES:
        if any(sign in reason for sign in signs):
            trouble = say(key)
            break
    after = say("workshop.memory-after")
    return f"{trouble} {after}"
