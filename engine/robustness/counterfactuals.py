"""What would change a result: the fewest changes of answers that bring an approach among those that
fit, or take it out.

One change is one thing that a person would do on the page: choose another answer to a question that
takes one, leave a question out, answer one that was left out, tick or untick one answer of a
question that takes several. A change that lifts or closes a gate counts like any other. One and two
changes are looked through completely (tests/engine/test_counterfactuals.py asks fit.py about every
one of them).
"""

from dataclasses import dataclass

import numpy as np

from engine.answers import Answers, with_answer
from engine.front import Truth, Whole
from engine.question_kinds import State, kind_of
from engine.robustness.score_matrix import Scale, scale_of
from engine.robustness.table import Column, columns_of, front
from engine.weights import Weights
from knowledge.models.knowledge import Knowledge

MOST = 2


@dataclass(frozen=True)
class Change:
    """One question held otherwise: from these options to those. `cost` is how many changes that
    takes.
    """

    question: str
    before: State
    after: State
    cost: int

    @property
    def added(self) -> State:
        """The options that are chosen only after it."""
        return _only_first(self.after, self.before)

    @property
    def gone(self) -> State:
        """The options that were chosen only before it."""
        return _only_first(self.before, self.after)


def _only_first(state: State, other: State) -> State:
    """The options of a state that another does not hold."""
    return tuple(option for option in state if option not in other)


@dataclass(frozen=True)
class Flip:
    """The fewest changes that put an approach into the front, or out of it; none where two are not
    enough.
    """

    approach: str
    fits_now: bool
    changes: tuple[Change, ...]

    @property
    def cost(self) -> int:
        """How many changes together; 0 where there are none."""
        return sum(change.cost for change in self.changes)


def flips(
    knowledge: Knowledge, answers: Answers, weights: Weights | None = None
) -> tuple[Flip, ...]:
    """For each approach, in the order of the knowledge, the smallest change that flips it. First in
    order among equals.
    """
    scale = scale_of(knowledge, weights)
    changes = _changes(scale, answers)
    effects = _Effects(scale, answers, changes)
    columns = columns_of(scale, answers)
    (now,) = front(scale, columns, 1)
    smallest: dict[int, tuple[Change, ...]] = {}
    for cost in range(1, MOST + 1):
        rows = _sets(changes, cost)
        flipped = effects.of(rows) != now
        places = np.flatnonzero(flipped.any(axis=0))
        for place in places.tolist():
            if place not in smallest:
                of_place = flipped[:, place]
                first = rows[of_place.argmax()]
                smallest[place] = _chosen(changes, first)
    flips = []
    for place, id_ in enumerate(scale.approaches):
        flip = Flip(
            approach=id_,
            fits_now=bool(now[place]),
            changes=smallest.get(place, ()),
        )
        flips.append(flip)
    return tuple(flips)


def changed(knowledge: Knowledge, answers: Answers, changes: tuple[Change, ...]) -> Answers:
    """The answers with these changes made."""
    for change in changes:
        answers = with_answer(knowledge, answers, change.question, change.after)
    return answers


class _Effects:
    """What changes do to the front. A row of `of` names changes by their numbers; the number after
    the last is no change.
    """

    def __init__(self, scale: Scale, answers: Answers, changes: list[Change]) -> None:
        self._scale = scale
        self._states: dict[str, list[State]] = {}
        self._at: dict[str, Whole] = {}
        for question in scale.deciding:
            self._states[question.id] = [answers.of(question.id)]
            self._at[question.id] = np.zeros(len(changes) + 1, np.int64)
        for number, change in enumerate(changes):
            states = self._states[change.question]
            self._at[change.question][number] = len(states)
            states.append(change.after)

    def of(self, rows: Whole) -> Truth:
        """Whether each approach fits after the changes of each row together."""
        columns = {}
        for question, states in self._states.items():
            state_numbers = self._at[question][rows]
            columns[question] = Column(tuple(states), state_numbers.max(axis=1))
        return front(self._scale, columns, len(rows))


def _changes(scale: Scale, answers: Answers) -> list[Change]:
    """Every other state that a question can be brought to, by at most two changes."""
    changes = []
    for question in scale.deciding:
        before = answers.counted(question.id)
        if before and question.of_the_reader:
            continue  # nobody can become somebody else
        kind = kind_of(question)
        now = answers.of(question.id)
        for step in kind.steps(question, now, MOST):
            change = Change(question.id, before, step.state, step.cost)
            changes.append(change)
    return changes


def _chosen(changes: list[Change], row: Whole) -> tuple[Change, ...]:
    """The changes that a row names, without "none"."""
    chosen = []
    for number in row:
        if number < len(changes):
            chosen.append(changes[number])
    return tuple(chosen)


def _sets(changes: list[Change], cost: int) -> Whole:
    """Which changes together cost so much, in rows of two: one change, filled up with "none"; or
    two of different questions.
    """
    none = len(changes)
    alone = [(number, none) for number in _costing(changes, cost)]
    rows = np.array(alone, np.int64).reshape(-1, MOST)
    if cost < MOST:
        return rows
    return np.concatenate([rows, _pairs(changes)])


def _pairs(changes: list[Change]) -> Whole:
    """Every two changes of different questions that cost one each."""
    numbers = _costing(changes, 1)
    ids = [changes[number].question for number in numbers]
    _, questions = np.unique(ids, return_inverse=True)
    one, other = np.triu_indices(len(numbers), 1)
    apart = questions[one] != questions[other]
    single = np.array(numbers, np.int64)
    first = single[one[apart]]
    second = single[other[apart]]
    return np.stack([first, second], axis=1).reshape(-1, MOST)


def _costing(changes: list[Change], cost: int) -> list[int]:
    """The numbers of the changes that cost so much."""
    numbers = []
    for number, change in enumerate(changes):
        if change.cost == cost:
            numbers.append(number)
    return numbers
