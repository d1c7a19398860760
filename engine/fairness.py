"""Of which way of doing an approach it is said who misses out, and because of which answers."""

from collections.abc import Mapping
from dataclasses import dataclass

from engine.answers import Answers
from engine.conditions import is_met
from knowledge.models.answer_ref import AnswerRef
from knowledge.models.approach import Approach, FairnessAtPole
from knowledge.models.knowledge import Knowledge

MANAGERIALIST = "managerialist"
RELATIONSHIP = "relationship"
LAST_LOW_PLACE = 3  # from 1 to here a place is nearer to the managerialist end


@dataclass(frozen=True)
class SaidPole:
    """A way of doing an approach of which it is said who misses out. `touched` are the answers
    given that point to somebody who may be among them.
    """

    name: str
    pole: FairnessAtPole
    touched: tuple[AnswerRef, ...]


def said_first(
    approach: Approach, answers: Answers, places: Mapping[str, int]
) -> tuple[SaidPole, ...]:
    """The ways that an answer touches, then those that are nearest to the reader's own places."""
    near = nearest(places)
    touched = []
    others = []
    for name in (MANAGERIALIST, RELATIONSHIP):
        said = _said(approach, name, answers)
        if said.touched:
            touched.append(said)
        elif name in near:
            others.append(said)
    return (*touched, *others)


def nearest(places: Mapping[str, int]) -> tuple[str, ...]:
    """The end to which most of the places are nearer; both if neither has more."""
    low = 0
    high = 0
    for place in places.values():
        if place <= LAST_LOW_PLACE:
            low += 1
        else:
            high += 1
    if low > high:
        return (MANAGERIALIST,)
    if high > low:
        return (RELATIONSHIP,)
    return (MANAGERIALIST, RELATIONSHIP)


def may_not_take_part(knowledge: Knowledge, answers: Answers) -> bool:
    """Whether the answers say that the person may not be able to take part."""
    when = knowledge.edition.cannot_take_part
    if when is None:
        return False
    return is_met(when, answers)


def _said(approach: Approach, name: str, answers: Answers) -> SaidPole:
    pole: FairnessAtPole = getattr(approach.fairness, name)
    touched = [answer for answer in pole.touches if answers.chose(answer)]
    return SaidPole(name, pole, tuple(touched))
