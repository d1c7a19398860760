"""What matters most to the person who asks: one of their answers then weighs more."""

from dataclasses import dataclass

from engine.answers import Answers
from engine.fit import Result
from engine.question_words import as_asked
from engine.weights import Weights
from knowledge.models.knowledge import Knowledge
from knowledge.models.questions import Question
from wording.answers import answer_text
from wording.lists import listed
from wording.result import what_mattering_changed

TIMES = 2  # what matters most weighs so many times as much: our judgement


@dataclass(frozen=True)
class MattersView:
    """What could matter most: question id to the question with its answers, empty where nothing can
    be chosen between. `chosen` is an id, or empty; `changed` says what that choice changed.
    """

    choices: dict[str, str]
    chosen: str
    changed: str


def chosen_question(knowledge: Knowledge, answers: Answers, matters: str) -> Question | None:
    """The question that matters most, if it weighs beside others; `matters` may be anything that
    stood in a link.
    """
    weighed = _weighed(knowledge, answers)
    if len(weighed) < 2:
        return None
    for question in weighed:
        if question.id == matters:
            return question
    return None


def as_it_matters(knowledge: Knowledge, question: Question | None) -> Weights:
    """The weights of the visitor: as published, but for what matters most."""
    published = Weights.published(knowledge)
    if question is None:
        return published
    return published.times(question.id, TIMES)


def matters_view(
    knowledge: Knowledge,
    answers: Answers,
    question: Question | None,
    usual: Result,
    weighed: Result,
) -> MattersView:
    """What could matter most, and what the question that does has changed."""
    choices = _choices(knowledge, answers)
    if question is None:
        return MattersView(choices, "", "")
    changed = what_mattering_changed(question, usual, weighed)
    return MattersView(choices, question.id, changed)


def _choices(knowledge: Knowledge, answers: Answers) -> dict[str, str]:
    """The questions that could matter most; none where there is only one."""
    weighed = _weighed(knowledge, answers)
    if len(weighed) < 2:
        return {}
    choices = {}
    for question in weighed:
        choices[question.id] = _choice(knowledge, answers, question)
    return choices


def _choice(knowledge: Knowledge, answers: Answers, question: Question) -> str:
    options = answers.counted(question.id)
    texts = [answer_text(knowledge, question.id, option) for option in options]
    asked = as_asked(question, answers)
    return f"{asked.text} {listed(texts)}"


def _weighed(knowledge: Knowledge, answers: Answers) -> list[Question]:
    weighed = []
    for question in knowledge.questions:
        if question.weight and answers.counted(question.id):
            weighed.append(question)
    return weighed
