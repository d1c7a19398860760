"""Participants: joining with a room's code, then taking part with a secret token."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Engine, Row, bindparam, delete, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from engine.team.lines import PLACES
from wording.say import say
from workshop import rooms, safety
from workshop.phases import Round
from workshop.rooms import NotAllowed, Room
from workshop.store import database, pace, rows, tally
from workshop.store.database import reading, writing
from workshop.store.tables import member, placement
from workshop.store.tables import room as rooms_table

_LINES_PLACED = (
    select(placement.c.round, placement.c.line)
    .distinct()
    .where(placement.c.member_id == bindparam("member"))
)


@dataclass(frozen=True)
class Participant:
    """One phone in a room: what it has done, without where it stands."""

    id: int
    room: Room
    placed: dict[Round, frozenset[str]]
    answered: int
    voice: str = ""


class Participants:
    """What a phone may do."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._pace = pace.Pace()

    def join(self, code: str, token_kept: str = "") -> str:
        """A place in the room: its secret token. With the token that a browser holds for this room
        it is the same place again, from however many tabs and however often it asks.

        What was kept comes from the browser's own memory and never from an address: whoever sends a
        link must not choose the secret of whoever opens it.
        """
        try:
            with writing(self._engine) as connection:
                return _join(connection, code, token_kept)
        except IntegrityError:  # another room took it in this very moment
            return self.join(code)

    def find(self, code: str, token: str) -> Participant:
        """The phone with this token, if it belongs to the room with this code."""
        with reading(self._engine) as connection:
            room = rows.room_with_code(connection, code)
            row = rows.participant(connection, room, token)
            placed = _lines_placed(connection, row)
        return Participant(
            id=row.id,
            room=room,
            placed=placed,
            answered=row.answered,
            voice=row.voice or "",
        )

    def choose(self, code: str, token: str, voice: str) -> None:
        """Say with which voice somebody speaks. From their first placement on it stays: a place
        that changed its voice could be told by what is gone here and come there.
        """
        with writing(self._engine) as connection:
            room = rows.room_with_code(connection, code, lock="share")
            row = rows.participant(connection, room, token, lock="alone")
            if voice not in room.voices:
                raise NotAllowed(say("workshop.voice-unknown"))
            if row.voice == voice:
                return
            if any(_lines_placed(connection, row).values()):
                raise NotAllowed(say("workshop.voice-stays"))
            this_one = update(member).where(member.c.id == row.id)
            connection.execute(this_one.values(voice=voice))

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
            placing = room.rules.placing
            if placing is None or placing != round_:
                raise NotAllowed(_why_not_now(room))
            if line not in room.lines:
                raise NotAllowed(say("workshop.other-line"))
            if room.voices and not row.voice:
                raise NotAllowed(say("workshop.voice-first"))
            pace.refuse_if_often(connection, row.id, line, round_)
            self._pace.refuse_if_hasty(row.id)
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
            _note_if_answered(connection, room, row, placing)

    def leave(self, code: str, token: str) -> None:
        """Go, and be forgotten. What has been shown stays as it is, because it is only numbers."""
        with writing(self._engine) as connection:
            room = rows.room_with_code(connection, code, lock="share")
            row = rows.participant(connection, room, token, lock="alone")
            this_one = member.c.id == row.id
            if room.rules.shows:
                gone = update(member).where(this_one)
                connection.execute(gone.values(left=1))
            else:
                forgotten = delete(member).where(this_one)
                connection.execute(forgotten)
        database.empty_log(self._engine)


def _join(connection: Connection, code: str, token_kept: str) -> str:
    """The token of a place in the room: the one that is held, if it is free or opens it already."""
    room = rows.room_with_code(connection, code, lock="alone")
    owner = _owner(connection, token_kept)
    if owner is not None and owner.room_id == room.id and not owner.left:
        return token_kept
    _refuse_newcomers(connection, room)
    token = token_kept if owner is None and rooms.is_token(token_kept) else rooms.new_token()
    newcomer = insert(member).values(
        room_id=room.id,
        token=rooms.hashed(token),
        answered=0,
        left=0,
    )
    connection.execute(newcomer)
    _note_first(connection, room)
    return token


def _owner(connection: Connection, token: str) -> Row[Any] | None:
    """The phone of this token, in whichever room."""
    hashed = rooms.hashed(token)
    has_token = member.c.token == hashed
    query = select(member).where(has_token)
    rows_found = connection.execute(query)
    return rows_found.one_or_none()


def _refuse_newcomers(connection: Connection, room: Room) -> None:
    if room.rules.over:
        raise NotAllowed(say("workshop.ended-join"))
    if room.shut:
        raise NotAllowed(say("workshop.door-shut"))
    if _number_in(connection, room) >= safety.LARGEST:
        raise NotAllowed(say("workshop.room-full", largest=safety.LARGEST))


def _note_first(connection: Connection, room: Room) -> None:
    """Keep when the first phone joined."""
    now = rows.seconds(rooms.now())
    this_room = rooms_table.c.id == room.id
    unnoted = rooms_table.c.since.is_(None)
    query = update(rooms_table).where(this_room, unnoted)
    connection.execute(query.values(since=now))


def _number_in(connection: Connection, room: Room) -> int:
    query = select(func.count()).where(
        member.c.room_id == room.id,
        member.c.left == 0,
    )
    return connection.scalar(query) or 0


def _lines_placed(connection: Connection, row: Row[Any]) -> dict[Round, frozenset[str]]:
    """The lines that a phone went through, by round."""
    lines: dict[Round, set[str]] = {1: set(), 2: set()}
    for placed in connection.execute(_LINES_PLACED, {"member": row.id}):
        lines[placed.round].add(placed.line)
    return {round_: frozenset(ids) for round_, ids in lines.items()}


def _has_come(connection: Connection, row: Row[Any], request: str) -> bool:
    query = select(placement.c.id).where(
        placement.c.member_id == row.id,
        placement.c.request == request,
    )
    return connection.scalar(query) is not None


def _why_not_now(room: Room) -> str:
    """Why a room takes no places of a round."""
    if room.rules.shows:
        return say("workshop.round-over")
    return say("workshop.round-not-open")


def _note_if_answered(connection: Connection, room: Room, row: Row[Any], round_: Round) -> None:
    """A phone has answered once it went through every line."""
    if row.answered >= round_:
        return
    placed = _lines_placed(connection, row)
    if len(placed[round_]) < len(room.lines):
        return
    this_one = member.c.id == row.id
    query = update(member).where(this_one)
    connection.execute(query.values(answered=round_))
