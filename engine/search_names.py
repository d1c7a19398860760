"""Names among the words that were typed."""

from collections.abc import Iterable, Iterator, Sequence

from engine.search_items import Field
from engine.search_words import STOP, words

Name = tuple[str, ...]


def runs(typed: Sequence[str]) -> Iterator[Name]:
    """Every stretch of what was typed."""
    for start in range(len(typed)):
        for end in range(start + 1, len(typed) + 1):
            yield tuple(typed[start:end])


def possible_names(typed: Sequence[str]) -> Iterator[Name]:
    """Every stretch that could be a name."""
    for run in runs(typed):
        if not STOP.issuperset(run):
            yield run


def is_name(field: Field, typed: set[str]) -> bool:
    """Whether it is a name that stands whole among these."""
    if field.where == "text":
        return False
    name = " ".join(words(field.text))
    return name in typed


def is_inside(field: Field, others: Iterable[Field]) -> bool:
    """Whether another of the names holds this one, or says the same before it."""
    name = set(words(field.text))
    for other in others:
        if other is field:
            return False
        if name.issubset(words(other.text)):
            return True
    return False
