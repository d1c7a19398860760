"""How a workshop feels when many phones wait: how long a look at the room, a placement and the
reveal take.

python -m bench.rooms [phones] [seconds]

Starts the server on this machine with a database of its own, and then two that share one: the one
that BEARINGS_DATABASE_URL names, if it is set. Phones in rooms of fifty have one line
left to place, and ask how far their room is every two seconds, as a browser does; once it has gone
on they draw their page, and show what everybody sees before that where many pages are in line.
First they only wait;
then every second one places itself; then one host shows the places while the other rooms go on, and
then all other hosts at once. Every answer's text is checked. A few phones are measured twice more:
with Python's own collector, which is how Bearings runs, and with a full collection after each run,
which is how Streamlit comes. Figures vary from machine to machine and from run to run: read the
ratios, and that phones and server share this machine. Needs /proc (Linux).
"""

import asyncio
import os
import random
import re
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from itertools import cycle
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from bench.client import Asker, Visitor
from bench.server import Server, running
from components.workshop.following import FIRST, HAD, KNOWN, PATH, WANTED
from knowledge.load import load
from knowledge.reserved import ME_PARAMETER, ROOM_PARAMETER
from wording.say import say
from workshop.rooms import NewRoom, new_token
from workshop.store import Store, open_store
from workshop.store.database import ADDRESS

PHONES, SECONDS, EVERY, ROOM, FEW = 400, 30, 2, 50, 10
QUESTION, KEEP, KEPT = (
    "Which statement is nearest to how it is done where you work?",
    "Place me here",
    "Your places are kept.",
)
PICTURE = 'class="plot dot-plot"'
ON_PHONE, ON_SCREEN = "What everybody sees", "Where we stand"
AGAIN = say("workshop.look-again")
KEPT_FOR = 1.0  # seconds: what phones of a room are told may be a moment old
_ANSWERED = re.compile(r"(\d+) of (\d+) (?:person|people) ha(?:s|ve) answered")


@dataclass
class Hosted:
    """A room, its phones' tokens, and how many have placed themselves: said, and acknowledged."""

    code: str
    key: str
    phones: list[str]
    said: int = 0
    acknowledged: int = 0
    last: float = 0.0  # when the last one was acknowledged


@dataclass
class Times:
    """What was measured in one stage, in seconds."""

    polls: list[float] = field(default_factory=list)
    late: list[float] = field(default_factory=list)
    placed: list[float] = field(default_factory=list)
    busy: float = 0.0


class Page:
    """A phone or a screen that stays open and asks how far its room is every two seconds."""

    def __init__(self, address: str, room: Hosted, token: str = "") -> None:
        self.visitor, self.asker = Visitor(address), Asker(address)
        self.room, self.token, self.known = room, token, ""
        self.first = WANTED if token else ""
        self.place_at: float | None = None
        self.revealed: float | None = None  # when the picture was there
        self.drawn: float | None = None  # when all of the page was

    async def open(self) -> None:
        """Draw the page for the first time."""
        await self.visitor.__aenter__()
        asked = {ROOM_PARAMETER: self.room.code}
        if self.token:
            asked[ME_PARAMETER] = self.token
        drawn = await self.visitor.look("join" if self.token else "screen", urlencode(asked))
        self._check(drawn.markup, self.room.acknowledged)
        self.known = (await self._ask())["all"]

    async def close(self) -> None:
        """Leave."""
        self.asker.close()
        await self.visitor.__aexit__()

    async def stay(self, times: Times, chance: random.Random) -> None:
        """Look every two seconds for as long as the bench lasts. What is measured goes where
        `times` says at that moment.
        """
        due = time.perf_counter() + chance.random() * EVERY
        while True:
            await asyncio.sleep(max(0.0, due - time.perf_counter()))
            began = time.perf_counter()
            times.late.append(began - due)
            if self.place_at is not None and began >= self.place_at:
                await self._place(times)
            else:
                await self._look(times)
            due = max(due + EVERY, time.perf_counter())

    async def _ask(self) -> Any:
        asked = {KNOWN: self.known}
        if self.first:
            asked[FIRST] = self.first
        return await self.asker.ask(f"/{PATH}/{self.room.code}?{urlencode(asked)}")

    async def _look(self, times: Times) -> None:
        known, began = self.room.acknowledged, time.perf_counter()
        told = await self._ask()
        times.polls.append(time.perf_counter() - began)
        if told.get("first"):
            self._show(told["first"])
        elif told["all"] != self.known:
            self.known = told["all"]
            await self._draw()
        elif self.revealed is None and began - self.room.last > KEPT_FOR:
            self._check(told["said"], known)

    def _show(self, first: str) -> None:
        """What everybody sees, before the page is drawn."""
        assert ON_PHONE in first and PICTURE in first
        self.first = HAD
        self.revealed = time.perf_counter()

    async def _draw(self) -> None:
        """The page, as the browser asks for it once the room has gone on."""
        drawn = await self.visitor.press(AGAIN)
        assert (ON_PHONE if self.token else ON_SCREEN) in drawn.markup
        assert drawn.whole and PICTURE in drawn.markup
        self.drawn = time.perf_counter()
        self.revealed = self.revealed or self.drawn

    async def _place(self, times: Times) -> None:
        self.place_at = None
        self.room.said += 1
        began = time.perf_counter()
        drawn = await self.visitor.press(KEEP, QUESTION, random.randrange(6))
        self.room.last = time.perf_counter()
        times.placed.append(self.room.last - began)
        self.room.acknowledged += 1
        if KEPT not in drawn.markup:
            raise RuntimeError(f"The placement was not acknowledged: {drawn.markup[-1500:]}")

    def _check(self, markup: str, known: int) -> None:
        """The page says how many have answered: no fewer than were known to before it was asked, no
        more than have begun to.
        """
        found = _ANSWERED.search(markup)
        if (
            not found
            or int(found[2]) != len(self.room.phones)
            or not known <= int(found[1]) <= self.room.said
        ):
            raise RuntimeError(
                f"Between {known} and {self.room.said} of {len(self.room.phones)} have answered, "
                f"but it says: {found[0] if found else markup[-1500:]}"
            )


