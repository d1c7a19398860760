"""The memory of workshops: every act in one transaction. Who may do what is decided here, by code,
token or host key.
"""

from sqlalchemy import Engine, select

from workshop.store import database
from workshop.store.attempts import Attempts
from workshop.store.hosts import Hosts
from workshop.store.participants import Participants
from workshop.store.rooms import Purged, Rooms
from workshop.store.tables import room


class Store:
    """The rooms of one database, and what hosts and participants do in them. Safe to share between
    threads.
    """

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.rooms = Rooms(engine)
        self.participants = Participants(engine)
        self.hosts = Hosts(engine)
        self.attempts = Attempts(engine)

    def reach(self) -> None:
        """Do nothing but ask. Raises DatabaseUnavailable if nobody answers."""
        with database.reading(self.engine) as connection:
            connection.execute(select(room.c.id).limit(1))

    def tidy(self) -> Purged:
        """What is to be done each hour: delete the rooms whose days are over, and whatever lingers
        of what was deleted. Raises DatabaseUnavailable.
        """
        purged = self.rooms.purge_expired()
        self.attempts.forget()
        # A purge while somebody was reading, or a server that was killed, may have left it.
        database.write_anew(self.engine)
        return purged


def open_store(address: str = "") -> Store:
    """The store of the database that is named, else of the file in the data folder, tidied. Raises
    DatabaseUnavailable.
    """
    store = Store(database.open_engine(address or database.address()))
    store.tidy()
    return store
