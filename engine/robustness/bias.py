"""How far the rules themselves lean, over answer sets drawn at random: published, so that nobody
has to take them on trust.

In each set every question is left out or answered, each way as likely as another; a question that
takes several answers gets one or two. So is every question that a gate names. That is no picture of
real people: it asks what the rules do, not how often a situation occurs.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from engine.front import Truth, Whole
from engine.question_kinds import kind_of
from engine.robustness.score_matrix import Scale, scale_of
from engine.robustness.table import Column, front
from knowledge.models.knowledge import Knowledge

SETS = 1_000_000
SEED = 2018
AT_ONCE = 100_000
MUCH = 2  # so many times a fair share needs a written reason


@dataclass(frozen=True)
class Lean:
    """How often an approach is in front, from 0 to 1, and beside what would be a fair share."""

    approach: str
    front: float
    alone: float
    times_fair: float


@dataclass(frozen=True)
class Bias:
    """The whole run. `changed` is how often one changed answer changes the front; `front` how many
    are in it on average.
    """

    version: str
    sets: int
    leans: tuple[Lean, ...]
    empty: float
    front: float
    changed: float

    @property
    def unreachable(self) -> tuple[str, ...]:
        """Approaches that no set of answers put in front."""
        return tuple(lean.approach for lean in self.leans if not lean.front)


def bias(knowledge: Knowledge, sets: int = SETS) -> Bias:
    """Draw so many answer sets, weigh them all, and count."""
    scale = scale_of(knowledge)
    counted = _Counted(len(scale.approaches))
    random = np.random.default_rng(SEED)
    for rows in _parts(sets):
        drawn = _Drawn(scale, random, rows)
        counted.add(*drawn.fronts())
    return Bias(
        knowledge.version,
        sets,
        tuple(_leans(scale.approaches, counted, sets)),
        empty=_share(counted.empty, sets),
        front=round(float(counted.fits.sum()) / sets, 3),
        changed=_share(counted.changed, sets),
    )


def favoured(whole: Bias) -> tuple[str, ...]:
    """Approaches in front more than twice as often as a fair share."""
    return tuple(lean.approach for lean in whole.leans if lean.times_fair > MUCH)


def unexplained(knowledge: Knowledge, whole: Bias) -> tuple[str, ...]:
    """Approaches whose lean nobody answers for: never in front, or far too often without a reason
    in the edition.
    """
    reasons = knowledge.edition.in_front_because
    without = [id_ for id_ in favoured(whole) if id_ not in reasons]
    return (*whole.unreachable, *without)


class _Counted:
    """In how many sets each approach fits, and fits alone; how many fronts are empty, and how many
    are another one after one change.
    """

    def __init__(self, approaches: int) -> None:
        self.fits: Whole = np.zeros(approaches, np.int64)
        self.alone: Whole = np.zeros(approaches, np.int64)
        self.empty = 0
        self.changed = 0

    def add(self, front: Truth, after: Truth) -> None:
        """Count these sets: the front of each, and its front after one change."""
        has_one = front.sum(axis=1) == 1
        is_empty = ~front.any(axis=1)
        is_changed = (front != after).any(axis=1)
        self.fits += front.sum(axis=0)
        self.alone += front[has_one].sum(axis=0)
        self.empty += int(is_empty.sum())
        self.changed += int(is_changed.sum())


class _Drawn:
    """Sets of answers, and the same sets with one question held otherwise."""

    def __init__(self, scale: Scale, random: np.random.Generator, rows: int) -> None:
        self._scale = scale
        self._rows = rows
        self._now: dict[str, Column] = {}
        self._after: dict[str, Column] = {}
        turned = random.integers(0, len(scale.deciding), rows)
        for number, question in enumerate(scale.deciding):
            kind = kind_of(question)
            states = kind.drawn(question)
            state = random.integers(0, len(states), rows)
            steps = random.integers(1, len(states), rows)
            other = (state + steps) % len(states)
            after = np.where(turned == number, other, state)
            self._now[question.id] = Column(states, state)
            self._after[question.id] = Column(states, after)

    def fronts(self) -> tuple[Truth, Truth]:
        """Which approaches fit, now and after the change, a row for each set."""
        now = front(self._scale, self._now, self._rows)
        after = front(self._scale, self._after, self._rows)
        return now, after


def _leans(approaches: tuple[str, ...], counted: _Counted, sets: int) -> Iterator[Lean]:
    fair = counted.fits.sum() / sets / len(approaches) or 1.0
    for number, id_ in enumerate(approaches):
        fits = counted.fits[number]
        alone = counted.alone[number]
        times_fair = float(fits / sets / fair)
        yield Lean(
            approach=id_,
            front=_share(fits, sets),
            alone=_share(alone, sets),
            times_fair=round(times_fair, 2),
        )


def _share(number: float, sets: int) -> float:
    share = float(number) / sets
    return round(share, 4)


def _parts(sets: int) -> Iterator[int]:
    for start in range(0, sets, AT_ONCE):
        left = sets - start
        yield min(AT_ONCE, left)
