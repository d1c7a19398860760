"""What everybody may see of a room: frozen when it is shown, and read from then on."""

from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, insert, select

from engine.team.lines import Commitment, Counts, LineResult, Reveal, widest_first
from workshop import safety
from workshop.phases import Round
from workshop.rooms import Room
from workshop.store import tally
from workshop.store.tables import commitment, release


def freeze(connection: Connection, room: Room, round_: Round) -> list[str]:
    """Show a round: keep its counts, or why they are not shown, once and for all. The lines, the
    widest spread first.
    """
    results = []
    for line in room.lines:
        if round_ == 1:
            reveal = _first(connection, room, line)
        else:
            reveal = _second(connection, room, line)
        row = _row(room, line, round_, reveal)
        connection.execute(insert(release).values(row))
        result = LineResult(line, reveal)
        results.append(result)
    return [result.line for result in widest_first(results)]


def lines(connection: Connection, room: Room) -> tuple[LineResult, ...]:
    """Every line as it was shown, in the order of the room."""
    query = select(release).where(release.c.room_id == room.id)
    reveals = {}
    for row in connection.execute(query):
        reveals[row.line, row.round] = _reveal(row)
    nothing = Reveal.none()
    results = []
    for line in room.lines:
        first = reveals.get((line, 1), nothing)
        second = reveals.get((line, 2), nothing)
        result = LineResult(line, first, second)
        results.append(result)
    return tuple(results)


def commitments(connection: Connection, room: Room) -> tuple[Commitment, ...]:
    """What the team will try, as it was written down."""
    of_room = select(commitment).where(commitment.c.room_id == room.id)
    query = of_room.order_by(commitment.c.id)
    rows = connection.execute(query)
    return tuple(_commitment(row) for row in rows)


def _first(connection: Connection, room: Room, line: str) -> Reveal:
    counts = tally.first(connection, room.id, line)
    return safety.first(counts, room.threshold)


def _second(connection: Connection, room: Room, line: str) -> Reveal:
    query = select(release).where(
        release.c.room_id == room.id,
        release.c.line == line,
        release.c.round == 1,
    )
    row = connection.execute(query).one()
    before = _reveal(row)
    stayed = tally.stayed(connection, room.id, line)
    newcomers = tally.newcomers(connection, room.id, line)
    return safety.second(before, stayed, newcomers, room.threshold)


def _row(room: Room, line: str, round_: Round, reveal: Reveal) -> dict[str, Any]:
    row: dict[str, Any] = {
        "room_id": room.id,
        "line": line,
        "round": round_,
        "why": reveal.why,
    }
    if reveal.counts is None:
        return row
    for place, people in reveal.counts.by_place():
        row[f"at_{place}"] = people
    return row


def _reveal(row: Row[Any]) -> Reveal:
    if row.why != "shown":
        return Reveal(None, row.why)
    counts = Counts(
        one=row.at_1,
        two=row.at_2,
        three=row.at_3,
        four=row.at_4,
        five=row.at_5,
        six=row.at_6,
    )
    return Reveal(counts, "shown")


def _commitment(row: Row[Any]) -> Commitment:
    return Commitment(
        text=row.text,
        role=row.role,
        when=date.fromisoformat(row.day) if row.day else None,
        id=row.id,
    )
