"""Rooms: making one, finding it, looking at it, and what everybody may see of it."""

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import Connection, Engine, delete, func, insert, or_, select, text, update
from sqlalchemy.exc import IntegrityError

from engine.team.lines import Commitment, LineResult
from wording.say import say
from workshop import rooms, safety, voices
from workshop.last_time import Kept
from workshop.phases import PLACED_AGAIN
from workshop.rooms import DAYS_KEPT, NewRoom, NotAllowed, Room, Status
from workshop.store import database, rows, shown
from workshop.store.database import reading, writing
from workshop.store.rows import seconds
from workshop.store.tables import last_time, room

VOICES = (0, *range(voices.LEAST, voices.MOST + 1))  # how many a room may have
# Seconds between two looks that both find a room's days over: a little less than the hour that lies
# between the looks of a server.
SURE_AFTER = 3000
TRIES = 20  # codes tried before giving up; each is one in 64 million
_AGAIN = ", ".join(f"'{phase}'" for phase in PLACED_AGAIN)
# The answers that count are those of the last round that was opened. One statement, prepared once.
_STATUS = text(f"""
    SELECT r.phase, r.version, r.timer, r.since, COUNT(m.id) AS joined,
      SUM(
        CASE WHEN m.answered >= CASE WHEN r.phase IN ({_AGAIN}) THEN 2 ELSE 1 END THEN 1 ELSE 0 END
      ) AS answered
    FROM room r LEFT JOIN member m ON m.room_id = r.id AND m.left = 0
    WHERE r.code = :code AND r.expires > :now
    GROUP BY r.id, r.phase, r.version, r.timer, r.since
""")


@dataclass(frozen=True)
class Purged:
    """How many rooms a look has deleted, and how many are deleted in an hour if the next one finds
    their days over too.
    """

    rooms: int
    waiting: int


class Rooms:
    """What anybody may do with a code, or without."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def create(self, new: NewRoom) -> tuple[str, str]:
        """Make a room: its code, and the secret key of its host."""
        _refuse_if_impossible(new)
        self.purge_expired()
        key = rooms.new_token()
        for _ in range(TRIES):
            code = rooms.new_code()
            try:
                with writing(self._engine) as connection:
                    _insert(connection, new, code, key)
                return code, key
            except IntegrityError:
                continue
        raise NotAllowed(say("workshop.no-free-code"))

    def find(self, code: str) -> Room:
        """The room with this code."""
        with reading(self._engine) as connection:
            return rows.room_with_code(connection, code)

    def status(self, code: str) -> Status:
        """What a waiting screen needs to know, in one small query."""
        values = {"code": rooms.read_code(code), "now": seconds(rooms.now())}
        with reading(self._engine) as connection:
            row = connection.execute(_STATUS, values).one_or_none()
        if row is None:
            raise rows.no_room()
        return Status(
            phase=row.phase,
            version=row.version,
            joined=row.joined,
            answered=row.answered or 0,
            timer=rows.moment(row.timer),
            since=rows.moment(row.since),
        )

    def shown(self, known: Room) -> tuple[tuple[LineResult, ...], tuple[Commitment, ...]]:
        """What may be seen of a room: what was shown, and what the team will try."""
        with reading(self._engine) as connection:
            rows.refuse_if_gone(connection, known)
            lines = shown.lines(connection, known)
            commitments = shown.commitments(connection, known)
        return lines, commitments

    def last_time(self, known: Room) -> Kept | None:
        """The file of last time, and what became of what was promised; None if none was opened."""
        with reading(self._engine) as connection:
            rows.refuse_if_gone(connection, known)
            query = select(last_time).where(last_time.c.room_id == known.id)
            row = connection.execute(query).one_or_none()
        if row is None:
            return None
        return row.content, tuple(row.became.split(","))

    def purge_expired(self) -> Purged:
        """Delete every room whose days an earlier look, an hour ago, has found over too. So a clock
        that jumps for a moment deletes nothing.
        """
        now = seconds(rooms.now())
        with writing(self._engine) as connection:
            purged = _purge(connection, now)
            _let_live(connection, now)
            waiting = _note_overdue(connection, now)
        if purged:
            database.empty_log(self._engine)
        return Purged(purged, waiting)


def _purge(connection: Connection, now: int) -> int:
    """Delete what an earlier look has found too."""
    over = delete(room).where(
        room.c.expires <= now,
        room.c.overdue <= now - SURE_AFTER,
    )
    return connection.execute(over).rowcount


def _let_live(connection: Connection, now: int) -> None:
    """The clock had jumped: the days of these are not over."""
    living = update(room).where(
        room.c.expires > now,
        room.c.overdue.is_not(None),
    )
    connection.execute(living.values(overdue=None))


def _note_overdue(connection: Connection, now: int) -> int:
    """Note when a look first found the days of a room over. How many rooms these are."""
    is_over = room.c.expires <= now
    unseen = or_(room.c.overdue.is_(None), room.c.overdue > now)
    noted = update(room).where(is_over, unseen)
    connection.execute(noted.values(overdue=now))
    counted = select(func.count()).where(is_over)
    return connection.scalar(counted) or 0


def _refuse_if_impossible(new: NewRoom) -> None:
    distinct = len(set(new.lines))
    if distinct != len(new.lines) or not 1 <= distinct <= rooms.MOST_LINES:
        raise NotAllowed(say("workshop.choose-a-line"))
    if len(set(new.voices)) != len(new.voices) or len(new.voices) not in VOICES:
        raise NotAllowed(say("workshop.choose-voices", least=voices.LEAST, most=voices.MOST))
    if not safety.LEAST <= new.threshold <= safety.USUAL:
        between = safety.LEAST + 1
        raise NotAllowed(
            say(
                "workshop.threshold-range",
                least=safety.LEAST,
                between=between,
                usual=safety.USUAL,
            )
        )
    if new.pace == "own-time" and new.threshold < safety.USUAL:
        raise NotAllowed(say("workshop.own-time-threshold", usual=safety.USUAL))


def _insert(connection: Connection, new: NewRoom, code: str, key: str) -> None:
    made = rooms.now()
    connection.execute(
        insert(room).values(
            code=code,
            host=rooms.hashed(key),
            script=new.script,
            lines=",".join(new.lines),
            situation=new.situation,
            pace=new.pace,
            threshold=new.threshold,
            knowledge=new.knowledge,
            voices=",".join(new.voices),
            until=new.until.isoformat() if new.until else None,
            phase="gather",
            version=1,
            focus="",
            made=seconds(made),
            expires=seconds(made + timedelta(days=DAYS_KEPT)),
        )
    )
