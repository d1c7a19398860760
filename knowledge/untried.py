"""What no case tries: approaches without cases, gates without one against them, and answers that
nobody gives in any. A warning, and nothing wrong: a folder works without.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from knowledge.models.answer_ref import AnswerRef
from knowledge.models.questions import Question
from knowledge.problems import Problem
from knowledge.reading.half_read import Draft
from knowledge.reading.written_gates import gates_in

PLACES = 6  # of a question that takes its options from a difference


def untried(draft: Draft) -> list[Problem]:
    """All of it, in the order of files and lines."""
    found = list(_approaches(draft))
    found += _gates(draft)
    found += _answers(draft)
    return sorted(found)


def _approaches(draft: Draft) -> Iterator[Problem]:
    for entry in draft.of("approaches"):
        if not entry.value.cases:
            yield entry.problem(
                "no-case",
                "No case tries the reasons of this approach.",
                "Add cases: situations, for and against, and where it has to stand in each.",
                "fits",
            )


def _gates(draft: Draft) -> Iterator[Problem]:
    for written in gates_in(draft):
        if written.gate.against is None:
            yield written.problem(
                "no-case",
                f'No case says when "{written.gate.id}" must not happen.',
                "Add against: answers close to its condition that do not meet it.",
                "id",
            )


def _answers(draft: Draft) -> Iterator[Problem]:
    given = set(_given(draft))
    for entry in draft.of("questions"):
        answers = [AnswerRef(entry.value.id, option) for option in _options(entry.value)]
        never = [answer.option for answer in answers if answer not in given]
        if never:
            yield entry.problem(
                "no-case",
                f'No case has these answers to "{entry.value.id}": {", ".join(never)}.',
                "Add each to a case, or delete the option.",
                "id",
            )


def _options(question: Question) -> list[str]:
    if question.difference is None:
        return [option.id for option in question.options]
    return [str(place) for place in range(1, PLACES + 1)]


def _given(draft: Draft) -> Iterator[AnswerRef]:
    """Every answer of every case: published, of an approach, of a gate."""
    for entry in draft.of("cases"):
        yield from _each(entry.value.answers)
    for entry in draft.of("approaches"):
        for case in entry.value.cases:
            yield from _each(case.answers)
    for written in gates_in(draft):
        gate = written.gate
        against = gate.against or {}
        yield from _each(gate.example.answers)
        yield from _each(against)


def _each(answers: Mapping[str, Any]) -> Iterator[AnswerRef]:
    for question, options in answers.items():
        for option in options:
            yield AnswerRef(question, option)
