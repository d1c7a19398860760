"""What serving costs: the time one page takes to answer, and of the processor, as Bearings is
served, as Streamlit serves it by itself, and beside the least page that Streamlit can draw.

python -m bench.serving [views]

One visitor looks at one page again and again. The servers take turns, in rounds, so that all have
the same weather. Read the ratios. Needs /proc (Linux).
"""

import asyncio
import statistics
import sys
import time
from contextlib import ExitStack
from dataclasses import dataclass, field

from bench.client import Visitor
from bench.server import OURS, Server, started
from wording.say import say

STREAMLIT = ("-m", "streamlit", "run", "app.py")
EMPTY = ("-m", "streamlit", "run", "bench/empty.py")
AS_IT_COMES = ("--runner.postScriptGC", "true")
BARE = ("--runner.postScriptGC", "false")
WARM = 20
ROUND = 20  # views, before the next has its turn
WALKED = "all=1"  # every question, so that Next always leads to another


@dataclass
class Row:
    """What one server took for its page: seconds until it answered, and of the processor."""

    name: str
    server: Server
    page: str = ""
    presses: bool = False
    times: list[float] = field(default_factory=list)
    used: float = 0.0

    @property
    def median(self) -> float:
        """Milliseconds until it answered."""
        return 1000 * statistics.median(self.times)

    @property
    def high(self) -> float:
        """The same, that all but one of twenty kept to."""
        return 1000 * statistics.quantiles(self.times, n=20)[-1]

    @property
    def processor(self) -> float:
        """Milliseconds of a processor for one view."""
        return 1000 * self.used / len(self.times)


def main(views: int) -> None:
    """Measure and print a table."""
    with ExitStack() as stack:
        as_it_comes = stack.enter_context(started(EMPTY, *AS_IT_COMES))
        bare = stack.enter_context(started(EMPTY, *BARE))
        by_streamlit = stack.enter_context(started(STREAMLIT))
        ours = stack.enter_context(started(OURS))
        rows = [
            Row("an empty page of Streamlit, as it comes", as_it_comes),
            Row("the same, without a full collection", bare),
            Row("a question, served by Streamlit", by_streamlit, "ask"),
            Row("a question, as Bearings is served", ours, "ask"),
            Row("the next question, pressed", ours, "ask", presses=True),
        ]
        asyncio.run(_take_turns(rows, views))
    _print(rows, views)


def _print(rows: list[Row], views: int) -> None:
    base, bare = rows[:2]
    print(f"{views} views each by one visitor; milliseconds")
    print(f"{'':<42}{'median':>8}{'p95':>8}{'of empty':>10}{'processor':>11}{'of empty':>10}")
    for row in rows:
        answer = row.median / base.median
        cost = row.processor / bare.processor
        print(
            f"{row.name:<42}{row.median:>8.1f}{row.high:>8.1f}{answer:>10.2f}"
            f"{row.processor:>11.1f}{cost:>10.2f}"
        )
    print("time is held against the first row, the processor against the second")


async def _take_turns(rows: list[Row], views: int) -> None:
    for row in rows:
        await _round(Row(row.name, row.server, row.page, row.presses), WARM)
    for _ in range(views // ROUND):
        for row in rows:
            await _round(row, ROUND)


async def _round(row: Row, views: int) -> None:
    """So many views by somebody who has just come."""
    following, before = say("questions.next"), say("questions.back")
    async with Visitor(row.server.address) as visitor:
        await visitor.look(row.page, WALKED if row.presses else "")
        used = row.server.seconds()
        for number in range(views):
            began = time.perf_counter()
            if row.presses:
                await visitor.press(following if number < views // 2 else before)
            else:
                await visitor.look(row.page, "")
            row.times.append(time.perf_counter() - began)
        row.used += row.server.seconds() - used


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 300)
