"""All that was answered, step by step."""

from dataclasses import dataclass

from engine.answers import Answers
from knowledge.models.knowledge import Knowledge
from knowledge.models.questions import Question, Step
from wording.answers import option_texts
from wording.lists import unquoted
from wording.say import say


@dataclass(frozen=True)
class QuestionView:
    """A question and the words of its answers; one word says that it was skipped."""

    text: str
    answers: tuple[str, ...]


@dataclass(frozen=True)
class StepView:
    """A step with its questions."""

    step: Step
    questions: tuple[QuestionView, ...]


def answers_view(knowledge: Knowledge, answers: Answers) -> tuple[StepView, ...]:
    """Every step, in the order in which it is asked."""
    return tuple(_step(knowledge, answers, step) for step in knowledge.steps)


def _step(knowledge: Knowledge, answers: Answers, step: Step) -> StepView:
    questions = (q for q in knowledge.questions if q.step == step.id)
    return StepView(step, tuple(_question(question, answers) for question in questions))


def _question(question: Question, answers: Answers) -> QuestionView:
    texts = option_texts(question)
    chosen = tuple(unquoted(texts[option]) for option in answers.of(question.id))
    return QuestionView(question.text, chosen or (say("questions.skipped"),))
