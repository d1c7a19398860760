"""Limits on trying: wrong codes, and rooms made. Counted for all servers of one database together.

Wrong codes shut nobody out: the more of them come from one place, the longer each further one waits
for its answer. A right code never waits, whatever others typed.

Of where somebody comes from only a fingerprint is kept, for ten minutes.
"""

from hashlib import sha256
from ipaddress import IPv6Address, IPv6Network

from sqlalchemy import Connection, Engine, delete, func, insert, select

from workshop import rooms
from workshop.store.database import reading, writing
from workshop.store.rows import seconds
from workshop.store.tables import attempt

CODES = "codes"
ROOMS = "rooms"
SECONDS = 600
# Wrong codes from one place in ten minutes: so many are answered at once, and so many are counted.
FREE = 10
COUNTED = 40
LONGEST_PAUSE = 8  # seconds


class Attempts:
    """Who has tried what how often in the last ten minutes."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        # All servers share it, and a stolen copy of the tables lacks its password.
        self._address = engine.url.render_as_string(hide_password=False)

    def allowed(self, what: str, source: str, limit: int) -> bool:
        """Whether this source may try again now."""
        with reading(self._engine) as connection:
            return self._number(connection, what, source) < limit

    def note(self, what: str, source: str) -> None:
        """This source has tried, and it counts."""
        with writing(self._engine) as connection:
            _forget(connection)
            self._note(connection, what, source)

    def wrong_code(self, source: str) -> int:
        """Count a wrong code. For how many seconds its answer is to wait."""
        with writing(self._engine) as connection:
            _forget(connection)
            before = self._number(connection, CODES, source)
            if before < COUNTED:
                self._note(connection, CODES, source)
        return pause(before + 1)

    def forget(self) -> None:
        """Delete what no longer counts."""
        with writing(self._engine) as connection:
            _forget(connection)

    def _number(self, connection: Connection, what: str, source: str) -> int:
        query = select(func.count()).where(
            attempt.c.what == what,
            attempt.c.source == self._fingerprint(source),
            attempt.c.moment > _long_ago(),
        )
        return connection.scalar(query) or 0

    def _note(self, connection: Connection, what: str, source: str) -> None:
        tried = insert(attempt).values(
            what=what,
            source=self._fingerprint(source),
            moment=seconds(rooms.now()),
        )
        connection.execute(tried)

    def _fingerprint(self, source: str) -> str:
        text = f"{self._address} {network(source)}"
        return sha256(text.encode()).hexdigest()


def pause(number: int) -> int:
    """For how many seconds the answer to this wrong code waits: 1, 2, 4, up to the longest."""
    beyond = number - FREE
    if beyond <= 0:
        return 0
    doubled: int = 2 ** (beyond - 1)
    return min(doubled, LONGEST_PAUSE)


def network(address: str) -> str:
    """What counts as one place: an address; of the new kind its first half, since one machine has
    all that share it.
    """
    try:
        found = IPv6Address(address)
    except ValueError:
        return address
    if found.ipv4_mapped:
        return str(found.ipv4_mapped)
    half = IPv6Network((found, 64), strict=False)
    return str(half)


def _forget(connection: Connection) -> None:
    """Delete what no longer counts."""
    is_old = attempt.c.moment <= _long_ago()
    query = delete(attempt).where(is_old)
    connection.execute(query)


def _long_ago() -> int:
    now = seconds(rooms.now())
    return now - SECONDS
