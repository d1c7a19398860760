"""Who might miss out, in words."""

from engine.fairness import MANAGERIALIST, RELATIONSHIP, SaidPole
from knowledge.models.knowledge import Knowledge
from wording.answers import quoted
from wording.lists import listed
from wording.say import say

_LABELS = {
    MANAGERIALIST: "fairness.managerialist",
    RELATIONSHIP: "fairness.relationship",
}


def label(name: str, said: SaidPole) -> str:
    """An approach as it is done in one of the two ways."""
    return say(_LABELS[said.name], name=name)


def you_answered(knowledge: Knowledge, said: SaidPole) -> str:
    """The answers because of which this is said; empty if there are none."""
    if not said.touched:
        return ""
    answers = [quoted(knowledge, *answer) for answer in said.touched]
    return say("fairness.you-answered", answers=listed(answers))
