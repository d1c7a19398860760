"""That what one phone sends a thousand times does not hold up the others: counted in steps and in
rows, not in seconds.
"""

from typing import Any

import pytest
from sqlalchemy import Connection, insert, text

from tests.workshop.makers import LINES, Gathering, placing
from workshop.store import Store, tally
from workshop.store.tables import placement

FEW, MANY = 400, 1600
ROUNDS = (1, 2)


def sent(there: Gathering, times: int) -> None:
    """One phone has placed itself so often on a line, in both rounds."""
    me = there.store.participants.find(there.code, there.phones[0])
    rows = [
        {
            "room_id": me.room.id,
            "member_id": me.id,
            "line": LINES[0],
            "round": round_,
            "place": number % 6 + 1,
            "request": f"{round_}-{number}",
        }
        for round_ in ROUNDS
        for number in range(times)
    ]
    with there.store.engine.begin() as connection:
        connection.execute(insert(placement), rows)
        if there.store.engine.dialect.name == "postgresql":
            connection.execute(text("ANALYZE placement"))


def steps(connection: Connection, room: int) -> int:
    """How many steps SQLite takes to count a line, in hundreds."""
    taken = 0

    def step() -> int:
        nonlocal taken
        taken += 1
        return 0

    raw: Any = connection.connection.driver_connection
    raw.set_progress_handler(step, 100)
    for count in (tally.first, tally.stayed, tally.newcomers):
        count(connection, room, LINES[0])
    raw.set_progress_handler(None, 0)
    return taken


def rows_read(connection: Connection, room: int) -> int:
    """How many rows PostgreSQL handles to count a line."""
    read = 0
    for query in (tally._FIRST, tally._STAYED, tally._NEWCOMERS):
        explain = text(f"EXPLAIN (ANALYZE, FORMAT JSON) {query.text}")
        told = connection.execute(explain, {"room": room, "line": LINES[0]}).scalar_one()
        read += _rows(told[0]["Plan"])
    return read


def _rows(plan: dict[str, Any]) -> int:
    beneath = sum(_rows(part) for part in plan.get("Plans", ()))
    return int(plan["Actual Rows"] * plan["Actual Loops"]) + beneath


def work(store: Store, times: int) -> int:
    """What it takes to count a line on which one phone placed itself so often."""
    there = placing(store, 5)
    sent(there, times)
    count = steps if store.engine.dialect.name == "sqlite" else rows_read
    with store.engine.connect() as connection:
        return count(connection, there.room.id)


def test_showing_the_places_takes_no_more_for_each_placement_however_many_there_are(
    store: Store,
) -> None:
    assert work(store, MANY) <= 1.5 * (MANY / FEW) * work(store, FEW)


@pytest.mark.parametrize("kind", ["sqlite"])
def test_the_latest_placement_is_found_without_reading_the_others(store: Store) -> None:
    there = placing(store, 1)
    sent(there, MANY)
    me = there.store.participants.find(there.code, there.phones[0])
    with store.engine.connect() as connection:
        plan = connection.execute(
            text(f"EXPLAIN QUERY PLAN {tally._OWN.text}"), {"member": me.id, "line": LINES[0]}
        )
        told = " ".join(row.detail for row in plan)
    assert "ix_placement_latest" in told and "TEMP B-TREE" not in told
