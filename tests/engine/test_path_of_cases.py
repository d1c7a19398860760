"""The published cases, asked one question after the other for as long as an answer could change
something: how short the way is, and that nothing is lost on it.
"""

from dataclasses import dataclass
from statistics import median

import pytest

from engine.answers import read
from engine.fit import Result, fit
from engine.still_open import still_open
from knowledge.models.knowledge import Knowledge
from knowledge.models.questions import Case
from knowledge.reserved import NOT_SURE

MOST_ANSWERS = 4  # the median
SAME_FRONT = 0.95  # of the cases
FIRST_RANKS = 2


@dataclass(frozen=True)
class Walk:
    """A case with the result of the short way and of all its answers."""

    case: Case
    answers: int
    short: Result
    whole: Result


@pytest.fixture(scope="module")
def walks(shipped: Knowledge) -> tuple[Walk, ...]:
    return tuple(walked(shipped, case) for case in shipped.cases)


def walked(knowledge: Knowledge, case: Case) -> Walk:
    """Ask a case what is asked next; what its text does not say is "not sure"."""
    whole = read(knowledge, case.answers)
    given: dict[str, tuple[str, ...]] = {}
    count = 0
    while asked := still_open(knowledge, read(knowledge, given)).ask_next:
        told = whole.of(asked[0])
        count += bool(told)
        given[asked[0]] = told or (NOT_SURE,)
    return Walk(case, count, fit(knowledge, read(knowledge, given)), fit(knowledge, whole))


def front(result: Result) -> set[str]:
    return {approach.id for approach in result.front}


def test_few_answers_settle_a_result(walks: tuple[Walk, ...]) -> None:
    assert median(walk.answers for walk in walks) <= MOST_ANSWERS


def test_the_front_is_that_of_all_answers(walks: tuple[Walk, ...]) -> None:
    same = [walk for walk in walks if front(walk.short) == front(walk.whole)]
    assert len(same) >= SAME_FRONT * len(walks)


def test_no_caution_is_lost(walks: tuple[Walk, ...]) -> None:
    for walk in walks:
        raised = [caution.id for caution in walk.short.cautions]
        lost = [c.id for c in walk.whole.cautions if c.id not in raised]
        assert lost == [], walk.case.id


def test_nearly_every_label_is_among_the_first(walks: tuple[Walk, ...]) -> None:
    labelled = [walk for walk in walks if walk.case.approaches]
    missed = []
    for walk in labelled:
        first = {a.id for a in walk.short.approaches if a.rank <= FIRST_RANKS and not a.held_back}
        if first.isdisjoint(walk.case.approaches):
            missed.append(walk.case.id)
    assert len(missed) <= 1
