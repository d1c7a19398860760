"""The rule of fit.py on whole tables of answers at once: exact, in whole numbers, for what must be
asked many times.

Degrees count twice their value here (2, 1, 0, -1, -2), so that every figure is a whole number and
ties stay ties. A state is what one question can hold: the options chosen, or none.
`tests/engine/test_score_matrix.py` holds this against fit.py.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

import numpy as np

from engine.answers import Answers
from engine.fit import DEGREES
from engine.front import Truth, Whole, high_enough
from engine.weights import Weights
from knowledge.models.approach import Fit
from knowledge.models.knowledge import Knowledge
from knowledge.models.questions import Question

DOUBLE = 2
DOUBLED = {name: int(DOUBLE * degree) for name, degree in DEGREES.items()}
Degrees = Mapping[tuple[str, str], Whole]


@dataclass(frozen=True)
class Scale:
    """The weighed questions of a knowledge, in its order, with what each option says of each
    approach.

    `degrees` maps question and option to one number for each approach, in the order of
    `approaches`.
    """

    approaches: tuple[str, ...]
    questions: tuple[Question, ...]
    degrees: Degrees
    weights: Weights

    def degree_of(self, question: str, options: Sequence[str]) -> Whole:
        """What a state of a question says of each approach: the strongest for and the strongest
        against together.
        """
        nothing = np.zeros(len(self.approaches), np.int64)
        if not options:
            return nothing
        each = [self.degrees[question, option] for option in options]
        strongest_for = np.maximum(nothing, np.max(each, axis=0))
        strongest_against = np.minimum(nothing, np.min(each, axis=0))
        together: Whole = strongest_for + strongest_against
        return together


@dataclass(frozen=True)
class _Stated:
    """What a knowledge says of its approaches. Equal where every fit is equal; the version alone
    spreads it in a cache, since hashing every fit takes longer than building the table.
    """

    version: str
    approaches: tuple[tuple[str, tuple[Fit, ...]], ...] = field(hash=False)
    questions: tuple[Question, ...] = field(hash=False)


def scale_of(knowledge: Knowledge, weights: Weights | None = None) -> Scale:
    """The scale of a knowledge, by the published weights if no others are given. What it says is
    tabled once for a version, whatever the weights.
    """
    fits = tuple((a.id, a.fits) for a in knowledge.approaches)
    degrees = _tabled(_Stated(knowledge.version, fits, knowledge.questions))
    return _scale(
        tuple(a.id for a in knowledge.approaches),
        knowledge.questions,
        degrees,
        weights or Weights.published(knowledge),
    )


def scale_from(
    questions: Sequence[Question], stated: Mapping[str, Mapping[str, str]], weights: Weights
) -> Scale:
    """The scale of these questions, where `stated` maps each approach to its degrees by answer."""
    degrees = _degrees(questions, stated.values())
    return _scale(tuple(stated), questions, degrees, weights)


@lru_cache(maxsize=4)
def _tabled(stated: _Stated) -> Degrees:
    each = [{str(f.answer): f.degree for f in fits} for _, fits in stated.approaches]
    return _degrees(stated.questions, each)


def _degrees(questions: Iterable[Question], stated: Iterable[Mapping[str, str]]) -> Degrees:
    """One row for each option of each question, with a number for each approach."""
    each = list(stated)
    degrees: dict[tuple[str, str], Whole] = {}
    for question in questions:
        for option in question.options:
            answer = f"{question.id}.{option.id}"
            row = [DOUBLED[fits[answer]] if answer in fits else 0 for fits in each]
            degrees[question.id, option.id] = np.array(row, np.int64)
    return degrees


def _scale(
    approaches: tuple[str, ...], questions: Iterable[Question], degrees: Degrees, weights: Weights
) -> Scale:
    weighed = tuple(q for q in questions if weights.of(q.id))
    return Scale(approaches, weighed, degrees, weights)


def totals_of(scale: Scale, answers: Answers) -> tuple[Whole, int]:
    """Sum of weight times degree for each approach (doubled), and the weight of what was
    answered.
    """
    totals = np.zeros(len(scale.approaches), np.int64)
    for question in scale.questions:
        options = answers.counted(question.id)
        if options:
            totals += scale.weights.of(question.id) * scale.degree_of(question.id, options)
    return totals, scale.weights.answered(answers)


def in_front(totals: Whole, answered: Whole, least: int) -> Truth:
    """Whether each approach fits, for each row: the rule of the front, where what was answered
    weighs at least so much. `totals` is rows by approaches.
    """
    top = totals.max(axis=-1, keepdims=True)
    weight = answered[..., None]
    fits: Truth = (weight >= max(least, 1)) & high_enough(totals, top, weight * DOUBLE)
    return fits
