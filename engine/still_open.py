"""What to ask next, and when to stop: what the questions still open could change.

A question is open while it is neither answered nor said to be "not sure", and while it can bear on
what is in front or on a gate. Every single further answer is looked through, so that "settled" is
exact: no single one of them changes the front or a gate. The order in which questions are asked is
the order of the knowledge, which is a person's; nothing here predicts an answer.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from engine.answers import Answers
from engine.front import Truth, Whole
from engine.question_kinds import NOTHING, State, option_ids
from engine.robustness.score_matrix import Scale, scale_of
from engine.robustness.table import Column, front, held, met
from engine.weights import Weights
from knowledge.models.conditions import answers_in
from knowledge.models.knowledge import Knowledge
from knowledge.models.questions import Question

AT_ONCE = 3  # so many questions are asked at most


@dataclass(frozen=True)
class Effect:
    """What one further answer to an open question could do: ids of approaches and of cautions, each
    in the order of the knowledge.
    """

    question: str
    brings_in: tuple[str, ...]
    takes_out: tuple[str, ...]
    holds_back: tuple[str, ...]
    lets_go: tuple[str, ...]
    raises: tuple[str, ...]
    lifts: tuple[str, ...]

    @property
    def is_none(self) -> bool:
        """Whether no answer to it changes anything."""
        moves = self.brings_in + self.takes_out
        gates = self.holds_back + self.lets_go + self.raises + self.lifts
        return not (moves + gates)


@dataclass(frozen=True)
class StillOpen:
    """What is still open. `to_ask` are ids of questions in the order of the knowledge, `effects`
    what an answer could do; `enough` says whether so much was said that an approach can fit.
    """

    to_ask: tuple[str, ...]
    enough: bool
    effects: tuple[Effect, ...]

    @property
    def settled(self) -> bool:
        """Whether nothing is left to ask: no single further answer changes the front or a gate."""
        return not self.to_ask

    @property
    def ask_next(self) -> tuple[str, ...]:
        """At most three ids, in order."""
        return self.to_ask[:AT_ONCE]

    def effect_of(self, question: str) -> Effect | None:
        """What an answer to a question could do; None if nothing."""
        for effect in self.effects:
            if effect.question == question:
                return effect
        return None


def still_open(knowledge: Knowledge, answers: Answers, weights: Weights | None = None) -> StillOpen:
    """What the open questions could change, and which to ask next.

    While too little was said for an approach to fit, no single answer may change a thing though
    two would: then what weighs is asked on, for as long as enough could be said.
    """
    scale = scale_of(knowledge, weights)
    open_now = _open_questions(knowledge, scale, answers)
    effects = _effects(knowledge, scale, answers, open_now)
    asked = [effect.question for effect in effects]
    enough = scale.weights.enough(answers)
    if not asked and not enough:
        asked = _that_could_be_enough(scale, answers, open_now)
    return StillOpen(tuple(asked), enough, effects)


def bears(knowledge: Knowledge, question: Question) -> bool:
    """Whether answers to a question can bear on what is in front or on a gate. One that does not
    says how an approach is done, or where else to turn.
    """
    return question.id in _bearing(knowledge, scale_of(knowledge))


def _bearing(knowledge: Knowledge, scale: Scale) -> set[str]:
    bearing = {question.id for question in scale.deciding}
    for caution in knowledge.cautions:
        bearing.update(answer.question for answer in answers_in(caution.when))
    return bearing


def _open_questions(knowledge: Knowledge, scale: Scale, answers: Answers) -> tuple[Question, ...]:
    """Those that bear and are not answered."""
    bearing = _bearing(knowledge, scale)
    return tuple(q for q in knowledge.questions if q.id in bearing and not answers.of(q.id))


def _that_could_be_enough(
    scale: Scale, answers: Answers, open_now: Sequence[Question]
) -> list[str]:
    weights = scale.weights
    weighing = [question.id for question in open_now if weights.of(question.id)]
    still_to_say = sum(weights.of(question) for question in weighing)
    if weights.answered(answers) + still_to_say < weights.least:
        return []
    return weighing


@dataclass(frozen=True)
class _Outcome:
    """What is so in each row: approaches in front and held back, cautions raised."""

    front: Truth
    held: Truth
    raised: Truth


def _effects(
    knowledge: Knowledge, scale: Scale, answers: Answers, open_now: Sequence[Question]
) -> tuple[Effect, ...]:
    """What each open question could change, where it could; in the order of the knowledge."""
    rows_of = _rows_of(open_now)
    columns = _columns(knowledge, answers, rows_of)
    count = 1 + sum(len(rows) for rows in rows_of.values())
    cautions = [caution.when for caution in knowledge.cautions]
    outcome = _Outcome(
        front(scale, columns, count), held(scale, columns, count), met(cautions, columns, count)
    )
    effects = []
    for question, rows in rows_of.items():
        effect = _effect(knowledge, question, outcome, rows)
        if not effect.is_none:
            effects.append(effect)
    return tuple(effects)


def _rows_of(open_now: Sequence[Question]) -> dict[str, range]:
    """The rows in which each question is answered: one for each of its answers, after a first row
    in which none is.
    """
    rows_of = {}
    start = 1
    for question in open_now:
        end = start + len(option_ids(question))
        rows_of[question.id] = range(start, end)
        start = end
    return rows_of


def _columns(
    knowledge: Knowledge, answers: Answers, rows_of: Mapping[str, range]
) -> dict[str, Column]:
    count = 1 + sum(len(rows) for rows in rows_of.values())
    columns = {}
    for question in knowledge.questions:
        if question.id in rows_of:
            columns[question.id] = _answered_in(question, rows_of[question.id], count)
        else:
            columns[question.id] = Column.same(answers.of(question.id))
    return columns


def _answered_in(question: Question, rows: range, count: int) -> Column:
    """The column of an open question: each answer in a row of its own, nothing in the others."""
    states: list[State] = [NOTHING]
    states += [(option,) for option in option_ids(question)]
    at: Whole = np.zeros(count, np.int64)
    at[rows.start : rows.stop] = np.arange(1, len(states))
    return Column(tuple(states), at)


def _effect(knowledge: Knowledge, question: str, outcome: _Outcome, rows: range) -> Effect:
    approaches = [approach.id for approach in knowledge.approaches]
    cautions = [caution.id for caution in knowledge.cautions]
    brings_in, takes_out = _changes(approaches, outcome.front, rows)
    holds_back, lets_go = _changes(approaches, outcome.held, rows)
    raises, lifts = _changes(cautions, outcome.raised, rows)
    return Effect(question, brings_in, takes_out, holds_back, lets_go, raises, lifts)


def _changes(
    ids: Sequence[str], truth: Truth, rows: range
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Which become true in one of the rows and are not in the first, and which cease to be."""
    now = truth[0]
    after = truth[rows.start : rows.stop]
    begins = after.any(axis=0) & ~now
    ends = now & ~after.all(axis=0)
    return _named(ids, begins), _named(ids, ends)


def _named(ids: Sequence[str], chosen: Truth) -> tuple[str, ...]:
    return tuple(ids[place] for place in np.flatnonzero(chosen).tolist())
