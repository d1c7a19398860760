"""The rule of fit.py on whole tables of answers at once: exact, in whole numbers, for what must be
asked many times.

Degrees count twice their value here (2, 1, 0, -1, -2), so that every figure is a whole number and
ties stay ties. A state is what one question can hold: the options chosen, or none.
`tests/engine/test_weigh.py` holds this against fit.py.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from engine.answers import Answers
from engine.fit import DEGREES, FRONT_FLOOR, FRONT_HALF, FRONT_MARGIN
from knowledge.models.knowledge import Knowledge
from knowledge.models.questions import Question

Whole = NDArray[np.int64]
Truth = NDArray[np.bool_]
DOUBLE = 2


@dataclass(frozen=True)
class Scale:
    """The weighed questions of a knowledge, in its order, with what each option says of each
    approach.

    `degrees` maps "question.option" to one number for each approach, in the order of `approaches`.
    """

    approaches: tuple[str, ...]
    questions: tuple[Question, ...]
    degrees: dict[str, Whole]
    least: int = 0

    @property
    def enough(self) -> int:
        """What answers must weigh before an approach is said to fit."""
        return self.least or max((q.weight for q in self.questions), default=0)

    def said(self, question: str, options: Sequence[str]) -> Whole:
        """What a state of a question says of each approach: the strongest for and the strongest
        against together.
        """
        each = [self.degrees[f"{question}.{o}"] for o in options]
        none = np.zeros(len(self.approaches), np.int64)
        return (
            none
            if not each
            else np.maximum(none, np.max(each, axis=0)) + np.minimum(none, np.min(each, axis=0))
        )


def scale_of(knowledge: Knowledge) -> Scale:
    """The scale of a knowledge; built once for each version."""
    return _scale(knowledge.version, _Held(knowledge))


class _Held:
    """Knowledge as the argument of a cache that goes by the version alone."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.knowledge = knowledge

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Held) and other.knowledge is self.knowledge

    def __hash__(self) -> int:
        return id(self.knowledge)


@lru_cache(maxsize=4)
def _scale(_: str, held: _Held) -> Scale:
    known = held.knowledge
    return scale_from(
        known.questions,
        {a.id: {str(f.answer): f.degree for f in a.fits} for a in known.approaches},
        known.least,
    )


def scale_from(
    questions: Iterable[Question], stated: Mapping[str, Mapping[str, str]], least: int = 0
) -> Scale:
    """The scale of these questions, where `stated` maps each approach to its degrees by answer.
    `least` as in Knowledge.
    """
    weighed = tuple(q for q in questions if q.weight)
    doubled = {name: int(DOUBLE * degree) for name, degree in DEGREES.items()}
    answers = [f"{q.id}.{o.id}" for q in weighed for o in q.options]
    degrees = {
        answer: np.array(
            [doubled[fits[answer]] if answer in fits else 0 for fits in stated.values()], np.int64
        )
        for answer in answers
    }
    return Scale(tuple(stated), weighed, degrees, least)


def weighed(scale: Scale, answers: Answers) -> tuple[Whole, int]:
    """Sum of weight times degree for each approach (doubled), and the weight of what was answered."""
    totals, weight = np.zeros(len(scale.approaches), np.int64), 0
    for question in scale.questions:
        if options := answers.counted(question.id):
            totals += question.weight * scale.said(question.id, options)
            weight += question.weight
    return totals, weight


def in_front(totals: Whole, weights: Whole, enough: int) -> Truth:
    """Whether each approach fits, for each row: fit.py's rule for the front. `totals` is rows by
    approaches.
    """
    top = totals.max(axis=-1, keepdims=True)
    weight = weights[..., None] * DOUBLE  # score = total / weight
    half = totals * FRONT_HALF.denominator >= weight * FRONT_HALF.numerator
    floor = totals * FRONT_FLOOR.denominator >= weight * FRONT_FLOOR.numerator
    near = (top - totals) * FRONT_MARGIN.denominator <= weight * FRONT_MARGIN.numerator
    fits: Truth = (weights[..., None] >= max(enough, 1)) & (half | (floor & near))
    return fits
