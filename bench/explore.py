"""How long a search and a comparison take, on the shipped knowledge and on a much larger folder
made for this.

python -m bench.explore

Prints a table in milliseconds. Figures vary from machine to machine and from run to run: read the
ratios. The naive row looks through every text of the knowledge for each word, without an index, in
the same run.
"""

import random
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from engine.comparison import compare
from engine.coverage import cover
from engine.initiatives import Filters, chosen, neighbours
from engine.search import Index, index
from engine.search_words import words
from knowledge.load import SHIPPED, load
from knowledge.models.knowledge import Knowledge

APPROACHES, INITIATIVES, ROUNDS = 100, 2_000, 30


def main() -> None:
    """Measure both and print them side by side."""
    with tempfile.TemporaryDirectory() as place:
        folders = {"shipped": SHIPPED, "generated": generate(Path(place))}
        columns = {name: measure(load(folder)) for name, folder in folders.items()}
    print(
        f"{'milliseconds, median of ' + str(ROUNDS):<44}"
        + "".join(f"{name:>12}" for name in columns)
        + f"{'ratio':>8}"
    )
    for row in columns["shipped"]:
        small, large = (column[row] for column in columns.values())
        print(f"{row:<44}{small:>12.2f}{large:>12.2f}{large / small if small else 0:>8.1f}")


def measure(knowledge: Knowledge) -> dict[str, float]:
    """Median milliseconds of each thing that a page computes anew."""
    chance, found = random.Random(1), index(knowledge)
    print(
        f"{len(knowledge.approaches)} approaches, {len(knowledge.initiatives)} initiatives, {len(found.items)} things to find"
    )
    asked = [
        chance.choice(item.fields).text[:60]
        for item in chance.sample(found.items, min(ROUNDS, len(found.items)))
    ]
    slips = [_slip(query, chance) for query in asked]
    some = [tuple(chance.sample(knowledge.approaches, 4)) for _ in range(ROUNDS)]
    ticks = [
        chance.sample([m.id for m in knowledge.measures], min(12, len(knowledge.measures)))
        for _ in range(ROUNDS)
    ]
    return {
        "build the index (once a version)": _median(lambda _: index(knowledge), [None] * 3),
        "search, as a sentence or a name": _median(found.search, asked),
        "search, with a slip in each word": _median(found.search, slips),
        "search, naive": _median(lambda query: _naive(found, query), asked),
        "compare four approaches": _median(lambda four: compare(knowledge, four), some),
        "compare all approaches": _median(
            lambda _: compare(knowledge, knowledge.approaches), [None] * 3
        ),
        "filter initiatives": _median(
            lambda four: chosen(knowledge.initiatives, Filters(approach=four[0].id)), some
        ),
        "neighbours of an initiative": _median(
            lambda i: neighbours(knowledge, i), chance.sample(knowledge.initiatives, ROUNDS)
        ),
        "cover of twelve measures": _median(lambda ids: cover(knowledge, ids), ticks),
    }


def generate(place: Path) -> Path:
    """A folder with many approaches and initiatives: the shipped ones over and over, under other
    names.
    """
    shutil.copytree(SHIPPED / "vocabulary", place / "vocabulary")
    (place / "approaches").mkdir()
    files = sorted((SHIPPED / "approaches").glob("*.yaml"))
    for number in range(APPROACHES):
        original = files[number % len(files)]
        copy = number // len(files)
        name = f"{original.stem}-{copy}" if copy else original.stem
        text = original.read_text(encoding="utf-8")
        if copy:
            text = (
                text.replace("\nname: ", f"\nname: Variant {number} of ", 1)
                if "\nname: " in text
                else text.replace("name: ", f"name: Variant {number} of ", 1)
            )
        (place / "approaches" / f"{name}.yaml").write_text(text, encoding="utf-8")
    chance, known = random.Random(2), load()
    vocabulary = sorted(
        {
            word
            for a in known.approaches
            for word in words(a.definition.text + a.for_whom.text + a.settings.text)
        }
    )
    with (place / "vocabulary/initiatives.yaml").open("a", encoding="utf-8") as out:
        for number in range(INITIATIVES - len(known.initiatives)):
            said = " ".join(chance.choices(vocabulary, k=12))
            approach = chance.choice(known.approaches).id
            out.write(
                f"\n- id: made-{number}\n  name: Made {said[:20]} {number}\n  kind: policy\n  owner: Nobody\n"
                f"  began: {1990 + number % 30}\n  years: once\n  text: '{said}'\n  status: active\n"
                "  status_text: Made for measuring.\n  seen: 2026-01\n  basis: judgement\n"
                f"  carries:\n    - {{approach: {approach}, how: also, because: made, basis: judgement}}\n"
            )
    return place


def _naive(found: Index, query: str) -> list[str]:
    wanted = words(query)
    return [
        item.id
        for item in found.items
        if all(any(word in words(field.text) for field in item.fields) for word in wanted)
    ]


def _slip(text: str, chance: random.Random) -> str:
    """Each longer word with two letters swapped."""
    said = []
    for word in text.split():
        place = chance.randrange(1, len(word) - 1) if len(word) > 4 else 0
        said.append(
            word[:place] + word[place + 1] + word[place] + word[place + 2 :] if place else word
        )
    return " ".join(said)


def _median(run: Callable[[Any], object], arguments: list[Any]) -> float:
    times = []
    for argument in arguments:
        began = time.perf_counter()
        run(argument)
        times.append(1000 * (time.perf_counter() - began))
    return statistics.median(times)


if __name__ == "__main__":
    main()
