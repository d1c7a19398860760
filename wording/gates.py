"""What waits, what is left out and where else to turn, in words."""

from collections.abc import Iterable

from engine.fit import Result
from knowledge.models.answer_ref import AnswerRef
from knowledge.models.gates import Door, Hold
from knowledge.models.knowledge import Knowledge
from wording.answers import quoted
from wording.dates import month
from wording.lists import listed
from wording.say import say


def waits(hold: Hold) -> str:
    """Why an approach waits, and what has to be done first."""
    return say("gates.waits", because=hold.because, first=do_first(hold.first))


def do_first(first: str) -> str:
    """What has to be done before anything else."""
    return say("gates.do-first", first=first)


def waiting(result: Result) -> str:
    """Which approaches have to wait; empty if none has to, or too little was said to name any."""
    names = sorted(approach.name for approach in result.waiting)
    if not names or not result.enough:
        return ""
    if not result.front:
        return say("gates.all-wait")
    band = say("gates.band")
    if len(names) == 1:
        return say("gates.one-waits", name=names[0], band=band)
    return say("gates.several-wait", names=listed(names), band=band)


def left_out(knowledge: Knowledge, answers: Iterable[AnswerRef]) -> str:
    """Which answers give no reasons here."""
    named = _listed(knowledge, answers)
    return say("gates.left-out", answers=named)


def you_said(knowledge: Knowledge, answers: Iterable[AnswerRef]) -> str:
    """The answers that something to watch for comes from."""
    named = _listed(knowledge, answers)
    return say("gates.you-said", answers=named)


def _listed(knowledge: Knowledge, answers: Iterable[AnswerRef]) -> str:
    named = [quoted(knowledge, *answer) for answer in answers]
    return listed(named)


def door_seen(door: Door) -> str:
    """When what a door says was last looked at."""
    seen = month(door.seen)
    return say("gates.seen", month=seen)
