"""Rooms that tests want again and again. To lead one somewhere takes most of the time of many
tests, so its rows are put back for the next one that wants the same: in an empty database only,
under a new code, key and tokens, and as if all had been done just now.
"""

from collections.abc import Callable
from typing import Any

from sqlalchemy import func, select

from engine.days import day_of
from tests.workshop.makers import Gathering
from workshop import rooms
from workshop.store import Store
from workshop.store.rows import seconds
from workshop.store.tables import member, metadata, room

Rows = list[dict[str, Any]]
MOMENTS = ("made", "expires", "since", "timer")
TABLES = [table for table in metadata.sorted_tables if table.name != "attempt"]


_kept: dict[tuple[str, str], dict[str, Rows]] = {}  # everything that the tables held of one room


def like_before(store: Store, like: str, make: Callable[[], Gathering]) -> Gathering:
    """What `make` makes. Once it has made it on a database, its rows are put back there. `like` is
    the same for what is made alike.
    """
    if _has_rooms(store):
        return make()
    name = str(store.engine.url), like
    if name in _kept:
        return _put_back(store, _kept[name])
    made = make()
    _kept[name] = _of(store)
    return made


def _has_rooms(store: Store) -> bool:
    with store.engine.connect() as connection:
        return bool(connection.scalar(select(func.count()).select_from(room)))


def _of(store: Store) -> dict[str, Rows]:
    rows: dict[str, Rows] = {}
    with store.engine.connect() as connection:
        for table in TABLES:
            in_order = table.select().order_by(*table.primary_key)
            rows[table.name] = [dict(row._mapping) for row in connection.execute(in_order)]
    return rows


def _put_back(store: Store, kept: dict[str, Rows]) -> Gathering:
    there = Gathering(store, rooms.new_code(), rooms.new_token())
    there.phones = [rooms.new_token() for _ in kept[member.name]]
    with store.engine.begin() as connection:
        for table in TABLES:
            rows = [dict(row) for row in kept[table.name]]
            if table is room:
                _rename(rows[0], there)
            if table is member:
                for row, phone in zip(rows, there.phones, strict=True):
                    row["token"] = rooms.hashed(phone)
            if rows:
                connection.execute(table.insert(), rows)
    return there


def _rename(row: dict[str, Any], there: Gathering) -> None:
    """Another code and key, and made in this second, however long it took the first time."""
    row["code"] = there.code
    row["host"] = rooms.hashed(there.key)
    now = seconds(rooms.now())
    passed = now - row["made"]
    for moment in MOMENTS:
        if row[moment] is not None:
            row[moment] += passed
    if row["since"] is not None:
        row["since"] = min(row["since"], now)
    if row["met"]:
        row["met"] = day_of(rooms.now()).isoformat()
