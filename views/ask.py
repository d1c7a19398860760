"""One question as it is asked: why, and what could still be changed by it."""

from dataclasses import dataclass

from engine.answers import Answers
from engine.question_words import as_asked
from engine.still_open import StillOpen, still_open
from knowledge.models.knowledge import Knowledge
from knowledge.models.questions import Question
from wording.still_open import why

MOST_NAMES = 3  # a sentence with more of them says nothing


@dataclass(frozen=True)
class AskView:
    """`why` says what an answer could change where that helps, else it is empty; `later` that it
    is not the first question; `can_finish` that there is a result to see.
    """

    question: Question
    step: str
    why: str
    later: bool
    can_finish: bool


def ask_view(knowledge: Knowledge, answers: Answers, question: Question) -> AskView:
    """The view of a question where these answers were given."""
    step = knowledge.step(question.step)
    open_now = still_open(knowledge, answers)
    return AskView(
        question=as_asked(question, answers),
        step=step.name if step else "",
        why=_why(knowledge, open_now, question),
        later=question != knowledge.questions[0],
        can_finish=not answers.none_given,
    )


def _why(knowledge: Knowledge, open_now: StillOpen, question: Question) -> str:
    """Why it is asked, once there is a result that it could change."""
    effect = open_now.effect_of(question.id)
    if effect is None or not open_now.enough:
        return ""
    if len(effect.brings_in) > MOST_NAMES:
        return ""
    return why(knowledge, effect)
