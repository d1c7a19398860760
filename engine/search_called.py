"""Cautions, doors and short ways in are found by their own words only: a whole one of their names
has to be typed.

One word of several would raise them wherever somebody writes of children or of safety. The words of
a name may stand anywhere. It gives way only to a longer name that was typed as it stands: who types
"harm reduction" does not mean harm.
"""

from collections.abc import Iterable, Iterator, Sequence

from engine.search_items import GATES, Item
from engine.search_names import Name, runs
from engine.search_words import Near, words


class Called:
    """The names of cautions and doors, and all other names, which may hold theirs."""

    def __init__(self, items: Iterable[Item]) -> None:
        self._of_gates: list[tuple[frozenset[str], int]] = []
        self._longer: set[Name] = set()
        for number, item in enumerate(items):
            names = set(_names(item))
            if item.kind != "way":  # it stands beside a caution, and never in its place
                self._longer |= names
            self._longer |= {tuple(words(phrase)) for phrase in item.apart}
            if item.kind in GATES:
                self._of_gates += [(frozenset(name), number) for name in names]

    def by(self, typed: Sequence[str], near: dict[str, Near]) -> set[int]:
        """The numbers of those of which a whole name was typed, or may be with a slip."""
        meant = _meant(typed, near)
        longer = [frozenset(run) for run in runs(typed) if run in self._longer]
        numbers = set()
        for name, number in self._of_gates:
            if name <= meant and not _inside(name, longer):
                numbers.add(number)
        return numbers


def _meant(typed: Iterable[str], near: dict[str, Near]) -> set[str]:
    """The words that were typed, and those of which one of them may be a slip."""
    meant = set(typed)
    for found in near.values():
        if found.instead:
            meant |= set(found.quality)
    return meant


def _names(item: Item) -> Iterator[Name]:
    for field in item.fields:
        if field.where == "text":
            continue
        name = tuple(words(field.text))
        if name:
            yield name


def _inside(name: frozenset[str], longer: Iterable[frozenset[str]]) -> bool:
    return any(name < other for other in longer)
