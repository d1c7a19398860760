"""All that was answered, step by step."""

from dataclasses import dataclass

from engine.answers import Answers
from engine.question_words import as_asked
from knowledge.models.knowledge import Knowledge
from knowledge.models.questions import Question, Step
from wording.answers import option_texts
from wording.lists import unquoted
from wording.say import say


@dataclass(frozen=True)
class QuestionView:
    """A question and the words of its answers; one word says that it was skipped."""

    id: str
    text: str
    answers: tuple[str, ...]


@dataclass(frozen=True)
class StepView:
    """A step with its questions."""

    step: Step
    questions: tuple[QuestionView, ...]


def answers_view(knowledge: Knowledge, answers: Answers) -> tuple[StepView, ...]:
    """Every step, in the order in which it is asked."""
    views = []
    for step in knowledge.steps:
        views.append(_step(knowledge, answers, step))
    return tuple(views)


def _step(knowledge: Knowledge, answers: Answers, step: Step) -> StepView:
    views = []
    for question in knowledge.questions:
        if question.step == step.id:
            views.append(_question(question, answers))
    return StepView(step, tuple(views))


def _question(question: Question, answers: Answers) -> QuestionView:
    texts = option_texts(question)
    chosen = []
    for option in answers.of(question.id):
        chosen.append(unquoted(texts[option]))
    if not chosen:
        chosen.append(say("questions.skipped"))
    return QuestionView(question.id, as_asked(question, answers).text, tuple(chosen))
