"""Limits on trying: wrong codes, and rooms made. Counted for all servers of one database together.

Of where somebody comes from only a fingerprint is kept, for ten minutes.
"""

from hashlib import sha256

from sqlalchemy import Connection, Engine, delete, func, insert, select

from workshop import rooms
from workshop.store.database import reading, writing
from workshop.store.rows import seconds
from workshop.store.tables import attempt

SECONDS = 600


class Attempts:
    """Who has tried what how often in the last ten minutes."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        # All servers share it, and a stolen copy of the tables lacks its password.
        self._address = engine.url.render_as_string(hide_password=False)

    def allowed(self, what: str, source: str, limit: int) -> bool:
        """Whether this source may try again now."""
        query = select(func.count()).where(
            attempt.c.what == what,
            attempt.c.source == self._fingerprint(source),
            attempt.c.moment > _long_ago(),
        )
        with reading(self._engine) as connection:
            tried = connection.scalar(query) or 0
        return tried < limit

    def note(self, what: str, source: str) -> None:
        """This source has tried, and it counts."""
        tried = insert(attempt).values(
            what=what,
            source=self._fingerprint(source),
            moment=seconds(rooms.now()),
        )
        with writing(self._engine) as connection:
            _forget(connection)
            connection.execute(tried)

    def _fingerprint(self, source: str) -> str:
        text = f"{self._address} {source}"
        return sha256(text.encode()).hexdigest()


def _forget(connection: Connection) -> None:
    """Delete what no longer counts."""
    connection.execute(delete(attempt).where(attempt.c.moment <= _long_ago()))


def _long_ago() -> int:
    return seconds(rooms.now()) - SECONDS
