"""The acts of a workshop, each in one transaction. Who may do what is decided here, by code, token
or host key.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Engine, Row, delete, func, insert, select, text, update
from sqlalchemy.exc import IntegrityError

from engine.team.lines import Commitment, Placed, Release
from workshop import rooms, safety, tally
from workshop.database import address, open_engine, reading, writing
from workshop.rooms import NO_HOST, NO_PLACE, NO_ROOM, NewRoom, Phase, Pulse, Refused, Room
from workshop.tables import commitment, member, placement, release, room

TRIES = 20  # codes tried before giving up; each is one in 64 million


@dataclass(frozen=True)
class Member:
    """One phone in a room: what it has done, without where it stands."""

    id: int
    room: Room
    placed: dict[int, frozenset[str]]
    answered: int


class Store:
    """The rooms of one database. Safe to share between threads."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine

    # Rooms

    def create(self, new: NewRoom) -> tuple[str, str]:
        """Make a room: its code, and the secret key of its host."""
        _check(new)
        self.purge_expired()
        key, made = rooms.new_token(), rooms.now()
        values = {
            "host": rooms.hashed(key),
            "script": new.script,
            "lines": ",".join(new.lines),
            "situation": new.situation,
            "pace": new.pace,
            "threshold": new.threshold,
            "knowledge": new.knowledge,
            "phase": "gather",
            "version": 1,
            "until": new.until.isoformat() if new.until else None,
            "focus": "",
            "made": _seconds(made),
            "expires": _seconds(made + timedelta(days=rooms.DAYS_KEPT)),
        }
        for _ in range(TRIES):
            code = rooms.new_code()
            try:
                with writing(self.engine) as connection:
                    connection.execute(insert(room).values(code=code, **values))
                return code, key
            except IntegrityError:
                continue
        raise Refused("No code was free. Try again in a moment.")

    def room(self, code: str) -> Room:
        """The room with this code."""
        with reading(self.engine) as connection:
            return _coded(connection, code)

    def hosted(self, key: str) -> Room:
        """The room that this key opens."""
        with reading(self.engine) as connection:
            return _room(connection, room.c.host == rooms.hashed(key), NO_HOST)

    def pulse(self, code: str) -> Pulse:
        """What a waiting screen needs to know, in one small query."""
        with reading(self.engine) as connection:
            found = connection.execute(
                _PULSE, {"code": rooms.read_code(code), "now": _seconds(rooms.now())}
            ).one_or_none()
        if found is None:
            raise Refused(NO_ROOM)
        return Pulse(
            found.phase, found.version, found.joined, found.answered or 0, _moment(found.timer)
        )

    # Taking part

    def join(self, code: str) -> str:
        """A new phone in the room: its secret token."""
        token = rooms.new_token()
        with writing(self.engine) as connection:
            there = _coded(connection, code, lock="all")
            if there.phase == "ended":
                raise Refused(
                    "This session has ended, so nobody can join it any more. You can still see what was shown."
                )
            inside = (
                connection.scalar(
                    select(func.count()).where(member.c.room_id == there.id, member.c.left == 0)
                )
                or 0
            )
            if inside >= safety.LARGEST:
                raise Refused(f"This room is full: {safety.LARGEST} phones have joined.")
            connection.execute(
                insert(member).values(
                    room_id=there.id, token=rooms.hashed(token), answered=0, left=0
                )
            )
        return token

    def member(self, code: str, token: str) -> Member:
        """The phone with this token, if it belongs to the room with this code."""
        with reading(self.engine) as connection:
            there = _coded(connection, code)
            mine = _member(connection, there, token)
            done = connection.execute(
                select(placement.c.round, placement.c.line)
                .distinct()
                .where(placement.c.member_id == mine.id)
            ).all()
        return Member(
            mine.id,
            there,
            {n: frozenset(d.line for d in done if d.round == n) for n in (1, 2)},
            mine.answered,
        )

    def own_place(self, code: str, token: str, line: str) -> int | None:
        """Where this phone stood the first time. Only it may know, and only once the places have
        been shown.
        """
        with reading(self.engine) as connection:
            there = _coded(connection, code)
            mine = _member(connection, there, token)
            return tally.last_place(connection, mine.id, line) if there.shows else None

    def place(
        self, code: str, token: str, line: str, place: int | None, request: str, round_: int
    ) -> None:
        """Keep where somebody stands; None leaves the line out. The same request counts once,
        however often it comes.
        """
        if place not in (None, 1, 2, 3, 4, 5, 6):
            raise Refused("A place is a number from 1 to 6.")
        with writing(self.engine) as connection:
            there = _coded(connection, code, lock="share")
            mine = _member(connection, there, token, alone=True)
            if connection.scalar(
                select(placement.c.id).where(
                    placement.c.member_id == mine.id, placement.c.request == request
                )
            ):
                return
            if there.round != round_:
                raise Refused(
                    "The places of this round have been shown, so it takes no more. What you placed before counts."
                    if there.shows
                    else "Placing has not begun yet."
                )
            if line not in there.lines:
                raise Refused("This line does not belong to this session.")
            connection.execute(
                insert(placement).values(
                    room_id=there.id,
                    member_id=mine.id,
                    line=line,
                    round=round_,
                    place=place,
                    request=request,
                )
            )
            lines = connection.scalar(
                select(func.count(placement.c.line.distinct())).where(
                    placement.c.member_id == mine.id, placement.c.round == round_
                )
            )
            if lines == len(there.lines) and mine.answered < round_:
                connection.execute(
                    update(member).where(member.c.id == mine.id).values(answered=round_)
                )

    def leave(self, code: str, token: str) -> None:
        """Go, and be forgotten. What has been shown stays as it is, because it is only numbers."""
        with writing(self.engine) as connection:
            there = _coded(connection, code, lock="share")
            mine = _member(connection, there, token, alone=True)
            if there.shows:
                connection.execute(update(member).where(member.c.id == mine.id).values(left=1))
            else:
                connection.execute(delete(member).where(member.c.id == mine.id))

    # Hosting

    def go_on(self, key: str, seen: Phase, to: Phase) -> None:
        """Go on to another phase, from the one that the host saw. Showing the places freezes them
        in the same moment.
        """
        with writing(self.engine) as connection:
            there = _hosted(connection, key)
            if there.phase != seen:
                raise Refused("The room has already gone on, perhaps in another window of yours.")
            if to not in rooms.next_phases(seen):
                raise Refused("The room cannot go there from here.")
            focus = there.focus
            if round_ := rooms.REVEALS.get(to):
                answered = (
                    connection.scalar(
                        select(func.count()).where(
                            member.c.room_id == there.id, member.c.answered >= round_
                        )
                    )
                    or 0
                )
                if round_ == 1 and answered < there.threshold:
                    raise Refused(
                        f"{answered} {'has' if answered == 1 else 'have'} answered. Nothing can be shown before "
                        f"{there.threshold} have."
                    )
                shown = tally.freeze(connection, there, round_)
                focus = shown[0] if shown and round_ == 1 else focus
            _change(connection, there, phase=to, focus=focus, timer=None)

    def focus(self, key: str, line: str) -> None:
        """Choose the line that the screen shows."""
        with writing(self.engine) as connection:
            there = _hosted(connection, key)
            if line not in there.lines:
                raise Refused("This line does not belong to this session.")
            _change(connection, there, focus=line)

    def timer(self, key: str, minutes: int) -> None:
        """Start a timer for everybody; 0 stops it."""
        with writing(self.engine) as connection:
            there = _hosted(connection, key)
            end = (
                _seconds(rooms.now() + timedelta(minutes=min(minutes, 90))) if minutes > 0 else None
            )
            connection.execute(update(room).where(room.c.id == there.id).values(timer=end))

    def promise(self, key: str, made: Commitment) -> None:
        """Write down what the team will try, who looks again (a role), and when."""
        text, role = rooms.one_line(made.text), rooms.one_line(made.role)
        if not text:
            raise Refused("Write what you will try first.")
        for name, said, longest in (
            ("What you will try", text, rooms.LONGEST_TEXT),
            ("The role", role, rooms.LONGEST_ROLE),
        ):
            if len(said) > longest:
                raise Refused(
                    f"{name} has {len(said):,} characters; there is room for {longest}. Shorten it and press again."
                )
        with writing(self.engine) as connection:
            there = _hosted(connection, key)
            rooms.refuse_if_ended(there)
            held = (
                connection.scalar(select(func.count()).where(commitment.c.room_id == there.id)) or 0
            )
            if held >= rooms.MOST_COMMITMENTS:
                raise Refused(
                    f"There is room for {rooms.MOST_COMMITMENTS} commitments. Take one away first."
                )
            connection.execute(
                insert(commitment).values(
                    room_id=there.id,
                    text=text,
                    role=role,
                    day=made.when.isoformat() if made.when else None,
                )
            )
            _change(connection, there)

    def withdraw(self, key: str, id_: int) -> None:
        """Take a commitment away."""
        with writing(self.engine) as connection:
            there = _hosted(connection, key)
            rooms.refuse_if_ended(there)
            connection.execute(
                delete(commitment).where(commitment.c.room_id == there.id, commitment.c.id == id_)
            )
            _change(connection, there)

    def purge(self, key: str) -> None:
        """Delete the room and everything in it, now."""
        with writing(self.engine) as connection:
            connection.execute(delete(room).where(room.c.id == _hosted(connection, key).id))
        self._forget()

    def purge_expired(self) -> None:
        """Delete every room whose days are over."""
        with writing(self.engine) as connection:
            gone = connection.execute(
                delete(room).where(room.c.expires <= _seconds(rooms.now()))
            ).rowcount
        if gone:
            self._forget()

    # What was shown

    def shown(self, there: Room) -> tuple[tuple[Placed, ...], tuple[Commitment, ...]]:
        """What may be seen of a room: what was shown, and what the team will try."""
        with reading(self.engine) as connection:
            _room(
                connection, (room.c.id == there.id) & (room.c.code == there.code), NO_ROOM
            )  # it may have been purged since
            released = connection.execute(
                select(release).where(release.c.room_id == there.id)
            ).all()
            promised = connection.execute(
                select(commitment).where(commitment.c.room_id == there.id).order_by(commitment.c.id)
            ).all()
        found = {(r.line, r.round): tally.released(r) for r in released}
        lines = tuple(
            Placed(line, found.get((line, 1), Release.none()), found.get((line, 2), Release.none()))
            for line in there.lines
        )
        return lines, tuple(
            Commitment(p.text, p.role, date.fromisoformat(p.day) if p.day else None, p.id)
            for p in promised
        )

    def _forget(self) -> None:
        """Empty SQLite's log, where deleted rows would linger."""
        if self.engine.dialect.name == "sqlite":
            with reading(self.engine) as connection:
                connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")


