"""Whether memory stays level: what the server holds after a warm-up, and after each fifth of many
views.

python -m bench.memory [views]

Ten visitors at once look at pages of all kinds with answers that change, and come anew after fifty
views. Needs /proc (Linux).
"""

import asyncio
import sys
from itertools import cycle, islice

from bench.client import Visitor
from bench.reruns import VISITORS, answer_queries
from bench.server import Server, running

PAGES = ("result", "ask", "why", "how", "approach", "compare", "initiatives", "counts", "")
VISIT = 50  # views, before somebody else comes
WARM = 1000
PARTS = 5


def main(views: int) -> None:
    """Measure, and print what is held as it goes."""
    with running() as server:
        asyncio.run(_watch(server, views))


async def _watch(server: Server, views: int) -> None:
    queries = answer_queries(200)
    await _views(server, WARM, queries)
    first = server.megabytes()
    print(f"after {WARM} views to warm up: {first:.0f} MB", flush=True)
    for part in range(1, PARTS + 1):
        await _views(server, views // PARTS, queries)
        held = server.megabytes()
        print(f"after {part * views // PARTS} more: {held:.0f} MB", flush=True)


async def _views(server: Server, views: int, queries: list[str]) -> None:
    each = views // VISITORS
    visits = [_visits(server.address, each, queries, number) for number in range(VISITORS)]
    await asyncio.gather(*visits)


async def _visits(address: str, views: int, queries: list[str], number: int) -> None:
    """One visitor after the other, from a place of their own in the round of pages."""
    pages = islice(cycle(PAGES), number, None)
    asked = islice(cycle(queries), 7 * number, None)
    for _ in range(views // VISIT):
        async with Visitor(address) as visitor:
            for _ in range(VISIT):
                await visitor.look(next(pages), next(asked))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
