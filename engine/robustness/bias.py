"""How far the rules themselves lean, over answer sets drawn at random: published, so that nobody
has to take them on trust.

In each set every question is left out or answered, each way as likely as another; a question that
takes several answers gets one or two. That is no picture of real people: it asks what the rules do,
not how often a situation occurs.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.robustness.score_matrix import Scale, Whole, in_front, scale_of
from knowledge.models.knowledge import Knowledge
from knowledge.models.questions import Question

SETS, SEED, AT_ONCE = 1_000_000, 2018, 100_000
MUCH, MUCH_SAID = 2, "twice"  # so many times a fair share needs a written reason


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
    random = np.random.default_rng(SEED)
    fits = alone = np.zeros(len(scale.approaches))
    empty = changed = 0
    for rows in _parts(sets):
        totals, weights, other, other_weights = _drawn(scale, random, rows)
        front, front_then = (
            in_front(t, w, scale.enough) for t, w in ((totals, weights), (other, other_weights))
        )
        fits, alone = fits + front.sum(axis=0), alone + front[front.sum(axis=1) == 1].sum(axis=0)
        empty += int((~front.any(axis=1)).sum())
        changed += int((front != front_then).any(axis=1).sum())
    fair = fits.sum() / sets / len(scale.approaches) or 1.0
    leans = tuple(
        Lean(
            id_,
            _share(fits[n], sets),
            _share(alone[n], sets),
            round(float(fits[n] / sets / fair), 2),
        )
        for n, id_ in enumerate(scale.approaches)
    )
    return Bias(
        knowledge.version,
        sets,
        leans,
        empty=_share(empty, sets),
        front=round(float(fits.sum()) / sets, 3),
        changed=_share(changed, sets),
    )


def favoured(found: Bias) -> tuple[str, ...]:
    """Approaches in front more than twice as often as a fair share."""
    return tuple(lean.approach for lean in found.leans if lean.times_fair > MUCH)


def unexplained(knowledge: Knowledge, found: Bias) -> tuple[str, ...]:
    """Approaches whose lean nobody answers for: never in front, or far too often without a reason
    in the edition.
    """
    without = (id_ for id_ in favoured(found) if id_ not in knowledge.edition.in_front_because)
    return (*found.unreachable, *without)


def _share(number: float, sets: int) -> float:
    return round(float(number) / sets, 4)


def _parts(sets: int) -> Iterator[int]:
    for start in range(0, sets, AT_ONCE):
        yield min(AT_ONCE, sets - start)


def _drawn(
    scale: Scale, random: np.random.Generator, rows: int
) -> tuple[Whole, Whole, Whole, Whole]:
    """Totals and weights of sets of answers, and of the same sets with one question held otherwise."""
    totals, weights = np.zeros((rows, len(scale.approaches)), np.int64), np.zeros(rows, np.int64)
    other, other_weights = totals.copy(), weights.copy()
    turned = random.integers(0, len(scale.questions), rows)
    for number, question in enumerate(scale.questions):
        said, answered = _states(scale, question)
        held = random.integers(0, len(said), rows)
        then = np.where(
            turned == number, (held + random.integers(1, len(said), rows)) % len(said), held
        )
        for state, sums, weight in ((held, totals, weights), (then, other, other_weights)):
            sums += question.weight * said[state]
            weight += question.weight * answered[state]
    return totals, weights, other, other_weights


def _states(scale: Scale, question: Question) -> tuple[Whole, NDArray[np.int64]]:
    """Every state that is drawn: left out, each answer, and each two answers where a question takes
    several.
    """
    options = [o.id for o in question.options if not o.alone]
    alone = [o.id for o in question.options if o.alone]
    states: list[tuple[str, ...]] = [(), *((o,) for o in options), *((o,) for o in alone)]
    if question.kind == "many":
        states += [(a, b) for n, a in enumerate(options) for b in options[n + 1 :]]
    return np.array([scale.said(question.id, s) for s in states]), np.array(
        [int(bool(s)) for s in states]
    )
