"""Participants: joining with a room's code, then taking part with a secret token."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Engine, Row, delete, func, insert, select, update

from engine.team.lines import PLACES
from wording.say import say
from workshop import rooms, safety
from workshop.phases import Round
from workshop.rooms import NotAllowed, Room
from workshop.store import rows, tally
from workshop.store.database import reading, writing
from workshop.store.tables import member, placement


@dataclass(frozen=True)
class Participant:
    """One phone in a room: what it has done, without where it stands."""

    id: int
    room: Room
    placed: dict[Round, frozenset[str]]
    answered: int


class Participants:
    """What a phone may do."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def join(self, code: str) -> str:
        """A new phone in the room: its secret token."""
        token = rooms.new_token()
        with writing(self._engine) as connection:
            room = rows.room_with_code(connection, code, lock="alone")
            if room.rules.over:
                raise NotAllowed(say("workshop.ended-join"))
            if _number_in(connection, room) >= safety.LARGEST:
                raise NotAllowed(say("workshop.room-full", largest=safety.LARGEST))
            connection.execute(
                insert(member).values(
                    room_id=room.id, token=rooms.hashed(token), answered=0, left=0
                )
            )
        return token

    def find(self, code: str, token: str) -> Participant:
        """The phone with this token, if it belongs to the room with this code."""
        with reading(self._engine) as connection:
            room = rows.room_with_code(connection, code)
            row = rows.participant(connection, room, token)
            placed: dict[Round, frozenset[str]] = {
                1: _lines_placed(connection, row, 1),
                2: _lines_placed(connection, row, 2),
            }
        return Participant(row.id, room, placed, row.answered)

    def own_place(self, code: str, token: str, line: str) -> int | None:
        """Where this phone stood the first time. Only it may know, and only once the places have
        been shown.
        """
        with reading(self._engine) as connection:
            room = rows.room_with_code(connection, code)
            row = rows.participant(connection, room, token)
            if not room.rules.shows:
                return None
            return tally.last_place(connection, row.id, line)

    def place(
        self, code: str, token: str, line: str, place: int | None, request: str, round_: int
    ) -> None:
        """Keep where somebody stands; None leaves the line out. The same request counts once,
        however often it comes.
        """
        if place is not None and place not in PLACES:
            raise NotAllowed(say("workshop.place-range"))
        with writing(self._engine) as connection:
            room = rows.room_with_code(connection, code, lock="share")
            row = rows.participant(connection, room, token, lock="alone")
            if _has_come(connection, row, request):
                return
            _refuse_if_not_placing(room, round_)
            if line not in room.lines:
                raise NotAllowed(say("workshop.other-line"))
            connection.execute(
                insert(placement).values(
                    room_id=room.id,
                    member_id=row.id,
                    line=line,
                    round=round_,
                    place=place,
                    request=request,
                )
            )
            _note_if_answered(connection, room, row, round_)

    def leave(self, code: str, token: str) -> None:
        """Go, and be forgotten. What has been shown stays as it is, because it is only numbers."""
        with writing(self._engine) as connection:
            room = rows.room_with_code(connection, code, lock="share")
            row = rows.participant(connection, room, token, lock="alone")
            if room.rules.shows:
                connection.execute(update(member).where(member.c.id == row.id).values(left=1))
            else:
                connection.execute(delete(member).where(member.c.id == row.id))


def _number_in(connection: Connection, room: Room) -> int:
    query = select(func.count()).where(member.c.room_id == room.id, member.c.left == 0)
    return connection.scalar(query) or 0


def _lines_placed(connection: Connection, row: Row[Any], round_: Round) -> frozenset[str]:
    query = select(placement.c.line).distinct()
    mine = query.where(placement.c.member_id == row.id, placement.c.round == round_)
    return frozenset(connection.scalars(mine))


def _has_come(connection: Connection, row: Row[Any], request: str) -> bool:
    query = select(placement.c.id).where(
        placement.c.member_id == row.id, placement.c.request == request
    )
    return connection.scalar(query) is not None


def _refuse_if_not_placing(room: Room, round_: int) -> None:
    if room.rules.placing == round_:
        return
    if room.rules.shows:
        raise NotAllowed(say("workshop.round-over"))
    raise NotAllowed(say("workshop.round-not-open"))


def _note_if_answered(connection: Connection, room: Room, row: Row[Any], round_: int) -> None:
    """A phone has answered once it went through every line."""
    query = select(func.count(placement.c.line.distinct())).where(
        placement.c.member_id == row.id, placement.c.round == round_
    )
    if connection.scalar(query) == len(room.lines) and row.answered < round_:
        connection.execute(update(member).where(member.c.id == row.id).values(answered=round_))
