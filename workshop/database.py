"""Opening the database: SQLite in a data folder, or PostgreSQL where BEARINGS_DATABASE_URL names
one.

Every trouble of a database leaves this module as Trouble, with a sentence for whoever is in the
room.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.exc import ArgumentError, DBAPIError, IntegrityError, SQLAlchemyError

HERE = Path(__file__).resolve().parent
ADDRESS = "BEARINGS_DATABASE_URL"
BUSY_SECONDS = 10
_MIGRATING = 7_230_411  # any number, the same for all servers: they take turns at migrating


class Trouble(Exception):
    """The database did not do what was asked. Nothing of the room has changed."""


_SIGNS = (
    (
        ("readonly", "read-only", "read only"),
        "The room's memory can only be read at the moment, so nothing new is kept",
    ),
    (
        ("disk is full", "disk full", "no space"),
        "The room's memory is full, so nothing new is kept",
    ),
    (("locked", "busy", "timeout", "lock"), "The room's memory is busy"),
)
_AWAY = "The room's memory cannot be reached"
_AFTER = (
    "The room is as it was. Try again in a moment; if it goes on, tell whoever runs this server."
)
_UNKNOWN = (
    f"{ADDRESS} names nothing that Bearings can keep rooms in. Name a file, as in sqlite:///data/rooms.sqlite3, or a "
    "PostgreSQL server, as in postgresql://user:password@host/database."
)
_DRIVERS = {
    "sqlite": "sqlite",
    "postgresql": "postgresql+psycopg",
    "postgres": "postgresql+psycopg",
}
_TURNS = 20  # that SQLite may take to begin its log


def address() -> str:
    """The database that is named, else a file in the folder data."""
    return (
        os.environ.get(ADDRESS)
        or f"sqlite:///{(HERE.parent / 'data' / 'rooms.sqlite3').as_posix()}"
    )


def open_engine(address: str) -> Engine:
    """An engine with the newest tables. Raises Trouble."""
    url = _read(address)
    with sentences():
        if url.get_backend_name() == "sqlite":
            Path(url.database or "").parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            wanted: dict[str, Any] = {"timeout": BUSY_SECONDS}
        else:
            wanted = {
                "connect_timeout": BUSY_SECONDS,
                "options": f"-c lock_timeout={BUSY_SECONDS}s",
            }
        # What people placed is a parameter of a statement, and a failed statement may be written to
        # a log.
        engine = create_engine(
            url,
            connect_args=wanted,
            pool_size=8,
            max_overflow=24,
            hide_parameters=True,
            pool_pre_ping=url.get_backend_name() != "sqlite",
        )
        if engine.dialect.name == "sqlite":
            event.listen(engine, "connect", _set_up_sqlite)
            event.listen(engine, "begin", _begin_immediate)
        migrate(engine)
        return engine


def _read(address: str) -> URL:
    """The address, if it is one of a database that is known here. A room in memory would be another
    for each thread.
    """
    try:
        url = make_url(address)
    except (ArgumentError, ValueError):
        raise Trouble(_UNKNOWN) from None  # the address may hold a password
    kind = url.get_backend_name()
    if kind not in _DRIVERS or (kind == "sqlite" and url.database in (None, "", ":memory:")):
        raise Trouble(_UNKNOWN)
    return url.set(drivername=_DRIVERS[kind])


def migrate(engine: Engine) -> None:
    """Bring the tables up to date. Servers that start together take turns."""
    with engine.begin() as connection:
        if engine.dialect.name == "postgresql":
            connection.execute(
                text("SELECT pg_advisory_xact_lock(:number)"), {"number": _MIGRATING}
            )
        config = Config()
        config.set_main_option("script_location", str(HERE / "migrations"))
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """A connection for single statements that only read: no transaction is held open."""
    with sentences(), engine.connect() as connection:
        yield connection.execution_options(isolation_level="AUTOCOMMIT")


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """A transaction: all of it is kept when it ends well, and none of it otherwise."""
    with sentences(), engine.begin() as connection:
        yield connection


@contextmanager
def sentences() -> Iterator[None]:
    """Turn what a database says into a sentence. What the room itself refuses passes."""
    try:
        yield
    except IntegrityError:
        raise  # a code or a request that is there already: the store knows what that means
    except (SQLAlchemyError, OSError) as error:
        said = str(error.orig if isinstance(error, DBAPIError) else error).lower()
        what = next(
            (sentence for signs, sentence in _SIGNS if any(sign in said for sign in signs)), _AWAY
        )
        raise Trouble(f"{what}. {_AFTER}") from error


def _set_up_sqlite(connection: Any, _: Any) -> None:
    """WAL lets people read while somebody writes; a full sync keeps what was acknowledged even
    through a power cut.

    Deleted rows are overwritten, so that a purge leaves nothing in the file.
    """
    connection.isolation_level = None  # transactions begin where we say so
    connection.execute(f"PRAGMA busy_timeout={int(BUSY_SECONDS * 1000)}")
    _begin_log(connection)
    for setting in ("synchronous=FULL", "foreign_keys=ON", "secure_delete=ON"):
        connection.execute(f"PRAGMA {setting}")


def _begin_log(connection: Any) -> None:
    """SQLite does not wait its turn for this one setting, so servers that open a new file together
    may have to ask again.
    """
    for turn in range(1, _TURNS + 1):
        try:
            connection.execute("PRAGMA journal_mode=WAL")
            return
        except sqlite3.OperationalError:
            if turn == _TURNS:
                raise
        connection.execute("BEGIN IMMEDIATE")  # this does wait
        connection.execute("ROLLBACK")


def _begin_immediate(connection: Connection) -> None:
    """A transaction takes its turn at once; one that began by reading could lose it half way."""
    if connection.get_execution_options().get("isolation_level") != "AUTOCOMMIT":
        connection.exec_driver_sql("BEGIN IMMEDIATE")
