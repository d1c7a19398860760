"""How often one phone may place itself: far more often than anybody needs, and not without end.

How often in a minute is counted in the memory of each server, since no table may hold when somebody
placed themselves. How often on one line is counted in the database, for all servers together.
"""

from collections import Counter
from threading import Lock

from sqlalchemy import Connection, func, select

from wording.say import say
from workshop import rooms
from workshop.phases import Round
from workshop.rooms import NotAllowed
from workshop.store.tables import placement

MOST_A_MINUTE = 60
MOST_ON_A_LINE = 50  # in one round
SECONDS = 60


class Pace:
    """How often each phone has placed itself in this minute. Safe to share between threads."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._minute = 0
        self._times: Counter[int] = Counter()

    def refuse_if_hasty(self, phone: int) -> None:
        """Count one more. Raises NotAllowed where it is too much; nothing is lost by it."""
        if self._count(phone) > MOST_A_MINUTE:
            raise NotAllowed(say("workshop.too-hasty", most=MOST_A_MINUTE))

    def _count(self, phone: int) -> int:
        moment = rooms.now().timestamp()
        minute = int(moment // SECONDS)
        with self._lock:
            if minute != self._minute:
                self._minute = minute
                self._times.clear()
            self._times[phone] += 1
            return self._times[phone]


def refuse_if_often(connection: Connection, phone: int, line: str, round_: Round) -> None:
    """Refuse a place on a line that this phone has changed over and over. Raises NotAllowed."""
    query = select(func.count()).where(
        placement.c.member_id == phone,
        placement.c.line == line,
        placement.c.round == round_,
    )
    placed = connection.scalar(query) or 0
    if placed >= MOST_ON_A_LINE:
        raise NotAllowed(say("workshop.too-often", most=MOST_ON_A_LINE))
