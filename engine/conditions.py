"""Whether a condition of the knowledge holds for somebody's answers."""

from engine.answers import Answers
from knowledge.models import conditions
from knowledge.models.answer_ref import AnswerRef
from knowledge.models.conditions import When


def is_met(when: When, answers: Answers) -> bool:
    """Whether the answers meet a condition. A question that was skipped meets no answer of it."""
    met = conditions.is_met(when, answers.chose)
    return bool(met)


def met_by(when: When, answers: Answers) -> tuple[AnswerRef, ...]:
    """The answers given that help to meet a condition: what to show as its reason. Those that it
    forbids are not among them.
    """
    if isinstance(when, AnswerRef):
        if answers.chose(when):
            return (when,)
        return ()
    named: list[AnswerRef] = []
    for part in (*when.all, *when.any):
        named.extend(met_by(part, answers))
    return tuple(dict.fromkeys(named))
