"""How far the ranges of approaches overlap, as the heading of a picture and as a label in it."""

from engine.divergence import Divergence
from engine.overlap import Overlap
from wording.lists import number_word, sentence_case
from wording.say import say

_SENTENCES = {
    "within": "overlap.how",
    "between": "overlap.which",
    "equal": "overlap.alike",
}


def finding(divergence: Divergence, shared: Overlap) -> str:
    """The heading: how many overlap, and what makes the larger difference."""
    key = _SENTENCES.get(divergence.larger, "overlap.alone")
    larger = say(key)
    if shared.approaches < 2:
        return sentence_case(larger)
    who = _who(shared)
    return say("overlap.finding", who=sentence_case(who), larger=larger)


def shared_label(shared: Overlap) -> str:
    """What stands at the stretch that they share."""
    return _who(shared)


def _who(shared: Overlap) -> str:
    number = number_word(shared.approaches)
    if shared.approaches == shared.described:
        return say("overlap.all", number=number)
    of_all = number_word(shared.described)
    return say("overlap.some", number=number, of=of_all)
