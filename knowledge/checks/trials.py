"""Rules for cases: each reason has one for and one against; no gate closes where it must not."""

from collections.abc import Iterator, Mapping

from knowledge.models.answer_ref import AnswerRef
from knowledge.models.approach import Approach, Fit
from knowledge.models.conditions import is_met
from knowledge.problems import Problem
from knowledge.reading.half_read import Draft, Entry
from knowledge.reading.written_gates import gates_in

# What a case says that the approach comes to, where its reasons carry it.
CARRIED = ("in-front", "in-part")
FOR = ("strong", "some")


def every_reason_is_tried(draft: Draft) -> Iterator[Problem]:
    """Where an approach has cases, each reason has one with its answer that comes out as the reason
    says, and one that answers the same question and comes out otherwise.
    """
    for entry in draft.of("approaches"):
        approach = entry.value
        if not approach.cases:
            continue
        for index, fit in enumerate(approach.fits):
            yield from _without_agreeing_case(entry, index, fit)
            yield from _without_other_case(entry, index, fit)


def _without_agreeing_case(entry: Entry, index: int, fit: Fit) -> Iterator[Problem]:
    says = fit.degree in FOR
    if fit.answer not in _answers(entry.value, carried=says):
        yield entry.problem(
            "fit-without-case",
            f'No case shows what "{fit.answer}" says here.',
            f"Add a case with this answer that comes out {_as(says)}.",
            "fits",
            index,
        )


def _without_other_case(entry: Entry, index: int, fit: Fit) -> Iterator[Problem]:
    otherwise = fit.degree not in FOR
    answers = _answers(entry.value, carried=otherwise)
    if fit.answer.question not in {answer.question for answer in answers}:
        yield entry.problem(
            "fit-without-case",
            f'No case with an answer to "{fit.answer.question}" comes out otherwise.',
            f"Add a case that answers it and comes out {_as(otherwise)}.",
            "fits",
            index,
        )


def _as(carried: bool) -> str:
    if carried:
        return "as in-front or in-part"
    return "as not-in-front, elsewhere or waits"


def _answers(approach: Approach, carried: bool) -> set[AnswerRef]:
    """The answers of the cases that bring it forward, or of those that do not."""
    answers: set[AnswerRef] = set()
    for case in approach.cases:
        is_carried = case.then in CARRIED
        if is_carried == carried:
            answers.update(answers_of(case.answers))
    return answers


def answers_of(given: Mapping[str, tuple[str, ...]]) -> Iterator[AnswerRef]:
    """Each answer of a case by itself."""
    for question, options in given.items():
        for option in options:
            yield AnswerRef(question, option)


def no_gate_closes_against_its_case(draft: Draft) -> Iterator[Problem]:
    """Answers in which a gate must not close do not meet its condition."""
    for written in gates_in(draft):
        against = written.gate.against
        if against is None:
            continue
        answers = set(answers_of(against))
        if is_met(written.gate.when, answers.__contains__):
            yield written.problem(
                "contradiction",
                f'These answers meet the condition of "{written.gate.id}" in {written.at("when")}.',
                "Change the condition or the case: one of the two is wrong.",
                "against",
            )


RULES = (every_reason_is_tried, no_gate_closes_against_its_case)