def open_store(where: str = "") -> Store:
    """The store of the database that is named, else of the file in the data folder. Rooms whose
    days are over go first.
    """
    store = Store(open_engine(where or address()))
    store.purge_expired()
    store._forget()  # the last server may have been killed between a purge and this
    return store


def _check(new: NewRoom) -> None:
    if not 1 <= len(set(new.lines)) == len(new.lines) <= rooms.MOST_LINES:
        raise Refused("Choose at least one line.")
    if not safety.LEAST <= new.threshold <= safety.USUAL:
        raise Refused(
            f"The least number to show is {safety.LEAST}, {safety.LEAST + 1} or {safety.USUAL}."
        )


# The answers that count are those of the last round that was opened. One statement, prepared once.
_PULSE = text("""
    SELECT r.phase, r.version, r.timer, COUNT(m.id) AS joined,
      SUM(CASE WHEN m.answered >= CASE WHEN r.phase IN ('second', 'moved') THEN 2 ELSE 1 END THEN 1 ELSE 0 END) AS answered
    FROM room r LEFT JOIN member m ON m.room_id = r.id AND m.left = 0
    WHERE r.code = :code AND r.expires > :now GROUP BY r.id, r.phase, r.version, r.timer
""")


def _room(connection: Connection, which: Any, otherwise: str, lock: str = "") -> Room:
    asked = select(room).where(which, room.c.expires > _seconds(rooms.now()))
    found = connection.execute(
        asked.with_for_update(read=lock == "share") if lock else asked
    ).one_or_none()
    if found is None:
        raise Refused(otherwise)
    return _as_room(found)


