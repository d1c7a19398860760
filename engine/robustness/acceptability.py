"""How far a result holds: however the questions are weighed, and whatever the questions left out
would have been answered.

Rank acceptability over the space of weights follows SMAA (Lahdelma and Salminen 2001): many sets of
weights are drawn, none likelier than another, and it is counted in how many an approach stands in
front. The draws are seeded, so the same answers always give the same figures; with 2,000 draws a
share is exact to about two in a hundred.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from engine.answers import Answers
from engine.front import Truth, Whole, high_enough
from engine.gates import gates_of
from engine.robustness.score_matrix import DOUBLE, Scale, scale_of
from engine.robustness.table import Column, Columns, columns_of, front, held
from engine.weights import Weights
from knowledge.models.knowledge import Knowledge
from knowledge.models.questions import Question

DRAWS = 2_000
SEED = 2018
ALWAYS = 0.95
OFTEN = 0.6
# A drawn score is rounded to so many parts of one, so that scores that are equal stay equal.
ONE = 10**9
Real = NDArray[np.float64]
Holds = Literal["always", "often", "sometimes", "never"]


@dataclass(frozen=True)
class Share:
    """In what share of the draws an approach fits, from 0 to 1: over weights, and over the
    questions left out.
    """

    approach: str
    fits_now: bool
    weights: float
    left_out: float


@dataclass(frozen=True)
class Stability:
    """Every approach in the order of the knowledge, and how many questions were left out."""

    shares: tuple[Share, ...]
    open_questions: int


def stability(knowledge: Knowledge, answers: Answers, weights: Weights | None = None) -> Stability:
    """How far the front holds."""
    scale = scale_of(knowledge, weights)
    columns = columns_of(scale, answers)
    (now,) = front(scale, columns, 1)
    left_out = [q for q in scale.questions if not answers.counted(q.id)]
    gates = gates_of(knowledge, answers)
    heard = gates.heard(answers)
    held_back = held(scale, columns, 1)
    over_weights = _over_weights(scale, heard, held_back)
    over_left_out = _over_left_out(scale, left_out, columns)
    shares = []
    for number, id_ in enumerate(scale.approaches):
        share = Share(
            approach=id_,
            fits_now=bool(now[number]),
            weights=float(over_weights[number]),
            left_out=float(over_left_out[number]),
        )
        shares.append(share)
    return Stability(tuple(shares), len(left_out))


def holds(share: float) -> Holds:
    """A share in a word. The limits are our judgement."""
    if share >= ALWAYS:
        return "always"
    if share >= OFTEN:
        return "often"
    if share > 1 - ALWAYS:
        return "sometimes"
    return "never"


def _over_weights(scale: Scale, answers: Answers, held_back: Truth) -> Real:
    """The share of weightings in which each approach fits. Enough is said or not, and an approach
    is held back or not, whatever the weights.
    """
    answered = [q.id for q in scale.questions if answers.counted(q.id)]
    if not answered or not scale.weights.enough(answers):
        return np.zeros(len(scale.approaches))
    doubled = [scale.degree_of(id_, answers.counted(id_)) for id_ in answered]
    degrees = np.array(doubled, float) / DOUBLE
    scores = _drawn_weights(len(answered)) @ degrees
    whole: Whole = np.rint(scores * ONE).astype(np.int64)
    free = np.where(held_back, -ONE, whole)
    top = free.max(axis=1, keepdims=True)
    fits = high_enough(whole, top, ONE) & ~held_back
    shares: Real = fits.mean(axis=0)
    return shares


@lru_cache(maxsize=64)
def _drawn_weights(questions: int) -> Real:
    """Weights that sum to 1, every mix as likely as any other."""
    random = np.random.default_rng(SEED)
    equal = np.ones(questions)
    drawn: Real = random.dirichlet(equal, DRAWS)
    return drawn


def _over_left_out(scale: Scale, left_out: list[Question], columns: Columns) -> Real:
    """The share in which each approach fits when every question left out is answered at random, one
    option each.
    """
    random = np.random.default_rng(SEED)
    drawn = dict(columns)
    for question in left_out:
        states = tuple((option.id,) for option in question.options)
        at = random.integers(0, len(states), DRAWS)
        drawn[question.id] = Column(states, at)
    fits = front(scale, drawn, DRAWS)
    shares: Real = fits.mean(axis=0)
    return shares
