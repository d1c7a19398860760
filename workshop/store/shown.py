"""What everybody may see of a room: frozen when it is shown, and read from then on."""

from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, insert, select

from engine.team.lines import PLACES, Commitment, Counts, LineResult, Reveal, widest_first
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
        reveal = _first(connection, room, line) if round_ == 1 else _second(connection, room, line)
        connection.execute(insert(release).values(_row(room, line, round_, reveal)))
        results.append(LineResult(line, reveal))
    return [result.line for result in widest_first(results)]


def lines(connection: Connection, room: Room) -> tuple[LineResult, ...]:
    """Every line as it was shown, in the order of the room."""
    query = select(release).where(release.c.room_id == room.id)
    reveals = {(row.line, row.round): _reveal(row) for row in connection.execute(query)}
    none = Reveal.none()
    return tuple(
        LineResult(line, reveals.get((line, 1), none), reveals.get((line, 2), none))
        for line in room.lines
    )


def commitments(connection: Connection, room: Room) -> tuple[Commitment, ...]:
    """What the team will try, as it was written down."""
    query = select(commitment).where(commitment.c.room_id == room.id).order_by(commitment.c.id)
    return tuple(_commitment(row) for row in connection.execute(query))


def _first(connection: Connection, room: Room, line: str) -> Reveal:
    return safety.first(tally.first(connection, room.id, line), room.threshold)


def _second(connection: Connection, room: Room, line: str) -> Reveal:
    query = select(release).where(
        release.c.room_id == room.id, release.c.line == line, release.c.round == 1
    )
    before = _reveal(connection.execute(query).one())
    stayed = tally.stayed(connection, room.id, line)
    newcomers = tally.newcomers(connection, room.id, line)
    return safety.second(before, stayed, newcomers, room.threshold)


def _row(room: Room, line: str, round_: Round, reveal: Reveal) -> dict[str, Any]:
    row: dict[str, Any] = {"room_id": room.id, "line": line, "round": round_, "why": reveal.why}
    for place in PLACES:
        row[f"at_{place}"] = reveal.counts.at(place) if reveal.counts else None
    return row


def _reveal(row: Row[Any]) -> Reveal:
    if row.why != "shown":
        return Reveal(None, row.why)
    counts = Counts(row.at_1, row.at_2, row.at_3, row.at_4, row.at_5, row.at_6)
    return Reveal(counts, "shown")


def _commitment(row: Row[Any]) -> Commitment:
    day = date.fromisoformat(row.day) if row.day else None
    return Commitment(row.text, row.role, day, row.id)