def main(phones: int, seconds: float) -> None:
    """Measure, and print one table."""
    few = min(FEW, phones)
    columns = {
        f"{phones} phones": measure(phones, seconds, "false"),
        "two processes": measure(phones, seconds, "false", processes=2),
        f"{few} phones": measure(few, seconds, "false"),
        f"{few}, collecting": measure(few, seconds, "true"),
    }
    print(
        f"Rooms of up to {ROOM} phones and a screen, each looking every {EVERY} s, "
        f"for {seconds:g} s in each stage"
    )
    print(f"{'':<50}" + "".join(f"{name:>16}" for name in (*columns, "ratio")))
    own, full = list(columns.values())[2:]
    for row in next(iter(columns.values())):
        ratio = full[row] / own[row] if own.get(row) else float("nan")
        print(
            f"{row:<50}"
            + "".join(
                f"{number:>16.1f}" if number == number else f"{'':>16}"
                for number in (
                    *(column.get(row, float("nan")) for column in columns.values()),
                    ratio,
                )
            )
        )


def measure(phones: int, seconds: float, collect: str, processes: int = 1) -> dict[str, float]:
    """Every row of the table for so many phones. `collect` says whether everything is collected
    after each run.
    """
    with tempfile.TemporaryDirectory() as place, ExitStack() as stack:
        own = f"sqlite:///{(Path(place) / 'rooms.sqlite3').as_posix()}"
        database = os.environ.get(ADDRESS, own)
        store = open_store(database)
        stack.callback(store.engine.dispose)
        rooms = _gather(store, phones)
        settings = {ADDRESS: database}
        servers = [
            stack.enter_context(running("--runner.postScriptGC", collect, **settings))
            for _ in range(processes)
        ]
        return asyncio.run(_stages(servers, store, rooms, seconds))


