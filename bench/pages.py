"""What a view of each page costs the server's processor, and how often an empty page of Streamlit.

python -m bench.pages [views]

One visitor looks at each page, and presses Next and Back in the questions. All takes turns with the
empty page, in rounds, and the least of them is told: on a busy machine every figure is too high,
and the least is the nearest. "First" is with answers that nobody has asked with, "again" with the
same. Needs /proc (Linux).
"""

import asyncio
import sys
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from functools import cache

from bench.client import Visitor
from bench.reruns import answer_queries
from bench.server import OURS, Server, started
from knowledge.load import load
from knowledge.models.questions import Question
from wording.say import say

EMPTY = ("-m", "streamlit", "run", "bench/empty.py", "--runner.postScriptGC", "false")
OF_ANSWERS = ("result", "why", "how")
OF_NONE = ("", "ask", "approach", "compare", "initiatives", "glossary", "counts")
ALL_QUESTIONS = "all=1"
ROUNDS = 5
WARM = 20
Act = Callable[[Visitor], Awaitable[int]]


@dataclass
class Costs:
    """Milliseconds of a processor for one view, by what was done: the least of all rounds."""

    least: dict[str, float] = field(default_factory=dict)

    async def measure(self, server: Server, name: str, act: Act) -> None:
        """Do it once more, as somebody who has just come. What is done says how many views it
        was.
        """
        async with Visitor(server.address) as visitor:
            await visitor.look("", "")
            before = server.seconds()
            views = await act(visitor)
            cost = 1000 * (server.seconds() - before) / views
        self.least[name] = min(cost, self.least.get(name, cost))


def main(views: int) -> None:
    """Measure and print a table."""
    with started(EMPTY) as empty, started(OURS) as ours:
        costs = asyncio.run(_rounds(empty, ours, views))
    base = costs.pop("empty")
    print(f"The least of {ROUNDS} rounds of {views} views each, in milliseconds of a processor")
    print(f"{'an empty page of Streamlit':<34}{base:>8.1f}")
    print(f"{'':<34}{'ms':>8}{'in empty pages':>18}")
    for name, cost in costs.items():
        print(f"{name:<34}{cost:>8.1f}{cost / base:>18.2f}")


async def _rounds(empty: Server, ours: Server, views: int) -> dict[str, float]:
    costs = Costs()
    queries = answer_queries(views * ROUNDS + WARM)
    warming = Costs()
    for name, act in _acts(queries[-WARM:]).items():
        await warming.measure(ours, name, act)
    for number in range(ROUNDS):
        fresh = queries[number * views : (number + 1) * views]
        await costs.measure(empty, "empty", _looks("", [""] * views))
        for name, act in _acts(fresh).items():
            await costs.measure(ours, name, act)
    return costs.least


def _acts(fresh: list[str]) -> dict[str, Act]:
    """Everything that is measured, by its name."""
    acts: dict[str, Act] = {"questions, Next and Back": _walk}
    for page in OF_NONE:
        acts[page or "start"] = _looks(page, [""] * len(fresh))
    for page in OF_ANSWERS:
        acts[f"{page}, first"] = _looks(page, fresh)
        acts[f"{page}, again"] = _looks(page, fresh)
    return acts


def _looks(page: str, queries: list[str]) -> Act:
    async def look(visitor: Visitor) -> int:
        for query in queries:
            await visitor.look(page, query)
        return len(queries)

    return look


async def _walk(visitor: Visitor) -> int:
    """Through all questions and back, without an answer."""
    steps = len(_questions()) - 1
    await visitor.look("ask", ALL_QUESTIONS)
    for button in ("questions.next", "questions.back"):
        label = say(button)
        for _ in range(steps):
            await visitor.press(label)
    return 2 * steps + 1


@cache
def _questions() -> tuple[Question, ...]:
    return load().questions


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 60)
