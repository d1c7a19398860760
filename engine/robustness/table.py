"""Many sets of answers at once, a row each: what they weigh together, what their gates decide, and
which approaches stand in front. `tests/engine/test_table.py` holds this against fit.py.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from engine.answers import Answers
from engine.front import Truth, Whole
from engine.question_kinds import State
from engine.robustness.score_matrix import Scale, in_front
from knowledge.models.answer_ref import AnswerRef
from knowledge.models.conditions import When, is_met
from knowledge.models.questions import Question
from knowledge.reserved import NOT_SURE
from knowledge.versions import Silenced


@dataclass(frozen=True)
class Column:
    """What one question holds: its possible states, and the number of the one that each row holds;
    a single number where all rows hold the same.
    """

    states: tuple[State, ...]
    at: Whole

    @classmethod
    def same(cls, state: State) -> "Column":
        """The column of a question that holds the same in each row."""
        return cls((state,), np.array(0))

    def chose(self, option: str) -> Truth:
        """Whether each row holds an option."""
        holding: Truth = np.array([option in state for state in self.states])
        return holding[self.at]


Columns = Mapping[str, Column]


def columns_of(scale: Scale, answers: Answers) -> dict[str, Column]:
    """The columns of one set of answers, for each question that bears on the front."""
    columns = {}
    for question in scale.deciding:
        state = answers.of(question.id)
        columns[question.id] = Column.same(state)
    return columns


def front(scale: Scale, columns: Columns, rows: int) -> Truth:
    """Which approaches are in front in each row: rows by approaches."""
    table = _Table(scale, columns, rows)
    return table.front()


def sums(scale: Scale, columns: Columns, rows: int) -> tuple[Whole, Whole]:
    """Sum of weight times degree for each approach in each row (doubled), and for each row the
    weight of what was answered.
    """
    table = _Table(scale, columns, rows)
    return table.sums()


def held(scale: Scale, columns: Columns, rows: int) -> Truth:
    """Which approaches are held back in each row."""
    table = _Table(scale, columns, rows)
    return table.held()


def met(conditions: Sequence[When], columns: Columns, rows: int) -> Truth:
    """Which of these conditions are met in each row: rows by conditions."""

    def chose(answer: AnswerRef) -> Truth | np.bool_:
        return _chose(columns, answer)

    result: Truth = np.zeros((rows, len(conditions)), bool)
    for place, when in enumerate(conditions):
        result[:, place] = is_met(when, chose)
    return result


def _chose(columns: Columns, answer: AnswerRef) -> Truth | np.bool_:
    if answer.question not in columns:
        return np.False_
    return columns[answer.question].chose(answer.option)


class _Table:
    def __init__(self, scale: Scale, columns: Columns, rows: int) -> None:
        self._scale = scale
        self._columns = columns
        self._rows = rows

    def front(self) -> Truth:
        totals, weights = self.sums()
        least = self._scale.weights.least
        held = self.held()
        return in_front(totals, weights, least, held)

    def held(self) -> Truth:
        result: Truth = np.zeros((self._rows, len(self._scale.approaches)), bool)
        for place, conditions in enumerate(self._scale.held_back):
            for when in conditions:
                result[:, place] |= is_met(when, self._chose)
        return result

    def sums(self) -> tuple[Whole, Whole]:
        scale = self._scale
        active = [is_met(silence.when, self._chose) for silence in scale.silences]
        totals = np.zeros((self._rows, len(scale.approaches)), np.int64)
        weights = np.zeros(self._rows, np.int64)
        for question in scale.questions:
            if question.id in self._columns:
                column = self._columns[question.id]
                at = self._rows_of(question, column, active)
                degrees, answered = self._said(question, column)
                totals += degrees[at]
                weights += answered[at]
        return totals, weights

    def _chose(self, answer: AnswerRef) -> Truth | np.bool_:
        return _chose(self._columns, answer)

    def _silencing(self, question: Question) -> list[int]:
        """The numbers of the silences that name an answer to a question."""
        numbers = []
        for number, silence in enumerate(self._scale.silences):
            questions = {answer.question for answer in silence.answers}
            if question.id in questions:
                numbers.append(number)
        return numbers

    def _rows_of(self, question: Question, column: Column, active: list[Truth]) -> Whole:
        """Which row of `_said` each row of the table takes."""
        at = column.at
        further = len(column.states)
        for number in self._silencing(question):
            at = at + further * active[number]
            further *= 2
        return at

    def _said(self, question: Question, column: Column) -> tuple[Whole, Whole]:
        """What each state says of each approach, and what it weighs: all states where nothing is
        silenced, then for each mix of the silences that name the question once more.
        """
        silences = [self._scale.silences[n] for n in self._silencing(question)]
        degrees = []
        answered = []
        for mix in range(2 ** len(silences)):
            silenced = _silenced(silences, mix)
            for state in column.states:
                heard = _heard(question.id, state, silenced)
                degrees.append(self._scale.degree_of(question.id, heard))
                answered.append(bool(heard))
        weight = self._scale.weights.of(question.id)
        return weight * np.array(degrees), weight * np.array(answered, np.int64)


def _silenced(silences: Sequence[Silenced], mix: int) -> set[AnswerRef]:
    """The answers that a mix of silences leaves out; the first of them is its lowest bit."""
    silenced: set[AnswerRef] = set()
    for power, silence in enumerate(silences):
        if mix & 2**power:
            silenced.update(silence.answers)
    return silenced


def _heard(question: str, state: State, silenced: set[AnswerRef]) -> State:
    """The options that count."""
    heard = []
    for option in state:
        answer = AnswerRef(question, option)
        if option != NOT_SURE and answer not in silenced:
            heard.append(option)
    return tuple(heard)
