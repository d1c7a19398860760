"""The rule of fit.py on whole tables of answers at once: exact, in whole numbers, for what must be
asked many times.

Degrees count twice their value here (2, 1, 0, -1, -2), so that every figure is a whole number and
ties stay ties. A state is what one question can hold: the options chosen, or none.
`tests/engine/test_score_matrix.py` holds this against fit.py.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

import numpy as np

from engine.fit import DEGREES
from engine.front import Truth, Whole, high_enough
from engine.weights import Weights
from knowledge.models.approach import Fit
from knowledge.models.conditions import When, answers_in
from knowledge.models.knowledge import Knowledge
from knowledge.models.questions import Question
from knowledge.versions import Silenced, Stated, silences_of

DOUBLE = 2
DOUBLED = {name: int(DOUBLE * degree) for name, degree in DEGREES.items()}
LOWEST = -(10**9)  # below any total
Degrees = Mapping[tuple[str, str], Whole]


@dataclass(frozen=True)
class Scale:
    """The questions of a knowledge, in its order, with what each option says of each approach, and
    the gates: what holds an approach back, and what silences answers.

    `degrees` maps question and option to one number for each approach, in the order of
    `approaches`, as are the conditions of `held_back`.
    """

    approaches: tuple[str, ...]
    asked: tuple[Question, ...]
    degrees: Degrees
    weights: Weights
    held_back: tuple[tuple[When, ...], ...] = ()
    silences: tuple[Silenced, ...] = ()

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        """Those that are weighed."""
        return tuple(q for q in self.asked if self.weights.of(q.id))

    @cached_property
    def deciding(self) -> tuple[Question, ...]:
        """Those that bear on what is in front: they are weighed, or a gate names them."""
        deciding = []
        for question in self.asked:
            weight = self.weights.of(question.id)
            if weight or question.id in self._named:
                deciding.append(question)
        return tuple(deciding)

    @cached_property
    def _named(self) -> set[str]:
        conditions: list[When] = []
        for each in self.held_back:
            conditions += each
        conditions += [silence.when for silence in self.silences]
        named: set[str] = set()
        for when in conditions:
            named.update(answer.question for answer in answers_in(when))
        return named

    def degree_of(self, question: str, options: Sequence[str]) -> Whole:
        """What a state of a question says of each approach: the strongest for and the strongest
        against together. A state is asked for many times, in every table of its question.
        """
        state = (question, tuple(options))
        if state not in self._known:
            self._known[state] = self._together(question, options)
        return self._known[state]

    @cached_property
    def _known(self) -> dict[tuple[str, tuple[str, ...]], Whole]:
        return {}

    def _together(self, question: str, options: Sequence[str]) -> Whole:
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
    ids = []
    fits = []
    held_back = []
    for approach in knowledge.approaches:
        conditions = [hold.when for hold in approach.held_back]
        ids.append(approach.id)
        fits.append((approach.id, approach.fits))
        held_back.append(tuple(conditions))
    stated = _Stated(knowledge.version, tuple(fits), knowledge.questions)
    return Scale(
        approaches=tuple(ids),
        asked=knowledge.questions,
        degrees=_tabled(stated),
        weights=weights or Weights.published(knowledge),
        held_back=tuple(held_back),
        silences=silences_of(knowledge),
    )


def scale_from(questions: tuple[Question, ...], stated: Stated, weights: Weights) -> Scale:
    """The scale of these questions, where `stated` is what some version said."""
    return Scale(
        approaches=tuple(stated.fits),
        asked=questions,
        degrees=_degrees(questions, stated.fits.values()),
        weights=weights,
        held_back=tuple(stated.held_back.get(id_, ()) for id_ in stated.fits),
        silences=stated.silences,
    )


@lru_cache(maxsize=4)
def _tabled(stated: _Stated) -> Degrees:
    degrees = []
    for _, fits in stated.approaches:
        of_approach = {str(each.answer): each.degree for each in fits}
        degrees.append(of_approach)
    return _degrees(stated.questions, degrees)


def _degrees(questions: Iterable[Question], stated: Iterable[Mapping[str, str]]) -> Degrees:
    """One row for each option of each question, with a number for each approach."""
    each = list(stated)
    degrees: dict[tuple[str, str], Whole] = {}
    for question in questions:
        for option in question.options:
            answer = f"{question.id}.{option.id}"
            row = [DOUBLED.get(fits.get(answer, ""), 0) for fits in each]
            degrees[question.id, option.id] = np.array(row, np.int64)
    return degrees


def in_front(totals: Whole, answered: Whole, least: int, held: Truth | None = None) -> Truth:
    """Whether each approach fits, for each row: the rule of the front, where what was answered
    weighs at least so much. `totals` is rows by approaches; so is `held`, which says what is held
    back.
    """
    free = totals
    if held is not None:
        free = np.where(held, LOWEST, totals)
    top = free.max(axis=-1, keepdims=True)
    weight = answered[..., None]
    enough = weight >= max(least, 1)
    is_free = free > LOWEST
    is_high = high_enough(totals, top, weight * DOUBLE)
    fits: Truth = enough & is_free & is_high
    return fits
