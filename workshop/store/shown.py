"""What everybody may see of a room: frozen when it is shown, and read from then on."""

from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, insert, select

from engine.team.lines import Commitment, Counts, LineResult, Reveal, widest_first
from workshop import voices
from workshop.phases import Round
from workshop.rooms import Room
from workshop.store import tally
from workshop.store.tables import commitment, release, voice_release


def freeze(connection: Connection, room: Room, round_: Round) -> list[str]:
    """Show a round: keep its counts, or why they are not shown, once and for all. The lines, the
    widest spread first.
    """
    reveal = _firsts if round_ == 1 else _seconds
    results = []
    of_voices = []
    for line, shown in reveal(connection, room).items():
        row = _row(room, line, round_, shown)
        connection.execute(insert(release).values(row))
        of_voices += _voice_rows(room, line, round_, shown)
        result = LineResult(line, shown)
        results.append(result)
    if of_voices:
        connection.execute(insert(voice_release), of_voices)
    return [result.line for result in widest_first(results)]


def lines(connection: Connection, room: Room) -> tuple[LineResult, ...]:
    """Every line as it was shown, in the order of the room."""
    reveals = _reveals(connection, room)
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


def _firsts(connection: Connection, room: Room) -> dict[str, Reveal]:
    reveals = {}
    for line in room.lines:
        placed = tally.first(connection, room.id, line)
        reveals[line] = voices.first(placed, room.threshold)
    return reveals


def _seconds(connection: Connection, room: Room) -> dict[str, Reveal]:
    before = _reveals(connection, room)
    reveals = {}
    for line in room.lines:
        stayed = tally.stayed(connection, room.id, line)
        newcomers = tally.newcomers(connection, room.id, line)
        reveals[line] = voices.second(before[line, 1], stayed, newcomers, room.threshold)
    return reveals


def _row(room: Room, line: str, round_: Round, reveal: Reveal) -> dict[str, Any]:
    row: dict[str, Any] = {
        "room_id": room.id,
        "line": line,
        "round": round_,
        "why": reveal.why,
    }
    if reveal.counts is None:
        return row
    return row | _places(reveal.counts)


def _voice_rows(room: Room, line: str, round_: Round, reveal: Reveal) -> list[dict[str, Any]]:
    rows = []
    for voice, counts in reveal.voices:
        row: dict[str, Any] = {
            "room_id": room.id,
            "line": line,
            "round": round_,
            "voice": voice,
        }
        rows.append(row | _places(counts))
    return rows


def _places(counts: Counts) -> dict[str, int]:
    """The columns of these counts."""
    columns = {}
    for place, people in counts.by_place():
        columns[f"at_{place}"] = people
    return columns


def _reveals(connection: Connection, room: Room) -> dict[tuple[str, int], Reveal]:
    """What was shown of each line in each round. Voices stand in the order of the room."""
    by_voice: dict[tuple[str, int], dict[str, Counts]] = {}
    of_voices = select(voice_release).where(voice_release.c.room_id == room.id)
    for row in connection.execute(of_voices):
        spoken = by_voice.setdefault((row.line, row.round), {})
        spoken[row.voice] = _counts(row)
    reveals = {}
    of_room = select(release).where(release.c.room_id == room.id)
    for row in connection.execute(of_room):
        spoken = by_voice.get((row.line, row.round), {})
        reveals[row.line, row.round] = _reveal(row, room, spoken)
    return reveals


def _reveal(row: Row[Any], room: Room, spoken: dict[str, Counts]) -> Reveal:
    if row.why != "shown":
        return Reveal(None, row.why)
    in_order = [(voice, spoken[voice]) for voice in room.voices if voice in spoken]
    return Reveal(_counts(row), "shown", tuple(in_order))


def _counts(row: Row[Any]) -> Counts:
    return Counts(
        one=row.at_1,
        two=row.at_2,
        three=row.at_3,
        four=row.at_4,
        five=row.at_5,
        six=row.at_6,
    )


def _commitment(row: Row[Any]) -> Commitment:
    return Commitment(
        text=row.text,
        role=row.role,
        when=date.fromisoformat(row.day) if row.day else None,
        id=row.id,
        action=row.action,
    )
