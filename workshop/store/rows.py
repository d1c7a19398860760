"""Rows of a room and its participants, found for an act and made values. What is not there, or not
any more, is refused with a sentence.
"""

from datetime import UTC, date, datetime
from typing import Any, Literal

from sqlalchemy import Connection, Row, Select, bindparam, select, update

from wording.say import say
from workshop import rooms
from workshop.rooms import DAYS_KEPT, NotAllowed, Room
from workshop.store.tables import member, room

# "share" lets others take part meanwhile; "alone" makes everybody else wait.
Lock = Literal["none", "share", "alone"]
# Written once: to write a statement anew takes as long as to run it.
_LASTING = select(room).where(room.c.expires > bindparam("now"))
_WITH_CODE = _LASTING.where(room.c.code == bindparam("code"))
_WITH_KEY = _LASTING.where(room.c.host == bindparam("host"))
_KNOWN = _WITH_CODE.where(room.c.id == bindparam("id"))
_PARTICIPANT = select(member).where(
    member.c.room_id == bindparam("room"),
    member.c.token == bindparam("token"),
    member.c.left == 0,
)


def room_with_code(connection: Connection, code: str, lock: Lock = "none") -> Room:
    """The room with this code, however it is typed."""
    named = _room(connection, _WITH_CODE, lock, code=rooms.read_code(code))
    if named is None:
        raise no_room()
    return named


def room_with_key(connection: Connection, key: str, lock: Lock = "none") -> Room:
    """The room that this host's key opens."""
    opened = _room(connection, _WITH_KEY, lock, host=rooms.hashed(key))
    if opened is None:
        raise NotAllowed(say("workshop.no-host", days=DAYS_KEPT))
    return opened


def refuse_if_gone(connection: Connection, known: Room) -> None:
    """A room that somebody still has open may have been purged, and its number taken by another."""
    if _room(connection, _KNOWN, "none", id=known.id, code=known.code) is None:
        raise no_room()


def no_room() -> NotAllowed:
    """That no room has a code, or that it has been purged."""
    sentence = say("workshop.no-room", days=DAYS_KEPT)
    return NotAllowed(sentence)


def participant(connection: Connection, in_room: Room, token: str, lock: Lock = "none") -> Row[Any]:
    """The row of the phone with this token. Locked alone, what a phone sends at the same moment is
    done one after the other, so that nothing comes twice or is missed.
    """
    query = _PARTICIPANT
    if lock == "alone":
        query = query.with_for_update(key_share=True)
    values = {"room": in_room.id, "token": rooms.hashed(token)}
    row = connection.execute(query, values).one_or_none()
    if row is None:
        raise NotAllowed(say("workshop.no-place"))
    return row


def change(connection: Connection, changed: Room, **values: Any) -> None:
    """Change a room, and let every page know that it has changed."""
    version = changed.version + 1
    this_one = room.c.id == changed.id
    query = update(room).where(this_one)
    with_values = query.values(version=version, **values)
    connection.execute(with_values)


def seconds(moment: datetime) -> int:
    """A moment as the tables hold it."""
    since_1970 = moment.timestamp()
    return int(since_1970)


def moment(seconds: int | None) -> datetime | None:
    """A moment that the tables hold, in UTC."""
    if not seconds:
        return None
    return datetime.fromtimestamp(seconds, UTC)


def listed(held: str) -> tuple[str, ...]:
    """Ids, as the tables hold several in one column."""
    if not held:
        return ()
    return tuple(held.split(","))


def _room(connection: Connection, query: Select[Any], lock: Lock, **which: Any) -> Room | None:
    now = seconds(rooms.now())
    locked = _locked(query, lock)
    row = connection.execute(locked, {"now": now, **which}).one_or_none()
    if row is None:
        return None
    return _as_room(row)


def _locked(query: Select[Any], lock: Lock) -> Select[Any]:
    if lock == "none":
        return query
    return query.with_for_update(read=lock == "share")


def _day(held: str | None) -> date | None:
    """A day that the tables hold."""
    if not held:
        return None
    return date.fromisoformat(held)


def _as_room(row: Row[Any]) -> Room:
    return Room(
        id=row.id,
        code=row.code,
        script=row.script,
        lines=listed(row.lines),
        situation=row.situation,
        pace=row.pace,
        threshold=row.threshold,
        knowledge=row.knowledge,
        voices=listed(row.voices),
        until=_day(row.until),
        met=_day(row.met),
        phase=row.phase,
        version=row.version,
        focus=row.focus,
        timer=moment(row.timer),
        made=datetime.fromtimestamp(row.made, UTC),
        expires=datetime.fromtimestamp(row.expires, UTC),
        shut=bool(row.shut),
        mapped=row.mapped,
        ticked=listed(row.ticked),
    )
