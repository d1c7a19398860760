"""What serving costs: the time one page takes to answer, and of the processor, as Bearings is
served, as Streamlit serves it by itself, and beside the least page that Streamlit can draw.

python -m bench.serving [views]

One visitor looks at one page again and again, on one server after the other. Read the ratios.
Needs /proc (Linux).
"""

import asyncio
import statistics
import sys
import time
from dataclasses import dataclass

from bench.client import Visitor
from bench.server import OURS, Server, started

STREAMLIT = ("-m", "streamlit", "run", "app.py")
EMPTY = ("-m", "streamlit", "run", "bench/empty.py")
AS_IT_COMES = ("--runner.postScriptGC", "true")
FIRST_VIEWS = 20


@dataclass(frozen=True)
class Measured:
    """One server's page: milliseconds until it answered, and of the processor."""

    name: str
    median: float
    high: float
    processor: float


def main(views: int) -> None:
    """Measure and print a table."""
    measured = [
        _measure("an empty page of Streamlit, as it comes", "", views, EMPTY, AS_IT_COMES),
        _measure("questions, served by Streamlit", "ask", views, STREAMLIT),
        _measure("questions, as Bearings is served", "ask", views, OURS),
    ]
    print(f"{views} views by one visitor; milliseconds")
    print(f"{'':<42}{'median':>8}{'p95':>8}{'processor':>11}")
    for row in measured:
        print(f"{row.name:<42}{row.median:>8.1f}{row.high:>8.1f}{row.processor:>11.1f}")
    _, before, after = measured
    print(f"time to answer, after to before: {after.median / before.median:.2f}")
    print(f"processor, after to before: {after.processor / before.processor:.2f}")


def _measure(
    name: str,
    page: str,
    views: int,
    started_by: tuple[str, ...],
    options: tuple[str, ...] = (),
) -> Measured:
    with started(started_by, *options) as server:
        return asyncio.run(_look(name, server, page, views))


async def _look(name: str, server: Server, page: str, views: int) -> Measured:
    times = []
    async with Visitor(server.address) as visitor:
        for _ in range(FIRST_VIEWS):
            await visitor.look(page, "")
        used = server.seconds()
        for _ in range(views):
            began = time.perf_counter()
            await visitor.look(page, "")
            times.append(time.perf_counter() - began)
        used = server.seconds() - used
    return Measured(
        name=name,
        median=1000 * statistics.median(times),
        high=1000 * statistics.quantiles(times, n=20)[-1],
        processor=1000 * used / views,
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 300)
