"""Opening the database: SQLite in a data folder, or PostgreSQL where BEARINGS_DATABASE_URL names one.

Every trouble of a database leaves this module as Trouble, with a sentence for whoever is in the room.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.exc import DBAPIError, IntegrityError, SQLAlchemyError

HERE = Path(__file__).resolve().parent
ADDRESS = "BEARINGS_DATABASE_URL"
BUSY_SECONDS = 10
_MIGRATING = 7_230_411  # any number, the same for all servers: they take turns at migrating


class Trouble(Exception):
    """The database did not do what was asked. Nothing of the room has changed."""


_SIGNS = (
    (("readonly", "read-only", "read only"), "The room's memory can only be read at the moment, so nothing new is kept"),
    (("disk is full", "disk full", "no space"), "The room's memory is full, so nothing new is kept"),
    (("locked", "busy", "timeout", "lock"), "The room's memory is busy"),
)
_AWAY = "The room's memory cannot be reached"
_AFTER = "The room is as it was. Try again in a moment; if it goes on, tell whoever runs this server."


def address() -> str:
    """The database that is named, else a file in the folder data."""
    return os.environ.get(ADDRESS) or f"sqlite:///{(HERE.parent / 'data' / 'rooms.sqlite3').as_posix()}"


def open_engine(address: str) -> Engine:
    """An engine with the newest tables. Raises Trouble."""
    with sentences():
        url = make_url(address)
        if url.get_backend_name() == "sqlite":
            if url.database and url.database != ":memory:":
                Path(url.database).parent.mkdir(parents=True, exist_ok=True)
            engine = create_engine(url, connect_args={"timeout": BUSY_SECONDS}, pool_size=8, max_overflow=24)
            event.listen(engine, "connect", _set_up_sqlite)
            event.listen(engine, "begin", _begin_immediate)
        else:
            url = url.set(drivername="postgresql+psycopg")
            engine = create_engine(url, pool_pre_ping=True, pool_size=8, max_overflow=24,
                                   connect_args={"connect_timeout": BUSY_SECONDS, "options": f"-c lock_timeout={BUSY_SECONDS}s"})
        migrate(engine)
        return engine


def migrate(engine: Engine) -> None:
    """Bring the tables up to date. Servers that start together take turns."""
    with engine.begin() as connection:
        if engine.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:number)"), {"number": _MIGRATING})
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
        what = next((sentence for signs, sentence in _SIGNS if any(sign in said for sign in signs)), _AWAY)
        raise Trouble(f"{what}. {_AFTER}") from error


def _set_up_sqlite(connection: Any, _: Any) -> None:
    """WAL lets people read while somebody writes; a full sync keeps what was acknowledged even through a power cut.

    Deleted rows are overwritten, so that a purge leaves nothing in the file.
    """
    connection.isolation_level = None  # transactions begin where we say so
    for setting in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON",
                    f"busy_timeout={BUSY_SECONDS * 1000}"):
        connection.execute(f"PRAGMA {setting}")


def _begin_immediate(connection: Connection) -> None:
    """A transaction takes its turn at once; one that began by reading could lose it half way."""
    if connection.get_execution_options().get("isolation_level") != "AUTOCOMMIT":
        connection.exec_driver_sql("BEGIN IMMEDIATE")
