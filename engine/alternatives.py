"""Results in their own right, besides choosing an approach: which of them the answers raise."""

from engine.answers import Answers
from engine.fit import Result
from knowledge.models.knowledge import Knowledge
from knowledge.models.next_steps import Alternative


def raised(knowledge: Knowledge, answers: Answers, result: Result) -> tuple[Alternative, ...]:
    """Those that an answer raises, or that are raised by how many approaches fit; in the order of
    the knowledge.
    """
    front = _front(result)
    return tuple(
        a
        for a in knowledge.alternatives
        if (a.front is not None and a.front == front)
        or any(option in answers.counted(question) for question, option in a.answers)
    )


def _front(result: Result) -> str:
    if not result.enough:
        return ""
    return (
        "none"
        if not result.front
        else "many"
        if 2 * len(result.front) >= len(result.approaches)
        else "some"
    )
