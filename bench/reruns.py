"""How memory and speed behave over some thousand page views, with and without a full collection
after each.

python -m bench.reruns [views]

Starts the server twice on this machine, lets ten visitors look at the result page with changing
answers, and prints a table. Figures vary from machine to machine and from run to run: read the
ratios. Needs /proc (Linux) for memory.
"""

import asyncio
import random
import statistics
import sys
import time
from urllib.parse import urlencode

from bench.client import Visitor
from bench.server import Server, running
from engine.answers import encode, read
from knowledge.load import load

VISITORS = 10


def main(views: int) -> None:
    """Measure both settings and print them side by side."""
    queries = answer_queries(50)
    rows = [
        (name, *_measure(setting, views, queries))
        for name, setting in (
            ("collection after each run", "true"),
            ("Python's own collector", "false"),
        )
    ]
    print(f"{views} views of the result page, {VISITORS} visitors at once")
    print(
        f"{'':<28}{'views/s':>9}{'median ms':>11}{'p95 ms':>9}"
        f"{'MB at start':>13}{'half way':>10}{'end':>7}"
    )
    for name, rate, median, high, memory in rows:
        print(
            f"{name:<28}{rate:>9.1f}{median:>11.0f}{high:>9.0f}{memory[0]:>13.0f}{memory[1]:>10.0f}{memory[2]:>7.0f}"
        )
    print(f"ratio of views per second: {rows[1][1] / rows[0][1]:.1f}")


def answer_queries(count: int) -> list[str]:
    """So many links' worth of answers, drawn at random and the same each time."""
    knowledge, chance = load(), random.Random(1)
    drawn = [
        {q.id: [chance.choice(q.options).id] for q in knowledge.questions} for _ in range(count)
    ]
    return [urlencode(encode(read(knowledge, answers))) for answers in drawn]


def _measure(
    collect: str, views: int, queries: list[str]
) -> tuple[float, float, float, list[float]]:
    with running("--runner.postScriptGC", collect) as server:
        return asyncio.run(_load(server, views, queries))


async def _load(
    server: Server, views: int, queries: list[str]
) -> tuple[float, float, float, list[float]]:
    async with Visitor(server.address) as first:
        for query in queries[:20]:
            await first.look("result", query)
    memory, times = [server.megabytes()], list[float]()
    started = time.perf_counter()
    for _half in range(2):
        times += [
            t
            for chunk in await asyncio.gather(
                *(
                    _visit(server.address, views // 2 // VISITORS, queries, n)
                    for n in range(VISITORS)
                )
            )
            for t in chunk
        ]
        memory.append(server.megabytes())
    rate = len(times) / (time.perf_counter() - started)
    return (
        rate,
        1000 * statistics.median(times),
        1000 * statistics.quantiles(times, n=20)[-1],
        memory,
    )


async def _visit(address: str, views: int, queries: list[str], offset: int) -> list[float]:
    times = []
    async with Visitor(address) as visitor:
        for n in range(views):
            began = time.perf_counter()
            await visitor.look("result", queries[(n + offset) % len(queries)])
            times.append(time.perf_counter() - began)
    return times


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 4000)
