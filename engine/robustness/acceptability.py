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
from engine.front import Whole, high_enough
from engine.robustness.score_matrix import DOUBLE, Scale, in_front, scale_of, totals_of
from engine.weights import Weights
from knowledge.models.knowledge import Knowledge

DRAWS = 2_000
SEED = 2018
ONE = 10**9  # a drawn score is rounded to a whole number of billionths, so that ties are ties
ALWAYS, OFTEN = 0.95, 0.6
Real = NDArray[np.float64]
Holds = Literal["always", "often", "sometimes", "never"]
_WEIGHTS = {
    "always": "For nearly all ways of weighing your answers, it fits.",
    "often": "For most ways of weighing your answers, it fits.",
    "sometimes": "Whether it fits depends on which of your answers weigh most.",
    "never": "It fits by the weights used here, and by few others.",
}
_OTHER_WEIGHTS = {
    "always": "By nearly all other weights it would fit.",
    "often": "By most other weights it would fit.",
    "sometimes": "By some other weights it would fit.",
    "never": "",
}
_LEFT_OUT = {
    "always": "It would fit for nearly all answers to the {questions} you left open.",
    "often": "It would fit for most answers to the {questions} you left open.",
    "sometimes": "It would fit for some answers to the {questions} you left open, and not for others.",
    "never": "Few answers to the {questions} you left open would let it fit.",
}


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
    totals, weight = totals_of(scale, answers)
    now = in_front(totals, np.array(weight), scale.weights.least)
    over = _over_weights(scale, answers) if weight else np.zeros(len(scale.approaches))
    left = [q for q in scale.questions if not answers.counted(q.id)]
    open_ = _over_left_out(scale, answers) if left else now.astype(float)
    return Stability(
        tuple(
            Share(id_, bool(now[n]), float(over[n]), float(open_[n]))
            for n, id_ in enumerate(scale.approaches)
        ),
        len(left),
    )


def holds(share: float) -> Holds:
    """A share in a word. The limits are our judgement."""
    return (
        "always"
        if share >= ALWAYS
        else "often"
        if share >= OFTEN
        else "sometimes"
        if share > 1 - ALWAYS
        else "never"
    )


def sentences(found: Stability, share: Share) -> tuple[str, ...]:
    """How far it holds, in words: over the weights, and for what fits over the questions left out."""
    by_weights = (_WEIGHTS if share.fits_now else _OTHER_WEIGHTS)[holds(share.weights)]
    number = found.open_questions
    questions = "question" if number == 1 else f"{number} questions"
    left_out = (
        _LEFT_OUT[holds(share.left_out)].format(questions=questions)
        if share.fits_now and number
        else ""
    )
    return tuple(text for text in (by_weights, left_out) if text)


def _over_weights(scale: Scale, answers: Answers) -> Real:
    """The share of weightings in which each approach fits. Enough is said or not whatever the
    weights, so that stays.
    """
    answered = [q for q in scale.questions if answers.counted(q.id)]
    degrees = np.array([scale.degree_of(q.id, answers.counted(q.id)) for q in answered], float)
    scores = _weights(len(answered)) @ (degrees / DOUBLE)
    whole: Whole = np.rint(scores * ONE).astype(np.int64)
    fits = high_enough(whole, whole.max(axis=1, keepdims=True), ONE)
    shares: Real = (fits & scale.weights.enough(answers)).mean(axis=0)
    return shares


@lru_cache(maxsize=64)
def _weights(questions: int) -> Real:
    """Weights that sum to 1, every mix as likely as any other."""
    drawn: Real = np.random.default_rng(SEED).dirichlet(np.ones(questions), DRAWS)
    return drawn


def _over_left_out(scale: Scale, answers: Answers) -> Real:
    """The share in which each approach fits when every question left out is answered at random, one
    option each.
    """
    random = np.random.default_rng(SEED)
    totals, weight = totals_of(scale, answers)
    sums = np.tile(totals, (DRAWS, 1))
    for question in scale.questions:
        if not answers.counted(question.id):
            each = np.array([scale.degree_of(question.id, (o.id,)) for o in question.options])
            of = scale.weights.of(question.id)
            sums += of * each[random.integers(0, len(each), DRAWS)]
            weight += of
    shares: Real = in_front(sums, np.full(DRAWS, weight), scale.weights.least).mean(axis=0)
    return shares
