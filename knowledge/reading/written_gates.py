"""Every gate of a draft with the place where it is written: those of the vocabulary, and what holds
an approach back.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from knowledge.problems import Problem
from knowledge.reading.half_read import Draft, Entry

KINDS = ("cautions", "silences", "doors", "misuses")


@dataclass(frozen=True)
class Written:
    """A gate and the place where it is written."""

    gate: Any
    entry: Entry
    path: tuple[str | int, ...] = ()

    def problem(self, rule: str, sentence: str, remedy: str, *path: str | int) -> Problem:
        """A problem inside it."""
        return self.entry.problem(rule, sentence, remedy, *self.path, *path)

    def at(self, *path: str | int) -> str:
        """Where something inside it stands, in words."""
        return self.entry.at(*self.path, *path)


def gates_in(draft: Draft) -> Iterator[Written]:
    """Every gate, wherever it is written."""
    for kind in KINDS:
        for entry in draft.of(kind):
            yield Written(entry.value, entry)
    for entry in draft.of("approaches"):
        for index, hold in enumerate(entry.value.held_back):
            yield Written(hold, entry, ("held_back", index))
