"""Rules for cases: each reason has one for and one against; no gate closes where it must not."""

from collections.abc import Iterator, Mapping

from knowledge.models.answer_ref import AnswerRef
from knowledge.models.approach import Approach
from knowledge.models.conditions import is_met
from knowledge.problems import Problem
from knowledge.reading.half_read import Draft
from knowledge.reading.written_gates import gates_in

# What a case says that the approach comes to, where its reasons carry it.
CARRIED = ("in-front", "in-part")
# A reason that may stand so much in the way that nothing carries the approach past it.
BARS = ("strongly-against",)


def every_reason_is_tried(draft: Draft) -> Iterator[Problem]:
    """Where an approach has cases, each of its reasons stands in one that brings the approach
    forward and in one that does not.
    """
    for entry in draft.of("approaches"):
        if not entry.value.cases:
            continue
        carried = _tried(entry.value, carried=True)
        not_carried = _tried(entry.value, carried=False)
        for index, fit in enumerate(entry.value.fits):
            if fit.answer not in carried and fit.degree not in BARS:
                yield entry.problem(
                    "fit-without-case",
                    f'No case with "{fit.answer}" brings this approach forward.',
                    "Add one under cases, with then: in-front or in-part.",
                    "fits",
                    index,
                )
            if fit.answer not in not_carried:
                yield entry.problem(
                    "fit-without-case",
                    f'No case with "{fit.answer}" leaves this approach behind.',
                    "Add one under cases, with then: not-in-front, elsewhere or waits.",
                    "fits",
                    index,
                )


def _tried(approach: Approach, carried: bool) -> set[AnswerRef]:
    """The answers of the cases that bring it forward, or of those that do not."""
    answers: set[AnswerRef] = set()
    for case in approach.cases:
        if (case.then in CARRIED) == carried:
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
