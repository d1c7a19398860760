"""How long a search and a comparison take, on the shipped knowledge and on a much larger folder
made for this.

python -m bench.explore

Prints a table in milliseconds. Figures vary from machine to machine and from run to run: read the
ratios. The naive row looks through every text of the knowledge for each word, without an index, in
the same run.
"""

import random
import re
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
from engine.search_items import Item
from engine.search_words import words
from knowledge.load import SHIPPED, load
from knowledge.models.knowledge import Knowledge
from knowledge.reading.folders import wholes_in

APPROACHES = 100
INITIATIVES = 2_000
IN_A_FILE = 300
ROUNDS = 30
NAME = re.compile(r"^name: ", re.MULTILINE)
# An initiative of the generated folder, as the file has it.
MADE = """
- id: made-{number}
  name: Made {short} {number}
  kind: policy
  owner: Nobody
  began: {began}
  years: once
  text: '{text}'
  status: active
  status_text: Made for measuring.
  seen: 2026-01
  basis: judgement
  carries:
    - {{approach: {approach}, how: also, because: made, basis: judgement}}
"""


def main() -> None:
    """Measure both and print them side by side."""
    with tempfile.TemporaryDirectory() as place:
        shipped = measure(load(SHIPPED))
        generated = measure(load(generate(Path(place))))
    heading = f"milliseconds, median of {ROUNDS}"
    print(f"{heading:<44}{'shipped':>12}{'generated':>12}{'ratio':>8}")
    for row, small in shipped.items():
        large = generated[row]
        ratio = large / small if small else 0
        print(f"{row:<44}{small:>12.2f}{large:>12.2f}{ratio:>8.1f}")


def measure(knowledge: Knowledge) -> dict[str, float]:
    """Median milliseconds of each thing that a page computes anew."""
    chance = random.Random(1)
    whole = index(knowledge)
    print(
        f"{len(knowledge.approaches)} approaches, {len(knowledge.initiatives)} initiatives, "
        f"{len(whole.items)} things to find"
    )
    sought = chance.sample(whole.items, min(ROUNDS, len(whole.items)))
    queries = [chance.choice(item.fields).text[:60] for item in sought]
    slips = [_slip(query, chance) for query in queries]
    some = [tuple(chance.sample(knowledge.approaches, 4)) for _ in range(ROUNDS)]
    measures = [each.id for each in knowledge.measures]
    ticks = [chance.sample(measures, min(12, len(measures))) for _ in range(ROUNDS)]
    return {
        "build the index (once a version)": _median(lambda _: index(knowledge), [None] * 3),
        "search, as a sentence or a name": _median(whole.search, queries),
        "search, with a slip in each word": _median(whole.search, slips),
        "search, naive": _median(lambda query: _naive(whole, query), queries),
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
    _write_approaches(place / "approaches")
    _write_initiatives(place / "vocabulary/initiatives")
    return place


def _write_approaches(folder: Path) -> None:
    folder.mkdir()
    originals = [path for path in wholes_in(SHIPPED) if path.parent.name == folder.name]
    for number in range(APPROACHES):
        original = originals[number % len(originals)]
        copy = number // len(originals)
        made = folder / original.name
        if copy:
            made = folder / f"{original.name}-{copy}"
        shutil.copytree(original, made)
        if copy:
            _rename(made, f"name: Variant {number} of ")


def _rename(made: Path, begins: str) -> None:
    for file in made.iterdir():
        text = file.read_text(encoding="utf-8")
        file.write_text(NAME.sub(begins, text, count=1), encoding="utf-8")


def _write_initiatives(folder: Path) -> None:
    """Add made ones to those that there are, in words that approaches use."""
    chance = random.Random(2)
    known = load()
    vocabulary: set[str] = set()
    for approach in known.approaches:
        vocabulary.update(words(approach.definition.text))
        vocabulary.update(words(approach.for_whom.text))
        vocabulary.update(words(approach.settings.text))
    in_order = sorted(vocabulary)
    for number in range(INITIATIVES - len(known.initiatives)):
        text = " ".join(chance.choices(in_order, k=12))
        made = MADE.format(
            number=number,
            short=text[:20],
            text=text,
            began=1990 + number % 30,
            approach=chance.choice(known.approaches).id,
        )
        with (folder / f"made-{number // IN_A_FILE}.yaml").open("a", encoding="utf-8") as out:
            out.write(made)


def _naive(whole: Index, query: str) -> list[str]:
    """The ids of items that hold every word, found by looking through all their texts."""
    sought = words(query)
    return [item.id for item in whole.items if all(_holds(item, word) for word in sought)]


def _holds(item: Item, word: str) -> bool:
    return any(word in words(field.text) for field in item.fields)


def _slip(text: str, chance: random.Random) -> str:
    """Each longer word with two letters swapped."""
    return " ".join(_swapped(word, chance) for word in text.split())


def _swapped(word: str, chance: random.Random) -> str:
    if len(word) <= 4:
        return word
    place = chance.randrange(1, len(word) - 1)
    return word[:place] + word[place + 1] + word[place] + word[place + 2 :]


def _median(run: Callable[[Any], object], arguments: list[Any]) -> float:
    times = []
    for argument in arguments:
        began = time.perf_counter()
        run(argument)
        times.append(1000 * (time.perf_counter() - began))
    return statistics.median(times)


if __name__ == "__main__":
    main()
