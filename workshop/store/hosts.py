"""Hosts: leading a room with its secret key."""

import re
from dataclasses import replace
from datetime import timedelta

from sqlalchemy import Connection, Engine, and_, delete, exists, func, insert, select, update

from engine.days import day_of
from engine.exchange.session_file import LARGEST
from engine.team.lines import Commitment
from wording.say import say
from wording.workshop import too_few_answered
from workshop import rooms
from workshop.last_time import BECAME, Became
from workshop.phases import RULES, Phase, Round
from workshop.rooms import (
    LONGEST_ROLE,
    LONGEST_TEXT,
    MOST_COMMITMENTS,
    MOST_TICKED,
    NotAllowed,
    Room,
)
from workshop.store import database, rows, shown
from workshop.store.database import reading, writing
from workshop.store.tables import commitment, last_time, member, placement, room

LONGEST_TIMER = 90  # minutes
ITEM = re.compile("[a-z0-9-]{1,60}")


class Hosts:
    """What a host may do."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def room(self, key: str) -> Room:
        """The room that this key opens."""
        with reading(self._engine) as connection:
            return rows.room_with_key(connection, key)

    def go_on(self, key: str, seen: Phase, to: Phase) -> None:
        """Go on to another phase, from the one that the host saw. Showing the places freezes them
        in the same moment.
        """
        with writing(self._engine) as connection:
            led = rows.room_with_key(connection, key, lock="alone")
            if led.phase != seen:
                raise NotAllowed(say("workshop.gone-on"))
            if not led.rules.leads_to(to):
                raise NotAllowed(say("workshop.no-way-there"))
            changed = _reveal(connection, led, RULES[to].reveals)
            rows.change(connection, led, phase=to, timer=None, **changed)

    def focus(self, key: str, line: str) -> None:
        """Choose the line that the screen shows."""
        with writing(self._engine) as connection:
            led = rows.room_with_key(connection, key, lock="alone")
            if line not in led.lines:
                raise NotAllowed(say("workshop.other-line"))
            rows.change(connection, led, focus=line)

    def timer(self, key: str, minutes: int) -> None:
        """Start a timer for everybody; 0 stops it."""
        with writing(self._engine) as connection:
            led = rows.room_with_key(connection, key, lock="alone")
            end = None
            if minutes > 0:
                minutes = min(minutes, LONGEST_TIMER)
                lasting = timedelta(minutes=minutes)
                end = rows.seconds(rooms.now() + lasting)
            this_room = room.c.id == led.id
            query = update(room).where(this_room)
            connection.execute(query.values(timer=end))

    def shut(self, key: str) -> None:
        """Let nobody new join. Who has joined stays, and comes back."""
        with writing(self._engine) as connection:
            led = rows.room_with_key(connection, key, lock="alone")
            rows.change(connection, led, shut=1)

    def open(self, key: str) -> None:
        """Let people join again."""
        with writing(self._engine) as connection:
            led = rows.room_with_key(connection, key, lock="alone")
            rows.change(connection, led, shut=0)

    def take_back(self, key: str) -> int:
        """Take back the places of phones that never placed themselves, and say how many they were.
        A line that was left out is an answer: whoever has given one stays. For the others it is as
        if they had left.
        """
        with writing(self._engine) as connection:
            led = rows.room_with_key(connection, key, lock="alone")
            taken = _take_back(connection, led)
        database.empty_log(self._engine)
        return taken

    def promise(self, key: str, promised: Commitment) -> None:
        """Write down what the team will try, who looks again (a role), and when."""
        written = _checked(promised)
        with writing(self._engine) as connection:
            led = rows.room_with_key(connection, key, lock="alone")
            rooms.refuse_if_over(led)
            query = select(func.count()).where(commitment.c.room_id == led.id)
            if (connection.scalar(query) or 0) >= MOST_COMMITMENTS:
                raise NotAllowed(say("workshop.commitments-full", most=MOST_COMMITMENTS))
            connection.execute(
                insert(commitment).values(
                    room_id=led.id,
                    text=written.text,
                    role=written.role,
                    day=written.when.isoformat() if written.when else None,
                    action=written.action if written.action in led.ticked else "",
                )
            )
            rows.change(connection, led)

    def show_map(self, key: str, line: str) -> None:
        """Put the map of a line in front of everybody; of none, take it away. What is ticked
        stays.
        """
        with writing(self._engine) as connection:
            led = rows.room_with_key(connection, key, lock="alone")
            rooms.refuse_if_over(led)
            if line and line not in led.lines:
                raise NotAllowed(say("workshop.other-line"))
            rows.change(connection, led, mapped=line)

    def tick(self, key: str, item: str, on: bool) -> None:
        """Tick something on the map, or take the tick away."""
        if not ITEM.fullmatch(item):
            raise NotAllowed(say("workshop.not-on-map"))
        with writing(self._engine) as connection:
            led = rows.room_with_key(connection, key, lock="alone")
            rooms.refuse_if_over(led)
            ticked = [each for each in led.ticked if each != item]
            if on:
                ticked.append(item)
            if len(ticked) > MOST_TICKED:
                raise NotAllowed(say("workshop.not-on-map"))
            rows.change(connection, led, ticked=",".join(ticked))

    def withdraw(self, key: str, id_: int) -> None:
        """Take a commitment away."""
        with writing(self._engine) as connection:
            led = rows.room_with_key(connection, key, lock="alone")
            rooms.refuse_if_over(led)
            query = delete(commitment).where(
                commitment.c.room_id == led.id,
                commitment.c.id == id_,
            )
            connection.execute(query)
            rows.change(connection, led)

    def open_last_time(self, key: str, content: str) -> None:
        """Keep a session of before beside this one. What was kept before goes. Of the content the
        caller has made sure that it can be read.
        """
        with writing(self._engine) as connection:
            led = rows.room_with_key(connection, key, lock="alone")
            rooms.refuse_if_over(led)
            if len(content.encode()) > LARGEST:
                raise NotAllowed(say("again.too-large"))
            _forget_last_time(connection, led)
            kept = insert(last_time).values(room_id=led.id, content=content, became="")
            connection.execute(kept)
            rows.change(connection, led)

    def close_last_time(self, key: str) -> None:
        """Forget it, and what was said of it."""
        with writing(self._engine) as connection:
            led = rows.room_with_key(connection, key, lock="alone")
            rooms.refuse_if_over(led)
            _forget_last_time(connection, led)
            rows.change(connection, led)
        database.empty_log(self._engine)

    def note_became(self, key: str, number: int, became: Became) -> None:
        """Note what came of something that was promised last time, by its number there."""
        with writing(self._engine) as connection:
            led = rows.room_with_key(connection, key, lock="alone")
            rooms.refuse_if_over(led)
            if became not in BECAME or number not in range(MOST_COMMITMENTS):
                raise NotAllowed(say("again.no-such-promise"))
            this_room = last_time.c.room_id == led.id
            became_so_far = connection.scalar(select(last_time.c.became).where(this_room)) or ""
            noted = became_so_far.split(",")
            noted += [""] * (number + 1 - len(noted))
            noted[number] = became
            connection.execute(update(last_time).where(this_room).values(became=",".join(noted)))
            rows.change(connection, led)

    def purge(self, key: str) -> None:
        """Delete the room and everything in it, now."""
        with writing(self._engine) as connection:
            led = rows.room_with_key(connection, key, lock="alone")
            query = delete(room).where(room.c.id == led.id)
            connection.execute(query)
        database.write_anew(self._engine)


def _forget_last_time(connection: Connection, led: Room) -> None:
    this_room = last_time.c.room_id == led.id
    connection.execute(delete(last_time).where(this_room))


def _take_back(connection: Connection, led: Room) -> int:
    has_placed = exists().where(placement.c.member_id == member.c.id)
    empty = and_(
        member.c.room_id == led.id,
        member.c.left == 0,
        ~has_placed,
    )
    if led.rules.shows:
        gone = update(member).where(empty).values(left=1)
        return connection.execute(gone).rowcount
    return connection.execute(delete(member).where(empty)).rowcount


def _reveal(connection: Connection, led: Room, round_: Round | None) -> dict[str, str]:
    """Show a round, if one is shown now; what changes of the room. The first has its day, and the
    line with its widest spread stands in front.
    """
    if round_ is None:
        return {}
    if round_ == 1:
        _refuse_if_few(connection, led)
    widest_first = shown.freeze(connection, led, round_)
    if round_ == 1:
        met = day_of(rooms.now())
        return {"focus": widest_first[0], "met": met.isoformat()}
    return {}


def _refuse_if_few(connection: Connection, led: Room) -> None:
    query = select(func.count()).where(
        member.c.room_id == led.id,
        member.c.answered >= 1,
    )
    answered = connection.scalar(query) or 0
    if answered < led.threshold:
        sentence = too_few_answered(answered, led.threshold)
        raise NotAllowed(sentence)


def _checked(promised: Commitment) -> Commitment:
    """A commitment on one line, if there is room for it. Raises NotAllowed."""
    text = rooms.one_line(promised.text)
    role = rooms.one_line(promised.role)
    if not text:
        raise NotAllowed(say("workshop.nothing-to-try"))
    if len(text) > LONGEST_TEXT:
        raise NotAllowed(say("workshop.try-too-long", length=len(text), longest=LONGEST_TEXT))
    if len(role) > LONGEST_ROLE:
        raise NotAllowed(say("workshop.role-too-long", length=len(role), longest=LONGEST_ROLE))
    return replace(promised, text=text, role=role)
