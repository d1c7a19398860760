"""Rules for names, terms and pairs."""

from collections.abc import Iterator
from typing import Any

from knowledge.problems import Problem
from knowledge.reading.half_read import Draft, Entry

NAMED = ("terms", "initiatives", "measures")


def names_mean_one_thing(draft: Draft) -> Iterator[Problem]:
    """Two terms, two initiatives or two measures may not be found by the same name."""
    for kind in NAMED:
        seen: dict[str, Entry] = {}
        for entry in draft.of(kind):
            for name in _names(entry.value):
                first = seen.setdefault(name, entry)
                if first.value.id != entry.value.id:
                    yield entry.problem(
                        "same-name",
                        f'"{name}" is also a name of "{first.value.id}".',
                        "Give the name to one of them, or merge them.",
                        "name",
                    )


def _names(value: Any) -> set[str]:
    """The names by which something is found, in small letters."""
    names = {value.name.casefold()}
    for alias in value.aliases:
        name = getattr(alias, "name", alias)
        names.add(name.casefold())
    return names


def terms_point_elsewhere(draft: Draft) -> Iterator[Problem]:
    """A term that sends its reader to itself explains nothing."""
    for entry in draft.of("terms"):
        if entry.value.id in entry.value.see:
            yield entry.problem(
                "see",
                "This term points to itself.",
                "Delete it from see.",
                "see",
            )


def pairs_are_pairs(draft: Draft) -> Iterator[Problem]:
    """Two different approaches, answered once."""
    seen: set[frozenset[str]] = set()
    for entry in draft.of("pairs"):
        pair = frozenset(entry.value.approaches)
        if len(pair) < 2:
            yield entry.problem(
                "pair",
                "This sets an approach beside itself.",
                "Name two different approaches.",
                "approaches",
            )
        elif pair in seen:
            yield entry.problem(
                "pair",
                "There is already an answer for these two.",
                "Keep one of the two.",
                "approaches",
            )
        seen.add(pair)


RULES = (names_mean_one_thing, terms_point_elsewhere, pairs_are_pairs)
