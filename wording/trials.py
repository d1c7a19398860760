"""A case that contradicts its reasons, as a problem for stewards: both lines are named."""

from engine.trials import Contradiction
from knowledge.models.situations import Then
from knowledge.problems import Problem
from wording.result import band_name
from wording.say import say

WANTED: dict[Then, str] = {
    "in-front": "trials.in-front",
    "in-part": "trials.in-part",
    "not-in-front": "trials.not-in-front",
    "elsewhere": "trials.elsewhere",
    "waits": "trials.waits",
}


def problem_of(found: Contradiction) -> Problem:
    """What is wrong with a case, where it stands, and what says otherwise."""
    wanted = say(WANTED[found.wanted])
    sentence = say("trials.comes-out", wanted=wanted, band=band_name(found.band))
    return found.entry.problem(
        "contradiction",
        f"{sentence} {_otherwise(found)}",
        say("trials.remedy"),
        "cases",
        found.case,
        "then",
    )


def _otherwise(found: Contradiction) -> str:
    if found.reason is None:
        return say("trials.no-reason")
    entry = found.entry
    field, index = found.reason
    where = entry.at(field, index)
    reasons = getattr(entry.value, field)
    reason = reasons[index]
    return say("trials.reason", where=where, because=reason.because)
