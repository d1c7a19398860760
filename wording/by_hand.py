"""The questions on paper, in words."""

from knowledge.models.gates import Silence
from knowledge.models.knowledge import Knowledge
from knowledge.models.questions import Question
from wording.gates import left_out
from wording.say import say

# How an answer speaks of approaches, the strongest reasons first.
_DEGREES = {
    "strong": "by-hand.strong",
    "some": "by-hand.some",
    "against": "by-hand.against",
    "strongly-against": "by-hand.strongly-against",
}
# How many answers a question of each kind takes.
COUNTS = {"one": "by-hand.one", "many": "by-hand.many"}


def degrees() -> dict[str, str]:
    """What stands before the approaches for which an answer is a reason, by how strong it is."""
    labels = {}
    for degree, key in _DEGREES.items():
        labels[degree] = say(key)
    return labels


def how_many(question: Question) -> str:
    """How many answers a question takes."""
    return say(COUNTS[question.kind])


def what_it_does(question: Question, weight: int) -> str:
    """What a question is for, where that is not to weigh; else how much it weighs."""
    if question.difference:
        return say("by-hand.places")
    if not weight:
        return say("by-hand.weighs-nothing")
    return say("by-hand.weighs", weight=weight)


def silenced(knowledge: Knowledge, silence: Silence) -> str:
    """Which answers give no reasons, and why."""
    which = left_out(knowledge, silence.answers)
    return f"{which} {silence.because}"