def _coded(connection: Connection, code: str, lock: str = "") -> Room:
    return _room(connection, room.c.code == rooms.read_code(code), NO_ROOM, lock)


def _hosted(connection: Connection, key: str) -> Room:
    return _room(connection, room.c.host == rooms.hashed(key), NO_HOST, lock="all")


def _as_room(row: Row[Any]) -> Room:
    return Room(
        row.id,
        row.code,
        row.script,
        tuple(row.lines.split(",")),
        row.situation,
        row.pace,
        row.threshold,
        row.knowledge,
        date.fromisoformat(row.until) if row.until else None,
        row.phase,
        row.version,
        row.focus,
        _moment(row.timer),
        datetime.fromtimestamp(row.made, UTC),
        datetime.fromtimestamp(row.expires, UTC),
    )


def _member(connection: Connection, there: Room, token: str, alone: bool = False) -> Row[Any]:
    """`alone`: what a phone sends at the same moment is done one after the other, so that nothing
    comes twice or is missed.
    """
    asked = select(member).where(
        member.c.room_id == there.id, member.c.token == rooms.hashed(token), member.c.left == 0
    )
    found = connection.execute(
        asked.with_for_update(key_share=True) if alone else asked
    ).one_or_none()
    if found is None:
        raise Refused(NO_PLACE)
    return found


def _change(connection: Connection, there: Room, **values: Any) -> None:
    connection.execute(
        update(room).where(room.c.id == there.id).values(version=there.version + 1, **values)
    )


def _seconds(moment: datetime) -> int:
    return int(moment.timestamp())


def _moment(seconds: int | None) -> datetime | None:
    return datetime.fromtimestamp(seconds, UTC) if seconds else None
