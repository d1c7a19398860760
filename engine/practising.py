"""What was practised and how it went, as the address of the exercises holds it, and which case
comes next.

No clock and no memory is behind it: what was practised since stands for time.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from engine.answers import SEPARATOR, parts_of
from knowledge.models.answer_ref import AnswerRef
from knowledge.models.knowledge import Knowledge
from knowledge.models.questions import Case

MISSED = "~"  # before the id of a case; no id begins with it
SPACE = 3  # so many others are practised before a case that was missed comes back


@dataclass(frozen=True)
class Attempt:
    """A case that was practised. It was missed where something else was expected than the source
    says and a fair colleague could defend.
    """

    case: str  # its id
    missed: bool = False


Attempts = tuple[Attempt, ...]


def attempts(knowledge: Knowledge, written: str) -> Attempts:
    """Those that an address names, each case once, in the order in which they were practised."""
    found: Attempts = ()
    for part in parts_of(written):
        id_ = part.removeprefix(MISSED)
        if knowledge.case(id_):
            missed = part.startswith(MISSED)
            found = with_one_more(found, Attempt(id_, missed))
    return found


def in_address(practised: Attempts) -> str:
    """The same, as an address holds them."""
    parts = []
    for each in practised:
        mark = MISSED if each.missed else ""
        parts.append(f"{mark}{each.case}")
    return SEPARATOR.join(parts)


def with_one_more(practised: Attempts, latest: Attempt) -> Attempts:
    """Of a case that is practised again, the latest attempt counts."""
    others = [each for each in practised if each.case != latest.case]
    return (*others, latest)


def next_case(knowledge: Knowledge, practised: Attempts, shown: Case | None) -> Case | None:
    """The case that comes next, and not the one that is shown; None where none is left.

    One that was missed comes back after some others, then each new one has its turn. Among those it
    is one unlike the last.
    """
    others = [case for case in knowledge.cases if case != shown]
    by_id = {case.id: case for case in others}
    waiting = _missed(practised, by_id)
    due = _missed(practised[:-SPACE], by_id)
    seen = [each.case for each in practised]
    new = [case for case in others if case.id not in seen]
    last = shown
    if not last and practised:
        last = knowledge.case(practised[-1].case)
    for candidates in (due, new, waiting):
        if candidates:
            return _unlike(knowledge, candidates, last)
    return None


def mixed(knowledge: Knowledge) -> tuple[Case, ...]:
    """All cases in the order in which they come to somebody who misses none."""
    practised: Attempts = ()
    order: list[Case] = []
    case = next_case(knowledge, practised, None)
    while case:
        order.append(case)
        practised = (*practised, Attempt(case.id))
        case = next_case(knowledge, practised, None)
    return tuple(order)


def _missed(practised: Attempts, by_id: Mapping[str, Case]) -> list[Case]:
    """Those of these cases that were missed, the one longest ago first."""
    missed = [each.case for each in practised if each.missed]
    return [by_id[id_] for id_ in missed if id_ in by_id]


def theme(knowledge: Knowledge, case: Case) -> AnswerRef | None:
    """The answer to the last of the questions by which approaches are browsed: the first, which
    approaches are closest to, would give the source's choice away.
    """
    for question in reversed(knowledge.edition.browse_by):
        for option in case.answers.get(question, ()):
            return AnswerRef(question, option)
    return None


def _unlike(knowledge: Knowledge, candidates: list[Case], last: Case | None) -> Case:
    """The first that shares neither theme nor approach with the last; if none is so, not the
    approach, or else not the theme.
    """
    if not last:
        return candidates[0]

    def other_theme(case: Case) -> bool:
        return theme(knowledge, case) != theme(knowledge, last)

    def other_approach(case: Case) -> bool:
        return not _share_an_approach(case, last)

    def other_both(case: Case) -> bool:
        return other_theme(case) and other_approach(case)

    for is_unlike in (other_both, other_approach, other_theme):
        found = _first(candidates, is_unlike)
        if found:
            return found
    return candidates[0]


def _first(cases: list[Case], wanted: Callable[[Case], bool]) -> Case | None:
    for case in cases:
        if wanted(case):
            return case
    return None


def _share_an_approach(one: Case, other: Case) -> bool:
    """Whether a source of both names the same approach, or neither names any."""
    if one.approaches or other.approaches:
        return bool(set(one.approaches) & set(other.approaches))
    return True
