"""What two further answers could change together, where no single one could.

Each answer, and every two to two different open questions, are looked through, as counterfactuals
look through two changes. This never keeps anybody asking: docs/decisions/0014 says why.
"""

import numpy as np

from engine.answers import Answers
from engine.front import Whole
from engine.outcome import Moves, outcome_of
from engine.question_kinds import NOTHING, State, option_ids
from engine.robustness.score_matrix import scale_of
from engine.robustness.table import Column
from engine.still_open import open_questions
from engine.weights import Weights
from knowledge.models.knowledge import Knowledge


def two_answers(knowledge: Knowledge, answers: Answers, weights: Weights | None = None) -> Moves:
    """What at most two further answers could change together."""
    scale = scale_of(knowledge, weights)
    states: dict[str, list[State]] = {}
    for question in open_questions(knowledge, scale, answers):
        alone = [(option,) for option in option_ids(question)]
        states[question.id] = [NOTHING, *alone]
    pairs = _pairs(list(states.values()))
    columns = {}
    for question in knowledge.questions:
        columns[question.id] = Column.same(answers.of(question.id))
    for number, (id_, of_question) in enumerate(states.items()):
        held = pairs[:, number]
        columns[id_] = Column(tuple(of_question), held)
    outcome = outcome_of(knowledge, scale, columns, len(pairs))
    rows = range(1, len(pairs))
    return Moves(**outcome.moves(knowledge, rows))


def _pairs(states: list[list[State]]) -> Whole:
    """A row for each answer alone and for each two of different questions, after a first row in
    which nothing is answered: of each question the number of the state that it holds.
    """
    questions: list[int] = []
    held: list[int] = []
    for number, of_question in enumerate(states):
        for state in range(1, len(of_question)):
            questions.append(number)
            held.append(state)
    one, other = np.triu_indices(len(held))
    question = np.array(questions, np.int64)
    possible = (question[one] != question[other]) | (one == other)
    one = one[possible]
    other = other[possible]
    pairs: Whole = np.zeros((len(one) + 1, len(states)), np.int64)
    row = np.arange(1, len(pairs))
    states_held = np.array(held, np.int64)
    pairs[row, question[one]] = states_held[one]
    pairs[row, question[other]] = states_held[other]
    return pairs
