"""The memory of workshops: every act in one transaction. Who may do what is decided here, by code,
token or host key.
"""

from sqlalchemy import Engine, select

from workshop.store import database
from workshop.store.attempts import Attempts
from workshop.store.hosts import Hosts
from workshop.store.participants import Participants
from workshop.store.rooms import Rooms
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


def open_store(address: str = "") -> Store:
    """The store of the database that is named, else of the file in the data folder. Rooms whose
    days are over go first. Raises DatabaseUnavailable.
    """
    store = Store(database.open_engine(address or database.address()))
    store.rooms.purge_expired()
    # The last server may have been killed between a purge and this.
    database.empty_log(store.engine)
    return store
