"""The way through the questions: which comes after one, and which before.

One question is asked at a time, in the order of the knowledge. Questions that bear on what fits or
on what comes first are asked for as long as an answer could change something; those that say how
an approach is done where somebody works follow each other by themselves.
"""

from collections.abc import Sequence

from engine.answers import Answers
from engine.still_open import bears, still_open
from knowledge.models.knowledge import Knowledge
from knowledge.models.questions import Question


def after(
    knowledge: Knowledge, answers: Answers, current: Question, everything: bool = False
) -> Question | None:
    """The question to ask after this one; None where there is nothing more to ask. With
    `everything`, whatever an answer could change.
    """
    later = _later(knowledge, current)
    in_turn = _in_turn(knowledge, answers, current, everything)
    return _first(later, in_turn)


def before(
    knowledge: Knowledge, answers: Answers, current: Question, everything: bool = False
) -> Question | None:
    """The question that was asked before this one; None where none was."""
    place = knowledge.questions.index(current)
    earlier = knowledge.questions[:place]
    nearest_first = earlier[::-1]
    answered = {question for question, _ in answers.by_question}
    if everything or not bears(knowledge, current):
        answered |= _in_turn(knowledge, answers, current, everything)
    return _first(nearest_first, answered)


def of_how_it_is_done(knowledge: Knowledge) -> tuple[Question, ...]:
    """The questions of how an approach is done where somebody works: one for each difference."""
    asked = []
    for question in knowledge.questions:
        if question.difference:
            asked.append(question)
    return tuple(asked)


def where_how_begins(knowledge: Knowledge, answers: Answers) -> Question | None:
    """The first of them that is still open; None where none is."""
    for question in of_how_it_is_done(knowledge):
        if not answers.of(question.id):
            return question
    return None


def _in_turn(
    knowledge: Knowledge, answers: Answers, current: Question, everything: bool
) -> set[str]:
    """The questions that may be asked beside this one."""
    if everything:
        return {question.id for question in knowledge.questions}
    if bears(knowledge, current):
        still = still_open(knowledge, answers)
        return set(still.to_ask)
    in_turn = set()
    for question in knowledge.questions:
        if question.step == current.step and not bears(knowledge, question):
            in_turn.add(question.id)
    return in_turn


def _later(knowledge: Knowledge, current: Question) -> Sequence[Question]:
    place = knowledge.questions.index(current)
    return knowledge.questions[place + 1 :]


def _first(questions: Sequence[Question], ids: set[str]) -> Question | None:
    for question in questions:
        if question.id in ids:
            return question
    return None
