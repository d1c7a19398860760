"""Rules for who misses out in an approach: short, and each pole its own."""

from collections.abc import Iterator

from knowledge.models.approach import Approach, FairnessAtPole
from knowledge.models.field_types import Claim
from knowledge.problems import Problem
from knowledge.reading.documents import Path_
from knowledge.reading.half_read import Draft

MOST_WORDS = 45
POLES = ("managerialist", "relationship")
PARTS = ("misses_out", "helps", "asks")


def short_enough(draft: Draft) -> Iterator[Problem]:
    """What is read in a result, between other things, is short."""
    for entry in draft.of("approaches"):
        for path, claim in _claims(entry.value):
            words = len(claim.text.split())
            if words > MOST_WORDS:
                yield entry.problem(
                    "too-wordy",
                    f"This text has {words} words; it may have {MOST_WORDS}.",
                    "Shorten it, or leave something out.",
                    *path,
                    "text",
                )


def poles_told_apart(draft: Draft) -> Iterator[Problem]:
    """Who misses out depends on how it is done, or there would be no need to say it twice."""
    for entry in draft.of("approaches"):
        low, high = _poles(entry.value)
        for part in PARTS:
            if getattr(low, part).text == getattr(high, part).text:
                yield entry.problem(
                    "same-at-both-poles",
                    f'"{part}" says the same at both poles.',
                    "Say what is different when it is done in a relationship-based way.",
                    "fairness",
                    "relationship",
                    part,
                    "text",
                )


def _claims(approach: Approach) -> Iterator[tuple[Path_, Claim]]:
    for name, pole in zip(POLES, _poles(approach), strict=True):
        for part in PARTS:
            yield ("fairness", name, part), getattr(pole, part)
    for index, claim in enumerate(approach.fairness.cost):
        place = ("fairness", "cost", index)
        yield place, claim
    for index, claim in enumerate(approach.cannot_take_part):
        yield ("cannot_take_part", index), claim


def _poles(approach: Approach) -> tuple[FairnessAtPole, FairnessAtPole]:
    fairness = approach.fairness
    return fairness.managerialist, fairness.relationship


RULES = (short_enough, poles_told_apart)
