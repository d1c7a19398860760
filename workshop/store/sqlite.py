"""How rooms are kept in a file of SQLite."""

import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, event
from sqlalchemy.exc import DisconnectionError

GONE = "the file is gone"
_FILE = "file"
_SETTINGS = ("synchronous=FULL", "foreign_keys=ON", "secure_delete=ON", "temp_store=MEMORY")
_TURNS = 20  # that it may take to begin its log


def set_up(engine: Engine, seconds: float) -> None:
    """Wait so long for a turn, and take it at once."""

    def connected(connection: Any, _: Any) -> None:
        _set_up(connection, seconds)

    event.listen(engine, "connect", connected)
    event.listen(engine, "begin", _begin_immediate)


def make_private(file: Path) -> None:
    """Make an empty file that the server alone may read, where there is none."""
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    file.touch(mode=0o600)


def keep_to(engine: Engine, file: Path) -> None:
    """Refuse to go on where the file was deleted or put elsewhere. What is written into a file
    without a name is lost, and an empty one in its place would be taken for rooms that ended.
    """

    def connect(*_: Any) -> None:
        if file.parent.exists() and not file.exists():
            raise sqlite3.OperationalError(GONE)

    def connected(_: Any, record: Any) -> None:
        record.info[_FILE] = _identity(file)

    def taken(_connection: Any, record: Any, _: Any) -> None:
        if record.info[_FILE] != _identity(file):
            raise DisconnectionError(GONE)

    event.listen(engine, "do_connect", connect)
    event.listen(engine, "connect", connected)
    event.listen(engine, "checkout", taken)


def _identity(file: Path) -> tuple[int, int] | None:
    """By what the disk knows a file, whatever it is called; nothing if it is not there."""
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _set_up(connection: Any, seconds: float) -> None:
    """WAL lets people read while somebody writes; a full sync keeps what was acknowledged even
    through a power cut.

    Deleted rows are overwritten, and nothing is put into another file for a while, so that a purge
    leaves nothing on the disk.
    """
    connection.isolation_level = None  # transactions begin where we say so
    milliseconds = int(1000 * seconds)
    connection.execute(f"PRAGMA busy_timeout={milliseconds}")
    _begin_log(connection)
    for setting in _SETTINGS:
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
    options = connection.get_execution_options()
    if options.get("isolation_level") != "AUTOCOMMIT":
        connection.exec_driver_sql("BEGIN IMMEDIATE")
