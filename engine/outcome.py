"""What is so in each row of a table of answers, and what changes from the first row to others."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from engine.front import Truth
from engine.robustness.score_matrix import Scale
from engine.robustness.table import Columns, front, held, met
from knowledge.models.knowledge import Knowledge

Ids = tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Moves:
    """What further answers could do: ids of approaches and of cautions, each in the order of the
    knowledge.
    """

    brings_in: Ids
    takes_out: Ids
    holds_back: Ids
    lets_go: Ids
    raises: Ids
    lifts: Ids

    @property
    def is_none(self) -> bool:
        """Whether nothing changes."""
        moves = self.brings_in + self.takes_out
        gates = self.holds_back + self.lets_go + self.raises + self.lifts
        return not (moves + gates)


@dataclass(frozen=True)
class Outcome:
    """Approaches in front and held back, and cautions raised, in each row."""

    front: Truth
    held: Truth
    raised: Truth

    def moves(self, knowledge: Knowledge, rows: range) -> dict[str, Ids]:
        """What becomes so in one of these rows and is not in the first, and what ceases to be: the
        fields of Moves.
        """
        approaches = [approach.id for approach in knowledge.approaches]
        cautions = [caution.id for caution in knowledge.cautions]
        brings_in, takes_out = _changes(approaches, self.front, rows)
        holds_back, lets_go = _changes(approaches, self.held, rows)
        raises, lifts = _changes(cautions, self.raised, rows)
        return {
            "brings_in": brings_in,
            "takes_out": takes_out,
            "holds_back": holds_back,
            "lets_go": lets_go,
            "raises": raises,
            "lifts": lifts,
        }


def outcome_of(knowledge: Knowledge, scale: Scale, columns: Columns, count: int) -> Outcome:
    """The outcome of so many rows."""
    cautions = [caution.when for caution in knowledge.cautions]
    return Outcome(
        front=front(scale, columns, count),
        held=held(scale, columns, count),
        raised=met(cautions, columns, count),
    )


def _changes(ids: Sequence[str], truth: Truth, rows: range) -> tuple[Ids, Ids]:
    now = truth[0]
    after = truth[rows.start : rows.stop]
    begins = after.any(axis=0) & ~now
    ends = now & ~after.all(axis=0)
    return _named(ids, begins), _named(ids, ends)


def _named(ids: Sequence[str], chosen: Truth) -> Ids:
    return tuple(ids[place] for place in np.flatnonzero(chosen).tolist())
