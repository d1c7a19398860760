"""Results in their own right, besides choosing an approach: which of them the answers raise."""

from engine.answers import Answers
from engine.conditions import is_met
from engine.fit import Result
from knowledge.models.knowledge import Knowledge
from knowledge.models.next_steps import Alternative


def raised(knowledge: Knowledge, answers: Answers, result: Result) -> tuple[Alternative, ...]:
    """Those that an answer raises, or that are raised by how many approaches fit; in the order of
    the knowledge.
    """
    front = _front(result)
    alternatives = []
    for alternative in knowledge.alternatives:
        by_front = alternative.front is not None and alternative.front == front
        by_answer = answers.chose_any(alternative.answers)
        if by_front or by_answer:
            told = _told(alternative, answers)
            alternatives.append(told)
    return tuple(alternatives)


def _told(alternative: Alternative, answers: Answers) -> Alternative:
    """In the words for whoever gave these answers, such as a carer."""
    for words in alternative.other_words:
        if is_met(words.when, answers):
            own = {"text": words.text, "first": words.first, "in_short": words.in_short}
            return alternative.model_copy(update=own)
    return alternative


def _front(result: Result) -> str:
    """How many approaches fit, as an alternative names it; empty where too little was said, or
    where something else comes first: then it is not said that nothing need change.
    """
    urgent = any(caution.urgent for caution in result.cautions)
    if not result.enough or urgent or result.doors:
        return ""
    fitting = len(result.front)
    if fitting == 0 and result.waiting:  # then it is not that none fits
        return ""
    if fitting == 0:
        return "none"
    if 2 * fitting >= len(result.approaches):
        return "many"
    return "some"
