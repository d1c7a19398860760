"""What a view of each page costs the server's processor, and how often an empty page of Streamlit.

python -m bench.pages [views]

One visitor looks at each page with answers that change, once for each set of answers that nobody
has asked with, and then again. Read the ratios: on a busy machine every figure is too high. Needs
/proc (Linux).
"""

import asyncio
import sys
from dataclasses import dataclass

from bench.client import Visitor
from bench.reruns import answer_queries
from bench.server import OURS, Server, started

EMPTY = ("-m", "streamlit", "run", "bench/empty.py", "--runner.postScriptGC", "false")
OF_ANSWERS = ("result", "why", "how")
OF_NONE = ("", "ask", "approach", "compare", "counts")
WARM = 10


@dataclass(frozen=True)
class Cost:
    """Milliseconds of a processor for one view: with answers that are new, and again."""

    page: str
    first: float
    again: float


def main(views: int) -> None:
    """Measure and print a table."""
    queries = answer_queries(views + WARM)
    with started(EMPTY) as server:
        empty = asyncio.run(_cost(server, "", [""] * len(queries)))
    print(f"An empty page of Streamlit: {empty.again:.1f} ms of a processor")
    print(f"{'':<10}{'first ms':>10}{'again ms':>10}{'again, in empty pages':>24}")
    with started(OURS) as server:
        for page in (*OF_NONE, *OF_ANSWERS):
            asked = queries if page in OF_ANSWERS else [""] * len(queries)
            cost = asyncio.run(_cost(server, page, asked))
            ratio = cost.again / empty.again
            name = page or "start"
            print(f"{name:<10}{cost.first:>10.1f}{cost.again:>10.1f}{ratio:>24.1f}")


async def _cost(server: Server, page: str, queries: list[str]) -> Cost:
    async with Visitor(server.address) as visitor:
        await _spent(server, visitor, page, queries[:WARM])
        first = await _spent(server, visitor, page, queries[WARM:])
        again = await _spent(server, visitor, page, queries[WARM:])
    return Cost(page, first, again)


async def _spent(server: Server, visitor: Visitor, page: str, queries: list[str]) -> float:
    began = server.seconds()
    for query in queries:
        await visitor.look(page, query)
    return 1000 * (server.seconds() - began) / len(queries)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 60)
