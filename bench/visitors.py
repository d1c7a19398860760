"""What visitors wait who come at once, each with a way of their own and with time to read.

python -m bench.visitors [visitors] [seconds]

Visitors of all kinds: most answer questions and see a result with its parts, some look at an
approach, compare, search, or tick what counts. Each thinks for ten seconds in the mean before the
next press, drawn at random. They come over the first third of the time, which is not counted.
One process serves them, and shares this machine with them: read "processor" beside each figure.
Needs /proc (Linux).
"""

import asyncio
import os
import random
import statistics
import sys
import time
from collections import defaultdict
from collections.abc import Awaitable, Callable
from functools import cache
from urllib.parse import urlencode

from bench.client import Visitor
from bench.reruns import answer_queries
from bench.server import Server, running
from knowledge.load import load
from knowledge.reserved import SEARCH_PARAMETER
from wording.say import say

THINK = 10.0
PRESSES = 5  # in the questions, before the result
BEGINNINGS = (0, 1, 2 + PRESSES)  # in a way: its first page, the questions, the result
PARTS = ("result", "why", "how", "together", "take")
OTHERS = (
    "approach",
    "compare",
    "initiatives",
    "glossary",
    "counts",
    "turn",
    "about",
)
LOOKED_AT = 2  # approaches: one by itself, and these side by side
Step = tuple[str, Callable[[Visitor], Awaitable[object]]]


class Waits:
    """How long each step was waited for, in seconds, by its name; once counting has begun."""

    def __init__(self) -> None:
        self.counting = False
        self.by_name: dict[str, list[float]] = defaultdict(list)

    async def take(self, visitor: Visitor, step: Step) -> None:
        """Take a step of a way, and note how long it took."""
        name, act = step
        began = time.perf_counter()
        await act(visitor)
        if self.counting:
            self.by_name[name].append(time.perf_counter() - began)

    def all(self) -> list[float]:
        """Every wait."""
        return [wait for waits in self.by_name.values() for wait in waits]


def main(visitors: int, seconds: float) -> None:
    """Measure and print a table."""
    load_before, _, _ = os.getloadavg()
    with running() as server:
        waits, busy = asyncio.run(_visits(server, visitors, seconds))
    everything = waits.all()
    print(f"{visitors} visitors for {seconds:g} s, who think for {THINK:g} s in the mean")
    print(f"load of the machine before: {load_before:.1f}; the server took {busy:.0%} of a core")
    print(f"{'':<58}{'number':>8}{'median ms':>11}{'p95 ms':>9}")
    for name, waits_of in sorted(waits.by_name.items()):
        _row(name, waits_of)
    _row("everything", everything)


def _row(name: str, waits: list[float]) -> None:
    if len(waits) < 2:
        return
    high = 1000 * statistics.quantiles(waits, n=20)[-1]
    median = 1000 * statistics.median(waits)
    print(f"{name:<58}{len(waits):>8}{median:>11.0f}{high:>9.0f}")


async def _visits(server: Server, visitors: int, seconds: float) -> tuple[Waits, float]:
    """All visits, and which part of a core the server took while they were counted."""
    waits = Waits()
    queries = answer_queries(visitors)
    _of_approaches()  # before anybody waits for it
    coming = seconds / 3
    visits = []
    for number, query in enumerate(queries):
        delay = coming * number / visitors
        visit = _visit(server.address, waits, query, number, delay)
        visits.append(asyncio.create_task(visit))
    await asyncio.sleep(coming)
    waits.counting = True
    before = server.seconds()
    await asyncio.wait(visits, timeout=seconds - coming, return_when=asyncio.FIRST_EXCEPTION)
    busy = (server.seconds() - before) / (seconds - coming)
    waits.counting = False
    await _end(visits)
    return waits, busy


async def _end(visits: list[asyncio.Task[None]]) -> None:
    """What went wrong for one visitor ends the bench; the others are sent home."""
    for visit in visits:
        if visit.done():
            visit.result()
        visit.cancel()
    await asyncio.gather(*visits, return_exceptions=True)


async def _visit(address: str, waits: Waits, query: str, number: int, delay: float) -> None:
    chance = random.Random(number)
    await asyncio.sleep(delay)
    began_at = chance.choice(BEGINNINGS)
    way = _way(chance, query)[began_at:]
    async with Visitor(address) as visitor:
        while True:
            for step in way:
                await waits.take(visitor, step)
                await asyncio.sleep(chance.expovariate(1 / THINK))
            way = _way(chance, query)


def _way(chance: random.Random, query: str) -> list[Step]:
    """One way through the pages: the questions and a result, then something else."""
    following = say("questions.next")
    other = chance.choice([*OTHERS, *_of_approaches()])
    parts = chance.sample(PARTS[1:], 2)
    return [
        _look("", ""),
        _look("ask", "all=1"),
        *[("ask, Next", lambda visitor: visitor.press(following)) for _ in range(PRESSES)],
        _look(PARTS[0], query),
        *[_look(part, query) for part in parts],
        _look(*other.partition("?")[::2]),
    ]


@cache
def _of_approaches() -> tuple[str, ...]:
    """Pages about particular approaches: the first ones there are."""
    first, *others = load().approaches[:LOOKED_AT]
    compared = ",".join([first.id, *(each.id for each in others)])
    return (
        f"approach?approach={first.id}",
        f"compare?with={compared}",
        f"search?{urlencode({SEARCH_PARAMETER: first.name})}",
    )


def _look(page: str, query: str) -> Step:
    async def look(visitor: Visitor) -> object:
        return await visitor.look(page, query)

    return page or "start", look


if __name__ == "__main__":
    given = [float(word) for word in sys.argv[1:]]
    main(int(given[0]) if given else 200, given[1] if len(given) > 1 else 90)
