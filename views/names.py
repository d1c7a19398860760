"""Everything that has a name, from A to Z, for whoever has no search."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from engine.search_items import Item
from wording.lists import sentence_case
from wording.plain import kind_name


@dataclass(frozen=True)
class Named:
    """One thing, what kind it is of, and its other names."""

    item: Item
    kind: str
    others: tuple[str, ...]


@dataclass(frozen=True)
class NamesView:
    """All names under their first letters."""

    letters: tuple[tuple[str, tuple[Named, ...]], ...]


def names_view(items: Iterable[Item]) -> NamesView:
    """These things in alphabetical order."""
    named = sorted(map(_named, items), key=_in_order)
    letters = []
    for letter, of_letter in groupby(named, key=_letter):
        letters.append((letter, tuple(of_letter)))
    return NamesView(tuple(letters))


def _named(item: Item) -> Named:
    others = []
    for field in item.fields:
        if field.where == "alias":
            others.append(field.text)
    return Named(item, kind_name(item.kind), tuple(others))


def _in_order(named: Named) -> tuple[str, str]:
    name = named.item.name
    return name.casefold(), named.kind


def _letter(named: Named) -> str:
    first = named.item.name[:1]
    return sentence_case(first)
