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
from engine.front import Whole
from engine.outcome import Moves, outcome_of
from engine.question_kinds import NOTHING, State, option_ids
from engine.robustness.score_matrix import Scale, scale_of
from engine.robustness.table import Column
from engine.weights import Weights
from knowledge.models.conditions import answers_in
from knowledge.models.knowledge import Knowledge
from knowledge.models.questions import Question

AT_ONCE = 3  # so many questions are asked at most


@dataclass(frozen=True, kw_only=True)
class Effect(Moves):
    """What one further answer to an open question could do."""

    question: str


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
    open_now = open_questions(knowledge, scale, answers)
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
    scale = scale_of(knowledge)
    bearing = _bearing(knowledge, scale)
    return question.id in bearing


def _bearing(knowledge: Knowledge, scale: Scale) -> set[str]:
    bearing = {question.id for question in scale.deciding}
    for caution in knowledge.cautions:
        for answer in answers_in(caution.when):
            bearing.add(answer.question)
    return bearing


def open_questions(knowledge: Knowledge, scale: Scale, answers: Answers) -> tuple[Question, ...]:
    """Those that bear and are not answered."""
    bearing = _bearing(knowledge, scale)
    return tuple(q for q in knowledge.questions if q.id in bearing and not answers.of(q.id))


def _that_could_be_enough(
    scale: Scale, answers: Answers, open_now: Sequence[Question]
) -> list[str]:
    weights = scale.weights
    could_say = weights.answered(answers)
    weighing = []
    for question in open_now:
        weight = weights.of(question.id)
        if weight:
            weighing.append(question.id)
            could_say += weight
    if could_say < weights.least:
        return []
    return weighing


def _effects(
    knowledge: Knowledge, scale: Scale, answers: Answers, open_now: Sequence[Question]
) -> tuple[Effect, ...]:
    """What each open question could change, where it could; in the order of the knowledge."""
    rows_of = _rows_of(open_now)
    columns = _columns(knowledge, answers, rows_of)
    count = 1 + sum(len(rows) for rows in rows_of.values())
    outcome = outcome_of(knowledge, scale, columns, count)
    effects = []
    for question, rows in rows_of.items():
        moves = outcome.moves(knowledge, rows)
        effect = Effect(question=question, **moves)
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
        id_ = question.id
        if id_ in rows_of:
            rows = rows_of[id_]
            columns[id_] = _answered_in(question, rows, count)
        else:
            given = answers.of(id_)
            columns[id_] = Column.same(given)
    return columns


def _answered_in(question: Question, rows: range, count: int) -> Column:
    """The column of an open question: each answer in a row of its own, nothing in the others."""
    states: list[State] = [NOTHING]
    states += [(option,) for option in option_ids(question)]
    at: Whole = np.zeros(count, np.int64)
    at[rows.start : rows.stop] = np.arange(1, len(states))
    return Column(tuple(states), at)
