"""What a field of the models says of itself beyond its type; the loader and the checks read it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Refers:
    """The field holds the id of something else, such as Refers("line"): the name of its model in
    small letters. Refers("answer") stands on a mapping of questions to options, or on an answer
    that may be "not sure". `besides` are words that may stand there and are no id.
    """

    kind: str
    besides: tuple[str, ...] = ()


@dataclass(frozen=True)
class OneFileEach:
    """Each entry of this list is a file of its own, in a folder of the list's name."""


@dataclass(frozen=True)
class WrittenIn:
    """This list stands under its own name in a file of the vocabulary that holds other lists
    too.
    """

    file: str


@dataclass(frozen=True)
class SortedBy:
    """The list is sorted by this key; without it, entries stay in the order of the file."""

    key: Callable[[Any], Any]
