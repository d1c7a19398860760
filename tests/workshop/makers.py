"""Small makers for the tests of the workshop: rooms about invented lines, and the people in
them.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from secrets import token_hex
from typing import Any, Protocol

from sqlalchemy import func, select

from engine.team.lines import Commitment, Counts, LineResult
from workshop.phases import Phase
from workshop.rooms import NewRoom, Room
from workshop.store import Store
from workshop.store.tables import member, metadata

LINES = ("pace", "tools")
VOICES = ("staff", "users")
WAY: tuple[Phase, ...] = ("gather", "first", "talk", "second", "moved", "commit", "ended")
Place = int | None
Places = Mapping[str, Place] | Place


class Later(Protocol):
    """Lets time pass for the rooms."""

    def __call__(self, **time: float) -> None: ...


def new_room(**fields: Any) -> NewRoom:
    """A room about invented lines that shows from three people on, but for what is said."""
    usual: dict[str, Any] = {
        "script": "short",
        "lines": LINES,
        "situation": "recent",
        "pace": "together",
        "threshold": 5 if fields.get("pace") == "own-time" else 3,
        "knowledge": "2026-01-01",
    }
    return NewRoom(**{**usual, **fields})


def request() -> str:
    """A request that nobody made before."""
    return token_hex(8)


@dataclass
class Gathering:
    """A room, its host and the phones in it."""

    store: Store
    code: str
    key: str
    phones: list[str] = field(default_factory=list)

    @property
    def room(self) -> Room:
        return self.store.rooms.find(self.code)

    @property
    def lines(self) -> tuple[LineResult, ...]:
        return self.store.rooms.shown(self.room)[0]

    @property
    def commitments(self) -> tuple[Commitment, ...]:
        return self.store.rooms.shown(self.room)[1]

    def join(self, people: int = 1) -> str:
        """Have people join. The token of the last."""
        self.phones += [self.store.participants.join(self.code) for _ in range(people)]
        return self.phones[-1]

    def speak(self, voice: str, people: int = 1) -> str:
        """Have people join who speak with this voice. The token of the last."""
        for _ in range(people):
            phone = self.join()
            self.store.participants.choose(self.code, phone, voice)
        return phone

    def place(self, phone: str, places: Places, round_: int = 1, said: str = "") -> None:
        """Have a phone place itself: on some lines, or on all lines at one place; None leaves out.
        `said` names its requests.
        """
        each = places if isinstance(places, Mapping) else dict.fromkeys(self.room.lines, places)
        for line, place in each.items():
            self.store.participants.place(
                self.code, phone, line, place, f"{said}-{line}" if said else request(), round_
            )

    def place_all(self, places: Sequence[Places], round_: int = 1) -> None:
        """Have every phone place itself, in the order in which they joined."""
        for phone, its in zip(self.phones, places, strict=True):
            self.place(phone, its, round_)

    def go(self, *to: Phase) -> None:
        """Have the host go on, phase by phase."""
        for phase in to:
            self.store.hosts.go_on(self.key, self.room.phase, phase)

    def go_up_to(self, phase: Phase) -> None:
        """Have the host go on through every phase up to this one."""
        self.go(*WAY[WAY.index(self.room.phase) + 1 : WAY.index(phase) + 1])

    def counts(self, round_: int = 1, line: str = LINES[0]) -> Counts | None:
        """What is shown of a round on a line."""
        placed = next(p for p in self.lines if p.line == line)
        return (placed.first if round_ == 1 else placed.second).counts

    def why(self, round_: int = 1, line: str = LINES[0]) -> str:
        """Whether a round is shown on a line, or why not."""
        placed = next(p for p in self.lines if p.line == line)
        return (placed.first if round_ == 1 else placed.second).why

    def answered(self) -> int:
        """How many have answered in this round."""
        return self.store.rooms.status(self.code).answered


def gathered(store: Store, people: int = 0, **fields: Any) -> Gathering:
    """A room in which so many people have joined."""
    there = Gathering(store, *store.rooms.create(new_room(**fields)))
    for _ in range(people):
        there.join()
    return there


def placing(store: Store, people: int = 3, **fields: Any) -> Gathering:
    """A room in which so many people have joined, and may place themselves now."""
    there = gathered(store, people, **fields)
    there.go("first")
    return there


def revealed(store: Store, places: Sequence[Places] = (1, 1, 6), **fields: Any) -> Gathering:
    """A room in which people have placed themselves, and all have seen it."""
    there = placing(store, len(places), **fields)
    there.place_all(places)
    there.go("talk")
    return there


def second_round(store: Store, places: Sequence[Places] = (1, 1, 6), **fields: Any) -> Gathering:
    """A room in which people may place themselves again."""
    there = revealed(store, places, **fields)
    there.go("second")
    return there


def at_phase(store: Store, phase: Phase, people: int = 3) -> Gathering:
    """A room in this phase, in which everybody placed themselves in the first round if that is
    over.
    """
    there = gathered(store, people)
    if WAY.index(phase) > WAY.index("first"):
        there.go("first")
        there.place_all([1] * people)
    there.go_up_to(phase)
    return there


def people_in(store: Store) -> int:
    """How many phones any room holds."""
    with store.engine.connect() as connection:
        return connection.scalar(select(func.count()).select_from(member)) or 0


def rows(store: Store) -> dict[str, list[tuple[Any, ...]]]:
    """Everything that the tables hold of rooms."""
    with store.engine.connect() as connection:
        return {
            table.name: [
                tuple(row)
                for row in connection.execute(table.select().order_by(*table.primary_key))
            ]
            for table in metadata.sorted_tables
            if table.name != "attempt"
        }


Act = Callable[[Store, Gathering, str], object]
# What takes the code alone, what takes a phone's token too, and what takes a host's key.
BY_CODE: dict[str, Act] = {
    "rooms.find": lambda store, there, _: store.rooms.find(there.code),
    "rooms.status": lambda store, there, _: store.rooms.status(there.code),
    "participants.join": lambda store, there, _: store.participants.join(there.code),
}
BY_TOKEN: dict[str, Act] = {
    "participants.find": lambda store, there, token: store.participants.find(there.code, token),
    "participants.own_place": lambda store, there, token: store.participants.own_place(
        there.code, token, LINES[0]
    ),
    "participants.place": lambda store, there, token: store.participants.place(
        there.code, token, LINES[0], 2, request(), 1
    ),
    "participants.choose": lambda store, there, token: store.participants.choose(
        there.code, token, "staff"
    ),
    "participants.leave": lambda store, there, token: store.participants.leave(there.code, token),
}
BY_KEY: dict[str, Act] = {
    "hosts.room": lambda store, there, key: store.hosts.room(key),
    "hosts.go_on": lambda store, there, key: store.hosts.go_on(key, "first", "talk"),
    "hosts.focus": lambda store, there, key: store.hosts.focus(key, LINES[1]),
    "hosts.timer": lambda store, there, key: store.hosts.timer(key, 5),
    "hosts.shut": lambda store, there, key: store.hosts.shut(key),
    "hosts.open": lambda store, there, key: store.hosts.open(key),
    "hosts.take_back": lambda store, there, key: store.hosts.take_back(key),
    "hosts.promise": lambda store, there, key: store.hosts.promise(
        key, Commitment("Ask first", "team lead")
    ),
    "hosts.show_map": lambda store, there, key: store.hosts.show_map(key, LINES[0]),
    "hosts.tick": lambda store, there, key: store.hosts.tick(key, "one-bell", True),
    "hosts.open_last_time": lambda store, there, key: store.hosts.open_last_time(key, "{}"),
    "hosts.close_last_time": lambda store, there, key: store.hosts.close_last_time(key),
    "hosts.note_became": lambda store, there, key: store.hosts.note_became(key, 0, "done"),
    "hosts.withdraw": lambda store, there, key: store.hosts.withdraw(key, 1),
    "hosts.purge": lambda store, there, key: store.hosts.purge(key),
}
# What anybody may do.
FOR_ALL: dict[str, Act] = {
    "rooms.create": lambda store, there, _: store.rooms.create(new_room()),
    "rooms.purge_expired": lambda store, there, _: store.rooms.purge_expired(),
}
ALL = {**BY_CODE, **BY_TOKEN, **BY_KEY, **FOR_ALL}
READING = (
    "rooms.find",
    "rooms.status",
    "participants.find",
    "participants.own_place",
    "hosts.room",
)
WRITING = tuple(act for act in ALL if act not in READING)


def ready(store: Store) -> Gathering:
    """A room in which three have placed themselves and one can still change its voice, so that
    every act is possible.
    """
    there = gathered(store, voices=VOICES)
    there.speak("users")
    there.speak("staff", 3)
    there.go("first")
    for phone, place in zip(there.phones[1:], (1, 3, 6), strict=True):
        there.place(phone, place)
    return there


def secret_for(act: str, there: Gathering) -> str:
    """The key or the token with which somebody may do this."""
    return there.key if act in BY_KEY else there.phones[0]
