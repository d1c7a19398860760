"""The list of approaches, filtered: what the answers that somebody chose say of each."""

from dataclasses import dataclass
from typing import Literal

from engine.answers import parts_of
from engine.fit import DEGREES
from knowledge.models.answer_ref import AnswerRef
from knowledge.models.approach import Approach, Fit
from knowledge.models.knowledge import Knowledge
from knowledge.models.questions import Question

# Spoken for by all that was chosen, by some of it, not mentioned, or spoken against by any of it.
Standing = Literal["all", "some", "silent", "against"]


@dataclass(frozen=True)
class Filtered:
    """An approach, and what is said of it for each answer chosen; None where nothing is said."""

    approach: Approach
    standing: Standing
    by_answer: tuple[tuple[AnswerRef, Fit | None], ...]


def filter_questions(knowledge: Knowledge) -> tuple[Question, ...]:
    """The questions by which the knowledge says that approaches are looked for."""
    questions = []
    for id_ in knowledge.edition.browse_by:
        question = knowledge.question(id_)
        if question:
            questions.append(question)
    return tuple(questions)


def chosen_answers(knowledge: Knowledge, parameter: str) -> tuple[AnswerRef, ...]:
    """The answers that a link filters by, the last one of each question; what is unknown filters
    nothing.
    """
    known: dict[str, AnswerRef] = {}
    for question in filter_questions(knowledge):
        for option in question.options:
            answer = AnswerRef(question.id, option.id)
            known[str(answer)] = answer
    chosen: dict[str, AnswerRef] = {}
    for part in parts_of(parameter):
        if part in known:
            answer = known[part]
            chosen[answer.question] = answer
    return tuple(chosen.values())


def filtered(approach: Approach, answers: tuple[AnswerRef, ...]) -> Filtered:
    """What these answers say of an approach."""
    fits = {fit.answer: fit for fit in approach.fits}
    chosen_fits = [fits.get(answer) for answer in answers]
    return Filtered(
        approach=approach,
        standing=_standing(chosen_fits),
        by_answer=tuple(zip(answers, chosen_fits, strict=True)),
    )


def _standing(fits: list[Fit | None]) -> Standing:
    degrees = [DEGREES[fit.degree] for fit in fits if fit]
    if any(degree < 0 for degree in degrees):
        return "against"
    if not degrees:
        return "silent"
    if len(degrees) == len(fits):
        return "all"
    return "some"