def _gather(store: Store, phones: int) -> list[Hosted]:
    """Rooms in which everybody has joined, and has placed themselves on all lines but the last."""
    knowledge = load()
    script = knowledge.scripts[0]
    lines = tuple(line.id for line in knowledge.lines if line.id in script.lines)
    count = -(-phones // ROOM)
    made = []
    for number in range(count):
        code, key = store.rooms.create(
            NewRoom(
                script=script.id,
                lines=lines,
                situation="recent",
                pace="together",
                threshold=3,
                knowledge=knowledge.version,
            )
        )
        tokens = [store.participants.join(code) for _ in range(len(range(number, phones, count)))]
        store.hosts.go_on(key, "gather", "first")
        for token in tokens:
            for line in lines[:-1]:
                store.participants.place(code, token, line, random.randint(1, 6), new_token(), 1)
        made.append(Hosted(code, key, tokens))
    return made


async def _stages(
    servers: Sequence[Server], store: Store, rooms: Sequence[Hosted], seconds: float
) -> dict[str, float]:
    chance = random.Random(1)
    addresses = cycle(server.address for server in servers)
    phones = [Page(next(addresses), room, token) for room in rooms for token in room.phones]
    pages = [*phones, *(Page(next(addresses), room) for room in rooms)]
    for page in pages:
        await page.open()
    times = Times()
    staying = [asyncio.create_task(page.stay(times, chance)) for page in pages]
    try:
        await _watched(staying, EVERY + 1)  # all are under way
        waiting = await _stage(servers, staying, times, seconds)
        now = time.perf_counter()
        for phone in phones[::2]:
            phone.place_at = now + chance.random() * max(seconds - 2 * EVERY, 0)
        placing = await _stage(servers, staying, times, seconds)
        one = await _reveal(store, rooms[:1], pages, staying)
        others = await _reveal(store, rooms[1:], pages, staying)
    finally:
        for task in staying:
            task.cancel()
        await asyncio.gather(*staying, return_exceptions=True)
        await asyncio.gather(*(page.close() for page in pages), return_exceptions=True)
    return {
        "looks a second": len(waiting.polls) / seconds,
        "a look, median ms": _median(waiting.polls),
        "a look, p95 ms": _p95(waiting.polls),
        "server, % of a core": 100 * waiting.busy / seconds,
        "a look sent late by the bench, p95 ms": _p95(waiting.late),
        "while people place themselves: a look, median ms": _median(placing.polls),
        "  a look, p95 ms": _p95(placing.polls),
        "  server, % of a core": 100 * placing.busy / seconds,
        "  placements": float(len(placing.placed)),
        "  acknowledged, median ms": _median(placing.placed),
        "  acknowledged, p95 ms": _p95(placing.placed),
        **_rows("reveal in one room", one),
        **(_rows("reveal in all others at once", others) if rooms[1:] else {}),
    }


def _rows(name: str, seconds: tuple[float, float]) -> dict[str, float]:
    shown, drawn = seconds
    return {
        f"{name}, last picture, ms": 1000 * shown,
        f"{name}, last page whole, ms": 1000 * drawn,
    }


async def _stage(
    servers: Sequence[Server],
    staying: Sequence[asyncio.Task[None]],
    times: Times,
    seconds: float,
) -> Times:
    """What is measured from now on for a while."""
    for measured in (times.polls, times.late, times.placed):
        measured.clear()
    before = _seconds(servers)
    await _watched(staying, seconds)
    busy = _seconds(servers) - before
    return Times(list(times.polls), list(times.late), list(times.placed), busy)


def _seconds(servers: Sequence[Server]) -> float:
    return sum(server.seconds() for server in servers)


async def _watched(staying: Sequence[asyncio.Task[None]], seconds: float) -> None:
    """Let time pass while the pages stay open. What goes wrong on one of them ends the bench."""
    done, _ = await asyncio.wait(staying, timeout=seconds, return_when=asyncio.FIRST_EXCEPTION)
    for task in done:
        task.result()


async def _reveal(
    store: Store,
    rooms: Sequence[Hosted],
    pages: Sequence[Page],
    staying: Sequence[asyncio.Task[None]],
) -> tuple[float, float]:
    """Show the places of these rooms. Seconds until the last of their pages shows the picture, and
    until the last of them is drawn whole.
    """
    began = time.perf_counter()
    for room in rooms:
        await asyncio.to_thread(store.hosts.go_on, room.key, "first", "talk")
    theirs = [page for page in pages if page.room in rooms]
    while any(page.drawn is None for page in theirs):
        await _watched(staying, 0.02)
        if time.perf_counter() - began > 60:
            raise RuntimeError("A page has not been shown the places within a minute.")
    shown = max((page.revealed or 0.0 for page in theirs), default=began)
    drawn = max((page.drawn or 0.0 for page in theirs), default=began)
    return shown - began, drawn - began


def _median(times: Sequence[float]) -> float:
    return 1000 * statistics.median(times) if times else float("nan")


def _p95(times: Sequence[float]) -> float:
    return 1000 * statistics.quantiles(times, n=20)[-1] if len(times) > 1 else float("nan")


if __name__ == "__main__":
    main(
        int(sys.argv[1]) if len(sys.argv) > 1 else PHONES,
        float(sys.argv[2]) if len(sys.argv) > 2 else SECONDS,
    )
